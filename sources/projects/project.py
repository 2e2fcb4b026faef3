"""A project while an article goes on telling of it, and when two tellings are of one."""

from __future__ import annotations

from dataclasses import dataclass, field

from sources.discourse.subjects import Subject
from sources.projects.stage import STAGES
from sources.projects.words import synonyms
from sources.reading import Draft, Place

DOING = ("process", "activity")
AGAIN = ("plant", *DOING)  # sorts that a bare «завод» may mean when the article goes on


@dataclass
class Project:
    """`head` is the lemma of its main noun and `sort` that noun's in project_words.tsv; `[first, last)` is where its
    name stands. `again` is whether it has no name of its own: «проект», «предприятие», «его» mean one named before.
    `context` is the stage that the sentence before tells, for want of another."""

    name: str
    head: str
    sort: str
    first: int
    last: int
    sentence: int
    rule: str
    again: bool = False
    stage: str | None = None
    context: str | None = None
    topics: list[str] = field(default_factory=list)
    places: list[Subject] = field(default_factory=list)
    actors: list[Subject] = field(default_factory=list)
    amount: str | None = None
    evidence: list[Place] = field(default_factory=list)

    def draft(self) -> Draft:
        roles: dict[str, list[Subject | str]] = {"name": [self.name]}
        roles |= {"topic": [*self.topics], "place": [*self.places], "actor": [*self.actors]}
        stage = self.stage or self.context
        roles |= {"amount": [self.amount] if self.amount else [], "stage": [stage] if stage else []}
        filled = {role: values for role, values in roles.items() if values}
        return Draft("project", filled, self.evidence, self.rule, self.sentence)


def same(known: Project, new: Project) -> bool:
    """Whether two findings are one project: the same main noun, and no two different places."""
    if not known.name or not new.name:
        return False
    doing = known.sort in DOING and new.sort in DOING
    if not doing and not one_noun(known.head, new.head):
        return False
    if elsewhere(known, new):
        return False
    words, more = stems(known), stems(new)
    if doing:  # «сборка тракторов» is «производство тракторов малой мощности»
        words, more = words - {known.head[:5]}, more - {new.head[:5]}
        return bool(words & more) and (words <= more or more <= words)
    return words <= more or more <= words or len(words & more) > 1 or known.head != new.head


def elsewhere(known: Project, new: Project) -> bool:
    """Whether both are told to be somewhere, and nowhere in common."""
    if {p.type for p in known.places} | {p.type for p in new.places} == {"Place", "Region"}:
        return False  # the town may lie in the region
    return bool(known.places and new.places) and not set(map(id, known.places)) & set(map(id, new.places))


def one_noun(head: str, other: str) -> bool:
    """Whether two nouns may mean one thing: «завод» and «фармзавод», «ТЭЦ» and «теплоэлектроцентраль»."""
    head, other = synonyms().get(head, head), synonyms().get(other, other)
    return head == other or head.endswith(other) or other.endswith(head)


def stems(project: Project) -> set[str]:
    """The words of a name, endings aside: names stand in several cases."""
    return {word[:5] for word in project.name.lower().split() if len(word) > 2 and not word.isdigit()}


def goes_on(known: Project, new: Project) -> bool:
    """Whether a telling without a name of its own may be of a project: «завод» is no hospital."""
    return new.again and (new.sort != "plant" or known.sort in AGAIN) and not (new.name and elsewhere(known, new))


def narrower(known: list[Subject], new: list[Subject]) -> list[Subject]:
    """The places told first, or those told later if only they name a town."""
    towns = any(p.type == "Place" for p in new) and all(p.type == "Region" for p in known)
    return new if towns or not known else known


def merge(known: Project, new: Project) -> None:
    """Adds to a project what another telling of it says."""
    if not new.again and len(new.name) > len(known.name):
        known.name = new.name
    if known.again and not new.again:
        known.again, known.head, known.sort, known.rule = False, new.head, new.sort, new.rule
    known.topics = known.topics or new.topics
    known.places = narrower(known.places, new.places)
    known.actors = known.actors or new.actors
    known.amount = known.amount or new.amount
    known.evidence.extend(e for e in new.evidence if e not in known.evidence)
    known.context = known.context or new.context
    known.sentence = max(known.sentence, new.sentence)
    if known.stage is None or (new.stage and not new.again and STAGES.index(new.stage) > STAGES.index(known.stage)):
        known.stage = new.stage or known.stage
