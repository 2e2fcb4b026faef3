"""The annotated texts that lie beside the checkout, and what they hold: facts, and where persons and bodies are named.

`shared/evaluation` is the development set; `shared/benchmarks` the public collections FactRuEval-2016 (MIT), KazNERD
(CC BY 4.0) and NEREL (no licence stated: it is measured with, and nothing is made from it). None of their text is part
of the project.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from sources.extraction import extract
from sources.readers import read_file
from sources.records import Article, Span
from viz.records import extraction_record

SHARED = Path(__file__).parent.parent.parent / "shared"
EVALUATION = SHARED / "evaluation"
FACTRUEVAL = SHARED / "benchmarks" / "factrueval-2016"
KAZNERD = SHARED / "benchmarks" / "kaznerd" / "valid.txt"
NEREL = SHARED / "benchmarks" / "nerel" / "dev"
FACTRUEVAL_KINDS = ("office", "meeting", "agreement", "ownership")
Names = dict[str, set[Span]]  # `person` and `organization`: where the names of each stand
Figures = tuple[float, float, float]  # precision, recall, F1


@cache
def scorer(folder: Path = EVALUATION) -> ModuleType:
    """The development set's own scorer."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves the table of sectors open
        spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Gold:
    """Annotated articles: the scorer's records by article, and the files in the same order."""

    records: dict[str, Any]
    files: list[Path]
    kinds: tuple[str, ...] = field(default_factory=lambda: tuple(scorer().KEY_ROLES))

    def articles(self) -> Iterator[Article]:
        for file in self.files:
            yield from read_file(file)


def development(language: str = "ru") -> Gold:
    """The development articles of a language, the seed first."""
    found = scorer().records(EVALUATION / "gold.jsonl", lambda record: record["id"])
    records = {key: record for key, record in found.items() if record["language"] == language}
    return Gold(records, [EVALUATION / record["file"] for record in records.values()])


def factrueval() -> Gold:
    """FactRuEval-2016's development part, with its four kinds of fact that are Elchi's too."""
    records = scorer().records(FACTRUEVAL / "gold.jsonl", lambda record: record["id"])
    return Gold(records, [FACTRUEVAL / "devset" / f"{key}.txt" for key in records], FACTRUEVAL_KINDS)


def figures_by_kind(gold: Gold) -> dict[str, tuple[Figures, int, int]]:
    """For each kind of fact, and for `overall`, precision, recall and F1, the facts there are and those found."""
    found = {key: extraction_record(extract(a)) for key, a in zip(gold.records, gold.articles(), strict=True)}
    sums = scorer().score(gold.records, found, gold.kinds)
    rows = {**dict(sorted(sums.items())), "overall": [sum(column) for column in zip(*sums.values(), strict=True)]}
    return {kind: (scorer().figures(row), row[1], row[3]) for kind, row in rows.items()}


def factrueval_names() -> Iterator[tuple[str, Names]]:
    """The texts of FactRuEval-2016's development part, each with the places where persons and bodies are named."""
    kinds = {"Person": "person", "Org": "organization"}
    for file in sorted((FACTRUEVAL / "devset").glob("*.txt")):
        spans = {}
        for row in rows(file.with_suffix(".spans")):
            spans[row[0]] = Span(int(row[2]), int(row[2]) + int(row[3]))
        names: Names = {"person": set(), "organization": set()}
        for row in rows(file.with_suffix(".objects")):
            parts = [spans[number] for number in row[2:]]
            if row[1] in kinds:
                names[kinds[row[1]]].add(Span(min(p.start for p in parts), max(p.stop for p in parts)))
        yield file.read_text(encoding="utf-8"), names


def nerel_names() -> Iterator[tuple[str, Names]]:
    """The texts of NEREL's development part, in the same form."""
    kinds = {"PERSON": "person", "ORGANIZATION": "organization"}
    for file in sorted(NEREL.glob("*.txt")):
        names: Names = {"person": set(), "organization": set()}
        for line in file.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
            kind, _, place = line.partition("\t")[2].partition("\t")[0].partition(" ")
            if line.startswith("T") and kind in kinds and ";" not in place:  # not those in pieces
                names[kinds[kind]].add(Span(*map(int, place.split())))
        yield file.read_text(encoding="utf-8"), names


def rows(file: Path) -> Iterator[list[str]]:
    """The fields of a file of FactRuEval's, without its comments."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if row := line.partition("#")[0].split():
            yield row
