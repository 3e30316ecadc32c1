"""The command line: ``python -m bodymap COMMAND``.

Each command imports what it needs by itself, so that a list or a typing error does not wait for the drawing or the
painting libraries.
"""
from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.errors import BodymapError
from bodymap.freshness import stale

ROOT = Path(__file__).parent.parent
LOOKING_AFTER = ("build", "check")      # commands that see for themselves whether the compiled body is fresh


def parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    ask = argparse.ArgumentParser(prog="python -m bodymap", description="Trigger points and referred pain.")
    ask.add_argument("--data", type=Path, default=ROOT / "data", help="folder of the tables")
    commands = ask.add_subparsers(dest="command", required=True)
    for name, words in (("regions", "list the leaf regions of the skin"), ("points", "list the trigger points"),
                        ("zones", "list what each referral zone covers")):
        command = commands.add_parser(name, help=words)
        command.add_argument("--json", action="store_true", help="as JSON; otherwise one line each")
        command.set_defaults(run=listing)
    build = commands.add_parser("build", help="compile strokes and seeds into fields; only what changed")
    build.add_argument("--quiet", action="store_true", help="no progress bar")
    build.set_defaults(run=build_command)
    check = commands.add_parser("check", help="check all tables and the paint")
    check.add_argument("--rule", action="append", help="only this rule; may be given several times")
    check.set_defaults(run=check_command)
    draw = commands.add_parser("draw", help="draw a trigger point")
    draw.add_argument("point", help="id of a trigger point")
    draw.add_argument("--view", help="for example head_left; the best one if not given")
    draw.add_argument("--figure", choices=("female", "male"), default="female")
    draw.add_argument("--side", choices=("left", "right", "both"), default="right")
    draw.add_argument("--out", type=Path, required=True, help="picture file, such as point.png")
    draw.set_defaults(run=draw_command)
    match = commands.add_parser("match", help="commonly described sources for pain in some places")
    match.add_argument("places", nargs="+", help="region ids or names, with or without a side")
    match.add_argument("--top", type=how_many, default=10, help="how many sources at most")
    match.add_argument("--json", action="store_true", help="as JSON; otherwise one line each")
    match.set_defaults(run=match_command)
    return ask


def how_many(text: str) -> int:
    """A whole number from 1."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return int(text)


def listing(words: argparse.Namespace) -> None:
    """Print regions, points or zones."""
    from bodymap import listings
    rows = getattr(listings, words.command)(Body(words.data), Atlas(words.data))
    if words.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        print("\t".join(str(value) for value in row.values()))


def build_command(words: argparse.Namespace) -> None:
    """Compile what changed."""
    from tqdm import tqdm

    from bodymap.building import build
    counts = build(words.data, iter if words.quiet else lambda things: tqdm(list(things), unit=" fields"))
    print(", ".join(f"{count} {name}" for name, count in counts.items()))


def check_command(words: argparse.Namespace) -> None:
    """Run every check, or some; exit with 1 when one fails."""
    from bodymap.checking import RULES, check
    unknown = [name for name in words.rule or () if name not in RULES]
    if unknown:
        sys.exit(f"bodymap check: unknown rule {unknown[0]!r}; did you mean {', '.join(nearest(unknown[0], RULES))}?")
    problems, counts = check(words.data, words.rule)
    for problem in problems:
        print(problem)
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    if problems:
        sys.exit(f"{len(problems)} problems")
    print("all checks passed")


def draw_command(words: argparse.Namespace) -> None:
    """Draw one point in one view; says so when the view shows nothing of it."""
    from bodymap.drawing.picture import picture
    from bodymap.drawing.points import point_layers
    from bodymap.drawing.scenes import views_of_point
    body, atlas = Body(words.data), Atlas(words.data)
    if words.point not in atlas.points:
        close = ", ".join(nearest(words.point, atlas.points))
        sys.exit(f"bodymap draw: unknown point {words.point!r}; did you mean {close}?")
    described = atlas.point_sides(words.point)
    sides = described if words.side == "both" else tuple(side for side in described if side in (words.side, "midline"))
    if not sides:
        sys.exit(f"bodymap draw: {words.point} is described on the {described[0]} side only")
    best = views_of_point(body, atlas, words.point, sides[0], words.figure)
    view = words.view or best[0]
    if view not in body.views:
        sys.exit(f"bodymap draw: unknown view {view!r}; one of {', '.join(body.views)}")
    layers = point_layers(body, atlas, words.point, sides, view, words.figure)
    if not layers.areas and not layers.crosses:
        print(f"bodymap draw: {view} shows nothing of {words.point}; best seen in {', '.join(best[:3])}", file=sys.stderr)
    drawn = picture(body.views[view], words.figure, layers, ROOT / "assets")
    try:
        drawn.save(words.out)
    except (OSError, ValueError) as error:
        sys.exit(f"bodymap draw: cannot write {words.out}: {error}")


def match_command(words: argparse.Namespace) -> None:
    """Match places; an unknown or doubtful place exits with 2 and the nearest names."""
    from bodymap.matching.answers import answer
    from bodymap.matching.match import Matcher, percent
    from bodymap.matching.naming import NotUnderstood, Places
    atlas = Atlas(words.data)
    try:
        found = answer(Matcher(Body(words.data), atlas), Places(atlas), words.places, words.top)
    except NotUnderstood as error:
        print(f"bodymap match: {error}", file=sys.stderr)
        sys.exit(2)
    if words.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    print("understood:", ", ".join(found["understood"]))
    for number, row in enumerate(found["sources"], 1):
        print(f"{number:2}. {row['muscle']}, {row['part']} ({row['side']}): {'; '.join(row['reasons'])}")
    print(f"together these account for {percent(found['together']['accounts_for'])}:",
          ", ".join(f"{source['point']} ({source['side']})" for source in found["together"]["sources"]))


def nearest(word: str, known) -> list[str]:
    """The three known words most like a mistyped one."""
    from rapidfuzz import process
    return [match for match, _, _ in process.extract(word, list(known), limit=3)]


def main() -> None:
    """Entry point."""
    words = parser().parse_args()
    try:
        if words.command not in LOOKING_AFTER and (message := stale(words.data)):
            print(f"bodymap {words.command}: {message}", file=sys.stderr)
        words.run(words)
    except BrokenPipeError:                         # whoever reads the list, such as ``head``, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (BodymapError, OSError) as error:
        sys.exit(f"bodymap {words.command}: {error}")


if __name__ == "__main__":
    main()
