"""What studies found about a condition."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Condition
from bodymap.atlas.evidence import Study
from bodymap.atlas.words import SHORT
from bodymap.web.components.notes import link
from bodymap.web.components.sections import sentence
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing
from bodymap.web.reading.forest import plots, study_name
from bodymap.web.reading.links import evidence_link, study_link
from bodymap.web.reading.pieces import chapter, tag
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word


def studies_of(library: Library, condition: str) -> list[Study]:
    """Studies that name a condition, in the order of their table."""
    return [study for study in library.atlas.studies.values() if condition in study.conditions]


def evidence(library: Library, condition: Condition, voice: str) -> html.Section | None:
    """Forest plots, then every study in a line."""
    found = studies_of(library, condition.id)
    if not found:
        return chapter("evidence", "What studies found", html.P("We found no study of needling for this that we could "
                                                                "check. That is not the same as proof against it."))
    effects = [effect for study in found for effect in library.atlas.of("study_effects", "study", study.id)
               if effect.measure != "kappa"]
    return chapter("evidence", "What studies found", *plots(library.atlas, effects, voice),
                   html.Ul([line(library, study, voice) for study in found], className="studies"),
                   html.P(link("All studies on this", evidence_link(condition=condition.id), className="button quiet")),
                   footing(library.atlas, [GradedStudy(study) for study in found]))


def line(library: Library, study: Study, voice: str) -> html.Li:
    """A study in two lines."""
    cited = [tag("cited by the clinics", "cited")] if study.cited_by_clinics else []
    return html.Li([html.P([link(study_name(library.atlas, study.id), study_link(study.id)),
                            tag(word("result", study.result, voice, SHORT), study.result), *cited]),
                    html.P(sentence(say(voice, study.plain_finding, study.main_finding)),
                           className="aside" if voice == DEFAULT else "")])


class GradedStudy:
    """A study seen as a record with sources and a grade."""

    def __init__(self, study: Study):
        self.source, self.grade = study.source, study.strength
