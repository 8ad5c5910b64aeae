"""Tells whether a passage that the alignment has found stands there for certain: by what of it is left, and by its context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.alignment.clauses import MARKS, SENTENCE_ENDS
from core.alignment.folded import letters
from core.alignment.images import CONTEXT

if TYPE_CHECKING:
    from core.alignment.correspondence import Correspondence
    from core.alignment.folded import Folded
    from core.alignment.images import Image

SURE: Final = 6
"""A shorter quote is found by its context only."""
ENOUGH: Final = 0.6
"""Share of a passage's letters and figures that must be there for it to be the same."""

_MUCH: Final = 0.74
"""Likewise, of a short passage, or where they stand singly."""
_SHORT: Final = 8
"""Letters of a passage that may not lose many."""
_SOLID: Final = 4
"""Characters in a row that are no accident inside a passage."""
_LITTLE: Final = 0.25
"""Share of a passage that may be lost at an end where nothing of the context is left."""
_LONG: Final = 12
"""Letters of an unchanged passage that is known by itself; characters of context that are enough."""
_CLAUSE: Final = 8
"""Letters of whole clauses that are known by themselves; characters of context without a difference that are enough on one side."""
_SIDE: Final = 4
"""Characters of context that show that a side is there."""
_INTACT: Final = 16
"""Characters of context that show that it is nearly as it was."""
_TOUCHING: Final = 3
"""Characters next to a short quote that must be there on both sides."""


def is_certain(both: Correspondence, start: int, end: int, image: Image) -> bool:
    """Return True if a passage of the folded old text, without the marks at its ends, stands for certain where its image is."""
    before = image.before if start else CONTEXT * (not image.start)
    after = image.after if end < len(both.old.text) else CONTEXT * (image.end == len(both.new.text))
    size = letters(both.old.text[start:end])
    if both.old.text[start:end] == both.new.text[image.start : image.end]:
        if image.before >= min(CONTEXT, start) and image.after >= min(CONTEXT, len(both.old.text) - end):
            return True
        if size < SURE:
            return _is_held(both, start, end, image, (before, after))
        return before + after >= _LONG or (size >= _LONG and before + after >= _SIDE) or _is_single(both, start, end, image.start)
    if not _has_enough(both, image, size, max(before, after)):
        return False
    if not image.lost_head and not image.lost_tail:
        return before + after >= _SIDE and before + after + image.kept >= _LONG
    text = both.old.text
    first, last = image.parts[0][0], image.parts[-1][1]
    lost = _words(text[start:first]), _words(text[last:end])
    if sum(lost) > _LITTLE * size and image.kept < 2 * _LONG:
        return False
    ends = zip(lost, (before, after), image.firm, strict=True)
    return before + after >= _LONG and all(
        not gone or side >= _SIDE or (gone <= _LITTLE * size and firm >= _CLAUSE) for gone, side, firm in ends
    )


def _words(text: str) -> int:
    """Return how many letters there are that are no figures: another figure changes no wording."""
    return sum(char.isalnum() and not char.isdecimal() for char in text)


def _is_held(both: Correspondence, start: int, end: int, image: Image, sides: tuple[int, int]) -> bool:
    """Return True if the context of a short quote is there on both sides, or on one as far as its own clause goes on."""
    if min(sides) >= _INTACT or (min(image.beside) >= _TOUCHING and sum(sides) >= _LONG):
        return True
    old_end, new_end = end + _mark(both.old, end), image.end + _mark(both.new, image.end)
    borders = (
        both.old.begins_line(start) and both.new.begins_line(image.start),
        both.old.begins_line(old_end) and both.new.begins_line(new_end),
    )
    if any(border and beside >= _INTACT for border, beside in zip(borders, reversed(image.beside), strict=True)):
        return True
    text = both.old.text
    # A sentence that begins as another one did is not yet the same.
    is_inside = (start > 0 and text[start - 1] not in SENTENCE_ENDS, end < len(text) and text[end] not in SENTENCE_ENDS)
    return any(beside >= _CLAUSE and inside for beside, inside in zip(image.beside, is_inside, strict=True))


def _mark(folded: Folded, at: int) -> int:
    """Return 1 if a mark stands at an offset, else 0."""
    return int(folded.text[at : at + 1] in MARKS and at < len(folded.text))


def _has_enough(both: Correspondence, image: Image, size: int, side: int) -> bool:
    """Return True if enough of a changed passage is left: in rows of characters, or more of it in a context that is as it was."""
    parts = [(letters(both.old.text[start:end]), end - start) for start, end in image.parts]
    kept = sum(count for count, _ in parts)
    solid = sum(count for count, length in parts if length >= _SOLID)
    if size >= _SHORT and solid >= ENOUGH * size:
        return True
    every = both.old.text[image.parts[0][0] - image.lost_head : image.parts[-1][1] + image.lost_tail]
    words = sum(_words(both.old.text[start:end]) for start, end in image.parts)
    if _TOUCHING <= words == _words(every) and min(image.before, image.after) >= _CLAUSE:
        return True
    return kept >= _MUCH * size and (size < _SHORT or side >= _INTACT)


def _is_single(both: Correspondence, start: int, end: int, place: int) -> bool:
    """Return True if an unchanged passage needs no context, for it stands once in both texts: a long one, or all of some clauses."""
    words = both.old.text[start:end]
    stop = place + end - start
    is_whole = all(_is_border(folded, at) for folded, at in ((both.old, start), (both.old, end), (both.new, place), (both.new, stop)))
    if letters(words) < (_CLAUSE if is_whole else _LONG):
        return False
    return all(text.find(words) == at and text.find(words, at + 1) < 0 for text, at in ((both.old.text, start), (both.new.text, place)))


def _is_border(folded: Folded, at: int) -> bool:
    """Return True if a clause or a line begins or ends at an offset."""
    text = folded.text
    return at in {0, len(text)} or text[at] in MARKS or text[at - 1] in MARKS or folded.begins_line(at)
