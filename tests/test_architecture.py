"""Imports run one way: ontology <- sources <- graph <- viz; the commands are a part of viz."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ["ontology", "sources", "graph", "viz"]
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


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


COMMANDS = ROOT / "viz" / "commands"


def test_only_the_commands_know_of_click() -> None:
    knowing = [path for path in MODULES if "click" in {name.partition(".")[0] for name in imported(path)}]
    assert [path.name for path in knowing if path.parent != COMMANDS] == []


def test_nothing_imports_the_commands_but_themselves() -> None:
    reaching = [path for path in MODULES if any(name.startswith("viz.commands") for name in imported(path))]
    assert [path.name for path in reaching if path.parent != COMMANDS] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_public_name_exists(package: str) -> None:
    module = __import__(package)
    assert sorted(module.__all__) == sorted(set(module.__all__))
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_the_vocabulary_needs_no_rdflib() -> None:
    program = "import sys, ontology; ontology.kinds(); print('rdflib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout.strip() == "False"
