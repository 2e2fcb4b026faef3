"""Names in a language that writes them, and little else, with a capital, and whose own letters firms' names share.

What a run of capitalised words names is told by a word in it («Asian Development Bank», «Elbe Kraft AG»), by what
stands beside it («the Czech brewer Zlatý Klas», «Poland's AgroSad», «Van Dijk Glas, a Dutch company») – here or
anywhere else in the article – or, for persons, by a title or a first name (persons.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sources.analysis.token import Sentence, Token
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions import gazetteer
from sources.mentions.introduction import noun_before
from sources.mentions.latin import hybrid
from sources.mentions.mention import Mention
from sources.mentions.names import is_first_name, is_initial
from sources.mentions.nouns import (
    firm_words,
    introducing,
    is_name_word,
    key,
    legal_forms,
    not_names,
    nouns,
    territories,
)
from sources.mentions.title_heads import heads
from sources.mentions.title_words import modifiers
from sources.mentions.wording import joined

APPOSITION = 6  # tokens behind a comma within which the noun of an apposition stands
SHORTEST = 4  # letters of a name's first word that may stand for it alone
BODIES = ("Company", "Organization")
SERVING = {"body", "owner"}  # classes of titles that are of a firm or body


class Run(NamedTuple):
    """Capitalised words, tokens `[first, last)`, that no table knows as a whole."""

    first: int
    last: int


def find(document: Document) -> dict[int, list[Mention]]:
    """The names of a document by sentence, those inside others too; persons aside."""
    readers = [Reader(document.tokens, sentence) for sentence in document.sentences]
    known = {key(m.name): m.type for reader in readers for m in reader.found if m.type in BODIES and not m.reference}
    for reader in readers:
        reader.recognize(known)
    return {reader.sentence.index: reader.found for reader in readers}


class Reader:
    """Reads the names of one sentence into `found`; `unknown` are the runs that it does not tell the kind of."""

    def __init__(self, tokens: list[Token], sentence: Sentence) -> None:
        self.tokens, self.sentence = tokens, sentence
        self.first, self.last = sentence.first, sentence.last
        found = gazetteer.find(tokens, self.first, self.last)
        self.known = [self.possessive(m) for m in found if not self.begins_person(m)]
        self.starts = {m.first: m for m in self.known}
        self.covered = {i for m in self.known for i in range(m.first, m.last)}
        self.titles = self.title_tokens()
        self.found: list[Mention] = list(self.known)
        self.unknown: list[Run] = []
        self.found += self.bodies()
        for run in self.runs():
            mention = self.territory(run) or self.firm(run)
            if mention is not None:
                self.found.append(mention)
            else:
                self.unknown.append(run)

    def begins_person(self, mention: Mention) -> bool:
        """Whether a place's name is rather a given name: "Governor Darkhan Satybaldy"."""
        behind = mention.last
        return (
            mention.type in ("Place", "Region") and behind - mention.first == 1 and behind < self.last
            and is_first_name(self.tokens[mention.first].lower) and is_name_word(self.tokens[behind])
            and not self.tokens[behind].word.known
        )  # fmt: skip

    def possessive(self, mention: Mention) -> Mention:
        """«Poland's» is to what follows as «Polish» is."""
        mark = mention.last
        if mention.type == "State" and mark < self.last and self.is_possessive(mark):
            mention.last, mention.adjective = mark + 1, True
        return mention

    def is_possessive(self, position: int) -> bool:
        return self.tokens[position].lower in function_words("possessive")

    def title_tokens(self) -> set[int]:
        """Tokens of titles, which are no names: «Governor», «Managing Director», «Mr»."""
        found: set[int] = set()
        for match in heads().find(self.tokens, self.first, self.last):
            start = match.first
            while start > self.first and self.tokens[start - 1].lower in modifiers():
                start -= 1
            found.update(range(start, match.last))
        found |= {i for i in range(self.first, self.last) if self.tokens[i].lower in function_words("honorific")}
        return found

    def is_name(self, position: int) -> bool:
        """Whether a word may be part of a name: capitalised, and not only for being the first of its sentence."""
        if not self.first <= position < self.last or position in self.titles or not is_name_word(self.tokens[position]):
            return False
        token = self.tokens[position]
        if token.text in not_names() or token.lower in function_words("calendar") or self.is_closed(token):
            return False
        if position == self.first or self.tokens[position - 1].text in function_words("quotation mark"):
            following = self.tokens[position + 1] if position + 1 < self.last else None
            capital = following is not None and following.capital and position + 1 not in self.titles
            return not token.word.known or position in self.covered or capital
        return True

    @staticmethod
    def is_closed(token: Token) -> bool:
        """Whether a word is an article, a preposition, a pronoun: «The», «In», «He»."""
        return not token.can_be(
            "NOUN", "ADJF", "VERB", "PRTF", "GRND", "INFN", "PRTS"
        ) or token.lower in function_words("determiner")

    def runs(self) -> Iterator[Run]:
        """Runs of capitalised words outside bodies, those that a table knows as a whole aside."""
        taken = {i for m in self.found if m not in self.known for i in range(m.first, m.last)}
        position = self.first
        while position < self.last:
            if position in taken or not self.is_name(position):
                position += 1
                continue
            stop = position + 1
            while stop < self.last and stop not in taken and (self.is_name(stop) or self.connects(stop, taken)):
                stop += 1
            named = self.starts.get(position)
            if named is not None and named.adjective and named.last < stop:
                position = named.last  # «German Nordwind Energie»
            elif named is None or named.last != stop:
                yield Run(position, stop)
                position = stop
            else:
                position = stop

    def connects(self, position: int, taken: set[int]) -> bool:
        """Whether a sign or particle goes on with a name: «Ernst & Young», «Willem de Vries», «Tianlu Oil Co., Ltd»."""
        if position + 1 >= self.last or position + 1 in taken:
            return False
        token, following = self.tokens[position], self.tokens[position + 1]
        if token.text == "," or (token.text == "." and not token.space_before):
            return following.text.replace(".", "").casefold() in legal_forms()
        return (
            token.text == "&" or token.lower in function_words("name particle") or is_initial(token.text)
        ) and self.is_name(position + 1)

    def bodies(self) -> Iterator[Mention]:
        """Bodies by the noun in their name: «Pavlodar Region Akimat», «Ministry of Foreign Affairs», «the government of
        Orenburg region»."""
        stop_before = self.first
        for match in nouns().find(self.tokens, self.first, self.last):
            if not match.payload.keep or match.first in self.titles or match.first < stop_before:
                continue
            start, stop = self.body_start(match.first, stop_before), self.body_stop(match.last)
            capital = self.tokens[match.first].capital and (match.first > self.first or start < match.first)
            named = any(self.is_name(i) for i in range(start, stop) if not match.first <= i < match.last)
            plural = {a.number for a in self.tokens[match.last - 1].word.analyses} == {"plur"}
            if not (capital or named) or plural or (start == match.first and stop == match.last and not capital):
                continue
            if start == match.first and stop == match.last and not self.is_lone_body(match.first):
                continue
            cases = self.tokens[match.last - 1].word.cases
            name = joined(self.tokens[start:stop])
            yield Mention(start, stop, match.payload.type, name, match.last - 1, cases=cases)
            stop_before = stop

    def is_lone_body(self, position: int) -> bool:
        """Whether a capitalised noun alone is a body's name: «the Senate», but no «Akimat» at a sentence's head."""
        return position > self.first and self.tokens[position].capital

    def body_start(self, position: int, floor: int) -> int:
        """Where a body's name begins: capitalised words before its noun, a territory's small noun among them."""
        start = position
        while start > floor and (self.is_name(start - 1) or self.goes_on_left(start)):
            start -= 1
        named = self.starts.get(start)
        if named is not None and named.adjective and self.is_possessive(named.last - 1):
            start = named.last
        return start

    def goes_on_left(self, start: int) -> bool:
        """Whether a sign, «and», or a territory's noun before a body's name has another word of it before."""
        before = self.tokens[start - 1]
        if not self.is_name(start - 2) or nouns().at(self.tokens, start - 2, start - 1) is not None:
            return False
        joining = before.lower in function_words("and") and self.tokens[start].capital
        return joining or before.text in ("&", "-") or territories().at(self.tokens, start - 1, start) is not None

    def body_stop(self, position: int) -> int:
        """Where it ends: behind «of», «for» with capitalised words, or with a territory."""
        stop = position
        while stop + 1 < self.last and self.tokens[stop].lower in function_words("in a body's name"):
            inner = stop + 1
            while inner < self.last and self.tokens[inner].lower in function_words("determiner"):
                inner += 1
            end = inner
            while end < self.last and (self.is_name(end) or self.joins(end)):
                end += 1
            if end == inner:
                break
            if territories().at(self.tokens, end, end + 1) is not None and end < self.last:
                end += 1
            stop = end
        return stop

    def joins(self, position: int) -> bool:
        """Whether «and» or a comma stands between two capitalised words: «Reconstruction and Development»."""
        sign = self.tokens[position].lower in function_words("and")
        return sign and self.is_name(position + 1) and position + 1 not in self.starts

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
                return Mention(run.first, run.last, noun.payload.type, name, run.last - 1, cases=self.cases(run))
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
        if state is not None and state.adjective and not all(t.word.known for t in self.tokens[run.first : run.last]):
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
        return next((m for m in self.known if m.last == position), None)

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
            if self.is_titled(run) or is_first_name(name.split()[0]):
                continue
            kind = names.get(name)
            if kind is None and len(name) >= SHORTEST:
                kind = next((names[full] for full in names if full.startswith(name + " ")), None)
            kind = kind or self.employer(run)
            if kind is not None:
                mention = self.company(run)
                mention.type = kind
                self.found.append(mention)

    def employer(self, run: Run) -> str | None:
        """What a title before an "of" makes of an unknown name: "chairman of Uztextileprom", "CEO of DH Media Tech"."""
        position = run.first - 1
        while position > self.first and self.tokens[position].lower in function_words("determiner"):
            position -= 1
        if self.tokens[position].lower not in function_words("of a place") or position - 1 not in self.titles:
            return None
        title = next((h.payload[1] for h in heads().find(self.tokens, self.first, position) if h.last == position), "")
        unknown = not all(t.word.known for t in self.tokens[run.first : run.last])
        return "Company" if unknown and title in SERVING else None
