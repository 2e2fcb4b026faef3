"""The note that an official gets before a meeting: who they are, what was said, signed and promised, and by whom told.

What `elchi about` knows, chosen and put in the order of its weight for somebody with five minutes: no line without its
source, nothing twice, no heading without lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.about import about
from graph.circle import Circle, circle, promised
from graph.copies import Copies, copies
from graph.dates import bounds
from graph.events import Told
from graph.facts import KnownFact, Source
from graph.lookup import Found
from graph.offices import Post, Tenure
from graph.post_names import posts_of
from graph.promises import Promise
from graph.sentences import Wording
from graph.store import Store
from ontology.namespaces import SECTOR

MOST = {
    "who": 5,
    "meetings": 6,
    "promises": 6,
    "documents": 5,
    "kept": 4,
    "firms": 6,
    "sectors": 6,
    "trade": 2,
    "quotes": 4,
}
SHORTEST_QUOTE = 25  # characters: «Да, конечно» tells nothing before a meeting


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the brief with its date as the sources give it, and these, the independent ones, the oldest first."""

    text: str
    date: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading, the most important first; `more` of them were left out."""

    key: str
    notes: tuple[Note, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """A note about someone; `parts` are never empty."""

    found: Found
    also: tuple[str, ...]
    articles: int
    dates: str
    parts: tuple[Part, ...]


def brief(store: Store, found: Found, lang: str = "ru", since: str = "", today: date | None = None) -> Brief:
    """The brief about what a name was found to mean; `since` leaves out what was before the first day of that date."""
    known = about(store, found, lang)
    first = days[0].isoformat() if (days := bounds(since)) else ""
    lines = [line for section in known.sections for line in section.lines]
    facts = dict.fromkeys(fact for line in lines for fact in line.facts if fact.latest >= first)
    around = circle(store, found)
    followed = promised(store, around, facts)
    every = (*facts, *(fact for promise in followed for fact in promise.facts))
    writing = _Writing(
        Told.of(store, facts),
        copies(store, {fact.source for fact in every}),
        Wording.of(store, found, every, lang),
        around,
    )
    promises = [promise for promise in followed if promise.last >= first]
    posts = posts_of(store, found).posts
    writing.wording.names.learn({tenure.holder for post in posts for tenure in post.tenures})
    parts = dict(_parts(writing, posts, promises, today or date.today()))
    return Brief(found, known.also, len(known.articles), known.dates, tuple(_cut(parts)))


@dataclass(slots=True)
class _Writing:
    """What the parts are written from."""

    told: Told
    copies: Copies
    wording: Wording
    around: Circle

    def note(self, text: str, date: str, facts: Iterable[KnownFact]) -> Note:
        return Note(text, date, self.sources(fact.source for fact in facts))

    def sources(self, sources: Iterable[Source]) -> tuple[Source, ...]:
        return tuple(group[0] for group in self.copies.independent(sources))


def _parts(
    writing: _Writing, posts: tuple[Post, ...], promises: list[Promise], today: date
) -> Iterator[tuple[str, list[Note]]]:
    yield "who", list(_who(writing, posts))
    yield "meetings", list(_meetings(writing))
    projects = [promise for promise in promises if promise.kind == "project"]
    waiting = sorted((p for p in promises if not p.is_kept), key=lambda p: (p.is_silent(today), _backwards(p.last)))
    yield "promises", [_promise(writing, promise, today) for promise in waiting]
    signed = [p for p in promises if p.kind == "agreement" and p.is_kept]
    signed.sort(key=lambda p: p.last, reverse=True)
    yield "documents", [_document(writing, paper, projects) for paper in signed]
    kept = sorted((p for p in projects if p.is_kept), key=lambda p: p.last, reverse=True)
    yield "kept", [_promise(writing, promise, today) for promise in kept]
    yield "firms", list(_firms(writing, projects))
    yield "sectors", list(_sectors(writing))
    yield "trade", list(_events(writing, "trade"))
    yield "quotes", list(_quotes(writing))


def _cut(parts: dict[str, list[Note]]) -> Iterator[Part]:
    for key, notes in parts.items():
        unique = list({note.text: note for note in reversed(notes)}.values())[::-1]
        if unique:
            yield Part(key, tuple(unique[: MOST[key]]), max(0, len(unique) - MOST[key]))


def _who(writing: _Writing, posts: tuple[Post, ...]) -> Iterator[Note]:
    """The posts of a person, the latest first; of all others those who hold a post there now."""
    person = writing.around.type == "Person"
    found: list[tuple[Post, Tenure]] = []
    for post in posts:
        spells = [t for t in post.tenures if not person or t.holder == writing.around.iri]
        if spells and (person or post.sole) and not any(_is_translated(post, other) for other, _ in found):
            found.append((post, spells[-1]))
    for post, last in sorted(found, key=lambda pair: pair[1].last, reverse=True):
        text = writing.wording.post(post, None if person else last.holder)
        yield Note(text, _spell(last), writing.sources(told.source for told in (last.told[0], last.told[-1])))


def _is_translated(post: Post, other: Post) -> bool:
    """Whether a post may be another by its name in another language: of one side, and no language has both."""
    return post.side == other.side and post.sole == other.sole and not post.titles.keys() & other.titles.keys()


def _spell(tenure: Tenure) -> str:
    end = tenure.until or tenure.last
    return tenure.begin if tenure.begin == end else f"{tenure.begin} … {end}"


def _meetings(writing: _Writing) -> Iterator[Note]:
    """Meetings, and visits of which no meeting is told in the same articles."""
    meetings = list(_events(writing, "meeting"))
    articles = {source.iri for note in meetings for source in note.sources}
    visits = (note for note in _events(writing, "visit") if not {source.iri for source in note.sources} & articles)
    yield from sorted((*meetings, *visits), key=lambda note: note.date, reverse=True)


def _events(writing: _Writing, kind: str) -> Iterator[Note]:
    """The events of a kind, the newest first."""
    found = [event for event in writing.told.events if event.fact.kind == kind]
    for event in sorted(found, key=lambda event: event.fact.latest, reverse=True):
        if text := writing.wording.event(event.fact):
            yield writing.note(text, event.when, event.facts)


def _promise(writing: _Writing, promise: Promise, today: date) -> Note:
    return writing.note(writing.wording.promise(promise, promise.is_silent(today)), promise.last, promise.facts)


def _document(writing: _Writing, paper: Promise, projects: list[Promise]) -> Note:
    """A signed document, and the projects that came of it: of its sides or told in its articles, and not older."""
    articles = {fact.source.iri for fact in paper.facts}
    sides = {side for side in paper.sides if side != writing.around.iri}
    came = [
        project
        for project in projects
        if project.last >= paper.first
        and (sides & set(project.sides) or articles & {fact.source.iri for fact in project.facts})
    ]
    facts = (*paper.facts, *(fact for project in came for fact in project.facts))
    return writing.note(writing.wording.document(paper, came), paper.first, facts)


def _firms(writing: _Writing, projects: list[Promise]) -> Iterator[Note]:
    """The firms of the circle's documents and projects, and those known to come from it, with what they do."""
    facts = [event.fact for event in writing.told.events if event.fact.kind in ("origin", "ownership")]
    told: dict[str, list[KnownFact]] = {}
    for fact in (*(fact for project in projects for fact in project.facts), *facts):
        for node in fact.nodes("actor", "company", "property"):
            if writing.wording.names.type(node) == "Company" and node != writing.around.iri:
                told.setdefault(node, []).append(fact)
    for firm, said in sorted(told.items(), key=lambda item: max(fact.latest for fact in item[1]), reverse=True):
        of_it = [project for project in projects if firm in project.sides]
        origin = [fact for fact in said if fact.kind == "origin"]
        yield writing.note(writing.wording.firm(firm, origin, of_it), max(fact.latest for fact in said), said)


def _sectors(writing: _Writing) -> Iterator[Note]:
    """The fields that most events are about, with the newest of these."""
    counted: Counter[str] = Counter()
    newest: dict[str, KnownFact] = {}
    for event in writing.told.events:
        for topic in event.fact.nodes("topic"):
            if topic.startswith(SECTOR):
                counted[topic] += 1
                newest[topic] = max((event.fact, newest.get(topic, event.fact)), key=lambda fact: fact.latest)
    for topic, count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        yield writing.note(writing.wording.sector(topic, count), newest[topic].when, [newest[topic]])


def _quotes(writing: _Writing) -> Iterator[Note]:
    """What they said themselves, the newest first."""
    own = {writing.around.iri, *writing.around.envoys}
    for event in sorted(writing.told.events, key=lambda event: event.fact.latest, reverse=True):
        fact = event.fact
        if fact.kind == "statement" and own & set(fact.nodes("speaker")):
            text = writing.wording.quote(fact)
            if len(text) >= SHORTEST_QUOTE:
                yield writing.note(text, event.when, event.facts)


def _backwards(day: str) -> int:
    return -int(day.replace("-", "") or 0)
