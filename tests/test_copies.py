"""Copies of an article are one source: what is a copy, what is not, and how sources are counted."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from factories import extraction

from graph import Store
from graph.copies import copies
from graph.facts import Source, all_facts
from graph.fingerprint import fingerprint, is_copy, shared, sketch
from sources import Extraction

WORDS = [
    first + last for first in ("го", "ре", "ту", "ли", "ма", "ко", "за", "ни") for last in ("рад", "вон", "сек", "мыл")
]


def text(seed: int, length: int = 200) -> str:
    """Made-up words; two seeds have no four of them in a row in common, but by chance."""
    dice = random.Random(seed)
    return " ".join(dice.choice(WORDS) for _ in range(length))


def without(each: int, whole: str) -> str:
    return " ".join(word for number, word in enumerate(whole.split()) if number % each)


COPIES = {
    "the same in capitals and with other signs": text(1).upper().replace(" ", ", "),
    "its first third": " ".join(text(1).split()[:66]),
    "a lead of its own before the second half": text(2, 60) + " " + " ".join(text(1).split()[100:]),
    "each twentieth word left out": without(20, text(1)),
    "the whole in a longer text": text(3) + " " + text(1) + " " + text(4),
}
NO_COPIES = {
    "another text": text(2),
    "a quoted passage": text(2) + " " + " ".join(text(1).split()[20:50]),
    "each second word another": " ".join(
        word for pair in zip(text(1).split(), text(2).split(), strict=True) for word in pair
    ),
}


@pytest.mark.parametrize("other", COPIES.values(), ids=COPIES)
def test_a_copy(other: str) -> None:
    assert is_copy(sketch(fingerprint(text(1))), sketch(fingerprint(other)))


@pytest.mark.parametrize("other", NO_COPIES.values(), ids=NO_COPIES)
def test_no_copy(other: str) -> None:
    assert not is_copy(sketch(fingerprint(text(1))), sketch(fingerprint(other)))


def test_a_text_of_a_few_words_has_no_fingerprint() -> None:
    assert fingerprint("Аким принял посла. " * 4) == ""
    assert fingerprint(text(1, 15)) != ""


def test_a_fingerprint_estimates_the_shared_words() -> None:
    half = text(1, 400) + " " + text(2, 400)
    assert shared(sketch(fingerprint(half)), sketch(fingerprint(text(1, 400) + " " + text(3, 400)))) == pytest.approx(
        0.5, abs=0.1
    )


def test_a_fingerprint_is_the_same_on_any_machine() -> None:
    assert fingerprint(text(1))[:16] == "xAAAAC8CLQHMnz0A"


def told(number: int, words: str, outlet: str = "", date: str = "2025-03-01") -> Extraction:
    made = extraction(
        ("meeting", {"participant": ["Person:Иван Петров", "Person:Анна Белова"]}),
        text=words + " Иван Петров, Анна Белова.",
        date=date,
        url=f"https://outlet{number}.example/{number}",
    )
    return replace(made, article=replace(made.article, outlet=outlet or None))


def sources_of(store: Store) -> tuple[Source, ...]:
    return tuple(fact.source for fact in all_facts(store))


def test_copies_count_as_one_source_and_so_does_an_outlet(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(told(1, text(1), date="2025-03-02"))
        store.add(told(2, without(20, text(1)), date="2025-03-01"))
        store.add(told(3, text(2), "Степь"))
        store.add(told(4, text(3), "СТЕПЬ"))
        store.add(told(5, text(4)))
        every = sources_of(store)
        groups = copies(store, every).independent(every)
        assert sorted(sorted(source.url[14:15] for source in group) for group in groups) == [
            ["1", "2"],
            ["3", "4"],
            ["5"],
        ]
        assert groups[0][0].date == "2025-03-01"  # the oldest first


def test_an_outlet_that_also_prints_a_copy_joins_both(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(told(1, text(1), "Степь"))
        store.add(told(2, text(1) + " ещё", "Иртыш"))
        store.add(told(3, text(2), "Иртыш"))
        every = sources_of(store)
        assert len(copies(store, every).independent(every)) == 1


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    told_ = [told(n, text(n % 7) if n % 3 else without(20, text(n % 7)), date=f"2025-03-{n + 1:02}") for n in range(20)]
    found = []
    for seed in range(3):
        random.Random(seed).shuffle(told_)
        with Store(tmp_path / f"store{seed}") as store:
            for one in told_:
                store.add(one)
            found.append(copies(store, sources_of(store)))
    assert found[0] == found[1] == found[2]
    assert len(set(found[0].groups.values())) == 7
