from __future__ import annotations

import json

import pytest
from chronicle import folder, store

from graph import Store
from graph.names import Names
from graph.query import Answer, Term, answer, render, rows
from ontology.errors import QueryError
from viz.answers import query_table

__all__ = ["folder", "store"]

ENVOYS = "SELECT ?envoy ?state { ?envoy elchi:envoyOf ?state } ORDER BY ?envoy"


def test_prefixes_are_known(store: Store) -> None:
    assert answer(store, "ASK { ?person elchi:envoyOf entity:Q142 ; a elchi:Person }").truth is True


def test_prefixes_may_be_declared_as_well(store: Store) -> None:
    assert answer(store, "PREFIX e: <https://w3id.org/elchi/ontology#> ASK { ?person e:envoyOf ?state }").truth is True


def test_rows_are_terms(store: Store) -> None:
    found = list(rows(store, "SELECT ?date ?none { ?fact a elchi:Trade ; elchi:date ?date }"))
    assert found == [(Term("2024", datatype="http://www.w3.org/2001/XMLSchema#gYear"), None)]


def test_triples_are_a_table_of_three_columns(store: Store) -> None:
    found = answer(store, "CONSTRUCT { ?a elchi:metWith ?b } WHERE { ?a elchi:metWith ?b }")
    assert found.columns == ("subject", "predicate", "object")
    assert len(found.rows) == 4


def test_a_table_names_what_it_can(store: Store) -> None:
    table = query_table(store, ENVOYS, "kk")
    assert table.columns == ("дипломат", "мемлекет")
    assert table.rows == (("Паоло Риналди", "Италия"), ("Софи Ламбер", "Франция"))


def test_a_table_of_iris_names_nothing(store: Store) -> None:
    assert query_table(store, ENVOYS, "ru", named=False).rows[1][1] == "https://w3id.org/elchi/entity/Q142"


def test_names_inside_a_joined_text(store: Store) -> None:
    both = 'SELECT (GROUP_CONCAT(STR(?s); separator=" | ") AS ?all) { VALUES ?s { entity:Q142 sector:tourism } }'
    assert query_table(store, both, "en").rows == (("France | Tourism",),)


def test_a_question_of_yes_or_no(store: Store) -> None:
    assert query_table(store, "ASK { ?x elchi:owns ?y }", "ru").rows == (("да",),)
    assert answer(store, "ASK { ?x elchi:owns ?x }") == Answer(truth=False)


def test_standard_formats(store: Store) -> None:
    query = "SELECT ?state { ?envoy elchi:envoyOf ?state } ORDER BY ?state"
    assert render(store, query, "csv").split() == [
        "state", "https://w3id.org/elchi/entity/Q142", "https://w3id.org/elchi/entity/Q38",
    ]  # fmt: skip
    assert json.loads(render(store, query, "json"))["head"] == {"vars": ["state"]}
    assert render(store, query, "tsv").startswith("?state\n<https://w3id.org/elchi/entity/Q142>")
    assert "<sparql" in render(store, query, "xml")


def test_turtle_declares_only_the_prefixes_that_it_uses(store: Store) -> None:
    turtle = render(store, "CONSTRUCT { ?a elchi:owns ?b } WHERE { ?a elchi:owns ?b }", "turtle")
    assert "@prefix elchi:" in turtle and "@prefix oa:" not in turtle
    assert "elchi:owns" in turtle


@pytest.mark.parametrize(
    "query, format, reason",
    [
        ("SELECT ?x", "csv", "does not parse"),
        ("DELETE WHERE { ?s ?p ?o }", "csv", "does not parse"),
        ("SELECT ?x { ?x a elchi:Person }", "turtle", "use csv, tsv, json, xml, table"),
        ("CONSTRUCT WHERE { ?s elchi:owns ?o }", "csv", "use turtle or table"),
    ],
)
def test_what_cannot_be_answered_says_why(store: Store, query: str, format: str, reason: str) -> None:
    with pytest.raises(QueryError, match=reason) as caught:
        render(store, query, format)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s elchi:owns ?o.service silent<http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { # nothing\n SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 5SERVICE<http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_another_endpoint_is_never_asked(store: Store, query: str) -> None:
    for ask in (answer, lambda store, query: list(rows(store, query)), lambda *query: render(*query, "json")):
        with pytest.raises(QueryError, match="SERVICE"):
            ask(store, query)


@pytest.mark.parametrize(
    "query",
    [
        """ASK { ?service rdfs:label "it's SERVICE", 'SERVICE "', \'\'\'SERVICE ' "\'\'\'@en } # SERVICE""",
        "ASK { <http://example.org/#SERVICE> ?p ?o ; elchi:service-of ?o }",
    ],
)
def test_the_word_service_may_stand_where_it_asks_nobody(store: Store, query: str) -> None:
    assert answer(store, query).truth is False


def test_a_name_falls_back_to_another_language_and_then_to_the_iri(store: Store) -> None:
    names = Names(store)
    assert names.name("https://w3id.org/elchi/person/софи-ламбер", "en") == "Софи Ламбер"
    assert names.name("https://w3id.org/elchi/person/nobody", "en") == "person:nobody"
    assert names.name("https://w3id.org/elchi/stage/planned", "kk") == "жоспарланған"
