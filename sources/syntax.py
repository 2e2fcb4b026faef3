"""Shallow syntax without a parser: clauses, relations, coordination, subjects.

Finders ask for relations, which the column of a language in function_words.tsv maps to its markers: of Russian and
English they are prepositions («с», "with"), of Kazakh endings of cases and postpositions («-мен», «арасында»). Of a
language whose heads come last sources/izafet/clauses.py answers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sources.analysis.languages import analytic, head_final
from sources.analysis.token import Extent, Sentence, Token
from sources.document import Document
from sources.insertions import between_dashes, inserted, outside, relative_before, within_brackets, without_brackets
from sources.izafet import clauses
from sources.lexicon import function_words
from sources.mentions.nouns import territories
from sources.phrases.phrase import Phrase

BREAKS = {";", ":", "–", "—", "…"}
# Tokens from a verb to a subject behind it: «посетили в ходе поездки в Милан и Больцано на севере Италии послы …».
INVERTED = 12
MODIFIERS = 9  # tokens from a preposition to what its noun belongs to: «на новых, крупных и старых заводах Актау»
BESIDE = 3  # and where word order tells a subject, which stands behind no verb but one of speech: «"…," said the akim»
SKIPPED = {"ADJF", "NUMR", "PRTF", "ADVB"}  # between a preposition and the phrase that it governs


def clause(document: Document, position: int) -> tuple[int, int]:
    """The clause around a token: up to a dash, a semicolon, or a comma that opens another clause."""
    if head_final():
        return clauses.clause(document, position)
    known = document.clauses.get(position)
    if known is None:
        known = document.clauses[position] = find_clause(document, position)
    return known


def find_clause(document: Document, position: int) -> tuple[int, int]:
    sentence = document.sentence_of(position)
    first, last = sentence.first, sentence.last
    openers = function_words("bare clause opener")  # «said that …»
    for index in range(position - 1, sentence.first - 1, -1):
        if breaks(document.tokens, index, sentence) or document.tokens[index].lower in openers:
            first = index + (document.tokens[index].lower not in openers)
            break
    embedded = first > sentence.first and document.tokens[first].among(function_words("whither"))
    for index in range(position + 1, sentence.last):
        opens = breaks(document.tokens, index, sentence) or document.tokens[index].lower in openers
        if opens or (embedded and resumes(document.tokens, index, sentence)):
            last = index
            break
    return first, last


def resumes(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """Whether the clause around an embedded one goes on at a comma: «посетил музей, где встретился с X, и завод»."""
    return tokens[index].text == "," and index + 1 < sentence.last and tokens[index + 1].lower in function_words("and")


def breaks(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    text = tokens[index].text
    if text in BREAKS:
        return text not in "–—" or not compound(tokens, index, sentence)
    if text != "," or index + 1 >= sentence.last:
        return False
    following = tokens[index + 1]
    if index + 3 < sentence.last and tokens[index + 2].lower in function_words("also"):
        return tokens[index + 3].finite  # «завод, а также музей», but «завод, а также встретился с X»
    opener = following.among(function_words("clause opener")) or (
        index + 2 < sentence.last and following.can_be("PREP") and tokens[index + 2].among(function_words("relative"))
    )
    return opener or (
        bool(following.word.analyses) and following.word.analyses[0].pos in ("GRND", "PRTF") and not following.capital
    )


def compound(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    """A dash between two names («Актау – Батуми») or two titles cuts no clause."""
    return (
        sentence.first < index < sentence.last - 1
        and tokens[index - 1].capital and tokens[index + 1].capital and index - 1 > sentence.first
    )  # fmt: skip


def preposition(document: Document, phrase: Phrase) -> str:
    """The preposition that governs a phrase, "" if none does."""
    if head_final():
        return clauses.marker(document, phrase)
    if phrase.cases == {"nom"} and (phrase.mention is None or phrase.mention.type == "Person"):
        return ""  # «в последний раз генконсул»
    first = document.sentence_of(phrase.first).first
    index = phrase.first - 1
    steps = 0
    while index >= first and steps < 4:
        token = document.tokens[index]
        if token.can_be("PREP") and token.word.analyses[0].pos == "PREP":
            return token.lower
        sort = tells_sort(document, phrase, index)
        if sort or (not phrase.cases and steps < 2 and is_common(token)):
            index -= 1  # «с производителем Casa Miele», «в городе Таразе»: the noun before a name
            steps += 1
            continue
        if token.word.poses.isdisjoint(SKIPPED) or (token.finite and not token.can_be("ADJF")):
            return ""
        if token.capital and not token.can_be("ADJF", "NUMR", "PRTF"):
            return ""  # «в Тараз посол»: the town may be read as an adverb
        if phrase.cases and token.can_be("ADJF") and token.word.cases.isdisjoint(phrase.cases):
            return ""
        index -= 1
        steps += 1
    return ""


def object_preposition(document: Document, phrase: Phrase) -> str:
    """The preposition of what lies in a place or belongs to it: «на заводах Актау», «в порту Курык»."""
    if head_final() or "gen" not in phrase.cases:
        return ""
    index = phrase.first - 1
    if not document.tokens[index].among(function_words("object")):
        return ""
    first = document.sentence_of(phrase.first).first
    while index > first and phrase.first - index <= MODIFIERS and modifies(document.tokens[index]):
        index -= 1
    return document.tokens[index].lower


def modifies(token: Token) -> bool:
    """Whether a word may stand between a preposition and its noun: «на крупных, новых и старых заводах»."""
    return token.can_be("NOUN", "ADJF", "ADVB") or token.text in function_words("listing")


def coordinated(document: Document, phrases: Sequence[Phrase], phrase: Phrase) -> list[Phrase]:
    """The phrases joined with this one by commas and a conjunction, itself among them, in the order of the text."""
    brackets = not head_final()  # where heads come first, what stands in brackets is told of the phrase before
    at = phrases.index(phrase)
    result = [phrase]
    for right in phrases[at + 1 :]:
        if brackets and within_brackets(document, result[-1].last, right.first):
            continue
        if not joined(document, result[-1], right):
            break
        result.append(right)
    for index in range(at, 0, -1):
        if not joined(document, phrases[index - 1], phrases[index]):
            break
        result.insert(0, phrases[index - 1])
    return result


def joined(document: Document, left: Phrase, right: Phrase) -> bool:
    """Whether a comma or «и» stands between two phrases of one case, and nothing but modifiers besides."""
    if head_final():
        return clauses.joined(document, left, right)
    between, cases = without_brackets(document.tokens[left.last : right.first]), right.cases
    if not between or len(between) > 4:
        return False
    if right.sort == "name" and len(between) > 1 and is_common(between[-1]):
        between, cases = between[:-1], between[-1].word.cases  # «между городом Актау и портом Баку»
    quotes = function_words("quotation mark")
    words = [t for t in between if t.text not in quotes and not (t.can_be("ADJF", "NUMR") and not t.finite)]
    if not words or any(t.lower not in function_words("joining") for t in words):
        return False
    if analytic():  # "between a firm of Poland and the region": what is joined is no subject beside an object
        return ("nom" in left.cases) == ("nom" in cases)
    return bool(left.cases & cases) or not left.cases or not cases


def is_common(token: Token) -> bool:
    """Whether a token is a common noun, which may stand before a name that it tells the sort of."""
    return bool(token.word.analyses) and token.word.analyses[0].pos == "NOUN" and not token.capital


def tells_sort(document: Document, phrase: Phrase, index: int) -> bool:
    """Whether the token right before a name is the noun of such territories: «для города Тараза»."""
    return index == phrase.first - 1 and phrase.sort == "name" and territories().at(document.tokens, index) is not None


def is_nominative(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject: nominative by its form, or without case, and no preposition before it."""
    if head_final():
        return clauses.is_nominative(document, phrase)
    if counted(document, phrase):
        return True
    if phrase.cases and "nom" not in phrase.cases:
        return False
    if preposition(document, phrase) or phrase.noun in function_words("object pronoun"):
        return False
    before = document.tokens[phrase.first - 1] if phrase.first else None
    if before is not None and tells_sort(document, phrase, phrase.first - 1):
        return "nom" in before.word.cases  # «для города Тараза»
    if not phrase.cases and before is not None and before.sentence == document.tokens[phrase.first].sentence:
        # A name in Latin letters behind a noun is that noun's complement: «директор Nordwind».
        return not (before.can_be("NOUN") and not before.capital and before.text not in '«"')
    return True


