"""What every kind of subject tells about itself."""
from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from bodymap.body.region_map import LEFT, RIGHT
from bodymap.drawing.scene import Scene
from bodymap.web.library import Library
from bodymap.web.selection import Selection


def chosen_sides(library: Library, shown: Selection) -> tuple[str, ...]:
    """The sides that were chosen."""
    return (RIGHT, LEFT) if shown.side == "both" else (shown.side,)


@dataclass(frozen=True)
class Subject:
    """A kind of thing that can be shown.

    Attributes
    ----------
    kind : str
        Its name in addresses: ``?muscle=trapezius``.
    noun : str
        What it is called in words.
    look_up : callable (Library, Selection, str) -> Selection or None
        Completes a selection with the thing of an id; None for an unknown one.
    known : callable (Library) -> collection of str
        Ids from which the nearest to an unknown one are told.
    name : callable (Library, str, bool) -> str
        What a thing is called, in everyday words or in the field's.
    scene : callable (Library, Selection) -> Scene
        What is painted.
    panel : callable (Library, Selection, str) -> list
        What the panel says, in a voice.
    legend : dict of str to str
        Words for the styles of its scene.
    sides : callable (Library, Selection) -> tuple of str
        The sides that are painted.
    muscle : callable (Library, str) -> str
        The muscle that a thing belongs to; empty for none.
    """

    kind: str
    noun: str
    look_up: Callable[[Library, Selection, str], Selection | None]
    known: Callable[[Library], Collection[str]]
    name: Callable[[Library, str, bool], str]
    scene: Callable[[Library, Selection], Scene]
    panel: Callable[[Library, Selection, str], list]
    legend: dict[str, str] = field(default_factory=dict)
    sides: Callable[[Library, Selection], tuple[str, ...]] = chosen_sides
    muscle: Callable[[Library, str], str] = lambda library, name: ""


def structure(kind: str, noun: str, scene: Callable[[Library, Selection], Scene],
              panel: Callable[[Library, Selection, str], list], legend: dict[str, str]) -> Subject:
    """The subject of one of ``bodymap.atlas.kinds.KINDS``, whose things are looked up and called as their table says."""
    def things(library: Library) -> dict:
        """Structures by id."""
        return library.atlas.structures(kind)

    def look_up(library: Library, found: Selection, name: str) -> Selection | None:
        """A structure by its id."""
        return replace(found, kind=kind, id=name) if name in things(library) else None

    def called(library: Library, name: str, professional: bool) -> str:
        """The field's name, or the everyday one."""
        return things(library)[name].name if professional else things(library)[name].plain_name

    return Subject(kind, noun, look_up, things, called, scene, panel, legend)


SUBJECTS: dict[str, Subject] = {}


def register(subject: Subject) -> None:
    """Make a kind of subject known."""
    SUBJECTS[subject.kind] = subject
