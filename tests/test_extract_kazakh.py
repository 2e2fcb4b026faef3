"""Facts of Kazakh articles: the finders are those of Russian, the words, cases and their order are the language's."""

from __future__ import annotations

import pytest
from show import cases, show

AKIM, ENVOY = "Жамбыл облысының әкімі Асан Серіков", "Франция елшісі Жан Дюпон"


def facts_of(text: str, kind: str) -> list[str]:
    return show(text, kind, language="kk")


@cases(
    ("Атырау облысының әкімі Асан Серіков шаруашылықтарды аралады.", "holder=Асан Серіков title=әкім of=Атырау облысы"),
    (
        "Италияның Қазақстандағы төтенше және өкілетті елшісі Марко Росси сөз сөйледі.",
        "holder=Марко Росси title=төтенше және өкілетті елші represents=Италия in=Қазақстан",
    ),
    (
        "Ресейдің Өскемендегі бас консулы Игорь Белов келді.",
        "holder=Игорь Белов title=бас консул represents=Ресей in=Өскемен",
    ),
    (
        "Жамбыл облысы әкімінің орынбасары Айгүл Иманова жиын өткізді.",
        "holder=Айгүл Иманова title=әкімнің орынбасары of=Жамбыл облысы",
    ),
    (
        "Қазақстанның сыртқы істер министрі Ермек Омаров келді.",
        "holder=Ермек Омаров title=сыртқы істер министрі of=Қазақстан",
    ),
    ("Tianlu Oil компаниясының бас директоры Ли Вэй келді.", "holder=Ли Вэй title=бас директор of=Tianlu Oil"),
    (
        "Дулати университетінің ректоры Гүлнар Сапарова келді.",
        "holder=Гүлнар Сапарова title=ректор of=Дулати университеті",
    ),
    ("Түркия елшісі Мехмет Йылмазға кітап сыйланды.", "holder=Мехмет Йылмаз title=елші represents=Түркия"),
    ("Тараз қаласының бұрынғы әкімі Ерлан Қасымов зейнетке шықты.",),
)  # fmt: skip
def test_offices_are_chains_with_the_title_last(text: str, facts: list[str]) -> None:
    assert facts_of(text, "office") == facts


@cases(
    (f"{AKIM} {ENVOY}мен кездесті.", "participant=Асан Серіков + Жан Дюпон"),
    (f"{AKIM} {ENVOY}ды қабылдады.", "participant=Асан Серіков + Жан Дюпон"),
    (f"{AKIM} пен {ENVOY} келіссөз жүргізді.", "participant=Асан Серіков + Жан Дюпон"),
    (
        f"7 қазанда {AKIM} {ENVOY}мен кездесті. Тараптар туризм және білім беру салаларын талқылады.",
        "participant=Асан Серіков + Жан Дюпон date=2025-10-07 topic=education + tourism",
    ),
    (
        f"{AKIM} Катар мен Нидерланд дипломаттарымен дөңгелек үстел өткізді.",
        "participant=Асан Серіков + Катар + Нидерланд",
    ),
    (
        f"{AKIM} бастаған делегация Шэньси провинциясының губернаторы Чжао Ганмен кездесті.",
        "participant=Асан Серіков + Чжао Ган",
    ),
    (f"{AKIM} {ENVOY}мен кездеспеді.",),
    (f"{AKIM} келесі аптада {ENVOY}мен кездеседі.",),
)
def test_meetings(text: str, facts: list[str]) -> None:
    assert facts_of(text, "meeting") == facts


@cases(
    (
        "Жамбыл облысының әкімдігі мен Nordwind Energie GmbH компаниясы туризм туралы меморандумға қол қойды.",
        "party=Жамбыл облысының әкімдігі + Nordwind Energie GmbH form=memorandum topic=tourism status=signed",
    ),
    (
        "Дулати университеті мен Ташкент аграрлық университеті арасында студент алмасу туралы келісімге қол қойылды.",
        "party=Дулати университеті + Ташкент аграрлық университеті form=agreement topic=education status=signed",
    ),
    (
        "Дулати университеті мен Ташкент аграрлық университеті арасында келісімге қол қою жоспарланып отыр.",
        "party=Дулати университеті + Ташкент аграрлық университеті form=agreement status=planned",
    ),
    (
        "Жамбыл облысының әкімдігі мен Nordwind Energie GmbH компаниясы меморандумға қол қоймақ.",
        "party=Жамбыл облысының әкімдігі + Nordwind Energie GmbH form=memorandum status=planned",
    ),
    ("Жамбыл облысының әкімдігі мен Nordwind Energie GmbH компаниясы арасында келісімшарт әлі жасалған жоқ.",),
)
def test_documents(text: str, facts: list[str]) -> None:
    assert facts_of(text, "agreement") == facts


