"""How often words stand in a text, as many as `core.finding` finds places of them: counted, not told where.

Most Chinese words can be written one way only in most texts: those are counted in the time that a text takes to be gone through, which is a
fifth of the time that its places take. In many texts that are kept, what each is written with is looked up once, see `Tallies`.
"""

from __future__ import annotations

import re
from array import array
from functools import reduce
from itertools import compress, product, repeat
from math import prod
from operator import and_, or_
from typing import TYPE_CHECKING, Final

from core.finding import alike
from core.query.matching import phrase_finder
from core.scripts import simplified, variants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Tally = Callable[[str, bool], int]
    """Returns how often words stand in a text; True says that no character of the text has a simplified form."""

_FEW: Final = 4
"""Ways to write some words that are counted each by itself; with more of them an expression is as fast."""
_WIDE: Final = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_SAMPLE: Final = 16
"""Texts by which it is told which character of some words is the rarest."""
_JUMP: Final = 10
"""Characters that are gone through in the time in which one is looked at more closely, see `_counts`."""


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


def signs(text: str) -> str:
    """Return the ASCII characters and the full-width letters and digits of a text, each once: what is written now one way, now another."""
    return "".join({*text.encode("ascii", "ignore").decode("ascii"), *_WIDE.findall(text)})


class Tallies:
    """Counts words in many texts, in most of them without a step of the interpreter for each.

    Args:
        texts: where to count.
        written: for each of them its `signs`.
    """

    def __init__(self, texts: Sequence[str], written: Iterable[str]) -> None:
        self._texts = texts
        masks: dict[str, bytearray] = {}
        for at, found in enumerate(written):
            for sign in found:
                if sign not in masks:
                    masks[sign] = bytearray(len(texts))
                masks[sign][at] = 1
        self._holding = {sign: int.from_bytes(mask, "little") for sign, mask in masks.items()}
        """For each character that was asked for, the texts that hold it: a byte each, 1 if they do."""
        self._all = int.from_bytes(b"\1" * len(texts), "little")
        self._sample = texts[:: max(1, len(texts) // _SAMPLE)]

    def count(self, words: str, plain: bytes, *, is_any_script: bool) -> array[int]:
        """Return how often words stand in each text, as `tally` counts them.

        Args:
            words: not empty.
            plain: for each text 1 if no character of it has a simplified form.
            is_any_script: simplified and traditional characters are alike.
        """
        classes = [self._met(_forms(one, is_any_script=is_any_script), plain) for one in words]
        main = [max(met, key=lambda form: met[form].bit_count(), default="") for met in classes]
        if len(words) == 1:
            return self._sum(classes[0])
        within = reduce(and_, (reduce(or_, met.values(), 0) for met in classes))
        others = within & reduce(
            or_, (held for met, form in zip(classes, main, strict=True) for one, held in met.items() if one != form), 0
        )
        found = self._direct("".join(main), within ^ others)
        if others:
            count = tally(words, is_any_script=is_any_script)
            for at in self._places(others):
                found[at] = count(self._texts[at], bool(plain[at]))
        return found

    def _met(self, forms: Sequence[str], plain: bytes) -> dict[str, int]:
        """Return those of some characters that any text holds, with the texts; where only one is left, it may be in all that are asked."""
        unsure = [form for form in forms if not (form.isascii() or _WIDE.match(form) or ord(form) in simplified())]
        if len(unsure) == 1:
            # It is looked for in vain where it is not.
            return {unsure[0]: self._all} | {form: held for form in forms if form != unsure[0] and (held := self._held(form, plain))}
        return {form: held for form in forms if (held := self._held(form, plain))}

    def _held(self, form: str, plain: bytes) -> int:
        """Return the texts that hold a character."""
        held = self._holding.get(form)
        if held is None:
            if form.isascii() or _WIDE.match(form):
                held = 0
            elif ord(form) in simplified():
                held = int.from_bytes(bytes(not one and form in text for text, one in zip(self._texts, plain, strict=True)), "little")
            else:
                held = int.from_bytes(bytes(form in text for text in self._texts), "little")
            self._holding[form] = held
        return held

    def _sum(self, met: dict[str, int]) -> array[int]:
        """Return how often any of some characters stands in each text."""
        found = array("I", bytes(4 * len(self._texts)))
        for number, (form, held) in enumerate(met.items()):
            counts = self._direct(form, held)
            found = counts if not number else array("I", map(int.__add__, found, counts))
        return found

    def _direct(self, words: str, within: int) -> array[int]:
        """Return how often words stand in each of some texts, written so; 0 for the others."""
        if within == self._all:
            return array("I", _counts(words, self._texts, self._sample))
        found = array("I", bytes(4 * len(self._texts)))
        places = list(self._places(within))
        for at, count in zip(places, _counts(words, [self._texts[at] for at in places], self._sample), strict=True):
            found[at] = count
        return found

    def _places(self, within: int) -> Iterator[int]:
        return compress(range(len(self._texts)), within.to_bytes(len(self._texts), "little"))


def _counts(words: str, texts: Sequence[str], sample: Sequence[str]) -> Iterator[int]:
    """Yield how often words stand in each text, written so.

    `str.count` takes three times as long for two characters as for one, and less the more there are. An expression that begins with a
    single character goes to where it stands as fast as that is counted: the rarest one is taken, if it is rare. Of words that can overlap
    themselves it is the first, and the others are stepped over.
    """
    if len(words) > 1:
        laps = any(words.endswith(words[:end]) for end in range(1, len(words)))
        often = {one: sum(text.count(one) for text in sample) for one in words}
        at = 0 if laps else min(range(len(words)), key=lambda place: often[words[place]])
        if _JUMP * (len(words) + 1) * often[words[at]] < sum(map(len, sample)):
            before, one, after = re.escape(words[:at]), re.escape(words[at]), re.escape(words[at + 1 :])
            behind, over = f"(?<={before}{one})" if at else "", f".{{{len(words) - 1}}}" if laps else ""
            # The empty group is all that is told of a place.
            found = re.compile(f"{one}{behind}(?={after}){over}()", re.DOTALL).findall
            return map(len, map(found, texts))
    return map(str.count, texts, repeat(words))


def _forms(character: str, *, is_any_script: bool) -> list[str]:
    """Return the characters that one of the words finds."""
    found = alike(character)
    return list(dict.fromkeys(one for like in found for one in variants(like))) if is_any_script else list(found)


def _may_overlap(classes: Sequence[Sequence[str]]) -> bool:
    """Return True if a place of some words may overlap another one that is written otherwise, so that only the first of them counts."""
    sets = [frozenset(forms) for forms in classes]
    return any(all(map(frozenset.intersection, sets, sets[shift:])) for shift in range(1, len(sets)))
