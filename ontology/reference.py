"""Reference data: states, regions, places, organizations and companies that articles name, in three languages.

The tables lie in `ontology/reference/`, one file a kind of item; docs/reference.md tells their columns and sources.
Nothing is read before the first question; what was read stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.spelling import even
from ontology.tables import rows

LANGUAGES = ("en", "ru", "kk")
FOLDER = Path(__file__).parent / "reference"
TABLES = {  # file -> type of its items, by the names of the facts contract
    "states.tsv": "State",
    "regions.tsv": "Region",
    "places.tsv": "Place",
    "cities.tsv": "Place",
    "districts.tsv": "Place",
    "organizations.tsv": "Organization",
    "companies.tsv": "Company",
}
CODES = ("alpha2", "alpha3", "numeric", "iso", "geonames", "wikidata")
SEPARATOR = "|"  # between the values of a cell; the first is the preferred one


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the world knows under an identifier.

    `id` is a Wikidata id (`Q232`), else an ISO 3166-2 code (`KZ-63`), else `geonames:1526273`, else a name of our own
    (`company:bi-group`). `names`, `adjectives` and `demonyms` go from language (en, ru, kk) to the forms in use, the
    preferred first; a language without any is missing. `codes` are identifiers in other systems. `part_of` is the id
    of the state or region that it lies in or comes from. `ambiguous` are those of its names that are also a common
    word, a person's name, or that of a region or a state: they name it only where the text says so.
    """

    id: str
    type: str
    names: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, tuple[str, ...]]
    demonyms: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]
    part_of: str | None
    source: str
    ambiguous: tuple[str, ...] = ()

    def name(self, lang: str) -> str:
        """The preferred name in that language, else in English, else in any."""
        names = self.names.get(lang) or self.names.get("en") or next(iter(self.names.values()))
        return names[0]


@cache
def items() -> tuple[Item, ...]:
    """All items, table by table, in the order of the tables."""
    return tuple(item for name, type in TABLES.items() for item in _read(FOLDER / name, type))


def item(id: str) -> Item:
    """The item of that identifier; raises KeyError."""
    return _by_id()[id]


def by_type(type: str) -> tuple[Item, ...]:
    """All items of a type of entity: State, Region, Place, Organization or Company."""
    return tuple(item for item in items() if item.type == type)


def find(name: str, lang: str | None = None) -> tuple[Item, ...]:
    """The items that bear this name, in `lang` or in any language: exact, but for case, ё, dashes and quotes.

    >>> [item.id for item in find("ФРГ")]
    ['Q183']
    """
    return _by_name("names").get((lang, even(name)), ())


def find_adjective(adjective: str, lang: str | None = None) -> tuple[Item, ...]:
    """The items that this adjective belongs to; a Russian one as lemma (masculine nominative).

    >>> [item.id for item in find_adjective("южнокорейский", "ru")]
    ['Q884']
    """
    return _by_name("adjectives").get((lang, even(adjective)), ())


def find_demonym(demonym: str, lang: str | None = None) -> tuple[Item, ...]:
    """The states whose people are called so; the plural, nominative.

    >>> [item.id for item in find_demonym("французы")]
    ['Q142']
    """
    return _by_name("demonyms").get((lang, even(demonym)), ())


@cache
def _by_id() -> dict[str, Item]:
    return {item.id: item for item in items()}


@cache
def _by_name(field: str) -> dict[tuple[str | None, str], tuple[Item, ...]]:
    """(language or None, folded form) -> the items that have it among the forms of `field`."""
    found: dict[tuple[str | None, str], dict[str, Item]] = {}
    for item in items():
        for lang, forms in getattr(item, field).items():
            for form in map(even, forms):
                found.setdefault((lang, form), {})[item.id] = item
                found.setdefault((None, form), {})[item.id] = item
    return {key: tuple(same.values()) for key, same in found.items()}


def _read(path: Path, type: str) -> Iterator[Item]:
    for row in rows(path):
        yield Item(
            id=row["id"],
            type=type,
            names=_forms(row, ""),
            adjectives=_forms(row, "adjectives_"),
            demonyms=_forms(row, "demonyms_"),
            codes={code: row[code] for code in CODES if row.get(code)},
            part_of=row.get("part_of") or None,
            source=row["source"],
            ambiguous=_values(row.get("ambiguous", "")),
        )


def _forms(row: Mapping[str, str], prefix: str) -> dict[str, tuple[str, ...]]:
    cells = ((lang, row.get(prefix + lang)) for lang in LANGUAGES)
    return {lang: _values(cell) for lang, cell in cells if cell}


def _values(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(SEPARATOR)) if cell else ()
