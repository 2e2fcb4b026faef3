"""Visits as the genre tells them: occasions, participles, sites shown and got to know, who led and who came."""

from __future__ import annotations

from show import cases, show

KIND = "visit"
KELLER = "visitor=Урс Келлер destination="


@cases(
    ("В ходе визита в Тараз посол Швейцарии Урс Келлер встретился с предпринимателями.", KELLER + "Тараз"),
    ("Посол Швейцарии Урс Келлер, прибывший в Тараз, осмотрел выставку.", KELLER + "Тараз"),
    ("Ректор принял посла Швейцарии Урса Келлера, приехавшего в Тараз.", KELLER + "Тараз"),
    ("Посол Швейцарии Урс Келлер впервые приехал в Тараз.", KELLER + "Тараз"),
    ("В Швейцарию отправился аким Жамбылской области Ерканат Бейсенов.",
     "visitor=Ерканат Бейсенов destination=Швейцария"),
    ("В Туркестанской области погостила делегация Литвы.", "visitor=Литва destination=Туркестанская область"),
)  # fmt: skip
def test_more_ways_to_be_there(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Литвы ознакомилась с работой завода «Тараз Кабель».", "visitor=Литва destination=Тараз Кабель"),
    ("Делегация Литвы посетила предприятия, включая завод «Тараз Кабель».", "visitor=Литва destination=Тараз Кабель"),
    ("В Тараз прибыла делегация Литвы. Гостям показали завод «Тараз Кабель».",
     "visitor=Литва destination=Тараз", "visitor=Литва destination=Тараз Кабель"),
    ("Делегация Литвы объехала Тараз и Шымкент.", "visitor=Литва destination=Тараз + Шымкент"),
)  # fmt: skip
def test_sites_that_they_saw(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Тараз прибыла делегация, которую возглавил посол Швейцарии Урс Келлер.", KELLER + "Тараз"),
    ("Делегацию привёз в Тараз посол Швейцарии Урс Келлер.", KELLER + "Тараз"),
    (
        "Аким Жамбылской области Ерканат Бейсенов встретился с послами Литвы и Латвии. "
        "Послы двух стран побывали в Таразе.",
        "visitor=Литва + Латвия destination=Тараз",
    ),
    ("В Тараз прибыла делегация Литвы. Члены делегации посетили Шымкент.",
     "visitor=Литва destination=Тараз", "visitor=Литва destination=Шымкент"),
)  # fmt: skip
def test_who_led_them_and_who_they_were(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Литвы должна была прибыть в Тараз.",),
    ("Если посол Швейцарии Урс Келлер приедет в Тараз, его встретят.",),
    ("Посол Швейцарии Урс Келлер принял приглашение посетить Тараз.",),
    ("Поездка состоится осенью, сообщили в акимате Жамбылской области.",),
    ("Во время визита в Тараз делегация Литвы посетит завод.",),
)
def test_wished_for_or_supposed_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер посетил завод «Тараз Кабель» (дочернее предприятие «Алтын» и Nordhaus), "
     "а также свободную экономическую зону «Талас».", KELLER + "Тараз Кабель + свободная экономическая зона «Талас»"),
    ("Посол Швейцарии Урс Келлер посетил Таразский университет, где провёл встречу с ректором Ерланом Бековым, "
     "и завод «Тараз Кабель».", KELLER + "Таразский университет + Тараз Кабель"),
)  # fmt: skip
def test_a_list_goes_on_behind_what_is_put_in(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Достигнута договорённость о визите делегации области в Берн весной 2026 года.",),
    ("Стороны договорились об ответном визите делегации области в Берн.",),
    ("Посол обсудил подготовку визита делегации Швейцарии в Тараз.",),
)
def test_a_visit_that_was_only_agreed_upon(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
