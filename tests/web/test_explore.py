"""Explore through its callbacks."""
from __future__ import annotations

import json

import pytest
import textstat

from bodymap.drawing.diagram import GRAPH_CONFIG
from bodymap.web.address import Asked, read
from bodymap.web.choosing import chosen, layers_of
from bodymap.web.components.legend import legend
from bodymap.web.components.notes import STANDING
from bodymap.web.pages.explore import heard
from tests.web.conftest import links, links_of_text, texts

POINT = "?point=trapezius_upper_1"


def layout(client, address: str = "/"):
    return client.get("/_dash-layout", headers={"Referer": f"http://localhost{address}"}).json


def traces(answer) -> list[str]:
    return [trace.get("name", "") for trace in answer["explore-graph"]["figure"]["data"]]


def paint(call, search: str):
    return call("explore-graph.figure", explore_asked__data_search=search)


def test_the_first_answer_holds_the_whole_page(client):
    whole = json.dumps(layout(client))
    assert "Where does it hurt?" in whole and "explore-graph" in whole and "essential pain zone" in whole
    assert len(whole) < 250_000


def test_an_address_is_drawn_at_once(client):
    whole = json.dumps(layout(client, "/?point=masseter_deep&figure=male&view=head_left"))
    assert "male_head_left.webp" in whole and "Where does it hurt?" not in whole


def test_unknown_pages_are_friendly(client):
    assert "There is no page here" in json.dumps(layout(client, "/nowhere"))
    assert client.get("/nowhere").status_code == 200


@pytest.mark.parametrize("search", ["?point=nonsense", "?region=nonsense", "?muscle=nonsense&side=7", "?view=%00",
                                    "?point=%F0%9F%A6%B4", "?" + "a=b&" * 500])
def test_stale_addresses_are_friendly(client, call, search):
    json.dumps(layout(client, "/" + search))
    assert "explore-graph" in paint(call, search)


def test_a_point_is_painted_with_cross_zones_and_muscle(call):
    names = traces(paint(call, POINT + "&view=head_right"))
    assert {"muscle", "essential pain zone", "spillover pain zone", "trigger point"} <= set(names)
    assert names.index("muscle") < names.index("spillover pain zone") < names.index("essential pain zone")


def test_every_part_says_which_address_it_shows(call):
    """Without the voice, where it does not depend on it."""
    search = POINT + "&voice=therapist&view=head_right"
    place = "/" + POINT + "&view=head_right"
    assert paint(call, search)["explore-stage"]["data-for"] == place
    assert call("explore-controls.children", explore_asked__data_search=search)["explore-thumbs"]["data-for"] == place
    assert tell(call, search, "therapist")["explore-panel"]["data-for"] == f"therapist {place}"


def test_the_picture_holds_by_what_a_tap_is_looked_up(call, client):
    """Small crosses with their points, and where the regions of just this view are told."""
    drawn = paint(call, "?muscle=trapezius&view=neck_shoulders_back&figure=male")["explore-graph"]["figure"]
    meta, crosses = drawn["layout"]["meta"], next(t for t in drawn["data"] if t.get("name") == "trigger point")
    drawn_at = zip(crosses["x"], crosses["y"], crosses["customdata"], strict=True)
    assert meta["crosses"] == [list(cross) for cross in drawn_at]
    assert meta["regions"].startswith("/regions/male/neck_shoulders_back.json?v=") and meta["reach"] == 24
    table = client.get(meta["regions"])
    assert table.status_code == 200 and table.json["width"] == 800
    assert "max-age=604800" in table.headers["Cache-Control"]
    chosen_one = paint(call, POINT)["explore-graph"]["figure"]["layout"]
    assert chosen_one["meta"]["crosses"] == []          # the chosen one is no way to anywhere


@pytest.mark.parametrize("address", ["/regions/female/moon.json", "/regions/cat/front.json"])
def test_there_is_no_table_of_an_unknown_picture(client, address):
    assert client.get(address).status_code == 404


def tell(call, search, voice="patient"):
    return call("explore-panel.children", explore_asked__data_search=search, explore_asked__data_voice=voice)


