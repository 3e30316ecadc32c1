"""Which page answers which path.

How to add a page
-----------------
1. Write ``bodymap/web/pages/<name>.py`` with

   ``PATH``      ``"/conditions"``; the page answers it (what is shown goes into the query: ``/conditions?condition=...``)
   ``TITLE``     the page's name, for the browser's tab and the main heading's first words
   ``layout(search)``   takes the query string (with or without ``?``) and returns the children of ``<main>``; it draws
                 the page completely, so that opening an address needs no further callback.  Start with
                 ``html.H1(...)`` inside ``shell.reading_page(...)`` for a page of text.
   ``register(app)``    adds the page's callbacks, ``prevent_initial_call=True``; called once when the app starts.  Ids
                 carry the page's name as prefix (``conditions-filter``).
   ``title_of(search)`` optional: what the browser's tab says at an address, such as a condition's name.
   ``REREAD``    optional, True for a page that is only read: it is then drawn again, whole, when its address or the voice
                 changes while it is open.
   ``FOLLOWS``   optional, for a page that follows the address by parts: the id of what in it is told of each change
                 (``assets/following.js``).
   ``opening(search)``  optional: HTML that is shown until the scripts have loaded.

2. Import it here and add it to ``PAGES``.  To be in the menu, give it ``NAV = ("Conditions", "conditions")``: the words
   and the name of an icon in ``assets/icons``; the order of ``PAGES`` is the order of the menu.
   ``NAV_SHORT = "..."`` is a shorter word for the phone's menu.

What a page can lean on
-----------------------
``bodymap.web.library.library()``   body, atlas, coverage and search; loaded once, call it inside layouts and callbacks.
``bodymap.web.address``             ``explore_link(point=..., side=...)`` and friends: never write addresses by hand.
``bodymap.web.voice``               which voice the person chose: ``voice.of(search)`` in ``layout``, and in callbacks
                                    ``voice.of(search, kept)`` with ``State("url", "search")`` and
                                    ``State("kept-voice", "data")``; one of ``patient``, ``therapist``, ``student``.
``bodymap.web.components``          stage (the body and its slots), badges, thumbnails, legend, notes.
Plain ``html.A(href="/...")`` links move inside the app without loading it again (``assets/bodymap.js``); they are
links all the same: they open in a new tab, they are reached by Tab.  ``data-keep="yes"`` on a link keeps figure, side
and voice of the present address.
The address leads: to show something else, write the address, through a link or by ``bodymapFollowing.write`` in a script.
A server callback whose outputs are all on a page that is not open is never asked; one that also has outputs in the frame
makes Dash complain.
A clientside callback of a page needs an ``Output`` inside that page (a ``dcc.Store`` will do), or Dash complains elsewhere.
Say what changed to a screen reader by ``Output("live", "children")`` (``allow_duplicate=True``).
Every graph takes ``config=GRAPH_CONFIG`` from ``bodymap.drawing.diagram`` and stands in a labelled ``html.Figure``.
Colours, type and spacing are the CSS variables that open ``assets/app.css``; a page's own rules go into
``assets/<page>.css``.
"""
from __future__ import annotations

from types import ModuleType

from bodymap.web.pages import areas, conditions, evidence, explore, find, glossary, treatments

PAGES: list[ModuleType] = [explore, find, conditions, treatments, evidence, glossary, areas]


def page_of(path: str | None) -> ModuleType | None:
    """The page that answers a path; None when there is none."""
    wanted = "/" + (path or "/").strip("/")
    return next((page for page in PAGES if page.PATH == wanted), None)


def menu() -> list[ModuleType]:
    """Pages that are in the menu, in order."""
    return [page for page in PAGES if hasattr(page, "NAV")]
