"""The vocabulary: the records it gives, the names in three languages, and what it is aligned with."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from ontology import messages, namespaces, vocabulary
from ontology.errors import NotFoundError, TableError
from ontology.namespaces import ELCHI, PREFIXES, expand, shrink
from ontology.terms import Terms

ANYONE = ("Person", "State", "Region", "Place", "Company", "Organization")
COLLECTIVE = ANYONE[1:]

# kind: role -> (what it holds, or the types of entity that may fill it; minimum; maximum)
CONTRACT = {
    "office": {
        "holder": (("Person",), 1, None),
        "title": ("text", 1, None),
        "of": (COLLECTIVE, 0, None),
        "represents": (COLLECTIVE, 0, None),
        "in": (COLLECTIVE, 0, None),
    },
    "meeting": {
        "participant": (ANYONE, 2, None),
        "place": (COLLECTIVE, 0, None),
        "date": ("date", 0, None),
        "topic": (("Sector",), 0, None),
    },
    "visit": {"visitor": (ANYONE, 1, None), "destination": (ANYONE, 1, None), "date": ("date", 0, None)},
    "agreement": {
        "party": (ANYONE, 1, None),
        "form": ("form", 1, None),
        "topic": (("Sector",), 0, None),
        "amount": ("amount", 0, None),
        "date": ("date", 0, None),
        "status": ("status", 0, None),
    },
    "interest": {"actor": (ANYONE, 1, None), "topic": (("Sector",), 0, None), "target": (ANYONE, 0, None)},
    "project": {
        "name": ("text", 1, None),
        "topic": (("Sector",), 0, None),
        "place": (COLLECTIVE, 0, None),
        "actor": (ANYONE, 0, None),
        "amount": ("amount", 0, None),
        "stage": ("stage", 0, None),
    },
    "cooperation": {"party": (ANYONE, 2, None), "topic": (("Sector",), 0, None)},
    "statement": {"speaker": (ANYONE, 1, None), "quote": ("text", 1, None)},
    "trade": {"party": (ANYONE, 2, 2), "amount": ("amount", 1, None), "date": ("date", 0, None)},
    "ownership": {"owner": (ANYONE, 1, None), "property": (COLLECTIVE, 1, None)},
    "origin": {"company": (("Company",), 1, None), "state": (("State",), 1, None)},
}

ALIGNED = {
    "Article": "schema:NewsArticle prov:Entity",
    "Person": "schema:Person",
    "State": "schema:Country",
    "Region": "schema:AdministrativeArea",
    "Territory": "schema:Place",
    "Body": "schema:Organization org:Organization",
    "Company": "schema:Corporation",
    "Sector": "skos:Concept",
    "Fact": "prov:Entity",
    "Office": "org:Membership",
    "Meeting": "schema:Event",
    "holder": "org:member",
    "of": "org:organization",
}

# The CAMEO codes and the PLOVER types that PLOVER's own table (CAMEO2PLOVER-2021) maps them to.
EVENTS = {
    "office": (None, None),
    "meeting": ("040", "CONSULT"),
    "visit": ("042", "CONSULT"),
    "agreement": ("057", "SUPPORT"),
    "interest": ("031", "AGREE"),
    "project": ("060", "COOPERATE"),
    "cooperation": ("060", "COOPERATE"),
    "statement": ("010", None),
    "trade": ("061", "COOPERATE"),
    "ownership": (None, None),
    "origin": (None, None),
}


@pytest.fixture(scope="module")
def graph() -> Graph:
    graph = Graph().parse(vocabulary.VOCABULARY_FILE, format="turtle")
    return graph.parse(vocabulary.SECTORS_FILE, format="turtle")


def test_kinds_and_roles_are_those_of_the_contract_in_its_order() -> None:
    found = {
        kind.name: {role.name: (role.types or role.holds, role.minimum, role.maximum) for role in kind.roles}
        for kind in vocabulary.kinds().values()
    }
    assert found == CONTRACT
    assert [(kind, list(roles)) for kind, roles in found.items()] == [(k, list(r)) for k, r in CONTRACT.items()]


def test_a_role_says_whether_it_is_required_and_whether_it_holds_text() -> None:
    agreement = vocabulary.kind("agreement")
    assert [role.name for role in agreement.roles if role.required] == ["party", "form"]
    assert [role.name for role in agreement.roles if role.is_text] == ["form", "amount", "date", "status"]


def test_event_codes() -> None:
    assert {kind.name: (kind.cameo, kind.plover) for kind in vocabulary.kinds().values()} == EVENTS


def test_entity_types_and_codes() -> None:
    assert vocabulary.entity_types() == (*ANYONE, "Sector")
    assert " ".join(vocabulary.stages()) == "proposed discussed planned agreed started operating"
    assert " ".join(vocabulary.statuses()) == "signed planned"
    forms = "memorandum agreement contract declaration protocol roadmap plan other"
    assert " ".join(vocabulary.forms()) == forms


def test_a_sector_knows_its_place_its_names_and_its_isic_code() -> None:
    nuclear = vocabulary.sector("nuclear")
    assert (nuclear.broader, nuclear.isic, nuclear.narrower) == ("energy", "D351", ())
    assert nuclear.labels["kk"] == "атом саласы"
    assert "nuclear" in vocabulary.sector("energy").narrower
    assert vocabulary.sector("energy").broader is None


def test_sectors_form_a_scheme_that_holds_together(graph: Graph) -> None:
    scheme = URIRef(namespaces.BASE + "sector")
    sectors = vocabulary.sectors()
    assert len(sectors) == 50
    tops = {URIRef(sector.iri) for sector in sectors.values() if sector.broader is None}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == tops == set(graph.subjects(SKOS.topConceptOf, scheme))
    for sector in sectors.values():
        assert sector.iri == namespaces.SECTOR + sector.code
        assert (URIRef(sector.iri), SKOS.inScheme, scheme) in graph
        assert sector.isic[0] in "ABCDEFGHIJKLMNOPQRSTU" and (sector.isic[1:].isdigit() or len(sector.isic) == 1)
        assert sector.broader is None or sector.code in sectors[sector.broader].narrower
        assert all(sectors[part].broader == sector.code for part in sector.narrower)


def test_direct_links() -> None:
    edges = vocabulary.edges()
    symmetric = "metWith cooperatesWith agreedWith plansAgreementWith tradesWith"
    one_way = "visited interestedIn interestedInPlace worksIn holdsOfficeIn envoyOf accreditedTo owns isFrom projectIn"
    assert " ".join(name for name, edge in edges.items() if edge.symmetric) == symmetric
    assert " ".join(name for name, edge in edges.items() if not edge.symmetric) == one_way


def test_every_term_has_labels_and_comments_in_three_languages(graph: Graph) -> None:
    terms = {term for term in graph.subjects(RDF.type) if str(term).startswith(ELCHI)}
    assert len(terms) > 80
    for term in terms:
        for said in (RDFS.label, RDFS.comment):
            assert sorted(text.language for text in graph.objects(term, said)) == ["en", "kk", "ru"], (term, said)


def test_every_concept_has_a_name_in_three_languages_and_one_plain_notation(graph: Graph) -> None:
    for concept in set(graph.subjects(RDF.type, SKOS.Concept)) | set(graph.subjects(RDF.type, SKOS.ConceptScheme)):
        assert sorted(text.language for text in graph.objects(concept, SKOS.prefLabel)) == ["en", "kk", "ru"], concept
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        plain = [code for code in graph.objects(concept, SKOS.notation) if code.datatype in (None, rdflib.XSD.string)]
        assert [str(code) for code in plain] == [str(concept).rpartition("/")[2]]


def test_every_term_that_is_used_is_declared(graph: Graph) -> None:
    declared = set(graph.subjects(RDF.type))
    used = {node for triple in graph for node in triple if str(node).startswith(ELCHI) and isinstance(node, URIRef)}
    assert used - declared == set()


@pytest.mark.parametrize("name, parents", ALIGNED.items())
def test_a_term_is_aligned_with_what_others_know(name: str, parents: str, graph: Graph) -> None:
    above = {*graph.objects(URIRef(ELCHI + name), RDFS.subClassOf)}
    above |= {*graph.objects(URIRef(ELCHI + name), RDFS.subPropertyOf)}
    assert {URIRef(expand(parent)) for parent in parents.split()} <= above


def test_the_ontology_says_who_it_is(graph: Graph) -> None:
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    assert str(ontology) + "#" == ELCHI
    assert graph.value(ontology, OWL.versionInfo) == Literal("0.1.0")
    assert graph.value(ontology, DCTERMS.license) == URIRef("https://opensource.org/licenses/MIT")
    assert sorted(title.language for title in graph.objects(ontology, DCTERMS.title)) == ["en", "kk", "ru"]


def test_identity_is_never_asserted_and_nothing_needs_a_reasoner(graph: Graph) -> None:
    assert not list(graph.subject_objects(OWL.sameAs))
    assert not list(graph.subject_objects(OWL.inverseOf))


@pytest.mark.parametrize(
    "term, lang, name",
    [
        ("meeting", "en", "meeting"),
        ("meeting", "kk", "кездесу"),
        ("Person", "ru", "человек"),
        ("metWith", "ru", "встречался с"),
        ("holder", "kk", "лауазым иесі"),
        ("trade", "ru", "товарооборот"),
        ("sector:trade", "ru", "торговля"),
        ("stage:planned", "kk", "жоспарланған"),
        ("elchi:Office", "ru", "должность"),
        ("https://w3id.org/elchi/form/roadmap", "ru", "дорожная карта"),
        ("Person", "de", "person"),
    ],
)
def test_a_label_is_found_by_iri_prefix_or_name(term: str, lang: str, name: str) -> None:
    assert vocabulary.label(term, lang) == name


def test_a_comment_is_a_sentence() -> None:
    assert vocabulary.comment("speaker", "ru") == "Кто это сказал."


@pytest.mark.parametrize(
    "ask, message",
    [
        (lambda: vocabulary.kind("party"), "no kind of fact 'party'; there are: office, meeting, visit"),
        (lambda: vocabulary.sector("magic"), "no sector 'magic'; there are: agriculture, crops"),
        (lambda: vocabulary.kind("visit").role("guest"), "no role of visit 'guest'; there are: visitor, destination"),
        (lambda: vocabulary.label("planned"), "no term 'planned'; there are: .*stage:planned"),
    ],
)
def test_an_unknown_name_is_answered_with_the_names_that_exist(ask: Callable[[], object], message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        ask()


def test_turtle_that_does_not_parse_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(TableError, match=r"broken\.ttl: "):
        Terms([broken])


@pytest.mark.parametrize("prefix", PREFIXES)
def test_prefixes_go_there_and_back(prefix: str) -> None:
    assert shrink(expand(f"{prefix}:name")) == f"{prefix}:name"


def test_an_iri_of_no_prefix_stays_as_it_is() -> None:
    assert shrink("https://example.org/x") == expand("https://example.org/x") == "https://example.org/x"


def test_prefixes_are_those_that_others_use() -> None:
    for prefix in ("rdf", "rdfs", "owl", "xsd", "skos", "prov", "org"):
        assert Namespace(PREFIXES[prefix]) == str(getattr(rdflib, prefix.upper()))


@pytest.mark.parametrize("module", [vocabulary, namespaces, messages])
def test_the_examples_in_docstrings_run(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted and not result.failed
