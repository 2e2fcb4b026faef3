from __future__ import annotations

from pathlib import Path

import pytest
from chronicle import folder, store
from factories import extraction

from graph import Store
from graph.lookup import Index, find
from ontology.errors import NotFoundError
from ontology.spelling import nominatives, plain, skeleton, stems

__all__ = ["folder", "store"]

ENTITY = "https://w3id.org/elchi/"

NAMES = [
    # as it is, in three languages, in short
    ("Франция", "entity/Q142"),
    ("France", "entity/Q142"),
    ("франция", "entity/Q142"),
    ("КНР", "entity/Q148"),
    ("ҚХР", "entity/Q148"),
    ("ВКО", "entity/Q36156"),
    ("ШҚО", "entity/Q36156"),
    ("East Kazakhstan", "entity/Q36156"),
    ("ауыл шаруашылығы", "sector/agriculture"),
    ("tourism", "sector/tourism"),
    # of states and regions even those that no article names
    ("Португалия", "entity/Q45"),
    # in Russian cases
    ("Франции", "entity/Q142"),
    ("Францией", "entity/Q142"),
    ("Китаем", "entity/Q148"),
    ("Восточно-Казахстанской области", "entity/Q36156"),
    ("туризма", "sector/tourism"),
    ("сельского хозяйства", "sector/agriculture"),
    ("Беркимбаевым", "person/айдар-беркимбаев"),
    ("Айдара Беркимбаева", "person/айдар-беркимбаев"),
    ("Объединённых Арабских Эмиратов", "entity/Q878"),
    # in Kazakh and English cases
    ("Францияның", "entity/Q142"),
    ("Италиямен", "entity/Q38"),
    ("Қытайға", "entity/Q148"),
    ("France's", "entity/Q142"),
    # in part, with an initial, the other way round
    ("Беркимбаев", "person/айдар-беркимбаев"),
    ("А. Беркимбаев", "person/айдар-беркимбаев"),
    ("Беркимбаев Айдар", "person/айдар-беркимбаев"),
    ("Rotor", "company/rotor-alpes"),
    ("ТОО «Rotor Alpes»", "company/rotor-alpes"),
    # in other letters
    ("Aidar Berkimbaev", "person/айдар-беркимбаев"),
    ("Берқымбаев", "person/айдар-беркимбаев"),
    ("Ротор Алпес", "company/rotor-alpes"),
    # by identifier
    ("entity:Q142", "entity/Q142"),
    ("https://w3id.org/elchi/sector/tourism", "sector/tourism"),
    # «Ламбер» alone is named in one article, and means the one whom the graph knows
    ("Ламбер", "person/софи-ламбер"),
]


