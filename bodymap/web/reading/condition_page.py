"""The page of a condition: warnings first, then what it is, the picture, and what helps."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Condition
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import paragraph, terms
from bodymap.web.library import Library
from bodymap.web.reading import condition_evidence, condition_parts
from bodymap.web.reading.condition_index import differs
from bodymap.web.reading.flags import flags_panel
from bodymap.web.reading.footing import footing
from bodymap.web.reading.heat_plate import plate
from bodymap.web.reading.links import condition_link
from bodymap.web.reading.pieces import chapter, contents, print_button, way_back
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word

CAREFUL = ("This page tells what is commonly described. It cannot say what you have. People differ, and so do their "
           "pains.")


def condition_page(library: Library, condition: Condition, asked: dict[str, str], voice: str) -> list:
    """Everything about a condition, in the chosen voice."""
    atlas = library.atlas
    flags = [atlas.red_flags[row.red_flag] for row in atlas.of("condition_red_flags", "condition", condition.id)
             if row.red_flag in atlas.red_flags]
    parts = [part for part in told(library, condition, voice) if part is not None]
    return [html.Article(className="condition", children=[
        html.Div(className="condition-text", children=[
            heading(condition, voice),
            flags_panel(library, flags, voice),
            html.Div([paragraph(say(voice, condition.plain_summary, condition.professional_summary), "lead"),
                      html.P(CAREFUL, className="aside"),
                      html.P(link("Show on the body where it is felt", explore_link(condition=condition.id), keep=True,
                                  className="button quiet"))], className="summary"),
            contents(parts),
        ]),
        html.Div(plate(library, condition.id, asked.get("view", ""), asked.get("figure", "")), className="condition-plate"),
        html.Div(parts, className="condition-text condition-rest"),
    ])]


def heading(condition: Condition, voice: str) -> html.Header:
    """Name, other names, part of the body."""
    plain = voice == DEFAULT and condition.everyday_names
    name = condition.everyday_names[0] if plain else condition.name
    others = [other for other in dict.fromkeys([condition.name, *condition.everyday_names]) if differs(other, name)]
    return html.Header([way_back("All conditions", condition_link()),
                        html.P([word("body_part", condition.body_part, voice), print_button()], className="eyebrow"),
                        html.H1(name[:1].upper() + name[1:]),
                        html.P(f"Also: {', '.join(others)}", className="aside") if others else None], className="page-head")


def told(library: Library, condition: Condition, voice: str) -> list:
    """The chapters after the summary."""
    return [
        condition_parts.muscles(library, condition, voice),
        condition_parts.look_alikes(library, condition, voice),
        condition_parts.advice(library, condition, "first_line", voice),
        condition_parts.advice(library, condition, "self_care", voice),
        condition_parts.advice(library, condition, "needling", voice),
        condition_parts.therapies(library, condition, voice),
        condition_parts.advice(library, condition, "course", voice),
        condition_evidence.evidence(library, condition, voice),
        codes(library, condition, voice),
    ]


def codes(library: Library, condition: Condition, voice: str) -> html.Section | None:
    """Codes, doubts, and what the summary rests on."""
    listed = terms(("ICD-10", condition.icd10), ("ICD-11", condition.icd11),
                   ("Doubt", condition.doubt if voice != DEFAULT else ""))
    none = html.P("No code that we are sure of.", className="aside") if not (condition.icd10 or condition.icd11) else None
    return chapter("codes", "Codes and sources", listed, none, footing(library.atlas, [condition]))
