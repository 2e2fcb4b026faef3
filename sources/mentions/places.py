"""Places that the reference data lacks: «порту Курык», «Мугалжарского района», «СЭЗ «Алатау»», «в Шадринске»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sources.analysis.forms import capitalize_like
from sources.analysis.languages import analyser, per_language
from sources.analysis.patterns import Match
from sources.analysis.token import Analysis, Token
from sources.lexicon import cell, function_words, table
from sources.mentions.eastern import begins
from sources.mentions.introduction import is_titled, left_adjectives
from sources.mentions.made_known import TOWNS, is_of_town
from sources.mentions.mention import Mention
from sources.mentions.names import first_name
from sources.mentions.nouns import DERIVED, Territory, is_body_word, is_name_word, territories
from sources.mentions.quotation import QUOTED, quote_pairs
from sources.mentions.wording import base_form, joined, text_between

SHORTEST = 4  # letters of a town's name that its preposition alone makes known
FULL = 3  # words of the longest name; behind a title, a place's one word and a person's two


def find_places(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A place that only its noun makes known: «в селе Покровка», «порту Курык», «Мугалжарского района»."""
    for match in territories().find(tokens, first, last):
        head = tokens[match.first]
        kind, _, derived, keep = match.payload
        if kind == "State" or not any(a.pos == "NOUN" for a in head.word.analyses) or match.first in taken:
            continue
        stop = name_end(tokens, match, last, taken)
        titled = is_titled(tokens, match.first)
        if titled and stop - match.last == FULL:
            stop, titled = match.last + 1, False  # «глава уезда Чжунмоу Дин Вэнься»: the place, then the name
        elif titled and stop - match.last == 1 and not is_personal(tokens[match.last].text):
            titled = False  # «мэр города Вэйнань»
        if stop > match.last and not titled:
            name = joined(tokens[match.last : stop])
            if keep:
                name = f"{base_form(tokens, match.first, match.last)} {name}"
            yield Mention(match.first, stop, kind, name, match.first, cases=head.word.cases)
        elif (
            derived
            and match.first > first
            and match.first - 1 not in taken
            and DERIVED.fullmatch(tokens[match.first - 1].lower)
            and (tokens[match.first - 1].capital and "sing" in {a.number for a in head.word.analyses})
        ):
            name = base_form(tokens, match.first - 1, match.last)
            yield Mention(match.first - 1, match.last, kind, name, match.first, cases=head.word.cases)


def name_end(tokens: list[Token], noun: Match[Territory], last: int, taken: set[int]) -> int:
    """Where the name behind a place's noun ends; right behind the noun if what follows is a person's name."""
    stop = noun.last
    while (
        stop < last
        and stop not in taken
        and is_name_word(tokens[stop])
        and not tokens[stop].text.isupper()
        and stop - noun.last < FULL
        and not begins_person(tokens, noun, stop, last)
    ):
        stop += 1
    if stop - noun.last > 1 and not noun.payload.keep and first_name(tokens[noun.last].text):
        return noun.last  # «глава управления области Иван Белов»
    return stop


def begins_person(tokens: list[Token], noun: Match[Territory], position: int, last: int) -> bool:
    """Whether a person's name begins at a token behind a place's noun: «совета области Эстергётланд Нильс Баптис»."""
    following = position + 1 < last and is_name_word(tokens[position + 1])
    given = position > noun.last and first_name(tokens[position].text)
    return following and (given or begins(tokens, position, last))


def is_personal(text: str) -> bool:
    """Whether a word is in use as a person's name: «аким города Сериков»."""
    return first_name(text) or any("Surn" in a.tags for a in analyser().read_word(text).analyses)


def find_marked(tokens: list[Token], first: int, last: int) -> Iterator[Mention]:
    """A place by its noun and a name in quotation marks or behind «имени»: «мечеть «Нур»», «парк имени Абая»."""
    quoted = dict(quote_pairs(tokens, first, last))
    for match in territories().find(tokens, first, last):
        if match.payload.type != "Place" or reading_of(tokens[match.last - 1]) is None:
            continue
        stop = marked_end(tokens, match, last, quoted)
        if stop is None:
            continue
        start = left_adjectives(tokens, match.first, first) if match.payload.keep else match.first
        head = match.last - 1
        front = base_form(tokens, start, match.last, chosen=reading_of(tokens[head]))
        named = match.last + 3 if abbreviated(tokens, match.last, last) else match.last
        name = f"{front} {tokens_as_written(tokens, named, stop)}"
        yield Mention(start, stop, "Place", name, head, cases=tokens[head].word.cases)


