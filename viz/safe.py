"""What articles say is hostile until proven otherwise: text, links and data on their way into a page."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any
from urllib.parse import urlsplit

# Marks that turn the direction of what follows ("evil\u202Egpj.exe") and control characters; a lone surrogate cannot be
# written as UTF-8 at all.
UNSEEN = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SURROGATE = re.compile("[\ud800-\udfff]")
IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def clean(text: object) -> str:
    """The text in one line, without control characters and without marks that reorder what a reader sees."""
    if isinstance(text, str) and text.isprintable() and "  " not in text and text == text.strip(" "):
        return text  # nearly every text: what is printable holds no control character and no mark
    visible = SURROGATE.sub("\ufffd", UNSEEN.sub("", "" if text is None else str(text)))
    return " ".join(visible.split())


def passage(text: object) -> str:
    """As `clean`, but the spaces at both ends stay: they join a quotation to what stands before and after it."""
    bare = clean(text)
    given = "" if text is None else str(text)
    return f"{' ' if given[:1].isspace() else ''}{bare}{' ' if bare and given[-1:].isspace() else ''}"


def link(url: object) -> str:
    """The address if it is one of http or https with a host, else nothing."""
    address = "" if url is None else str(url).strip()
    if UNSEEN.search(address) or SURROGATE.search(address) or re.search(r"[\s\\\"'<>]", address):
        return ""
    try:
        parts = urlsplit(address)
        return address if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:  # an IPv6 address that is none
        return ""


def script_data(data: Any) -> str:
    """JSON that may stand inside `<script type="application/json">`: nothing in it can end the element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(IN_SCRIPT)


def source_hash(source: str) -> str:
    """The source expression of a Content-Security-Policy that allows this inline script or style and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode('utf-8')).digest()).decode('ascii')}'"
