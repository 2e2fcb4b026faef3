"""The facts of a store as records again, each with its article and its quotations.

A few flat queries and a join in Python: SPARQL's own joins of facts, roles and labels take ten times as long.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from graph.query import Term, rows
from graph.store import Store
from ontology.namespaces import ELCHI, FACT, FORM, PROV, RDF, SECTOR, STAGE, STATUS

LANGUAGES = ("ru", "kk", "en")
# properties of a fact node that are no roles
ABOUT_FACT = ("earliest", "latest", "confidence", "rule", "amountValue", "currency")
DERIVED = PROV + "wasDerivedFrom"
CONCEPTS = (STAGE, FORM, STATUS)
BATCH = 1000  # IRIs in one query


@dataclass(frozen=True, order=True, slots=True)
class Source:
    """The article that a fact was read in; what is not known of it is an empty text."""

    iri: str
    title: str = ""
    date: str = ""
    url: str = ""
    outlet: str = ""
    file: str = ""

    @property
    def name(self) -> str:
        """How a reader would call it: by outlet and title, or else by the file it came from."""
        return ", ".join(part for part in (self.outlet, self.title) if part) or self.file or self.iri


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a role: the IRI of an entity, sector or concept, or else a text, with its language if known."""

    text: str
    iri: str | None = None
    language: str | None = field(compare=False, default=None)

    @property
    def is_node(self) -> bool:
        """Whether it is someone or something, rather than a text or one of a list of codes."""
        return self.iri is not None and not self.iri.startswith(CONCEPTS)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that states a fact: what stands before the words that say it, these words, and the rest."""

    before: str
    exact: str
    after: str

    @property
    def sentence(self) -> str:
        return " ".join((self.before + self.exact + self.after).split())


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact as the store holds it. `earliest` and `latest` are days, or empty where not even the article has one."""

    iri: str
    kind: str
    roles: tuple[tuple[str, Value], ...]
    earliest: str
    latest: str
    source: Source
    evidence: tuple[Quote, ...] = field(compare=False, default=())
    confidence: float = field(compare=False, default=1.0)
    rule: str = field(compare=False, default="")

    @property
    def id(self) -> str:
        return self.iri.removeprefix(FACT)

    @property
    def date(self) -> str:
        """The date that the article gives for the fact, as precise as it does; empty if it gives none."""
        return next((value.text for role, value in self.roles if role == "date"), "")

    @property
    def when(self) -> str:
        """The date of the fact, or else the day of the article."""
        return self.date or self.source.date

    def values(self, *roles: str) -> tuple[Value, ...]:
        return tuple(value for role, value in self.roles if role in roles)

    def nodes(self, *roles: str) -> tuple[str, ...]:
        """The IRIs in these roles (in all if none is named), each once."""
        found = (v.iri for role, v in self.roles if v.is_node and (not roles or role in roles))
        return tuple(dict.fromkeys(iri for iri in found if iri is not None))


def all_facts(store: Store) -> tuple[KnownFact, ...]:
    """Every fact of the store, the oldest first."""
    return _facts(store, "?fact a elchi:Fact .")


def facts_where(store: Store, pattern: str) -> tuple[KnownFact, ...]:
    """Every fact that a SPARQL pattern of `?fact` finds, the oldest first. Raises QueryError."""
    return _facts(store, _these(fact.text for (fact,) in rows(store, f"SELECT DISTINCT ?fact {{ {pattern} }}") if fact))


def facts_about(store: Store, iris: Iterable[str], bare: bool = False) -> tuple[KnownFact, ...]:
    """Every fact in which one of these plays any role, the oldest first.

    A `bare` fact has its kind, its name, the nodes in its roles and the IRI of its source, which is quicker to read.
    """
    every = [f"<{iri}>" for iri in dict.fromkeys(iris)]
    found: dict[str, None] = {}
    for start in range(0, len(every), BATCH):
        asked = " ".join(every[start : start + BATCH])
        for (fact,) in rows(store, f"SELECT DISTINCT ?fact {{ VALUES ?iri {{ {asked} }} ?fact ?role ?iri }}"):
            if fact is not None and fact.text.startswith(FACT):
                found[fact.text] = None
    return _facts(store, _these(found), bare)


def facts_named(store: Store, facts: Iterable[str]) -> tuple[KnownFact, ...]:
    """The facts of these IRIs, the oldest first."""
    return _facts(store, _these(facts))


