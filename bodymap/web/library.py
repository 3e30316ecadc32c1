"""Body and atlas, loaded once for the whole app."""
from __future__ import annotations

from functools import cached_property
from pathlib import Path

import flask

from bodymap.atlas.atlas import TABLES, Atlas
from bodymap.atlas.kinds import KINDS
from bodymap.body.body import Body
from bodymap.checking import refuse_broken_tables
from bodymap.errors import NotBuilt
from bodymap.freshness import stale
from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.overlap import POINT, Zones
from bodymap.matching.search import Search
from bodymap.web.health import Examination


class Library:
    """What every page reads from; each part is loaded when it is first asked for.

    Parameters
    ----------
    folder : Path
        The project's ``data`` folder.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.body, self.atlas = Body(folder), Atlas(folder)

    def open(self) -> None:
        """Read and check all tables and all that is compiled; nothing is worked out that was not before.

        So a fault is found when the app starts, by the one who starts it, and never by a person in pain.

        Raises
        ------
        BodymapError
            It names what is missing, damaged, stale or unknown, and what to run.
        """
        refuse_broken_tables(self.folder)
        if words := stale(self.folder):
            raise NotBuilt(words)
        for table in TABLES:
            self.atlas.table(table)
        _ = self.body.views, self.body.point_vertices, self.body.fields, self.body.regions, self.body.sight
        self.examination.run()

    @cached_property
    def examination(self) -> Examination:
        """Tells whether the app is well."""
        return Examination(self.body, self.atlas)

    @cached_property
    def coverage(self) -> Coverage:
        """Which regions each zone and muscle covers."""
        return Coverage(self.body, self.atlas)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Every place on the skin that has a name."""
        return Gazetteer(self.body.regions, self.atlas)

    @cached_property
    def zones(self) -> Zones:
        """Where every source is felt, trigger points and other structures, to compare them with each other."""
        return Zones.of(self.body, self.atlas, (POINT, *KINDS))

    @cached_property
    def search(self) -> Search:
        """The index over everything that has a name."""
        return Search(self.atlas)


def library() -> Library:
    """The library of the app that is answering; call it inside a layout or a callback."""
    return flask.current_app.extensions["bodymap"]
