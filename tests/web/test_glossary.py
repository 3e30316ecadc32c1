"""The glossary, and the places that the clinics' statements lead to."""
from __future__ import annotations

import json
import re

import pytest

from bodymap.web.address import read
from bodymap.web.choosing import chosen
from bodymap.web.reading.links import statement_link
from tests.conftest import ROOT
from tests.web.conftest import links, texts
from tests.web.test_conditions import main  # noqa: F401
from tools.clinic_statements import TARGET, document

SHORT = {"needling_topic": "topic", "glossary": "term", "adverse_event": "event", "red_flag": "flag"}


def test_every_word_is_explained(main, books):  # noqa: F811
    told = texts(main("/glossary"))
    for term in books.atlas.table("glossary"):
        assert term.term in told and term.plain_meaning in told


def test_professionals_read_the_exact_meaning_too(main, books):  # noqa: F811
    term = next(one for one in books.atlas.table("glossary") if one.professional_meaning)
    assert term.professional_meaning in texts(main("/glossary?voice=therapist"))
    assert term.professional_meaning not in texts(main("/glossary"))


def test_a_word_is_marked(main):  # noqa: F811
    whole = json.dumps(main("/glossary?term=knot"))
    assert '"marked"' in whole and '"term-knot"' in whole


def test_an_unknown_word_is_friendly(main):  # noqa: F811
    page = main("/glossary?term=knott")
    assert "There is no such word here" in texts(page) and "/glossary?term=knot" in links(page)


def test_the_filter_finds_and_forgives(call):
    found = call("glossary-list.children", glossary_filter__value="taut bnad", kept_voice__data="patient")
    assert "Taut band" in texts(found["glossary-list"]["children"])
    assert "no word like" in texts(call("glossary-list.children", glossary_filter__value="zzqq",
                                        kept_voice__data="x")["glossary-list"]["children"])


def test_the_table_of_clinic_statements_is_current(atlas):
    assert TARGET.read_text(encoding="utf-8") == document(atlas), "run: python -m tools.clinic_statements"


def test_every_clinic_statement_leads_to_a_page_that_says_it(client, atlas):
    """Each address answers with a page that holds the record, not with a friendly word about something unknown."""
    for one in {(one.where_kind, one.where_id) for one in atlas.table("clinic_statements")}:
        address = statement_link(atlas, *one)
        answer = client.get("/_dash-layout", headers={"Referer": f"http://localhost{address}"})
        assert answer.status_code == 200, one
        page = answer.text
        assert not any(f"There is no {what}" in page for what in ("such", "page", "muscle")), one
        if one[0] in ("needling_topic", "glossary", "adverse_event", "contraindication", "red_flag"):
            kind = SHORT.get(one[0], one[0])
            assert f'"{kind}-{one[1]}"' in page, one


def test_all_five_pages_are_in_the_table(atlas):
    assert len({one.page for one in atlas.table("clinic_statements")}) == 5
    rows = re.findall(r"^\| p\d", (ROOT / "docs" / "clinic_statements.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == len(atlas.table("clinic_statements"))


@pytest.fixture(scope="module")
def visited():
    """Links that were followed from an earlier page: once is enough."""
    return set()


@pytest.mark.parametrize("address", ["/conditions", "/conditions?condition=low_back_pain&voice=therapist",
                                     "/treatments",
                                     "/treatments?therapy=stretching&voice=therapist", "/treatments?muscle=trapezius",
                                     "/evidence", "/evidence?study=cotchett_2014", "/?muscle=trapezius&voice=therapist",
                                     "/?point=trapezius_upper_1", "/glossary"])
def test_cross_links_are_alive(client, books, main, address, visited):  # noqa: F811
    fresh = {one for one in links(main(address)) if one.startswith("/") and not one.startswith("/find")} - visited
    visited |= fresh
    assert not [link for link in fresh if not is_alive(client, books, link)]


def is_alive(client, books, link: str) -> bool:
    """Whether an address shows what it names.

    Explore's are looked up only: it draws the body and lists every muscle, and hundreds of links lead there.
    """
    if link.startswith("/?"):
        return not chosen(books, read(link[1:])).notices
    page = client.get("/_dash-layout", headers={"Referer": f"http://localhost{link}"})
    return page.status_code == 200 and "There is no such" not in page.text and "There is no page" not in page.text


def test_a_dead_link_is_found(client, books):
    dead = ("/?muscle=trapez", "/?point=nowhere", "/?region=nose_tip_up", "/conditions?condition=gout_of_ear",
            "/nowhere")
    assert [link for link in dead if is_alive(client, books, link)] == []
