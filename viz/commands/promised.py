"""The command that follows projects and documents over time."""

from __future__ import annotations

from datetime import date

import click

from viz.commands.options import answering, one_day
from viz.terminal import find_one, open_existing, tell


@click.command()
@click.argument("name", required=False)
@click.option("--kind", type=click.Choice(("project", "agreement")), help="Projects alone, or documents alone.")
@click.option("--open", "only_open", is_flag=True, help="Only what is neither operating nor signed.")
@click.option("--silent", is_flag=True, help="Only open ones of which nothing was heard for a year.")
@click.option("--on", "day", default="", metavar="DATE", help="The day from which the year is counted; else today.")
@answering
def promises(
    name: str | None, kind: str | None, only_open: bool, silent: bool, day: str, folder: str, as_json: bool, lang: str
) -> None:
    """Follow projects and documents from proposed to operating and from planned to signed, the last heard of first.

    Of all, or of those in which NAME plays a role.

    \b
    Examples:  elchi promises Италия
               elchi promises --silent
               elchi promises ВКО --open --kind project
    """
    from graph.lookup import Index
    from graph.names import Names
    from graph.promises import promises as followed
    from viz.promises import promise_record, promises_table
    from viz.tables import show, show_json

    today = date.fromisoformat(one_day("--on", day)) if day else date.today()
    with open_existing(folder, lang) as store:
        about = (find_one(Index(store), name, lang).iri,) if name else ()
        found = [
            promise
            for promise in followed(store, about)
            if (not kind or promise.kind == kind)
            and not (only_open and promise.is_kept)
            and (not silent or promise.is_silent(today))
        ]
        names = Names(store, {iri for p in found for iri in (*p.sides, *p.places, *p.topics)})
        if as_json:
            show_json([promise_record(promise, names, lang, today) for promise in found])
        elif found:
            show(promises_table(found, names, lang, today))
        else:
            tell("cli.nothing", lang)
