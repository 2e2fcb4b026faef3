"""An article's facts as RDF quads, and the way back.

Everything stands in the article's own graph, so that to remove the article is to drop its graph. Of the text only the
sentences that facts rest on are kept. `quads_facts` undoes `article_quads` for the facts, which then name entities by
IRI; where their mentions stood is not kept, and their marks are for graph/explain.py to read.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import quote, unquote, urlsplit

from pyoxigraph import Literal, NamedNode, Quad

from graph import dates
from graph.edges import edges
from graph.fingerprint import fingerprint
from graph.identity import iris
from graph.marks import annotation_marks
from graph.terms import article_node, decimal, elchi, entity_iri, term, text, typed
from ontology import reference
from ontology.namespaces import CHANGE, ELCHI, FACT, FORM, STAGE, STATUS
from sources import Article, Change, Entity, Extraction, Fact, Span

CONCEPTS = {"form": FORM, "stage": STAGE, "status": STATUS}  # roles whose texts are a closed list of concepts
TEXTS = frozenset({"title", "name", "quote"})  # roles whose texts are in the article's language
PLAIN = frozenset({"amount", "date"})  # roles whose texts are in none
# roles of a fact node that are no roles of the fact
ABOUT_FACT = frozenset({"confidence", "rule", "earliest", "latest", "amountValue", "currency"})
NOUN_BEFORE = re.compile(r"^(?:[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]*\s+)+(?=[«\"“A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
STEM = 3  # letters that all case forms of a word share
AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})")

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def article_quads(extraction: Extraction) -> list[Quad]:
    """All that an article says, each quad once, in its graph; the same extraction gives the same quads."""
    article = extraction.article
    graph = article_node(article.id)
    names = iris(extraction)
    triples: dict[Triple, None] = dict.fromkeys(_article(article, graph))
    for entity in extraction.entities:
        triples |= dict.fromkeys(_entity(entity, NamedNode(names[entity.id]), article, graph))
    for digits, fact in fact_ids(extraction, names):
        node = NamedNode(FACT + digits)
        triples |= dict.fromkeys(_fact(fact, node, names, article, graph))
        for number, span in enumerate(fact.evidence, 1):
            triples |= dict.fromkeys(_evidence(number, span, node, digits, extraction, graph))
            if marks := annotation_marks(extraction, fact, number - 1):
                triples[(_note(graph, digits, number), elchi("marks"), Literal(marks, datatype=term("rdf:JSON")))] = (
                    None
                )
        for begin, name, end in edges(fact, names):
            triples[(NamedNode(begin), elchi(name), NamedNode(end))] = None
    for change in extraction.changes:
        triples |= dict.fromkeys(_change(change, names, extraction, graph))
    return [Quad(*triple, graph) for triple in triples]


def fact_ids(extraction: Extraction, names: dict[str, str]) -> Iterator[tuple[str, Fact]]:
    """Each fact with its 16 hexadecimal digits, made from the article, the kind and the names in its roles.

    Names rather than IRIs, so that a fact keeps its identifier when its people come to be known better. Only facts
    that nothing else tells apart (two states named «Конго») are told apart by IRIs. Facts that say the same of the
    same IRIs are one, with the evidence of all.
    """
    written = {entity.id: f"{entity.type}:{entity.name}" for entity in extraction.entities}
    one: dict[tuple[str, tuple[tuple[str, str], ...]], list[Fact]] = defaultdict(list)
    for fact in extraction.facts:
        one[fact.kind, tuple(sorted(set(_named(fact, names))))].append(fact)
    taken: set[str] = set()
    for (kind, by_iri), same in sorted(one.items()):
        by_name = _named(same[0], written)
        digits = _digits(extraction.article.id, kind, by_name)
        if digits in taken:
            digits = _digits(extraction.article.id, kind, by_name, by_iri)
        taken.add(digits)
        yield digits, _joined(same)


def quads_facts(quads: Iterable[Quad]) -> tuple[Fact, ...]:
    """The facts that quads of articles state, sorted; their roles name entities by IRI."""
    outgoing: dict[str, list[Quad]] = defaultdict(list)
    bodies: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        outgoing[text(quad.subject)].append(quad)
        if quad.predicate == term("oa:hasBody"):
            bodies[text(quad.object)].append(text(quad.subject))
    facts = []
    for node, about in outgoing.items():
        if node.startswith(FACT):
            places = sorted(bodies[node], key=lambda iri: int(iri.rpartition("=")[2]))
            facts.append(_read_fact(about, [_read_span(outgoing[place]) for place in places]))
    return tuple(sorted(facts, key=lambda fact: (fact.kind, fact.roles)))


def _article(article: Article, node: NamedNode) -> Iterator[Triple]:
    yield node, term("rdf:type"), elchi("Article")
    yield node, term("schema:inLanguage"), Literal(article.language)
    if article.title:
        yield node, term("schema:headline"), Literal(article.title, language=article.language)
    if article.date:
        yield node, term("schema:datePublished"), _date(article.date)
    if article.url and (address := _web_address(article.url)):
        yield node, term("schema:url"), address
    if article.outlet:
        yield node, term("schema:publisher"), Literal(article.outlet)
    if article.file:
        yield node, elchi("file"), Literal(PurePath(article.file).name)
    if sketch := fingerprint(article.text):
        yield node, elchi("fingerprint"), typed(sketch, "base64Binary")


def _entity(entity: Entity, node: NamedNode, article: Article, graph: NamedNode) -> Iterator[Triple]:
    yield node, term("rdf:type"), elchi(entity.type)
    yield node, elchi("mentionedIn"), graph
    if entity.type == "Sector":  # its name is a code, and the words for it are no names: «врачи» for health
        return
    label = preferred_name(entity, article.language)
    yield node, term("rdfs:label"), Literal(label, language=article.language)
    if entity.same_as and (whole := part_of(entity.same_as)):
        yield node, term("schema:containedInPlace"), NamedNode(entity_iri(whole))
    for form in other_names(entity, label, article):
        yield node, term("skos:altLabel"), Literal(form, language=article.language)


def preferred_name(entity: Entity, language: str) -> str:
    """The reference data's first name of an entity in a language, whatever an article calls it; else the article's."""
    try:
        return reference.item(entity.same_as).name(language) if entity.same_as else entity.name
    except KeyError:  # an article read by another version
        return entity.name


def other_names(entity: Entity, label: str, article: Article) -> list[str]:
    """What else the article calls an entity, sorted: «А. Бергманн», «ВКО», but no case forms and no common noun.

    «Анной Бергманн» is Анна Бергманн; of «компании Monteluce Funi» the name is left.
    """
    written = {" ".join(article.text[span.start : span.stop].split()) for span in entity.mentions}
    names = {NOUN_BEFORE.sub("", form).strip('«»"“”') for form in written}
    return sorted(name for name in names if name and not _is_form(name, label))


def _is_form(name: str, other: str) -> bool:
    """Whether one is the other in some case: as many words, each with the same beginning."""
    words, others = name.casefold().split(), other.casefold().split()
    return len(words) == len(others) and all(
        word[:STEM] == start[:STEM] or (len(word) <= STEM and word == start)
        for word, start in zip(words, others, strict=True)
    )


def part_of(identifier: str) -> str | None:
    """The territory that a reference item lies in; None for one that lies in none or that this version lacks."""
    try:
        return reference.item(identifier).part_of
    except KeyError:
        return None


def _fact(fact: Fact, node: NamedNode, names: dict[str, str], article: Article, graph: NamedNode) -> Iterator[Triple]:
    yield node, term("rdf:type"), elchi("Fact")
    yield node, term("rdf:type"), elchi(fact.kind.capitalize())
    yield node, term("prov:wasDerivedFrom"), graph
    yield node, elchi("confidence"), decimal(f"{fact.confidence:.4f}")
    yield node, elchi("rule"), Literal(fact.rule)
    for role, value in fact.roles:
        yield node, elchi(role), _value(role, value, names, article.language)
        if role == "amount" and (match := AMOUNT.fullmatch(value)):
            yield node, elchi("amountValue"), decimal(match[1])
            yield node, elchi("currency"), Literal(match[2])
    days = [day for date in fact.values("date") for day in dates.bounds(date) or ()]
    days = days or [*(dates.bounds(article.date or "") or ())]
    if days:
        yield node, elchi("earliest"), typed(min(days).isoformat(), "date")
        yield node, elchi("latest"), typed(max(days).isoformat(), "date")


def _change(change: Change, names: dict[str, str], extraction: Extraction, graph: NamedNode) -> Iterator[Triple]:
    """A post taken or left, with the days on which that may have been: those of the article where it has no date."""
    article, span = extraction.article, change.evidence
    who = {entity.id: f"{entity.type}:{entity.name}" for entity in extraction.entities}
    sides = who.get(change.of, ""), who.get(change.represents, "")
    node = NamedNode(CHANGE + _digits(article.id, change.turn, who[change.holder], change.title, *sides))
    yield node, term("rdf:type"), elchi("Change")
    yield node, term("prov:wasDerivedFrom"), graph
    yield node, elchi("turn"), Literal(change.turn)
    yield node, elchi("officer"), NamedNode(names[change.holder])
    yield node, elchi("post"), Literal(change.title, language=article.language)
    for name, side in (("postOf", change.of), ("postFor", change.represents)):
        if side:
            yield node, elchi(name), NamedNode(names[side])
    if days := dates.bounds(change.date) or dates.bounds(article.date or ""):
        yield node, elchi("earliest"), typed(days[0].isoformat(), "date")
        yield node, elchi("latest"), typed(days[1].isoformat(), "date")
    said = " ".join(article.text[span.start : span.stop].split())
    yield node, elchi("told"), Literal(said, language=article.language)


def _evidence(
    number: int, span: Span, fact: NamedNode, digits: str, extraction: Extraction, graph: NamedNode
) -> Iterator[Triple]:
    """One place where the article says the fact, as a Web Annotation (https://www.w3.org/TR/annotation-model/)."""
    whole, sentence = extraction.article.text, extraction.sentence(span)
    place = f"{span.start},{span.stop}"
    note = _note(graph, digits, number)
    target = NamedNode(f"{graph.value}#char={place}")  # RFC 5147
    quoted, position = NamedNode(f"{graph.value}#quote={place}"), NamedNode(f"{graph.value}#position={place}")
    yield note, term("rdf:type"), term("oa:Annotation")
    yield note, term("oa:hasBody"), fact
    yield note, term("oa:hasTarget"), target
    yield target, term("rdf:type"), term("oa:SpecificResource")
    yield target, term("oa:hasSource"), graph
    yield target, term("oa:hasSelector"), quoted
    yield target, term("oa:hasSelector"), position
    yield quoted, term("rdf:type"), term("oa:TextQuoteSelector")
    yield quoted, term("oa:exact"), Literal(whole[span.start : span.stop])
    for name, part in (("prefix", whole[sentence.start : span.start]), ("suffix", whole[span.stop : sentence.stop])):
        if part:
            yield quoted, term("oa:" + name), Literal(part)
    yield position, term("rdf:type"), term("oa:TextPositionSelector")
    yield position, term("oa:start"), typed(str(span.start), "integer")
    yield position, term("oa:end"), typed(str(span.stop), "integer")


def _note(graph: NamedNode, digits: str, number: int) -> NamedNode:
    return NamedNode(f"{graph.value}#fact={digits}&evidence={number}")


def _value(role: str, value: str, names: dict[str, str], language: str) -> NamedNode | Literal:
    if role in CONCEPTS:
        return NamedNode(CONCEPTS[role] + quote(value, safe=""))
    if role == "date":
        return _date(value)
    if role in PLAIN:
        return Literal(value)
    if role in TEXTS or value not in names:
        return Literal(value, language=language)
    return NamedNode(names[value])


def _named(fact: Fact, names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The roles of a fact with names for the ids of entities. A text may well look like an id: a title «e1»."""
    texts = TEXTS | PLAIN | CONCEPTS.keys()
    return tuple(sorted((role, value if role in texts else names.get(value, value)) for role, value in fact.roles))


def _date(date: str) -> Literal:
    datatype = dates.datatype(date)
    return typed(date, datatype) if datatype else Literal(date)


def _web_address(url: str) -> NamedNode | None:
    try:
        parts = urlsplit(url)
        return NamedNode(url) if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _digits(*parts: object) -> str:
    return sha256(json.dumps(parts).encode("ascii")).hexdigest()[:16]


def _joined(same: list[Fact]) -> Fact:
    if len(same) == 1:
        return same[0]
    best = max(same, key=lambda fact: fact.confidence)
    places = dict.fromkeys(span for fact in same for span in fact.evidence)
    marks = dict.fromkeys(mark for fact in same for mark in fact.marks)
    return Fact(best.kind, best.roles, tuple(sorted(places)), best.confidence, best.rule, tuple(marks))


def _read_fact(about: list[Quad], evidence: list[Span]) -> Fact:
    kind, rule, confidence, roles = "", "", 1.0, []
    for quad in about:
        name, value = quad.predicate.value.removeprefix(ELCHI), text(quad.object)
        if quad.predicate == term("rdf:type"):
            kind = kind if quad.object == elchi("Fact") else value.removeprefix(ELCHI).lower()
        elif name == "rule":
            rule = value
        elif name == "confidence":
            confidence = float(value)
        elif quad.predicate.value.startswith(ELCHI) and name not in ABOUT_FACT:
            roles.append((name, unquote(value.removeprefix(CONCEPTS[name])) if name in CONCEPTS else value))
    return Fact(kind, tuple(sorted(roles)), tuple(evidence), confidence, rule)


def _read_span(annotation: list[Quad]) -> Span:
    target = next(text(quad.object) for quad in annotation if quad.predicate == term("oa:hasTarget"))
    start, stop = target.rpartition("=")[2].split(",")
    return Span(int(start), int(stop))
