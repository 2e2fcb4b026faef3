"""All mentions and phrases of a document, in the order in which each helps the next."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from ontology import reference
from sources.analysis.languages import analyser, analytic, current, head_final
from sources.analysis.token import Sentence, Token
from sources.discourse.territories import state_of
from sources.document import Document
from sources.izafet import annotation as izafet
from sources.lexicon import function_words
from sources.mentions import (
    bodies,
    capitals,
    employers,
    firms,
    gazetteer,
    latin,
    loose_persons,
    persons,
    places,
    repeated,
    titles,
    twins,
)
from sources.mentions.complements import TITLE
from sources.mentions.mention import Mention
from sources.mentions.names import is_first_name, is_initial, plain
from sources.mentions.nouns import is_shouted, nouns, territories
from sources.mentions.overlaps import covered, longest
from sources.mentions.title_heads import heads
from sources.phrases.reader import Reader

RELATED = ("Company", "Organization")
ALIAS_END = {")", ",", ";"}  # behind a name that a bracket gives as another one: «ЕАБР (Евразийский банк)»


def load() -> None:
    """Loads the names of the reference data."""
    if head_final():
        izafet.load()
    else:
        gazetteer.index()


def annotate(document: Document) -> None:
    """Fills `document.mentions` and `document.phrases`."""
    if head_final():
        izafet.annotate(document)
        return
    tokens = document.tokens
    found: list[Mention] = []
    by_capitals = capitals.find(document) if analytic() else None
    titled: dict[int, list[titles.Title]] = {}
    agents: dict[int, list[titles.Title]] = {}
    for sentence in document.sentences:
        names = names_in(tokens, sentence) if by_capitals is None else by_capitals[sentence.index]
        taken = covered(names)
        titled[sentence.index] = titles.find(tokens, sentence.first, sentence.last, taken)
        for title in titled[sentence.index]:
            taken.update(range(title.first, title.last))
        agents[sentence.index] = titles.find_agents(tokens, sentence.first, sentence.last, taken)
        if by_capitals is None:
            names = with_bodies(tokens, sentence, names, titled[sentence.index], agents[sentence.index])
        found.extend(with_aliases(tokens, sentence, names))
    document.mentions = found
    mentions = by_sentence(document)
    readers = []
    for sentence in document.sentences:
        reader = Reader(tokens, sentence, mentions[sentence.index], titled[sentence.index], agents[sentence.index])
        reader.phrases()
        document.mentions.extend(reader.persons)
        readers.append(reader)
    loud = shouted(document)
    document.mentions = [
        m for m in document.mentions if m.type != "Person" or document.tokens[m.first].sentence not in loud
    ]
    if by_capitals is None:
        document.mentions.extend(repeated.find(document))
    loose_persons.add(document, {i for t in itertools.chain(*titled.values()) for i in range(t.first, t.last)})
    document.mentions = [
        m for m in document.mentions if m.type != "Person" or document.tokens[m.first].sentence not in loud
    ]
    document.mentions.sort(key=lambda m: (m.first, -m.last))
    drop_overlaps(document)
    of_their_state(document)
    mentions = by_sentence(document)
    for sentence, reader in zip(document.sentences, readers, strict=True):
        known = mentions[sentence.index]
        if known != reader.mentions:  # the article made more of them known than the sentence itself
            reader = Reader(tokens, sentence, known, titled[sentence.index], agents[sentence.index])
            reader.phrases()
        document.phrases.extend(reader.read)


def of_their_state(document: Document) -> None:
    """«Сенат» is the one of the reference data only in an article that names its state, or no other state."""
    places = [m for m in document.mentions if m.reference and m.type in ("State", "Region", "Place")]
    named = {state for m in places if (state := state_of(m.reference))}
    for mention in document.mentions:
        common = mention.reference and mention.type == "Organization" and nouns().at(document.tokens, mention.first)
        if common and mention.last - mention.first == 1 and mention.reference:
            own = state_of(mention.reference)
            if named and own not in named:
                mention.name, mention.reference = mention.written, None


def by_sentence(document: Document) -> dict[int, list[Mention]]:
    """The mentions by the sentence that they begin in."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in document.mentions:
        found[document.tokens[mention.first].sentence].append(mention)
    return found


def shouted(document: Document) -> set[int]:
    """The sentences that are lines of capitals, where every word looks like a name."""
    return {s.index for s in document.sentences if is_shouted(document.tokens[s.first : s.last])}


