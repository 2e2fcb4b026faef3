"""Names in a language that writes them, and little else, with a capital, and whose own letters firms' names share.

What a run of capitalised words names is told by a word in it («Asian Development Bank», «Elbe Kraft AG»), by what
stands beside it («the Czech brewer Zlatý Klas», «Poland's AgroSad», «Van Dijk Glas, a Dutch company») – here or
anywhere else in the article – or, for persons, by a title or a first name (persons.py).
"""

from __future__ import annotations

from sources.analysis.token import Sentence, Token
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.capital_bodies import Bodies
from sources.mentions.capital_runs import Run
from sources.mentions.introduction import noun_before
from sources.mentions.latin import hybrid
from sources.mentions.mention import Mention
from sources.mentions.names import is_first_name
from sources.mentions.nouns import firm_words, introducing, is_name_word, key, nouns, territories
from sources.mentions.title_heads import heads
from sources.mentions.wording import joined

APPOSITION = 6  # tokens behind a comma within which the noun of an apposition stands
SHORTEST = 4  # letters of a name's first word that may stand for it alone
SERVING = {"body", "owner"}  # classes of titles that are of a firm or body
LONGEST_HEAD = 4  # words of a title's head


def find(document: Document) -> dict[int, list[Mention]]:
    """The names of a document by sentence, those inside others too; persons aside."""
    readers = [Reader(document.tokens, sentence) for sentence in document.sentences]
    known = {key(m.name): m.type for reader in readers for m in reader.found if not m.reference}
    for reader in readers:
        reader.recognize(known)
    return {reader.sentence.index: reader.found for reader in readers}


