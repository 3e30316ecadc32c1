"""The page's state in the address: read with patience, written in one place."""
from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

FIRST_FIGURE = "female"         # the first of data/figures.csv, which no address needs to name
SIDES = ("both", "left", "right")
KEPT = ("figure", "side", "voice", "grade", "risk", "language")     # what a link inside the app takes along
LONGEST = 80            # characters of a value that is worth looking at


@dataclass(frozen=True)
class Asked:
    """What an address asks for; every value may be empty, none has been looked up yet.

    ``here`` is the view in which a cross was tapped: it stays when it shows what the cross stands for.
    """

    point: str = ""
    muscle: str = ""
    region: str = ""
    condition: str = ""
    therapy: str = ""
    nerve_root: str = ""
    side: str = ""
    view: str = ""
    here: str = ""
    figure: str = ""
    grade: str = ""
    voice: str = ""
    risk: str = ""


def read(search: object) -> Asked:
    """The query string of Explore, with or without its question mark; anything else counts as empty."""
    if not isinstance(search, str):
        return Asked()
    given = {name: values[-1].strip()[:LONGEST] for name, values in parse_qs(search.lstrip("?")).items()}
    return Asked(**{name: given.get(name, "") for name in Asked.__dataclass_fields__})


def written(path: str, **values: str | None) -> str:
    """An address: the path and the values that are given, in their order."""
    given = {name: value for name, value in values.items() if value}
    return f"{path}?{urlencode(given)}" if given else path


def explore_link(**wanted: str) -> str:
    """The address of Explore showing something, named by the fields of ``Asked``; what is usual is not written."""
    asked = Asked(**wanted)
    side, figure = "" if asked.side in ("both", "midline") else asked.side, "" if asked.figure == FIRST_FIGURE else asked.figure
    return written("/", **(vars(asked) | {"side": side, "figure": figure}))


def place_of(path: str, search: str) -> str:
    """An address without its voice: what is shown; the same as in ``assets/address.js``."""
    return f"{path}?{'&'.join(part for part in search.lstrip('?').split('&') if part and not part.startswith('voice='))}"


def stamp(path: str, search: str, voice: str) -> str:
    """What a part of the page bears in ``data-for``: the address that it shows, and the voice in which."""
    return f"{voice} {place_of(path, search)}"
