"""Axe finds nothing serious on any state of the pages that are read, large and small, light and dark."""
from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_accessibility import violations

STATES = ["/conditions", "/conditions?condition=lateral_elbow_tendinopathy", "/conditions?condition=nope",
          "/conditions?condition=calf_tightness_and_night_cramp&voice=therapist", "/treatments",
          "/treatments?chapter=side_effects", "/treatments?chapter=when_not&voice=therapist", "/treatments?topic=the_needle",
          "/treatments?therapy=stretching&voice=therapist", "/treatments?chapter=safety&voice=therapist",
          "/treatments?muscle=trapezius&voice=therapist", "/evidence", "/evidence?condition=plantar_heel_pain",
          "/evidence?study=cotchett_2014&voice=student", "/glossary?term=knot"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_reading_pages(visit, size, scheme):
    visitor = visit(size, color_scheme=scheme)
    for path in STATES:
        page = visitor.opens(path, "main h1")
        page.wait_for_timeout(150)
        assert not violations(page), path


def test_structures_at_risk_on_explore(visit):
    visitor = visit(DESKTOP)
    page = visitor.opens("/?muscle=trapezius&voice=therapist&risk=1")
    page.wait_for_timeout(150)
    assert not violations(page)
