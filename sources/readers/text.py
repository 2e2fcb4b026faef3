"""Plain text: the article as it stands in the file, and what the lines above it tell about it.

    ` date 2025-10-10 Восточно-Казахстанская область …`      a date in front of the lead
    `Title`, blank line, text                                 a title line
    `Title`, `12.03.2025, 14:00`, `https://…`, blank line     as copied from a news site, in any order
    `Главная / Новости / Визиты`                              the way through the site, which is passed over
    `Актау, 5 сентября 2025 года. Вчера …`                    a dateline

Nothing is cut off: offsets count from the first character of the file, and `body_span` says where reading begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sources.language import main_language
from sources.readers.dates import leading_date
from sources.readers.encoding import SIZE_LIMIT, clean, decode
from sources.readers.refusal import Refusal
from sources.records import Article, Span

PREFIX = re.compile(r"\s*date[ \t]+(\S+)\s+", re.ASCII)
URL = re.compile(r"(?:[^\W\d_]+:\s*)?(https?://[^\s<>\"]+)\s*", re.IGNORECASE)
PUBLISHED = "|".join(
    ("(?:опубликован|размещ[её]н|добавлен|обновл[её]н|создан)о?", "жариялан(?:ды|ған)", "(?:published|posted|updated)")
)
LABEL = re.compile(
    rf"(?:(?:{PUBLISHED})\s+|[^\W\d_]{{3,20}}(?: [^\W\d_]{{3,20}})?[:,]\s*)?"
    r"(?:\d{1,2}:\d\d(?::\d\d)?\W{1,3})?",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_]+")
STEP = re.compile(r"\s*[»›>→]\s*|\s+[/|•\\]\s+")  # from a section of a site to the one inside it
HOME = {"главная", "главная страница", "басты бет", "басты", "home"}
STEP_LENGTH = 60  # characters of a section's name
DATELINE = re.compile(r"[^\W\d_][\w .()-]{1,40},\s+")
TITLE_LENGTH = 200  # characters; the longest headline seen in the genre has 140
HEADER_LINES = 6  # title, date, address, author, rubric and one to spare


@dataclass(frozen=True)
class Header:
    """What stands above the body: `start` is where the text begins behind the ` date …` prefix."""

    start: int
    date: str | None = None
    title: str | None = None
    url: str | None = None


def load_text(stream: BinaryIO, file: str) -> Article:
    """The article in a text file; raises ArticleError if there is none to read."""
    return parse_text(decode(stream.read(SIZE_LIMIT + 1), file), file)


def parse_text(text: str, file: str | None = None) -> Article:
    """The article that this text is, with what its header tells; raises ArticleError if the text is blank."""
    text = clean(text)
    header = read_header(text)
    if not text[header.start :].strip():
        raise Refusal("read.empty", file=file or "-")
    language = main_language(text[header.start :])
    return Article(text, header.date, header.title, header.url, language, file=file)


def body_span(text: str) -> Span:
    """The stretch to read for facts: all but the ` date …` prefix. A title line is part of it: it may say things."""
    prefix = PREFIX.match(text)
    return Span(prefix.end() if prefix else 0, len(text))


def read_header(text: str) -> Header:
    """The date, title and address that stand above the text, each None where it does not stand there."""
    prefix = PREFIX.match(text)
    day = leading_date(prefix.group(1)) if prefix else None
    start = prefix.end() if prefix else 0
    date, title, url = day[0] if day else None, None, None
    for line, following in _first_lines(text, start):
        if _is_path(line):
            continue
        if not url and (address := URL.fullmatch(line)):
            url = address.group(1)
        elif not date and (found := _date_line(line)):
            date = found
        elif not title and _is_title(line, following):
            title = line
        else:
            date = date or _dateline(line)
            break
    return Header(start, date, title, url)


def _first_lines(text: str, start: int) -> Iterator[tuple[str, str | None]]:
    """The first lines that are not blank, each with the line right behind it: empty if blank, None at the end."""
    position = start
    for _ in range(HEADER_LINES):
        while position < len(text) and text[position].isspace():
            position += 1
        if position >= len(text):
            return
        stop = text.find("\n", position)
        stop = len(text) if stop < 0 else stop
        following = text[stop + 1 : stop + 1 + TITLE_LENGTH].split("\n")[0].strip() if text[stop:].strip() else None
        yield text[position : min(stop, position + 2 * TITLE_LENGTH)].strip(), following
        position = stop


def _is_title(line: str, following: str | None) -> bool:
    """Short, no sentence, and followed by a blank line or by another line of the header."""
    if following is None or len(line) > TITLE_LENGTH or line[-1] in ".,:;" or not any(map(str.isalpha, line)):
        return False
    return not following or _date_line(following) is not None or URL.fullmatch(following) is not None


def _date_line(line: str) -> str | None:
    """The date of a line that holds no more than it, a clock time, an author or a counter."""
    if len(line) > 90:
        return None
    label = LABEL.match(line)
    found = leading_date(line[label.end() :]) if label else None
    if found is None or label is None:
        return None
    words = len(LETTERS.findall(line[label.end() + found[1] :]))  # numbers count readers, comments, the minute
    is_sentence = line.endswith(".") and words > 1
    return None if is_sentence or words > 5 else found[0]


def _is_path(line: str) -> bool:
    """Whether a line is the way to the article through its site: «Главная / Новости», «Новости » Область » Визиты»."""
    steps = STEP.split(line)
    if len(steps) < 2 or any(len(step) > STEP_LENGTH for step in steps):
        return False
    return steps[0].casefold() in HOME or (len(steps) > 2 and all(steps))


def _dateline(line: str) -> str | None:
    """The date behind a place at the head of the lead: «Актау, 5 сентября 2025 года. Вчера …»."""
    place = DATELINE.match(line)
    found = leading_date(line[place.end() :]) if place else None
    if place is None or found is None:
        return None
    dateline, lead = line[: place.end() + found[1]], line[place.end() + found[1] :].lstrip()
    return found[0] if dateline.endswith(".") or lead.startswith((".", "–", "—", "-", "/", ":", "(")) else None
