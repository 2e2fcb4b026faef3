"""Why a file is not read, in the user's language: the texts are the `read.` rows of ontology/messages.tsv."""

from __future__ import annotations

from ontology.errors import ArticleError
from ontology.messages import say


class Refusal(ArticleError):
    """An article that cannot be read: `str(error)` says in English why and what to do, `message(lang)` in ru or kk.

    `key` names the reason and does not change with the wording; `values` always hold `file`, and `line` in JSON Lines.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(say(key, "en", **values))
        self.key = key
        self.values = values

    def message(self, lang: str) -> str:
        return say(self.key, lang, **self.values)
