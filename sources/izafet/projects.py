"""The projects that a sentence tells of where the thing stands before the word that makes it: «зауыт салу», «паркі бой
көтереді», and its modifiers before it: «күрішті терең өңдейтін зауыт», «қуаты 150 МВт жел паркі»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.izafet.names import case_of, without_case
from sources.lexicon import function_words
from sources.mentions.wording import joined
from sources.projects.anchors import Thing
from sources.projects.description import Describer
from sources.projects.project import Project
from sources.projects.roles import find_actors, find_places, of_types
from sources.projects.stage import STAGES, own_stage, stage_words_of
from sources.projects.words import by_sort, thing_at
from sources.reading import Words, place
from sources.syntax import clause

ANCHORS = ("build", "create", "run", "change")
REACH = 9  # tokens between a thing and the word that makes it: «зауытты Түркістан қаласында салу»
WORDS = 10  # of the longest phrase of a thing
SPAN = 3  # words of the longest noun of a thing
PEOPLE = ("role", "group", "diplomat", "sides", "pronoun", "territory")  # sorts of phrases that end a thing's
OBJECT = {"nom", "acc"}


@dataclass
class Finder(Describer):
    """Reads one sentence; the words that make things are its verbs and the nouns of their actions."""

    def __post_init__(self) -> None:
        super().__post_init__()
        phrases = self.reading.phrases[self.sentence.index]
        people = [p for p in phrases if p.sort in PEOPLE]
        self.people = {i for p in people for i in range(p.first, p.last)}

    def find(self) -> list[Project]:
        found = list(self.made())
        return found or list(self.going_on())

    def made(self) -> Iterator[Project]:
        """A thing for each word of making, none twice."""
        for match in self.anchors():
            thing = self.thing(match)
            if thing is None or not self.used.isdisjoint(range(thing.first, thing.last)):
                continue
            for one in (thing, *self.listed(thing)):
                self.used.update(range(one.first, one.last))
                project = self.described_by(match, one)
                counted = self.tokens[one.first].can_be("NUMR") and project.stage == "operating"
                if (project.stage or project.topics) and not counted:  # «он бес цех ашылған»: which nobody says
                    yield project

    def listed(self, thing: Thing) -> Iterator[Thing]:
        """Things joined with one: «зауыт және кәсіпорын салына бастады»."""
        joint = thing.first - 1
        first, _ = clause(self.reading.document, thing.first)
        if joint <= first or self.tokens[joint].lower not in function_words("and"):
            return
        head = joint - 1
        noun = self.noun(head, first) if head not in self.names else None
        if noun is not None and not case_of(self.tokens[head]).isdisjoint(OBJECT):
            start = Phrase(self, noun, first).read()
            yield Thing(start, head, head + 1, self.name(start, head))

    def anchors(self) -> Iterator[Match[str]]:
        for match in by_sort(*ANCHORS).find(self.tokens, self.sentence.first, self.sentence.last):
            word = self.tokens[match.last - 1]
            reading = next(iter(word.word.analyses), None)
            if match.first in self.names | self.titles or reading is None or "neg" in reading.tags:
                continue
            if reading.pos == "PRTF" or "attr" in case_of(word):
                continue  # «салынған зауыт» tells of what has long been there
            if not self.tokens[match.first].among(function_words("bare project")):
                yield match

    def thing(self, anchor: Match[str]) -> Thing | None:
        """The nearest thing before a word of making, in the case of an object or of a passive's subject."""
        first, _ = clause(self.reading.document, anchor.first)
        money = {i for a in self.reading.amounts[self.sentence.index] for i in range(a.first, a.last)}
        for index in range(anchor.first - 1, max(first, anchor.first - REACH) - 1, -1):
            token = self.tokens[index]
            if index in money or token.text in {",", ";"}:
                return None
            wanted = OBJECT | {"gen"} if index == anchor.first - 1 else OBJECT  # «зауыттың құрылысы»
            if index in self.names and index == anchor.first - 1 and self.noun(index, index) is not None:
                return self.named(index)
            if index in self.names or case_of(token).isdisjoint(wanted):
                continue
            noun = self.noun(index, first)
            if noun is not None and self.tokens[index + 1].can_be("POST"):
                continue  # «зауыт туралы»
            if noun is not None:
                start = Phrase(self, noun, first).read()
                if start == index and "poss3" in token.word.analyses[0].tags:
                    start = self.with_name(index, first)  # «„Жібек жолы“ бағдарламасы»: alone it has no meaning
                    if start == index:
                        return None
                return Thing(start, index, index + 1, self.name(start, index))
            if token.word.analyses and token.word.analyses[0].pos in ("VERB", "GRND"):
                return None
            if index == anchor.first - 1 and anchor.payload == "build" and self.is_open(token):
                start = Phrase(self, index, first).read()
                return Thing(start, index, index + 1, self.name(start, index)) if start < index else None
        return None

    def with_name(self, index: int, floor: int) -> int:
        """Where the name begins that stands before the noun of a thing, in quotation marks or not."""
        tokens, start = self.tokens, index
        if start > floor and tokens[start - 1].text in function_words("quotation mark"):
            opened = (i for i in range(start - 2, floor - 1, -1) if tokens[i].text in function_words("quotation mark"))
            return next(opened, index)
        while start > floor and start - 1 in self.names and case_of(tokens[start - 1]) == {"nom"}:
            start -= 1
        return start

    def named(self, index: int) -> Thing:
        """A thing with a name of its own, which ends with the token at `index`: «Индустриялық парктің құрылысы»."""
        start = index
        while start - 1 in self.names and self.tokens[start - 1].is_word:
            start -= 1
        return Thing(start, index, index + 1, self.name(start, index))

    def noun(self, index: int, floor: int) -> int | None:
        """Where the noun of a thing begins that ends with the token at `index`; «жел электр станциясы» has three."""
        for start in range(max(floor, index - SPAN), index + 1):
            match = thing_at(self.tokens, start, index + 1)
            if match is not None and match.last == index + 1 and (start == index or start not in self.names):
                return start
        return None

    def is_open(self, token: Token) -> bool:
        """Whether any noun may name what is built: none that is abstract, no name, no sum."""
        known = by_sort("abstract").at(self.tokens, token.index)
        reading = next(iter(token.word.analyses), None)
        return (
            known is None and reading is not None and reading.pos == "NOUN" and not token.capital and token.word.known
        )

    def name(self, first: int, head: int) -> str:
        """What a thing is called: its phrase, the last word without the ending of its case."""
        front = joined(self.tokens[first:head])
        name = f"{front} {without_case(self.tokens[head])}".strip()
        return name if name[1:2].isupper() else name[:1].lower() + name[1:]

    def described_by(self, anchor: Match[str], thing: Thing) -> Project:
        project = self.project(anchor.first, thing, "project.created", tuple(OBJECT))
        bare = thing.last - thing.first == 1
        project.again = bare and by_sort("again").at(self.tokens, thing.head, thing.last) is not None
        stage = self.stage(anchor)
        project.stage, project.context = (stage.value if stage else None), None
        project.actors = find_actors(self.reading, self.sentence, anchor.first, range(thing.first, thing.last))
        firms = [a for a in project.actors if a.type == "Company"]
        project.actors = firms or project.actors
        words = Words("trigger", anchor.first, anchor.last), Words("name", thing.first, thing.last), stage
        project.evidence = [place(self.sentence, *words)]
        return project

    def stage(self, anchor: Match[str]) -> Words | None:
        """What the verb of making tells itself, else the last word behind that does: «салуды талқылап, келісті»."""
        own = own_stage(self.reading, anchor.last - 1)
        if own is not None and anchor.payload in ANCHORS:
            return Words("stage", anchor.first, anchor.last, own)
        behind = [f for f in stage_words_of(self.reading, self.sentence) if f.first >= anchor.last]
        if not behind:
            return None
        chosen = max(behind, key=lambda f: (f.first, -STAGES.index(f.payload)))
        agreed = next((f for f in behind if f.payload == "agreed"), None)
        chosen = agreed if agreed is not None and chosen.payload in ("discussed", "operating") else chosen
        return Words("stage", chosen.first, chosen.last, chosen.payload)

    def going_on(self) -> Iterator[Project]:
        """«Құрылыс күзде басталады», «Инвестор – X компаниясы»: more of the project that the article speaks of."""
        first = self.tokens[self.sentence.first]
        doing = first.among(function_words("doer")) and self.sentence.first + 1 < self.sentence.last
        match = next(by_sort("again").find(self.tokens, self.sentence.first, self.sentence.last), None)
        phrases = self.reading.phrases[self.sentence.index]
        if doing and self.tokens[self.sentence.first + 1].text in function_words("dash"):
            actors = of_types(self.reading, [p for p in phrases if "nom" in p.cases], ("Company",))
        elif match is not None and match.first not in self.names and self.stage_of(match) is not None:
            actors = find_actors(self.reading, self.sentence, match.last - 1, range(0))
        else:
            return
        words = match or Match(self.sentence.first, self.sentence.first + 1, "again")
        more = Project("", "", "again", words.first, words.last, self.sentence.index, "project.created", True)
        stage = self.stage_of(words)
        more.stage = stage.value if stage else None
        more.places = find_places(self.reading, self.sentence, words.first, words.last, words.first)
        more.actors = [a for a in actors if a.type == "Company"]
        more.evidence = [place(self.sentence, Words("trigger", words.first, words.last), stage)]
        yield more

    def stage_of(self, match: Match[str]) -> Words | None:
        behind = [f for f in stage_words_of(self.reading, self.sentence) if f.first >= match.last]
        return Words("stage", behind[-1].first, behind[-1].last, behind[-1].payload) if behind else None


