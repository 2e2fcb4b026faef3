"""The marks of a fact as plain data, which the annotations of its evidence keep in the graph."""

from __future__ import annotations

import json
from typing import Any

from sources import Extraction, Fact, Span


def records_of(extraction: Extraction, fact: Fact, number: int) -> list[dict[str, Any]]:
    """The marks of one passage of evidence as plain data; what no passage names goes with the first.

    `at` are the words, counted in the article; `basis` is a sentence as what stands before the words that settled the
    item, these words, and the rest.
    """
    here = fact.evidence[number]
    entities = {entity.id: entity for entity in extraction.entities}
    found = []
    for mark in fact.marks:
        if here.covers(mark.words) if mark.words else number == 0:
            entity = entities.get(mark.value)
            record: dict[str, Any] = {"role": mark.role, "how": mark.how}
            if mark.value and mark.role != "quote":  # its words are the text itself
                record["item"] = entity.name if entity else mark.value
            if entity and entity.same_as:
                record["id"] = entity.same_as
            if mark.words:
                record["at"] = [mark.words.start, mark.words.stop]
            if mark.basis:
                record["basis"] = _quoted(extraction, mark.basis)
            found.append(record)
    return found


def annotation_marks(extraction: Extraction, fact: Fact, number: int) -> str:
    """The marks of one passage of evidence as JSON, "" if there are none."""
    found = records_of(extraction, fact, number)
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else ""


def _quoted(extraction: Extraction, span: Span) -> list[str]:
    text, sentence = extraction.article.text, extraction.sentence(span)
    return [text[sentence.start : span.start], text[span.start : span.stop], text[span.stop : sentence.stop]]
