"""The network page: what is known around some names, as one HTML file that works without a network.

pyvis makes nodes, edges and options and brings vis-network; the page around them is ours, because pyvis's own pages
fetch from other hosts and turn text into live HTML.
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx
from jinja2 import Environment
from markupsafe import Markup
from pyvis.edge import Edge as PyvisEdge
from pyvis.network import Network
from pyvis.node import Node as PyvisNode

from viz import words
from viz.content import Content, read
from viz.layout import LANDSCAPE, PORTRAIT, positions
from viz.looks import LOOKS, OTHER, box, edge_width, node_size
from viz.safe import clean, script_data, source_hash

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = (
    "text.js",
    "model.js",
    "canvas.js",
    "labels.js",
    "facts.js",
    "panel.js",
    "controls.js",
    "search.js",
    "tables.js",
    "network.js",
)
LABELLED = 150  # in a picture of more nodes only so many, the heaviest, are given room for their labels
MANY_NODES, MANY_EDGES = 300, 600  # above either, dragging hides the lines: redrawing them takes longer than a frame


def page(graph: nx.Graph, lang: str = "ru", title: str | None = None) -> str:
    """The page that shows a projection of the graph; it starts in `lang` and can be switched in the browser.

    The same graph gives the same page, byte for byte.

    Raises:
        ValueError: `lang` is none of ru, kk, en, or an edge names a fact that the graph does not hold.
    """
    words.check(lang)
    content = read(graph)
    network = build(content)
    nodes, edges, _, _, _, options = network.get_network_data()
    kinds = sorted({fact["kind"] for fact in content.facts})
    roles = sorted({role for fact in content.facts for role, _, _ in fact["roles"]})
    types = [*LOOKS, *sorted({node.type for node in content.nodes} - set(LOOKS))]
    data = {
        "lang": lang,
        "title": clean(title),
        "words": {code: words.words(code) for code in words.LANGUAGES},
        "terms": {code: words.terms(code, (*types, *kinds, *roles)) for code in words.LANGUAGES},
        "looks": [[type, *look(type)] for type in types],
        "network": {"nodes": nodes, "edges": edges, "options": json.loads(options)},
        "upright": upright(content),
        "nodes": [[node.label, node.labels, node.type, node.weight] for node in content.nodes],
        "edges": [[edge.first, edge.second, edge.facts] for edge in content.edges],
        "facts": content.facts,
        "articles": content.articles,
        "hidden": int(graph.graph.get("hidden", 0)),
    }
    return render(lang, clean(title) or words.words(lang)["title"], data)


def look(type: str) -> tuple[str, str, str, bool]:
    """Shape, light and dark colour and hollowness of a type, that of `OTHER` for a type nobody drew."""
    known = LOOKS.get(type, OTHER)
    return known.shape, known.light, known.dark, known.hollow


def build(content: Content) -> Network:
    """The content as a pyvis network: nodes in their places, physics off.

    `Network.add_node` and `add_edge` look through all earlier nodes and edges each time, so the lists are filled with
    the records that these methods would make. Labels are not among them: the page draws them where there is room.
    """
    network = Network(cdn_resources="in_line")
    sizes = node_sizes(content)
    for number, (x, y) in enumerate(places(content, sizes, LANDSCAPE)):
        shape = look(content.nodes[number].type)[0]
        network.nodes.append(PyvisNode(number, shape, "", size=sizes[number], x=x, y=y).options)
        network.node_ids.append(number)
        network.node_map[number] = network.nodes[-1]
    for number, edge in enumerate(content.edges):
        width = edge_width(len(edge.facts))
        network.edges.append(PyvisEdge(edge.first, edge.second, id=number, width=width).options)
    network.set_options(json.dumps(options(len(content.nodes), len(content.edges))))
    return network


def options(nodes: int, edges: int) -> dict[str, Any]:
    """The options of vis-network for a picture of so many nodes and edges."""
    many = nodes > MANY_NODES or edges > MANY_EDGES
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "interaction": {
            "hover": not many,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "selectConnectedEdges": False,
            "tooltipDelay": 3_600_000,
        },
        "nodes": {"borderWidth": 2, "borderWidthSelected": 3, "labelHighlightBold": False},
        "edges": {"smooth": False, "selectionWidth": 1.5, "hoverWidth": 0.5},
    }


def node_sizes(content: Content) -> list[float]:
    heaviest = max((node.weight for node in content.nodes), default=1)
    return [node_size(node.weight, heaviest) for node in content.nodes]


def places(content: Content, sizes: list[float], aspect: float) -> list[tuple[float, float]]:
    """The place of every node in a picture of that aspect, in the order of the nodes.

    Nodes go into the layout under their identifiers: places hang on what a node is, not on the number it has here.
    """
    graph = nx.Graph()
    graph.add_nodes_from(node.id for node in content.nodes)
    graph.add_edges_from((content.nodes[edge.first].id, content.nodes[edge.second].id) for edge in content.edges)
    boxes: dict[Hashable, tuple[float, float]] = {}
    for number, node in enumerate(content.nodes):
        shown = number < LABELLED or len(content.nodes) <= MANY_NODES
        boxes[node.id] = box(sizes[number], (node.label, *node.labels.values()) if shown else ())
    found = positions(graph, boxes, aspect)
    return [found[node.id] for node in content.nodes]


def upright(content: Content) -> list[tuple[float, float]]:
    """The places for a screen that is higher than wide; none for a big picture, which no small screen can hold."""
    return places(content, node_sizes(content), PORTRAIT) if len(content.nodes) <= MANY_NODES else []


def render(lang: str, title: str, data: dict[str, Any]) -> str:
    """Put data, scripts and style into the template, and the policy that allows these and nothing else."""
    library, script, style = inlined()
    policy = (
        f"default-src 'none'; script-src {source_hash(library)} {source_hash(script)}; "
        f"style-src {source_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'"
    )
    template = Environment(autoescape=True).from_string(asset("template.html"))
    return template.render(
        lang=lang,
        title=title,
        policy=Markup(policy),  # quotes must stay quotes; hashes are base64
        noscript=words.words(lang)["noscript"],
        data=Markup(script_data(data)),
        library=Markup(library),
        script=Markup(script),
        style=Markup(style),
    )


@cache
def inlined() -> tuple[str, str, str]:
    """vis-network as pyvis brings it, the page's own script, and its style."""
    library = files("pyvis").joinpath(LIBRARY).read_text(encoding="utf-8").strip()
    body = "\n".join(asset(name) for name in SCRIPTS)
    script = f'(() => {{\n"use strict";\n{body}}})();'
    return library, script, asset("network.css")


def asset(name: str) -> str:
    return files("viz").joinpath(name).read_text(encoding="utf-8")
