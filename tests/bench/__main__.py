"""``make bench``: every figure as a ratio to a bare one-graph Dash app, or to a smaller atlas, in the same run."""
from __future__ import annotations

from tests.bench import accuracy, browsing, matching, scaling
from tests.bench.serving import BARE, OURS, served, worker_memory

BODY_SPOTS = [(.5, .12), (.5, .35), (.42, .6), (.55, .25)]
LIMIT_FIRST_VIEW = 1.3e6        # bytes, compressed, in all


def measured(target: str) -> dict[str, float]:
    """Everything about one app."""
    with served(target) as (address, start, pid), browsing.browser() as chromium:
        sizes, shown = browsing.first_view(chromium, address)
        taps = browsing.tap_to_paint(chromium, address, BODY_SPOTS)
        return {"start-up, s": start, "first view, kB on the wire": sizes / 1000, "body shows after, ms": shown,
                "tap to paint, ms (median)": browsing.median(taps), "one worker, MB": worker_memory(pid)}


def line(name: str, ours: float, other: float) -> str:
    """One row: ours, the other, and their ratio."""
    return f"{name:34} {ours:10.1f} {other:10.1f} {ours / other:8.2f}"


def main() -> None:
    """Print all tables."""
    ours, bare = measured(OURS), measured(BARE)
    print(f"{'':34} {'bodymap':>10} {'bare Dash':>10} {'ratio':>8}")
    for name in ours:
        print(line(name, ours[name], bare[name]))
    print(f"first view of at most {LIMIT_FIRST_VIEW / 1e6:.1f} MB: {ours['first view, kB on the wire'] / 1000:.2f} MB\n")
    for title, times in (("one match, ms (median)", matching.match_times()),
                         ("list of points as HTML, ms", scaling.list_times()),
                         ("text search, ms (median)", scaling.search_times())):
        first = next(iter(times.values()))
        print(title, "by number of trigger points:",
              ", ".join(f"{points}: {spent:.2f} ({spent / first:.1f}x)" for points, spent in times.items()))
    print()
    print(accuracy.report())


if __name__ == "__main__":
    main()
