"""A page that is read is drawn again, whole, when its address or the voice changes while it is open.

One callback serves all such pages (``REREAD = True``), and it is asked only while one of them is open.
"""
from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, no_update

from bodymap.web import routes
from bodymap.web.voice import carried


def stores() -> list:
    """What the frame holds for this."""
    paths = [page.PATH for page in routes.PAGES if getattr(page, "REREAD", False)]
    return [dcc.Store(id="reread"), dcc.Store(id="reread-paths", data=paths)]


def register(app: Dash) -> None:
    """From an address to a page drawn again."""
    app.clientside_callback(ClientsideFunction("reading", "reread"), Output("reread", "data"), Input("asked", "data"),
                            Input("voice", "data"), State("url", "pathname"), State("shown-path", "data"),
                            State("reread-paths", "data"), prevent_initial_call=True)

    @app.callback(Output("main", "children", allow_duplicate=True), Output("page-title", "data", allow_duplicate=True),
                  Output("live", "children", allow_duplicate=True), Input("reread", "data"), prevent_initial_call=True)
    def read_again(wanted):
        """The page at its new address."""
        wanted = wanted if isinstance(wanted, dict) else {}
        page = routes.page_of(wanted.get("path") if isinstance(wanted.get("path"), str) else "")
        if not getattr(page, "REREAD", False):
            return no_update, no_update, no_update
        search = carried(wanted.get("search"), wanted.get("voice"))
        title = page.title_of(search)
        return page.layout(search), title, title
