"""Who is who, in words: the mentions of an entity, what joined them, and pairs for a person to judge side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from graph.identity.evidence import Evidence
from graph.identity.history import History, Named, Question
from graph.identity.judgement import Judgement
from graph.identity.mention import Mention, Office
from graph.names import Names
from graph.store import Store
from ontology.messages import say
from viz.answers import columns
from viz.tables import Table, show, show_heading

MOST_LINES = 5  # of mentions beside a question: enough to judge, and a screen shows them
POST_JOINT = " · "  # between the parts of a post in a piece of evidence


def bearers_table(mentions: Iterable[Mention], named: Sequence[Named], names: Names, lang: str) -> Table:
    """The mentions of an entity with the numbers that `elchi split` takes."""
    sources = {each.mention.iri: each.source.name for each in named}
    rows = tuple(
        (
            str(number),
            mention.day,
            mention.name,
            _posts(mention, names, lang),
            sources.get(mention.iri, mention.article),
        )
        for number, mention in enumerate(mentions, 1)
    )
    return Table(columns(lang, "number", "date", "mention", "post", "article"), rows)


def show_history(store: Store, history: History, lang: str) -> None:
    """Print what an entity is called, by what judgements, and what IRIs it had."""
    names = Names(store)
    show_heading(say("identity.names", lang))
    show(bearers_table((each.mention for each in history.names), history.names, names, lang))
    if history.judgements:
        show_heading(say("identity.judgements", lang), space=True)
        show(judgements_table(history.judgements, names, lang))
    if history.former:
        show_heading(say("identity.former", lang, iris=", ".join(history.former)), space=True)


def judgements_table(judgements: Iterable[Judgement], names: Names, lang: str) -> Table:
    """Judgements, a row each."""
    rows = tuple(
        (
            judgement.day,
            say(f"verdict.{judgement.verdict}", lang),
            say(f"judged.{judgement.by}", lang),
            *(_name(iri, names, lang) for iri in (judgement.one, judgement.other)),
            f"{judgement.score:g}" if judgement.evidence else "",
            "; ".join(evidence_text(piece, names, lang) for piece in judgement.evidence),
        )
        for judgement in judgements
    )
    return Table(columns(lang, "date", "verdict", "by", "one", "other", "score", "evidence"), rows)


def show_question(question: Question, number: int, count: int, names: Names, lang: str) -> None:
    """Print a pair side by side: what the articles call each, with its posts, and the evidence for both being one."""
    score = f"{question.judgement.score:g}"
    heading = say("identity.question", lang, number=number, count=count, effect=question.effect, score=score)
    show_heading(heading, space=number > 1)
    sides = [[_line(each, names, lang) for each in side[:MOST_LINES]] for side in (question.one, question.other)]
    longest = max(map(len, sides))
    padded = [side + [""] * (longest - len(side)) for side in sides]
    show(Table(columns(lang, "one", "other"), tuple(zip(*padded, strict=True))))
    rows = tuple((f"{piece.weight:+g}", evidence_text(piece, names, lang)) for piece in question.judgement.evidence)
    show(Table(columns(lang, "score", "evidence"), rows))


def evidence_text(piece: Evidence, names: Names, lang: str) -> str:
    """A piece of evidence in words: what it is, and what was found on either side."""
    found = [_told(side, names, lang) for side in dict.fromkeys((piece.one, piece.other)) if side]
    what = say(f"evidence.{piece.name}", lang)
    return f"{what}: {' / '.join(found)}" if found else what


def question_record(question: Question) -> dict[str, Any]:
    """A question as `elchi review --json` prints it."""
    return asdict(question) | {"effect": question.effect}


def _line(named: Named, names: Names, lang: str) -> str:
    parts = (named.mention.name, _posts(named.mention, names, lang), named.mention.day, named.source.name)
    return " · ".join(part for part in parts if part)


def _posts(mention: Mention, names: Names, lang: str) -> str:
    return "; ".join(dict.fromkeys(_post(office, names, lang) for office in mention.offices))


def _post(office: Office, names: Names, lang: str) -> str:
    return f"{office.title} ({names.name(office.of, lang)})" if office.of else office.title


def _told(side: str, names: Names, lang: str) -> str:
    """One side of a piece of evidence; what stands in it as an IRI or an id is named."""
    parts = side.split(POST_JOINT)
    return " ".join(_name(part, names, lang) if part.startswith("https://") else part for part in parts if part)


def _name(iri: str, names: Names, lang: str) -> str:
    return names.name(names.current(iri), lang)
