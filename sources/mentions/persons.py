"""Names of persons: behind a title, known by their first name, or by a surname that the article gave in full."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import analytic, begins_name, per_language
from sources.analysis.token import Token
from sources.lexicon import function_words, table
from sources.mentions.eastern import is_eastern
from sources.mentions.mention import Mention
from sources.mentions.names import (
    ALL_CASES,
    DECLINED,
    VOWELS,
    first_name,
    first_names,
    is_first_name,
    is_initial,
    nominative,
    surname_endings,
)
from sources.mentions.nouns import is_body_word

SHORT = 4  # letters of a surname that may be a foreign one of one syllable: «Чжан Ин»
OBJECTS = "уюйе"  # letters that a surname may end in which is no subject: «приняли Айгуль Серикову»
LONGEST = 4  # words of a name, particles aside


def is_part(token: Token) -> bool:
    """Whether a token may be a part of a name: capitalised Cyrillic, or an initial."""
    if begins_name(token.text):
        return len(token.text) > 1 and token.is_word
    prefix, hyphen, rest = token.text.partition("-")
    if not hyphen or len(rest) < 2:
        return False
    return rest[0].isupper() and prefix in function_words("name prefix")  # «аль-Рашид»


def run(tokens: list[Token], position: int, last: int, taken: set[int]) -> int:
    """The end of the run of name parts that begins at `position`."""
    stop, parts = position, 0
    while stop < last and stop not in taken and parts < LONGEST:
        token = tokens[stop]
        if is_part(token):
            parts += not is_initial(token.text)
            stop += 1
        elif (
            token.lower in function_words("name particle")
            and stop + 1 < last
            and is_part(tokens[stop + 1])
            and stop > position
        ) or (token.lower in function_words("name suffix") and stop > position):
            stop += 1
        elif stop == position and is_part_of_syllables(tokens, position, last):
            stop, parts = stop + 1, parts + 1
        elif (
            len(token.text) == 1
            and begins_name(token.text)
            and position < stop < last - 1
            and (is_part(tokens[stop + 1]))
        ):
            stop += 1  # «Чон У Сок»
        else:
            break
    return stop


def is_part_of_syllables(tokens: list[Token], position: int, last: int) -> bool:
    """Whether a single letter is a surname, which a given name or two syllables follow: «У Сяоцзюнь», «О Се Хун»."""
    following = tokens[position + 1 : min(position + 3, last)]
    if len(tokens[position].text) > 1 or not begins_name(tokens[position].text):
        return False
    if len(following) == 2 and all(is_part(t) and not is_initial(t.text) for t in following):
        return True
    inside = (
        position > 0 and tokens[position - 1].is_word and tokens[position - 1].sentence == tokens[position].sentence
    )
    return inside and is_eastern(tokens[position : position + 2])


def is_abbreviation(token: Token) -> bool:
    """Whether a word stands in capitals throughout: «АБВ»."""
    return len(token.text) > 1 and token.text.isalpha() and token.text.isupper()


def is_nominative(words: list[Token]) -> bool:
    """Whether a name can be in no other case: a known first name and a surname both in the nominative."""
    return (
        len(words) > 1
        and is_nominative_surname(words[-1])
        and is_first_name(words[0].lower)
        and words[0].lower[-1] not in DECLINED
    )


def is_nominative_surname(token: Token) -> bool:
    return len(token.text) > SHORT and token.lower.endswith(surname_endings()["sure masc", "nom"])


def is_surname(token: Token, cases: frozenset[str]) -> bool:
    """Whether a single capitalised word behind a title is a name, and not the body or place that the title is of.

    It must be able to stand in the title's case, be no adjective that a noun follows, no abbreviation, and read as a
    surname or first name: «президент Обама», not «член Конгресса», «глава Минсвязи».
    """
    if token.text.isupper() or is_body_word(token.text):
        return False
    readings = [a for a in token.word.analyses if a.number != "plur"]
    if readings and not any(a.case is None or a.case in cases for a in readings):
        return False
    if {"Surn", "Name", "Patr"} & {tag for a in readings for tag in a.tags}:
        return not any("Orgn" in a.tags or "Geox" in a.tags for a in readings[:1])
    return first_name(token.text) or not token.word.analyses or token.word.analyses[0].pos == "UNKN"


def named(tokens: list[Token], first: int, last: int, cases: frozenset[str]) -> Mention:
    """The person whom tokens `[first, last)` name, standing in one of `cases`."""
    words = [t.text for t in tokens[first:last]]
    capitals = [w for w in words if not is_initial(w)]
    if all(w.isupper() and len(w) > 1 for w in capitals):
        words = [w if is_initial(w) else "-".join(part.capitalize() for part in w.split("-")) for w in words]
    else:  # «Асхат ШАХАРОВ»: a way of setting surnames
        words = [w.capitalize() if w.isupper() and len(w) > 3 else w for w in words]
    name, gender = nominative(words, cases)
    return Mention(first, last, "Person", name, last - 1, cases=cases, gender=gender)


def cases_of(tokens: list[Token], first: int, last: int) -> frozenset[str]:
    """Cases that a name may stand in by the preposition before it and by its own words."""
    if analytic():
        return tokens[last - 1].word.cases
    own = ALL_CASES
    for token in tokens[first:last] if not is_eastern(tokens[first:last]) else ():
        animate = frozenset(
            a.case for a in token.word.analyses if a.case and a.number != "plur" and {"Name", "Surn"} & a.tags
        )
        if animate and first_names() & {token.lower, *token.word.lemmas} == {token.lower}:
            animate |= {"nom"}  # «Акира» is no form of «Акир», as «Олега» is of «Олег»
        if animate:
            own = own & animate or own
    if is_subject(tokens, first, last):
        return frozenset({"nom"})
    before = tokens[first - 1].lower if first and tokens[first - 1].sentence == tokens[first].sentence else ""
    governed = governed_cases().get(before)
    return (own & governed or governed) if governed else own


def is_subject(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a name right behind a verb can be its subject alone: of «подписали Сохэй Камура» no word is inflected."""
    given, surname = tokens[first].lower, tokens[last - 1].lower
    after_verb = first > 0 and tokens[first - 1].finite and tokens[first - 1].sentence == tokens[first].sentence
    return after_verb and given in first_names() and given[-1] not in VOWELS and surname[-1] not in OBJECTS


