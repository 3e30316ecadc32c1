"""Forest plots: effect sizes with their confidence intervals, units kept apart, null results as plain as the others."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bodymap.atlas.evidence import StudyEffect
from bodymap.drawing.palette import CHOSEN, INK, translucent

ROW_HEIGHT = 46         # pixels
FRAME = 96              # pixels above and below the rows
QUIET = "#8A7F76"
RATIOS = {"RR", "OR", "HR"}


@dataclass(frozen=True)
class Forest:
    """One plot: effects that share a measure and a unit.

    Attributes
    ----------
    title : str
    effects : tuple of StudyEffect
    no_effect : float
        Where the line of no effect stands: 1 for ratios, else 0.
    """

    title: str
    effects: tuple[StudyEffect, ...]
    no_effect: float


def forests(effects: Iterable[StudyEffect]) -> list[Forest]:
    """Sort effects into plots that may share an axis; effects without an interval cannot be drawn and are left out."""
    groups: dict[tuple[str, str], list[StudyEffect]] = defaultdict(list)
    for effect in effects:
        if None not in (effect.estimate, effect.low, effect.high) and effect.measure not in ("NNT", "kappa"):
            groups[effect.measure, effect.unit].append(effect)
    return [Forest(axis_title(measure, unit), tuple(group), 1.0 if measure in RATIOS else 0.0)
            for (measure, unit), group in sorted(groups.items())]


def axis_title(measure: str, unit: str) -> str:
    """What the numbers are."""
    return measure.replace("_", " ") + (f" ({unit})" if unit and unit.lower() not in measure.lower() else "")


def forest_figure(forest: Forest, names: dict[str, str], ink: str = INK) -> dict:
    """A forest plot as plain dicts.

    Parameters
    ----------
    forest : Forest
    names : dict of str to str
        Short citation by study id.
    ink : str
        Colour of type and lines.
    """
    rows = list(range(len(forest.effects)))[::-1]
    traces = [effect_trace(effect, row) for effect, row in zip(forest.effects, rows)]
    labels = [f"{names.get(effect.study, effect.study)}<br><span style='font-size:11px'>{effect.outcome}, "
              f"{effect.timepoint}</span>" for effect in forest.effects]
    line = {"type": "line", "x0": forest.no_effect, "x1": forest.no_effect, "y0": -.6, "y1": len(rows) - .4,
            "line": {"color": translucent(ink, .5), "width": 1, "dash": "dot"}}
    axis = {"title": {"text": forest.title, "font": {"size": 13}}, "zeroline": False, "gridcolor": translucent(ink, .1),
            "tickfont": {"size": 12}, "automargin": True}
    return {"data": traces, "layout": {
        "height": FRAME + ROW_HEIGHT * len(rows), "margin": {"l": 8, "r": 16, "t": 12, "b": 8}, "showlegend": False,
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "font": {"color": ink, "family": "Inter"},
        "xaxis": axis, "shapes": [line], "dragmode": False, "hovermode": "closest",
        "yaxis": {"tickvals": rows, "ticktext": labels, "range": [-.6, len(rows) - .4], "automargin": True,
                  "showgrid": False, "zeroline": False, "tickfont": {"size": 12}}}}


def effect_trace(effect: StudyEffect, row: int) -> dict:
    """One effect: a filled square, or a hollow one where the interval includes no effect."""
    colour = QUIET if effect.is_null else CHOSEN
    low, high = effect.estimate - effect.low, effect.high - effect.estimate
    return {"type": "scatter", "mode": "markers", "x": [effect.estimate], "y": [row],
            "error_x": {"type": "data", "symmetric": False, "array": [high], "arrayminus": [low], "color": colour,
                        "thickness": 1.6, "width": 5},
            "marker": {"symbol": "square-open" if effect.is_null else "square", "size": 11, "color": colour,
                       "line": {"width": 2, "color": colour}},
            "hovertemplate": f"{effect.estimate:g} ({effect.low:g} to {effect.high:g})<extra></extra>"}


def in_words(effect: StudyEffect) -> str:
    """An effect as a sentence, the plot's twin for screen readers and for the table."""
    number = f"{effect.estimate:g} ({effect.low:g} to {effect.high:g})"
    sense = "no clear difference" if effect.is_null else f"in favour of {effect.favours}"
    return f"{effect.outcome}, {effect.timepoint}: {number} {effect.unit}; {effect.better} is better; {sense}".replace("  ", " ")
