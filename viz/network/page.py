"""The network page: what is known around some names, as one HTML file that works without a network.

pyvis makes nodes, edges and options and brings vis-network; the page around them is ours, because pyvis's own pages
fetch from other hosts and turn text into live HTML.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx
from pyvis.edge import Edge as PyvisEdge
from pyvis.network import Network
from pyvis.node import Node as PyvisNode

from viz.frame import Content, Picture, content_data, frame, names, read
from viz.frame.looks import look
from viz.frame.sources import count_sources
from viz.network.memory import Memory
from viz.network.placing import Placing, placing
from viz.network.sizes import WIDEST, edge_width

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = (
    *("model.js", "sift.js", "folding.js", "paths.js"),
    *("canvas.js", "fading.js", "lines.js", "hulls.js", "room.js", "labels.js"),
    *("filters.js", "calendar.js", "timeline.js", "search.js", "panel.js", "tables.js"),
    *("drawing.js", "saving.js", "sharing.js", "network.js"),
)
MANY = 300  # nodes above which hovering is not watched: finding what the pointer is over takes longer than a frame


def page(
    graph: nx.Graph,
    lang: str = "ru",
    title: str | None = None,
    links: Mapping[str, str] | None = None,
    memory: Memory | None = None,
) -> str:
    """The page that shows a projection of the graph; it starts in `lang` and can be switched in the browser.

    `links` lead to the other pages of a report, from the word for a page to its relative address. The same graph gives
    the same page, byte for byte; with a `memory` the names that an earlier page had keep their places, however the
    graph has grown.

    Raises:
        ValueError: `lang` is none of ru, kk, en, or an edge names a fact that the graph does not hold.
    """
    content = read(graph)
    placed = placing(content, memory)
    nodes, edges, _, _, _, options = build(content, placed).get_network_data()
    data = content_data(content) | {
        "network": {"nodes": nodes, "options": json.loads(options)},
        "edges": [
            [line["from"], line["to"], edge.facts, line["width"]]
            for line, edge in zip(edges, content.edges, strict=True)
        ],
        "widths": [edge_width(sources) for sources in range(WIDEST + 1)],
        "upright": placed.upright,
        "communities": placed.communities,
        "hidden": int(graph.graph.get("hidden", 0)),
    }
    picture = Picture(
        "viz.network",
        data,
        "network.html",
        SCRIPTS,
        ("network.css",),
        header="header.html",
        title=title,
        heading="tonetwork" if links else "title",
        links=links or {},
        names=names(content),
        library=library(),
    )
    return frame(picture, lang)


def build(content: Content, placed: Placing) -> Network:
    """The content as a pyvis network: nodes in their places, physics off.

    `Network.add_node` and `add_edge` look through all earlier nodes and edges each time, so the lists are filled with
    the records that these methods would make. Labels are not among them: the page draws them where there is room.
    """
    network = Network(cdn_resources="in_line")
    for number, (node, (x, y)) in enumerate(zip(content.nodes, placed.landscape, strict=True)):
        shape, size = look(node.type).shape, placed.sizes[number]
        network.nodes.append(PyvisNode(number, shape, "", size=size, x=x, y=y).options)
        network.node_ids.append(number)
        network.node_map[number] = network.nodes[-1]
    for number, edge in enumerate(content.edges):
        width = edge_width(count_sources(content, edge.facts))
        network.edges.append(PyvisEdge(edge.first, edge.second, id=number, width=width).options)
    network.set_options(json.dumps(options(len(content.nodes))))
    return network


def options(nodes: int) -> dict[str, Any]:
    """The options of vis-network for a picture of so many nodes; the page draws the lines itself."""
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "interaction": {"hover": nodes <= MANY, "selectConnectedEdges": False, "tooltipDelay": 3_600_000},
        "nodes": {"borderWidth": 2, "borderWidthSelected": 3, "labelHighlightBold": False},
    }


@cache
def library() -> str:
    """vis-network as pyvis brings it."""
    return files("pyvis").joinpath(LIBRARY).read_text(encoding="utf-8").strip()
