"""A person's name in the nominative: «с Сильваном Гиоге» → Сильван Гиоге, «Лаурой Хаапанен» → Лаура Хаапанен."""

from __future__ import annotations

from typing import NamedTuple

from sources.analysis.forms import capitalize_like, plain
from sources.analysis.languages import analyser, per_language
from sources.lexicon import alternatives, cell, table
from sources.mentions.eastern import family_names


class Ending(NamedTuple):
    """In `case`, a name of this gender ends in `form` where its nominative ends in `nominative`."""

    case: str
    gender: str
    form: str
    nominative: str
    part: str  # any, given or surname


VOWELS = "аеёиоуыэюя"
DECLINED = "аяуюеыиоймх"  # letters that a form in another case than the nominative may end in


@per_language()
def first_names() -> frozenset[str]:
    return frozenset(filter(None, map(cell, table("given_names"))))


@per_language()
def endings() -> dict[tuple[str, str], tuple[Ending, ...]]:
    """Endings by case and last letter, longer forms first."""
    found: dict[tuple[str, str], list[Ending]] = {}
    for row in table("name_endings"):
        ending = Ending(row["case"], row["gender"], row["form"], row["nominative"], row["part"])
        found.setdefault((ending.case, ending.form[-1:]), []).append(ending)
    return {key: tuple(sorted(items, key=lambda e: -len(e.form))) for key, items in found.items()}


@per_language()
def surname_endings() -> dict[tuple[str, str], tuple[str, ...]]:
    """Endings that tell a surname's gender or case, by what they tell and the case."""
    return {
        (row["sort"], case): tuple(alternatives(row))
        for row in table("surname_endings")
        for case in row["cases"].split("|")
    }


@per_language(maxsize=20_000)
def candidates(word: str, cases: frozenset[str], gender: str | None, part: str) -> tuple[tuple[str, str, bool], ...]:
    """Possible nominatives of a name's word: (word, gender, whether an ending was undone), best first."""
    lower = plain(word)
    found = []
    if "nom" in cases or not cases:
        found.append((word, gender or guess_gender(lower), False))
    for case in ("gen", "acc", "ins", "dat", "loc"):
        if case not in cases:
            continue
        for ending in endings().get((case, lower[-1:]), ()):
            if (gender and ending.gender != gender) or ending.part not in ("any", part):
                continue
            if ending.form and lower.endswith(ending.form) and len(lower) - len(ending.form) >= 2:
                base = word[: -len(ending.form)]
                found.append((base + capitalize_tail(ending.nominative, word), ending.gender, True))
    for analysis in analyser().read_word(word).analyses if part == "given" else ():
        if "Name" in analysis.tags and analysis.case in cases and analysis.case != "nom" and analysis.number != "plur":
            found.append((capitalize_like(analysis.lemma, word), analysis.gender or "masc", True))  # «Павла» → Павел
    if not found or "nom" not in cases:
        found.append((word, gender or guess_gender(lower), False))
    return tuple(found)


def capitalize_tail(tail: str, word: str) -> str:
    return tail.upper() if word.isupper() and len(word) > 2 else tail


def name_gender(lower: str) -> str:
    """The gender of a first name in the nominative: the dictionary's, or what its ending says."""
    for analysis in analyser().read_word(lower.capitalize()).analyses:
        if "Name" in analysis.tags and analysis.gender in ("masc", "femn") and analysis.lemma == lower:
            return analysis.gender
    return "femn" if lower[-1:] in "ая" else "masc"


def guess_gender(lower: str) -> str:
    return name_gender(lower) if lower in first_names() or lower[-1:] in "ая" else "masc"


def is_first_name(lower: str) -> bool:
    """Whether a word, or the first part of a hyphenated one, is a first name in the nominative."""
    names = first_names()
    return lower in names or in_dictionary(lower) or ("-" in lower and lower.split("-")[0] in names)


@per_language(maxsize=20_000)
def in_dictionary(lower: str) -> bool:
    """Whether the analyser's dictionary has a word as a first name in the nominative, and as nothing else."""
    return analyser().known_only_as(lower, "Name", "nomn")


def first_name(word: str) -> bool:
    """Whether a word is a first name in any case."""
    return any(is_first_name(plain(form)) for form, _, _ in candidates(word, ALL_CASES, None, "given"))


