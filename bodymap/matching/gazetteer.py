"""Every place on the skin that has a name: regions, the areas and body parts that hold them, areas of the CHOIR map."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bodymap.atlas.anatomy import Region
from bodymap.atlas.atlas import Atlas
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, RegionMap

KINDS = ("region", "area", "part", "choir")
BOTH = "both"


@dataclass(frozen=True)
class Place:
    """Some skin with a name.

    Attributes
    ----------
    id : str
        A region's id with side; for a larger place its kind and name, such as ``area-shoulder_blade_left``, without a
        side when both are meant.
    kind : str
        One of ``KINDS``, or ``named`` for a name of ``place_names.csv``.
    name, plain_name : str
        Anatomical and everyday name, without side.
    side : str
        right, left, midline or both.
    regions : tuple of str
        Leaf regions, by id with side.
    larger : str
        Id of the next larger place; empty for the largest.
    """

    id: str
    kind: str
    name: str
    plain_name: str
    side: str
    regions: tuple[str, ...]
    larger: str = ""

    def said(self, professional: bool = False) -> str:
        """The name with its side: "left temple", or "Temporal region, left" for professionals."""
        if self.side in (MIDLINE, BOTH):
            return self.name if professional else self.plain_name
        return f"{self.name}, {self.side}" if professional else f"{self.side} {self.plain_name}"


class Gazetteer:
    """Finds places by their id.

    Parameters
    ----------
    regions : RegionMap
    atlas : Atlas
    """

    def __init__(self, regions: RegionMap, atlas: Atlas):
        self.regions, self.atlas = regions, atlas

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        """Regions with side by the id, without side, of the larger place that holds them."""
        found: dict[str, list[str]] = {}
        for name, base, side in zip(self.regions.ids, self.regions.base, self.regions.sides, strict=True):
            region = self.atlas.regions[base]
            codes = {LEFT: [region.choir_left], RIGHT: [region.choir_right]}.get(side, [region.choir_left,
                                                                                       region.choir_right])
            for place in (slug("area", region.area), slug("part", region.body_part),
                          *(slug("choir", code) for code in dict.fromkeys(codes))):
                found.setdefault(place, []).append(name)
        return found

    def place(self, name: str) -> Place | None:
        """The place with an id; None for an unknown one."""
        if name in self.regions.row:
            return self._region(name)
        base, side = unsided(name)
        if base in self._members and (side == BOTH or not base.startswith("choir-")):      # a code has its own side
            return self._larger(base, side)
        sides = [one for one in (f"{name}_{RIGHT}", f"{name}_{LEFT}") if one in self.regions.row]
        return self._both_sides(name, tuple(sides)) if sides else None

    def known(self, name: str) -> Place:
        """The place with an id that is known to be one; KeyError for an unknown one."""
        found = self.place(name)
        if found is None:
            raise KeyError(name)
        return found

    def _region(self, name: str) -> Place:
        number = self.regions.row[name]
        region, side = self.atlas.regions[self.regions.base[number]], self.regions.sides[number]
        return Place(name, "region", region.name, region.plain_name, side, (name,), self._above(region, side))

    def _both_sides(self, base: str, sides: tuple[str, ...]) -> Place:
        region = self.atlas.regions[base]
        return Place(base, "region", region.name, region.plain_name, BOTH, sides, self._above(region, BOTH))

    def _above(self, region: Region, side: str) -> str:
        """The area that holds a region, or its part of the body when the area holds nothing else."""
        area = slug("area", region.area)
        same = {self.regions.base[self.regions.row[name]] for name in self._members[area]}
        return with_side(area if len(same) > 1 else slug("part", region.body_part), side)

    def _larger(self, base: str, side: str) -> Place:
        kind, _, name = base.partition("-")
        members = tuple(one for one in self._members[base] if side == BOTH or not one.endswith(other(side)))
        part = self.atlas.regions[self.regions.base[self.regions.row[members[0]]]].body_part
        words = f"CHOIR area {name}" if kind == "choir" else name.replace("_", " ")
        above = with_side(slug("part", part), side) if kind == "area" else ""
        return Place(with_side(base, side), kind, words[:1].upper() + words[1:], words, side, members, above)

    def every(self, kind: str) -> list[Place]:
        """All places of a kind on both sides, in the order of the tables; regions once for both sides."""
        if kind == "region":
            return [found for name in self.atlas.regions if (found := self.place(name))]
        return [self._larger(name, BOTH) for name in self._members if name.startswith(f"{kind}-")]

    def named(self, name: str, regions: list[str]) -> Place:
        """A place of some regions, with sides, under a name that people use; a known place when it is just that."""
        known = self.place(regions[0]) if len(regions) == 1 else None
        if known:
            return known
        bases = {self.regions.base[self.regions.row[one]] for one in regions}
        if len(bases) == 1:
            return self.known(bases.pop())
        part = slug("part", self.atlas.regions[self.regions.base[self.regions.row[regions[0]]]].body_part)
        return Place(slug("named", name), "named", name, name, BOTH, tuple(regions), part)


def slug(kind: str, name: str) -> str:
    """Id of a larger place without side: ``area-shoulder_blade``."""
    return f"{kind}-{name.replace(' ', '_')}"


def with_side(name: str, side: str) -> str:
    """A larger place's id on a side."""
    return f"{name}_{side}" if side in (LEFT, RIGHT) else name


def unsided(name: str) -> tuple[str, str]:
    """A larger place's id without its side, and the side."""
    base, _, side = name.rpartition("_")
    return (base, side) if side in (LEFT, RIGHT) else (name, BOTH)


def other(side: str) -> str:
    """How ids of regions on the other side end."""
    return f"_{LEFT if side == RIGHT else RIGHT}"
