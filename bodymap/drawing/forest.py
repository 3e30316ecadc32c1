"""Forest plots: effect sizes with their confidence intervals, units kept apart, null results as plain as the others.

Here is the geometry: which effects may share an axis, how far the axis runs, where each mark stands.  The page draws
it as a table, so that the plot and its words are one thing.
"""
from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bodymap.atlas.evidence import StudyEffect

RATIOS = {"RR", "OR", "HR"}
AGREEMENT = "kappa"
NOT_DRAWN = {"NNT"}
ROOM = .06              # of the axis, kept free at both ends
BEYOND = .18            # of the effects' spread, shown at least on either side of no effect
MEASURES = {
    "SMD": "Standardised mean difference", "MD": "Mean difference", "WMD": "Weighted mean difference",
    "VAS_mm": "Pain scale", "VAS_cm": "Pain scale", "DASH": "DASH disability score", "NDI": "Neck Disability Index",
    "RR": "Risk ratio", "kappa": "Agreement between examiners", "FHSQ": "Foot Health Status score",
    "KOOS": "KOOS knee score", "IKDC": "IKDC knee score", "PPT_kPa": "Pressure pain threshold",
    "percent": "Change in muscle thickness", "degrees": "Range of movement", "scale_0_5": "Pain relief scale",
}


@dataclass(frozen=True)
class Forest:
    """One plot: effects that share a measure, a unit and a direction.

    Attributes
    ----------
    title : str
    better : str
        "lower" or "higher".
    effects : tuple of StudyEffect
    no_effect : float
        Where the line of no effect stands: 1 for ratios, else 0.
    low, high : float
        Ends of the axis.
    ticks : tuple of float
    ratio : bool
        Whether the axis is logarithmic.
    agreement : bool
        Whether the numbers say how well examiners agree, not how well a treatment works.
    """

    title: str
    better: str
    effects: tuple[StudyEffect, ...]
    no_effect: float
    low: float
    high: float
    ticks: tuple[float, ...]
    ratio: bool
    agreement: bool

    def at(self, value: float) -> float:
        """Where a value stands on the axis, 0 to 100, never outside."""
        low, high, value = (math.log(x) if self.ratio else x for x in (self.low, self.high, max(value, 1e-6)
                            if self.ratio else value))
        return min(max((value - low) / (high - low), 0.0), 1.0) * 100


def drawable(effect: StudyEffect) -> bool:
    """Whether an effect has a place on an axis."""
    return effect.measure not in NOT_DRAWN and (effect.estimate is not None or None not in (effect.low, effect.high))


def forests(effects: Iterable[StudyEffect]) -> list[Forest]:
    """Sort effects into plots that may share an axis: the same measure, the same unit, the same way up."""
    groups: dict[tuple[str, str, str], list[StudyEffect]] = defaultdict(list)
    for effect in effects:
        if drawable(effect):
            groups[effect.measure, effect.unit, effect.better].append(effect)
    return [forest(*key, tuple(group)) for key, group in groups.items()]


def forest(measure: str, unit: str, better: str, effects: tuple[StudyEffect, ...]) -> Forest:
    """One plot with an axis that holds all its effects and the line of no effect."""
    ratio = measure in RATIOS
    middle = 1.0 if ratio else 0.0
    values = [middle] + [x for effect in effects for x in (effect.low, effect.estimate, effect.high) if x is not None]
    if measure == AGREEMENT:
        values.append(1.0)
    scaled = [math.log(x) for x in values] if ratio else values
    low, high = ends(scaled, 0.0, beyond=0.0 if measure == AGREEMENT else BEYOND)
    if ratio:
        low, high = math.exp(low), math.exp(high)
    return Forest(axis_title(measure, unit), better, effects, middle, low, high,
                  ratio_ticks(low, high) if ratio else even_ticks(low, high), ratio, measure == AGREEMENT)


def ends(values: list[float], middle: float, beyond: float) -> tuple[float, float]:
    """Ends of an axis: all values with some room, and something on either side of the middle."""
    low, high = min(values), max(values)
    spread = high - low
    low, high = min(low, middle - beyond * spread), max(high, middle + beyond * spread)
    return low - ROOM * spread, high + ROOM * spread


def axis_title(measure: str, unit: str) -> str:
    """What the numbers are, in words."""
    said = MEASURES.get(measure, measure.replace("_", " "))
    return said if not unit or measure in RATIOS or measure == "SMD" else f"{said}, {unit}"


def even_ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Round numbers inside an axis, 0 among them when the axis holds it."""
    rough = (high - low) / most
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * k for k in (1, 2, 5, 10) if power * k >= rough)
    first = math.ceil(low / step)
    return tuple(round(k * step, 10) + 0.0 for k in range(first, math.floor(high / step) + 1))


def ratio_ticks(low: float, high: float) -> tuple[float, ...]:
    """Doublings and halvings inside an axis of ratios."""
    return tuple(2.0 ** k for k in range(math.ceil(math.log2(low)), math.floor(math.log2(high)) + 1))


def numbers(effect: StudyEffect) -> str:
    """An effect's estimate with its interval, as printed."""
    known = [signed(end) for end in (effect.low, effect.high) if end is not None]
    interval = " to ".join(known) if len(known) > 1 else f"one end known: {known[0]}" if known else "interval not known"
    return interval if effect.estimate is None else f"{signed(effect.estimate)} ({interval})"


def signed(number: float) -> str:
    """A number with a true minus sign."""
    return f"{number:g}".replace("-", "−")


def sense(effect: StudyEffect) -> str:
    """What an effect says, in words: null results as plainly as the others."""
    if effect.is_null:
        return "no clear difference"
    if effect.favours in ("needling", "intervention"):
        return "needling did better" if effect.favours == "needling" else "the treatment did better"
    return ""


def in_words(effect: StudyEffect) -> str:
    """An effect as a sentence."""
    said = sense(effect)
    when = f", {effect.timepoint}" if effect.timepoint else ""
    return (f"{effect.outcome}{when}: {numbers(effect)} {effect.unit}; {effect.better} is better"
            + (f"; {said}" if said else "")).replace("  ", " ")
