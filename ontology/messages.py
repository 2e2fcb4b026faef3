"""What users read, in their language: the sentences of `messages.tsv`.

A sentence must be right for any number it is given («статей: {count}»), since no plural forms are chosen here. Names of
classes, roles and codes are no messages; they come from `ontology.vocabulary.label`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ontology.errors import ElchiError
from ontology.tables import rows

MESSAGES_FILE = Path(__file__).with_name("messages.tsv")

languages = ("en", "ru", "kk")


def say(key: str, lang: str = "en", **values: object) -> str:
    """The sentence of that key with its `{fields}` filled in; English where `lang` is none of `languages`.

    >>> say("yes", "kk")
    'иә'

    Raises:
        KeyError: no such key, or a field of the sentence that `values` does not give.
    """
    sentences = _messages().get(key)
    if sentences is None:
        raise KeyError(f"no message {key!r} in {MESSAGES_FILE.name}")
    return sentences[lang if lang in languages else "en"].format(**values)


def starting(prefix: str, lang: str = "en") -> dict[str, str]:
    """All sentences whose key starts so, by key, `{fields}` as they stand: for what fills them in by itself."""
    code = lang if lang in languages else "en"
    return {key: sentences[code] for key, sentences in _messages().items() if key.startswith(prefix)}


def preferred_language(environ: Mapping[str, str] = os.environ) -> str:
    """The language of the user's locale if we speak it, else `en`.

    As in POSIX, the first of LC_ALL, LC_MESSAGES and LANG that is set decides alone.

    >>> preferred_language({"LANG": "kk_KZ.UTF-8"})
    'kk'
    >>> preferred_language({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"})
    'en'
    """
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    code = locale.replace("-", "_").partition(".")[0].partition("_")[0].lower()
    return code if code in languages else "en"


@cache
def _messages() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows(MESSAGES_FILE)}


class Told(ElchiError):
    """An error told in the user's language: `str(error)` says in English what is wrong and what to do.

    `key` names the mistake and does not change with the wording; `values` fill in its sentence.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(say(key, "en", **values))
        self.key = key
        self.values = values

    def message(self, lang: str) -> str:
        """The same in `lang`."""
        return say(self.key, lang, **self.values)
