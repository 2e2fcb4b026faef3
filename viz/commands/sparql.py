"""The command that asks in SPARQL: query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from viz.commands.mistakes import usage
from viz.commands.options import answering
from viz.terminal import find_one, open_existing

if TYPE_CHECKING:
    from graph import Store

# Those of graph.query, which would make `elchi --help` five times as slow; a test compares them.
QUERY_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")


@click.command()
@click.argument("sparql", required=False)
@click.option("-f", "--file", type=click.File(encoding="utf-8"), help="File with a query; - is standard input.")
@click.option("--saved", metavar="NAME", help="A saved query.")
@click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help="A setting of the saved query.")
@click.option("--list", "listed", is_flag=True, help="List the saved queries.")
@click.option("--format", type=click.Choice(QUERY_FORMATS), default="table", show_default=True)
@click.option("--names/--iris", default=None, help="In table, csv and tsv: names of things, or IRIs.")
@answering
def query(
    sparql: str | None, file: Any, saved: str | None, settings: tuple[str, ...], listed: bool, format: str,
    names: bool | None, folder: str, as_json: bool, lang: str,
) -> None:  # fmt: skip
    """Ask in SPARQL, or ask a saved query. The prefixes elchi:, entity:, sector:, schema: … are known.

    What several articles say is found once in each of them: write SELECT DISTINCT to get it once.

    \b
    Examples:  elchi query 'SELECT ?p { ?p elchi:envoyOf entity:Q142 }'
               elchi query --saved interests --set state=Франция
               elchi query --list
    """
    from viz import answers, tables

    format = "json" if as_json else format
    if sum((sparql is not None, file is not None, saved is not None, listed)) != 1:
        raise usage("cli.one_query", lang)
    if settings and saved is None:
        raise usage("cli.bad_setting", lang, setting=settings[0])
    if names and format not in answers.NAMED_FORMATS:
        raise usage("cli.names_format", lang)
    if listed:
        tables.show_as(answers.saved_table(lang), format)
        return
    with open_existing(folder, lang) as store:
        text = saved_sparql(store, saved, settings, lang) if saved else file.read() if file else sparql or ""
        if format == "table" or names:
            tables.show_as(answers.query_table(store, text, lang, named=names is not False), format)
        else:
            from graph.query import render

            click.echo(render(store, text, format).removesuffix("\n"))


def saved_sparql(store: Store, name: str, settings: tuple[str, ...], lang: str) -> str:
    """The text of a saved query with its settings; names in them are looked up."""
    from graph.lookup import Index
    from graph.saved import saved_query

    values = {name: value for name, _, value in (setting.partition("=") for setting in settings)}
    empty = [name for name, value in values.items() if not value]
    if empty:
        raise usage("cli.bad_setting", lang, setting=empty[0])
    return saved_query(name).with_settings(values, lambda name: find_one(Index(store), name, lang).iri)
