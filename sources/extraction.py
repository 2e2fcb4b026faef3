"""From an article to its facts: read, resolve, find each kind of fact, give ids."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import date

from ontology import reference
from sources import annotation, changes, document, speech
from sources.analysis.languages import ANALYSERS, DEFAULT, analyser, per_language, reading_in
from sources.analysis.patterns import PatternIndex
from sources.confidence import confidence
from sources.discourse.coreference import Resolver
from sources.discourse.subjects import Subject
from sources.evidence import reasons as reasons_of
from sources.facts import FINDERS, statement
from sources.lexicon import patterns
from sources.mentions import gazetteer
from sources.mentions.mention import Mention
from sources.reading import Draft, Reading
from sources.records import Article, Entity, Extraction, Fact, Mark, Span


def extract(article: Article) -> Extraction:
    """The entities that an article names and the facts that it states.

    An article in a language that no analyser reads yet gives the states, regions, places and bodies of the reference
    data that it names, and no facts.
    """
    with reading_in(article.language or DEFAULT):
        load()
        text = document.tokenize(article)
        sentences = tuple(Span(s.start, s.stop) for s in text.sentences)
        if article.language not in ANALYSERS:
            return Extraction(article, reference_entities(text), (), sentences)
        reading = begin(text)
        return number(article, reading, drafts(reading), sentences)


def begin(text: document.Document) -> Reading:
    """A tokenized article with its quotations, mentions and phrases found, and what each phrase stands for."""
    speeches = speech.find_speech(text, says())
    text.quotes = [piece for found in speeches for piece in found.pieces]
    annotation.annotate(text)
    resolver = Resolver(text)
    resolver.resolve()
    return Reading(text, resolver, base_date(text), speeches)


def drafts(reading: Reading) -> list[Draft]:
    """What each finder of facts finds, in its order."""
    found = [draft for finder in FINDERS for draft in finder.find(reading)]
    found += statement.find(reading, reading.speeches)
    return one_cooperation(found)


@per_language()
def load() -> None:
    """Loads what is large and stays: the dictionary of the language and the names of the reference data.

    The garbage collector is told to leave them alone: walking them took a sixth of the time of reading.
    """
    analyser().load()
    annotation.load()
    reference.find("")
    gc.freeze()


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


def one_cooperation(found: list[Draft]) -> list[Draft]:
    """The drafts with sides cooperating once: what later sentences say of the same sides, or some, is put together."""
    kept: list[Draft] = []
    by_parties: dict[frozenset[int], Draft] = {}
    for draft in found:
        parties = frozenset(id(p) for p in draft.roles.get("party", ()))
        known = next((d for p, d in by_parties.items() if parties <= p), None) if draft.kind == "cooperation" else None
        if known is not None:
            topics = known.roles.get("topic", [])
            more = [t for t in draft.roles.get("topic", ()) if t not in topics]
            known.roles |= {"topic": [*topics, *more]} if topics or more else {}
            known.evidence += draft.evidence
            continue
        if draft.kind == "cooperation":
            by_parties[parties] = draft
        kept.append(draft)
    return kept


@per_language()
def says() -> PatternIndex[str]:
    """The verbs of speech."""
    return patterns("triggers", lambda row: "say", lambda row: row["group"] == "say")


def base_date(text: document.Document) -> date | None:
    """The article's date, if it has one; else `Calendar.find` takes the first full date that it meets for it."""
    return date.fromisoformat(text.article.date) if text.article.date else None


def number(article: Article, reading: Reading, found: list[Draft], sentences: tuple[Span, ...]) -> Extraction:
    """Entities in the order of the text, facts of the same content as one, each item of a role by its entity's id."""
    subjects = sorted(reading.resolver.subjects, key=lambda s: min(m.first for m in s.mentions))
    ids = {subject: f"e{n}" for n, subject in enumerate(subjects, 1)}
    entities = [
        Entity(
            ids[s], s.type, s.own_name, tuple(sorted({reading.span(m.first, m.last) for m in s.mentions})), s.reference
        )
        for s in subjects
    ]
    codes: dict[str, str] = {}
    facts: dict[Fact, Fact] = {}

    def item(role: str, value: Subject | str) -> str:
        if isinstance(value, Subject):
            return ids[value]
        return codes.setdefault(value, f"s{len(codes) + 1}") if role == "topic" else value

    for draft in found:
        fact = finding(reading, draft, item)
        facts[fact] = both(facts[fact], fact) if fact in facts else fact
    entities += [Entity(id_, "Sector", code, tuple(sector_mentions(reading, code))) for code, id_ in codes.items()]
    changed = changes.find(reading, ids.__getitem__)
    return Extraction(article, tuple(entities), tuple(facts.values()), sentences, changed)


def finding(reading: Reading, draft: Draft, item: Callable[[str, Subject | str], str]) -> Fact:
    """A draft as a fact, with the passages that state it and the words that it was read from."""
    roles = {(role, item(role, value)) for role, values in draft.roles.items() for value in values}
    evidence, reasons = reasons_of(reading, draft)
    marks = tuple(
        Mark(
            reason.role,
            item(reason.role, reason.value),
            reading.span(*reason.words) if reason.words else None,
            reason.how,
            reading.span(*reason.basis) if reason.basis else None,
        )
        for reason in reasons
    )
    sure = confidence(draft.rule, (reason.how for reason in reasons))
    return Fact(draft.kind, tuple(sorted(roles)), tuple(evidence), sure, draft.rule, marks)


def both(fact: Fact, other: Fact) -> Fact:
    """One fact of two that say the same, with the evidence of both and the rule of the surer one."""
    best = max(fact, other, key=lambda f: f.confidence)
    evidence = tuple(sorted({*fact.evidence, *other.evidence}))
    marks = tuple(dict.fromkeys((*fact.marks, *other.marks)))
    named = {(mark.role, mark.value) for mark in marks if mark.words}
    kept = tuple(mark for mark in marks if mark.words or (mark.role, mark.value) not in named)
    return Fact(best.kind, best.roles, evidence, best.confidence, best.rule, kept)


def sector_mentions(reading: Reading, code: str) -> Iterator[Span]:
    for topics in reading.topics.values():
        for topic in topics:
            if topic.code == code:
                yield reading.span(topic.first, topic.last)
