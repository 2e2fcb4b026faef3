"""Writing a page where the user wants it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ontology.errors import ElchiError


def write(path: str | os.PathLike[str], html: str) -> Path:
    """Write the page as UTF-8, whatever the locale, whole or not at all: a reader never meets half a page.

    Folders that are missing are made. Returns the path written.

    Raises:
        ElchiError: the place cannot be written.
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
        raise ElchiError(
            f"cannot write the page to {target}: {error.strerror}; choose another place with -o"
        ) from error
    return target
