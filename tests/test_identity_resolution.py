"""Who is who in a store on disk: names become entities, corrections outrank, old IRIs answer, order is nothing."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from factories import article_of, extraction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.export import identities
from graph.facts import all_facts
from graph.identity.clusters import cluster
from graph.identity.editing import bearers, correct, merge, split
from graph.identity.evidence import DIFFERENT, SAME, UNSURE
from graph.identity.history import history, questions
from graph.identity.judgement import Judgement
from graph.identity.mention import Mention, from_json, mentions, to_json
from graph.identity.profile import profiles
from graph.identity.resolution import entity_iris, resolve
from graph.lookup import Index, find
from graph.quads import article_quads
from graph.query import answer, rows
from graph.store import Store
from ontology.errors import NotFoundError
from ontology.namespaces import BASE
from sources import Extraction

AKIM = "Person:Серик Баймуханов"
REGION = "Region:Костанайская область=Q485605"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "graph") as opened:
        yield opened


def news(number: int, *facts: tuple[str, dict[str, list[str]]], date: str = "2025-05-01") -> Extraction:
    return extraction(*facts, date=date, url=f"https://example.org/{number}")


def office(holder: str, title: str = "аким", of: str = REGION) -> tuple[str, dict[str, list[str]]]:
    return "office", {"holder": [holder], "title": [title], "of": [of]}


def meeting(*participants: str) -> tuple[str, dict[str, list[str]]]:
    return "meeting", {"participant": list(participants)}


def read(store: Store, *articles: Extraction) -> None:
    for article in articles:
        store.add(article)
    resolve(store, "2026-01-01")


def persons(store: Store) -> set[str]:
    return {iri.text for (iri,) in rows(store, "SELECT DISTINCT ?p { ?p a elchi:Person }") if iri}


# --- names become entities


def test_three_spellings_are_one_person_with_the_facts_of_all(store: Store) -> None:
    names = ("Person:Құмар Досмағамбетов", "Person:Кумар Досмагамбетов", "Person:Kumar Dosmagambetov")
    read(store, *(news(n, office(name), date=f"2025-0{n + 1}-01") for n, name in enumerate(names)))
    (iri,) = persons(store)
    assert iri == BASE + "person/құмар-досмағамбетов"  # of the earliest article
    assert len([fact for fact in all_facts(store) if iri in fact.nodes("holder")]) == 3


def test_outlets_that_spell_an_envoy_by_ear_tell_of_one(store: Store) -> None:
    """Three spellings, two of them unlike in both words: the post that they share speaks for one person."""
    names = ("Person:Сильван Гиоге", "Person:Сильвен Гиог", "Person:Sylvain Guiaugué")
    read(store, *(news(n, office(name, "посол", "State:Франция=Q142")) for n, name in enumerate(names)))
    assert len(persons(store)) == 1


def test_the_same_spellings_without_a_post_in_common_stay_two(store: Store) -> None:
    read(store, news(1, meeting("Person:Сильван Гиоге", REGION)), news(2, meeting("Person:Сильвен Гиог", REGION)))
    assert len(persons(store)) == 2


def test_a_name_with_an_initial_means_who_holds_that_post(store: Store) -> None:
    read(store, news(1, office(AKIM)), news(2, office("Person:С. Баймуханов")))
    assert persons(store) == {BASE + "person/серик-баймуханов"}
    read(store, news(3, office("Person:М. Баймуханов")))
    assert len(persons(store)) == 2


def test_a_surname_alone_without_anything_in_common_stays_alone(store: Store) -> None:
    read(store, news(1, office(AKIM)), article_of("Person:Баймуханов", url="https://example.org/2"))
    assert len(persons(store)) == 2


def test_the_name_is_the_full_one_however_often_the_surname_stands_alone(store: Store) -> None:
    read(store, news(1, office(AKIM)), *(news(n, office("Person:Баймуханов")) for n in (2, 3, 4)))
    (iri,) = persons(store)
    assert find(Index(store), "Баймуханов").name == "Серик Баймуханов"
    assert find(Index(store), "Баймуханов").iri == iri


def test_two_of_one_surname_that_an_article_names_together_stay_two(store: Store) -> None:
    both = meeting("Person:Марат Ахметов", "Person:М. Ахметов")
    read(store, news(1, both, office("Person:М. Ахметов"), office("Person:Марат Ахметов")))
    assert len(persons(store)) == 2


def test_a_firm_is_known_in_three_scripts_and_with_any_legal_form(store: Store) -> None:
    firms = ("Company:ТОО «Алтын Дән»", "Company:«Алтын Дән» ЖШС", "Company:Altyn Dan LLP")
    deals = ({"owner": [AKIM], "property": [firm]} for firm in firms)
    read(store, *(news(n, ("ownership", deal)) for n, deal in enumerate(deals)))
    assert len({iri for fact in all_facts(store) for iri in fact.nodes("property")}) == 1


def test_the_akimat_of_the_region_is_that_of_the_region_that_the_article_is_about(store: Store) -> None:
    whole = {"visitor": ["Organization:акимат Костанайской области"], "destination": [REGION]}
    vague = {"visitor": ["Organization:региональный акимат"], "destination": [REGION]}
    read(store, news(1, ("visit", whole)), news(2, ("visit", vague)))
    assert len({iri for fact in all_facts(store) for iri in fact.nodes("visitor")}) == 1


def test_regions_that_no_reference_data_know_are_joined_by_name(store: Store) -> None:
    names = ("Region:провинция Вымышленная", "Region:Вымышленная", "Region:провинция Придуманная")
    trips = ({"visitor": [AKIM], "destination": [name]} for name in names)
    read(store, *(news(n, ("visit", trip)) for n, trip in enumerate(trips)))
    assert len({iri for fact in all_facts(store) for iri in fact.nodes("destination")}) == 2


def test_nobody_meets_himself_after_two_of_his_names_are_joined(store: Store) -> None:
    read(store, news(1, meeting("Person:Сильван Гиоге", "Person:Сильвен Гиог", AKIM)))
    one, other = (find(Index(store), name).iri for name in ("Сильван Гиоге", "Сильвен Гиог"))
    merge(store, one, other)
    assert not answer(store, "ASK { ?p elchi:metWith ?p }").truth
    assert answer(store, "ASK { person:сильван-гиоге elchi:metWith person:серик-баймуханов }").truth


# --- what an article wrote stays


def test_what_an_article_wrote_stays_what_it_wrote(store: Store) -> None:
    article = news(2, office("Person:С. Баймуханов"))
    read(store, news(1, office(AKIM)), article)
    assert set(store.as_read(article.article.id)) == set(article_quads(article))
    assert set(store.graph(article.article.id)) != set(article_quads(article))
    assert not store.add(article)  # nothing new in it


def test_a_mention_goes_through_json_and_back() -> None:
    article = news(1, office("Person:С. Баймуханов"), meeting("Person:С. Баймуханов", "Company:Вектор"))
    found = mentions(article.article.id, article_quads(article))
    assert tuple(from_json(to_json(mention)) for mention in found) == found
    akim = next(mention for mention in found if mention.type == "Person")
    assert [office.title for office in akim.offices] == ["аким"]
    assert akim.companions == (BASE + "company/вектор",)


# --- old IRIs answer


def test_an_iri_that_was_replaced_goes_on_answering(store: Store) -> None:
    read(store, news(1, office(AKIM)), news(2, office("Person:Serik Baimukhanov"), date="2025-06-01"))
    old = BASE + "person/serik-baimukhanov"
    assert persons(store) == {BASE + "person/серик-баймуханов"}
    for query in (f"SELECT ?f {{ ?f elchi:holder <{old}> }}", "SELECT ?f { ?f elchi:holder person:serik-baimukhanov }"):
        assert len(answer(store, query).rows) == 2
    assert find(Index(store), "person:serik-baimukhanov").iri == BASE + "person/серик-баймуханов"
    assert history(store, BASE + "person/серик-баймуханов").former == (old,)
    assert (
        f'"{old}"' in answer(store, f'SELECT ("<{old}> \\"{old}\\"" AS ?text) {{}}').rows[0][0].text
    )  # no IRI in a text


def test_later_articles_do_not_change_the_iri(store: Store) -> None:
    read(store, news(1, office("Person:Serik Baimukhanov"), date="2025-01-01"))
    (before,) = persons(store)
    read(store, *(news(n, office(AKIM), date=f"2025-0{n}-01") for n in (2, 3, 4)))
    assert persons(store) == {before}


# --- corrections


def test_a_person_joins_what_the_program_would_not_and_it_lasts(store: Store, tmp_path: Path) -> None:
    names = ("Person:Сильван Гиоге", "Person:Сильвен Гиог")
    articles = [news(n, meeting(name, AKIM)) for n, name in enumerate(names)]
    read(store, *articles)
    one, other = (find(Index(store), name).iri for name in ("Сильван Гиоге", "Сильвен Гиог"))
    kept = merge(store, one, other)
    assert {one, other} & persons(store) == {kept}
    for article in articles:  # it survives that the articles go and come again
        store.remove(article.article.id)
    read(store, *articles)
    assert {one, other} & persons(store) == {kept}
    (tmp_path / "dump.nq").write_bytes(b"".join(store.dump()))
    with Store(tmp_path / "other") as loaded:
        loaded.load(tmp_path / "dump.nq")
        resolve(loaded)
        assert persons(loaded) == persons(store)


def test_a_person_parts_two_of_one_name_and_new_articles_find_their_own(store: Store) -> None:
    coach = office(AKIM, "тренер", "Organization:клуб «Тобол»")
    read(store, news(1, office(AKIM), date="2025-01-01"), news(2, coach, date="2025-02-01"))
    (one,) = persons(store)
    parted = split(store, one, [2])
    assert parted != one
    assert persons(store) == {one, parted}
    read(store, news(3, coach, date="2025-03-01"), news(4, office(AKIM), date="2025-04-01"))
    assert [len(bearers(store, iri)) for iri in (one, parted)] == [2, 2]
    assert merge(store, one, parted) == one
    assert persons(store) == {one}
    assert len(answer(store, f"SELECT ?f {{ ?f elchi:holder <{parted}> }}").rows) == 4


def test_what_the_program_joined_a_person_parts_again(store: Store) -> None:
    read(store, news(1, office(AKIM), date="2025-01-01"), news(2, office("Person:С. Баймуханов"), date="2025-02-01"))
    (one,) = persons(store)
    split(store, one, [2])
    assert len(persons(store)) == 2
    resolve(store)
    assert len(persons(store)) == 2


def test_merging_needs_two_of_a_kind_and_splitting_one_mention_that_is_left(store: Store) -> None:
    read(store, news(1, meeting(AKIM, "Company:Вектор")))
    akim, firm = BASE + "person/серик-баймуханов", BASE + "company/вектор"
    for wrong in ((akim, akim), (akim, firm), (akim, BASE + "person/nobody")):
        with pytest.raises(NotFoundError):
            merge(store, *wrong)
    for numbers in ([], [1], [2]):
        with pytest.raises(NotFoundError):
            split(store, akim, numbers)


# --- what is open


def test_an_open_pair_is_asked_once_and_the_answer_holds(store: Store) -> None:
    meetings = [news(n, meeting(name, "Company:Вектор")) for n, name in enumerate((AKIM, "Person:С. Баймуханов"))]
    read(store, *meetings)
    (question,) = questions(store)
    assert question.judgement.verdict == UNSURE
    assert question.effect == 1
    merge(store, question.judgement.one, question.judgement.other)
    assert questions(store) == ()
    assert len(persons(store)) == 1


def test_two_akims_of_one_name_at_one_time_are_asked_about_and_parted_for_good(store: Store) -> None:
    elsewhere = office(AKIM, of="Region:Павлодарская область=Q486144")
    read(store, *(news(n, office(AKIM)) for n in (1, 2)), *(news(n, elsewhere) for n in (3, 4)))
    assert len(persons(store)) == 1
    (question,) = questions(store)
    assert [piece.name for piece in question.judgement.evidence] == ["name.equal", "office.elsewhere"]
    assert (len(question.one), len(question.other)) == (1, 1)
    correct(store, [Judgement(question.judgement.one, question.judgement.other, DIFFERENT)])
    assert len(persons(store)) == 2
    assert [len(bearers(store, iri)) for iri in persons(store)] == [2, 2]
    assert questions(store) == ()


def test_namesakes_that_a_person_says_are_one_are_not_asked_about_again(store: Store) -> None:
    read(store, news(1, office(AKIM)), news(2, office(AKIM, of="Region:Павлодарская область=Q486144")))
    (question,) = questions(store)
    correct(store, [Judgement(question.judgement.one, question.judgement.other, SAME)])
    assert (len(persons(store)), questions(store)) == (1, ())


def test_a_name_with_more_bearers_than_a_block_holds_is_parted_too(store: Store) -> None:
    elsewhere = office(AKIM, of="Region:Павлодарская область=Q486144")
    read(store, *(news(n, office(AKIM) if n % 2 else elsewhere) for n in range(80)))
    (question,) = questions(store)
    correct(store, [Judgement(question.judgement.one, question.judgement.other, DIFFERENT)])
    assert sorted(len(bearers(store, iri)) for iri in persons(store)) == [40, 40]


def test_a_history_tells_by_what_evidence_and_since_when(store: Store) -> None:
    read(store, news(1, office(AKIM)), news(2, office("Person:С. Баймуханов")))
    told = history(store, BASE + "person/серик-баймуханов")
    assert sorted(named.mention.name for named in told.names) == ["С. Баймуханов", "Серик Баймуханов"]
    (judgement,) = told.judgements
    assert (judgement.verdict, judgement.by, judgement.day) == ("same", "program", "2026-01-01")
    assert [piece.name for piece in judgement.evidence] == ["name.initials", "office.same", "home.same"]
    resolve(store, "2027-01-01")
    assert history(store, told.iri).judgements == told.judgements  # it has been so since


# --- the same result whatever the order

NAMES = (
    "Person:Серик Баймуханов", "Person:С. Баймуханов", "Person:Serik Baimukhanov", "Person:Баймуханов",
    "Person:Марат Баймуханов", "Person:Кемаль Озтюрк", "Person:K. Öztürk", "Company:ТОО «Алтын Дән»",
    "Company:Altyn Dan LLP", "Organization:региональный акимат", "Organization:акимат Костанайской области",
)  # fmt: skip


@st.composite
def articles(draw: st.DrawFn) -> list[Extraction]:
    """A few articles about the same people and firms, in one order."""
    found = []
    for number in range(draw(st.integers(2, 5))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
        facts = [("visit", {"visitor": names, "destination": [REGION]})]
        facts += [office(name) for name in names if name.startswith("Person:") and draw(st.booleans())]
        found.append(news(number, *facts, date=f"2025-0{draw(st.integers(1, 3))}-01"))
    return found


def resolved(found: Sequence[Extraction], batches: int) -> tuple[object, ...]:
    """The graphs of a store that read articles in so many batches, judging after each."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "graph")) as store:
        for start in range(batches):
            for article in found[start::batches]:
                store.add(article)
            resolve(store, "2026-01-01")
        graphs = {id: frozenset(store.graph(id)) for id in store.articles()}
        return graphs, identities(store), b"".join(store.dump())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles(), st.randoms(use_true_random=False), st.integers(1, 3))
