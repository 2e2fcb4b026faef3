"""The `elchi` command: read the options, call the function of the library, print what it gives.

Answers go to standard output, progress and messages to standard error. The library is imported inside the commands,
so that `elchi --help` does not wait for it.
"""

from __future__ import annotations

import click

from viz.commands.answers import about, facts, list_, path, stats
from viz.commands.articles import extract, ingest, remove, validate
from viz.commands.briefs import brief
from viz.commands.explanations import explain
from viz.commands.exports import export
from viz.commands.identities import history, merge, review, split
from viz.commands.mistakes import Commands
from viz.commands.options import lang_option
from viz.commands.pages import report, view
from viz.commands.promised import promises
from viz.commands.sparql import query
from viz.commands.wording import teach_click
from viz.terminal import speak_utf8, telling_of_full_disks


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="elchi")
@lang_option
def cli(lang: str) -> None:
    """Read news articles into a knowledge graph of regional international relations, and ask it.

    \b
    Begin with:  elchi ingest examples/articles
    Then:        elchi about Франция
    """


READING = (extract, ingest, remove, validate)
JUDGING = (history, merge, review, split)
ASKING = (about, explain, facts, list_, path, promises, query, stats)
WRITING = (brief, export, report, view)

for command in (*READING, *ASKING, *JUDGING, *WRITING):
    cli.add_command(command)


def main() -> None:
    """Run the command as a program."""
    speak_utf8()
    teach_click()
    with telling_of_full_disks():
        cli(prog_name="elchi")
