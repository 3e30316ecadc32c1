"""From a place to all that goes with it: warnings, conditions, muscles, look-alikes, needling, other care, evidence.

:func:`leads` gathers every link, one function a kind, from the tables alone, and each link can say why it is there:

1. *Warnings* are the red flags whose places hold one of its regions.
2. *Conditions* are those that people feel there (``condition_regions.csv``); how far the zones of their muscles cover
   it is measured on the skin.
3. *Muscles* send pain there (their zones cover a fair share of it) or lie there (their outlines do).
4. *Other structures* are the look-alikes that name one of its regions.
5. *Needling* judges each of these muscles by the risk of the parts that matter here, and by what else runs under the
   skin where they lie; patterns that are not usual are left out.
6. *Therapies* are linked to the conditions that are mostly felt there, best evidence first; where there is none, to
   those that often spread there, then to those of the whole body; where there is none either, to these muscles.
7. *Self-care* belongs to muscles that lie there, then to at most two that refer there from elsewhere.

``region_exceptions.csv`` drops what these rules link wrongly and says why nothing stands where nothing does.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import LookAlike, RedFlag, RegionException, SelfCare
from bodymap.atlas.evidence import EvidenceGap, Study
from bodymap.matching.adjuncts import Adjunct, adjuncts, self_care
from bodymap.matching.coverage import Coverage, Referral
from bodymap.matching.felt import ORDER, Felt, felt_in
from bodymap.matching.gazetteer import Place
from bodymap.matching.red_flags import SOONEST_FIRST, flags_at, touches
from bodymap.matching.suitability import VERDICTS, Verdict, verdict

NEEDLING = "dry_needling"               # what the thread calls needling beside the ids of the therapies
LINKS = ("condition", "therapy", "needling", "self_care")
STRENGTHS = ("guideline", "strong", "moderate", "consensus", "weak", "observational", "very_weak", "opinion")


@dataclass(frozen=True)
class MuscleHere:
    """A muscle that sends pain to a place, or lies there; ``share`` (0 to 1) is how much of the place that covers.

    ``kind`` is essential, spillover or lies; ``referrals`` are its points whose zones reach the place; ``rare`` says
    that they are rarely described as doing so.
    """

    muscle: str
    kind: str
    share: float
    referrals: tuple[Referral, ...] = ()
    rare: bool = False


@dataclass(frozen=True)
class Leads:
    """All that goes with a place; see the module for how each part is found.

    Attributes
    ----------
    place : Place
    warnings : tuple of RedFlag
        Most urgent first; those that belong to any place last.
    conditions : tuple of Felt
    muscles : tuple of MuscleHere
        Those that refer there before those that only lie there.
    structures : tuple of LookAlike
    under : dict of str to float
        Structures at risk under the skin of the place, each with the share of it.
    needling : tuple of Verdict
        The most suitable first.
    therapies : tuple of Adjunct
    self_care : tuple of SelfCare
    studies : tuple of Study
        About the conditions that lead, null results included, the strongest first.
    gaps : tuple of EvidenceGap
    reasons : tuple of RegionException
        Why nothing is linked where nothing is.
    """

    place: Place
    warnings: tuple[RedFlag, ...]
    conditions: tuple[Felt, ...]
    muscles: tuple[MuscleHere, ...]
    structures: tuple[LookAlike, ...]
    under: dict[str, float]
    needling: tuple[Verdict, ...]
    therapies: tuple[Adjunct, ...]
    self_care: tuple[SelfCare, ...]
    studies: tuple[Study, ...]
    gaps: tuple[EvidenceGap, ...]
    reasons: tuple[RegionException, ...]


def leads(coverage: Coverage, place: Place, condition: str = "", therapy: str = "") -> Leads:
    """All that goes with a place, or with a place and one condition or treatment.

    Parameters
    ----------
    coverage : Coverage
    place : Place
    condition : str
        Only what belongs to this condition; all when empty or not felt there.
    therapy : str
        Only this therapy, or ``dry_needling``; all when empty.
    """
    atlas = coverage.atlas
    felt = conditions_at(coverage, place, condition)
    muscles = muscles_at(coverage, place, felt, condition)
    usual = [one for one in muscles if not one.rare]
    names, under = leading(felt), coverage.dangers_under(*place.regions)
    return Leads(
        place=place,
        warnings=tuple(flags_at(atlas, place.regions)),
        conditions=felt,
        muscles=tuple(muscles),
        structures=tuple(look_alikes_at(atlas, place)),
        under=under,
        needling=kept(atlas, place, "needling", verdicts_of(coverage, place, usual), lambda one: one.muscle),
        therapies=therapies_at(atlas, place, names, usual, therapy),
        self_care=self_care_at(coverage, place, usual),
        studies=tuple(studies_of(atlas, names)),
        gaps=tuple(gap for name in names for gap in atlas.of("evidence_gaps", "condition", name)),
        reasons=tuple(reasons_at(atlas, place)))


def conditions_at(coverage: Coverage, place: Place, condition: str) -> tuple[Felt, ...]:
    """Conditions that are felt in a place; only the one that is asked for when it is among them."""
    felt = kept(coverage.atlas, place, "condition", felt_in(coverage, place), lambda one: one.condition.id)
    return tuple(one for one in felt if one.condition.id == condition) or felt


def muscles_at(coverage: Coverage, place: Place, felt: Iterable[Felt], condition: str) -> list[MuscleHere]:
    """Muscles that send pain to a place or lie there; only those of the condition asked for when it is felt there."""
    muscles = muscles_here(coverage, place)
    if condition not in {one.condition.id for one in felt}:
        return muscles
    own = members(coverage.atlas, condition)
    return [one for one in muscles if one.muscle in own]


def therapies_at(atlas: Atlas, place: Place, conditions: list[str], muscles: list[MuscleHere],
                 therapy: str) -> tuple[Adjunct, ...]:
    """Therapies for the conditions that lead or else for the muscles; only the one that is asked for, if any."""
    found = adjuncts(atlas, conditions, dict.fromkeys(one.muscle for one in muscles))
    beside = kept(atlas, place, "therapy", found, lambda one: one.therapy.id)
    return tuple(one for one in beside if not therapy or therapy == one.therapy.id)


def self_care_at(coverage: Coverage, place: Place, muscles: list[MuscleHere]) -> tuple[SelfCare, ...]:
    """Stretches and releases for the muscles that lie in a place, then for a few that refer there."""
    found = self_care(coverage.atlas, *local(coverage, place, muscles))
    return kept(coverage.atlas, place, "self_care", found, lambda one: one.muscle)


def leading(felt: Iterable[Felt]) -> list[str]:
    """Ids of the conditions mostly felt in a place; where there is none, of those that spread there, and so on."""
    felt = list(felt)
    groups = ([one.condition.id for one in felt if one.how == how] for how in ORDER)
    return next((group for group in groups if group), [])


def members(atlas: Atlas, condition: str) -> set[str]:
    """Muscles that usually go with a condition."""
    return {entry.muscle for entry in atlas.of("condition_muscles", "condition", condition)}


def kept(atlas: Atlas, place: Place, link: str, found: Iterable, name_of: Callable) -> tuple:
    """Links that no exception drops; a larger place drops what all its regions drop, and nothing where nothing fits."""
    rows = [exceptions_at(atlas, region, link) for region in place.regions]
    if all(any(row.action == "none" for row in own) for own in rows):
        return ()
    gone = set.intersection(*({row.target for row in own if row.action == "drop"} for own in rows))
    return tuple(one for one in found if name_of(one) not in gone)


def exceptions_at(atlas: Atlas, region: str, link: str) -> list[RegionException]:
    """Exceptions of a kind of link for one region, by its id with side."""
    return [row for row in atlas.of("region_exceptions", "link", link) if touches(row.region, {region})]


def reasons_at(atlas: Atlas, place: Place) -> list[RegionException]:
    """Why nothing is linked to a place: said only where it holds for all of it."""
    found = [{row for link in LINKS for row in exceptions_at(atlas, region, link)
              if row.action == "none"} for region in place.regions]
    rows = {row for own in found for row in own} if all(found) else set()
    return sorted(rows, key=lambda row: (row.link, row.region))


def muscles_here(coverage: Coverage, place: Place) -> list[MuscleHere]:
    """Muscles whose zones reach a place, the best first, and then those that lie there."""
    referring: dict[str, list[Referral]] = {}
    for one in coverage.referring(*place.regions):
        referring.setdefault(coverage.atlas.points[one.point].muscle, []).append(one)
    found = [MuscleHere(muscle, own[0].kind, own[0].share, tuple(own), own[0].rare)
             for muscle, own in referring.items()]
    return found + [MuscleHere(one.muscle, "lies", one.share) for one in coverage.lying(*place.regions)]


def local(coverage: Coverage, place: Place, muscles: list[MuscleHere]) -> tuple[list[str], list[str]]:
    """Muscles whose belly lies in a place, and those that only refer there, each once."""
    lying = set(bellies(coverage, place))
    names = list(dict.fromkeys(one.muscle for one in muscles))
    return [name for name in names if name in lying], [name for name in names if name not in lying]


def bellies(coverage: Coverage, place: Place) -> list[str]:
    """Muscles whose belly lies under the skin of a place, not their tendon alone."""
    regions, atlas = coverage.body.regions, coverage.atlas
    own = {name: atlas.regions[regions.base[regions.row[name]]] for name in place.regions}
    fleshy = [name for name, region in own.items() if region.muscle_belly]
    parts = {own[name].body_part for name in fleshy}
    return [one.muscle for one in coverage.lying(*fleshy)
            if not parts <= set(atlas.muscles[one.muscle].tendon_in)] if fleshy else []


def verdicts_of(coverage: Coverage, place: Place, muscles: list[MuscleHere]) -> list[Verdict]:
    """Needling of each muscle once, by the parts that refer here or, where it lies here, by all of them."""
    lying = set(bellies(coverage, place))
    referrals: dict[str, list[Referral]] = {}
    for one in muscles:
        if one.referrals or one.muscle in lying:
            referrals.setdefault(one.muscle, []).extend(one.referrals)
    found = [verdict_of(coverage, place, muscle, own, muscle in lying) for muscle, own in referrals.items()]
    return sorted(found, key=lambda one: VERDICTS.index(one.suitability))


def verdict_of(coverage: Coverage, place: Place, muscle: str, referrals: list[Referral], lies_here: bool) -> Verdict:
    """Needling of one muscle, judged by what runs under the skin where it, or its points, lie."""
    atlas = coverage.atlas
    spots = dict.fromkeys(coverage.region_of(one.point, one.side) for one in referrals)
    lies_here = lies_here or any(spot in place.regions for spot in spots)
    under = coverage.dangers_under(*(place.regions if lies_here else spots))
    dangers = [danger for danger in atlas.table("dangers") if danger.id in under]
    parts = {part for one in referrals for part in atlas.points[one.point].part}
    return replace(verdict(atlas, muscle, parts, dangers, lies_here), areas=coverage.areas_of(spots))


def look_alikes_at(atlas: Atlas, place: Place) -> list[LookAlike]:
    """What is no muscle but is felt there, the most urgent first."""
    here = set(place.regions)
    found = [one for one in atlas.look_alikes.values() if any(touches(name, here) for name in one.regions)]
    return sorted(found, key=lambda one: SOONEST_FIRST.index(one.urgency))


def studies_of(atlas: Atlas, conditions: Iterable[str]) -> list[Study]:
    """Studies of some conditions, the strongest first."""
    wanted = set(conditions)
    found = [study for study in atlas.studies.values() if wanted & set(study.conditions)]
    return sorted(found, key=lambda study: STRENGTHS.index(study.strength))


