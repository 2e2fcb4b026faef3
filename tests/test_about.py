from __future__ import annotations

import pytest
from chronicle import folder, store
from factories import extraction

from graph import Store
from graph.about import About, about
from graph.facts import all_facts
from graph.listing import Filter, articles, entities, entity_type, facts, find_article, stats
from graph.lookup import Index, find
from graph.wording import amount_text, span_text
from ontology.errors import NotFoundError, QueryError
from viz.answers import about_head

__all__ = ["folder", "store"]

AKIM, ENVOY, ITALIAN = "Айдар Беркимбаев", "Софи Ламбер", "Паоло Риналди"
REGION = "Восточно-Казахстанская область"
FRANCE, ITALY = "https://w3id.org/elchi/entity/Q142", "https://w3id.org/elchi/entity/Q38"
KAZAKHSTAN_EAST = "https://w3id.org/elchi/entity/Q36156"


def known(store: Store, name: str, lang: str = "ru") -> About:
    return about(store, find(Index(store), name, lang), lang)


def told(answer: About) -> list[str]:
    """The sections as lines of text: key, whose it is, date, what."""
    return [
        " | ".join(filter(None, (section.key, section.body, line.date, line.text)))
        for section in answer.sections
        for line in section.lines
    ]


def test_a_person(store: Store) -> None:
    """Posts with the dates that attest them, and what the region did in the articles that name them as its head."""
    assert told(known(store, AKIM)) == [
        f"posts | 2024-03-12 … 2025-02-05 | аким, {REGION}",
        f"meeting | 2025-02-05 | {ITALIAN}; тема: сельское хозяйство",
        f"meeting | 2024-03-11 | {ENVOY}; тема: туризм, энергетика",
        "statement | 2024-03-12 | «Мы ждём гостей»",
        f"agreement | {REGION} | 2025-02-05 | меморандум, подписан, Франция; тема: туризм",
        f"cooperation | {REGION} | 2024-03-12 | Франция; тема: туризм, энергетика",
    ]


def test_a_state(store: Store) -> None:
    """Its envoy's meetings are its own, although the fact names the person alone."""
    assert told(known(store, "Франция")) == [
        f"people | 2024-03-12 | {ENVOY}, посол; место пребывания: Казахстан",
        f"meeting | 2024-03-11 | {AKIM}, {ENVOY}; тема: туризм, энергетика",
        f"agreement | 2025-02-05 | меморандум, подписан, {REGION}; тема: туризм",
        f"agreement | 2024-06-18 | меморандум, планируется, {REGION}; тема: туризм",
        f"interest | 2024-03-12 | туризм; объект интереса: {REGION}",
        f"cooperation | 2024-03-12 | {REGION}; тема: туризм, энергетика",
        f"visit | 2024-06 | {REGION}",
        "origin | 2024-06-18 | Rotor Alpes",
    ]


def test_a_firm(store: Store) -> None:
    assert told(known(store, "Alpi Latte")) == [
        "agreement | 2025-02-05 | договор, планируется",
        f"project | 2025-04-20 | молочный комплекс, начат, 5 000 000 000 KZT; место: {REGION}",
        "ownership | 2025-04-20 | Lombardia Holding",
    ]


def test_a_sector_in_english(store: Store) -> None:
    assert told(known(store, "сельское хозяйство", "en")) == [
        f"meeting | 2025-02-05 | {AKIM}, {ITALIAN}",
        "interest | 2025-04-20 | Italy",
    ]


def test_every_line_has_its_sources_and_sentences(store: Store) -> None:
    answer = known(store, AKIM)
    posts = answer.sections[0].lines[0]
    assert [source.file for source in posts.sources] == ["2024-03-12.txt", "2025-02-05.txt"]
    assert posts.sources[0].url == "https://example.org/2024-03-12"
    assert posts.sources[0].name == "Степь, Аким принял посла Франции"
    assert posts.quotes[0].sentence == f"office: {AKIM}, аким, {REGION}."
    assert posts.confidence == 0.9


def test_who_it_is(store: Store) -> None:
    assert about_head(known(store, AKIM, "kk"), "kk") == (
        f"{AKIM} — тұлға, аким, Шығыс Қазақстан облысы",
        "мақала: 2; күндері: 2024-03-12 … 2025-02-05",
    )


def test_a_state_of_which_nothing_was_read(store: Store) -> None:
    answer = known(store, "Португалия")
    assert (answer.sections, answer.articles) == ((), ())
    assert about_head(answer, "ru")[-1] == "Фактов о нём не прочитано."


