"""Common nouns that go with names: of firms and bodies, of territories; legal forms; words that are no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ontology.spelling import telling_forms
from sources.analysis.forms import plain
from sources.analysis.languages import begins_name, per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import function_words, patterns, table

LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")
DERIVED = re.compile(r"[\w-]+[сц]к(?:ий|ая|ое|ого|ой|ому|им|ом|ую|ие|их)")  # an adjective of a place: «Таласский»


MARKED = "marked"


class Territory(NamedTuple):
    """A common noun of a territory: the type of what it names, whether alone it means one named before («области»),
    whether an unknown adjective before it makes a name («Мугалжарский район»), whether it is part of the name."""

    type: str
    relative: bool
    derived: bool
    keep: bool


class Noun(NamedTuple):
    """A common noun of a firm or body: the type that it gives a name, and whether it is part of it."""

    type: str
    keep: bool
    plain: bool


@per_language()
def nouns() -> PatternIndex[Noun]:
    return patterns(
        "company_nouns",
        lambda row: Noun(row["type"], row["keep"] != "no", row["keep"] == "plain"),
        lambda row: row["keep"] != MARKED,
    )


@per_language()
def introducing() -> PatternIndex[Noun]:
    """The nouns that make a firm of a name in quotation marks or Latin letters alone: «сеть «Арал»»."""
    return patterns("company_nouns", lambda row: Noun(row["type"], False, False), lambda row: row["keep"] == MARKED)


@per_language()
def territories() -> PatternIndex[Territory]:
    flags = ("relative", "derived", "keep")
    return patterns("territories", lambda row: Territory(row["type"], *(row[flag] == "yes" for flag in flags)))


@cache
def legal_forms() -> frozenset[str]:
    """Last words by which a Latin name is a firm's, without dots and in lower case: legal forms, «Holding», «Bank»."""
    ends = (*telling_forms(), *(row["word"] for row in table("firm_ends")))
    return frozenset(end.replace(".", "").casefold() for end in ends)


def key(name: str) -> str:
    """A name for comparing: lower case, without signs and legal forms."""
    words = plain(name).replace("«", " ").replace("»", " ").replace('"', " ").replace(",", " ").split()
    kept = [w for w in words if w.replace(".", "") not in legal_forms()]
    return " ".join(kept or words)


@cache
def firm_words() -> frozenset[str]:
    """Last words of firms' names, the legal forms among them, in lower case."""
    return legal_forms() | {row["word"].casefold() for row in table("firm_words")}


@cache
def not_names() -> frozenset[str]:
    return frozenset(row["word"] for row in table("not_names"))


def is_body_word(text: str) -> bool:
    """Whether a word is the short name of a body: «Минэнерго», «Госдума»."""
    return any(text.startswith(prefix) and text[len(prefix) :].isalpha() and text[len(prefix) :].islower()
               and len(text) >= len(prefix) + 3 for prefix in function_words("body prefix"))  # fmt: skip


def is_name_word(token: Token) -> bool:
    return len(token.text) > 1 and begins_name(token.text)


def is_shouted(line: Sequence[Token]) -> bool:
    """Whether a line is in capitals, where every word looks like a name."""
    if sum(map(str.isupper, (t.text for t in line))) < 3:  # most lines
        return False
    words = [t.text for t in line if t.is_word and len(t.text) > 2]
    return len(words) > 3 and sum(w.isupper() for w in words) > 0.7 * len(words)
