"""The map's projection: directions from the centre are true, what is farther lies farther out, the middle is large."""

from __future__ import annotations

import math
import re

import pytest

from viz.pictures.projection import CENTRE, HORIZON, course, path, projected

ASTANA, ALMATY, PARIS, BEIJING, LIMA = (71.45, 51.18), (76.91, 43.25), (2.35, 48.86), (116.4, 39.9), (-77.0, -12.0)


def test_the_centre_is_the_middle_of_the_picture() -> None:
    assert projected(CENTRE) == pytest.approx((0, 0), abs=1e-9)


@pytest.mark.parametrize("place", [PARIS, BEIJING, ASTANA, LIMA], ids=["Paris", "Beijing", "Astana", "Lima"])
def test_distances_are_those_of_the_globe(place: tuple[float, float]) -> None:
    (x1, y1), (x2, y2) = ((math.radians(x), math.radians(y)) for x, y in (CENTRE, place))
    haversine = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    assert course(place)[0] == pytest.approx(math.degrees(2 * math.asin(math.sqrt(haversine))))


@pytest.mark.parametrize(
    "place, right, down",
    # the shortest way to Beijing begins a little to the north of east
    [(PARIS, False, False), (BEIJING, True, False), (ALMATY, True, True), ((67.5, 70.0), None, False)],
)
def test_directions_are_true(place: tuple[float, float], right: bool | None, down: bool) -> None:
    x, y = projected(place)
    assert (x == pytest.approx(0, abs=1e-6)) if right is None else (x > 0) == right
    assert (y > 0) == down


def test_what_is_farther_lies_farther_out_but_less_and_less() -> None:
    radii = [math.hypot(*projected((CENTRE[0], CENTRE[1] - degrees))) for degrees in (5, 10, 20, 40, 80)]
    assert radii == sorted(radii)
    assert radii[1] - radii[0] > (radii[3] - radii[2]) / 4  # five degrees near by, twenty far away


def test_a_path_leaves_out_what_cannot_be_seen() -> None:
    tiny = [(70.0, 50.0), (70.001, 50.0), (70.001, 50.001), (70.0, 50.0)]
    behind = [(CENTRE[0] - 180 + x, -CENTRE[1] + y) for x, y in ((0, 0), (3, 0), (3, 3), (0, 0))]
    square = [(70.0, 50.0), (75.0, 50.0), (75.0, 55.0), (70.0, 55.0), (70.0, 50.0)]
    assert course(behind[0])[0] > HORIZON
    assert path([tiny, behind]) == ""
    assert re.fullmatch(r"M-?\d+ -?\d+(l-?\d+ -?\d+){3}z", path([tiny, square, behind]))
    assert course(LIMA)[0] < HORIZON
