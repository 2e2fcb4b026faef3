"""What follows a body's noun and belongs to its name: «акимат Костанайской области», «комитет по делам Церкви»."""

from __future__ import annotations

import re

from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.nouns import DERIVED, is_body_word, is_name_word, nouns

CAPITALS = re.compile(r"([А-ЯЁ]{2,6})(?:а|у|е|ом)?")  # «МИД», «МИДа»
TITLE = "Title"  # the type that stands for the words of a title among the names
NAMING = ("State", "Region", "Place", "Organization")  # types of what may stand in a body's name


class Complement:
    """Reads on from `first`, right behind a body's noun; `mentions` are the names found before, by first token.

    `stop` is where the complement ends, `named` whether a name is in it; `wanted` is the case that goes on.
    """

    def __init__(self, tokens: list[Token], first: int, last: int, mentions: dict[int, Mention]) -> None:
        self.tokens, self.first, self.last, self.mentions = tokens, first, last, mentions
        self.stop, self.named, self.wanted = first, False, "gen"

    def read(self) -> tuple[int, bool]:
        index: int | None = self.first
        while index is not None and index < self.last:
            index = self.part(index)
        return self.stop, self.named

    def part(self, index: int) -> int | None:
        """Where to read on behind the part of a complement that begins at `index`, None if none does."""
        mention = self.mentions.get(index)
        if mention is not None:
            return self.name(mention)
        token = self.tokens[index]
        if is_number(self.tokens, index, self.first) or (self.wanted == "name" and token.capital):
            return self.take(index + 1, True)
        return self.capitalised(index) or self.preposition(index) or self.words(index)

    def take(self, stop: int, named: bool) -> int:
        self.stop = stop
        self.named = self.named or named
        return stop

    def name(self, mention: Mention) -> int | None:
        """A name in the genitive, or in the dative behind «по»: «по Карагандинской области»."""
        cases = {"gen", self.wanted}
        if (
            mention.type == TITLE
            and index_of_state(self.tokens, mention, self.mentions)
            and mention.first == self.first
        ):
            return mention.last  # «управление президента России по связям»
        if mention.type not in NAMING or (
            mention.cases.isdisjoint(cases) and mention.cases and not mention.name.isupper()
        ):
            return None
        self.take(mention.last, True)
        if mention.type not in ("Region", "Place") or mention.adjective:
            return mention.last
        other = self.mentions.get(mention.last + 1)
        joined = other is not None and self.tokens[mention.last].lower in function_words("and")
        if (
            joined
            and other is not None
            and other.type == mention.type
            and self.wanted == "dat"
            and "dat" in other.cases
        ):
            self.take(other.last, True)  # «по Омской области и Алтайскому краю»
        return self.last

    def capitalised(self, index: int) -> int | None:
        """«Университет Аалто», «фракция АБВ», «бюро Национального фронта»."""
        token = self.tokens[index]
        if not token.capital:
            return None
        following = self.tokens[index + 1] if index + 1 < self.last else None
        if abbreviation(token):
            return self.take(index + 1, True)
        if (
            following is not None
            and not following.capital
            and is_genitive(token, "ADJF")
            and is_genitive(following, "NOUN")
        ):
            return self.take(index + 2, True)
        if index == self.first and is_name_word(token) and not (following is not None and is_name_word(following)):
            return self.take(index + 1, True)
        return None

    def preposition(self, index: int) -> int | None:
        """«по», «при», «за», «имени», and what joins two genitives: they end nothing, and take no part alone."""
        token = self.tokens[index]
        if (
            token.lower in function_words("about")
            and index + 1 < self.last
            and "dat" in self.tokens[index + 1].word.cases
        ):
            self.wanted = "dat"
        elif token.lower in function_words("beside") and is_common(self.tokens, index + 1, self.last):
            self.wanted = "loc"
        elif token.lower in function_words("body cause") and is_common(self.tokens, index + 1, self.last):
            self.wanted = "acc"
        elif self.wanted == "dat" and token.lower in function_words("with"):
            self.wanted = "ins"
        elif is_dedication(self.tokens, index):
            self.wanted = "name"
        elif token.lower not in function_words("listing") or not (
            index > self.first
            and index + 1 < self.last
            and joins(self.tokens, index, {self.wanted, "gen"} if self.wanted == "dat" else {self.wanted})
        ):
            return None
        return index + 1

    def words(self, index: int) -> int | None:
        """A common word in the genitive or the case wanted; another body's noun only behind «по»."""
        token = self.tokens[index]
        inner = self.wanted in ("dat", "loc") and index > self.first + 1
        if (
            not any(
                a.case in (self.wanted, "gen") and a.pos in ("NOUN", "ADJF", "PRTF") for a in token.word.analyses[:4]
            )
            or (token.capital and not DERIVED.fullmatch(token.lower) and not (inner and nouns().at(self.tokens, index)))
            or (nouns().at(self.tokens, index, self.last) is not None and not inner)
        ):
            return None
        return self.take(index + 1, token.capital)


def index_of_state(tokens: list[Token], title: Mention, mentions: dict[int, Mention]) -> bool:
    """Whether a title in the genitive is a state's or region's: «президента России»."""
    of = mentions.get(title.last)
    return "gen" in tokens[title.first].word.cases and of is not None and of.type in ("State", "Region")


def is_genitive(token: Token, pos: str) -> bool:
    return any(a.pos == pos and a.case == "gen" and "anim" not in a.tags for a in token.word.analyses)


def abbreviation(token: Token) -> str | None:
    """The body that an abbreviation behind a title names, in the nominative: «глава МИДа», «председатель КГБ»."""
    match = CAPITALS.fullmatch(token.text)
    if match is not None:
        return match[1]
    return token.text if is_body_word(token.text) else None


def is_common(tokens: list[Token], index: int, last: int) -> bool:
    """Whether a common noun or its adjective stands at `index`: «совет при губернаторе», «фронт за мир»."""
    return index < last and not tokens[index].capital and tokens[index].can_be("NOUN", "ADJF")


def is_number(tokens: list[Token], index: int, first: int) -> bool:
    """«№», or the digits behind it."""
    signs = function_words("number sign")
    return tokens[index].text in signs or (
        index > first and tokens[index].text.isdigit() and tokens[index - 1].text in signs
    )


def is_dedication(tokens: list[Token], index: int) -> bool:
    """«имени», «им», or the dot behind it."""
    token = tokens[index - 1] if tokens[index].text == "." else tokens[index]
    return token.lower in function_words("dedication")


def joins(tokens: list[Token], position: int, cases: set[str]) -> bool:
    """Whether «и» or a comma goes on with the same case in lower-case words: «промышленности и строительства».

    Behind «по» a name may stand before them: «по связям Церкви и общества».
    """
    following = tokens[position + 1]
    before = tokens[position - 1]
    fitting = not cases.isdisjoint(following.word.cases)
    if tokens[position].text == ",":
        return following.can_be("ADJF", "NOUN") and fitting and "nom" not in following.word.cases
    if not following.is_word or following.capital or not fitting or (before.capital and "dat" not in cases):
        return False
    likeliest = following.word.analyses[:1]
    return "nom" not in following.word.cases or any(a.case in cases and a.number == "sing" for a in likeliest)
