"""The words that all parts of Elchi share: what a fact is, what things are called, which names are known beforehand."""

from ontology.messages import languages, preferred_language, say
from ontology.vocabulary import (
    Concept,
    Edge,
    Kind,
    Role,
    Sector,
    comment,
    edges,
    entity_types,
    forms,
    kind,
    kinds,
    label,
    sector,
    sectors,
    stages,
    statuses,
)

__all__ = [
    "Concept",
    "Edge",
    "Kind",
    "Role",
    "Sector",
    "comment",
    "edges",
    "entity_types",
    "forms",
    "kind",
    "kinds",
    "label",
    "languages",
    "preferred_language",
    "say",
    "sector",
    "sectors",
    "stages",
    "statuses",
]
