"""What a new kind of source must bring along: whoever forgets a place is told here which."""
from __future__ import annotations

import re
from dataclasses import fields

import pytest

from bodymap.atlas.kinds import KINDS, regions_of
from bodymap.atlas.words import READERS
from bodymap.web.address import Asked
from bodymap.web.choosing import chosen, scene_of
from bodymap.web.components.panel import panel
from bodymap.web.subjects import SUBJECTS
from tests.conftest import ROOT

THINGS = [(kind, layer) for kind in KINDS for layer in KINDS[kind].layers]


def test_every_kind_is_a_subject_and_has_a_field_in_addresses():
    assert set(KINDS) <= set(SUBJECTS) and set(SUBJECTS) <= {field.name for field in fields(Asked)}


def test_every_style_of_a_legend_has_a_swatch():
    styled = "".join(file.read_text() for file in (ROOT / "assets").glob("*.css"))
    known = set(re.findall(r"\.swatch-([a-z-]+)", styled))
    assert not {name for subject in SUBJECTS.values() for name in subject.legend} - known


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_the_columns_that_lists_and_checks_need(kind):
    columns = {field.name for field in fields(KINDS[kind].record)}
    assert {"id", "name", "plain_name", "everyday_names", "group", "condition"} <= columns
    assert {regions_of(layer) for layer in KINDS[kind].layers} <= columns


@pytest.mark.parametrize("kind", KINDS)
def test_everything_painted_is_told_in_the_legend_and_in_every_voice(app, books, kind):
    for thing in books.atlas.structures(kind):
        shown = chosen(books, Asked(**{kind: thing}))
        assert {paint.style.name for paint in scene_of(books, shown).paints} == set(SUBJECTS[kind].legend)
        with app.server.test_request_context("/"):
            assert shown.views and all(panel(books, shown, voice) for voice in READERS)


@pytest.mark.parametrize(("kind", "layer"), THINGS)
def test_a_layer_is_painted_for_each_of_a_kind(books, kind, layer):
    for thing in books.atlas.structures(kind):
        assert books.body.field(dict(KINDS[kind].paints(thing))[layer]).inside.size, thing
