"""Why a file is not read, in the user's language: the texts are the `read.` rows of ontology/messages.tsv."""

from __future__ import annotations

from ontology.errors import ArticleError
from ontology.messages import Told


class Refusal(Told, ArticleError):
    """An article that cannot be read; `values` always hold `file`, and `line` in JSON Lines."""
