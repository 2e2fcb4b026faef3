"""What the SHACL shapes accept and what they refuse, on the quads of a small article."""

from __future__ import annotations

import pyshacl
import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SH

from ontology import vocabulary
from ontology.namespaces import ELCHI, PREFIXES

HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())

ARTICLE = """
article:a a elchi:Article ;
    schema:inLanguage "ru" ;
    schema:datePublished "2025-10-10"^^xsd:date ;
    schema:headline "Встреча"@ru ;
    schema:url <https://example.org/news/1> ;
    elchi:file "seed.txt" .
person:ivanov a elchi:Person ; rdfs:label "Иван Иванов"@ru ; skos:altLabel "Иванов"@ru ; elchi:mentionedIn article:a .
entity:Q142 a elchi:State ; rdfs:label "Франция"@ru ; elchi:mentionedIn article:a .
entity:KZ-33 a elchi:Region ; rdfs:label "Жетысу"@ru ; elchi:mentionedIn article:a .
place:zaysan a elchi:Place ; rdfs:label "Зайсан"@ru ; elchi:mentionedIn article:a .
company:rosa a elchi:Company ; rdfs:label "Роза"@ru ; elchi:mentionedIn article:a .
organization:cea a elchi:Organization ; rdfs:label "CEA"@ru ; elchi:mentionedIn article:a .
sector:tourism a elchi:Sector ; elchi:mentionedIn article:a .
"""

FACT = """
fact:0123456789abcdef a elchi:Fact , elchi:%s ; prov:wasDerivedFrom article:a ;
    elchi:confidence 0.97 ; elchi:rule "a rule" ;
    elchi:earliest "2025-10-01"^^xsd:date ; elchi:latest "2025-10-10"^^xsd:date ;
    %s .
"""

EVIDENCE = """
<https://w3id.org/elchi/article/a#fact=0123456789abcdef&evidence=1> a oa:Annotation ;
    oa:hasBody fact:0123456789abcdef ; oa:hasTarget <https://w3id.org/elchi/article/a#char=0,6> .
<https://w3id.org/elchi/article/a#char=0,6> a oa:SpecificResource ; oa:hasSource article:a ;
    oa:hasSelector <https://w3id.org/elchi/article/a#quote=0,6> , <https://w3id.org/elchi/article/a#position=0,6> .
<https://w3id.org/elchi/article/a#quote=0,6> a oa:TextQuoteSelector ; oa:exact "Иванов" ; oa:suffix " приехал." .
<https://w3id.org/elchi/article/a#position=0,6> a oa:TextPositionSelector ; oa:start 0 ; oa:end 6 .
"""

VALID = {
    "office": [
        'elchi:holder person:ivanov ; elchi:title "аким"@ru ; elchi:of entity:KZ-33',
        'elchi:holder person:ivanov ; elchi:title "посол"@ru ; elchi:represents entity:Q142 ; elchi:in place:zaysan',
    ],
    "meeting": [
        "elchi:participant person:ivanov , entity:Q142",
        "elchi:participant person:ivanov , company:rosa ; elchi:place organization:cea ; elchi:topic sector:tourism ;"
        ' elchi:date "2025-10-09"^^xsd:date',
    ],
    "visit": ['elchi:visitor entity:Q142 ; elchi:destination place:zaysan ; elchi:date "2025-W35"'],
    "agreement": [
        "elchi:party company:rosa ; elchi:form form:memorandum",
        "elchi:party company:rosa , entity:KZ-33 ; elchi:form form:contract ; elchi:status status:signed ;"
        ' elchi:topic sector:tourism ; elchi:amount "15000000 USD" ; elchi:amountValue 15000000.0 ;'
        ' elchi:currency "USD" ; elchi:date "2025-10"^^xsd:gYearMonth',
    ],
    "interest": ["elchi:actor entity:Q142 ; elchi:topic sector:tourism ; elchi:target place:zaysan"],
    "project": [
        'elchi:name "канатная дорога"@ru',
        'elchi:name "завод"@ru ; elchi:topic sector:food ; elchi:place place:zaysan ; elchi:actor company:rosa ;'
        ' elchi:amount "1.5 EUR" ; elchi:stage stage:planned',
    ],
    "cooperation": ["elchi:party entity:KZ-33 , entity:Q142 ; elchi:topic sector:tourism"],
    "statement": ['elchi:speaker person:ivanov ; elchi:quote "Мы рады."@ru'],
    "trade": [
        'elchi:party entity:KZ-33 , entity:Q142 ; elchi:amount "320000000 USD" ; elchi:date "2024"^^xsd:gYear',
        'elchi:party entity:KZ-33 , entity:Q142 ; elchi:amount "320000000 USD" ; elchi:date "2025-01/2025-08"',
    ],
    "ownership": ["elchi:owner company:rosa ; elchi:property organization:cea"],
    "origin": ["elchi:company company:rosa ; elchi:state entity:Q142"],
}

