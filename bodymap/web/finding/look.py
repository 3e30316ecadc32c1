"""Where the person is looking from; the address holds the view, never the marks."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import parse_qs

from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.body.views import View
from bodymap.drawing.marked import marks_scene
from bodymap.drawing.scene import views_of
from bodymap.web.address import FIRST_FIGURE, read, written

PATH = "/find"
LONGEST_MARKS = 2000     # characters of the marks in an address that are worth looking at


@dataclass(frozen=True)
class Look:
    """View, figure and voice, as the address says; both sides are always shown."""

    side: ClassVar[str] = "both"
    view: str
    figure: str
    voice: str = ""

    def link(self, **changes: str) -> str:
        """The address of this look, with changes."""
        now = {"view": self.view, "figure": self.figure, "voice": self.voice} | changes
        if now["figure"] == FIRST_FIGURE:
            now["figure"] = ""
        return written(PATH, **now)


def look_of(views: dict[str, View], search: object) -> Look:
    """What an address asks for; the front view of the first figure for anything unknown."""
    asked = read(search)
    view = asked.view if asked.view in views else next(iter(views))
    return Look(view, asked.figure if asked.figure in views[view].scale else FIRST_FIGURE, asked.voice)


def look_at(body: Body, search: object, fields: Sequence[Field], kept: object = None) -> Look:
    """What an address asks for; without a view in it the one in which the marks were made, or that shows them best.

    Parameters
    ----------
    fields : sequence of Field
        The marks.
    kept : dict
        The session's store of marks: ``view`` is where they were made, ``fit`` is set when they came from elsewhere.
    """
    look, kept = look_of(body.views, search), kept if isinstance(kept, dict) else {}
    if read(search).view in body.views or not fields:
        return look
    made = kept.get("view")
    if isinstance(made, str) and made in body.views:
        return replace(look, view=made)
    best = views_of(body, marks_scene(fields), look.figure) if kept.get("fit") else []
    return replace(look, view=best[0]) if best else look


def regions_asked(body: Body, search: object) -> list[Field]:
    """The regions that an address wants marked, as Explore's links do."""
    wanted = parse_qs(search.lstrip("?")).get("marks", [""])[-1] if isinstance(search, str) else ""
    names = [region for name in wanted[:LONGEST_MARKS].split(";")
             for region in ([name] if name in body.regions.row else [f"{name}_left", f"{name}_right"])]
    return [body.region_field(region) for region in names if region in body.regions.row]
