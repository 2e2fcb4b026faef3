"""Speed, memory and the names found of one program, in a process of its own: python benchmarks/speed.py elchi

Prints one line of JSON. The parent runs this for each program, so that neither warms or swells the other.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import razdel

from benchmarks import corpora
from benchmarks.readers import PROGRAMS, Program
from sources import read
from sources.records import Span

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
LETTERS = 1_700  # a usual length of the genre's articles; longer texts are cut to it, short ones are left out
SHORTEST = 1_000
ROUNDS = 3  # of the warm measurement; the fastest counts, the others were disturbed
MIB = 2**20 if sys.platform == "darwin" else 2**10


def texts() -> list[str]:
    """The Russian texts at hand, at most LETTERS long: the examples, the development set, FactRuEval's texts."""
    folders = [folder for folder in (EXAMPLES, corpora.EVALUATION / "articles") if folder.exists()]
    found = [article.text for article in read(folders) if article.language == "ru"]
    if corpora.FACTRUEVAL.exists():
        found += [file.read_text(encoding="utf-8") for file in sorted((corpora.FACTRUEVAL / "devset").glob("*.txt"))]
    cut = (text[:LETTERS].rpartition(" ")[0] if len(text) > LETTERS else text for text in found)
    return [text for text in cut if len(text) >= SHORTEST]


def first_article() -> str:
    """An article that is not measured: reading it loads what a program loads when it is first needed."""
    return next(article.text for article in read([EXAMPLES]) if article.language == "ru")


def measured_texts() -> list[str]:
    return [text for text in texts() if text != first_article()]


def seconds(program: Program, articles: list[str]) -> float:
    """Seconds of the processor to read them all: what other programs do meanwhile costs the clock and not this."""
    begin = time.process_time()
    for text in articles:
        program.read(text)
    return time.process_time() - begin


def cut(text: str) -> None:
    """What razdel alone does: the unit of time that a slower machine leaves as it is."""
    for sentence in razdel.sentenize(text):
        list(razdel.tokenize(sentence.text))


def peak_memory() -> float:
    """The peak of this process in MiB. On Linux `ru_maxrss` may be that of the process which started it."""
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB


def found_names(program: Program, annotated: Iterable[tuple[str, corpora.Names]]) -> dict[str, corpora.Figures]:
    """Precision, recall and F1 of the names found: one is found where a name of its kind overlaps it."""
    counts = {kind: [0, 0, 0, 0] for kind in ("person", "organization")}
    for text, gold in annotated:
        names = program.names(program.read(text))
        for kind, row in counts.items():
            row[0] += len(gold[kind])
            row[1] += sum(overlaps(span, names[kind]) for span in gold[kind])
            row[2] += len(names[kind])
            row[3] += sum(overlaps(span, gold[kind]) for span in names[kind])
    return {kind: figures(*row) for kind, row in counts.items()}


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.stop and other.start < span.stop for other in others)


def figures(gold: int, recalled: int, found: int, right: int) -> corpora.Figures:
    precision, recall = right / max(found, 1), recalled / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def measure(name: str) -> dict[str, object]:
    """Seconds to load, to read all texts cold and warm, for razdel to cut them; the peak of memory in MiB; names."""
    articles = measured_texts()
    begin = time.process_time()
    program = PROGRAMS[name]()
    program.read(first_article())
    loaded = time.process_time() - begin
    unit, *others = (seconds(Program(cut, dict), articles) for _ in range(ROUNDS))
    cold, *warm = (seconds(program, articles) for _ in range(1 + ROUNDS))
    letters = sum(map(len, articles)) / len(articles)
    found: dict[str, object] = {
        "articles": len(articles), "letters": letters, "load": loaded, "cold": cold, "warm": min(warm),
        "peak": peak_memory(), "unit": min(unit, *others),
    }  # fmt: skip
    if corpora.FACTRUEVAL.exists():
        found["FactRuEval-2016"] = found_names(program, corpora.factrueval_names())
    if corpora.NEREL.exists():
        found["NEREL"] = found_names(program, corpora.nerel_names())
    return found


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
