"""Treatments: chapters about needling, other treatments, safety of each muscle."""
from __future__ import annotations

import json
import re

import pytest

from tests.web.conftest import links, texts
from tests.web.test_conditions import headings, main  # noqa: F401


def chapters(books):
    return books.atlas.words.keys("chapter")


def test_the_overview_leads_everywhere(main, books):  # noqa: F811
    addresses = set(links(main("/treatments")))
    assert {f"/treatments?chapter={name}" for name in chapters(books)} <= addresses
    assert {f"/treatments?therapy={name}" for name in books.atlas.therapies} <= addresses


@pytest.mark.parametrize("voice", ["patient", "therapist", "student"])
def test_every_topic_stands_in_its_chapter(main, books, voice):  # noqa: F811
    for chapter in chapters(books):
        told = texts(main(f"/treatments?chapter={chapter}&voice={voice}"))
        for topic in books.atlas.table("needling_topics"):
            if topic.section == chapter:
                text = {"patient": topic.patient_text, "therapist": topic.professional_text,
                        "student": topic.student_text}
                assert text[voice].rstrip(".") in told, topic.id


def test_every_section_of_the_table_is_a_chapter(books):
    assert {topic.section for topic in books.atlas.table("needling_topics")} == set(chapters(books))


def test_standings_are_shown(main):  # noqa: F811
    told = texts(main("/treatments?chapter=how_it_works"))
    assert "Plausible" in told and "Debated" in told and "Not right" in told


def test_rates_keep_their_denominators_apart(main):  # noqa: F811
    page = json.dumps(main("/treatments?chapter=side_effects"))
    assert page.count('"rate-table"') >= 5
    told = texts(main("/treatments?chapter=side_effects"))
    assert "7,629 treatments" in told and "20,464 treatments" in told and "19.18\u00a0%" in told


def test_contraindications_are_two_kinds(main):  # noqa: F811
    told = texts(main("/treatments?chapter=when_not&voice=therapist"))
    assert told.index("Absolute contraindications") < told.index("Relative contraindications")


def test_every_therapy_opens_and_links_back(main, books):  # noqa: F811
    for name in books.atlas.therapies:
        addresses = links(main(f"/treatments?therapy={name}&voice=therapist"))
        wanted = {one.target for one in books.atlas.of("therapy_links", "therapy", name)
                  if one.target_kind == "condition"}
        assert {f"/conditions?condition={one}" for one in wanted} <= set(addresses)


def test_every_muscles_safety_opens(main, books):  # noqa: F811
    for voice in ("patient", "therapist"):
        for muscle in {row.muscle for row in books.atlas.table("needling")}:
            assert headings(main(f"/treatments?muscle={muscle}&voice={voice}"))[0] == books.atlas.muscles[muscle].name


def test_the_trapezius_warns_of_the_lung(main):  # noqa: F811
    told = texts(main("/treatments?muscle=trapezius&voice=therapist"))
    assert "lung apex and pleura" in told and "Safeguards" in told and "High risk" in told
    assert "pneumothorax after rib bracketing" in told
    plain = texts(main("/treatments?muscle=trapezius"))
    assert "close to the top of the lung" in plain and "Safeguards" not in plain


@pytest.mark.parametrize("search", ["therapy=nope", "muscle=nope", "chapter=nope", "topic=nope", "event=nope",
                                    "flag=%00",
                                    "contraindication=nope"])
def test_unknown_things_are_friendly(main, search):  # noqa: F811
    page = main(f"/treatments?{search}")
    assert "There is no such" in texts(page) or "After needling" in texts(page)
    assert links(page)


def test_a_topic_is_shown_in_its_chapter(main):  # noqa: F811
    page = json.dumps(main("/treatments?topic=the_needle"))
    assert '"topic-the_needle"' in page and "treatments-spot" in page


def test_in_each_study_the_commonest_side_effect_stands_first(main):  # noqa: F811
    page = json.dumps(main("/treatments?chapter=side_effects"))
    tables = [re.findall(r'"children": "([0-9.]+)\\u00a0%"', table) for table in page.split('"rate-table"')]
    rates = [[float(rate) for rate in table] for table in tables]
    assert sum(len(table) > 2 for table in rates) >= 3
    assert all(table == sorted(table, reverse=True) for table in rates)
