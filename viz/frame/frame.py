"""Data, scripts and style of a picture put into one HTML file, with the policy that allows these and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from viz.frame import words
from viz.safe import clean, script_data, source_hash

FRAME = "viz.frame"
SCRIPTS = ("text.js", "content.js", "facts.js", "language.js", "address.js", "save.js", "sorted.js")
STYLES = ("theme.css", "facts.css")


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture brings: data for `script_data`, and the names of its assets in its package.

    `title` is the heading, else the word `heading`, with the name of the node `about` if it is one; `links` lead to the
    other pages of a report, by their words. `names` are types, kinds and roles that the page calls by their
    labels; `library` is the whole text of a script that comes from elsewhere, run before ours.
    """

    package: str
    data: Mapping[str, Any]
    body: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...] = ()
    header: str = ""
    title: str | None = None
    heading: str = "title"
    about: int = -1
    links: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    library: str = ""


def frame(picture: Picture, lang: str = "ru") -> str:
    """The page of a picture; it starts in `lang` and can be switched in the browser.

    Raises:
        ValueError: `lang` is none of ru, kk, en.
    """
    words.check(lang)
    title = clean(picture.title)
    data = {
        "lang": lang,
        "title": title,
        "heading": picture.heading,
        "about": picture.about,
        "links": dict(picture.links),
        "words": {code: words.words(code) for code in words.LANGUAGES},
        "terms": {code: words.terms(code, picture.names) for code in words.LANGUAGES},
        **picture.data,
    }
    script, style = inlined(picture.package, picture.scripts, picture.styles)
    allowed = " ".join(source_hash(source) for source in (picture.library, script) if source)
    policy = (
        f"default-src 'none'; script-src {allowed}; style-src {source_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    template = Environment(autoescape=True).from_string(asset(FRAME, "template.html"))
    return template.render(
        lang=lang,
        title=title or words.words(lang)[picture.heading],
        policy=Markup(policy),  # quotes must stay quotes; hashes are base64
        noscript=words.words(lang)["noscript"],
        header=Markup(asset(picture.package, picture.header) if picture.header else ""),
        body=Markup(asset(picture.package, picture.body)),
        data=Markup(script_data(data)),
        library=Markup(picture.library),
        script=Markup(script),
        style=Markup(style),
    )


@cache
def inlined(package: str, scripts: tuple[str, ...], styles: tuple[str, ...]) -> tuple[str, str]:
    """Script and style of a page: the frame's, then the picture's. All scripts share one scope, which is not global."""
    body = "\n".join([*(asset(FRAME, name) for name in SCRIPTS), *(asset(package, name) for name in scripts)])
    style = "\n".join([*(asset(FRAME, name) for name in STYLES), *(asset(package, name) for name in styles)])
    return f'(() => {{\n"use strict";\n{body}}})();', style


def asset(package: str, name: str) -> str:
    """The text of a file that lies beside the modules of a package."""
    return files(package).joinpath(name).read_text(encoding="utf-8")
