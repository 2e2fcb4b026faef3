from __future__ import annotations

from dataclasses import replace

import pyoxigraph
import pytest
from factories import article, extraction
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat

from graph.identity import iris
from graph.nquads import insertion, lines
from graph.quads import CONCEPTS, PLAIN, TEXTS, article_quads, quads_facts
from ontology import vocabulary
from ontology.namespaces import BASE, expand, shrink
from sources import Article, Entity, Extraction, Fact, Span

HOSTILE = [
    "",
    '"',
    "\\",
    "\\u0041",
    "\n\r\t",
    "'''",
    '"""',
    "\u202eабв",
    "<b>&amp;",
    "} ; DROP ALL",
    "?x $y",
    "\x00",
    "😀",
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(HOSTILE)
PERSON, STATE, FIRM = "Person:Нурымбет Сактаганов", "State:Франция=Q142", "Company:Airbus Helicopters"
MEETING = ("meeting", {"participant": [PERSON, "Person:Claire Dupont"], "topic": ["Sector:tourism"]})


def said(quads: list[Quad], node: str) -> dict[str, list[str]]:
    """What is said of a node: property -> values, all as `prefix:name` or text."""
    found: dict[str, list[str]] = {}
    for quad in quads:
        if quad.subject.value == expand(node):
            found.setdefault(shrink(quad.predicate.value), []).append(shrink(quad.object.value))
    return {name: sorted(values) for name, values in found.items()}


def fact_of(*facts: tuple[str, dict[str, list[str]]], date: str | None = "2025-10-10") -> dict[str, list[str]]:
    quads = article_quads(extraction(*facts, date=date))
    (node,) = {q.subject.value for q in quads if q.object.value == expand("elchi:Fact")}
    return said(quads, node)


# --- the article


def test_an_article_is_its_own_graph() -> None:
    found = extraction(MEETING, url="https://example.org/a")
    quads = article_quads(found)
    node = f"article:{found.article.id}"
    assert {quad.graph_name.value for quad in quads} == {expand(node)}
    assert said(quads, node) == {
        "rdf:type": ["elchi:Article"],
        "schema:headline": ["Сверка"],
        "schema:datePublished": ["2025-10-10"],
        "schema:inLanguage": ["ru"],
        "schema:url": ["https://example.org/a"],
        "schema:publisher": ["Степь"],
        "elchi:file": ["b.txt"],
    }


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://", "https://a b", "example.org"])
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    assert not [quad for quad in article_quads(extraction(url=url)) if quad.predicate.value.endswith("/url")]


def test_of_the_text_only_sentences_that_say_something_are_kept() -> None:
    text = "Тайное вступление. Иван Петров прибыл в Париж. Тайный конец."
    visit = Fact("visit", (("destination", "e2"), ("visitor", "e1")), (Span(31, 38),))
    people = (Entity("e1", "Person", "Иван Петров", (Span(19, 30),)), Entity("e2", "Place", "Париж", (Span(41, 46),)))
    found = Extraction(Article(text), people, (visit,), (Span(0, 18), Span(19, 46), Span(47, 60)))
    quads = article_quads(found)
    assert "Тайн" not in b"".join(lines(quads)).decode()
    (quote,) = {q.subject.value for q in quads if q.object.value.endswith("TextQuoteSelector")}
    parts = said(quads, quote)
    assert parts["oa:prefix"] + parts["oa:exact"] + parts["oa:suffix"] == ["Иван Петров ", "прибыл ", "в Париж."]


def test_there_are_no_blank_nodes_and_no_quad_comes_twice() -> None:
    quads = article_quads(article(1))
    assert not [q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]
    assert len(quads) == len(set(quads))


# --- entities


def test_an_entity_has_its_type_its_name_and_how_else_it_was_written() -> None:
    text = "Нурымбет Сактаганов, Сактаганова"
    person = Entity("e1", "Person", "Нурымбет Сактаганов", (Span(0, 19), Span(21, 32)))
    quads = article_quads(Extraction(Article(text), (person,)))
    assert said(quads, "person:нурымбет-сактаганов") == {
        "rdf:type": ["elchi:Person"],
        "rdfs:label": ["Нурымбет Сактаганов"],
        "skos:altLabel": ["Сактаганова"],
        "elchi:mentionedIn": [f"article:{Article(text).id}"],
    }


def test_a_sector_keeps_the_names_of_the_scheme() -> None:
    assert said(article_quads(extraction(MEETING)), "sector:tourism").keys() == {"rdf:type", "elchi:mentionedIn"}


# --- facts


def test_a_fact_has_a_property_for_each_role() -> None:
    project = {
        "name": ["завод"],
        "actor": [FIRM],
        "place": ["Place:Хоргос"],
        "amount": ["218800000 USD"],
        "stage": ["planned"],
    }
    found = fact_of(("project", project))
    source = found.pop("prov:wasDerivedFrom")
    assert source[0].startswith("article:")
    assert found == {
        "rdf:type": ["elchi:Fact", "elchi:Project"],
        "elchi:name": ["завод"],
        "elchi:actor": ["company:airbus-helicopters"],
        "elchi:place": ["place:хоргос"],
        "elchi:amount": ["218800000 USD"],
        "elchi:amountValue": ["218800000"],
        "elchi:currency": ["USD"],
        "elchi:stage": ["stage:planned"],
        "elchi:confidence": ["0.9"],
        "elchi:rule": ["project.made_up"],
        "elchi:earliest": ["2025-10-10"],
        "elchi:latest": ["2025-10-10"],
    }


DATES = [  # date of the fact, of the article, type of the literal, earliest, latest
    (["2025"], "2025-10-10", "xsd:gYear", ["2025-01-01"], ["2025-12-31"]),
    (["2025-02"], "2025-10-10", "xsd:gYearMonth", ["2025-02-01"], ["2025-02-28"]),
    (["2025-02-03"], None, "xsd:date", ["2025-02-03"], ["2025-02-03"]),
    (["2025-W35"], None, "xsd:string", ["2025-08-25"], ["2025-08-31"]),
    (["2025-01/2025-08"], None, "xsd:string", ["2025-01-01"], ["2025-08-31"]),
    (["скоро"], "2025-10-10", "xsd:string", ["2025-10-10"], ["2025-10-10"]),
    ([], "2025-10-10", None, ["2025-10-10"], ["2025-10-10"]),
    ([], None, None, [], []),
]


@pytest.mark.parametrize("date, published, type, earliest, latest", DATES)
def test_every_dated_fact_has_a_first_and_a_last_day(
    date: list[str], published: str | None, type: str | None, earliest: list[str], latest: list[str]
) -> None:
    visit = ("visit", {"visitor": [PERSON], "destination": [STATE], "date": date})
    found = fact_of(visit, date=published)
    assert (found.get("elchi:earliest", []), found.get("elchi:latest", [])) == (earliest, latest)
    quads = article_quads(extraction(visit, date=published))
    assert {shrink(q.object.datatype.value) for q in quads if q.predicate.value == expand("elchi:date")} == {type} - {
        None
    }


def test_a_fact_keeps_its_identifier_when_its_people_come_to_be_known() -> None:
    vague = extraction(("statement", {"speaker": ["Organization:CEA"], "quote": ["Да."]}), url="https://example.org/1")
    known = replace(vague, entities=tuple(replace(entity, same_as="Q868119") for entity in vague.entities))
    assert iris(vague) != iris(known)
    assert fact_nodes(vague) == fact_nodes(known)


def test_two_states_of_one_name_make_two_facts() -> None:
    visits = [("visit", {"visitor": [PERSON], "destination": [f"State:Конго={id}"]}) for id in ("Q971", "Q974")]
    assert len(fact_nodes(extraction(*visits))) == 2


def test_a_fact_found_twice_is_one_with_the_evidence_of_both() -> None:
    quads = article_quads(extraction(MEETING, MEETING))
    (fact,) = quads_facts(quads)
    assert len(fact.evidence) == 2


def test_the_order_of_facts_is_no_matter() -> None:
    found = article(3)
    turned = replace(found, facts=found.facts[::-1], entities=found.entities[::-1])
    assert lines(article_quads(found)) == lines(article_quads(turned))


def test_roles_that_hold_texts_are_those_of_the_vocabulary() -> None:
    texts = {role.name for kind in vocabulary.kinds().values() for role in kind.roles if role.is_text}
    assert texts == TEXTS | PLAIN | CONCEPTS.keys()


def fact_nodes(found: Extraction) -> set[str]:
    return {q.subject.value for q in article_quads(found) if q.object.value == expand("elchi:Fact")}


# --- there and back again


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=2, max_size=60))
    spans = st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, len(text)).map(lambda stop: Span(start, stop))
    )
    types = st.sampled_from(vocabulary.entity_types())
    names = draw(st.lists(st.tuples(types, TEXT, st.none() | TEXT), min_size=1, max_size=5))
    entities = tuple(Entity(f"e{n}", type, name, (), same_as) for n, (type, name, same_as) in enumerate(names))
    ids = st.sampled_from([entity.id for entity in entities])
    facts = []
    for kind in draw(st.lists(st.sampled_from([*vocabulary.kinds().values()]), max_size=4)):
        items = st.sampled_from(kind.roles).flatmap(
            lambda role: st.tuples(st.just(role.name), TEXT | st.just("e0") if role.is_text else ids)
        )
        roles = tuple(sorted(draw(st.sets(items, max_size=5))))
        confidence = draw(st.integers(0, 10_000)) / 10_000
        facts.append(Fact(kind.name, roles, tuple(draw(st.lists(spans, max_size=3))), confidence, draw(TEXT)))
    sentences = draw(st.sampled_from([(), (Span(0, len(text)),), (Span(0, 1), Span(1, len(text)))]))
    return Extraction(Article(text, url=draw(st.none() | TEXT)), entities, tuple(facts), sentences)


