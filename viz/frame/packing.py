"""The content of a page as short JSON: lists in a fixed order, and every text of a fact by its number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from ontology.namespaces import BASE
from viz.frame.content import Content, Node
from viz.frame.looks import LOOKS, look
from viz.safe import clean


class Texts:
    """Texts by number, each written once: most of what facts say is said many times."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    @property
    def all(self) -> list[str]:
        return list(self._numbers)


def content_data(content: Content) -> dict[str, Any]:
    """The content as content.js unpacks it."""
    texts, copies = Texts(), Texts()
    types = [*LOOKS, *sorted({node.type for node in content.nodes} - set(LOOKS))]
    numbers = {type: number for number, type in enumerate(types)}
    return {
        "types": [[type, *astuple(look(type))] for type in types],
        "nodes": [
            [
                clean(node.id.removeprefix(BASE)),
                node.label,
                other_names(node),
                numbers[node.type],
                node.weight,
                node.code,
            ]
            for node in content.nodes
        ],
        "within": {number: node.within for number, node in enumerate(content.nodes) if node.within},
        "facts": [packed(fact, texts) for fact in content.facts],
        "articles": [
            [*list(article.values())[:-1], copies.number(article["text"] or f"#{number}")]
            for number, article in enumerate(content.articles)
        ],
        "texts": texts.all,
    }


def names(content: Content) -> tuple[str, ...]:
    """The types, kinds and roles that the page calls by their labels."""
    types = dict.fromkeys([*LOOKS, *(node.type for node in content.nodes)])
    kinds = {fact["kind"] for fact in content.facts}
    roles = {role for fact in content.facts for role, _, _ in fact["roles"]}
    return (*types, *sorted(kinds), *sorted(roles))


def key(node: Node) -> str:
    """What addresses of the page call a node: its IRI without our own beginning."""
    return clean(node.id.removeprefix(BASE))


def other_names(node: Node) -> dict[str, str]:
    """The names that differ from the label."""
    return {lang: name for lang, name in node.labels.items() if name != node.label}


def packed(fact: Mapping[str, Any], texts: Texts) -> list[Any]:
    """A fact as numbers: a role is its name, its node or -1, and the text where there is no node, else -1."""
    roles = [
        [texts.number(role), node, -1 if node >= 0 else texts.number(label)] for role, label, node in fact["roles"]
    ]
    return [
        texts.number(fact["kind"]),
        [number for role in roles for number in role],
        texts.number(fact["date"]),
        [texts.number(day) for day in fact["days"]],
        fact["article"],
        [texts.number(part) for quote in fact["quotes"] for part in quote],
        round(fact["confidence"] * 100),
        texts.number(fact["rule"]),
        fact["event"],
    ]