def contradicts(surname: str, cases: frozenset[str], gender: str) -> bool:
    """Whether a surname has an ending of a man's beside a woman's given name: «послу Янне Хейсканену» is no Янна."""
    return (
        gender == "femn"
        and "nom" not in cases
        # «Анну Дюбуа» keeps hers: no man's surname ends in -у before an -а.
        and any(
            inflected and form[-1] not in VOWELS for form, _, inflected in candidates(surname, cases, "masc", "surname")
        )
        and not any(inflected for _, _, inflected in candidates(surname, cases, "femn", "surname"))
    )


ALL_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})


def nominative(words: list[str], cases: frozenset[str]) -> tuple[str, str]:
    """The name in the nominative and the gender it shows, `cases` being those that it may stand in.

    The given name decides the gender: a nominative that the list of first names knows is preferred to one that is
    merely possible. A surname that has no ending of that gender and case is one that does not change («Гиоге»).
    """
    known: dict[int, tuple[str, str, bool]] = {}
    for position, word in enumerate(words):
        if not is_initial(word):
            options = candidates(word, cases, None, "given")
            named = [option for option in options if is_first_name(plain(option[0]))]
            named.sort(key=lambda option: option[1] != name_gender(plain(option[0])))
            if named:
                mans = position < len(words) - 1 and contradicts(words[-1], cases, named[0][1])
                known[position] = (word, "masc", True) if mans else named[0]
                break
    if known:
        gender = next(iter(known.values()))[1]
        inflected = next(iter(known.values()))[2]
    else:
        gender, inflected = unknown_gender(words, cases)
    result = []
    for position, word in enumerate(words):
        if position in known:
            result.append(known[position][0])
        elif (
            (position == 0 and len(words) > 1 and plain(word) in family_names())
            or is_initial(word)
            or (cases == {"nom"})
            or (known and not inflected and "nom" in cases)
        ):
            result.append(word)
        else:
            result.append(dotted(surname(word, cases, gender), word))
    return " ".join(result), gender


def dotted(form: str, word: str) -> str:
    """A form with the ё that the word has where both begin alike: the dictionary's «гринев» of «Гринёва» is Гринёв."""
    alike = next((i for i, pair in enumerate(zip(form, word, strict=False)) if plain(pair[0]) != plain(pair[1])), None)
    stop = min(len(form), len(word)) if alike is None else alike
    return word[:stop] + form[stop:]


def unknown_gender(words: list[str], cases: frozenset[str]) -> tuple[str, bool]:
    """Gender of a name that is in no list: feminine if a word has an ending that only women's surnames have."""
    forms = surname_endings()
    for word in words:
        if any(plain(word).endswith(forms["woman", case]) for case in cases):
            return "femn", True
    return "masc", True


def surname(word: str, cases: frozenset[str], gender: str) -> str:
    """A surname, or a given name in no list, in the nominative."""
    lower = plain(word)
    if "nom" in cases and guess_nominative(lower, gender):
        return word
    for analysis in analyser().read_word(word).analyses:
        if (
            "Surn" in analysis.tags
            and analysis.case in cases
            and analysis.gender == gender
            and analysis.number == "sing"
        ):
            if analysis.case == "nom":
                return word
            if gender == "masc":
                return capitalize_like(analysis.lemma, word)
    for analysis in analyser().read_word(word).analyses if gender == "femn" else ():
        if "Surn" in analysis.tags:
            break
        if (
            analysis.pos == "ADJF"
            and analysis.gender == "femn"
            and analysis.case in cases
            and analyser().read_word(word).known
        ):
            return analyser().inflect_adjective(word, analysis.lemma, "femn")  # «Белой» → «Белая»
    for form, _, changed in candidates(word, cases - {"nom"}, gender, "surname"):
        if changed:
            return form
    return word


def guess_nominative(lower: str, gender: str) -> bool:
    """Whether a form that may be nominative is so: «Кляйн», «Сагындыкова»."""
    return lower.endswith(surname_endings()[f"sure {gender}", "nom"]) or lower[-1:] not in DECLINED


def is_initial(word: str) -> bool:
    """«С.», «А.С.»."""
    return word.endswith(".") and len(word.replace(".", "")) <= 2
