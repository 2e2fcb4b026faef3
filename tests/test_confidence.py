"""Confidence: how often a rule is right, more or less by how the items of a finding were understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.calibrate import DOC, IN_DOC, PRIOR, WEIGHT, Finding, by_others, reliability, rule_rates, trait_weights
from sources import Article, Extraction, extract
from sources.confidence import TRAITS, Weight, combined, confidence, rate, traits, weights
from sources.lexicon import table

NONE: frozenset[str] = frozenset()
RULES = [row["rule"] for row in table("rules")]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_and_its_traits_give_a_probability(rule: str) -> None:
    assert 0 < confidence(rule, ["named"]) < 1
    assert 0 < confidence(rule, ["home", "official", "title"]) < 1


def test_an_average_finding_has_the_share_of_its_rule() -> None:
    unnamed = {"unnamed": Weight(-1.0, 0.25)}
    sure, unsure = combined(0.9, NONE, unnamed), combined(0.9, frozenset(unnamed), unnamed)
    assert unsure < 0.9 < sure
    assert combined(0.9, NONE, {}) == pytest.approx(0.9)


def test_a_rule_not_measured_has_the_confidence_of_its_kind_and_an_unknown_kind_one_half() -> None:
    assert rate("office.unheard-of") == rate("office")
    assert rate("unheard-of") == (0.5, 0)


def test_every_trait_is_weighed() -> None:
    assert set(weights()) == set(TRAITS.values())
    assert all(0 <= common <= 1 for _, common in weights().values())


def test_how_the_sides_were_understood_counts() -> None:
    def cooperation(text: str) -> float:
        extraction: Extraction = extract(Article(text, "2025-10-10"))
        (fact,) = [fact for fact in extraction.facts if fact.kind == "cooperation"]
        return fact.confidence

    named = cooperation("Казахстан и Латвия развивают сотрудничество в сфере туризма.")
    told = cooperation("Аким Жетысу Серик Ахметов обсудил туризм с послом Франции Анной Дюбуа.")
    assert named == confidence("cooperation.field")
    assert told == confidence("cooperation.talks", ["official"])
    assert traits(["official"]) == {"spoken for"}


def test_few_findings_say_little() -> None:
    one, many = [Finding("a", "meeting.with", NONE, 0.0)], [Finding("a", "meeting.with", NONE, 0.0)] * 50
    assert rule_rates(one)["meeting.with"] == (PRIOR * WEIGHT / (WEIGHT + 1), 1)
    assert rule_rates(many)["meeting"][0] < 0.11


def test_a_finding_is_judged_by_other_articles() -> None:
    found = [Finding("a", "visit.went", NONE, 0.0), Finding("b", "visit.went", NONE, 1.0)]
    by_the_right, by_the_wrong = ((PRIOR * WEIGHT + right) / (WEIGHT + 1) for right in (1, 0))
    assert by_others(found) == [pytest.approx(by_the_right), pytest.approx(by_the_wrong)]


def test_a_trait_of_wrong_findings_lowers_confidence_and_a_rare_one_hardly() -> None:
    right, wrong = Finding("a", "visit", NONE, 1.0), Finding("b", "visit", frozenset({"unnamed"}), 0.0)
    fitted = trait_weights([*[right] * 30, *[wrong] * 10, Finding("c", "visit", frozenset({"spoken for"}), 0.0)])
    assert fitted["unnamed"].weight < fitted["spoken for"].weight < fitted["referred to"].weight + 0.01


def test_the_table_of_reliability() -> None:
    found = [Finding("a", "visit", NONE, 1.0), Finding("a", "visit", NONE, 0.0), Finding("b", "visit", NONE, 1.0)]
    assert reliability(found, [0.92, 0.9, 0.78]).splitlines() == [
        "| confidence | findings | mean confidence | right |",
        "| --- | --: | --: | --: |",
        "| 0.7–0.8 | 1 | 0.78 | 1.00 |",
        "| 0.9–0.95 | 2 | 0.91 | 0.50 |",
        "| all | 3 | 0.87 | 0.67 |",
        "",
        "Expected calibration error 0.347, Brier score 0.288.",
    ]


def test_the_doc_has_a_place_for_the_table() -> None:
    match = IN_DOC.search(Path(DOC).read_text(encoding="utf-8"))
    assert match is not None and "Expected calibration error" in match[0]
