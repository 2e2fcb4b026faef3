"""The programs that are measured side by side: Elchi, and natasha's whole chain as its peer.

natasha 1.6 is the common open chain for Russian: sentences and tokens, names, morphology, syntax, lemmas and the
normal forms of names (natasha's own documentation calls them in this order). It finds no facts.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.corpora import Names
from sources.extraction import extract
from sources.records import Article, Span

KINDS = {"Person": "person", "Organization": "organization", "Company": "organization",
         "PER": "person", "ORG": "organization"}  # fmt: skip


@dataclass(frozen=True)
class Program:
    """A way to read a text, and where what it read names persons and bodies."""

    read: Callable[[str], Any]
    names: Callable[[Any], Names]


def elchi() -> Program:
    """Elchi: it loads its tables, reference data and morphology at the first article."""

    def names(extraction: Any) -> Names:
        found: Names = {"person": set(), "organization": set()}
        for entity in extraction.entities:
            if entity.type in KINDS:
                found[KINDS[entity.type]].update(entity.mentions)
        return found

    return Program(lambda text: extract(Article(text, "2025-10-10")), names)


def natasha() -> Program:
    """natasha's whole chain, with the packages that its own installation brings.

    Its pymorphy2 would take the faster DAWG2 that pymorphy3 brings here, which nobody has who installs natasha alone:
    it asks for the dictionary in pure Python (43 ms an article of 1.6 thousand letters instead of 35).

    Raises:
        ImportError: natasha is not installed, or a setuptools without pkg_resources is (82 and newer).
    """
    warnings.simplefilter("ignore")  # pymorphy2 warns of pkg_resources
    sys.modules["dawg"] = None  # type: ignore[assignment]  # an import of it fails
    from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
    morphology, syntax, ner = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def chain(text: str) -> Any:
        document = Doc(text)
        document.segment(segmenter)
        document.tag_ner(ner)
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        for token in document.tokens:
            token.lemmatize(vocabulary)
        for span in document.spans:
            span.normalize(vocabulary)
        return document

    def names(document: Any) -> Names:
        found: Names = {"person": set(), "organization": set()}
        for span in document.spans:
            if span.type in KINDS:
                found[KINDS[span.type]].add(Span(span.start, span.stop))
        return found

    return Program(chain, names)


PROGRAMS: dict[str, Callable[[], Program]] = {"elchi": elchi, "natasha": natasha}
