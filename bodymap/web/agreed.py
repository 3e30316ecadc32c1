"""What Python and the scripts agree on: said here alone, written into the page, read by ``assets/agreed.js``."""
from __future__ import annotations

import json
from functools import cache

from bodymap.atlas.words import READERS
from bodymap.matching import marks_text
from bodymap.web.address import KEPT
from bodymap.web.finding import kept, place_options, tools, touch
from bodymap.web.pages import evidence
from bodymap.web.subjects import SUBJECTS


def agreed() -> dict:
    """All of it.

    Returns
    -------
    dict
        ``mark`` (patterns of a mark's text, what stands ``between`` two, what ends a new one), ``most`` (so many of each
        are looked at; ``number`` is the first that is too large), ``modes`` (words for each way to mark), ``parting``
        (between a place's words and its regions), ``subjects`` and ``kept`` (parameters of Explore's addresses: what
        is shown, and what a link inside the app takes along), ``filters`` (of the evidence page), ``voices``.
    """
    usual = marks_text.how(marks_text.MarkText())
    return {"mark": {"region": marks_text.REGION_MARK, "drawn": marks_text.DRAWN_MARK, "between": marks_text.BETWEEN,
                     "usual": usual},
            "most": {"marks": marks_text.MOST_MARKS, "points": marks_text.MOST_POINTS, "taps": touch.MOST_TAPS,
                     "batches": kept.MOST_BATCHES, "number": kept.MOST_NUMBER},
            "modes": {mode: words for mode, (_, words) in tools.MODES.items()}, "parting": place_options.PARTING,
            "subjects": list(SUBJECTS), "kept": KEPT, "filters": evidence.FILTERS, "voices": list(READERS)}


@cache
def written() -> str:
    """All of it as JSON that may stand in a page: it holds no tag."""
    return json.dumps(agreed(), separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")
