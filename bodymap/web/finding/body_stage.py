"""The body on which marks are made, and what is shown on it."""
from __future__ import annotations

from dash import html

from bodymap.body.fields import Field
from bodymap.drawing.diagram import diagram
from bodymap.drawing.layers import Layers, project
from bodymap.drawing.marked import marks_scene, pattern_scene, source_scene
from bodymap.drawing.scene import Scene
from bodymap.web.components.controls import figure_switch, quick_views, view_menu
from bodymap.web.components.legend import shown_styles, swatches
from bodymap.web.components.stage import stage
from bodymap.web.finding.look import Look
from bodymap.web.finding.names import source_name, source_of
from bodymap.web.finding.tools import mark_tools
from bodymap.web.library import Library

PATTERN = "pattern"


def find_stage(library: Library, look: Look) -> html.Section:
    """Body, caption and controls, before anything is marked; a pad over the body takes taps and lines."""
    pad = html.Div(id="find-pad", className="pad", **{"data-mode": "tap", "aria-hidden": "true"})
    return stage("find", figure_of(library, look, [], ""), caption=caption(library, look, 0, ""),
                 controls=controls(library, look), legend=[], on_body=(pad,), on_plate=(mark_tools(),),
                 id="find-stage", className="find-stage")


def frame(library: Library, look: Look) -> dict:
    """What the browser must know to turn a touch into diagram pixels."""
    view = library.body.views[look.view]
    return {"view": view.id, "figure": look.figure, "width": view.width, "height": view.height}


def figure_of(library: Library, look: Look, fields: list[Field], show: str, sources: tuple = ()) -> dict:
    """The drawn body with the marks, and what is shown beneath them."""
    return diagram(library.body.views[look.view], look.figure, layers_of(library, look, fields, show, sources))


def layers_of(library: Library, look: Look, fields: list[Field], show: str, sources: tuple = ()) -> Layers:
    """What the view shows of the marks and of what lies beneath them."""
    return project(library.body, scene_of(library, fields, show, sources), look.view, look.figure)


def scene_of(library: Library, fields: list[Field], show: str, sources: tuple = ()) -> Scene:
    """Marks over one source's zones (``point@side``), over the whole pattern, or alone."""
    body, atlas = library.body, library.atlas
    if show == PATTERN and sources:
        return pattern_scene(body, atlas, sources, fields)
    source = source_of(atlas, show)
    return source_scene(body, atlas, *source, fields) if source else marks_scene(fields)


def caption(library: Library, look: Look, count: int, show: str) -> list:
    """The plate's caption: the view, and for screen readers what it shows."""
    source = source_of(library.atlas, show)
    beneath = f" Beneath them the zones of {source_name(library.atlas, *source)}." if source else (
        " Beneath them the whole pattern." if show == PATTERN else "")
    marks = "Nothing is marked yet." if not count else f"{count} {'mark' if count == 1 else 'marks'}.{beneath}"
    return [html.Span(library.body.views[look.view].plain_name, className="plate-name"),
            html.Span(f". {library.body.figures[look.figure].plain_name} figure. {marks}", className="unseen")]


def controls(library: Library, look: Look) -> list:
    """View and figure as links, the present ones marked; marks stay whatever is chosen."""
    views = library.body.views
    return [view_menu(views, look), quick_views(views, look), figure_switch(library.body.figures, look)]


def legend(library: Library, painted: Layers, sources: tuple) -> list:
    """What the paint means; what the view does not show is left out."""
    words = {"mark": "What you marked", "essential": "Where pain is mostly felt", "spillover": "Sometimes also felt",
             **{f"source-{number}": source_name(library.atlas, *source) for number, source in enumerate(sources)},
             "cross": "Trigger point" if len(painted.crosses) == 1 else "Trigger points"}
    there = shown_styles(painted)
    return swatches((name, meaning) for name, meaning in words.items() if name in there)
