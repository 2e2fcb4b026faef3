"""Which IRI an entity of an article gets: one for the whole graph where its name is enough to know it by.

Reference data decide first; then the full name, folded. What an article names too vaguely for that (a surname alone,
«областной акимат») gets an IRI of that article, so that two articles are never joined on a guess.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote, unquote

from graph.terms import entity_iri
from ontology.namespaces import ARTICLE, BASE, ENTITY, SECTOR
from ontology.spelling import fold, legal_forms, without_form
from ontology.tables import rows
from sources import Entity, Extraction

HERE = Path(__file__).parent
INITIAL = re.compile(r"\w|(\w{1,2}\.)+")  # «А», «А.», «А.Б.», «Дж.»
# «Иван Петрович»: the second part is no surname. «Роман Абрамович» is lost by it; a wrong join would cost more.
PATRONYMIC = re.compile(r".+(ович|евич|овна|евна|ична|улы|ұлы|кызы|қызы|uly|kyzy|qyzy|ovich|evich|ovna|evna)")


def iris(extraction: Extraction) -> dict[str, str]:
    """The IRI of each entity of an article, by its id in the article."""
    article, language = extraction.article.id, extraction.article.language
    return {entity.id: _iri(entity, article, language) for entity in extraction.entities}


def is_local(iri: str) -> bool:
    """Whether the IRI is known in its article alone."""
    return iri.startswith(ARTICLE)


def is_full(entity: Entity, language: str) -> bool:
    """Whether the name says who it is outside its article."""
    if not fold(entity.name):
        return False
    return _is_full_person(entity.name) if entity.type == "Person" else _is_proper(entity.name, language)


def local_iri(entity: Entity, article: str) -> str:
    """The IRI of an entity as that article alone names it."""
    return f"{ARTICLE}{article}/entity/{entity.type.lower()}-{_slug(entity)}"


def reference_id(iri: str) -> str:
    """The identifier of an entity of the reference data, or empty.

    >>> reference_id("https://w3id.org/elchi/entity/geonames:1517637")
    'geonames:1517637'
    """
    return unquote(iri.removeprefix(ENTITY)) if iri.startswith(ENTITY) else ""


def _iri(entity: Entity, article: str, language: str) -> str:
    if entity.type == "Sector":
        return SECTOR + quote(entity.name, safe="")
    if entity.same_as is not None:
        return entity_iri(entity.same_as)
    if is_full(entity, language):
        return f"{BASE}{entity.type.lower()}/{_slug(entity)}"
    return local_iri(entity, article)


def _slug(entity: Entity) -> str:
    slug = without_form(entity.name) if entity.type == "Company" else fold(entity.name)
    # A name without a letter in it folds to nothing: its hash keeps it apart from the next one.
    return slug or sha256(entity.name.encode("utf-8")).hexdigest()[:8]


def _is_full_person(name: str) -> bool:
    parts = [part for part in name.replace(".", ". ").split() if fold(part)]
    whole = [part for part in parts if not INITIAL.fullmatch(part)]
    if len(whole) < 2:
        return False
    return not (len(parts) == 2 and PATRONYMIC.fullmatch(fold(parts[1])))


def _is_proper(name: str, language: str) -> bool:
    """A name is proper if a word of it is written as one and is no common word: «Евразийский банк развития»."""
    if re.search(r"[«\"“„]\s*\w", name):
        return True
    words = [word for word in re.findall(r"[\w'’-]+", name) if not word.isdigit()]
    return any(_is_marked(word, language) and fold(word) not in _common_words() for word in words)


def _is_marked(word: str, language: str) -> bool:
    """Whether a word has a capital letter, or is in another script than the article: «kaspi.kz» in a Russian text."""
    script = "LATIN" if language == "en" else "CYRILLIC"
    letters = [letter for letter in word if letter.isalpha()]
    return any(letter.isupper() or not unicodedata.name(letter, "").startswith(script) for letter in letters)


@cache
def _common_words() -> frozenset[str]:
    """Words that make no name by themselves, whatever case they are written in."""
    return frozenset(fold(row["word"]) for row in rows(HERE / "generic_names.tsv")) | {
        fold(form) for form in legal_forms()
    }
