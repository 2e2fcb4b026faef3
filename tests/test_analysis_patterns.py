"""Patterns over words, as the tables write them."""

from __future__ import annotations

import pytest

from sources import Article
from sources.analysis.patterns import PatternIndex, expand
from sources.document import tokenize

MATCHES = (  # pattern, text, words that it finds
    ("завод", "На заводе и у заводов", ["заводе", "заводов"]),
    ("завод", "заводской", []),
    ("возобновляем*", "возобновляемой и Возобновляемых", ["возобновляемой", "Возобновляемых"]),
    ('"летом"', "летом, но не лето", ["летом"]),
    ("свободная экономическая зона", "в свободной экономической зоне", []),
    ("свободный экономический зона", "в свободной экономической зоне", ["свободной экономической зоне"]),
    ("[первый] заместитель", "первый заместитель и заместитель", ["первый заместитель", "заместитель"]),
    ("посол|консул", "послы и консулы", ["послы", "консулы"]),
    ("самолёт", "самолет и самолёт", ["самолет", "самолёт"]),
    ("МИД", "в МИД", ["МИД"]),
)


@pytest.mark.parametrize("pattern, text, found", MATCHES)
def test_what_a_pattern_finds(pattern: str, text: str, found: list[str]) -> None:
    document = tokenize(Article(text))
    matches = PatternIndex([(pattern, None)]).find(document.tokens, 0, len(document.tokens))
    assert [document.text(match.first, match.last) for match in matches] == found


def test_the_longest_match_wins_and_of_equals_the_first_row() -> None:
    tokens = tokenize(Article("министр иностранных дел")).tokens
    index = PatternIndex(
        [("министр", "short"), ("министр иностранный дело", "long"), ("министр иностранный дело", "late")]
    )
    assert [match.payload for match in index.find(tokens, 0, len(tokens))] == ["long"]


def test_no_match_reaches_over_the_end() -> None:
    tokens = tokenize(Article("министр иностранных дел")).tokens
    assert PatternIndex([("министр иностранный дело", None)]).at(tokens, 0, 2) is None


def test_a_short_prefix_is_refused() -> None:
    with pytest.raises(ValueError, match="3 letters"):
        PatternIndex([("аг*", None)])


def test_an_optional_part_gives_two_sequences() -> None:
    assert list(expand("[чрезвычайный и] полномочный посол")) == [
        ("чрезвычайный", "и", "полномочный", "посол"),
        ("полномочный", "посол"),
    ]
