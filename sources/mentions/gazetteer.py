"""Names of the reference data in the text, in any case: «в Республике Корея», «китайской», «ВКО»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ontology import reference
from sources.analysis.forms import plain
from sources.analysis.languages import analyser, current, per_language
from sources.analysis.token import Token, Word
from sources.lexicon import table
from sources.mentions.mention import Mention

# Of two things of one name the earlier type is meant; a region's short form («Туркестан») yields to the city.
RANK = {"State": 0, "Region": 1, "Place": 2, "Company": 4, "Organization": 3}
SHORT_REGION = 5
ALIAS = 0.5  # «Аксу» is the town of that name rather than Aksukent, which is called so too
STEM = 4  # letters below which a stem fits too many words
FIXED = ("у", "ю", "и", "о", "е")  # endings of foreign names that do not change
PROPER = {"Geox", "Name", "Surn", "Orgn", "Abbr", "Patr"}  # tags of a word that names something


class Part(NamedTuple):
    """A word of a name: its form in lower case, the lemmas of that form, and what endings are added to."""

    form: str
    lemmas: frozenset[str]
    stem: str


class Name(NamedTuple):
    """A name as words; an adjective's («китайский») is one that stands before a noun."""

    text: str
    words: tuple[Part, ...]
    item: reference.Item
    rank: float
    adjective: bool


@per_language()
def endings() -> frozenset[str]:
    return frozenset(row["ending"] for row in table("noun_endings"))


def stem(word: str) -> str:
    return word[:-1] if word[-1:] in "аяеиоыйьэ" else word


def name_words(name: str) -> tuple[Part, ...]:
    words = []
    for text in name.replace("(", " ").replace(")", " ").split():
        lower = plain(text)
        words.append(Part(lower, analyser().read_word(text).lemmas | {lower}, stem(lower)))
    return tuple(words)


@per_language()
def all_names() -> tuple[Name, ...]:
    """All names of the reference data, longer ones first, then by rank."""
    found: list[Name] = []
    for item in reference.items():
        for language in ("ru", "kk", "en"):
            for position, text in enumerate(item.names.get(language, ())):
                short = item.type == "Region" and position > 0 and " " not in text and text != text.upper()
                rank = SHORT_REGION if short else RANK[item.type] + ALIAS * (position > 0)
                found.append(Name(text, name_words(text), item, rank, False))
        for text in item.adjectives.get(current(), ()):
            found.append(Name(text, name_words(text), item, RANK[item.type], True))
    return tuple(sorted((n for n in found if n.words), key=lambda name: (-len(name.words), name.rank)))


@per_language()
def index() -> dict[str, list[int]]:
    """Where in `all_names` the names are whose first word has this form or lemma, or this stem and a `*`."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(all_names()):
        first = name.words[0]
        stems = {first.stem + "*"} if len(first.stem) >= STEM else set()
        for key in first.lemmas | {first.form} | stems:
            found[key].append(place)
    return dict(found)


def is_common_noun(word: Word) -> bool:
    """Whether the dictionary has a word, and as a common noun alone: «палаты» is no form of «Палау»."""
    return word.known and all(a.pos == "NOUN" and a.tags.isdisjoint(PROPER) for a in word.analyses)


def fits(word: Part, lower: str, written: Word, alone: bool) -> bool:
    """Whether a word of the text is a form of a name's; where that is `alone`, a lemma in common is not enough."""
    if lower == word.form or word.form in written.lemmas:
        return True
    if not alone and not word.lemmas.isdisjoint(written.lemmas):
        return True
    if len(word.stem) < STEM or not lower.startswith(word.stem) or is_common_noun(written):
        return False
    ending = lower[len(word.stem) :]
    return ending in endings() if ending else word.stem == word.form


