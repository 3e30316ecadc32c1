"""The panel of a place, in three voices and on every size of place."""
from __future__ import annotations

import pytest

from bodymap.web.address import Asked, read
from bodymap.web.choosing import chosen, name_of
from bodymap.web.components.panel import panel
from bodymap.web.pictures import paint_address
from tests.web.conftest import links, texts

ELBOW = "?region=elbow_outer_right&condition=lateral_elbow_tendinopathy&therapy=dry_needling"


@pytest.fixture
def told(app, books):
    """What the panel says at an address, as Dash sends it."""
    def telling(search: str, voice: str = "patient") -> list:
        with app.server.test_request_context("/"):
            return [part.to_plotly_json() if hasattr(part, "to_plotly_json") else part
                    for part in panel(books, chosen(books, read(search)), voice)]
    return telling


def plain(parts) -> list:
    """Components as nested dicts, whatever they hold."""
    import json

    from plotly.utils import PlotlyJSONEncoder
    return json.loads(json.dumps(parts, cls=PlotlyJSONEncoder))


def headings(parts) -> list[str]:
    """Level-two headings in their order."""
    found = []
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict):
            if part.get("type") == "H2":
                found.append(texts(part).strip())
            found += headings(part.get("props", {}).get("children", []))
    return found


MUSCLES = ["Muscles commonly described as referring here", "Muscles that lie here"]
HELP = ["What may help", "How good the evidence is"]


@pytest.mark.parametrize(("voice", "order"), [
    ("patient", ["First: is it one of these?", "What is often felt here", *MUSCLES, "Other things that can hurt here",
                 *HELP]),
    ("therapist", ["First, rule these out", "Conditions felt here", *MUSCLES, "Other structures that refer here",
                   *HELP]),
    ("student", ["First, rule these out", "Conditions felt here"])])
def test_sections_stand_in_their_order_in_every_voice(told, voice, order):
    said = [" ".join(words.split()) for words in headings(plain(told("?region=temple_left", voice)))]
    assert [words for words in said if words in order] == order


def test_a_thread_is_one_page_with_its_evidence_its_muscles_and_its_risks(told):
    parts = plain(told(ELBOW))
    said = texts(parts)
    assert "Dry needling, at the right outer elbow, for tennis elbow" in " ".join(said.split())
    assert "Needling, muscle by muscle" in said and "Under this skin:" in said
    assert "/evidence?condition=lateral_elbow_tendinopathy" in links(parts)
    assert "/?region=elbow_outer_right" in [address for address in links(parts) if "condition" not in address]


def test_links_of_a_thread_keep_it(told):
    cards = [address for address in links(plain(told("?region=elbow_outer_right"))) if "condition=" in address]
    assert cards and all("region=elbow_outer_right" in address for address in cards if "/evidence" not in address)


@pytest.mark.parametrize("kind", ["area", "part", "choir"])
def test_every_larger_place_has_its_panel(books, told, kind):
    for place in books.gazetteer.every(kind)[::4]:
        said = texts(plain(told(f"?region={place.id}")))
        assert place.plain_name.lower() in said.lower() and "What may help" in said, place.id


@pytest.mark.parametrize("voice", ["patient", "therapist"])
def test_every_region_has_its_panel(books, told, voice):
    for number, region in enumerate(books.atlas.regions):
        if number % 8 == (voice == "patient"):
            said = texts(plain(told(f"?region={region}", voice)))
            assert "What may help" in said and said.index("warning signs") < said.index("What may help"), region


def test_a_place_without_a_condition_says_so_kindly_and_points_wider(told):
    parts = plain(told("?region=throat_right"))
    assert "mostly comes from the throat itself" in texts(parts)
    assert "/?region=area-front_of_the_neck_right" in links(parts)


@pytest.mark.parametrize("search", ["?condition=plantar_heel_pain", "?therapy=taping", "?therapy=dry_needling"])
def test_conditions_and_treatments_are_painted_and_have_panels(app, books, told, search):
    shown = chosen(books, read(search))
    assert shown.kind in ("condition", "therapy") and texts(plain(told(search)))
    with app.server.app_context():
        address = paint_address(shown, shown.view)
    answer = app.server.test_client().get(address)
    assert answer.status_code == 200 and answer.data.count(b"<path") >= 1


def test_an_unknown_thread_is_let_go_and_an_unknown_condition_gets_a_friendly_word(books):
    shown = chosen(books, Asked(region="temple_left", condition="no_such", therapy="nor_this"))
    assert (shown.kind, shown.condition, shown.therapy) == ("region", "", "")
    lost = chosen(books, Asked(condition="plantar_hel_pain"))
    assert lost.kind == "" and "plantar_heel_pain" in lost.nearest


@pytest.mark.parametrize(("asked", "name"), [
    (Asked(region="area-shoulder_blade", side="left"), "left shoulder blade"),
    (Asked(region="part-head"), "head and face"), (Asked(region="temple", side="left"), "left temple")])
def test_a_place_follows_the_side_that_is_asked_for(books, asked, name):
    assert name_of(books, chosen(books, asked)) == name


def test_choosing_a_side_turns_the_view_over(books):
    assert chosen(books, Asked(point="trapezius_upper_1", side="left", view="head_right")).view == "head_left"
    assert chosen(books, Asked(point="trapezius_upper_1", side="left", view="head_back")).view == "head_back"


def test_find_leads_on_from_the_marks(app, books):
    from bodymap.matching.marks import region_mark
    from bodymap.web.finding.places import places_section
    with app.server.test_request_context("/"):
        parts = plain(places_section(books, [region_mark(books.body, "heel_under_right")], "female", "patient"))
    assert "/?region=heel_under_right" in links(parts)
    assert any("condition=plantar_heel_pain" in address for address in links(parts))


def test_areas_are_listed_with_their_bodies(client):
    page = client.get("/_dash-layout", headers={"Referer": "http://localhost/areas"}).json
    assert len([address for address in links(page) if address.startswith("/?region=area-")]) == 66
    assert "/?region=part-head" in links(page) and str(page).count("/paint/region/area-") == 66
