"""Made-up articles in one line: the text is written from the facts, so that spans and names always fit."""

from __future__ import annotations

import random

from sources import Article, Entity, Extraction, Fact, Span

FIRST = ("Ерлан", "Айгүл", "Марат", "Сәуле", "Иван", "Claire", "Болат", "Динара", "Тимур", "Anna")
LAST = ("Досмагамбетов", "Сатпаев", "Қалиев", "Dupont", "Ким", "Омаров", "Weber", "Жумабаева", "Ли", "Исаков")
FIRMS = ("ТОО «Алтын Дән»", "Airbus Helicopters", "АО «Вектор»", "Orion GmbH", "«Жібек» ЖШС")
STATES = (("Франция", "Q142"), ("Италия", "Q38"), ("Германия", "Q183"), ("Япония", "Q17"))
SECTORS = ("tourism", "agriculture", "energy", "health", "trade")


def extraction(
    *facts: tuple[str, dict[str, list[str]]], text: str = "", date: str | None = "2025-10-10", url: str | None = None
) -> Extraction:
    """An extraction with facts such as `("meeting", {"participant": ["Person:Иван Петров", "State:Франция=Q142"]})`.

    A value is `Type:name`, with `=ID` for an item of the reference data, or a text. Where no `text` is given each
    fact is a sentence of its own, which names its values in turn.
    """
    names = dict.fromkeys(
        value for _, roles in facts for values in roles.values() for value in values if is_entity(value)
    )
    ids = {value: f"e{number}" for number, value in enumerate(names, 1)}
    sentences, whole = [], ""
    if not text:
        for kind, roles in facts:
            words = ", ".join(surface(value) for values in roles.values() for value in values)
            sentences.append(Span(len(whole), len(whole) + len(f"{kind}: {words}.")))
            whole += f"{kind}: {words}. "
    whole = text or whole
    sentences = sentences or [Span(0, len(whole))]
    entities = tuple(_entity(value, id, whole) for value, id in ids.items())
    found = []
    for number, (kind, roles) in enumerate(facts):
        pairs = sorted((role, ids.get(value, value)) for role, values in roles.items() for value in values)
        sentence = sentences[min(number, len(sentences) - 1)]
        evidence = (Span(sentence.start, max(sentence.start + 1, sentence.stop - 2)),)
        found.append(Fact(kind, tuple(pairs), evidence, confidence=0.9, rule=f"{kind}.made_up"))
    article = Article(text=whole, date=date, title="Сверка", url=url, language="ru", outlet="Степь", file="a/b.txt")
    return Extraction(article, entities, tuple(found), tuple(sentences))


def article(number: int, edition: int = 0) -> Extraction:
    """A made-up article: a meeting, an agreement and a project in some 95 quads. Another edition says other things."""
    dice = random.Random(number * 1000 + edition)
    people = [f"Person:{first} {last}" for first, last in zip(dice.sample(FIRST, 2), dice.sample(LAST, 2), strict=True)]
    state, topic = "State:" + "=".join(dice.choice(STATES)), "Sector:" + dice.choice(SECTORS)
    return extraction(
        ("meeting", {"participant": people, "topic": [topic]}),
        (
            "agreement",
            {"party": ["Company:" + dice.choice(FIRMS), state], "form": ["memorandum"], "status": ["signed"]},
        ),
        ("project", {"name": [f"завод {number}"], "actor": [state], "topic": [topic], "stage": ["planned"]}),
        date=f"2025-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        url=f"https://example.org/news/{number}",
    )


def is_entity(value: str) -> bool:
    return value.partition(":")[0] in ("Person", "State", "Region", "Place", "Company", "Organization", "Sector")


def surface(value: str) -> str:
    return value.partition(":")[2].partition("=")[0] if is_entity(value) else value


def _entity(value: str, id: str, text: str) -> Entity:
    name = surface(value)
    at = text.find(name)
    mentions = (Span(at, at + len(name)),) if at >= 0 else ()
    return Entity(id, value.partition(":")[0], name, mentions, value.partition("=")[2] or None)


def article_of(*values: str, language: str = "ru", url: str | None = None) -> Extraction:
    """An extraction that names these entities, `Type:name` or `Type:name=ID`, and states nothing of them."""
    text = ". ".join(map(surface, values))
    entities = tuple(_entity(value, f"e{number}", text) for number, value in enumerate(values, 1))
    return Extraction(Article(text=text, language=language, url=url), entities)
