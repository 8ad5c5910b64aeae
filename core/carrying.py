"""Carries annotations from one edition's text to another.

Nothing is dropped and nothing goes to a doubtful place: what is not certain (`core.alignment.refinding`) is put up for review at its
likeliest place, or is an orphan where nothing of it is left.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.alignment.following import Following
from core.alignment.refinding import Refinding
from core.anchors import CONTEXT, Anchor
from core.editions import Candidate
from core.left import Followed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.alignment.refinding import Found
    from core.annotation import Annotation
    from core.left import Left
    from core.spans import Span

_SHOWN: Final = 5
"""Places among which the reader may choose."""


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
    return carry_with(old_text, new_text, annotations, edition, None)[0]


def carry_with(
    old_text: str, new_text: str, annotations: Sequence[Annotation], edition: int, left: Left | None
) -> tuple[list[Annotation], Followed | None]:
    """Return what `carry` does, and where a reader who has left the old text is in the new one: both texts are compared once.

    Args:
        old_text: see `carry`.
        new_text: likewise.
        annotations: likewise.
        edition: likewise.
        left: places of the old text, None if there are none.
    """
    passages = left is not None or any(one.kind != "document-note" for one in annotations)
    refinding = Refinding(old_text, new_text) if passages else None
    found = _found(refinding, annotations)
    carried = [_carried(one, place, new_text, edition) for one, place in zip(annotations, found, strict=True)]
    pairs = enumerate(zip(annotations, carried, strict=True))
    moved = _out_of_order([(old.span, new.span, i) for i, (old, new) in pairs if new.is_placed and new.kind != "document-note"])
    there = [replace(one, status="moved") if i in moved else one for i, one in enumerate(carried)]
    if left is None or refinding is None:
        return there, None
    following = Following(refinding.both)
    return there, Followed(left, tuple(map(following.place, left.points)), following.spans(left.seen))


def candidates(old_text: str, new_text: str, annotations: Sequence[Annotation]) -> list[tuple[Candidate, ...]]:
    """Return where each annotation may stand in the new text, the likeliest first, at most five; the first is what `carry` proposes.

    Args:
        old_text: the text in which their offsets count.
        new_text: the text in which they are looked for.
        annotations: all of one edition, with their old anchors.
    """
    passages = any(one.kind != "document-note" for one in annotations)
    found = _found(Refinding(old_text, new_text) if passages else None, annotations, everywhere=True)
    return [_candidates(one.anchor, place, new_text) for one, place in zip(annotations, found, strict=True)]


def _found(refinding: Refinding | None, annotations: Sequence[Annotation], *, everywhere: bool = False) -> list[Found | None]:
    """Return where annotations stand, None for those on the whole document; see `Refinding.find`."""
    passages = [i for i, one in enumerate(annotations) if one.kind != "document-note"]
    found: list[Found | None] = [None] * len(annotations)
    if passages and refinding is not None:
        places = refinding.find([annotations[i].anchor for i in passages], everywhere=everywhere)
        for i, place in zip(passages, places, strict=True):
            found[i] = place
    return found


def _carried(one: Annotation, found: Found | None, text: str, edition: int) -> Annotation:
    """Return one annotation as it stands in the new text."""
    if found is None:
        return one.placed(one.anchor, edition, "anchored")
    if found.span is None:
        return replace(one, status="orphan")
    if not found.is_certain:
        return one.placed(replace(one.anchor, span=found.span), edition, "to-review")
    anchor = Anchor.of(text, found.span, one.anchor.heading_path)
    return one.placed(anchor, edition, "anchored" if anchor.quote == one.anchor.quote else "moved")


def _candidates(anchor: Anchor, found: Found | None, text: str) -> tuple[Candidate, ...]:
    if found is None:
        return ()
    spans = dict.fromkeys([*([found.span] if found.span is not None else []), *found.others])
    return tuple(Candidate(span, _likeness(anchor, span, text)) for span in list(spans)[:_SHOWN])


def _likeness(anchor: Anchor, span: Span, text: str) -> float:
    """Return how much of quote and context agrees, 0 to 100."""
    from rapidfuzz.fuzz import ratio

    there = text[max(0, span.start - CONTEXT) : span.end + CONTEXT]
    return ratio(anchor.prefix + anchor.quote + anchor.suffix, there)


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
