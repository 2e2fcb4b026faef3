"""How long it takes to find out who is who: python benchmarks/identity.py [--mentions 100000]

The mentions are made up: persons and firms drawn by Zipf's law from a population of one for every seven mentions, each
article writing their names in its own language and alphabet, some with an initial, a surname alone, a patronymic or
another legal form; with offices, regions and companions. Prints seconds, pairs compared and memory at growing sizes.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph.identity.blocking import candidates
from graph.identity.clusters import cluster
from graph.identity.mention import Mention, Office
from graph.identity.profile import profiles
from graph.terms import entity_iri
from ontology import reference
from ontology.namespaces import ARTICLE, BASE
from ontology.spelling import fold, without_form

GIVEN = """
Асан Ерлан Марат Серик Кайрат Нурлан Болат Данияр Арман Тимур Айдар Бауыржан Жанат Ержан Кумар Дархан Асхат
Олжас Руслан Алмас Ильяс Мурат Талгат Канат Самат Азамат Берик Ербол Максат Нурбек Иван Сергей Алексей Дмитрий
Андрей Павел Айгуль Динара Жанна Гульнара Сауле Асель Мадина Айнур Ботагоз Камила Лаура Назым Ольга Елена
Наталья Ирина
"""
ROOTS = """
Ахмет Омар Сейт Касым Исак Нурпеис Жумабай Досмагамбет Сагинтай Кенжебек Оспан Аким Бекет Тлеу Абен Смаил
Калие Нургали Жаксылык Утеген Сатпай Токай Мусин Ибрай Алимбек Кошербай Балтабай Сулеймен Рахим Карим Шарип
Байжан Кунай Муса Есен Тулеге Жунус Аман Ерек Сарсен Беген Молдабек Турсын Кадыр Жолдас Мырза Искак Таукен
Избас Кожа
"""
FIRMS = """
Алтын Дала Жер Кызыл Тау Степь Каспий Иртыш Алатау Тобол Есиль Нура Шу Жайык Арал Балхаш Сары Ак Кара Жана
"""
TRADES = """
Агро Металл Сервис Строй Транс Энерго Инвест Продукт Логистик Майнинг Текстиль Снаб
"""
KAZAKH = {"К": "Қ", "к": "қ", "у": "ұ", "г": "ғ", "е": "е"}
LATIN = dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziiklmnoprstufhye", strict=True)) | {
    "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": "",
}  # fmt: skip
TITLES = {"ru": "аким", "kk": "әкім", "en": "akim"}
ADDRESS = {"ru": "ТОО «{}»", "kk": "«{}» ЖШС", "en": "{} LLP"}
PER_ARTICLE = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=100_000)
    size = parser.parse_args().mentions
    print(f"{'mentions':>9}{'profiles':>10}{'pairs':>10}{'entities':>10}{'seconds':>9}")
    for count in (size // 10, size // 3, size):
        made = list(mentions(count))
        begin = time.perf_counter()
        found = profiles(made)
        clustering = cluster(found, {})
        seconds = time.perf_counter() - begin
        pairs = len(candidates(found))
        print(f"{len(made):>9}{len(found):>10}{pairs:>10}{len(clustering.clusters):>10}{seconds:>9.1f}")
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def mentions(count: int, seed: int = 1) -> Iterator[Mention]:
    """So many made-up mentions, article by article; the same for the same seed."""
    dice = random.Random(seed)
    regions = [entity_iri(item.id) for item in reference.by_type("Region")[:60]]
    people = [_person(dice, regions) for _ in range(max(20, count // 14))]
    firms = [
        f"{dice.choice(FIRMS.split())} {dice.choice(FIRMS.split())} {dice.choice(TRADES.split())}"
        for _ in range(max(20, count // 14))
    ]
    for number in range(count // PER_ARTICLE):
        article, language = f"{number:016x}", dice.choice(("ru", "ru", "ru", "kk", "en"))
        day = f"20{dice.randint(15, 25)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        chosen = {_zipf(dice, len(people)) for _ in range(PER_ARTICLE // 2)}
        named = [_named(dice, people[n], language) for n in sorted(chosen)]
        beside = tuple(sorted(iri(article, "Person", name) for name, _ in named))
        for name, (_, _, region) in named:
            known = iri(article, "Person", name)
            office = (Office(TITLES[language], region, day),) if dice.random() < 0.5 else ()
            companions = tuple(other for other in beside if other != known)
            yield _mention(article, "Person", name, language, day, office, companions, region)
        for n in sorted({_zipf(dice, len(firms)) for _ in range(PER_ARTICLE - len(named))}):
            yield _mention(article, "Company", ADDRESS[language].format(written(firms[n], language)), language, day)


def iri(article: str, type: str, name: str) -> str:
    """The IRI that graph.identity gives such a name."""
    if type == "Person" and (len(name.split()) < 2 or "." in name):
        return f"{ARTICLE}{article}/entity/person-{fold(name)}"
    return f"{BASE}{type.lower()}/{without_form(name) if type == 'Company' else fold(name)}"


def written(name: str, language: str) -> str:
    """A Russian name as another language writes it."""
    if language == "en":
        return "".join(LATIN.get(c, LATIN.get(c.lower(), c).capitalize()) for c in name)
    return "".join(KAZAKH.get(c, c) for c in name) if language == "kk" else name


def _person(dice: random.Random, regions: Sequence[str]) -> tuple[str, str, str]:
    given = (
        dice.choice(GIVEN.split())
        if dice.random() < 0.6
        else dice.choice(GIVEN.split()).rstrip("аеь") + dice.choice(("бек", "жан", "хан"))
    )
    surname = (
        dice.choice(ROOTS.split()).rstrip("аеиой") + dice.choice(("", "бек", "бай", "гали")) + dice.choice(("ов", "ев"))
    )
    return given, surname + "а" * given.endswith(("а", "ь")), dice.choice(regions)


def _named(dice: random.Random, person: tuple[str, str, str], language: str) -> tuple[str, tuple[str, str, str]]:
    given, surname, _ = person
    draw = dice.random()
    name = f"{given[0]}. {surname}" if draw < 0.1 else surname if draw < 0.2 else f"{given} {surname}"
    return written(name, language), person


def _mention(
    article: str, type: str, name: str, language: str, day: str, offices: tuple[Office, ...] = (),
    companions: tuple[str, ...] = (), home: str = "",
) -> Mention:  # fmt: skip
    known = iri(article, type, name)
    own = f"{ARTICLE}{article}/entity/{type.lower()}-{known.rpartition('/')[2]}"
    return Mention(own, known, type, name, language, day, (), offices, companions, home)


def _zipf(dice: random.Random, size: int) -> int:
    """A position by Zipf's law: the first as often as all of the next doubling."""
    return min(size - 1, int(size ** dice.random()) - 1)


if __name__ == "__main__":
    main()