def names_in(tokens: list[Token], sentence: Sentence) -> list[Mention]:
    """Names of the reference data and of firms; the longer of two that overlap."""
    first, last = sentence.first, sentence.last
    known = [
        m
        for m in gazetteer.find(tokens, first, last)
        if not (begins_person(tokens, m, last) or ends_person(tokens, m, first))
    ]
    known = [*ellipses(tokens, known, first), *known]  # «Омской и Томской областями» is no town
    adjectives = {m.last for m in known if m.adjective and m.type == "State"}
    known += list(twins.find(tokens, first, last))
    quoted = list(firms.find_quoted(tokens, first, last, adjectives))
    taken = covered(known) | covered(quoted)
    in_latin = list(latin.find_latin(tokens, first, last, covered(quoted), adjectives))
    taken |= covered(in_latin)
    coded = list(firms.find_coded(tokens, first, last, taken))
    after = list(firms.find_after_noun(tokens, first, last, taken | covered(coded)))
    named = list(places.find_places(tokens, first, last, taken | covered(coded) | covered(after)))
    taken |= covered(coded) | covered(after) | covered(named)
    built = [*firms.find_plants(tokens, first, last, taken), *firms.find_compounds(tokens, first, last, taken)]
    marked = list(places.find_marked(tokens, first, last))
    towns = list(places.find_towns(tokens, first, last, taken | covered(built) | covered(marked)))
    sited = list(places.find_sited(tokens, first, last, [*known, *towns]))
    return list(longest([*known, *quoted, *in_latin, *coded, *after, *named, *built, *marked, *towns, *sited]))


def begins_person(tokens: list[Token], mention: Mention, last: int) -> bool:
    """«Владимир Путин» names no town."""
    return (
        mention.type in ("Place", "Region") and mention.last - mention.first == 1 and mention.last < last
        and is_first_name(plain(mention.name)) and persons.is_part(tokens[mention.last])
        and not is_initial(tokens[mention.last].text) and not introduced(tokens, mention.first)
    )  # fmt: skip


def ends_person(tokens: list[Token], mention: Mention, first: int) -> bool:
    """«Марк Орлов» names no town, though «Орлов» may be a form of «Орёл»."""
    return (
        mention.type in ("Place", "Region") and mention.last - mention.first == 1 and mention.first > first
        and plain(mention.name) != tokens[mention.first].lower and tokens[mention.first - 1].capital
        and is_first_name(tokens[mention.first - 1].lower)
        and heads().at(tokens, mention.first - 1) is None  # «Аким Жетысу»: a title and a given name alike
    )  # fmt: skip


def introduced(tokens: list[Token], position: int) -> bool:
    """Whether a preposition, a title or a noun of places stands right before: what follows is then a place."""
    if not position or tokens[position - 1].sentence != tokens[position].sentence:
        return False
    before = tokens[position - 1]
    return (
        before.can_be("PREP")
        or (heads().at(tokens, position - 1) is not None and "gen" in tokens[position].word.cases)
        or (territories().at(tokens, position - 1, position) is not None)
    )


def ellipses(tokens: list[Token], mentions: list[Mention], first: int) -> Iterator[Mention]:
    """«Таласской и Жамбылской областями»: the first adjective lacks its noun."""
    for mention in mentions:
        if mention.type != "Region" or mention.last - mention.first < 2 or mention.adjective:
            continue
        noun = tokens[mention.last - 1]
        position = mention.first
        while (
            position - 2 >= first
            and tokens[position - 1].text in function_words("listing")
            and tokens[position - 2].capital
            and tokens[position - 2].can_be("ADJF")
        ):
            position -= 2
            item = territory(tokens[position], noun)
            if item is None:
                break
            yield Mention(position, position + 1, item.type, gazetteer.preferred(item), position, item.id,
                          cases=tokens[position].word.cases)  # fmt: skip


def territory(adjective: Token, noun: Token) -> reference.Item | None:
    reading = next((a for a in noun.word.analyses if a.pos == "NOUN"), None)
    if reading is None:
        return None
    for analysis in adjective.word.analyses:
        if analysis.pos == "ADJF":
            name = f"{analyser().inflect_adjective(adjective.text, analysis.lemma, reading.gender)} {reading.lemma}"
            items = reference.find(name, current())
            if items:
                return items[0]
    return None


def with_bodies(
    tokens: list[Token],
    sentence: Sentence,
    names: list[Mention],
    found: list[titles.Title],
    agents: list[titles.Title],
) -> list[Mention]:
    """The names with those of bodies, which swallow the names inside them."""
    by_start = {m.first: m for m in names}
    blocked = dict(by_start)
    for title in found:
        blocked.update({i: Mention(i, i + 1, TITLE, "", i) for i in range(title.first, title.last) if i not in blocked})
    organizations = list(bodies.find_bodies(tokens, sentence.first, sentence.last, blocked))
    by_start.update({m.first: m for m in organizations})
    for title in (*found, *agents):
        served = employers.find(tokens, title, sentence.last, by_start)
        if served is not None:
            organizations.append(served)
            by_start.setdefault(served.first, served)
    return [*names, *organizations]


def with_aliases(tokens: list[Token], sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """The longest of the names; one in brackets behind a body's is an alias of it."""
    result: list[Mention] = []
    for mention in longest(names):
        previous = result[-1] if result else None
        if (
            previous is not None and previous.type in RELATED and mention.type in RELATED
            and tokens[mention.first - 1].text == "(" and mention.first - 1 == previous.last
            and mention.last < sentence.last and tokens[mention.last].text in ALIAS_END
        ):  # fmt: skip
            previous.aliases += (mention.name,)
            if mention.reference and not previous.reference:
                previous.reference, previous.type = mention.reference, mention.type
            previous.last = min(mention.last + 1, sentence.last)
        else:
            result.append(mention)
    return result


def drop_overlaps(document: Document) -> None:
    document.mentions = longest(document.mentions)