def counted(document: Document, phrase: Phrase) -> bool:
    """«двадцать предпринимателей», «ряд компаний»: a genitive whose number stands in the nominative."""
    if "gen" not in phrase.cases or not phrase.plural or phrase.first == document.sentence_of(phrase.first).first:
        return False
    index = phrase.first - 1
    while index > 0 and document.tokens[index].can_be("ADJF", "NUMR") and not document.tokens[index].can_be("NOUN"):
        if document.tokens[index].lower in function_words("quantity"):
            break
        index -= 1
    token, before = document.tokens[index], document.tokens[index - 1] if index else None
    if token.lower not in function_words("quantity") and not document.tokens[phrase.first - 1].text.isdigit():
        return False
    return before is None or not before.can_be("PREP") or before.lower in function_words("quantity")


def subject(document: Document, phrases: Sequence[Phrase], verb: int) -> list[Phrase]:
    """The subject of the verb at token `verb`: the nearest nominative before it in its clause, else after it,
    with all that is coordinated with it; that of the clause before for «который», a gerund or a bare predicate."""
    if head_final():
        found = clauses.subject(document, phrases, verb)
        return coordinated(document, phrases, found) if found else []
    first, last = clause(document, verb)
    if document.tokens[verb].word.analyses[0].pos == "PRTF":
        return modified(document, phrases, verb, first)
    if relative_before(document, first - 2, verb):  # «фирма X, которую основала Y, построит»: its clause goes on
        first = clause(document, first - 2)[0]
    phrases = outside(document, phrases, first, verb)
    before = [p for p in phrases if first <= p.first and p.last <= verb and is_nominative(document, p)]
    before = [p for p in before if agrees(document, verb, p) and not inserted(document, p)]
    after = [p for p in phrases if verb < p.first and p.last <= last and is_nominative(document, p)]
    after = [p for p in after if agrees(document, verb, p)]
    if after and document.tokens[verb - 1].text == "," and near_behind(verb, after[0]) and verb - 1 > first:
        before = []  # «с делегацией, которую возглавил X, встретился Y»
    if before and not (after and is_object(document, nearest(before, document)) and after[0].cases == {"nom"}):
        return coordinated(document, [p for p in phrases if p.first >= first], nearest(before, document))
    if after and near_behind(verb, after[0]):
        return coordinated(document, [p for p in phrases if p.last <= last], after[0])
    sentence = document.sentence_of(verb)
    if first > sentence.first:
        earlier = [p for p in phrases if p.last <= first and is_nominative(document, p)]
        if document.tokens[first].among(function_words("relative")) and (
            near := [p for p in phrases if p.last <= first]
        ):
            return [near[-1]]
        if (
            earlier
            and document.tokens[first - 1].text in "–—"
            and (apposed := between_dashes(document, earlier, first - 1))
        ):
            return coordinated(document, earlier, apposed)
        if earlier:
            return coordinated(document, [p for p in phrases if p.last <= first], earlier[0])
    return []


