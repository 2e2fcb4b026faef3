"""From bytes to text: every encoding that an old site uses, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.messages import languages
from sources.readers import SIZE_LIMIT, Refusal, read_file
from sources.readers.encoding import decode

RUSSIAN = "Аким области принял посла Франции. Стороны обсудили «туризм» – и не только.\n"
KAZAKH = "Облыс әкімі Қазақстандағы елшіні қабылдады. Тараптар өңірдің туризмін талқылады.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866", "mac-cyrillic"])
def test_russian_in_any_encoding(encoding: str) -> None:
    text = RUSSIAN if encoding not in ("koi8-r", "cp866") else RUSSIAN.replace("–", "-").translate({171: 34, 187: 34})
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_kazakh_in_any_encoding(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding), "a.txt") == KAZAKH


def test_a_wrong_declaration_is_not_believed() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "a.html", declared="koi8-r") == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "a.html", declared="no-such-charset") == RUSSIAN
    assert decode(RUSSIAN.encode("utf-8"), "a.html", declared="windows-1251") == RUSSIAN


def test_curly_quotes_of_an_english_text() -> None:
    assert decode("“A naïve plan”, she said.".encode("cp1252"), "a.txt") == "“A naïve plan”, she said."


def test_ends_of_line_are_universal_and_control_characters_blank_one_for_one() -> None:
    assert decode(b"a\r\nb\rc\x0cd\x1b", "a.txt") == "a\nb\nc d "


REFUSED = [
    (b"", "read.empty"),
    (b"\xef\xbb\xbf", "read.empty"),
    (b" \r\n\t\n", "read.empty"),
    (b" date 2025-10-10 \n", "read.empty"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "read.binary"),
    (b"PK\x03\x04\x14\x06\x08\x01\x02\x03" * 9, "read.binary"),
    (b"\xff\xfe\x00", "read.binary"),
    (bytes(range(0x80, 0x100)) * 4, "read.encoding"),
    ("省长星期二会见了大使。".encode("gbk"), "read.encoding"),
    ("Ο κυβερνήτης συναντήθηκε με τον πρέσβη".encode("iso8859-7"), "read.encoding"),
    (b"a" * (SIZE_LIMIT + 1), "read.too_long"),
]


@pytest.mark.parametrize("data, key", REFUSED, ids=[f"{n}-{key}" for n, (_, key) in enumerate(REFUSED)])
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes, key: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(Refusal) as caught:
        read_file(file)
    assert caught.value.key == key
    assert all(str(file) in caught.value.message(lang) for lang in languages), "every language names the file"
