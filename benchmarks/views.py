"""How big network pages are, how fast they are made, opened and moved, beside stock pyvis in the same run.

    python benchmarks/views.py [--sizes 1000x3000,10000x30000] [--stock 500] [--seconds 3]

A made-up graph (Barabási and Albert 1999: a few names have most ties; a fact with its quotation for every tie) is made
into a page by Elchi, and by pyvis as it comes, physics and all, for as many nodes as `--stock` allows. Headless
Chromium without a GPU opens both. Printed for each: seconds to build, megabytes, seconds until the page can be used
(pyvis: until its physics has come to rest, at most `--patience`), frames a second while the picture is dragged about.
A frame is one in which the canvas was drawn anew.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import networkx as nx  # noqa: E402
from networks import crowd  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from pyvis.network import Network  # noqa: E402

import viz  # noqa: E402

CHROMIUM = os.environ.get("ELCHI_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
SCREEN = {"width": 1440, "height": 900}
COUNT_FRAMES = """() => {
    const { clearRect } = CanvasRenderingContext2D.prototype;
    window.__drawn = 0;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        window.__drawn += 1;
        return clearRect.apply(this, box);
    };
}"""


WATCH_REST = """() => {
    const watch = () => {
        if (!window.network) return setTimeout(watch, 5);
        network.once("stabilized", () => { window.__still = performance.now(); });
        return undefined;
    };
    watch();
}"""


def main() -> None:
    given = arguments()
    sizes = [tuple(map(int, size.split("x"))) for size in given.sizes.split(",")]
    print(f"{'page':<16}{'nodes':>8}{'edges':>8}{'built, s':>10}{'MB':>7}{'ready, s':>10}{'frames/s':>10}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for nodes, edges in sizes:
            graph = crowd(nodes, edges)
            makers: dict[str, Callable[[nx.Graph], str]] = {"Elchi": viz.page}
            if nodes <= given.stock:
                makers["stock pyvis"] = stock_page
            for name, make in makers.items():
                measured = measure(browser, Path(folder), graph, make, given)
                print(f"{name:<16}{nodes:>8}{graph.number_of_edges():>8}" + "".join(measured), flush=True)
        browser.close()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="100x300,350x1000,1000x3000,10000x30000", help="nodes x edges, with commas")
    parser.add_argument("--stock", type=int, default=1000, help="the most nodes that stock pyvis is given")
    parser.add_argument("--seconds", type=float, default=3.0, help="how long the picture is dragged about")
    parser.add_argument("--patience", type=float, default=180.0, help="seconds to wait for pyvis to come to rest")
    return parser.parse_args()


def measure(
    browser: Browser, folder: Path, graph: nx.Graph, make: Callable[[nx.Graph], str], given: argparse.Namespace
) -> list[str]:
    start = time.perf_counter()
    html = make(graph)
    built = time.perf_counter() - start
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    context = browser.new_context(viewport=SCREEN)
    context.route("http*://**", lambda route: route.abort())  # what stock pyvis asks of a network
    page = context.new_page()
    ready = opened(page, path, make is stock_page, given.patience)
    frames = dragged(page, given.seconds)
    context.close()
    size = path.stat().st_size / 1e6
    return [
        f"{built:>10.2f}",
        f"{size:>7.2f}",
        f"{ready:>10.2f}" if ready else f"{'> ' + str(int(given.patience)):>10}",
        f"{frames:>10.1f}",
    ]


def opened(page: Page, path: Path, stock: bool, patience: float) -> float:
    """Seconds from the beginning of the navigation until the page can be used; 0 if patience ran out."""
    page.set_default_timeout(patience * 1000)
    page.goto(path.as_uri(), wait_until="commit")
    start = time.perf_counter()
    if stock:
        page.evaluate(WATCH_REST)
    done = "window.__still"
    asked = done if stock else "document.documentElement.dataset.ready && performance.now()"
    while time.perf_counter() - start < patience:
        if at := page.evaluate(asked):
            return float(at) / 1000
        time.sleep(0.02)
    return 0.0


def dragged(page: Page, seconds: float) -> float:
    """How often a second the canvas was drawn while the picture was dragged to and fro."""
    page.evaluate(COUNT_FRAMES)
    box = page.locator("canvas").first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    grip: Any = page.mouse
    grip.move(x + 7, y + box["height"] / 2 - 30)
    grip.down()
    start, turn = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        turn += 1
        grip.move(x + 3 * (turn % 60 - 30), y + box["height"] / 2 - 30 - 2 * (turn % 40))
    passed = time.perf_counter() - start
    drawn = page.evaluate("window.__drawn")
    grip.up()
    return float(drawn) / passed


def stock_page(graph: nx.Graph) -> str:
    """The same graph by pyvis as it comes, its library inlined."""
    network = Network(cdn_resources="in_line", height="880px")
    for node, data in graph.nodes(data=True):
        network.add_node(node, label=data["label"], title=data["label"], value=data["weight"])
    for a, b in graph.edges():
        network.add_edge(a, b)
    return network.generate_html()


if __name__ == "__main__":
    main()
