"""What is shown: one thing, on a side, in a view, on a figure; and the thread that a place may be followed on."""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.body.region_map import LEFT, RIGHT
from bodymap.matching.gazetteer import BOTH, unsided
from bodymap.web.address import explore_link


@dataclass(frozen=True)
class Selection:
    """What Explore shows.

    Attributes
    ----------
    kind : str
        One of ``bodymap.web.subjects.SUBJECTS``, or empty when only the body is shown.
    id : str
        Id in its table; a region's id has its side.
    side : str
        both, left or right: what was chosen.
    view, figure : str
    views : tuple of str
        Views in which the selection appears, best first.
    notices : tuple of str
        Friendly words about what could not be shown as asked.
    nearest : tuple of str
        Ids that are like an unknown one, things of ``nearest_kind``.
    example : bool
        Whether nothing was asked for, so that the first visit's example is shown.
    risk : bool
        Whether structures at risk are painted over the muscle.
    condition, therapy : str
        The thread: what a place is looked at for.  Ids of a condition and of a treatment, ``dry_needling`` among them.
    """

    kind: str
    id: str
    side: str
    view: str
    figure: str
    views: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    nearest_kind: str = ""
    example: bool = False
    voice: str = ""
    grade: str = ""
    risk: bool = False
    condition: str = ""
    therapy: str = ""

    def link(self, **changes: str) -> str:
        """The address of this selection, with changes; a place goes along to the side that is chosen."""
        own = other_side(self.id, changes.get("side", BOTH)) if self.kind == "region" else self.id
        now = {"condition": self.condition, "therapy": self.therapy, **({self.kind: own} if self.kind else {})}
        return explore_link(**{**now, "side": self.side, "view": self.view, "figure": self.figure,
                               "grade": self.grade, "voice": self.voice, "risk": "1" if self.risk else "", **changes})


def other_side(region: str, side: str) -> str:
    """A place's id on a side; unchanged for both sides and for midline regions."""
    base, own = unsided(region)
    return region if own == BOTH or side not in (LEFT, RIGHT) else f"{base}_{side}"


def mirrored_view(views, view: str) -> str:
    """The same view of the other side: ``head_left`` for ``head_right``; itself when it has no side."""
    words = view.split("_")
    swapped = "_".join({LEFT: RIGHT, RIGHT: LEFT}.get(word, word) for word in words)
    return swapped if swapped in views else view
