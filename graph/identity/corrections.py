"""What is judged of identities, as quads: the program's judgements in one graph, a person's in another.

A person's are part of every dump: they outlive the articles, new editions of them and other versions of the program.
The program's are made anew from articles and corrections; what stays the same keeps its date.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.evidence import Evidence
from graph.identity.judgement import Judgement
from graph.terms import decimal, elchi, term, text, typed
from ontology.namespaces import ELCHI, JUDGEMENT, PROV


def judgement_quads(judgements: Iterable[Judgement], graph: str) -> list[Quad]:
    """The judgements as quads of a graph."""
    found = []
    for judgement in judgements:
        node = NamedNode(JUDGEMENT + sha256(" ".join(sorted(judgement.pair)).encode()).hexdigest()[:16])
        stated: list[tuple[NamedNode, NamedNode | Literal]] = [
            (term("rdf:type"), elchi("Judgement")),
            (elchi("judged"), NamedNode(judgement.one)),
            (elchi("judged"), NamedNode(judgement.other)),
            (elchi("verdict"), Literal(judgement.verdict)),
            (elchi("judgedBy"), Literal(judgement.by)),
            (term("prov:generatedAtTime"), typed(judgement.day, "date")),
        ]
        if judgement.evidence:
            weighed = json.dumps(judgement.evidence, ensure_ascii=False, separators=(",", ":"))
            stated.append((elchi("score"), _signed(judgement.score)))
            stated.append((elchi("weighed"), Literal(weighed, datatype=term("rdf:JSON"))))
        found += [Quad(node, property, value, NamedNode(graph)) for property, value in stated]
    return found


def read_judgements(quads: Iterable[Quad]) -> tuple[Judgement, ...]:
    """The judgements in these quads, sorted."""
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        nodes[text(quad.subject)][quad.predicate.value].append(text(quad.object))
    found = []
    for node, stated in nodes.items():
        if not node.startswith(JUDGEMENT) or len(stated[ELCHI + "judged"]) != 2:
            continue
        one, other = sorted(stated[ELCHI + "judged"])
        weighed = json.loads("".join(stated[ELCHI + "weighed"]) or "[]")
        found.append(
            Judgement(
                one,
                other,
                stated[ELCHI + "verdict"][0],
                stated[ELCHI + "judgedBy"][0],
                stated[PROV + "generatedAtTime"][0],
                float((stated[ELCHI + "score"] or ["0"])[0]),
                tuple(Evidence(*piece) for piece in weighed),
            )
        )
    return tuple(sorted(found))


def latest(judgements: Iterable[Judgement]) -> dict[frozenset[str], Judgement]:
    """One judgement a pair: the last of those that a person gave of it."""
    found: dict[frozenset[str], Judgement] = {}
    for judgement in judgements:
        known = found.get(judgement.pair)
        if known is None or (judgement.day, judgement.verdict) >= (known.day, known.verdict):
            found[judgement.pair] = judgement
    return found


def dated(judgements: Iterable[Judgement], before: Mapping[frozenset[str], Judgement], today: str) -> list[Judgement]:
    """The judgements with the day since which they have been so: today, or that of an equal one before."""
    found = []
    for new in judgements:
        old = before.get(new.pair)
        stays = old is not None and (old.verdict, old.score, old.by) == (new.verdict, new.score, new.by)
        day = old.day if old is not None and stays else today
        found.append(Judgement(new.one, new.other, new.verdict, new.by, day, new.score, new.evidence))
    return found


def _signed(number: float) -> Literal:
    sign = "-" if number < 0 else ""
    return typed(sign + decimal(f"{abs(number):.2f}").value, "decimal") if number else decimal("0")
