"""Areas of the body: a list of places, each with its small body, for those who do not tap."""
from __future__ import annotations

from dash import Dash, html

from bodymap.matching.gazetteer import Place
from bodymap.web.address import FIRST_FIGURE, explore_link
from bodymap.web.components.plain import plain
from bodymap.web.library import Library, library
from bodymap.web.regions.pictures import subject_picture
from bodymap.web.wording import word

PATH, TITLE = "/areas", "Areas of the body"
INTRO = "Choose where it hurts, to see what is often felt there, where it may come from and what may help."


def layout(search: str) -> list:
    """All named areas, by part of the body."""
    books = library()
    groups = [group(books, part, word("body_part", part)) for part in books.atlas.body_parts]
    return [html.Div([html.Header([html.H1(TITLE), html.P(INTRO, className="lead")], className="page-head"),
                      *(found for found in groups if found)], className="reading wide index-page")]


def group(books: Library, part: str, title: str) -> html.Section | None:
    """The areas of one part of the body; the part itself leads."""
    whole = books.gazetteer.place(f"part-{part}")
    if whole is None:
        return None
    areas = [place for place in books.gazetteer.every("area") if place.larger == whole.id]
    head = html.H2(html.A(title, href=explore_link(region=whole.id), **{"data-keep": "yes"}))
    return html.Section([head, plain(html.Ul, [entry(books, place) for place in areas], className="index-list")], className="index-group")


def entry(books: Library, place: Place) -> html.Li:
    """An area with its picture and the regions that it holds."""
    regions = dict.fromkeys(books.gazetteer.place(name).plain_name for name in place.regions)
    words = [html.Span(place.plain_name[:1].upper() + place.plain_name[1:], className="index-name"),
             html.Span(", ".join(regions), className="index-other")]
    return html.Li(html.A([subject_picture(books, "region", place.id, FIRST_FIGURE), html.Span(words, className="index-text")],
                          href=explore_link(region=place.id), className="pictured", **{"data-keep": "yes"}))


def register(app: Dash) -> None:
    """Nothing here answers to anything but its links."""
