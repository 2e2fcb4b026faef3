"""Names of persons: in Kazakh only the last word of a name takes an ending, «Асан Серіковпен» is Асан Серіков."""

from __future__ import annotations

from collections.abc import Collection

from sources.analysis.entities import SURNAMES, fold, given_names
from sources.analysis.forms import plain
from sources.analysis.kazakh import Cut, cuts
from sources.analysis.token import Token
from sources.mentions import persons
from sources.mentions.mention import Mention

LIKELY = ("ins", "gen", "dat", "abl", "acc")  # cases of persons, the surest ending first
SHORTEST = 2  # letters of a name without its ending


def named(tokens: list[Token], first: int, last: int, known: Collection[str] = ()) -> Mention:
    """The person whom tokens `[first, last)` name; `known` are words of names that the article has elsewhere."""
    cut = nominative(tokens[last - 1].text, known)
    words = [t.text for t in tokens[first : last - 1]] + [cut.form]
    words = [w.capitalize() if w.isupper() and len(w) > 3 else w for w in words]
    return Mention(first, last, "Person", " ".join(words), last - 1, cases=frozenset({cut.case}))


def nominative(word: str, known: Collection[str] = ()) -> Cut:
    """A name's last word without its case: as the article has it elsewhere, as names end, or by its longest ending."""
    found = [cut for cut in cuts(word) if not cut.possessive and cut.number == "sing" and not cut.attribute]
    whole = found[-1] if found and found[-1].case == "nom" else Cut(word, "nom", False, "sing", "")
    found = [c for c in found if c.case in LIKELY and len(c.form) >= SHORTEST and c.form[-1] not in "ьъ"]
    found.sort(key=lambda c: LIKELY.index(c.case))
    for cut in found:
        if plain(cut.form) in known:
            return cut
    if is_surname(word) or fold(word) in given_names():
        return whole
    return next((c for c in found if is_surname(c.form) or fold(c.form) in given_names()), None) or (
        found[0] if found else whole
    )


def is_surname(word: str) -> bool:
    return len(word) > 4 and plain(word).endswith(SURNAMES)


def words_of(tokens: list[Token]) -> frozenset[str]:
    """All capitalised words of an article as they stand, lower case: what may be the nominative of a name in it."""
    return frozenset(t.lower for t in tokens if t.capital)


def run(tokens: list[Token], position: int, last: int, taken: set[int]) -> int:
    """The end of the run of name parts that begins at `position`; an ending of a case ends it."""
    stop = persons.run(tokens, position, last, taken)
    for index in range(position, stop - 1):
        if nominative(tokens[index].text).case in ("ins", "gen") and not is_surname(tokens[index].text):
            return index + 1
    return stop
