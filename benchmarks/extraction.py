"""How fast and how well articles are read: python benchmarks/extraction.py [--peer/--no-peer]

Prints the machine and the versions; the time to load; articles a second in one process and one thread, cold (each
word seen for the first time) and warm (the same articles again: the bound that a long run comes near); the peak of
memory; the same of natasha's chain as a peer, where that is installed; and the quality by kind of fact, where the
development set lies beside the checkout.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
EXAMPLES = ROOT / "examples" / "articles"
EVALUATION = ROOT.parent / "shared" / "evaluation"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
ROUNDS = 3  # of the warm measurement; the fastest counts, the others were disturbed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", action=argparse.BooleanOptionalAction, default=True, help="measure natasha too")
    parser.add_argument("--only", choices=READERS, help=argparse.SUPPRESS)  # one reader in a process of its own
    arguments = parser.parse_args()
    if arguments.only:
        print(json.dumps(measured(READERS[arguments.only])))
        return
    print_machine()
    for name in READERS if arguments.peer else ["elchi"]:
        print_speed(name)
    if (EVALUATION / "gold.jsonl").exists():
        print_quality()


def print_machine() -> None:
    print(f"{platform.platform()}, {os.cpu_count()} cores, {processor()}")
    packages = ("razdel", "pymorphy3", "pymorphy3-dicts-ru", "natasha", "slovnet", "navec", "numpy", "setuptools")
    print(f"Python {platform.python_version()}, " + ", ".join(f"{p} {v}" for p in packages if (v := installed(p))))


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def russian_texts() -> list[str]:
    """The Russian articles at hand, in the order of their files."""
    from sources import read

    folders = [folder for folder in (EXAMPLES, EVALUATION / "articles") if folder.exists()]
    return [article.text for article in read(folders) if article.language == "ru"]


def load_elchi() -> Callable[[str], object]:
    """Reads a text as Elchi does; the first article loads the tables, the reference data and the morphology."""
    from sources import Article, extract

    extract(Article("Посол прибыл."))
    return lambda text: extract(Article(text, "2025-10-10"))


def load_natasha() -> Callable[[str], object]:
    """Reads a text with natasha's whole chain: sentences, morphology, syntax, names and their normal forms.

    Raises:
        ImportError: natasha is not installed, or a setuptools without pkg_resources is (82 and newer).
    """
    warnings.simplefilter("ignore")  # pymorphy2 warns of pkg_resources
    from natasha import (
        Doc,
        MorphVocab,
        NewsEmbedding,
        NewsMorphTagger,
        NewsNERTagger,
        NewsSyntaxParser,
        Segmenter,
    )

    segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
    taggers = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def chain(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(taggers[0])
        doc.parse_syntax(taggers[1])
        doc.tag_ner(taggers[2])
        for span in doc.spans:
            span.normalize(vocabulary)
        return doc

    return chain


READERS: dict[str, Callable[[], Callable[[str], object]]] = {"elchi": load_elchi, "natasha": load_natasha}


def measured(load: Callable[[], Callable[[str], object]]) -> dict[str, float]:
    """Seconds to load, to read all articles cold and warm, and the peak of memory in MiB: of this very process."""
    texts = russian_texts()
    begin = time.perf_counter()
    read = load()
    loaded = time.perf_counter() - begin
    cold, *warm = (seconds(read, texts) for _ in range(1 + ROUNDS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    letters = sum(map(len, texts))
    return {"articles": len(texts), "letters": letters, "load": loaded, "cold": cold, "warm": min(warm), "peak": peak}


def seconds(read: Callable[[str], object], texts: list[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - begin


def print_speed(name: str) -> None:
    """Measures a reader in a process of its own, so that neither warms or swells the other."""
    command = [sys.executable, __file__, "--only", name]
    run = subprocess.run(command, env={**os.environ, **ONE_THREAD}, capture_output=True, text=True)
    if run.returncode:
        print(f"{name}: not measured, {run.stderr.strip().splitlines()[-1]}")
        return
    found = json.loads(run.stdout)
    count = int(found["articles"])
    print(f"\n{name}, {count} Russian articles of {found['letters'] / count:.0f} letters on average")
    print(f"{'loaded':<12}{found['load']:>10.2f} s")
    for pace in ("cold", "warm"):
        print(f"{pace:<12}{count / found[pace]:>10.1f} articles/s{found[pace] / count * 1000:>10.1f} ms an article")
    print(f"{'peak memory':<12}{found['peak']:>10.0f} MiB")


def print_quality() -> None:
    """The development set's own scorer on its Russian articles: precision, recall and F1 by kind of fact."""
    from sources import extract, read
    from viz.records import extraction_record

    spec = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
    assert spec is not None and spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    records = scorer.records(EVALUATION / "gold.jsonl", lambda record: record["id"])
    gold = {key: record for key, record in records.items() if record["language"] == "ru"}
    articles = read([EVALUATION / record["file"] for record in gold.values()])
    found = {key: extraction_record(extract(article)) for key, article in zip(gold, articles, strict=True)}
    sums = scorer.score(gold, found)
    sums["all kinds"] = [sum(column) for column in zip(*sums.values(), strict=True)]
    seed = scorer.score({"seed": gold["seed"]}, {"seed": found["seed"]})
    sums["seed alone"] = [sum(column) for column in zip(*seed.values(), strict=True)]
    print(f"\n{'kind':<12}{'precision':>10}{'recall':>8}{'F1':>8}{'gold':>6}{'found':>7}")
    for kind, row in sorted(sums.items(), key=lambda item: (" " in item[0], item[0])):
        precision, recall, f1 = scorer.figures(row)
        print(f"{kind:<12}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}{row[1]:>6}{row[3]:>7}")


if __name__ == "__main__":
    main()
