"""Why a fact stands in the graph: the sentences with the words that state it, and what each of them was read as.

The same explanation is made of an article just read (`explain`) and of a fact in a store (`explain_known`): there the
annotations of its evidence hold what graph/marks.py writes down.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from graph.events import event_of
from graph.facts import Source, facts_where
from graph.marks import records_of
from graph.mistakes import NoSuch
from graph.query import rows
from graph.store import Store
from ontology.namespaces import ARTICLE, FACT
from sources import Extraction, Fact
from sources.confidence import rate

SHORTEST_ID = 4  # digits of an identifier that may stand for all 16


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or the sentences of a quotation, and the stretches `[start, stop)` of it that are marked."""

    text: str
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an item of a role was read from: `words` as the article has them, "" where its evidence has none.

    `value` is a canonical name, a code or a text, `reference` its identifier in the reference data or "". `how` is
    that of a `Mark`, and `basis` the sentence elsewhere that settled it.
    """

    role: str
    value: str
    words: str
    how: str
    reference: str = ""
    basis: Passage | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that can be said of why there is a fact. `findings` are those on which its confidence was measured.

    `also` are the other articles that tell of the same, the oldest first, with the ids of their facts; these and its
    own are `independent` sources, copies left out.
    """

    kind: str
    rule: str
    confidence: float
    findings: int
    source: Source
    passages: tuple[Passage, ...]
    meanings: tuple[Meaning, ...]
    also: tuple[tuple[str, Source], ...] = ()
    independent: int = 1


def explain(extraction: Extraction, fact: Fact) -> Explanation:
    """Why an article just read states one of its facts."""
    article = extraction.article
    records = [record for number, span in enumerate(fact.evidence) for record in records_of(extraction, fact, number)]
    sentences = [extraction.sentence(span) for span in fact.evidence]
    texts = [(s.start, article.text[s.start : s.stop]) for s in dict.fromkeys(sentences)]
    source = Source(ARTICLE + article.id, article.title or "", article.date or "", file=article.file or "")
    return _explanation(fact.kind, fact.rule, fact.confidence, source, texts, records)


def explain_numbered(extractions: Iterable[Extraction], number: int | None, file: str) -> list[Explanation]:
    """Why a file states its fact of that number, counted from 1 through all its articles; all facts without a number.

    Raises:
        NotFoundError: there are not so many.
    """
    found = [(extraction, fact) for extraction in extractions for fact in extraction.facts]
    if number is None:
        return [explain(*pair) for pair in found]
    if number > len(found):
        raise NoSuch("ask.no_fact_number", file=file, number=number, count=len(found))
    return [explain(*found[number - 1])]


def explain_known(store: Store, name: str) -> Explanation:
    """Why a store holds a fact, named by its IRI or by the beginning of its identifier.

    Raises:
        NotFoundError: no fact is named so, or several are.
    """
    iri = find_fact(store, name)
    (fact,) = facts_where(store, f"VALUES ?fact {{ <{iri}> }} ?fact a elchi:Fact .")
    texts: dict[tuple[int, str], None] = {}
    records: list[dict[str, Any]] = []
    for note in sorted(_annotations(store, iri)):
        _, start, before, exact, after, marks = note
        texts[start - len(before), before + exact + after] = None
        records += json.loads(marks) if marks else []
    event = event_of(store, fact)
    others = sorted((other for other in event.facts if other != fact), key=lambda other: (other.source.date, other.iri))
    return replace(
        _explanation(fact.kind, fact.rule, fact.confidence, fact.source, list(texts), records),
        also=tuple((other.id, other.source) for other in others),
        independent=event.independent,
    )


def find_fact(store: Store, name: str) -> str:
    """The IRI of the fact of that IRI, `fact:` name, or beginning of an identifier. Raises NotFoundError."""
    digits = name.removeprefix(FACT).removeprefix("fact:").lower()
    found: list[str] = []
    if len(digits) >= SHORTEST_ID and digits.isalnum():
        pattern = f'?fact a elchi:Fact FILTER(STRSTARTS(STR(?fact), "{FACT}{digits}"))'
        found = sorted(fact.text for (fact,) in rows(store, f"SELECT DISTINCT ?fact {{ {pattern} }}") if fact)
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuch("ask.many_facts", name=name, facts=", ".join(iri.removeprefix(FACT) for iri in found[:5]))
    raise NoSuch("ask.no_fact", name=name)


def _annotations(store: Store, iri: str) -> Iterable[tuple[int, int, str, str, str, str]]:
    """The annotations of a fact: number, where the words begin, what stands before them, they, what follows, marks."""
    sparql = f"""SELECT ?note ?start ?before ?exact ?after ?marks WHERE {{
        ?note oa:hasBody <{iri}> ; oa:hasTarget ?target . ?target oa:hasSelector ?quote, ?position .
        ?quote oa:exact ?exact . ?position oa:start ?start .
        OPTIONAL {{ ?quote oa:prefix ?before }} OPTIONAL {{ ?quote oa:suffix ?after }}
        OPTIONAL {{ ?note elchi:marks ?marks }} }}"""
    for row in rows(store, sparql):
        note, start, *texts = (cell.text if cell else "" for cell in row)
        before, exact, after, marks = texts
        yield int(note.rpartition("=")[2]), int(start), before, exact, after, marks


def _explanation(
    kind: str, rule: str, confidence: float, source: Source, texts: list[tuple[int, str]], records: list[dict[str, Any]]
) -> Explanation:
    stretches = [record["at"] for record in records if "at" in record]
    passages = []
    for begin, text in texts:
        inside = [(start - begin, stop - begin) for start, stop in stretches]
        passages.append(Passage(text, merged(s for s in inside if s[0] >= 0 and s[1] <= len(text))))
    whole = {begin + i: letter for begin, text in texts for i, letter in enumerate(text)}
    meanings = []
    for record in records:
        words = "".join(whole.get(i, "") for i in range(*record.get("at", (0, 0))))
        basis = None
        if "basis" in record:
            before, exact, after = record["basis"]
            basis = Passage(before + exact + after, ((len(before), len(before) + len(exact)),))
        meanings.append(
            Meaning(record["role"], record.get("item", ""), words, record["how"], record.get("id", ""), basis)
        )
    unique = tuple(dict.fromkeys(meanings))
    return Explanation(kind, rule, confidence, rate(rule).findings, source, tuple(passages), unique)


def merged(stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches in order, those as one that overlap.

    >>> merged([(5, 9), (0, 3), (2, 4)])
    ((0, 4), (5, 9))
    """
    found: list[tuple[int, int]] = []
    for start, stop in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return tuple(found)
