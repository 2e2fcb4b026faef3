"""project: something to be built, launched or held; its name, place, actor, amount and stage."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence
from sources.discourse.subjects import TERRITORIES
from sources.izafet import projects as izafet
from sources.projects.finder import Finder
from sources.projects.project import Project, goes_on, merge, same
from sources.projects.roles import costs, investors, tells_cost
from sources.reading import Draft, Reading, place
from sources.syntax import subject

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
        finder = izafet.Finder if head_final() else Finder
        found = sorted(finder(self.reading, sentence).find(), key=lambda project: project.first)
        for project in found:
            known = self.known(project, sentence, here)
            if known is not None:
                merge(known, project)
            elif project.name or project.sort == "project":
                self.projects.append(project)
            else:
                continue
            here.append(known or project)
        for project in here:  # «построить центр, а рядом наладить производство»: what is said of one is so of all
            project.places = project.places or here[0].places
        if here:
            self.share_costs(sentence, found, here)
        else:
            self.add_cost(sentence)

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
        last = max(reversed(self.projects), key=lambda p: p.sentence, default=None)
        return last if last is not None and sentence.index - last.sentence <= reach else None

    def share_costs(self, sentence: Sentence, found: list[Project], here: list[Project]) -> None:
        """Gives each sum of a sentence to the project named last before it, or else to the one named first after it."""
        for amount in costs(self.reading, sentence):
            places = [(amount.first - f.last, p) for f, p in zip(found, here, strict=False)]
            before = [(distance, p) for distance, p in places if distance >= 0]
            target = min(before or [(abs(d), p) for d, p in places], key=lambda place: place[0])[1]
            target.amount = target.amount or amount.text

    def add_cost(self, sentence: Sentence) -> None:
        """Gives the sum beside «стоимость» to the project that the article speaks of."""
        amounts = costs(self.reading, sentence)
        price = tells_cost(self.reading, sentence) if amounts else None
        if price is None:
            return
        target = self.named_in(sentence) or self.current(sentence, PRICE_GOES_ON)
        if target is not None and target.amount is None and not self.is_others(sentence, target):
            target.amount = amounts[0].text
            target.evidence.append(place(sentence, price))
            target.actors = target.actors or investors(self.reading, sentence)

    def is_others(self, sentence: Sentence, target: Project) -> bool:
        """Whether a sentence tells of the money of a territory: «область привлекла 90 млрд тенге инвестиций»."""
        phrases = self.reading.phrases[sentence.index]
        verbs = (t.index for t in self.reading.tokens[sentence.first : sentence.last] if t.finite)
        acting = [p for verb in verbs for p in subject(self.reading.document, phrases, verb) if p.sort == "name"]
        found = [s for s in self.reading.subjects(acting) if s.type in TERRITORIES]
        return any(s not in target.actors for s in found)

    def named_in(self, sentence: Sentence) -> Project | None:
        """The project told lately whose noun a sentence has: «стоимость комплекса»."""
        words = self.reading.tokens[sentence.first : sentence.last]
        lately = [p for p in self.projects if p.head and sentence.index - p.sentence <= PRICE_GOES_ON]
        return next((p for p in reversed(lately) if any(p.head in t.word.lemmas for t in words)), None)
