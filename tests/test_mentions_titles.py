"""Titles of office: nominative, lower case, with what belongs to them and without the territory."""

from __future__ import annotations

import pytest

from sources import Article
from sources.document import tokenize
from sources.mentions import titles

TITLES = (  # text, title, the words it covers
    ("с чрезвычайным и полномочным послом Чили", "чрезвычайный и полномочный посол"),
    ("акиму области", "аким"),
    ("первого заместителя акима области", "первый заместитель акима"),
    ("с заместителем председателя правления банка", "заместитель председателя правления"),
    ("министра промышленности и строительства Казахстана", "министр промышленности и строительства"),
    ("вице-министру иностранных дел Чили", "вице-министр иностранных дел"),
    ("генконсула Турции", "генеральный консул"),
    ("гендиректор фирмы", "генеральный директор"),
    ("почётного консула Словакии", "почётный консул"),
    ("директора по развитию компании", "директор по развитию"),
    ("исполнительным директором компании", "исполнительный директор"),
    ("советника акима области", "советник акима"),
    ("председателя совета директоров", "председатель совета директоров"),
    ("президента компании", "президент"),
)


def found(text: str) -> list[titles.Title]:
    tokens = tokenize(Article(text)).tokens
    return titles.find(tokens, 0, len(tokens), set())


@pytest.mark.parametrize("text, title", TITLES)
def test_a_title_in_the_nominative(text: str, title: str) -> None:
    assert [found.text for found in found(text)] == [title]


@pytest.mark.parametrize(
    "text, plural",
    [("послы Чили и Перу", True), ("послов Чили и Перу", True), ("посол Чили", False), ("посла Чили", False)],
)
def test_whether_one_or_several_hold_it(text: str, plural: bool) -> None:
    assert [found.plural for found in found(text)] == [plural]


@pytest.mark.parametrize(
    "text, former",
    [
        ("бывший аким области", True),
        ("бывшего посла Чили", True),
        ("будущий посол Чили", True),
        ("аким области", False),
        ("новый аким области", False),
    ],
)
def test_whether_it_is_still_held(text: str, former: bool) -> None:
    assert [found.former for found in found(text)] == [former]


def test_two_titles_with_a_dash_are_one_post() -> None:
    (title,) = found("первым заместителем губернатора – министром экономики")
    assert title.text == "первый заместитель губернатора – министр экономики"


@pytest.mark.parametrize("text", ["главное внимание", "посольство Чили", "послать письмо", "акимат области"])
def test_words_that_look_like_titles(text: str) -> None:
    assert found(text) == []
