"""The command in this process, as a test calls it."""

from __future__ import annotations

from click.testing import CliRunner, Result

from viz.commands import cli


def invoke(*words: str, **options: object) -> Result:
    """Runs a command; what it did not mean to raise is raised here, so that a traceback fails the test."""
    result = CliRunner().invoke(cli, words, **options)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
