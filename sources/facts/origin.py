"""origin: the state that a firm is from: «китайская компания X», «фирмы из Турции – X и Y», «компаний X и Y»."""

from __future__ import annotations

from collections.abc import Iterator

from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Extent, Place, Reading, Words
from sources.syntax import coordinated


def find(reading: Reading) -> Iterator[Draft]:
    for mention in reading.document.mentions:
        for state in mention.states if mention.type == "Company" else ():
            if state.type == "State":
                first, last = min(state.first, mention.first), max(state.last, mention.last)
                company = reading.resolver.enter(mention)
                yield origin(company, reading.resolver.enter(state), (first, last), state, "origin.adjective")
        if mention.type == "Company" and (home := state_behind(reading, mention)) is not None:
            company = reading.resolver.enter(mention)
            yield origin(company, reading.resolver.enter(home), (mention.first, home.last), home, "origin.behind")
    for phrases in reading.phrases.values():
        for index, phrase in enumerate(phrases):
            if phrase.mention is not None and phrase.mention.states and is_plural(reading, phrase.mention):
                yield from shared(reading, phrases, phrase)
            if phrase.sort in ("company", "group") and phrase.noun in ("company", "business", "agent"):
                yield from listed(reading, phrase, phrases[index + 1 :])


def state_behind(reading: Reading, company: Mention) -> Mention | None:
    """The state of «компания X из Японии», «X (Япония)»."""
    tokens = reading.tokens
    if company.last + 1 >= len(tokens):
        return None
    opening = tokens[company.last]
    if opening.text != "(" and opening.lower not in function_words("from"):
        return None
    return next(
        (m for m in reading.document.mentions if m.first == company.last + 1 and m.type == "State" and not m.adjective),
        None,
    )


def origin(company: Subject, state: Subject, extent: tuple[int, int], trigger: Extent, rule: str) -> Draft:
    evidence = Place(*extent, (Words("trigger", trigger.first, trigger.last),))
    return Draft("origin", {"company": [company], "state": [state]}, [evidence], rule)


def is_plural(reading: Reading, company: Mention) -> bool:
    """Whether the adjective before a firm's noun is plural, and so said of those that follow too."""
    adjective = reading.tokens[company.states[0].first]
    return all(a.number == "plur" for a in adjective.word.analyses if a.pos == "ADJF")


def shared(reading: Reading, phrases: list[Phrase], phrase: Phrase) -> Iterator[Draft]:
    """«японских компаний X и Y»: the adjective is said of both."""
    assert phrase.mention is not None
    for other in coordinated(reading.document, phrases, phrase):
        if (
            other is not phrase
            and other.mention is not None
            and other.mention.type == "Company"
            and not other.mention.states
        ):
            state = reading.resolver.enter(phrase.mention.states[0])
            extent = min(phrase.first, other.first), max(phrase.last, other.last)
            yield origin(reading.of(other)[0], state, extent, phrase.mention.states[0], "origin.list")


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
