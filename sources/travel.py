"""Who went where: the sides of a word of travelling, each sense of triggers.tsv with its own grammar."""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence, Token
from sources.destinations import can_be_reached, destinations, is_abroad, listed, reached, understood
from sources.discourse.modality import during
from sources.discourse.sides import side
from sources.discourse.subjects import Subject
from sources.document import Document
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import beside, clause, coordinated, introduced, is_nominative, owners, preposition, subject

Journey = tuple[list[Subject], list[Subject]]  # visitors, destinations
TRAVELLERS = {"role", "group", "diplomat", "pronoun"}  # sorts of phrases for those who can be brought or shown round
GUESTS = ("delegation", "guest")  # groups that came from elsewhere
VERBAL = {"VERB", "INFN", "GRND", "PRTF", "PRTS"}
NEAR = 6  # tokens between a noun of travelling, or whose trip it is, and where it went


def journey(reading: Reading, sentence: Sentence, trigger: Trigger) -> Journey | None:
    """The visitors and destinations of a word of travelling; None where it tells of no visit."""
    phrases = reading.phrases[sentence.index]
    if trigger.sense == "trip":
        return trip(reading, sentence, trigger, phrases)
    if trigger.sense == "bring":
        goers = brought(reading, phrases, trigger.first)
    elif trigger.sense == "show":
        goers = guided(reading, phrases, trigger.first)
    else:
        goers = travellers(reading, phrases, trigger.first)
    if trigger.sense == "stay" and (goers or not without_subject(reading, trigger.first)):
        goers = [p for p in goers if p.noun in GUESTS]  # others may live there
        if not goers:
            return None
    if not goers and not (trigger.sense == "go" or without_subject(reading, trigger.first)):
        return None
    visitors = with_leaders(reading, phrases, goers)
    targets = [s for p in destinations(reading, phrases, trigger, goers) for s in reached(reading, p)]
    if not targets and trigger.sense == "go":
        targets = understood(reading, sentence, trigger, phrases, visitors)
    return visitors, targets


def without_subject(reading: Reading, verb: int) -> bool:
    """Whether a plural verb names nobody: «Осмотрели и порт»; who did so the text has told before."""
    head = reading.tokens[verb].word.analyses[0]
    return head.pos == "VERB" and head.number == "plur" and "past" in head.tags


def is_verb(token: Token) -> bool:
    """Whether a word tells what someone did: «прибыли» does, «гости» is no form of «гостить»."""
    return any(a.pos in VERBAL and "impr" not in a.tags for a in token.word.analyses)


def travellers(reading: Reading, phrases: Sequence[Phrase], verb: int) -> list[Phrase]:
    """Who went: the subject of a verb, the noun of a participle («посол, прибывший в область»)."""
    tokens = reading.tokens
    pos = tokens[verb].word.analyses[0].pos
    able = [p for p in phrases if not (p.first > verb and is_thing(p) and "acc" in p.cases)]
    if pos == "PRTF":
        return those_who_travel(reading, phrases, modified(reading.document, able, verb))
    if pos == "GRND":
        first, _ = clause(reading.document, verb)
        behind = behind_gerund(reading, able, verb)
        able = behind or [p for p in able if p.last <= first]
        return those_who_travel(reading, phrases, behind or subject(reading.document, able, verb))
    if pos == "PRTS":
        return [p for p in phrases if p.cases == {"ins"} and is_goer(p) and not preposition(reading.document, p)][:1]
    return those_who_travel(reading, phrases, subject(reading.document, able, verb))


def is_thing(phrase: Phrase) -> bool:
    """Whether a phrase behind a verb of visiting is rather its object: «посетил завод», «осмотрели порт Курык»."""
    if phrase.sort in ("company", "body", "territory"):
        return True
    return phrase.sort == "name" and phrase.mention is not None and phrase.mention.type != "Person"


def behind_gerund(reading: Reading, phrases: Sequence[Phrase], gerund: int) -> list[Phrase]:
    """«Посетив завод, гости …»: the nominative behind the comma that ends what a gerund at a sentence's head opens."""
    document = reading.document
    if clause(document, gerund)[0] != document.sentence_of(gerund).first:
        return []
    found = [
        p for p in phrases
        if p.first > gerund and document.tokens[p.first - 1].text == "," and is_nominative(document, p)
    ]  # fmt: skip
    return coordinated(document, [p for p in phrases if p.first >= found[0].first], found[0]) if found else []


