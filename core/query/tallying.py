"""How often words stand in a text, as many as `core.finding` finds places of them: counted, not told where.

Most Chinese words can be written one way only in most texts: those are counted in the time that a text takes to be gone through, which is a
fifth of the time that its places take.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from core.finding import alike
from core.query.matching import phrase_finder
from core.scripts import simplified, variants

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Tally = Callable[[str, bool], int]
    """Returns how often words stand in a text; True says that no character of the text has a simplified form."""

_FEW: Final = 4
"""Ways to write some words that are counted each by itself; with more of them an expression is as fast."""


def tally(words: str, *, is_any_script: bool) -> Tally:
    """Return what counts words in many texts, as many as `core.query.matching.phrase_finder` finds.

    Args:
        words: not empty.
        is_any_script: simplified and traditional characters are alike.
    """
    classes = [_forms(one, is_any_script=is_any_script) for one in words]
    plain = [[form for form in forms if ord(form) not in simplified()] for forms in classes]
    laps = _may_overlap(classes)
    find = phrase_finder(words, is_any_script)

    def count(text: str, is_plain: bool) -> int:
        here = []
        for forms in plain if is_plain else classes:
            met = forms if len(forms) == 1 else [form for form in forms if form in text]
            if not met:
                return 0
            here.append(met)
        ways = prod(map(len, here))
        if ways == 1:
            return text.count("".join(form for (form,) in here))
        if ways <= _FEW and not laps:
            return sum(text.count("".join(way)) for way in product(*here))
        return len(find(text, None))

    if all(len(forms) == 1 for forms in plain):
        only = "".join(form for (form,) in plain)
        return lambda text, is_plain: text.count(only) if is_plain else count(text, False)
    return count


def _forms(character: str, *, is_any_script: bool) -> list[str]:
    """Return the characters that one of the words finds."""
    found = alike(character)
    return list(dict.fromkeys(one for like in found for one in variants(like))) if is_any_script else list(found)


def _may_overlap(classes: Sequence[Sequence[str]]) -> bool:
    """Return True if a place of some words may overlap another one that is written otherwise, so that only the first of them counts."""
    sets = [frozenset(forms) for forms in classes]
    return any(all(map(frozenset.intersection, sets, sets[shift:])) for shift in range(1, len(sets)))