INVALID = {
    "office": [
        ('elchi:title "аким"@ru', "An office has a holder"),
        ('elchi:holder company:rosa ; elchi:title "аким"@ru', "who is a person"),
        ('elchi:holder person:ivanov ; elchi:title "Әкім"@kk', "in lower case"),
        ('elchi:holder person:ivanov ; elchi:title "аким"', "a text with its language"),
        ('elchi:holder person:ivanov ; elchi:title "аким"@ru ; elchi:of person:ivanov', "a territory or a body"),
        ('elchi:holder person:ivanov ; elchi:title "аким"@ru ; elchi:topic sector:tourism', "no roles but holder"),
    ],
    "meeting": [
        ("elchi:participant person:ivanov", "at least two participants"),
        ("elchi:participant person:ivanov , sector:tourism", "people, territories or bodies"),
        ("elchi:participant person:ivanov , entity:Q142 ; elchi:topic sector:alchemy", "one of the sectors"),
        ('elchi:participant person:ivanov , entity:Q142 ; elchi:date "завтра"', "in ISO 8601"),
        ('elchi:participant person:ivanov , entity:Q142 ; elchi:date "2025-13-40"^^xsd:date', "in ISO 8601"),
    ],
    "visit": [("elchi:visitor entity:Q142", "has a destination"), ("elchi:destination entity:Q142", "has a visitor")],
    "agreement": [
        ("elchi:form form:memorandum", "has a party"),
        ("elchi:party company:rosa", "has a form"),
        ("elchi:party company:rosa ; elchi:form form:letter", "has a form"),
        ("elchi:party company:rosa ; elchi:form form:plan ; elchi:status stage:agreed", "signed or planned"),
        ('elchi:party company:rosa ; elchi:form form:plan ; elchi:amount "5 млн"', "a currency code"),
        ('elchi:party company:rosa ; elchi:form form:plan ; elchi:currency "usd"', "ISO 4217"),
    ],
    "interest": [("elchi:topic sector:tourism", "has an actor"), ("elchi:actor sector:tourism", "has an actor")],
    "project": [
        ("elchi:place place:zaysan", "A project has a name"),
        ('elchi:name "завод"@ru ; elchi:stage stage:finished', "list of stages"),
    ],
    "cooperation": [("elchi:party entity:Q142", "at least two parties")],
    "statement": [
        ('elchi:quote "Мы рады."@ru', "has a speaker"),
        ('elchi:speaker person:ivanov ; elchi:quote " "@ru', "has a quote"),
    ],
    "trade": [
        ("elchi:party entity:KZ-33 , entity:Q142", "has an amount"),
        ('elchi:party entity:KZ-33 , entity:Q142 , company:rosa ; elchi:amount "1 USD"', "exactly two parties"),
    ],
    "ownership": [
        ("elchi:owner company:rosa", "What is owned"),
        ("elchi:owner company:rosa ; elchi:property person:ivanov", "What is owned"),
    ],
    "origin": [
        ("elchi:company company:rosa ; elchi:state entity:KZ-33", "comes from a state"),
        ("elchi:company organization:cea ; elchi:state entity:Q142", "An origin has a company"),
    ],
}

# Replace the first text by the second in a valid article with one visit, and the shapes say the third.
BROKEN = [
    ('schema:inLanguage "ru" ;', "", "An article has one language"),
    ('schema:inLanguage "ru"', 'schema:inLanguage "de"', "An article has one language"),
    (
        '"2025-10-10"^^xsd:date ;\n    schema:headline',
        '"2025-10" ;\n    schema:headline',
        "one full day, as in 2025-10-10",
    ),
    ("schema:url <https://example.org/news/1>", 'schema:url "example.org"', "http or https IRI"),
    ('"seed.txt"', '"/home/user/seed.txt"', "one name without a folder"),
    ('rdfs:label "Франция"@ru ; ', "", "An entity has a name"),
    ('rdfs:label "Франция"@ru', 'rdfs:label "Франция"', "An entity has a name"),
    ("elchi:mentionedIn article:a .", 'elchi:mentionedIn "a" .', "mentioned in articles"),
    ("sector:tourism a", "sector:alchemy a", "no such sector"),
    ("elchi:Fact , elchi:Visit", "elchi:Fact", "exactly one kind"),
    ("elchi:Fact , elchi:Visit", "elchi:Fact , elchi:Visit , elchi:Trade", "exactly one kind"),
    ("; prov:wasDerivedFrom article:a", "", "exactly one article"),
    ("elchi:confidence 0.97", "elchi:confidence 1.01", "one number from 0 to 1"),
    ("elchi:confidence 0.97 ;", "", "one number from 0 to 1"),
    ('elchi:rule "a rule" ;', "", "names the rule"),
    ('elchi:latest "2025-10-10"', 'elchi:latest "2025-09-01"', "not after its latest"),
    ("oa:hasBody fact:0123456789abcdef ;", "", "A fact has evidence"),
    ("oa:hasTarget <https://w3id.org/elchi/article/a#char=0,6>", 'rdfs:label "x"', "one passage of an article"),
    ("oa:hasSource article:a ;", "", "stands in one article"),
    ("<https://w3id.org/elchi/article/a#quote=0,6> ,", "", "oa:TextQuoteSelector"),
    (", <https://w3id.org/elchi/article/a#position=0,6>", "", "oa:TextPositionSelector"),
    ('oa:exact "Иванов" ;', "", "has its exact words"),
    ("oa:start 0 ;", "oa:start 9 ;", "before its end"),
    ("oa:end 6", 'oa:end "six"', "The end of a passage is one number"),
]


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(vocabulary.SHAPES_FILE, format="turtle")