def by_iri(found: Extraction) -> tuple[Fact, ...]:
    """The facts with IRIs for ids; what is the same then is one, with the evidence of all."""
    names = iris(found)
    facts: dict[tuple[str, tuple[tuple[str, str], ...]], Fact] = {}
    for fact in found.facts:
        texts = {role.name for role in vocabulary.kind(fact.kind).roles if role.is_text}
        roles = tuple(sorted({(role, value if role in texts else names[value]) for role, value in fact.roles}))
        other = facts.get((fact.kind, roles))
        if other is None:
            facts[fact.kind, roles] = replace(fact, roles=roles)
        else:
            best = max(other, fact, key=lambda one: one.confidence)
            evidence = tuple(sorted({*other.evidence, *fact.evidence}))
            facts[fact.kind, roles] = Fact(fact.kind, roles, evidence, best.confidence, best.rule)
    return tuple(sorted(facts.values(), key=lambda fact: (fact.kind, fact.roles)))


def all_of(facts: tuple[Fact, ...]) -> list[tuple[object, ...]]:
    """Facts with what equality leaves out; evidence in order, since facts that were joined have it sorted."""
    return [(f.kind, f.roles, sorted(f.evidence), f.confidence, f.rule) for f in facts]


@given(extractions())
@settings(max_examples=150, deadline=None)
def test_facts_come_back_from_quads(found: Extraction) -> None:
    quads = article_quads(found)
    assert all_of(quads_facts(quads)) == all_of(by_iri(found))


