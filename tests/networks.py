"""Made-up networks for the tests of the views: `network(...)` from facts in a line each, and one that tells a story."""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from typing import Any

import networkx as nx

STORY = Path(__file__).with_name("story")


def fact(kind: str = "meeting", **given: Any) -> dict[str, Any]:
    """A fact as the projections hand it over; `given` replaces what it says."""
    article = {
        "title": "Встреча",
        "date": "2025-10-10",
        "url": "https://example.org/1",
        "outlet": "Степь",
        "file": "1.txt",
    }
    return {
        "kind": kind,
        "roles": [],
        "date": "2025-10-09",
        "article": article,
        "evidence": [("Вчера ", "встретились", " двое.")],
        "confidence": 0.9,
        "rule": f"{kind}.made_up",
    } | given


def network(nodes: dict[str, dict[str, Any]], facts: dict[str, dict[str, Any]]) -> nx.MultiGraph:
    """A network of these nodes; those that stand in one fact are tied by it."""
    graph = nx.MultiGraph(facts=facts)
    for id, data in nodes.items():
        graph.add_node(id, **({"label": id, "type": "Person", "weight": 1.0} | data))
    ties: dict[tuple[str, str], list[str]] = {}
    for id, said in facts.items():
        ends = sorted({node for _, _, node in said["roles"] if node is not None})
        for pair in itertools.combinations(ends, 2):
            ties.setdefault(pair, []).append(id)
    for (a, b), ids in ties.items():
        kinds = tuple(sorted({facts[id]["kind"] for id in ids}))
        graph.add_edge(a, b, weight=float(len(ids)), kinds=kinds, facts=tuple(ids), first="", last="")
    return graph


def couple() -> nx.MultiGraph:
    """Two people who met, and nothing else."""
    roles = [["participant", "Анна", "a"], ["participant", "Борис", "b"]]
    return network({"a": {"label": "Анна"}, "b": {"label": "Борис"}}, {"f": fact(roles=roles)})


def table(name: str) -> list[dict[str, str]]:
    head, *rows = (line.split("\t") for line in (STORY / name).read_text(encoding="utf-8").splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


def story() -> nx.MultiGraph:
    """A region's ties in two years: 42 names and 40 facts from six articles, all made up; see the tables in `story`.

    In `facts.tsv` a fact's own words stand in [brackets] within its sentence.
    """
    names, articles = table("names.tsv"), {row["file"]: row for row in table("articles.tsv")}
    ids = {row["ru"]: f"https://w3id.org/elchi/entity/{number}" for number, row in enumerate(names)}
    facts = {}
    for number, row in enumerate(table("facts.tsv")):
        before, _, rest = row["sentence"].partition("[")
        exact, _, after = rest.partition("]")
        roles = [part.partition("=") for part in row["roles"].split("; ")]
        facts[f"fact/{number}"] = fact(
            row["kind"],
            roles=[[role, value, ids.get(value)] for role, _, values in roles for value in values.split("|")],
            date=row["date"],
            article=articles[row["file"]],
            evidence=((before, exact, after),),
            confidence=float(row["confidence"]),
            rule=f"{row['kind']}.sentence",
        )
    nodes = {
        ids[row["ru"]]: {
            "label": row["ru"],
            "labels": {lang: row[lang] for lang in ("ru", "kk", "en")},
            "type": row["type"],
            "weight": float(sum(ids[row["ru"]] in {node for _, _, node in said["roles"]} for said in facts.values())),
        }
        for row in names
    }
    return network(nodes, facts)


def crowd(nodes: int, edges: int, seed: int = 1) -> nx.MultiGraph:
    """A network of that size in which a few names have most ties; a fact for every tie."""
    dice = random.Random(seed)
    types = ["Person", "State", "Region", "Place", "Company", "Organization", "Sector", "Project"]
    each = max(1, round(edges / nodes))
    shape = nx.barabasi_albert_graph(nodes, each, seed=seed)
    article = {
        "title": "Рабочая встреча в области",
        "date": "2025-04-02",
        "url": "https://example.org/n",
        "outlet": "Степь",
    }
    facts = {
        f"fact/{number}": fact(
            dice.choice(["meeting", "interest", "project", "cooperation"]),
            roles=[["participant", f"Имя {a}", f"n{a}"], ["participant", f"Имя {b}", f"n{b}"]],
            date=f"2025-{dice.randint(1, 12):02}",
            article=article,
            evidence=(("Накануне в области ", f"встретились Имя {a} и Имя {b}", ", чтобы обсудить планы на год."),),
        )
        for number, (a, b) in enumerate(shape.edges())
    }
    kinds = {
        f"n{n}": {"label": f"Имя Фамилия {n}", "type": types[n % 8], "weight": float(shape.degree(n))} for n in shape
    }
    return network(kinds, facts)