def violations(turtle: str, shapes: Graph) -> list[str]:
    """The English messages of what the shapes find wrong; the article comes with the shapes' prefixes."""
    conforms, report, _ = pyshacl.validate(Graph().parse(data=HEADER + turtle, format="turtle"), shacl_graph=shapes)
    messages = [str(text) for text in report.objects(None, SH.resultMessage) if text.language == "en"]
    assert conforms == (not messages)
    return messages


def article(kind: str, roles: str) -> str:
    return ARTICLE + FACT % (kind.capitalize(), roles) + EVIDENCE


@pytest.mark.parametrize("kind, roles", [(kind, roles) for kind, cases in VALID.items() for roles in cases])
def test_a_right_fact_is_accepted(kind: str, roles: str, shapes: Graph) -> None:
    assert violations(article(kind, roles), shapes) == []


@pytest.mark.parametrize("kind, roles, message", [(kind, *case) for kind, cases in INVALID.items() for case in cases])
def test_a_wrong_fact_is_explained(kind: str, roles: str, message: str, shapes: Graph) -> None:
    found = violations(article(kind, roles), shapes)
    assert len(found) == 1, found
    assert message in found[0]


@pytest.mark.parametrize("right, wrong, message", BROKEN)
def test_a_wrong_article_entity_or_evidence_is_explained(right: str, wrong: str, message: str, shapes: Graph) -> None:
    text = article("visit", VALID["visit"][0])
    assert right in text
    assert any(message in found for found in violations(text.replace(right, wrong), shapes))


def test_an_empty_graph_is_accepted(shapes: Graph) -> None:
    assert violations("", shapes) == []


def test_the_examples_cover_every_kind() -> None:
    assert list(VALID) == list(INVALID) == list(vocabulary.kinds())


@pytest.mark.parametrize("name", vocabulary.kinds())
def test_roles_and_bounds_are_those_of_the_vocabulary(name: str, shapes: Graph) -> None:
    kind = vocabulary.kind(name)
    (shape,) = shapes.subjects(SH.targetClass, URIRef(kind.iri))
    found = {}
    for node in shapes.objects(shape, SH.property):
        minimum, maximum = shapes.value(node, SH.minCount), shapes.value(node, SH.maxCount)
        found[str(shapes.value(node, SH.path))] = (int(minimum or 0), int(maximum) if maximum else None)
    assert found == {role.iri: (role.minimum, role.maximum) for role in kind.roles}


def test_closed_lists_are_those_of_the_vocabulary(shapes: Graph) -> None:
    shape = Namespace("https://w3id.org/elchi/shapes#")

    def listed(node: object) -> set[str]:
        return {str(item) for item in Collection(shapes, shapes.value(node, SH["in"]))}

    assert listed(shape.SectorCode) == {sector.iri for sector in vocabulary.sectors().values()}
    for role, concepts in (
        ("form", vocabulary.forms()),
        ("status", vocabulary.statuses()),
        ("stage", vocabulary.stages()),
    ):
        (node,) = shapes.subjects(SH.path, URIRef(ELCHI + role))
        assert listed(node) == {concept.iri for concept in concepts.values()}
    kinds = listed(
        next(node for node in shapes.objects(shape.Fact, SH.property) if shapes.value(node, SH.path) == RDF.type)
    )
    assert kinds == {kind.iri for kind in vocabulary.kinds().values()} | {ELCHI + "Fact"}


def test_every_message_is_in_three_languages(shapes: Graph) -> None:
    for node in set(shapes.subjects(SH.message)) | set(shapes.objects(None, SH.property)):
        languages = sorted(message.language for message in shapes.objects(node, SH.message))
        assert languages == ["en", "kk", "ru"], node
