"""ELCHI_TABLES: a folder of tables whose rows are added to those of sources/tables/."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ontology.errors import TableError
from sources import lexicon
from sources.analysis.patterns import mistake
from sources.own_tables import PATTERNS, BadTable

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
    shipped = lexicon.rows(lexicon.TABLES / "sector_words.tsv")
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
        ("sector_words.tsv", "code\ntourism\n", "sector_words.tsv: the column ru is missing"),
        ("sector_words.tsv", "code\tru\tde\ntourism\tглэмпинг\tX\n", "no column de; there are code, ru, kk, en"),
        ("sector_words.tsv", "code\tru\ntourism\n", "line 2: 1 columns, the header has 2"),
        (
            "sector_words.tsv",
            "# mine\ncode\tru\nfun\tглэмпинг\n",
            "line 3: code is “fun”, which is none of agri",
        ),
        ("titles.tsv", "id\tclass\tru\nduke\tbogus\tгерцог\n", "line 2: class is “bogus”, .* territory"),
        ("triggers.tsv", "group\tsense\tru\nmet\twith\tгулять\n", "line 2: group is “met”, .* meet, "),
        (
            "triggers.tsv",
            "group\tsense\tru\nmeet\tverb\tгулять\n",
            "line 2: sense is “verb”, which is none of att",
        ),
        ("triggers.tsv", "group\tsense\tru\nmeet\twith\tгулять|x*[\n", r"line 2: “x\*\[” is no pattern"),
        ("triggers.tsv", "group\tsense\tru\nmeet\twith\tгу*\n", r"line 2: “гу\*” is no pattern"),
        (
            "rules.tsv",
            "rule\tconfidence\tfindings\nmeeting.with\tsure\t5\n",
            "line 2: confidence is “sure”",
        ),
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


def test_a_folder_without_tables(own: Own, tmp_path: Path) -> None:
    own("titles.csv", "")
    with pytest.raises(TableError, match=rf"ELCHI_TABLES: no table in {tmp_path}; .* titles\.tsv"):
        lexicon.own_tables()


def test_a_mistake_is_told_in_the_users_language(own: Own) -> None:
    own("sector_words.tsv", "code\ntourism\n")
    with pytest.raises(BadTable) as caught:
        lexicon.own_tables()
    assert caught.value.message("ru").endswith("sector_words.tsv: нет столбца ru")


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_the_tables_of_the_package_would_pass(name: str) -> None:
    assert [row["ru"] for row in lexicon.table(name) if mistake(row["ru"])] == []


def test_every_table_read_as_patterns_is_checked_as_such() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in lexicon.TABLES.parent.rglob("*.py"))
    assert set(re.findall(r'\bpatterns\(\s*"(\w+)"', code)) == PATTERNS
