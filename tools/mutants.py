"""Whether the tests would notice: small faults are put into a copy of the project, one by one, and tests have to fail.

Usage::

    python -m tools.mutants                     # all of them, each against the tests named for it
    python -m tools.mutants svg.py find.js      # those whose file or description holds one of the words
    python -m tools.mutants --whole             # what is alive then has to pass the whole quick suite

``tools/mutants.csv`` holds them: the file, the text that is replaced (it occurs there once), the new text, what that
breaks, and the tests that should notice.  A living one wants a test of what it breaks.  The project itself stays as it
is.
"""
from __future__ import annotations

import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).parent.parent
FILE = ROOT / "tools/mutants.csv"
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".build", "screenshots")
WHOLE = ("tests", "--ignore=tests/browser", "--ignore=tests/bench")
LONGEST = 900           # seconds: a mutant that runs for ever counts as noticed


@dataclass(frozen=True)
class Mutant:
    """A small fault.

    Attributes
    ----------
    file : str
        Below the project's folder.
    old, new : str
        The text that is replaced, and what replaces it.
    breaks : str
        What a person would see of it.
    tests : str
        Paths of tests, parted by ``;``.
    """

    file: str
    old: str
    new: str
    breaks: str
    tests: str


def mutants() -> list[Mutant]:
    """All of the list."""
    with FILE.open(encoding="utf-8", newline="") as rows:
        return [Mutant(**row) for row in csv.DictReader(rows)]


def misfits(listed: Iterable[Mutant]) -> list[str]:
    """What no longer fits the project: old texts that do not occur exactly once, and tests that are not there."""
    found = []
    for one in listed:
        file = ROOT / one.file
        count = file.read_text(encoding="utf-8").count(one.old) if file.is_file() else 0
        if count != 1:
            found.append(f"{one.file}: {one.old!r} occurs {count} times; mend tools/mutants.csv")
        found += [f"{one.file}: there is no {test}" for test in one.tests.split(";") if not (ROOT / test).exists()]
    return found


def noticed(copy: Path, one: Mutant, tests: Iterable[str]) -> bool:
    """Whether tests fail in a copy of the project that bears a mutant; the copy is whole again afterwards."""
    file = copy / one.file
    whole = file.read_bytes()
    file.write_text(whole.decode().replace(one.old, one.new), encoding="utf-8")
    try:
        return not passing(copy, tests)
    finally:
        file.write_bytes(whole)


def passing(copy: Path, tests: Iterable[str]) -> bool:
    """Whether tests pass in a copy of the project.  No bytecode is kept there: it would outlive a mutant."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}
    try:
        return subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=LONGEST,
                              check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def alive(wanted: list[Mutant], jobs: int, whole: bool) -> list[Mutant]:
    """Try mutants in copies of the project, some at a time; tell each, and give back those that no test noticed."""
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(jobs):
            copies.put(shutil.copytree(ROOT, Path(folder) / str(number), ignore=LEFT_OUT))
        if not passing(copies.queue[0], sorted({test for one in wanted for test in one.tests.split(";")})):
            sys.exit("the tests fail without any mutant; mend that first")

        def lives(one: Mutant) -> bool:
            """Whether no test notices it."""
            copy = copies.get()
            lives_on = not noticed(copy, one, one.tests.split(";")) and not (whole and noticed(copy, one, WHOLE))
            copies.put(copy)
            print(f"{'ALIVE ' if lives_on else 'killed'}  {one.file}: {one.breaks}", flush=True)
            return lives_on

        with ThreadPoolExecutor(jobs) as workers:
            return [one for one, living in zip(wanted, workers.map(lives, wanted), strict=True) if living]


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("words", nargs="*", help="only mutants whose file or description holds one of them")
    ask.add_argument("--jobs", type=int, default=max(len(os.sched_getaffinity(0)) - 1, 1))
    ask.add_argument("--whole", action="store_true", help="run the whole quick suite for what is alive then")
    given = ask.parse_args()
    if wrong := misfits(mutants()):
        sys.exit("\n".join(wrong))
    wanted = [one for one in mutants()
              if not given.words or any(word in f"{one.file} {one.breaks}" for word in given.words)]
    living = alive(wanted, given.jobs, given.whole)
    print(f"{len(wanted) - len(living)} of {len(wanted)} are noticed")
    sys.exit(1 if living else 0)


if __name__ == "__main__":
    main()
