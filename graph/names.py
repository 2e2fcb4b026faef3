"""What IRIs are called and what they are, in the language of the reader where the graph has a name in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from urllib.parse import unquote

from graph.query import rows
from graph.store import Store
from ontology import reference, vocabulary
from ontology.errors import NotFoundError
from ontology.namespaces import ARTICLE, BASE, ELCHI, ENTITY, FORM, SECTOR, STAGE, STATUS, shrink

LANGUAGES = ("ru", "kk", "en")  # in this order a name is taken where there is none in the reader's language
TERMS = (ELCHI, SECTOR, FORM, STAGE, STATUS)  # named by the vocabulary
BATCH = 5000


class Names:
    """The names of some nodes of a store; what is asked for later is looked up then."""

    def __init__(self, store: Store, iris: Iterable[str] = ()) -> None:
        self._store = store
        self._labels: dict[str, Mapping[str, str]] = {}
        self._types: dict[str, str] = {}
        self.learn(iris)

    def learn(self, iris: Iterable[str]) -> None:
        """Look up the names of many nodes at once."""
        unknown = [iri for iri in dict.fromkeys(iris) if iri not in self._labels]
        asked = []
        for iri in unknown:
            known = _fixed_labels(iri)
            self._labels[iri] = known
            if not known and iri.startswith(BASE):
                asked.append(iri)
        self._labels |= _labels(self._store, asked)

    def current(self, iri: str) -> str:
        """The IRI that stands today in place of one that a name had."""
        return self._store.current(iri)

    def labels(self, iri: str) -> Mapping[str, str]:
        """The name in each language that has one; empty if it has none at all."""
        if iri not in self._labels:
            self.learn([iri])
        return self._labels[iri]

    def name(self, iri: str, lang: str) -> str:
        """The name in that language, else in another; else the IRI, shortened."""
        labels = self.labels(iri)
        for code in (lang, *LANGUAGES, "und"):
            if code in labels:
                return labels[code]
        if iri.startswith(ARTICLE) and "/" not in iri.removeprefix(ARTICLE):
            return self._articles.get(iri) or shrink(iri)
        return shrink(iri)

    def type(self, iri: str) -> str:
        """Person, State, Region, Place, Company, Organization or Sector; empty for what is none of them."""
        if iri.startswith(SECTOR):
            return "Sector"
        if iri not in self._types:
            self._types |= types(self._store, [iri])
        return self._types.get(iri, "")

    def learn_types(self, iris: Iterable[str]) -> None:
        """Look up the types of many nodes at once."""
        self._types |= types(self._store, [iri for iri in iris if iri not in self._types])

    @cached_property
    def _articles(self) -> dict[str, str]:
        sparql = """SELECT ?article ?title ?file WHERE { ?article a elchi:Article
            OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article elchi:file ?file } }"""
        named = ((a.text, title or file) for a, title, file in rows(self._store, sparql) if a is not None)
        return {iri: term.text for iri, term in named if term is not None}


def types(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """The type of each entity among these; where articles differ, what most of them say."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    known = frozenset(vocabulary.entity_types())
    for values in _batches(iris):
        for iri, type in rows(store, f"SELECT ?iri ?type WHERE {{ VALUES ?iri {{ {values} }} ?iri a ?type }}"):
            if iri is not None and type is not None and (name := type.text.removeprefix(ELCHI)) in known:
                counts[iri.text][name] += 1
    return {iri: min(found, key=lambda name: (-found[name], name)) for iri, found in counts.items()}


def _fixed_labels(iri: str) -> Mapping[str, str]:
    """The names of what the package itself knows: classes, sectors, codes, and the reference data."""
    if iri.startswith(TERMS):
        try:
            return {lang: vocabulary.label(iri, lang) for lang in LANGUAGES}
        except NotFoundError:
            return {}
    if iri.startswith(ENTITY):
        try:
            names = reference.item(unquote(iri.removeprefix(ENTITY))).names
        except KeyError:  # of a version that knew more
            return {}
        return {lang: names[lang][0] for lang in LANGUAGES if lang in names}
    return {}


def _labels(store: Store, iris: Iterable[str]) -> dict[str, dict[str, str]]:
    """The name of each in each language that most articles use; among equals the longest."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for values in _batches(iris):
        for iri, name in rows(store, f"SELECT ?iri ?name WHERE {{ VALUES ?iri {{ {values} }} ?iri rdfs:label ?name }}"):
            if iri is not None and name is not None:
                counts[iri.text][name.language or "und"][name.text] += 1
    return {
        iri: {lang: min(found, key=lambda name: (-found[name], -len(name), name)) for lang, found in by_lang.items()}
        for iri, by_lang in counts.items()
    }


def _batches(iris: Iterable[str]) -> Iterator[str]:
    """The IRIs as SPARQL wants them after VALUES, some thousands at a time."""
    every = [f"<{iri}>" for iri in dict.fromkeys(iris)]
    for start in range(0, len(every), BATCH):
        yield " ".join(every[start : start + BATCH])
