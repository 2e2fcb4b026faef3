"""Projects and documents over time, as a table and as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from graph.names import Names
from graph.promises import Promise
from graph.wording import amount_text, span_text
from ontology import vocabulary
from ontology.messages import say
from viz.answers import columns, sources_text
from viz.tables import Table


def promises_table(promises: Iterable[Promise], names: Names, lang: str, today: date) -> Table:
    """A row a promise: what, whose, where, the steps with their dates, and how long nothing was heard of it."""
    rows = []
    for promise in promises:
        first = min(promise.facts, key=lambda fact: (fact.source.date, fact.iri)).source
        rows.append(
            (
                vocabulary.label(promise.kind, lang),
                promise.name(lang),
                ", ".join(names.name(iri, lang) for iri in promise.sides),
                ", ".join(names.name(iri, lang) for iri in promise.places),
                amount_text(promise.amount),
                steps_text(promise, names, lang),
                heard_text(promise, lang, today),
                sources_text((first,), promise.independent),
            )
        )
    head = ("kind", "name", "party", "place", "amount", "steps", "heard", "source")
    return Table(columns(lang, *head), tuple(rows))


def promise_record(promise: Promise, names: Names, lang: str, today: date) -> dict[str, Any]:
    """A promise for JSON."""

    def named(iris: Iterable[str]) -> list[dict[str, str]]:
        return [{"iri": iri, "name": names.name(iri, lang)} for iri in iris]

    return {
        "id": promise.id,
        "kind": promise.kind,
        "name": promise.name(lang),
        "sides": named(promise.sides),
        "places": named(promise.places),
        "topics": named(promise.topics),
        "amount": promise.amount,
        "stage": promise.stage,
        "steps": [
            {"stage": step.stage, "date": step.date, "independent": step.independent,
             "sources": [asdict(source) for source in step.sources]}
            for step in promise.steps
        ],
        "first": promise.first,
        "last": promise.last,
        "kept": promise.is_kept,
        "silent": promise.is_silent(today),
        "independent": promise.independent,
    }  # fmt: skip


def steps_text(promise: Promise, names: Names, lang: str) -> str:
    """The stages that were reached with their dates: «предложен 2024-02-14 → согласован 2024-10-24»."""
    return " → ".join(f"{names.name(step.iri, lang)} {step.date}".strip() for step in promise.steps)


def heard_text(promise: Promise, lang: str, today: date) -> str:
    """When it was last heard of, and whether that is long ago."""
    last = span_text([promise.last])
    return say("promise.silent", lang, day=last) if promise.is_silent(today) else last
