"""Bodies that only the title before them makes known: «лидер «Рассвета»», «вратарь Старта Иван Белов»."""

from __future__ import annotations

from sources.analysis.forms import capitalize_like
from sources.analysis.languages import analyser
from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions import persons
from sources.mentions.complements import Complement, abbreviation
from sources.mentions.latin import latin_end
from sources.mentions.mention import Mention
from sources.mentions.names import first_name
from sources.mentions.nouns import DERIVED, LATIN, is_name_word, nouns
from sources.mentions.quotation import QUOTED, quote_pairs
from sources.mentions.titles import AGENT, Title
from sources.mentions.wording import base_form, joined, text_between

SERVING = {"body", "member", "head", AGENT}  # classes of titles that are of a body
RULING = {"territory", "head"}  # and those that are of a territory
PERSONAL = {"Name", "Surn", "Patr"}


def find(tokens: list[Token], title: Title, last: int, mentions: dict[int, Mention]) -> Mention | None:
    """The body that begins behind a title, if nothing else has found it; `mentions` are those found, by first token."""
    taken = {i for m in mentions.values() for i in range(m.first, m.last)}
    first = title.last
    start = past_adjectives(tokens, first, last, mentions)
    if start >= last or start in taken:
        return None
    if title.kind in SERVING and is_field(tokens, start, last, taken):
        first = start = past_adjectives(tokens, start + 1, last, mentions)
    found = short(tokens, start, last, mentions, taken)
    if found is not None and start > first and abbreviation(tokens[start]) and found.last == start + 1:
        found.first, found.name = first, f"{agreeing(tokens, first, start)} {found.name}"
    if found is None and title.kind in SERVING:
        found = noun_phrase(tokens, first, start, last, mentions)
    if found is None and start == first and title.kind in SERVING | RULING:
        found = proper(tokens, title, last, mentions)
    if found is not None and title.kind == AGENT and not beside_name(tokens, title, found.last, last):
        return None
    return found


def is_field(tokens: list[Token], position: int, last: int, taken: set[int]) -> bool:
    """Whether a noun in the genitive stands between a title and a name: «руководитель балета Большого театра»."""
    token = tokens[position]
    if position in taken or position + 1 >= last or token.capital or nouns().at(tokens, position) is not None:
        return False
    first = token.word.analyses[0] if token.word.analyses else None
    return (
        first is not None
        and first.pos == "NOUN"
        and first.case == "gen"
        and "inan" in first.tags
        and (tokens[position + 1].capital and not token.among(function_words("territory")))
    )


def past_adjectives(tokens: list[Token], position: int, last: int, mentions: dict[int, Mention]) -> int:
    """Where adjectives in the genitive end: «московского «Центра»», «японского МИДа»."""
    while position < last:
        mention = mentions.get(position)
        if mention is not None and mention.adjective and "gen" in mention.cases:
            position = mention.last
        elif mention is None and is_adjective(tokens[position]) and not tokens[position].capital:
            position += 1
        elif mention is None and is_degree(tokens, position, last):
            position += 2
        else:
            break
    return position


def is_degree(tokens: list[Token], position: int, last: int) -> bool:
    """Whether an adverb stands before an adjective: «крайне правого»."""
    token = tokens[position]
    return (
        not token.capital and token.word.analyses[0].pos == "ADVB" and position + 1 < last
        and is_adjective(tokens[position + 1]) and not tokens[position + 1].capital
    )  # fmt: skip


def is_adjective(token: Token) -> bool:
    """Whether a word reads first of all as an adjective and may be a genitive."""
    return any(a.pos in ("ADJF", "PRTF") and a.case == "gen" for a in token.word.analyses) and token.word.analyses[
        0
    ].pos in ("ADJF", "PRTF")


def short(
    tokens: list[Token], position: int, last: int, mentions: dict[int, Mention], taken: set[int]
) -> Mention | None:
    """A name in quotation marks, in Latin letters or in capitals: «лидер «Рассвета»», «глава МИДа»."""
    pair = next(quote_pairs(tokens, position, min(last, position + QUOTED + 2)), None)
    if pair is not None and pair[0] == position and tokens[position + 1].capital:
        return body(position, pair[1] + 1, nominative(tokens, position + 1, pair[1]))
    token = tokens[position]
    if LATIN.match(token.text) and token.capital:
        stop = latin_end(tokens, position, last, taken)
        return body(position, stop, joined(tokens[position:stop]))
    name = abbreviation(token)
    if name is None:
        return None
    found = body(position, position + 1, name)
    territory = mentions.get(position + 1)
    if territory is not None and territory.type in ("State", "Region") and "gen" in territory.cases:
        found.last, found.name = territory.last, f"{name} {joined(tokens[territory.first : territory.last])}"
    return found