@pytest.fixture(scope="module")
def index(folder: Path) -> Index:
    return Index(Store.open_read(folder))


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Towns and a firm whose identifiers hold a colon, and a firm that is called after a town."""
    folder = tmp_path_factory.mktemp("towns") / "store"
    places = [
        "Place:Риддер=geonames:1521370",
        "Place:Семей=geonames:1519422",
        "Place:Усть-Каменогорск=geonames:1520316",
    ]
    firms = ["Company:КазМунайГаз=company:kazmunaygas", "Company:Ridder Ropeway"]
    with Store(folder) as store:
        store.add(extraction(("project", {"name": ["дорога"], "actor": firms, "place": places})))
    return Index(Store.open_read(folder))


@pytest.mark.parametrize("name, iri", NAMES)
def test_a_name_is_found(index: Index, name: str, iri: str) -> None:
    found = find(index, name)
    assert (found.iri, found.asked) == (ENTITY + iri, "")


@pytest.mark.parametrize(
    "name, iri",
    [
        ("Фрнция", "entity/Q142"),
        ("Айдар Беркимбаив", "person/айдар-беркимбаев"),
        ("Софи Ламбир", "person/софи-ламбер"),
        ("tuorism", "sector/tourism"),
    ],
)
def test_a_slip_of_the_hand_is_put_right_and_told(index: Index, name: str, iri: str) -> None:
    found = find(index, name)
    assert (found.iri, found.asked) == (ENTITY + iri, name)


def test_what_is_too_different_is_only_suggested(index: Index) -> None:
    with pytest.raises(NotFoundError, match="ничто здесь не называется «Айнур Беркимбаева»") as caught:
        find(index, "Айнур Беркимбаева")
    assert caught.value.suggestions[0] == "Айдар Беркимбаев (человек)"


@pytest.mark.parametrize(
    "name, suggested",
    [
        ("Беркимбаив", "Айдар Беркимбаев (человек)"),  # part of a name: it may be another's surname
        ("UNDP", "Британская территория в Индийском океане (государство)"),  # an abbreviation is no slip
        ("ФРНЦИЯ", "Франция (государство)"),
        ("Итлия", "Италия (государство)"),  # so short a name is another one as soon as a letter differs
    ],
)
def test_what_may_be_another_name_is_never_put_right_silently(index: Index, name: str, suggested: str) -> None:
    with pytest.raises(NotFoundError, match="ничто здесь не называется") as caught:
        find(index, name)
    assert suggested in caught.value.suggestions


@pytest.mark.parametrize("name", ["", "  ", "?!", "qqqqqqq", "«»", "'; DROP", "'; DROP TABLE facts; --"])
def test_what_is_nobodys_name(index: Index, name: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find(index, name)
    assert caught.value.suggestions == ()


def test_the_type_that_is_wanted(index: Index) -> None:
    assert find(index, "Франция", types=["State"]).type == "State"
    with pytest.raises(NotFoundError):
        find(index, "Франция", types=["Region"])


def test_of_the_wanted_type_is_found_whatever_else_bears_the_name(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        town = "Place:Павлодар=geonames:1520240"
        store.add(extraction(("project", {"name": ["дорога"], "actor": ["Company:Вектор"], "place": [town]})))
        index = Index(store)
        assert find(index, "Павлодар").type == "Place"
        assert find(index, "Павлодар", types=["Region"]).name == "Павлодарская область"


@pytest.mark.parametrize("name", ["Yildiz Orme", "YILDIZ ÖRME", "yıldız örme", "Yi\u0307ldiz O\u0308rme", "Yıldız"])
def test_marks_on_latin_letters_make_no_difference(tmp_path: Path, name: str) -> None:
    with Store(tmp_path / "store") as store:
        firms = ["Company:Yıldız Örme", "Company:Ørsted Łódź"]
        store.add(extraction(("cooperation", {"participant": firms})))
        index = Index(store)
        assert (find(index, name).name, find(index, name).asked) == ("Yıldız Örme", "")
        assert find(index, "Orsted Lodz").name == "Ørsted Łódź"


def test_the_name_comes_in_the_language_of_the_reader(index: Index) -> None:
    assert [find(index, "Италия", lang).name for lang in ("ru", "kk", "en")] == ["Италия", "Италия", "Italy"]


def test_two_of_a_surname_are_both_told(tmp_path: Path) -> None:
    people = ["Person:Алихан Смаилов", "Person:Аслан Смаилов"]
    with Store(tmp_path / "store") as store:
        store.add(extraction(("meeting", {"participant": people})))
        index = Index(store)
        with pytest.raises(NotFoundError, match=r"«Смаиловым» может значить разное \(вариантов: 2\)") as caught:
            find(index, "Смаиловым")
        assert caught.value.suggestions == ("Алихан Смаилов (человек)", "Аслан Смаилов (человек)")
        assert find(index, "Аслан Смаилов").name == "Аслан Смаилов"


def test_known_in_one_article_alone_is_found_where_nobody_else_is_called_so(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(extraction(("office", {"holder": ["Person:Ким"], "title": ["директор"], "of": ["Company:Вектор"]})))
        assert "/article/" in find(Index(store), "Ким").iri


@pytest.mark.parametrize(
    "name, id",
    [
        ("Ridder", "geonames:1521370"),  # and not Ridder Ropeway, of whose name it is a part
        ("Риддерге", "geonames:1521370"),
        ("Лениногорск", "geonames:1521370"),
        ("Semipalatinsk", "geonames:1519422"),
        ("Семей", "geonames:1519422"),
        ("Өскемен", "geonames:1520316"),
        ("Ust-Kamenogorsk", "geonames:1520316"),
        ("KazMunayGas", "company:kazmunaygas"),
        ("ҚазМұнайГаз", "company:kazmunaygas"),
    ],
)
def test_reference_items_have_all_their_names_whatever_their_identifier(towns: Index, name: str, id: str) -> None:
    assert find(towns, name).iri == f"{ENTITY}entity/{id}"


@pytest.mark.parametrize(
    "name, other",
    [
        ("Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev"),
        ("Щербаков", "Shcherbakov"),
        ("Жумабаева", "Zhumabayeva"),
        ("Құмар Ақсақалов", "Kumar Aksakalov"),
        ("Хамит", "Khamit"),
    ],
)
def test_names_sound_alike_in_two_alphabets(name: str, other: str) -> None:
    assert skeleton(plain(name)) == skeleton(plain(other))


def test_stems_and_nominatives() -> None:
    assert stems(("грузией",)) == stems(("грузия",)) != stems(("груз",))
    assert ("астана",) in nominatives(plain("Астанада"))
    assert nominatives(()) == ((),)
