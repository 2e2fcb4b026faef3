"""Adds the English column of sources/tables/given_names.tsv: first names in Latin letters.

Two sources: the Russian column by the romanizations in use (Нурымбет – Nurymbet, Еркин – Yerkin and Erkin), and the
first names of Faker's European and Turkic locales (MIT, https://github.com/joke2k/faker), a build-time tool alone.
Names that are everyday English words («May», «Bill» aside) are left out: a capital at a sentence's head tells nothing.
"""

from __future__ import annotations

import importlib
import itertools
import unicodedata
from pathlib import Path

from ontology.tables import rows

TABLE = Path(__file__).parent.parent / "sources" / "tables" / "given_names.tsv"
LOCALES = ("cs_CZ", "da_DK", "de_AT", "de_DE", "en_GB", "en_US", "es_ES", "et_EE", "fi_FI", "fr_FR", "hr_HR", "hu_HU",
           "it_IT", "lt_LT", "lv_LV", "nl_NL", "no_NO", "pl_PL", "pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE", "tr_TR",
           "az_AZ", "uz_UZ", "en_IN")  # fmt: skip
LETTERS = {
    "а": ["a"], "б": ["b"], "в": ["v"], "г": ["g"], "д": ["d"], "е": ["e", "ye"], "ё": ["yo"], "ж": ["zh"], "з": ["z"],
    "и": ["i"], "й": ["y", "i"], "к": ["k"], "л": ["l"], "м": ["m"], "н": ["n"], "о": ["o"], "п": ["p"], "р": ["r"],
    "с": ["s"], "т": ["t"], "у": ["u"], "ф": ["f"], "х": ["kh"], "ц": ["ts"], "ч": ["ch"], "ш": ["sh"], "щ": ["shch"],
    "ъ": [""], "ы": ["y"], "ь": [""], "э": ["e"], "ю": ["yu"], "я": ["ya"],
}  # fmt: skip
TOO_MANY = 4  # romanizations of one name
SHORTEST = 3


def romanized(name: str) -> list[str]:
    """The Latin spellings of a Russian name; «е» is «ye» at its head alone, «-ий» may be «-iy» or «-y»."""
    options = []
    for index, letter in enumerate(name):
        choice = LETTERS.get(letter, [letter])
        options.append(choice if letter != "е" or index == 0 else ["e"])
    found = ["".join(parts) for parts in itertools.islice(itertools.product(*options), TOO_MANY)]
    return list(dict.fromkeys([*found, *(f[:-2] + "y" for f in found if f.endswith("iy"))]))


def is_everyday(name: str) -> bool:
    """Whether an English dictionary has a word as anything but a noun that is spelt with a capital."""
    import lemminflect

    return bool(lemminflect.getAllLemmas(name))


def from_faker() -> set[str]:
    found: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for field in ("first_names", "first_names_male", "first_names_female"):
            names = getattr(provider, field, ())
            found |= {name.lower() for name in names if (name.isalpha() and not name.isascii()) or name.isalpha()}
    return {n for n in found if all(unicodedata.name(letter).startswith("LATIN") for letter in n)}


def main() -> None:
    known = [row for row in rows(TABLE) if row["ru"]]
    comments = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    latin = {name: "elchi" for row in known for name in romanized(row["ru"])} | dict.fromkeys(from_faker(), "faker")
    kept = {n: s for n, s in sorted(latin.items()) if len(n) >= SHORTEST and not is_everyday(n)}
    lines = [*comments, "ru\ten\tsource", *(f"{row['ru']}\t\t{row['source']}" for row in known)]
    lines += [f"\t{name}\t{source}" for name, source in kept.items()]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
