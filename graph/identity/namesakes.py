"""Bearers of one full name who may be two: each article gives him another post, at the same time, elsewhere.

They stay one until a person says that they are not: a wrong date is likelier than two akims of one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.identity.evidence import UNSURE, judge
from graph.identity.judgement import PROGRAM, Judgement
from graph.identity.mention import Mention
from graph.identity.profile import Profile, profiles

ELSEWHERE = "office.elsewhere"
MOST = 12  # mentions of a name, those with different posts, of which pairs are looked at


def namesakes(found: Iterable[Profile]) -> Iterator[Judgement]:
    """The open judgement of each name whose bearers hold posts that no one holds at once: of its earliest such pair."""
    for profile in found:
        if profile.type == "Person" and len(profile.mentions) > 1 and len(profile.offices) > 1:
            doubt = next(_doubts(profile), None)
            if doubt is not None:
                yield doubt


def _doubts(profile: Profile) -> Iterator[Judgement]:
    first: dict[tuple[str, ...], Mention] = {}  # the earliest mention with each set of bodies served
    for mention in sorted(profile.mentions, key=lambda m: (m.day, m.iri)):
        if mention.offices:
            first.setdefault(tuple(sorted({office.of for office in mention.offices})), mention)
    for one, other in combinations(list(first.values())[:MOST], 2):
        pair = profiles(sorted([one, other]), {profile.mentions[0].known_as})
        verdict = judge(*pair)
        if any(piece.name == ELSEWHERE for piece in verdict.evidence):
            yield Judgement(pair[0].iri, pair[1].iri, UNSURE, PROGRAM, "", verdict.score, verdict.evidence)
