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
        "В сотрудничестве с Кызылординской областью заинтересовалась китайская компания.",
        "actor=Китай target=Кызылординская область",
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


@cases(
    ("Венгерской стороне интересны проекты в сфере туризма.", "actor=Венгрия topic=tourism"),
    ("Венгерскую сторону интересует туризм.", "actor=Венгрия topic=tourism"),
    ("Посла Венгрии Ласло Варгу заинтересовало животноводство.", "actor=Венгрия topic=livestock"),
    ("Для венгерской стороны интерес представляет туризм.", "actor=Венгрия topic=tourism"),
    ("Об интересе Венгрии к туризму рассказал посол.", "actor=Венгрия topic=tourism"),
    ("Интерес к туризму проявили инвесторы из Катара и Венгрии.", "actor=Катар + Венгрия topic=tourism"),
    ("Интерес к туризму проявили пять фирм, среди которых компания Borealis Wind.",
     "actor=Borealis Wind topic=tourism"),
)  # fmt: skip
def test_who_is_attracted(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("«Мы заинтересованы в развитии туризма», — сказал посол Венгрии Ласло Варга.", "actor=Венгрия topic=tourism"),
    ("– Нам интересны металлургия и транспорт, – отметил посол Венгрии Ласло Варга.",
     "actor=Венгрия topic=metallurgy + transport"),
    ("«Наша компания планирует открыть в Таразе завод по производству удобрений», — сказал директор компании "
     "Borealis Wind Ларс Нильссон.", "actor=Borealis Wind topic=chemicals target=Тараз"),
    ("«Жамбылской области интересен опыт Литвы в туризме», — сказал посол Литвы Йонас Петраускас.",
     "actor=Жамбылская область topic=tourism target=Литва"),
    ("«Хочу поблагодарить вас за помощь в развитии туризма», — сказал посол Венгрии Ласло Варга.",),
)  # fmt: skip
def test_direct_speech_tells_the_will_of_its_speaker(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Компания Borealis Wind рассматривает возможность строительства ветропарка.",
     "actor=Borealis Wind topic=renewables"),
    ("Турецкие бизнесмены ищут партнёров в текстильной отрасли.", "actor=Турция topic=light-industry"),
    ("Предприниматели из Турции изучают рынок Узбекистана.", "actor=Турция target=Узбекистан"),
    ("Венгрия видит большой потенциал в развитии туризма.", "actor=Венгрия topic=tourism"),
    ("Белорусские предприятия нацелены на поставки сельхозтехники.", "actor=Беларусь topic=agriculture"),
    ("Венгерские компании готовы сотрудничать с узбекскими партнёрами в туризме.",
     "actor=Венгрия topic=tourism target=Узбекистан"),
    ("Посол Венгрии Ласло Варга предложил наладить сотрудничество в туризме.", "actor=Венгрия topic=tourism"),
)  # fmt: skip
def test_more_words_of_will(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Компания Borealis Wind и фирма Nordwind намерены построить в Таразе завод.",
     "actor=Borealis Wind + Nordwind target=Тараз"),
    ("Ряд компаний из Венгрии хочет открыть производство лекарств.", "actor=Венгрия topic=pharmaceuticals"),
    ("В компании Borealis Wind намерены построить завод в Таразе.", "actor=Borealis Wind target=Тараз"),
    ("По словам посла Венгрии Ласло Варги, его страна готова развивать туризм.", "actor=Венгрия topic=tourism"),
    ("Вложить в Жамбылскую область миллиард компания Borealis Wind готова.",
     "actor=Borealis Wind target=Жамбылская область"),
    ("Делегация Венгрии посетила Тараз. Гости выразили заинтересованность в развитии туризма.",
     "actor=Венгрия topic=tourism"),
)  # fmt: skip
def test_whose_will_it_is(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


def test_a_field_named_in_the_sentence_before() -> None:
    text = "Посол рассказал о туризме. Компания Borealis Wind готова участвовать в этих проектах."
    assert show(text, KIND) == ["actor=Borealis Wind topic=tourism"]


def test_a_headline_says_no_more_than_the_article() -> None:
    text = (
        "Китайская корпорация намерена инвестировать в Тараз\n\n"
        "Китайская компания Tianshan Chip намерена инвестировать в Тараз 5 млн долларов."
    )
    assert show(text, KIND) == ["actor=Tianshan Chip target=Тараз"]


@cases(
    ("Аким Жамбылской области Ержан Касымов готов оказать содействие инвесторам из Венгрии.",),
    ("Аким Жамбылской области Ержан Касымов планирует построить в Таразе школу.",),
    ("Посол Венгрии Ласло Варга хотел бы посетить Тараз.",),
    ("Компания Borealis Wind планировала построить в Таразе завод.",),
    ("Тараз – это готовая площадка для туризма.",),
    ("Стороны обсудили вопросы, представляющие взаимный интерес.",),
    ("Жители Тараза хотят развивать туризм.",),
    ("В Таразе завод рассчитывают построить к весне.",),
)
def test_courtesy_and_plans_at_home_are_no_interest(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Фирма Solaria Power присматривается к рынкам Ирана, Китая и Турции.",
     "actor=Solaria Power target=Иран + Китай + Турция"),
    ("Компания Solaria Power изучает вопрос создания в Таразе теплиц.",
     "actor=Solaria Power topic=crops target=Тараз"),
    ("Китайская делегация из провинции Шэньси готова инвестировать в Кыргызстан.",
     "actor=Шэньси target=Кыргызстан"),
    ("Иван Соколов рассчитывает найти в Таразе работу в спорте.",),
    ("Компания Solaria Power намерена сменить оператора газопровода.",),
)  # fmt: skip
def test_all_places_of_a_list_and_no_private_will(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Индия проявляет устойчивый интерес к туризму.", "actor=Индия topic=tourism"),
    ("Мюнхенской «Isarbau GmbH» интересен выпуск цемента в Таразе.",
     "actor=Isarbau GmbH topic=building-materials target=Тараз"),
    ("Приехали представители компании «Белтехмаш». Последние намерены участвовать в ремонте трамваев.",
     "actor=Белтехмаш topic=urban-transport"),
    ("Омский «Полипласт» готов вложить деньги в туризм.", "actor=Полипласт topic=tourism"),
    ("«Югпродукт» намерен заняться туризмом.", "actor=Югпродукт topic=tourism"),
    ("Аким встретился с директором фабрики «Семтекс» из Семея, заинтересованной в закупке хлопковых тканей.",
     "actor=Семтекс topic=light-industry"),
    ("Компания «Алатау Мет» работает с ООО «Урал Мет», присматривается она и к рынкам Ирана.",
     "actor=Алатау Мет target=Иран"),
    ("Тараз понравился гостям из Индии: вложить деньги Индия намерена именно здесь.",
     "actor=Индия target=Тараз"),
)  # fmt: skip
def test_who_wants_it_and_where(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