def test_the_panel_says_where_how_and_how_sure(call):
    told = texts(tell(call, POINT)["explore-panel"]["children"])
    for words in ("Where pain is felt", "Where it lies", "How it is felt for", "What the muscle does",
                  "Easily mistaken for", "How sure, and from where", "commonly describe"):
        assert words in told


def test_voices_differ(call):
    plain, therapist = (texts(tell(call, POINT, voice)["explore-panel"]["children"])
                        for voice in ("patient", "therapist"))
    assert "Needling safety" in therapist and "Needling safety" not in plain
    assert "Essential zone" in therapist and "Mostly" in plain


def test_an_unknown_voice_is_the_plain_one(call):
    assert texts(tell(call, POINT, "pirate")) == texts(tell(call, POINT))


def test_a_region_lists_essential_before_spillover(call):
    children = tell(call, "?region=temple_left")["explore-panel"]["children"]
    told = texts(children)
    assert told.index("Pain is mostly felt here") < told.index("Pain sometimes reaches here")
    assert any("point=trapezius_upper_1" in address and "side=left" in address for address in links(children))


def test_changes_are_said_aloud(call):
    answer = tell(call, "?region=temple_left")
    heard = answer["explore-panel"]["data-heard"]
    assert "left temple" in heard and "described as referring here" in heard


def test_controls_keep_the_selection(call):
    answer = call("explore-controls.children", explore_asked__data_search=POINT + "&side=left")
    addresses = links(answer["explore-controls"]["children"])
    assert len(addresses) > 30 and all("point=trapezius_upper_1" in address for address in addresses)
    assert any("figure=male" in address and "side=left" in address for address in addresses)
    assert links(answer["explore-thumbs"]["children"])


def test_the_list_filters_by_grade(call, books):
    every = len(books.atlas.points)
    answer = call("explore-list.data-html", explore_grade__value="cross_checked", explore_asked__data_search="")
    sure = links_of_text(answer["explore-list"]["data-html"])
    points = [address for address in sure if "point=" in address]
    assert 0 < len(points) < every


def test_every_point_and_muscle_opens(books, app):
    """Each panel, caption and picture can be made; none breaks on what its tables hold."""
    from bodymap.web.choosing import chosen
    from bodymap.web.components.panel import panel
    with app.server.app_context():
        for voice in ("patient", "therapist"):
            for point in books.atlas.points:
                assert panel(books, chosen(books, Asked(point=point, view="front")), voice)
            for muscle in books.atlas.muscles:
                assert panel(books, chosen(books, Asked(muscle=muscle, view="front")), voice)


def test_graphs_use_the_shared_config(client):
    whole = json.dumps(layout(client))
    assert whole.count('"type": "Graph"') == whole.count(json.dumps(GRAPH_CONFIG))
    assert GRAPH_CONFIG["showSendToCloud"] is False and GRAPH_CONFIG["plotlyServerURL"] == ""


def test_the_legend_names_only_what_the_view_shows(books):
    def words(search):
        shown = chosen(books, read(search))
        return [getattr(one.children[1], "children", one.children[1])
                for one in legend(shown.kind, layers_of(books, shown))]
    assert words("?point=trapezius_upper_1&view=head_right") == [
        "Trigger point", "Where pain is mostly felt", "Sometimes also felt", "Muscle"]
    assert words("?point=trapezius_upper_1&view=hand_left_palm") == []
    assert "Sometimes also felt" not in words("?point=trapezius_middle_7")
    assert words("?view=back") == []


def test_a_change_is_heard_with_side_and_figure(app, books):
    with app.server.app_context():
        assert heard(books, chosen(books, read("?point=infraspinatus_1&side=left&figure=male&view=front"))) == (
            "Infraspinatus, TrP1, medial. Left side, male figure. Front.")
        assert heard(books, chosen(books, read("?point=none_such"))).endswith("mistyped.")


def test_the_standing_sentence_is_plain():
    """Everyone reads it, on every page."""
    assert textstat.flesch_kincaid_grade(STANDING) <= 8
