"""How good the evidence is for what is felt in a place: studies in a line each, null results and gaps as plainly."""
from __future__ import annotations

from collections import Counter

from dash import html

from bodymap.atlas.words import SHORT
from bodymap.matching.leads import Leads
from bodymap.web.components.notes import link
from bodymap.web.components.sections import more, section, sentence
from bodymap.web.library import Library
from bodymap.web.reading.condition_evidence import line as study_line
from bodymap.web.reading.links import evidence_link
from bodymap.web.voice import say
from bodymap.web.wording import word

FIRST = 3
COUNTED = ("positive", "mixed", "null")


def evidence_section(library: Library, found: Leads, voice: str, condition: str = "") -> list:
    """How many studies say what, the strongest of them, and where none was found."""
    if not found.conditions:
        return []
    rows = [study_line(library, one, voice) for one in found.studies]
    gaps = [html.Li(sentence(say(voice, gap.plain_statement, gap.statement))) for gap in found.gaps]
    return section("How good the evidence is", html.P(counted(found)),
                   html.Ul(rows[:FIRST], className="studies") if rows else None,
                   more(f"{len(rows) - FIRST} more studies", html.Ul(rows[FIRST:], className="studies")) if rows[FIRST:] else None,
                   more("Where no study was found", html.Ul(gaps, className="reasons")) if gaps else None,
                   html.P(link("All studies on this", evidence_link(condition=condition), keep=True,
                               className="button quiet")) if condition and rows else None, jump="Evidence")


def counted(found: Leads) -> str:
    """The studies of these conditions, counted by what they found."""
    if not found.studies:
        return ("We found no study of needling or other muscle care for this that we could check. That is not the same as "
                "proof against it.")
    results = Counter(study.result for study in found.studies)
    parts = [f"{results[name]} {word('result', name, use=SHORT)}" for name in COUNTED if results[name]]
    rest = len(found.studies) - sum(results[name] for name in COUNTED)
    parts += [f"{rest} did not compare"] if rest else []
    many = len(found.studies) != 1
    return f"{len(found.studies)} {'studies' if many else 'study'} on this in the atlas: {', '.join(parts)}."
