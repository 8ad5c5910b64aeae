"""What has become of a bookmark: a place between two letters, which has no words of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.spans import Span
from tests.refinding.images import letters_after, letters_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.refinding.images import Images

BESIDE: Final = 4
"""Letters on each side by which it is known whether its place is left."""


def share_beside(images: Images, point: int) -> tuple[float, bool]:
    """Return the share of the nearest letters that are left, and True if one of those right beside the place is."""
    before, after = list(letters_before(images.old, point)), list(letters_after(images.old, point))
    around = [*before[:BESIDE], *after[:BESIDE]]
    share = sum(at in images.kept for at in around) / len(around) if around else 1.0
    return share, any(images.of(at) is not None for at in (*before[:1], *after[:1]))


def neighbours(images: Images, point: int, *, is_beside: bool) -> tuple[int, int]:
    """Return where the letters before and after the place stand, -1 for none.

    Args:
        images: of the letters.
        point: in the old text.
        is_beside: look no farther than those right beside it: what stood farther off may have been moved.
    """
    found = []
    for side in (letters_before(images.old, point), letters_after(images.old, point)):
        places = [images.of(next(side, -1))] if is_beside else (images.of(at) for at in side)
        found.append(next((place for place in places if place is not None), -1))
    return found[0], found[1]


def zones(images: Images, point: int) -> Iterator[Span]:
    """Yield what was written for the letters beside it: it may stand anywhere in that; and where a cut may have slid to."""
    left, right = next(letters_before(images.old, point), -1), next(letters_after(images.old, point), -1)
    for places in (images.written.get(left), images.written.get(right)):
        if places:
            yield Span(places[0], places[-1] + 1)
    for found in slid(images, Span(point, point)):
        yield Span(found.start, found.start)


def copies(images: Images, point: int) -> Iterator[tuple[int, int]]:
    """Yield the letters before and after each copy of the place that stands in as much of its context."""
    left, right = next(letters_before(images.old, point), -1), next(letters_after(images.old, point), -1)
    places = images.of(left), images.of(right)
    own = images.context(Span(point, point), Span(places[1], places[1])) if places[0] is not None and places[1] is not None else 0
    for at in images.copies.get(right, ()):
        before = at - right + left
        if before in images.copies.get(left, ()) and images.context(Span(point, point), Span(at, at)) >= own:
            yield before, at


def slid(images: Images, span: Span) -> Iterator[Span]:
    """Yield where a passage reads on from what is left before it, or up to what is left after it.

    "ab" taken out of "abac" leaves the same as "ba" taken out: nobody can tell which "a" is left.
    """
    for at in range(span.start - 1, max(-1, span.start - 400), -1):
        image = images.kept.get(at)
        if image is not None:
            if images.new.startswith(images.old[at : span.end], image):
                yield Span(image + span.start - at, image + span.end - at)
            break
    for at in range(span.end, min(len(images.old), span.end + 400)):
        image = images.kept.get(at)
        if image is not None:
            start = image - at + span.start
            if start >= 0 and images.new.startswith(images.old[span.start : at + 1], start):
                yield Span(start, start + len(span))
            break
