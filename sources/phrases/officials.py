"""Officials: a title, what it is of, and the name behind or before it."""

from __future__ import annotations

from abc import ABC

from sources.analysis.forms import plain
from sources.mentions.derived import headed
from sources.mentions.gazetteer import preferred
from sources.mentions.mention import Mention
from sources.mentions.titles import Title
from sources.phrases.holders import BODIES
from sources.phrases.phrase import Phrase
from sources.phrases.served import Served
from sources.phrases.shared_titles import share

TERRITORIES = ("State", "Region", "Place")


class Officials(Served, ABC):
    """Reads the officials of one sentence."""

    def role(self, title: Title) -> Phrase:
        """An official: the title, what it is of, and the name if it stands beside it."""
        if sharing := share(self, title):
            self.shared.update({p.first: p for p in sharing[1:]})
            return sharing[0]
        phrase = self.titled(title)
        if title.kind == "territory" and not phrase.of and not phrase.relative:
            self.headed(phrase, title)
        if phrase.person is None:
            self.person_before(phrase)
        if phrase.person is None:
            self.person_beside(phrase)
        return phrase

    def headed(self, phrase: Phrase, title: Title) -> None:
        """Notes the territory of «омский губернатор», whose adjective stands before the title."""
        before = self.tokens[title.first - 1] if title.first > self.first else None
        if before is None or before.index in self.taken:
            return
        for analysis in before.word.analyses:
            if analysis.pos == "ADJF" and analysis.case in title.cases:
                item = headed(plain(analysis.lemma), title.id == "mayor")
                if item is not None:
                    named = Mention(
                        before.index, before.index + 1, item.type, preferred(item), before.index, item.id, True
                    )
                    phrase.first = before.index
                    phrase.of.append(named)
                return

    def titled(self, title: Title) -> Phrase:
        """The title, what it is of, and the name behind it."""
        phrase = Phrase(title.first, title.last, title.head, "role", title.cases, title.plural, title=title)
        position = self.office(phrase, title.last)
        self.person_after(phrase, position)
        if (
            phrase.person is None
            and (phrase.of or phrase.represents)
            and (stop := self.past_places(position)) > position
        ):
            self.person_after(phrase, stop)
        return phrase

    joined_role = titled

    def agent(self, position: int) -> Phrase | None:
        """An official whose title no table has: an office by the body and the name beside it, or else nothing."""
        title = self.agents.get(position)
        if title is None:
            return None
        phrase = self.role(title)
        served = any(m.type in BODIES for m in phrase.of) or (phrase.relative and phrase.relative not in TERRITORIES)
        return phrase if phrase.person is not None and served else None
