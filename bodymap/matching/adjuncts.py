"""What may help beside needling: therapies in the order of their evidence, and what people can do by themselves."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import SelfCare, Therapy, TherapyLink
from bodymap.atlas.evidence import GRADES

BEST_FIRST = tuple(GRADES)
MOST_SELF_CARE, MOST_FROM_AFAR = 5, 2


@dataclass(frozen=True)
class Adjunct:
    """A therapy beside needling that suits what is felt in a place.

    Attributes
    ----------
    therapy : Therapy
    evidence : str
        The best grade among its links, one of ``evidence.GRADES``.
    links : tuple of TherapyLink
        The conditions, or where none is felt the muscles, that it suits, each with its reason; best grade first.
    """

    therapy: Therapy
    evidence: str
    links: tuple[TherapyLink, ...]

    @property
    def conditions(self) -> tuple[str, ...]:
        """Ids of the conditions that it suits."""
        return tuple(link.target for link in self.links if link.target_kind == "condition")

    def why(self) -> str:
        """The reasons, each with its grade."""
        return " ".join(dict.fromkeys(f"{link.why.rstrip('.')} ({GRADES[link.grade]})." for link in self.links))


def adjuncts(atlas: Atlas, conditions: Iterable[str], muscles: Iterable[str]) -> list[Adjunct]:
    """Therapies for some conditions, best evidence first; for the muscles where there is no condition."""
    targets = [("condition", one) for one in conditions] or [("muscle", one) for one in muscles]
    links = [link for kind, target in targets for link in atlas.of("therapy_links", "target", target)
             if link.target_kind == kind]
    found = []
    for therapy in atlas.therapies.values():
        own = sorted((link for link in links if link.therapy == therapy.id),
                     key=lambda link: BEST_FIRST.index(link.grade))
        if own:
            found.append(Adjunct(therapy, own[0].grade, tuple(own)))
    return sorted(found, key=lambda one: (BEST_FIRST.index(one.evidence), -len(one.links), one.therapy.id))


def self_care(atlas: Atlas, near: Iterable[str], far: Iterable[str]) -> list[SelfCare]:
    """One safe stretch or release for each of the first muscles that have one: those near, then a few far ones."""
    here, afar = ([own[0] for muscle in muscles if (own := atlas.of("self_care", "muscle", muscle))]
                  for muscles in (near, far))
    return [*here[:MOST_SELF_CARE], *afar[:MOST_FROM_AFAR if here else MOST_SELF_CARE]]
