"""A passage with what stands around it, cut to what a reader can take in, and beside it how another one is worded."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AROUND, PASSAGE, CHANGED, LEFT_OUT, PLACE = "around", "passage", "changed", "left-out", "place"
"""What a piece is: text beside the passage, a part of it, a part that the other text words otherwise, what is not shown of it, the place of
a passage without words."""
CONTEXT: Final = 220
"""Code points of a paragraph that are shown at each side of a passage."""
_FEW: Final = 60
"""Beside a passage with less text than this in its paragraph the next paragraph is shown too."""
LONGEST: Final = 420
"""Code points of a passage that are shown whole."""
_END: Final = 170
"""Code points of a longer one that are shown at each end."""
_COMPARED: Final = 700
"""Code points in which single characters are compared: beyond, everything between what begins and ends alike counts as changed."""
_ISLAND: Final = 2
"""Characters that are the same between two changes; fewer are no common words but chance."""
_ELLIPSIS: Final = "…"


class Piece(NamedTuple):
    """Words that are shown in one way."""

    words: str
    """Of what is left out, empty."""
    kind: str
    omitted: int = 0
    """Code points that are left out."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage in its context."""

    pieces: tuple[Piece, ...]

    def words(self) -> str:
        """Return the words of the passage as far as they are shown."""
        shown = ("…" if piece.kind == LEFT_OUT else piece.words for piece in self.pieces if piece.kind in {PASSAGE, CHANGED, LEFT_OUT})
        return "".join(shown)


def excerpt(text: str, span: Span, changes: Sequence[Span] = ()) -> Excerpt:
    """Return a passage with about a paragraph around it.

    Args:
        text: in which it stands.
        span: the passage; an empty one is a place.
        changes: what the other text words otherwise, in code points of the text, rising.
    """
    pieces = [Piece(_before(text, span.start), AROUND)]
    if not span:
        pieces.append(Piece("", PLACE))
    elif len(span) <= LONGEST:
        pieces += _passage(text, span, changes)
    else:
        pieces += _passage(text, Span(span.start, span.start + _END), changes)
        pieces.append(Piece("", LEFT_OUT, len(span) - 2 * _END))
        pieces += _passage(text, Span(span.end - _END, span.end), changes)
    pieces.append(Piece(_after(text, span.end), AROUND))
    return Excerpt(tuple(piece for piece in pieces if piece.words or piece.kind in {PLACE, LEFT_OUT}))


def beside(old_text: str, old: Span, new_text: str, new: Span) -> tuple[Excerpt, Excerpt]:
    """Return a passage as it was and as it may be now, each with what the other has not."""
    gone, come = differences(old.of(old_text), new.of(new_text)) if old and new else ((), ())
    return (
        excerpt(old_text, old, [Span(one.start + old.start, one.end + old.start) for one in gone]),
        excerpt(new_text, new, [Span(one.start + new.start, one.end + new.start) for one in come]),
    )


def differences(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what of each is not in the other, rising, in code points of each."""
    ahead = _same(old, new)
    behind = _same(old[ahead:][::-1], new[ahead:][::-1])
    left, right = old[ahead : len(old) - behind], new[ahead : len(new) - behind]
    gone: list[Span] = []
    come: list[Span] = []
    for i, j, k, m in _blocks(left, right):
        if j > i:
            gone.append(Span(ahead + i, ahead + j))
        if m > k:
            come.append(Span(ahead + k, ahead + m))
    return tuple(gone), tuple(come)


def _blocks(left: str, right: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield where two texts differ, as start and end in each; what is alike by chance only counts as different."""
    if not left and not right:
        return
    if not left or not right or max(len(left), len(right)) > _COMPARED:
        yield 0, len(left), 0, len(right)
        return
    begin: tuple[int, int] | None = None
    i = k = 0
    for tag, i1, i2, k1, k2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        is_edge = i1 == k1 == 0 or (i2 == len(left) and k2 == len(right))
        if tag == "equal" and (i2 - i1 >= _ISLAND or is_edge):
            if begin is not None:
                yield begin[0], i, begin[1], k
            begin = None
        elif begin is None:
            begin = (i1, k1)
        i, k = i2, k2
    if begin is not None:
        yield begin[0], i, begin[1], k


def _same(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[at] != other[at]), most)


def _passage(text: str, span: Span, changes: Sequence[Span]) -> Iterator[Piece]:
    """Yield the pieces of a passage, or of a part of it."""
    at = span.start
    for change in changes:
        part = change.clipped(span)
        if not part:
            continue
        if part.start > at:
            yield Piece(text[at : part.start], PASSAGE)
        yield Piece(part.of(text), CHANGED)
        at = part.end
    if at < span.end:
        yield Piece(text[at : span.end], PASSAGE)


def _before(text: str, point: int) -> str:
    """Return the text before a passage: of its paragraph, and of the one before if that is little."""
    start = text.rfind("\n", 0, point) + 1
    if point - start < _FEW:
        words = text[:start].rstrip()
        start = words.rfind("\n") + 1
    cut = max(start, point - CONTEXT)
    return (_ELLIPSIS if cut > start else "") + text[cut:point]


def _after(text: str, point: int) -> str:
    """Return the text after a passage, likewise."""
    end = _line_end(text, point)
    if end - point < _FEW:
        following = end
        while following < len(text) and text[following].isspace():
            following += 1
        end = _line_end(text, following)
    cut = min(end, point + CONTEXT)
    return text[point:cut].rstrip() + (_ELLIPSIS if cut < end else "")


def _line_end(text: str, point: int) -> int:
    end = text.find("\n", point)
    return len(text) if end < 0 else end
