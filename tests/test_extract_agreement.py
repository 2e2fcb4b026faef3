"""agreement: a document, signed or to be signed."""

from __future__ import annotations

from show import cases, show

KIND = "agreement"


@cases(
    (
        "Меморандум подписали акимат Улытауской области и компания Borealis Wind.",
        "party=акимат Улытауской области + Borealis Wind form=memorandum status=signed",
    ),
    (
        "Меморандум подписали Карагандинская область и Самарская область.",
        "party=Карагандинская область + Самарская область form=memorandum status=signed",
    ),
    (
        "Между Карагандинской областью и провинцией Хунань подписан меморандум о взаимопонимании.",
        "party=Карагандинская область + Хунань form=memorandum status=signed",
    ),
    (
        "Карагандинская область заключила соглашение с компанией Borealis Wind.",
        "party=Карагандинская область + Borealis Wind form=agreement status=signed",
    ),
    (
        "Соглашение о сотрудничестве подписано между Карагандой и Люблином.",
        "party=Караганда + Люблин form=agreement status=signed",
    ),
)
def test_parties_in_each_way_of_saying_who_signed(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Казахстан и Монголия подписали договор.", "party=Казахстан + Монголия form=contract status=signed"),
    ("Казахстан и Монголия подписали протокол.", "party=Казахстан + Монголия form=protocol status=signed"),
    ("Казахстан и Монголия подписали дорожную карту.", "party=Казахстан + Монголия form=roadmap status=signed"),
    ("Казахстан и Монголия подписали декларацию.", "party=Казахстан + Монголия form=declaration status=signed"),
    ("Казахстан и Монголия подписали план мероприятий.", "party=Казахстан + Монголия form=plan status=signed"),
    ("Казахстан и Монголия подписали рамочное соглашение.", "party=Казахстан + Монголия form=agreement status=signed"),
    (
        "Казахстан и Монголия подписали меморандум о сотрудничестве.",
        "party=Казахстан + Монголия form=memorandum status=signed",
    ),
)
def test_the_form_of_the_document(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Карагандинской области Асхат Нуров и губернатор Самарской области Игорь Власов подписали соглашение.",
        "party=Карагандинская область + Самарская область form=agreement status=signed",
    ),
    (
        "Генеральный директор компании Borealis Wind Ларс Нильссон и аким Карагандинской области "
        "Асхат Нуров подписали договор.",
        "party=Borealis Wind + Карагандинская область form=contract status=signed",
    ),
)
def test_an_official_signs_for_his_side(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Актюбинской области Асхат Мамыров встретился с послом Индии Раджешем Кумаром. "
        "По итогам встречи стороны подписали меморандум о сотрудничестве в сфере образования.",
        "party=Актюбинская область + Индия form=memorandum topic=education status=signed",
    ),
    ("Стороны подписали меморандум.",),
)
def test_the_sides_are_those_of_the_meeting_told_before(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Казахстан и Монголия подписали меморандум о сотрудничестве в сфере туризма.",
        "party=Казахстан + Монголия form=memorandum topic=tourism status=signed",
    ),
    (
        "Казахстан и Монголия подписали соглашение о сотрудничестве в животноводстве, ветеринарии и образовании.",
        "party=Казахстан + Монголия form=agreement topic=education + livestock status=signed",
    ),
    (
        "Казахстан и Монголия подписали дорожную карту. Документ охватывает спорт и культуру.",
        "party=Казахстан + Монголия form=roadmap topic=culture + sport status=signed",
    ),
)
def test_the_fields_of_the_document_in_its_sentence_or_the_next(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания Borealis Wind и Карагандинская область подписали контракт на 12 млн евро.",
        "party=Borealis Wind + Карагандинская область form=contract amount=12000000 EUR status=signed",
    ),
    (
        "Компания Borealis Wind и Карагандинская область подписали договор. Сумма контракта – 4,2 млрд тенге.",
        "party=Borealis Wind + Карагандинская область form=contract amount=4200000000 KZT status=signed",
    ),
)
def test_the_worth_of_the_document_in_its_sentence_or_the_next(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания Borealis Wind намерена подписать договор с Карагандинской областью.",
        "party=Borealis Wind + Карагандинская область form=contract status=planned",
    ),
    (
        "В ноябре Казахстан и Монголия подпишут соглашение.",
        "party=Казахстан + Монголия form=agreement date=2025-11 status=planned",
    ),
    (
        "Казахстан и Монголия планируют подписать дорожную карту.",
        "party=Казахстан + Монголия form=roadmap status=planned",
    ),
    (
        "Между Казахстаном и Монголией будет подписан протокол.",
        "party=Казахстан + Монголия form=protocol status=planned",
    ),
)
def test_a_document_to_be_signed_is_planned(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Вчера Казахстан и Монголия подписали протокол.",
        "party=Казахстан + Монголия form=protocol date=2025-10-09 status=signed",
    ),
    (
        "3 сентября 2025 года Казахстан и Монголия подписали протокол.",
        "party=Казахстан + Монголия form=protocol date=2025-09-03 status=signed",
    ),
)
def test_the_date_of_signing(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Казахстан и Монголия не подписали соглашение.",),
    ("Меморандум между Казахстаном и Монголией так и не подписан.",),
    ("В министерстве опровергли сообщения о том, что Казахстан и Монголия подписали договор.",),
    ("Подписание соглашения между Казахстаном и Монголией не состоялось.",),
)
def test_a_document_denied_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Казахстан и Монголия подписали меморандум о сотрудничестве в сфере туризма.",),
    ("Компания Borealis Wind и Карагандинская область подписали договор о поставках зерна.",),
)
def test_a_signed_document_gives_no_cooperation_besides(text: str, facts: list[str]) -> None:
    assert show(text, "cooperation") == facts


