"""Structures beside the muscles, of every kind: their groups in the list, and the way to them from look-alikes."""
from __future__ import annotations

from dash import html

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.kinds import KINDS, Kind
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.voice import DEFAULT


def structure_groups(atlas: Atlas, opened: str) -> list[html.Details]:
    """A disclosure for each kind of structure; ``opened`` is the kind whose disclosure is open."""
    return [structure_group(atlas, kind, kind.kind == opened) for kind in KINDS.values()]


def structure_group(atlas: Atlas, kind: Kind, opened: bool) -> html.Details:
    """A kind with its structures."""
    found = atlas.structures(kind.kind)
    count = html.Span(str(len(found)), className="count", **{"aria-label": f"{len(found)} {kind.plural.lower()}"})
    lines = [html.Li(link(one.name, explore_link(**{kind.kind: one.id}), keep=True, className="muscle")) for one in found.values()]
    return html.Details([html.Summary([kind.plural, count]), html.Ul(lines)], open=opened, className="group")


def by_structure(atlas: Atlas, condition: str, voice: str) -> list[html.P]:
    """Ways to the structures whose trouble a condition is: which nerve, for a nerve in the neck."""
    return [html.P([f"{kind.plural}: ", *(part for one in found for part in (to_body(kind.kind, one, voice), " "))],
                   className="on-the-body")
            for kind in KINDS.values() if (found := atlas.of(kind.table, "condition", condition))]


def to_body(kind: str, one, voice: str) -> html.A:
    """A link to the picture of a structure."""
    return link(one.plain_name if voice == DEFAULT else one.name, explore_link(**{kind: one.id}), keep=True)


def on_the_body(atlas: Atlas, look_alike: str, voice: str) -> list[html.P]:
    """Links to the pictures of structures that tell more about a look-alike."""
    return [html.P(["See on the body: ", to_body(kind, one, voice)], className="on-the-body") for kind, one in atlas.refining(look_alike)]
