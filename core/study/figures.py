"""Finds the figures of a text: every number that states a quantity, with its unit, what is counted and what it is compared to.

Numerals are everywhere in official Chinese. What is left out: dates, ordinals, ranks, serials, names of plans and meetings, idioms, and 一
as an article (`core.study.figure_doubts`), and numerals inside a set phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from core.figures import Figure
from core.spans import Span
from core.study.figure_doubts import SAYING, is_quantity
from core.study.figure_numerals import numerals
from core.study.figure_subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.phrases import PhrasePlace

_SHORT: Final = 12
"""Characters of a name that may be a set phrase; longer words in quotation marks may as well be a quotation."""
_PLAIN: Final = re.compile('[^“‘「『"][两二三四五六七八九十]{1,3}[件项条]')
"""A count without marks, of which it is open whether it is a set phrase: 三件大事."""
_TITLE: Final = re.compile("《[^《》\n]{1,80}》")


def find(text: str, phrases: Iterable[PhrasePlace] | None = None) -> tuple[Figure, ...]:
    """Return the figures of a text in its order.

    Args:
        text: a normal text.
        phrases: its set phrases, in which numerals state nothing; they are found if None is given.
    """
    if phrases is None:
        from core.study import phrases as finder

        phrases = finder.find(text)
    names = _Names(text, phrases)
    stated = [numeral for numeral in numerals(text) if numeral.span not in names and is_quantity(text, numeral)]
    subjects = Subjects(text, stated)
    found: list[Figure] = []
    for index, numeral in enumerate(stated):
        subject, comparison = subjects.of(index)
        qualifier = numeral.after or numeral.before or ("多" if re.search("[多余几]", numeral.words) else None)
        reading = numeral.reading
        found.append(Figure(numeral.span, reading.value, numeral.unit, subject, comparison, qualifier, reading.high))
    return tuple(found)


class _Names:
    """Set phrases, titles and sayings, in which numerals state nothing; asked for many places."""

    def __init__(self, text: str, phrases: Iterable[PhrasePlace]) -> None:
        spans = [
            phrase.span
            for phrase in phrases
            if phrase.is_certain or (len(phrase.span) <= _SHORT and not _PLAIN.match(text, max(0, phrase.span.start - 1)))
        ]
        spans.extend(Span(*match.span()) for pattern in (_TITLE, SAYING) for match in pattern.finditer(text))
        spans.sort()
        self._starts = [span.start for span in spans]
        self._ends: list[int] = []
        for span in spans:
            self._ends.append(max(span.end, self._ends[-1] if self._ends else 0))

    def __contains__(self, span: Span) -> bool:
        """Return True if one holds the place where a number begins."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self._ends[at - 1] > span.start
