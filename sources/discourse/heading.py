"""Posts that a verb tells of: «Иван Белов возглавляет «Рассвет»», «партия «Рассвет», возглавляемая Иваном Беловым»."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.document import Document
from sources.lexicon import function_words, patterns
from sources.mentions.mention import Mention
from sources.mentions.title_heads import nouns
from sources.mentions.titles import Title
from sources.phrases.phrase import Phrase

BODIES = ("Organization", "Company")
OVER = {"past", "impf"}  # a verb of both tells of a post that is no longer held: «возглавлял»


@per_language()
def verbs() -> PatternIndex[str]:
    return patterns("office_verbs", lambda row: row["title"])


def find(document: Document) -> Iterator[Phrase]:
    """Officials by the verb that says what they head, as phrases with the title that the verb stands for."""
    tokens = document.tokens
    starts = {m.first: m for m in document.mentions}
    stops = {m.last: m for m in document.mentions}
    known = verbs()
    for position, token in enumerate(tokens):
        match = known.at(tokens, position)
        if match is None or not is_held(tokens, position):
            continue
        before = stops.get(position) or (stops.get(position - 1) if tokens[position - 1].text == "," else None)
        behind = starts.get(position + 1)
        if before is None or behind is None or tokens[before.first].sentence != tokens[behind.first].sentence:
            continue
        person, body = (before, behind) if before.type == "Person" else (behind, before)
        if person.type == "Person" and body.type in BODIES and heads(token, person):
            yield official(position, match.payload, person, body)


def is_held(tokens: list[Token], position: int) -> bool:
    """Whether a verb tells of a post held now: no infinitive, no negation, neither past nor to come."""
    token = tokens[position]
    tags = [a.tags for a in token.word.analyses]
    negated = position > 0 and tokens[position - 1].lower in function_words("not")
    return not negated and not any("futr" in t or t >= OVER or "INFN" in t for t in tags)


def heads(verb: Token, person: Mention) -> bool:
    """Whether a person stands in the case of the one who heads: the instrumental beside «возглавляемый»."""
    passive = any("pssv" in a.tags for a in verb.word.analyses)
    return ("ins" if passive else "nom") in person.cases


def official(verb: int, title: str, person: Mention, body: Mention) -> Phrase:
    cases = frozenset({"nom"})
    id, kind = nouns()[title]
    told = Title(verb, verb + 1, title, kind, verb, cases, False, id=id)
    return Phrase(verb, verb + 1, verb, "role", cases, title=told, person=person, of=[body])
