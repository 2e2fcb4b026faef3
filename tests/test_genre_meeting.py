"""Meetings as the genre tells them: over nouns, houses and lists, by who came, and over several sentences."""

from __future__ import annotations

from show import cases, show

KIND = "meeting"
AKIM, ENVOY = "аким Жамбылской области Ерканат Бейсенов", "посол Норвегии Эйнар Хаген"
OF_AKIM, OF_ENVOY = "акима Жамбылской области Ерканата Бейсенова", "посла Норвегии Эйнара Хагена"
WITH_ENVOY = "послом Норвегии Эйнаром Хагеном"
BOTH, TURNED = "participant=Ерканат Бейсенов + Эйнар Хаген", "participant=Эйнар Хаген + Ерканат Бейсенов"


@cases(
    (f"Состоялась рабочая встреча {OF_AKIM} и {OF_ENVOY}.", BOTH),
    (f"Прошла онлайн-встреча {OF_AKIM} с {WITH_ENVOY}.", BOTH),
    (f"Темой разговора {OF_AKIM} и {OF_ENVOY} стала экономика.", BOTH),
    ("Состоялись переговоры делегаций Омской области и Норвегии.", "participant=Омская область + Норвегия"),
    (f"Вопрос обсуждался на встрече {OF_AKIM} с {WITH_ENVOY}.", BOTH),
    (f"Встречу провели {AKIM} и {ENVOY}.", BOTH),
)
def test_a_noun_of_meeting_with_its_sides(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (f"На встречу пришли {AKIM} и {ENVOY}.", BOTH),
    (f"Во встрече участвовали {AKIM} и {ENVOY}.", BOTH),
    (f"Участниками встречи стали {AKIM} и {ENVOY}.", BOTH),
    (f"Прошёл круглый стол с участием {OF_AKIM} и {OF_ENVOY}.", BOTH),
    (f"Под председательством {OF_AKIM} состоялось совещание с участием {OF_ENVOY}.", BOTH),
    (
        f"Аким Жамбылской области Ерканат Бейсенов встретился с {WITH_ENVOY}. "
        "На встрече присутствовал ректор Таразского университета Самат Алиев.",
        "participant=Ерканат Бейсенов + Эйнар Хаген + Самат Алиев",
    ),
    (
        "Аким Жамбылской области Ерканат Бейсенов встретился с делегацией Норвегии. "
        f"С норвежской стороны были {ENVOY} и директор компании Fjord Energi Ларс Берг.",
        "participant=Ерканат Бейсенов + Эйнар Хаген + Ларс Берг",
    ),
)
def test_those_who_came_to_it(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (f"В акимате Жамбылской области приняли {OF_ENVOY}.", "participant=акимат Жамбылской области + Эйнар Хаген"),
    (
        f"В акимате Жамбылской области прошла встреча с {WITH_ENVOY}.",
        "participant=акимат Жамбылской области + Эйнар Хаген",
    ),
    (f"На приёме у {OF_AKIM} побывал {ENVOY}.", BOTH),
    (
        f"Аким Жамбылской области Ерканат Бейсенов принял делегацию во главе с {WITH_ENVOY}.",
        BOTH,
    ),
)
def test_the_house_and_the_host(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Жамбылской области Ерканат Бейсенов встретился с делегацией Норвегии. "
        "Посол Норвегии Эйнар Хаген поблагодарил за приём.",
        BOTH,
    ),
)
def test_who_speaks_for_a_side_was_there(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        f"Аким Жамбылской области Ерканат Бейсенов принял {OF_ENVOY}. "
        "Стороны договорились о сотрудничестве в туризме. "
        "«Мы готовы к сотрудничеству в машиностроении», – сказал аким.",
        BOTH + " topic=machinery + tourism",
    ),
    (
        f"Аким Жамбылской области Ерканат Бейсенов принял {OF_ENVOY}. "
        "Приоритетными направлениями названы логистика и АПК.",
        BOTH + " topic=agriculture + logistics",
    ),
    (
        f"Обсуждались вопросы экологии. Аким Жамбылской области Ерканат Бейсенов принял {OF_ENVOY}.",
        BOTH + " topic=environment",
    ),
    (
        f"Аким Жамбылской области Ерканат Бейсенов принял {OF_ENVOY}. "
        "Компании Fjord Energi и Alatau Agro договорились о поставках тракторов.",
        BOTH,
    ),
)
def test_fields_over_several_sentences(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        f"На встрече с {WITH_ENVOY} аким Жамбылской области Ерканат Бейсенов пригласил его на форум.",
        TURNED,
    ),
    (
        f"Аким Жамбылской области Ерканат Бейсенов встретился с {WITH_ENVOY}, который хотел бы приехать ещё раз.",
        BOTH,
    ),
    (
        f"Напомним, на встрече {OF_AKIM} с {WITH_ENVOY} речь шла о планах.",
        BOTH,
    ),
)
def test_an_invitation_or_a_wish_takes_nothing_from_a_meeting_that_was(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (f"Если {AKIM} встретится с {WITH_ENVOY}, они обсудят туризм.",),
    (f"Аким Жамбылской области Ерканат Бейсенов мог бы встретиться с {WITH_ENVOY}.",),
    (f"Аким Жамбылской области Ерканат Бейсенов отменил встречу с {WITH_ENVOY}.",),
    (f"Ожидается встреча {OF_AKIM} и {OF_ENVOY}.",),
    (f"На встрече {OF_AKIM} с {WITH_ENVOY} будут говорить о туризме.",),
    (f"Аким Жамбылской области Ерканат Бейсенов так и не встретился с {WITH_ENVOY}.",),
)
def test_supposed_cancelled_or_to_come_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Жамбылской области Ерканат Бейсенов встретился с послом Норвегии Эйнаром Хагеном. Обсудили туризм. "
        "На встрече присутствовал директор компании Alatau Agro Самат Алиев.",
        "party=Жамбылская область + Норвегия topic=tourism",
    ),
)
def test_those_who_came_along_are_no_party_of_the_cooperation(text: str, facts: list[str]) -> None:
    assert show(text, "cooperation") == facts