@pytest.mark.parametrize(
    "verb, stage",
    [
        ("салды", "operating"),
        ("салып жатыр", "started"),
        ("салмақ", "planned"),
        ("салады", "planned"),
        ("салуға келісті", "agreed"),
        ("салуды ұсынды", "proposed"),
    ],
)
def test_the_stage_of_a_project_is_told_by_tense_and_aspect(verb: str, stage: str) -> None:
    facts = facts_of(f"Arkan Marine компаниясы Ақтауда балық өңдеу зауытын {verb}.", "project")
    assert facts == [f"name=балық өңдеу зауыты place=Ақтау actor=Arkan Marine stage={stage}"]


@cases(
    ("Ақтауда балық өңдеу зауытының салынуы мүмкін.", "name=балық өңдеу зауыты place=Ақтау stage=proposed"),
    (
        "Ақтауда күрішті терең өңдейтін зауыт салынады. Жобаның құны – 2 млрд 50 млн теңге.",
        "name=күрішті терең өңдейтін зауыт topic=food place=Ақтау amount=2050000000 KZT stage=planned",
    ),
    (
        "Тараз маңында қуаты 150 МВт жел паркі бой көтереді.",
        "name=қуаты 150 МВт жел паркі topic=renewables place=Тараз stage=planned",
    ),
    (
        "Кентау қаласында тоқыма фабрикасы іске қосылды. Кәсіпорынға 24 миллион АҚШ доллары салынды.",
        "name=тоқыма фабрикасы topic=light-industry place=Кентау amount=24000000 USD stage=operating",
    ),
    ("Құжат зауыт туралы келісімге жол ашады.",),
)
def test_a_thing_is_named_by_all_that_stands_before_its_noun(text: str, facts: list[str]) -> None:
    assert facts_of(text, "project") == facts


@cases(
    (
        "Катардың Al Noor Holding компаниясы Жамбыл облысында полиэтилен зауытын салуға ниетті.",
        "actor=Al Noor Holding topic=chemicals target=Жамбыл облысы",
    ),
    (
        "Қытай тарапы Абай облысындағы туризмге қызығушылық танытып отыр.",
        "actor=Қытай topic=tourism target=Абай облысы",
    ),
    (
        "Елші Иран кәсіпкерлері Ақмола облысының туризміне қызығушылық танытып отырғанын жеткізді.",
        "actor=Иран topic=tourism target=Ақмола облысы",
    ),
    (  # «болатын» is no steel
        "Катардың Al Noor Holding компаниясы Меркі ауданында құны 12 миллион еуро болатын зауыт салуға дайын.",
        "actor=Al Noor Holding target=Меркі ауданы",
    ),
    ("Tianlu Travel компаниясы Тараз маңында этноауыл салғысы келеді.", "actor=Tianlu Travel topic=tourism"),
    ("Al Noor Holding компаниясы Таразда полиэтилен зауытын салуға ниетті емес.",),
    ("Бүгін мұнда дайын жіп шығарылады.",),
)
def test_interest_is_of_the_nearest_subject(text: str, facts: list[str]) -> None:
    assert facts_of(text, "interest") == facts


@cases(
    ("Түркия елшісі Мехмет Йылмаз Жамбыл облысына жұмыс сапарымен келді.",
     "visitor=Мехмет Йылмаз destination=Жамбыл облысы"),
    ("Жапония делегациясы Шымкентте болды.", "visitor=Жапония destination=Шымкент"),
    ("Жапония елшісі Кэндзи Сато «Тараз Кабель» зауытын аралап, бәрімен танысты.",
     "visitor=Кэндзи Сато destination=Тараз Кабель"),
    ("Өткен аптада Өзбекстан делегациясы Шымкентке барды.", "visitor=Өзбекстан destination=Шымкент date=2025-W40"),
    ("Жамбыл облысының әкімі Асан Серіков Қытайға жасаған сапары аясында кездесулер өткізді.",
     "visitor=Асан Серіков destination=Қытай"),
    ("Өзбекстан делегациясы келесі айда Шымкентке барады.",),
)  # fmt: skip
def test_visits(text: str, facts: list[str]) -> None:
    assert facts_of(text, "visit") == facts


@cases(
    (
        "2024 жылы Абай облысы мен Қытай арасындағы сауда айналымы 320 миллион долларға жетті.",
        "party=Абай облысы + Қытай amount=320000000 USD date=2024",
    ),
    (
        "Биылғы тоғыз айда Қазақстан мен Өзбекстанның тауар айналымы 4,9 миллиард АҚШ долларын құрады.",
        "party=Қазақстан + Өзбекстан amount=4900000000 USD date=2025-01/2025-09",
    ),
    (
        "Былтыр Қазақстан мен Германия арасындағы тауар айналымы 6 млрд доллар болды.",
        "party=Қазақстан + Германия amount=6000000000 USD date=2024",
    ),
)
def test_trade_of_two_sides_joined_by_a_conjunction(text: str, facts: list[str]) -> None:
    assert facts_of(text, "trade") == facts