@given(extractions())
@settings(max_examples=75, deadline=None)
def test_quads_come_back_from_n_quads_and_from_an_update(found: Extraction) -> None:
    quads = set(article_quads(found))
    assert set(pyoxigraph.parse(b"".join(lines(quads)), format=RdfFormat.N_QUADS)) == quads
    store = pyoxigraph.Store()
    store.update(insertion(quads))
    assert set(store) == quads


def test_an_iri_of_ours_is_one_that_every_reader_takes() -> None:
    for quad in article_quads(article(5)):
        for node in (quad.subject, quad.object):
            if isinstance(node, NamedNode) and node.value.startswith(BASE):
                assert not set(node.value) & set(' <>"{}|\\^`')


def test_another_name_is_no_case_form_and_has_no_common_noun_before_it() -> None:
    text = "Анну Бергманн ждали. А. Бергманн и компания Monteluce Funi приехали."
    person = Entity("e1", "Person", "Анна Бергманн", (Span(0, 13), Span(21, 32)))
    firm = Entity("e2", "Company", "Monteluce Funi S.p.A.", (Span(35, 58),))
    quads = article_quads(Extraction(Article(text), (person, firm), (), (Span(0, len(text)),)))
    names = {q.object.value for q in quads if q.predicate.value == expand("skos:altLabel")}
    assert names == {"А. Бергманн", "Monteluce Funi"}
