"""visit: a person, a body or a state's delegation went there."""

from __future__ import annotations

from show import cases, show

KIND = "visit"


@cases(
    ("Посол Швейцарии Урс Келлер посетил Туркестан.", "visitor=Урс Келлер destination=Туркестан"),
    ("Посол Швейцарии Урс Келлер прибыл в Туркестан.", "visitor=Урс Келлер destination=Туркестан"),
    ("Посол Швейцарии Урс Келлер побывал в Туркестане.", "visitor=Урс Келлер destination=Туркестан"),
    ("Кызылорду посетила делегация Литвы.", "visitor=Литва destination=Кызылорда"),
    ("В Туркестан с визитом прибыл посол Швейцарии Урс Келлер.", "visitor=Урс Келлер destination=Туркестан"),
    ("Туркестан посетил посол Швейцарии Урс Келлер.", "visitor=Урс Келлер destination=Туркестан"),
    ("Посол Швейцарии Урс Келлер совершил рабочую поездку в Мангистаускую область.",
     "visitor=Урс Келлер destination=Мангистауская область"),
)  # fmt: skip
def test_who_went_where_in_each_way_of_saying_it(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Узбекистана посетила Шымкент.", "visitor=Узбекистан destination=Шымкент"),
    ("Узбекская делегация прибыла в Шымкент.", "visitor=Узбекистан destination=Шымкент"),
    ("Шымкент посетили бизнесмены из Малайзии.", "visitor=Малайзия destination=Шымкент"),
    ("Делегация Алтайского края побывала в Усть-Каменогорске.", "visitor=Алтайский край destination=Усть-Каменогорск"),
    ("Представители компании Solaria Power посетили Тараз.", "visitor=Solaria Power destination=Тараз"),
)
def test_a_delegation_is_where_it_came_from(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер посетил Тараз и Шымкент.", "visitor=Урс Келлер destination=Тараз + Шымкент"),
    ('Гости из Японии побывали на заводе "Тараз Кабель".', "visitor=Япония destination=Тараз Кабель"),
    (
        "Делегация Японии посетила Таразский университет.",
        "visitor=Япония destination=Таразский университет",
    ),
)
def test_destinations_are_places_firms_and_bodies(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "7 октября посол Швейцарии Урс Келлер посетил Туркестан.",
        "visitor=Урс Келлер destination=Туркестан date=2025-10-07",
    ),
    (
        "На прошлой неделе делегация Узбекистана посетила Шымкент.",
        "visitor=Узбекистан destination=Шымкент date=2025-W40",
    ),
    (
        "10–12 сентября делегация Узбекистана побывала в Шымкенте.",
        "visitor=Узбекистан destination=Шымкент date=2025-09-10/2025-09-12",
    ),
    ("В сентябре делегация Узбекистана побывала в Шымкенте.", "visitor=Узбекистан destination=Шымкент date=2025-09"),
)
def test_the_day_week_or_month_of_a_visit(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер завтра посетит Туркестан.",),
    ("Посол Швейцарии Урс Келлер планирует посетить Туркестан.",),
    ("В ноябре делегация Узбекистана отправится в Шымкент.",),
    ("Аким пригласил посла Швейцарии Урса Келлера посетить Туркестан.",),
    ("Визит делегации Узбекистана в Шымкент намечен на ноябрь.",),
)
def test_a_visit_still_to_come_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер не посещал Туркестан.",),
    ("Посол Швейцарии Урс Келлер так и не приехал в Туркестан.",),
    ("Поездка делегации Узбекистана в Шымкент не состоялась.",),
    ("Слухи о том, что посол Швейцарии Урс Келлер посетил Туркестан, опровергли.",),
)
def test_a_visit_denied_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер съездил в Тараз.", "visitor=Урс Келлер destination=Тараз"),
    ("Узбекская делегация объехала Тараз и Шымкент.", "visitor=Узбекистан destination=Тараз + Шымкент"),
    ("Бизнесмены из Катара погостили в Шымкенте.", "visitor=Катар destination=Шымкент"),
    ("В Шымкент прибыли послы Перу и Чили.", "visitor=Перу + Чили destination=Шымкент"),
    ("Около двадцати предпринимателей из Катара посетили Тараз.", "visitor=Катар destination=Тараз"),
    ("Посетив Тараз, посол Швейцарии Урс Келлер вернулся домой.", "visitor=Урс Келлер destination=Тараз"),
    ("Посол Швейцарии Урс Келлер успел побывать в Таразе.", "visitor=Урс Келлер destination=Тараз"),
    ("Президент Венгрии Ласло Варга посетил Казахстан.", "visitor=Ласло Варга destination=Казахстан"),
)
def test_verbs_of_travelling(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Визит делегации Японии в Шымкент завершился.", "visitor=Япония destination=Шымкент"),
    ("Визит в Шымкент посла Швейцарии Урса Келлера начался вчера.",
     "visitor=Урс Келлер destination=Шымкент date=2025-10-09"),
    ("Посол Швейцарии Урс Келлер находится с официальным визитом в Таразе.", "visitor=Урс Келлер destination=Тараз"),
    ("В ходе поездки в Тараз посол Швейцарии Урс Келлер прочёл лекцию.", "visitor=Урс Келлер destination=Тараз"),
    ("В рамках рабочего визита в Тараз делегация Литвы провела переговоры.", "visitor=Литва destination=Тараз"),
    ("Глава МИД Венгрии Ласло Варга совершает визит в Казахстан.", "visitor=Ласло Варга destination=Казахстан"),
)  # fmt: skip
def test_a_trip_that_someone_is_on(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Гостям из Японии показали завод «Тараз Кабель».", "visitor=Япония destination=Тараз Кабель"),
    ("Для делегации Японии провели экскурсию по Таразскому университету.",
     "visitor=Япония destination=Таразский университет"),
    ("Делегация Японии ознакомилась с работой завода «Тараз Кабель».", "visitor=Япония destination=Тараз Кабель"),
    ("Гости из Японии осмотрели цеха, включая завод «Тараз Кабель».", "visitor=Япония destination=Тараз Кабель"),
    ("Посол Швейцарии Урс Келлер побывал на предприятиях Шымкента.", "visitor=Урс Келлер destination=Шымкент"),
    ("Посол Швейцарии Урс Келлер привёз в Тараз делегацию.", "visitor=Урс Келлер destination=Тараз"),
)  # fmt: skip
def test_what_was_seen_shown_and_learnt_of(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Прибывший в Тараз посол Швейцарии Урс Келлер дал интервью.", "visitor=Урс Келлер destination=Тараз"),
    ("Аким принял посла Швейцарии Урса Келлера, прибывшего в Тараз.", "visitor=Урс Келлер destination=Тараз"),
    ("Завод «Тараз Кабель», который посетили гости из Японии, выпускает провода.",
     "visitor=Япония destination=Тараз Кабель"),
    ("Урс Келлер, посол Швейцарии, побывал в Кызылорде, куда прибыл поездом.",
     "visitor=Урс Келлер destination=Кызылорда"),
)  # fmt: skip
def test_participles_and_relative_clauses(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Делегация Жамбылской области во главе с акимом Ержаном Касымовым прибыла в Талас.",
        "visitor=Жамбылская область + Ержан Касымов destination=Талас",
    ),
    (
        "В Талас приехала делегация Жамбылской области, которую возглавил аким Ержан Касымов.",
        "visitor=Жамбылская область + Ержан Касымов destination=Талас",
    ),
    (
        "В Шымкент приехали главы посольств. В поездке участвовали руководители дипмиссий Перу, Чили и Литвы.",
        "visitor=Перу + Чили + Литва destination=Шымкент",
    ),
)
def test_who_led_a_delegation_and_who_was_of_it(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Жамбылской области Ержан Касымов принял посла Швейцарии Урса Келлера. Дипломат прибыл с рабочим визитом.",
        "visitor=Урс Келлер destination=Жамбылская область",
    ),
    (
        "В Хельсинки прошёл форум. На него прибыл аким Жамбылской области Ержан Касымов.",
        "visitor=Ержан Касымов destination=Хельсинки",
    ),
    (
        "Аким Жамбылской области Ержан Касымов принял посла Швейцарии Урса Келлера. Посол уже был здесь в мае.",
        "visitor=Урс Келлер destination=Жамбылская область date=2025-05",
    ),
)
def test_a_destination_left_to_be_understood(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер побывал в Таразе, сообщили в акимате Жамбылской области.",
     "visitor=Урс Келлер destination=Тараз"),
    ("Посол Швейцарии Урс Келлер посетил город Шэньян, центр провинции Ляонин.",
     "visitor=Урс Келлер destination=Шэньян"),
    ("Из Ташкента в Шымкент приехала делегация Узбекистана.", "visitor=Узбекистан destination=Шымкент"),
)  # fmt: skip
def test_what_is_no_destination(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


def test_a_headline_tells_of_no_visit_besides() -> None:
    text = "Посол Швейцарии посетил Жамбылскую область\n\nПосол Швейцарии Урс Келлер побывал в Таразе."
    assert show(text, KIND) == ["visitor=Урс Келлер destination=Тараз"]


@cases(
    ("Если посол Швейцарии Урс Келлер приедет в Тараз, ему покажут завод.",),
    ("Ожидается визит делегации Узбекистана в Шымкент.",),
    ("Делегация Узбекистана намерена ознакомиться с заводом «Тараз Кабель».",),
    ("Программа визита включает осмотр завода «Тараз Кабель».",),
    ("Гостям из Японии покажут завод «Тараз Кабель».",),
    ("Делегация Узбекистана не ознакомилась с работой завода «Тараз Кабель».",),
)
def test_plans_and_conditions_are_no_visits(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Омской области прибыла в Павлодар. Омичи посетили порт Сарытау.",
     "visitor=Омская область destination=Павлодар", "visitor=Омская область destination=порт Сарытау"),
    ("Аким принял делегацию Северо-Казахстанской области. Североказахстанцы побывали в Кургане.",
     "visitor=Северо-Казахстанская область destination=Курган"),
    ("Делегация Минской области прилетела в Казахстан. Минчане осмотрели завод «Рубин-Агро».",
     "visitor=Минская область destination=Казахстан", "visitor=Минская область destination=Рубин-Агро"),
    ("Немцы посетили Тараз, сообщил посол Германии.", "visitor=Германия destination=Тараз"),
    ("Астраханская область ищет партнёров. Астраханская делегация посетила Актау.",
     "visitor=Астраханская область destination=Актау"),
    ("Минчане посетили театр.",),
)  # fmt: skip
def test_the_people_of_a_place_are_the_place_that_the_article_names(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Литвы побывала в Таразе. Осмотрели и завод «Рубин-Агро».",
     "visitor=Литва destination=Рубин-Агро", "visitor=Литва destination=Тараз"),
    ("Инвесторы из Китая провели встречу с акимом Туркестанской области Ерланом Сериковым. Гости поехали в Кентау.",
     "visitor=Китай destination=Кентау"),
    ("Делегация Литвы посетила Атыраускую область Республики Казахстан.",
     "visitor=Литва destination=Атырауская область"),
)  # fmt: skip
def test_who_went_is_told_in_the_sentence_before(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Омской области вернулась из Вьетнама.", "visitor=Омская область destination=Вьетнам"),
    ("Делегация Омской области вернулась в Омск.",),
    ("Делегация Омской области вернулась из отпуска.",),
)
def test_who_came_back_from_a_place_was_there(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
