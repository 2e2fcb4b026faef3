from __future__ import annotations

import pytest
from factories import extraction

from graph.edges import EDGES, edges
from graph.identity import iris
from graph.quads import article_quads
from ontology import vocabulary
from ontology.namespaces import expand, shrink

A, B, C = "Person:Иван Петров", "Person:Claire Dupont", "Person:Марат Омаров"
FRANCE, ITALY, REGION = "State:Франция=Q142", "State:Италия=Q38", "Region:Абай=KZ-10"
FIRM, TOURISM, ENERGY = "Company:Airbus Helicopters", "Sector:tourism", "Sector:energy"

EXAMPLES = [  # kind, roles, the edges
    ("meeting", {"participant": [A, B]}, "A metWith B, B metWith A"),
    (
        "meeting",
        {"participant": [A, B, C], "topic": [TOURISM]},
        "A metWith B, A metWith C, B metWith A, B metWith C, C metWith A, C metWith B",
    ),
    ("meeting", {"participant": [A]}, ""),
    (
        "cooperation",
        {"party": [FRANCE, REGION], "topic": [TOURISM, ENERGY]},
        "FRANCE cooperatesWith REGION, FRANCE worksIn ENERGY, FRANCE worksIn TOURISM, "
        "REGION cooperatesWith FRANCE, REGION worksIn ENERGY, REGION worksIn TOURISM",
    ),
    (
        "agreement",
        {"party": [FRANCE, REGION], "status": ["signed"], "form": ["memorandum"]},
        "FRANCE agreedWith REGION, REGION agreedWith FRANCE",
    ),
    (
        "agreement",
        {"party": [FRANCE, REGION], "status": ["planned"], "topic": [ENERGY]},
        "FRANCE plansAgreementWith REGION, FRANCE worksIn ENERGY, "
        "REGION plansAgreementWith FRANCE, REGION worksIn ENERGY",
    ),
    ("agreement", {"party": [FRANCE, REGION]}, ""),
    ("trade", {"party": [FRANCE, ITALY], "amount": ["5 USD"]}, "FRANCE tradesWith ITALY, ITALY tradesWith FRANCE"),
    ("visit", {"visitor": [A], "destination": [REGION]}, "A visited REGION"),
    (
        "interest",
        {"actor": [FIRM], "topic": [ENERGY], "target": [REGION]},
        "FIRM interestedIn ENERGY, FIRM interestedInPlace REGION",
    ),
    (
        "project",
        {"name": ["завод"], "actor": [FIRM], "topic": [ENERGY], "place": [REGION], "stage": ["planned"]},
        "FIRM projectIn REGION, FIRM worksIn ENERGY",
    ),
    ("office", {"holder": [A], "title": ["аким"], "of": [REGION]}, "A holdsOfficeIn REGION"),
    (
        "office",
        {"holder": [B], "title": ["посол"], "represents": [FRANCE], "in": [ITALY]},
        "B accreditedTo ITALY, B envoyOf FRANCE",
    ),
    ("ownership", {"owner": [FRANCE], "property": [FIRM]}, "FRANCE owns FIRM"),
    ("origin", {"company": [FIRM], "state": [FRANCE]}, "FIRM isFrom FRANCE"),
    ("statement", {"speaker": [A], "quote": ["Да."]}, ""),
]
NAMES = {A: "A", B: "B", C: "C", FRANCE: "FRANCE", ITALY: "ITALY", REGION: "REGION", FIRM: "FIRM"} | {
    TOURISM: "TOURISM",
    ENERGY: "ENERGY",
}


@pytest.mark.parametrize("kind, roles, expected", EXAMPLES)
def test_edges_of_a_fact(kind: str, roles: dict[str, list[str]], expected: str) -> None:
    found = extraction((kind, roles))
    values = dict.fromkeys(value for values in roles.values() for value in values if value in NAMES)
    names = {entity.id: NAMES[value] for entity, value in zip(found.entities, values, strict=True)}
    assert ", ".join(sorted({" ".join(edge) for edge in edges(found.facts[0], names)})) == expected


def test_nobody_meets_himself_under_another_spelling() -> None:
    found = extraction(("meeting", {"participant": [A, "Person:ИВАН ПЕТРОВ"]}))
    assert list(edges(found.facts[0], iris(found))) == []


def test_edges_stand_in_the_graph_of_the_article_that_supports_them() -> None:
    found = extraction(("visit", {"visitor": [A], "destination": [FRANCE]}))
    (edge,) = [quad for quad in article_quads(found) if quad.predicate.value == expand("elchi:visited")]
    assert [shrink(node.value) for node in (edge.subject, edge.object, edge.graph_name)] == [
        "person:иван-петров",
        "entity:Q142",
        f"article:{found.article.id}",
    ]


def test_the_table_speaks_the_words_of_the_vocabulary() -> None:
    symmetric = {rule.property: rule.begin == rule.end for rule in EDGES}
    assert symmetric == {edge.name: edge.symmetric for edge in vocabulary.edges().values()}
    for rule in EDGES:
        roles = {role.name for role in vocabulary.kind(rule.kind).roles if not role.is_text}
        assert {rule.begin, rule.end} <= roles
        assert rule.status is None or rule.status in vocabulary.statuses()
