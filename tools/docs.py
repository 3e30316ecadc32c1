"""Write what the documents count and list: ``python -m tools.docs`` (``--check`` only looks).

Between ``<!-- name -->`` and ``<!-- /name -->`` in README.md and docs/*.md stands what a function here makes of the
tables; the rest is written by hand.  A test keeps both equal.
"""
from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from bodymap.atlas.anatomy import GRADES
from bodymap.atlas.atlas import Atlas
from bodymap.atlas.words import MEANING, SHORT
from bodymap.body.body import Body
from bodymap.checking import RULES, STAGES, Project
from bodymap.shares import percent

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
DOCUMENTS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "docs/data.md", ROOT / "docs/how_sure.md",
             ROOT / "docs/architecture.md")
STAGE_WORDS = {"form": "the files", "links": "links between tables, and paths", "words": "what the rows say",
               "build": "the compiled body", "paint": "the paint on the skin"}


def table(heading: tuple[str, ...], rows: list[tuple]) -> str:
    """A Markdown table."""
    lines = [heading, tuple("---" for _ in heading), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def counts() -> str:
    """How large the atlas is."""
    atlas, body = Atlas(DATA), Body(DATA)
    painless = sum(not atlas.zones_of_point[point] for point in atlas.points)
    aside = f" ({painless} of them without pain)" if painless else ""
    nested = f"nested in the {len(choir(atlas))} areas of the CHOIR body map"
    known = [(len(atlas.points), f"trigger points, each with its own place{aside}"),
             (len(atlas.muscles), "muscles in their parts and layers"),
             (len(atlas.zones), "essential and spillover zones"),
             (len(body.regions.ids), f"named regions of the skin, counting both sides, {nested}"),
             (len(atlas.landmarks), "landmarks that a finger can find"),
             (len(body.views), "views of two figures"), (len(atlas.red_flags), "red flags"),
             (len(atlas.look_alikes), "look-alikes that are no muscle"), (len(atlas.conditions), "conditions"),
             (len(atlas.therapies), "therapies beside the needle"),
             (len(atlas.studies), "studies, null results included"),
             (len(atlas.sources), "sources")]
    return table(("how many", "what"), known)


def choir(atlas: Atlas) -> set[str]:
    """Codes of the CHOIR body map that regions nest in."""
    return {code for region in atlas.regions.values() for code in (region.choir_left, region.choir_right)}


def grades() -> str:
    """How sure the trigger points are."""
    atlas = Atlas(DATA)
    say, found = atlas.words.say, Counter(point.grade for point in atlas.points.values())
    whole = sum(found.values())
    return table(("grade", "in words", "what it means", "points", "share"),
                 [(f"`{grade}`", say("point_grade", grade), say("point_grade", grade, use=MEANING), found[grade],
                   percent(found[grade] / whole)) for grade in GRADES])


def tables() -> str:
    """Every table in one line."""
    project = Project(DATA)
    return table(("table", "rows", "what a row is", "columns"),
                 [(f"`{resource['path']}`", len(project.rows(resource["name"])), resource["description"],
                   ", ".join(field["name"] for field in resource["schema"]["fields"]))
                  for resource in project.resources])


def rules() -> str:
    """Every check in one line, in the order in which they are run."""
    return table(("stage", "check", "what it holds"),
                 [(STAGE_WORDS[stage], f"`{rule.name}`", rule.description)
                  for stage in STAGES for rule in RULES.values() if rule.stage == stage])


def sources() -> str:
    """Sources by kind, and how far we read them."""
    atlas = Atlas(DATA)
    known, checked = atlas.sources.values(), atlas.words.keys("checked")
    found = Counter((source.kind, source.checked) for source in known)
    kinds = [kind for kind, _ in Counter(source.kind for source in known).most_common()]
    return table(("kind", *(atlas.words.say("checked", how, use=SHORT) for how in checked)),
                 [(kind, *(found[kind, how] for how in checked)) for kind in kinds])


def disagreements() -> str:
    """Where the sources on needling disagree; one line for muscles that share it."""
    atlas, shared = Atlas(DATA), {}
    for row in atlas.table("needling"):
        if row.disagreement:
            shared.setdefault(row.disagreement, []).append(atlas.muscles[row.muscle].name)
    return table(("muscle", "where the sources disagree"),
                 [(", ".join(dict.fromkeys(names)), words) for words, names in shared.items()])


def pages() -> str:
    """Every page of the app."""
    from bodymap.web.routes import PAGES
    return table(("address", "page", "module"),
                 [(f"`{page.PATH}`", page.TITLE, f"`bodymap/web/pages/{page.__name__.rsplit('.', 1)[1]}.py`")
                  for page in PAGES])


def views() -> str:
    """Every view, by group."""
    groups: dict[str, list[str]] = {}
    for view in Body(DATA).views.values():
        groups.setdefault(view.group, []).append(f"`{view.id}`")
    return table(("group", "views"), [(group, ", ".join(names)) for group, names in groups.items()])


def scorers() -> str:
    """What the order of an answer is made of."""
    from bodymap.matching.scorers import SCORERS
    return table(("scorer", "weight", "what it measures"),
                 [(f"`{scorer.key}`", f"{scorer.weight:g}", scorer.description) for scorer in SCORERS])


BLOCKS = {make.__name__: make for make in (counts, grades, tables, rules, sources, disagreements, pages, views,
                                           scorers)}


def filled(text: str) -> str:
    """A document with its blocks made anew."""
    def block(found: re.Match) -> str:
        return f"<!-- {found[1]} -->\n{BLOCKS[found[1]]()}\n<!-- /{found[1]} -->"
    return re.sub(r"<!-- (\w+) -->\n.*?<!-- /\1 -->", block, text, flags=re.DOTALL)


def main() -> None:
    """Write, or only look."""
    old = [file for file in DOCUMENTS if filled(file.read_text(encoding="utf-8")) != file.read_text(encoding="utf-8")]
    if "--check" in sys.argv[1:]:
        sys.exit("out of date: " + ", ".join(file.name for file in old) + "; run: make docs" if old else 0)
    for file in old:
        file.write_text(filled(file.read_text(encoding="utf-8")), encoding="utf-8")
        print(f"wrote {file.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
