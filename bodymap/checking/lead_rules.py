"""Every region leads on: to a condition, to care, and to a verdict on needling, or it says why not."""
from __future__ import annotations

from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import LINKS, PAINT, Project, rule, wrong
from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.leads import Leads, leads

TARGETS = {"condition": "conditions", "therapy": "therapies", "needling": "muscles", "self_care": "muscles"}


@rule("every region has a condition, a therapy and a needling verdict, or a stated reason", PAINT)
def every_region_leads_on(project: Project) -> Iterator[Problem]:
    """A reason in region_exceptions.csv stands only where nothing is linked."""
    coverage, gazetteer = Coverage(project.body, project.atlas), Gazetteer(project.body.regions, project.atlas)
    for row in project.rows("regions"):
        found = leads(coverage, gazetteer.place(row["id"]))
        said = {reason.link for reason in found.reasons}
        for link, there in linked(found).items():
            if not there and link not in said:
                yield wrong(row, "id", f"a {link} that it leads to, or a row in region_exceptions.csv with link {link} "
                                       "and action none")
            if there and link in said:
                yield wrong(row, "id", f"no row in region_exceptions.csv with link {link} and action none, since it "
                                       "leads to one")


def linked(found: Leads) -> dict[str, bool]:
    """Whether a place leads to anything of each kind."""
    return {"condition": bool(found.conditions), "therapy": bool(found.therapies), "needling": bool(found.needling)}


@rule("an exception to what a region leads to names something that exists, and one with nothing left names nothing",
      LINKS)
def exceptions_name_what_exists(project: Project) -> Iterator[Problem]:
    """Dropped targets are conditions, therapies or muscles."""
    for row in project.rows("region_exceptions"):
        known = project.ids(TARGETS[row["link"]])
        if row["action"] == "drop" and row["target"] not in known:
            yield wrong(row, "target", f"the id of a row of {TARGETS[row['link']]}.csv")
        if row["action"] == "none" and row["target"]:
            yield wrong(row, "target", "nothing, since the action is none")
