"""From an address to what is shown."""
from __future__ import annotations

import pytest

from bodymap.web.address import Asked
from bodymap.web.choosing import chosen, layers_of, sides_shown
from bodymap.web.selection import mirrored_view

POINT = "trapezius_upper_1"


def test_first_visit_shows_the_example(books):
    shown = chosen(books, Asked())
    assert (shown.kind, shown.id, shown.example) == ("point", POINT, True)
    assert shown.view.startswith("head")


def test_a_view_alone_selects_nothing(books):
    shown = chosen(books, Asked(view="back"))
    assert (shown.kind, shown.view) == ("", "back")
    assert not layers_of(books, shown).areas


@pytest.mark.parametrize("asked", [Asked(point="trapesius_uper_1"), Asked(muscle="trapesius"), Asked(region="tempel")])
def test_unknown_things_get_a_friendly_word(books, asked):
    shown = chosen(books, asked)
    assert shown.kind == "" and shown.nearest
    assert "There is no" in shown.notices[0]


def test_unknown_view_figure_and_side_fall_back(books):
    shown = chosen(books, Asked(point=POINT, view="moon", figure="cat", side="upside"))
    assert (shown.figure, shown.side, shown.view) == ("female", "both", shown.views[0])
    assert shown.notices


def test_a_region_without_side_is_found(books):
    assert chosen(books, Asked(region="temple")).id == "temple_right"
    assert chosen(books, Asked(region="temple", side="left")).id == "temple_left"


def test_the_best_view_follows_the_side(books):
    assert chosen(books, Asked(point=POINT, side="left")).view == mirrored_view(
        books.body.views, chosen(books, Asked(point=POINT, side="right")).view)


@pytest.mark.parametrize("side,wrong", [("left", 1), ("right", -1)])
@pytest.mark.parametrize("view", ["front", "back", "head_front", "head_back"])
def test_one_side_paints_that_side_only(books, side, wrong, view):
    """In a view from the front the person's left lies on the viewer's right, from the back on the left."""
    shown = chosen(books, Asked(point="masseter_deep", side=side, view=view))
    assert sides_shown(books, shown) == (side,)
    middle = books.body.views[view].width / 2
    way = wrong if books.body.views[view].facing == "front" else -wrong
    for painted in layers_of(books, shown).areas:
        for line in painted.lines:
            assert ((line[:, 0] - middle) * way).min() >= -2, (painted.label, view)


def test_mirrored_views(books):
    views = books.body.views
    assert mirrored_view(views, "head_left") == "head_right"
    assert mirrored_view(views, "hand_right_palm") == "hand_left_palm"
    assert mirrored_view(views, "front") == "front"


def test_a_selection_writes_an_address_that_shows_it_again(books):
    from bodymap.web.address import read
    shown = chosen(books, Asked(point="masseter_deep", side="left", figure="male", view="head_front"))
    again = chosen(books, read(shown.link().partition("?")[2]))
    assert again == shown


def test_the_view_of_a_tapped_cross_stays_when_it_shows_what_the_cross_stands_for(books):
    best = chosen(books, Asked(point=POINT)).views
    assert chosen(books, Asked(point=POINT, here=best[2])).view == best[2]
    assert chosen(books, Asked(point=POINT, here="hand_left_palm")).view == best[0]
    assert chosen(books, Asked(point=POINT, here="moon")).view == best[0]
    assert chosen(books, Asked(point=POINT, here=best[2], view="back")).view == "back"


def test_a_link_to_a_side_takes_the_place_along(books):
    shown = chosen(books, Asked(region="temple_right", view="head_right"))
    assert "region=temple_left" in shown.link(side="left") and "region=temple_right" in shown.link(side="both")
    assert "region=chin" in chosen(books, Asked(region="chin")).link(side="left")


@pytest.mark.parametrize(("side", "view", "shown"), [
    ("left", "head_right", "head_left"), ("right", "head_left", "head_right"), ("left", "front", "front"),
    ("both", "head_right", "head_right"), ("left", "head_left", "head_left"),
    ("left", "hand_right_palm", "hand_left_palm")])
def test_a_view_of_the_other_side_gives_way_to_its_mirror_image(books, side, view, shown):
    assert chosen(books, Asked(point=POINT, side=side, view=view)).view == shown
