"""Conditions and treatments on the skin: where they are felt, on their sides, the telling paint on top."""
from __future__ import annotations

import numpy as np
import pytest

from bodymap.drawing.felt import condition_scene, on_sides
from bodymap.drawing.helped import needling_scene, treatment_scene
from bodymap.matching.suitability import verdict

BOTH = ("right", "left")


@pytest.mark.parametrize(("region", "sides", "ids"), [
    ("breast", BOTH, ["breast_right", "breast_left"]), ("breast", ("left",), ["breast_left"]),
    ("breast@left", BOTH, ["breast_left"]), ("breast@left", ("right",), []), ("sternum", ("left",), ["sternum"])])
def test_a_region_of_a_table_lies_on_the_sides_that_are_meant(body, region, sides, ids):
    assert on_sides(body, region, sides) == ids


def test_where_it_is_mostly_felt_lies_on_top_of_where_it_spreads(body, atlas):
    scene = condition_scene(body, atlas, "tension_type_headache", BOTH)
    assert [paint.style.name for paint in scene.paints] == ["felt-also", "felt-main"]
    main = {name for row in atlas.of("condition_regions", "condition", "tension_type_headache") if row.how == "main"
            for region in row.regions for name in on_sides(body, region, BOTH)}
    assert {body.regions.ids[row] for row in np.unique(body.regions.of_vertex[scene.paints[1].field.inside])} == main


def test_a_therapy_is_painted_where_its_conditions_are_mostly_felt_and_nowhere_else(body, atlas):
    conditions = {link.target for link in atlas.of("therapy_links", "therapy", "taping") if link.target_kind == "condition"}
    rows = [row for row in atlas.table("condition_regions") if row.condition in conditions and row.how == "main"]
    main = [name for row in rows for region in row.regions for name in on_sides(body, region, ("right",))]
    painted, = treatment_scene(body, atlas, "taping", ("right",)).paints
    assert set(painted.field.inside) == {vertex for name in main for vertex in body.region_field(name).inside}


def test_no_muscle_that_is_not_needled_looks_suitable(body, atlas):
    styles = {paint.label: paint.style.name for paint in needling_scene(body, atlas, ("right",)).paints}
    assert styles["suitable"] == "suitable" and styles["with_care"] == "with-care"
    assert styles["not_needled"] == styles["specialist_only"] == "specialist"
    assert any(verdict(atlas, muscle, set()).suitability == "not_needled" for muscle in atlas.muscles)
