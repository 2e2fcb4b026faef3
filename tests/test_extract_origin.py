"""origin: where a firm is from."""

from __future__ import annotations

from show import cases, named, show

KIND = "origin"


@cases(
    ("Завод построит корейская компания Daesung Robotics.", "company=Daesung Robotics state=Южная Корея"),
    ("Завод построит южнокорейский концерн Daesung Robotics.", "company=Daesung Robotics state=Южная Корея"),
    ('Договор с китайской фирмой "Тянь Лу" продлён.', "company=Тянь Лу state=Китай"),
    ("Оборудование поставит немецкая Nordlicht GmbH.", "company=Nordlicht GmbH state=Германия"),
    ("Итальянская группа компаний Alba Pasta открыла офис.", "company=Alba Pasta state=Италия"),
)
def test_an_adjective_before_the_firm(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Компания Daesung Robotics из Республики Корея построит завод.", "company=Daesung Robotics state=Южная Корея"),
    ("Компания Daesung Robotics (Южная Корея) построит завод.", "company=Daesung Robotics state=Южная Корея"),
)
def test_the_state_behind_the_firm(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Приехали турецкие компании Bozkurt Tekstil и Deniz Makina.",
        "company=Bozkurt Tekstil state=Турция",
        "company=Deniz Makina state=Турция",
    ),
    (
        "Две фирмы из Турции – Bozkurt Tekstil и Deniz Makina – открыли офисы.",
        "company=Bozkurt Tekstil state=Турция",
        "company=Deniz Makina state=Турция",
    ),
    (
        "На встрече были представители французского бизнеса, включая такие компании, как Lumière Eau и Vent Clair.",
        "company=Lumière Eau state=Франция",
        "company=Vent Clair state=Франция",
    ),
)
def test_a_list_of_firms_shares_the_state(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Китайская компания построит завод.",),
    ("Компания Daesung Robotics откроет офис в Казахстане.",),
    ("Корейский опыт изучает компания Borealis Wind.",),
)
def test_a_firm_without_name_or_without_state_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Китайская «Хуасинь» построит цех.", "company=Хуасинь state=Китай"),
    ('С иранской "Parsan Petro Co" говорили о заводе.', "company=Parsan Petro Co state=Иран"),
)
def test_an_adjective_right_before_a_quoted_name(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Будапештский холдинг Duna Ferro вложит деньги.", "company=Duna Ferro state=Венгрия"),
    ("Приехал представитель кабульской торговой фирмы Hindukush Stone.", "company=Hindukush Stone state=Афганистан"),
    ("Башкирский концерн «Уралсоль» откроет офис.", "company=Уралсоль state=Россия"),
    ("Пражская компания Vltava Glass прислала письмо.", "company=Vltava Glass state=Чехия"),
    ("Аким Костанайской области принял делегацию. Костанайская компания «Тобол» откроет цех.",),
)
def test_the_adjective_of_a_town_tells_the_state(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Инвестор из Коканда – компания Green Valley – построит центр.", "company=Green Valley state=Узбекистан"),
    ("Производителем обуви из Минска – компанией «Башмак» – выбран участок.", "company=Башмак state=Беларусь"),
    ("Встреча с фабрикой «Нить» из города Самарканда прошла успешно.", "company=Нить state=Узбекистан"),
    ("Ищет медь компания Norfolk Copper, головной офис которой находится в Ванкувере.",
     "company=Norfolk Copper state=Канада"),
    ("Компания Hanbit Steel со штаб-квартирой в Сеуле построит завод.", "company=Hanbit Steel state=Южная Корея"),
    ("Компания Hanbit Steel, базирующаяся в городе Пусане, построит завод.", "company=Hanbit Steel state=Южная Корея"),
    ("Компания Prairie Water, США, поставит насосы.", "company=Prairie Water state=США"),
    ("Насосы поставит австрийская Donaupump.", "company=Donaupump state=Австрия"),
)  # fmt: skip
def test_the_seat_of_the_firm_tells_the_state(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Приехали специалисты японских компаний Sakura Pumps и Mirai Motors.",
     "company=Mirai Motors state=Япония", "company=Sakura Pumps state=Япония"),
)  # fmt: skip
def test_a_plural_adjective_is_said_of_all(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Турецкая компания «Arkan Marine» построит терминал. Аким принял главу «Arkan Holding» Кемаля Аркана.",
     "company=Arkan Marine state=Турция"),
    ("Турецкая компания «Arkan Marine» построит терминал. Президент «Arkan» Кемаль Аркан приехал.",
     "company=Arkan Marine state=Турция"),
)  # fmt: skip
def test_another_full_name_is_another_firm(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
    assert named(text, "Company") == (["Arkan Marine", "Arkan Holding"] if "Holding" in text else ["Arkan Marine"])


def test_quotation_marks_between_a_firm_and_its_state() -> None:
    text = "Ветропарк построит «Masdar» из Объединённых Арабских Эмиратов."
    assert show(text, KIND) == ["company=Masdar state=ОАЭ"]
