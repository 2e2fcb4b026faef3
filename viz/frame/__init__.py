"""The frame that all pages share: one offline file with its policy, its words in three languages, and the evidence.

A picture gives its own part, the frame everything around it:

    from viz.frame import Picture, content_data, frame, read

    content = read(graph)                          # a projection of graph.networks, every text made harmless
    data = content_data(content) | {"mine": ...}   # what the scripts find as `data`
    picture = Picture("viz.matrix", data, "matrix.html", ("matrix.js",), ("matrix.css",), names=names(content))
    html = frame(picture, "ru")

`matrix.html` is what stands in `<main>`; `header=` may name a second fragment for the header. Scripts run in one scope,
the frame's first. These give a picture:

- text.js: `word(key)` and `term(name)` in the language that is on, `el`, `said` (text of an article), `button`,
  `outward` (a link), `dated`, `shortly`, `summed`, `folded` (for searching), `growing` (a list with "show more");
- content.js: `nodes`, `facts`, `articles`, `name(node)`, `swatch(type)`, `latest`, `byKind`, `sameFacts`;
- facts.js: `factCard(number)` and `factGroups(numbers)`, the evidence panel; `page.open = (node) => …` makes the
  names in it buttons;
- language.js: `startLanguage(speak)` puts the switch into the header and calls `speak()` now and at every change.

A picture sets `document.documentElement.dataset.ready = "true"` when it can be used. Its words are the messages
`view.…`, its colours the variables of theme.css, light and dark. No text enters a page but by `textContent`.
"""

from __future__ import annotations

from viz.frame.content import Content, read
from viz.frame.frame import Picture, frame
from viz.frame.packing import content_data, names

__all__ = ["Content", "Picture", "content_data", "frame", "names", "read"]
