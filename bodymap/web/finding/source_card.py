"""One commonly described source: names, how well it fits in words and numbers, a small picture, and the way on."""
from __future__ import annotations

from urllib.parse import quote

from dash import html

from bodymap.body.fields import Field
from bodymap.body.region_map import MIDLINE
from bodymap.drawing.diagram import picture_address
from bodymap.drawing.layers import project
from bodymap.drawing.marked import source_scene
from bodymap.drawing.scene import views_of
from bodymap.drawing.svg import svg
from bodymap.matching.match import Match
from bodymap.matching.scorers import SCORERS
from bodymap.shares import percent
from bodymap.web.address import explore_link, written
from bodymap.web.components.badges import grade_badge, short_grade
from bodymap.web.components.notes import link
from bodymap.web.components.sections import bar, more, paragraph, steps
from bodymap.web.finding.names import source_key
from bodymap.web.library import Library
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word

MOST_CONDITIONS = 4
WHY = {"covers": "Share of your marks that it covers, the main zone before the outer one",
       "each_place": "Average share of each single mark, small marks counting as much as large ones",
       "fits": "Share of its main zone that you marked",
       "specific": "Share of both its zones that you marked",
       "usual": "How usual the pattern is"}


def card(library: Library, found: list[Match], fields: list[Field], figure: str, voice: str) -> html.Li:
    """The best point of one muscle on one side; its other points are folded beneath it."""
    best, others = found[0], found[1:]
    atlas, source = library.atlas, best.source
    point = atlas.points[source.id]
    muscle = atlas.muscles[point.muscle]
    beside = muscle.latin_name if voice != DEFAULT else next(iter(muscle.everyday_names), "")
    picture, view = overlap_picture(library, source.id, source.side, fields, figure)
    address = explore_link(point=source.id, side="" if source.side == MIDLINE else source.side, figure=figure)
    names = html.Div(className="source-names", children=[
        html.H3([link(muscle.name, address, keep=True), html.Span(f"{point.label}, {word('side', source.side, voice)}",
                                                                  className="card-label")]),
        *([html.P(beside, className="aside latin" if voice != DEFAULT else "aside")] if beside else [])])
    return html.Li(className="source", key=source_key(source.id, source.side), children=[
        picture, html.Div(className="source-body", children=[
            names, fit(best), grade_badge(point.grade, voice),
            html.Div(className="source-links", children=[
                show_button(source.id, source.side, view), link("Read more", address, keep=True, **{"aria-label": f"Read more about {muscle.name}, {point.label}"})]),
            more("Why it stands here", why(best)),
            helps(library, muscle.id, voice),
            folded(library, others, figure, voice)])])


def fit(best: Match) -> html.Dl:
    """How zone and marks meet: both shares, as bars and as numbers."""
    return html.Dl(className="fit", children=[part for words, share in (
        ("of what you marked lies in its zones", best.covers), ("of its zones is marked", best.of_zone))
        for part in (html.Dt(words), html.Dd([bar(share), percent(share)]))])


def overlap_picture(library: Library, point: str, side: str, fields: list[Field], figure: str) -> tuple:
    """A small picture of zone and marks in the view that shows their overlap best, and that view's id."""
    body = library.body
    scene = source_scene(body, library.atlas, point, side, fields)
    views = views_of(body, scene, figure)
    if not views:
        return html.Span(className="source-picture"), ""
    view = body.views[views[0]]
    drawn = svg(view, project(body, scene, view.id, figure))
    words = f"Its zone and your marks, {view.plain_name.lower()}"
    return html.Span([html.Img(src=picture_address(figure, view.id, small=True), alt="", className="skin"),
                      html.Img(src=f"data:image/svg+xml,{quote(drawn)}", alt=words)], className="source-picture",
                     style={"aspectRatio": f"{view.width} / {view.height}"}), view.id


def show_button(point: str, side: str, view: str) -> html.Button:
    """Paints a source's zones beneath the marks."""
    return html.Button("Show on the body", className="tool show", **{
        "data-do": "show", "data-show": source_key(point, side), "data-view": view})


def why(best: Match) -> html.Div:
    """The scorers' parts: together they decide the order."""
    rows = [html.Tr([html.Th(WHY.get(scorer.key, scorer.description), scope="row"),
                     html.Td(percent(min(best.parts[scorer.key], 1.0))), html.Td(f"× {round(100 * scorer.weight)}")])
            for scorer in SCORERS]
    head = html.Thead(html.Tr([html.Th("What is compared", scope="col"), html.Th("Value", scope="col"),
                               html.Th("Weight", scope="col")]))
    return html.Div([html.P("The list is in the order of the sum of these values, each times its weight. The sum says how "
                            "well the pattern and your marks agree, nothing more."),
                     html.Table([head, html.Tbody(rows)], className="why"),
                     html.P(f"Sum: {round(100 * best.score)} of 100", className="why-sum")])


def helps(library: Library, muscle: str, voice: str) -> html.Details | None:
    """Self-care for the muscle, and the conditions with which it is linked."""
    care = library.atlas.of("self_care", "muscle", muscle)
    linked = [row.condition for row in library.atlas.of("condition_muscles", "muscle", muscle)]
    conditions = [library.atlas.conditions[name] for name in dict.fromkeys(linked) if name in library.atlas.conditions]
    parts = [html.Div([html.H4(one.title), steps(one.steps), paragraph(one.caution, "caution")]) for one in care[:2]]
    if conditions:
        parts += [html.H4("Conditions with which this muscle is linked"),
                  html.Ul([html.Li(link(say(voice, next(iter(one.everyday_names), ""), one.name).capitalize(),
                                        written("/conditions", condition=one.id)))
                           for one in conditions[:MOST_CONDITIONS]], className="inline-links")]
    return more("What helps", *parts)


def folded(library: Library, others: list[Match], figure: str, voice: str) -> html.Details | None:
    """The muscle's other points on this side, one line each."""
    if not others:
        return None
    rows = []
    for one in others:
        point, side = library.atlas.points[one.source.id], one.source.side
        address = explore_link(point=point.id, side="" if side == MIDLINE else side, figure=figure)
        rows.append(html.Li(className="other-point", children=[
            html.Span([link(point.label, address, keep=True), html.Span(f"covers {percent(one.covers)} of your marks",
                                                                        className="card-label")]),
            short_grade(point.grade, voice), show_button(point.id, side, "")]))
    title = f"{len(rows)} more {'point' if len(rows) == 1 else 'points'} of this muscle"
    return more(title, html.Ul(rows, className="other-points"))
