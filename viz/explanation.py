"""An explanation of a fact for a reader: its sentences with the words marked, and a line for each item of a role."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from graph.explain import Explanation, Meaning, Passage
from graph.wording import amount_text
from ontology import vocabulary
from ontology.messages import say
from viz.answers import ID_SHOWN, source_text
from viz.safe import clean, passage
from viz.tables import show_heading


def show_explanations(explanations: Sequence[Explanation], lang: str, stream: TextIO | None = None) -> None:
    """Print why there are facts, an empty line between two, those of each file with their numbers in it."""
    counted: Counter[str] = Counter()
    for explanation in explanations:
        if counted:
            (stream or sys.stdout).write("\n")
        place = explanation.source.file or explanation.source.iri
        counted[place] += 1
        show_explanation(explanation, lang, stream, counted[place] if len(explanations) > 1 else None)


def show_explanation(
    explanation: Explanation, lang: str, stream: TextIO | None = None, number: int | None = None
) -> None:
    """Print why there is a fact; marked words have a colour where a terminal shows it, else brackets."""
    stream = stream or sys.stdout
    kind = f"{number}. " * (number is not None) + vocabulary.label(explanation.kind, lang)
    show_heading(f"{kind} — {source_text(explanation.source)}", stream)
    values = {"rule": explanation.rule, "confidence": f"{explanation.confidence:.2f}", "count": explanation.findings}
    _print(say("explain.rule", lang, **values), stream)
    for sentence in explanation.passages:
        _print_marked(sentence, stream)
    for meaning in explanation.meanings:
        role = say("explain.trigger", lang) if meaning.role == "trigger" else vocabulary.label(meaning.role, lang)
        _print(f"{role}: {because(meaning, explanation.source.date, lang)}", stream, "  ")
        if meaning.basis:
            _print_marked(meaning.basis, stream, "    ")
    if explanation.also:
        _print(say("told.also", lang, count=explanation.independent), stream)
    for id, source in explanation.also:
        _print(f"{id[:ID_SHOWN]} {source.date} {source_text(source)}", stream, "  ")


def because(meaning: Meaning, date: str, lang: str) -> str:
    """Why an item fills its role, in one line; `date` is the article's.

    The sentence that `meaning.basis` holds is left to follow.
    """
    written = f"«{' '.join(meaning.words.split())}»" if meaning.words else ""
    if meaning.role == "trigger":
        return written
    reason = say(f"explain.{meaning.how}", lang) if meaning.how != "words" else ""
    if meaning.role == "date" and meaning.how == "words" and date:
        reason = say("explain.date", lang, date=date)
    value = item_text(meaning, lang)
    same = not value or (meaning.how == "words" and written.strip("«»").lower() == value.lower())
    arrow = f"{value} ← {written}" if written and not same else value or written
    known = say("explain.reference", lang, id=meaning.reference) if meaning.reference else ""
    return "; ".join(part for part in (arrow, known, reason) if part)


def item_text(meaning: Meaning, lang: str) -> str:
    """What stands in a role: a name as it is, a code by its label."""
    if meaning.role == "topic":
        return vocabulary.label(f"sector:{meaning.value}", lang)
    if meaning.role in ("form", "status", "stage"):
        return vocabulary.label(f"{meaning.role}:{meaning.value}", lang)
    return amount_text(meaning.value)


def _print(text: str, stream: TextIO, indent: str = "") -> None:
    if stream.isatty():
        from rich.console import Console
        from rich.padding import Padding
        from rich.text import Text

        Console(file=stream, highlight=False).print(Padding(Text(clean(text)), (0, 0, 0, len(indent))))
    else:
        stream.write(f"{indent}{clean(text)}\n")


def _print_marked(sentence: Passage, stream: TextIO, indent: str = "  ") -> None:
    if not stream.isatty():
        stream.write(f"{indent}{bracketed(sentence)}\n")
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    text = Text()
    if console.no_color or console.color_system is None:
        text.append(bracketed(sentence))
    else:
        for piece, marked in pieces(sentence):
            text.append(piece, style="bold yellow" if marked else "")
    console.print(Padding(text, (0, 0, 0, len(indent))))


def bracketed(sentence: Passage) -> str:
    """A sentence in one line with the marked words in brackets.

    >>> bracketed(Passage("Они встретились вчера.", ((4, 15),)))
    'Они [встретились] вчера.'
    """
    return "".join(f"[{piece}]" if marked else piece for piece, marked in pieces(sentence))


def pieces(sentence: Passage) -> Iterator[tuple[str, bool]]:
    """The pieces of a sentence in order, each with whether it is marked; safe for a terminal."""
    end = 0
    for start, stop in sentence.marked:
        yield passage(sentence.text[end:start]), False
        yield passage(sentence.text[start:stop]), True
        end = stop
    yield passage(sentence.text[end:]), False
