"""Whether the app would help a person now: marks on chest and arm raise the alarm, and a point is painted."""
from __future__ import annotations

from functools import cached_property

import flask

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.drawing.layers import project
from bodymap.drawing.points import point_scene
from bodymap.errors import BodymapError
from bodymap.matching.marks import Mark, region_mark
from bodymap.matching.red_flags import URGENCY, screened
from bodymap.web.address import FIRST_FIGURE

PATH = "/health"
HEART = ("sternum", "upper_arm_front_upper_left")
"""Chest and left arm: whatever else the tables say, these marks are an emergency."""
blueprint = flask.Blueprint("health", __name__)


class Unwell(BodymapError):
    """The app runs but must not be relied on; the message says which of its answers fails."""


class Examination:
    """What is looked at each time that somebody asks how the app is; the parts that do not change are kept.

    Parameters
    ----------
    body : Body
    atlas : Atlas
    """

    def __init__(self, body: Body, atlas: Atlas):
        self.body, self.atlas = body, atlas

    def run(self) -> None:
        """Raise the alarm and paint a point.

        Raises
        ------
        Unwell
            When one of them does not come about.
        """
        for look in (self.alarm, self.paint):
            try:
                look()
            except Unwell:
                raise
            except Exception as error:      # whatever goes wrong here goes wrong for people too
                raise Unwell(f"{look.__name__} fails ({type(error).__name__}: {error}); run: python -m bodymap check") from error

    def alarm(self) -> None:
        """Pain in the chest and the left arm raises an emergency."""
        raised = screened(self.body, self.atlas, self._heart, {}).raised
        if not raised or raised[0].urgency != URGENCY[0]:
            raise Unwell(f"red_flags.csv: expected a row of urgency {URGENCY[0]} that marks in {' and '.join(HEART)} raise by "
                         "themselves; run: python -m bodymap check")

    def paint(self) -> None:
        """A point's zones and its spot are drawn in the view that shows them best."""
        point, side, view = self._sample
        layers = project(self.body, point_scene(self.body, self.atlas, point, (side,)), view, FIRST_FIGURE)
        if not layers.areas or not layers.crosses:
            raise Unwell(f"{point} is not painted in {view}; run: python -m bodymap build")

    @cached_property
    def _heart(self) -> list[Mark]:
        return [region_mark(self.body, region) for region in HEART]

    @cached_property
    def _sample(self) -> tuple[str, str, str]:
        """The first point with a zone, one of its sides, and the view that shows both best."""
        point = next(iter(self.atlas.zones_of_point))
        side = self.atlas.point_sides(point)[0]
        zone = self.body.field(f"zone:{self.atlas.zones_of_point[point][0].id}", side)
        showing = self.body.views_showing(self.body.point_vertex(point, side), FIRST_FIGURE)
        return point, side, self.body.sight.ranked([zone], FIRST_FIGURE, showing)[0]


@blueprint.get(PATH)
def health() -> flask.Response:
    """``OK``, or 503 and what is wrong."""
    try:
        flask.current_app.extensions["bodymap"].examination.run()
    except Unwell as error:
        return flask.Response(f"Not well: {error}\n", 503, mimetype="text/plain", headers={"Cache-Control": "no-store"})
    return flask.Response("OK\n", mimetype="text/plain", headers={"Cache-Control": "no-store"})
