"""interest: this side said that it wants to invest, work or take part in that field or place."""

from __future__ import annotations

from show import cases, show

KIND = "interest"


@cases(
    ("Венгрия заинтересована в животноводстве.", "actor=Венгрия topic=livestock"),
    ("Компания Borealis Wind готова инвестировать в солнечную энергетику.", "actor=Borealis Wind topic=renewables"),
    ("Японские инвесторы заинтересовались животноводством.", "actor=Япония topic=livestock"),
    ("По словам посла Индии Раджеша Кумара, компании страны заинтересованы в туризме.", "actor=Индия topic=tourism"),
    ("Турецкая сторона выразила интерес к туризму.", "actor=Турция topic=tourism"),
    ("Бизнесмены из Малайзии проявили интерес к логистике.", "actor=Малайзия topic=logistics"),
    ("Компания Borealis Wind намерена вложить средства в металлургию.", "actor=Borealis Wind topic=metallurgy"),
    ("Китай выразил готовность развивать сотрудничество в области образования.", "actor=Китай topic=education"),
    ("Компания Borealis Wind хочет работать в сфере здравоохранения.", "actor=Borealis Wind topic=health"),
    ("Предприниматели Венгрии изъявили желание участвовать в развитии туризма.", "actor=Венгрия topic=tourism"),
)
def test_words_of_will(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Посол Венгрии Ласло Варга заявил о заинтересованности в животноводстве.",
        "actor=Венгрия topic=livestock",
    ),
    (
        "Посол Венгрии Ласло Варга выразил интерес к текстильной промышленности.",
        "actor=Венгрия topic=light-industry",
    ),
    (
        "Директор компании Borealis Wind Ларс Нильссон выразил готовность инвестировать в энергетику.",
        "actor=Borealis Wind topic=energy",
    ),
    (
        "Посол Венгрии Ласло Варга сообщил о готовности венгерского бизнеса участвовать в птицеводстве.",
        "actor=Венгрия topic=livestock",
    ),
)
def test_an_official_speaks_for_his_side(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания Borealis Wind заинтересована в развитии туризма в Мангистауской области.",
        "actor=Borealis Wind topic=tourism target=Мангистауская область",
    ),
    (
        "Инвесторы из Китая выразили желание работать в Кызылординской области.",
        "actor=Китай target=Кызылординская область",
    ),
)
def test_the_place_that_is_wanted(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Венгрия не заинтересована в животноводстве.",),
    ("Компания Borealis Wind не намерена инвестировать в металлургию.",),
    ("В посольстве опровергли слухи о том, что Венгрия заинтересована в животноводстве.",),
)
def test_will_denied_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Венгрия развивает животноводство.",),
    ("Это вызвало интерес у зрителей.",),
    ("Аким готов ответить на вопросы о дорогах.",),
)
def test_no_will_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
