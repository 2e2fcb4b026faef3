"""From bytes to text: the encodings that old regional sites and their archives use.

A byte order mark decides; then valid UTF-8; then what the page declares, if it reads well; then the Cyrillic code page
under which the letters are distributed as in Russian or Kazakh. What reads well under none of them is refused: a text
of wrong letters would be worse than none.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from sources.readers.refusal import Refusal

SIZE_LIMIT = 20_000_000
"""Bytes of one article. A long feature has 50,000; what is a thousand times longer is no article."""

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DOCUMENTS = (b"%PDF-", b"%!PS", b"{\\rtf")  # written in letters, and yet no text
CODE_PAGES = (
    "cp1251",
    "kz1048",
    "koi8-r",
    "cp866",
    "iso8859-5",
    "mac-cyrillic",
)  # kz1048: cp1251 with Kazakh letters in the place of Serbian ones
LATIN_PAGE = "cp1252"
ALIASES = {page: page for page in CODE_PAGES} | {
    "windows-1251": "cp1251",
    "win-1251": "cp1251",
    "koi8-u": "koi8-r",
    "ibm866": "cp866",
    "iso-8859-5": "iso8859-5",
    "x-mac-cyrillic": "mac-cyrillic",
    "strk1048": "kz1048",
    "kz-1048": "kz1048",
}
"""What pages call the code pages."""

# Letters from the most to the least frequent in news, Russian and Kazakh together: a letter's rank is its weight.
LETTERS = "оаеинтрсылкдмбуқпвүяәзгөңғшжұйьхіэчфюһцщёъ"
WEIGHTS = {letter: (len(LETTERS) - rank) / len(LETTERS) for rank, letter in enumerate(LETTERS)}
TYPOGRAPHY = set("«»„“”‘’‚‹›–—…№·•°©®§±€™\u00a0\u00ad")
READABLE = 0.6  # mean weight: 100 letters of Russian or Kazakh news have 0.72-0.83, through a wrong code page 0.15-0.66

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE
)


def decode(data: bytes, file: str, declared: str | None = None) -> str:
    """The text of these bytes, without byte order mark, with `\\n` for every end of line, cleaned by `clean`.

    `declared` is the encoding that the document claims for itself; it is believed only if the result reads well.

    Raises:
        ArticleError: too long, empty or blank, binary, or in an encoding that is none of the above.
    """
    if len(data) > SIZE_LIMIT:
        raise Refusal("read.too_long", file=file, limit=SIZE_LIMIT // 1_000_000)
    text = clean(_decoded(data, file, declared))
    if not text.strip():
        raise Refusal("read.empty", file=file)
    return text


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the first two kilobytes of an HTML page name, or None; it may be wrong or unknown."""
    found = DECLARED.search(data[:2048])
    return found.group(1).decode("ascii", "replace").lower() if found else None


def clean(text: str) -> str:
    """The same text with universal newlines, and a blank, one for one, for each control character."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return SURROGATE.sub("\ufffd", CONTROL.sub(" ", text))


def _decoded(data: bytes, file: str, declared: str | None) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise Refusal("read.binary", file=file) from None
    if _is_binary(data):
        raise Refusal("read.binary", file=file)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _from_code_page(data, file, declared)


def _is_binary(data: bytes) -> bool:
    """The mark of a document that only a program reads, a zero byte, or more control characters than stray ones."""
    controls = len(data) - len(data.translate(None, bytes([*range(1, 9), 11, *range(14, 32)])))
    return data.startswith(DOCUMENTS) or b"\0" in data or controls > 2 + len(data) // 200


def _from_code_page(data: bytes, file: str, declared: str | None) -> str:
    stated = ALIASES.get(declared or "", CODE_PAGES[0])
    # max keeps the first of equals: the declared page, then cp1251, the most common one
    readings = [data.decode(page, "replace") for page in dict.fromkeys((stated, *CODE_PAGES))]
    score, best = max(((readability(text), text) for text in readings), key=lambda reading: reading[0])
    if score >= READABLE:
        return best
    latin = data.decode(LATIN_PAGE, "replace")
    if "\ufffd" not in latin and _is_latin(latin):
        return latin
    raise Refusal("read.encoding", file=file)


def readability(text: str) -> float:
    """How much like Russian or Kazakh the letters beyond ASCII look: 0 (not at all) to 1.

    The mean weight of the letters; a strange sign counts as 0, and a capital behind a small letter takes one letter
    away, since koi8-r and cp1251 turn each other's small letters into capitals.
    """
    counts = Counter(character for character in text if character > "\x7f" and character not in TYPOGRAPHY)
    total = sum(counts.values())
    if not total:
        return 0.0
    weight = sum(WEIGHTS.get(character.lower(), 0.0) * count for character, count in counts.items())
    turned = len(re.findall(r"[а-яёәғқңөұүһі][А-ЯЁӘҒҚҢӨҰҮҺІ]", text)) + len(re.findall(r"[a-zA-Z][^\W\d_a-zA-Z]", text))
    return max(0.0, weight - turned) / total


def _is_latin(text: str) -> bool:
    """Mostly ASCII letters, with a few accented ones or curly quotes between them."""
    letters = sum(character.isalpha() for character in text)
    ascii_letters = sum(character.isascii() and character.isalpha() for character in text)
    return ascii_letters > 0.8 * letters > 0
