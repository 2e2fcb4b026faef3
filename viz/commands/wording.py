"""Click's own words (headings of a help text, what is wrong with an option) in the language that was chosen.

Click asks gettext for them, and gettext wants a compiled catalogue beside the program, for one language a process.
Here the catalogue is `messages.tsv`, and the language is that of the command at hand. A sentence that another version
of click words differently stays English.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import click

from ontology.messages import MESSAGES_FILE, languages, preferred_language
from ontology.tables import rows

LANGUAGE = "elchi.lang"  # where the context of a command keeps the language that was chosen
SPEAKING = ("core", "decorators", "exceptions", "formatting", "parser", "types")  # the modules of click that say things


def teach_click() -> None:
    """Let click speak the languages of the messages."""
    for name in SPEAKING:
        module = sys.modules[f"click.{name}"]
        for function, translation in (("_", translated), ("ngettext", translated_number)):
            if hasattr(module, function):
                setattr(module, function, translation)


def translated(sentence: str) -> str:
    """A sentence of click in the language at hand; a sentence that nobody translated as it is."""
    return _sentences().get(sentence, {}).get(language(), sentence)


def translated_number(one: str, many: str, count: int) -> str:
    """The same for a sentence that has a form for one and another for many."""
    return translated(one if count == 1 else many)


def language() -> str:
    """The language that the arguments ask for, else that of the command at hand, else the user's.

    A mistake in the arguments is found before click has taken in any of them.
    """
    context = click.get_current_context(silent=True)
    chosen: str | None = context.meta.get(LANGUAGE) if context else None
    return asked_for(sys.argv[1:]) or chosen or preferred_language()


def asked_for(arguments: Sequence[str]) -> str | None:
    """The language in `--lang ru` or `--lang=ru`; None if there is none of ours."""
    found = [after for option, after in pairwise(arguments) if option == "--lang"]
    found += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    return found[-1] if found and found[-1] in languages else None


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return {row["en"]: row for row in rows(MESSAGES_FILE) if row["key"].startswith("click.")}
