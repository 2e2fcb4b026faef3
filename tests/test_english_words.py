"""English words: the reading that fits where a word stands, and the case that its place gives it."""

from __future__ import annotations

import pytest

from sources import Article
from sources.analysis.languages import reading_in
from sources.document import tokenize


def readings(text: str) -> list[str]:
    """Each word as `word/part of speech`, with its case where it has one; signs left out."""
    with reading_in("en"):
        tokens = tokenize(Article(text, "2025-10-10", language="en")).tokens
    words = [(t.text, t.word.analyses[0]) for t in tokens if t.is_word]
    return [f"{text}/{a.pos}" + (f".{a.case}" if a.case else "") for text, a in words]


def reading(text: str, word: str) -> str:
    return next(r for r in readings(text) if r.startswith(f"{word}/"))


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The talks were held in Oslo.", "talks", "talks/NOUN.nom"),
        ("He talks about sport.", "talks", "talks/VERB"),
        ("The firm plans to build a plant.", "plans", "plans/VERB"),
        ("There are no such plans.", "plans", "plans/NOUN.nom"),
        ("The parties discuss sport.", "discuss", "discuss/VERB"),
        ("The memorandum was signed in Oslo.", "signed", "signed/PRTS"),
        ("The memorandum signed in Oslo is new.", "signed", "signed/PRTF"),
        ("The firm signed a memorandum.", "signed", "signed/VERB"),
        ("The meeting ended.", "meeting", "meeting/NOUN.nom"),
        ("The governor is meeting investors.", "meeting", "meeting/VERB"),
        ("They praised rice processing.", "processing", "processing/NOUN.acc"),
        ("They spoke after visiting the plant.", "visiting", "visiting/GRND"),
        ("The firm is ready to trade with them.", "trade", "trade/INFN"),
    ],
)
def test_a_word_has_one_reading_where_it_stands(text: str, word: str, wanted: str) -> None:
    assert reading(text, word) == wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The governor met the ambassador.", "governor", "nom"),
        ("The governor met the ambassador.", "ambassador", "acc"),
        ("The governor met with the ambassador.", "ambassador", "ins"),
        ("The governor of the region met the ambassador.", "region", "gen"),
        ("The region's governor met the ambassador.", "region", "gen"),
        ("The plant was built by the investor.", "investor", "ins"),
        ("On Wednesday, the governor and the akim met.", "governor", "nom"),
        ("On Wednesday, the governor and the akim met.", "akim", "nom"),
        ("Trade between the city and the region grew.", "region", "ins"),
        ("The memorandum was signed, said the governor.", "governor", "nom"),
        ("He travelled to the region.", "region", "dat"),
        ("He stayed in the region.", "region", "loc"),
    ],
)
def test_a_noun_has_the_case_that_its_place_gives_it(text: str, word: str, wanted: str) -> None:
    assert reading(text, word).partition(".")[2] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kazakhstan's first", ["Kazakhstan", "'s", "first"]),
        ("the governors' table", ["the", "governors", "'", "table"]),
        ("isn’t O'Brien’s", ["is", "n’t", "O'Brien", "’s"]),
        ("H.E. Einar Hagen", ["H.E.", "Einar", "Hagen"]),
    ],
)
def test_an_apostrophe_begins_a_token_or_joins_a_name(text: str, wanted: list[str]) -> None:
    with reading_in("en"):
        assert [t.text for t in tokenize(Article(text, None, language="en")).tokens] == wanted


def test_british_and_american_spellings_are_read_alike() -> None:
    spellings = ("The modernisation of the centre.", "The modernization of the center.")
    for text in spellings:
        assert [r.partition("/")[2] for r in readings(text)] == ["ADJF.nom", "NOUN.nom", "MARK", "ADJF.gen", "NOUN.gen"]
