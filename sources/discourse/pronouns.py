"""Whom «он», «их», «с ними» go back to."""

from __future__ import annotations

from collections.abc import Iterator

from sources.discourse.posts import Posts
from sources.discourse.subjects import Subject
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.phrases.phrase import Phrase

NEAR = 2  # sentences that a pronoun reaches back


class Pronouns(Posts):
    """The subjects of a document, and those whom its pronouns stand for.

    `referents` are the subjects of each phrase resolved so far, by the phrase's id(). `grounds` are the words elsewhere
    that a phrase without a name was understood by, by its id() too: an official's post, what a pronoun or a firm's
    noun goes back to.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.referents: dict[int, list[Subject]] = {}
        self.grounds: dict[int, Phrase | Mention] = {}
        self.plural: Phrase | None = None  # the plural that named people last
        self.resolved = 0  # how many phrases are

    def pronoun(self, phrase: Phrase) -> list[Subject]:
        if phrase.plural:
            meant = function_words("object pronoun") | function_words("plural subject pronoun")
            return self.several(phrase) if "nom" not in phrase.cases or phrase.noun in meant else []
        if phrase.noun in function_words("thing named before"):
            return self.thing(phrase)
        gender = "femn" if phrase.noun in function_words("feminine pronoun") else "masc"
        earlier = [p for p in self.recent(phrase) if self.persons(p, gender)]
        leading = [p for p in earlier if "nom" in p.cases]
        chosen = leading if phrase.noun in function_words("subject pronoun") and leading else earlier
        here = bool(chosen) and self.distance(chosen[0], phrase) == 0
        if not here and (firm := self.firm(phrase, 0)):
            return firm
        if chosen:
            self.grounds[id(phrase)] = chosen[0]
            return self.persons(chosen[0], gender)
        return self.firm(phrase, 1)

    def firm(self, phrase: Phrase, reach: int) -> list[Subject]:
        """The firm that «он» goes back to: the first of the last sentence that names one, at most `reach` back."""
        firms = [m for m in self.document.mentions if m.type == "Company" and m.last <= phrase.first]
        if not firms or "nom" not in phrase.cases:
            return []
        last = self.document.tokens[firms[-1].first].sentence
        if self.document.tokens[phrase.first].sentence - last > reach:
            return []
        named = (m for m in firms if self.document.tokens[m.first].sentence == last and "nom" in (m.cases or {"nom"}))
        first = next(named, None)
        return self.goes_back(phrase, first) if first is not None else []

    def thing(self, phrase: Phrase) -> list[Subject]:
        """ "It already collaborates with …": the territory, body or firm that was the subject last."""
        for before in self.recent(phrase):
            found = self.referents.get(id(before), [])
            if "nom" in before.cases and found and found[0].type != "Person" and "nom" in phrase.cases:
                self.grounds[id(phrase)] = before
                return found[:1]
        return []

    def several(self, phrase: Phrase) -> list[Subject]:
        """«с ними», «их принял»: the people named last by a plural, a sentence or two before."""
        if self.plural is None or self.distance(self.plural, phrase) > NEAR:
            return []
        self.grounds[id(phrase)] = self.plural
        return self.referents[id(self.plural)]

    def distance(self, before: Phrase, phrase: Phrase) -> int:
        """The sentences from a phrase to one behind it."""
        tokens = self.document.tokens
        return tokens[phrase.first].sentence - tokens[before.first].sentence

    def recent(self, phrase: Phrase) -> Iterator[Phrase]:
        """The phrases before the one that is being resolved, from it back, up to some sentences."""
        for index in range(self.resolved - 1, -1, -1):
            before = self.document.phrases[index]
            if self.distance(before, phrase) > NEAR:
                return
            if before.last <= phrase.first:
                yield before

    def goes_back(self, phrase: Phrase, mention: Mention) -> list[Subject]:
        """The subject that a name before a phrase means."""
        self.grounds[id(phrase)] = mention
        return [self.enter(mention)]

    def persons(self, phrase: Phrase, gender: str) -> list[Subject]:
        found = self.referents.get(id(phrase), [])
        return [s for s in found[:1] if s.type == "Person" and s.gender in (None, gender)]
