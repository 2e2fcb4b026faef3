"""Who held a post when, as tables: the holders, what is known of the beginning and the end, and contradictions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from graph.names import Names
from graph.offices import SURE, Attestation, Conflict, Post, Tenure
from graph.post_names import AskedPosts
from ontology.messages import say
from viz.answers import columns, source_text
from viz.tables import Table, show, show_heading


def show_posts(asked: AskedPosts, names: Names, lang: str, day: str = "") -> None:
    """Print who held each post on a day, or each holder of it where no day is given."""
    shown = False
    for post in asked.posts:
        rows = tuple(_holder_row(tenure, sure, post, names, lang) for tenure, sure in _holders(post, day))
        conflicts = post.conflicts_on(day) if day else post.conflicts
        if rows or conflicts:
            heading = f"{post_title(post, lang)} — {names.name(post.side, lang)}" + (f", {day}" if day else "")
            show_heading(heading, space=shown)
            show(Table(columns(lang, "person", "since", "until", "articles", "source"), rows))
            _show_conflicts(conflicts, names, lang)
            shown = True
    if not shown:
        show_heading(say("office.nobody", lang, name=asked.of.name, day=day or "…"))


def posts_record(asked: AskedPosts, names: Names, lang: str, day: str = "") -> list[dict[str, Any]]:
    """The same for JSON."""
    return [
        {
            "post": post_title(post, lang),
            "of": {"iri": post.side, "name": names.name(post.side, lang)},
            "sole": post.sole,
            "holders": [_holder(t, names, lang) | {"certainty": sure} for t, sure in _holders(post, day)],
            "conflicts": [
                [_told(told, names, lang) for told in sorted((*conflict.against, *conflict.held))]
                for conflict in (post.conflicts_on(day) if day else post.conflicts)
            ],
        }
        for post in asked.posts
    ]


def holders_of(asked: AskedPosts) -> Iterable[str]:
    """The IRIs of all who are named in the answer."""
    for post in asked.posts:
        yield post.side
        yield from (tenure.holder for tenure in post.tenures)
        yield from (told.holder for conflict in post.conflicts for told in (*conflict.against, *conflict.held))


def post_title(post: Post, lang: str) -> str:
    return post.titles.get(lang, post.title)


def since_text(tenure: Tenure, lang: str) -> str:
    """From when someone held a post, as exactly as is known."""
    if tenure.since:
        return say("office.took", lang, day=tenure.since)
    if tenure.since_after:
        return say("office.between", lang, first=tenure.since_after, last=tenure.first)
    return say("office.not_after", lang, day=tenure.first)


def until_text(tenure: Tenure, lang: str) -> str:
    """Until when someone held a post, as exactly as is known."""
    if tenure.until:
        return say("office.left", lang, day=tenure.until)
    if tenure.until_by:
        return say("office.between", lang, first=tenure.last, last=tenure.until_by)
    return say("office.not_before", lang, day=tenure.last)


def _holders(post: Post, day: str) -> tuple[tuple[Tenure, str], ...]:
    return post.on(day) if day else tuple((tenure, SURE) for tenure in post.tenures)


def _holder_row(tenure: Tenure, sure: str, post: Post, names: Names, lang: str) -> tuple[str, ...]:
    name = names.name(tenure.holder, lang)
    who = name if sure == SURE else say(f"office.{sure}", lang, name=name)
    ends = dict.fromkeys(told.source for told in (tenure.told[0], tenure.told[-1]))
    count = len({told.source for told in tenure.told})
    told = "; ".join(source_text(source) for source in ends)
    return who, since_text(tenure, lang), until_text(tenure, lang), str(count), told


def _show_conflicts(conflicts: Iterable[Conflict], names: Names, lang: str) -> None:
    conflicts = tuple(conflicts)
    if not conflicts:
        return
    show_heading(say("office.conflict", lang), space=True)
    rows = [
        (told.day, names.name(told.holder, lang), told.sentence, source_text(told.source))
        for conflict in conflicts
        for told in sorted((*conflict.against, *conflict.held))
    ]
    show(Table(columns(lang, "date", "person", "sentence", "source"), tuple(dict.fromkeys(rows))))


def _holder(tenure: Tenure, names: Names, lang: str) -> dict[str, Any]:
    days = {name: getattr(tenure, name) for name in ("first", "last", "since", "since_after", "until", "until_by")}
    told = [_told(told, names, lang) for told in tenure.told]
    return {"iri": tenure.holder, "name": names.name(tenure.holder, lang), **days, "told": told}


def _told(told: Attestation, names: Names, lang: str) -> dict[str, Any]:
    return asdict(told) | {"holder": {"iri": told.holder, "name": names.name(told.holder, lang)}}
