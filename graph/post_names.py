"""What a user means by «аким ВКО», «ШҚО әкімі», "governor of East Kazakhstan": a post, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import facts_about
from graph.lookup import Found, Index, find
from graph.offices import Post, fold_title, is_known_title, post_key, posts
from graph.store import Store
from ontology.errors import NotFoundError
from ontology.spelling import stems

SIDES = ("State", "Region", "Place", "Company", "Organization")
BETWEEN = frozenset({"of", "the", "to", "in", "в", "во"})  # "governor of …", «посол Франции в …»


@dataclass(frozen=True, slots=True)
class AskedPosts:
    """The posts that were asked about, and the territory, body or person they were asked of."""

    of: Found
    posts: tuple[Post, ...]


def asked_posts(store: Store, index: Index, name: str, lang: str) -> AskedPosts | None:
    """The posts that a title with a territory or body means; None for a name that is no such thing."""
    for title, side in _splits(name):
        if not is_known_title(title):
            continue
        try:
            found = find(index, side, lang, SIDES)
        except NotFoundError:
            continue
        held = tuple(post for post in posts(store, found.iri) if _is_called(post, title))
        if held and not found.asked:
            return AskedPosts(found, held)
    return None


def posts_of(store: Store, found: Found) -> AskedPosts:
    """The posts of a territory or a body, or those that a person has held."""
    if found.type != "Person":
        return AskedPosts(found, posts(store, found.iri))
    offices = [fact for fact in facts_about(store, [found.iri]) if fact.kind == "office"]
    sides = dict.fromkeys(side for fact in offices for side in fact.nodes("of", "represents"))
    held = (post for side in sides for post in posts(store, side))
    return AskedPosts(found, tuple(p for p in held if any(tenure.holder == found.iri for tenure in p.tenures)))


def _splits(name: str) -> Iterator[tuple[str, str]]:
    """The ways in which a name may be a title and whose it is; the longest title first, in either order."""
    words = name.split()
    for cut in range(len(words) - 1, 0, -1):
        rest = words[cut:]
        while len(rest) > 1 and rest[0].casefold() in BETWEEN:
            rest = rest[1:]
        yield " ".join(words[:cut]), " ".join(rest)
        yield " ".join(words[len(words) - cut :]), " ".join(words[: len(words) - cut])


def _is_called(post: Post, title: str) -> bool:
    """Whether a post is the one that a title means; one of no known sense, each whose title has its words."""
    if post_key(title) != fold_title(title) or post_key(title) == post_key(post.title):
        return post_key(title) == post_key(post.title)
    asked, own = (set(stems(tuple(fold_title(text).split()))) for text in (title, post.title))
    return asked <= own
