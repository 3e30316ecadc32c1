"""Kinds of structures, beside the trigger points, from which pain or numbness is felt elsewhere: one entry for each.

From an entry follow the table that is read, whose strokes are painted and on which side, the checks of words and paint,
names for the search, the group in the list, the address, and the links from look-alikes.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bodymap.atlas.nerves import NerveRoot

OWN_SIDE = "ipsilateral"        # a structure is painted on its own side; that of the other side is the mirror image


@dataclass(frozen=True)
class Kind:
    """A kind of structure.

    Its table has the columns ``id``, ``name``, ``plain_name``, ``everyday_names``, ``group`` (the look-alike that it
    tells more about), ``condition`` (what its trouble is; may be empty) and, for each layer, ``<layer>_regions``.

    Attributes
    ----------
    kind : str
        What it is called in addresses and search results.
    table : str
    record : type
        A row of the table.
    owner : str
        What owns its strokes begins with this: ``root:nerve_root_c6.pain``.
    layers : tuple of str
        Its layers of paint, that of pain first; the words of each have a column with the regions that they mean.
    plural : str
        Heading of lists.
    """

    kind: str
    table: str
    record: type
    owner: str
    layers: tuple[str, ...]
    plural: str

    def paints(self, thing: str) -> Iterator[tuple[str, str]]:
        """Each layer of a structure, and the owner of its strokes."""
        return ((layer, f"{self.owner}:{thing}.{layer}") for layer in self.layers)


def regions_of(layer: str) -> str:
    """The column that names the regions of a layer."""
    return f"{layer}_regions"


KINDS = {one.kind: one for one in (
    Kind("nerve_root", "nerve_roots", NerveRoot, "root", ("pain", "dermatome"), "Nerve roots"),
)}
