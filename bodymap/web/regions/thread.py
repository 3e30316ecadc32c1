"""A place looked at for one condition, one treatment, or both: "dry needling, at the right outer elbow, for tennis elbow"."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Therapy
from bodymap.matching.felt import Felt
from bodymap.matching.gazetteer import Place
from bodymap.matching.leads import NEEDLING, Leads
from bodymap.web.components.notes import link
from bodymap.web.components.sections import paragraph, section, sentence
from bodymap.web.library import Library
from bodymap.web.reading.condition_evidence import line as study_line
from bodymap.web.reading.links import chapter_link, condition_link, evidence_link, therapy_link
from bodymap.web.regions.care import adjunct_list, needling, self_care
from bodymap.web.regions.conditions import conditions_section, named, reach
from bodymap.web.regions.evidence import evidence_section
from bodymap.web.regions.muscles import muscles_sections
from bodymap.web.regions.structures import structures_section
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import language


def thread_title(library: Library, shown: Selection, place: Place, voice: str) -> str:
    """What is followed, in one line; empty for a place alone."""
    condition = library.atlas.conditions.get(shown.condition)
    names = {"therapy": treatment_name(library, shown.therapy), "place": f"at the {place.said()}" if place.side != "midline" or
             not place.said().startswith("the ") else f"at {place.said()}",
             "condition": condition.called(voice != DEFAULT) if condition else ""}
    if names["therapy"] and names["condition"]:
        return f"{names['therapy']}, {names['place']}, for {lowered(names['condition'])}"
    if names["therapy"] or names["condition"]:
        return f"{names['therapy'] or names['condition']}, {names['place']}"
    return ""


def lowered(name: str) -> str:
    """A name inside a sentence: its first letter small unless it stands for itself."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def treatment_name(library: Library, therapy: str) -> str:
    """The name of a treatment, needling among them."""
    if therapy == NEEDLING:
        return "Dry needling"
    return library.atlas.therapies[therapy].name if therapy in library.atlas.therapies else ""


def thread_sections(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """What the thread leaves of a place's sections, in the same order."""
    felt = next((one for one in found.conditions if one.condition.id == shown.condition), None)
    return [html.P(way_out(shown), className="thread-out"), *about_condition(library, shown, felt, voice),
            *([] if shown.condition else conditions_section(library, shown, found, voice)),
            *about_treatment(library, shown, found, voice),
            *(muscles_sections(library, found) if shown.therapy in ("", NEEDLING) else []),
            *([] if shown.therapy else structures_section(library, found, voice)),
            *([] if shown.therapy else beside(library, shown, found, voice)),
            *proof(library, shown, found, voice)]


def way_out(shown: Selection) -> list:
    """Back to the place alone, and to the place without the treatment."""
    both = shown.condition and shown.therapy
    return [link("All about this area", shown.link(condition="", therapy="", view=""), **{"data-change": "condition therapy view"}),
            *([" · ", link("All treatments here", shown.link(therapy="", view=""), **{"data-change": "therapy view"})] if both else [])]


def about_condition(library: Library, shown: Selection, felt: Felt | None, voice: str) -> list:
    """What the condition is, and how far its pattern reaches the place."""
    condition = library.atlas.conditions.get(shown.condition)
    if condition is None:
        return []
    if felt is None:
        return section(condition.called(voice != DEFAULT),
                       html.P("It is not commonly felt here. What follows is about the area itself."),
                       html.P(link("Read all about it", condition_link(condition.id), keep=True, className="button quiet")))
    how_common = say(voice, felt.frequency.plain_words, felt.frequency.words)
    return section(f"{named(felt, voice)} here", paragraph(say(voice, condition.plain_summary, condition.professional_summary)),
                   reach(felt, voice), paragraph(how_common, "aside"),
                   html.P(link("Read all about it", condition_link(condition.id), keep=True, className="button quiet")))


def about_treatment(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """Needling by muscle with its risks, or why another therapy suits what is felt here."""
    if shown.therapy == NEEDLING:
        return section("Needling, muscle by muscle", *advice(library, shown.condition, voice), needling(library, shown, found, voice),
                       None if found.needling else html.P(" ".join(say(voice, row.plain_reason, row.reason) for row in found.reasons
                                                                   if row.link == "needling")))
    therapy = library.atlas.therapies.get(shown.therapy)
    return about_therapy(library, therapy, found, voice) if therapy else []


def advice(library: Library, condition: str, voice: str) -> list:
    """What needling may add for a condition, in the voice."""
    wanted = "patient" if voice == DEFAULT else "professional"
    return [paragraph(entry.text) for entry in library.atlas.of("condition_advice", "condition", condition)
            if entry.kind == "needling" and entry.voice == wanted]


def about_therapy(library: Library, therapy: Therapy, found: Leads, voice: str) -> list:
    """What it is, why it suits, how it goes with needling, and what to take care of."""
    reasons = [html.Li(sentence(one.why(library.atlas.words, language()))) for one in found.therapies]
    none = html.P("The atlas holds no link from it to what is felt here.") if not reasons else None
    return section(therapy.name, paragraph(say(voice, therapy.plain_summary, therapy.professional_summary)), none,
                   html.Ul(reasons, className="reasons") if reasons and voice != DEFAULT else None,
                   paragraph(say(voice, therapy.plain_when_it_suits, therapy.when_it_suits)),
                   paragraph(say(voice, therapy.plain_cautions, therapy.cautions), "caution"),
                   html.P(link("Read all about it", therapy_link(therapy.id), keep=True, className="button quiet")))


def beside(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """What may help with the condition here: needling, other care, self-care."""
    parts = [needling(library, shown, found, voice), adjunct_list(library, shown, found, voice), self_care(library, found)]
    return [html.Section([html.H2("What may help"), *(part for part in parts if part)], className="may-help", **{"data-jump": "What may help"})]


def proof(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """How good the evidence is: for the condition, or for the therapy by itself."""
    therapy = library.atlas.therapies.get(shown.therapy)
    if therapy is None:
        after = [html.P([link("Side effects of needling", chapter_link("side_effects"), keep=True), " · ",
                         link("When it is not done", chapter_link("when_not"), keep=True)])] if shown.therapy == NEEDLING else []
        return [*evidence_section(library, found, voice, shown.condition), *after]
    studies = [study for study in library.atlas.studies.values() if set(study.source) & set(therapy.source)]
    return section("How good the evidence is", paragraph(say(voice, therapy.plain_evidence_words, therapy.evidence_words)),
                   html.Ul([study_line(library, one, voice) for one in studies], className="studies") if studies else None,
                   html.P(link("All studies", evidence_link(condition=shown.condition), keep=True, className="button quiet")))
