"""The contract of facts, kept in all that whole articles give: the examples, and those that lie beside the checkout."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ontology
from benchmarks import corpora
from graph.dates import bounds
from ontology import reference
from sources import Entity, Extraction, Fact, extract, read
from sources.readers import body_span
from viz.records import extraction_record, json_line

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "articles"

AMOUNT = re.compile(r"\d+(\.\d+)? [A-Z]{3}")


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    """What is read out of every article at hand."""
    folders = [EXAMPLES, corpora.EVALUATION / "articles", corpora.FACTRUEVAL / "devset"]
    files = [file for folder in folders for file in sorted(folder.glob("*.txt"))]
    found = [extract(article) for article in read(files)]
    assert sum(len(extraction.facts) for extraction in found) > 50
    return found


def all_facts(extractions: list[Extraction]) -> list[tuple[Extraction, Fact]]:
    return [(extraction, fact) for extraction in extractions for fact in extraction.facts]


def test_every_fact_has_evidence_in_the_articles_body(extractions: list[Extraction]) -> None:
    for extraction, fact in all_facts(extractions):
        body = body_span(extraction.article.text)
        assert fact.evidence, fact
        for span in fact.evidence:
            assert body.covers(span) and extraction.article.text[span.start : span.stop].strip(), fact


def test_evidence_is_in_order_and_no_place_stands_twice(extractions: list[Extraction]) -> None:
    for _, fact in all_facts(extractions):
        assert list(fact.evidence) == sorted(set(fact.evidence)), fact


def test_a_fact_is_listed_once(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        assert len(set(extraction.facts)) == len(extraction.facts)


def test_facts_have_their_required_roles_and_no_others(extractions: list[Extraction]) -> None:
    for extraction, fact in all_facts(extractions):
        kind = ontology.kind(fact.kind)
        for role in kind.roles:
            values = fact.values(role.name)
            assert len(values) >= role.minimum, (fact, role.name)
            assert role.maximum is None or len(values) <= role.maximum, (fact, role.name)
            for value in values if not role.is_text else ():
                assert extraction.entity(value).type in role.types, (fact, role.name)
        assert {name for name, _ in fact.roles} <= {role.name for role in kind.roles}


def test_texts_of_a_fixed_form_have_it(extractions: list[Extraction]) -> None:
    codes = {"form": ontology.forms(), "status": ontology.statuses(), "stage": ontology.stages()}
    for _, fact in all_facts(extractions):
        for role, value in fact.roles:
            if role in codes:
                assert value in codes[role], fact
            elif role == "date":
                assert bounds(value), fact
            elif role == "amount":
                assert AMOUNT.fullmatch(value), fact
            elif role == "title":
                assert value == value.lower(), fact


def test_confidence_is_a_probability_and_the_rule_is_named(extractions: list[Extraction]) -> None:
    for _, fact in all_facts(extractions):
        assert 0 < fact.confidence < 1
        assert fact.rule.split(".")[0] == fact.kind


def test_mentions_stand_where_the_name_does(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        for entity in extraction.entities:
            assert entity.mentions, entity
            for span in entity.mentions:
                written = extraction.article.text[span.start : span.stop]
                assert written.strip() == written and looks_like(written, entity), (written, entity)


def looks_like(written: str, entity: Entity) -> bool:
    """Whether a mention begins some word as one of the entity's names does; words of a sector look like no code."""
    if entity.type == "Sector":
        return bool(written)
    names = [entity.name]
    if entity.same_as:
        item = reference.item(entity.same_as)
        names += [name for of in (item.names, item.adjectives) for known in of.values() for name in known]
    if any(written.casefold() == "".join(re.findall(r"\b\w", name)).casefold() for name in names):
        return True  # an abbreviation that stands in brackets behind the name in full
    begins = {word[:2].casefold() for name in names for word in re.findall(r"\w+", name)}
    return any(begin in written.casefold() for begin in begins)


def test_sectors_and_references_are_known(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        for entity in extraction.entities:
            if entity.type == "Sector":
                assert entity.name in ontology.sectors()
            elif entity.same_as:
                assert reference.item(entity.same_as).type == entity.type, entity


def test_the_json_line_keeps_the_contract(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        line = json_line(extraction_record(extraction))
        assert "\n" not in line and line.encode()
        record = json.loads(line)
        assert list(record) == ["article", "entities", "facts"]
        assert list(record["article"])[:5] == ["id", "url", "date", "language", "title"]
        ids = [entity["id"] for entity in record["entities"]]
        assert len(set(ids)) == len(ids)
        for entity in record["entities"]:
            assert set(entity) >= {"id", "type", "name", "mentions", "same_as"}
            assert all(0 <= start < stop <= len(extraction.article.text) for start, stop in entity["mentions"])
        for fact in record["facts"]:
            assert set(fact) >= {"kind", "roles", "evidence", "confidence"}
            for name, values in fact["roles"].items():
                assert ontology.kind(fact["kind"]).role(name).is_text or set(values) <= set(ids)


def test_two_processes_read_the_same() -> None:
    """Sets are ordered otherwise in each process: nothing that is printed may follow their order."""
    files = sorted(EXAMPLES.iterdir())[:6] + sorted((corpora.EVALUATION / "articles").glob("*-ru-0[1-4].txt"))
    command = [sys.executable, "-m", "viz.commands", "extract", *map(str, files)]
    runs = [
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout.count(b"\n") == len(files)
