"""The command that writes the graph for other programs: export."""

from __future__ import annotations

from typing import Any

import click

from viz.commands.options import lang_option, store_option
from viz.terminal import open_existing

# Those of graph.export, which would make `elchi --help` five times as slow; a test compares them.
EXPORT_FORMATS = ("nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "csv", "identities")


@click.command()
@click.option("--format", type=click.Choice(EXPORT_FORMATS), default="nquads", show_default=True)
@click.option("-o", "--output", type=click.File("wb", lazy=True), default="-", help="File; else standard output.")
@store_option
@lang_option
def export(format: str, output: Any, folder: str, lang: str) -> None:
    """Write the whole graph for other programs: RDF, networks for Gephi, tables.

    The RDF holds what the articles say, without the reference data (names and codes of states, regions, sectors).

    \b
    Examples:  elchi export --format nquads -o graph.nq
               elchi export --format identities > identities.tsv
    """
    from graph.export import export as exported

    with open_existing(folder, lang) as store:
        for piece in exported(store, format, lang):
            output.write(piece)
