"""HTML pages: the article without menus, captions and comments, found by trafilatura (extra `web`)."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, BinaryIO

from sources.readers.dates import leading_date
from sources.readers.encoding import SIZE_LIMIT, clean, declared_encoding, decode
from sources.readers.refusal import Refusal
from sources.readers.text import parse_text
from sources.records import Article

PAGE_LIMIT = 5_000_000  # characters; trafilatura takes a second per half megabyte of attributes
TAG_LIMIT = 50_000  # opening brackets; news pages have up to 5,000, and 100,000 take five seconds
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")  # lxml refuses a str that declares an encoding
BODY = re.compile(r"<(?:html|body)\b", re.IGNORECASE)

for library in ("trafilatura", "htmldate", "courlan"):  # they log what they cannot parse; the Refusal says it already
    logging.getLogger(library).addHandler(logging.NullHandler())


def load_html(stream: BinaryIO, file: str) -> Article:
    """The article on an HTML page; raises ArticleError as `parse_html` and `decode` do."""
    data = stream.read(SIZE_LIMIT + 1)
    return parse_html(decode(data, file, declared_encoding(data)), file)


def parse_html(page: str, file: str) -> Article:
    """The article on this page, with the title, date, canonical address and outlet that the page states.

    Raises:
        ArticleError: trafilatura is not installed, the page is too long or too nested, or there is no article on it.
    """
    if len(page) > PAGE_LIMIT or page.count("<") > TAG_LIMIT:
        raise Refusal("read.html_too_long", file=file, limit=PAGE_LIMIT // 1_000_000, tags=TAG_LIMIT)
    document = _document(page, file)
    # a blank line between paragraphs, as plain text has them: a headline must not run into the lead
    text = re.sub(r"\n+", "\n\n", clean(document.text or "")) if document else ""
    if not text.strip():
        raise Refusal("read.html_no_text", file=file)
    article = parse_text(text, file)
    day = leading_date(document.date or "")
    return replace(
        article,
        date=day[0] if day else article.date,
        title=_line(document.title) or article.title,
        url=document.url if re.match("https?://", document.url or "") else article.url,
        outlet=_line(document.sitename),
    )


def _document(page: str, file: str) -> Any:
    """What trafilatura finds on the page: an object with text, title, date, url and sitename, or None."""
    try:
        return _extractor(file)(
            whole(XML_DECLARATION.sub("", page)),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            config=_short_news(),
            # a date guessed from anywhere on the page («© 2025») is worse than none: it dates every fact
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Refusal:
        raise
    except (
        Exception
    ) as error:  # a parser of other people's pages may fail in any way; the page is to blame, not the user
        raise Refusal("read.html_broken", file=file, reason=type(error).__name__) from error


def whole(page: str) -> str:
    """A page of what may be a part of one: a paragraph on its own would be taken for the head of a page."""
    return page if BODY.search(page) else f"<html><body>{page}</body></html>"


def _short_news() -> Any:
    """Trafilatura's settings for items of two or three sentences: by default it gives up on less than 250 characters
    of text, and then takes all of the page with menus and captions on one line."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "100")
    return config


def _extractor(file: str) -> Callable[..., Any]:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise Refusal("read.html_not_installed", file=file) from None
    extractor: Callable[..., Any] = bare_extraction
    return extractor


def _line(text: str | None) -> str | None:
    """A title or name on one line without the blanks around it, or None if nothing is left."""
    return " ".join(clean(text or "").split()) or None