def modified(document: Document, phrases: Sequence[Phrase], participle: int, first: int) -> list[Phrase]:
    """What a participle behind a comma says something of: «посла Дании, прибывшего в Тараз»."""
    cases = document.tokens[participle].word.cases
    return [p for p in phrases if p.last == first - 1 and (not p.cases or p.cases & cases)]


def owners(document: Document, phrases: Sequence[Phrase], noun: Extent) -> list[Phrase]:
    """The genitives right behind a noun: «визит французской делегации»."""
    if head_final():
        return clauses.owners(document, phrases, noun)
    stop = noun.last
    return [p for p in phrases if 0 <= p.first - stop <= 1 and "gen" in p.cases and not preposition(document, p)]


def verb_of(extent: Extent) -> int:
    """The token that tells the tense of a word or phrase: its first, or its last («қол қойды»)."""
    return extent.last - 1 if head_final() else extent.first


def beside(phrase: Extent, noun: Extent) -> int:
    """The tokens between a noun and a phrase on the side of its dependents; less than 0 on the other side."""
    return noun.first - phrase.last if head_final() else phrase.first - noun.last


def dependents(phrases: Sequence[Phrase], noun: Extent) -> list[Phrase]:
    """The phrases on that side of a noun where stand those that belong to it: behind it, or before it."""
    if head_final():
        return [p for p in phrases if p.last <= noun.first]
    return [p for p in phrases if p.first >= noun.last]


def introduced(document: Document, phrase: Phrase, words: Collection[str]) -> bool:
    """Whether one of these words or phrases stands right before a phrase: «во главе с …», «под руководством …»."""
    if head_final():
        return clauses.introduced(document, phrase, words)
    line = [t.lower for t in document.tokens[max(0, phrase.first - 3) : phrase.first]]
    return any(" ".join(line[start:]) in words for start in range(len(line)))


def agrees(document: Document, verb: int, phrase: Phrase) -> bool:
    """Whether a noun can be the subject of a past verb by its gender: «область посетил посол»."""
    readings = [a for a in document.tokens[verb].word.analyses if "past" in a.tags and a.number == "sing"]
    if not readings or phrase.sort not in ("name", "territory", "group", "company") or phrase.cases == frozenset():
        return True
    if phrase.mention is not None and phrase.mention.type == "Person":
        return True
    genders = {a.gender for a in document.tokens[phrase.head].word.analyses if a.pos == "NOUN" and a.number == "sing"}
    return not genders or None in genders or any(a.gender in genders for a in readings)


def is_object(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase before a verb may as well be its object: an inanimate one, nominative and accusative alike."""
    return "acc" in phrase.cases and (
        phrase.sort == "territory"
        or (phrase.mention is not None and phrase.mention.type in ("Region", "Place", "State"))
    )


def nearest(before: Sequence[Phrase], document: Document) -> Phrase:
    """Of nominatives before a verb the last; but one that surely is nominative before one that only may be."""
    sure = [p for p in before if p.cases == {"nom"}]
    if sure and before[-1].cases != {"nom"} and before[-1].cases:
        return sure[-1]
    return before[-1]


def near_behind(verb: int, phrase: Phrase) -> bool:
    """Whether a nominative behind a verb is near enough to be its subject."""
    return phrase.first - verb <= (BESIDE if analytic() else INVERTED)
