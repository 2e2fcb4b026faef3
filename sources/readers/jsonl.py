"""JSON Lines: one object a line, one line an article. The names of the fields are those of common exports:

text (body, content), title (headline), date (published, datePublished), url (link), outlet (source, publisher, site),
language (lang). All but the text may be missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from ontology.errors import ArticleError
from sources.readers.dates import leading_date
from sources.readers.encoding import SIZE_LIMIT, clean
from sources.readers.paths import OnError
from sources.readers.refusal import Refusal
from sources.readers.text import parse_text
from sources.records import Article

FIELDS = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "date": ("date", "published", "datePublished", "published_at"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source", "publisher", "site"),
    "language": ("language", "lang"),
}
LANGUAGES = {"ru": "ru", "rus": "ru", "kk": "kk", "kaz": "kk", "kz": "kk", "en": "en", "eng": "en"}


def load_jsonl(stream: BinaryIO, file: str, on_error: OnError) -> Iterator[Article]:
    """The articles of a file, line by line, so that a file may be of any size; bad lines go to `on_error`."""
    return parse_jsonl(_lines(stream), file, on_error)


def parse_jsonl(lines: Iterable[bytes | str], file: str, on_error: OnError) -> Iterator[Article]:
    """The articles of these lines; a line that holds none goes to `on_error` with its number, and reading goes on."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield parse_line(line, file, number)
            except ArticleError as error:
                on_error(error)


def parse_line(line: bytes | str, file: str, number: int) -> Article:
    """The article of one line.

    Raises:
        ArticleError: too long, not UTF-8, no JSON object, no text, or a date that cannot be read.
    """

    def refusal(key: str, **values: object) -> Refusal:
        return Refusal(key, file=file, line=number, **values)

    if len(line) > SIZE_LIMIT:
        raise refusal("read.line_too_long", limit=SIZE_LIMIT // 1_000_000)
    try:
        item = json.loads(line if isinstance(line, str) else line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise refusal("read.line_encoding") from None
    except (ValueError, RecursionError):  # a thousand brackets inside each other end the parser's recursion
        raise refusal("read.line_json") from None
    if not isinstance(item, dict):
        raise refusal("read.line_object")
    fields = {name: _field(item, *keys) for name, keys in FIELDS.items()}
    if not fields["text"]:
        raise refusal("read.line_text", names=", ".join(FIELDS["text"]))
    date = leading_date(fields["date"]) if fields["date"] else None
    if fields["date"] and not date:
        raise refusal("read.line_date", value=fields["date"][:40])
    article = parse_text(fields["text"], file)
    return replace(
        article,
        date=date[0] if date else article.date,
        title=fields["title"] or article.title,
        url=fields["url"] or article.url,
        outlet=fields["outlet"],
        language=LANGUAGES.get((fields["language"] or "").lower()[:3].rstrip("-_"), article.language),
    )


def _field(item: dict[str, Any], *keys: str) -> str | None:
    """The first of these fields that holds a text that is not blank; an object with a name counts as its name."""
    for key in keys:
        value = item.get(key)
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return clean(value) if key in FIELDS["text"] else clean(value).strip()
    return None


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of the stream; of a line beyond the limit no more than shows that it is too long."""
    while line := stream.readline(SIZE_LIMIT + 1):
        yield line
        while line and not line.endswith(b"\n"):
            line = stream.readline(SIZE_LIMIT)
