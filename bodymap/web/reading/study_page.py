"""The page of a study, and the table of all of them."""
from __future__ import annotations

from dash import html

from bodymap.atlas.evidence import Study
from bodymap.atlas.words import SHORT
from bodymap.web.components.notes import link
from bodymap.web.components.sections import sentence, terms
from bodymap.web.library import Library
from bodymap.web.reading.footing import cited
from bodymap.web.reading.forest import plots, study_name
from bodymap.web.reading.links import condition_link, evidence_link, study_link, therapy_link
from bodymap.web.reading.pieces import chapter, pills, print_button, tag, way_back
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import capital, word


def study_page(library: Library, study: Study, voice: str) -> list:
    """Design, size, comparison, result, limits, effects, identifiers."""
    atlas = library.atlas
    size = ", ".join(part for part in (f"{study.participants:,} people" if study.participants else "",
                                       study.participants_note) if part)
    effects = atlas.of("study_effects", "study", study.id)
    told = plots(atlas, effects, voice, named=False)
    plain = html.P(sentence(study.main_finding)) if voice != DEFAULT else None
    return [
        html.Header([way_back("All studies", evidence_link()), html.P(["Study", print_button()], className="eyebrow"),
                     html.H1(study_name(atlas, study.id)), html.P(study_tags(study, voice), className="tags")], className="page-head"),
        html.P(sentence(study.plain_finding), className="lead"),
        chapter("finding", "What it found", plain) if plain else None,
        chapter("design", "How it was done", terms(
            ("Tested", study.intervention), ("Against", study.comparison), ("Design", study.design), ("Size", size),
            ("Limits", study.limits), ("Checked", f"{capital(word('checked', study.checked, voice))}. {study.check_note}".strip()))),
        chapter("effects", "Numbers", *told, unprinted(effects)) if effects else None,
        chapter("see-also", "See also", see_also(library, study)),
        chapter("source", "Source", html.Ul([html.Li(cited(atlas.sources[name])) for name in study.source
                                             if name in atlas.sources], className="plain-list")),
    ]


def unprinted(effects) -> html.Ul | None:
    """Numbers that have no place on an axis, such as a number needed to treat."""
    rows = [html.Li(f"{one.outcome}: {one.estimate:g} ({one.low:g} to {one.high:g}) {one.unit}")
            for one in effects if one.measure == "NNT" and None not in (one.estimate, one.low, one.high)]
    return html.Ul(rows, className="plain-list") if rows else None


def study_tags(study: Study, voice: str) -> list:
    """Result, strength, and whether the clinics cite it."""
    found = [tag(word("result", study.result, voice), study.result),
             tag(word("evidence_grade", study.strength, voice))]
    return found + ([tag("cited by the clinics' pages", "cited")] if study.cited_by_clinics else [])


def see_also(library: Library, study: Study):
    """Conditions that the study is about, and treatments that rest on it."""
    atlas = library.atlas
    conditions = [(atlas.conditions[name].name, condition_link(name)) for name in study.conditions if name in atlas.conditions]
    therapies = [(one.name, therapy_link(one.id)) for one in atlas.therapies.values() if set(one.source) & set(study.source)]
    return pills([*conditions, *therapies]) if conditions or therapies else None


def table(library: Library, studies: list[Study], voice: str) -> html.Div:
    """Studies as rows: what was tested, how large, what came out, how strong."""
    rows = [row(library, study, voice) for study in studies]
    head = html.Thead(html.Tr([html.Th(words, scope="col") for words in ("Study", "What it found", "Result", "Strength")]))
    return html.Div(html.Table([html.Caption(f"{len(studies)} studies", className="unseen"), head, html.Tbody(rows)],
                               className="study-table"), className="table-frame")


def row(library: Library, study: Study, voice: str) -> html.Tr:
    """One study."""
    size = f"{study.participants:,} people" if study.participants else study.participants_note
    cited_mark = tag("cited by the clinics", "cited") if study.cited_by_clinics else None
    return html.Tr([
        html.Th([link(study_name(library.atlas, study.id), study_link(study.id), keep=True),
                 html.Span(", ".join(part for part in (study.design, size) if part), className="aside"), cited_mark], scope="row"),
        html.Td([html.Span(study.intervention[:1].upper() + study.intervention[1:], className="tested"),
                 sentence(say(voice, study.plain_finding, study.main_finding))]),
        html.Td(tag(word("result", study.result, voice, SHORT), study.result)),
        html.Td(word("evidence_grade", study.strength, voice)),
    ])