def test_the_order_and_the_batches_in_which_articles_come_change_nothing(
    found: list[Extraction], dice: random.Random, batches: int
) -> None:
    shuffled = found[:]
    dice.shuffle(shuffled)
    assert resolved(found, 1) == resolved(shuffled, batches)


@settings(max_examples=50, deadline=None)
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_mentions_changes_nothing(found: list[Extraction], dice: random.Random) -> None:
    every = [mention for article in found for mention in mentions(article.article.id, article_quads(article))]
    shuffled = every[:]
    dice.shuffle(shuffled)
    assert entities_of(every) == entities_of(shuffled)


def entities_of(found: Sequence[Mention]) -> dict[str, str]:
    return entity_iris(cluster(profiles(found), {}).clusters)


def test_all_of_a_cluster_have_one_entity_and_no_two_clusters_share_one() -> None:
    every = [m for n in range(40) for m in mentions_of(n)]
    clustering = cluster(profiles(every), {})
    entities = entity_iris(clustering.clusters)
    of = [{entities[profile.iri] for profile in members} for members in clustering.clusters]
    assert all(len(found) == 1 for found in of)
    assert not any(one & other for one, other in combinations(of, 2))


def mentions_of(number: int) -> tuple[Mention, ...]:
    dice = random.Random(number)
    article = news(number, ("visit", {"visitor": dice.sample(NAMES, 3), "destination": [REGION]}))
    return mentions(article.article.id, article_quads(article))