def test_other_names_are_those_that_say_something_new(tmp_path) -> None:
    with Store(tmp_path / "store") as store:
        made = extraction(
            ("ownership", {"owner": ["Organization:Комиссариат Лотарингии"], "property": ["Company:Вектор"]})
        )
        store.add(made)
        store.add(
            extraction(("ownership", {"owner": ["Organization:Комиссариат Лотарингии"], "property": ["Company:Orion"]}))
        )
        assert known(store, "Комиссариат Лотарингии").also == ()


@pytest.mark.parametrize(
    "wanted, count",
    [
        (Filter(), 21),
        (Filter(kinds=("meeting",)), 2),
        (Filter(kinds=("meeting", "trade")), 3),
        (Filter(about=(FRANCE,)), 7),
        (Filter(about=(FRANCE, KAZAKHSTAN_EAST)), 5),
        (Filter(sectors=("https://w3id.org/elchi/sector/tourism",)), 6),
        (Filter(kinds=("meeting",), state=ITALY), 1),  # by the ambassador
        (Filter(kinds=("meeting",), state=FRANCE, region=KAZAKHSTAN_EAST), 1),
        (Filter(since="2025"), 10),
        (Filter(until="2024-03"), 7),  # the turnover of 2024 may be of March
        (Filter(since="2024-06-10", until="2024-06-20", kinds=("visit",)), 1),  # sometime in June
        (Filter(since="2026"), 0),
    ],
)
def test_facts_pass_all_filters(store: Store, wanted: Filter, count: int) -> None:
    assert len(facts(store, wanted)) == count


def test_a_sector_counts_with_all_that_is_narrower(tmp_path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(extraction(("interest", {"actor": ["State:Франция=Q142"], "topic": ["Sector:nuclear"]})))
        assert len(facts(store, Filter(sectors=("https://w3id.org/elchi/sector/energy",)))) == 1
        assert len(facts(store, Filter(sectors=("https://w3id.org/elchi/sector/tourism",)))) == 0


def test_facts_come_oldest_first_and_whole(store: Store) -> None:
    every = all_facts(store)
    assert [fact.earliest for fact in every] == sorted(fact.earliest for fact in every)
    (trade,) = [fact for fact in every if fact.kind == "trade"]
    assert (trade.date, trade.earliest, trade.latest) == ("2024", "2024-01-01", "2024-12-31")
    assert [value.text for value in trade.values("amount")] == ["43800000000 USD"]
    assert (trade.confidence, trade.rule) == (0.9, "trade.made_up")
    assert trade.source.title == "Торговля и молоко"


def test_mistakes_in_filters_say_what_there_is(store: Store) -> None:
    with pytest.raises(NotFoundError, match="there are: office, meeting"):
        facts(store, Filter(kinds=("party",)))
    with pytest.raises(QueryError, match="since: 'soon' is no date; write 2025, 2025-10 or 2025-10-10"):
        facts(store, Filter(since="soon"))


@pytest.mark.parametrize("word", ["person", "Persons", "PERSON", "человек", "тұлға"])
def test_a_type_by_the_words_that_people_use(word: str) -> None:
    assert entity_type(word) == "Person"
    assert entity_type("companies") == "Company"
    with pytest.raises(NotFoundError, match="there are: Person, State"):
        entity_type("thing")


def test_entities_are_listed_with_their_counts(store: Store) -> None:
    listed = entities(store, "person")
    assert [(e.name, e.articles, e.facts, e.first, e.last) for e in listed] == [
        (AKIM, 2, 5, "2024-03-11", "2025-02-05"),
        (ITALIAN, 1, 2, "2025-02-05", "2025-02-05"),
        (ENVOY, 1, 2, "2024-03-11", "2024-03-12"),
        ("Ламбер", 1, 1, "2025-09-01", "2025-09-01"),
    ]


def test_articles_are_listed_newest_first_and_found_by_file(store: Store) -> None:
    listed = articles(store)
    assert [(a.date, a.facts) for a in listed][:2] == [("2025-09-01", 2), ("2025-04-20", 4)]
    assert find_article(store, "2025-04-20.txt") == find_article(store, listed[1].id) == listed[1].id
    with pytest.raises(NotFoundError, match="в графе нет статьи 1999"):
        find_article(store, "1999")


def test_stats(store: Store) -> None:
    found = stats(store)
    assert (found.articles, found.first, found.last, found.languages) == (5, "2024-03-12", "2025-09-01", {"ru": 5})
    assert found.facts["office"] == 5 and sum(found.facts.values()) == 21
    assert found.entities == {"Person": 4, "State": 4, "Region": 1, "Company": 3, "Sector": 3}


def test_amounts_and_spans_in_words() -> None:
    assert amount_text("999 KZT") == "999 KZT"
    assert amount_text("1234567.5 KZT") == "1 234 567.5 KZT"
    assert amount_text("много") == "много"
    assert span_text([]) == span_text([""]) == ""
