"""Endings of Kazakh words: what may stand behind a stem, by the sounds that the stem ends in and its vowel harmony.

The tables list each slot once (kazakh_nouns.tsv, kazakh_verbs.tsv); here the slots are put together into whole endings,
so that a word is read by one look-up for each place where it may be cut.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ontology.tables import rows

TABLES = Path(__file__).parents[1] / "tables"
BACK, FRONT = "аоұыяёю", "әеөүіэ"  # и goes with either, у with what stands before it
VOWELS = "аәеоөұүыіэюяё"
VOICED = "мнңрлйузжи"
SHORTEST = 2  # letters of a stem that no vocabulary has
LONGEST = 14  # letters of the longest run of endings
# A voiceless sound becomes voiced before a vowel of an ending: «әкімдік» → «әкімдігі», «мектеп» → «мектебі».
VOICING = {"ғ": "қ", "г": "к", "б": "п", "у": "п"}


def entries(name: str) -> list[dict[str, str]]:
    """The rows of a table of the analyser's own."""
    return rows(TABLES / f"{name}.tsv")


class Ending(NamedTuple):
    """What an ending says. `kept` is what it leaves of itself when the case is taken off: «ының» leaves «ы»."""

    form: str
    after: frozenset[str]  # last letters of the stems that it may follow
    back: bool | None  # the harmony that it asks for, None for either
    case: str | None
    number: str
    possessive: str
    kept: str
    attribute: bool


class VerbEnding(NamedTuple):
    """An ending of a verb: its part of speech, its tags, and whether those of nouns may follow."""

    form: str
    after: frozenset[str]
    back: bool | None
    pos: str
    tags: frozenset[str]
    nominal: bool


def harmony(text: str) -> bool | None:
    """Whether a text ends with a back vowel, True, or a front one, False; None if with neither."""
    if text.endswith(("нк", "рк", "ск", "льк")):
        return None  # «парктің», «банкі»: borrowed words
    if text.endswith(("ев", "ов")):
        return None  # «Назарбаевтың», «Кәрімовтің»: a surname keeps the vowels of the name that it is made from
    for letter in reversed(text):
        if letter in BACK:
            return True
        if letter in FRONT:
            return False
        if letter == "и":
            return None  # «хокимі», but «Әлиға»
    return None


def agree(stem: bool | None, ending: bool | None) -> bool:
    return stem is None or ending is None or stem == ending


def letters(after: str) -> frozenset[str]:
    """The last letters that a cell `after` of the tables means."""
    named = {"vowel": VOWELS, "voiced": VOICED}
    voiceless = set("бвгдкқпстфхһцчшщғь")
    found: set[str] = set()
    for part in after.split("|"):
        if part == "voiceless":
            found |= voiceless
        elif part == "consonant":
            found |= voiceless | set(VOICED)
        else:
            found |= set(named.get(part, part))
    return frozenset(found)


class Slot(NamedTuple):
    """One form of one slot of kazakh_nouns.tsv."""

    slot: str
    value: str
    after: frozenset[str]
    form: str
    back: bool | None


@cache
def slots() -> dict[str, tuple[Slot, ...]]:
    """The forms of each slot of the nouns."""
    found: dict[str, list[Slot]] = defaultdict(list)
    for row in entries("kazakh_nouns"):
        for back in (True, False):
            form = row["back" if back else "front"]
            same = row["back"] == row["front"]
            found[row["slot"]].append(
                Slot(row["slot"], row["value"], letters(row["after"]), form, None if same else back)
            )
            if same:
                break
    return {slot: tuple(forms) for slot, forms in found.items()}


def fits(slot: Slot, before: str) -> bool:
    """Whether a form may follow endings put together so far."""
    return before[-1] in slot.after and agree(harmony(before), slot.back)


@cache
def noun_endings() -> dict[str, tuple[Ending, ...]]:
    """All endings of nouns, put together, by their letters; the empty one is left out."""
    found: dict[str, list[Ending]] = defaultdict(list)
    for ending in put_together():
        found[ending.form].append(ending)
    return {form: tuple(endings) for form, endings in found.items()}


def put_together() -> Iterator[Ending]:
    """Plural, possessive and case in all their combinations."""
    forms = slots()
    plurals: list[Slot | None] = [None, *forms["plural"]]
    possessives: list[Slot | None] = [None, *forms["possessive"]]
    for plural in plurals:
        for possessive in possessives:
            if plural and possessive and not fits(possessive, plural.form):
                continue
            stem = (plural.form if plural else "") + (possessive.form if possessive else "")
            first = plural or possessive
            number = "plur" if plural else "sing"
            owner = possessive.value if possessive else ""
            if first is not None:
                back = first.back if first.back is not None else harmony(stem)
                yield Ending(stem, first.after, back, "nom", number, owner, stem, False)
            cases = list(forms["case"])
            if owner == "3":
                cases = list(forms["owned"])
            elif owner in ("1sg", "2sg"):
                cases = [c for c in cases if c.value != "dat"] + list(forms["own"])
            for case in cases:
                if first is not None and not fits(case, stem):
                    continue
                opening = first or case
                form = stem + case.form
                back = opening.back if opening.back is not None else harmony(form)
                back = None if first is None and case.back is None else back
                yield Ending(form, opening.after, back, case.value, number, owner, stem, False)
                if case.value == "loc":
                    for tail in ("ғы", "гі"):
                        if agree(harmony(form), tail == "ғы"):
                            yield Ending(form + tail, opening.after, back, "loc", number, owner, stem, True)


@cache
def verb_endings() -> dict[str, tuple[VerbEnding, ...]]:
    """All endings of verbs by their letters, those behind a negation among them."""
    table = list(entries("kazakh_verbs"))
    plain = [ending for row in table if row["pos"] != "neg" for ending in of_row(row)]
    negations = [ending for row in table if row["pos"] == "neg" for ending in of_row(row)]
    found: dict[str, list[VerbEnding]] = defaultdict(list)
    for ending in plain:
        found[ending.form].append(ending)
        for negation in negations:
            if negation.form[-1] in ending.after and agree(negation.back, ending.back):
                form = negation.form + ending.form
                tags = ending.tags | {"neg"}
                found[form].append(VerbEnding(form, negation.after, negation.back, ending.pos, tags, ending.nominal))
    return {form: tuple(endings) for form, endings in found.items()}


def of_row(row: dict[str, str]) -> Iterator[VerbEnding]:
    after, tags = letters(row["after"]), frozenset(row["tags"].split())
    for column in ("back", "front"):
        for form in row[column].split("|"):
            back = None if row["back"] == row["front"] else column == "back"
            yield VerbEnding(form, after, back, row["pos"], tags, row["nominal"] == "yes")
        if row["back"] == row["front"]:
            return
