"""All mentions and phrases of a document whose language puts heads last, each step helping the next."""

from __future__ import annotations

from collections import defaultdict

from sources.analysis import entities
from sources.analysis.kazakh import closed
from sources.analysis.token import Sentence, Token
from sources.document import Document
from sources.izafet import bodies, clauses, context, gazetteer, names, persons, titles
from sources.izafet.names import case_of, without_case
from sources.izafet.reader import Reader
from sources.mentions.mention import Mention
from sources.mentions.nouns import LATIN, is_name_word
from sources.mentions.overlaps import covered, longest
from sources.mentions.titles import Title

TERRITORIES = ("State", "Region", "Place")


def load() -> None:
    """Loads the names of the reference data and the model of names."""
    gazetteer.index()
    entities.tagger()


def annotate(document: Document) -> None:
    """Fills `document.mentions` and `document.phrases`."""
    context.settle(document)
    tokens = document.tokens
    known = persons.words_of(tokens)
    found: dict[int, list[Mention]] = {}
    titled: dict[int, list[Title]] = {}
    for sentence in document.sentences:
        tagged = entities.find([t.text for t in tokens[sentence.first : sentence.last]])
        spans = [
            entity._replace(first=entity.first + sentence.first, last=entity.last + sentence.first) for entity in tagged
        ]
        found[sentence.index] = names_in(tokens, sentence, spans, known)
        titled[sentence.index] = titles.find(
            tokens, sentence.first, sentence.last, {m.first: m for m in found[sentence.index] if m.type != "Person"}
        )
    add_known_persons(document, found)
    posts: dict[str, str] = {}
    for sentence in document.sentences:
        reader = Reader(tokens, sentence, found[sentence.index], titled[sentence.index], known, posts)
        phrases = reader.phrases()
        clauses.mark(document, phrases)
        document.phrases.extend(phrases)
        document.mentions.extend([*found[sentence.index], *reader.persons])
    document.mentions.sort(key=lambda m: (m.first, -m.last))


def names_in(
    tokens: list[Token], sentence: Sentence, tagged: list[entities.Named], known: frozenset[str]
) -> list[Mention]:
    """The names of a sentence: those of the reference data, firms, places, persons, bodies; the longer of two."""
    first, last = sentence.first, sentence.last
    listed = list(gazetteer.find(tokens, first, last))
    spans = [trimmed(tokens, n, listed) for n in tagged if n.sort == "PERSON"]
    territories = covered([m for m in listed if m.type in TERRITORIES and not m.adjective])
    spans = [n for n in spans if n.last - n.first > 1 or n.first not in territories]
    people = [persons.named(tokens, n.first, n.last, known) for n in spans if is_name(tokens, n)]
    taken = covered(people)
    listed = [m for m in listed if taken.isdisjoint(range(m.first, m.last)) or m.last - m.first > 1]
    states = {m.last for m in listed if m.adjective and m.type == "State"}
    quoted = list(names.find_quoted(tokens, first, last, states))
    # «Xinjiang Clean City Group»: a place in Latin letters is a part of a firm's name
    latin = [m for m in names.find_latin(tokens, first, last, covered(quoted)) if not is_place(m, listed)]
    taken |= covered(quoted) | covered(latin)
    whole = covered([m for m in listed if m.type == "State" or m.last - m.first > 1])
    places = list(names.find_places(tokens, first, last, taken | whole, {m.last: m for m in listed}))
    taken |= covered(listed) | covered(places)
    loose = [
        m for n in tagged if (m := tagged_name(tokens, n)) is not None and taken.isdisjoint(range(m.first, m.last))
    ]
    before = longest([*people, *listed, *quoted, *latin, *places, *loose])
    closed = {i for m in before if m.type in ("Person", "Company") for i in range(m.first, m.last)}
    closed -= {i for n in tagged if n.sort in ("BODY", "BUILDING") for i in range(n.first, n.last)}
    named = list(bodies.find(tokens, first, last, {m.first: m for m in before if m.type != "Person"}, closed))
    return longest([*before, *named])


def trimmed(tokens: list[Token], name: entities.Named, listed: list[Mention]) -> entities.Named:
    """A person's name without the place beside it that the model takes for a part of it: «Асан Серіков Катар»."""
    first, last = name.first, name.last
    while first < last - 1 and tokens[first].lower in closed():
        first += 1  # «Кейін Серіков»: a sentence's first word
    for mention in listed:
        if mention.type in TERRITORIES and not mention.adjective and mention.last - mention.first < last - first:
            if mention.last == last and last - first > 2:
                last = mention.first
            elif mention.first == first and mention.cases != {"nom"}:
                first = mention.last
    return name._replace(first=first, last=last)


def is_place(latin: Mention, listed: list[Mention]) -> bool:
    """Whether a name in Latin letters is that of a place alone."""
    return any(m.first == latin.first and m.last == latin.last and m.type in TERRITORIES for m in listed)


def is_name(tokens: list[Token], name: entities.Named) -> bool:
    """Whether what the model takes for a person is one by its letters: no Latin, no abbreviation, no small letters."""
    words = [t for t in tokens[name.first : name.last] if t.is_word]
    return (
        bool(words)
        and all(not LATIN.match(t.text) for t in words)
        and words[0].capital
        and (len(words) > 1 or len(words[0].text) > 3)
        and not all(t.text.isupper() and len(t.text) < 5 for t in words)
    )


def tagged_name(tokens: list[Token], name: entities.Named) -> Mention | None:
    """A place or a body that only the model knows."""
    head = name.last - 1
    words = tokens[name.first : name.last]
    if not any(is_name_word(t) for t in words) or any(t.text in '«»"' for t in words):
        return None
    sort = {"PLACE": "Place", "BODY": "Organization"}.get(name.sort)
    if sort is None or (sort == "Place" and not tokens[head].capital) or (sort == "Organization" and len(words) < 2):
        return None
    text = " ".join([*(t.text for t in words[:-1]), without_case(tokens[head])])
    return Mention(name.first, name.last, sort, text, head, cases=case_of(tokens[head]))


def add_known_persons(document: Document, found: dict[int, list[Mention]]) -> None:
    """A surname or a first name alone, of a person whom the article names in full."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    for mentions in found.values():
        for mention in mentions:
            if mention.type == "Person" and " " in mention.name:
                for word in mention.name.lower().split():
                    full[word].add(mention.name)
    for sentence in document.sentences:
        taken = {i for m in found[sentence.index] for i in range(m.first, m.last)}
        for position in range(sentence.first, sentence.last):
            token = document.tokens[position]
            if position in taken or not is_name_word(token):
                continue
            cut = persons.nominative(token.text, full.keys())
            owners = full.get(cut.form.lower(), set())
            if len(owners) == 1:
                found[sentence.index].append(
                    Mention(position, position + 1, "Person", next(iter(owners)), position, cases=frozenset({cut.case}))
                )
        found[sentence.index].sort(key=lambda m: m.first)
