"""What is shown, before any projection.

A scene says what lies on the skin: paint in layers, an X at each trigger point, and what of it the eye should be led
to.  It knows the vertices of the surface and nothing else: no view, no figure, no pixel.  Vertices are row numbers of
the surface, the same for every figure and pose; the values of paint run from 0 to 1; no length occurs.  Every picture
is a rendering of a scene.  :func:`bodymap.drawing.layers.project` makes it flat, for the SVG, the PNG and the diagram;
a body in the round can bear the same paint and crosses as they are.
"""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.body.body import Body
from bodymap.body.fields import BORDER, Field
from bodymap.drawing.styles import Style


@dataclass(frozen=True, eq=False)
class Paint:
    """One layer of paint.

    Attributes
    ----------
    style : Style
    field : Field
        Sparse: vertices and values, each of shape (n_painted,), values above 0 and at most 1.
    label : str
        What it is, in words, for a renderer that names what it shows.
    least : float
        It is painted where the field reaches this value: there runs its border.
    most : float, optional
        Where the field reaches this value the layer is left open for a deeper one.
    """

    style: Style
    field: Field
    label: str = ""
    least: float = BORDER
    most: float | None = None


@dataclass(frozen=True)
class Cross:
    """An X at a trigger point.

    Attributes
    ----------
    vertex : int
    point : str
        The point's id and its side: ``point@side``.
    label : str
        The point's name.
    chosen : bool
        Whether it is the selected one, and so larger.
    """

    vertex: int
    point: str
    label: str
    chosen: bool = True


@dataclass(frozen=True, eq=False)
class Focus:
    """What a picture of a scene has to show.

    Attributes
    ----------
    fields : tuple of Field
        The most important first.
    vertex : int, optional
        A spot that had better be in sight too, where the fields allow.
    """

    fields: tuple[Field, ...] = ()
    vertex: int | None = None


@dataclass(frozen=True, eq=False)
class Scene:
    """What is shown: paint from back to front, crosses above it, and what the best view is chosen by.

    Attributes
    ----------
    paints : tuple of Paint
    crosses : tuple of Cross
    focus : Focus
    """

    paints: tuple[Paint, ...] = ()
    crosses: tuple[Cross, ...] = ()
    focus: Focus = Focus()

    def __add__(self, above: Scene) -> Scene:
        """Another scene laid over this one; the eye goes to the upper one, if it has anything to show."""
        return Scene(self.paints + above.paints, self.crosses + above.crosses,
                     above.focus if above.focus.fields else self.focus)


def views_of(body: Body, scene: Scene, figure: str) -> list[str]:
    """Views that show what a scene is about, best first; empty when no view does."""
    focus = scene.focus
    showing = None if focus.vertex is None else body.views_showing(focus.vertex, figure)
    return body.sight.ranked(list(focus.fields), figure, showing)
