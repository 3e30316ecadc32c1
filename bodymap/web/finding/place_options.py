"""Every place that can be chosen by name: the same as tapping, by keyboard and by screen reader."""
from __future__ import annotations

from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, sided
from bodymap.matching.naming import Places, Reading
from bodymap.web.finding.engine import places
from bodymap.web.library import library

PARTING = "|"           # between a place's words and its regions


def place_options() -> list[dict[str, str]]:
    """Choices for a searchable list; a value holds the words, then the regions with sides."""
    found: dict[str, str] = {}
    for words, regions in _choices(places()):
        found.setdefault(words, PARTING.join([words, *regions]))
    return [{"label": words[:1].upper() + words[1:], "value": value} for words, value in found.items()]


def _choices(known: Places):
    """Words and regions: single regions first, then names for several, each with its sides."""
    atlas = library().atlas
    for region in atlas.regions.values():
        yield from _sides(known, Reading(region.plain_name, (region.id,)), both=False)
    for place in atlas.table("place_names"):
        yield from _sides(known, Reading(place.name, place.regions), both=True)
    for name, reading in known.readings.items():
        if len(reading.regions) > 1:
            yield from _sides(known, Reading(name, reading.regions), both=True)


def _sides(known: Places, reading: Reading, both: bool):
    regions = known.atlas.regions
    lone = [region for region in reading.regions if regions[region].midline]
    if len(lone) == len(reading.regions):
        yield reading.name, lone
        return
    for side in (LEFT, RIGHT):
        yield f"{side} {reading.name}", [sided(region, MIDLINE if regions[region].midline else side)
                                        for region in reading.regions]
    if both:
        yield f"{reading.name}, both sides", [
            name for region in reading.regions
            for name in ([region] if regions[region].midline else [sided(region, LEFT), sided(region, RIGHT)])]
