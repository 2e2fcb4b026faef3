"""Tables of words: what is read, and how a broken one is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.errors import TableError
from ontology.tables import rows


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "words.tsv"


def test_a_row_is_a_dictionary_by_column(table: Path) -> None:
    table.write_text("code\tru\nkz\tКазахстан\nfr\tФранция\n", encoding="utf-8")
    assert rows(table) == [{"code": "kz", "ru": "Казахстан"}, {"code": "fr", "ru": "Франция"}]


def test_comments_and_blank_lines_do_not_count(table: Path) -> None:
    table.write_text("# source: made up\n\ncode\tru\n\n# Asia\nkz\tКазахстан\n \n", encoding="utf-8")
    assert rows(table) == [{"code": "kz", "ru": "Казахстан"}]


def test_cells_are_stripped_may_be_empty_and_keep_quotation_marks(table: Path) -> None:
    table.write_text('code\tru\tkk\nkz\t "Казахстан" \t\n', encoding="utf-8")
    assert rows(table) == [{"code": "kz", "ru": '"Казахстан"', "kk": ""}]


@pytest.mark.parametrize("data", ["\ufeffcode\nkz\n".encode(), b"code\r\nkz\r\n", b"code\nkz"])
def test_what_editors_do_to_line_ends_and_file_starts_is_harmless(table: Path, data: bytes) -> None:
    table.write_bytes(data)
    assert rows(table) == [{"code": "kz"}]


def test_only_a_line_feed_ends_a_row(table: Path) -> None:
    table.write_text("code\tru\nkz\tодин\u2028два\n", encoding="utf-8")
    assert rows(table) == [{"code": "kz", "ru": "один\u2028два"}]


@pytest.mark.parametrize(
    "data, message",
    [
        (b"code\tru\n\nkz\n", "words.tsv, line 3: 1 columns, the header has 2"),
        (b"code\nkz\tru\n", "words.tsv, line 2: 2 columns, the header has 1"),
        (b"# nothing\n", "words.tsv: no header line"),
        (b"code\tru\tcode\n", "words.tsv, line 1: the header names code twice"),
        ("code\nҚазақстан\n".encode("utf-16"), "words.tsv: not UTF-8"),
    ],
)
def test_a_broken_table_names_the_place(table: Path, data: bytes, message: str) -> None:
    table.write_bytes(data)
    with pytest.raises(TableError, match=message):
        rows(table)


def test_a_missing_table_names_the_path(table: Path) -> None:
    with pytest.raises(TableError, match=r"words\.tsv: No such file"):
        rows(table)
