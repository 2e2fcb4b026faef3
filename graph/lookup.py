"""Who or what a name means: in any of three languages, in any case form, misspelled, or only in part.

The exact name goes before an inflected one, a whole name before a part of one, a part before a misspelling; the first
of these that finds anything decides.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from graph.identity import is_local
from graph.names import Names
from graph.query import rows
from graph.store import Store
from graph.terms import entity_iri
from ontology import reference, vocabulary
from ontology.errors import NotFoundError
from ontology.messages import say
from ontology.namespaces import ELCHI, expand
from ontology.spelling import Words, lemmas, nominatives, plain, skeleton, stems, without_form

ALWAYS_KNOWN = ("State", "Region")  # found by name even if no article names them
SUGGESTIONS = 8
SIMILAR = 72.0  # of 100: below it, on names misspelled by hand, suggestions were more often strange than right
MISTAKES = {range(0, 4): 0, range(4, 8): 1, range(8, 100): 2}  # letters of a word -> wrong ones that leave no doubt
SHORT = 5  # letters: a name no longer than that is another one as soon as a letter differs
STRANGE = re.compile(r"[^\w\s.,'’‘ʼ`\"«»“”„()–—-]")  # what stands in no name
SAME_BEGINNING = 3  # letters in which a word and its dictionary form agree; less for shorter words


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means. `asked` is what the user wrote, where that was taken for a misspelling, and else empty."""

    iri: str
    type: str
    name: str
    asked: str = ""


