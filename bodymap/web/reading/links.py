"""Addresses of the pages that are read, and of any statement's place in the product."""
from __future__ import annotations

from urllib.parse import parse_qs

from bodymap.atlas.atlas import Atlas
from bodymap.web.address import LONGEST, explore_link, written


def asked_for(search: object) -> dict[str, str]:
    """The values of a query string; anything else counts as empty."""
    if not isinstance(search, str):
        return {}
    return {name: values[-1].strip()[:LONGEST] for name, values in parse_qs(search.lstrip("?")).items()}


def condition_link(condition: str = "", view: str = "", figure: str = "") -> str:
    """The page of a condition; the index without one."""
    return written("/conditions", condition=condition, view=view, figure=figure)


def therapy_link(therapy: str) -> str:
    """The page of a treatment beside needling."""
    return written("/treatments", therapy=therapy)


def chapter_link(chapter: str) -> str:
    """A chapter about needling."""
    return written("/treatments", chapter=chapter)


def topic_link(topic: str) -> str:
    """One topic, in its chapter."""
    return written("/treatments", topic=topic)


def safety_link(muscle: str = "") -> str:
    """Needling safety of a muscle; of all muscles without one."""
    return written("/treatments", muscle=muscle) if muscle else written("/treatments", chapter="safety")


def study_link(study: str) -> str:
    """The page of a study."""
    return written("/evidence", study=study)


def evidence_link(**filters: str) -> str:
    """The table of studies, filtered."""
    return written("/evidence", **filters)


def term_link(term: str) -> str:
    """A word of the glossary."""
    return written("/glossary", term=term)


def statement_link(atlas: Atlas, kind: str, thing: str) -> str:
    """Where the product says something: the address of a topic, condition, study or other record.

    Raises
    ------
    KeyError
        For a kind that has no place.
    """
    if kind == "red_flag":
        return flag_link(atlas, thing)
    makers = {
        "needling_topic": topic_link, "condition": condition_link, "therapy": therapy_link, "study": study_link,
        "glossary": term_link, "muscle": lambda name: explore_link(muscle=name),
        "self_care": lambda name: explore_link(muscle=name),
        "adverse_event": lambda name: written("/treatments", event=name),
        "contraindication": lambda name: written("/treatments", contraindication=name),
    }
    return makers[kind](thing)


def flag_link(atlas: Atlas, flag: str) -> str:
    """A red flag stands with the first condition that has it, or with what to watch after needling."""
    found = next((link.condition for link in atlas.table("condition_red_flags") if link.red_flag == flag), "")
    if atlas.red_flags[flag].contexts == "after_needling" or not found:
        return written("/treatments", flag=flag)
    return condition_link(found)
