"""Parts of the evidence page: filters, plots, critiques, gaps, sources."""
from __future__ import annotations

from collections import Counter

from dash import html

from bodymap.atlas.evidence import Study
from bodymap.atlas.words import SHORT
from bodymap.web import mantine as dmc
from bodymap.web.components.notes import link
from bodymap.web.components.sections import sentence
from bodymap.web.library import Library
from bodymap.web.reading.footing import cited
from bodymap.web.reading.forest import plots, study_name
from bodymap.web.reading.links import condition_link, evidence_link, study_link
from bodymap.web.reading.pieces import chapter, pills, tag
from bodymap.web.reading.study_page import table
from bodymap.web.voice import say
from bodymap.web.wording import capital, word, words_of

GENERAL = "general"


def listed(library: Library, asked: dict[str, str]) -> list[Study]:
    """Studies that fit the filters; unknown values filter nothing."""
    studies = list(library.atlas.studies.values())
    condition, result, strength = (asked.get(name, "") for name in ("condition", "result", "strength"))
    if condition == GENERAL:
        studies = [one for one in studies if not one.conditions]
    elif condition in library.atlas.conditions:
        studies = [one for one in studies if condition in one.conditions]
    if result in library.atlas.words.keys("result"):
        studies = [one for one in studies if one.result == result]
    if strength in library.atlas.words.keys("evidence_grade"):
        studies = [one for one in studies if one.strength == strength]
    return [one for one in studies if one.cited_by_clinics] if asked.get("cited") == "yes" else studies


def filters(library: Library, asked: dict[str, str]) -> html.Div:
    """Condition, result, strength, and whether the clinics cite a study."""
    studies = library.atlas.studies.values()
    named = [name for name in library.atlas.conditions if any(name in one.conditions for one in studies)]
    conditions = [{"value": "", "label": "All conditions"},
                  *({"value": name, "label": library.atlas.conditions[name].name} for name in named),
                  {"value": GENERAL, "label": "Not about one condition"}]
    results = [{"value": "", "label": "Any result"}, *({"value": key, "label": capital(words)}
                                                       for key, words in words_of("result", use=SHORT).items())]
    strengths = [{"value": "", "label": "Any strength"},
                 *({"value": key, "label": capital(words)} for key, words in words_of("evidence_grade").items()
                   if any(one.strength == key for one in studies))]
    cited_by = [{"value": "", "label": "All studies"}, {"value": "yes", "label": "Cited by the clinics"}]
    return html.Div([choice("condition", "Condition", conditions, asked), choice("result", "Result", results, asked),
                     choice("strength", "Strength", strengths, asked), choice("cited", "Cited by", cited_by, asked)],
                    className="filters", role="group", **{"aria-label": "Filter the studies"})


def choice(name: str, label: str, options: list[dict], asked: dict[str, str]) -> dmc.Select:
    """One filter."""
    now = asked.get(name, "")
    return dmc.Select(id=f"evidence-{name}", label=label, data=options, allowDeselect=False, size="md",
                      value=now if any(one["value"] == now for one in options) else "", checkIconPosition="right",
                      maxDropdownHeight=360)


def balance(studies: list[Study]) -> html.Div | None:
    """How the results fall, as one bar with its words."""
    counts = Counter(study.result for study in studies)
    if not studies:
        return None
    parts = [(name, counts[name]) for name in words_of("result") if counts[name]]
    bar = html.Div([html.Span(className=f"balance-part balance-{name}", style={"flexGrow": count}) for name, count in parts],
                   className="balance-bar", **{"aria-hidden": "true"})
    words = html.Ul([html.Li([html.Span(className=f"balance-key balance-{name}", **{"aria-hidden": "true"}),
                              html.Strong(str(count)), f" {word('result', name, use=SHORT)}"]) for name, count in parts])
    return html.Div([bar, words], className="balance")


def results(library: Library, asked: dict[str, str], voice: str) -> list:
    """What the filters leave: balance, plots, table."""
    found = listed(library, asked)
    if not found:
        return [html.P(["No study in our list fits all of these. ", link("Show all studies", evidence_link())],
                       className="empty")]
    condition = library.atlas.conditions.get(asked.get("condition", ""))
    effects = [effect for study in found for effect in library.atlas.of("study_effects", "study", study.id)
               if effect.measure != "kappa"]
    more = [html.P(link(f"All about {condition.name}", condition_link(condition.id), keep=True,
                        className="button quiet"))] if condition else []
    drawn = chapter("plots", "Effects, each unit apart", *plots(library.atlas, effects, voice)) if condition and effects else None
    return [html.P(f"{len(found)} {'study' if len(found) == 1 else 'studies'}", className="count-line"), balance(found), *more,
            *([drawn] if drawn else []), chapter("table", "Studies", table(library, found, voice))]


def by_condition(library: Library) -> html.Section:
    """The way to each condition's plots."""
    studies = library.atlas.studies.values()
    entries = []
    for condition in library.atlas.conditions.values():
        count = sum(condition.id in one.conditions for one in studies)
        if count:
            entries.append((f"{condition.name} ({count})", evidence_link(condition=condition.id)))
    return chapter("by-condition", "Forest plots by condition", pills(entries))


def doubts(library: Library, voice: str) -> html.Section | None:
    """Critiques, and how well hands agree."""
    critics = [one for one in library.atlas.studies.values() if one.result == "counter"]
    agreement = [one for one in library.atlas.table("study_effects") if one.measure == "kappa"]
    rows = [html.Li([html.P(link(study_name(library.atlas, one.id), study_link(one.id))),
                     html.P(sentence(say(voice, one.plain_finding, one.main_finding)))]) for one in critics]
    words = html.P("Kappa says how far two people agree beyond chance: 0 is chance, 1 is full agreement.", className="aside")
    return chapter("doubts", "Doubts about trigger points, and how well hands agree", html.Ul(rows, className="studies"),
                   words, *plots(library.atlas, agreement, voice)[1:])


def gaps(library: Library, voice: str) -> html.Section | None:
    """Questions for which no solid trial was found."""
    rows = [html.Li([link(library.atlas.conditions[gap.condition].name, condition_link(gap.condition), keep=True),
                     html.Span(say(voice, gap.plain_statement, gap.statement))])
            for gap in library.atlas.table("evidence_gaps") if gap.condition in library.atlas.conditions]
    return chapter("gaps", "Where we found nothing solid", html.Ul(rows, className="reasons"))


def sources(library: Library) -> html.Section:
    """Every source, opened on request, with how far we checked it."""
    listed_sources = sorted(library.atlas.sources.values(), key=lambda one: one.citation.lower())
    counts = Counter(one.checked for one in listed_sources)
    words = ", ".join(f"{counts[key]} {say_checked}" for key, say_checked in words_of("checked", use=SHORT).items() if counts[key])
    kinds = list(dict.fromkeys(one.kind for one in listed_sources))
    groups = [html.Details([html.Summary([kind[:1].upper() + kind[1:], tag(str(sum(one.kind == kind for one in listed_sources)))]),
                            html.Ul([html.Li(cited(one)) for one in listed_sources if one.kind == kind], className="plain-list")],
                           className="more") for kind in kinds]
    return chapter("sources", f"All {len(listed_sources)} sources", html.P(f"{words}.", className="aside"), *groups)
