"""What the session keeps, read with patience: marks, answers, and what is shown on the body.

The browser owns it all; nothing of it is kept here, nothing is logged.
"""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.body.body import Body
from bodymap.matching.marks import Mark
from bodymap.matching.marks_text import MOST_MARKS, MarkText, as_mark, read_marks

MOST_ANSWERS = 300
MOST_BATCHES = 20       # of questions
MOST_NUMBER = 10 ** 9   # stamps and numbers of repetitions stay below it


@dataclass(frozen=True)
class KeptMark:
    """One mark of the session: a number that stays with it, its text, and its skin (None when off the body)."""

    key: int
    text: MarkText
    mark: Mark | None


def kept_marks(body: Body, data: object) -> list[KeptMark]:
    """The marks of the session's store, in the order in which they were made; broken ones are left out."""
    rows = data.get("marks") if isinstance(data, dict) else None
    found = []
    for row in rows[:MOST_MARKS] if isinstance(rows, list) else []:
        if isinstance(row, dict) and isinstance(row.get("key"), int) and isinstance(row.get("text"), str):
            for text in read_marks(body, row["text"])[:1]:
                found.append(KeptMark(row["key"], text, as_mark(body, text)))
    return found


def question_of(*asked: object) -> str:
    """Which question an answer is for: the stamps of the stores that it was asked with, and how often it was repeated.

    ``assets/find.js`` stamps its stores anew whenever they change; ``assets/answers.js`` compares.

    Parameters
    ----------
    asked : object
        Data of stores; the last one is the number of the repetition.
    """
    *stores, again = asked
    stamps = [data.get("stamp") if isinstance(data, dict) else 0 for data in stores]
    return f"{' '.join(map(_whole, stamps))}/{_whole(again)}"


def _whole(number: object) -> str:
    return str(number) if isinstance(number, int) and 0 <= number < MOST_NUMBER else "0"


def on_body(kept: list[KeptMark]) -> list[Mark]:
    """The marks that lie on the body."""
    return [one.mark for one in kept if one.mark is not None]


@dataclass(frozen=True)
class Answers:
    """What was answered: yes or no by red flag, whether needled lately, warnings read, questions asked for."""

    said: dict[str, bool]
    needled: bool = False
    read: frozenset[str] = frozenset()
    batches: int = 1


def kept_answers(data: object) -> Answers:
    """The answers of the session's store; anything broken counts as not answered."""
    data = data if isinstance(data, dict) else {}
    said = data.get("said")
    said = {str(key): bool(value) for key, value in list(said.items())[:MOST_ANSWERS]} if isinstance(said, dict) else {}
    read = data.get("read")
    read = frozenset(word for word in read[:MOST_ANSWERS] if isinstance(word, str)) if isinstance(read, list) else ()
    batches = data.get("batches")
    return Answers(said, data.get("needled") is True, frozenset(read),
                   min(max(batches, 1), MOST_BATCHES) if isinstance(batches, int) else 1)