@cases(
    (
        "Строить будут компании Fjord Energi и Alatau Agro. Аким Жамбылской области Ерканат Бейсенов встретился "
        "с инвесторами.",
        "participant=Fjord Energi + Alatau Agro + Ерканат Бейсенов",
    ),
    (
        "В Тараз приехали послы Литвы и Латвии. Аким Жамбылской области Ерканат Бейсенов поговорил с ними о планах.",
        "participant=Литва + Латвия + Ерканат Бейсенов",
    ),
    (
        "В Тараз приехали послы Литвы и Латвии. Их принял аким Жамбылской области Ерканат Бейсенов.",
        "participant=Литва + Латвия + Ерканат Бейсенов",
    ),
    (
        "Ранее в Норвегии побывал аким Жамбылской области Ерканат Бейсенов. "
        "Состоялась его встреча с министром иностранных дел Норвегии Эйнаром Хагеном.",
        BOTH,
    ),
    (
        "Аким Жамбылской области Ерканат Бейсенов провёл совещание. К нему подключились посол Норвегии Эйнар Хаген "
        "и директор компании Fjord Energi Ларс Берг.",
        "participant=Ерканат Бейсенов + Эйнар Хаген + Ларс Берг",
    ),
    (
        f"Аким Жамбылской области Ерканат Бейсенов встретился с {WITH_ENVOY}. "
        "Был на встрече и директор компании Fjord Energi Ларс Берг.",
        "participant=Ерканат Бейсенов + Эйнар Хаген + Ларс Берг",
    ),
    (
        f"Совместные проекты для города Тараза обсудили {AKIM} и {ENVOY}.",
        BOTH,
    ),
)
def test_sides_that_the_sentences_before_name(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Делегация Омской области посетила Жамбылскую область. "
        "«На встрече с акимом Жамбылской области Ерканатом Бейсеновым обсудили логистику», – сообщил губернатор "
        "Омской области Виталий Петров.",
        "participant=Ерканат Бейсенов + Виталий Петров topic=logistics",
    ),
    (
        "В Тараз прибыл посол Норвегии Эйнар Хаген. На переговорах с акимом Жамбылской области Ерканатом Бейсеновым "
        "стороны рассмотрели развитие туризма.",
        TURNED + " topic=tourism",
    ),
    (
        "Аким Жамбылской области Ерканат Бейсенов встретился с инвесторами из Норвегии. "
        "На встрече директор компании Fjord Energi Ларс Берг представил планы.",
        "participant=Ерканат Бейсенов + Норвегия + Ларс Берг",
    ),
    (
        "С бизнес-делегацией, которую возглавил посол Норвегии Эйнар Хаген, встретился аким Жамбылской области "
        "Ерканат Бейсенов.",
        TURNED,
    ),
    ("Встреча акима Жамбылской области Ерканата Бейсенова и посла Норвегии Эйнара Хагена пройдёт в июне.",),
)
def test_one_side_is_named_and_the_other_understood(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Аким Жамбылской области Ерканат Бейсенов встретился с руководителем управления туризма Жамбылской области "
     "Саматом Алиевым.",),
    ("Похожие материалы: встреча с послом Норвегии Эйнаром Хагеном",),
)  # fmt: skip
def test_one_side_alone_is_no_meeting(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Аким Жамбылской области Ерканат Бейсенов встретился с министром иностранных дел Казахстана Сериком Ахметовым. "
     "Обсудили туризм.",),
)  # fmt: skip
def test_a_region_has_no_cooperation_with_its_own_state(text: str, facts: list[str]) -> None:
    assert show(text, "cooperation") == facts


