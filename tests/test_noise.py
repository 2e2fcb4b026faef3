"""What is no article: whatever the bytes are, they become articles or refusals, quickly, and next to no facts."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import sources
from ontology.errors import ArticleError
from sources.readers import read_file
from sources.records import Article

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
FILES = 500
SECONDS_A_FILE = 10.0  # measured: 0.3 at most, all of them 1.3; ten times as much where other programs crowd the memory
EXTRACTED = 30_000  # characters of each: a megabyte takes 5 to 13 s, and there are a dozen of them
SECONDS_OF_EXTRACTION = 60.0  # measured: 12
SUFFIXES = (".txt", ".html", ".jsonl", "")

GERMAN = (
    "der Regen fällt über die Stadt und niemand weiß wann er aufhört weil der Botschafter aus Kasachstan größer ist"
)
TURKISH = "yağmur şehrin üzerine yağıyor kimse ne zaman duracağını bilmiyor çünkü Kazakistan büyükelçisi ve vali geldi"
CHINESE = "雨 落 在 城 市 上 空 没 有 人 知 道 它 什 么 时 候 会 停 因 为 天 气 比 我 们 大"
ARABIC = "المطر يسقط على المدينة ولا أحد يعرف متى يتوقف لأن الطقس أكبر منا جميعا"
RUSSIAN = "дождь снег дорога окно тихо идёт старый над рекой вечером никто не помнит зачем берёза туман"
TAGS = "div p span table tr td ul li b i a article script style h1 svg iframe textarea title meta"


def random_bytes(rng: random.Random) -> bytes:
    return rng.randbytes(rng.choice((1, 10, 1_000, 50_000)))


def printable_bytes(rng: random.Random) -> bytes:
    """Letters of no encoding: no control characters, nothing valid."""
    return bytes(rng.choice(range(32, 256)) for _ in range(rng.choice((20, 500, 5_000))))


def control_characters(rng: random.Random) -> bytes:
    return bytes(rng.choice(range(1, 32)) if rng.random() < 0.3 else rng.choice(b"abc \n") for _ in range(2_000))


def odd_characters(rng: random.Random) -> bytes:
    """Valid UTF-8 from all over Unicode: marks without letters, private use, right-to-left overrides, emoji."""
    return "".join(chr(rng.randrange(0x20, 0xD7FF)) for _ in range(1_000)).encode()


def lorem(*languages: str) -> Callable[[random.Random], bytes]:
    """Sentences without sense, of the words of these languages."""
    words = " ".join(languages).split()

    def sentences(rng: random.Random) -> bytes:
        pool = [rng.choice(words) for _ in range(rng.choice((5, 100, 800)))]
        return " ".join(word + "." if rng.random() < 0.1 else word for word in pool).encode()

    return sentences


def html_fragments(rng: random.Random) -> bytes:
    """Tags opened and closed at random, attributes without end, entities that do not exist."""
    parts = []
    for _ in range(rng.choice((10, 200, 2_000))):
        tag, word = rng.choice(TAGS.split()), rng.choice(RUSSIAN.split())
        forms = (
            f"<{tag}>",
            f"</{tag}>",
            f"<{tag} class='{word}",
            f'<{tag} href="//{word}">',
            word,
            "&#x110000;",
            "<!--",
        )
        parts.append(rng.choice(forms))
    return " ".join(parts).encode(rng.choice(("utf-8", "cp1251")))


def deep_tags(rng: random.Random) -> bytes:
    tag, depth = rng.choice(TAGS.split()), rng.choice((300, 5_000, 40_000))
    return (f"<html><body>{f'<{tag}>' * depth}дождь{f'</{tag}>' * rng.choice((0, depth))}").encode()


def deep_json(rng: random.Random) -> bytes:
    depth = rng.choice((10, 2_000, 100_000))
    return rng.choice(
        (b'{"text": ' + b"[" * depth, b'{"text": ' * depth, b'{"text": "' + b"\\u0000\\ud800" * depth + b'"}')
    )


def long_line(rng: random.Random) -> bytes:
    """A megabyte without an end of line: one word, many words, signs, open brackets."""
    return (rng.choice(("а", "дождь ", "Regen ", "a.b,", "«", "<", '{"', "12.", "& ")) * 1_000_000)[:1_000_000].encode()


def headers(rng: random.Random) -> bytes:
    """Headers without an article, doubled, broken."""
    lines = (
        " date 2025-10-10 ",
        "date",
        "12.03.2025",
        "https://",
        "https://[::1",
        "31 февраля 2025",
        "\ufeff",
        "—",
        "",
    )
    return "\n".join(rng.choice(lines) for _ in range(rng.choice((1, 5, 50)))).encode()


KINDS = (
    (random_bytes, 8),
    (printable_bytes, 6),
    (control_characters, 4),
    (odd_characters, 6),
    (lorem(GERMAN), 5),
    (lorem(TURKISH), 5),
    (lorem(CHINESE), 5),
    (lorem(ARABIC), 5),
    (lorem(RUSSIAN), 5),
    (lorem(GERMAN, RUSSIAN, TURKISH, ARABIC), 5),
    (html_fragments, 20),
    (deep_tags, 8),
    (deep_json, 6),
    (long_line, 2),
    (headers, 10),
)


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """500 files of noise, the same in every run, each kind as often as its weight says."""
    rng = random.Random(20251010)
    folder = tmp_path_factory.mktemp("noise")
    files = []
    for number in range(FILES):
        (kind,) = rng.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])
        file = folder / f"{number:03}{rng.choice(SUFFIXES)}"
        file.write_bytes(kind(rng))
        files.append(file)
    return files


@pytest.fixture(scope="module")
def articles(noise: list[Path]) -> list[Article]:
    """Whatever of the noise was read; anything but an ArticleError on the way fails here."""
    found: list[Article] = []
    for file in noise:
        errors: list[ArticleError] = []
        started = time.process_time()
        read = read_file(file, errors.append)
        assert time.process_time() - started < SECONDS_A_FILE, f"{file.name} took too long"
        assert read or errors, f"{file.name}: neither read nor refused"
        assert all(str(error) for error in errors)
        found += read
    return found


def test_noise_is_read_or_refused(articles: list[Article]) -> None:
    assert 100 < len(articles) < 400, "some of the noise is text, and some is none"
    for article in articles:
        assert article.text.strip()
        assert article.text.encode(), "no lone surrogates"
        assert article.language in {"ru", "kk", "en", "und"}


def test_other_languages_are_none_of_ours(articles: list[Article]) -> None:
    for words in (GERMAN, TURKISH, CHINESE, ARABIC):
        ours = set(words.split())
        texts = [a for a in articles if len(a.text) > 300 and {word.strip(".") for word in a.text.split()} <= ours]
        assert texts and all(article.language == "und" for article in texts)


def test_noise_gives_next_to_no_facts(articles: list[Article]) -> None:
    started = time.process_time()
    beginnings = [replace(article, text=article.text[:EXTRACTED]) for article in articles]
    facts = [fact for article in beginnings for fact in sources.extract(article).facts]
    assert len(facts) <= 3, facts[:10]
    assert time.process_time() - started < SECONDS_OF_EXTRACTION


def test_words_in_any_order_are_read() -> None:
    """What no rule foresaw: the words of the example articles shuffled, a few at a time, signs and all."""
    rng = random.Random(20251010)
    words = [article.text.split() for article in sources.read([EXAMPLES]) if article.language == "ru"]
    for length in (3, 8, 30) * 60:
        text = " ".join(rng.choices(rng.choice(words), k=length))
        sources.extract(Article(text, "2025-10-10"))


@pytest.mark.parametrize(
    "text",
    (
        "Китай начнёт строительство разработки месторождений.",
        'Посол Турции Мехмет Йылмаз ответил.", - сообщил аким Абайской области Ерлан Садыков.',
        'Слово", - сообщил аким Абайской области Ерлан Садыков. "И снова слово", - сказал посол Турции.',
    ),
)
def test_odd_wordings_are_read(text: str) -> None:
    assert sources.extract(Article(text)).entities


def test_a_sentence_may_be_long() -> None:
    """A list of a thousand officials without a full stop: its time may not grow with the square of its length."""
    listed = ", ".join(["посол Турции в Казахстане Мехмет Йылмаз"] * 1_000)
    started = time.process_time()
    assert sources.extract(Article(f"Приехали {listed}.", "2025-10-10")).facts
    assert time.process_time() - started < 20  # measured: 0.7; it was 96
