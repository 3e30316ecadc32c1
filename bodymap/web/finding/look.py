"""Where the person is looking from; the address holds the view, never the marks."""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.body.views import View
from bodymap.web.address import FIGURES, read, written

PATH = "/find"


@dataclass(frozen=True)
class Look:
    """View, figure and voice, as the address says."""

    view: str
    figure: str
    voice: str = ""

    def link(self, **changes: str) -> str:
        """The address of this look, with changes."""
        now = {"view": self.view, "figure": self.figure, "voice": self.voice} | changes
        if now["figure"] == FIGURES[0]:
            now["figure"] = ""
        return written(PATH, **now)


def look_of(views: dict[str, View], search: object) -> Look:
    """What an address asks for; the front view of the first figure for anything unknown."""
    asked = read(search)
    view = asked.view if asked.view in views else next(iter(views))
    return Look(view, asked.figure if asked.figure in FIGURES else FIGURES[0], asked.voice)
