"""origin: the state that a firm is from: «китайская компания X», «фирмы из Турции – X и Y», «компаний X и Y».

A town or a region tells its state: «будапештский холдинг X», «инвестор из Коканда – компания X».
"""

from __future__ import annotations

from collections.abc import Iterator

from ontology import reference
from sources.analysis.token import Extent, Token
from sources.discourse.subjects import Subject
from sources.discourse.territories import state_of
from sources.discourse.towns import state_of_adjective
from sources.lexicon import function_words
from sources.mentions.gazetteer import preferred
from sources.mentions.mention import Mention
from sources.mentions.quotation import CLOSE
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Place, Reading, Words

PLACES = ("State", "Region", "Place")
DASHES = {"–", "—", "-"}
SEAT_REACH = 7  # tokens from «головной офис» to the town: «головной офис которой находится в Ванкувере»
APPOSITION = 4  # tokens between the noun of those from a place and it: «производителем обуви из Шымкента»


def find(reading: Reading) -> Iterator[Draft]:
    seats = Seats(reading)
    for mention in reading.document.mentions:
        if mention.type == "Company":
            yield from adjective(reading, mention)
            yield from seats.tell(mention)
            yield from seats.shared(mention)
    for phrases in reading.phrases.values():
        for index, phrase in enumerate(phrases):
            if phrase.sort in ("company", "group") and phrase.noun in ("company", "business", "agent"):
                yield from listed(reading, phrase, phrases[index + 1 :])
                yield from apposed(reading, phrase, phrases[:index])


def adjective(reading: Reading, firm: Mention) -> Iterator[Draft]:
    """«китайская компания X»."""
    for state in firm.states:
        if state.type == "State":
            extent = min(state.first, firm.first), max(state.last, firm.last)
            company = reading.resolver.enter(firm)
            yield origin(company, reading.resolver.enter(state), extent, state, "origin.adjective")


def origin(company: Subject, state: Subject, extent: tuple[int, int], trigger: Extent, rule: str) -> Draft:
    evidence = Place(*extent, (Words("trigger", trigger.first, trigger.last),))
    return Draft("origin", {"company": [company], "state": [state]}, [evidence], rule)


def apposed(reading: Reading, phrase: Phrase, before: list[Phrase]) -> Iterator[Draft]:
    """«X, китайская компания»: what stands behind a firm's comma says where it is from."""
    firm = before[-1] if before else None
    states = [m for m in phrase.of if m.type == "State"]
    if firm is None or firm.mention is None or firm.mention.type != "Company" or len(states) != 1 or phrase.plural:
        return
    between = reading.tokens[firm.last : phrase.first]
    if between and between[0].text == "," and all(t.among(function_words("determiner")) for t in between[1:]):
        state = reading.resolver.enter(states[0])
        yield origin(reading.of(firm)[0], state, (firm.first, phrase.last), states[0], "origin.behind")


