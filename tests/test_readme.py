"""What README.md shows is what happens: its commands exist and print what stands there, its Python runs."""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path

import pytest

from tools.readme import BLOCK, README, refreshed, shell
from viz.commands import cli

TEXT = README.read_text(encoding="utf-8")
COMMANDS = set(cli.commands)


def test_the_commands_print_what_stands_there(tmp_path: Path) -> None:
    if not Path(sys.executable).with_name("elchi").exists():
        pytest.skip("the elchi command is not installed: pip install -e .")
    assert refreshed(TEXT, shell(tmp_path)) == TEXT, "run: python tools/readme.py, and read what changed"


def test_there_are_examples() -> None:
    assert len(BLOCK.findall(TEXT)) >= 8


def test_python_examples_run() -> None:
    assert doctest.testfile(str(README), module_relative=False, encoding="utf-8").failed == 0


def test_every_command_that_it_names_exists() -> None:
    assert set(re.findall(r"(?<![\w/.-])elchi ([a-z]+)\b", code())) <= COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_it_names_every_command(command: str) -> None:
    assert f"elchi {command}" in TEXT


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", TEXT))
def test_what_it_links_to_exists(target: str) -> None:
    assert (README.parent / target).exists()


def test_make_knows_the_targets_that_it_names() -> None:
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([a-z]+)", code()):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def code() -> str:
    """All that stands in backticks."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", TEXT, re.DOTALL))