def find_sited(tokens: list[Token], first: int, last: int, known: Iterable[Mention]) -> Iterator[Mention]:
    """A place by its noun and its town: «карагандинский индустриальный парк», «международный аэропорт Бухары».

    The adjective of a town names something with one more adjective alone: «карагандинский парк» may be any; the town
    itself names what each town has one of. `known` are the names found so far.
    """
    starts = {m.first: m for m in known}
    for match in territories().find(tokens, first, last):
        noun = tokens[match.last - 1]
        named = match.payload.keep or match.last - match.first > 1
        if match.payload.type != "Place" or not named or reading_of(noun) is None:
            continue
        start, stop = left_adjectives(tokens, match.first, first), match.last
        while start < match.first and "Qual" in tokens[start].word.analyses[0].tags:
            start += 1  # «новый аэропорт»
        town = starts.get(stop)
        if (
            town is not None
            and town.type in TOWNS
            and "gen" in town.cases
            and noun.among(function_words("one in a town"))
        ):
            stop = town.last
        elif start == match.last - 1 or not is_of_town(tokens[start]) or match.last - start < 3:
            continue
        name = (
            f"{base_form(tokens, start, match.last, chosen=reading_of(noun))}{text_between(tokens, match.last, stop)}"
        )
        yield Mention(start, stop, "Place", name, match.last - 1, cases=noun.word.cases)


def reading_of(noun: Token) -> Analysis | None:
    """The reading of a word as a place's noun: «парке» is of a park and not of a parka."""
    return next((a for a in noun.word.analyses if a.lemma in place_nouns() or a.pos == "UNKN"), None)


@per_language()
def place_nouns() -> frozenset[str]:
    cells = (cell(row) for row in table("territories"))
    return frozenset(pattern.split()[-1].lower() for cell in cells for pattern in cell.split("|"))


def marked_end(tokens: list[Token], match: Match[Territory], last: int, quoted: dict[int, int]) -> int | None:
    """Where the name ends that follows a place's noun, in quotation marks or behind «имени»; None if there is none."""
    if abbreviated(tokens, match.last, last):  # «Свободная экономическая зона (СЭЗ) «Бишкек»»
        return marked_end(tokens, Match(match.first, match.last + 3, match.payload), last, quoted)
    closed = quoted.get(match.last)
    if closed is not None and closed - match.last <= QUOTED and tokens[match.last + 1].capital:
        return closed + 1
    if not match.payload.keep or match.last >= last:
        return None
    if tokens[match.last].lower in function_words("dedication"):
        stop = match.last + 1
        while stop < last and tokens[stop].capital:
            stop += 1
        return stop if stop > match.last + 1 else None
    return None


def abbreviated(tokens: list[Token], position: int, last: int) -> bool:
    """Whether a bracket at a token holds one word in capitals: «зона (СЭЗ)»."""
    words = tokens[position : position + 3] if position + 3 < last else []
    return len(words) == 3 and words[0].text == "(" and words[2].text == ")" and words[1].text.isupper()


def tokens_as_written(tokens: list[Token], first: int, last: int) -> str:
    return "".join((" " if t.space_before and i else "") + t.text for i, t in enumerate(tokens[first:last]))


def find_towns(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A town that its preposition makes known: «в Шадринске», «из Карабатана», «под Макушино».

    The word is a place's by the dictionary, or one that no dictionary has, in a case that the preposition asks for.
    """
    listed: dict[int, frozenset[str]] = {}  # the cases of the towns found, by where they end
    for position in range(first + 1, last):
        token = tokens[position]
        if (
            not token.capital or position in taken or not is_name_word(token) or len(token.text) < SHORTEST
            or token.text.isupper() or is_body_word(token.text)
            or (position + 1 < last and (is_name_word(tokens[position + 1]) or tokens[position + 1].text in "«-\"“"))
        ):  # fmt: skip
            continue
        before = tokens[position - 1].lower
        cases = place_cases().get(before)
        if cases is None and before in function_words("listing"):  # «в Шадринск и Карабатан»
            cases = listed.get(position - 1)
        reading = cases and town(token, cases)
        if reading:
            listed[position + 1] = cases or frozenset()
            name = capitalize_like(reading.lemma, token.text)
            yield Mention(position, position + 1, "Place", name, position, cases=frozenset({reading.case or "loc"}))


def town(token: Token, cases: frozenset[str]) -> Analysis | None:
    """The reading of a word as a town in one of the cases."""
    readings = [a for a in token.word.analyses if a.pos == "NOUN" and a.case in cases and a.number == "sing"]
    placed = next((a for a in readings if "Geox" in a.tags), None)
    if placed is not None or analyser().is_in_dictionary(token.text):
        return placed
    guesses = [a for a in readings if a.tags.isdisjoint({"Abbr", "Orgn"})]
    # Of guesses a thing comes before a person, and a consonant at the end before -а: «в Нуреке» is of Нурек.
    return min(guesses, key=lambda a: ("anim" in a.tags, a.gender != "masc"), default=None)


@per_language()
def place_cases() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("place_cases"):
        found[row["preposition"]].add(row["case"])
    return {preposition: frozenset(cases) for preposition, cases in found.items()}
