"""Serves what each spot of a picture shows, so that the browser looks a tap up by itself (``assets/regions.js``)."""
from __future__ import annotations

import json
from functools import lru_cache

import flask

from bodymap.body.region_table import packed, region_table
from bodymap.freshness import stamp
from bodymap.web.library import library
from bodymap.web.pictures import KEPT

blueprint = flask.Blueprint("region_tables", __name__)


@blueprint.get("/regions/<figure>/<view>.json")
def table(figure: str, view: str) -> flask.Response:
    """The table of a view of a figure; 404 for anything unknown."""
    body = library().body
    if view not in body.views or figure not in body.figures:
        flask.abort(404)
    answer = flask.Response(_written(library().folder, view, figure, stamp(library().folder)), mimetype="application/json")
    answer.headers["Cache-Control"] = KEPT
    return answer


@lru_cache(maxsize=120)
def _written(folder, view: str, figure: str, version: str) -> str:  # noqa: ARG001  (folder and version only tell tables apart)
    return json.dumps(packed(region_table(library().body, view, figure)), separators=(",", ":"))


def table_address(view: str, figure: str) -> str:
    """Where the table of a view of a figure is served; another one after each build of the body."""
    return f"/regions/{figure}/{view}.json?v={stamp(library().folder)}"
