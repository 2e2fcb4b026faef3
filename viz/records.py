"""Answers as plain data for JSON: the shapes that `--json` prints."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.about import About, Line
from graph.events import Event
from graph.facts import KnownFact
from graph.names import Names
from graph.wording import fact_record
from ontology import vocabulary
from sources import Extraction, Mark, Span

if TYPE_CHECKING:  # networkx takes longer to load than a name to be found
    from graph.paths import Hop


def extraction_record(extraction: Extraction) -> dict[str, Any]:
    """An extraction as docs/facts.md says, and the file that it was read from."""
    article = extraction.article
    return {
        "article": {
            "id": article.id,
            "url": article.url,
            "date": article.date,
            "language": article.language,
            "title": article.title,
            "file": article.file,
        },
        "entities": [
            {
                "id": entity.id,
                "type": entity.type,
                "name": entity.name,
                "mentions": [_offsets(span) for span in entity.mentions],
                "same_as": entity.same_as,
            }
            for entity in extraction.entities
        ],
        "facts": [
            {
                "kind": fact.kind,
                "roles": {
                    role.name: list(fact.values(role.name))
                    for role in vocabulary.kind(fact.kind).roles
                    if fact.values(role.name)
                },
                "evidence": [_offsets(span) for span in fact.evidence],
                "confidence": fact.confidence,
                "rule": fact.rule,
                "marks": [_mark(mark) for mark in fact.marks],
            }
            for fact in extraction.facts
        ],
    }


def known_fact_record(fact: KnownFact, names: Names, lang: str) -> dict[str, Any]:
    """A fact of the store with its identifier and the days that it may mean."""
    return {
        "id": fact.id,
        **fact_record(fact, names, lang),
        "earliest": fact.earliest,
        "latest": fact.latest,
        "article": asdict(fact.source),
    }


def event_record(event: Event, names: Names, lang: str) -> dict[str, Any]:
    """An event as the fact that says most of it, with all that tell it and the number of independent sources."""
    return known_fact_record(event.fact, names, lang) | {
        "when": event.when,
        "independent": event.independent,
        "told": [{"id": fact.id, "article": asdict(fact.source)} for fact in event.facts],
    }


def hop_record(hop: Hop, names: Names, lang: str) -> dict[str, Any]:
    """A hop of a chain: both ends and the events that tie them, or else the articles that name both."""
    return {
        "from": {"iri": hop.start[0], "name": hop.start[1]},
        "to": {"iri": hop.end[0], "name": hop.end[1]},
        "facts": [event_record(event, names, lang) for event in hop.events],
        "articles": [asdict(source) for source in hop.articles],
    }


def json_line(record: Any) -> str:
    """A record as JSON in one line; half a character of a broken text becomes a sign for it."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def about_record(about: About) -> dict[str, Any]:
    """What is known of someone, section by section."""
    return {
        "iri": about.iri,
        "type": about.type,
        "name": about.name,
        "also": list(about.also),
        "articles": [asdict(article) for article in about.articles],
        "dates": about.dates,
        "sections": [
            {"key": section.key, "body": section.body, "lines": [_line(line) for line in section.lines]}
            for section in about.sections
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "date": line.date,
        "confidence": line.confidence,
        "independent": line.independent,
        "facts": [fact.id for fact in line.facts],
        "sources": [asdict(source) for source in line.sources],
        "quotes": [quote.sentence for quote in line.quotes],
    }


def _mark(mark: Mark) -> dict[str, Any]:
    """A mark without what it lacks."""
    record: dict[str, Any] = {"role": mark.role, "how": mark.how}
    if mark.value:
        record["item"] = mark.value
    if mark.words:
        record["words"] = _offsets(mark.words)
    if mark.basis:
        record["basis"] = _offsets(mark.basis)
    return record


def _offsets(span: Span) -> list[int]:
    return [span.start, span.stop]
