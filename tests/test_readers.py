"""From files to articles: what is read, what is refused, and with which words."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from ontology.errors import ArticleError
from sources.readers import SIZE_LIMIT, Refusal, body_span, read, read_file, stop
from sources.readers.dates import leading_date
from sources.readers.html import parse_html
from sources.readers.jsonl import parse_jsonl
from sources.readers.text import parse_text
from sources.records import Article

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"
KAZAKH = "Облыс әкімі Қазақстандағы елшіні қабылдады. Тараптар өңірдің туризмін талқылады.\n"


def show(article: Article) -> str:
    return f"{article.date} | {article.title} | {article.url}"


def keys(errors: list[ArticleError]) -> list[str]:
    return [error.key for error in errors if isinstance(error, Refusal)]


# ---- plain text: what stands above the body

LEAD = "Аким области принял посла Франции и обсудил с ним туризм."
HEADERS = [
    (f" date 2025-10-10 {LEAD}", "2025-10-10 | None | None"),
    (f"date 2025-10-10 {LEAD}", "2025-10-10 | None | None"),
    (f" date 2025-10-10 Гость из Парижа\n\n{LEAD}", "2025-10-10 | Гость из Парижа | None"),
    (f" date 2025-13-45 {LEAD}", "None | None | None"),
    (LEAD, "None | None | None"),
    (f"{LEAD}\n\n{LEAD}", "None | None | None"),
    (f"Гость из Парижа\n\n{LEAD}", "None | Гость из Парижа | None"),
    (f"Зачем приехал посол?\n\n{LEAD}", "None | Зачем приехал посол? | None"),
    (f"Гость из Парижа\n{LEAD}", "None | None | None"),  # no blank line: a line like any other
    ("Гость из Парижа", "None | None | None"),  # nothing below it: that is the text
    (f"Гость из Парижа\n\n12.03.2025\n\n{LEAD}", "2025-03-12 | Гость из Парижа | None"),
    (f"Гость из Парижа\n12 марта 2025, 14:05 105\n{LEAD}", "2025-03-12 | Гость из Парижа | None"),
    (f"12 марта 2025 года\nГость из Парижа\n\n{LEAD}", "2025-03-12 | Гость из Парижа | None"),
    (f"Гость\n\nОпубликовано: 12.03.2025 | Иван Иванов\n{LEAD}", "2025-03-12 | Гость | None"),
    (f"Гость\n\nДата публикации: 12.03.2025\n{LEAD}", "2025-03-12 | Гость | None"),
    (f"Гость\n\n14:05, 12 марта 2025\n{LEAD}", "2025-03-12 | Гость | None"),
    (f"Қонақ\n\n2025 жылғы 12 наурыз\n\n{KAZAKH}", "2025-03-12 | Қонақ | None"),
    ("A guest\n\nMarch 12, 2025\n\nThe governor met the envoy.", "2025-03-12 | A guest | None"),
    (f"Гость\nhttps://news.example/1\n\n{LEAD}", "None | Гость | https://news.example/1"),
    (f"Гость\n12.03.2025\nИсточник: https://news.example/1\n{LEAD}", "2025-03-12 | Гость | https://news.example/1"),
    (f"Гость\n\nАктау, 5 сентября 2025 года. {LEAD}", "2025-09-05 | Гость | None"),
    ("Guest\n\nPAVLODAR, 15 October 2025 – Work has started.", "2025-10-15 | Guest | None"),
    # what sites put around them
    (f"Гость\n13.11.2025, 17:42   👁 1 284   💬 3\n\n{LEAD}", "2025-11-13 | Гость | None"),
    (f"Опубликовано 28 мая 2025 в 19:05\tАвтор: Анна Ким\n\nГость\n\n{LEAD}", "2025-05-28 | Гость | None"),
    (f"Жарияланды 28.05.25\n\nҚонақ\n\n{KAZAKH}", "2025-05-28 | Қонақ | None"),
    (f"Главная / Новости / Внешние связи\n\n28.05.25\n\nГость\n\n{LEAD}", "2025-05-28 | Гость | None"),
    (f"Главная » Новости » Гость из Парижа\nГость\n\n{LEAD}", "None | Гость | None"),
    (f"Акимат > Пресс-центр > Новости\n\nГость\n\n{LEAD}", "None | Гость | None"),
    (f"Казахстан / Франция\n\n{LEAD}", "None | Казахстан / Франция | None"),
    # dates that are no header
    (f"Визит состоялся 28 мая 2025\n\n{LEAD}", "None | Визит состоялся 28 мая 2025 | None"),
    (f"Гость\n\n21 августа 2025 года в Кокшетау прибыла делегация. {LEAD}", "None | Гость | None"),
    (f"Гость\n\nВ Кокшетау, 21 августа 2025 года прибыла делегация. {LEAD}", "None | Гость | None"),
    (f"Гость\n\n{LEAD}\n12.03.2025", "None | Гость | None"),
]


@pytest.mark.parametrize("text, expected", HEADERS)
def test_header(text: str, expected: str) -> None:
    article = parse_text(text)
    assert show(article) == expected
    assert article.text == text, "nothing is cut off: offsets count from the first character"


@pytest.mark.parametrize(
    "text, body",
    [
        (f" date 2025-10-10 {LEAD}", LEAD),
        (f" date 2025-10-10 Гость из Парижа\n\n{LEAD}", f"Гость из Парижа\n\n{LEAD}"),
        (f"Гость из Парижа\n\n{LEAD}", f"Гость из Парижа\n\n{LEAD}"),
    ],
)
def test_the_body_is_all_but_the_date_prefix(text: str, body: str) -> None:
    span = body_span(text)
    assert text[span.start : span.stop] == body


DATES = [
    ("2025-03-12T10:15:00+05:00", "2025-03-12"),
    ("12.03.2025", "2025-03-12"),
    ("1.3.2025 г.", "2025-03-01"),
    ("12 мая 2025 года", "2025-05-12"),
    ("12 Mart 2025", "2025-03-12"),
    ("12 наурыз 2025 жыл", "2025-03-12"),
    ("2025 ж. 12 желтоқсан", "2025-12-12"),
    ("June 3, 2025", "2025-06-03"),
    ("3rd of June", None),
    ("31.02.2025", None),
    ("12.03.20255", None),
    ("12.03.25", "2025-03-12"),
    ("12.03.25.1", None),
    ("в марте 2025 года", None),
]


@pytest.mark.parametrize("text, day", DATES)
def test_leading_date(text: str, day: str | None) -> None:
    found = leading_date(text)
    assert (found and found[0]) == day


# ---- HTML

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Гость из Парижа — Вестник</title>
<link rel="canonical" href="https://vestnik.example/1"><meta property="og:site_name" content="Вестник">
<meta property="og:title" content="Гость из Парижа">
<meta property="article:published_time" content="2025-03-12T10:15:00+05:00"></head><body>
<nav><a href="/">Главная</a><a href="/sport">Спорт</a></nav><article><h1>Гость из Парижа</h1>
<figure><img src="a.jpg"><figcaption>Фото: Асхат М.</figcaption></figure>
<p>Аким области принял посла Франции и обсудил с ним развитие туризма в горных районах области.</p>
<p>Посол отметил, что французская сторона заинтересована в строительстве гостиниц и канатных дорог.</p></article>
<footer>© 2019 Вестник. Все права защищены</footer></body></html>"""


