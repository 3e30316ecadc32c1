"""The app under Flask's test client, and a way to call its callbacks."""
from __future__ import annotations

import re
from html import unescape

import pytest

from bodymap.web.app import create_app

CALLBACKS = "/_dash-update-component"


@pytest.fixture(scope="session")
def app():
    """The app over the project's own tables."""
    return create_app()


@pytest.fixture
def client(app):
    """A client without a browser."""
    return app.server.test_client()


@pytest.fixture
def books(app):
    """The library of the app."""
    return app.server.extensions["bodymap"]


@pytest.fixture
def call(app, client):
    """Call the callback that has an output; values are given by ``id.property``."""
    def calling(output: str, **values):
        values = {name.replace("__", ".").replace("_", "-"): value for name, value in values.items()}
        key = next(key for key in app.callback_map if output in key)
        known = app.callback_map[key]
        body = {"output": key, "outputs": outputs_of(key), "changedPropIds": [],
                **{part: [{**one, "value": values.get(f"{one['id']}.{one['property']}")} for one in known[part]]
                   for part in ("inputs", "state")}}
        answer = client.post(CALLBACKS, json=body)
        return answer.json["response"] if answer.status_code == 200 else answer
    return calling


def outputs_of(key: str):
    """The outputs that a callback's key names."""
    names = [name.rsplit(".", 1) for name in key.strip(".").split("...")]
    found = [{"id": name, "property": prop.split("@")[0]} for name, prop in names]
    found = [{"id": one["id"], "property": prop} for one, (_, prop) in zip(found, names, strict=True)]
    return found if key.startswith("..") else found[0]


def texts(component) -> str:
    """All text of a serialised component, parted by spaces."""
    if isinstance(component, str):
        return component
    if isinstance(component, list):
        return " ".join(texts(part) for part in component)
    if isinstance(component, dict):
        return texts(component.get("props", component).get("children", ""))
    return ""


def links(component) -> list[str]:
    """All addresses of links in a serialised component."""
    if isinstance(component, list):
        return [address for part in component for address in links(part)]
    if not isinstance(component, dict):
        return []
    props = component.get("props", {})
    own = [props["href"]] if component.get("type") == "A" and "href" in props else []
    return own + links(props.get("children", [])) + links_of_text(props.get("data-html", ""))


def links_of_text(text: str) -> list[str]:
    """All addresses of links in HTML."""
    return [unescape(address) for address in re.findall(r'href="([^"]*)"', text)]
