"""Which language a line is in: letters, frequent words, endings."""

from __future__ import annotations

import pytest

from sources.language import Passage, language, main_language, passages
from sources.records import Span

LINES = [
    # Russian: Kazakh names do not make it Kazakh, Latin names do not make it English
    ("Аким области принял посла Франции.", "ru"),
    ("Меморандум подписан.", "ru"),
    ("Фото: пресс-служба акима ВКО", "ru"),
    ("Делегация посетила завод «Талас Сүт» в области Жетісу.", "ru"),
    ("В Ақтөбе и Өскемене побывали гости из Түркістана и Шымкента.", "ru"),
    ("Компания Monteluce Funi S.p.A. и Krüger Fördertechnik GmbH подписали контракт.", "ru"),
    ("Подробности: https://vestnik.example/2024/07/03/a-long-address-with-words-of-the-other-script", "ru"),
    # Kazakh: by its letters, and without them by small words and endings
    ("Облыс әкімі елшіні қабылдады.", "kk"),
    ("Павлодар облысында неміс инвесторлары жел электр станциясын салады.", "kk"),
    ("Сапар барысында меморандум жасалды, дейді басшысы.", "kk"),
    ("Жаңа зауыт", "kk"),
    ("Бұл жоба туралы былтыр айтылған.", "kk"),
    ("Олар да осы жерде болды.", "kk"),
    # English
    ("The governor met the ambassador on Tuesday.", "en"),
    ("Hungarian feed mill planned for Pavlodar Region", "en"),
    ("Nordwind Energie GmbH", "en"),
    # none of them
    ("Der Gouverneur hat am Dienstag den Botschafter zu einem Gespräch über Energie und Bildung empfangen.", "und"),
    ("Vali, büyükelçiyi kabul etti ve iki ülke arasındaki ticareti uzun uzun konuştu.", "und"),
    ("Le gouverneur a reçu mardi l'ambassadeur pour un entretien sur l'énergie et la formation.", "und"),
    ("省长星期二会见了大使。", "und"),
    ("استقبل المحافظ السفير يوم الثلاثاء.", "und"),
    ("Губернатор зустрівся з послом і обговорив її пропозиції щодо енергетики.", "und"),
    ("2025, 14:00 – 12 %", "und"),
    ("", "und"),
]


@pytest.mark.parametrize("line, expected", LINES)
def test_language(line: str, expected: str) -> None:
    assert language(line) == expected


def test_each_line_that_is_not_blank_is_a_passage_with_a_language_of_its_own() -> None:
    text = "Аким принял посла.\n\n \nӘкім елшіні қабылдады.\n***"
    assert passages(text) == [
        Passage(Span(0, 18), "ru"),
        Passage(Span(22, 44), "kk"),
        Passage(Span(45, 48), "und"),
    ]


def test_the_longer_part_gives_an_article_its_language() -> None:
    lead = "Павлодар облысының әкімі Германия елшісін қабылдап, ынтымақтастықты талқылады.\n"
    assert main_language(lead * 3 + "«Это только начало», – сказал посол.") == "kk"
    assert main_language("1, 2, 3\n\n" + "***\n" * 50 + "Аким принял посла.") == "ru"
    assert main_language("1, 2, 3") == "und"
