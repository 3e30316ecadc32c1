"""Small pictures: the paint of a selection in one view, as an SVG that browsers may keep."""
from __future__ import annotations

from functools import lru_cache

import flask

from bodymap.drawing.svg import svg
from bodymap.freshness import stamp
from bodymap.web.address import Asked
from bodymap.web.choosing import chosen, layers_of
from bodymap.web.library import library
from bodymap.web.selection import Selection
from bodymap.web.subject import SUBJECTS

blueprint = flask.Blueprint("pictures", __name__)
KEPT = "public, max-age=604800"


@blueprint.get("/paint/<kind>/<thing>/<side>/<view>/<figure>.svg")
def paint(kind: str, thing: str, side: str, view: str, figure: str) -> flask.Response:
    """The paint of any subject in one view; 404 for anything unknown."""
    if kind not in SUBJECTS or view not in library().body.views:
        flask.abort(404)
    shown = chosen(library(), Asked(side=side, view=view, figure=figure, **{kind: thing}))
    if not shown.kind:
        flask.abort(404)
    drawn = _drawn(library().folder, shown.kind, shown.id, shown.side, view, shown.figure, stamp(library().folder))
    answer = flask.Response(drawn, mimetype="image/svg+xml")
    answer.headers["Cache-Control"] = KEPT
    return answer


@lru_cache(maxsize=2000)
def _drawn(folder, kind: str, thing: str, side: str, view: str, figure: str, stamped: str) -> str:
    shown = Selection(kind, thing, side, view, figure)
    return svg(library().body.views[view], layers_of(library(), shown))


def paint_address(shown: Selection, view: str) -> str:
    """Where the small picture of a selection in one view is served."""
    return f"/paint/{shown.kind}/{shown.id}/{shown.side}/{view}/{shown.figure}.svg?v={stamp(library().folder)}"
