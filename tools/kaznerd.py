"""Reads KazNERD (https://github.com/IS2AI/KazNERD, CC BY 4.0): sentences of (word, tag), and which are kept aside."""

from __future__ import annotations

import hashlib
from pathlib import Path

Sentence = list[tuple[str, str]]  # words with their tags, IOB2


def sentences(path: Path) -> list[Sentence]:
    """The sentences of a file with a word and its tag a line, a blank line between sentences."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [[(line.split()[0], line.split()[-1]) for line in block.splitlines() if line.strip()] for block in blocks]


def kept_aside(sentence: Sentence) -> bool:
    """Whether a sentence is of the tenth that nothing is made from and that the measurements are made on."""
    text = " ".join(word for word, _ in sentence)
    return hashlib.sha256(text.encode("utf-8")).digest()[0] < 26  # 26 of 256


def split(path: Path) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences to learn from and those kept aside."""
    found = sentences(path)
    return [s for s in found if not kept_aside(s)], [s for s in found if kept_aside(s)]