@cases(
    (
        "Состоялось подписание меморандума между городом Шымкент и городом Сиань.",
        "party=Шымкент + Сиань form=memorandum status=signed",
    ),
    (
        "Встреча завершилась подписанием протокола между Ат-Башинским районом и уездом Баохэ.",
        "party=Ат-Башинский район + Баохэ form=protocol status=signed",
    ),
    (
        "Узбекистан и Таджикистан приняли совместное заявление.",
        "party=Узбекистан + Таджикистан form=declaration status=signed",
    ),
    (
        "Меморандум с иранской «Parsan Petro Co» скрепил подписью аким Туркестанской области Айдос Нуров.",
        "party=Parsan Petro Co + Туркестанская область form=memorandum status=signed",
    ),
    (
        "Под меморандумом расписались акимат Жамбылской области и глава компании Zhong Xin Ван Ли.",
        "party=акимат Жамбылской области + Zhong Xin form=memorandum status=signed",
    ),
    (
        "Договор был подписан акимом Актюбинской области Асхатом Мамыровым и послом Индии Раджешем Кумаром.",
        "party=Актюбинская область + Индия form=contract status=signed",
    ),
    (
        "Хатлонская и Ферганская области подписали соглашение.",
        "party=Хатлонская область + Ферганская область form=agreement status=signed",
    ),
    (
        "На выставке акимат Улытауской области подписал контракты с инвесторами из Германии, Турции и Китая.",
        "party=акимат Улытауской области + Германия + Турция + Китай form=contract status=signed",
    ),
    ("Города Актау и Баку стали побратимами.", "party=Актау + Баку form=other status=signed"),
)
def test_other_words_than_to_sign(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Подписаны меморандум между Казахстаном и Монголией и дорожная карта между Астаной и Сеулом.",
        "party=Казахстан + Монголия form=memorandum status=signed",
        "party=Астана + Сеул form=roadmap status=signed",
    ),
    (
        "Казахстан и Монголия подписали декларацию и протокол.",
        "party=Казахстан + Монголия form=declaration status=signed",
        "party=Казахстан + Монголия form=protocol status=signed",
    ),
)
def test_several_documents_in_a_sentence(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Астана и Баку скрепили дружбу дорожной картой\n\nДорожную карту подписали город Астана и город Баку. "
        "Документ подписан на пять лет.",
        "party=Астана + Баку form=roadmap status=signed",
    ),
    (
        "Актюбинская область и Индия подписали меморандум\n\n"
        "Меморандум о туризме подписали Актюбинская область и Индия.",
        "party=Актюбинская область + Индия form=memorandum topic=tourism status=signed",
    ),
)
def test_a_document_told_of_again_is_one(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "– В этом году Бишкекский технический университет заключил договор с Люблинским университетом, "
        "– сказал ректор Иван Орлов.",
        "party=Бишкекский технический университет + Люблинский университет form=contract date=2025 status=signed",
    ),
    ("– Мы подпишем соглашение с Монголией, как только будем готовы, – сказал ректор Иван Орлов.",),
)
def test_a_speaker_may_report_a_document_that_others_signed(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Ожидается подписание соглашения между Туркменистаном и Монголией.",
        "party=Туркменистан + Монголия form=agreement status=planned",
    ),
    (
        "Готовится к подписанию договор между Эстонией и Атырауской областью.",
        "party=Эстония + Атырауская область form=contract status=planned",
    ),
    (
        "Подписание меморандума между Эстонией и Атырауской областью состоится в ноябре.",
        "party=Эстония + Атырауская область form=memorandum date=2025-11 status=planned",
    ),
)
def test_a_signing_to_come_is_planned(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "На форуме Казахстана и Монголии подписано 12 документов на сумму 30 млн долларов.",
        "party=Казахстан + Монголия form=other amount=30000000 USD status=signed",
    ),
    (
        "Будет подписана декларация о побратимстве Астаны и Сеула.",
        "party=Астана + Сеул form=declaration topic=politics status=planned",
    ),
    (
        "«Парсан Групп» и «Арал Трейд» подписали контракт.",
        "party=Парсан Групп + Арал Трейд form=contract status=signed",
    ),
)
def test_sides_of_a_forum_of_a_twinning_and_firms_by_their_last_word(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "На форуме подписаны:\n1) меморандум между акиматом Жетысу и компанией «Borealis»;\n"
        "2) договор о поставке техники между ТОО «Тобол Агро» и «Varda».",
        "party=акимат Жетысу + Borealis form=memorandum status=signed",
        "party=Тобол Агро + Varda form=contract status=signed",
    ),
    (
        "По итогам форума подписаны следующие документы:\n– Меморандум между акиматом Жетысу и компанией «Borealis»;\n"
        "– Меморандум между акиматом Жетысу и компанией «Varda».",
        "party=акимат Жетысу + Borealis form=memorandum status=signed",
        "party=акимат Жетысу + Varda form=memorandum status=signed",
    ),
    (
        "Планируется подписать:\n1. Меморандум между акиматом Жетысу и компанией «Borealis».",
        "party=акимат Жетысу + Borealis form=memorandum status=planned",
    ),
    ("На форуме обсуждены:\n1) меморандум между акиматом Жетысу и компанией «Borealis».",),
)
def test_documents_in_a_list_that_a_word_of_signing_opens(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания «Borealis» и АО «НК «Арал Газ» подписали соглашение.",
        "party=Borealis + Арал Газ form=agreement status=signed",
    ),
    (
        "Компании Borealis, Varda и «Тан Строй» подписали соглашение.",
        "party=Borealis + Varda + Тан Строй form=agreement status=signed",
    ),
)
def test_firms_in_nested_quotation_marks_and_in_rows(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В мае Омским государственным университетом и Павлодарским университетом было подписано соглашение.",
     "party=Омский государственный университет + Павлодарский университет form=agreement date=2025-05 status=signed"),
    ("На форуме акиматом Жамбылской области и посольством Норвегии заключён договор.",
     "party=акимат Жамбылской области + посольство Норвегии form=contract status=signed"),
    ("Делегацией Жамбылской области подписан меморандум с группой компаний Al Bahr Marine.",
     "party=Жамбылская область + Al Bahr Marine form=memorandum status=signed"),
    ("Главой Жамбылской области подписан меморандум с компанией «Nordhaus».",
     "party=Жамбылская область + Nordhaus form=memorandum status=signed"),
    ("Объединением «Тараз Кабель» с московской компанией «Русский кабель» был заключен контракт.",
     "party=Объединение «Тараз Кабель» + Русский кабель form=contract status=signed"),
)  # fmt: skip
def test_by_whom_it_is_signed_before_the_participle(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("«Мы хотим подписать меморандум с акиматом Жамбылской области», — сказал посол Италии Антонио Верди.",
     "party=акимат Жамбылской области + Италия form=memorandum status=planned"),
    ("«Мы подпишем меморандум», — сказал посол Италии Антонио Верди.",),
)  # fmt: skip
def test_what_a_speaker_wants_to_sign(text: str, facts: list[str]) -> None:
    """Only with someone named: «мы подпишем меморандум» has no other side."""
    assert show(text, KIND) == facts


@cases(
    ("Россия и Китай близки. По договору между двумя странами нефть пойдёт на восток.",
     "party=Россия + Китай form=contract topic=oil-gas status=signed"),
    ("Япония ведёт переговоры о возвращении островов и заключении договора с Россией.",),
    ("Олег Перов подпишет крупные договоры.",),
)  # fmt: skip
def test_sides_and_signing_that_are_told_in_other_words(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Павлодарской и Омской, Мангистауской и Астраханской областями подписаны меморандумы.",
     "party=Павлодарская область + Омская область form=memorandum status=signed",
     "party=Мангистауская область + Астраханская область form=memorandum status=signed"),
    ("Акимы Актюбинской и Костанайской областей Ерлан Сериков и Асхат Нуров подписали меморандум.",
     "party=Актюбинская область + Костанайская область form=memorandum status=signed"),
    ("Меморандум подписали Сохэй Камура и аким Риддера Ерлан Сериков.",
     "party=Сохэй Камура + Риддер form=memorandum status=signed"),
)  # fmt: skip
def test_parties_by_pairs_and_without_a_title(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
