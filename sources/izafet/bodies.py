"""Bodies by their noun and what stands before it: «Павлодар облысының әкімдігі», «Ясауи университеті»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sources.analysis.token import Token
from sources.izafet.names import case_of, tags_of, without_case
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.nouns import nouns, territories
from sources.mentions.wording import joined

WORDS = 8  # before the noun of a body
TERRITORIES = ("State", "Region", "Place")


def find(
    tokens: list[Token], first: int, last: int, mentions: dict[int, Mention], closed: set[int]
) -> Iterator[Mention]:
    """Bodies in tokens `[first, last)`; `mentions` are the names found before by their first token, `closed` tokens
    that no name of a body holds: titles, names of persons with a title."""
    for match in nouns().find(tokens, first, last):
        head = match.last - 1
        if match.payload.type != "Organization" or not match.payload.keep or match.first in closed:
            continue
        if "poss3" not in tags_of(tokens[head]) or any(a.number == "plur" for a in tokens[head].word.analyses[:1]):
            continue
        left = Left(tokens, match.first, first, mentions, closed)
        start = left.read()
        if start < match.first and (left.named or match.payload.plain):
            name = f"{joined(tokens[start:head])} {without_case(tokens[head])}"
            yield Mention(start, match.last, "Organization", name, head, cases=case_of(tokens[head]))


@dataclass
class Left:
    """Reads the words before a body's noun, from right to left; `named` is whether a proper name is among them."""

    tokens: list[Token]
    head: int
    floor: int
    mentions: dict[int, Mention]
    closed: set[int]
    named: bool = False
    territory: bool = False

    def __post_init__(self) -> None:
        self.stops = {m.last: m for m in self.mentions.values()}

    def read(self) -> int:
        """The first token of the body's name."""
        start = self.head
        while start > self.floor and self.head - start < WORDS:
            step = self.step(start)
            if step is None:
                break
            start, whole = step
            if whole:
                break
        return self.trimmed(start)

    def step(self, start: int) -> tuple[int, bool] | None:
        """Where the name begins with one more part before `start`, and whether nothing may stand before that."""
        tokens, before = self.tokens, self.tokens[start - 1]
        mention = self.stops.get(start)
        if mention is not None:
            return self.mention(mention)
        if start - 1 in self.closed or not before.is_word:
            return None
        if before.lower in function_words("dedication"):
            self.named = True
            first = start - 1
            while first > self.floor and tokens[first - 1].capital and first - 1 not in self.closed:
                first -= 1
            return first, False
        if before.lower in function_words("and"):
            listed = start - 2 >= self.floor and is_common(tokens[start]) and is_common(tokens[start - 2])
            return (start - 2, False) if listed else None
        return self.word(start - 1)

    def mention(self, mention: Mention) -> tuple[int, bool] | None:
        part = (
            mention.type == "Organization"
            and mention.cases <= {"nom"}
            and mention.last == self.head
            and mention.last == self.head
        )
        if self.territory and mention.type in TERRITORIES:
            return None  # «Қытайдың Шэньси провинциясы партия комитеті»
        self.territory = self.territory or (mention.type in TERRITORIES and not mention.adjective)
        if not (part or mention.type in TERRITORIES) or not mention.cases <= {"nom", "gen", "attr"}:
            return None
        self.named = self.named or mention.last < self.head or not mention.adjective or mention.type != "State"
        return mention.first, "gen" in mention.cases

    def word(self, index: int) -> tuple[int, bool] | None:
        """A word that may stand before a noun without an ending; a genitive only of a territory not named here."""
        token = self.tokens[index]
        territory = territories().at(self.tokens, index, index + 1)
        case = case_of(token)
        if territory is not None and territory.payload.relative and case <= {"gen", "nom"} and not token.capital:
            return index, True
        if case != {"nom"} or not may_modify(token) or is_plural(token):
            return None
        if token.capital and (index > self.floor or not token.word.known):
            self.named = True
        return index, False

    def trimmed(self, start: int) -> int:
        """A name does not begin with a conjunction or a word that only points: «осы университет»."""
        while start < self.head and (
            self.tokens[start].lower in function_words("determiner") | function_words("and")
            or self.tokens[start].lower in function_words("empty modifier")
        ):
            start += 1
        return start


def is_plural(token: Token) -> bool:
    """«тараптар X университетінде»: a plural stands before no noun that it tells the sort of."""
    return any(a.number == "plur" and "poss3" not in a.tags for a in token.word.analyses[:1])


def is_common(token: Token) -> bool:
    return token.is_word and not token.capital and may_modify(token) and case_of(token) == {"nom"}


def may_modify(token: Token) -> bool:
    """Whether a word may stand before a noun as part of its name: a noun or adjective, no verb, pronoun or particle."""
    if not token.word.analyses:
        return token.is_word
    first = token.word.analyses[0]
    return first.pos in ("NOUN", "ADJF", "INFN")
