"""``make bench``: every figure as a ratio to a bare one-graph Dash app, or to a smaller atlas, in the same run."""
from __future__ import annotations

from itertools import pairwise

from tests.bench import accuracy, browsing, matching, scaling
from tests.bench.serving import BARE, OURS, served, start_times, worker_memory

BODY_SPOTS = [(.5, .22), (.5, .4), (.43, .6), (.55, .3), (.5, .07)]     # on the front view: shares of width and height
PLOT_SPOTS = [(.5, .5), (.4, .6)]
PICTURE, PLOT = "#explore-graph .imagelayer image", ".js-plotly-plot .nsewdrag"
POINTS = "#explore-list details[open] a[href*='point=']"
LIMITS = {"start-up, s": (None, 2.0), "first view, kB on the wire": (1300.0, None),
          "tap to paint, ms (median)": (150.0, None), "point in list to paint, ms (median)": (150.0, None)}
MATCH_LIMIT = 5.0           # ms, against the whole atlas


def measured(target: str) -> dict[str, float]:
    """What the browser and the process of one app show."""
    ours = target == OURS
    with served(target) as (address, _, pid), browsing.browser() as chromium:
        first = browsing.first_views(chromium, f"{address}/")
        memory = worker_memory(pid)
        taps = browsing.tap_to_paint(chromium, f"{address}/?view=front", *((PICTURE, BODY_SPOTS) if ours
                                                                           else (PLOT, PLOT_SPOTS)))
        chosen = browsing.link_to_paint(chromium, f"{address}/", POINTS) if ours else taps
        return {"first view, kB on the wire": first.size / 1000, "body shows after, ms": first.shown,
                "graph is ready after, ms": first.ready, "tap to paint, ms (median)": taps,
                "point in list to paint, ms (median)": chosen, "one worker after first view, MB": memory,
                "one worker after browsing, MB": worker_memory(pid)}


def verdict(name: str, figure: float, ratio: float) -> str:
    """Whether a limit is kept, where there is one."""
    most, most_times = LIMITS.get(name, (None, None))
    words = [f"at most {most:.0f}"] if most else []
    words += [f"at most {most_times:.1f} times"] if most_times else []
    kept = (not most or figure <= most) and (not most_times or ratio <= most_times)
    return f"  {' and '.join(words)}: {'kept' if kept else 'NOT KEPT'}" if words else ""


def line(name: str, ours: float, other: float) -> str:
    """One row: ours, the other, their ratio, and the limit."""
    return f"{name:36} {ours:10.2f} {other:10.2f} {ours / other:7.2f}{verdict(name, ours, ours / other)}"


def growth(title: str, times: dict[int, float]) -> str:
    """One row: milliseconds by number of trigger points, each with its ratio to the one before."""
    points = list(times)
    cells = [f"{points[0]} points: {times[points[0]]:.2f}"]
    for before, now in pairwise(points):
        cells.append(f"{now} points: {times[now]:.2f} ({times[now] / times[before]:.1f} times the time for "
                     f"{now / before:.1f} times the points)")
    return f"{title}:\n    " + "\n    ".join(cells)


def print_apps() -> None:
    """Our app beside a bare one."""
    start, bare_start = start_times()
    ours, bare = {"start-up, s": start} | measured(OURS), {"start-up, s": bare_start} | measured(BARE)
    print(f"{'':36} {'bodymap':>10} {'bare Dash':>10} {'ratio':>7}")
    for name in ours:
        print(line(name, ours[name], bare[name]))


def print_growth() -> None:
    """How time grows with the atlas."""
    matches, gathered = matching.match_times()
    known = scaling.atlases()
    lists, searches = scaling.list_growth(known), scaling.search_growth(known)
    print(growth("one match on both sides, ms (median)", matches))
    whole = list(matches.values())[1]
    print(f"    at most {MATCH_LIMIT:.0f} ms against the whole atlas: {'kept' if whole <= MATCH_LIMIT else 'NOT KEPT'};"
          f" gathering the zones before the first match: {gathered:.0f} ms")
    print(growth("list of Explore, ms to make", {points: spent for points, (spent, _) in lists.items()}))
    print("    compressed, kB: " + ", ".join(f"{points} points: {size:.1f}" for points, (_, size) in lists.items()))
    print(growth("search in the text, ms (median)", {points: spent for points, (spent, _) in searches.items()}))


def main() -> None:
    """Print all tables."""
    print_apps()
    print()
    print_growth()
    print()
    print(accuracy.report())


if __name__ == "__main__":
    main()
