"""Titles of office in the text: «первый заместитель губернатора – министр экономики», «послов Австрии и Индии»."""

from __future__ import annotations

from dataclasses import dataclass

from sources.analysis.languages import analyser, analytic, per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Analysis, Token
from sources.lexicon import alternatives, function_words, patterns, table
from sources.mentions.names import ALL_CASES
from sources.mentions.title_heads import SHORTEST, compound_head, heads, split
from sources.mentions.title_words import complement, expand, is_modifier, left, modifiers, plural_left
from sources.mentions.wording import base_form, joined

AGENT = "agent"  # the class of titles that are an office only where the text says of what body
LEADING = {"deputy", "aide", "acting"}  # classes whose title goes on with another one: «заместитель акима»
ACTING = "исполняющий"


@dataclass(slots=True)
class Title:
    """Tokens `[first, last)` that are a title: its nominative in lower case, the class of its head, its grammar."""

    first: int
    last: int
    text: str
    kind: str
    head: int
    cases: frozenset[str]
    plural: bool
    former: bool = False
    id: str = ""


@per_language()
def former() -> PatternIndex[str]:
    return patterns("title_former", lambda row: row["time"])


@per_language()
def not_posts() -> frozenset[str]:
    return frozenset(word for row in table("not_posts") for word in alternatives(row))


def find(tokens: list[Token], first: int, last: int, taken: set[int]) -> list[Title]:
    """Titles in tokens `[first, last)`, left to right; `taken` are tokens of names found before."""
    found: list[Title] = []
    known = openers()
    position = first
    while position < last:
        text = tokens[position].text
        if text not in known:
            known[text] = opens(tokens[position])
        match = head_at(tokens, position, last) if known[text] and position not in taken else None
        if match is None:
            position += 1
            continue
        title = read(tokens, match, found[-1].last if found else first, last, taken)
        if found and joins_previous(tokens, found[-1], title):
            title = compound(tokens, found.pop(), title)
        found.append(title)
        position = max(title.last, position + 1)
    return found


def find_agents(tokens: list[Token], first: int, last: int, taken: set[int]) -> list[Title]:
    """Nouns for persons that no table of titles has, read as titles: «астронавт», «главный тренер».

    Each is an office only with a body and a name beside it; `taken` are tokens of names and titles found before.
    """
    found: list[Title] = []
    for position in range(first, last):
        if position not in taken and (match := agent_at(tokens, position, first)) is not None:
            found.append(read(tokens, match, found[-1].last if found else first, last, taken))
    return found


def agent_at(tokens: list[Token], position: int, first: int) -> Match[tuple[str, str]] | None:
    """A noun for a person at `position`, `first` being where its sentence begins."""
    token = tokens[position]
    lemma = agent(token.text)
    if lemma is None or (token.capital and position > first):
        return None
    return Match(position, position + 1, (lemma, AGENT))


@per_language(maxsize=50_000)
def agent(text: str) -> str | None:
    """The lemma of a word as it was written if it is a noun for a person that may be a post."""
    analyses = analyser().read_word(text).analyses
    lemma = next((a.lemma for a in analyses if is_agent(a)), None)
    if lemma is None or lemma in not_posts() or len(text) < SHORTEST or not text[0].isalpha():
        return None
    return lemma if analyses[0].pos in ("NOUN", "PRTF", "ADJF") else None


def is_agent(analysis: Analysis) -> bool:
    tags = analysis.tags
    return (
        analysis.pos == "NOUN" and "anim" in tags and analysis.number == "sing"
        and tags.isdisjoint({"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr"})
    )  # fmt: skip


@per_language()
def openers() -> dict[str, bool]:
    """Words as they were written, and whether a title's head may begin with each: of nearly all it may not."""
    return {}


def opens(token: Token) -> bool:
    return heads().may_begin(token) or compound_head(token.lower) is not None


def head_at(tokens: list[Token], position: int, last: int) -> Match[tuple[str, str]] | None:
    match = heads().at(tokens, position, last)
    if match is None:
        payload = compound_head(tokens[position].lower)
        return Match(position, position + 1, payload) if payload is not None else None
    if match.last - match.first > 1 or match.payload[1] == "acting":
        return match
    if " ".join(t.lower for t in tokens[max(0, position - 1) : position + 2]) in function_words("leading"):
        return None
    token = tokens[position]
    if is_surname(tokens, position):
        return None  # «Алишер Султанов»
    # «ректора» is a noun in any case, «членом» too; «глава» is not «глав» of a book, «посол» not «послать».
    return match if "NOUN" in token.word.poses or is_participle(tokens, position, last) else None


def is_participle(tokens: list[Token], position: int, last: int) -> bool:
    """Whether a participle stands for a person: «управляющий банком», but «управляющая компания»."""
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < last else None
    cases = frozenset(a.case for a in token.word.analyses if a.pos == "ADJF" and a.lemma.endswith("щий"))
    if not cases:
        return False
    return (
        following is None
        or following.capital
        or "NOUN" not in following.word.poses
        or not (cases & following.word.cases)
    )


def is_surname(tokens: list[Token], position: int) -> bool:
    """Whether a capitalised word behind another one is rather a surname than a title."""
    token, before = tokens[position], tokens[position - 1]
    return (
        token.capital and before.capital and before.sentence == token.sentence and position > 0
        and any("Surn" in a.tags for a in token.word.analyses)
    )  # fmt: skip


