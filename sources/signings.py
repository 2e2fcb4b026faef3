"""Documents that a sentence says were signed or are to be: their form, and the word that tells of the signing.

«A и B подписали меморандум»    «состоялось подписание договора»    «встреча завершилась подписанием протокола»
«приняли совместное заявление»    «итогом стал меморандум»    «по соглашению с X»    «стали побратимами»
«Подписаны:» and, in lines of their own, «1) меморандум между A и B;» «2) соглашение между C и D.»
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sources.analysis.languages import head_final, per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence, Token
from sources.lexicon import function_words, patterns
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import clause, preposition, verb_of

BESIDE = 4  # tokens between a document and a verb that signs only with a document beside it: «приняли … заявление»
AHEAD = 8  # tokens from «итогом», «завершилась» to the document
AROUND = 5  # tokens around «подписание» among which a word of planning stands
LIST = 30  # items of the longest list of documents
HEAD = 4  # tokens of an item before its document: «2) рамочное соглашение»
OTHER = "other"


class Signing(NamedTuple):
    """A document (`form` as forms.tsv has it), the word that tells of its signing, and where the next one begins."""

    form: Match[str]
    trigger: Trigger
    planned: bool
    stop: int

    @property
    def bare(self) -> bool:
        """Whether the document is called by a word that says nothing of its form: «документ»."""
        return self.form.payload == OTHER


@per_language()
def forms() -> PatternIndex[str]:
    return patterns("forms", lambda row: row["form"])


def find_signings(reading: Reading, sentence: Sentence) -> list[Signing]:
    """The documents of a sentence, in its order; one noun for what another already names is left out."""
    mentions = list(forms().find(reading.tokens, sentence.first, sentence.last))
    if not mentions:
        return []
    triggers = reading.find(sentence, "sign")
    if any(reading.negated(t) for t in triggers):
        return []
    found: list[Signing] = []
    for form, stop in own_parts(reading, mentions, sentence):
        trigger = signed_by(reading, sentence, form, triggers)
        if trigger is not None:
            found.append(Signing(form, trigger, is_planned(reading, sentence, trigger), stop))
        elif (opening := list_opening(reading, sentence, form)) is not None:
            told, verb = opening
            item = Trigger(form.first, form.last, "sign", "noun")
            found.append(Signing(form, item, is_planned(reading, told, verb), stop))
    return found


def list_opening(reading: Reading, sentence: Sentence, form: Match[str]) -> tuple[Sentence, Trigger] | None:
    """The sentence that opens the list of which this is an item, «подписаны следующие документы:», and its word."""
    if form.payload == OTHER or form.first - sentence.first > HEAD:
        return None
    tokens, sentences = reading.tokens, reading.document.sentences
    for index in range(sentence.index - 1, max(-1, sentence.index - LIST), -1):
        before = sentences[index]
        if tokens[before.last - 1].text == ":":
            triggers = reading.find(before, "sign")
            known = not any(reading.negated(t) or t.sense == "beside" for t in triggers)
            return (before, triggers[0]) if triggers and known else None
        if not is_item(tokens, before):
            return None
    return None


def is_item(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list of documents: a document is named right at its beginning."""
    return any(forms().at(tokens, i) for i in range(sentence.first, min(sentence.first + HEAD + 1, sentence.last)))


def own_parts(reading: Reading, mentions: list[Match[str]], sentence: Sentence) -> Iterator[tuple[Match[str], int]]:
    """The documents that are told apart, each with the token where the next one begins.

    «меморандум между A и B и дорожная карта между C и D» are two, and so are «меморандум и договор»;
    «контракт (документ)», «протокол к соглашению» are one, the first that has a form of its own.
    """
    main = next((m for m in mentions if m.payload != OTHER), mentions[0])
    kept = [main]
    for mention in mentions:
        if mention.first <= kept[-1].last or mention.payload == OTHER:
            continue
        new = mention.payload not in [m.payload for m in kept] and is_another(reading, kept[-1], mention)
        if new or opens_item(reading.tokens, kept[-1].last, mention.first):
            kept.append(mention)
    for mention, following in zip(kept, [*kept[1:], None], strict=True):
        yield mention, following.first if following else sentence.last


def is_another(reading: Reading, before: Match[str], mention: Match[str]) -> bool:
    """Whether a noun goes on a list of documents: «и» or a comma before it, and a case like the other's."""
    tokens = reading.tokens
    index = mention.first - 1
    while index > before.last and tokens[index].can_be("ADJF", "NUMR") and not tokens[index].can_be("CONJ", "PREP"):
        index -= 1
    cases = tokens[before.first].word.cases & tokens[mention.first].word.cases & {"nom", "acc", "gen"}
    return bool(cases) and tokens[index].lower in function_words("joining")


