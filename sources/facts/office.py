"""office: who holds which post. Found while persons are: every name with a title beside it."""

from __future__ import annotations

from collections.abc import Iterator

from sources.discourse.subjects import Post, Subject
from sources.mentions.titles import AGENT
from sources.reading import Draft, Place, Reading, Words

OWNER = "owner"  # the class of titles that say who owns or founded a firm, which is no office


def find(reading: Reading) -> Iterator[Draft]:
    for subject in reading.resolver.subjects:
        for posts in same_office(subject.posts):
            post = fullest(posts)
            if (
                post.former
                or post.kind == OWNER
                or (post.kind == AGENT and post.of is None and not post.phrase.relative)
            ):
                continue
            roles: dict[str, list[Subject | str]] = {"holder": [subject], "title": [post.title]}
            if post.represents is not None:
                roles["represents"] = [post.represents]
            if post.of is not None:
                roles["of"] = [post.of]
            if post.seat is not None and post.seat is not post.of:
                roles["in"] = [post.seat]
            evidence = [told(p, post.title) for p in posts]
            yield Draft("office", roles, evidence, f"office.{post.kind}")


def told(post: Post, office: str) -> Place:
    """Where a post is told: the title with its name, whichever comes first; `office` is its fullest title."""
    phrase, title = post.phrase, post.phrase.title
    person = phrase.person or phrase
    role = "title" if post.title == office else "trigger"  # «глава» announces who is an akim
    words = (Words(role, title.first, title.last),) if title else ()
    first = min(phrase.first, person.first, title.first if title else phrase.first)
    return Place(first, max(phrase.last, person.last), words)


def same_office(posts: list[Post]) -> Iterator[list[Post]]:
    """Posts in groups that are one office, told more or less fully."""
    left = list(posts)
    while left:
        first = left.pop(0)
        group = [first] + [p for p in left if alike(first, p)]
        left = [p for p in left if p not in group]
        yield group


def alike(post: Post, other: Post) -> bool:
    same_side = all(
        a is None or b is None or a is b for a, b in ((post.of, other.of), (post.represents, other.represents))
    )
    words, more = set(post.title.split()), set(other.title.split())
    return same_side and (words <= more or more <= words or {post.kind, other.kind} <= {"territory", "head"})


def fullest(posts: list[Post]) -> Post:
    """The post told most fully; its missing sides filled from the others."""
    best = max(
        posts, key=lambda p: (p.id != "head", len(p.title.split()), p.of is not None or p.represents is not None)
    )
    for post in posts:
        best.of = best.of or post.of
        best.represents = best.represents or post.represents
        best.seat = best.seat or post.seat
    return best
