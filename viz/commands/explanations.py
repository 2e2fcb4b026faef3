"""The command that says why there is a fact: explain."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from viz.commands.mistakes import usage
from viz.commands.options import answering
from viz.terminal import open_existing, refusals, tell

if TYPE_CHECKING:
    from sources import Extraction


@click.command()
@click.argument("what")
@click.argument("number", required=False, type=click.IntRange(min=1))
@answering
def explain(what: str, number: int | None, folder: str, as_json: bool, lang: str) -> None:
    """Tell why there is a fact: the sentence with its words marked, the rule, and what each word was read as.

    The fact is the one of that number in a file, as `elchi extract --format table` counts them, or one of the graph by
    its ID, as `elchi facts` shows it, or IRI.

    \b
    Examples:  elchi explain article.txt 3
               elchi explain ID
    """
    from dataclasses import asdict
    from pathlib import Path

    import sources
    from graph.explain import explain_known, explain_numbered
    from viz.explanation import show_explanations
    from viz.tables import show_json

    refused: list[str] = []
    read: list[Extraction] = []
    if what == "-" or (what and Path(what).exists()):
        if number is not None and Path(what).is_dir():
            raise usage("cli.number_in_folder", lang, folder=what)
        read = [sources.extract(article) for article in sources.read([what], refusals(refused, lang))]
        explanations = explain_numbered(read, number, what) if read else []
    elif number is not None:
        raise usage("cli.number_of_no_file", lang, name=what)
    else:
        with open_existing(folder, lang) as store:
            explanations = [explain_known(store, what)]
    if as_json:
        show_json([asdict(explanation) for explanation in explanations])
    else:
        show_explanations(explanations, lang)
    if not explanations and read:
        russian = any(extraction.article.language == "ru" for extraction in read)
        tell("cli.nothing_explained" if russian else "cli.not_russian", lang, file=what)
    sys.exit(1 if refused else 0)
