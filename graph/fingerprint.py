"""A text's fingerprint, by which copies of it are known when the text itself is not kept.

It is a MinHash sketch of the text's word shingles (A. Broder, “On the resemblance and containment of documents”,
1997): the share of equal places in two sketches estimates the share of shingles that two texts have in common.
`datasketch` does the same but asks for SciPy, 35 MB, where NumPy is enough.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Sketch = NDArray[np.uint32]  # the number of shingles, then `PLACES` minima

SHINGLE = 4  # words
PLACES = 128  # an estimate is then off by 0.04 on average where half of the shingles are shared
# Of 496,000 pairs of 997 articles one reaches it, an article that two collections hold; the next, reports of two days
# on one event, share 0.48. Of articles cut to a third all reach it, of those with each tenth word gone 999 of 1000.
SHARED = 0.5
FEWEST = 12  # shingles: a shorter text says too little to be anyone's copy
CHUNK = 4096  # shingles that are hashed at once
WORD = re.compile(r"[^\W_]+")


def fingerprint(text: str) -> str:
    """The sketch of a text in base64; empty for one of fewer than `FEWEST` shingles.

    The same words give the same fingerprint on any machine, whatever their case and punctuation.
    """
    words = np.array([crc32(word.encode()) for word in WORD.findall(text.casefold())], dtype=np.uint64)
    if len(words) < FEWEST + SHINGLE - 1:
        return ""
    shingles = np.zeros(len(words) - SHINGLE + 1, dtype=np.uint64)
    for place in range(SHINGLE):
        shingles = _mix(shingles ^ words[place : len(shingles) + place])
    shingles = np.unique(shingles)
    seeds = _mix(np.arange(1, PLACES + 1, dtype=np.uint64))[:, None]
    minima = np.full(PLACES, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, len(shingles), CHUNK):
        minima = np.minimum(minima, _mix(shingles[start : start + CHUNK] ^ seeds).min(axis=1))
    packed = np.concatenate(([len(shingles)], minima >> np.uint64(32))).astype("<u4")
    return b64encode(packed.tobytes()).decode("ascii")


def shared(a: Sketch, b: Sketch) -> float:
    """The estimated share, 0 to 1, of the shorter text's shingles that stand in the other, too."""
    alike = float(np.mean(a[1:] == b[1:]))  # of all shingles of both, those that both have
    common = alike / (1 + alike) * (int(a[0]) + int(b[0]))
    return min(1.0, common / min(int(a[0]), int(b[0])))


def is_copy(a: Sketch, b: Sketch) -> bool:
    """Whether one text is the other, or half of the shorter one at least stands in the longer word by word."""
    return shared(a, b) >= SHARED


def sketch(fingerprint: str) -> Sketch:
    """The sketch that a fingerprint holds."""
    return np.frombuffer(b64decode(fingerprint), dtype="<u4")


def _mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finalizer of SplitMix64 (G. Steele and others, 2014): spreads each number over all 64 bits."""
    mixed = values + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
