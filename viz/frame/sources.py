"""How many independent sources say something: an outlet that says it twice has not confirmed it, nor has a copy."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from urllib.parse import urlsplit

from viz.frame.content import Content


def count_sources(content: Content, facts: Iterable[int]) -> int:
    """The number of groups of articles that share neither text, nor outlet, nor the sentence quoted.

    Without an outlet the host of the address counts. graph/copies.py tells which articles are copies.
    """
    marks = []
    for number in facts:
        fact = content.facts[number]
        article = content.articles[fact["article"]]
        outlet = article["outlet"].casefold() or (urlsplit(article["url"]).hostname or "").removeprefix("www.")
        sentence = "\n".join("".join(parts) for parts in fact["quotes"])
        text = article["text"] or fact["article"]
        marks.append([("text", text), *(mark for mark in (("outlet", outlet), ("quote", sentence)) if mark[1])])
    return count_groups(marks)


def count_groups(marked: Iterable[list[tuple[str, Hashable]]]) -> int:
    """The number of groups in which things belong together that share a mark, however indirectly.

    >>> count_groups([[("text", 1), ("outlet", "a")], [("text", 2), ("outlet", "b")], [("text", 1), ("outlet", "b")]])
    1
    """
    above: dict[Hashable, Hashable] = {}

    def root(mark: Hashable) -> Hashable:
        while above.setdefault(mark, mark) != mark:
            mark = above[mark]
        return mark

    for first, *others in marked:
        top = root(first)
        for mark in others:
            above[root(mark)] = top
    return len({root(mark) for mark in list(above)})
