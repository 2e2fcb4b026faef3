"""Kazakh words: endings with vowel harmony and assimilation, verbs with their tense, names without their case."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.tables import rows
from sources import Article
from sources.analysis.kazakh import cuts, genitive_form, read_word
from sources.analysis.kazakh_endings import TABLES, harmony
from sources.analysis.languages import reading_in
from sources.document import Document, tokenize
from sources.izafet.context import settle


def first(word: str) -> tuple[str, str | None, str | None]:
    reading = read_word(word).analyses[0]
    return reading.lemma, reading.case, reading.number


@pytest.mark.parametrize(
    "word, lemma, case, number",
    [
        ("әкімнің", "әкім", "gen", "sing"),
        ("облыстың", "облыс", "gen", "sing"),
        ("зауытқа", "зауыт", "dat", "sing"),
        ("елшіге", "елші", "dat", "sing"),
        ("өңірде", "өңір", "loc", "sing"),
        ("компаниядан", "компания", "abl", "sing"),
        ("министрмен", "министр", "ins", "sing"),
        ("облыспен", "облыс", "ins", "sing"),
        ("инвесторлар", "инвестор", "nom", "plur"),
        ("тараптарға", "тарап", "dat", "plur"),
    ],
)
def test_cases_and_plurals_agree_with_the_sounds_of_the_stem(word: str, lemma: str, case: str, number: str) -> None:
    assert first(word) == (lemma, case, number)


@pytest.mark.parametrize(
    "word, lemma, case",
    [
        ("әкімі", "әкім", "nom"),
        ("елшісін", "елші", "acc"),
        ("облысында", "облыс", "loc"),
        ("әкімдігі", "әкімдік", "nom"),  # a voiceless sound before a vowel
        ("министрлігінің", "министрлік", "gen"),
        ("компаниясымен", "компания", "ins"),
        ("әкімдеріне", "әкім", "dat"),
    ],
)
def test_behind_a_possessive_the_cases_have_endings_of_their_own(word: str, lemma: str, case: str) -> None:
    assert first(word)[:2] == (lemma, case)
    assert "poss3" in read_word(word).analyses[0].tags


@pytest.mark.parametrize("word", ["облыстін", "әкімға", "зауытге", "елшідың"])
def test_an_ending_that_breaks_the_harmony_is_no_ending(word: str) -> None:
    assert all(a.lemma == word or a.case in ("nom", None) for a in read_word(word).analyses)


@pytest.mark.parametrize(
    "text, back", [("облыс", True), ("елші", False), ("кеңес", False), ("қор", True), ("хоким", None)]
)
def test_the_last_vowel_decides_the_harmony(text: str, back: bool | None) -> None:
    assert harmony(text) is back


@pytest.mark.parametrize(
    "word, stem, case",
    [
        ("ҚР-дағы", "қр", "loc"),
        ("ӘКК-ге", "әкк", "dat"),
        ("Holding-тің", "holding", "gen"),
        ("1300-ге", "1300", "dat"),
    ],
)
def test_abbreviations_latin_letters_and_numbers_take_endings_behind_a_hyphen(word: str, stem: str, case: str) -> None:
    assert first(word)[:2] == (stem, case)


@pytest.mark.parametrize(
    "word, lemma, pos, tag",
    [
        ("кездесті", "кездес-", "VERB", "past"),
        ("қабылдады", "қабылда-", "VERB", "past"),
        ("салады", "сал-", "VERB", "futr"),
        ("салмақ", "сал-", "VERB", "futr"),
        ("қоймайды", "қой-", "VERB", "neg"),
        ("салып", "сал-", "GRND", "perf"),
        ("шығаратын", "шығар-", "PRTF", "pres"),
        ("салынған", "салын-", "PRTF", "past"),
    ],
)
def test_verbs_tell_their_tense(word: str, lemma: str, pos: str, tag: str) -> None:
    reading = next(a for a in read_word(word).analyses if a.pos == pos)
    assert reading.lemma == lemma
    assert tag in reading.tags


def test_a_verb_made_from_a_known_word_is_known() -> None:
    assert read_word("жоспарланып").analyses[0].lemma == "жоспарлан-"


def settled(text: str) -> Document:
    with reading_in("kk"):
        document = tokenize(Article(text, "2025-10-10", language="kk"))
        settle(document)
    return document


@pytest.mark.parametrize(
    "text, word, tense",
    [
        ("Олар зауыт салып жатыр.", "салып", "pres"),
        ("Олар қалаға барып, әкіммен кездесті.", "барып", "past"),
        ("Олар зауытты аралап қайтты.", "аралап", "past"),
        ("Зауыт салына бастады.", "салына", "pres"),
        ("Былтыр жаңа цех ашылған.", "ашылған", "past"),
    ],
)
def test_a_verb_of_several_words_has_the_tense_of_them_all(text: str, word: str, tense: str) -> None:
    token = next(t for t in settled(text).tokens if t.text == word)
    assert token.finite
    assert tense in token.word.analyses[0].tags


def test_a_wish_is_told_by_the_word_behind() -> None:
    token = next(t for t in settled("Компания этноауыл салғысы келеді.").tokens if t.text == "келеді")
    assert token.word.analyses[0].lemma == "қала-"


@pytest.mark.parametrize(
    "word, form, case",
    [
        ("Серіковпен", "Серіков", "ins"),
        ("Сокпен", "Сок", "ins"),
        ("Хунмэймен", "Хунмэй", "ins"),
        ("Назарбаевтың", "Назарбаев", "gen"),
        ("Қазақстандағы", "Қазақстан", "loc"),
        ("облысының", "облысы", "gen"),
        ("қаласына", "қаласы", "dat"),
    ],
)
def test_a_name_without_its_case_keeps_its_possessive(word: str, form: str, case: str) -> None:
    assert (form, case) in [(cut.form, cut.case) for cut in cuts(word)]


@pytest.mark.parametrize("word, genitive", [("әкім", "әкімнің"), ("төраға", "төрағаның"), ("министр", "министрдің")])
def test_the_genitive_of_a_title(word: str, genitive: str) -> None:
    assert genitive_form(word) == genitive


def test_the_vocabulary_holds_stems_alone() -> None:
    stems = {row["stem"] for row in rows(Path(TABLES) / "kazakh_words.tsv")}
    assert {"әкім", "зауыт", "сал", "облыс"} <= stems
    assert not {"облы", "партияс", "әкімі", "отырған"} & stems


def test_a_name_is_no_form_of_a_verb() -> None:
    token = next(t for t in settled("Олар кеше Қарағанды облысынан келді.").tokens if t.text == "Қарағанды")
    assert token.word.poses == {"NOUN"}


@pytest.mark.parametrize("word, lemma", [("парктің", "парк"), ("банкінің", "банк")])
def test_borrowed_words_keep_a_harmony_of_their_own(word: str, lemma: str) -> None:
    assert read_word(word).analyses[0].lemma == lemma
