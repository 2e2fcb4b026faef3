"""How often the program judges a pair of names rightly: tests/identity_pairs.tsv, 361 pairs in three languages.

Rules and weights were chosen on the half marked `tuned`; the half marked `kept` was set aside before.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.identity.blocking import keys
from graph.identity.evidence import SAME, judge
from graph.identity.mention import Mention, Office
from graph.identity.profile import Profile, profiles
from graph.terms import entity_iri
from ontology import reference
from ontology.namespaces import ARTICLE
from ontology.tables import rows

PAIRS = rows(Path(__file__).with_name("identity_pairs.tsv"))


def profile(type: str, name: str, context: str, article: str) -> Profile:
    """A profile of one mention; the context is as the table's head says."""
    iri = f"{ARTICLE}{article}/entity/{type.lower()}"
    said = dict(part.split("=", 1) for part in context.split(";") if part)
    served = said.get("of", "")
    of = served if ":" in served or not served else entity_iri(reference.find(served)[0].id)
    office = (Office(said["title"], of, said["date"]),) if said else ()
    (found,) = profiles([Mention(iri, iri, type, name, "ru", "2025-01-01", (), office)])
    return found


def is_joined(pair: dict[str, str]) -> bool:
    """Whether the program would join the two: they share a block and are judged the same."""
    one = profile(pair["type"], pair["one"], pair["context_one"], "1")
    other = profile(pair["type"], pair["other"], pair["context_other"], "2")
    assert judge(one, other).verdict == judge(other, one).verdict
    return judge(one, other).verdict == SAME and not set(keys(one)).isdisjoint(keys(other))


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_names_of_one_are_joined_and_those_of_two_are_not(half: str) -> None:
    pairs = [pair for pair in PAIRS if pair["half"] == half]
    joined = [pair for pair in pairs if is_joined(pair)]
    right = sum(pair["same"] == "yes" for pair in joined)
    precision, recall = right / len(joined), right / sum(pair["same"] == "yes" for pair in pairs)
    print(f"{half}: {len(pairs)} pairs, precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.98
    assert 2 * precision * recall / (precision + recall) >= 0.95


def test_the_pairs_are_of_all_types_and_enough() -> None:
    assert len(PAIRS) >= 300
    assert {pair["type"] for pair in PAIRS} == {"Person", "Company", "Organization", "Place"}
    for half in ("tuned", "kept"):
        assert {pair["same"] for pair in PAIRS if pair["half"] == half} == {"yes", "no"}
