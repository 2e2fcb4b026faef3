"""How a command ends that could not do what it was asked: one sentence that says what to do, never a traceback."""

from __future__ import annotations

from typing import IO, Any

import click

from ontology.errors import ElchiError, NotFoundError
from ontology.messages import preferred_language, say
from viz.commands.wording import LANGUAGE
from viz.terminal import reason_of, tell


class Problem(click.ClickException):
    """A mistake that the user can put right: one line, and below it the names that may have been meant."""

    def __init__(self, error: ElchiError, lang: str) -> None:
        super().__init__(reason_of(error, lang))
        self.lang = lang
        self.suggestions = error.suggestions if isinstance(error, NotFoundError) else ()

    def show(self, file: IO[Any] | None = None) -> None:
        tell("error", self.lang, reason=self.message)
        for suggestion in self.suggestions:
            click.echo(f"  {suggestion}", err=True)


class Commands(click.Group):
    """A group of commands in which an ElchiError ends as a `Problem` and never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ElchiError as error:
            raise Problem(error, ctx.meta.get(LANGUAGE) or preferred_language()) from error


def usage(key: str, lang: str, **values: object) -> click.UsageError:
    """A mistake in how the command was typed, which ends with status 2."""
    return click.UsageError(say(key, lang, **values))
