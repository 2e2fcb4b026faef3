"""Run the commands that README.md shows and put their output of today in its place: `python tools/readme.py`.

A block marked `console` holds one command (its further lines begin with `> `) and its output. Where the output in
README.md ends with a line `…`, as many lines of the new output are kept as stand before it.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
README = CHECKOUT / "README.md"
BLOCK = re.compile(r"^```console\n\$ (?P<command>.+\n(?:> .*\n)*)(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
STYLE = re.compile(r"\x1b\[[0-9;]*m")
COLUMNS = 104  # as wide as GitHub shows without a scroll bar
MORE = "…"


def refreshed(readme: str, run: Callable[[str], str]) -> str:
    """The text with the output of each command as `run` gives it."""

    def block(match: re.Match[str]) -> str:
        command = match["command"].replace("\n> ", "\n")
        shown, output = match["output"].splitlines(), run(command).splitlines()
        if shown and shown[-1] == MORE:
            output = [*output[: len(shown) - 1], MORE]
        return "\n".join(["```console", f"$ {match['command'].rstrip()}", *output, "```"])

    return BLOCK.sub(block, readme)


def shell(folder: Path) -> Callable[[str], str]:
    """Runs commands as a terminal in `folder` would, in English; the examples lie in it, and so will the graph.

    What it gives raises RuntimeError where a command ends in a traceback: that is nothing for README.md.
    """
    (folder / "examples").symlink_to(CHECKOUT / "examples")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    unset = {"ELCHI_STORE", "LC_ALL", "LC_MESSAGES"}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment |= {"PATH": path, "ELCHI_LANG": "en", "NO_COLOR": "1", "COLUMNS": str(COLUMNS), "LANG": "C.UTF-8"}

    def run(command: str) -> str:
        screen, terminal = pty.openpty()
        with subprocess.Popen(
            ["bash", "-c", command], stdout=terminal, stderr=subprocess.PIPE, cwd=folder, env=environment
        ) as process:
            os.close(terminal)
            answer = read_all(screen)
            assert process.stderr is not None
            messages = process.stderr.read()
        shown = STYLE.sub("", (messages + answer).decode("utf-8"))
        if "Traceback (most recent call last)" in shown:
            raise RuntimeError(f"{command}\n{shown}")
        lines = shown.splitlines()
        return "\n".join(line.rstrip() for line in lines).strip("\n")

    return run


def read_all(screen: int) -> bytes:
    """What the terminal was given, until the last program that holds it has ended."""
    pieces = []
    with suppress(OSError):  # Linux tells the end of a terminal as an input error
        while piece := os.read(screen, 65536):
            pieces.append(piece)
    os.close(screen)
    return b"".join(pieces)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(refreshed(README.read_text(encoding="utf-8"), shell(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
