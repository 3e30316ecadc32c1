"""The interface's words: what the keys of a vocabulary are called, one wording for each voice and language.

A vocabulary is what a column may hold, such as the grades of a trigger point, or what the code tells apart, such as the
verdicts on needling.  Its words are rows of ``words.csv``; the order of its keys is the order of the rows.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ENGLISH = "en"
PATIENT, PROFESSIONAL, BOTH = VOICES = ("patient", "professional", "both")
NAME, SHORT, MEANING = "name", "short", "meaning"
READERS = ("patient", "therapist", "student")
"""Who may read: patients hear the patient's voice, the others the professional one."""


@dataclass(frozen=True)
class Word:
    """One text: what a key is called (``use`` is name), in few words (short), or what it means (meaning)."""

    vocabulary: str
    key: str
    use: str
    voice: str
    language: str
    text: str


@dataclass(frozen=True)
class EverydayWord:
    """What people say, and the field's word for it; ``means`` is empty where the word tells nothing in a search."""

    words: str
    language: str
    means: str


class Words:
    """All texts of the interface's vocabularies.

    Parameters
    ----------
    rows : iterable of Word
    """

    def __init__(self, rows: Iterable[Word]):
        self._texts: dict[tuple[str, str, str, str, str], str] = {}
        self._keys: dict[str, dict[str, None]] = {}
        for row in rows:
            self._keys.setdefault(row.vocabulary, {})[row.key] = None
            for voice in (PATIENT, PROFESSIONAL) if row.voice == BOTH else (row.voice,):
                self._texts[row.vocabulary, row.key, voice, row.language, row.use] = row.text

    @property
    def languages(self) -> list[str]:
        """Languages that have texts, the table's first one first."""
        return list(dict.fromkeys(language for *_, language, _ in self._texts))

    def keys(self, vocabulary: str) -> tuple[str, ...]:
        """A vocabulary's keys, in the order of the table.

        Raises
        ------
        KeyError
            For an unknown vocabulary.
        """
        return tuple(self._keys[vocabulary])

    def say(self, vocabulary: str, key: str, voice: str = PATIENT, language: str = ENGLISH, use: str = NAME) -> str:
        """What a key is called.

        Parameters
        ----------
        vocabulary, key : str
        voice : str
            ``patient`` or ``professional``.
        language : str
            English stands in where the table has no text in this one.
        use : str
            ``name``, ``short`` or ``meaning``.

        Raises
        ------
        KeyError
            For an unknown key; the check ``vocabularies_are_whole`` sees to it that each one has its text.
        """
        found = self._texts.get((vocabulary, key, voice, language, use))
        return self._texts[vocabulary, key, voice, ENGLISH, use] if found is None else found
