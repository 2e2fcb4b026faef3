"""The command that writes pages: view."""

from __future__ import annotations

import click

from ontology.messages import say
from viz.commands.options import confidence_option, lang_option, store_option, tell_hidden
from viz.terminal import find_one, open_existing, tell


@click.command()
@click.argument("name", required=False)
@click.option("--depth", type=click.IntRange(1, 5), default=1, show_default=True, help="How far around the name.")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    help="HTML file; - is the output.",
)
@confidence_option
@store_option
@lang_option
def view(name: str | None, depth: int, output: str, min_confidence: float, folder: str, lang: str) -> None:
    """Write a network view as one HTML file that works offline: of the whole graph, or of what is around a name.

    \b
    Example:  elchi view Франция --depth 2 -o france.html
    """
    import viz
    from graph.lookup import Index
    from graph.networks import network

    with open_existing(folder, lang) as store:
        found = find_one(Index(store), name, lang) if name else None
        graph = network(store, [found.iri] if found else [], depth, lang, min_confidence)
    if found and not graph.graph["facts"] and not graph.graph["hidden"]:
        tell("cli.no_facts", lang, name=found.name)
    tell_hidden(graph.graph["hidden"], min_confidence, lang)
    page = viz.page(graph, lang, say("cli.view_title", lang, name=found.name) if found else None)
    if output == "-":
        click.echo(page, nl=False)
    else:
        tell("cli.written", lang, path=viz.write(output, page, lang))
