"""What every page stands in: header, the page itself, what a screen reader hears, footer."""
from __future__ import annotations

from urllib.parse import urlsplit

import flask
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, set_props

from bodymap.web import mantine as dmc
from bodymap.web import routes, voice
from bodymap.web.address import stamp
from bodymap.web.components.notes import STANDING, link
from bodymap.web.components.search_box import header_search, heard, results
from bodymap.web.library import library
from bodymap.web.pages import not_found
from bodymap.web.theme import THEME
from bodymap.web.wording import words_of

LAYOUT = "/_dash-layout"
BEHIND = {"late": "What you chose is not here yet. What you see is from before.",
          "offline": "There is no connection. What you see is from before; what you chose comes when the connection is back.",
          "tap": "This tap could not be looked up. Please tap again."}
"""What the page says while it shows another address than the present one (``assets/following.js``)."""


def layout() -> dmc.MantineProvider:
    """The whole app at the address that the browser is showing, so that the first answer already holds the page.

    Dash also asks for it at its very first request, whichever that is, and only to see that there is one.
    """
    if not (flask.has_request_context() and flask.request.path.endswith(LAYOUT)):
        return dmc.MantineProvider()
    path, search = _opened()
    return dmc.MantineProvider(theme=THEME, defaultColorScheme="auto", children=[
        dcc.Location(id="url", refresh="callback-nav"),
        dcc.Store(id="kept-voice", storage_type="local"),
        dcc.Store(id="wanted"),
        html.A("Skip to the content", href="#main", className="skip"),
        header(path, voice.of(search)),
        html.Main(page(path, search), id="main", tabIndex=-1, **{"data-for": stamp(path, search, voice.of(search)),
                  "data-title": title_at(path, search), "data-follows": follows(path)}),
        behind(),
        html.Div(id="live", className="unseen", role="status", **{"aria-live": "polite"}),
        footer(),
        bottom_menu(path),
    ])


def _opened() -> tuple[str, str]:
    """Path and query of the page that asks for the layout."""
    parts = urlsplit(flask.request.referrer or "")
    return parts.path or "/", f"?{parts.query}" if parts.query else ""


def page(path: str, search: str) -> list:
    """The children of ``<main>`` for an address."""
    found = routes.page_of(path) or not_found
    return found.layout(search)


def follows(path: str) -> str:
    """Id of what is told when the address changes while a page is open: the page's own part, or what asks for the page anew."""
    found = routes.page_of(path)
    return getattr(found, "FOLLOWS", "wanted" if getattr(found, "REREAD", False) else "")


def behind() -> html.Div:
    """Said while the page shows another address than the present one."""
    return html.Div([html.P(words, **{"data-when": state}) for state, words in BEHIND.items()], id="behind", className="behind",
                    hidden=True, **{"data-state": ""})


def title_at(path: str, search: str) -> str:
    """What the browser's tab says at an address: what is shown there, or the page's name."""
    found = routes.page_of(path) or not_found
    return found.title_of(search) if hasattr(found, "title_of") else found.TITLE


def header(path: str, chosen: str) -> html.Header:
    """Name, menu, search, voice, light or dark."""
    return html.Header(className="header", children=[
        html.A([html.Span(className="mark", **{"aria-hidden": "true"}), "Bodymap"], href="/", className="wordmark"),
        html.Nav(menu_links(path), id="menu", className="menu", **{"aria-label": "Pages"}),
        header_search(),
        dmc.Select(id="voice-choice", data=[{"value": key, "label": words} for key, words in words_of("reader").items()],
                   value=chosen, allowDeselect=False, size="sm", w=142, className="voice-choice",
                   checkIconPosition="right", **{"aria-label": "Wording: plain, for therapists or for students"}),
        dmc.ColorSchemeToggle(lightIcon=icon("sun"), darkIcon=icon("moon"), variant="subtle", color="gray", size=44,
                              radius="xl", className="scheme-toggle", **{"aria-label": "Switch between light and dark"}),
    ])


def menu_links(path: str, short: bool = False) -> list:
    """The pages as links, in few words where asked for; the open one is marked."""
    return [html.A([icon(found.NAV[1]), html.Span(getattr(found, "NAV_SHORT", found.NAV[0]) if short else found.NAV[0])],
                   href=found.PATH,
                   **({"aria-current": "page"} if found.PATH == path else {})) for found in routes.menu()]


def bottom_menu(path: str) -> html.Nav:
    """The same menu within the thumb's reach, on phones only."""
    return html.Nav(menu_links(path, short=True), id="bottom-menu", className="bottom-menu", **{"aria-label": "Pages, at the bottom"})


def icon(name: str) -> html.Span:
    """A drawn icon in the text's colour."""
    return html.Span(className=f"icon icon-{name}", **{"aria-hidden": "true"})


def reading_page(*children, wide: bool = False) -> list:
    """A page of text: one column with lines of a comfortable length, or wide for tables and pictures."""
    return [html.Div(list(children), className="reading wide" if wide else "reading")]


def footer() -> html.Footer:
    """What such maps can and cannot say, and where they come from."""
    return html.Footer(className="footer", children=[
        html.P(STANDING, className="standing"),
        html.P(["Bodymap informs; it is ", html.Strong("not a diagnosis"), " and does not replace an examination. ",
                "What you mark is sent to this server for the one answer and is not kept."]),
        html.P([("Patterns after Travell and Simons and later work, in our own words and drawings; each point names its "
                "source. Body: MakeHuman, CC0. Type: Source Serif 4 and Inter, OFL. "),
                *([link("Where the evidence stands", "/evidence")] if routes.page_of("/evidence") else [])]),
    ])


def register(app: Dash) -> None:
    """Callbacks of the frame: the address and the kept voice are followed; what is missing is asked for."""
    @app.callback(Output("main", "children"), Output("main", "data-for"), Output("main", "data-title"),
                  Output("main", "data-follows"), Output("menu", "children"), Output("bottom-menu", "children"),
                  Output("live", "children"), Input("wanted", "data"), prevent_initial_call=True)
    def turn_page(wanted):
        """Another page, or the same one at another address, without loading the app again."""
        wanted = wanted if isinstance(wanted, dict) else {}
        path, search = (wanted.get(name) if isinstance(wanted.get(name), str) else "" for name in ("path", "search"))
        path, spoken = path or "/", voice.of(search, wanted.get("voice"))
        carried = voice.carried(search, spoken)
        title = title_at(path, search)
        return (page(path, carried), stamp(path, search, spoken), title, follows(path), menu_links(path),
                menu_links(path, short=True), f"{title}.")

    @app.callback(Output("header-hits", "children"), Input("header-search", "value"), prevent_initial_call=True)
    def find(text):
        """What the header's search finds, while one types."""
        if not (isinstance(text, str) and text.strip()):
            return []
        shown = results(library(), text)
        set_props("live", {"children": heard(shown)})
        return shown

    def clientside(name: str, *parts, wait: bool = True):
        """A callback that runs in the browser."""
        app.clientside_callback(ClientsideFunction("bodymap", name), *parts, prevent_initial_call=wait)

    clientside("follow", Input("url", "pathname"), Input("url", "search"), Input("kept-voice", "data"), wait=False)
    clientside("arrived", Input("main", "data-for"), State("main", "data-title"))
    clientside("chooseVoice", Output("kept-voice", "data"), Input("voice-choice", "value"), State("kept-voice", "data"))
