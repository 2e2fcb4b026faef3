"""What a person says of identities: these two are one, these are others, I do not know. It outranks the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from graph.identity.corrections import judgement_quads, latest, read_judgements
from graph.identity.evidence import DIFFERENT, SAME, UNSURE
from graph.identity.judgement import Judgement
from graph.identity.mention import Mention
from graph.identity.resolution import Resolution, anchor, meant, resolve
from graph.mistakes import NoSuch
from graph.store import Store
from ontology.namespaces import CORRECTIONS


def correct(store: Store, judgements: Iterable[Judgement], today: str | None = None) -> Resolution:
    """Note what a person judged, in place of what was said of the same pairs before, and find out anew who is who."""
    day = today or date.today().isoformat()
    said = latest(read_judgements(store.quads_of(CORRECTIONS)))
    for new in judgements:
        one, other = sorted(new.pair)
        said[new.pair] = Judgement(one, other, new.verdict, new.by, day)
    store.replace(CORRECTIONS, judgement_quads(said.values(), CORRECTIONS))
    return resolve(store, day)


def merge(store: Store, one: str, other: str, today: str | None = None) -> str:
    """Say that two entities are one; gives the IRI that it has. The other goes on answering.

    Raises:
        NotFoundError: they are one already, of types that cannot be one, or no article names one of them.
    """
    if one == other:
        raise NoSuch("identity.one_already")
    types = {iri: mention.type for mention, iri in meant(store)}
    if one not in types or other not in types:
        raise NoSuch("identity.unnamed")
    kinds = {types[one], types[other]}
    if len(kinds) > 1 and not kinds <= {"Company", "Organization"}:
        raise NoSuch("identity.other_types")
    ends = anchor(store, one), anchor(store, other)
    between = _said_between(store, one, other)
    (mention,) = [mention for mention, iri in meant(store) if iri == one][:1]
    taken_back = [Judgement(min(pair), max(pair), UNSURE) for pair in between]
    correct(store, [*taken_back, Judgement(ends[0], ends[1], SAME)], today)
    return _meaning(store, mention)


def split(store: Store, entity: str, numbers: Collection[int], today: str | None = None) -> str:
    """Say that the mentions of these numbers, as `bearers` counts them, are of another; gives the IRI that it has.

    Raises:
        NotFoundError: no such number, or no mention is left.
    """
    mentions = bearers(store, entity)
    if not numbers or not set(numbers) <= set(range(1, len(mentions) + 1)) or len(set(numbers)) == len(mentions):
        raise NoSuch("identity.bad_numbers", count=len(mentions))
    chosen = [mention for number, mention in enumerate(mentions, 1) if number in numbers]
    rest = [mention for number, mention in enumerate(mentions, 1) if number not in numbers]
    away, left = _ends(chosen, rest), _ends(rest, chosen)
    told = [Judgement(away[0], other, SAME) for other in away[1:]]
    told += [Judgement(one, other, DIFFERENT) for one in away for other in left]
    correct(store, told, today)
    return _meaning(store, chosen[0])


def bearers(store: Store, entity: str) -> tuple[Mention, ...]:
    """The mentions of an entity, the oldest first: what `split` counts."""
    mine = [mention for mention, iri in meant(store) if iri == entity]
    return tuple(sorted(mine, key=lambda mention: (mention.day, mention.iri)))


def _ends(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[str]:
    """By what a correction names mentions: by the IRI of their name where none of the others bears it too."""
    shared = {mention.known_as for mention in others}
    names: dict[str, None] = {}
    for mention in mentions:
        names[mention.iri if mention.known_as in shared else mention.known_as] = None
    return list(names)


def _said_between(store: Store, one: str, other: str) -> list[frozenset[str]]:
    """The pairs of which a person said that they are different, and that a merging of both takes back."""
    names: dict[str, set[str]] = defaultdict(set)
    for mention, iri in meant(store):
        names[iri] |= {mention.iri, mention.known_as}
    said = latest(read_judgements(store.quads_of(CORRECTIONS)))
    ends = names[one], names[other]
    return [
        pair
        for pair, judgement in said.items()
        if judgement.verdict == DIFFERENT and all(pair & end for end in ends) and pair <= ends[0] | ends[1]
    ]


def _meaning(store: Store, mention: Mention) -> str:
    return next(iri for other, iri in meant(store) if other.iri == mention.iri)
