"""The documents are true: their commands run, their paths exist, their counts are the tables'."""
from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from bodymap.__main__ import parser
from bodymap.checking import RULES, check
from tools.docs import DOCUMENTS, filled

ROOT = Path(__file__).parents[1]
TEXTS = {file.name: file.read_text(encoding="utf-8") for file in DOCUMENTS}
EVERYTHING = "\n".join(TEXTS.values())
MADE = ("point.png", "trapezius.png", "zone.png", "near.png", "sheets", ".venv/", "path/", "/tmp/")
FOLDERS = "app.py|assets|bodymap|data|docs|tests|tools|LICENSE|Makefile|Dockerfile|pyproject.toml|requirements"


def command_lines() -> list[str]:
    """Every line of a shell block."""
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", EVERYTHING, flags=re.DOTALL | re.MULTILINE)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def mentioned(start: str) -> list[str]:
    """Commands that start with some words, in blocks and in running text."""
    in_text = re.findall(rf"`({re.escape(start)}[^`]*)`", EVERYTHING)
    return sorted({*in_text, *(line for line in command_lines() if line.startswith(start))})


@lru_cache(maxsize=1)
def targets() -> set[str]:
    """What ``make`` can make."""
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))


def words_after_make(text: str) -> list[str]:
    """Targets that are named after ``make``."""
    return [word for word in re.findall(r"\bmake ([a-z]+)\b", text)]


@pytest.mark.parametrize("command", mentioned("python -m bodymap"))
def test_commands_are_understood(command):
    words = shlex.split(command)[3:]
    if not words or words == ["COMMAND"]:
        return
    read = parser().parse_args(words)
    assert callable(read.run)
    assert not getattr(read, "rule", None) or set(read.rule) <= set(RULES)


def test_commands_are_documented():
    known = parser()._subparsers._group_actions[0].choices
    assert not [name for name in known if f"python -m bodymap {name}" not in EVERYTHING]


def test_make_targets_exist_and_are_documented():
    in_code = [line for line in command_lines() if "make " in line]
    in_code += re.findall(r"`([^`\n]*\bmake [^`\n]*)`", EVERYTHING)
    named = {word for text in in_code for word in words_after_make(text)}
    assert named and named <= targets()
    assert targets() - {"chromium", "clean"} <= named


@pytest.mark.parametrize("command", mentioned("python -m tools."))
def test_tools_and_their_options_exist(command):
    words = shlex.split(command)
    script = ROOT / (words[2].replace(".", "/") + ".py")
    assert script.exists()
    options = [word for word in words[3:] if word.startswith("--")]
    assert not [option for option in options if option not in script.read_text(encoding="utf-8")]


def paths() -> set[str]:
    """Every file and folder of the project that the documents name."""
    found = set(re.findall(rf"`((?:{FOLDERS})[\w./-]*)`", EVERYTHING))
    for text in TEXTS.values():
        found |= {link for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text)}
    return {path for path in found if not path.startswith(MADE)}


@pytest.mark.parametrize("path", sorted(paths()))
def test_paths_exist(path):
    assert any((folder / path).exists() for folder in (ROOT, ROOT / "docs")), f"{path} does not exist"


def test_anchors_exist():
    for document, anchor in re.findall(r"\]\((?:\.\./)?([A-Z]+\.md)#([\w-]+)\)", EVERYTHING):
        headings = re.findall(r"^#+ (.*)$", TEXTS[document], flags=re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-") for words in headings}


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_counts_and_lists_are_the_tables(file):
    assert filled(TEXTS[file.name]) == TEXTS[file.name], "run: make docs"


def test_git_keeps_the_pictures_that_the_readme_shows():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    kept = re.findall(r"^!(docs/screenshots/\S+)$", ignored, flags=re.MULTILINE)
    assert sorted(kept) == sorted(set(re.findall(r"docs/screenshots/\w+\.webp", TEXTS["README.md"])))


def test_checks_are_documented():
    assert not [name for name in RULES if f"`{name}`" not in TEXTS["data.md"]]


def test_pages_are_documented():
    from bodymap.web.routes import PAGES
    assert not [page.PATH for page in PAGES if f"| `{page.PATH}` |" not in TEXTS["architecture.md"]]


def test_limits_are_told():
    readme = TEXTS["README.md"]
    for words in ("not a diagnosis", "PMID 29025044", "PMID 28098584", "x points to the person's left", "CC BY 4.0",
                  "CC0"):
        assert words in readme


def worked_example() -> dict[str, str]:
    """The rows that CONTRIBUTING adds, by table."""
    rows = {}
    for table, text in re.findall(r"```csv (data/\w+\.csv)\n(.*?)```", TEXTS["CONTRIBUTING.md"], flags=re.DOTALL):
        rows[table] = rows.get(table, "") + text
    return rows


@pytest.fixture(scope="module")
def practice(tmp_path_factory, data):
    """A copy of the tables with the worked example in it, built."""
    folder = tmp_path_factory.mktemp("practice") / "data"
    shutil.copytree(data, folder, ignore=shutil.ignore_patterns(".build"))
    for table, text in worked_example().items():
        file = folder.parent / table
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
    run("build", "--quiet", data=folder)
    return folder


def run(*words: str, data: Path) -> str:
    """One command on a folder of tables."""
    done = subprocess.run([sys.executable, "-m", "bodymap", "--data", str(data), *words], cwd=ROOT, capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_worked_example_passes_the_checks(practice):
    assert not check(practice)[0]


def test_worked_example_can_be_drawn_and_matched(practice, tmp_path):
    run("draw", "brachioradialis_2", "--view", "hand_right_back", "--out", str(tmp_path / "point.png"), data=practice)
    assert (tmp_path / "point.png").stat().st_size > 10_000
    assert '"brachioradialis_2"' in run("zones", "--json", data=practice)
    assert '"brachioradialis_2"' in run("match", "right wrist_back_radial", "--top", "60", "--json", data=practice)
