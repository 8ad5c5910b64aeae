"""The reader's own words: what can be one."""

from __future__ import annotations

import re
from typing import Final

from core import text as texts
from core.errors import QT_TRANSLATE_NOOP, UnfitWord

LONGEST: Final = 32
"""Characters; what is longer is a passage."""
MOST: Final = 2_000
"""Words that a reader may have; all of them are taught before the first word is looked for."""
_AROUND: Final = re.compile(r"[\s，、：；。！？…—“”‘’「」『』（）〔〕《》〈〉【】,:;!?()\[\]\"'·.]+")
_APART: Final = re.compile(r"[\s。！？；!?;\uFFFD]")
_LOOKED_AT: Final = 1_000
"""Characters; so much cannot be blanks and marks alone unless it is no word."""

_SHORT: Final = QT_TRANSLATE_NOOP("errors", "A word has at least two characters: select or type more.")
_LONG: Final = QT_TRANSLATE_NOOP("errors", "A word has at most {most} characters: a longer passage can be marked instead.")
_PARTED: Final = QT_TRANSLATE_NOOP("errors", "A word stands within one sentence and has no blanks in it: select or type less.")


def fit_word(written: str) -> str:
    """Return what was selected or typed as a word: as it would stand in a text, without blanks and marks around it.

    Raises:
        UnfitWord: if it is no word: too short, too long, or with blanks, ends of lines or of sentences in it.
    """
    if len(written) > _LOOKED_AT:
        raise UnfitWord(_LONG, most=LONGEST)
    word = texts.storable(texts.normalise(written).text)
    start = _AROUND.match(word)
    word = word[start.end() :] if start else word
    # Looked for from the end: a pattern that ends there would be tried at each blank of the word.
    end = _AROUND.match(word[::-1])
    word = word[: len(word) - end.end()] if end else word
    if len(word) < 2:
        raise UnfitWord(_SHORT)
    if len(word) > LONGEST:
        raise UnfitWord(_LONG, most=LONGEST)
    if _APART.search(word) or not word.isprintable():
        raise UnfitWord(_PARTED)
    return word


def is_fit(word: str) -> bool:
    """Return True if a word is what `fit_word` makes of it."""
    try:
        return fit_word(word) == word
    except UnfitWord:
        return False
