"""All mentions under one name, gathered: what judgements compare.

Mentions whose names have one IRI (`person/нурымбет-сактаганов`, an item of the reference data) are one profile without
further ado; what an article names too vaguely for that is a profile by itself. Names that a person has split are taken
apart into their mentions again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from graph.identity.mention import Mention, Office, item_of

MOST_OFFICES = 24  # of one profile, the newest: enough to know someone by, and no more to compare for those in all news


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of those named so: `iri` is that of the name, or of a mention; `first` is the earliest day.

    `articles` are the ids of those that name it.
    """

    iri: str
    type: str
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...]
    companions: frozenset[str]
    homes: frozenset[str]
    articles: frozenset[str]
    first: str

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def item(self) -> str:
        return item_of(self.mentions[0].known_as)


def profiles(mentions: Iterable[Mention], apart: Collection[str] = ()) -> tuple[Profile, ...]:
    """The profiles, sorted by IRI; the names whose IRIs are in `apart` are taken mention by mention."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.iri if mention.known_as in apart else mention.known_as].append(mention)
    return tuple(_profile(iri, sorted(groups[iri])) for iri in sorted(groups))


def _profile(iri: str, mentions: list[Mention]) -> Profile:
    counts = Counter(name for mention in mentions for name in mention.names)
    main = Counter(mention.name for mention in mentions)
    name = min(main, key=lambda n: (-main[n], -len(n), n))
    others = sorted((n for n in counts if n != name), key=lambda n: (-counts[n], n))
    types = Counter(mention.type for mention in mentions)
    offices = sorted({office for mention in mentions for office in mention.offices}, key=lambda o: (o.day, o))
    return Profile(
        iri,
        min(types, key=lambda t: (-types[t], t)),
        (name, *others),
        tuple(mentions),
        tuple(offices[-MOST_OFFICES:]),
        frozenset(iri for mention in mentions for iri in mention.companions),
        frozenset(mention.home for mention in mentions if mention.home),
        frozenset(mention.article for mention in mentions),
        min((mention.day for mention in mentions if mention.day), default="9999"),
    )


def with_known(profile: Profile, entities: Mapping[str, str]) -> Profile:
    """The profile with the entities that bodies and places were found to be, by the IRI of their names."""
    offices = {replace(office, of=entities.get(office.of, office.of)) for office in profile.offices}
    companions = frozenset(entities.get(iri, iri) for iri in profile.companions)
    return replace(profile, offices=tuple(sorted(offices, key=lambda o: (o.day, o))), companions=companions)
