"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable

import click

from ontology.messages import languages, preferred_language
from viz.commands.mistakes import usage
from viz.commands.wording import LANGUAGE
from viz.terminal import tell


def remember_language(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    """The language asked for here or by the command above, else the user's; kept for errors that come later."""
    lang: str = value or ctx.meta.get(LANGUAGE) or preferred_language()
    ctx.meta[LANGUAGE] = lang
    return lang


lang_option = click.option(
    "--lang",
    type=click.Choice(sorted(languages)),
    callback=remember_language,
    is_eager=True,
    help="Language of the answer; else that of the locale.",
)
store_option = click.option(
    "--store",
    "folder",
    default="./elchi-store",
    envvar="ELCHI_STORE",
    show_default=True,
    type=click.Path(file_okay=False),
    help="Folder of the graph.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
quotes_option = click.option("--quotes", is_flag=True, help="Show the sentences that say so.")


def share(ctx: click.Context, param: click.Parameter, value: str) -> float:
    """A number from 0 to 1, with a point or a comma."""
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        number = -1
    if not 0 <= number <= 1:  # not a number at all, too
        raise usage("cli.bad_confidence", ctx.meta[LANGUAGE], value=value)
    return number


confidence_option = click.option(
    "--min-confidence",
    metavar="NUMBER",
    default="0",
    callback=share,
    help="Leave out facts that are less likely to be right; from 0 to 1.",
)


def tell_hidden(count: int, confidence: float, lang: str) -> None:
    """Say how many facts were left out for their confidence, if any were."""
    if count:
        tell("cli.hidden", lang, count=count, confidence=f"{confidence:g}")


def one_day(option: str, text: str) -> str:
    """The last day of an ISO date as precise as one likes: of a month or a year its end. Raises QueryError."""
    from graph.listing import days_of

    return days_of(option, text)[1]


def answering(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that answers from the graph."""
    return store_option(json_option(lang_option(command)))
