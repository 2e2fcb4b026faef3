"""A brief as a page of Markdown or HTML: numbered sources, a line a fact, nothing that could be mistaken for markup."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

from graph.brief import Brief, Note
from graph.facts import Source
from ontology import vocabulary
from ontology.messages import say
from viz.answers import source_text
from viz.safe import clean, link

SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")  # what Markdown takes for markup
MOST_SOURCES = 3  # of a line: the first ones; who wants all of them asks `elchi about`


def markdown(brief: Brief, lang: str, since: str = "", today: date | None = None) -> str:
    """The brief as Markdown."""
    numbers = _numbers(brief)
    lines = [f"# {_plain(_title(brief, lang))}", "", _plain(_head(brief, lang, since)), ""]
    for part in brief.parts:
        lines += [f"## {say(f'brief.{part.key}', lang)}", ""]
        lines += [f"- {_dated(note)}{_plain(note.text)} {_marks(note, numbers)}" for note in part.notes]
        lines += [f"- {say('brief.more', lang, count=part.more)}"] if part.more else []
        lines.append("")
    lines += [f"## {say('brief.sources', lang)}", ""]
    lines += [f"{number}. {_source_markdown(source)}" for source, number in numbers.items()]
    lines += ["", f"*{_plain(_made(lang, today))}*", ""]
    return "\n".join(lines)


def html(brief: Brief, lang: str, since: str = "", today: date | None = None) -> str:
    """The brief as one HTML page without scripts, which prints on one sheet where it can."""
    numbers = _numbers(brief)
    parts = [
        {
            "heading": say(f"brief.{part.key}", lang),
            "notes": [(note.date, clean(note.text), _numbered(note, numbers)) for note in part.notes],
            "more": say("brief.more", lang, count=part.more) if part.more else "",
        }
        for part in brief.parts
    ]
    return _template().render(
        lang=lang,
        title=clean(_title(brief, lang)),
        head=clean(_head(brief, lang, since)),
        parts=parts,
        sources_heading=say("brief.sources", lang),
        sources=[(n, clean(source.date), clean(source.name), link(source.url)) for source, n in numbers.items()],
        made=clean(_made(lang, today)),
    )


def _numbers(brief: Brief) -> dict[Source, int]:
    """A number for each source that a line shows, in the order of the lines."""
    shown = (source for part in brief.parts for note in part.notes for source in _shown(note))
    return {source: number for number, source in enumerate(dict.fromkeys(shown), 1)}


def _shown(note: Note) -> tuple[Source, ...]:
    return note.sources[:MOST_SOURCES]


def _numbered(note: Note, numbers: dict[Source, int]) -> list[int]:
    return sorted(numbers[source] for source in _shown(note))


def _title(brief: Brief, lang: str) -> str:
    return say("brief.title", lang, name=brief.found.name)


def _head(brief: Brief, lang: str, since: str) -> str:
    type = vocabulary.label(brief.found.type, lang)
    texts = [say("brief.articles", lang, type=type, count=brief.articles, dates=brief.dates)]
    texts += [say("brief.since", lang, day=since)] if since else []
    texts += [say("about.also", lang, names=", ".join(brief.also[:4]))] if brief.also else []
    return "; ".join(texts)


def _made(lang: str, today: date | None) -> str:
    return say("brief.made", lang, day=(today or date.today()).isoformat())


def _dated(note: Note) -> str:
    return f"**{_plain(note.date)}** " if note.date else ""


def _marks(note: Note, numbers: dict[Source, int]) -> str:
    return "".join(rf"\[{number}\]" for number in _numbered(note, numbers))


def _plain(text: str) -> str:
    """Text in one line of which nothing is markup."""
    return SPECIAL.sub(r"\\\1", clean(text))


def _source_markdown(source: Source) -> str:
    date_, address = clean(source.date), link(source.url)
    name = _plain(source.name if address else source_text(source))
    return " ".join(part for part in (date_, f"[{name}](<{address}>)" if address else name) if part)


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template("brief.html")
