"""A map with Kazakhstan large in the middle and the world around it: directions true, distances shrinking outwards.

Hägerstrand's logarithmic azimuthal projection (T. Hägerstrand, Migration in Sweden, Lund 1957): a place lies in its
true direction from the centre, at the logarithm of its distance. Regions a day's drive apart and partners on the far
side of the Earth are seen on one map.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from ontology.outlines import Point

CENTRE = (67.5, 48.2)  # longitude and latitude of the middle of Kazakhstan
NEAR = 9.0  # degrees from the centre within which the map is nearly true to scale
SCALE = 190.0  # pixels; the far side of the Earth lies SCALE * log(1 + 180 / NEAR) from the centre
HORIZON = 150.0  # degrees from the centre; beyond it a map would turn inside out
CLOSE = 1.1  # pixels; points nearer to the one before are left out


def projected(point: Point) -> Point:
    """Where a place lies on the map, in pixels from the centre, x to the east and y to the south."""
    distance, bearing = course(point)
    radius = SCALE * math.log1p(min(distance, HORIZON) / NEAR)
    return radius * math.sin(bearing), -radius * math.cos(bearing)


def course(point: Point) -> tuple[float, float]:
    """The distance from the centre in degrees, and the bearing there in radians from north (spherical trigonometry)."""
    longitude, latitude = math.radians(point[0] - CENTRE[0]), math.radians(point[1])
    home = math.radians(CENTRE[1])
    x = math.cos(latitude) * math.sin(longitude)
    y = math.cos(home) * math.sin(latitude) - math.sin(home) * math.cos(latitude) * math.cos(longitude)
    z = math.sin(home) * math.sin(latitude) + math.cos(home) * math.cos(latitude) * math.cos(longitude)
    return math.degrees(math.atan2(math.hypot(x, y), z)), math.atan2(x, y)


def path(rings: Iterable[Iterable[Point]]) -> str:
    """The rings as the `d` of an SVG path, in tenths of a pixel, without what is too small or too far to be seen."""
    return "".join(part for ring in rings if (part := _ring(ring)))


def _ring(ring: Iterable[Point]) -> str:
    points = list(_thinned(ring))
    if len(points) < 4:
        return ""
    x, y = (round(10 * v) for v in points[0])
    steps = [f"M{x} {y}"]
    for point in points[1:-1]:
        new_x, new_y = (round(10 * v) for v in point)
        steps.append(f"l{new_x - x} {new_y - y}")
        x, y = new_x, new_y
    return "".join(steps) + "z"


def _thinned(ring: Iterable[Point]) -> Iterator[Point]:
    before: Point | None = None
    for point in ring:
        if course(point)[0] > HORIZON:
            return  # the ring is cut off there: an island on the far side, or Antarctica
        here = projected(point)
        if before is None or math.dist(here, before) >= CLOSE:
            yield here
            before = here
