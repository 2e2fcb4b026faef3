"""Which language a passage is in: Russian (`ru`), Kazakh (`kk`), English (`en`), or none of these (`und`).

The letters decide between Latin and Cyrillic; among Cyrillic words, those with a letter that only Kazakh has, and the
frequent words and endings of both languages, vote. A Russian passage full of Kazakh names («Ақтөбе», «Талас Сүт»)
stays Russian: its own words outvote the names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sources.records import Span

URL = re.compile(r"https?://\S+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CYRILLIC, LATIN = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]"), re.compile(r"[A-Za-zÀ-ž]")
FOREIGN = re.compile(r"[їєґўўѓќђћџљњѕј]", re.IGNORECASE)  # Ukrainian, Belarusian, Serbian, Macedonian
KAZAKH_LETTER = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
KAZAKH_ONLY = re.compile(r"[ғқұі]", re.IGNORECASE)  # Kyrgyz, Tatar and Mongolian share the others
KAZAKH_WORD = re.compile(
    r"(?:мен|пен|бен|да|де|та|те|бұл|ол|осы|сол|ал|бар|жоқ|деп|деді|дейді|туралы|бойынша|бірге|тағы|енді|екен|еді"
    r"|болды|болып|болады|болған|болатын|керек|сондай|ақ|жылы|жылғы|жаңа|осында|арасында|аталған|оның|олар|ма|ме|ба|бе"
    r"|қала|облыс|аудан|ауыл|басшысы|жоба|бүгін|кеше|ертең|соң|дейін|кейін|онда|сонда|мұнда|адам|екі|бес|жеті|тоғыз|он)",
    re.IGNORECASE,
)
KAZAKH_ENDING = re.compile(
    r".{2,}(?:лар|лер|дар|дер|тар|тер)?(?:ның|нің|дың|дің|тың|тің|дан|ден|тан|тен|нан|нен|мен|пен|бен|ға|ге|қа|ке"
    r"|сы|сі|да|де|ды|ді|ты|ті|лық|лік|дық|дік|тық|тік|ған|ген|қан|кен|дағы|дегі|тағы|тегі|лар|лер|дар|дер|тар|тер"
    r"|ады|еді|айды|ейді|йды|йді|мақ|мек|сын|атын|етін|ып|іп|уға|уге|ушы|уші|сыз|алы|аға|аны|аша)",
    re.IGNORECASE,
)
RUSSIAN_WORD = re.compile(
    r"(?:и|в|во|на|с|со|не|что|по|за|из|от|до|об|о|у|к|ко|для|при|это|этой|этот|как|его|её|ее|их|он|она|они|мы|вы|я|но"
    r"|или|же|бы|был|была|было|были|есть|будет|будут|также|который|которая|которые|года|году|год|лет|под|над|между|через"
    r"|после|так|там|уже|ещё|еще|только|все|всё|если|когда|где|чтобы|кто|то|а|нет|да|свои|один|два|три)",
    re.IGNORECASE,
)
RUSSIAN_ENDING = re.compile(
    r".*[щъ].*|.{2,}(?:ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ость|ости|ение|ения|ении|ений|ание"
    r"|ания|ании|ция|ции|цию|ться|тся|лся|лась|лись|лось|ал|ала|ало|али|ил|ила|или|ить|ать|еть|ами|ями|ах|ях|ов|ев|ей|ью"
    r"|ет|ют|ут|ит|ат|ят|ом|ем|ам|ям|ства|ство|стве)",
    re.IGNORECASE,
)
ENGLISH_WORD = re.compile(
    r"(?:the|of|and|to|for|with|from|by|that|this|are|were|will|have|had|said|its|their|her|which|been|it|not|who|after)",
    re.IGNORECASE,
)  # without «in», «was», «as», «on»: they are German, French or Spanish words as well
LONG = 80  # characters of the shortest line that is left out for its language
RARE = 40  # characters in which a Kazakh line has a letter of its own
ENOUGH_WORDS = 9  # a shorter Latin passage may well be a name or a headline without one small word


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of a text that is not blank, and the language it is in."""

    span: Span
    language: str


