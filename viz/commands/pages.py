"""The commands that write pages: view, report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ontology.messages import say
from viz.commands.mistakes import usage
from viz.commands.options import confidence_option, lang_option, store_option, tell_hidden
from viz.terminal import find_one, open_existing, tell

if TYPE_CHECKING:
    from graph import Store
    from graph.lookup import Found

NETWORK = "network"
# and those of viz.pictures, which would make `elchi --help` five times as slow; a test compares them
PICTURES = (NETWORK, "timeline", "matrix", "map", "project")


def period_options(command: Callable[..., None]) -> Callable[..., None]:
    """From which day to which."""
    until = click.option("--until", default="", metavar="DATE", help="2025, 2025-10 or 2025-10-10.")
    return click.option("--since", default="", metavar="DATE", help="2025, 2025-10 or 2025-10-10.")(until(command))


@click.command()
@click.argument("name", required=False)
@click.option("--as", "picture", type=click.Choice(PICTURES), default=NETWORK, show_default=True, help="What to draw.")
@click.option("--depth", type=click.IntRange(1, 5), help="How far around the name a network reaches.  [default: 1]")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    help="HTML file; - is the output.",
)
@click.option("--rearrange", is_flag=True, help="Place all names of a network anew, not as in the view before.")
@period_options
@confidence_option
@store_option
@lang_option
def view(
    name: str | None, picture: str, depth: int | None, output: str, rearrange: bool, since: str, until: str,
    min_confidence: float, folder: str, lang: str,
) -> None:  # fmt: skip
    """Write a picture as one HTML file that works offline: of the whole graph, or of what is around a name.

    A network of who is tied to whom; a timeline of who met whom when; a matrix of states, regions and fields with the
    change against the period before; a map of partner states and regions; a board of projects by their stage.

    In a network names stay where the view before had them, so that a graph that grows is still known again.

    \b
    Examples:  elchi view Франция --depth 2 -o france.html
               elchi view "Восточно-Казахстанская область" --as timeline --since 2025 -o year.html
    """
    if depth is not None and picture != NETWORK:
        raise usage("cli.depth_of_network", lang, picture=picture)
    if picture == NETWORK and (since or until):
        raise usage("cli.dates_of_network", lang)
    import viz

    with open_existing(folder, lang) as store:
        found = find_named(store, name, lang)
        if picture == NETWORK:
            page, hidden, empty = network_page(store, found, depth or 1, lang, min_confidence, rearrange)
        else:
            page, hidden, empty = picture_page(store, found, picture, since, until, lang, min_confidence)
    if found and empty and not hidden:
        tell("cli.no_facts", lang, name=found.name)
    tell_hidden(hidden, min_confidence, lang)
    if output == "-":
        click.echo(page, nl=False)
    else:
        tell("cli.written", lang, path=viz.write(output, page, lang))


def find_named(store: Store, name: str | None, lang: str, *types: str) -> Found | None:
    """What a name means, if one was given. Raises NotFoundError."""
    from graph.lookup import Index

    return find_one(Index(store), name, lang, *types) if name else None


def network_page(
    store: Store, found: Found | None, depth: int, lang: str, min_confidence: float, rearrange: bool
) -> tuple[str, int, bool]:
    """The page, how many facts it leaves out, and whether it has none."""
    import viz
    from graph.networks import network
    from viz.network import Memory

    graph: Any = network(store, [found.iri] if found else [], depth, lang, min_confidence)
    title = say("cli.view_title", lang, name=found.name) if found else None
    memory = Memory(store.path, f"{found.iri} {depth}" if found else "")
    if rearrange:
        memory.forget()
    return viz.page(graph, lang, title, memory=memory), graph.graph["hidden"], not graph.graph["facts"]


def picture_page(
    store: Store, found: Found | None, picture: str, since: str, until: str, lang: str, min_confidence: float
) -> tuple[str, int, bool]:
    """The same for the other pictures."""
    from graph.selection import select
    from viz.pictures import PICTURES, shown

    selection = select(store, found, since, until, min_confidence)
    page = PICTURES[picture](shown(store, selection, lang, found.iri if found else ""))
    return page, selection.hidden, not selection.facts


@click.command()
@click.argument("name", required=False)
@click.option("--region", metavar="NAME", help="A region, and those who speak for it.")
@click.option(
    "-o", "--output", required=True, type=click.Path(file_okay=False), help="Folder; what is not there is made."
)
@period_options
@confidence_option
@store_option
@lang_option
def report(
    name: str | None, region: str | None, output: str, since: str, until: str, min_confidence: float, folder: str,
    lang: str,
) -> None:  # fmt: skip
    """Write a folder of pages for a shared drive: an overview, and every picture, each reachable from the others.

    \b
    Examples:  elchi report Франция --since 2025 -o france/
               elchi report --region ВКО --since 2025 -o east/
    """
    if name and region:
        raise usage("cli.name_or_region", lang)
    import viz
    from graph.selection import select
    from viz.pictures import report as pages

    with open_existing(folder, lang) as store:
        found = find_named(store, region, lang, "Region") if region else find_named(store, name, lang)
        selection = select(store, found, since, until, min_confidence)
        written = [
            viz.write(Path(output) / file, page, lang)
            for file, page in pages(store, selection, lang, found.iri if found else "")
        ]
    if found and not selection.facts and not selection.hidden:
        tell("cli.no_facts", lang, name=found.name)
    tell_hidden(selection.hidden, min_confidence, lang)
    tell("cli.written", lang, path=written[0])
