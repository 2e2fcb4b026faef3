"""What `make run` shows: the example articles become a graph, and the graph answers.

Every step is an `elchi` command, printed as one would type it and then run.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import click

from ontology.messages import preferred_language, say
from viz.commands import cli
from viz.terminal import speak_utf8

OUT = Path("examples/out")
STORE = OUT / "store"
SPARQL = """
SELECT DISTINCT ?date ?state ?firm ?project ?stage {
  ?firm elchi:isFrom ?state .
  ?fact a elchi:Project ; elchi:actor ?firm ; elchi:name ?project ; elchi:stage ?stage ; elchi:latest ?date .
} ORDER BY ?date
"""
STEPS = {
    "demo.read": ["ingest", "examples/articles"],
    "demo.counts": ["stats"],
    "demo.about": ["about", "Monteluce"],
    "demo.query": ["query", SPARQL],
    "demo.view": ["view", "-o", str(OUT / "network.html")],
}
NEXT = (
    ["about", "туризм", "--quotes"],
    ["path", "Фабиани", "Жолдасбеков"],
    ["query", "--saved", "projects"],
)


def main() -> None:
    """Run the steps on a fresh graph; a step that fails ends the program with its status."""
    speak_utf8()
    os.chdir(Path(__file__).parents[1])
    shutil.rmtree(STORE, ignore_errors=True)
    lang = os.environ.get("ELCHI_LANG") or preferred_language()
    for title, arguments in STEPS.items():
        show(f"\n{say(title, lang)}", bold=True)
        run(arguments)
    show(f"\n{say('demo.next', lang)}", bold=True)
    for arguments in NEXT:
        click.echo(f"  .venv/bin/elchi {typed([*arguments, '--store', str(STORE)])}")


def run(arguments: list[str]) -> None:
    show(f"$ elchi {typed(arguments)}", fg="cyan")
    sys.stdout.flush()
    try:
        cli([*arguments, "--store", str(STORE)], prog_name="elchi")
    except SystemExit as end:
        if end.code:
            raise


def show(text: str, **style: Any) -> None:
    """Print a line in this style, without any where NO_COLOR is set (https://no-color.org)."""
    click.secho(text, color=False if os.environ.get("NO_COLOR") else None, **style)


def typed(arguments: list[str]) -> str:
    """The arguments as one would type them; unlike `shlex.join` it leaves Cyrillic words as they are."""
    return " ".join(word if re.fullmatch(r"[\w./-]+", word) else f"'{word}'" for word in arguments)


if __name__ == "__main__":
    main()
