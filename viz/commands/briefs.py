"""The command that writes the note for a meeting."""

from __future__ import annotations

from pathlib import Path

import click

from ontology.errors import ElchiError
from ontology.messages import say
from viz.commands.options import lang_option, one_day, store_option
from viz.terminal import find_one, open_existing, tell

SUFFIXES = {".md": "markdown", ".html": "html", ".htm": "html"}


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--since", default="", metavar="DATE", help="Leave out what was before; 2025, 2025-10 or 2025-10-10.")
@click.option(
    "-o", "--output", default="-", type=click.Path(dir_okay=False, allow_dash=True), help="File .md or .html."
)
@store_option
@lang_option
def brief(name: tuple[str, ...], since: str, output: str, folder: str, lang: str) -> None:
    """Write the note for a meeting with someone: posts, past meetings, promises, documents, firms, fields, quotes.

    Of a person, a state, a region, a firm or an organization; every line with its source. Markdown, or HTML where the
    file is called so.

    \b
    Examples:  elchi brief Италия
               elchi brief Марко Беллини --since 2025 -o bellini.html --lang ru
    """
    import viz
    from graph.brief import brief as brief_of
    from graph.lookup import Index
    from viz import brief as pages

    kind = SUFFIXES.get(Path(output).suffix.lower()) if output != "-" else "markdown"
    if kind is None:
        raise ElchiError(say("brief.suffix", lang, path=output))
    if since:
        one_day("--since", since)  # refused before anything is read
    with open_existing(folder, lang) as store:
        made = brief_of(store, find_one(Index(store), " ".join(name), lang), lang, since)
    if not made.parts:
        tell("brief.nothing", lang, name=made.found.name)
        return
    text = pages.html(made, lang, since) if kind == "html" else pages.markdown(made, lang, since)
    if output == "-":
        click.echo(text, nl=False)
    else:
        tell("cli.written", lang, path=viz.write(output, text, lang))