def opens_item(tokens: Sequence[Token], first: int, position: int) -> bool:
    """Whether a document opens an item of a list within its sentence: «…; 2) меморандум между A и B»."""
    return any(t.text == ";" for t in tokens[max(first, position - HEAD) : position])


def signed_by(reading: Reading, sentence: Sentence, form: Match[str], triggers: list[Trigger]) -> Trigger | None:
    """The word that says that this document is signed, the nearest of several; None if it is only spoken of."""
    fitting = [t for t in triggers if fits(reading, t, form)]
    if fitting:
        return min(fitting, key=lambda t: (t.sense != "verb", abs(t.first - form.first)))
    if form.payload == OTHER:
        return None
    told = past(reading, sentence) and any(form.last <= p.first for p in between(reading, sentence))
    if (told and not reading.find(sentence, "talk", "verb")) or stands(reading, form):
        return Trigger(form.first, form.last, "sign", "noun")  # «документом форума стал договор между X и Y»
    return None


def fits(reading: Reading, trigger: Trigger, form: Match[str]) -> bool:
    """Whether a word of signing can be said of a document that stands where this one does."""
    if trigger.sense == "verb":
        return True
    if trigger.sense == "noun" and is_talked_of(reading, trigger):
        return False
    gap = form.first - trigger.last if form.first >= trigger.last else trigger.first - form.last
    if trigger.sense == "beside":
        return gap <= BESIDE and not any(
            reading.tokens[i].text in ",;:" for i in range(min(trigger.last, form.last), max(trigger.first, form.first))
        )
    follows = form.last <= trigger.first if head_final() else form.first >= trigger.last
    return follows and gap <= (AHEAD if trigger.sense == "outcome" else BESIDE)


def is_talked_of(reading: Reading, trigger: Trigger) -> bool:
    """«ведут переговоры о заключении договора»: what is negotiated is neither signed nor to be signed."""
    sentence = reading.document.sentence_of(trigger.first)
    before = reading.tokens[max(sentence.first, trigger.first - AHEAD) : trigger.first]
    talks = next((t.index for t in before if t.among(function_words("negotiation"))), None)
    if talks is None:
        return False
    return any(t.lower in function_words("of talks") for t in reading.tokens[talks : trigger.first])


def stands(reading: Reading, form: Match[str]) -> bool:
    """«по соглашению с госпиталем X»: a document in force, and with whom."""
    tokens = reading.tokens
    sentence = reading.document.sentence_of(form.first)
    before = tokens[max(sentence.first, form.first - 3) : form.first]
    behind = tokens[form.last] if form.last < sentence.last else None
    return (
        behind is not None
        and behind.lower in function_words("with") | function_words("between")
        and any(t.among(function_words("in force")) for t in before)
    )


def is_planned(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """To be signed: an infinitive, a future tense, or a word of planning near the word of signing."""
    tokens = reading.tokens
    analysis = tokens[verb_of(trigger)].word.analyses[0]
    if analysis.pos == "INFN" or "futr" in analysis.tags:
        return True
    if head_final():
        behind = tokens[trigger.last : min(sentence.last, trigger.last + AROUND)]
        return any(t.among(function_words("to be agreed")) for t in behind)
    before = tokens[max(sentence.first, trigger.first - 3) : trigger.first]
    if any(t.among(function_words("to be")) and not t.can_be("PRTF") and not is_past(t) for t in before):
        return True
    if trigger.sense != "noun" or stands(reading, Match(trigger.first, trigger.last, "")):
        return False
    around = tokens[max(sentence.first, trigger.first - AROUND) : min(sentence.last, trigger.last + AROUND)]
    first, last = clause(reading.document, trigger.first)
    return any(t.among(function_words("to be agreed")) for t in around) or any(is_future(t) for t in tokens[first:last])


def is_past(token: Token) -> bool:
    return any("past" in a.tags for a in token.word.analyses)


def is_future(token: Token) -> bool:
    return any("futr" in a.tags for a in token.word.analyses[:1])


def between(reading: Reading, sentence: Sentence) -> list[Phrase]:
    return [p for p in reading.phrases[sentence.index] if preposition(reading.document, p) in function_words("between")]


def past(reading: Reading, sentence: Sentence) -> bool:
    return any("past" in a.tags for t in reading.tokens[sentence.first : sentence.last] for a in t.word.analyses[:1])
