"""Small bodies for lists: a condition, a treatment or a place, each with its paint in its best view."""
from __future__ import annotations

from dash import html

from bodymap.web.components.thumbnails import small_picture
from bodymap.web.library import Library
from bodymap.web.pictures import paint_address
from bodymap.web.choosing import best_views
from bodymap.web.selection import Selection


def condition_picture(library: Library, condition: str, shown: Selection) -> html.Span:
    """A condition on the small body, on the figure that is shown."""
    return selection_picture(library, Selection("condition", condition, shown.side, "", shown.figure))


def selection_picture(library: Library, shown: Selection) -> html.Span:
    """Whatever can be selected, in the view that shows it best."""
    view = best_views(library, shown)[0]
    return small_picture(library.body.views[view], shown.figure, paint_address(shown, view))