class Seats:
    """Reads where a firm has its seat; keeps the names of the article by where they begin and end."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        named = [m for m in reading.document.mentions if not m.adjective]
        self.starts = {m.first: m for m in named}
        self.places = {i: m for m in named if m.type in PLACES for i in range(m.first, m.last)}

    def tell(self, firm: Mention) -> Iterator[Draft]:
        """An adjective of a town before a firm's name, a place behind it or behind those whom it names."""
        company = self.reading.resolver.enter(firm)
        town = self.town_before(firm)
        if town is not None:
            position, state = town
            words = Words("trigger", position, position + 1)
            yield origin(company, self.state(state, words), (position, firm.last), words, "origin.adjective")
            return
        seat = self.place_behind(firm) or self.place_of_group(firm)
        home = state_of(seat.reference) if seat is not None else None
        if seat is not None and home is not None:
            words = Words("trigger", seat.first, seat.last)
            extent = min(firm.first, seat.first), max(firm.last, seat.last)
            yield origin(company, self.state(home, words), extent, words, "origin.behind")

    def town_before(self, firm: Mention) -> tuple[int, str] | None:
        """The adjective of a town or region right before a firm, and its state: «кабульская торговая фирма X».

        A firm of the state that the article is about is no foreign one: its town tells nothing of relations."""
        tokens, position = self.tokens, firm.first - 1
        home = self.reading.resolver.home
        own = state_of(home.reference) if home is not None else None
        while position >= 0 and tokens[position].can_be("ADJF"):
            state = state_of_adjective(tokens[position].word.lemmas)
            if state is not None and (not firm.cases or tokens[position].word.cases & firm.cases):
                return (position, state) if state != own else None
            position -= 1
        return None

    def state(self, identifier: str, words: Words) -> Subject:
        """The subject of a state that some words tell, whether the article names it or not."""
        known = self.reading.resolver.by_reference.get(identifier)
        item = reference.item(identifier)
        name = Mention(words.first, words.last, item.type, preferred(item), words.first, item.id)
        return known or self.reading.resolver.enter(name)

    def place_behind(self, firm: Mention) -> Mention | None:
        """The place of «X из Японии», «X (Япония)», «X, США», «X, головной офис которой находится в Ванкувере»."""
        tokens, position = self.tokens, firm.last
        if position < len(tokens) and tokens[position].text in CLOSE:
            position += 1  # «„Solvik“ из Норвегии», where the marks are no part of the name
        if position + 1 >= len(tokens):
            return None
        if tokens[position].text == "(" or tokens[position].lower in function_words("from"):
            return self.place(position + 1)
        if tokens[position].text == ",":
            state = self.places.get(position + 1)
            if state is not None and state.type == "State" and tokens[state.last].text == ",":
                return state
        if tokens[position].text == "," or tokens[position].lower in function_words("with"):
            position += 1
        if not tokens[position].among(function_words("firm's seat")):
            return None
        for index in range(position, min(len(tokens) - 1, position + SEAT_REACH)):
            if tokens[index].lower in function_words("in"):
                return self.place(index + 1)
        return None

    def place_of_group(self, firm: Mention) -> Mention | None:
        """The place of «инвестор из Коканда – компания X»: of those who come from it, in apposition to the firm."""
        tokens, sign = self.tokens, firm.first - 1
        seat = self.places.get(sign - 1) if tokens[sign].text in DASHES else None
        if seat is None or tokens[seat.first - 1].lower not in function_words("from"):
            return None
        phrases = self.reading.phrases[tokens[sign].sentence]
        near = range(seat.first - APPOSITION, seat.first)
        return seat if any(p.sort in ("group", "company") and p.first in near for p in phrases) else None

    def place(self, position: int) -> Mention | None:
        """The state, region or town named at a token, the word that tells its sort aside."""
        at = self.places.get(position)
        return at or (
            self.places.get(position + 1) if self.tokens[position].among(function_words("territory")) else None
        )

    def shared(self, firm: Mention) -> Iterator[Draft]:
        """«японских компаний X и Y»: a plural adjective is said of those listed behind the first firm too."""
        if not firm.states or not is_plural(self.tokens[firm.states[0].first]):
            return
        state, position = firm.states[0], firm.last
        while position < len(self.tokens) and self.tokens[position].lower in function_words("listing"):
            other = self.starts.get(position + 1)
            if other is None or other.type != "Company" or other.states:
                return
            company, home = self.reading.resolver.enter(other), self.reading.resolver.enter(state)
            yield origin(company, home, (state.first, other.last), state, "origin.list")
            position = other.last


def is_plural(adjective: Token) -> bool:
    return all(a.number == "plur" for a in adjective.word.analyses if a.pos == "ADJF")


def listed(reading: Reading, phrase: Phrase, following: list[Phrase]) -> Iterator[Draft]:
    """The firms that a list behind a group of a state's firms names."""
    states = [m for m in phrase.of if m.type == "State"]
    position = phrase.last
    for other in following if len(states) == 1 else ():
        between = reading.tokens[position : other.first]
        if not between or not all(t.among(function_words("list bridge")) for t in between):
            break
        if position == phrase.last and between[0].text not in ",–—-:(":
            break  # «фирма в …» goes on with a place
        if other.mention is None or other.mention.type != "Company":
            if other.sort == "company":
                position = other.last
                continue
            break
        company, state = reading.of(other)[0], reading.resolver.enter(states[0])
        if state not in company.states:
            company.states.append(state)
        yield origin(company, state, (phrase.first, other.last), states[0], "origin.list")
        position = other.last
