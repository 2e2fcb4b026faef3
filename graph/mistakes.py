"""Mistakes of the user that are told in the user's language: the texts are the `ask.` rows of ontology/messages.tsv."""

from __future__ import annotations

from ontology.errors import NotFoundError, QueryError
from ontology.messages import Told


class BadQuery(Told, QueryError):
    """A query, or a setting or filter of one, that cannot be answered as it stands."""


class NoSuch(Told, NotFoundError):
    """A type, a format or a saved query that does not exist; the message lists those that do."""
