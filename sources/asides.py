"""Lines of a page that are of other articles: the headlines under «Последние новости», what «Читайте также» names."""

from __future__ import annotations

from sources.analysis.forms import plain
from sources.analysis.languages import per_language
from sources.lexicon import alternatives, table

FINAL = (".", "!", "?", "…", "»", '"', ":")  # what a line of the article's own text ends with
SHORTEST = 60  # letters of a line that surely is text if a full stop ends it
MARKS = "•*·–—-►▪»> \t\u00a0"  # what may stand before a line of a list


class Asides:
    """Tells, line after line in the order of a page, which are of other articles."""

    def __init__(self) -> None:
        self.told = False  # whether the article's own text has begun: menus stand above it
        self.others = False  # whether headlines of other articles are being listed

    def has(self, line: str) -> bool:
        """Whether the next line is an aside."""
        text = line.strip(MARKS)
        if not text:
            return False
        if plain(text).startswith(headings()):
            self.others = self.told
            return True
        if self.others and not text.endswith(FINAL):
            return True
        self.others = False
        self.told = self.told or (len(text) >= SHORTEST and text.endswith(FINAL))
        return False


@per_language()
def headings() -> tuple[str, ...]:
    """The beginnings of lines that announce other articles."""
    return tuple(plain(text) for row in table("teasers") for text in alternatives(row))
