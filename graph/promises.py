"""What was promised and what became of it: projects and documents followed from article to article.

    >>> for promise in promises(store):                                   # doctest: +SKIP
    ...     print(promise.name("ru"), promise.stage, promise.last, promise.is_silent(date.today()))
    ...     for step in promise.steps: print(step.stage, step.date, step.independent)

A project's steps are its stages from proposed to operating; a document's are planned and signed. Which facts tell of
one thing is decided by what they agree in (graph/sameness.py), the oldest first, so that it does not matter in which
order the articles were read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graph.copies import Copies, copies
from graph.facts import KnownFact, Source, facts_where
from graph.lasting import Thread, same_thing
from graph.store import Store
from ontology import vocabulary
from ontology.namespaces import SECTOR, STAGE, STATUS

STAGES = tuple(vocabulary.stages())  # from proposed to operating
ORDER = (*STAGES, "signed")  # a document is planned before it is signed
DONE = {"project": "operating", "agreement": "signed"}
A_YEAR = timedelta(days=365)
RECENT = 40  # threads that a fact is compared with for each thing it shares with them: the cost stays linear


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that was reached, further than those before.

    `date` is the first that an article gives for it; `facts` say so, the oldest first.
    """

    stage: str
    date: str
    facts: tuple[KnownFact, ...]
    independent: int  # sources that are no copies of one another

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(dict.fromkeys(fact.source for fact in self.facts))

    @property
    def iri(self) -> str:
        """The concept of the stage or the status, for its label in any language: `Names.name(step.iri, lang)`."""
        return (STATUS if self.facts[0].kind == "agreement" else STAGE) + self.stage


@dataclass(frozen=True, slots=True)
class Promise:
    """A project or a document over time.

    `id` is that of its oldest fact, which stays while articles are added. `sides`, `places` and `topics` are IRIs,
    `amount` is the one told last (`24000000 EUR`) or empty. `steps` are in the order in which they were reached;
    `first` and `last` are the days on which something was first and last heard of it, empty if no article has a date.
    """

    id: str
    kind: str  # project or agreement
    names: Mapping[str, str]  # language -> what articles in it call a project; the form of a document
    sides: tuple[str, ...]
    places: tuple[str, ...]
    topics: tuple[str, ...]
    amount: str
    steps: tuple[Step, ...]
    facts: tuple[KnownFact, ...]
    independent: int

    def name(self, lang: str) -> str:
        """What it is called in that language, or else in any."""
        return self.names.get(lang) or next(iter(self.names.values()), "")

    @property
    def stage(self) -> str:
        """The furthest stage that it has reached; empty if no article tells of any."""
        return max((step.stage for step in self.steps), key=_order, default="")

    @property
    def first(self) -> str:
        return min((fact.earliest for fact in self.facts if fact.earliest), default="")

    @property
    def last(self) -> str:
        return max((fact.source.date or fact.latest for fact in self.facts), default="")

    @property
    def is_kept(self) -> bool:
        """Whether it is operating, or signed."""
        return self.stage == DONE[self.kind]

    def is_silent(self, on: date, after: timedelta = A_YEAR) -> bool:
        """Whether it is not kept, and nothing has been heard of it for a year before that day."""
        return not self.is_kept and self.last != "" and date.fromisoformat(self.last) <= on - after


def promises(store: Store, about: Iterable[str] = ()) -> tuple[Promise, ...]:
    """All projects and documents, or those in which one of these IRIs plays a role; the last heard of first."""
    kinds = "VALUES ?kind { elchi:Project elchi:Agreement } ?fact a ?kind ."
    facts = facts_where(store, kinds)
    known = copies(store, {fact.source for fact in facts})
    wanted = frozenset(about)
    found = (p for p in follow(facts, known) if not wanted or any(wanted & set(fact.nodes()) for fact in p.facts))
    return tuple(sorted(found, key=lambda promise: (promise.last, promise.id), reverse=True))


def follow(facts: Iterable[KnownFact], known: Copies) -> Iterator[Promise]:
    """The projects and documents that these facts tell of; facts of other kinds are left out."""
    threads: list[Thread] = []
    by_handle: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: (fact.earliest, fact.latest, fact.iri)):
        if fact.kind not in DONE:
            continue
        own = Thread.of(fact)
        near = dict.fromkeys(number for handle in own.handles() for number in by_handle[handle][-RECENT:])
        # the likeliest, and of equals the one heard of last
        scored = [(same_thing(own, threads[number], known), number) for number in near]
        score, number = max(scored, default=(0.0, -1))
        if score > 0:
            threads[number].add(own)
        else:
            number = len(threads)
            threads.append(own)
        for handle in own.handles():
            if number not in by_handle[handle][-RECENT:]:
                by_handle[handle].append(number)
    yield from (_promise(thread.facts, known) for thread in threads)


def _promise(facts: list[KnownFact], known: Copies) -> Promise:
    oldest = facts[0]
    amounts = [value.text for fact in facts for value in fact.values("amount")]
    return Promise(
        oldest.id,
        oldest.kind,
        _names(facts),
        _nodes(facts, "actor", "party"),
        _nodes(facts, "place"),
        tuple(iri for iri in _nodes(facts, "topic") if iri.startswith(SECTOR)),
        amounts[-1] if amounts else "",
        tuple(_steps(facts, known)),
        tuple(facts),
        len(known.independent(fact.source for fact in facts)),
    )


def _steps(facts: list[KnownFact], known: Copies) -> Iterator[Step]:
    reached: dict[str, list[KnownFact]] = defaultdict(list)
    for fact in facts:
        for value in fact.values("stage", "status"):
            reached[value.text].append(fact)
    furthest = -1
    for stage in sorted(reached, key=lambda stage: (reached[stage][0].when, _order(stage))):
        held = reached[stage]
        if _order(stage) < furthest:  # «планируют построить», said of what is being built, is no step back
            continue
        furthest = _order(stage)
        yield Step(stage, held[0].when, tuple(held), len(known.independent(fact.source for fact in held)))


def _order(stage: str) -> int:
    return ORDER.index(stage)


def _names(facts: list[KnownFact]) -> dict[str, str]:
    """A project's fullest name in each language; the form of a document, which has no name."""
    if facts[0].kind == "agreement":
        forms = [value.text for fact in facts for value in fact.values("form")]
        form = next((form for form in forms if form != "other"), "other")
        return {lang: vocabulary.label(f"form:{form}", lang) for lang in ("ru", "kk", "en")}
    found: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for value in fact.values("name"):
            found[value.language or "und"].append(value.text)
    return {lang: max(texts, key=lambda text: (min(len(text), 80), text)) for lang, texts in sorted(found.items())}


def _nodes(facts: list[KnownFact], *roles: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(iri for fact in facts for iri in fact.nodes(*roles)))
