"""A passage with what stands around it, cut to what a reader can take in, and beside it how another one is worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.rewording import compared
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AROUND, PASSAGE, CHANGED, LEFT_OUT, PLACE = "around", "passage", "changed", "left-out", "place"
"""What a piece is: text beside the passage, a part of it, a part that the other text words otherwise, what is not shown of it, the place of
a passage without words."""
CONTEXT: Final = 240
"""Code points that are shown at each side of a passage, at most."""
_BIT: Final = 24
"""Of a paragraph that would be cut no fewer code points are shown: it is left out."""
LONGEST: Final = 420
"""Code points of a passage that are shown whole."""
_END: Final = 170
"""Code points of a longer one that are shown at each end."""
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
    gone, come = compared(old.of(old_text), new.of(new_text)) if old and new else ((), ())
    return (
        excerpt(old_text, old, [Span(one.start + old.start, one.end + old.start) for one in gone]),
        excerpt(new_text, new, [Span(one.start + new.start, one.end + new.start) for one in come]),
    )


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
    """Return the text before a passage: of its paragraph, and of those before it as far as there is room."""
    cut = max(0, point - CONTEXT)
    while cut < point and text[cut].isspace():
        cut += 1
    is_start = cut == 0 or text[cut - 1] == "\n"
    following = text.find("\n", cut, point)
    if not is_start and 0 <= following < cut + _BIT:
        # What is left of its paragraph tells nothing.
        return text[following:point].lstrip()
    return ("" if is_start else _ELLIPSIS) + text[cut:point]


def _after(text: str, point: int) -> str:
    """Return the text after a passage, likewise."""
    cut = min(len(text), point + CONTEXT)
    is_end = cut == len(text) or text[cut] == "\n"
    last = text.rfind("\n", point, cut)
    if not is_end and last > cut - _BIT:
        return text[point:last].rstrip()
    return text[point:cut].rstrip() + ("" if is_end else _ELLIPSIS)
