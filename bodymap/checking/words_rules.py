"""The interface's words: each vocabulary is told whole, in both voices and in every language."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from bodymap.atlas.tables import Row
from bodymap.atlas.words import BOTH, NAME, READERS, VOICES
from bodymap.checking.problems import Problem
from bodymap.checking.registry import WORDS, Project, rule, wrong
from bodymap.checking.schema import limits_of
from bodymap.matching.felt import ORDER
from bodymap.matching.gazetteer import PLACE_KINDS
from bodymap.matching.search import KIND_ORDER
from bodymap.matching.suitability import VERDICTS

VOCABULARY = "bodymap:words"
OF_CODE = {"felt": ORDER, "place_kind": PLACE_KINDS, "reader": READERS, "search_kind": KIND_ORDER, "verdict": VERDICTS}
"""Keys that no column holds, since the code works them out."""


@rule("words.csv has a text for each value that a vocabulary's columns allow, and no other, in each language", WORDS)
def vocabularies_are_whole(project: Project) -> Iterator[Problem]:
    """A column names its vocabulary in datapackage.json; what is said in few words of one key is so of all."""
    known, rows = vocabularies(project), project.rows("words")
    languages, uses, said = {row["language"] for row in rows}, defaultdict(set), defaultdict(list)
    for row in rows:
        if row["vocabulary"] not in known:
            yield wrong(row, "vocabulary", f"one of {', '.join(sorted(known))}")
        elif row["key"] not in known[row["vocabulary"]]:
            yield wrong(row, "key", f"one of {', '.join(sorted(known[row['vocabulary']]))}")
        uses[row["vocabulary"]].add(row["use"])
        said[row["vocabulary"], row["key"], row["use"]].append(row["language"])
    for vocabulary, keys in known.items():
        for key, use, language in product(sorted(keys), sorted(uses[vocabulary] | {NAME}), sorted(languages)):
            if language not in said[vocabulary, key, use]:
                missing = f"a row for {vocabulary} {key}, use {use}, language {language}"
                yield Problem("words.csv", 0, "text", "", missing)


@rule("a text of words.csv is for both voices alike, or there is one for each", WORDS)
def words_have_both_voices(project: Project) -> Iterator[Problem]:
    """Nobody reads an empty label."""
    alike: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in project.rows("words"):
        alike[row["vocabulary"], row["key"], row["use"], row["language"]].append(row)
    for rows in alike.values():
        if {row["voice"] for row in rows} not in ({BOTH}, set(VOICES) - {BOTH}):
            yield wrong(rows[0], "voice", "both, or a row for patient and one for professional")


def vocabularies(project: Project) -> dict[str, set[str]]:
    """The keys of each vocabulary: what all columns that use it allow, and what the code works out."""
    found = {vocabulary: set(keys) for vocabulary, keys in OF_CODE.items()}
    for resource in project.resources:
        for field in resource["schema"]["fields"]:
            if VOCABULARY in field:
                found.setdefault(field[VOCABULARY], set()).update(limits_of(field).get("enum", ()))
    return found
