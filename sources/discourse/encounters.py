"""Who stands around a word that says that they met: host and guest, subject and «с», the owners of a noun."""

from __future__ import annotations

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence
from sources.discourse.modality import during
from sources.discourse.sides import sides, unlike
from sources.discourse.speakers import speaker_of
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import clause, coordinated, dependents, owners, preposition, subject

LED = 5  # tokens from a delegation to who led it: «с делегацией [, которую возглавил] X»
BACK = 4  # sentences back to the other side of «на переговорах с X»
PEOPLE = ("role", "group", "pronoun", "diplomat")  # sorts of phrases that are persons, named or not


def is_person(phrase: Phrase) -> bool:
    """Whether a phrase stands for people: an official, a delegation, a pronoun, a name."""
    return phrase.sort in PEOPLE or (phrase.mention is not None and phrase.mention.type == "Person")


def reception(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """Host and guests of «принял», «был принят», «в акимате приняли»; none unless someone is received."""
    phrases = reading.phrases[sentence.index]
    verb = trigger.first
    if reading.tokens[verb].word.analyses[0].pos == "PRTS":
        guests = [p for p in subject(reading.document, phrases, verb) if is_person(p)]
        hosts = [p for p in phrases if p.first > verb and p.cases == {"ins"} and is_person(p)][:1]
    else:
        hosts = subject(reading.document, phrases, verb)
        guests = received(reading, phrases, verb, hosts)
        hosts = hosts or (premises(reading, phrases, verb) if is_plural(reading, verb) else [])
    found = reading.subjects([*hosts, *guests])
    welcome = any(s.type in ("Person", "Organization") for s in found)
    return found if hosts and guests and welcome else []


def is_plural(reading: Reading, verb: int) -> bool:
    return any(a.number == "plur" for a in reading.tokens[verb].word.analyses[:1])


def premises(reading: Reading, phrases: list[Phrase], position: int) -> list[Phrase]:
    """The body in whose house they met: «в акимате приняли делегацию»; the one nearest to the word that says so."""
    bodies = [
        p
        for p in phrases
        if p.mention is not None
        and p.mention.type == "Organization"
        and preposition(reading.document, p) in function_words("in")
    ]
    return sorted(bodies, key=lambda p: abs(p.first - position))[:1]


def received(reading: Reading, phrases: list[Phrase], verb: int, hosts: list[Phrase]) -> list[Phrase]:
    """Whom the host received: accusatives in the verb's clause with nothing before them."""
    first, last = clause(reading.document, verb)
    last = max(last, verb + 1)
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase in found or phrase in hosts or not (first <= phrase.first and phrase.last <= last):
            continue
        if found and reading.resolver.leads(phrase):
            found.extend(p for p in coordinated(reading.document, phrases, phrase) if p not in found)
        elif not is_person(phrase) or (phrase.cases and not phrase.cases & {"acc", "gen"}):
            continue
        elif not preposition(reading.document, phrase):
            joined = coordinated(reading.document, phrases, phrase)
            found.extend(p for p in joined if p not in found and p not in hosts)
    return found


def company(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """Those of «встретился»: the verb's subject and whoever stands behind «с»."""
    phrases = reading.phrases[sentence.index]
    acting = subject(reading.document, phrases, trigger.first)
    others = accompanied(reading, phrases)
    if trigger.group == "talk" and not reading.subjects(acting) and others and is_plural(reading, trigger.first):
        acting = counterpart(reading, sentence, others)  # «с послом говорили о …»
    leaders = [p for p in phrases if reading.resolver.leads(p) and any(0 < p.first - o.last <= LED for o in others)]
    return reading.subjects([*acting, *others, *leaders])


def accompanied(reading: Reading, phrases: list[Phrase]) -> list[Phrase]:
    """Those behind «с», with all that is joined to them."""
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase in found or preposition(reading.document, phrase) not in function_words("with"):
            continue
        if (phrase.cases and "ins" not in phrase.cases) or on_the_way(reading, phrase):
            continue
        found.extend(p for p in coordinated(reading.document, phrases, phrase) if p not in found)
        found.extend(p for p in apposed(reading, phrases, phrase) if p not in found)
    return [p for p in found if p.sort != "company" or p.mention is not None or reading.of(p)]


def apposed(reading: Reading, phrases: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """Names behind a dash: «с инвесторами – президентом X и председателем Y»."""
    if (
        phrase.sort not in ("group", "company")
        or phrase.last >= len(reading.tokens)
        or reading.tokens[phrase.last].text not in "–—-"
    ):
        return []
    behind = [p for p in phrases if p.first > phrase.last]
    named = [p for p in behind if p.first == phrase.last + 1 and p.sort == "role" and "ins" in p.cases]
    return coordinated(reading.document, behind, named[0]) if named else []


def on_the_way(reading: Reading, phrase: Phrase) -> bool:
    """«вместе с», «во главе с»: company on the way, not the other side."""
    if head_final():
        return phrase.marker in function_words("together")
    before = [t.lower for t in reading.tokens[max(0, phrase.first - 4) : phrase.first]]
    return not function_words("together").isdisjoint(before)


def around_noun(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """The sides of «встреча X с Y», «между X и Y», «X и Y», «у X», «с участием X и Y»; «на встрече с Y» with the
    subject, «в акимате прошла встреча с Y» with the house, «встречу провели X и Y»."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    behind = dependents(phrases, trigger)
    close = [p for p in behind if near(reading, trigger, p)]
    between = next((p for p in close if preposition(document, p) in function_words("between")), None)
    if between is not None and during(reading, trigger) and reading.find(sentence, "sign", "verb"):
        return []  # «после беседы между X и Y подписан договор»: it is between them
    if between is not None:
        return reading.subjects(coordinated(document, phrases, between))
    others = accompanied(reading, close)
    others += [p for p in close if is_person(p) and preposition(document, p) in function_words("at someone's")][:1]
    own = owners(document, behind, trigger)
    if own:
        own = [p for p in coordinated(document, behind, own[0]) if p not in others]
    else:  # «его встреча с Y»
        own = [p for p in phrases if p.last == trigger.first and p.noun in function_words("object pronoun")]
    if not others:
        if unlike(found := reading.subjects(own)):
            return found
        return [*found, *attending(reading, sentence, trigger)]
    return reading.subjects([*(own or acting(reading, sentence, trigger, others)), *others])


def acting(reading: Reading, sentence: Sentence, trigger: Trigger, others: list[Phrase]) -> list[Phrase]:
    """Who met the others: the subject of the verb nearest to the noun, else the house where it was."""
    phrases = reading.phrases[sentence.index]
    verbs = nearest_verbs(reading, sentence, trigger)
    for verb in verbs:
        own = [p for p in subject(reading.document, phrases, verb) if p not in others]
        if any(reading.of(p) for p in own):  # «стороны» are none yet
            return own
    return premises(reading, phrases, trigger.first) or (counterpart(reading, sentence, others) if verbs else [])


def in_quotation(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """The sides of a meeting that someone quoted tells of: «„На встрече с X обсудили …“, – сказал Y»: X and Y."""
    speaker = speaker_of(reading, trigger.first)
    phrases = [p for p in dependents(reading.phrases[sentence.index], trigger) if near(reading, trigger, p)]
    others = reading.subjects(accompanied(reading, phrases)[:1])
    told = any(reading.tense(verb) == "past" for verb in nearest_verbs(reading, sentence, trigger, quoted=True)[:1])
    return [speaker, *others] if speaker is not None and told and any(s.type == "Person" for s in others) else []


def counterpart(reading: Reading, sentence: Sentence, others: list[Phrase]) -> list[Phrase]:
    """The other side where «на переговорах с X» names one alone: the delegation or official told of just before."""
    opposite = sides(reading.subjects(others))
    officials: list[Phrase] = []
    before = range(sentence.index - 1, max(sentence.index - BACK, 0) - 1, -1)
    for phrase in (p for index in before for p in reversed(reading.phrases[index])):
        found = reading.of(phrase) if phrase.sort in ("role", "group") else []
        if found and all(s not in opposite for s in sides(found)):
            if phrase.noun == "delegation":
                return [phrase]
            if any(s.type == "Person" for s in found):
                officials.append(phrase)
    return officials[:1]


def speaking(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """Who did something at a meeting: «на встрече директор X рассказал …»."""
    for verb in nearest_verbs(reading, sentence, trigger):
        found = subject(reading.document, reading.phrases[sentence.index], verb)
        if found:
            return [s for s in reading.subjects(found) if s.type == "Person"]
    return []


def attending(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """Who held it or came: «встречу провели X и Y», «на встречу пришли X и Y», «с участием X и Y»."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    found: list[Phrase] = []
    for other in reading.find(sentence, "meet", "attended"):
        for owner in owners(document, phrases, other)[:1]:
            found.extend(p for p in coordinated(document, phrases, owner) if p not in found)
    listed = reading.find(sentence, "meet", "part")  # whose subject `joining` reads
    for verb in nearest_verbs(reading, sentence, trigger)[:1] if not listed else ():
        if reading.tokens[verb].among(function_words("held") | function_words("attending")):
            found.extend(p for p in subject(document, phrases, verb) if p not in found)
    return [s for s in reading.subjects(found) if s.type in ("Person", "Company", "Organization")]


def is_attendance(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence tells who else was there: «были на встрече и …»."""
    verbs = nearest_verbs(reading, sentence, trigger)[:1]
    return any(reading.tokens[verb].among(function_words("attending")) for verb in verbs)


def nearest_verbs(reading: Reading, sentence: Sentence, trigger: Trigger, quoted: bool = False) -> list[int]:
    """The finite verbs of a sentence, within direct speech or outside it, the nearest to a trigger first."""
    verbs = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].finite]
    verbs = [i for i in verbs if reading.quoted(i) == quoted]
    return sorted(verbs, key=lambda i: abs(i - trigger.first))


def near(reading: Reading, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a phrase belongs to the noun of meeting: no verb between them but «состоялась», «прошла»."""
    first, last = (phrase.last, trigger.first) if phrase.last <= trigger.first else (trigger.last, phrase.first)
    between = reading.tokens[first:last]
    return not any(
        (t.finite and not t.among(function_words("held"))) or t.lower in function_words("bare clause opener")
        for t in between
    )


def called_on(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """«побывал у акима», «приехал к губернатору»: a visit to a person is a meeting."""
    phrases = reading.phrases[sentence.index]
    hosts = [
        p
        for p in phrases
        if p.first > trigger.first
        and preposition(reading.document, p) in function_words("at someone's")
        and (p.sort == "role" or (p.mention is not None and p.mention.type == "Person"))
    ]
    if not hosts:
        return []
    people = reading.subjects([*subject(reading.document, phrases, trigger.first), *hosts[:1]])
    return people if any(s.type == "Person" for s in people) else []


def joining(reading: Reading, sentence: Sentence) -> list[Subject]:
    """Who else came, in a sentence that says so: persons, firms and bodies without a preposition."""
    came = [
        p
        for p in reading.phrases[sentence.index]
        if p.sort in ("name", "role", "group", "company") and not preposition(reading.document, p)
    ]
    listed = reading.subjects(p for p in came if p.title is not None and p.title.plural)  # «послы Литвы и Латвии»
    return [s for s in reading.subjects(came) if s.type in ("Person", "Company", "Organization") or s in listed]


def for_a_side(reading: Reading, sentence: Sentence) -> Phrase | None:
    """The side of «с китайской стороны были …», a sentence that lists who came for one."""
    sides = (
        p for p in reading.phrases[sentence.index]
        if p.sort == "group" and p.noun == "side" and "gen" in p.cases
        and preposition(reading.document, p) in function_words("with")
    )  # fmt: skip
    return next(sides, None)
