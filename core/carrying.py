"""Carries annotations from one edition's text to another: the first form, by unchanged quotes.

A passage in lines whose places are certain (`core.alignment`) goes with them. Otherwise a quote that stands unchanged at one place goes
there, of several places the context decides, and a quote under `SURE` characters needs its context in any case. What is not certain is
put up for review at its likeliest place, or is an orphan where nothing of it is left; nothing is dropped and nothing goes to a doubtful
place.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.alignment import Alignment
from core.anchors import CONTEXT, Anchor
from core.editions import Candidate
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.annotation import Annotation

SURE: Final = 6
"""A shorter quote is found by its context only."""
AGREED: Final = 16
"""Characters of context beside the quote that must agree where the quote alone does not decide."""

_STRETCH: Final = 1_000_000
"""Characters searched by one call: under 2 ms."""
_MOST: Final = 64
"""Places looked at for one quote; one that stands more often than that is left to the reader."""
_PIECE: Final = 8
"""A part of a lost quote that is long enough to tell where it stood."""
_MANY: Final = 16
"""From so many passages on, one pass over the text is faster than searching for each."""
_COMMON: Final = 1_000
_SHOWN: Final = 5


def carry(old_text: str, new_text: str, annotations: Sequence[Annotation], edition: int) -> list[Annotation]:
    """Return the annotations as they stand in the new text, in the order given.

    Args:
        old_text: the text in which their offsets count.
        new_text: the text of ``edition``.
        annotations: all of one edition.
        edition: the number that the carried ones get.

    Returns:
        ``anchored`` or ``moved`` ones with an anchor in the new text; ``to-review`` ones with the old quote and context at a likely span;
        orphans with their old anchor and edition.
    """
    if not annotations:
        return []
    alignment = Alignment(old_text, new_text)
    known = [_in_same_lines(one.anchor, new_text, alignment) for one in annotations]
    search = _Search(new_text, [one.anchor for one, start in zip(annotations, known, strict=True) if start is None])
    carried = [_carried(one, search, start, edition) for one, start in zip(annotations, known, strict=True)]
    pairs = enumerate(zip(annotations, carried, strict=True))
    moved = _out_of_order([(old.span, new.span, i) for i, (old, new) in pairs if new.is_placed and new.kind != "document-note"])
    return [replace(one, status="moved") if i in moved else one for i, one in enumerate(carried)]


def candidates(old_text: str, new_text: str, annotations: Sequence[Annotation]) -> list[tuple[Candidate, ...]]:
    """Return where each annotation may stand in the new text, the likeliest first, at most five; the first is what `carry` proposes.

    Args:
        old_text: the text in which their offsets count.
        new_text: the text in which they are looked for.
        annotations: all of one edition, with their old anchors.
    """
    carried = carry(old_text, new_text, annotations, 0)
    search = _Search(new_text, [one.anchor for one in annotations])
    return [_candidates(one.anchor, place, search) for one, place in zip(annotations, carried, strict=True)]


def _candidates(anchor: Anchor, carried: Annotation, search: _Search) -> tuple[Candidate, ...]:
    """Return the place that `carry` proposes, if any, and the other places of the quote."""
    first = [] if carried.status == "orphan" else [carried.span]
    found = [Span(at, at + len(anchor.quote)) for at in _places(anchor, search)[:_MOST]]
    spans = list(dict.fromkeys([*first, *sorted(found, key=lambda span: -_agreement(anchor, search.text, span.start))]))
    whole = len(anchor.quote) + len(anchor.prefix) + len(anchor.suffix)
    return tuple(Candidate(span, 100 * _likeness(anchor, span, search.text) / max(1, whole)) for span in spans[:_SHOWN])


def _likeness(anchor: Anchor, span: Span, text: str) -> float:
    """Return how many characters of quote and context agree."""
    words = span.of(text)
    same = len(words) if words == anchor.quote else _common_start(words, anchor.quote)
    end = span.end
    before = _common_start(anchor.prefix[::-1], text[max(0, span.start - CONTEXT) : span.start][::-1])
    return same + before + _common_start(anchor.suffix, text[end : end + CONTEXT])


class _Search:
    """Finds pieces of passages in one text, many of them in a single pass over it."""

    def __init__(self, text: str, anchors: Sequence[Anchor]) -> None:
        self.text = text
        self._starts: dict[str, list[int]] = {}
        if len(anchors) >= _MANY:
            needles = {needle for anchor in anchors for needle in _needles(anchor)}
            self._starts = {needle[:_PIECE]: [] for needle in needles if len(needle) >= _PIECE}
            self._pass()

    def places(self, needle: str, most: int = _MOST + 1) -> list[int]:
        """Return the first ``most`` places of ``needle``, rising."""
        starts = self._starts.get(needle[:_PIECE]) if len(needle) >= _PIECE else None
        if starts is None or len(starts) > _COMMON:
            return list(itertools.islice(_found(self.text, needle), most))
        return list(itertools.islice((at for at in starts if self.text.startswith(needle, at)), most))

    def single(self, piece: str) -> int | None:
        """Return the one place of a piece that is long enough to tell, None if there is not exactly one."""
        found = self.places(piece, 2) if len(piece) >= _PIECE else []
        return found[0] if len(found) == 1 else None

    def _pass(self) -> None:
        """Note where the first characters of each needle stand."""
        text, starts = self.text, self._starts
        for at in range(len(text) - _PIECE + 1):
            known = starts.get(text[at : at + _PIECE])
            if known is not None and len(known) <= _COMMON:
                known.append(at)


def _needles(anchor: Anchor) -> tuple[str, ...]:
    """Return the pieces of a passage that may be looked for."""
    quote = anchor.quote
    left, right = _sides(anchor, AGREED)
    near_left, near_right = _sides(anchor, _PIECE)
    return quote, left + quote + right, near_left + quote, quote + near_right, quote[-_PIECE:], left, right


def _carried(one: Annotation, search: _Search, start: int | None, edition: int) -> Annotation:
    """Return one annotation as it stands in the new text, ``anchored`` if it was found; ``start``: where, if that is known."""
    anchor = one.anchor
    if one.kind == "document-note":
        return replace(one, edition=edition, status="anchored")
    candidates: list[int] = []
    if start is None:
        candidates = _places(anchor, search)
        start = _decided(anchor, search.text, candidates)
    if start is not None:
        span = Span(start, start + len(anchor.quote))
        return replace(one, anchor=Anchor.of(search.text, span, anchor.heading_path), edition=edition, status="anchored")
    likely = _likely(anchor, search, candidates)
    if likely is None:
        return replace(one, status="orphan")
    return replace(one, anchor=replace(anchor, span=likely), edition=edition, status="to-review")


def _in_same_lines(anchor: Anchor, text: str, alignment: Alignment) -> int | None:
    """Return where the passage begins if all of it lies in lines whose places are certain, None if it does not."""
    start, end = alignment.place(anchor.span.start), alignment.place(anchor.span.end)
    if start is None or end is None or end - start != len(anchor.quote):
        return None
    return start if text.startswith(anchor.quote, start) else None


def _places(anchor: Anchor, search: _Search) -> list[int]:
    """Return where the passage may stand, rising: its quote; a short or very common one with its context; else a short one by itself."""
    quote = anchor.quote
    if len(quote) >= SURE:
        found = search.places(quote)
        if len(found) <= _MOST:
            return found
    left, right = _sides(anchor, AGREED)
    beside = {at + len(left) for at in search.places(left + quote + right)}
    if len(quote) < SURE:
        # Two of the sides may agree in different places: then neither is certain.
        left, right = _sides(anchor, _PIECE)
        beside.update(at + len(left) for at in search.places(left + quote) if left)
        beside.update(at for at in search.places(quote + right) if right)
    return sorted(beside) or search.places(quote)


def _sides(anchor: Anchor, length: int) -> tuple[str, str]:
    """Return the context next to the quote."""
    return anchor.prefix[-length:], anchor.suffix[:length]


def _decided(anchor: Anchor, text: str, candidates: Sequence[int]) -> int | None:
    """Return the candidate that is certain, None if there is none."""
    if not candidates or len(candidates) > _MOST:
        return None
    if len(candidates) == 1 and len(anchor.quote) >= SURE:
        return candidates[0]
    whole = len(anchor.prefix) + len(anchor.suffix)
    agreed = sorted(((_agreement(anchor, text, at), at) for at in candidates), reverse=True)
    best, at = agreed[0]
    second = agreed[1][0] if len(agreed) > 1 else 0
    is_certain = (best == whole > second) or (best >= AGREED and best >= 2 * second)
    return at if is_certain else None


def _agreement(anchor: Anchor, text: str, at: int) -> int:
    """Return how many characters of the context stand beside the quote, counted from it on both sides."""
    end = at + len(anchor.quote)
    before = _common_start(anchor.prefix[::-1], text[max(0, at - CONTEXT) : at][::-1])
    return before + _common_start(anchor.suffix, text[end : end + CONTEXT])


def _likely(anchor: Anchor, search: _Search, candidates: Sequence[int]) -> Span | None:
    """Return where the reader should look first, None where nothing of the passage is left."""
    text, length = search.text, len(anchor.quote)
    if candidates:
        best = max(candidates[:_MOST], key=lambda at: (_agreement(anchor, text, at), -abs(at - anchor.span.start)))
        return Span(best, best + length)
    head, tail = search.single(anchor.quote[:_PIECE]), search.single(anchor.quote[-_PIECE:])
    if head is not None and tail is not None and head <= tail <= head + 2 * length:
        return Span(head, tail + _PIECE)
    if head is not None or tail is not None:
        return _rest(anchor.quote, text, head, tail)
    return _gap(anchor, search)


def _rest(quote: str, text: str, head: int | None, tail: int | None) -> Span:
    """Return what is left of a passage whose first or last piece stands at one place: it may be much shorter than it was."""
    if head is not None:
        return Span(head, head + _common_start(quote, text[head : head + len(quote)]))
    end = (tail or 0) + _PIECE
    return Span(end - _common_start(quote[::-1], text[max(0, end - len(quote)) : end][::-1]), end)


def _gap(anchor: Anchor, search: _Search) -> Span | None:
    """Return what stands between the two sides of a passage now: other words for it, perhaps; None if it was only taken out."""
    left, right = _sides(anchor, AGREED)
    before, after = search.single(left), search.single(right)
    if before is None or after is None:
        return None
    start = before + len(left)
    return Span(start, after) if start < after <= start + 3 * len(anchor.quote) else None


def _found(text: str, needle: str) -> Iterator[int]:
    """Yield the places of ``needle``, in searches short enough for a worker thread."""
    if not needle:
        return
    for border in range(0, max(1, len(text)), _STRETCH):
        at = text.find(needle, border, border + _STRETCH + len(needle) - 1)
        while at >= 0:
            yield at
            at = text.find(needle, at + 1, border + _STRETCH + len(needle) - 1)


def _out_of_order(passages: list[tuple[Span, Span, int]]) -> set[int]:
    """Return the numbers of the fewest passages (old span, new span, number) without which the rest keep their order."""
    passages.sort()
    tails: list[Span] = []
    ends: list[int] = []
    before: list[int] = []
    for i, (_, new, _) in enumerate(passages):
        slot = bisect_right(tails, new)
        before.append(ends[slot - 1] if slot else -1)
        tails[slot : slot + 1] = [new]
        ends[slot : slot + 1] = [i]
    moved = {number for _, _, number in passages}
    last = ends[-1] if ends else -1
    while last >= 0:
        moved.discard(passages[last][2])
        last = before[last]
    return moved


def _common_start(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their start."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
