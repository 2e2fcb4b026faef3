"""Topics: the fields that the sides of a meeting talked of, by the narrowest code that fits."""

from __future__ import annotations

from show import cases, read

MET = "Аким Жамбылской области Ерканат Бейсенов обсудил с послом Норвегии Эйнаром Хагеном "


def topics(text: str) -> list[str]:
    return sorted(entity.name for entity in read(text).entities if entity.type == "Sector")


@cases(
    (MET + "сотрудничество в аграрной и горнорудной сферах.", "agriculture", "mining"),
    (MET + "сельскохозяйственную отрасль.", "agriculture"),
    (MET + "пищевое производство и пчеловодство.", "food", "agriculture"),
    (MET + "производство бытовых приборов и приборостроение.", "electronics", "machinery"),
    (MET + "доступное жильё и городские сети.", "construction", "utilities"),
    (MET + "гражданскую авиацию и таможенное дело.", "air-transport"),
    (MET + "внешнеэкономические связи и приток инвестиций.", "trade", "investment"),
    (MET + "информатизацию и информационную безопасность.", "digital"),
    (MET + "обмен преподавателями и изучение языков.", "education"),
    (MET + "гуманитарное взаимодействие.", "culture"),
    (MET + "гуманитарную помощь.", "humanitarian"),
    (MET + "продовольственную безопасность.", "food"),
    (MET + "трансграничные воды и водные отношения.", "water"),
    (MET + "борьбу с преступностью.", "security"),
)
def test_a_word_or_an_adjective_names_a_field(text: str, facts: list[str]) -> None:
    assert topics(text) == facts


@cases(
    (MET + "сотрудничество в лёгкой, химической и пищевой промышленности.", "chemicals", "food", "light-industry"),
    (MET + "развитие сельского и водного хозяйства.", "agriculture", "water"),
    (MET + "ремонт автомобильных и железных дорог.", "railway", "transport"),
)
def test_adjectives_share_the_noun_behind_the_last(text: str, facts: list[str]) -> None:
    assert topics(text) == facts


@cases(
    (MET + "развитие «зелёной» энергетики.", "renewables"),
    (MET + "«умные города» и «сухой порт».", "digital", "logistics"),
)
def test_quotation_marks_part_no_words(text: str, facts: list[str]) -> None:
    assert topics(text) == facts


@cases(
    (MET + "экономическое сотрудничество.",),
    (MET + "финансирование и планы на год.",),
    (MET + "деловой климат и цифры отчёта.",),
)
def test_none_where_the_text_names_none(text: str, facts: list[str]) -> None:
    assert topics(text) == facts
