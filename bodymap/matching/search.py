"""Find things by their names: forgiving of typos, at home in Latin, English and everyday words."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from rapidfuzz import fuzz, process

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.kinds import KINDS
from bodymap.matching.folding import folded, small_words, telling

CLOSE = 74.0            # how alike two words must be, of 100, for one to stand for the other
ENOUGH = 58.0           # lowest score of a result
KIND_ORDER = ("muscle", "point", "region", *KINDS, "condition", "therapy", "topic", "event", "contraindication", "term")


@dataclass(frozen=True)
class Hit:
    """Something that was found.

    Attributes
    ----------
    kind : str
        One of `KIND_ORDER`: a topic is one of dry needling, an event one of its side effects, a contraindication what
        speaks against it.
    id : str
    title : str
        Its name.
    matched : str
        The name that matched, when it is another than the title.
    score : float
        0 to 100.
    """

    kind: str
    id: str
    title: str
    matched: str
    score: float


@dataclass(frozen=True)
class Name:
    """One of the names of a thing; ``weight`` (0 to 1) says how good a name it is."""

    kind: str
    id: str
    title: str
    text: str
    weight: float
    words: tuple[str, ...]


class Search:
    """An index over everything that has a name: body, conditions, treatments, needling and the glossary.

    Parameters
    ----------
    atlas : Atlas
    """

    def __init__(self, atlas: Atlas):
        self.atlas = atlas

    @cached_property
    def _small(self) -> frozenset[str]:
        return small_words(self.atlas)

    @cached_property
    def names(self) -> list[Name]:
        """Every name of everything."""
        return [Name(kind, key, title, text, weight, telling(folded(text), self._small))
                for kind, key, title, texts in everything(self.atlas) for text, weight in texts if folded(text)]

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted({word for name in self.names for word in name.words})

    @cached_property
    def _word_rows(self) -> tuple[np.ndarray, np.ndarray]:
        """Vocabulary rows of all names' words, one after another, and where each name starts."""
        row = {word: number for number, word in enumerate(self._vocabulary)}
        first = np.cumsum([0] + [len(name.words) for name in self.names])
        return np.array([row[word] for name in self.names for word in name.words], int), first

    def find(self, text: str, kinds: Iterable[str] = KIND_ORDER, limit: int = 20) -> list[Hit]:
        """What a text means, best first; each thing once.

        Parameters
        ----------
        text : str
            As typed: a name, a part of it, a synonym, an everyday word, with typos.
        kinds : iterable of str
            Kinds that are wanted.
        limit : int
        """
        wanted = set(kinds)
        found: dict[tuple[str, str], tuple[float, Name]] = {}
        for reading, worth in self._readings(folded(text)):
            scores = self._scores(reading)
            for number in np.flatnonzero(scores * worth >= ENOUGH):
                name, score = self.names[number], float(scores[number] * worth)
                if name.kind in wanted and score > found.get((name.kind, name.id), (0, None))[0]:
                    found[name.kind, name.id] = score, name
        ordered = sorted(found.values(), key=lambda one: (-round(one[0], 1), KIND_ORDER.index(one[1].kind),
                                                          len(one[1].text), one[1].title))
        return [Hit(name.kind, name.id, name.title, matched(name), score) for score, name in ordered[:limit]]

    def _readings(self, text: str) -> Iterator[tuple[str, float]]:
        """A folded text, and what it is in the field's words, with how far the reading may be trusted."""
        yield text, 1.0
        for everyday, term in self._everyday:
            if everyday.search(text):
                yield everyday.sub(term, text), .93

    @cached_property
    def _everyday(self) -> list[tuple[re.Pattern, str]]:
        return [(re.compile(rf"\b{re.escape(row.words)}\b"), row.means)
                for row in self.atlas.table("everyday_words") if row.means]

    def _scores(self, text: str) -> np.ndarray:
        """How well each name fits a folded text, 0 to 100; shape (n_names,)."""
        asked = list(telling(text, self._small))
        if not asked or not self.names:
            return np.zeros(len(self.names))
        rows, first = self._word_rows
        alike = likeness(asked, self._vocabulary)[:, rows]                     # asked words x words of all names
        best = np.maximum.reduceat(alike, first[:-1], axis=1)                  # asked words x names
        fit = best.min(axis=0) * .35 + best.mean(axis=0) * .65
        lengths = np.diff(first)
        spare = np.clip(lengths - len(asked), 0, 6) * 1.6
        weights = np.array([name.weight for name in self.names])
        return np.where(best.min(axis=0) > 0, (fit - spare) * weights, 0)


