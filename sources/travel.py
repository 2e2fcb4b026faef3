"""Who went where: the sides of a word of travelling, each sense of triggers.tsv with its own grammar."""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.token import Sentence, Token
from sources.discourse.sides import TERRITORIES, side
from sources.discourse.subjects import Subject
from sources.discourse.territories import lies_in
from sources.document import Document
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import (
    clause,
    coordinated,
    introduced,
    is_nominative,
    object_preposition,
    owners,
    preposition,
    subject,
)

Journey = tuple[list[Subject], list[Subject]]  # visitors, destinations
TRAVELLERS = {"role", "group", "diplomat", "pronoun"}  # sorts of phrases for those who can be brought or shown round
SEEN = ("Place", "Company", "Organization")
TYPES = {"territory": "Region", "body": "Organization", "company": "Company"}
VERBAL = {"VERB", "INFN", "GRND", "PRTF"}
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
    if not goers and trigger.sense != "go":
        return None
    visitors = with_leaders(reading, phrases, goers)
    targets = [s for p in destinations(reading, phrases, trigger, goers) for s in reached(reading, p)]
    if not targets and trigger.sense == "go":
        targets = understood(reading, sentence, trigger, phrases, visitors)
    return visitors, targets


def is_verb(token: Token) -> bool:
    """Whether a word tells what someone did: «прибыли» does, «гости» is no form of «гостить»."""
    return any(a.pos in VERBAL and "impr" not in a.tags for a in token.word.analyses)


def travellers(reading: Reading, phrases: Sequence[Phrase], verb: int) -> list[Phrase]:
    """Who went: the subject of a verb, the noun of a participle («посол, прибывший в область»)."""
    tokens = reading.tokens
    pos = tokens[verb].word.analyses[0].pos
    able = [p for p in phrases if not (p.first > verb and is_territory(p) and "acc" in p.cases)]
    if pos == "PRTF":
        return those_who_travel(reading, phrases, modified(reading.document, able, verb))
    if pos == "GRND" and (behind := behind_gerund(reading, able, verb)):
        return those_who_travel(reading, phrases, behind)
    return those_who_travel(reading, phrases, subject(reading.document, able, verb))