def page(tmp_path: Path, data: bytes) -> Article:
    file = tmp_path / "page.html"
    file.write_bytes(data)
    return read_file(file)[0]


@pytest.mark.parametrize("charset, encoding", [("utf-8", "utf-8"), ("windows-1251", "cp1251"), ("utf-8", "cp1251")])
def test_a_page_gives_the_article_alone(tmp_path: Path, charset: str, encoding: str) -> None:
    article = page(tmp_path, PAGE.replace("{charset}", charset).encode(encoding))
    assert show(article) == "2025-03-12 | Гость из Парижа | https://vestnik.example/1"
    assert (article.outlet, article.language, article.file) == ("Вестник", "ru", "page.html")
    assert article.text.split("\n\n") == [
        "Гость из Парижа",
        "Аким области принял посла Франции и обсудил с ним развитие туризма в горных районах области.",
        "Посол отметил, что французская сторона заинтересована в строительстве гостиниц и канатных дорог.",
    ]


def test_no_date_is_guessed_from_the_footer() -> None:
    undated = PAGE.replace('<meta property="article:published_time" content="2025-03-12T10:15:00+05:00">', "")
    assert parse_html(undated, "page.html").date is None


def test_a_date_line_above_the_text_counts() -> None:
    undated = PAGE.replace('<meta property="article:published_time" content="2025-03-12T10:15:00+05:00">', "")
    assert parse_html(undated.replace("</h1>", "</h1><p>12 марта 2025</p>"), "page.html").date == "2025-03-12"


def test_xhtml_that_declares_its_encoding() -> None:
    article = parse_html('<?xml version="1.0" encoding="windows-1251"?>\n' + PAGE, "page.html")
    assert article.title == "Гость из Парижа"


