"""The commands that read articles and keep them: extract, ingest, validate, remove."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ontology.messages import say
from viz.commands.options import answering, confidence_option, lang_option, store_option, tell_hidden
from viz.terminal import open_existing, progress, refusals, tell

if TYPE_CHECKING:
    from sources import Extraction


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", type=click.Choice(("jsonl", "table", "turtle")), default="jsonl", show_default=True)
@confidence_option
@lang_option
def extract(files: tuple[str, ...], format: str, min_confidence: float, lang: str) -> None:
    """Print the facts of articles without keeping them; `-` reads standard input.

    \b
    Example:  elchi extract article.txt --format table
    """
    import sources

    refused: list[str] = []
    hidden = 0

    def extractions() -> Iterator[Extraction]:
        nonlocal hidden
        for article in sources.read(files, refusals(refused, lang)):
            extraction = sources.extract(article)
            hidden += sum(fact.confidence < min_confidence for fact in extraction.facts)
            yield extraction

    found = extractions()
    surest = (extraction.surer_than(min_confidence) for extraction in found)
    if format == "jsonl":
        from viz.records import extraction_record, json_line

        for extraction in surest:
            click.echo(json_line(extraction_record(extraction)))
    elif format == "table":
        from viz.answers import extraction_table
        from viz.tables import show

        show(extraction_table(found, lang, min_confidence))
    else:
        from graph.export import extractions_turtle

        click.echo(extractions_turtle(surest), nl=False)
    tell_hidden(hidden, min_confidence, lang)
    sys.exit(1 if refused else 0)


@click.command()
@click.argument("paths", nargs=-1, required=True)
@answering
def ingest(paths: tuple[str, ...], folder: str, as_json: bool, lang: str) -> None:
    """Read files, folders and patterns into the graph; ends with status 1 if something could not be read.

    \b
    Example:  elchi ingest news/ 'archive/2024-*.html' --store ./elchi-store
    """
    from dataclasses import asdict

    from graph import Store
    from graph.ingest import ingest as read_into
    from viz.tables import show_json

    refused: list[str] = []
    try:
        with Store(folder, lang) as store, progress(say("cli.reading", lang)) as advance:
            done = read_into(store, paths, refusals(refused, lang), advance)
    except KeyboardInterrupt:
        tell("cli.interrupted", lang)
        sys.exit(130)
    if as_json:
        show_json(asdict(done) | {"refused": refused})
    else:
        counts = {"read": done.read, "written": done.written, "same": done.same, "facts": sum(done.facts.values())}
        click.echo(say("cli.ingested", lang, **counts, refused=len(refused)))
    if done.older:
        commands = "; ".join(f"elchi remove {id}" for id in done.older[:3]) + " …" * (len(done.older) > 3)
        tell("cli.older", lang, count=len(done.older), commands=commands)
    if done.unsure:
        tell("identity.unsure", lang, count=done.unsure)
    sys.exit(1 if refused else 0)


@click.command()
@click.argument("articles", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Check all articles, not only those that changed.")
@answering
def validate(articles: tuple[str, ...], every: bool, folder: str, as_json: bool, lang: str) -> None:
    """Check articles that changed (or those named) against the SHACL shapes; ends with status 1 if something is wrong.

    \b
    Example:  elchi validate --all
    """
    from graph.listing import find_article
    from graph.validate import validate as check
    from viz.answers import violations_table
    from viz.tables import show_either

    with open_existing(folder, lang, write=True) as store:
        ids = [find_article(store, article, lang) for article in articles]
        found = check(store, store.articles() if every else ids or None, lang)
    if found or as_json:
        show_either(violations_table(found, lang), found, as_json)
    else:
        tell("cli.valid", lang)
    sys.exit(1 if found else 0)


@click.command()
@click.argument("article")
@store_option
@lang_option
def remove(article: str, folder: str, lang: str) -> None:
    """Remove an article, by its id or the name of its file, with everything that it alone supports.

    \b
    Example:  elchi remove 2025-10-10-visit.txt
    """
    from graph.identity.resolution import resolve
    from graph.listing import find_article

    with open_existing(folder, lang, write=True) as store:
        id = find_article(store, article, lang)
        store.remove(id)
        resolve(store)
    tell("cli.removed", lang, article=id)
