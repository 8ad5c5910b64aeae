"""Where a passage stands in view, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextLine

    from core.spans import Span
    from gui.panes.page.sliced import SlicedText


class Piece(NamedTuple):
    """What stands of a passage in one line, in pixels of the viewport."""

    left: float
    right: float
    top: float
    bottom: float
    base: float
    """The base line of the words."""
    ascent: float
    is_first: bool
    """The passage begins here."""
    is_last: bool
    """The passage ends here."""


def pieces(view: SlicedText, span: Span, visible: Span | None = None) -> Iterator[Piece]:
    """Yield the pieces of a passage that are seen, from the top; lines without any of its words have none.

    Args:
        view: what it is seen in.
        span: the passage.
        visible: what is seen of the text, where that has been found out already.
    """
    seen = span.clipped(visible or view.visible_span())
    if not seen:
        return
    start, end = view.part.to_unit(seen.start), view.part.to_unit(seen.end)
    first, last = view.part.to_unit(span.start), view.part.to_unit(span.end)
    scrolled = view.verticalScrollBar().value()
    block = view.document().findBlock(start)
    while block.isValid() and block.position() < end:
        layout, begin = block.layout(), block.position()
        corner = layout.position()
        number = layout.lineForTextPosition(max(0, start - begin)).lineNumber()
        for index in range(max(0, number), layout.lineCount()):
            line = layout.lineAt(index)
            here = begin + line.textStart()
            low, high = max(start, here), min(end, here + line.textLength())
            if here >= end:
                break
            left, right = x_in(line, low - begin), x_in(line, high - begin)
            if right > left:
                top = corner.y() + line.y() - scrolled
                yield Piece(
                    left=corner.x() + left,
                    right=corner.x() + right,
                    top=top,
                    bottom=top + line.height(),
                    base=top + line.ascent(),
                    ascent=line.ascent(),
                    is_first=low == first and seen.start == span.start,
                    is_last=high == last and seen.end == span.end,
                )
        block = block.next()


def x_in(line: QTextLine, unit: int) -> float:
    """Return where the caret stands before a character of a line, from the left of its block."""
    # The binding returns the position beside the one it was asked for.
    x: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return x[0]
