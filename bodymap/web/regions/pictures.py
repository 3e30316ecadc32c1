"""Small bodies for lists: a condition, a treatment or a place, each with its paint in its best view."""
from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from dash import html

from bodymap.freshness import stamp
from bodymap.web.choosing import best_views
from bodymap.web.components.thumbnails import small_picture
from bodymap.web.library import Library, library
from bodymap.web.pictures import paint_address
from bodymap.web.selection import Selection

BOTH = "both"


def condition_picture(books: Library, condition: str, figure: str, side: str = BOTH) -> html.Span:
    """A condition on the small body."""
    return subject_picture(books, "condition", condition, figure, side)


def subject_picture(books: Library, kind: str, thing: str, figure: str, side: str = BOTH) -> html.Span:
    """Whatever can be selected, in the view that shows it best."""
    view = _best_view(books.folder, kind, thing, side, figure, stamp(books.folder))
    return small_picture(books.body.views[view], figure, paint_address(Selection(kind, thing, side, view, figure), view))


@lru_cache(maxsize=2000)
def _best_view(folder: Path, kind: str, thing: str, side: str, figure: str, stamped: str) -> str:
    return best_views(library(), Selection(kind, thing, side, "", figure))[0]
