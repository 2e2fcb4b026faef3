"""The map's own data: every state that the news could name has a place on it, and the outlines say where it is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ontology import reference
from ontology.outlines import Point, centres, outlines

WITH_OUTLINE = {outline.id: outline for outline in outlines()}


def holds(ring: tuple[Point, ...], point: Point) -> bool:
    """Whether a point lies within a ring: a ray from it crosses the ring an odd number of times."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def test_no_state_stands_twice_and_each_is_one_of_the_reference_data() -> None:
    ids = [outline.id for outline in outlines() if outline.id]
    assert len(ids) == len(set(ids))
    assert {reference.item(id).type for id in ids} == {"State"}


def test_every_region_of_kazakhstan_lies_in_kazakhstan() -> None:
    regions = [item.id for item in reference.by_type("Region") if item.part_of == "Q232"]
    assert len(regions) == 20
    mainland = WITH_OUTLINE["Q232"].rings[0]
    assert [id for id in regions if not holds(mainland, centres()[id])] == []


@pytest.mark.parametrize(
    "id, point",
    [
        ("Q142", (2.35, 48.86)),  # Paris
        ("Q38", (12.5, 41.9)),  # Rome
        ("Q148", (116.4, 39.9)),  # Beijing
        ("Q884", (126.98, 37.55)),  # Seoul
        ("Q232", (71.45, 51.18)),  # Astana
        ("Q30", (-77.04, 38.9)),  # Washington
    ],
)
def test_a_capital_lies_in_its_state_and_in_no_other(id: str, point: Point) -> None:
    assert [each.id for each in outlines() if any(holds(ring, point) for ring in each.rings)] == [id]


def test_a_label_hangs_in_the_middle_of_its_state() -> None:
    assert holds(WITH_OUTLINE["Q232"].rings[0], centres()["Q232"])
    assert [round(v / 10) for v in centres()["Q159"]] == [10, 6]  # Siberia, though Russia crosses the date line
    assert holds(WITH_OUTLINE["Q38"].rings[0], centres()["Q38"])


def test_the_outlines_have_nearly_every_state() -> None:
    missing = {item.name("en") for item in reference.by_type("State")} - {
        reference.item(id).name("en") for id in WITH_OUTLINE if id
    }
    assert len(missing) < 20
    assert not missing & {"Kazakhstan", "Singapore", "Luxembourg", "Malta", "Bahrain"}


def test_a_ring_is_closed_and_lies_on_the_earth() -> None:
    for outline in outlines():
        for ring in outline.rings:
            assert ring[0] == ring[-1]
            assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
