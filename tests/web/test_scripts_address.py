"""What the scripts write into the address, asked through node: facts only, into the present one."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bodymap.web.address import Asked, explore_link, place_of, read, stamp
from bodymap.web.agreed import written
from bodymap.web.voice import of

SCRIPT = Path(__file__).parents[2] / "assets/address.js"
ASK = f"""globalThis.window = globalThis;
window.bodymapAgreed = JSON.parse(process.env.AGREED);
require({json.dumps(str(SCRIPT))});
const [name, given] = JSON.parse(require("fs").readFileSync(0));
const found = window.bodymapAddress[name];
console.log(JSON.stringify(given === null ? found : found(...given)));"""


@pytest.fixture
def script():
    """Ask the script for a constant, or for what a function answers."""
    if not shutil.which("node"):
        pytest.skip("there is no node on this machine")

    def asking(name: str, *given):
        said = subprocess.run(["node", "-e", ASK], input=json.dumps([name, given or None]), text=True,
                              capture_output=True, check=True, env={**os.environ, "AGREED": written()})
        return json.loads(said.stdout)
    return asking


def test_script_and_server_agree(script):
    for search in ("", "?voice=student", "?point=a%20b&voice=x&side=left", "?&&a=1"):
        assert script("placeOf", "/", search) == place_of("/", search)
        for kept in (None, "therapist", "pirate"):
            assert script("voiceOf", search, kept) == of(search, kept)
    place = {"path": "/find", "search": "?view=front", "voice": "patient"}
    assert script("stamp", place) == stamp(*place.values())


@pytest.mark.parametrize(("search", "link", "names", "expected"), [
    ("?point=a&view=head_back", explore_link(point="a", side="left", view="head_right"), "side",
     "?point=a&view=head_back&side=left"),
    ("?point=a&side=left", explore_link(point="a"), "side", "?point=a"),
    ("?region=temple_right&view=head_right", "/?region=chin&side=left", "side",
     "?region=temple_left&view=head_right&side=left"),
    ("?region=chin", "/?region=chin&side=left", "side", "?region=chin&side=left"),
    ("?region=temple&side=left", "/?region=temple_left", "side", "?region=temple_left"),
    ("?region=temple_left&side=left", "/?region=temple_right", "side", "?region=temple_left"),
    ("?point=b&here=back&side=left", "/?point=a&view=front", "view", "?point=b&side=left&view=front"),
    ("?figure=male", "/?point=example&view=front", "view", "?point=example&view=front"),
    ("?view=back&figure=male", "/?view=front", "view", "?view=front&figure=male"),
    ("?point=a", "/?muscle=b", "", "?muscle=b"),
])
def test_a_link_writes_what_it_changes_into_the_present_address(script, search, link, names, expected):
    assert read(script("changed", search, link.removeprefix("/"), names)) == read(expected)


@pytest.mark.parametrize(("search", "tap", "expected"), [
    ("", {"region": "temple_right", "side": "right"}, Asked(region="temple_right", view="front")),
    ("?point=a&side=left", {"region": "temple_right", "side": "right"},
     Asked(region="temple_right", side="right", view="front")),
    ("?muscle=a&side=left", {"region": "chin", "side": "midline"}, Asked(region="chin", side="left", view="front")),
    ("?condition=c&therapy=t&figure=male", {"region": "chin", "side": "left"},
     Asked(region="chin", condition="c", therapy="t", view="front", figure="male")),
    ("?muscle=a&view=back&grade=g&voice=student", {"point": "p", "side": "left"},
     Asked(point="p", side="left", here="front", grade="g", voice="student")),
    ("?condition=c&side=left", {"point": "p", "side": "midline"}, Asked(point="p", here="front")),
    ("?region=r&condition=c", {"point": "p", "side": "right"},
     Asked(point="p", condition="c", side="right", here="front")),
])
def test_a_tap_writes_what_was_tapped_and_the_view_that_was_looked_at(script, search, tap, expected):
    assert read(script("tapped", search, {**tap, "view": "front"})) == expected


@pytest.mark.parametrize(("search", "keep", "expected"), [
    ("?point=a&figure=male&side=left&voice=student", True,
     Asked(muscle="m", figure="male", side="left", voice="student")),
    ("?point=a&figure=male&side=left&voice=student", False, Asked(muscle="m", voice="student")),
])
def test_a_link_takes_along_what_is_kept(script, search, keep, expected):
    assert read(script("keeping", search, "?muscle=m", keep)) == expected
