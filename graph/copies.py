"""Which articles are copies of one another: a release that ten outlets print is one source, not ten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.facts import Source
from graph.fingerprint import PLACES, Sketch, is_copy, sketch
from graph.query import rows
from graph.store import Store

BAND = 2  # places that two sketches must share to be compared: found are 93 of 100 that share a fifth, 99.8 a third
NEIGHBOURS = 20  # articles before it, by date, that one is compared with for each band: the cost stays linear
MANY = 1000  # articles: to name more of them in a query costs more than to read the fingerprints of all


@dataclass(frozen=True, slots=True)
class Copies:
    """Groups of articles that are copies of one another. An article in none is a text of its own."""

    groups: Mapping[str, str]  # IRI of an article -> the IRI of the first of its group

    def text_of(self, article: str) -> str:
        """The IRI that stands for all copies of the article's text: that of the oldest."""
        return self.groups.get(article, article)

    def same_text(self, a: str, b: str) -> bool:
        return self.text_of(a) == self.text_of(b)

    def independent(self, articles: Iterable[Source]) -> tuple[tuple[Source, ...], ...]:
        """The articles in groups that are one source each, the oldest first: copies, and what one outlet wrote.

        An outlet that tells a thing twice has not confirmed it.
        """
        every = sorted(set(articles), key=lambda source: (source.date, source.iri))
        group: dict[str, int] = {}
        groups: dict[int, list[Source]] = {}
        for number, source in enumerate(every):
            marks = [f"text:{self.text_of(source.iri)}"] + ([f"outlet:{name}"] if (name := outlet(source)) else [])
            known = sorted({group[mark] for mark in marks if mark in group}) or [number]
            for other in known[1:]:
                groups[known[0]] += groups.pop(other)
                group.update({mark: known[0] for mark, held in group.items() if held == other})
            groups.setdefault(known[0], []).append(source)
            group.update(dict.fromkeys(marks, known[0]))
        return tuple(tuple(sorted(held, key=lambda s: (s.date, s.iri))) for held in groups.values())


def outlet(source: Source) -> str:
    """Who published an article: the outlet by name, else the host of its address; empty if neither is known."""
    host = urlsplit(source.url).hostname or "" if source.url else ""
    return " ".join(source.outlet.casefold().split()) or host.removeprefix("www.")


def copies(store: Store, articles: Iterable[Source]) -> Copies:
    """Which of these articles are copies of one another; the cost grows with their number, not its square.

    Articles read by a version that kept no fingerprint are texts of their own.
    """
    dated = {source.iri: source.date for source in articles}
    sketches = _sketches(store, dated)
    order = sorted(sketches, key=lambda iri: (dated[iri], iri))
    first = {iri: iri for iri in order}

    def root(iri: str) -> str:
        while first[iri] != iri:
            first[iri] = first[first[iri]]
            iri = first[iri]
        return iri

    bands: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    rank = {iri: number for number, iri in enumerate(order)}
    for iri in order:
        own, seen = sketches[iri], set[str]()
        for place in range(1, PLACES, BAND):
            band = bands[place, own[place : place + BAND].tobytes()]
            for other in band[-NEIGHBOURS:]:
                if other not in seen and root(other) != root(iri) and is_copy(own, sketches[other]):
                    low, high = sorted((root(iri), root(other)), key=rank.__getitem__)
                    first[high] = low
                seen.add(other)
            band.append(iri)
    return Copies({iri: root(iri) for iri in order if root(iri) != iri})


def _sketches(store: Store, articles: Mapping[str, str]) -> dict[str, Sketch]:
    these = "" if len(articles) > MANY else f"VALUES ?article {{ {' '.join(f'<{iri}>' for iri in articles)} }}"
    found = rows(store, f"SELECT ?article ?text {{ {these} ?article elchi:fingerprint ?text }}")
    kept = ((article.text, text.text) for article, text in found if article is not None and text is not None)
    return {iri: sketch(text) for iri, text in kept if iri in articles}
