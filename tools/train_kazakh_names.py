"""Trains the model of Kazakh names, sources/models/kazakh_names.crfsuite, and measures it.

    python -m tools.train_kazakh_names kaznerd/valid.txt

Data: `valid` of KazNERD (https://github.com/IS2AI/KazNERD, CC BY 4.0; Yeshpanov, Khassanov and Varol, 2022), of which
a tenth is kept aside by hash; the `test` part is never read. The figures that it prints are of that tenth.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pycrfsuite

from sources.analysis.entities import MODEL, features, find, spans, tagger
from tools.kaznerd import Sentence, split

SORTS = {"PERSON": "PERSON", "GPE": "PLACE", "LOCATION": "PLACE", "ORGANISATION": "BODY", "FACILITY": "BUILDING",
         "POSITION": "POST"}  # fmt: skip


def tags(sentence: Sentence) -> list[str]:
    """The tags of a sentence in the sorts of names that are asked for; others are none."""
    found = []
    for _, tag in sentence:
        prefix, _, sort = tag.partition("-")
        found.append(f"{prefix}-{SORTS[sort]}" if sort in SORTS else "O")
    return found


def train(sentences: list[Sentence]) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in sentences:
        trainer.append(features([word for word, _ in sentence]), tags(sentence))
    trainer.set_params({"c1": 0.05, "c2": 0.05, "max_iterations": 150, "feature.possible_transitions": True})
    MODEL.parent.mkdir(exist_ok=True)
    trainer.train(str(MODEL))


def measure(sentences: list[Sentence]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and the number of names by sort, a name counting as right where its words and sort are."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        ours, gold = set(find([word for word, _ in sentence])), set(spans(tags(sentence)))
        right.update(n.sort for n in ours & gold)
        found.update(n.sort for n in ours)
        wanted.update(n.sort for n in gold)
    figures = {}
    for sort in sorted(wanted):
        precision, recall = right[sort] / max(found[sort], 1), right[sort] / wanted[sort]
        figures[sort] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), wanted[sort])
    return figures


def main() -> None:
    learnt, aside = split(Path(sys.argv[1]))
    train(learnt)
    tagger.cache_clear()
    print(f"{len(learnt)} sentences to learn from, {len(aside)} kept aside; {MODEL.stat().st_size / 1e6:.1f} MB")
    for sort, (precision, recall, score, count) in measure(aside).items():
        print(f"{sort:9} precision {precision:.3f}  recall {recall:.3f}  F1 {score:.3f}  ({count} names)")


if __name__ == "__main__":
    main()
