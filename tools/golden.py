"""What must not change by accident, and how it is held: pictures as hashes, matches and places with their numbers.

Usage::

    python -m tools.golden              # names what has changed
    python -m tools.golden --write      # takes all as it is now, once somebody has looked at it

See :mod:`tools.golden_pictures` and :mod:`tools.golden_matches` for what is held; tests compare.
"""
from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from tools.golden_matches import matches, places
from tools.golden_pictures import pictures

TESTS = Path(__file__).parent.parent / "tests"
HELD: dict[str, Callable[[Body, Atlas], dict]] = {
    "drawing/golden_pictures.json": pictures,
    "matching/golden_matches.json": matches,
    "matching/golden_places.json": places,
}


def held(file: str) -> dict:
    """What a file of ``HELD`` says; nothing before it is written."""
    path = TESTS / file
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def changed(now: dict, before: dict) -> list[str]:
    """Names of what is not as it was; of what has parts, which of them."""
    found = []
    for name in [*now, *(name for name in before if name not in now)]:
        new, old = now.get(name), before.get(name)
        if isinstance(new, dict) and isinstance(old, dict):
            found += [f"{name}.{part}" for part in {**new, **old} if new.get(part) != old.get(part)]
        elif new != old:
            found.append(name)
    return found


def written(now: dict) -> str:
    """JSON with one line for each part, so that git shows what changed."""
    things = []
    for name, one in now.items():
        parts = ",\n".join(f"  {json.dumps(part)}: {json.dumps(value)}" for part, value in one.items()) \
            if isinstance(one, dict) else ""
        things.append(f" {json.dumps(name)}: " + (f"{{\n{parts}\n }}" if parts else json.dumps(one)))
    return "{\n" + ",\n".join(things) + "\n}\n"


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=TESTS.parent / "data")
    ask.add_argument("--write", action="store_true", help="take all as it is now")
    words = ask.parse_args()
    body, atlas = Body(words.data), Atlas(words.data)
    for file, made in HELD.items():
        now = json.loads(json.dumps(made(body, atlas)))
        print(f"{file}: {', '.join(changed(now, held(file))) or 'as it was'}")
        if words.write:
            (TESTS / file).write_text(written(now), encoding="utf-8")


if __name__ == "__main__":
    main()