def those_who_travel(reading: Reading, phrases: Sequence[Phrase], found: Sequence[Phrase]) -> list[Phrase]:
    """Of a subject those that can travel; «руководители посольств Перу и Чили» are the names behind the title."""
    kept = [p for p in found if p.sort != "territory" and (p.mention is None or p.mention.type != "Place")]
    if len(kept) == 1 and kept[0].sort == "role" and kept[0].person is None and is_plural(reading.document, kept[0]):
        behind = [p for p in phrases if 0 <= p.first - kept[0].last <= 2 and "gen" in p.cases and p.sort == "name"]
        behind = [p for p in behind if preposition(reading.document, p) in {"", *function_words("from")}]
        rest = [p for p in phrases if p.first >= kept[0].last]
        return coordinated(reading.document, rest, behind[0]) if behind else kept
    return kept


def is_plural(document: Document, phrase: Phrase) -> bool:
    return any(a.number == "plur" and a.case == "nom" for a in document.tokens[phrase.head].word.analyses)


def modified(document: Document, phrases: Sequence[Phrase], participle: int) -> list[Phrase]:
    """The noun of a participle: before the comma, or behind what belongs to the participle."""
    cases = document.tokens[participle].word.cases
    first, _ = clause(document, participle)
    if first and document.tokens[first - 1].text == ",":
        before = [p for p in phrases if p.last <= first - 1 and (not p.cases or p.cases & cases)]
        return before[-1:]
    behind = [p for p in phrases if p.first > participle and not preposition(document, p) and is_goer(p)]
    return [p for p in behind if not p.cases or p.cases & cases][:1]


def is_goer(phrase: Phrase) -> bool:
    return phrase.sort in TRAVELLERS or (phrase.mention is not None and phrase.mention.type == "Person")


def brought(reading: Reading, phrases: Sequence[Phrase], verb: int) -> list[Phrase]:
    """«Посол привёз в Омск делегацию»: who brings if a person does, and who is brought."""
    bringers = [p for p in subject(reading.document, phrases, verb) if is_goer(p)]
    objects = [p for p in phrases if p not in bringers and "acc" in p.cases and is_goer(p) and p.sort != "pronoun"]
    near = [p for p in objects if not preposition(reading.document, p) and abs(p.first - verb) <= NEAR]
    return [*bringers, *near]


def guided(reading: Reading, phrases: Sequence[Phrase], verb: int) -> list[Phrase]:
    """«Гостям показали завод», «для делегации провели экскурсию»: those to whom something was shown."""
    first, last = clause(reading.document, verb)
    near = [p for p in phrases if first <= p.first < last and is_goer(p)]
    given = [p for p in near if "dat" in p.cases and not preposition(reading.document, p)]
    return given[:1] or [p for p in near if preposition(reading.document, p) in function_words("for")][:1]


def with_leaders(reading: Reading, phrases: Sequence[Phrase], goers: Sequence[Phrase]) -> list[Subject]:
    """Those who went and who led them: «делегация Японии во главе с …», «…, которую возглавлял …»."""
    found = reading.subjects(goers)
    if not goers:
        return found
    start = min(p.first for p in goers)
    for phrase in phrases:
        if (head_final() or phrase.first > start) and introduced(reading.document, phrase, function_words("leading")):
            near = [p for p in phrases if p not in goers]
            found += [s for s in reading.subjects(coordinated(reading.document, near, phrase)) if s not in found]
            break
    return found


def led_by(document: Document, phrases: Sequence[Phrase], stop: int) -> list[Phrase]:
    """Who led those whose phrase ends before token `stop`: «поездка делегации во главе с X в Пекин»."""
    return [p for p in phrases if 0 <= p.first - stop < NEAR and introduced(document, p, function_words("leading"))]


