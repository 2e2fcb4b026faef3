"""The projects that one sentence tells of."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.patterns import Match
from sources.lexicon import function_words
from sources.mentions.wording import joined
from sources.projects.anchors import Anchor, Thing, find_anchors
from sources.projects.extent import complement
from sources.projects.lists import Lists
from sources.projects.project import Project
from sources.projects.roles import find_actors, find_places
from sources.projects.stage import nearest_stage
from sources.projects.words import PROCESSES, by_sort, is_negated, is_noun, process_at
from sources.reading import place
from sources.syntax import clause

CERTAIN = ("planned", "agreed", "started", "operating")  # stages in which a field of activity is a project
HELD = ("proposed", "planned", "agreed")  # stages of an event that is still to be held
NOMINATIVE = {"noun": ("gen",), "active": ("acc", "nom"), "passive": ("nom",)}


class Finder(Lists):
    """Reads one sentence: what a word of making governs, what a verb changes, processes, and what names no thing but
    goes on about one."""

    def find(self) -> list[Project]:
        anchors = list(find_anchors(self.reading.document, self.sentence, self.names | self.titles))
        found = [
            *self.made(anchors),
            *self.changed(),
            *self.numbered(),
            *self.compounds(),
            *self.goods(),
            *self.listed(anchors),
        ]
        found += [*self.processes(), *self.priced()]
        return found or list(self.going_on(anchors))

    def made(self, anchors: list[Anchor]) -> Iterator[Project]:
        for anchor in anchors:
            if self.is_condition(anchor.first):
                continue
            if anchor.sort == "spend" and not self.reading.amounts[self.sentence.index]:
                continue  # «направить волонтёров в колледжи» spends nothing
            for thing in self.governor.things(anchor):
                if not self.used.isdisjoint(range(thing.first, thing.last)) or self.is_of_old(thing):
                    continue
                cases = NOMINATIVE.get(anchor.voice if anchor.sort != "agree" else "") or tuple(
                    self.tokens[thing.head].word.cases
                )
                project = self.project(anchor.first, thing, "project.created", cases)
                if anchor.sort == "hold" and (project.stage or project.context) not in HELD:
                    continue
                if not self.is_vague(project, thing, cases):
                    self.used.update(range(thing.first, thing.last))
                    yield project

    def is_condition(self, position: int) -> bool:
        """«Если построят завод, …»: a condition announces nothing."""
        start, _ = clause(self.reading.document, position)
        told = self.tokens[start:position]
        return any(t.lower in function_words("condition") for t in told[:1]) and all(t.text != "," for t in told)

    def is_of_old(self, thing: Thing) -> bool:
        """«проект застройки бывшего аэропорта»: what there was before is not what is made."""
        return any(self.tokens[i].among(function_words("of old")) for i in range(thing.first, thing.head))

    def is_vague(self, project: Project, thing: Thing, cases: tuple[str, ...]) -> bool:
        """«Возводим больницы», «первые рудники появились»: which of them nobody says."""
        readings = self.tokens[thing.head].word.analyses
        numbers = {a.number for a in readings if a.pos == "NOUN" and a.case in cases}
        plural = numbers == {"plur"}
        counted = any(self.tokens[i].text.isdigit() for i in range(thing.first - 1, thing.last))
        start, _ = clause(self.reading.document, thing.head)
        aside = self.tokens[start].among(function_words("relative"))  # «фирма, которая строит больницы»
        said = aside or self.reading.quoted(thing.head) or project.stage == "operating"
        bare = thing.first == thing.head and not project.actors and not self.is_bound(thing.last)
        return plural and (said or bare) and not counted and thing.last == thing.head + 1

    def is_bound(self, position: int) -> bool:
        """Whether a name tells behind a thing where it is or goes: «рейсы в Актау»."""
        near = function_words("into") | function_words("from")
        return position + 1 in self.names and self.tokens[position].lower in near

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
        alone = not self.used
        for match in by_sort(*PROCESSES).find(self.tokens, self.sentence.first, self.sentence.last):
            thing = self.process(match)
            if thing is None:
                continue
            project = self.project(match.first, thing, "project.process", tuple(self.tokens[thing.head].word.cases))
            self.used.update(range(thing.first, thing.last))
            sorts = {m.payload for m in by_sort(*PROCESSES).find(self.tokens, thing.first, thing.last)}
            offered = alone and project.stage == "proposed"
            priced = offered and (self.reading.amounts[self.sentence.index] or self.is_firms(project))
            if "process" in sorts or priced or (project.stage or project.context) in CERTAIN:
                yield project

    def is_firms(self, project: Project) -> bool:
        """Whether a firm means to do something at a place that the sentence names."""
        told = {s for p in self.reading.phrases[self.sentence.index] for s in self.reading.of(p)}
        return any(s.type == "Company" for s in project.actors) and any(p in told for p in project.places)

    def process(self, match: Match[str]) -> Thing | None:
        """The phrase of a noun of doing, which must say of what, in words that name a field."""
        if match.first in self.used | self.names | self.titles or not is_noun(self.tokens[match.last - 1]):
            return None
        if is_negated(self.tokens, match.first, self.sentence):
            return None
        last = complement(self.tokens, match.last, self.sentence.last, self.names)
        if last == match.last and (other := self.joined_process(last)) is not None:
            last = complement(self.tokens, other.last, self.sentence.last, self.names)
        if last == match.last and match.last - match.first == 1:
            return None
        if self.tokens[last - 1].among(function_words("whole field")):
            return None  # «модернизация сельского хозяйства»: which of it nobody says
        if not self.used.isdisjoint(range(match.first, last)):
            return None
        if not any(match.first <= t.first < last for t in self.reading.topics[self.sentence.index]):
            return None
        if self.is_field(match.first):
            return None
        head = next(i for i in range(match.first, match.last) if is_noun(self.tokens[i]))
        if self.reading.quoted(head) and self.tokens[head].word.cases.isdisjoint({"nom", "acc"}):
            return None  # who says «рассчитываем на опыт в восстановлении земель» announces none
        return Thing(match.first, head, last)

    def is_field(self, position: int) -> bool:
        """«о сотрудничестве в реконструкции сетей»: what the sides cooperate in is no project."""
        return any(
            t.last <= position
            and self.names.isdisjoint(range(t.first, t.last))
            and not any(word.finite for word in self.tokens[t.last : position])
            for t in self.reading.find(self.sentence, "talk", "field")
        )

    def joined_process(self, position: int) -> Match[str] | None:
        """«изготовление и капитальный ремонт техники»: one more noun of doing with the same complement."""
        if position + 1 < self.sentence.last and self.tokens[position].lower in function_words("and"):
            return process_at(self.tokens, position + 1, self.sentence.last)
        return None

    def going_on(self, anchors: list[Anchor]) -> Iterator[Project]:
        """«Строить будет …», «проект реализует …», «её строительство …»: the project that the article speaks of."""
        for anchor in anchors:
            if anchor.sort != "hold" and (self.is_elliptic(anchor) or self.means_one_before(anchor)):
                actors = find_actors(self.reading, self.sentence, anchor.first, range(0))
                places = find_places(self.reading, self.sentence, anchor.first, anchor.last, anchor.first)
                stage = nearest_stage(self.reading, self.sentence, anchor.first, anchor.first, anchor.last)
                sort = "project" if self.speaks_of_project(anchor) else "again"
                again = Project("", "", sort, anchor.first, anchor.last, self.sentence.index, "project.created", True)
                again.stage = stage.value if stage else None
                again.places, again.actors = places, actors
                again.evidence = [place(self.sentence, anchor, stage)]
                yield again
                return

    def is_elliptic(self, anchor: Anchor) -> bool:
        """«Строить будет компания»: a word of building alone; not «строить отношения»."""
        _, end = clause(self.reading.document, anchor.first)
        figures = by_sort("abstract").find(self.tokens, anchor.last, end)
        phrases = self.reading.phrases[self.sentence.index]
        return anchor.open_class and all(any(p.first <= f.first < p.last for p in phrases) for f in figures)

    def means_one_before(self, anchor: Anchor) -> bool:
        """Whether the clause has a pronoun for its object, or a bare «проект»."""
        start, end = clause(self.reading.document, anchor.first)
        pronouns = function_words("object pronoun")
        return any(t.lower in pronouns for t in self.tokens[start:end]) or self.speaks_of_project(anchor)

    def speaks_of_project(self, anchor: Anchor) -> bool:
        """Whether the clause has a bare «проект» in the singular."""
        start, end = clause(self.reading.document, anchor.first)
        for token in self.tokens[start:end]:
            readings = [a for a in token.word.analyses if a.pos == "NOUN"]
            if token.among(function_words("bare project")) and readings and readings[0].number == "sing":
                return True
        return False
