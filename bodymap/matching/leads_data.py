"""What a place leads to as plain data, for the command line and for notebooks."""
from __future__ import annotations

from bodymap.atlas.words import Words
from bodymap.matching.leads import Leads


def as_data(found: Leads, words: Words) -> dict:
    """All links of a place, each with why it is there.

    Returns
    -------
    dict
        ``id``, ``name``, ``plain_name``, ``side``, ``regions``, ``larger`` (id of the next larger place), ``warnings``,
        ``conditions`` (``id``, ``how``, ``covers`` 0 to 1, ``how_common``, ``why``), ``muscles`` (``id``, ``kind``,
        ``share`` 0 to 1), ``structures``, ``needling`` (``muscle``, ``suitability``, ``lies_here``, ``why``),
        ``under_this_skin``, ``therapies`` (``id``, ``evidence``, ``for_conditions``, ``why``), ``self_care``,
        ``evidence``, ``gaps``, ``reasons`` (why nothing is linked where nothing is).
    """
    place = found.place
    return {"id": place.id, "name": place.name, "plain_name": place.plain_name, "side": place.side,
            "regions": list(place.regions), "larger": place.larger, "warnings": warnings(found),
            "conditions": conditions(found, words), "muscles": muscles(found),
            "structures": [{"id": one.id, "name": one.name, "urgency": one.urgency} for one in found.structures],
            "needling": needling(found, words),
            "under_this_skin": {danger: round(share, 4) for danger, share in found.under.items()},
            "therapies": therapies(found, words),
            "self_care": [{"muscle": one.muscle, "kind": one.kind, "title": one.title} for one in found.self_care],
            "evidence": [{"id": one.id, "result": one.result, "strength": one.strength} for one in found.studies],
            "gaps": [{"condition": one.condition, "statement": one.statement} for one in found.gaps],
            "reasons": [{"link": one.link, "reason": one.reason} for one in found.reasons]}


def warnings(found: Leads) -> list[dict]:
    """Red flags, most urgent first."""
    return [{"id": one.id, "title": one.title, "urgency": one.urgency} for one in found.warnings]


def conditions(found: Leads, words: Words) -> list[dict]:
    """Conditions that are felt there."""
    return [{"id": one.condition.id, "how": one.how, "covers": round(one.covers, 4),
             "how_common": one.frequency.how_common, "why": one.why(words)} for one in found.conditions]


def muscles(found: Leads) -> list[dict]:
    """Muscles that refer there or lie there."""
    return [{"id": one.muscle, "kind": one.kind, "share": round(one.share, 4)} for one in found.muscles]


def needling(found: Leads, words: Words) -> list[dict]:
    """Which of these muscles are suitable for needling."""
    return [{"muscle": one.muscle, "suitability": one.suitability, "lies_here": one.lies_here, "why": one.why(words)}
            for one in found.needling]


def therapies(found: Leads, words: Words) -> list[dict]:
    """Therapies beside needling, best evidence first."""
    return [{"id": one.therapy.id, "evidence": one.evidence, "for_conditions": list(one.conditions),
             "why": one.why(words)}
            for one in found.therapies]
