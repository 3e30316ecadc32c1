"""What each region of one side leads to, as a table to be read by somebody who did not write it.

``python -m tools.region_table > regions.md`` writes one block a region: its conditions, its treatments, needling.
"""
from __future__ import annotations

from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.leads import Leads, leads
from bodymap.matching.suitability import VERDICTS

DATA = Path(__file__).parent.parent / "data"
FIRST_WARNINGS = 4


def block(atlas: Atlas, found: Leads) -> str:
    """One region in words."""
    place = found.place
    lines = [f"## {place.id}: {place.plain_name} ({place.name})",
             f"- warnings first: {'; '.join(flag.plain_title for flag in found.warnings[:FIRST_WARNINGS])}"]
    for how, title in (("main", "mostly felt here"), ("also", "can spread here")):
        names = [one.condition.called() for one in found.conditions if one.how == how]
        lines.append(f"- {title}: {'; '.join(names) or '(none)'}")
    lines.append(f"- treatments, best evidence first: "
                 f"{'; '.join(f'{one.therapy.name} [{one.evidence}]' for one in found.therapies) or '(none)'}")
    for name in VERDICTS:
        muscles = [atlas.muscles[one.muscle].name + (" (here)" if one.lies_here else "") for one in found.needling
                   if one.suitability == name]
        if muscles:
            lines.append(f"- needling, {name.replace('_', ' ')}: {'; '.join(muscles)}")
    lines.append(f"- self-care: {'; '.join(f'{one.title} ({one.muscle})' for one in found.self_care) or '(none)'}")
    lines += [f"- stated reason ({one.link}): {one.plain_reason}" for one in found.reasons]
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    body, atlas = Body(DATA), Atlas(DATA)
    coverage, gazetteer = Coverage(body, atlas), Gazetteer(body.regions, atlas)
    for place in gazetteer.every("region"):
        print(block(atlas, leads(coverage, place)), end="\n\n")


if __name__ == "__main__":
    main()