@cases(
    (
        "В Тараз прибыла делегация из города Берген. Гости встретились с акимом Жамбылской области "
        "Ерканатом Бейсеновым.",
        "participant=Берген + Ерканат Бейсенов",
    ),
    (
        "Делегация Норвегии прибыла в Тараз. С компанией Alatau Agro стороны говорили о мельнице.",
        "participant=Норвегия + Alatau Agro topic=food",
    ),
)
def test_guests_are_where_their_delegation_came_from(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Делегация Норвегии прибыла в Тараз. Гости встретились с акимом Жамбылской области Ерканатом Бейсеновым. "
        "Мы хотим дружить с этим городом, – отметил посол Норвегии Эйнар Хаген.",
        BOTH,
    ),
)
def test_what_stands_before_a_saying_without_marks_is_the_articles_own(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (f"На встрече {OF_AKIM} с {WITH_ENVOY} гости сообщили о намерении построить в порту Курык завод.", BOTH),
    (f"На встрече {OF_AKIM} с {WITH_ENVOY} достигнута договорённость о визите в Берген 5 мая.", BOTH),
    (
        f"На встрече {OF_AKIM} с {WITH_ENVOY} в Таразе 9 октября решено построить завод.",
        BOTH + " place=Тараз date=2025-10-09",
    ),
)
def test_place_and_date_of_what_is_to_come(text: str, facts: list[str]) -> None:
    """They are not those of the meeting at which it was told of."""
    assert show(text, KIND) == facts


def test_who_was_met_where_someone_went() -> None:
    """The clause put in with «где» ends at «, и»: what follows is a place again."""
    text = (
        "Посол Норвегии Эйнар Хаген посетил вуз, где провёл встречу с ректором Ерланом Бековым, и завод «Тараз Кабель»."
    )
    assert show(text, KIND) == ["participant=Эйнар Хаген + Ерлан Беков"]


@cases(
    ("Аким Жамбылской области Ержан Касымов принял министра энергетики Литвы Йонаса Петраса. "
     "Позже аким встретился с послом Литвы Витасом Адамкасом.",
     "participant=Ержан Касымов + Витас Адамкас", "participant=Ержан Касымов + Йонас Петрас"),
    ("Аким Жамбылской области Ержан Касымов принял делегацию Литвы. Возглавляет делегацию посол Витас Адамкас.",
     "participant=Ержан Касымов + Витас Адамкас"),
    ("После беседы между посольством Литвы и компанией «Тараз Кабель» подписан договор.",),
    ("Аким Жамбылской области Ержан Касымов принял посла Литвы Витаса Адамкаса. "
     "Обсудили строительство двух ГЭС на реке Талас.",
     "participant=Ержан Касымов + Витас Адамкас topic=power"),
)  # fmt: skip
def test_who_met_whom_once_more(text: str, facts: list[str]) -> None:
    assert show(text, "meeting") == facts


@cases(
    ("Аким Жамбылской области Ержан Касымов принял посла Литвы Витаса Адамкаса. Стороны обсудили сотрудничество.",
     "party=Жамбылская область + Литва"),
    ("Аким Жамбылской области Ержан Касымов принял посла Литвы Витаса Адамкаса. Они сфотографировались.",),
)  # fmt: skip
def test_cooperation_without_a_field(text: str, facts: list[str]) -> None:
    assert show(text, "cooperation") == facts
