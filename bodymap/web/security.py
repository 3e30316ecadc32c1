"""Headers that keep the page to itself, and plain answers to broken requests."""
from __future__ import annotations

import logging

import flask
from dash import Dash
from dash.exceptions import DependencyException
from werkzeug.exceptions import HTTPException

CALLBACKS = "/_dash-update-component"
MONTH = 30 * 24 * 3600
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY",
           "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
           "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()"}
log = logging.getLogger("bodymap")


def protect(app: Dash) -> None:
    """Add the headers and the answers; call it when every callback is registered."""
    policy = content_policy(app.csp_hashes())

    @app.server.after_request
    def add_headers(response: flask.Response) -> flask.Response:
        """What every answer carries; pictures and fonts may be kept."""
        response.headers.update(HEADERS)
        response.headers["Content-Security-Policy"] = policy
        if flask.request.path.startswith("/assets/") and response.status_code == 200:
            lasting = "m" in flask.request.args or "/body/" in flask.request.path or "/fonts/" in flask.request.path
            response.headers["Cache-Control"] = f"public, max-age={MONTH if lasting else 0}"
        return response

    @app.server.before_request
    def refuse_nonsense() -> flask.Response | None:
        """A 400 for a callback request that no page of ours would send."""
        if flask.request.path != CALLBACKS:
            return None
        problem = callback_problem(flask.request.get_json(silent=True), app.callback_map)
        return plain(f"This request was not understood: {problem}.", 400) if problem else None

    @app.server.errorhandler(Exception)
    def say_plainly(error: Exception) -> flask.Response | HTTPException:
        """A short answer instead of a traceback, which goes to the log."""
        if isinstance(error, HTTPException):
            return plain(f"{error.name}.", error.code) if flask.request.path == CALLBACKS else error
        if isinstance(error, DependencyException):
            return plain("There is no such file.", 404)
        log.exception("while answering %s", flask.request.path)
        return plain("Something went wrong on our side. Please try again.", 500)


def content_policy(hashes: list[str]) -> str:
    """The Content-Security-Policy: everything from here, nothing from elsewhere."""
    rules = {"default-src": "'none'", "script-src": " ".join(["'self'", *hashes]),
             "style-src": "'self' 'unsafe-inline'", "img-src": "'self' data: blob:", "font-src": "'self'",
             "connect-src": "'self'", "manifest-src": "'self'", "base-uri": "'none'", "form-action": "'self'",
             "frame-ancestors": "'none'"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def plain(words: str, code: int) -> flask.Response:
    """A short text answer."""
    return flask.Response(words + "\n", code, mimetype="text/plain")


def callback_problem(body: object, known: dict) -> str:
    """What is wrong with the body of a callback request; empty when it is as expected."""
    if not isinstance(body, dict):
        return "expected a JSON object"
    output = body.get("output")
    if not isinstance(output, str) or output not in known:
        return "it asks for an output that does not exist"
    if not isinstance(body.get("changedPropIds", []), list) or not isinstance(body.get("outputs"), (dict, list)):
        return "its outputs or changed properties are missing"
    for part in ("inputs", "state"):
        if not _as_expected(body.get(part, []), known[output].get(part, [])):
            return f"its {part} are not those of this callback"
    return ""


def _as_expected(given: object, expected: list[dict]) -> bool:
    if not isinstance(given, list) or len(given) != len(expected):
        return False
    return all(_same(one, other) for one, other in zip(given, expected))


def _same(given: object, expected: dict) -> bool:
    if isinstance(given, list) or "{" in str(expected["id"]):
        return True                                          # a pattern-matching callback: Dash sorts it out itself
    return isinstance(given, dict) and given.get("id") == expected["id"] and given.get("property") == expected["property"]
