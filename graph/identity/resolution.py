"""Finds out who is who in a whole store, and writes it there: entities in place of names, and why.

All is made anew from what the articles say and what persons have corrected, so that it is the same whatever the order
in which articles came. Only articles whose entities have changed are written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode, Quad

from graph.identity.clusters import cluster, open_by_effect
from graph.identity.corrections import dated, judgement_quads, latest, read_judgements
from graph.identity.evidence import DIFFERENT, SAME
from graph.identity.iris import is_local
from graph.identity.judgement import PROGRAM, Judgement
from graph.identity.mention import Mention
from graph.identity.namesakes import namesakes
from graph.identity.profile import Profile, profiles
from graph.store import Store
from graph.terms import term, text
from ontology.namespaces import BASE, CORRECTIONS, ENTITY, JUDGEMENTS

UNDATED = "9999"
MOST_OPEN = 1000  # open pairs that are written: nobody answers more at a sitting, and answers settle others


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was found: entities, how many articles were written anew, and how many pairs are left to a person."""

    entities: int
    changed: int
    open: int


def resolve(store: Store, today: str | None = None) -> Resolution:
    """Judge all mentions of the store and write what they mean; `today` is the day of new judgements, ISO 8601."""
    mentions = store.mentions()
    known = read_judgements(store.quads_of(CORRECTIONS))
    found = profiles(mentions, _apart(known, mentions))
    clustering = cluster(found, _corrections(known, found))
    entities = entity_iris(clustering.clusters)
    former = _former(store, found, entities)
    written = _write_articles(store, found, entities)
    doubts = open_by_effect(clustering)
    asked = {judgement.pair for judgement in known}
    doubts = (*doubts, *(doubt for doubt in namesakes(found) if doubt.pair not in asked))
    judged = [*(judgement for judgement in clustering.joined if judgement.by == PROGRAM), *doubts[:MOST_OPEN]]
    before = read_judgements(held := store.quads_of(JUDGEMENTS))
    days = dated(judged, latest(before), today or date.today().isoformat())
    replaced = _replaced(found, entities, former, held)
    store.replace(JUDGEMENTS, [*judgement_quads(days, JUDGEMENTS), *replaced])
    store.note_judged()
    return Resolution(len(clustering.clusters), written, len(doubts))


def entity_iris(clusters: Sequence[tuple[Profile, ...]]) -> dict[str, str]:
    """The IRI of the entity of each profile, by the profile's IRI.

    An item of the reference data has its own; else it is that of the full name under which the earliest article knew
    it, so that later articles do not change it. Of two bearers of one name the later has the article's id behind it.
    """
    owners: dict[str, tuple[str, str, int]] = {}  # IRI of a name -> its earliest mention, and the cluster that has it
    for number, members in enumerate(clusters):
        for mention in (mention for profile in members for mention in profile.mentions):
            claim = (mention.day or UNDATED, mention.iri, number)
            if mention.known_as not in owners or claim < owners[mention.known_as]:
                owners[mention.known_as] = claim
    found: dict[str, str] = {}
    for number, members in enumerate(clusters):
        iri = _iri_of(number, members, owners)
        found |= {profile.iri: iri for profile in members}
    return found


def _iri_of(number: int, members: Sequence[Profile], owners: Mapping[str, tuple[str, str, int]]) -> str:
    mentions = sorted((m for p in members for m in p.mentions), key=lambda m: (m.day or UNDATED, m.known_as, m.iri))
    items = sorted({m.known_as for m in mentions if m.known_as.startswith(ENTITY)})
    if items:
        return items[0]
    full = [m for m in mentions if not is_local(m.known_as)]
    own = next((m.known_as for m in full if owners[m.known_as][2] == number), None)
    if own is not None:
        return own
    return f"{full[0].known_as}.{full[0].article}" if full else mentions[0].known_as


def anchor(store: Store, entity: str) -> str:
    """The IRI by which a correction names an entity: its name's, or else that of its earliest mention.

    The name of an entity is not its own where others bear it too.
    """
    mine = [mention for mention, iri in meant(store) if iri == entity]
    bearers = {iri for mention, iri in meant(store) if mention.known_as == entity}
    if bearers == {entity} or not mine:
        return entity
    return min(mine, key=lambda mention: (mention.day or UNDATED, mention.iri)).iri