def facts_of_article(store: Store, article: str) -> tuple[KnownFact, ...]:
    """Every fact that the article of this IRI states, in the order of their identifiers."""
    return _facts(store, f"?fact prov:wasDerivedFrom <{article}> .")


def _these(facts: Iterable[str]) -> str:
    return f"VALUES ?fact {{ {' '.join(f'<{iri}>' for iri in facts)} }}"


def _facts(store: Store, which: str, bare: bool = False) -> tuple[KnownFact, ...]:
    properties: dict[str, list[tuple[str, Term]]] = defaultdict(list)
    wanted = "FILTER(isIRI(?value) || ?name = elchi:name)" if bare else ""
    for fact, name, value in rows(store, f"SELECT ?fact ?name ?value WHERE {{ {which} ?fact ?name ?value {wanted} }}"):
        if fact is not None and name is not None and value is not None:
            properties[fact.text].append((name.text, value))
    evidence = {} if bare else _evidence(store, which)
    derived = {value.text for known in properties.values() for name, value in known if name == DERIVED}
    articles = {} if bare else sources(store, derived)
    facts = (_fact(iri, known, evidence.get(iri, ()), articles) for iri, known in properties.items())
    return tuple(sorted(facts, key=lambda fact: (fact.earliest, fact.latest, fact.iri)))


def _fact(
    iri: str, known: list[tuple[str, Term]], evidence: tuple[Quote, ...], articles: dict[str, Source]
) -> KnownFact:
    kind, article = "", ""
    roles: list[tuple[str, Value]] = []
    about: dict[str, str] = {}
    for property, value in known:
        name = property.removeprefix(ELCHI)
        if property == RDF + "type":
            kind = value.text.removeprefix(ELCHI).lower() if value.text != ELCHI + "Fact" else kind
        elif property == DERIVED:
            article = value.text
        elif name in ABOUT_FACT:
            about[name] = value.text
        else:
            roles.append((name, _value(value)))
    roles.sort(key=lambda pair: (pair[0], pair[1].text))
    return KnownFact(
        iri,
        kind,
        tuple(roles),
        about.get("earliest", ""),
        about.get("latest", ""),
        articles.get(article, Source(article)),
        evidence,
        float(about.get("confidence", 1)),
        about.get("rule", ""),
    )


def _value(term: Term) -> Value:
    if not term.is_iri:
        return Value(term.text, language=term.language)
    for concepts in (*CONCEPTS, SECTOR):
        if term.text.startswith(concepts):
            return Value(unquote(term.text.removeprefix(concepts)), term.text)
    return Value(term.text, term.text)


def _evidence(store: Store, which: str) -> dict[str, tuple[Quote, ...]]:
    found: dict[str, list[tuple[int, Quote]]] = defaultdict(list)
    sparql = f"""SELECT ?fact ?note ?exact ?before ?after WHERE {{
        {which} ?note oa:hasBody ?fact ; oa:hasTarget/oa:hasSelector ?quote . ?quote oa:exact ?exact .
        OPTIONAL {{ ?quote oa:prefix ?before }} OPTIONAL {{ ?quote oa:suffix ?after }} }}"""
    for fact, note, exact, before, after in rows(store, sparql):
        if fact is not None and note is not None and exact is not None:
            number = int(note.text.rpartition("=")[2])
            quote = Quote(before.text if before else "", exact.text, after.text if after else "")
            found[fact.text].append((number, quote))
    return {iri: tuple(quote for _, quote in sorted(quotes, key=lambda q: q[0])) for iri, quotes in found.items()}


def sources(store: Store, articles: Iterable[str]) -> dict[str, Source]:
    """These articles by their IRI."""
    these = " ".join(f"<{iri}>" for iri in articles)
    sparql = f"""SELECT ?article ?title ?date ?url ?outlet ?file WHERE {{
        VALUES ?article {{ {these} }} ?article a elchi:Article .
        OPTIONAL {{ ?article schema:headline ?title }} OPTIONAL {{ ?article schema:datePublished ?date }}
        OPTIONAL {{ ?article schema:url ?url }} OPTIONAL {{ ?article schema:publisher ?outlet }}
        OPTIONAL {{ ?article elchi:file ?file }} }}"""
    texts = ([term.text if term else "" for term in row] for row in rows(store, sparql))
    return {row[0]: Source(*row) for row in texts}
