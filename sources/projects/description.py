"""What one sentence says of a project: its name, sector, stage, place and actor."""

from __future__ import annotations

from dataclasses import dataclass, field

from sources.analysis.token import Extent, Sentence
from sources.lexicon import function_words
from sources.projects.anchors import Governor, Thing
from sources.projects.naming import name_of
from sources.projects.project import Project
from sources.projects.roles import find_actors, find_places
from sources.projects.stage import find_stage, nearest_stage
from sources.projects.words import by_sort, process_at, thing_at
from sources.reading import Reading, Words, place
from sources.sectors import find_topics
from sources.syntax import clause

LINES = 12  # lines of the longest list that a sentence opens


@dataclass
class Describer:
    """One sentence, with the tokens of names and sums, which are no part of a thing's noun phrase, of titles, and
    those that a project was found in (`used`)."""

    reading: Reading
    sentence: Sentence
    used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        document, sentence = self.reading.document, self.sentence
        mentions = [m for m in document.mentions if sentence.first <= m.first < sentence.last and not m.adjective]
        self.tokens = document.tokens
        self.adjectives = {m.first for m in document.mentions if m.adjective}
        named: list[Extent] = [*mentions, *self.reading.amounts[sentence.index]]
        self.names = {i for found in named for i in range(found.first, found.last)}
        phrases = self.reading.phrases[sentence.index]
        self.titles = {i for p in phrases if p.title for i in range(p.title.first, p.title.last)}
        self.governor = Governor(document, sentence, self.names, {m.first: m for m in mentions})

    def project(self, anchor: int, thing: Thing, rule: str, cases: tuple[str, ...]) -> Project:
        reading, sentence, tokens = self.reading, self.sentence, self.tokens
        first, head, last, name = thing
        nouns = [a for a in tokens[head].word.analyses if a.pos == "NOUN"]
        lemma = next((a.lemma for a in nouns if a.case in cases), tokens[head].lower)
        match = process_at(tokens, first, last) or thing_at(tokens, head, last)
        sort = match.payload if match is not None else "noun"
        name = name or name_of(tokens, first, head, last, cases, first in self.adjectives)
        project = Project(name, lemma, sort, first, last, sentence.index, rule)
        project.again = last - first == 1 and by_sort("again").at(tokens, head, last) is not None
        project.topics = list(dict.fromkeys(t.code for t in find_topics(tokens, first, self.described(last))))
        stage = find_stage(reading, sentence, anchor, first, last)
        project.stage = stage.value if stage else None
        project.context = None if stage else self.stage_before(thing)
        project.places = find_places(reading, sentence, first, last, anchor)
        project.actors = find_actors(reading, sentence, anchor, range(0) if project.again else range(first, last))
        if project.stage == "discussed" and self.is_studied(project, anchor):
            project.stage = "proposed"  # what a firm considers is its own proposal, no subject of talks
        project.evidence = [place(sentence, Words("trigger", anchor, anchor + 1), Words("name", first, last), stage)]
        return project

    def is_studied(self, project: Project, anchor: int) -> bool:
        """Whether a firm looks into a thing: «X изучает создание инкубатория», where no talks are told of."""
        first, last = clause(self.reading.document, anchor)
        alone = all(s.type == "Company" for s in project.actors)
        return (
            bool(project.actors) and alone and any(t.among(function_words("studying")) for t in self.tokens[first:last])
        )

    def stage_before(self, thing: Thing) -> str | None:
        """The stage that the sentence before tells, where the thing's own tells none."""
        before = self.list_head() or self.reading.document.sentences[max(0, self.sentence.index - 1)]
        if before.paragraph != self.sentence.paragraph and self.tokens[before.last - 1].text != ":":
            return None
        found = nearest_stage(self.reading, before, thing.first, thing.first, thing.last)
        return found.value if found else None

    def list_head(self) -> Sentence | None:
        """The sentence whose colon opens a list of lines, where this one is a line of it."""
        sentences = self.reading.document.sentences
        for index in range(self.sentence.index - 1, max(-1, self.sentence.index - LINES), -1):
            end = self.tokens[sentences[index].last - 1].text
            if end == ":":
                return sentences[index]
            if end not in ";,":
                return None
        return None

    def described(self, last: int) -> int:
        """Where ends what tells the sector of a thing: «завод, где будут перерабатывать нефть» has it in a clause."""
        tokens, end = self.tokens, self.sentence.last
        if last + 1 < end and tokens[last].text == "," and tokens[last + 1].among(function_words("telling clause")):
            return clause(self.reading.document, last + 1)[1]
        return last
