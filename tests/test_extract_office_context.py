"""office: what the words around a title and the rest of the article tell of the post and its holder."""

from __future__ import annotations

from show import cases, show

KIND = "office"


@cases(
    ("Омский губернатор Павел Гринёв прибыл утром.", "holder=Павел Гринёв title=губернатор of=Омская область"),
    (
        "Ждали подмосковного губернатора Павла Гринёва.",
        "holder=Павел Гринёв title=губернатор of=Московская область",
    ),
    ("Прибыл омский мэр Павел Гринёв.", "holder=Павел Гринёв title=мэр of=Омск"),
    ("Костанайский аким Ерлан Сериков ответил.", "holder=Ерлан Сериков title=аким of=Костанайская область"),
    ("Бывший омский губернатор Павел Гринёв прибыл утром.",),
)
def test_the_adjective_of_a_territory_before_its_head(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Атырауской области побывал в селе. Глава области Ерлан Сериков осмотрел школу.",
        "holder=Ерлан Сериков title=аким of=Атырауская область",
    ),
    (
        "Губернатору Омской области пора в отставку. Полномочия главы Омской области Павла Гринёва истекли.",
        "holder=Павел Гринёв title=губернатор of=Омская область",
    ),
    (
        "Аким Атырауской области побывал в селе. Его встретил глава Омской области Павел Гринёв.",
        "holder=Павел Гринёв title=глава of=Омская область",
    ),
)
def test_a_head_holds_the_post_that_another_sentence_names(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Ответил лидер Меджлиса кумыкского народа, народный депутат Украины Олег Перов.",
        "holder=Олег Перов title=лидер of=Меджлис кумыкского народа",
        "holder=Олег Перов title=народный депутат of=Украина",
    ),
    (
        "Ответил наблюдатель от ОБСЕ испанский парламентарий Хуан Белло.",
        "holder=Хуан Белло title=наблюдатель of=ОБСЕ",
        "holder=Хуан Белло title=парламентарий of=Испания",
    ),
    (
        "Поедет министр энергетики, глава Комитета по углю Олег Перов.",
        "holder=Олег Перов title=глава of=Комитет по углю",
        "holder=Олег Перов title=министр энергетики",
    ),
)
def test_two_titles_of_one_person(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Ответил главный тренер сборной Олег Перов.", "holder=Олег Перов title=главный тренер"),
    ("Первый вратарь сборной Олег Перов ушёл.", "holder=Олег Перов title=первый вратарь"),
    ("Олег Перов (второй тренер) ответил.", "holder=Олег Перов title=второй тренер"),
    ("Вратарь Олег Перов ушёл.",),
)
def test_roles_in_a_team_that_has_no_name_of_its_own(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Касым Нуров назначил Олега Перова директором завода «Кызыл Металл».",
        "holder=Олег Перов title=директор of=Кызыл Металл",
    ),
    (
        "Активисты Новой партии, возглавляемой Олегом Перовым, ушли.",
        "holder=Олег Перов title=глава of=Новая партия",
    ),
    ("Олег Перов Президент ЮНЕСКО", "holder=Олег Перов title=президент of=ЮНЕСКО"),
)
def test_the_appointed_the_heads_by_a_participle_and_a_signature(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Ответил глава отдела сетей и серверов Nordhaus Ltd Олег Перов.",
        "holder=Олег Перов title=глава of=отдел сетей и серверов",
    ),
    (
        "Ответил глава Отдела по связям Церкви и общества Олег Перов.",
        "holder=Олег Перов title=глава of=Отдел по связям Церкви и общества",
    ),
    (
        "Ответила начальник пресс-службы МЧС по Омской области и Алтайскому краю Анна Белова.",
        "holder=Анна Белова title=начальник of=пресс-служба МЧС по Омской области и Алтайскому краю",
    ),
    (
        "Ответил лидер французского крайне левого Народного фронта Поль Дюбуа.",
        "holder=Поль Дюбуа title=лидер of=Народный фронт",
    ),
    ("Ответил глава японского МИДа Сигэру Танака.", "holder=Сигэру Танака title=глава of=японский МИД"),
)
def test_the_whole_name_of_a_body(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Сенате ответил спикер Джон Смит. США против.", "holder=Джон Смит title=спикер of=Сенат"),
    (
        "В Сенате ответил спикер Олег Перов. Казахстан против.",
        "holder=Олег Перов title=спикер of=Сенат Парламента РК",
    ),
    ("Прибыл помощник Анны Дюбуа по культуре.",),
    (
        "АО «Кызыл Металл» большое. Завтра помощник Олег Перов ответит.",
        "holder=Олег Перов title=помощник",
    ),
    ("Выступила женщина-спикер Анна Дюбуа.", "holder=Анна Дюбуа title=спикер"),
)
def test_nothing_is_understood_that_the_text_leaves_open(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
