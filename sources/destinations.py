"""Where someone went: what a word of travelling governs, or what the text leaves to be understood."""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence
from sources.discourse.sides import TERRITORIES, side
from sources.discourse.subjects import Subject
from sources.discourse.territories import lies_in
from sources.document import Document
from sources.insertions import within_brackets, without_brackets
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import (
    clause,
    coordinated,
    introduced,
    joined,
    object_preposition,
    preposition,
    resumes,
)

SEEN = ("Place", "Company", "Organization")
TYPES = {"territory": "Region", "body": "Organization", "company": "Company"}
NEAR = 6  # tokens behind a title without a name that belong to it


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
        if phrase.first > verb and within_brackets(document, verb, phrase.first):
            continue
        between = (trigger.last, phrase.first) if phrase.first > verb else (phrase.last, verb)
        if has_verb(reading, phrases, *between):
            continue  # «…, сообщили в акимате»
        if found and phrase.first > verb and explains(reading, phrase):
            continue
        if found and found[-1].last == phrase.first and "gen" in phrase.cases and is_territory(phrase):
            continue  # «Атыраускую область Республики Казахстан»: where the place before lies
        if is_reached(document, trigger, phrase, goers) or (found and goes_on(reading, found[-1], phrase)):
            found += [p for p in listed(document, rest, phrase) if p not in found and can_be_reached(reading, p)]
    if found and last < document.sentence_of(verb).last:
        found += [p for p in resumed(reading, rest, found[-1], last) if p not in found]
    return found or antecedent(reading, rest, verb, bool(goers) and goers[0].first >= first)


def has_verb(reading: Reading, phrases: Sequence[Phrase], first: int, last: int) -> bool:
    """Whether a finite verb is among tokens `[first, last)`, names and what stands in brackets aside."""
    words = without_brackets(reading.tokens[first:last])
    return any(t.finite and not any(p.first <= t.index < p.last for p in phrases) for t in words)


def goes_on(reading: Reading, before: Phrase, phrase: Phrase) -> bool:
    """Whether a site is listed with the one before it: «в технопарке X, университете Y и на ферме»."""
    sites = not is_territory(phrase) or (phrase.mention is not None and phrase.mention.name[:1].islower())
    return sites and joined(reading.document, before, phrase)


def explains(reading: Reading, phrase: Phrase) -> bool:
    """Whether a territory behind a comma or «центр» is where the place before lies: «Сиань, центр провинции X»."""
    before = reading.tokens[phrase.first - 1]
    territory = phrase.mention is not None and is_territory(phrase) and phrase.mention.name[:1].isupper()
    return territory and (before.text == "," or before.among(function_words("seat")))


def is_territory(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.type in TERRITORIES


def resumed(reading: Reading, phrases: Sequence[Phrase], before: Phrase, stop: int) -> list[Phrase]:
    """What goes on with a list behind an embedded clause: «посетил музей, где встретился с X, и завод»."""
    tokens, sentence = reading.tokens, reading.document.sentence_of(stop)
    if not any(tokens[i].among(function_words("whither")) for i in range(stop, min(stop + 2, sentence.last))):
        return []
    behind = next((i for i in range(stop + 1, sentence.last) if resumes(tokens, i, sentence)), sentence.last)
    near = next((p for p in phrases if p.first > behind), None)
    if near is None or any(t.finite for t in tokens[behind : near.first]) or not can_be_reached(reading, near):
        return []
    return [p for p in coordinated(reading.document, phrases, near) if p.first > behind] if fits(before, near) else []


def fits(before: Phrase, phrase: Phrase) -> bool:
    return not before.cases or not phrase.cases or not before.cases.isdisjoint(phrase.cases)


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
    if head_final():
        return is_governed(trigger.sense, phrase, before)
    type_ = phrase.mention.type if phrase.mention is not None else TYPES[phrase.sort]
    if trigger.sense == "back":
        return is_territory(phrase) and before in function_words("from")
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


def is_governed(sense: str, phrase: Phrase, marker: str) -> bool:
    """The same where the case or the postposition alone tells it."""
    if sense == "stay":
        return marker in function_words("in")
    if sense == "back":
        return marker in function_words("from")
    if sense == "learn":
        return marker in function_words("with") or "gen" in phrase.cases
    if sense in ("see", "show") and "acc" in phrase.cases:
        return True
    return marker in function_words("into")


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


def is_abroad(home: Subject, visitor: Subject) -> bool:
    """Whether the region that an article is about is another than the visitors' own, and in no state of theirs."""
    if home is visitor:
        return False
    return visitor.reference is None or not lies_in(home.reference, visitor.reference)