def meant(store: Store) -> list[tuple[Mention, str]]:
    """Each mention of the store with the IRI of the entity that it means."""
    entities = store.entities()
    return [(m, entities.get(m.article, {}).get(m.known_as, m.known_as)) for m in store.mentions()]


def _apart(corrections: Iterable[Judgement], mentions: Iterable[Mention]) -> frozenset[str]:
    """The names whose bearers a person told apart, article by article."""
    names = {m.iri: m.known_as for m in mentions if not is_local(m.known_as)}
    found: set[str] = set()
    for judgement in corrections:
        ends = {names[iri] for iri in judgement.pair if iri in names}
        if judgement.verdict == DIFFERENT or len({names.get(iri, iri) for iri in judgement.pair}) > 1:
            found |= ends
    return frozenset(found)


def _corrections(judgements: Iterable[Judgement], found: Sequence[Profile]) -> dict[frozenset[str], str]:
    """What persons said, as of pairs of profiles; of a name taken apart all its mentions, or the first to join it."""
    by_name: dict[str, list[Profile]] = defaultdict(list)
    for profile in sorted(found, key=lambda p: (p.first, p.iri)):
        by_name[profile.iri].append(profile)
        if profile.mentions[0].known_as != profile.iri:
            by_name[profile.mentions[0].known_as].append(profile)
    said: dict[frozenset[str], str] = {}
    for pair, judgement in latest(judgements).items():
        one, other = (by_name.get(iri, []) for iri in (judgement.one, judgement.other))
        if judgement.verdict != DIFFERENT:
            one, other = one[:1], other[:1]
        if judgement.verdict in (SAME, DIFFERENT) or len(pair) == 2:
            said |= {frozenset((a.iri, b.iri)): judgement.verdict for a in one for b in other if a.iri != b.iri}
    return said


def _write_articles(store: Store, found: Iterable[Profile], entities: Mapping[str, str]) -> int:
    """Write the entities of each article into its graph; gives how many articles had others before."""
    wanted: dict[str, dict[str, str]] = defaultdict(dict)
    for profile in found:
        for mention in profile.mentions:
            if mention.known_as != entities[profile.iri]:
                wanted[mention.article][mention.known_as] = entities[profile.iri]
    held = store.entities()
    changed = [id for id in sorted({*wanted, *held}) if wanted.get(id, {}) != held.get(id, {})]
    for id in changed:
        store.rename(id, wanted.get(id, {}))
    return len(changed)


def _former(store: Store, found: Iterable[Profile], entities: Mapping[str, str]) -> dict[str, str]:
    """What the mentions of each entity mean now, by the IRI that it has had until now."""
    held = store.entities()
    now = [(mention, entities[profile.iri]) for profile in found for mention in profile.mentions]
    return {held[m.article][m.known_as]: iri for m, iri in sorted(now) if m.known_as in held.get(m.article, {})}


def _replaced(
    found: Iterable[Profile], entities: Mapping[str, str], former: Mapping[str, str], held: Iterable[Quad]
) -> list[Quad]:
    """For each IRI that is no entity's any more, the one that stands in its place; those of before are kept."""
    current: dict[str, str] = {}
    for profile in found:
        for iri in {profile.iri, profile.mentions[0].known_as}:
            if iri not in current or entities[profile.iri] == iri:
                current[iri] = entities[profile.iri]
    replaced = {text(q.subject): text(q.object) for q in held if q.predicate == term("dcterms:isReplacedBy")}
    known = {old: current.get(new) or former.get(new, new) for old, new in replaced.items()} | dict(former) | current
    living = set(entities.values())
    return [
        Quad(NamedNode(old), term("dcterms:isReplacedBy"), NamedNode(new), NamedNode(JUDGEMENTS))
        for old, new in sorted(known.items())
        if old != new and old not in living and old.startswith(BASE) and new in living
    ]
