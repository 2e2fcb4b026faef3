"""The examples of docs/over-time.md, on the graph of the example articles."""

from __future__ import annotations

import doctest
from pathlib import Path

from graph import Store
from graph.ingest import ingest

ROOT = Path(__file__).parent.parent


def test_the_examples_run(tmp_path: Path) -> None:
    refused: list[Exception] = []
    with Store(tmp_path / "store") as store:
        ingest(store, [ROOT / "examples" / "articles"], refused.append)
        assert refused == []
        page = str(ROOT / "docs" / "over-time.md")
        assert doctest.testfile(page, module_relative=False, globs={"store": store}, encoding="utf-8").failed == 0
