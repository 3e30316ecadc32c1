"""What a statement rests on: its grade and its sources, visible but quiet."""
from __future__ import annotations

from collections.abc import Iterable

from dash import html

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.evidence import GRADES, Source
from bodymap.atlas.words import SHORT
from bodymap.web.components.badges import evidence_badge
from bodymap.web.wording import word


def footing(atlas: Atlas, records: Iterable) -> html.Details | None:
    """Grade and sources of some records, opened on request; None for no records."""
    records = list(records)
    names = list(dict.fromkeys(name for record in records for name in record.source))
    if not records:
        return None
    found = [atlas.sources[name] for name in names if name in atlas.sources]
    grades = sorted({record.grade for record in records if getattr(record, "grade", "")}, key=lambda grade: (order(grade), grade))
    count = f"{len(found)} source{'s' if len(found) != 1 else ''}"
    return html.Details([
        html.Summary([*(evidence_badge(grade) for grade in grades), html.Span(count, className="footing-count")]),
        html.Ul([html.Li(cited(source)) for source in found]),
    ], className="footing")


def order(grade: str) -> int:
    """Where a grade stands, the weakest first; kinds of study that have no grade come last."""
    return -GRADES.index(grade) if grade in GRADES else 1


def cited(source: Source) -> list:
    """A citation with its identifiers and how far we read it."""
    return [source.citation, *identifiers(source), html.Span(f" ({word('checked', source.checked, use=SHORT)})",
                                                             className="aside")]


def identifiers(source: Source) -> list:
    """DOI and PubMed number as links outwards."""
    found = []
    if source.doi:
        found += [". ", outward(f"doi:{source.doi}", f"https://doi.org/{source.doi}")]
    if source.pmid:
        found += [". ", outward(f"PMID {source.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/")]
    return found


def outward(words: str, address: str) -> html.A:
    """A link out of the app, which is told nothing about where the reader came from."""
    return html.A(words, href=address, target="_blank", rel="noopener noreferrer", className="outward")


def short_name(source: Source) -> str:
    """First author and year; a title's first words where no author is known."""
    author = source.citation.split(",")[0].split(".")[0].strip()
    surname = " ".join(word for word in author.split() if word not in ("et", "al") and not (word.isupper() and len(word) <= 3))
    words = (surname or author).split()
    return f"{' '.join(words[:4])}{'…' if len(words) > 4 else ''} {source.year}".strip()
