"""What each region of one side leads to, as a table to be read by somebody who did not write it.

``python -m tools.region_table > regions.md`` writes one block a region: its conditions, its treatments, needling.
"""
from __future__ import annotations

from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import RedFlag
from bodymap.atlas.words import PROFESSIONAL
from bodymap.body.body import Body
from bodymap.matching.coverage import Coverage
from bodymap.matching.felt import ORDER
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.leads import Leads, leads
from bodymap.matching.red_flags import most_telling
from bodymap.matching.suitability import VERDICTS, Verdict

DATA = Path(__file__).parent.parent / "data"
FIRST_WARNINGS = 5


def block(coverage: Coverage, found: Leads) -> str:
    """One region in words."""
    place, atlas = found.place, coverage.atlas
    lines = [f"## {place.id}: {place.plain_name} ({place.name})",
             f"- warnings shown first: {'; '.join(flag.plain_title for flag in first_warnings(atlas, found))}"]
    for how in ORDER:
        names = [one.condition.called() for one in found.conditions if one.how == how]
        lines.append(f"- {atlas.words.say('felt', how)}: {'; '.join(names) or '(none)'}")
    lines.append(f"- treatments, best evidence first: "
                 f"{'; '.join(f'{one.therapy.name} [{one.evidence}]' for one in found.therapies) or '(none)'}")
    for name in VERDICTS:
        muscles = [f"{atlas.muscles[one.muscle].name} ({whereabouts(one)})" for one in found.needling
                   if one.suitability == name]
        if muscles:
            lines.append(f"- needling, {atlas.words.say('verdict', name, PROFESSIONAL)}: {'; '.join(muscles)}")
    lines.append(f"- self-care: {'; '.join(f'{one.title} ({one.muscle})' for one in found.self_care) or '(none)'}")
    lines += [f"- stated reason ({one.link}): {one.plain_reason}" for one in found.reasons]
    return "\n".join(lines)


def first_warnings(atlas: Atlas, found: Leads) -> list[RedFlag]:
    """The warnings that stand in sight."""
    return most_telling(atlas, found.warnings, found.place.regions, FIRST_WARNINGS)


def whereabouts(one: Verdict) -> str:
    """Where the needle would go in, and over what."""
    over = f", over: {', '.join(one.met)}" if one.met else ""
    return ("lies here" if one.lies_here else f"lies at the {' and '.join(one.areas[:2])}") + over


def main() -> None:
    """Print the table."""
    body, atlas = Body(DATA), Atlas(DATA)
    coverage, gazetteer = Coverage(body, atlas), Gazetteer(body.regions, atlas)
    for place in gazetteer.every("region"):
        print(block(coverage, leads(coverage, place)), end="\n\n")


if __name__ == "__main__":
    main()
