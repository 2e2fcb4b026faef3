"""Letters of words, whatever the language."""

from __future__ import annotations


def plain(text: str) -> str:
    """The form that words are compared by: lower case, е for ё."""
    return text.lower().replace("ё", "е")


def capitalize_like(form: str, model: str) -> str:
    """A form with the capitals of another of the same word: all of them, or the first letter of each part."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    if model[:1].isupper():
        return "-".join(
            part[:1].upper() + part[1:] if m[:1].isupper() else part
            for part, m in zip(form.split("-"), [*model.split("-"), *[""] * form.count("-")], strict=False)
        )
    return form
