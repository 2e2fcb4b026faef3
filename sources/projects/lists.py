"""Projects that no word of making announces: by their price, in a list of projects, by the goods to be made."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import analytic
from sources.lexicon import function_words
from sources.mentions.wording import joined, text_between
from sources.projects.anchors import Anchor, Thing
from sources.projects.description import Describer
from sources.projects.extent import DASHES, adjectives, complement
from sources.projects.naming import genitive
from sources.projects.project import Project
from sources.projects.roles import is_place
from sources.projects.stage import STAGES
from sources.projects.words import by_sort, is_negated, is_noun, nominal_verbs, process_at, thing_at
from sources.syntax import clause

PRICE_REACH = 4  # tokens between «стоимостью» and the sum: «общей стоимостью порядка»
PHRASE = 8  # tokens that the phrase of a thing with a price may have
COMING = frozenset(STAGES) - {"discussed"}  # a mere field of talks is no project


class Lists(Describer):
    """Reads things with a price, things in a list, and goods that someone is to make."""

    def numbered(self) -> Iterator[Project]:
        """«Первый из них – больница», «второй проект – посев люцерны»: the thing behind the dash."""
        tokens, sentence = self.tokens, self.sentence
        if not tokens[sentence.first].among(function_words("one of several")):
            return
        dash = next(
            (i for i in range(sentence.first, min(sentence.last, sentence.first + 8)) if tokens[i].text in DASHES), None
        )
        things = self.things_in(dash + 1, min(sentence.last, dash + 6)) if dash is not None else []
        for thing in things[:1]:
            self.used.update(range(thing.first, thing.last))
            project = self.project(thing.head, thing, "project.listed", ("nom",))
            project.context = project.context or "planned"  # what is counted out is still to be told of
            yield project

    def listed(self, anchors: list[Anchor]) -> Iterator[Project]:
        """«Работают пять проектов – от электростанции до фабрики»: the things that a list of projects names."""
        for anchor in anchors:
            noun = self.tokens[anchor.last - 1]
            dashed = anchor.last < self.sentence.last and self.tokens[anchor.last].text in DASHES  # «проект – сборка»
            if not noun.among(function_words("bare project")) or not (dashed or noun.word.analyses[0].number == "plur"):
                continue
            opened = next((i for i in range(anchor.last, self.sentence.last)
                           if self.tokens[i].lower in function_words("list opener")), None)  # fmt: skip
            for thing in self.things_in(opened + 1, self.sentence.last) if opened is not None else []:
                self.used.update(range(thing.first, thing.last))
                project = self.project(anchor.first, thing, "project.listed", tuple(self.tokens[thing.head].word.cases))
                if analytic():  # "the projects include a plant": no stage is told
                    project.context = project.context or "planned"
                yield project

    def things_in(self, start: int, stop: int) -> list[Thing]:
        """The things and processes of tokens `[start, stop)` from left to right; what is made is named by the thing."""
        found: list[Thing] = []
        position = start
        while position < stop:
            match = process_at(self.tokens, position, stop) or thing_at(self.tokens, position, stop)
            if position in self.names | self.used or match is None:
                position += 1
                continue
            first = adjectives(self.tokens, position, start)
            head = next(i for i in range(match.first, match.last) if is_noun(self.tokens[i]))
            found.append(Thing(first, head, complement(self.tokens, match.last, self.sentence.last, self.names)))
            position = found[-1].last
        return found

    def compounds(self) -> Iterator[Project]:
        """ "The corn processing project", "the wind farm project": what the words before a bare "project" name."""
        tokens, sentence = self.tokens, self.sentence
        for head in range(sentence.first, sentence.last):
            if not (analytic() and tokens[head].among(function_words("bare project")) and is_noun(tokens[head])):
                continue
            first = adjectives(tokens, head, sentence.first)
            told = any(first <= t.first and t.last <= head for t in self.reading.topics[sentence.index])
            if told and self.used.isdisjoint(range(first, head + 1)):
                last = complement(tokens, head + 1, sentence.last, self.names)
                project = self.project(
                    head, Thing(first, head, last), "project.process", tuple(tokens[head].word.cases)
                )
                if project.stage in COMING or self.reading.amounts[sentence.index]:
                    self.used.update(range(first, last))
                    yield project

    def goods(self) -> Iterator[Project]:
        """«Хочет собирать электромобили» is a project of «сборка электромобилей», «X собирает их в Семее» another."""
        for match in nominal_verbs().find(self.tokens, self.sentence.first, self.sentence.last):
            verb = self.tokens[match.first].word.analyses[0]
            coming = verb.pos == "INFN" or self.reading.tense(match.first) == "futr"
            start, _ = clause(self.reading.document, match.first)
            if self.tokens[start].among(function_words("telling clause")):
                continue  # «завод, где будут перерабатывать нефть» is the plant
            made = not coming and self.reading.tense(match.first) == "pres"
            if not (coming or made) or match.first in self.names or is_negated(self.tokens, match.first, self.sentence):
                continue
            passive = verb.pos == "PRTS"
            anchor = Anchor(match.first, match.last, "build", "passive" if passive else "active")
            thing = self.governor.before(anchor) if passive else self.governor.after(anchor)
            if thing is None or thing.name or not self.used.isdisjoint(range(thing.first, thing.last)):
                continue
            goods = genitive(self.tokens, thing.first, thing.head) + text_between(
                self.tokens, thing.head + 1, thing.last
            )
            project = self.project(
                match.first, thing._replace(name=f"{match.payload} {goods}"), "project.goods", ("acc",)
            )
            project.head, project.sort = match.payload, "activity"
            if made:
                project.stage = "operating" if project.actors and self.is_placed(match.first) else None
            if (project.topics or made) and project.stage in COMING:
                self.used.update(range(match.first, thing.last))
                yield project

    def is_placed(self, position: int) -> bool:
        """Whether the clause around a token says where: a firm that only «выпускает провод» tells of its trade."""
        first, last = clause(self.reading.document, position)
        phrases = self.reading.phrases[self.sentence.index]
        return any(first <= p.first < last and is_place(self.reading, p, range(0)) for p in phrases)

    def priced(self) -> Iterator[Project]:
        """«Текстильный кластер стоимостью 270 млн», «три якорных проекта на 10 млрд»: what has a price is a project."""
        tokens, sentence = self.tokens, self.sentence
        for amount in self.reading.amounts[sentence.index]:
            for word in by_sort("priced").find(tokens, max(sentence.first, amount.first - PRICE_REACH), amount.first):
                thing = self.thing_before(word.first)
                if thing is not None and self.used.isdisjoint(range(thing.first, thing.last)):
                    project = self.project(thing.head, thing, "project.priced", tuple(tokens[thing.head].word.cases))
                    if not project.topics:
                        project.topics = list(dict.fromkeys(t.code for t in self.reading.topics[sentence.index]))
                    self.used.update(range(thing.first, thing.last))
                    yield project
                break

    def thing_before(self, stop: int) -> Thing | None:
        """The thing, or the number of projects, whose phrase ends right before a token."""
        tokens = self.tokens
        while stop - 1 > self.sentence.first and tokens[stop - 1].can_be("ADJF", "PREP"):
            stop -= 1  # «общей стоимостью», «на сумму»
        for head in range(stop - 1, max(self.sentence.first - 1, stop - PHRASE), -1):
            if head in self.names:
                continue
            first = adjectives(tokens, head, self.sentence.first)
            counted = first > self.sentence.first and (
                tokens[first - 1].can_be("NUMR") or tokens[first - 1].text.isdigit()
            )
            if tokens[head].among(function_words("bare project")):
                return Thing(first - 1, head, stop, joined(tokens[first - 1 : stop])) if counted else None
            thing = thing_at(tokens, head, stop) or process_at(tokens, head, stop)
            if not tokens[head].word.cases & {"nom", "acc"}:
                continue
            if thing is not None and complement(tokens, thing.last, stop, self.names) == stop:
                return Thing(first, head, stop)
        return None
