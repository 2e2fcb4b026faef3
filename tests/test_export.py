from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest
from chronicle import articles, folder, store
from factories import extraction
from pyoxigraph import RdfFormat, parse

from graph import Store
from graph.export import FORMATS, export, extractions_turtle, identities
from ontology.errors import NotFoundError

__all__ = ["folder", "store"]


def exported(store: Store, format: str, lang: str = "ru") -> str:
    return b"".join(export(store, format, lang)).decode("utf-8")


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_is_the_same_every_time(store: Store, format: str) -> None:
    assert exported(store, format) == exported(store, format)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_store_can_be_exported(tmp_path: Path, format: str) -> None:
    with Store(tmp_path / "store") as store:
        exported(store, format)


def test_a_dump_makes_the_same_store_again(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dump.nq").write_text(exported(store, "nquads"), encoding="utf-8")
    with Store(tmp_path / "again") as again:
        again.load(tmp_path / "dump.nq")
        assert exported(again, "nquads") == exported(store, "nquads")


@pytest.mark.parametrize("name, format", [("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)])
def test_formats_with_graphs_hold_every_quad(store: Store, name: str, format: RdfFormat) -> None:
    written = {str(quad) for quad in parse(exported(store, name), format=format)}
    assert written == {line.removesuffix(" .") for line in exported(store, "nquads").splitlines()}


def test_turtle_joins_the_graphs(store: Store) -> None:
    written = {str(quad.triple) for quad in parse(exported(store, "turtle"), format=RdfFormat.TURTLE)}
    assert written == {str(quad.triple) for quad in parse(exported(store, "nquads"), format=RdfFormat.N_QUADS)}


def test_turtle_of_articles_without_a_store(store: Store) -> None:
    written = {str(quad.triple) for quad in parse(extractions_turtle(articles()), format=RdfFormat.TURTLE)}
    assert written == {str(quad.triple) for quad in parse(exported(store, "nquads"), format=RdfFormat.N_QUADS)}


@pytest.mark.parametrize("format, read", [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks_can_be_read_again(store: Store, format: str, read) -> None:
    graph = read(io.BytesIO(exported(store, format).encode("utf-8")))
    france, tourism = "https://w3id.org/elchi/entity/Q142", "https://w3id.org/elchi/sector/tourism"
    assert graph.nodes[france]["label"] == "Франция"
    assert graph.nodes[france]["label_en"] == "France"
    assert graph.edges[france, tourism]["weight"] == 2
    assert graph.edges[france, tourism]["kinds"] == "cooperation interest"


def test_a_line_a_fact(store: Store) -> None:
    lines = list(csv.DictReader(io.StringIO(exported(store, "csv", "en"))))
    assert len(lines) == 21
    assert {line["title"] for line in lines if line["kind"] == "office"} == {"аким", "посол", "директор"}
    columns = exported(store, "csv").partition("\n")[0].split(",")
    assert len(columns) == len(set(columns))
    (trade,) = [line for line in lines if line["kind"] == "trade"]
    assert {name: value for name, value in trade.items() if value} == {
        "fact": trade["fact"],
        "kind": "trade",
        "date": "2024",
        "earliest": "2024-01-01",
        "latest": "2024-12-31",
        "party": "China | Kazakhstan",
        "amount": "43 800 000 000 USD",
        "confidence": "0.9",
        "rule": "trade.made_up",
        "sentence": "trade: Казахстан, Китай, 43800000000 USD, 2024.",
        "article": trade["article"],
        "outlet": "Степь",
        "article_title": "Торговля и молоко",
        "published": "2025-04-20",
        "url": "https://example.org/2025-04-20",
        "file": "2025-04-20.txt",
    }


def test_hostile_text_is_neither_a_formula_nor_broken_xml(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        names = ["=HYPERLINK(1)", "завод \x0b <&>"]
        store.add(extraction(("project", {"name": names, "actor": ["Company:Вектор\x01"]})))
        (line,) = csv.DictReader(io.StringIO(exported(store, "csv")))
        assert line["name"].startswith("'=HYPERLINK")
        for format, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
            graph = read(io.BytesIO(exported(store, format).encode("utf-8")))
            assert "Вектор" in {label for _, label in graph.nodes(data="label")}


def test_identities_name_each_entity_of_each_article(store: Store) -> None:
    lines = exported(store, "identities").splitlines()
    assert lines[0] == "article\tname\tiri"
    assert "2025-04-20\tИталия\thttps://w3id.org/elchi/entity/Q38" in lines
    assert "2025-02-05\tПаоло Риналди\thttps://w3id.org/elchi/person/паоло-риналди" in lines
    assert len(lines) == len(identities(store)) + 1
    assert not any("\t" in name or "\n" in name for _, name, _ in identities(store))


def test_jsonld_is_json(store: Store) -> None:
    assert isinstance(json.loads(exported(store, "jsonld")), list | dict)


def test_an_unknown_format_is_answered_with_those_there_are(store: Store) -> None:
    with pytest.raises(NotFoundError, match="there are: nquads, trig, turtle"):
        export(store, "xls")
