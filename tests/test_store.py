from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from factories import article, extraction
from pyoxigraph import Literal, NamedNode, Quad

import graph.store
from graph.nquads import lines
from graph.quads import article_quads
from graph.store import Store
from ontology.errors import StoreError
from ontology.namespaces import expand

ROOT = Path(__file__).parent.parent


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "graph"


def dump(path: Path) -> bytes:
    with Store.open_read(path) as store:
        return b"".join(store.dump())


# --- writing


def test_an_article_goes_in_and_comes_out(path: Path) -> None:
    found = article(1)
    with Store(path) as store:
        assert store.add(found)
        assert store.articles() == (found.article.id,)
        assert set(store.graph(found.article.id)) == set(article_quads(found))


def test_the_same_article_changes_nothing(path: Path) -> None:
    with Store(path) as store:
        assert store.add(article(1))
        assert not store.add(article(1))
    before = dump(path)
    with Store(path) as store:
        assert not store.add(article(1))
    assert dump(path) == before


def test_an_article_read_again_stands_in_place_of_what_it_said(path: Path) -> None:
    old, new = article(1), article(1, edition=1)
    assert old.article.id == new.article.id
    with Store(path) as store:
        store.add(old)
        assert store.add(new)
        assert set(store.graph(new.article.id)) == set(article_quads(new))


def test_removing_an_article_removes_what_it_alone_supports(path: Path) -> None:
    with Store(path) as store:
        store.add(article(1))
    alone = dump(path)
    with Store(path) as store:
        store.add(article(2))
        assert store.remove(article(2).article.id)
        assert not store.remove(article(2).article.id)
        assert store.articles() == (article(1).article.id,)
    assert dump(path) == alone


def test_hostile_text_is_only_text(path: Path) -> None:
    hostile = '"} }; DROP ALL; INSERT DATA { <urn:a> <urn:b> "\\u0022\n\x00'
    said = ("statement", {"speaker": ["Person:Иван Петров"], "quote": [hostile]})
    with Store(path) as store:
        store.add(extraction(said, url="https://example.org/1"))
        changed = extraction(said, said, date="2025-10-11", url="https://example.org/1")
        store.add(changed)  # the way by an update
        assert set(store.graph(changed.article.id)) == set(article_quads(changed))


# --- reading


def test_a_query_sees_all_graphs_and_knows_the_prefixes(path: Path) -> None:
    with Store(path) as store:
        store.add(extraction(("visit", {"visitor": ["Person:Иван Петров"], "destination": ["State:Франция=Q142"]})))
        found = store.query(
            'SELECT ?who ?name { ?who elchi:visited ?where . ?where skos:prefLabel "France"@en ; skos:prefLabel ?name }'
        )
        names = {(row["who"].value, row["name"].value) for row in found}
    assert names == {(expand("person:иван-петров"), name) for name in ("France", "Франция")}


def test_rdflib_reads_the_same_store(path: Path) -> None:
    with Store(path) as store:
        store.add(article(1))
    with Store.open_read(path) as store:
        found = store.dataset().query("SELECT ?a WHERE { ?a a elchi:Article }")
        assert [str(row.a) for row in found] == [expand(f"article:{article(1).article.id}")]


def test_readers_do_not_keep_a_writer_out_and_see_what_was_whole(path: Path) -> None:
    with Store(path) as writer:
        writer.add(article(1))
        with Store.open_read(path) as reader, Store.open_read(path) as other:
            writer.add(article(2))
            assert reader.articles() == other.articles() == (article(1).article.id,)
            with Store.open_read(path) as later:
                assert later.articles() == writer.articles()


def test_a_reader_cannot_write(path: Path) -> None:
    Store(path).close()
    with Store.open_read(path) as store:
        assert not store.writable
        with pytest.raises(RuntimeError, match="read-write"):
            store.add(article(1))


# --- dumps


def test_a_dump_is_the_same_in_whatever_order_articles_came(path: Path, tmp_path: Path) -> None:
    numbers = list(range(12))
    with Store(path) as store:
        for number in numbers:
            store.add(article(number))
    random.Random(7).shuffle(numbers)
    with Store(tmp_path / "other") as store:
        for number in [*numbers, *numbers[:4]]:
            store.add(article(number, edition=1))
        for number in numbers:
            store.add(article(number))
    assert dump(path) == dump(tmp_path / "other")


