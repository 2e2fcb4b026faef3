"""A fact in a few words, for a line of a table: who did what with whom, about what."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from graph.facts import KnownFact, Value
from graph.names import Names
from ontology import vocabulary

# the roles that need no word before them, in the order of a sentence, and what joins them
HEADS: dict[str, tuple[tuple[str, ...], str]] = {
    "office": (("holder", "title", "of"), ", "),
    "meeting": (("participant",), ", "),
    "visit": (("visitor", "destination"), " → "),
    "agreement": (("form", "status", "party"), ", "),
    "interest": (("actor", "topic"), " → "),
    "project": (("name", "stage", "amount"), ", "),
    "cooperation": (("party",), ", "),
    "statement": (("speaker", "quote"), ": "),
    "trade": (("party", "amount"), ", "),
    "ownership": (("owner", "property"), " → "),
    "origin": (("company", "state"), " → "),
}
AMOUNT = re.compile(r"(\d+)((?:\.\d+)? [A-Z]{3})")


def describe(fact: KnownFact, names: Names, lang: str, without: Collection[str] = ()) -> str:
    """The fact in a line; `without` are IRIs that go without saying, because the line stands under their name.

    The date is left out: it has a column of its own.
    """
    head, joint = HEADS.get(fact.kind, ((), ", "))
    said = [part for role in head if (part := value_text(fact, role, names, lang, without))]
    order = [role.name for role in vocabulary.kind(fact.kind).roles]
    rest = [role for role in order if role not in head and role != "date"]
    tail = [
        f"{vocabulary.label(role, lang)}: {part}"
        for role in rest
        if (part := value_text(fact, role, names, lang, without))
    ]
    return "; ".join([*([joint.join(said)] if said else []), *tail])


def value_text(
    fact: KnownFact, role: str, names: Names, lang: str, without: Collection[str] = (), joint: str = ", "
) -> str:
    """What stands in a role, in words and in the order of the alphabet: the graph keeps no other."""
    values = [value for value in fact.values(role) if value.iri not in without]
    texts = sorted(role_text(role, value, names, lang) for value in values)
    return joint.join(f"«{text}»" if role == "quote" else text for text in texts)


def amount_text(amount: str) -> str:
    """An amount with its digits in groups of three.

    >>> amount_text("218800000 USD")
    '218 800 000 USD'
    """
    match = AMOUNT.fullmatch(amount)
    return f"{int(match[1]):,}".replace(",", " ") + match[2] if match else amount


def span_text(days: Iterable[str]) -> str:
    """One date, or the first and the last of several; days, months and years may be mixed.

    >>> span_text(["2025-10-10", "", "2024"])
    '2024 … 2025-10-10'
    """
    known = sorted({day for day in days if day})
    return known[0] if len(known) == 1 else f"{known[0]} … {known[-1]}" if known else ""


def fact_record(fact: KnownFact, names: Names, lang: str, own: str | None = None) -> dict[str, Any]:
    """A fact as pages and files want it; `own` is its own node, which its name or form leads to.

    kind, roles (lists of role, label, node or None), date (ISO or empty), article (title, date, url, outlet, file),
    evidence (lists of what stands before, the words themselves, what stands after), confidence, rule.
    """
    source = fact.source
    return {
        "kind": fact.kind,
        "roles": [
            [role, role_text(role, value, names, lang), own if own and role in ("name", "form") else _node(value)]
            for role, value in fact.roles
        ],
        "date": fact.date,
        "article": {name: getattr(source, name) for name in ("title", "date", "url", "outlet", "file")},
        "evidence": [[quote.before, quote.exact, quote.after] for quote in fact.evidence],
        "confidence": fact.confidence,
        "rule": fact.rule,
    }


def role_text(role: str, value: Value, names: Names, lang: str) -> str:
    """What stands in a role, as a reader wants it."""
    if value.iri is not None:
        return names.name(value.iri, lang)
    return amount_text(value.text) if role == "amount" else value.text


def _node(value: Value) -> str | None:
    return value.iri if value.is_node else None
