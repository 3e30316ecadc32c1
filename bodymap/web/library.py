"""Body and atlas, loaded once for the whole app."""
from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path

import flask

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.freshness import stale
from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.search import Search

log = logging.getLogger("bodymap")


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
        """Read what every page needs, so that a broken or missing table is named when the app starts.

        Raises
        ------
        TableError, NotBuilt, FileNotFoundError
            Each says what is wrong and what to do.
        """
        for table in ("muscles", "muscle_parts", "trigger_points", "referral_zones", "regions", "sources"):
            self.atlas.table(table)
        _ = self.body.views, self.body.point_vertices, self.body.fields
        words = stale(self.folder)
        if words:
            log.warning(words)

    @cached_property
    def coverage(self) -> Coverage:
        """Which regions each zone and muscle covers."""
        return Coverage(self.body, self.atlas)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Every place on the skin that has a name."""
        return Gazetteer(self.body.regions, self.atlas)

    @cached_property
    def search(self) -> Search:
        """The index over everything that has a name."""
        return Search(self.atlas)


def library() -> Library:
    """The library of the app that is answering; call it inside a layout or a callback."""
    return flask.current_app.extensions["bodymap"]
