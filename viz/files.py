"""Writing a page where the user wants it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ontology.errors import ElchiError
from ontology.messages import preferred_language, say


def write(path: str | os.PathLike[str], html: str, lang: str | None = None) -> Path:
    """Write the page as UTF-8, whatever the locale, whole or not at all: a reader never meets half a page.

    Folders that are missing are made. Returns the path written.

    Raises:
        ElchiError: the place cannot be written; it says so in `lang`, or in the language of the locale.
    """
    target = Path(path)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(html.encode("utf-8"))
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        lang = lang or preferred_language()
        raise ElchiError(say("files.unwritable", lang, path=target, reason=error.strerror)) from error
    return target
