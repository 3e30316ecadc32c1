"""Write docs/clinic_statements.md: every statement of the clinics' pages, and where the product says it.

Run ``python -m tools.clinic_statements`` after an edit to data/clinic_statements.csv; a test holds the two together.
"""
from __future__ import annotations

from collections import Counter
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.evidence import ClinicStatement
from bodymap.web.reading.links import statement_link

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "clinic_statements.md"
VERDICTS = {"kept": "kept", "put_in_context": "put in context", "corrected": "corrected",
            "contradicted": "contradicted"}
HEAD = """# What the five clinics' pages say, and where Bodymap says it

The product grew from five pages on which clinics explain needling to their patients. Every statement of these pages
stands here, with what became of it: kept; put in context, where it is true only in part or not known; corrected, where
it is wrong; contradicted, where the sources say otherwise. The last column is the place in the product, an address of
the running app.

This file is written by `python -m tools.clinic_statements` from `data/clinic_statements.csv`.
"""


def document(atlas: Atlas) -> str:
    """The whole document."""
    statements = atlas.table("clinic_statements")
    counts = Counter(one.verdict for one in statements)
    verdicts = ", ".join(f"{counts[key]} {words}" for key, words in VERDICTS.items())
    summary = [f"{len(statements)} statements: {verdicts}."]
    pages = dict.fromkeys((one.page, one.clinic) for one in statements)
    parts = [HEAD, *summary]
    for page, clinic in pages:
        parts += ["", f"## Page {page}: {clinic}", "", "| No. | The page says | Verdict | Bodymap says | Where |",
                  "| --- | --- | --- | --- | --- |"]
        parts += [row(atlas, one) for one in statements if one.page == page]
    return "\n".join(parts) + "\n"


def row(atlas: Atlas, one: ClinicStatement) -> str:
    """One statement as a row of the table."""
    address = statement_link(atlas, one.where_kind, one.where_id)
    where = f"[{one.where_kind.replace('_', ' ')}]({address})"
    cells = (one.id, one.statement, VERDICTS[one.verdict], one.how_we_say_it, where)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main() -> None:
    """Write the document."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(document(Atlas(ROOT / "data")), encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
