"""Conditions that are felt in a place: where people with them say that it hurts, and what their muscles send there."""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import Condition, ConditionFrequency
from bodymap.matching.coverage import WORTH_NAMING, Coverage
from bodymap.matching.gazetteer import BOTH, Gazetteer, Place, with_side
from bodymap.matching.red_flags import touches

HOW = {"main": 1.0, "also": .5}         # where it is mostly felt, and where it often spreads
ANYWHERE, WHOLE_BODY = "anywhere", "whole_body"
ORDER = ("main", "also", ANYWHERE)
SAID = {"main": "Mostly felt here", "also": "Often spreads here",
        ANYWHERE: "A condition of the whole body that can be felt here"}
COMMON = ("very_common", "common", "less_common", "uncommon")


@dataclass(frozen=True)
class Felt:
    """A condition that is felt in a place.

    Attributes
    ----------
    condition : Condition
    how : str
        main where it is mostly felt there, also where it often spreads there, anywhere for a condition of the whole
        body, which says little about one place.
    felt : float
        Share of the place in which it is felt, 0 to 1, a spread counting half.
    covers : float
        Share of the place, 0 to 1, that the zones of its muscles cover together.
    muscles : tuple of str
        Its muscles that send pain there, the one that covers most first.
    of : int
        How many muscles usually go with it.
    frequency : ConditionFrequency
    """

    condition: Condition
    how: str
    felt: float
    covers: float
    muscles: tuple[str, ...]
    of: int
    frequency: ConditionFrequency

    def why(self) -> str:
        """Why it stands here, in words and numbers that can be checked."""
        where = SAID[self.how]
        if not self.of:
            return f"{where}; no muscle is listed with it."
        if not self.muscles:
            return f"{where}; no pattern of its {self.of} muscles reaches it."
        are = "is" if len(self.muscles) == 1 else "are"
        return (f"{where}; {len(self.muscles)} of its {self.of} muscles {are} commonly described as sending pain here, "
                f"over {self.covers:.0%} of the area.")


def skin_of(gazetteer: Gazetteer, atlas: Atlas, condition: Condition) -> Place:
    """All the skin, on both sides, in which a condition is felt."""
    names = [name for row in atlas.of("condition_regions", "condition", condition.id) for name in row.regions]
    places = [gazetteer.known(with_side(*name.split("@")) if "@" in name else name) for name in dict.fromkeys(names)]
    regions = dict.fromkeys(region for place in places for region in place.regions)
    return Place(condition.id, "named", condition.name, condition.called(), BOTH, tuple(regions))


def felt_in(coverage: Coverage, place: Place) -> list[Felt]:
    """Conditions that are felt in a place: those mostly felt there first, then the common, then by how much of it.

    Conditions of the whole body come last.
    """
    found = [felt for condition in coverage.atlas.conditions.values() if (felt := _felt(coverage, condition, place))]
    return sorted(found, key=lambda one: (ORDER.index(one.how), COMMON.index(one.frequency.how_common),
                                          -round(one.felt, 2), -one.covers, one.condition.id))


def _felt(coverage: Coverage, condition: Condition, place: Place) -> Felt | None:
    atlas = coverage.atlas
    worth = [_worth(atlas.of("condition_regions", "condition", condition.id), region) for region in place.regions]
    if not any(worth):
        return None
    share = sum(size * one for size, one in zip(coverage.parts_of(place.regions), worth, strict=True))
    covers, muscles = coverage.pattern_of(condition.id, *place.regions)
    reaching = [muscle for muscle, own in sorted(muscles.items(), key=lambda one: -one[1]) if own >= WORTH_NAMING]
    frequency = atlas.of("condition_frequency", "condition", condition.id)[0]
    how = ANYWHERE if condition.body_part == WHOLE_BODY else "main" if max(worth) == HOW["main"] else "also"
    return Felt(condition, how, share, covers, tuple(reaching), len(muscles), frequency)


def _worth(rows: list, region: str) -> float:
    """How much a condition is felt in a region: 1 mostly, one half where it spreads, 0 not."""
    return max((HOW[row.how] for row in rows if any(touches(name, {region}) for name in row.regions)), default=0.0)
