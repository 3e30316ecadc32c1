"""What patients read is at Flesch-Kincaid grade 8 or below, text by text."""
import dataclasses
import re

import pytest
import textstat

from bodymap.atlas.atlas import TABLES
from bodymap.atlas.tables import read_table

HARDEST = 8.0
PATIENTS_VOICE = {
    "condition_advice": lambda row: {"text": row["text"]} if row["voice"] == "patient" else {},
    "condition_look_alikes": lambda row: {"how_to_tell_apart": row["how_to_tell_apart"]},
    "needling_topics": lambda row: {"patient_text": row["patient_text"]},
    "self_care": lambda row: {"steps": row["steps"].replace(" | ", " "), "caution": row["caution"],
                              "daily_change": row["daily_change"]},
    "red_flags": lambda row: {"question": row["question"], "question_help": row["question_help"]},
}
"""Tables with texts for patients in other columns than those named ``plain_``."""
NAMES = ("plain_name", "plain_title")           # names of things are no sentences


def patient_texts(table: str, rows: list) -> list[tuple[int, str, str]]:
    """Line, column and text of everything in a table that is written for patients."""
    texts = []
    for row in rows:
        cells = {column: text for column, text in row.cells.items()
                 if column.startswith("plain_") and column not in NAMES}
        cells.update(PATIENTS_VOICE.get(table, lambda row: {})(row))
        texts += [(row.line, column, text) for column, text in cells.items() if text]
    return texts


def test_the_measure_is_awake():
    hard = "Intramuscular stimulation facilitates physiological neuromodulation of nociceptive transmission."
    assert textstat.flesch_kincaid_grade(hard) > 15 > HARDEST > textstat.flesch_kincaid_grade("The pain may spread.")


def test_patients_texts_are_found(data):
    tables = {file.stem for file in data.glob("*.csv") if patient_texts(file.stem, read_table(file))}
    assert {"muscles", "trigger_points", "referral_zones", "needling", "self_care", "conditions", "condition_advice",
            "look_alikes", "red_flags", "needling_topics", "therapies", "studies", "glossary"} <= tables


@pytest.mark.parametrize("table", sorted(TABLES))
def test_prose_names_sources_by_author_and_year(atlas, data, table):
    ids = {name for name in atlas.sources if "_" in name}
    prose = [field.name for field in dataclasses.fields(TABLES[table]) if field.type == "str"]
    named = [(row.line, column, name) for row in read_table(data / f"{table}.csv") for column in prose
             if " " in row[column] for name in ids.intersection(re.findall(r"\w+", row[column]))]
    assert not named


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_text_for_patients_is_easy_to_read(data, table):
    graded = [(textstat.flesch_kincaid_grade(text), line, column, text)
              for line, column, text in patient_texts(table, read_table(data / f"{table}.csv"))]
    hard = [f"{table}.csv line {line}, column {column}: grade {grade:.1f}: {text}"
            for grade, line, column, text in graded if grade > HARDEST]
    assert not hard, "\n".join(hard)
