"""Everything in order: parts of the body, their muscles, their trigger points; then other structures by kind."""
from __future__ import annotations

from dash import html

from bodymap.atlas.anatomy import GRADES, Muscle, TriggerPoint
from bodymap.atlas.atlas import Atlas
from bodymap.web.address import explore_link
from bodymap.web.components.structures import structure_groups
from bodymap.web.wording import word


def muscle_list(atlas: Atlas, grade: str = "", opened: str = "") -> list:
    """Disclosures of body parts; only muscles with a point of the grade, when one is asked for."""
    groups = []
    for part in atlas.body_parts:
        entries = [(muscle, points_of(atlas, muscle.id, grade)) for muscle in atlas.muscles.values()
                   if muscle.body_part == part]
        entries = [entry for entry in entries if entry[1] or not grade]
        if entries:
            groups.append(group(word("body_part", part), entries, areas(atlas, part) if not grade else None, part == opened))
    if not grade:
        groups += structure_groups(atlas, opened)
    return groups or [html.P("No trigger point is known that well. Choose a lower grade.", className="empty")]


def points_of(atlas: Atlas, muscle: str, grade: str) -> list[TriggerPoint]:
    """Trigger points of a muscle that are known at least as well as a grade says."""
    return [point for point in atlas.points_of_muscle[muscle] if not grade or GRADES.index(point.grade) <= GRADES.index(grade)]


def areas(atlas: Atlas, part: str) -> html.Li | None:
    """The areas of skin of a part of the body: the same as a tap on the body, for those who do not tap."""
    found = [html.Li(html.A(region.plain_name[:1].upper() + region.plain_name[1:], href=explore_link(region=region.id),
                            **{"data-keep": "yes"})) for region in atlas.regions.values() if region.body_part == part]
    whole = html.Li(html.A(f"All of it: {word('body_part', part).lower()}", href=explore_link(region=f"part-{part}"), **{"data-keep": "yes"}))
    return html.Li(html.Details([html.Summary("Areas of the skin"), html.Ul([whole, *found])], className="areas")) if found else None


def group(name: str, entries: list[tuple[Muscle, list[TriggerPoint]]], skin: html.Li | None,
          opened: bool) -> html.Details:
    """A part of the body with its muscles and its areas of skin."""
    count = sum(len(points) for _, points in entries)
    return html.Details([html.Summary([name, html.Span(str(count), className="count",
                                                       **{"aria-label": f"{count} trigger points"})]),
                         html.Ul([*(muscle_entry(*entry) for entry in entries), *([skin] if skin else [])])], open=opened, className="group")


def muscle_entry(muscle: Muscle, points: list[TriggerPoint]) -> html.Li:
    """A muscle, and beneath it its points; a single point needs no line of its own."""
    keep = {"data-keep": "yes"}
    lines = [html.Li(html.A(point.label, href=explore_link(point=point.id), **keep)) for point in points]
    return html.Li([html.A(muscle.name, href=explore_link(muscle=muscle.id), className="muscle", **keep),
                    *([html.Ul(lines)] if lines else [])])
