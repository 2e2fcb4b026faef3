"""ELCHI_TABLES: a folder of tables whose rows are added to those of sources/tables/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ontology.errors import TableError
from sources import lexicon

Own = Callable[[str, str], None]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Own]:
    """Writes a table of the user's own."""
    monkeypatch.setenv("ELCHI_TABLES", str(tmp_path))
    lexicon.own_tables.cache_clear()

    def write(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")
        lexicon.own_tables.cache_clear()

    yield write
    monkeypatch.undo()
    lexicon.own_tables.cache_clear()


def test_own_rows_come_first_and_may_leave_out_other_languages(own: Own) -> None:
    shipped = lexicon.table("sector_words")
    own("sector_words.tsv", "code\tru\ntourism\tглэмпинг*\n")
    first, *others = lexicon.table("sector_words")
    assert first == {"code": "tourism", "ru": "глэмпинг*", "kk": "", "en": ""}
    assert others == shipped


def test_a_table_that_is_not_added_to_is_as_it_was(own: Own) -> None:
    own("sector_words.tsv", "code\tru\ntourism\tглэмпинг*\n")
    assert lexicon.table("triggers")[0]["group"] == "meet"


@pytest.mark.parametrize(
    "name, text, reason",
    [
        ("sector_word.tsv", "code\tru\n", "there is no table sector_word; there are abbreviations, "),
        ("sector_words.tsv", "code\n tourism\n", "the columns are code, ru, kk, en, not code"),
        ("sector_words.tsv", "code\tru\tde\ntourism\tглэмпинг\tGlamping\n", "not code, ru, de"),
        ("sector_words.tsv", "code\tru\ntourism\n", "line 2: 1 columns, the header has 2"),
    ],
)
def test_a_mistake_is_one_sentence(own: Own, name: str, text: str, reason: str) -> None:
    own(name, text)
    with pytest.raises(TableError, match=reason):
        lexicon.table("sector_words")


def test_a_folder_that_is_not_there(monkeypatch: pytest.MonkeyPatch, own: Own) -> None:
    monkeypatch.setenv("ELCHI_TABLES", "/nowhere/at-all")
    with pytest.raises(TableError, match="ELCHI_TABLES: there is no folder /nowhere/at-all"):
        lexicon.own_tables()
