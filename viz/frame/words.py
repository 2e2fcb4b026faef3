"""The words of a page in every language it speaks: those of the interface, and the vocabulary's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ontology import vocabulary
from ontology.errors import NotFoundError
from ontology.messages import starting

LANGUAGES = ("ru", "kk", "en")
PREFIX = "view."  # of the messages that are words of pages


def check(lang: str) -> None:
    """Raise ValueError unless pages speak that language."""
    if lang not in LANGUAGES:
        raise ValueError(f"pages speak {', '.join(LANGUAGES)}, not {lang!r}")


def words(lang: str) -> dict[str, str]:
    """The words of the interface: the messages `view.…` without their prefix, `{fields}` still to be filled in."""
    return {key.removeprefix(PREFIX): text for key, text in starting(PREFIX, lang).items()}


def terms(lang: str, names: Iterable[str]) -> dict[str, str]:
    """What types, kinds of fact, roles and codes (`status:signed`) are called; names of no term are left out."""
    codes = (f"{scheme}:{code}" for scheme, concepts in schemes().items() for code in concepts)
    return {name: found for name in (*names, *codes) if (found := label(name, lang))}


def code(role: str, text: str) -> str:
    """The code that a text in any language stands for: «подписано» in the role `status` is `signed`; else the text."""
    for code, concept in schemes().get(role, {}).items():
        if text in concept.labels.values():
            return code
    return text


def schemes() -> Mapping[str, Mapping[str, vocabulary.Concept]]:
    """The roles that hold a code, with the codes of each."""
    return {"form": vocabulary.forms(), "status": vocabulary.statuses(), "stage": vocabulary.stages()}


def label(name: str, lang: str) -> str:
    """The vocabulary's label of a term, empty where it has no such term."""
    try:
        return vocabulary.label(name, lang)
    except NotFoundError:
        return ""
