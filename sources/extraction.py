"""From an article to its facts: read, resolve, find each kind of fact, give ids."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from ontology import reference
from sources import annotation, document, speech
from sources.analysis.patterns import PatternIndex
from sources.confidence import confidence
from sources.discourse.coreference import Resolver
from sources.discourse.subjects import Subject
from sources.facts import FINDERS, statement
from sources.lexicon import LANGUAGE, patterns
from sources.mentions import gazetteer
from sources.mentions.mention import Mention
from sources.reading import Draft, Reading
from sources.records import Article, Entity, Extraction, Fact, Span


def extract(article: Article) -> Extraction:
    """The entities that an article names and the facts that it states.

    An article in a language that no analyser reads yet gives the states, regions, places and bodies of the reference
    data that it names, and no facts.
    """
    text = document.tokenize(article)
    sentences = tuple(Span(s.start, s.stop) for s in text.sentences)
    if article.language != LANGUAGE:
        return Extraction(article, reference_entities(text), (), sentences)
    speeches = speech.find_speech(text, says())
    text.quotes = [piece for found in speeches for piece in found.pieces]
    annotation.annotate(text)
    resolver = Resolver(text)
    resolver.resolve()
    reading = Reading(text, resolver, base_date(text))
    drafts = [d for finder in FINDERS for d in finder.find(reading)]
    drafts += statement.find(reading, speeches)
    return number(article, reading, one_cooperation(drafts), sentences)


def reference_entities(text: document.Document) -> tuple[Entity, ...]:
    """What an article names of the reference data, in the order of the text, by its name in the article's language."""
    found: dict[str, list[Mention]] = {}
    for sentence in text.sentences:
        for mention in gazetteer.find(text.tokens, sentence.first, sentence.last):
            if mention.reference and not mention.adjective:
                found.setdefault(mention.reference, []).append(mention)
    entities = []
    for number, (identifier, mentions) in enumerate(found.items(), 1):
        item = reference.item(identifier)
        name = next(iter(item.names.get(text.article.language, ())), mentions[0].name)
        spans = tuple(text.span(m.first, m.last) for m in mentions)
        entities.append(Entity(f"e{number}", item.type, name, spans, identifier))
    return tuple(entities)


def one_cooperation(drafts: list[Draft]) -> list[Draft]:
    """The drafts with sides cooperating once: what later sentences say of the same sides, or some, is put together."""
    kept: list[Draft] = []
    by_parties: dict[frozenset[int], Draft] = {}
    for draft in drafts:
        parties = frozenset(id(p) for p in draft.roles.get("party", ()))
        known = next((d for p, d in by_parties.items() if parties <= p), None) if draft.kind == "cooperation" else None
        if known is not None:
            known.roles["topic"] += [t for t in draft.roles["topic"] if t not in known.roles["topic"]]
            known.evidence += draft.evidence
            continue
        if draft.kind == "cooperation":
            by_parties[parties] = draft
        kept.append(draft)
    return kept


@cache
def says() -> PatternIndex[str]:
    """The verbs of speech."""
    return patterns("triggers", lambda row: "say", lambda row: row["group"] == "say")


def base_date(text: document.Document) -> date | None:
    """The article's date, if it has one; else `Calendar.find` takes the first full date that it meets for it."""
    return date.fromisoformat(text.article.date) if text.article.date else None


def number(article: Article, reading: Reading, drafts: list[Draft], sentences: tuple[Span, ...]) -> Extraction:
    """Entities in the order of the text, facts of the same content as one, each item of a role by its entity's id."""
    subjects = sorted(reading.resolver.subjects, key=lambda s: min(m.first for m in s.mentions))
    ids = {id(subject): f"e{n}" for n, subject in enumerate(subjects, 1)}
    entities = [
        Entity(
            ids[id(s)], s.type, s.name, tuple(sorted({reading.span(m.first, m.last) for m in s.mentions})), s.reference
        )
        for s in subjects
    ]
    codes: dict[str, str] = {}
    facts: dict[Fact, Fact] = {}
    for draft in drafts:
        roles: list[tuple[str, str]] = []
        for role, values in draft.roles.items():
            for value in values:
                if isinstance(value, Subject):
                    roles.append((role, ids[id(value)]))
                elif role == "topic":
                    codes.setdefault(value, f"s{len(codes) + 1}")
                    roles.append((role, codes[value]))
                else:
                    roles.append((role, value))
        fact = Fact(
            draft.kind,
            tuple(sorted(set(roles))),
            tuple(sorted(set(draft.evidence))),
            confidence(draft.rule),
            draft.rule,
        )
        if fact in facts:
            evidence = tuple(sorted({*facts[fact].evidence, *fact.evidence}))
            fact = Fact(fact.kind, fact.roles, evidence, max(fact.confidence, facts[fact].confidence), fact.rule)
        facts[fact] = fact
    entities += [Entity(id_, "Sector", code, tuple(sector_mentions(reading, code))) for code, id_ in codes.items()]
    return Extraction(article, tuple(entities), tuple(facts.values()), sentences)


def sector_mentions(reading: Reading, code: str) -> Iterator[Span]:
    for topics in reading.topics.values():
        for topic in topics:
            if topic.code == code:
                yield reading.span(topic.first, topic.last)
