"""Which profiles are worth comparing: those that share a key, so that cost grows with their number, not its square.

A key is made from the coarse sounds of words, which all spellings of a name have in common. A name has several keys,
since each forgives another difference. A surname alone, or with initials, is compared only with those whom it meets in
another way too: an office, a region, a person beside both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from graph.identity import bodies, persons
from graph.identity.profile import Profile
from graph.identity.sounds import LENGTH, codes
from ontology.spelling import plain, skeleton

MOST = 60  # profiles of a block that are all compared; a larger one is split by exact sound
MOST_CONTEXTS = 8
PARTIAL = "S|"
MOST_WORDS = 5
MOST_READINGS = 16  # of a name with several words that can be read in several ways


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """The pairs of positions in `profiles` that share a key, each once, sorted."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for key in set(keys(profile)):
            blocks[key].append(number)
    found: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        if key.startswith(PARTIAL):
            found |= _with_partial(block, profiles)
        elif len(block) <= MOST:
            found.update(combinations(block, 2))
        else:
            for part in _by_sound(block, profiles):
                # of one name with more bearers than that, the earliest stand for all
                found.update((min(x, y), max(x, y)) for x in part[:MOST] for y in part if x != y)
    return sorted(found)


def _with_partial(block: Sequence[int], profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    """The pairs of a block in which one has not its full name: two full names meet by another key."""
    partial = [number for number in block if not persons.read(profiles[number].name).is_full]
    if len(partial) * len(block) > MOST * MOST:  # a surname that half a region bears tells nobody apart
        return set()
    return {(min(x, y), max(x, y)) for x in partial for y in block if x != y}


def keys(profile: Profile) -> Iterator[str]:
    """The keys of a profile."""
    if profile.type == "Person":
        yield from _person_keys(profile)
    else:
        yield from _body_keys(profile)


def _person_keys(profile: Profile) -> Iterator[str]:
    name = persons.read(profile.name)
    if name.is_full:
        for one, other in combinations(name.words[:MOST_WORDS], 2):
            for pair in product(codes(one), codes(other)):
                yield "P|" + "|".join(sorted(pair))
        # however the name is cut into words, and whichever comes first
        words = name.words
        turned = ("".join(words[i:] + words[:i]) for i in range(len(words)))
        yield from {"J|" + code for whole in turned for code in codes(whole, 2 * LENGTH)}
    for context in _contexts(profile):
        for code in {code for word in name.words for code in codes(word)}:
            yield f"{PARTIAL}{code}|{context}"


def _contexts(profile: Profile) -> list[str]:
    """What else than the name a profile may share with another: whom it serves, its region, who stands beside it."""
    offices = sorted({office.of for office in profile.offices if office.of})
    return [
        *offices[-MOST_CONTEXTS:],
        *sorted(profile.homes)[:MOST_CONTEXTS],
        *sorted(profile.companions)[:MOST_CONTEXTS],
    ]


def _body_keys(profile: Profile) -> Iterator[str]:
    kind = "B" if profile.type in bodies.BODIES else profile.type
    for item in bodies.items(profile.type, profile.names):
        yield f"I|{item}"
    for acronym in bodies.acronyms(profile.names):
        yield f"A|{kind}|{acronym}"
    for name in profile.names:
        reading = bodies.reading(profile.type, name)
        words = reading.words[:MOST_WORDS]
        if words:
            for chosen in islice(product(*map(codes, words)), MOST_READINGS):
                yield f"{kind}|{'|'.join(sorted(chosen))}"
            for code in codes("".join(words), 2 * LENGTH):
                yield f"{kind}|{code}"
        else:
            concepts = "|".join(sorted(reading.of_sort("head", "local", "field", "place")))
            for owner in {*reading.owners, *profile.homes}:
                yield f"{kind}|{concepts}|{owner}"


def _by_sound(block: Iterable[int], profiles: Sequence[Profile]) -> Iterator[list[int]]:
    """A large block in parts of one name each, by the sound of its words; the earliest of each part first."""
    parts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in sorted(block, key=lambda n: (profiles[n].first, profiles[n].iri)):
        name = profiles[number].name
        words = persons.read(name).words if profiles[number].type == "Person" else plain(name)
        parts[tuple(sorted(skeleton(plain(" ".join(words)))))].append(number)
    yield from parts.values()
