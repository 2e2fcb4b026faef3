"""The projects that one sentence tells of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sources.analysis.patterns import Match
from sources.analysis.token import Sentence
from sources.lexicon import function_words
from sources.mentions.wording import joined
from sources.projects.anchors import Anchor, Governor, Thing, find_anchors
from sources.projects.extent import complement
from sources.projects.naming import name_of
from sources.projects.project import Project
from sources.projects.roles import find_actors, find_places
from sources.projects.stage import find_stage
from sources.projects.words import PROCESSES, by_sort, is_negated, is_noun, process_at, thing_at
from sources.reading import Reading, Words, place
from sources.sectors import find_topics
from sources.syntax import clause

CERTAIN = ("planned", "agreed", "started", "operating")  # stages in which a field of activity is a project
HELD = ("proposed", "planned", "agreed")  # stages of an event that is still to be held
NOMINATIVE = {"noun": ("gen",), "active": ("acc", "nom"), "passive": ("nom",)}


@dataclass
class Finder:
    """Reads one sentence: what a word of making governs, what a verb changes, processes, and what names no thing but
    goes on about one."""

    reading: Reading
    sentence: Sentence
    used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        document, sentence = self.reading.document, self.sentence
        mentions = [m for m in document.mentions if sentence.first <= m.first < sentence.last and not m.adjective]
        self.tokens = document.tokens
        self.names = {i for m in mentions for i in range(m.first, m.last)}
        phrases = self.reading.phrases[sentence.index]
        self.titles = {i for p in phrases if p.title for i in range(p.title.first, p.title.last)}
        self.governor = Governor(document, sentence, self.names, {m.first: m for m in mentions})

    def find(self) -> list[Project]:
        anchors = list(find_anchors(self.reading.document, self.sentence, self.names))
        found = [*self.made(anchors), *self.changed(), *self.processes()]
        return found or list(self.going_on(anchors))

    def made(self, anchors: list[Anchor]) -> Iterator[Project]:
        for anchor in anchors:
            if anchor.sort == "invest" and not self.reading.amounts[self.sentence.index]:
                continue  # «направить волонтёров в колледжи» spends nothing
            for thing in self.governor.things(anchor):
                if not self.used.isdisjoint(range(thing.first, thing.last)):
                    continue
                cases = NOMINATIVE.get(anchor.voice) or tuple(self.tokens[thing.head].word.cases)
                project = self.project(anchor.first, thing, "project.created", cases)
                if (anchor.sort != "hold" or project.stage in HELD) and not self.is_vague(project, thing):
                    self.used.update(range(thing.first, thing.last))
                    yield project

    def is_vague(self, project: Project, thing: Thing) -> bool:
        """«Возводим больницы», «первые рудники появились»: which of them nobody says."""
        nouns = [a for a in self.tokens[thing.head].word.analyses if a.pos == "NOUN"]
        plural = bool(nouns) and all(a.number == "plur" for a in nouns)
        counted = any(self.tokens[i].text.isdigit() for i in range(thing.first - 1, thing.last))
        said = self.reading.quoted(thing.head) or project.stage == "operating"
        return plural and said and not counted and thing.last == thing.head + 1

    def project(self, anchor: int, thing: Thing, rule: str, cases: tuple[str, ...]) -> Project:
        reading, sentence, tokens = self.reading, self.sentence, self.tokens
        first, head, last, name = thing
        nouns = [a for a in tokens[head].word.analyses if a.pos == "NOUN"]
        lemma = next((a.lemma for a in nouns if a.case in cases), tokens[head].lower)
        match = process_at(tokens, first, last) or thing_at(tokens, head, last)
        sort = match.payload if match is not None else "noun"
        name = name or name_of(tokens, first, head, last, cases)
        project = Project(name, lemma, sort, first, last, sentence.index, rule)
        alone = last - first == 1
        project.again = alone and (sort == "plant" or by_sort("again").at(tokens, head, last) is not None)
        project.topics = list(dict.fromkeys(t.code for t in find_topics(tokens, first, last)))
        stage = find_stage(reading, sentence, anchor, first, last)
        project.stage = stage.value if stage else None
        project.places = find_places(reading, sentence, first, last, anchor)
        project.actors = find_actors(reading, sentence, anchor, range(first, last))
        project.evidence = [place(sentence, Words("trigger", anchor, anchor + 1), Words("name", first, last), stage)]
        return project

    def changed(self) -> Iterator[Project]:
        """A thing that a verb changes: «перевести котельную на тепловые насосы» is the project, verb and all."""
        for match in by_sort("change").find(self.tokens, self.sentence.first, self.sentence.last):
            if match.first in self.used | self.names or is_negated(self.tokens, match.first, self.sentence):
                continue
            thing = self.governor.after(Anchor(match.first, match.last, "change", "active"))
            if thing is None or thing.first in self.used:
                continue
            last = thing.last
            if last + 1 < self.sentence.last and self.tokens[last].lower in function_words("onto"):
                last = complement(self.tokens, last + 1, self.sentence.last, self.names)
            self.used.update(range(match.first, last))
            thing = thing._replace(first=match.first, last=last, name=joined(self.tokens[match.first : last]))
            yield self.project(match.first, thing, "project.changed", ("acc",))

    def processes(self) -> Iterator[Project]:
        """Nouns of doing that are projects themselves; a mere field of activity only where it is planned or begun."""
        for match in by_sort(*PROCESSES).find(self.tokens, self.sentence.first, self.sentence.last):
            thing = self.process(match)
            if thing is None:
                continue
            project = self.project(match.first, thing, "project.process", tuple(self.tokens[thing.head].word.cases))
            self.used.update(range(thing.first, thing.last))
            if match.payload == "process" or project.stage in CERTAIN:
                yield project

    def process(self, match: Match[str]) -> Thing | None:
        """The phrase of a noun of doing, which must say of what, in words that name a field."""
        if match.first in self.used | self.names | self.titles or not is_noun(self.tokens[match.last - 1]):
            return None
        if is_negated(self.tokens, match.first, self.sentence):
            return None
        last = complement(self.tokens, match.last, self.sentence.last, self.names)
        if last == match.last and match.last - match.first == 1:
            return None
        if not self.used.isdisjoint(range(match.first, last)):
            return None
        if not any(match.first <= t.first < last for t in self.reading.topics[self.sentence.index]):
            return None
        head = next(i for i in range(match.first, match.last) if is_noun(self.tokens[i]))
        if self.reading.quoted(head) and self.tokens[head].word.cases.isdisjoint({"nom", "acc"}):
            return None  # who says «рассчитываем на опыт в восстановлении земель» announces none
        return Thing(match.first, head, last)

    def going_on(self, anchors: list[Anchor]) -> Iterator[Project]:
        """«Строить будет …», «проект реализует …», «её строительство …»: the project that the article speaks of."""
        for anchor in anchors:
            if anchor.sort != "hold" and (anchor.open_class or self.means_one_before(anchor)):
                actors = find_actors(self.reading, self.sentence, anchor.first, range(0))
                places = find_places(self.reading, self.sentence, anchor.first, anchor.last, anchor.first)
                stage = find_stage(self.reading, self.sentence, anchor.first, anchor.first, anchor.last)
                yield Project("", "", "again", anchor.first, anchor.last, self.sentence.index, "project.created", True,
                              stage.value if stage else None, [], places, actors, None,
                              [place(self.sentence, anchor, stage)])  # fmt: skip
                return

    def means_one_before(self, anchor: Anchor) -> bool:
        """Whether the clause has a bare «проект» in the singular, or a pronoun for its object."""
        start, end = clause(self.reading.document, anchor.first)
        for token in self.tokens[start:end]:
            if token.lower in function_words("object pronoun"):
                return True
            readings = [a for a in token.word.analyses if a.pos == "NOUN"]
            if token.among(function_words("bare project")) and readings and readings[0].number == "sing":
                return True
        return False
