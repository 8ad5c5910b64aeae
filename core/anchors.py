"""Anchors: position, exact quote and context of a passage, so that it can be found again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.spans import Span

CONTEXT: Final = 32
"""Code points kept before and after the quote."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of one edition's text."""

    span: Span
    quote: str
    prefix: str
    suffix: str
    heading_path: tuple[str, ...] = ()
    """Headings above the passage, outermost first, with their labels."""

    @classmethod
    def of(cls, text: str, span: Span, heading_path: tuple[str, ...] = ()) -> Anchor:
        """Return the anchor of ``span`` in ``text``."""
        return cls(
            span=span,
            quote=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
            heading_path=heading_path,
        )