def test_a_dump_holds_the_articles_and_on_demand_the_reference_data(path: Path) -> None:
    with Store(path) as store:
        store.add(article(1))
        own, whole = list(store.dump()), list(store.dump(reference=True))
    assert own == lines(article_quads(article(1)))
    assert whole[-len(own) :] == own
    assert b'<https://w3id.org/elchi/entity/Q142> <http://www.w3.org/2004/02/skos/core#prefLabel> "France"@en' in (
        b"".join(whole)
    )
    assert b"_:" not in b"".join(whole)


def test_a_dump_can_be_loaded(path: Path, tmp_path: Path) -> None:
    with Store(path) as store:
        for number in range(5):
            store.add(article(number))
        (tmp_path / "dump.nq").write_bytes(b"".join(store.dump(reference=True)))
    with Store(tmp_path / "other") as store:
        store.add(article(3, edition=1))
        store.add(article(4))
        assert store.load(tmp_path / "dump.nq") == 4
        assert store.load(tmp_path / "dump.nq") == 0
    assert dump(path) == dump(tmp_path / "other")


def test_a_dump_may_come_in_any_order(path: Path, tmp_path: Path) -> None:
    with Store(path) as store:
        for number in range(5):
            store.add(article(number))
        (tmp_path / "dump.nq").write_bytes(b"".join(sorted(store.dump())))
    with Store(tmp_path / "other") as store:
        assert store.load(tmp_path / "dump.nq") == 5
    assert dump(path) == dump(tmp_path / "other")


@pytest.mark.parametrize(
    "text, message", [("<a> <b> .", "N-Quads"), ("", None), ('<urn:a> <urn:b> "c" <urn:d> .', "no dump of articles")]
)
def test_what_is_no_dump_is_not_loaded(path: Path, tmp_path: Path, text: str, message: str | None) -> None:
    (tmp_path / "dump.nq").write_text(text)
    with Store(path, lang="en") as store:
        if message is None:
            assert store.load(tmp_path / "dump.nq") == 0
        else:
            with pytest.raises(StoreError, match=message):
                store.load(tmp_path / "dump.nq")
        with pytest.raises(StoreError, match="N-Quads"):
            store.load(tmp_path / "missing.nq")
        assert store.articles() == ()


# --- what cannot be opened


def test_where_there_is_no_graph_the_reader_is_told_how_to_make_one(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "missing"):
        with pytest.raises(StoreError, match="elchi ingest"):
            Store.open_read(place, lang="en")
        assert not (tmp_path / "missing").exists()


def test_a_graph_is_never_made_among_other_files(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("work of years")
    with pytest.raises(StoreError, match=r"holds thesis\.docx"):
        Store(tmp_path, lang="en")
    with pytest.raises(StoreError, match="is a file"):
        Store(tmp_path / "thesis.docx", lang="en")
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_second_process_that_wants_to_write_gets_a_sentence(path: Path) -> None:
    program = f"from graph.store import Store; Store({str(path)!r}, lang='en')"
    with Store(path):
        second = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert second.stderr.splitlines()[-1].startswith(
        "ontology.errors.StoreError: Another process is writing to the graph"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT).returncode == 0


def test_errors_are_in_the_language_of_the_user(path: Path) -> None:
    with Store(path), pytest.raises(StoreError, match="пишет другой процесс"):
        Store(path, lang="ru")


def test_a_broken_store_gives_a_sentence(path: Path) -> None:
    Store(path).close()
    (path / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(path, lang="en")


def test_a_store_of_another_format_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(path).close()
    monkeypatch.setattr(graph.store, "FORMAT", "3")
    for open_store in (Store, Store.open_read):
        with pytest.raises(StoreError, match="has format 2, this version reads format 3"):
            open_store(path, lang="en")


def test_a_triple_store_of_someone_else_is_refused(path: Path) -> None:
    foreign = pyoxigraph.Store(path)
    foreign.add(Quad(NamedNode("urn:a"), NamedNode("urn:b"), Literal("c")))
    del foreign
    with pytest.raises(StoreError, match="format"):
        Store(path, lang="en")


def test_a_closed_store_says_so(path: Path) -> None:
    with Store(path, lang="en") as store:
        pass
    with pytest.raises(StoreError, match="closed"):
        store.articles()


# --- reference data


def test_reference_data_that_changed_are_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(path) as store:
        store.add(article(1))
    before = dump(path)
    new = [
        Quad(
            NamedNode("urn:a"), NamedNode("urn:b"), Literal("c"), NamedNode(expand("https://w3id.org/elchi/reference"))
        )
    ]
    monkeypatch.setattr(graph.store, "reference_quads", lambda: list(new))
    with Store(path) as store:
        assert next(store.dump(reference=True)) == b'<urn:a> <urn:b> "c" <https://w3id.org/elchi/reference> .\n'
    assert dump(path) == before
