"""Evidence: the words that state a fact, and those that each item of its roles was read from."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from show import meant, read

from sources import Article, Extraction, Fact, Span, extract
from sources import read as read_files
from sources.readers import body_span

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
# the articles at hand: the examples, and where they are the development articles and FactRuEval-2016
FOLDERS = (
    ROOT / "examples" / "articles",
    SHARED / "evaluation" / "articles",
    SHARED / "benchmarks" / "factrueval-2016" / "devset",
)

MEETING = "Накануне днём аким Жетысу Серик Ахметов обсудил туризм с послом Франции Анной Дюбуа в тёплой обстановке."


def words(extraction: Extraction, fact: Fact) -> list[str]:
    """The marks of a fact as `role: item <- words (how; basis)`."""
    names = {entity.id: meant(entity) for entity in extraction.entities}
    lines = []
    for mark in fact.marks:
        text = said(extraction, mark.words) if mark.words else "–"
        basis = f"; {said(extraction, mark.basis)}" if mark.basis else ""
        item = f": {names.get(mark.value, mark.value)}" if mark.value else ""
        lines.append(f"{mark.role}{item} <- {text} ({mark.how}{basis})")
    return lines


def said(extraction: Extraction, span: Span) -> str:
    return extraction.article.text[span.start : span.stop]


def only(extraction: Extraction, kind: str) -> Fact:
    (fact,) = [fact for fact in extraction.facts if fact.kind == kind]
    return fact


def test_evidence_reaches_from_the_first_to_the_last_word_that_states_the_fact() -> None:
    extraction = read(MEETING)
    fact = only(extraction, "meeting")
    assert [said(extraction, span) for span in fact.evidence] == [
        "Накануне днём аким Жетысу Серик Ахметов обсудил туризм с послом Франции Анной Дюбуа"
    ]
    assert words(extraction, fact) == [
        "trigger <- обсудил (trigger)",
        "participant: Серик Ахметов <- аким Жетысу Серик Ахметов (named)",
        "participant: Анна Дюбуа <- послом Франции Анной Дюбуа (named)",
        "topic: tourism <- туризм (words)",
        "date: 2025-10-09 <- Накануне (words)",
    ]


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        (
            "Аким Жетысу Серик Ахметов прилетел рано. Глава региона встретился с послом Франции Анной Дюбуа.",
            "meeting",
            "participant: Серик Ахметов <- Глава региона (title; Аким Жетысу Серик Ахметов)",
        ),
        (
            "Аким Жетысу Серик Ахметов прилетел рано. Позже он встретился с послом Франции Анной Дюбуа.",
            "meeting",
            "participant: Серик Ахметов <- он (pronoun; Аким Жетысу Серик Ахметов)",
        ),
        (
            "Аким Жетысу Серик Ахметов прилетел рано. Позже Ахметов встретился с послом Франции Анной Дюбуа.",
            "meeting",
            "participant: Серик Ахметов <- Ахметов (short; Серик Ахметов)",
        ),
        (
            "Посол Франции Анна Дюбуа приехала с женой. «Мы рады каждому гостю нашей страны», – сказала дипломат.",
            "statement",
            "speaker: Анна Дюбуа <- дипломат (title; Посол Франции Анна Дюбуа)",
        ),
    ],
)
def test_who_is_not_named_in_full_is_explained_by_where_it_was_settled(text: str, kind: str, expected: str) -> None:
    extraction = read(text)
    assert expected in words(extraction, only(extraction, kind))


def test_a_title_told_less_fully_announces_the_office() -> None:
    extraction = read("Глава региона Серик Ахметов прилетел рано. Аким Жетысу Серик Ахметов принял посла.")
    assert words(extraction, only(extraction, "office")) == [
        "trigger <- Глава (trigger)",
        "holder: Серик Ахметов <- Серик Ахметов (named)",
        "of: область Жетісу <- региона (noun; Жетысу)",
        "title: аким <- Аким (words)",
        "holder: Серик Ахметов <- Серик Ахметов (named)",
        "of: область Жетісу <- Жетысу (named)",
    ]


def test_what_an_office_is_of_may_be_named_elsewhere() -> None:
    extraction = read("Гости прилетели в Жетысу. Их встретил аким области Серик Ахметов.")
    assert words(extraction, only(extraction, "office"))[2:] == ["of: область Жетісу <- области (noun; Жетысу)"]


def test_an_official_stands_for_the_side_that_he_speaks_for() -> None:
    extraction = read(MEETING)
    assert words(extraction, only(extraction, "cooperation"))[1:3] == [
        "party: область Жетісу <- аким Жетысу Серик Ахметов (official)",
        "party: Франция <- послом Франции Анной Дюбуа (official)",
    ]


def test_what_two_sentences_say_of_a_fact_is_two_passages() -> None:
    text = "Аким Жетысу Серик Ахметов принял посла Франции Анну Дюбуа. Затем за чаем стороны обсудили туризм и спорт."
    extraction = read(text)
    fact = only(extraction, "cooperation")
    assert [said(extraction, span) for span in fact.evidence] == ["стороны обсудили туризм и спорт"]
    assert words(extraction, fact)[1:3] == [
        "party: область Жетісу <- стороны (sides; Жетысу)",
        "party: Франция <- стороны (sides; Франции)",
    ]


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    """What is read out of the articles at hand, and out of their words in disorder."""
    dice = random.Random(1)
    articles = list(read_files([str(folder) for folder in FOLDERS if folder.is_dir()]))
    for article in tuple(articles):
        words = article.text.split()
        dice.shuffle(words)
        articles.append(Article(" ".join(words[:300]), "2025-10-10"))
    return list(map(extract, articles))


def facts(extractions: list[Extraction]) -> list[tuple[Extraction, Fact]]:
    return [(extraction, fact) for extraction in extractions for fact in extraction.facts]


def test_every_passage_lies_in_the_body_and_in_whole_sentences(extractions: list[Extraction]) -> None:
    for extraction, fact in facts(extractions):
        for span in fact.evidence:
            touched = [s for s in extraction.sentences if s.start < span.stop and span.start < s.stop]
            assert body_span(extraction.article.text).covers(span), fact
            assert touched[0].start <= span.start and span.stop <= touched[-1].stop, fact
            assert len(touched) == 1 or fact.kind == "statement", fact


def test_every_passage_holds_words_that_announce_the_fact(extractions: list[Extraction]) -> None:
    for extraction, fact in facts(extractions):
        announcing = {"trigger", {"office": "title", "statement": "quote", "project": "name"}.get(fact.kind)}
        marked = [mark.words for mark in fact.marks if mark.role in announcing and mark.words]
        for span in fact.evidence:
            assert any(span.covers(words) for words in marked), (said(extraction, span), fact)


def test_every_item_is_in_the_evidence_or_said_to_be_settled_elsewhere(extractions: list[Extraction]) -> None:
    for _, fact in facts(extractions):
        for role, value in fact.roles:
            marks = [mark for mark in fact.marks if (mark.role, mark.value) == (role, value)]
            assert marks, (role, value, fact)
            for mark in marks:
                if mark.words:
                    assert any(span.covers(mark.words) for span in fact.evidence), (mark, fact)
                else:
                    assert mark.basis or mark.how == "sense", (mark, fact)


def test_nothing_is_marked_that_is_no_item(extractions: list[Extraction]) -> None:
    for _, fact in facts(extractions):
        assert {(m.role, m.value) for m in fact.marks if m.role != "trigger"} == set(fact.roles), fact


def test_an_article_without_facts_has_no_evidence() -> None:
    assert extract(Article("Погода была ясной.", "2025-10-10")).facts == ()
