"""Noun phrases put into the nominative, and tokens joined as they were written."""

from __future__ import annotations

from sources.analysis.forms import capitalize_like
from sources.analysis.languages import analyser
from sources.analysis.token import Analysis, Token


def base_form(
    tokens: list[Token], first: int, last: int, known: frozenset[str] = frozenset(), chosen: Analysis | None = None
) -> str:
    """Adjectives and their noun (the last word) in the nominative singular.

    `known` are lemmas to be preferred, `chosen` is the noun's reading where it is known already.
    """
    noun = tokens[last - 1]
    reading = chosen or next((a for a in noun.word.analyses if a.pos == "NOUN" and a.number == "sing"), None)
    if reading is None and noun.can_be("ADJF"):  # «поверенный», «управляющий»
        reading = next((a for a in noun.word.analyses if a.pos == "ADJF" and a.gender == "masc"), None)
    if reading is None:
        return joined(tokens[first:last])
    words = []
    for token in tokens[first : last - 1]:
        agreeing = [a for a in token.word.analyses if a.pos == "ADJF" and a.case in noun.word.cases]
        agreeing.sort(key=lambda a: a.lemma not in known)
        if agreeing:
            words.append(analyser().inflect_adjective(token.text, agreeing[0].lemma, reading.gender))
        else:
            words.append(token.text)
    words.append(capitalize_like(reading.lemma, noun.text) if not noun.text.isupper() else noun.text)
    return " ".join(words)


def joined(tokens: list[Token]) -> str:
    return written(tokens).strip('«»"“”')


def written(tokens: list[Token]) -> str:
    """Tokens with the spaces that the text has between them."""
    return "".join((" " if token.space_before and i else "") + token.text for i, token in enumerate(tokens))


def text_between(tokens: list[Token], first: int, last: int) -> str:
    return " " + joined(tokens[first:last]) if last > first else ""
