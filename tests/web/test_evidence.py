"""Evidence: the table, its filters, the plots, each study."""
from __future__ import annotations

import json

import pytest

from tests.web.conftest import links, texts
from tests.web.test_conditions import headings, main  # noqa: F401


def test_the_table_holds_every_study(main, books):  # noqa: F811
    page = main("/evidence")
    assert {f"/evidence?study={name}" for name in books.atlas.studies} <= set(links(page))
    assert '"Graph"' not in json.dumps(page)


def test_the_four_that_the_clinics_cite_are_marked(main, books):  # noqa: F811
    page = main("/evidence?cited=yes")
    cited = [one.id for one in books.atlas.studies.values() if one.cited_by_clinics]
    listed = [one for one in links(page) if "study=" in one]
    assert len(cited) == 4 and sorted(listed) == sorted(f"/evidence?study={name}" for name in cited)


def test_filters_meet(main, books):  # noqa: F811
    told = texts(main("/evidence?condition=plantar_heel_pain&result=mixed"))
    wanted = [one for one in books.atlas.studies.values()
              if "plantar_heel_pain" in one.conditions and one.result == "mixed"]
    assert f"{len(wanted)} stud" in told


def test_unknown_filters_filter_nothing(main, books):  # noqa: F811
    told = texts(main("/evidence?condition=nope&result=nope&strength=nope&cited=nope"))
    assert f"{len(books.atlas.studies)} studies" in told


def test_an_empty_result_says_so(main):  # noqa: F811
    assert "No study in our list fits" in texts(main("/evidence?condition=plantar_heel_pain&result=counter"))


def test_plots_keep_units_apart_and_show_null_results(main):  # noqa: F811
    page = main("/evidence?condition=plantar_heel_pain")
    told, whole = texts(page), json.dumps(page)
    assert whole.count('"className": "forest"') >= 4
    assert "no clear difference" in told and "Pain scale, mm (0-100)" in told and "Risk ratio" in told
    assert "estimate null" in whole


def test_critiques_agreement_gaps_and_sources_are_shown(main, books):  # noqa: F811
    page = main("/evidence")
    told = texts(page)
    assert "how well hands agree" in told and "0.452 (0.364 to 0.54)" in told and "Quintner 2015" in told
    assert "Where we found nothing solid" in told
    for source in books.atlas.sources.values():
        assert source.citation in told


@pytest.mark.parametrize("voice", ["patient", "therapist"])
def test_every_study_opens(main, books, voice):  # noqa: F811
    for study in books.atlas.studies.values():
        page = main(f"/evidence?study={study.id}&voice={voice}")
        assert study.limits.rstrip(".") in texts(page) if study.limits else True
        assert {f"/conditions?condition={name}" for name in study.conditions} <= set(links(page))


def test_an_unknown_study_is_friendly(main):  # noqa: F811
    assert headings(main("/evidence?study=cotchet"))[0] == "There is no such study here"
