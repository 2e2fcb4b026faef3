"""What a project is called: its noun phrase in the nominative."""

from __future__ import annotations

from sources.analysis.languages import analyser, analytic
from sources.analysis.token import Analysis, Token
from sources.mentions.wording import base_form, written


def name_of(
    tokens: list[Token], first: int, head: int, last: int, cases: tuple[str, ...], derived: bool = False
) -> str:
    """A project's name: its noun phrase in the nominative, without the capital of a sentence's first word.

    English keeps the capital of any other word, and of one `derived` from a name: "Kairagach checkpoint", "Italian
    language centre"."""
    name = nominative_phrase(tokens, first, head, last, cases)
    within = first > 0 and tokens[first - 1].sentence == tokens[first].sentence
    proper = name[1:2].isupper() or (analytic() and (derived or within or not tokens[first].word.known))
    return name if proper else name[:1].lower() + name[1:]


def nominative_phrase(tokens: list[Token], first: int, head: int, last: int, cases: tuple[str, ...]) -> str:
    """A noun phrase with its head and the adjectives before it in the nominative, in the number that it stands in.

    `cases` are those that what governs it asks for, the likeliest first; what follows the head stays as it is.
    """
    noun = tokens[head]
    nouns = [a for a in noun.word.analyses if a.pos == "NOUN"]
    agreeing = [a for a in nouns if all(agrees(t, a) for t in tokens[first:head])]
    nouns = agreeing or nouns
    reading = next((a for a in nouns if a.case in cases), nouns[0] if nouns else None)
    alike = reading is not None and reading.lemma == noun.lower and (first == head or reading.gender != "femn")
    if reading is None or reading.case == "nom" or (reading.case == "acc" and alike):  # but «малую печь»
        return written(tokens[first:last]).rstrip(".,")
    if reading.number == "sing":
        front = base_form(tokens, first, head + 1, chosen=reading)
    else:
        lemmas = [next((a.lemma for a in t.word.analyses if a.pos == "ADJF"), t.lower) for t in tokens[first:head]]
        words = [
            analyser().inflect_adjective(token.text, lemma, "plur")
            for token, lemma in zip(tokens[first:head], lemmas, strict=True)
        ]
        front = " ".join([*words, analyser().plural_nominative(noun.text)])
    rest = written(tokens[head + 1 : last])
    return f"{front} {rest}".strip().rstrip(".,")


def agrees(adjective: Token, noun: Analysis) -> bool:
    return any(
        a.case == noun.case and a.number == noun.number for a in adjective.word.analyses if a.pos in ("ADJF", "PRTF")
    )


def genitive(tokens: list[Token], first: int, head: int) -> str:
    """A noun in the accusative and the adjectives before it, put into the genitive."""
    return " ".join(analyser().genitive_form(token.text) for token in tokens[first : head + 1])
