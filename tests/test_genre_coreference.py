"""Who is meant where the article does not name him again: by his post, as a side, by surname, by a pronoun."""

from __future__ import annotations

import pytest
from show import cases, show

MET = (
    "Аким Жамбылской области Ерлан Садыков принял посла Венгрии в Казахстане Оттона Ронаи. "
    "Мехмет Йылмаз, директор турецкой компании «Boru Yapı», пришёл тоже. "
)


@cases(
    ("– Двери открыты, – сказал глава региона.", "speaker=Ерлан Садыков quote=Двери открыты"),
    ("– Двери открыты, – отметил посол.", "speaker=Оттон Ронаи quote=Двери открыты"),
    ("– Двери открыты, – добавил дипломат.", "speaker=Оттон Ронаи quote=Двери открыты"),
    ("– Двери открыты, – подчеркнул Садыков.", "speaker=Ерлан Садыков quote=Двери открыты"),
    ("Слово взял Ронаи.\n\n– Двери открыты, – сказал он.", "speaker=Оттон Ронаи quote=Двери открыты"),
)
def test_a_speaker_by_his_post_his_surname_or_a_pronoun(text: str, facts: list[str]) -> None:
    assert show(f"{MET}\n\n{text}", "statement") == facts


@cases(
    ("Стороны обсудили туризм.", "party=Жамбылская область + Венгрия topic=tourism"),
    ("Собеседники обсудили туризм.", "party=Жамбылская область + Венгрия topic=tourism"),
    ("На встрече они обсудили туризм.", "party=Жамбылская область + Венгрия topic=tourism"),
)
def test_the_sides_are_those_who_met(text: str, facts: list[str]) -> None:
    text = "Аким Жамбылской области Ерлан Садыков принял посла Венгрии в Казахстане Оттона Ронаи. " + text
    assert show(text, "cooperation") == facts


@cases(
    ("Турецкая компания «Boru Yapı» пришла в Тараз. Компания построит трубный завод.", "Boru Yapı"),
    ("Турецкая компания «Boru Yapı» пришла в Тараз. Она построит трубный завод.", "Boru Yapı"),
)
def test_a_firm_by_its_noun_or_a_pronoun(text: str, facts: list[str]) -> None:
    (fact,) = show(text, "project")
    assert f"actor={facts[0]}" in fact


@pytest.mark.parametrize(
    "text, sides",
    [
        ("Аким Абайской области Берик Асанов встретился с послами Перу и Чили.", "Перу + Чили"),
        ("Аким Абайской области Берик Асанов принял делегации Омской и Томской областей.", "Омская область + Томская"),
    ],
)
def test_one_noun_for_several_sides(text: str, sides: str) -> None:
    (fact,) = show(text, "meeting")
    assert sides in fact


def test_the_region_that_the_article_is_about_gives_its_head_his_post() -> None:
    text = "Жамбылская область ждёт гостей. Аким области Ерлан Садыков рассказал о планах."
    assert show(text, "office") == ["holder=Ерлан Садыков title=аким of=Жамбылская область"]