def is_territory(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.type in TERRITORIES


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
        if phrase.first > start and introduced(reading.document, phrase, function_words("leading")):
            near = [p for p in phrases if p not in goers]
            found += [s for s in reading.subjects(coordinated(reading.document, near, phrase)) if s not in found]
            break
    return found


def companions(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """«В поездке участвовали …», «которую возглавлял …»: whom a sentence adds to a visit told before."""
    phrases = reading.phrases[sentence.index]
    behind = [p for p in phrases if p.first >= trigger.last]
    return reading.subjects(those_who_travel(reading, phrases, subject(reading.document, behind, trigger.last - 1)))


def managed(reading: Reading, infinitive: int) -> bool:
    """«успели посетить», «удалось побывать»: an infinitive that tells what happened."""
    first, _ = clause(reading.document, infinitive)
    return any(t.among(function_words("managing")) and t.finite for t in reading.tokens[first:infinitive])


def destinations(
    reading: Reading, phrases: Sequence[Phrase], trigger: Trigger, goers: Sequence[Phrase]
) -> list[Phrase]:
    """Where they went: what stands behind «в», «на», or is the verb's own object; the verb's clause alone."""
    document, verb = reading.document, trigger.first
    first, last = clause(document, verb)
    together = [p for p in goers if (p.first > verb) == (goers[0].first > verb)]
    rest = [p for p in phrases if p not in goers and not within_list(together, p)]
    found: list[Phrase] = []
    for phrase in rest:
        if phrase in found or not first <= phrase.first < last or not can_be_reached(reading, phrase):
            continue
        between = reading.tokens[min(verb, phrase.last) + 1 : max(verb, phrase.first)]
        if any(t.finite for t in between[trigger.last - verb - 1 if phrase.first > verb else 0 :]):
            continue  # «…, сообщили в акимате»
        if found and phrase.first > verb and reading.tokens[phrase.first - 1].text == ",":
            continue  # «город Сиань, центр провинции»: it explains the place before
        if is_reached(document, trigger, phrase, goers):
            found += [p for p in listed(document, rest, phrase) if p not in found and can_be_reached(reading, p)]
    return found or antecedent(reading, rest, verb, bool(goers) and goers[0].first >= first)


def within_list(goers: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether a name stands among those who went, or is of the last one's title: «руководитель центра в РФ»."""
    if not goers:
        return False
    last = goers[-1]
    nameless = last.sort == "role" and last.person is None
    return goers[0].first <= phrase.first < last.last + (NEAR if nameless and len(goers) > 1 else 0)


def can_be_reached(reading: Reading, phrase: Phrase) -> bool:
    if phrase.sort == "territory":
        return bool(reading.of(phrase))
    if phrase.sort in ("body", "company"):
        return bool(reached(reading, phrase))
    return phrase.mention is not None and phrase.mention.type != "Person" and phrase.sort == "name"


def reached(reading: Reading, phrase: Phrase) -> list[Subject]:
    """What a phrase names as a destination: «на предприятиях Шымкента» is the town."""
    if phrase.sort == "company" or (phrase.sort == "body" and phrase.plural):
        return [reading.resolver.enter(m) for m in phrase.of if m.type in ("Place", "Region")]
    return reading.of(phrase)


def is_reached(document: Document, trigger: Trigger, phrase: Phrase, goers: Sequence[Phrase]) -> bool:
    """Whether a word of travelling governs a phrase: by «в» and «на», «с» of what was learnt, as its object."""
    before, behind = preposition(document, phrase), phrase.first > trigger.first
    type_ = phrase.mention.type if phrase.mention is not None else TYPES[phrase.sort]
    if introduced(document, phrase, function_words("including")):
        return behind and type_ in SEEN
    if before in function_words("into") or object_preposition(document, phrase) in function_words("into"):
        return behind or trigger.sense != "show"
    if trigger.sense in ("go", "bring"):
        return False
    if trigger.sense == "learn":
        return type_ in SEEN and behind and (before in function_words("with") or (not before and "gen" in phrase.cases))
    if trigger.sense == "show" and before in function_words("about"):
        return type_ in SEEN or type_ == "Region"
    if before or (type_ == "State" and not behind):
        return False
    if behind:
        return not phrase.cases or bool(phrase.cases & {"acc", "gen"})
    if "gen" in phrase.cases and object_case(document, phrase) == "acc":
        return True
    return phrase.cases == {"acc"} or ("acc" in phrase.cases and any(g.first > trigger.first for g in goers))


def object_case(document: Document, phrase: Phrase) -> str:
    """acc if what lies in a place may be an object: «объекты Туркестана осмотрели …»."""
    head = document.tokens[phrase.first - 1] if phrase.first else None
    return "acc" if head and head.among(function_words("object")) and "acc" in head.word.cases else ""


def listed(document: Document, phrases: Sequence[Phrase], phrase: Phrase) -> list[Phrase]:
    """The places joined with one by «и»; behind a mere comma stands what explains it («в Сиань, центр Шэньси»)."""
    found = coordinated(document, phrases, phrase)
    joints = document.tokens[found[0].first : found[-1].last]
    return found if any(t.lower in function_words("and") for t in joints) else [phrase]


def antecedent(reading: Reading, phrases: Sequence[Phrase], verb: int, own: bool) -> list[Phrase]:
    """«завод, который посетили гости», «в Актау, куда прибыл посол»: the place before a relative clause."""
    document = reading.document
    first, _ = clause(document, verb)
    opener = document.tokens[first]
    if not (opener.lower in function_words("whither") or (own and opener.among(function_words("relative")))):
        return []
    return [p for p in phrases if p.last <= first and can_be_reached(reading, p)][-1:]


def understood(
    reading: Reading, sentence: Sentence, trigger: Trigger, phrases: Sequence[Phrase], visitors: Sequence[Subject]
) -> list[Subject]:
    """Where those who «прибыли с визитом», «приехали сюда», «на форум» went: where the text was last, or its home."""
    first, last = clause(reading.document, trigger.first)
    tokens = reading.tokens[first:last]
    event = any(
        a.lower in function_words("onto") and any(b.among(function_words("event")) for b in tokens[i + 1 : i + 4])
        for i, a in enumerate(tokens)
    )
    visit = any(first <= t.first < last for t in reading.find(sentence, "visit", "trip"))
    if not (event or visit or any(t.lower in function_words("here") for t in tokens)):
        return []
    near = [*(reading.phrases[sentence.index - 1] if sentence.index else ()), *(p for p in phrases if p.last <= first)]
    home = reading.resolver.home
    spoken = [side(v) for v in visitors]
    for phrase in reversed(near):
        if phrase.mention is not None and phrase.mention.type in TERRITORIES and (
            preposition(reading.document, phrase) in function_words("in")
        ):  # fmt: skip
            return reading.of(phrase)
    return [home] if home is not None and all(is_abroad(home, s) for s in spoken) else []


def trip(reading: Reading, sentence: Sentence, trigger: Trigger, phrases: Sequence[Phrase]) -> Journey | None:
    """«визит французской делегации», «в ходе поездки в Милан», «его первый визит в область»."""
    document = reading.document
    if any(reading.find(sentence, "visit", "go")):
        return None
    if not (is_setting(reading, trigger) or past_around(reading, sentence, trigger)):
        return None
    goers = owners(document, phrases, trigger.last) or possessor(document, phrases, trigger.first)
    stop = goers[0].last if goers and goers[0].first >= trigger.last else trigger.last
    behind = [p for p in phrases if 0 <= p.first - stop < NEAR and preposition(document, p) in function_words("into")]
    targets = [q for p in behind[:1] for q in listed(document, phrases, p) if can_be_reached(reading, q)]
    if not goers and targets:
        goers = [p for p in owners(document, phrases, targets[-1].last) if is_goer(p)]
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


def is_abroad(home: Subject, visitor: Subject) -> bool:
    """Whether the region that an article is about is another than the visitors' own, and in no state of theirs."""
    if home is visitor:
        return False
    return visitor.reference is None or not lies_in(home.reference, visitor.reference)


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
        if reading.tokens[i].finite and reading.tokens[i].word.analyses[0].pos == "VERB"
    ]  # fmt: skip
    for verb in sorted(verbs, key=lambda i: abs(i - trigger.first)):
        if reading.tense(verb) != "futr":
            found = subject(reading.document, phrases, verb)
            return those_who_travel(reading, phrases, found)
    return []


def past_around(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    return any("past" in a.tags for i in range(sentence.first, sentence.last) if abs(i - trigger.first) < 12
               for a in reading.tokens[i].word.analyses[:1])  # fmt: skip
