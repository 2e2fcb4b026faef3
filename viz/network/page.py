"""The network page: what is known around some names, as one HTML file that works without a network.

pyvis makes nodes, edges and options and brings vis-network; the page around them is ours, because pyvis's own pages
fetch from other hosts and turn text into live HTML.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx
from pyvis.edge import Edge as PyvisEdge
from pyvis.network import Network
from pyvis.node import Node as PyvisNode

from viz.frame import Content, Picture, content_data, frame, names, read
from viz.frame.looks import look
from viz.network.layout import LANDSCAPE, PORTRAIT, positions
from viz.network.sizes import box, edge_width, node_size

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = (
    "model.js",
    "canvas.js",
    "labels.js",
    "panel.js",
    "controls.js",
    "search.js",
    "tables.js",
    "network.js",
)
LABELLED = 150  # in a picture of more nodes only so many, the heaviest, are given room for their labels
MANY_NODES, MANY_EDGES = 300, 600  # above either, dragging hides the lines: redrawing them takes longer than a frame


def page(
    graph: nx.Graph,
    lang: str = "ru",
    title: str | None = None,
    links: Mapping[str, str] | None = None,
) -> str:
    """The page that shows a projection of the graph; it starts in `lang` and can be switched in the browser.

    `links` lead to the other pages of a report, from the word for a page to its relative address.

    The same graph gives the same page, byte for byte.

    Raises:
        ValueError: `lang` is none of ru, kk, en, or an edge names a fact that the graph does not hold.
    """
    content = read(graph)
    nodes, edges, _, _, _, options = build(content).get_network_data()
    data = content_data(content) | {
        "network": {"nodes": nodes, "edges": edges, "options": json.loads(options)},
        "upright": upright(content),
        "edges": [[edge.first, edge.second, edge.facts] for edge in content.edges],
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


def build(content: Content) -> Network:
    """The content as a pyvis network: nodes in their places, physics off.

    `Network.add_node` and `add_edge` look through all earlier nodes and edges each time, so the lists are filled with
    the records that these methods would make. Labels are not among them: the page draws them where there is room.
    """
    network = Network(cdn_resources="in_line")
    sizes = node_sizes(content)
    for number, (x, y) in enumerate(places(content, sizes, LANDSCAPE)):
        shape = look(content.nodes[number].type).shape
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


@cache
def library() -> str:
    """vis-network as pyvis brings it."""
    return files("pyvis").joinpath(LIBRARY).read_text(encoding="utf-8").strip()
