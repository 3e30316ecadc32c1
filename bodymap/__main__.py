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
    draw.add_argument("--figure", help="female or male; the first of figures.csv if not given")
    draw.add_argument("--side", choices=("left", "right", "both"), default="right")
    draw.add_argument("--out", type=Path, required=True, help="picture file, such as point.png")
    draw.set_defaults(run=draw_command)
    match = commands.add_parser("match", help="commonly described sources for pain in some places")
    match.add_argument("places", nargs="+", help="region ids or names, with or without a side")
    match.add_argument("--top", type=how_many, default=10, help="how many sources at most")
    match.add_argument("--json", action="store_true", help="as JSON; otherwise one line each")
    match.set_defaults(run=match_command)
    region = commands.add_parser("region", help="what a place leads to: warnings, conditions, muscles, needling, "
                                                "other care")
    region.add_argument("place", help="id or name of a region, an area or a part of the body, with or without a side")
    region.add_argument("--condition", default="", help="only what belongs to this condition")
    region.add_argument("--therapy", default="", help="only this therapy, or dry_needling")
    region.add_argument("--json", action="store_true", help="as JSON; otherwise one line each")
    region.set_defaults(run=region_command)
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
    from bodymap.drawing.layers import project
    from bodymap.drawing.points import point_scene
    from bodymap.drawing.raster import raster
    from bodymap.drawing.scene import views_of
    body, atlas = Body(words.data), Atlas(words.data)
    if words.point not in atlas.points:
        close = ", ".join(nearest(words.point, atlas.points))
        sys.exit(f"bodymap draw: unknown point {words.point!r}; did you mean {close}?")
    words.figure = words.figure or next(iter(body.figures))
    if words.figure not in body.figures:
        sys.exit(f"bodymap draw: unknown figure {words.figure!r}; one of {', '.join(body.figures)}")
    described = atlas.point_sides(words.point)
    sides = described if words.side == "both" else tuple(side for side in described if side in (words.side, "midline"))
    if not sides:
        sys.exit(f"bodymap draw: {words.point} is described on the {described[0]} side only")
    scene = point_scene(body, atlas, words.point, sides)
    best = views_of(body, scene, words.figure) or list(body.views)
    view = words.view or best[0]
    if view not in body.views:
        sys.exit(f"bodymap draw: unknown view {view!r}; one of {', '.join(body.views)}")
    layers = project(body, scene, view, words.figure)
    if not layers.areas and not layers.crosses:
        print(f"bodymap draw: {view} shows nothing of {words.point}; best seen in {', '.join(best[:3])}",
              file=sys.stderr)
    drawn = raster(body.views[view], words.figure, layers, ROOT / "assets")
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


def region_command(words: argparse.Namespace) -> None:
    """What a place leads to; an unknown or doubtful place exits with 2 and the nearest names."""
    from bodymap.matching.coverage import Coverage
    from bodymap.matching.gazetteer import Gazetteer
    from bodymap.matching.leads import leads
    from bodymap.matching.leads_data import as_data
    from bodymap.matching.naming import NotUnderstood, Places
    body, atlas = Body(words.data), Atlas(words.data)
    gazetteer = Gazetteer(body.regions, atlas)
    try:
        place = gazetteer.place(words.place) or gazetteer.named(words.place, Places(atlas).understood(words.place))
    except NotUnderstood as error:
        print(f"bodymap region: {error}", file=sys.stderr)
        sys.exit(2)
    found = as_data(leads(Coverage(body, atlas), place, words.condition, words.therapy))
    if words.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for name, rows in found.items():
        for row in rows if isinstance(rows, list) else [rows]:
            print(name, *(row.values() if isinstance(row, dict) else [row]), sep="\t")


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
