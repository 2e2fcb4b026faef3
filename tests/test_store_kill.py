"""A store whose writer is killed at any moment holds whole articles only, and goes on as if nothing had been."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from factories import article

from graph.quads import article_quads
from graph.store import Store

ROOT = Path(__file__).parent.parent
ARTICLES = 100
KILLS = 20
STORES = 4  # each dies several times
COMMAND_KILLS, COMMAND_STORES = 4, 2
# Adds an article, then reads every third one again with other words: both ways of writing are under way when it dies.
INGEST = f"""
import sys
from graph.store import Store
from tests.factories import article
print("ready", flush=True)
with Store(sys.argv[1]) as store:
    for number in range({ARTICLES}):
        store.add(article(number))
        if number % 3 == 0:
            store.add(article(number, edition=1))
"""


def ingest(path: Path, killed_after: float | None = None) -> tuple[float, bool]:
    """Run the ingest in a process of its own, killed so many seconds after it has begun.

    Gives the seconds it took and whether it died.
    """
    with subprocess.Popen([sys.executable, "-c", INGEST, str(path)], cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline() == b"ready\n"
        return end(process, killed_after)


def read_examples(path: Path, killed_after: float | None = None) -> tuple[float, bool]:
    """The same with the command that a user types, over the example articles."""
    command = [sys.executable, "-m", "viz.commands", "ingest", "examples/articles", "--store", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        return end(process, killed_after)


def end(process: subprocess.Popen[bytes], killed_after: float | None) -> tuple[float, bool]:
    """Wait for a process, or kill it after so many seconds; how long it took, and whether it died of it."""
    begin = time.perf_counter()
    if killed_after is not None:
        time.sleep(killed_after)
        process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.returncode in (0, -signal.SIGKILL)
    return time.perf_counter() - begin, process.returncode != 0


def dump(path: Path) -> bytes:
    with Store.open_read(path) as store:
        return b"".join(store.dump())


def test_killed_at_any_moment(tmp_path: Path) -> None:
    seconds, _ = ingest(tmp_path / "undisturbed")
    expected = dump(tmp_path / "undisturbed")
    editions = {article(n).article.id: [set(article_quads(article(n, e))) for e in (0, 1)] for n in range(ARTICLES)}
    dice, died = random.Random(2025), 0
    for kill in range(KILLS):
        path = tmp_path / str(kill % STORES)
        died += ingest(path, killed_after=dice.uniform(0, seconds * 0.9))[1]
        with Store(path) as store:
            graphs = {id: set(store.graph(id)) for id in editions}
            assert set(store.articles()) == {id for id, quads in graphs.items() if quads}
            assert all(quads in (set(), *editions[id]) for id, quads in graphs.items())
    assert died >= KILLS // 2  # else the kills came too late to say anything
    for number in range(STORES):
        ingest(tmp_path / str(number))
        assert dump(tmp_path / str(number)) == expected


def test_the_command_killed_while_it_reads_articles(tmp_path: Path) -> None:
    seconds, _ = read_examples(tmp_path / "undisturbed")
    expected = dump(tmp_path / "undisturbed")
    with Store.open_read(tmp_path / "undisturbed") as store:
        whole = {id: set(store.as_read(id)) for id in store.articles()}
        judged = {id: set(store.graph(id)) for id in whole}
    dice, died, partly = random.Random(2025), 0, 0
    for kill in range(COMMAND_KILLS):
        path = tmp_path / str(kill % COMMAND_STORES)
        # the first third of the time it loads the library, and nothing can be lost
        died += read_examples(path, killed_after=dice.uniform(seconds / 3, seconds * 0.9))[1]
        with Store(path) as store:
            held = {id: set(store.as_read(id)) for id in whole}
            assert set(store.articles()) == {id for id, quads in held.items() if quads}
            assert all(quads in (set(), whole[id]) for id, quads in held.items())
            partly += 0 < len(store.articles()) < len(whole)
    assert died >= COMMAND_KILLS // 2 and partly  # else the kills came too late, or too early, to say anything
    for number in range(COMMAND_STORES):
        read_examples(tmp_path / str(number))
        assert dump(tmp_path / str(number)) == expected
        with Store.open_read(tmp_path / str(number)) as store:
            assert {id: set(store.graph(id)) for id in judged} == judged