@cases(
    ("Қытайлық Xinjiang Clean City компаниясы келді.", "company=Xinjiang Clean City state=Қытай"),
    ("Германияның Nordwind Energie компаниясы келді.", "company=Nordwind Energie state=Германия"),
    ("Ресейлік «Бейкер» өнім шығарады.", "company=Бейкер state=Ресей"),
)
def test_origin(text: str, facts: list[str]) -> None:
    assert facts_of(text, "origin") == facts


@cases(
    (
        "Chirchiq Teks компаниясының 25 пайыз үлесі «Түркістан» ӘКК-ге тиесілі.",
        "owner=«Түркістан» ӘКК property=Chirchiq Teks",
    ),
    (
        "Al Noor Holding – Доха инвестициялық қорының еншілес құрылымы.",
        "owner=Доха инвестициялық қоры property=Al Noor Holding",
    ),
    ("Arkan Marine компаниясы «Тараз Кабель» зауытын сатып алды.", "owner=Arkan Marine property=Тараз Кабель"),
)
def test_ownership(text: str, facts: list[str]) -> None:
    assert facts_of(text, "ownership") == sorted(facts)


@cases(
    (
        "Жамбыл облысы Ташкент облысымен туризм саласында ынтымақтастықты дамытып келеді.",
        "party=Жамбыл облысы + Ташкент облысы topic=tourism",
    ),
    (
        "«Тазалық» қоры Катар Қызыл Жарты ай қоғамымен бірлесіп, гуманитарлық көмек көрсетті.",
        "party=«Тазалық» қоры + Катар Қызыл Жарты ай қоғамы topic=humanitarian",
    ),
)
def test_cooperation(text: str, facts: list[str]) -> None:
    assert facts_of(text, "cooperation") == facts


@cases(
    (
        "– Біз бұл жобаны көптен бері күттік, – деді Жамбыл облысының әкімі Асан Серіков.",
        "speaker=Асан Серіков quote=Біз бұл жобаны көптен бері күттік",
    ),
    (
        f"«Біз бұл жобаны көптен күттік, енді нақты іске көштік», – деді {ENVOY}.",
        "speaker=Жан Дюпон quote=Біз бұл жобаны көптен күттік, енді нақты іске көштік",
    ),
)
def test_direct_speech_in_both_styles(text: str, facts: list[str]) -> None:
    assert facts_of(text, "statement") == facts


DATES = [
    ("2025 жылғы 5 қыркүйекте", "2025-09-05"),
    ("5 қыркүйекте", "2025-09-05"),
    ("кеше", "2025-10-09"),
    ("өткен аптада", "2025-W40"),
    ("былтыр қазан айында", "2024-10"),
    ("12-14 мамырда", "2025-05-12/2025-05-14"),
]


@pytest.mark.parametrize("words, date", DATES)
def test_a_year_stands_before_its_month_and_day(words: str, date: str) -> None:
    facts = facts_of(f"Өзбекстан делегациясы {words} Шымкентке барды.", "visit")
    assert facts == [f"visitor=Өзбекстан destination=Шымкент date={date}"]


RUSSIAN = "Аким Жамбылской области Иван Белов встретился с послом Франции Жаном Дюпоном и обсудил с ним туризм."


def test_a_passage_in_another_language_is_left_out_and_not_misread() -> None:
    text = f"{AKIM} {ENVOY}мен кездесті.\n\n{RUSSIAN}"
    assert facts_of(text, "meeting") == ["participant=Асан Серіков + Жан Дюпон"]
    assert show(RUSSIAN, "meeting") == ["participant=Иван Белов + Жан Дюпон topic=tourism"]


def test_an_ambassador_takes_no_local_title() -> None:
    text = "Жапония елшісі Кэндзи Сато Тараз қаласына келді. Облыс басшысы Кэндзи Сатоға ризашылығын білдірді."
    assert facts_of(text, "office") == ["holder=Кэндзи Сато title=елші represents=Жапония"]


@cases(
    ("Ақтауда министрлік жаңа балық зауытын салып жатыр.", "name=жаңа балық зауыты place=Ақтау stage=started"),
    (
        "Ақтауда «Жаңа жағалау» бағдарламасы іске қосылды.",
        "name=жаңа жағалау бағдарламасы place=Ақтау stage=operating",
    ),
    ("Айыпты азаматқа айыппұл салынды.",),
    ("Ақтауда жаңа Индустриалды парктің құрылысы басталды.", "name=жаңа Индустриалды парк place=Ақтау stage=started"),
)
def test_the_phrase_of_a_thing_ends_where_its_subject_stands(text: str, facts: list[str]) -> None:
    assert facts_of(text, "project") == facts