def matched(name: Name) -> str:
    """The name that matched, when it says more than the title does."""
    return "" if name.kind == "point" or folded(name.text) == folded(name.title) else name.text


def likeness(asked: list[str], vocabulary: list[str]) -> np.ndarray:
    """How alike words are, 0 to 100, with 0 for unlike ones; shape (n_asked, n_vocabulary)."""
    alike = process.cdist(asked, vocabulary, scorer=fuzz.ratio, dtype=np.float32)
    alike[alike < CLOSE] = 0
    for row, word in enumerate(asked):
        if len(word) <= 3:
            alike[row, alike[row] < 100] = 0                    # short words must be right
        for column, known in enumerate(vocabulary):
            if known.startswith(word):
                alike[row, column] = max(alike[row, column], 97 - min(len(known) - len(word), 8) * .8)
            elif len(word) >= 6 and len(known) > 4 and fuzz.ratio(word, known[:len(word)]) >= 82:
                alike[row, column] = max(alike[row, column], 76)      # a typo in the beginning of a longer word
    return alike


def everything(atlas: Atlas) -> Iterator[tuple[str, str, str, list[tuple[str, float]]]]:
    """Kind, id, title and weighted names of everything that can be found."""
    for muscle in atlas.muscles.values():
        parts = [(f"{muscle.name} {part.name}", .9) for part in atlas.parts_of_muscle[muscle.id]]
        latin = [(part.latin_name, .85) for part in atlas.parts_of_muscle[muscle.id]]
        yield "muscle", muscle.id, muscle.name, [(muscle.name, 1.0), (muscle.latin_name, .96), *parts, *latin,
                                                 *((name, .97) for name in muscle.synonyms),
                                                 *((name, .95) for name in muscle.everyday_names)]
    for point in atlas.points.values():
        title = atlas.point_name(point.id)
        yield "point", point.id, title, [(title, .94), (f"{atlas.muscles[point.muscle].name} {point.number}", .93)]
    for region in atlas.regions.values():
        yield "region", region.id, region.plain_name, [(region.plain_name, .98), (region.name, .96), (region.area, .8)]
    for condition in atlas.conditions.values():
        yield "condition", condition.id, condition.name, [(condition.name, 1.0),
                                                          *((name, .97) for name in condition.everyday_names)]
    for therapy in atlas.therapies.values():
        everyday = [(name, .95) for name in therapy.everyday_names]
        yield "therapy", therapy.id, therapy.name, [(therapy.name, .98), *everyday]
    for kind in KINDS:
        for one in atlas.structures(kind).values():
            everyday = [(name, .95) for name in one.everyday_names]
            yield kind, one.id, one.name, [(one.name, .98), (one.plain_name, .97), *everyday]
    yield from about_needling(atlas)
    for term in atlas.table("glossary"):
        yield "term", term.id, term.term, [(term.term, .92), *((name, .88) for name in term.synonyms)]


def about_needling(atlas: Atlas) -> Iterator[tuple[str, str, str, list[tuple[str, float]]]]:
    """The same for what is told of dry needling, its side effects and what speaks against it."""
    for topic in atlas.table("needling_topics"):
        yield "topic", topic.id, topic.title, [(topic.title, .9)]
    events = {event.plain_name: event for event in reversed(atlas.table("adverse_events"))}   # a study each, one name
    for event in events.values():
        yield "event", event.id, event.plain_name, [(event.plain_name, .88), (event.name, .88)]
    for reason in atlas.table("contraindications"):
        yield "contraindication", reason.id, reason.plain_name, [(reason.plain_name, .9), (reason.name, .88)]
