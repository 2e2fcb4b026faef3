"""What users read: every sentence in three languages, with the same fields."""

from __future__ import annotations

from collections import Counter
from string import Formatter

import pytest

from ontology.messages import MESSAGES_FILE, languages, preferred_language, say
from ontology.tables import rows

ROWS = rows(MESSAGES_FILE)


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_a_message_has_all_languages_and_the_same_fields_in_each(row: dict[str, str]) -> None:
    assert list(row) == ["key", *languages]
    assert all(row.values())
    assert fields(row["en"]) == fields(row["ru"]) == fields(row["kk"])


def test_no_key_stands_twice() -> None:
    assert [key for key, count in Counter(row["key"] for row in ROWS).items() if count > 1] == []


def test_fields_are_filled_in() -> None:
    assert say("error", "ru", reason="нет файла") == "Ошибка: нет файла"


def test_an_unknown_language_gets_english() -> None:
    assert say("yes", "fr") == "yes"


def test_an_unknown_key_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError, match=r"no message 'nonsense' in messages\.tsv"):
        say("nonsense", "en")


def test_a_missing_field_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError, match="reason"):
        say("error", "en")


@pytest.mark.parametrize(
    "environ, language",
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "kk_KZ"}, "kk"),
        ({"LANG": "kk"}, "kk"),
        ({"LANG": "ru-RU"}, "ru"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_MESSAGES": "kk_KZ.UTF-8", "LANG": "ru_RU.UTF-8"}, "kk"),
        ({"LC_ALL": "C", "LC_MESSAGES": "kk_KZ.UTF-8", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "ru_RU.UTF-8"}, "ru"),
        ({}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environ: dict[str, str], language: str) -> None:
    assert preferred_language(environ) == language