def language(text: str) -> str:
    """`ru`, `kk`, `en` or `und`: the language of one passage, as long as a word or as a paragraph.

    >>> language("Аким области принял посла."), language("Облыс әкімі елшіні қабылдады."), language("2025, 14:00")
    ('ru', 'kk', 'und')
    """
    text = URL.sub(" ", text[:20_000])  # enough to be sure, and a line of a megabyte costs no more
    cyrillic, latin = len(CYRILLIC.findall(text)), len(LATIN.findall(text))
    letters = sum(map(str.isalpha, text))
    if 2 * max(cyrillic, latin) <= letters:
        return "und"
    words = WORD.findall(text)
    # «Группа Talk Talk выпустила …»: names in Latin letters do not make a Russian sentence English
    if cyrillic >= latin or (4 * cyrillic > latin and not any(map(_is_english, words))):
        return _cyrillic([word for word in words if CYRILLIC.search(word)])
    return _latin(words)


def passages(text: str) -> list[Passage]:
    """The lines of a text that are not blank, in order, each with its language."""
    lines = re.finditer(r"[^\n]+", text)
    return [Passage(Span(*line.span()), language(line.group())) for line in lines if not line.group().isspace()]


def is_of_another(line: str, own: str) -> bool:
    """Whether a line of an article in the language `own` is surely in another one; a short one may be a name."""
    if len(line) < LONG or own == "und":
        return False
    kazakh = KAZAKH_LETTER.search(line) is not None
    alike = {"ru": not kazakh and CYRILLIC.search(line) is not None, "kk": kazakh, "en": CYRILLIC.search(line) is None}
    if alike.get(own, True) and not (own == "kk" and len(KAZAKH_LETTER.findall(line)) * RARE < len(line)):
        return False
    return language(line) not in (own, "und")


def main_language(text: str) -> str:
    """The language that most of the text is in, counted in characters; `und` where no passage is in any.

    The first 100,000 characters decide: the longest feature has half of that, and a million lines would take 6 s.
    """
    counts: Counter[str] = Counter()
    for passage in passages(text[:100_000]):
        counts[passage.language] += passage.span.stop - passage.span.start
    known = {name: count for name, count in counts.items() if name != "und"}
    return max(known, key=lambda name: known[name]) if known else "und"


class _Vote(NamedTuple):
    """What a word says of its language: letters that decide, and points for Kazakh and for Russian."""

    foreign: bool
    special: bool
    kazakh_only: bool
    kazakh: float
    russian: float


@lru_cache(maxsize=100_000)
def _vote(word: str) -> _Vote:
    special = KAZAKH_LETTER.search(word) is not None
    kazakh = russian = 0.0
    if special:
        kazakh = 1.0
    elif KAZAKH_WORD.fullmatch(word):
        kazakh = 0.8
    elif KAZAKH_ENDING.fullmatch(word) and word[:1].islower():
        kazakh = 0.4
    if RUSSIAN_WORD.fullmatch(word):
        russian = 1.0
    elif RUSSIAN_ENDING.fullmatch(word):
        russian = 0.5
    kazakh_only = special and KAZAKH_ONLY.search(word) is not None
    return _Vote(FOREIGN.search(word) is not None, special, kazakh_only, kazakh, russian)


def _cyrillic(words: list[str]) -> str:
    votes = [_vote(word) for word in words]
    if any(vote.foreign for vote in votes):
        return "und"
    if sum(vote.special for vote in votes) >= 8 and not any(vote.kazakh_only for vote in votes):
        return "und"
    return "kk" if sum(vote.kazakh for vote in votes) > sum(vote.russian for vote in votes) else "ru"


def _latin(words: list[str]) -> str:
    english = sum(map(_is_english, words))
    return "en" if len(words) < ENOUGH_WORDS or english > len(words) / 16 else "und"


@lru_cache(maxsize=100_000)
def _is_english(word: str) -> bool:
    return ENGLISH_WORD.fullmatch(word) is not None
