"""Matches and places whose answers must not change by accident.

An answer changes when tables, paint or weights do.  Twenty matches are held with their numbers (shares and scores from
0 to 1, four digits), and twelve places with the ids and numbers that they lead to; words are left out, so that they may
be mended freely.
"""
from __future__ import annotations

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.leads import leads
from bodymap.matching.leads_data import as_data
from bodymap.matching.look_alikes import likely_look_alikes, poorly_explained
from bodymap.matching.marks import Mark
from bodymap.matching.marks_text import as_mark, read_marks
from bodymap.matching.match import Match, Matcher
from bodymap.matching.red_flags import screened

DIGITS = 4
TOP = 10
TEMPLE = "301_297-295_314-278_328-254_336-228_336-203_328-187_314-181_297-187_279-203_266-228_258-254_258-278_266"
BELT = "492_460-477_478-436_491-376_499-309_499-249_491-207_478-192_460-207_443-249_429-309_421-376_421-436_429-477_443"
SHOULDERS = "593_438-569_461-529_469-479_460-431_438-393_405-373_369-375_337-399_314-439_306-489_314-537_337-575_369"
SOLE = "289_396-282_466-263_521-235_552-203_552-175_521-156_466-149_396-156_327-175_271-203_240-235_240-263_271-282_327"
MATCHES = {
    "temple": "r.temple_left.5.ache",
    "temple_drawn": f"d.head_left.female.5.ache.{TEMPLE}",
    "headache": "r.temple_right.6.ache~r.back_of_neck_right.5.ache~r.angle_of_neck_right.5.ache",
    "forehead_in_the_middle": "r.forehead_middle.4.ache",
    "jaw_and_ear": "r.jaw_joint_left.7.ache~r.ear_left.3.ache",
    "chest_and_arm": "r.sternum.5.ache~r.upper_arm_front_upper_left.5.ache",
    "chest_burning": "r.breast_right.6.burning~r.lower_chest_front_right.2.burning",
    "between_the_blades": "r.interscapular_upper_left.8.ache~r.interscapular_upper_right.2.ache",
    "shoulders_drawn": f"d.neck_shoulders_back.male.8.ache.{SHOULDERS}",
    "elbow": "r.elbow_outer_right.6.sharp~r.forearm_back_radial_upper_right.4.ache",
    "tingling_fingers": "r.ring_front_left.5.numb_or_tingling~r.little_front_left.5.numb_or_tingling",
    "thumb_line": "d.hand_left_back.female.3.burning.349_381-344_415-330_443-310_459-287_459",
    "low_back_drawn": f"d.back.female.7.ache.{BELT}",
    "saddle": "r.perineum.9.numb_or_tingling~r.gluteal_fold_left.9.numb_or_tingling",
    "sciatic": ("r.buttock_centre_left.6.ache~r.thigh_back_outer_middle_left.5.ache~r.calf_upper_outer_left.4.ache"
                "~r.foot_outer_edge_left.3.numb_or_tingling"),
    "groin": "r.groin_right.5.sharp",
    "calf": "r.calf_upper_inner_right.10.cramp",
    "heel": "r.heel_under_left.8.sharp",
    "sole_drawn": f"d.foot_left_sole.female.0.ache.{SOLE}",
    "far_apart": ("r.occiput_left.5.ache~r.wrist_back_radial_right.5.ache~r.knee_inner_left.5.ache"
                  "~r.big_toe_top_right.5.ache"),
}
PLACES = ("temple_left", "jaw_joint_right", "forehead_middle", "sternum", "scapula_body_right", "elbow_outer_left",
          "thenar_right", "lumbar_paraspinal_lower_left", "heel_under_right", "area-shoulder_blade_left", "part-knee",
          "choir-107")
KEPT = {"warnings": ("id",), "conditions": ("id", "how", "covers"), "muscles": ("id", "kind", "share"),
        "structures": ("id",), "needling": ("muscle", "suitability", "lies_here"),
        "therapies": ("id", "evidence", "for_conditions"), "self_care": ("muscle", "kind"), "evidence": ("id",),
        "gaps": ("condition",), "reasons": ("link",)}
"""What is held of a place: of each link the columns that are no words."""


def matches(body: Body, atlas: Atlas) -> dict[str, dict]:
    """Each match by its name, as plain data."""
    matcher = Matcher(body, atlas)
    return {name: match_of(matcher, text) for name, text in MATCHES.items()}


def match_of(matcher: Matcher, text: str) -> dict:
    """What marks, as text, are answered: sources, their pattern, red flags, and what else feels like this."""
    body, atlas = matcher.body, matcher.atlas
    marks = [mark for one in read_marks(body, text) if (mark := as_mark(body, one))]
    found, pattern, flags = matcher.match(marks), matcher.pattern(marks), screened(body, atlas, marks, {})
    return {"sources": [source(one) for one in found[:TOP]], "listed": len(found),
            "together": [*(f"{key.id}@{key.side}" for key in pattern.sources), round(pattern.accounts_for, DIGITS)],
            "often_also": matcher.often_also(found[0].source, marks) if found else [],
            "raised": [flag.id for flag in flags.raised], "asked": [flag.id for flag in flags.questions],
            "look_alikes": look_alikes(body, atlas, marks),
            "poorly_explained": bool(poorly_explained(marks, found, pattern.accounts_for))}


def source(found: Match) -> list:
    """A source: ``point@side``, score, what it covers, what of it was marked, each scorer's part, what is taken off."""
    numbers = (found.score, found.covers, found.of_zone, found.essential, *found.parts.values(), found.deduction)
    return [f"{found.source.id}@{found.source.side}", *(round(number, DIGITS) for number in numbers)]


def look_alikes(body: Body, atlas: Atlas, marks: list[Mark]) -> list:
    """Ids of look-alikes, each with the share of touched regions that it names."""
    return [[one.id, round(share, DIGITS)] for one, share in likely_look_alikes(body, atlas, marks)]


def places(body: Body, atlas: Atlas) -> dict[str, dict]:
    """Each place by its id, with what it leads to."""
    coverage, gazetteer = Coverage(body, atlas), Gazetteer(body.regions, atlas)
    return {name: place_of(as_data(leads(coverage, gazetteer.place(name)), atlas.words)) for name in PLACES}


def place_of(found: dict) -> dict:
    """What a place leads to, without its words."""
    links = {link: [[row[column] for column in columns] for row in found[link]] for link, columns in KEPT.items()}
    return {**{name: found[name] for name in ("side", "regions", "larger", "under_this_skin")}, **links}
