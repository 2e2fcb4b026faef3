"""Whose will it is: the sides of words like «намерен», «готовность», «интересен»."""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.languages import analytic, head_final
from sources.analysis.token import Sentence, Token
from sources.discourse.sides import ACTORS, side
from sources.discourse.speakers import speaker_of
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import (
    clause,
    coordinated,
    introduced,
    is_nominative,
    owners,
    preposition,
    subject,
)
from sources.willed import invests

PARTICLES = {"ADVB", "PRCL", "CONJ"}  # between a subject and its verb
LATTER = 4  # tokens before a word of will in which «последний» is its subject
COMPLEMENT = 6  # tokens from a word of will within which the verb that it governs comes


def is_will(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word of will is one to work together: not «хочу поблагодарить», «готовая площадка», «планировала»."""
    sentence = reading.document.sentence_of(trigger.first)
    head = reading.tokens[trigger.first].word.analyses[0]
    following = reading.tokens[trigger.last : min(trigger.last + COMPLEMENT, sentence.last)]
    if analytic() and head.pos == "PRTS" and trigger.sense == "verb":
        return False  # "it is planned to build"
    if head_final():
        before = reading.tokens[max(sentence.first, trigger.first - COMPLEMENT) : trigger.first]
        attribute = head.pos == "MODL" and following and following[0].is_word and not following[0].finite
        attribute = attribute and following[0].lower not in function_words("clause end")  # «дайын жіп»
        return not attribute and not any(t.among(function_words("courtesy")) for t in before)
    if head.pos == "ADJF" and not (trigger.sense != "attract" and following and governs(following[0])):
        return False
    if (
        trigger.sense == "verb"
        and head.pos == "VERB"
        and "past" in head.tags
        and not any(t.lower in function_words("would") for t in following[:1])
    ):
        return False
    for token in following:
        if token.finite:
            break
        if token.among(function_words("courtesy")):
            return False
        if token.text in ",." or (token.word.analyses and token.word.analyses[0].pos == "INFN"):
            break
    return True


def governs(token: Token) -> bool:
    """Whether a word is what an adjective of will takes: «готовые вложить», «готовых к», «заинтересованные в»."""
    return token.word.analyses[0].pos == "INFN" or token.lower in function_words("in") | function_words("towards")


def actors(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """Those whose will it is, each as the territory, body or firm spoken for; what a private person wants is none."""
    phrases = reading.phrases[sentence.index]
    speaker: Subject | None = None
    if reading.quoted(trigger.first):
        phrases = [p for p in phrases if reading.quoted(p.first)]
        speaker = speaker_of(reading, trigger.first)
    found = wanting(reading, phrases, trigger, speaker)
    if not found and speaker is not None and speaks_for_itself(reading, trigger):
        found = [speaker]
    return list(dict.fromkeys(s for s in map(side, found) if s.type in ACTORS and (s.posts or s.type != "Person")))


def wanting(reading: Reading, phrases: list[Phrase], trigger: Trigger, speaker: Subject | None) -> list[Subject]:
    """Those whom the sentence names: by the genitive of a noun, the dative of «интересен», else as the subject."""
    document = reading.document
    if trigger.sense == "attract":
        return reading.subjects(attracted(reading, phrases, trigger))[:1]
    if reading.tokens[trigger.last - 1].among(function_words("will")):
        having = (
            owners(document, phrases, trigger)[:1]
            or [
                p
                for p in phrases
                if preposition(document, p) in function_words("for")
                or (p.first > trigger.first and introduced(document, p, function_words("on the part of")))
            ][:1]
        )
        if found := reading.subjects(q for p in having for q in coordinated(document, phrases, p)):
            return found
    if speaker is not None and says_we(reading, trigger):
        return [speaker]
    examples = [p for p in phrases if p.first > trigger.first and introduced(document, p, function_words("including"))]
    if examples:
        return reading.subjects(coordinated(document, phrases, examples[0]))
    common = common_subject(reading, trigger)
    if common is not None:
        return understood(reading, phrases, trigger) if common.among(function_words("territory")) else []
    if is_latter(reading, trigger):
        return understood(reading, phrases, trigger)
    having = [p for p in having_will(reading, phrases, trigger) if agrees(reading, trigger, p)]
    if found := reading.subjects(having):
        return found
    if having or invests(reading, trigger, document.sentence_of(trigger.first).last):
        return understood(reading, phrases, trigger)
    return reading.subjects(at_home_of(reading, phrases, trigger))


def having_will(reading: Reading, phrases: Sequence[Phrase], trigger: Trigger) -> list[Phrase]:
    """The subject of a word of will; of a noun that of its verb («интерес проявил X»), of a participle its noun."""
    document, head = reading.document, reading.tokens[trigger.first].word.analyses[0]
    first, last = clause(document, trigger.first)
    if is_noun(reading, trigger):
        verbs = [i for i in range(first, last) if reading.tokens[i].finite]
        verb = min(verbs, key=lambda i: abs(i - trigger.first), default=trigger.first)
        return subject(document, phrases, verb)
    if head.pos in ("ADJF", "PRTF") and first and reading.tokens[first - 1].text == ",":
        cases = reading.tokens[trigger.first].word.cases
        named = [p for p in phrases if p.last < first and (not p.cases or p.cases & cases)]
        return [p for p in named if preposition(document, p) not in function_words("from")][-1:]
    return subject(document, phrases, trigger.first)


def is_noun(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word of will is a noun alone: «интерес», not «проявляют интерес»."""
    return trigger.last - trigger.first == 1 and reading.tokens[trigger.first].word.analyses[0].pos == "NOUN"


def is_latter(reading: Reading, trigger: Trigger) -> bool:
    """«Последний хотел бы изучить»: whether the subject is the one named last."""
    first, _ = clause(reading.document, trigger.first)
    start = max(first, trigger.first - LATTER)
    words = reading.tokens[start : trigger.first] or []
    opening = reading.tokens[reading.document.sentence_of(first).first]
    return any(t.among(function_words("latter")) and "nom" in t.word.cases for t in (*words, opening))


def common_subject(reading: Reading, trigger: Trigger) -> Token | None:
    """«жители хотят», «его страна готова»: a noun that names no side right before a word of will."""
    index = trigger.first - 1
    first, _ = clause(reading.document, trigger.first)
    if is_noun(reading, trigger) or head_final():
        return None  # «проявляют устойчивый интерес»
    while index >= first and reading.tokens[index].word.poses & PARTICLES:
        index -= 1
    token = reading.tokens[index]
    if index < first or token.word.analyses[0].case != "nom" or token.capital:
        return None
    named = any(p.first <= index < p.last for p in reading.phrases[token.sentence])
    spoken = token.among(function_words("first person"))
    return token if not (named or spoken) and token.can_be("NOUN", "ADJF", "NPRO") else None


def agrees(reading: Reading, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether the number of a word of will allows a phrase as its subject, alone or as the first of several."""
    head = reading.tokens[trigger.first].word.analyses[0]
    if head.pos not in ("VERB", "ADJS", "PRTS") or head.number != "plur" or phrase.plural:
        return True
    together = coordinated(reading.document, reading.phrases[reading.tokens[phrase.first].sentence], phrase)
    readings = reading.tokens[phrase.head].word.analyses
    return len(together) > 1 or any(a.number == "plur" or "Fixd" in a.tags or a.pos == "UNKN" for a in readings)


def understood(reading: Reading, phrases: Sequence[Phrase], trigger: Trigger) -> list[Subject]:
    """Whom «они», «фирмы» mean: those by whose words it is told, else the firm or people told of last."""
    document, sentence = reading.document, reading.tokens[trigger.first].sentence
    for phrase in phrases:
        if introduced(document, phrase, function_words("according to")):
            return [side(s) for s in reading.of(phrase)]
    earlier = [
        p for s in range(max(0, sentence - 1), sentence + 1) for p in reading.phrases[s] if p.last <= trigger.first
    ]
    for phrase in reversed(earlier):
        for found in reading.of(phrase)[:1]:
            if (phrase.sort == "group" and phrase.of) or side(found).type == "Company":
                return [found]
    return []


def at_home_of(reading: Reading, phrases: Sequence[Phrase], trigger: Trigger) -> list[Phrase]:
    """«В компании намерены», «в посольстве заинтересованы»: a plural without subject, the body behind «в»."""
    head = reading.tokens[trigger.first].word.analyses[0]
    if head.number != "plur":
        return []
    before = [p for p in phrases if 0 <= trigger.first - p.last <= 1]
    return [p for p in before if preposition(reading.document, p) in function_words("in")]


def attracted(reading: Reading, phrases: Sequence[Phrase], trigger: Trigger) -> list[Phrase]:
    """«Региону интересны проекты», «гостей заинтересовал порт», «интерес для Китая»: the dative, accusative, «для»."""
    document = reading.document
    first, last = clause(document, trigger.first)
    verb = any(a.pos in ("VERB", "INFN") for a in reading.tokens[trigger.first].word.analyses[:1])
    near = [p for p in phrases if first <= p.first < last]
    wanted = {"acc", "gen"} if verb else {"dat"}
    for phrase in sorted(near, key=lambda p: abs(p.first - trigger.first)):
        before = preposition(document, phrase)
        subject_like = "nom" in phrase.cases and (phrase.first > trigger.first or phrase.cases == {"nom"})
        if before in function_words("for") | function_words("at someone's"):
            return [phrase]
        cases = phrase.cases or modifier_cases(reading, phrase)
        if not before and not subject_like and cases & wanted and not (verb and is_place(phrase)):
            return [phrase]
    return []


def modifier_cases(reading: Reading, phrase: Phrase) -> frozenset[str]:
    """The cases that the adjective before a name without case tells: «мюнхенской «BauHaus» интересен рынок»."""
    before = reading.tokens[phrase.first - 1]
    return before.word.cases if before.can_be("ADJF") else frozenset()


def is_place(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.type in ("Place", "Region")


def says_we(reading: Reading, trigger: Trigger) -> bool:
    """«мы готовы», «наши компании хотят»: the first person before a word of will in its clause."""
    first, _ = clause(reading.document, trigger.first)
    return any(t.among(function_words("first person")) for t in reading.tokens[first : trigger.first])


def speaks_for_itself(reading: Reading, trigger: Trigger) -> bool:
    """Whether nobody is named in a clause of direct speech but the speaker: «нам интересны», «готовы вложить»."""
    first, last = clause(reading.document, trigger.first)
    if any(t.among(function_words("first person")) for t in reading.tokens[first:last]):
        return True
    relative = reading.tokens[first].among(function_words("relative"))
    others = [t for t in reading.tokens[first:last] if t.word.analyses[:1] and t.word.analyses[0].case == "dat"]
    if (trigger.sense == "attract" and others) or relative or common_subject(reading, trigger) is not None:
        return False  # «инвесторам интересно», «люди, которые заинтересованы»
    phrases = reading.phrases[reading.tokens[trigger.first].sentence]
    if at_home_of(reading, phrases, trigger):
        return False
    return not any(first <= p.first < last and p.cases and is_nominative(reading.document, p) for p in phrases)
