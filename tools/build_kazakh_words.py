"""Makes sources/tables/kazakh_words.tsv: stems of Kazakh words with their part of speech, from running text.

    python tools/build_kazakh_words.py kaznerd/valid.txt > sources/tables/kazakh_words.tsv

A stem is one that stands in the text with several different endings, which only a word of that sort takes: «салды»,
«салған», «салып» make «сал» a verb, «әкімнің», «әкімге», «әкімі» make «әкім» a noun. The text is that of KazNERD
(https://github.com/IS2AI/KazNERD, CC BY 4.0), one token a line; no sentence of it is kept, only stems.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from ontology.tables import rows
from sources.analysis.kazakh import stems, unvoiced
from sources.analysis.kazakh_endings import LONGEST, TABLES, VOWELS, agree, harmony, noun_endings, verb_endings
from tools.kaznerd import split

WORD = re.compile(r"[а-яёәғқңөұүһі]{2,}(?:-[а-яёәғқңөұүһі]{2,})?")
SHORTEST = 2  # letters of a stem
NEGATIONS = ("ма", "ме", "ба", "бе", "па", "пе")
ENDINGS = 2  # different endings that a stem must be met with
SURE = {"gen", "abl", "ins"}  # cases that no ending of a verb is spelt like


def words(path: Path) -> Counter[str]:
    """The words of a text in lower case, those aside that it writes with a capital."""
    found: Counter[str] = Counter()
    for sentence in split(path)[0]:
        found.update(word.replace("ё", "е") for word, _ in sentence if WORD.fullmatch(word))
    return found


def verbs(forms: Counter[str]) -> set[str]:
    """Stems met with two or more endings of different tenses or forms."""
    met: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        for stop in range(max(2, len(form) - LONGEST), len(form)):
            stem = form[:stop]
            for ending in verb_endings().get(form[stop:], ()):
                if stem[-1] in ending.after and agree(harmony(stem), ending.back) and "neg" not in ending.tags:
                    sort = f"{ending.pos} {' '.join(sorted(ending.tags - {'1per', '2per'}))}"
                    for base in stems(stem) if ending.form[:1] in VOWELS + "у" else [stem]:
                        if len(ending.form) > 1 or ending.form == "п":
                            met[base].add(sort)
    found = {stem for stem, sorts in met.items() if len(sorts) > ENDINGS and has_vowel(stem)}
    return {stem for stem in found if not (stem.endswith(NEGATIONS) and stem[:-2] in found)}


def has_vowel(stem: str) -> bool:
    return any(letter in VOWELS + "иу" for letter in stem)


def nouns(forms: Counter[str], verbs: set[str]) -> set[str]:
    """Stems met bare and with an ending that is surely a noun's, or with several of those."""
    met: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        met[form].add("bare")
        for stop in range(max(2, len(form) - LONGEST), len(form)):
            stem = form[:stop]
            for ending in noun_endings().get(form[stop:], ()):
                if stem[-1] in ending.after and agree(harmony(stem), ending.back):
                    for base in unvoiced(stem, ending.form):
                        met[base].add(f"{ending.number} {ending.possessive} {ending.case}")
    found = set()
    for stem, sorts in met.items():
        sure = [s for s in sorts if s.split(" ")[-1] in SURE or s.startswith("plur")]
        if has_vowel(stem) and sure and ("bare" in sorts or len(sure) > 1) and not is_verbal(stem, verbs):
            found.add(stem)
    found |= of_tables()
    return {stem for stem in found if not is_longer(stem, found, forms)}


def is_verbal(form: str, verbs: set[str]) -> bool:
    """Whether a form is one of a verb: «отырған»."""
    cut = ((form[:stop], form[stop:]) for stop in range(2, len(form)))
    return any(stem in verbs and any(e.pos == "PRTF" for e in verb_endings().get(rest, ())) for stem, rest in cut)


def is_longer(stem: str, found: set[str], forms: Counter[str]) -> bool:
    """Whether a stem is another one with a possessive or plural («әкімі», «әкімдер»), or a part of it («партияс»)."""
    if (stem[-1] == "с" and stem[:-1] in forms) or (stem + "с" in forms and stem not in forms):
        return True
    for stop in range(2, len(stem)):
        for ending in noun_endings().get(stem[stop:], ()):
            fits = ending.case == "nom" and stem[stop - 1] in ending.after and stop > SHORTEST
            bases = unvoiced(stem[:stop], ending.form) if fits and agree(harmony(stem[:stop]), ending.back) else ()
            if any(base in found for base in bases):
                return True
    return False


def of_tables() -> set[str]:
    """The nouns that the tables of words name in their Kazakh column."""
    found: set[str] = set()
    for name in ("titles", "company_nouns", "territories", "groups", "project_words", "forms", "sector_words"):
        for row in rows(TABLES / f"{name}.tsv"):
            for cell in row["kk"].lower().split("|"):
                words = [word for word in cell.split() if WORD.fullmatch(word)]
                found.update(words if len(words) == 1 else (word for word in words if not is_possessed(word)))
    return found


def is_possessed(word: str) -> bool:
    """Whether a word of a table may be another with an ending: «паркі»."""
    return word[-1] in "ыі"


def main() -> None:
    forms = words(Path(sys.argv[1]))
    verb_stems = verbs(forms)
    noun_stems = nouns(forms, verb_stems)
    print("# Stems of Kazakh words: noun, verb. Written by tools/build_kazakh_words.py from the text of KazNERD")
    print("# (https://github.com/IS2AI/KazNERD, CC BY 4.0), stems alone, and from the other tables.")
    print("stem\tpos")
    for stem in sorted(noun_stems | verb_stems):
        poses = [name for name, stems_ in (("noun", noun_stems), ("verb", verb_stems)) if stem in stems_]
        print(f"{stem}\t{'|'.join(poses)}")


if __name__ == "__main__":
    main()
