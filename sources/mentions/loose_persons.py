"""Persons without a title: by their first name, or by a part of a name that the article gives in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Token
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions import persons, strangers
from sources.mentions.mention import Mention
from sources.mentions.names import ALL_CASES, candidates, first_name, is_initial, plain
from sources.mentions.quotation import OPEN

OPENING = OPEN | {"-", "–", "("}
EASTERN = 7  # letters that each word of a Chinese or Korean name has at most; its last word has 4
COMMON = {"Name", "Surn", "Patr"}


def add(document: Document, titled: set[int]) -> None:
    """Adds to `document.mentions` the persons that no title makes known; `titled` are the tokens of titles."""
    tokens = document.tokens
    taken = covered(document.mentions) | titled
    for sentence in document.sentences:
        document.mentions.extend(persons.find_known_first_names(tokens, sentence.first, sentence.last, taken))
    taken = covered(document.mentions) | titled
    people = covered([m for m in document.mentions if m.type == "Person"]) | titled
    for sentence in document.sentences:
        document.mentions.extend(strangers.find(tokens, sentence.first, sentence.last, taken, people))
    settle_surnames(document)
    known = Known(document.mentions)
    taken = covered(document.mentions)
    for sentence in document.sentences:
        document.mentions.extend(known.find(tokens, sentence.first, sentence.last, taken))


def covered(mentions: list[Mention]) -> set[int]:
    return {i for m in mentions for i in range(m.first, m.last)}


class Known:
    """Persons that an article names in full, by what else it may call them: a surname, a first name of one alone."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.surnames: dict[str, Mention] = {}
        self.given: dict[str, Mention | None] = {}
        for mention in mentions:
            words = mention.name.split()
            if mention.type != "Person":
                continue
            self.surnames.setdefault(plain(words[-1]), mention)
            if len(words) > 1 and len(words[-1]) <= 4 and all(len(w) <= EASTERN for w in words):
                self.surnames.setdefault(plain(words[0]), mention)  # Chinese and Korean names put the surname first
            elif first_name(words[0]):
                other = self.given.setdefault(plain(words[0]), mention)
                if other is not None and other.name != mention.name:
                    self.given[plain(words[0])] = None  # of two Ivans neither is meant

    def find(self, tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
        """Single capitalised words that are the name of a person named elsewhere, in any case, or surely a surname."""
        for position in range(first, last):
            token = tokens[position]
            if position in taken or not persons.is_part(token):
                continue
            person = self.named(token)
            cases = persons.cases_of(tokens, position, position + 1)
            if person is not None:
                yield Mention(
                    position, position + 1, "Person", person.name, position, cases=cases, gender=person.gender
                )
            elif is_lone_surname(tokens, position, first, last):
                yield persons.named(tokens, position, position + 1, cases)

    def named(self, token: Token) -> Mention | None:
        for part, owners in (("surname", self.surnames), ("given", self.given)):
            forms = (form for form, _, _ in candidates(token.text, ALL_CASES, None, part))
            found = (owners.get(plain(form)) for form in (token.text, *forms))
            person = next((p for p in found if p is not None), None)
            if person is not None:
                return person
        return None


def is_lone_surname(tokens: list[Token], position: int, first: int, last: int) -> bool:
    """Whether a word is in the dictionary as a surname alone, and no street, prize or body is named after it."""
    token = tokens[position]
    readings = token.word.analyses
    if not readings or "Surn" not in readings[0].tags or any(not a.tags & COMMON or "Geox" in a.tags for a in readings):
        return False
    before = tokens[position - 1] if position > first else None
    following = tokens[position + 1] if position + 1 < last else None
    if (before is not None and persons.is_part(before)) or (following is not None and persons.is_part(following)):
        return False  # part of a longer name that is not known for a person's
    return before is None or not (
        before.lower in function_words("dedication")
        or before.text in OPENING
        or any(a.pos == "NOUN" and "inan" in a.tags for a in before.word.analyses[:1])
    )


def settle_surnames(document: Document) -> None:
    """Surnames whose nominative is a guess are put as the article gives them where their case is sure or known."""
    sure = {plain(m.name): m for m in document.mentions if m.type == "Person" and m.cases == {"nom"} and " " in m.name}
    for mention in document.mentions:
        words = mention.name.split()
        if mention.type == "Person" and len(words) > 1 and plain(mention.name) not in sure:
            written = document.tokens[mention.last - 1].text
            forms = [written, *(form for form, _, _ in candidates(written, persons.ALL_CASES, None, "surname"))]
            named = (sure.get(plain(" ".join([*words[:-1], form]))) for form in forms)
            mention.name = next((m.name for m in named if m is not None), mention.name)
            if any(plain(written) == plain(m.name.split()[-1]) and shares_given(m, words) for m in sure.values()):
                mention.name = " ".join([*words[:-1], written])  # «сказал Оттон Рона» beside «Оттон Иван Рона»
    settle_unsure(document)
    settle_initials(document)


def settle_unsure(document: Document) -> None:
    """A name in a case that nothing tells, as the article gives it elsewhere: «приняли Ли Цзиня», «сказал Ли Цзинь»."""
    unsure = [m for m in document.mentions if m.type == "Person" and m.cases > {"nom"} and " " in m.name]
    names = {plain(m.name): m.name for m in document.mentions if m.type == "Person"}
    for mention in unsure:
        words = mention.name.split()
        for form, _, changed in candidates(words[-1], ALL_CASES - {"nom"}, None, "surname"):
            if changed and (known := names.get(plain(" ".join([*words[:-1], form])))) is not None:
                mention.name = known
                break


def shares_given(mention: Mention, words: list[str]) -> bool:
    return plain(words[0]) in plain(mention.name).split()[:-1]


def settle_initials(document: Document) -> None:
    """A surname behind an initial, as the article gives it where it is in full."""
    full = {
        plain(m.name.split()[-1]): m
        for m in document.mentions
        if m.type == "Person" and not is_initial(m.name.split()[0])
    }
    for mention in document.mentions:
        words = mention.name.split()
        if mention.type == "Person" and is_initial(words[0]) and plain(words[-1]) not in full:
            written = document.tokens[mention.last - 1].text
            for form, _, _ in candidates(written, persons.ALL_CASES, None, "surname"):
                if plain(form) in full and plain(full[plain(form)].name).startswith(plain(words[0][:1])):
                    mention.name = " ".join([*words[:-1], full[plain(form)].name.split()[-1]])
                    break
