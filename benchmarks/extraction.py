"""How well and how fast articles are read: python benchmarks/extraction.py [--no-peer]

Prints the machine and the versions; the quality by kind of fact on the development set, language by language, and on
FactRuEval-2016; how many facts have the words that state them in their evidence; and, side by side in one run, Elchi
and natasha's whole chain: articles a second in one process and one thread, cold (each text for the first time) and warm
(the same texts again), the peak of memory, and the persons and bodies found; and the names that the model of Kazakh
finds in the tenth of KazNERD kept aside. What does not lie beside the checkout, or is not installed
(`pip install -e .[benchmark]`), is said to be left out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import corpora, speed
from sources import Article
from sources.extraction import extract
from tools import kaznerd, train_kazakh_names

PACKAGES = ("razdel", "pymorphy3", "pymorphy3-dicts-ru", "DAWG2", "natasha", "slovnet", "navec", "numpy", "setuptools",
            "lemminflect", "python-crfsuite")  # fmt: skip
LANGUAGES = {"kk": "Kazakh", "en": "English"}  # those of the development set beside Russian


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", action=argparse.BooleanOptionalAction, default=True, help="measure natasha too")
    arguments = parser.parse_args()
    print_machine()
    for title, folder, gold in (
        ("Development set, Russian articles with the seed", corpora.EVALUATION, corpora.development),
        *(
            (f"Development set, {name} articles", corpora.EVALUATION, partial(corpora.development, language))
            for language, name in LANGUAGES.items()
        ),
        ("FactRuEval-2016, development part, four kinds", corpora.FACTRUEVAL, corpora.factrueval),
    ):
        if folder.exists():
            print_quality(title, gold())
        else:
            print(f"\n{title}: left out, not beside the checkout")
    programs = ["elchi", "natasha"] if arguments.peer else ["elchi"]
    measured = {name: found for name in programs if (found := measure(name))}
    print_speed(measured)
    for language, name in LANGUAGES.items() if corpora.EVALUATION.exists() else ():
        print_pace(name, list(corpora.development(language).articles()))
    print_names(measured)
    print_kazakh_names()


def print_machine() -> None:
    print(f"{platform.platform()}, {os.cpu_count()} cores, {processor()}")
    print(f"Python {platform.python_version()}, " + ", ".join(f"{p} {v}" for p in PACKAGES if (v := installed(p))))


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


def print_quality(title: str, gold: corpora.Gold) -> None:
    print(f"\n{title}\n{'kind':<14}{'precision':>10}{'recall':>8}{'F1':>8}{'gold':>6}{'found':>7}")
    for kind, ((precision, recall, f1), count, found) in corpora.figures_by_kind(gold).items():
        print(f"{kind:<14}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}{count:>6}{found:>7}")


def measure(name: str) -> dict[str, Any] | None:
    """What `speed.py` measures of a program in a process of its own; None, with a line that says why, if it cannot."""
    command = [sys.executable, str(Path(__file__).with_name("speed.py")), name]
    run = subprocess.run(command, env={**os.environ, **speed.ONE_THREAD}, capture_output=True, text=True)
    if run.returncode:
        print(f"\n{name}: not measured, {run.stderr.strip().splitlines()[-1]}")
        return None
    return json.loads(run.stdout)


def print_speed(measured: dict[str, dict[str, Any]]) -> None:
    for name, found in measured.items():
        count = found["articles"]
        print(f"\n{name}, {count} Russian texts of {found['letters']:.0f} letters on average, one process, one thread")
        print(f"{'loaded':<14}{found['load']:>8.2f} s")
        for pace in ("cold", "warm"):
            print(f"{pace:<14}{count / found[pace]:>8.1f} articles/s{found[pace] / count * 1000:>8.1f} ms an article")
        print(f"{'peak memory':<14}{found['peak']:>8.0f} MiB")
    if {"elchi", "natasha"} <= measured.keys():
        cold, warm = (measured["natasha"][pace] / measured["elchi"][pace] for pace in ("cold", "warm"))
        print(f"\nElchi, facts included, is {cold:.1f} times as fast as natasha's chain cold, {warm:.1f} times warm.")


def print_pace(language: str, articles: list[Article]) -> None:
    """What reading an article of a language costs, one of `speed.LETTERS` letters, each text met before."""
    letters = sum(len(article.text) for article in articles)
    paces = []
    for _ in range(1 + speed.ROUNDS):  # the first loads the language
        begin = time.process_time()
        for article in articles:
            extract(article)
        paces.append((time.process_time() - begin) / letters * speed.LETTERS * 1000)
    print(f"\n{language}: {min(paces[1:]):.1f} ms for {speed.LETTERS} letters, warm, facts included")


def print_names(measured: dict[str, dict[str, Any]]) -> None:
    """The names found; a name counts as found where one of its kind overlaps it."""
    for collection in ("FactRuEval-2016", "NEREL"):
        if not any(collection in found for found in measured.values()):
            print(f"\nNames in {collection}: left out, not beside the checkout")
            continue
        print(f"\nNames in {collection}\n{'':<24}{'precision':>10}{'recall':>8}{'F1':>8}")
        for kind in ("person", "organization"):
            for name, found in measured.items():
                precision, recall, f1 = found[collection][kind]
                print(f"{kind + ', ' + name:<24}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}")


def print_kazakh_names() -> None:
    """What the model of Kazakh names finds in sentences that it was not trained on, a name being right as a whole."""
    if not corpora.KAZNERD.exists():
        print("\nNames in KazNERD: left out, not beside the checkout")
        return
    _, aside = kaznerd.split(corpora.KAZNERD)
    print(f"\nNames in KazNERD, {len(aside)} sentences kept aside")
    print(f"{'':<14}{'precision':>10}{'recall':>8}{'F1':>8}{'gold':>6}")
    for sort, (precision, recall, f1, count) in train_kazakh_names.measure(aside).items():
        print(f"{sort.lower():<14}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}{count:>6}")


if __name__ == "__main__":
    main()
