"""The stage: one component for both pages, with the names and classes that scripts and styles go by."""
from __future__ import annotations

import pytest
from dash import html

from bodymap.web.components.plain import markup
from bodymap.web.components.stage import stage
from bodymap.web.pages import explore, find


def named(component) -> dict[str, list[str]]:
    """For each component with an id: the ids and classes of those it lies in, the innermost first."""
    found = {}

    def walk(part, around):
        if isinstance(part, (list, tuple)):
            for one in part:
                walk(one, around)
        elif hasattr(part, "to_plotly_json"):
            if getattr(part, "id", None):
                found[part.id] = around
            walk(getattr(part, "children", None), [getattr(part, "className", None), *around])

    walk(component, [])
    return found


@pytest.mark.parametrize(("page", "layout"), [("explore", explore.layout), ("find", find.layout)])
def test_both_pages_stand_on_the_same_stage(app, page, layout):
    with app.server.app_context():
        around = named(layout(""))
    classes = "stage" if page == "explore" else "stage find-stage"
    assert around[f"{page}-graph"][:3] == ["canvas", "plate", classes]
    assert around[f"{page}-caption"][:2] == ["plate", classes]
    assert around[f"{page}-controls"][0] == around[f"{page}-legend"][0] == classes


def test_each_slot_has_its_place():
    whole = stage("find", {}, caption=["caption"], controls=["controls"], legend=[html.Li("legend")],
                  on_body=(html.I("pad"),), on_plate=(html.I("tools"),), below=(html.I("strip"),), id="find-stage")
    figure, controls, legend, strip = whole.children
    canvas, caption, tools = figure.children
    assert whole.id == "find-stage" and getattr(figure, "aria-labelledby") == caption.id == "find-caption"
    assert [markup(part) for part in (canvas.children[1], tools, strip)] == [
        "<i>pad</i>", "<i>tools</i>", "<i>strip</i>"]
    assert (controls.id, legend.id) == ("find-controls", "find-legend")
