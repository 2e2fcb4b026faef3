"""Short articles and all that they say: what one sentence leaves open, another tells."""

from __future__ import annotations

import pytest
from show import line, read

ARTICLES = {
    "a visit, a meeting and a document": (
        """Делегация Литвы побывала в Кызылорде

Вчера аким Кызылординской области Данияр Есенов принял посла Литвы в Казахстане Йонаса Петраускаса. Стороны обсудили
логистику и образование. По итогам встречи был подписан меморандум между Кызылординской областью и Каунасом.

«Мы давно ждали такого надёжного партнёра», – отметил посол.
""",
        {
            "office holder=Данияр Есенов title=аким of=Кызылординская область",
            "office holder=Йонас Петраускас title=посол represents=Литва in=Казахстан",
            "meeting participant=Данияр Есенов + Йонас Петраускас date=2025-10-09 topic=education + logistics",
            "cooperation party=Литва + Кызылординская область topic=education + logistics",
            "agreement party=Кызылординская область + Каунас form=memorandum status=signed",
            "statement speaker=Йонас Петраускас quote=Мы давно ждали такого надёжного партнёра",
            "visit visitor=Литва destination=Кызылорда",
        },
    ),
    "a firm, its origin and its project": (
        """Финская компания Pohjola Dairy Oy намерена построить в Петропавловске завод по переработке мяса. Об этом
генеральный директор компании Лаура Хаапанен сообщила на встрече с акимом Северо-Казахстанской области Айдаром Жуковым.
Стоимость проекта – 18 млн евро.
""",
        {
            "origin company=Pohjola Dairy Oy state=Финляндия",
            "office holder=Лаура Хаапанен title=генеральный директор of=Pohjola Dairy Oy",
            "office holder=Айдар Жуков title=аким of=Северо-Казахстанская область",
            "meeting participant=Лаура Хаапанен + Айдар Жуков",
            "project name=завод по переработке мяса topic=food place=Петропавловск actor=Pohjola Dairy Oy "
            "amount=18000000 EUR stage=planned",
        },
    ),
    "what was denied and what is still to come": (
        """В акимате Павлодарской области опровергли слухи о продаже завода китайской компании Tianlu Oil. Меморандум
не подписан. В ноябре аким Арман Садыков встретится с послом Китая.
""",
        set(),
    ),
}


@pytest.mark.parametrize("text, facts", ARTICLES.values(), ids=ARTICLES)
def test_an_article(text: str, facts: set[str]) -> None:
    extraction = read("\n\n".join(" ".join(paragraph.split("\n")) for paragraph in text.strip().split("\n\n")))
    kinds = {fact.split()[0] for fact in facts} or {"meeting", "agreement", "ownership", "project", "visit"}
    found = {f"{fact.kind} {line(extraction, fact)}" for fact in extraction.facts if fact.kind in kinds}
    assert found == facts
