"""The commands that answer a question of the graph: about, facts, list, path, stats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ontology import vocabulary
from viz.commands.options import answering, confidence_option, one_day, quotes_option, tell_hidden
from viz.terminal import find_one, open_existing

if TYPE_CHECKING:
    from graph import Store
    from graph.post_names import AskedPosts


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Lines a section; 0 for all.")
@click.option("--on", "day", default="", metavar="DATE", help="Who held which post on that day, as 2025-10-10.")
@quotes_option
@answering
def about(name: tuple[str, ...], limit: int, day: str, quotes: bool, folder: str, as_json: bool, lang: str) -> None:
    """Tell what is known of a person, state, region, firm, organization, place or sector; or who held a post.

    The name may be in Russian, Kazakh or English, in any case form, in part, or misspelled. A post is named by its
    title and whose it is.

    \b
    Examples:  elchi about Франция
               elchi about Сактагановым --quotes
               elchi about туризм --lang en
               elchi about "аким ВКО"
               elchi about "аким ВКО" --on 2023-05-01
    """
    from graph.about import about as known_of
    from graph.lookup import Index
    from graph.post_names import asked_posts, posts_of
    from viz.answers import show_about
    from viz.records import about_record
    from viz.tables import show_json

    on = one_day("--on", day) if day else ""
    with open_existing(folder, lang) as store:
        index, asked = Index(store), " ".join(name)
        posts = asked_posts(store, index, asked, lang)
        if posts is None and on:
            posts = posts_of(store, find_one(index, asked, lang))
        if posts is not None:
            show_offices(store, posts, on, as_json, lang)
            return
        known = known_of(store, find_one(index, asked, lang), lang)
    if as_json:
        show_json(about_record(known))
    else:
        show_about(known, lang, limit, quotes)


def show_offices(store: Store, asked: AskedPosts, day: str, as_json: bool, lang: str) -> None:
    """Print who held which post."""
    from graph.names import Names
    from viz.offices import holders_of, posts_record, show_posts
    from viz.tables import show_json

    names = Names(store, holders_of(asked))
    if as_json:
        show_json(posts_record(asked, names, lang, day))
    else:
        show_posts(asked, names, lang, day)


@click.command()
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(tuple(vocabulary.kinds())), help="One or more kinds of fact."
)
@click.option("--about", "about_", multiple=True, metavar="NAME", help="Who plays a role; several: all of them.")
@click.option("--sector", "sectors", multiple=True, metavar="NAME", help="A sector with all its parts.")
@click.option("--region", metavar="NAME", help="A region, or those who speak for it.")
@click.option("--state", metavar="NAME", help="A state, or those who speak for it.")
@click.option("--since", default="", metavar="DATE", help="2025, 2025-10 or 2025-10-10.")
@click.option("--until", default="", metavar="DATE", help="2025, 2025-10 or 2025-10-10.")
@confidence_option
@quotes_option
@answering
def facts(
    kinds: tuple[str, ...], about_: tuple[str, ...], sectors: tuple[str, ...], region: str | None, state: str | None,
    since: str, until: str, min_confidence: float, quotes: bool, folder: str, as_json: bool, lang: str,
) -> None:  # fmt: skip
    """List the facts that pass all filters, the oldest first.

    \b
    Example:  elchi facts --kind agreement --state Италия --since 2025 --sector энергетика
    """
    from graph.listing import Filter
    from graph.listing import facts as filtered
    from graph.lookup import Index
    from viz.answers import show_facts

    with open_existing(folder, lang) as store:
        index = Index(store) if about_ or sectors or region or state else None

        def iri(name: str | None, *types: str) -> str:
            return find_one(index, name, lang, *types).iri if index and name else ""

        places = iri(region, "Region"), iri(state, "State")
        fields = tuple(iri(name, "Sector") for name in sectors)
        wanted = Filter(kinds, tuple(map(iri, about_)), fields, *places, since, until)
        found = filtered(store, wanted)
        surest = [fact for fact in found if fact.confidence >= min_confidence]
        show_facts(store, surest, lang, quotes, as_json)
    tell_hidden(len(found) - len(surest), min_confidence, lang)


@click.command("list")
@click.argument("type")
@answering
def list_(type: str, folder: str, as_json: bool, lang: str) -> None:
    """List persons, states, regions, places, companies, organizations, sectors or articles, the best known first.

    \b
    Example:  elchi list companies
    """
    from graph.listing import articles, entities, means_articles
    from viz.answers import articles_table, entities_table
    from viz.tables import show_either

    with open_existing(folder, lang) as store:
        if means_articles(type):
            show_either(articles_table(listed := articles(store), lang), listed, as_json)
        else:
            show_either(entities_table(found := entities(store, type, lang), lang), found, as_json)


@click.command()
@click.argument("a")
@click.argument("b")
@answering
def path(a: str, b: str, folder: str, as_json: bool, lang: str) -> None:
    """Show the shortest chain of facts from one name to another.

    \b
    Example:  elchi path Сактаганов CEA
    """
    from graph.lookup import Index
    from graph.paths import chain
    from viz.answers import show_chain

    with open_existing(folder, lang) as store:
        index = Index(store)
        hops = chain(store, find_one(index, a, lang), find_one(index, b, lang), lang)
        show_chain(store, hops, lang, as_json)


@click.command()
@answering
def stats(folder: str, as_json: bool, lang: str) -> None:
    """Count what the graph holds: articles, facts by kind, entities by type.

    \b
    Example:  elchi stats --json
    """
    from graph.listing import stats as counts
    from viz.answers import stats_table
    from viz.tables import show_either

    with open_existing(folder, lang) as store:
        show_either(stats_table(found := counts(store), lang), found, as_json)
