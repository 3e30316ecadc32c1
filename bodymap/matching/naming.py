"""Understand the name of a place: ids, anatomical and everyday names, with or without a side."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from bodymap.atlas.atlas import Atlas
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, sided
from bodymap.errors import BodymapError
from bodymap.matching.folding import folded, small_words, telling

SURE = 80               # likeness (0 to 100) from which a misspelt name is taken
SAME_WORDS = 92         # likeness from which the same words in another order are taken
CLEAR = 4               # by how much the best reading must lead the next one
SIDE_WORDS = {"left": (LEFT,), "right": (RIGHT,), "both": (RIGHT, LEFT), "l": (LEFT,), "r": (RIGHT,)}
SIDE = {"side", "sides"}


class NotUnderstood(BodymapError):
    """A place that is unknown, or that can be read in two ways; ``nearest`` holds names to choose from."""

    def __init__(self, message: str, nearest: list[str]):
        super().__init__(message)
        self.nearest = nearest


@dataclass(frozen=True)
class Reading:
    """What a name stands for: regions without side."""

    name: str
    regions: tuple[str, ...]


class Places:
    """All names of places.

    Parameters
    ----------
    atlas : Atlas
    """

    def __init__(self, atlas: Atlas):
        self.atlas = atlas
        self.readings: dict[str, Reading] = {}
        self.ids = {region.id: Reading(region.plain_name, (region.id,)) for region in atlas.regions.values()}
        for place in atlas.table("place_names"):
            self._add(place.name, Reading(place.name, place.regions))
        for region in atlas.regions.values():
            for name in (region.id.replace("_", " "), region.name, region.plain_name):
                self._add(name, self.ids[region.id])
        for column in ("area", "body_part"):
            groups: dict[str, list[str]] = {}
            for region in atlas.regions.values():
                groups.setdefault(getattr(region, column), []).append(region.id)
            for name, members in groups.items():
                self._add(name.replace("_", " "), Reading(name.replace("_", " "), tuple(members)))

    def _add(self, name: str, reading: Reading) -> None:
        self.readings.setdefault(folded(name), reading)

    def understood(self, text: str) -> list[str]:
        """Region ids with sides for one place.

        Raises
        ------
        NotUnderstood
            For an unknown name (with the nearest ones) or for two equally good readings.
        """
        name = text.strip()
        base, _, side = name.rpartition("_")
        if name in self.ids:
            return self._on_sides(self.ids[name], (RIGHT, LEFT))
        if base in self.ids and side in (LEFT, RIGHT):
            return self._on_sides(self.ids[base], (side,))
        sides, words = self._side_and_words(text)
        reading = self.readings.get(words) or self._alike(text, words)
        return self._on_sides(reading, sides)

    def _on_sides(self, reading: Reading, sides: tuple[str, ...]) -> list[str]:
        found = [sided(region, MIDLINE) if self.atlas.regions[region].midline else sided(region, side)
                 for region in reading.regions for side in sides]
        return list(dict.fromkeys(found))

    def _side_and_words(self, text: str) -> tuple[tuple[str, ...], str]:
        whole = folded(text)
        for side in (LEFT, RIGHT):
            base = whole.removesuffix(f" {side}")
            if base != whole and base in self.readings:
                return (side,), base
        if whole in self.readings:
            return (RIGHT, LEFT), whole
        words: list[str] = []
        sides: tuple[str, ...] = (RIGHT, LEFT)
        for word in whole.split():
            if word in SIDE_WORDS:
                sides = SIDE_WORDS[word]
            else:
                words.append(word)
        return sides, " ".join(words)

    @cached_property
    def _shorter(self) -> dict[str, str]:
        """Each name without words that tell nothing."""
        return {name: self._telling(name) for name in self.readings}

    @cached_property
    def _small(self) -> frozenset[str]:
        return small_words(self.atlas) | SIDE

    def _telling(self, name: str) -> str:
        return " ".join(telling(name, self._small))

    def _alike(self, text: str, words: str) -> Reading:
        plain = self._telling(words)
        ranked: dict[tuple[str, ...], tuple[float, Reading]] = {}
        for name, reading in self.readings.items():
            shorter = self._shorter[name]
            swapped = fuzz.token_sort_ratio(plain, shorter) if plain and shorter else 0
            likeness = max(fuzz.ratio(words, name), swapped if swapped >= SAME_WORDS else 0)
            if likeness > ranked.get(reading.regions, (-1, None))[0]:
                ranked[reading.regions] = (likeness, reading)
        best = sorted(ranked.values(), key=lambda pair: -pair[0])[:5]
        nearest = [reading.name for _, reading in best]
        if not best or best[0][0] < SURE:
            raise NotUnderstood(f"{text!r} is not a place that I know; did you mean {', '.join(nearest)}?", nearest)
        close = [reading.name for likeness, reading in best if likeness > best[0][0] - CLEAR]
        if len(close) > 1:
            raise NotUnderstood(f"{text!r} can be read as {' or as '.join(close)}; please say which", close)
        return best[0][1]


def suggestions(places: Places, text: str, limit: int = 8) -> list[Reading]:
    """Readings most like a few typed letters, for a search box."""
    found = process.extract(folded(text), list(places.readings), scorer=fuzz.WRatio, limit=limit * 3)
    unique = dict.fromkeys(places.readings[name] for name, likeness, _ in found if likeness >= 60)
    return list(unique)[:limit]