def agreeing(tokens: list[Token], first: int, last: int) -> str:
    """The adjectives in tokens `[first, last)` in the nominative: «японского МИДа» → «японский»."""
    readings = [next(a for a in t.word.analyses if a.case == "gen") for t in tokens[first:last]]
    gender = "femn" if readings[0].gender == "femn" else "masc"
    return " ".join(
        analyser().inflect_adjective(t.text, a.lemma, gender) for t, a in zip(tokens[first:last], readings, strict=True)
    )


def body(first: int, last: int, name: str, type: str = "Organization") -> Mention:
    return Mention(first, last, type, name, first, cases=frozenset({"gen"}))


def nominative(tokens: list[Token], first: int, last: int) -> str:
    """A name that a title puts into the genitive, in the nominative: «Рассвета» → «Рассвет»."""
    head = next((i for i in range(first, last) if "NOUN" in tokens[i].word.poses), first)
    readings = [a for a in tokens[head].word.analyses if a.pos == "NOUN" and a.number == "sing"]
    if not readings or "nom" in {a.case for a in readings}:
        return joined(tokens[first:last])
    reading = next((a for a in readings if a.case == "gen"), None)
    if reading is None or not all(is_adjective(t) for t in tokens[first:head]):
        return joined(tokens[first:last])
    return base_form(tokens, first, head + 1, chosen=reading) + text_between(tokens, head + 1, last)


def noun_phrase(tokens: list[Token], first: int, start: int, last: int, mentions: dict[int, Mention]) -> Mention | None:
    """A body by its noun with adjectives or a complement («комитета по обороне»), or a capitalised phrase in the
    genitive whatever its noun is («Большого театра»). A bare noun means a body named before, and is no name."""
    noun = start
    while noun < last and is_adjective(tokens[noun]) and (noun > start or tokens[noun].capital):
        noun += 1
    if noun >= last or noun in mentions or (tokens[noun].capital and noun > start):
        return None
    match = nouns().at(tokens, noun, last)
    reading = next((a for a in tokens[noun].word.analyses if a.pos == "NOUN" and a.case == "gen"), None)
    if reading is None or "anim" in reading.tags or (match is None and noun == start):
        return None
    if match is not None and noun == start and match.payload.type != "Organization":
        return None
    end = match.last if match is not None else noun + 1
    stop, _ = Complement(tokens, end, last, mentions).read()
    if noun == start and stop == end and start == first:
        return None
    if tokens[start].capital:
        while first < start and not DERIVED.fullmatch(tokens[first].lower):
            first += 1
    name = base_form(tokens, first, end, chosen=reading if end == noun + 1 else None)
    return Mention(first, stop, "Organization", name + text_between(tokens, end, stop), noun, cases=frozenset({"gen"}))


def proper(tokens: list[Token], title: Title, last: int, mentions: dict[int, Mention]) -> Mention | None:
    """Capitalised words behind a title that are not yet the name of its holder: «вратарь Старта Иван Белов»."""
    first = title.last
    taken = {i for m in mentions.values() for i in range(m.first, m.last)}
    stop = persons.run(tokens, first, last, taken)
    length = stop - first
    holder = mentions.get(stop)
    if not length or not is_name_word(tokens[first]):
        return None
    token = tokens[first]
    readings = token.word.analyses
    geographic = bool(readings) and "Geox" in readings[0].tags
    if title.kind == "territory" and not geographic:
        return None
    genitive = next((a for a in readings if a.case == "gen"), None)
    words = 0
    if holder is not None and holder.type == "Person":
        words = length  # the name is known already: «фотограф Восточного Вестника Иван Белов»
    elif genitive is not None and is_thing(token) and (length != 2 or title.cases.isdisjoint(token.word.cases)):
        words = 1
    elif length > 2 and not any(first_name(t.text) for t in tokens[first : first + 1]) and not personal(token):
        words = next((i for i in (1, 2) if length - i >= 2 and first_name(tokens[first + i].text)), 0)
    if not words:
        return None
    name = joined(tokens[first : first + words])
    if words == 1 and genitive is not None and token.lower != genitive.lemma:
        name = capitalize_like(genitive.lemma, token.text)
    return body(first, first + words, name, "Place" if geographic else "Organization")


def personal(token: Token) -> bool:
    return any(a.tags & PERSONAL for a in token.word.analyses)


def is_thing(token: Token) -> bool:
    """Whether a capitalised word is known as the name of a place or body, or as no person's: «Роскосмоса», «Старта»."""
    readings = token.word.analyses
    if not readings or readings[0].pos != "NOUN" or "anim" in readings[0].tags:
        return False
    return bool(readings[0].tags & {"Orgn", "Geox"}) or not (personal(token) or first_name(token.text))


def beside_name(tokens: list[Token], title: Title, position: int, last: int) -> bool:
    """Whether a name may stand beside a title with its body, behind them or before a comma or dash."""
    if position < last and persons.is_part(tokens[position]):
        return True
    sign = title.first - 1
    return (
        sign > 0
        and tokens[sign].text in function_words("apposition")
        and tokens[sign].sentence == tokens[title.first].sentence == tokens[sign - 1].sentence
        and (tokens[sign - 1].capital or tokens[sign - 1].text == ")")
    )
