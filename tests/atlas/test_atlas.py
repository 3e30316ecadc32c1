"""The atlas links its tables: points to zones, muscles to parts, conditions to what belongs to them."""
from bodymap.atlas.atlas import Atlas


def test_things_are_found_by_their_ids_in_the_order_of_their_table(atlas):
    for name, found in (("muscles", atlas.muscles), ("trigger_points", atlas.points), ("regions", atlas.regions),
                        ("conditions", atlas.conditions), ("studies", atlas.studies), ("sources", atlas.sources)):
        assert list(found) == [record.id for record in atlas.table(name)]
        assert all(key == record.id for key, record in found.items())


def test_zones_of_a_point_are_its_own(atlas):
    assert sum(len(zones) for zones in atlas.zones_of_point.values()) == len(atlas.zones)
    for point, zones in atlas.zones_of_point.items():
        assert point in atlas.points
        assert {zone.point for zone in zones} == {point}


def test_parts_and_points_of_a_muscle_are_its_own(atlas):
    for muscle in atlas.muscles:
        assert {part.muscle for part in atlas.parts_of_muscle[muscle]} == {muscle}
        assert {point.muscle for point in atlas.points_of_muscle[muscle]} <= {muscle}
    assert atlas.parts_of_muscle["no_such_muscle"] == []


def test_asking_for_what_is_unknown_leaves_no_trace(data):
    """Addresses ask for anything; the groups that all requests share must not grow by it."""
    atlas = Atlas(data)
    before = list(atlas.zones_of_point)
    assert atlas.zones_of_point["no_such_point"] == [] and atlas.of("condition_red_flags", "condition", "nothing") == []
    assert list(atlas.zones_of_point) == before
    atlas.zones_of_point["no_such_point"].append("scribble")
    assert atlas.zones_of_point["no_such_point"] == []


def test_sides_of_a_point_are_right_and_left_or_as_described(atlas):
    for point in atlas.points.values():
        sides = atlas.point_sides(point.id)
        assert sides == (("right", "left") if point.sides == "both" else (point.sides,))


def test_rows_of_a_linking_table_are_found_from_either_end(atlas):
    link = atlas.table("condition_red_flags")[0]
    assert link in atlas.of("condition_red_flags", "condition", link.condition)
    assert link in atlas.of("condition_red_flags", "red_flag", link.red_flag)
    assert atlas.of("condition_red_flags", "condition", "no_such_condition") == []


def test_a_point_is_named_by_its_muscle_and_label(atlas):
    point = next(iter(atlas.points.values()))
    assert atlas.point_name(point.id) == f"{atlas.muscles[point.muscle].name}, {point.label}"


def test_places_of_a_red_flag_are_lists_of_regions(atlas):
    flag = next(iter(atlas.red_flags.values()))
    changed = type(flag)(**{**vars(flag), "regions": "upper_chest; sternum | forearm@left"})
    assert changed.places() == [["upper_chest", "sternum"], ["forearm@left"]]
    assert type(flag)(**{**vars(flag), "regions": ""}).places() == []
