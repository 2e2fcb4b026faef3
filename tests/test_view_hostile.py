"""What hostile articles must not do to a page: run, ask a network, or break out of their place."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import networkx as nx
import pytest
from networks import couple, network
from payloads import PAYLOADS

import viz

pytest_plugins = ["browser"]

FORBIDDEN = "iframe, object, embed, svg, img, video, form, base, main style, main script, main link"
SVG_TAGS = {"svg", "title", "rect", "line", "circle", "polygon", "text"}
FRAGMENTS = (
    "name",
    "tie",
    "path",
    "types",
    "kinds",
    "state",
    "stage",
    "sure",
    "since",
    "open",
    "fold",
    "tab",
    "lang",
    "at",
)


def hostile() -> nx.MultiGraph:
    """Every payload in every field there is."""
    nodes, facts = {}, {}
    for number, text in enumerate(PAYLOADS):
        node = f"{number}{text}"
        nodes[node] = {"label": text, "labels": {"ru": text, "kk": text, "en": text, text: text}, "type": text}
        facts[node] = {
            "kind": text,
            "roles": [[text, text, node], ["participant", text, f"0{PAYLOADS[0]}"], ["amount", text, None]],
            "date": text,
            "article": {"title": text, "date": text, "url": text, "outlet": text, "file": text},
            "evidence": [(text, text, text), (text, text, text)],
            "confidence": 0.5,
            "rule": text,
        }
    return network(nodes, facts)


@pytest.fixture(scope="module")
def html() -> str:
    return viz.page(hostile(), "ru", " ".join(PAYLOADS))


def typed(text: str) -> str:
    """What a keyboard or an address can hold of a payload: no half of a character."""
    return text[:80].replace("\ud800", "").replace("\udfff", "")


def test_there_are_enough_of_them() -> None:
    assert len(PAYLOADS) >= 40


def test_no_field_of_an_article_can_run_or_ask_for_anything(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.click("#hulls")
    page.click("#tab-list")
    page.click("#list .which button >> nth=1")
    for number in range(len(PAYLOADS)):
        page.locator("#list .node").nth(number).click()
        page.locator("#panel details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    for number in (2, 0):
        page.click(f"#list .which button >> nth={number}")
    page.click("#tab-picture")
    for lang in ("Қаз", "Eng", "Рус"):
        page.click(f"text={lang}")
    for text in PAYLOADS:
        page.fill("#search", typed(text))
    page.mouse.move(*visited.centre())
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(300)
    visited.assert_quiet()
    assert page.locator(FORBIDDEN).count() == 0
    targets = page.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert all(re.match("https?://", target) for target in targets)


def test_paths_through_hostile_names_and_paper_are_as_harmless(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.click("#panel .node >> nth=1")
    page.click(".deeds button >> nth=0")
    page.fill("#seek", PAYLOADS[0])
    page.keyboard.press("Enter")
    page.locator("#panel details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#print svg").count() == 1
    assert page.locator("#print :is(script, foreignObject, image, a, [onload], [href])").count() == 0
    visited.assert_quiet()


def test_what_is_saved_can_do_no_harm_either(visit: Any, html: str, tmp_path: Any) -> None:
    visited = visit(html)
    page = visited.page
    for kind in ("svg", "csv", "png"):
        with page.expect_download() as download:
            page.click("#save summary")
            page.click(f"#save-{kind}")
        download.value.save_as(tmp_path / kind)
    drawn = list(ElementTree.parse(tmp_path / "svg").iter())
    assert {element.tag.rpartition("}")[2] for element in drawn} <= SVG_TAGS
    assert not [name for element in drawn for name in element.attrib if name.startswith("on") or "href" in name]
    visited.assert_quiet()


@pytest.mark.parametrize("key", FRAGMENTS)
def test_an_address_that_someone_made_up_is_harmless(visit: Any, html: str, key: str) -> None:
    visited = visit(html)
    for text in ("x", *PAYLOADS[::6]):
        visited.page.evaluate("(hash) => { location.hash = hash; }", f"{key}={quote(typed(text))}~{quote(typed(text))}")
    visited.page.wait_for_timeout(100)
    visited.assert_quiet()
    assert visited.page.locator(FORBIDDEN).count() == 0


def test_the_policy_would_stop_what_slipped_through(visit: Any) -> None:
    visited = visit(viz.page(couple()))
    stopped = []
    visited.page.on("requestfailed", lambda request: stopped.append((request.url, request.failure)))
    visited.page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.__pwned = 1";
        document.body.append(script);
        const slipped = (html) => document.body.insertAdjacentHTML("beforeend", html);
        slipped("<img src=https://evil.example/i.png onerror=window.__pwned=2>");
        slipped("<style>body { background: url(https://evil.example/b.png) }</style>");
        slipped("<iframe src=https://evil.example/></iframe>");
    }""")
    visited.page.wait_for_timeout(300)
    assert visited.page.evaluate("window.__pwned") is None
    assert stopped == [(address, "csp") for address in visited.requests]  # begun, and stopped before the network
    assert len(visited.complaints) >= 4