@dataclass
class Phrase:
    """Reads the phrase of a thing from its noun to the left, not before token `floor`."""

    finder: Finder
    noun: int
    floor: int
    governed: bool = False  # whether a verb's form was passed, whose object may stand before it

    def read(self) -> int:
        """Where the phrase begins."""
        start = self.noun
        while start > self.floor and self.noun - start < WORDS:
            step = self.step(start - 1)
            if step is None:
                break
            start = step
        tokens = self.finder.tokens
        while start < self.noun and not self.opens(tokens[start]):
            start += 1
        return start

    def step(self, index: int) -> int | None:
        """Where the phrase begins if the token at `index` belongs to it."""
        tokens = self.finder.tokens
        token = tokens[index]
        if index in self.finder.names | self.finder.titles | self.finder.people:
            return None
        capacity = self.capacity(index)
        if capacity is not None:
            return capacity
        reading = next(iter(token.word.analyses), None)
        if token.lower in function_words("and") and index > self.floor:
            return index if self.is_bare(tokens[index - 1]) and self.is_bare(tokens[index + 1]) else None
        if reading is None or token.among(function_words("determiner")) or not token.is_word:
            return None
        if reading.pos == "PRTF" and reading.case in ("nom", None):
            self.governed = True
            return index
        action = "INFN" in reading.tags or (token.lower.endswith("у") and not token.capital)
        if action and case_of(token) == {"nom"}:
            self.governed = True
            return index
        objects = case_of(token) == {"acc"} or (reading.pos == "NOUN" and "nom" in token.word.cases)
        if self.governed and objects and not token.capital:
            self.governed = False
            return index
        if reading.pos == "ADVB":
            return index if self.governed else None
        if case_of(token) == {"gen"} and not token.capital and reading.pos == "NOUN":
            return index if token.word.known else None
        following = tokens[index + 1]
        if reading.pos == "NOUN" and following.word.analyses[:1] and following.word.analyses[0].pos == "ADJF":
            return None  # «министрлік [жаңа бағдарлама]»: nouns stand behind the adjectives of a phrase
        return index if self.is_bare(token) else None

    @staticmethod
    def is_bare(token: Token) -> bool:
        reading = next(iter(token.word.analyses), None)
        bare = reading is not None and reading.pos in ("NOUN", "ADJF", "NUMR") and case_of(token) == {"nom"}
        return bare and reading is not None and (reading.number != "plur")

    def capacity(self, index: int) -> int | None:
        """«қуаты 150 МВт»: the words of a capacity that end at a token."""
        tokens = self.finder.tokens
        start = index
        while start > self.floor and (
            tokens[start].text[:1].isdigit() or tokens[start].lower in function_words("unit")
        ):
            start -= 1
        return start if start < index and tokens[start].among(function_words("capacity")) else None

    @staticmethod
    def opens(token: Token) -> bool:
        """Whether a phrase may begin with a token: with no conjunction or adverb, nor a participle of nothing."""
        reading = next(iter(token.word.analyses), None)
        return reading is not None and reading.pos not in ("CONJ", "PRCL", "POST", "ADVB", "PRTF")