def read(tokens: list[Token], match: Match[tuple[str, str]], floor: int, last: int, taken: set[int]) -> Title:
    """The whole title around its head: modifiers before it, complement after it."""
    first = left(tokens, match.first, floor, taken)
    id, kind = match.payload
    noun = head_noun(tokens, match)
    readings = readings_of(tokens[noun])
    fixed = is_fixed(match)
    cases = frozenset(a.case for a in readings if a.case and not fixed) or ALL_CASES
    if noun > first:
        agreed = cases & tokens[noun - 1].word.cases
        cases = agreed or cases
    stop = match.last
    text = wording(tokens, first, noun, match)
    if kind in LEADING:
        nested = read_nested(tokens, stop, last, taken)
        if nested is not None:
            text += " " + joined(tokens[nested.first : nested.last])
            stop = nested.last
            id, kind = inherited(id, kind, nested)
        elif kind != "deputy":
            kind = "body"
    if stop == match.last:
        end = complement(tokens, stop, last, kind, taken, heads())
        if end > stop:
            text += " " + joined(tokens[stop:end])
            stop = end
    numbers = {a.number for a in readings if a.case in cases}
    plural = numbers == {"plur"} or (numbers > {"plur"} and plural_left(tokens, first, noun))
    return Title(first, stop, expand(text), kind, noun, cases, plural, is_former(tokens, first, floor), id)


def is_fixed(match: Match[tuple[str, str]]) -> bool:
    """Whether a title is one in one word that has no cases: «замглавы», as `compound_head` read it."""
    return match.payload[0] == "deputy" and match.payload[1] != "deputy"


def head_noun(tokens: list[Token], match: Match[tuple[str, str]]) -> int:
    """The word of a head that takes its case: «временный поверенный в делах», «исполняющий обязанности»."""
    if match.payload[1] == "acting":
        return next((i for i in range(match.first, match.last) if tokens[i].has(ACTING)), match.first)
    noun = next((i for i in range(match.first, match.last) if "NOUN" in tokens[i].word.poses), match.first)
    if noun > match.first and any(t.can_be("PREP") for t in tokens[match.first : noun]):
        return match.first + 1  # a participle as a noun
    return noun


def readings_of(token: Token) -> list[Analysis]:
    """The readings of a title's noun that may be a person's."""
    readings = [a for a in token.word.analyses if a.pos in ("NOUN", "ADJF")]
    readings = [a for a in readings if a.pos == "NOUN"] or readings
    return [a for a in readings if "anim" in a.tags] or readings


def wording(tokens: list[Token], first: int, noun: int, match: Match[tuple[str, str]]) -> str:
    """A title's own words, up to the end of its head, in the nominative."""
    if match.payload[1] == "acting":
        if not tokens[noun].has(ACTING):
            return joined(tokens[first : match.last]).replace(" ", "")  # «и. о.»
        own = analyser().inflect_adjective(tokens[noun].text, ACTING, "masc")
        return " ".join(filter(None, (joined(tokens[first:noun]), own, joined(tokens[noun + 1 : match.last]))))
    if is_fixed(match):
        return joined(tokens[first:noun]) + "".join(f" {p.full} {rest}" for p, rest in split(tokens[noun].lower))
    text = base_form(tokens, first, noun + 1, modifiers())
    before, hyphen, own = text.rpartition("-")
    if hyphen and before.split()[-1] in not_posts():
        text = " ".join([*before.split()[:-1], own])  # «женщина-спикер»
    if noun + 1 < match.last:
        text += " " * tokens[noun + 1].space_before + joined(tokens[noun + 1 : match.last])
    return text


def read_nested(tokens: list[Token], stop: int, last: int, taken: set[int]) -> Title | None:
    """The title in the genitive behind «заместитель», «советник», «исполняющий обязанности»."""
    while analytic() and stop < last and tokens[stop].lower in function_words("before a nested title"):
        stop += 1  # "advisor to the akim"
    for start in range(stop, min(stop + 3, last)):
        if not all(is_modifier(tokens[i]) for i in range(stop, start)) or start in taken:
            return None
        match = head_at(tokens, start, last) or agent_at(tokens, start, start + 1)
        beside = start == stop and analytic()  # «deputy head»
        if match is not None and (beside or "gen" in tokens[start].word.cases):
            return read(tokens, match, stop, last, taken)
    return None


def inherited(id: str, kind: str, nested: Title) -> tuple[str, str]:
    """The id and class of a title that goes on with another one: an acting akim is one, an akim's adviser is not."""
    if kind == "acting":
        return nested.id, nested.kind
    if kind == "deputy":
        return id, nested.kind
    return id, nested.kind if nested.kind == "minister" else "body"


def joins_previous(tokens: list[Token], previous: Title, title: Title) -> bool:
    """A compound post: two titles with a dash between them."""
    between = tokens[previous.last : title.first]
    return len(between) == 1 and between[0].text in ("–", "—", "-") and bool(previous.cases & title.cases)


def compound(tokens: list[Token], previous: Title, title: Title) -> Title:
    text = f"{previous.text} – {title.text}"
    return Title(previous.first, title.last, text, title.kind, title.head, previous.cases & title.cases,
                 title.plural, previous.former or title.former, title.id)  # fmt: skip


def is_former(tokens: list[Token], first: int, floor: int) -> bool:
    """Whether it is no longer held, or not yet: «бывший аким», «экс-президент», «бывший омский губернатор»."""
    start = first
    while start > floor and tokens[start - 1].can_be("ADJF"):
        start -= 1
    return any(former().at(tokens, index, index + 1) is not None for index in range(start, first + 1))
