"""Noise around and inside the text: menus, captions, counters, capitals, look-alike letters, another language."""

from __future__ import annotations

import pytest
from show import cases, read, show

KIND = "agreement"
TOLD = "party=Казахстан + Монголия form=contract status=signed"


@cases(
    ("Главная\nНовости\nОбщество\n\nКазахстан и Монголия подписали договор.\n\n12 просмотров\n0\nПоделиться", TOLD),
    ("Фото: пресс-служба акимата\nКазахстан и Монголия подписали договор.", TOLD),
    ("Кaзахстан и Мoнголия пoдписали дoговoр.", TOLD),  # Latin a and o
    ("18+\n25.11.2025, 10:16\nКазахстан и Монголия подписали договор.\nЧитайте также: Погода на выходных", TOLD),
    ("КАЗАХСТАН И МОНГОЛИЯ ПОДПИСАЛИ ДОГОВОР\n\nКазахстан и Монголия подписали договор.", TOLD),
    ("Қазақстан туралы жаңалықтар.\n\nКазахстан и Монголия подписали договор.", TOLD),
)
def test_what_stands_around_a_text_changes_nothing(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@pytest.mark.parametrize("kind", ["agreement", "ownership", "origin", "statement"])
@pytest.mark.parametrize(
    "text",
    [
        "Подписаться\nПодписывайтесь на наш Telegram-канал\nМеморандум\nДоговор оферты",
        "© 2025 ТОО «Арал Медиа». Все права защищены. Пользовательское соглашение",
        "Теги: Китай, меморандум, компания\nПоделиться в WhatsApp  Telegram  Facebook",
    ],
)
def test_menus_and_footers_state_nothing(text: str, kind: str) -> None:
    assert show(text, kind) == []


OWN = "Аким Жамбылской области Ержан Касымов принял посла Литвы и рассказал ему о крае."


@pytest.mark.parametrize(
    "tail",
    [
        "Последние новости\n• Латвия и Грузия обсудили туризм\n• Делегация Латвии посетила Осло",
        "Читайте также\nВ Семее построят завод\nПосол Латвии прибыл в Осло",
        "Похожие материалы: Встреча посла Латвии с акимом Актау | Построят завод",
    ],
)
def test_headlines_of_other_articles_are_not_read(tail: str) -> None:
    facts = [fact.kind for fact in read(f"{OWN}\n{tail}").facts]
    assert facts == [fact.kind for fact in read(OWN).facts]


def test_the_text_goes_on_behind_a_reference_to_another_article() -> None:
    facts = read(f"{OWN}\nЧитайте также: Погода\n\nДелегация Литвы посетила Актау.").facts
    assert "visit" in [fact.kind for fact in facts]