class Reader(Bodies):
    """Reads the names of one sentence into `found`; `unknown` are the runs that it does not tell the kind of."""

    def __init__(self, tokens: list[Token], sentence: Sentence) -> None:
        super().__init__(tokens, sentence)
        self.unknown: list[Run] = []
        self.found += self.bodies()
        for run in self.runs():
            mention = self.territory(run) or self.firm(run)
            if mention is not None:
                self.found.append(mention)
            else:
                self.unknown.append(run)

    def territory(self, run: Run) -> Mention | None:
        """«Zhalagash district», «the town of Serebryansk», «Talgar District»."""
        tokens = self.tokens
        for position in (run.last, run.last - 1):
            noun = territories().at(tokens, position, self.last) if run.first < position < self.last else None
            if noun is not None and noun.payload.type != "State" and not tokens[position].word.cases & {"none"}:
                stop = noun.last
                name = joined(tokens[run.first : stop])
                cases = tokens[position].word.cases
                return Mention(run.first, stop, noun.payload.type, name, position, cases=cases)
        before = run.first - 1
        if before - 1 >= self.first and tokens[before].lower in function_words("of a place"):
            noun = territories().at(tokens, before - 1, before)
            if noun is not None:
                name = joined(tokens[run.first : run.last])
                return Mention(noun.first, run.last, noun.payload.type, name, noun.first, cases=self.cases(run))
        return None

    def firm(self, run: Run) -> Mention | None:
        """A firm by a word in its name or beside it."""
        words = [t.text for t in self.tokens[run.first : run.last]]
        last = words[-1].replace(".", "").casefold()
        told = len(words) > 1 and (last in firm_words() or "&" in words)
        if not told and (is_first_name(words[0].lower()) or self.is_titled(run)):
            return None
        behind = nouns().at(self.tokens, run.last, self.last) if run.last < self.last else None
        if behind is not None and behind.payload.type == "Company" and not self.tokens[run.last].capital:
            return self.company(run)  # "the Posco International company"
        noun = noun_before(self.tokens, run.first, self.first)
        if noun is not None and noun.payload.type == "Company":
            return self.company(run, noun.first)
        if told or hybrid(joined(self.tokens[run.first : run.last])) or self.is_apposed(run):
            return self.company(run)
        state = self.ending_at(run.first)
        unknown = not all(t.word.known for t in self.tokens[run.first : run.last])
        if state is not None and state.adjective and unknown and len(words) > 1:
            return self.company(run)
        return None

    def company(self, run: Run, first: int | None = None) -> Mention:
        """A firm; the noun that introduces it begins at `first`: «the Czech brewer Zlatý Klas»."""
        name = joined(self.tokens[run.first : run.last])
        return Mention(
            run.first if first is None else first, run.last, "Company", name, run.last - 1, cases=self.cases(run)
        )

    def cases(self, run: Run) -> frozenset[str]:
        return self.tokens[run.last - 1].word.cases

    def is_titled(self, run: Run) -> bool:
        return run.first - 1 in self.titles

    def ending_at(self, position: int) -> Mention | None:
        return self.stops.get(position)

    def is_apposed(self, run: Run) -> bool:
        """Whether a firm's noun stands behind a comma: «Van Dijk Glas, a Dutch company»."""
        if run.last + 1 >= self.last or self.tokens[run.last].text != ",":
            return False
        for position in range(run.last + 1, min(self.last, run.last + APPOSITION)):
            match = nouns().at(self.tokens, position, self.last) or introducing().at(self.tokens, position, self.last)
            if match is not None:
                return match.payload.type == "Company"
            if not self.tokens[position].can_be("ADJF", "NOUN") or position in self.titles:
                return False
        return False

    def recognize(self, names: dict[str, str]) -> None:
        """Adds the runs that are names of firms or bodies by what the article says elsewhere, whole or cut short."""
        for run in self.unknown:
            name = key(joined(self.tokens[run.first : run.last]))
            if self.is_titled(run):
                continue
            kind = self.employer(run) if self.is_holder_named(run) else None
            if kind is None and is_first_name(name.split()[0]):
                continue
            kind = kind or names.get(name)
            unknown = not all(t.word.known for t in self.tokens[run.first : run.last])
            if kind is None and len(name) >= SHORTEST and unknown:
                kind = next((names[full] for full in names if full.startswith(name + " ")), None)
            kind = kind or self.employer(run) or self.town(run)
            if kind is not None:
                mention = self.company(run)
                mention.type = kind
                self.found.append(mention)

    def is_holder_named(self, run: Run) -> bool:
        """Whether the name of a title's holder stands before it: in "Arman Omarov, director of Altyn Media" no
        Altyn holds the post."""
        start = run.first
        while start > self.first and start - 1 not in self.titles:
            start -= 1
        while start > self.first and (start - 1 in self.titles or self.is_determiner(start - 1)):
            start -= 1
        sign = start - 1
        return sign > self.first and self.tokens[sign].text == "," and is_name_word(self.tokens[sign - 1])

    def town(self, run: Run) -> str | None:
        """A town that its preposition makes known, or one listed with it: "in Bergen", "Oslo and Bergen"."""
        before = self.tokens[run.first - 1] if run.first > self.first else None
        if before is None or run.last - run.first > 2 or any(t.word.known for t in self.tokens[run.first : run.last]):
            return None
        if before.lower in function_words("before a town"):
            return "Place"
        listed = self.ending_at(run.first - 1) if before.lower in function_words("listing") else None
        return "Place" if listed is not None and listed.type == "Place" and not listed.adjective else None

    def employer(self, run: Run) -> str | None:
        """What a title before an "of" makes of an unknown name: "chairman of Uztextileprom", "CEO of DH Media Tech"."""
        position = run.first - 1
        while position > self.first and self.tokens[position].lower in function_words("determiner"):
            position -= 1
        if self.tokens[position].lower not in function_words("of a place") or position - 1 not in self.titles:
            return None
        title = next(
            (
                h.payload[1]
                for h in heads().find(self.tokens, max(self.first, position - LONGEST_HEAD), position)
                if h.last == position
            ),
            "",
        )
        unknown = not all(t.word.known for t in self.tokens[run.first : run.last])
        return "Company" if unknown and title in SERVING else None
