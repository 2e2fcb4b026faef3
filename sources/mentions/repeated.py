"""Names that an article gives with a noun once and alone elsewhere: «компания «Baltvita»» … «акимат и «Baltvita»».

A name of one Cyrillic word without quotation marks is known again if no dictionary has the word: «Восток» may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sources.analysis.forms import plain
from sources.analysis.token import Token
from sources.document import Document
from sources.mentions.mention import Mention
from sources.mentions.nouns import legal_forms
from sources.mentions.overlaps import covered
from sources.mentions.quotation import QUOTED, quote_pairs
from sources.mentions.wording import joined

KINDS = ("Company", "Organization", "Place")
QUOTATION = re.compile('[«"“„]([^«»"“”„]+)[»"”“]')
SIGNS = {",", ";", ":"}
SHORTEST = 3  # letters of a name that is looked for
LONGEST = 5  # words of a name without quotation marks


def find(document: Document) -> Iterator[Mention]:
    """The names of firms, bodies and places that stand in `document.mentions` with what makes them known."""
    known = Known(document.mentions)
    if not known.names:
        return
    taken = covered(document.mentions)
    for sentence in document.sentences:
        for opened, closed in quote_pairs(document.tokens, sentence.first, sentence.last):
            named = known.quoted(document.tokens[opened + 1 : closed]) if opened not in taken else None
            if named is not None:
                yield again(named, opened, closed + 1)
                taken.update(range(opened, closed + 1))
        yield from known.find(document.tokens, sentence.first, sentence.last, taken)


class Known:
    """The names that an article makes known, by their words in lower case; none that two of them share."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.names: dict[str, Mention | None] = {}
        for mention in mentions:
            if mention.type in KINDS and not mention.adjective:
                for name in (mention.name, *mention.aliases):
                    self.note(mention, name)
        self.beginnings = {name.split()[0] for name in self.names}

    def note(self, mention: Mention, name: str) -> None:
        quoted = QUOTATION.search(name)
        if quoted is None and mention.type != "Company":
            return  # «акимат области» is found by its noun
        own = key(quoted[1] if quoted else name)
        if len(own) < SHORTEST:
            return
        other = self.names.setdefault(own, mention)
        if other is not None and (other.type, other.name) != (mention.type, mention.name):
            self.names[own] = None

    def quoted(self, words: list[Token]) -> Mention | None:
        """The name that words between quotation marks are, a single one in any case."""
        if not 1 <= len(words) <= QUOTED:
            return None
        found = self.names.get(key(joined(words)))
        return self.named(words[0]) if found is None and len(words) == 1 else found

    def named(self, token: Token) -> Mention | None:
        return next((m for form in forms(token) if (m := self.names.get(form)) is not None), None)

    def find(self, tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
        """Known names without quotation marks in tokens `[first, last)` that are not `taken`, the longest first."""
        position = first
        while position < last:
            named, stop = None, position
            token = tokens[position]
            if token.capital and not self.beginnings.isdisjoint(forms(token)):
                named, stop = self.at(tokens, position, last)
                if stop - position == 1 and position in taken:
                    named = None
            if named is not None:
                yield again(named, position, stop)
            position = max(stop, position + 1)

    def at(self, tokens: list[Token], position: int, last: int) -> tuple[Mention | None, int]:
        """The longest known name at a token, and where it ends."""
        for stop in range(min(last, position + LONGEST), position + 1, -1):
            named = self.names.get(key(joined(tokens[position:stop])))
            if named is not None and tokens[stop - 1].text not in SIGNS:
                return named, stop
        known = tokens[position].word.known
        return (None, position) if known else (self.named(tokens[position]), position + 1)


def forms(token: Token) -> set[str]:
    """The names that a word may be a form of: «Казцинку» of «казцинк»."""
    return {token.lower, *(plain(lemma) for lemma in token.word.lemmas)}


def key(name: str) -> str:
    """A name for comparing: lower case, no signs, no legal form."""
    words = plain(name).replace(",", " ").split()
    kept = [w for w in words if w.replace(".", "") not in legal_forms()]
    return " ".join(kept or words)


def again(named: Mention, first: int, last: int) -> Mention:
    """The same name at tokens `[first, last)`, in a case that it does not show."""
    return Mention(first, last, named.type, named.name, first, named.reference, written=named.written)
