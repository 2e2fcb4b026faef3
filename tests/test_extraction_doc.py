"""docs/extraction.md: its Python runs, and the words and the kind of fact that it adds give the facts that it shows."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOC = ROOT / "docs" / "extraction.md"
TEXT = DOC.read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<language>\w+)(?: (?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SHOW = """
import sys
import ontology
from sources import Article, extract

extraction = extract(Article(sys.stdin.read(), "2025-10-10"))
names = {entity.id: entity.name for entity in extraction.entities}
for fact in extraction.facts:
    said = {role.name: fact.values(role.name) for role in ontology.kind(fact.kind).roles}
    roles = {role: " + ".join(names.get(value, value) for value in values) for role, values in said.items() if values}
    print(fact.kind, *(f"{role}={text}" for role, text in roles.items()))
"""


def blocks(title: str) -> dict[str, str]:
    """The code under a heading, by the file it belongs to or else by its language."""
    _, _, rest = TEXT.partition(f"# {title}\n")
    section = re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]
    return {match["file"] or match["language"]: match["body"] for match in BLOCK.finditer(section)}


def python(*words: str, folder: Path = ROOT, text: str = "", **environment: str) -> str:
    """What a Python of its own prints, with the packages of a folder."""
    run = subprocess.run(
        [sys.executable, *words],
        input=text,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1", "ELCHI_TABLES": "", **environment},
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def own_tables(code: dict[str, str], folder: Path) -> str:
    folder.mkdir()
    for name, body in code.items():
        if name.endswith(".tsv"):
            (folder / name).write_text(body, encoding="utf-8")
    return str(folder)


def test_its_python_runs() -> None:
    assert doctest.testfile(str(DOC), module_relative=False, encoding="utf-8").failed == 0


def test_the_modules_that_it_names_exist() -> None:
    named = set(re.findall(r"`((?:sources|ontology|graph|benchmarks)/[\w/.]+)`", TEXT))
    assert len(named) > 15
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("title", ["A title", "A trigger", "A sector's word"])
def test_a_row_gives_the_facts_shown(title: str, tmp_path: Path) -> None:
    code = blocks(title)
    facts = set(code["facts"].splitlines())
    tables = own_tables(code, tmp_path / "tables")
    assert facts.isdisjoint(python("-c", SHOW, text=code["text"]).splitlines())
    assert facts <= set(python("-c", SHOW, text=code["text"], ELCHI_TABLES=tables).splitlines())


def test_a_whole_kind_of_fact(tmp_path: Path) -> None:
    code = blocks("A kind of fact")
    program = tmp_path / "elchi"
    for package in ("ontology", "sources", "graph", "viz"):
        shutil.copytree(ROOT / package, program / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, body in code.items():
        if "/" in name:
            path = program / name
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            path.write_text(f"{before}\n{body}" if before else body, encoding="utf-8")
    replace(program / "sources/facts/__init__.py", "import (\n", "import (\n    award,\n")
    replace(program / "sources/facts/__init__.py", "FINDERS = (", "FINDERS = (award, ")
    replace(program / "ontology/shapes.ttl", "elchi:Ownership elchi:Origin", "elchi:Ownership elchi:Origin elchi:Award")

    found = python("-c", SHOW, folder=program, text=code["text"]).splitlines()
    assert set(code["facts"].splitlines()) <= set(found)

    (program / "news.txt").write_text(code["text"], encoding="utf-8")
    store = {"ELCHI_STORE": str(tmp_path / "store"), "ELCHI_LANG": "en"}
    python("-m", "viz.commands", "ingest", "news.txt", folder=program, **store)
    python("-m", "viz.commands", "validate", folder=program, **store)  # ends with status 0
    (fact,) = python("-m", "viz.commands", "facts", "--kind", "award", folder=program, **store).splitlines()[1:]
    explained = python("-m", "viz.commands", "explain", fact.split("\t")[0], folder=program, **store)
    assert "[Аким Жетысу Серик Ахметов] [наградил] [посла Франции Анну Дюбуа] медалью." in explained


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, (path.name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
