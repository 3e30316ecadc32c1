"""A nerve root in Explore: its panel, its address, its legend, its place in the lists, and the ways that lead to it."""
from __future__ import annotations

import pytest

from bodymap.atlas.words import READERS
from bodymap.web.address import Asked, explore_link, read
from bodymap.web.choosing import chosen, layers_of, name_of
from bodymap.web.components.legend import legend
from bodymap.web.components.muscle_list import muscle_list
from bodymap.web.components.panel import panel
from bodymap.web.components.search_box import hit_link, results
from bodymap.web.components.structures import by_structure, on_the_body
from tests.web.conftest import links, texts

ROOTS = ("nerve_root_c5", "nerve_root_c6", "nerve_root_c7", "nerve_root_c8")


def served(client, address: str) -> list:
    """The page at an address, as the browser gets it."""
    return client.get("/_dash-layout", headers={"Referer": f"http://localhost{address}"}).json


def part(component, name: str):
    """The part of a page with an id."""
    if isinstance(component, list):
        return next((found for one in component if (found := part(one, name))), None)
    if not isinstance(component, dict):
        return None
    props = component.get("props", {})
    return component if props.get("id") == name else part(props.get("children"), name)


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("voice", READERS)
def test_warnings_come_before_all_else_and_the_limits_are_told(client, root, voice):
    shown = part(served(client, f"/?nerve_root={root}&voice={voice}"), "explore-panel")
    words = texts(shown)
    first = "one of these" if voice == "patient" else "rule these out"
    order = [words.index(said) for said in (root[-2:].upper(), first, "What to do", "Where it is felt",
                                            "What may be weak", "How it is tested", "Easily confused with")]
    assert order == sorted(order)
    assert ("two out of three" if voice == "patient" else "69.7 %") in words
    assert "Murphy" in words and "Hong" in words


def test_the_panel_leads_to_muscles_and_to_the_condition(client):
    found = links(part(served(client, "/?nerve_root=nerve_root_c6"), "explore-panel"))
    assert "/?muscle=biceps_brachii" in found and "/conditions?condition=neck_radiculopathy" in found
    assert any(address.startswith("/?point=scalenes") for address in found)


def test_an_address_names_a_root_and_says_so_again(books):
    shown = chosen(books, read("?nerve_root=nerve_root_c8&side=left&figure=male"))
    assert (shown.kind, shown.id, shown.side, shown.figure) == ("nerve_root", "nerve_root_c8", "left", "male")
    assert "right" not in shown.view.split("_")
    assert read(shown.link().partition("?")[2]).nerve_root == "nerve_root_c8"
    assert name_of(books, shown) == "Neck nerve C8" and name_of(books, shown, True) == "C8 nerve root"
    assert explore_link(nerve_root="nerve_root_c6") == "/?nerve_root=nerve_root_c6"


def test_an_unknown_root_is_answered_with_those_that_there_are(books):
    shown = chosen(books, read("?nerve_root=nerve_root_l5"))
    assert not shown.kind and shown.nearest_kind == "nerve_root" and set(shown.nearest) <= set(ROOTS)
    assert panel(books, shown, "patient")


@pytest.mark.parametrize("root", ROOTS)
def test_the_legend_tells_both_layers(books, root):
    shown = chosen(books, Asked(nerve_root=root))
    words = [entry.children[1] for entry in legend("nerve_root", layers_of(books, shown))]
    assert words == ["Skin that may feel numb", "Where pain is commonly felt"]


def test_the_list_has_a_group_for_each_kind_that_a_grade_hides(app, books):
    with app.server.test_request_context("/"):
        listed = muscle_list(books.atlas, opened="nerve_root"), muscle_list(books.atlas, "recalled")
    groups, graded = ({group.children[0].children[0]: group for group in one} for one in listed)
    assert groups["Nerve roots"].open and len(groups["Nerve roots"].children[1].children) == len(ROOTS)
    assert "Nerve roots" not in graded


def test_a_hit_opens_the_root_under_its_heading(app, books):
    hit = books.search.find("pinched nerve C6")[0]
    assert hit_link(hit) == "/?nerve_root=nerve_root_c6"
    with app.server.test_request_context("/"):
        assert results(books, "pinched nerve C6")[0].children[0].children == "Nerve roots"


def test_look_alikes_lead_to_the_root_that_refines_them(client, books):
    assert not on_the_body(books.atlas, "root_l5", "patient")
    for address in ("/?region=thumb_back_right", "/conditions?condition=carpal_tunnel_like_symptoms"):
        assert "/?nerve_root=nerve_root_c6" in links(served(client, address)), address


def test_a_condition_leads_to_its_roots(client, books):
    assert len(by_structure(books.atlas, "neck_radiculopathy", "patient")) == 1
    found = links(part(served(client, "/?condition=neck_radiculopathy"), "explore-panel"))
    assert {f"/?nerve_root={root}" for root in ROOTS} <= set(found)


def test_small_pictures_are_served(client):
    answer = client.get("/paint/nerve_root/nerve_root_c6/right/forearm_right_outer/female.svg")
    assert answer.status_code == 200 and "root-pain" in answer.text and answer.text.count("<path") > 2
    assert client.get("/paint/nerve_root/nerve_root_l5/both/front/female.svg").status_code == 404
