"""The vocabulary as records: the kinds of fact, their roles, what a role holds, and what everything is called.

All of it is read from `elchi.ttl` and `sectors.ttl`, once a process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from ontology.errors import NotFoundError
from ontology.namespaces import ELCHI, OWL, RDF, RDFS, SKOS, XSD, expand, shrink
from ontology.terms import Terms

VOCABULARY_FILE = Path(__file__).with_name("elchi.ttl")
SECTORS_FILE = Path(__file__).with_name("sectors.ttl")
SHAPES_FILE = Path(__file__).with_name("shapes.ttl")

HOLDS = {
    ELCHI + "Sector": "sector",
    ELCHI + "Form": "form",
    ELCHI + "Status": "status",
    ELCHI + "Stage": "stage",
    ELCHI + "partialDate": "date",
    ELCHI + "money": "amount",
    RDF + "langString": "text",
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a kind of fact.

    `holds` says what an item is: `entity`, `sector`, `text`, `date`, `amount`, or one of the codes `form`, `status`,
    `stage`. `types` are the types of entity that may fill it, empty unless `holds` is `entity` or `sector`. `maximum`
    is None where any number of items will do.
    """

    name: str
    iri: str
    holds: str
    types: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int | None = None

    @property
    def required(self) -> bool:
        return self.minimum > 0

    @property
    def is_text(self) -> bool:
        """Whether an item is a text in the contract of facts, and not the id of an entity."""
        return self.holds not in ("entity", "sector")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: its name in the contract (`meeting`), its class, its roles in order, its event codes if any."""

    name: str
    iri: str
    roles: tuple[Role, ...]
    cameo: str | None = None
    plover: str | None = None

    def role(self, name: str) -> Role:
        """The role of that name; raises NotFoundError, which lists the roles of the kind."""
        return _find(name, {role.name: role for role in self.roles}, f"role of {self.name}")


@dataclass(frozen=True, slots=True)
class Concept:
    """A code of a scheme (`form`, `status` or `stage`) and its name by language."""

    code: str
    iri: str
    labels: Mapping[str, str] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Sector:
    """A field of activity; `broader` is the code of the field it is part of, `narrower` those of its own parts."""

    code: str
    iri: str
    broader: str | None
    narrower: tuple[str, ...]
    isic: str
    labels: Mapping[str, str] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """A direct link that is derived from facts."""

    name: str
    iri: str
    symmetric: bool


@cache
def kinds() -> Mapping[str, Kind]:
    """The kinds of fact by name, in the order of the contract."""
    classes = {name: iri for iri in _terms().subjects(RDFS + "subClassOf", ELCHI + "Fact") if (name := _notation(iri))}
    return MappingProxyType({name: _kind(name, iri) for name, iri in classes.items()})


def kind(name: str) -> Kind:
    """The kind of that name; raises NotFoundError, which lists the kinds."""
    return _find(name, kinds(), "kind of fact")


@cache
def entity_types() -> tuple[str, ...]:
    """The types of entity, in the order of the contract: Person … Organization, Sector."""
    return tuple(_local(iri) for iri in _leaves(ELCHI + "Entity"))


@cache
def sectors() -> Mapping[str, Sector]:
    """The sectors by code."""
    return MappingProxyType({_notation(iri): _sector(iri) for iri in _terms().subjects(RDF + "type", ELCHI + "Sector")})


def sector(code: str) -> Sector:
    """The sector of that code; raises NotFoundError, which lists the codes."""
    return _find(code, sectors(), "sector")


def forms() -> Mapping[str, Concept]:
    """The forms of a document by code."""
    return _concepts("Form")


def statuses() -> Mapping[str, Concept]:
    """The statuses of a document by code."""
    return _concepts("Status")


def stages() -> Mapping[str, Concept]:
    """The stages of a project by code."""
    return _concepts("Stage")


@cache
def edges() -> Mapping[str, Edge]:
    """The direct links between entities by name."""
    symmetric = set(_terms().subjects(RDF + "type", OWL + "SymmetricProperty"))
    iris = _terms().subjects(RDFS + "subPropertyOf", ELCHI + "linkedTo")
    return MappingProxyType({_local(iri): Edge(_local(iri), iri, iri in symmetric) for iri in iris})


def label(term: str, lang: str = "en") -> str:
    """What a term is called in a language, English where the language is not known.

    `term` is an IRI, a `prefix:name` (`sector:trade`, `stage:planned`), the local name of a class or a property
    (`Person`, `metWith`, `holder`), or the name of a kind (`meeting`). Codes need their prefix: `trade` alone is the
    kind of fact, and `planned` is both a stage and a status.

    >>> label("meeting", "ru"), label("sector:trade", "ru")
    ('встреча', 'торговля')

    Raises:
        NotFoundError: the vocabulary has no such term.
    """
    return _translation(term, lang, _labels())


def comment(term: str, lang: str = "en") -> str:
    """What a class, a property or a kind means, in a sentence; `term` as in `label`. Raises NotFoundError."""
    return _translation(term, lang, _comments())


@cache
def _terms() -> Terms:
    return Terms([VOCABULARY_FILE, SECTORS_FILE])


@cache
def _labels() -> dict[str, dict[str, str]]:
    return dict(_terms().translations(SKOS + "prefLabel")) | dict(_terms().translations(RDFS + "label"))


@cache
def _comments() -> dict[str, dict[str, str]]:
    return dict(_terms().translations(RDFS + "comment"))


def _translation(term: str, lang: str, texts: Mapping[str, dict[str, str]]) -> str:
    found = texts.get(expand(term)) or texts.get(ELCHI + term)
    if found is None and term in kinds():
        found = texts.get(kinds()[term].iri)
    if found is None:
        raise NotFoundError(
            f"the vocabulary has no term {term!r}; {_names(shrink(iri).removeprefix('elchi:') for iri in texts)}"
        )
    return found.get(lang) or found["en"]


def _kind(name: str, iri: str) -> Kind:
    terms = _terms()
    (roles,) = terms.objects(iri, ELCHI + "roles")
    bounds = {"minCardinality": dict[str, int](), "maxCardinality": dict[str, int]()}
    for node in terms.objects(iri, RDFS + "subClassOf"):
        for bound, values in bounds.items():
            number = terms.text(node, OWL + bound, XSD + "nonNegativeInteger")
            if number is not None:
                values[terms.objects(node, OWL + "onProperty")[0]] = int(number)
    return Kind(
        name,
        iri,
        tuple(
            _role(role, bounds["minCardinality"].get(role, 0), bounds["maxCardinality"].get(role))
            for role in terms.members(roles)
        ),
        terms.text(iri, SKOS + "notation", ELCHI + "cameo"),
        terms.text(iri, SKOS + "notation", ELCHI + "plover"),
    )


def _role(iri: str, minimum: int, maximum: int | None) -> Role:
    (range_,) = _terms().objects(iri, RDFS + "range")
    holds = HOLDS.get(range_, "entity")
    types = _types(range_) if holds in ("entity", "sector") else ()
    return Role(_local(iri), iri, holds, types, minimum, maximum)


def _types(range_: str) -> tuple[str, ...]:
    """The types of entity that a range allows: a class, or a nameless union of classes."""
    union = _terms().objects(range_, OWL + "unionOf")
    classes = _terms().members(union[0]) if union else [range_]
    allowed = {_local(leaf) for iri in classes for leaf in _leaves(iri)}
    return tuple(name for name in entity_types() if name in allowed)


def _leaves(iri: str) -> list[str]:
    """The classes below `iri` that have none below themselves, `iri` itself if that is one."""
    below = _terms().subjects(RDFS + "subClassOf", iri)
    return [leaf for child in below for leaf in _leaves(child)] if below else [iri]


def _sector(iri: str) -> Sector:
    terms = _terms()
    broader = terms.objects(iri, SKOS + "broader")
    isic = terms.text(iri, SKOS + "notation", ELCHI + "isic")
    return Sector(
        _notation(iri),
        iri,
        _notation(broader[0]) if broader else None,
        tuple(_notation(part) for part in terms.objects(iri, SKOS + "narrower")),
        isic or "",
        MappingProxyType(_labels()[iri]),
    )


@cache
def _concepts(name: str) -> Mapping[str, Concept]:
    iris = _terms().subjects(RDF + "type", ELCHI + name)
    return MappingProxyType(
        {_notation(iri): Concept(_notation(iri), iri, MappingProxyType(_labels()[iri])) for iri in iris}
    )


def _notation(iri: str) -> str:
    """The plain `skos:notation` of a term, empty if it has none."""
    return _terms().text(iri, SKOS + "notation", XSD + "string") or ""


def _local(iri: str) -> str:
    return iri.removeprefix(ELCHI)


def _names(names: Iterable[str]) -> str:
    return "there are: " + ", ".join(names)


def _find(name: str, table: Mapping[str, T], what: str) -> T:
    if name not in table:
        raise NotFoundError(f"no {what} {name!r}; {_names(table)}")
    return table[name]
