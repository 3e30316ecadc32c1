"""Long lists as plain HTML.

Dash's renderer looks after each component by itself, and at every step asks all of them whether something changed for
them: with a thousand links on the page each tap took a second.  A long list that only holds links is therefore sent as
one component with its HTML in ``data-html``; ``assets/bodymap.js`` puts it in place.
"""
from __future__ import annotations

from html import escape

from dash.development.base_component import Component

NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "colSpan": "colspan"}
VOID = ("img", "br", "hr")


def plain(tag: type[Component], children, **properties) -> Component:
    """A component that counts as one, however much it holds.

    Parameters
    ----------
    tag : class of dash.html
        Such as ``html.Nav``.
    children : component, text, or list of them
        Components of ``dash.html`` without ids of their own.
    """
    return tag(**properties, **{"data-html": markup(children)})


def markup(thing) -> str:
    """Components of ``dash.html`` as HTML."""
    if thing is None:
        return ""
    if isinstance(thing, (list, tuple)):
        return "".join(markup(part) for part in thing)
    if not isinstance(thing, Component):
        return escape(str(thing), quote=False)
    tag, given = type(thing).__name__.lower(), thing.to_plotly_json()["props"]
    opening = "".join([tag, *(_attribute(name, value) for name, value in given.items() if name not in ("children", "data-html"))])
    inside = given.get("data-html") or markup(given.get("children"))
    return f"<{opening}>" if tag in VOID else f"<{opening}>{inside}</{tag}>"


def _attribute(name: str, value) -> str:
    """One attribute with a space before it; nothing for what is switched off."""
    if value is None or value is False:
        return ""
    if name == "style":
        value = "; ".join(f"{_dashed(key)}: {each}" for key, each in value.items())
    return f" {NAMES.get(name, name)}" + ("" if value is True else f'="{escape(str(value))}"')


def _dashed(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)
