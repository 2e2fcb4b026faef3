"""Posts taken and left, in three languages: what tells so, and what does not."""

from __future__ import annotations

import pytest

from sources import Article, extract

CHANGES = [
    # taken
    ("ru", "Серик Ахметов назначен акимом Риддера.", ["took Серик Ахметов аким Риддер"]),
    ("ru", "Новым акимом области Абай назначен Ерлан Белов.", ["took Ерлан Белов аким область Абай"]),
    ("ru", "Аким Риддера Иван Белов вступил в должность 3 мая 2025 года.", ["took Иван Белов аким Риддер 2025-05-03"]),
    ("ru", "Послом Франции в Казахстане стал Жан Мартен.", ["took Жан Мартен посол Франция"]),
    ("kk", "Нұрлан Белов Түркістан облысының әкімі болып тағайындалды.", ["took Нұрлан Белов әкім Түркістан облысы"]),
    ("en", "Berik Belov was appointed governor of Abai Region.", ["took Berik Belov governor Abai Region"]),
    # left
    ("ru", "Аким Риддера Серик Ахметов ушёл в отставку.", ["left Серик Ахметов аким Риддер"]),
    ("ru", "Ерлан Белов сложил полномочия мэра Риддера.", ["left Ерлан Белов мэр Риддер"]),
    (
        "ru",
        "Президент Иван Петров освободил Ерлана Белова от поста акима Риддера и назначил на него Серика Ахметова.",
        ["left Ерлан Белов аким Риддер", "took Серик Ахметов аким Риддер"],
    ),
    # held once
    ("ru", "Бывший аким Риддера Серик Ахметов открыл музей.", ["former Серик Ахметов аким Риддер"]),
    ("kk", "Абай облысының бұрынғы әкімі Нұрлан Белов жиналысқа қатысты.", ["former Нұрлан Белов әкім Абай облысы"]),
    ("en", "Former governor of Abai Region Nurlan Belov came back.", ["former Nurlan Belov governor Abai Region"]),
    # nothing changed, or not yet
    ("ru", "Аким Риддера Серик Ахметов принял посла Франции.", []),
    ("ru", "Будущий аким Риддера Серик Ахметов открыл музей.", []),
    ("ru", "Серик Ахметов будет назначен акимом Риддера.", []),
    ("ru", "Серик Ахметов не назначен акимом Риддера.", []),
    ("ru", "Аким Риддера Серик Ахметов стал участником форума.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "changes"), CHANGES, ids=[text[:60] for _, text, _ in CHANGES])
def test_a_change_of_a_post(language: str, text: str, changes: list[str]) -> None:
    found = extract(Article(text, date="2025-10-10", language=language))
    names = {entity.id: entity.name for entity in found.entities} | {"": ""}
    told = [
        " ".join(
            part for part in (c.turn, names[c.holder], c.title, names[c.of] or names[c.represents], c.date) if part
        )
        for c in found.changes
    ]
    assert sorted(told) == sorted(changes)


def test_the_sentence_is_its_evidence() -> None:
    text = "В зале тихо. Серик Ахметов назначен акимом Риддера. Гости разошлись."
    (change,) = extract(Article(text, date="2025-10-10")).changes
    assert text[change.evidence.start : change.evidence.stop] == "Серик Ахметов назначен акимом Риддера."
