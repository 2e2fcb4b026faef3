"""project: something to be built, launched or held; its name, place, actor, amount and stage."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Sentence
from sources.projects.finder import Finder
from sources.projects.project import Project, goes_on, merge, same
from sources.projects.roles import costs, investors, tells_cost
from sources.reading import Draft, Reading, place

GOES_ON = 3  # sentences after a project's own that may still tell of it without naming it
PRICE_GOES_ON = 5  # and that may tell its price, captions between them


def find(reading: Reading) -> Iterator[Draft]:
    story = Story(reading)
    for sentence in reading.document.sentences:
        if not reading.signal(sentence, "denial"):
            story.tell(sentence)
    for project in story.projects:
        if project.name and (project.stage or project.context or project.amount):
            if not project.places and reading.resolver.home:
                project.places = [reading.resolver.home]
            yield project.draft()


class Story:
    """The projects of an article, each once, while its sentences are read in their order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.projects: list[Project] = []

    def tell(self, sentence: Sentence) -> None:
        """Adds what a sentence says of projects named before, or of its own."""
        here: list[Project] = []
        for found in Finder(self.reading, sentence).find():
            known = self.known(found, sentence, here)
            if known is not None:
                merge(known, found)
            else:
                self.projects.append(found)
            here.append(known or found)
        for project in here:  # «построить центр, а рядом наладить производство»: what is said of one is so of all
            project.places = project.places or here[0].places
        self.add_cost(sentence, here)

    def known(self, new: Project, sentence: Sentence, here: list[Project]) -> Project | None:
        """The project told before that a finding is of; «инвестиционный проект» may get its name later."""
        named = next((p for p in reversed(self.projects) if same(p, new)), None)
        if named is not None:
            return named
        meant = [p for p in self.projects if goes_on(p, new) and not any(p is h for h in here)] if new.name else []
        last = self.current(sentence)
        if last is None or any(p is last for p in here):
            return meant[-1] if meant else None
        if goes_on(last, new) or (not last.name and not new.again):
            return last
        return meant[-1] if meant else None

    def current(self, sentence: Sentence, reach: int = GOES_ON) -> Project | None:
        """The project that the article speaks of when it comes to a sentence."""
        last = max(self.projects, key=lambda p: p.sentence, default=None)
        return last if last is not None and sentence.index - last.sentence <= reach else None

    def add_cost(self, sentence: Sentence, here: list[Project]) -> None:
        """A sum in a project's own sentence, or beside «стоимость» in one that goes on about it."""
        amounts = costs(self.reading, sentence)
        if not amounts:
            return
        if here:
            target: Project | None = min(here, key=lambda p: abs(p.first - amounts[0].first))
        else:
            target = self.current(sentence, PRICE_GOES_ON) if tells_cost(self.reading, sentence) is not None else None
        if target is not None and target.amount is None:
            target.amount = amounts[0].text
            if not here:
                price = tells_cost(self.reading, sentence)
                target.evidence.append(place(sentence, price))
                target.actors = target.actors or investors(self.reading, sentence)
