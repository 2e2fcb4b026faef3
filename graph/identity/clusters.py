"""Profiles joined into entities: the surest judgements first, none against what excludes it.

A person's word goes before all others. What is found depends on the profiles and corrections alone, on no order in
which they came: pairs are judged once, sorted, and joined in that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from graph.identity.blocking import candidates
from graph.identity.evidence import DIFFERENT, SAME, Evidence, excludes, judge
from graph.identity.judgement import PERSON, PROGRAM, Judgement
from graph.identity.profile import Profile, with_known


@dataclass
class Cluster:
    """Profiles found to be one; `against` are the profiles that a person said are others."""

    members: list[Profile]
    items: set[str] = field(default_factory=set)
    against: set[str] = field(default_factory=set)


class Clustering(NamedTuple):
    """The clusters, each sorted; the judgements that joined them, and those left open."""

    clusters: tuple[tuple[Profile, ...], ...]
    joined: tuple[Judgement, ...]
    open: tuple[Judgement, ...]


def cluster(profiles: Sequence[Profile], corrections: Mapping[frozenset[str], str]) -> Clustering:
    """Join bodies and places first, then persons, whose offices are then known by whom they serve.

    `corrections` is what a person said of pairs of IRIs of profiles.
    """
    others = [profile for profile in profiles if profile.type != "Person"]
    found = _cluster(others, corrections)
    known = {profile.iri: members[0].iri for members in found.clusters for profile in members}
    persons = _cluster([with_known(p, known) for p in profiles if p.type == "Person"], corrections)
    original = {profile.iri: profile for profile in profiles}
    every = [tuple(original[p.iri] for p in members) for members in (*found.clusters, *persons.clusters)]
    return Clustering(tuple(sorted(every, key=_iris)), found.joined + persons.joined, found.open + persons.open)


def _cluster(profiles: Sequence[Profile], corrections: Mapping[frozenset[str], str]) -> Clustering:
    edges, doubts = _judged(profiles, corrections)
    known = {profile.iri for profile in profiles}
    of = {p.iri: Cluster([p], {p.item} if p.item else set()) for p in profiles}
    for pair, verdict in corrections.items():
        if verdict == DIFFERENT and pair <= known:
            one, other = sorted(pair)
            of[one].against.add(other)
            of[other].against.add(one)
    joined = []
    for edge in edges:
        a, b = of[edge.one], of[edge.other]
        if a is not b and _agree(a, b, edge.by == PERSON):
            joined.append(edge)
            _join(a, b, of)
    unlike = [d for d in doubts if of[d.one] is not of[d.other] and _agree(of[d.one], of[d.other], False)]
    clusters = {id(c): c for c in of.values()}.values()
    members = (tuple(sorted(c.members, key=lambda p: p.iri)) for c in clusters)
    return Clustering(tuple(sorted(members, key=_iris)), tuple(joined), tuple(unlike))


def _judged(
    profiles: Sequence[Profile], corrections: Mapping[frozenset[str], str]
) -> tuple[list[Judgement], list[Judgement]]:
    """The judgements that two are one, the surest first, and the open ones; corrected pairs are not judged."""
    by_iri = {profile.iri for profile in profiles}
    edges: list[Judgement] = []
    doubts: list[Judgement] = []
    for pair, verdict in corrections.items():
        if verdict == SAME and pair <= by_iri and len(pair) == 2:
            one, other = sorted(pair)
            edges.append(Judgement(one, other, SAME))
    for x, y in candidates(profiles):
        a, b = sorted((profiles[x], profiles[y]), key=lambda p: p.iri)
        if frozenset((a.iri, b.iri)) in corrections:
            continue
        found = judge(a, b)
        if found.verdict == DIFFERENT or (_named_together(a, b) and not _one_name(found.evidence)):
            continue
        judgement = Judgement(a.iri, b.iri, found.verdict, PROGRAM, "", found.score, found.evidence)
        (edges if found.verdict == SAME else doubts).append(judgement)
    order = sorted(edges, key=lambda edge: (edge.by != PERSON, -edge.score, edge.one, edge.other))
    return order, sorted(doubts, key=lambda doubt: (-doubt.score, doubt.one, doubt.other))


def _named_together(one: Profile, other: Profile) -> bool:
    """Whether an article names both: its reader had reasons to keep them apart."""
    return bool(one.articles & other.articles)


def _one_name(evidence: Iterable[Evidence]) -> bool:
    return any(piece.name in ("name.equal", "name.reference") for piece in evidence)


def _agree(a: Cluster, b: Cluster, certain: bool) -> bool:
    """Whether nothing forbids to join two clusters; a person's word is forbidden by another such word alone."""
    if a.against & {p.iri for p in b.members}:
        return False
    if certain:
        return True
    if a.items and b.items and a.items != b.items:
        return False
    names = _distinct(a.members), _distinct(b.members)
    return not any(excludes(x, y) for x, y in product(*names))


def _distinct(members: Iterable[Profile]) -> list[Profile]:
    """One profile of each name: the others say nothing more."""
    return list({profile.names: profile for profile in members}.values())


def _join(a: Cluster, b: Cluster, of: dict[str, Cluster]) -> None:
    larger, smaller = (a, b) if len(a.members) >= len(b.members) else (b, a)
    larger.members += smaller.members
    larger.items |= smaller.items
    larger.against |= smaller.against
    for profile in smaller.members:
        of[profile.iri] = larger


def _iris(members: tuple[Profile, ...]) -> tuple[str, ...]:
    return tuple(profile.iri for profile in members)


def open_by_effect(clustering: Clustering) -> tuple[Judgement, ...]:
    """The open judgements, those first that would join the most mentions; of two clusters the likeliest one."""
    of = {profile.iri: number for number, members in enumerate(clustering.clusters) for profile in members}
    sizes = [sum(len(profile.mentions) for profile in members) for members in clustering.clusters]
    best: dict[frozenset[int], Judgement] = {}
    for judgement in clustering.open:
        best.setdefault(frozenset((of[judgement.one], of[judgement.other])), judgement)

    def effect(pair: frozenset[int]) -> tuple[int, int]:
        return min(sizes[n] for n in pair), sum(sizes[n] for n in pair)

    order = sorted(best, key=lambda pair: (effect(pair), best[pair].score), reverse=True)
    return tuple(best[pair] for pair in order)
