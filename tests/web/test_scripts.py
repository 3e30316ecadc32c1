"""The browser's scripts: their own tests under Node, and that nothing which Python says is said in them again."""
from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import fields

import pytest

from bodymap.matching.marks import KINDS
from bodymap.web.address import Asked
from bodymap.web.agreed import agreed, written
from bodymap.web.pages.evidence import FILTERS
from bodymap.web.wording import PARAMETER
from tests.conftest import ROOT

NODE = shutil.which("node")
OLDEST = 18
SCRIPTS = {file.name: file.read_text(encoding="utf-8") for file in sorted((ROOT / "assets").glob("*.js"))
           if not file.name.startswith("plotly")}
TESTS = sorted((ROOT / "tests/js").glob("*.test.mjs"))


def node_is_missing() -> str:
    """Why the scripts cannot be tested here; empty when they can."""
    if not NODE:
        return "the scripts' own tests are skipped: node is not installed (Debian: apt-get install nodejs)"
    version = subprocess.run([NODE, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    new_enough = int(re.match(r"v(\d+)", version)[1]) >= OLDEST
    return "" if new_enough else f"the scripts' own tests are skipped: node is {version}, expected {OLDEST} or newer"


@pytest.mark.skipif(bool(node_is_missing()), reason=node_is_missing())
@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_under_node(file):
    ended = subprocess.run([NODE, "--test", str(file)], env={**os.environ, "AGREED": written()}, capture_output=True,
                           text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stdout[-4000:]


def test_the_page_holds_what_is_agreed(client):
    held = re.search(r'<script type="application/json" id="agreed">(.*?)</script>', client.get("/").text)
    assert json.loads(held[1]) == json.loads(json.dumps(agreed()))
    assert len(held[1]) < 1000 and "<" not in held[1]


def test_what_is_agreed_comes_before_the_scripts_that_read_it(client):
    page = client.get("/").text
    scripts = re.findall(r'src="[^"]*/assets/(\w+)\.js', page)
    assert page.index('id="agreed"') < page.index("/assets/agreed") and scripts.index("agreed") == min(
        scripts.index(name.removesuffix(".js")) for name, text in SCRIPTS.items()
        if re.search(r"^    const .* = window\.bodymapAgreed|window\.bodymapAgreed =", text, re.M))
    assert scripts.index("find") > max(scripts.index(name) for name in ("answers", "diagram", "entrance"))


def test_addresses_know_what_links_take_along():
    known = {one.name for one in fields(Asked)} | {PARAMETER}
    assert set(agreed()["kept"]) <= known and set(agreed()["subjects"]) <= known
    assert set(agreed()["subjects"]).isdisjoint(agreed()["kept"])
    assert known - set(agreed()["subjects"]) - set(agreed()["kept"]) == {"view", "here"}     # each link shows its own


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_say_nothing_again_that_python_says(name):
    text, said = SCRIPTS[name], agreed()
    words = [*KINDS, *said["modes"].values(), said["mark"]["usual"], said["mark"]["region"], "female", "a-z0-9_"]
    assert not [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)]
    assert not re.findall(r"\bMOST_(?!UNDO)[A-Z]+ = \d", text)
    named = [set(re.findall(r'"(\w+)"', one)) for one in re.findall(r'\[("\w+"(?:, "\w+")+)\]', text)]
    known = [set(said[name]) for name in ("filters", "kept", "subjects")]
    assert not [one for one in named if len(one) > 2 and any(one <= names for names in known)]
    assert not re.search(r'split\("[|~]"\)|join\("[|~]"\)', text)


def test_filters_of_the_evidence_page_have_a_choice_each(client):
    layout = client.get("/_dash-layout", headers={"Referer": "http://localhost/evidence"}).text
    assert [name for name in FILTERS if f'"evidence-{name}"' in layout] == list(FILTERS)