@pytest.mark.parametrize(
    "source, key",
    [
        ("<html><body></body></html>", "read.html_no_text"),
        ("<p>" * 100_000, "read.html_too_long"),
        ("<p>" + "слово " * 1_000_000, "read.html_too_long"),
    ],
    ids=["no text", "many tags", "many words"],
)
def test_a_page_without_an_article(source: str, key: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_html(source, "page.html")
    assert caught.value.key == key


@pytest.mark.parametrize("fragment", [f"<p>{LEAD}</p>", f"<div><p>{LEAD}</p></div>"])
def test_a_part_of_a_page_is_an_article(fragment: str) -> None:
    assert parse_html(fragment, "page.html").text == LEAD


@pytest.mark.parametrize("beginning", ["%PDF-1.4\n", "{\\rtf1\\ansi "])
def test_a_document_in_ascii_is_no_text(tmp_path: Path, beginning: str) -> None:
    file = tmp_path / "news.txt"
    file.write_text(beginning + LEAD, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        read_file(file)
    assert caught.value.key == "read.binary"


def test_without_trafilatura_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ArticleError, match=r"pip install 'elchi\[web\]'"):
        parse_html(PAGE, "page.html")


# ---- JSON Lines


def test_the_fields_of_common_exports() -> None:
    lines = [
        json.dumps({"text": LEAD, "title": "A", "date": "2025-03-12", "url": "https://n.example/1", "outlet": "В"}),
        json.dumps({"body": LEAD, "headline": "B", "published": "12.03.2025", "link": "https://n.example/2"}),
        json.dumps({"content": LEAD, "publisher": {"name": "Вестник"}, "lang": "kk-KZ"}),
        json.dumps({"text": f" date 2025-10-10 {LEAD}"}),
        "",
    ]
    first, second, third, fourth = parse_jsonl(lines, "a.jsonl", stop)
    assert (show(first), first.outlet) == ("2025-03-12 | A | https://n.example/1", "В")
    assert show(second) == "2025-03-12 | B | https://n.example/2"
    assert (third.outlet, third.language) == ("Вестник", "kk")
    assert show(fourth) == "2025-10-10 | None | None"


def test_bad_lines_are_told_by_number_and_the_others_read() -> None:
    good = json.dumps({"text": LEAD})
    bad: list[str | bytes] = [
        "{",
        "[1]",
        json.dumps({"title": "no text"}),
        json.dumps({"text": " \n"}),
        json.dumps({"text": LEAD, "date": "soon"}),
        b'{"text": "\xff"}',
        "[" * 100_000,
        json.dumps({"text": 5}),
    ]
    errors: list[ArticleError] = []
    articles = list(parse_jsonl([good, *bad, good], "a.jsonl", errors.append))
    assert [article.text for article in articles] == [LEAD, LEAD]
    assert keys(errors) == [
        "read.line_json",
        "read.line_object",
        "read.line_text",
        "read.line_text",
        "read.line_date",
        "read.line_encoding",
        "read.line_json",
        "read.line_text",
    ]
    assert str(errors[0]).startswith("a.jsonl, line 2: ") and str(errors[-1]).startswith("a.jsonl, line 9: ")


def test_a_line_may_be_too_long_and_the_file_may_not(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    long = json.dumps({"text": "a" * (SIZE_LIMIT + 1)})
    file.write_text("\n".join([json.dumps({"text": LEAD}), long, json.dumps({"text": LEAD})]))
    errors: list[ArticleError] = []
    assert len(read_file(file, errors.append)) == 2
    assert keys(errors) == ["read.line_too_long"]


def test_lone_surrogates_and_control_characters_of_an_escape_are_replaced() -> None:
    (article,) = parse_jsonl([r'{"text": "Аким\u0000 принял\ud800 посла."}'], "a.jsonl", stop)
    assert article.text == "Аким  принял\ufffd посла."
    assert len(article.id) == 16


# ---- which files are meant


def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/c.TXT", "deep/d.pdf", ".hidden/e.txt", "README.md", "notes"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(LEAD, encoding="utf-8")
    return tmp_path


def names(*paths: Path | str) -> list[str | None]:
    return [article.file for article in read(paths)]


def test_folders_patterns_and_files_each_file_once_in_order(tmp_path: Path) -> None:
    here = folder(tmp_path)
    assert names(here) == ["a.txt", "b.txt", "c.TXT"]
    assert names(here / "*.txt") == ["a.txt", "b.txt"]
    assert names(f"{here}/**/*.TXT") == ["c.TXT"]
    assert names(here / "b.txt", here, here / "notes") == ["b.txt", "a.txt", "c.TXT", "notes"]


def test_standard_input_is_read_in_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (LEAD.encode("cp1251"), PAGE.encode(), json.dumps({"text": LEAD}).encode()):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
        (article,) = read(["-"])
        assert LEAD[:25] in article.text


def test_what_cannot_be_read_is_told_and_the_rest_read(tmp_path: Path) -> None:
    here = folder(tmp_path)
    (here / "empty").mkdir()
    (here / "a.txt").write_bytes(b"\0")
    errors: list[ArticleError] = []
    articles = list(read([here / "none.txt", here, here / "empty", f"{here}/*.zip"], errors.append))
    assert [article.file for article in articles] == ["b.txt", "c.TXT"]
    assert keys(errors) == ["read.no_file", "read.binary", "read.no_articles", "read.no_file"]


def test_without_on_error_the_first_bad_file_ends_it(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file"):
        list(read([tmp_path / "none.txt"]))


def test_what_the_system_does_not_open_is_told_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be opened \\(Is a directory\\)"):
        read_file(tmp_path)


# ---- the examples


def test_every_example_has_a_date_a_language_and_a_text_of_its_own() -> None:
    articles = list(read([EXAMPLES]))
    assert len({article.id for article in articles}) == len(articles) == 23
    assert sorted(article.language for article in articles) == ["en"] * 3 + ["kk"] * 3 + ["ru"] * 17
    assert all("2024-02-01" <= (article.date or "") <= "2026-03-31" for article in articles)
