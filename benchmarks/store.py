"""How many articles and quads a second go into a store: python benchmarks/store.py [--articles 1000]

The articles are made up (a meeting, an agreement and a project each, some 95 quads). Prints the machine, the versions,
and the rate of each way to write: new articles, the same again, and the same with other words.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph import Store, article_quads
from sources import Extraction
from tests.factories import article


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, metavar="N")
    count = parser.parse_args().articles
    new, other = ([article(number, edition) for number in range(count)] for edition in (0, 1))
    print(f"{platform.platform()}, {os.cpu_count()} cores, {_processor()}")
    print(f"Python {platform.python_version()}, pyoxigraph {version('pyoxigraph')}")
    begin = time.perf_counter()
    quads = sum(len(article_quads(extraction)) for extraction in new)
    _print("quads made, not stored", count, quads, time.perf_counter() - begin)
    with tempfile.TemporaryDirectory() as folder:
        with Store(Path(folder, "graph")) as store:
            for what, extractions in (("new", new), ("the same again", new), ("with other words", other)):
                _print(what, count, quads, _seconds(store, extractions))
            begin = time.perf_counter()
        print(f"{'closed':<24}{time.perf_counter() - begin:>8.3f} s")
        size = sum(file.stat().st_size for file in Path(folder, "graph").iterdir())
        print(f"{'on disk':<24}{size / 2**20:>8.1f} MiB")
        begin = time.perf_counter()
        with Store.open_read(Path(folder, "graph")) as store:
            print(f"{'opened for reading':<24}{time.perf_counter() - begin:>8.3f} s")
            begin = time.perf_counter()
            dumped = sum(1 for _ in store.dump())
            _print("dumped", count, dumped, time.perf_counter() - begin)


def _seconds(store: Store, extractions: Sequence[Extraction]) -> float:
    begin = time.perf_counter()
    for extraction in extractions:
        store.add(extraction)
    return time.perf_counter() - begin


def _print(what: str, articles: int, quads: int, seconds: float) -> None:
    print(f"{what:<24}{articles / seconds:>8.0f} articles/s{quads / seconds:>10.0f} quads/s")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    main()
