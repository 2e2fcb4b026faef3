"""Denied, supposed, planned and claimed: what is a fact with its status, and what is none."""

from __future__ import annotations

import pytest
from show import cases, show

AKIM = "Аким Абайской области Берик Асанов"


@cases(
    (f"{AKIM} не встречался с послом Турции Мехметом Йылмазом.",),
    (f"{AKIM} опроверг, что встретился с послом Турции Мехметом Йылмазом.",),
    (f"Если {AKIM} встретится с послом Турции Мехметом Йылмазом, они обсудят туризм.",),
    (f"{AKIM} встретится с послом Турции Мехметом Йылмазом в мае.",),
    (f"Встреча, на которой {AKIM} принял бы посла Турции Мехмета Йылмаза, отменена.",),
)
def test_no_meeting_that_was_not(text: str, facts: list[str]) -> None:
    assert show(text, "meeting") == facts


@cases(
    (f"{AKIM} посетит Анкару весной.",),
    (f"{AKIM} не поехал в Анкару.",),
    (f"{AKIM} приглашён в Анкару.",),
    (f"{AKIM} мог бы посетить Анкару.",),
)
def test_no_visit_that_was_not(text: str, facts: list[str]) -> None:
    assert show(text, "visit") == facts


@pytest.mark.parametrize(
    "text, status",
    [
        ("Абайская область и Турция подписали меморандум.", "signed"),
        ("Абайская область и Турция планируют подписать меморандум.", "planned"),
        ("Абайская область и Турция подпишут меморандум.", "planned"),
    ],
)
def test_a_document_has_its_status(text: str, status: str) -> None:
    (fact,) = show(text, "agreement")
    assert fact.endswith(f"status={status}")


def test_a_document_that_was_not_signed_is_none() -> None:
    assert show("Абайская область и Турция не подписали меморандум.", "agreement") == []


@pytest.mark.parametrize(
    "text, stage",
    [
        ("Предложено построить в Семее завод.", "proposed"),
        ("В Семее планируют построить завод.", "planned"),
        ("В Семее начали строить завод.", "started"),
        ("В Семее заработал завод.", "operating"),
    ],
)
def test_a_project_has_its_stage(text: str, stage: str) -> None:
    (fact,) = show(text, "project")
    assert fact.endswith(f"stage={stage}")


def test_what_a_quoted_person_claims_is_a_statement() -> None:
    text = f"«Мы встретились с послом Франции», – сказал {AKIM[0].lower() + AKIM[1:]}."
    assert len(show(text, "statement")) == 1
