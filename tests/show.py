"""Facts in one line each, for tests that read like a specification.

`show("Аким Жетысу Серик Ахметов …", "office")` → `["holder=Серик Ахметов title=аким of=Жетысу"]`
"""

from __future__ import annotations

from functools import lru_cache

import pytest

import ontology
from ontology import reference
from sources import Article, Entity, Extraction, Fact
from sources.extraction import extract

DATE = "2025-10-10"  # a Friday


@lru_cache(maxsize=2000)
def read(text: str, date: str | None = DATE, language: str = "ru") -> Extraction:
    """What an article of that day says, a Russian one unless another language is named."""
    return extract(Article(text, date, language=language))


def show(text: str, kind: str, date: str | None = DATE, language: str = "ru") -> list[str]:
    """The facts of a kind, each as `role=value role=value + value`, sorted."""
    extraction = read(text, date, language)
    return sorted(line(extraction, fact) for fact in extraction.facts if fact.kind == kind)


def line(extraction: Extraction, fact: Fact) -> str:
    """A fact's roles in the contract's order, its entities by name in the order of the text, its sectors by code."""
    return " ".join(
        f"{role.name}={' + '.join(values)}"
        for role in ontology.kind(fact.kind).roles
        if (values := names(extraction, fact.values(role.name)))
    )


def names(extraction: Extraction, values: tuple[str, ...]) -> list[str]:
    language = extraction.article.language
    known = {entity.id: (place, meant(entity, language)) for place, entity in enumerate(extraction.entities)}
    if any(extraction.entity(v).type == "Sector" for v in values if v in known):
        return sorted(known[value][1] for value in values)
    return [name for _, name in sorted(known.get(value, (-1, value)) for value in values)]


def meant(entity: Entity, language: str = "ru") -> str:
    """The preferred name of what an entity is, where the reference data has it, and else as the article gives it."""
    return reference.item(entity.same_as).name(language) if entity.same_as else entity.name


def cases(*given: tuple[str, ...]) -> pytest.MarkDecorator:
    """Cases of a rule: a text and the facts that it gives, none where nothing follows the text."""
    return pytest.mark.parametrize("text, facts", [(text, sorted(facts)) for text, *facts in given])


def named(text: str, kind: str, language: str = "ru") -> list[str]:
    """The names of the entities of a type, in the order of the text."""
    return [meant(entity, language) for entity in read(text, DATE, language).entities if entity.type == kind]
