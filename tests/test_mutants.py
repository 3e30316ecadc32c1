"""The list of small faults fits the project, so that ``python -m tools.mutants`` tries what it says."""
from __future__ import annotations

from collections import Counter

from tools.mutants import Mutant, misfits, mutants, noticed, passing

FLOORS = ("bodymap/atlas", "bodymap/body", "bodymap/matching", "bodymap/drawing", "bodymap/checking", "bodymap/web",
          "assets", "data")


def test_every_mutant_can_be_made():
    assert misfits(mutants()) == []


def test_every_mutant_changes_something_and_says_what_it_breaks():
    listed = mutants()
    assert all(one.old != one.new and one.breaks and one.tests for one in listed)
    assert max(Counter((one.file, one.old) for one in listed).values()) == 1


def test_no_floor_is_left_out():
    floors = Counter(next(floor for floor in (*FLOORS, "bodymap") if one.file.startswith(floor)) for one in mutants())
    assert set(floors) >= set(FLOORS) and sum(floors.values()) >= 60


def test_what_does_not_fit_is_told():
    wrong = Mutant("bodymap/errors.py", "no such text", "", "nothing", "tests/none.py")
    assert len(misfits([wrong])) == 2 and "occurs 0 times" in misfits([wrong])[0]


def test_a_mutant_is_noticed_when_its_test_fails_and_the_copy_is_whole_again(tmp_path):
    (tmp_path / "one.py").write_text("ONE = 1\n")
    (tmp_path / "test_one.py").write_text("from one import ONE\n\n\ndef test_one():\n    assert ONE > 0\n")
    broken, harmless = (Mutant("one.py", "1", new, "counting", "test_one.py") for new in ("-1", "2"))
    assert passing(tmp_path, ["test_one.py"])
    assert noticed(tmp_path, broken, ["test_one.py"]) and not noticed(tmp_path, harmless, ["test_one.py"])
    assert (tmp_path / "one.py").read_text() == "ONE = 1\n"
