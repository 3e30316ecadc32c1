"""When muscles explain the marks poorly, or numbness leads: what else feels like this."""
from __future__ import annotations

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import LookAlike
from bodymap.body.body import Body
from bodymap.matching.marks import Mark
from bodymap.matching.match import Match
from bodymap.matching.red_flags import touches
from bodymap.matching.touched import touched_regions

POORLY = .35            # share of the marks that the best source must cover to count as a fair explanation
FAIRLY = .45            # share that several sources must account for together, where no single one covers much
NUMB = "numb_or_tingling"


def mostly_numb(marks: list[Mark]) -> bool:
    """Whether numbness or tingling leads."""
    return sum(mark.kind == NUMB for mark in marks) * 2 > len(marks)


def poorly_explained(marks: list[Mark], matches: list[Match], together: float = 0.0) -> bool:
    """Whether the marks follow a pattern that muscles explain poorly, or numbness dominates.

    Parameters
    ----------
    together : float
        Share of the marks that the smallest set of sources accounts for: several places, far apart, may be well
        explained by a few sources of which none covers much.
    """
    if not marks:
        return False
    return mostly_numb(marks) or not matches or (matches[0].covers < POORLY and together < FAIRLY)


def likely_look_alikes(body: Body, atlas: Atlas, marks: list[Mark], limit: int = 6) -> list[tuple[LookAlike, float]]:
    """Look-alikes that the tables hold for the marked regions.

    Returns
    -------
    list of (LookAlike, float)
        With the share of touched regions that the look-alike names; those whose kind of pain agrees come first
        among equals.
    """
    regions = touched_regions(body, marks)
    kinds = {mark.kind for mark in marks}
    found = []
    for one in atlas.look_alikes.values():
        hit = [name for name in regions if any(touches(own, {name}) for own in one.regions)]
        if hit:
            agrees = bool(kinds & set(one.nature)) or not one.nature
            share = len(hit) / len(regions)
            found.append((one, share, share * (1.0 if agrees else .5) / max(len(one.regions), 4) ** .25))
    found.sort(key=lambda row: (-row[2], row[0].id))
    return [(one, share) for one, share, _ in found[:limit]]