@per_language()
def governed_cases() -> dict[str, frozenset[str]]:
    return {row["preposition"]: frozenset({row["case"]}) for row in table("governed_cases")}


def find_known_first_names(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """Two parts or more of which one is a known first name, or an initial beside a surname."""
    position = first
    while position < last:
        token = tokens[position]
        if position in taken or not is_part(token) or (position == first and is_common(token)):
            position += 1
            continue
        stop = run(tokens, position, last, taken)
        parts = [t for t in tokens[position:stop] if not is_initial(t.text)]
        initials = stop - position - len(parts)
        if parts and (
            (initials and initials <= 2 and len(parts) == 1 and surname_like(parts[0]))
            or (
                len(parts) >= 2 and any(first_name(t.text) for t in parts[:2]) and not all(first_only(t) for t in parts)
            )
            or is_eastern(parts)
        ):
            start = position
            while stop - start > 2 and is_abbreviation(tokens[start]) and not tokens[stop - 1].text.isupper():
                start += 1  # «чемпион АБВ Иван Белов»
            while (
                start < stop - 2
                and not is_initial(tokens[start].text)
                and not first_name(tokens[start].text)
                and (
                    stop - start > 2
                    and first_name(tokens[start + 1].text)
                    and tokens[start].index == tokens[first].index
                )
            ):
                start += 1
            yield named(tokens, start, stop, cases_of(tokens, start, stop))
        position = max(stop, position + 1)


def first_only(token: Token) -> bool:
    """Whether a capitalised word is an everyday noun or verb of the language, known to the dictionary as no name."""
    return not any({"Name", "Surn", "Patr", "Geox"} & a.tags for a in token.word.analyses) and token.can_be(
        "VERB", "PREP", "CONJ", "ADVB", "PRCL", "NPRO", "INTJ", "GRND", "INFN"
    )


def is_common(token: Token) -> bool:
    """Whether a sentence's first word has its capital for that alone: «Потом», «Архиепископ»."""
    tags = {tag for a in token.word.analyses for tag in a.tags}
    return first_only(token) or (
        tags.isdisjoint({"Name", "Surn", "Patr", "Geox", "Orgn"}) and "anim" in tags and token.word.known
    )


def surname_like(token: Token) -> bool:
    return len(token.text) > 2 and not token.can_be("PREP", "CONJ", "PRCL")
