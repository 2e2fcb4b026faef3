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
