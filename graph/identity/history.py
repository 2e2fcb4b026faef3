"""Why an entity is one: what each article calls it, what joined these names, what has been left open, former IRIs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.facts import Source, sources
from graph.identity.corrections import read_judgements
from graph.identity.evidence import UNSURE
from graph.identity.judgement import PERSON, Judgement
from graph.identity.mention import Mention
from graph.identity.resolution import meant
from graph.store import Store
from graph.terms import term, text
from ontology.namespaces import ARTICLE, CORRECTIONS, JUDGEMENTS


@dataclass(frozen=True, slots=True)
class Named:
    """What an article calls an entity."""

    mention: Mention
    source: Source


@dataclass(frozen=True, slots=True)
class History:
    """All that made an entity what it is: its names by article, judgements by date, IRIs that it had before."""

    iri: str
    names: tuple[Named, ...]
    judgements: tuple[Judgement, ...]
    former: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A pair for a person to judge, with what articles say of both; `effect` is how many mentions would be joined."""

    judgement: Judgement
    one: tuple[Named, ...]
    other: tuple[Named, ...]

    @property
    def effect(self) -> int:
        return min(len(self.one), len(self.other))


def history(store: Store, entity: str) -> History:
    """The history of an entity."""
    mine = [mention for mention, iri in meant(store) if iri == entity]
    ends = {iri for mention in mine for iri in (mention.iri, mention.known_as)}
    judged = [j for graph in (CORRECTIONS, JUDGEMENTS) for j in read_judgements(store.quads_of(graph)) if j.pair & ends]
    replaced = (q for q in store.quads_of(JUDGEMENTS) if q.predicate == term("dcterms:isReplacedBy"))
    former = sorted(text(quad.subject) for quad in replaced if text(quad.object) == entity)
    order = sorted(judged, key=lambda j: (j.day, j.by == PERSON, -j.score, j.one, j.other))
    return History(entity, _named(store, mine), tuple(order), tuple(former))


def questions(store: Store) -> tuple[Question, ...]:
    """The open pairs, those first that would join the most mentions."""
    of: dict[str, str] = {}
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention, iri in meant(store):
        of[mention.iri] = iri
        of.setdefault(mention.known_as, iri)
        members[iri].append(mention)
    found = []
    for judgement in read_judgements(store.quads_of(JUDGEMENTS)):
        if judgement.verdict == UNSURE and judgement.one in of and judgement.other in of:
            one, other = members[of[judgement.one]], members[of[judgement.other]]
            if one == other:  # namesakes, whom the program has as one
                one, other = ([m for m in one if m.iri == iri] for iri in (judgement.one, judgement.other))
            found.append(Question(judgement, _named(store, one), _named(store, other)))
    return tuple(sorted(found, key=lambda q: (-q.effect, -q.judgement.score, q.judgement)))


def _named(store: Store, mentions: list[Mention]) -> tuple[Named, ...]:
    """Mentions with their articles, the oldest first."""
    articles = sources(store, {ARTICLE + mention.article for mention in mentions})
    order = sorted(mentions, key=lambda mention: (mention.day, mention.iri))
    return tuple(Named(m, articles.get(ARTICLE + m.article, Source(ARTICLE + m.article))) for m in order)
