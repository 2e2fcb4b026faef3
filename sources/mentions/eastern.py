"""Chinese and Korean names: «Чжан Вэй», «У Сяоцзюнь», «О Се Хун». The family name comes first and does not change."""

from __future__ import annotations

from sources.analysis.forms import plain
from sources.analysis.languages import per_language
from sources.analysis.token import Token
from sources.lexicon import alternatives, table

GIVEN = 2  # words of a given name at most


@per_language()
def family_names() -> frozenset[str]:
    return frozenset(plain(name) for row in table("family_names") for name in alternatives(row))


def is_eastern(words: list[Token]) -> bool:
    """Whether words are a family name and, behind it, a given name that is no word of the dictionary besides."""
    given = words[1:]
    return 1 <= len(given) <= GIVEN and words[0].lower in family_names() and all(is_given(t) for t in given)


def is_given(token: Token) -> bool:
    """Whether a word may be an Eastern given name: a capital and small letters, and unknown but as a name."""
    named = any({"Name", "Surn"} & a.tags for a in token.word.analyses)
    return token.text[:1].isupper() and token.text[1:].islower() and (named or not token.word.known)


def begins(tokens: list[Token], position: int, last: int) -> bool:
    """Whether an Eastern name begins at a token: «правительство округа Чжу Дайюн»."""
    return is_eastern(tokens[position : min(position + 2, last)])
