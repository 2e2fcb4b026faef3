"""Imports run one way: ontology <- sources <- graph <- viz <- elchi."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ["ontology", "sources", "graph", "viz", "elchi"]
MODULES = sorted(path for package in PACKAGES[:-1] for path in (ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_from_its_own_package_and_those_below(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    above = PACKAGES[PACKAGES.index(package) + 1 :]
    assert [name for name in imported(path) if name.partition(".")[0] in above] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_say_the_full_name(path: Path) -> None:
    assert [name for name in imported(path) if name.startswith(".")] == []


def test_nothing_below_the_command_knows_of_click() -> None:
    assert [path.name for path in MODULES if "click" in {name.partition(".")[0] for name in imported(path)}] == []


@pytest.mark.parametrize("package", PACKAGES[:-1])
def test_a_public_name_exists(package: str) -> None:
    module = __import__(package)
    assert sorted(module.__all__) == sorted(set(module.__all__))
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_the_vocabulary_needs_no_rdflib() -> None:
    program = "import sys, ontology; ontology.kinds(); print('rdflib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout.strip() == "False"
