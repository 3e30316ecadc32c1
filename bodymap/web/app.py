"""Put the app together: pages, headers, compression, pictures."""
from __future__ import annotations

import os
from html import escape
from pathlib import Path

import flask
from dash import Dash

from bodymap.web import agreed, health, pictures, region_tables, routes, security, shell
from bodymap.web import subjects as _subjects  # noqa: F401  (subjects register themselves)
from bodymap.web.library import Library
from bodymap.web.wording import language

ROOT = Path(__file__).parent.parent.parent
INDEX = Path(__file__).parent / "index.html"
NAME = "Bodymap"


class PlateDash(Dash):
    """Dash whose first HTML already names the page and shows the body."""

    def interpolate_index(self, **parts) -> str:
        """Fill the index with what the address asks for."""
        page = routes.page_of(flask.request.path)
        search = flask.request.query_string.decode("utf-8", "replace")
        title = NAME if page is None else f"{escape(shell.title_at(flask.request.path, search))} · {NAME}"
        ground = getattr(page, "opening", lambda search: "")(search)
        filled = INDEX.read_text(encoding="utf-8")
        parts |= {"title": title, "opening": ground, "language": language(), "agreed": agreed.written()}
        for name, value in parts.items():
            filled = filled.replace("{%" + name + "%}", value)
        return filled


def create_app(data: Path | str | None = None) -> Dash:
    """The app, ready to run.

    Parameters
    ----------
    data : Path, optional
        Folder of the tables; the environment's ``BODYMAP_DATA`` or the project's ``data`` when not given.

    Raises
    ------
    BodymapError
        When a table or a compiled file is missing, damaged or stale; the message says what to do.
    """
    folder = Path(data or os.environ.get("BODYMAP_DATA") or ROOT / "data")
    app = PlateDash(NAME, assets_folder=str(ROOT / "assets"), assets_ignore=r"^scheme\.js$", compress=True,
                    serve_locally=True, suppress_callback_exceptions=True, title=NAME, update_title=None,
                    use_pages=False, add_log_handler=False)
    books = app.server.extensions["bodymap"] = Library(folder)
    books.open()
    app.server.config.update(COMPRESS_BR_LEVEL=5, MAX_CONTENT_LENGTH=2_000_000)
    app.layout = shell.layout
    shell.register(app)
    for page in routes.PAGES:
        page.register(app)
    app.server.register_blueprint(pictures.blueprint)
    app.server.register_blueprint(region_tables.blueprint)
    app.server.register_blueprint(health.blueprint)
    security.protect(app)
    return app
