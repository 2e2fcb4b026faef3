"""Mistakes of the user that are told in the user's language: the texts are the `ask.` rows of ontology/messages.tsv."""

from __future__ import annotations

from ontology.errors import ElchiError, NotFoundError, QueryError
from ontology.messages import say


class Mistake(ElchiError):
    """`str(error)` says in English what is wrong and what to write instead, `message(lang)` in ru or kk.

    `key` names the mistake and does not change with the wording; `values` fill in its sentence.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(say(key, "en", **values))
        self.key = key
        self.values = values

    def message(self, lang: str) -> str:
        return say(self.key, lang, **self.values)


class BadQuery(Mistake, QueryError):
    """A query, or a setting or filter of one, that cannot be answered as it stands."""


class NoSuch(Mistake, NotFoundError):
    """A type, a format or a saved query that does not exist; the message lists those that do."""
