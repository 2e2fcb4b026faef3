"""Saved queries: the questions that analysts ask, as SPARQL files that run as they stand anywhere.

A file begins with its titles and descriptions in three languages. A line with `# --set NAME=TYPE: PATTERN` can be
set: what stands before the mark is the default, and a value takes the place of the whole line, in the pattern for
`{}`. TYPE is NAME (anything that `elchi about` would know), DATE or NUMBER.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.dates import bounds
from graph.mistakes import BadQuery, NoSuch

HEADER = re.compile(r"# (title|about) (\w\w): (.+)")
SETTING = re.compile(r"^.*# --set (\w+)=(NAME|DATE|NUMBER): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question with its SPARQL. Titles and descriptions go by language, settings from name to type."""

    name: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    settings: Mapping[str, str]
    sparql: str

    def with_settings(self, values: Mapping[str, str], find: Callable[[str], str]) -> str:
        """The SPARQL with these settings; `find` gives the IRI that a name means.

        Raises:
            QueryError: the query has no such setting, or the value is not of its type.
        """
        for name in values:
            if name not in self.settings:
                known = ", ".join(f"{known}={type}" for known, type in self.settings.items()) or "–"
                raise BadQuery("ask.no_setting", query=self.name, name=name, known=known)

        def line(match: re.Match[str]) -> str:
            if match[1] not in values:
                return match[0]
            return match[3].replace("{}", _written(match[1], values[match[1]], match[2], find))

        return SETTING.sub(line, self.sparql)


@cache
def saved_queries() -> Mapping[str, SavedQuery]:
    """The saved queries by name, in alphabetical order."""
    found = sorted(file.name for file in (files("graph") / "queries").iterdir() if file.name.endswith(".rq"))
    return {name.removesuffix(".rq"): _read(name) for name in found}


def saved_query(name: str) -> SavedQuery:
    """The saved query of that name; raises NotFoundError, which lists the names."""
    queries = saved_queries()
    if name not in queries:
        raise NoSuch("ask.no_saved", name=name, names=", ".join(queries))
    return queries[name]


def _read(file: str) -> SavedQuery:
    sparql = (files("graph") / "queries" / file).read_text(encoding="utf-8")
    texts: dict[str, dict[str, str]] = {"title": {}, "about": {}}
    for sort, lang, text in HEADER.findall(sparql):
        texts[sort][lang] = text
    settings = {name: type for name, type, _ in SETTING.findall(sparql)}
    return SavedQuery(file.removesuffix(".rq"), texts["title"], texts["about"], settings, sparql)


def _written(name: str, value: str, type: str, find: Callable[[str], str]) -> str:
    """The value as SPARQL wants it."""
    if type == "NAME":
        return f"<{find(value)}>"
    if type == "NUMBER":
        if not re.fullmatch(r"\d+(\.\d+)?", value):
            raise BadQuery("ask.no_number", name=name, value=value)
        return value
    days = bounds(value)
    if days is None:
        raise BadQuery("ask.no_date", name=name, value=value)
    return f'"{days[0].isoformat()}"^^xsd:date'
