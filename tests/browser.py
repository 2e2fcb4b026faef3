"""A real browser for the tests of the pages: Debian's Chromium, driven by Playwright.

A test module says `pytest_plugins = ["browser"]` and asks for `visit`.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import viz

CHROMIUM = os.environ.get("ELCHI_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
MISSING = "no Chromium: install it (apt install chromium), or name its path in ELCHI_CHROMIUM"


@dataclass
class Visit:
    """A page that is open, and all that it did behind its reader's back."""

    page: Any
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)  # errors, and breaches of the page's policy

    def texts(self, selector: str) -> list[str]:
        return [text.strip() for text in self.page.locator(selector).all_inner_texts()]

    def text(self, selector: str) -> str:
        return self.page.locator(selector).inner_text()

    def counts(self) -> dict[str, int]:
        """The figures of the line below the title, by the word before them."""
        pairs = re.findall(r"([^·:]+): (\d+)", self.text("#summary").replace(" · ", "·"))
        return {word: int(number) for word, number in pairs}

    def centre(self) -> tuple[float, float]:
        """The middle of the picture; a single tie runs through it, a little above."""
        box = self.page.locator("#canvas").bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 - 6

    def assert_quiet(self) -> None:
        """Nothing was asked of a network, nothing ran that should not, nothing failed."""
        assert self.requests == []
        assert self.dialogs == []
        assert self.complaints == []
        assert self.page.evaluate("window.__pwned") is None

    def until(self, expression: str) -> None:
        """Wait until it is true; the page's policy forbids Playwright's own way of waiting for that."""
        for _ in range(100):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {expression}")

    def find(self, name: str) -> None:
        """Type into the search field and take the first suggestion."""
        self.page.fill("#search", name)
        self.page.keyboard.press("Enter")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if not CHROMIUM:
        pytest.skip(MISSING)
    sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install 'elchi[test]'")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Open a page from a file as a reader would: `visit(html, width=390, height=844, color_scheme="dark")`."""
    contexts = []

    def open_page(html: str, width: int = 1440, height: int = 900, fragment: str = "", **options: Any) -> Visit:
        path = viz.write(tmp_path / f"{len(contexts)}.html", html)
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        visited = Visit(context.new_page())
        visited.page.set_default_timeout(10_000)
        watch(visited, path.as_uri())
        visited.page.goto(path.as_uri() + fragment)
        try:
            visited.page.wait_for_selector("html[data-ready]", timeout=30_000)
        except Exception as error:
            raise AssertionError(f"the page never became ready: {visited.complaints}") from error
        return visited

    yield open_page
    for context in contexts:
        context.close()


def watch(visited: Visit, own: str) -> None:
    """Note every request but the page's own, every dialog, and every error."""

    def dismiss(dialog: Any) -> None:
        visited.dialogs.append(dialog.message)
        dialog.dismiss()

    def note(request: Any) -> None:
        if request.url.partition("#")[0] != own and not request.url.startswith(("data:", "blob:")):
            visited.requests.append(request.url)

    page = visited.page
    page.context.on("request", note)
    page.on("dialog", dismiss)
    page.on("pageerror", lambda error: visited.complaints.append(str(error)))
    page.on("console", lambda message: message.type == "error" and visited.complaints.append(message.text))
    page.add_init_script("addEventListener('securitypolicyviolation', (e) => console.error('policy', e.blockedURI))")
