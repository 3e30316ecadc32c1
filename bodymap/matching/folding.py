"""How words are compared: without capitals, accents and punctuation, in any script."""
from __future__ import annotations

import unicodedata

from bodymap.atlas.atlas import Atlas

ACCENTS = range(0x300, 0x370)       # combining marks of Latin, Greek and Cyrillic; in other scripts marks are letters


def folded(text: str) -> str:
    """Small letters of any script and digits, without accents and punctuation, parted by single spaces."""
    apart = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if ord(letter) not in ACCENTS)
    kept = "".join(letter if _is_part_of_a_word(letter) else " " for letter in unicodedata.normalize("NFKC", apart))
    return " ".join(kept.split())


def _is_part_of_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")


def small_words(atlas: Atlas) -> frozenset[str]:
    """Words that tell nothing about what is meant, such as articles, in every language."""
    return frozenset(word.words for word in atlas.table("everyday_words") if not word.means)


def telling(text: str, small: frozenset[str]) -> tuple[str, ...]:
    """The words of a folded text that tell something; all of them when none does."""
    every = tuple(text.split())
    return tuple(word for word in every if word not in small) or every
