"""The page's state in the address: read with patience, written in one place."""
from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

FIRST_FIGURE = "female"         # the first of data/figures.csv, which no address needs to name
SIDES = ("both", "left", "right")
KEPT = ("figure", "side", "voice", "grade", "risk")     # what a link inside the app takes along
LONGEST = 80            # characters of a value that is worth looking at


@dataclass(frozen=True)
class Asked:
    """What an address asks for; every value may be empty, none has been looked up yet."""

    point: str = ""
    region: str = ""
    muscle: str = ""
    condition: str = ""
    therapy: str = ""
    side: str = ""
    view: str = ""
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


def explore_link(*, point: str = "", region: str = "", muscle: str = "", condition: str = "", therapy: str = "", side: str = "",
                 view: str = "", figure: str = "", grade: str = "", voice: str = "", risk: str = "") -> str:
    """The address of Explore showing something; ``side`` is left, right or empty for both."""
    return written("/", point=point, muscle=muscle, region=region, condition=condition, therapy=therapy,
                   side="" if side in ("both", "midline") else side, view=view, figure="" if figure == FIRST_FIGURE else figure, grade=grade, voice=voice,
                   risk=risk)


def search_part(address: str) -> str:
    """The query of an address, question mark included; empty when there is none."""
    return "?" + address.split("?", 1)[1] if "?" in address else ""
