"""The direct edges that facts imply, for questions of one hop: one table, never typed in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from sources import Fact


class Rule(NamedTuple):
    """In a fact of `kind`, whoever stands in role `begin` is tied to whoever stands in role `end`.

    Where both are the same role the edge is symmetric. `status` is the one that the fact must have, if any.
    """

    kind: str
    begin: str
    property: str
    end: str
    status: str | None = None


EDGES = (
    Rule("meeting", "participant", "metWith", "participant"),
    Rule("cooperation", "party", "cooperatesWith", "party"),
    Rule("cooperation", "party", "worksIn", "topic"),
    Rule("agreement", "party", "agreedWith", "party", status="signed"),
    Rule("agreement", "party", "plansAgreementWith", "party", status="planned"),
    Rule("agreement", "party", "worksIn", "topic"),
    Rule("trade", "party", "tradesWith", "party"),
    Rule("visit", "visitor", "visited", "destination"),
    Rule("interest", "actor", "interestedIn", "topic"),
    Rule("interest", "actor", "interestedInPlace", "target"),
    Rule("project", "actor", "worksIn", "topic"),
    Rule("project", "actor", "projectIn", "place"),
    Rule("office", "holder", "holdsOfficeIn", "of"),
    Rule("office", "holder", "envoyOf", "represents"),
    Rule("office", "holder", "accreditedTo", "in"),
    Rule("ownership", "owner", "owns", "property"),
    Rule("origin", "company", "isFrom", "state"),
)


def edges(fact: Fact, iris: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """The edges of one fact as (IRI, name of the property, IRI); `iris` are those of the article's entities.

    No edge leads back to where it began, nor to a text.
    """
    for rule in EDGES:
        if rule.kind != fact.kind or (rule.status and rule.status not in fact.values("status")):
            continue
        begins, ends = ([iris[v] for v in fact.values(role) if v in iris] for role in (rule.begin, rule.end))
        for begin, end in product(begins, ends):
            if begin != end:
                yield begin, rule.property, end
