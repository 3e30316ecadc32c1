"""Whether the muscles that belong to a place are suitable for dry needling, and why or why not."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import Danger, Needling, NotNeedled
from bodymap.atlas.words import ENGLISH, PROFESSIONAL, Words

VERDICTS = ("suitable", "with_care", "specialist_only", "not_needled")
BY_RISK = {"low": "suitable", "moderate": "with_care", "high": "with_care", "specialist_only": "specialist_only"}
RISKS = ("low", "moderate", "high", "specialist_only")
DEEPEST = ("pleura", "spinal_cord")
"""Kinds of structures over which every needle is for specialists, however deep the muscle lies."""


@dataclass(frozen=True)
class Verdict:
    """What may be said of needling a muscle for a place.

    Attributes
    ----------
    muscle : str
    suitability : str
        One of ``VERDICTS``: the least suitable of the parts that matter here.
    risk : str
        The highest risk grade among them; empty for a muscle that is not needled.
    rows : tuple of Needling
        What is told of these parts.
    refused : tuple of NotNeedled
        Why parts of it are not needled.
    lies_here : bool
        Whether the muscle lies under the place itself, so that a needle would go in there.
    met : tuple of str
        Structures under the skin where it lies that leave it to specialists there.
    areas : tuple of str
        Areas of the skin, without side, in which the points that matter here lie.
    """

    muscle: str
    suitability: str
    risk: str
    rows: tuple[Needling, ...]
    refused: tuple[NotNeedled, ...]
    lies_here: bool
    met: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    @property
    def at_risk(self) -> tuple[str, ...]:
        """Structures that a needle in it may meet."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row.structures_at_risk))

    def why(self, words: Words, language: str = ENGLISH) -> str:
        """Why it is or is not suitable, with what a needle may meet."""
        if self.suitability == "not_needled":
            return "; ".join(row.reason for row in self.refused)
        told = words.say("risk", self.risk, PROFESSIONAL, language)
        met = f": {', '.join(self.at_risk)}" if self.at_risk else ""
        here = f"; under its skin: {', '.join(self.met)}" if self.met else ""
        return f"{told}{met}{here}"


def verdict(atlas: Atlas, muscle: str, parts: set[str], under: Sequence[Danger] = (),
            lies_here: bool = False) -> Verdict:
    """What may be said of needling some parts of a muscle; of all of them when none is named.

    Parameters
    ----------
    under : sequence of Danger
        What else runs under the skin where the muscle lies.
    """
    parts = parts or {part.id for part in atlas.parts_of_muscle[muscle]}
    refused = tuple(row for row in atlas.of("not_needled", "muscle", muscle) if not row.part or row.part in parts)
    if any(not row.part for row in refused) or parts <= {row.part for row in refused}:
        return Verdict(muscle, "not_needled", "", tuple(rows_of(atlas, muscle, parts)), refused, lies_here)
    rows = rows_of(atlas, muscle, parts - {row.part for row in refused})
    risk = max((row.risk_grade for row in rows), key=RISKS.index)
    met = tuple(danger.name for danger in under if grave(danger, muscle, risk))
    return Verdict(muscle, "specialist_only" if met else BY_RISK[risk], risk, tuple(rows), refused, lies_here, met)


def grave(danger: Danger, muscle: str, risk: str) -> bool:
    """Whether a structure leaves needling of a muscle that lies over it to specialists."""
    if danger.kind in DEEPEST:
        return True
    return muscle in danger.muscles and (danger.no_pressing or danger.kind == "organ" and risk == "high")


def rows_of(atlas: Atlas, muscle: str, parts: set[str]) -> list[Needling]:
    """What is told of needling some parts of a muscle; where no row is about them, of the whole muscle."""
    rows = atlas.of("needling", "muscle", muscle)
    return [row for row in rows if row.part in parts] or [row for row in rows if not row.part] or rows