class Index:
    """The names of all entities in a store, of states, regions and sectors, in memory."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.types: dict[str, str] = {}
        self.articles: Counter[str] = Counter()
        self._names: dict[Words, set[str]] = defaultdict(set)  # as the entity is called
        self._written: dict[Words, set[str]] = defaultdict(set)  # as articles also call it
        self._read_types()
        self._read_names()
        self._read_reference()

    def find(self, name: str, types: Iterable[str] = ()) -> tuple[str, ...]:
        """The IRIs that a name may mean, the most often named first; none if it is nobody's.

        Those that are known in one article alone count only where no other bears the name. Where `types` are given,
        nothing else counts: of regions, «Павлодар» is one, though the town is called exactly so.
        """
        allowed = frozenset(types) or frozenset(vocabulary.entity_types())
        direct = self.store.current(expand(name)) if ":" in name else ""
        if direct in self.types:
            return (direct,) if self.types[direct] in allowed else ()
        asked = plain(name)
        if not asked:
            return ()
        readings = tuple(dict.fromkeys([*nominatives(asked), plain(without_form(name))]))
        local: set[str] = set()
        for way in (self._whole, self._inflected, self._part, self._in_lemmas, self._in_latin):
            found = {iri for words in readings for iri in way(words) if self.types[iri] in allowed}
            # «Ламбер» of one article is that name exactly, but who asks for Lambert means the one whom the graph knows
            if known := {iri for iri in found if not is_local(iri)}:
                return self._ranked(known)
            local = local or found
        return self._ranked(local)

    def called(self, name: str) -> tuple[str, ...]:
        """The IRIs of those called exactly so, also of those known in one article alone; the most often named first."""
        asked = plain(name)
        return self._ranked({*self._names.get(asked, ()), *self._written.get(asked, ())})

    def nearest(self, name: str) -> tuple[tuple[str, bool], ...]:
        """The IRIs with names most like this one, best first, each with whether hardly anything else can be meant."""
        from rapidfuzz import fuzz, process

        asked = skeleton(plain(name))
        if not asked:
            return ()
        known: dict[str, set[str]] = defaultdict(set)
        whole: dict[str, set[str]] = defaultdict(set)
        for words, iris in self._every():
            latin = skeleton(words)
            whole[" ".join(latin)] |= iris
            for text in {" ".join(latin), *(word for word in latin if len(asked) == 1 and len(word) > 3)}:
                known[text] |= iris
        enough = SIMILAR / _share_of_letters(name)  # «'; DROP» is not nearly «crop», though its word is
        near = process.extract(" ".join(asked), list(known), scorer=fuzz.ratio, limit=50, score_cutoff=enough)
        doubtless = _may_be_misspelled(name)
        best: dict[str, tuple[float, bool]] = {}
        for text, score, _ in near:
            little = doubtless and _differ_little(asked, tuple(text.split()))
            for iri in known[text]:
                # a word that is nearly a part of a name may well be all of another, which nobody here bears
                best[iri] = max(best.get(iri, (0.0, False)), (score, little and iri in whole[text]))
        order = sorted(best, key=lambda iri: (-best[iri][0], is_local(iri), -self.articles[iri], iri))
        return tuple((iri, best[iri][1]) for iri in order)

    def _read_types(self) -> None:
        """Types by entity; what articles differ on is decided by the first in the order of the contract."""
        order = {name: number for number, name in enumerate(vocabulary.entity_types())}
        classes = " ".join(f"elchi:{name}" for name in order)
        for iri, type in rows(
            self.store, f"SELECT DISTINCT ?iri ?type {{ VALUES ?type {{ {classes} }} ?iri a ?type }}"
        ):
            if iri is not None and type is not None:
                name = type.text.removeprefix(ELCHI)
                self.types[iri.text] = min(self.types.get(iri.text, name), name, key=order.__getitem__)

    def _read_names(self) -> None:
        for property, table in (("rdfs:label", self._names), ("skos:altLabel", self._written)):
            texts: dict[str, list[str]] = defaultdict(list)
            # counted by the engine: what it hands over is what takes the time
            counted = (
                f"SELECT ?iri ?name (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?iri {property} ?name }} }} GROUP BY ?iri ?name"
            )
            for iri, name, count in rows(self.store, counted):
                if iri is not None and name is not None and count is not None and iri.text in self.types:
                    texts[name.text].append(iri.text)
                    self.articles[iri.text] += int(count.text) if property == "rdfs:label" else 0
            for text, iris in texts.items():
                table[plain(text)].update(iris)

    def _read_reference(self) -> None:
        """The names in three languages of what the package knows, and is in the store or always known."""
        for item in reference.items():
            iri = entity_iri(item.id)
            if iri in self.types or item.type in ALWAYS_KNOWN:
                self.types.setdefault(iri, item.type)
                for names in item.names.values():
                    for name in names:
                        self._names[plain(name)].add(iri)
        for sector in vocabulary.sectors().values():
            self.types[sector.iri] = "Sector"
            for name in (sector.code, *sector.labels.values()):
                self._names[plain(name)].add(sector.iri)

    def _every(self) -> Iterator[tuple[Words, set[str]]]:
        yield from self._names.items()
        yield from self._written.items()

    def _whole(self, words: Words) -> set[str]:
        return self._names.get(words, set())

    def _inflected(self, words: Words) -> Iterator[str]:
        asked = stems(words)
        for name, iris in self._names.items():
            if len(name) == len(words) and name[0][:2] == words[0][:2] and stems(name) == asked:
                yield from iris

    def _part(self, words: Words) -> Iterator[str]:
        """Entities that are also called so, and those with these words in their name; inflected if need be."""
        found = set(self._written.get(words, ())) | set(self._with_words(words, lambda name: name))
        if not found:
            asked = stems(words)
            # without its ending «Ивановская область» would have an Ivanov in it
            found = {iri for iri in self._with_words(asked, stems) if self.types[iri] not in ALWAYS_KNOWN}
            found |= {iri for name, iris in self._written.items() if stems(name) == asked for iri in iris}
        yield from found

    def _in_lemmas(self, words: Words) -> Iterator[str]:
        """For names whose forms differ by more than an ending: «Объединённых Арабских Эмиратов», «Павла»."""
        asked = lemmas(words)
        for name, iris in self._every():
            alike = len(name) == len(words) and all(map(_begin_alike, name, words))
            if alike and asked in (name, lemmas(name)):
                yield from iris

    def _in_latin(self, words: Words) -> Iterator[str]:
        asked = skeleton(words)
        whole = {iri for name, iris in self._every() if skeleton(name) == asked for iri in iris}
        yield from whole or self._with_words(asked, skeleton)

    def _with_words(self, asked: Words, form: Callable[[Words], Words]) -> Iterator[str]:
        """The entities in whose name all these words stand; a single letter stands for a word that it begins."""
        if all(len(word) == 1 for word in asked):
            return
        first = max(asked, key=len)
        for name, iris in self._every():
            words = form(name)
            if first in words and len(words) > len(asked) - 1 and all(_stands_in(word, words) for word in asked):
                yield from iris

    def _ranked(self, iris: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(iris, key=lambda iri: (-self.articles[iri], iri)))


def find(index: Index, name: str, lang: str = "ru", types: Iterable[str] = ()) -> Found:
    """What the name means, of these types if any are given.

    Raises:
        NotFoundError: nobody is called so, or several are; the message and the suggestions are in `lang`.
    """
    allowed = frozenset(types)
    iris = index.find(name, allowed)
    if len(iris) == 1:
        return _found(index, iris[0], lang)
    if iris:
        candidates = _described(index, iris, lang)
        raise NotFoundError(say("lookup.ambiguous", lang, name=name, count=len(iris)), candidates)
    near = [(iri, close) for iri, close in index.nearest(name) if not allowed or index.types[iri] in allowed]
    sure = [iri for iri, close in near if close]
    if len(sure) == 1:
        return _found(index, sure[0], lang, asked=name)
    suggestions = _described(index, [iri for iri, _ in near], lang)
    raise NotFoundError(say("lookup.unknown", lang, name=name), suggestions)


def _found(index: Index, iri: str, lang: str, asked: str = "") -> Found:
    return Found(iri, index.types[iri], Names(index.store).name(iri, lang), asked)


def _described(index: Index, iris: Sequence[str], lang: str) -> tuple[str, ...]:
    """Name and type, with the IRI where two are called the same: it may be asked for instead."""
    names = Names(index.store, iris[:SUGGESTIONS])
    written = [f"{names.name(i, lang)} ({vocabulary.label(index.types[i], lang)})" for i in iris[:SUGGESTIONS]]
    times = Counter(written)
    return tuple(
        f"{text} — {unquote(iri)}" if times[text] > 1 else text for text, iri in zip(written, iris, strict=False)
    )


def _stands_in(word: str, words: Words) -> bool:
    return word in words or (len(word) == 1 and any(other.startswith(word) for other in words))


def _begin_alike(word: str, other: str) -> bool:
    length = min(SAME_BEGINNING, len(word), len(other))
    return word[:length] == other[:length]


def _share_of_letters(name: str) -> float:
    """How much of what was asked is letters and not signs that no name has: 1.0 is all of it; the name has letters."""
    letters, strange = sum(map(str.isalnum, name)), len(STRANGE.findall(name))
    return letters / (letters + strange)


def _may_be_misspelled(name: str) -> bool:
    """Whether a name that is nobody's may be taken for a slip of the hand: not an abbreviation, nor a short one."""
    return not name.isupper() and sum(map(str.isalpha, name)) > SHORT


def _differ_little(asked: Words, name: Words) -> bool:
    """Whether word by word no more letters differ than a slip of the hand makes."""
    from rapidfuzz.distance import OSA

    if len(asked) != len(name):
        return False
    allowed = (next(n for letters, n in MISTAKES.items() if len(word) in letters) for word in name)
    return all(OSA.distance(a, b) <= n for a, b, n in zip(asked, name, allowed, strict=True))