def find(tokens: list[Token], first: int, last: int) -> Iterator[Mention]:
    """Mentions of reference items in tokens `[first, last)`, left to right, the longest at each place."""
    position = first
    while position < last:
        name = longest(tokens, position, last, beginning(tokens[position].text))
        if name is None:
            position += 1
            continue
        stop = position + len(name.words)
        head = next((i for i in range(position, stop) if "NOUN" in tokens[i].word.poses), position)
        if name.adjective:
            head = stop - 1
        yield Mention(
            position, stop, name.item.type, canonical(name), head, name.item.id, name.adjective,
            cases=frozenset() if is_fixed(name, tokens, position, head) else name_cases(tokens, position, head),
            written="" if name.adjective else name.text,
        )  # fmt: skip
        position = stop


@per_language(maxsize=50_000)
def beginning(text: str) -> tuple[Name, ...]:
    """The names that may begin with a word as it was written, in the order of `all_names`: of nearly all words none."""
    lower, word = plain(text), analyser().read_word(text)
    known, places = index(), set()
    for key in (lower, *word.lemmas, *[lower[:stop] + "*" for stop in range(STEM, len(lower) + 1)]):
        if key in known:
            places.update(known[key])
    if not places:
        return ()
    names = [name for name in map(all_names().__getitem__, sorted(places)) if may_begin(name, lower, word)]
    # «Цзянси» is itself before it is a form of Цзянсу.
    return tuple(sorted(names, key=lambda name: (-len(name.words), name.words[0].form != lower)))


def may_begin(name: Name, lower: str, word: Word) -> bool:
    if name.adjective:
        return not name.words[0].lemmas.isdisjoint(word.lemmas)
    return fits(name.words[0], lower, word, alone=len(name.words) == 1)


def is_fixed(name: Name, tokens: list[Token], first: int, head: int) -> bool:
    """Whether a name has one form for all cases: «акиматом Жетысу» is of no Жетыс, as its ending would have it."""
    written = tokens[head]
    return (
        not name.adjective
        and not written.word.known
        and written.lower == name.words[head - first].form
        and written.lower.endswith(FIXED)
    )


def name_cases(tokens: list[Token], first: int, head: int) -> frozenset[str]:
    """The cases that a name may stand in: those that its noun and its adjective share; none of an abbreviation.

    «Хатлонская и Сурхандарьинская области»: the adjective is singular, its own case is the name's.
    """
    if sum(letter.isupper() for letter in tokens[head].text) > 1 and "-" not in tokens[head].text:
        return frozenset()
    cases = tokens[head].word.cases
    if head == first or not tokens[first].can_be("ADJF"):
        return cases
    agreeing = frozenset(a.case for a in tokens[first].word.analyses if a.pos == "ADJF" and a.case)
    return cases & agreeing or agreeing


def longest(tokens: list[Token], position: int, last: int, names: tuple[Name, ...]) -> Name | None:
    """The longest of the names that stands at `position`, as `all_names` orders them."""
    for name in names:
        stop = position + len(name.words)
        if stop <= last and stands(name, tokens[position:stop]):
            return name
    return None


def stands(name: Name, tokens: list[Token]) -> bool:
    """Whether tokens, as many as the name has words, are a form of it; an abbreviation alone needs its capitals."""
    pairs = zip(name.words, tokens, strict=True)
    if name.adjective:
        return tokens[-1].can_be("ADJF") and all(word.lemmas & token.word.lemmas for word, token in pairs)
    alone = len(tokens) == 1
    if alone and is_abbreviation(name) and not is_in_capitals(tokens[0].text):
        return False
    return any(token.capital for token in tokens) and all(
        fits(word, token.lower, token.word, alone) for word, token in pairs
    )


def is_in_capitals(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def is_abbreviation(name: Name) -> bool:
    text = name.words[0].form
    return len(text) <= 5 and any(text.upper() in names for names in name.item.names.values())


def canonical(name: Name) -> str:
    """What to call the item: its preferred name, but the one in full where the text gives a body's name in full."""
    if name.item.type == "Organization" and len(name.words) > 1:
        return next((text for text in name.item.names.get(current(), ()) if " " in text), preferred(name.item))
    return preferred(name.item)


def preferred(item: reference.Item) -> str:
    return next(item.names[language][0] for language in (current(), "ru", "en", "kk") if item.names.get(language))