def companions(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """«В поездке участвовали …», «которую возглавлял …»: whom a sentence adds to a visit told before."""
    phrases = reading.phrases[sentence.index]
    behind = [p for p in phrases if p.first >= trigger.last]
    return reading.subjects(those_who_travel(reading, phrases, subject(reading.document, behind, trigger.last - 1)))


def managed(reading: Reading, infinitive: int) -> bool:
    """«успели посетить», «удалось побывать»: an infinitive that tells what happened."""
    first, _ = clause(reading.document, infinitive)
    return any(t.among(function_words("managing")) and t.finite for t in reading.tokens[first:infinitive])


def trip(reading: Reading, sentence: Sentence, trigger: Trigger, phrases: Sequence[Phrase]) -> Journey | None:
    """«визит французской делегации», «в ходе поездки в Милан», «его первый визит в область»."""
    document = reading.document
    if any(reading.find(sentence, "visit", "go")):
        return None
    if head_final():
        return trip_before(reading, sentence, trigger, phrases)
    if not (is_setting(reading, trigger) or past_around(reading, sentence, trigger)):
        return None
    goers = owners(document, phrases, trigger) or possessor(document, phrases, trigger.first)
    stop = goers[0].last if goers and goers[0].first >= trigger.last else trigger.last
    stop = max([stop, *(p.last for p in led_by(document, phrases, stop))])
    behind = [p for p in phrases if 0 <= p.first - stop < NEAR and preposition(document, p) in function_words("into")]
    targets = [q for p in behind[:1] for q in listed(document, phrases, p) if can_be_reached(reading, q)]
    if not goers and targets:
        goers = [p for p in owners(document, phrases, targets[-1]) if is_goer(p)]
    if not goers and is_setting(reading, trigger):
        goers = [p for p in setting_subject(reading, sentence, trigger, phrases) if p not in targets]
        targets = targets or [p for p in destinations(reading, phrases, trigger, goers) if p not in goers]
    if not goers:
        return None
    visitors = with_leaders(reading, phrases, goers[:1] if goers[0].first >= trigger.last else goers)
    places = [s for p in targets for s in reached(reading, p)]
    home = reading.resolver.home
    if not places and visitors and home is not None and is_abroad(home, side(visitors[0])):
        places = [home]
    return visitors, places


def trip_before(reading: Reading, sentence: Sentence, trigger: Trigger, phrases: Sequence[Phrase]) -> Journey | None:
    """The same of a noun behind all that belongs to it: «елшінің Қытайға сапары», «сапар аясында … кездесті»."""
    near = [p for p in phrases if 0 <= beside(p, trigger) < NEAR]
    into = [p for p in near if preposition(reading.document, p) in function_words("into")]
    targets = [q for p in into[-1:] for q in listed(reading.document, phrases, p) if can_be_reached(reading, q)]
    goers = [p for p in near if "gen" in p.cases and is_goer(p)][-1:]
    if not goers and during(reading, trigger) and not reading.find(sentence, "visit", "see"):
        goers = [p for p in setting_subject(reading, sentence, trigger, phrases) if p not in targets]
    if not goers or not targets:
        return None
    return with_leaders(reading, phrases, goers), [s for p in targets for s in reached(reading, p)]


def possessor(document: Document, phrases: Sequence[Phrase], noun: int) -> list[Phrase]:
    """«его первый визит»: a pronoun before the noun."""
    start = noun
    while start > 0 and document.tokens[start - 1].can_be("ADJF", "ADVB") and noun - start < 3:
        if any(p.sort == "pronoun" and p.last == start for p in phrases):
            break
        start -= 1
    return [p for p in phrases if p.sort == "pronoun" and p.last == start and "gen" in p.cases]


def is_setting(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun of travelling is what someone was on or carried out: «в ходе визита», «совершил поездку»."""
    index = trigger.first - 1
    while index >= 0 and reading.tokens[index].can_be("ADJF", "NUMR") and trigger.first - index <= 3:
        index -= 1
    return index >= 0 and reading.tokens[index].among(function_words("on the way"))


def setting_subject(reading: Reading, sentence: Sentence, trigger: Trigger, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The subject of the verb nearest to a noun of travelling that is no future."""
    verbs = [
        i for i in range(sentence.first, sentence.last)
        if reading.tokens[i].finite and reading.tokens[i].word.analyses[0].pos == "VERB" and not reports(reading, i)
    ]  # fmt: skip
    for verb in sorted(verbs, key=lambda i: abs(i - trigger.first)):
        if reading.tense(verb) != "futr":
            found = subject(reading.document, phrases, verb)
            return those_who_travel(reading, phrases, found)
    return []


def reports(reading: Reading, verb: int) -> bool:
    """«…, сообщает пресс-служба»: a verb behind a comma that tells whose news it is."""
    sentence = reading.document.sentence_of(verb)
    return reading.tokens[verb - 1].text == "," and any(t.first == verb for t in reading.find(sentence, "say"))


def past_around(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    return any("past" in a.tags for i in range(sentence.first, sentence.last) if abs(i - trigger.first) < 12
               for a in reading.tokens[i].word.analyses[:1])  # fmt: skip
