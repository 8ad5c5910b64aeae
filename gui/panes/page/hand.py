"""The mark in hand: the one of those at the caret that the keys act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.panes.page.mark_layer import MarkLayer
    from gui.panes.page.sliced import SlicedText


class MarkInHand:
    """Tells which mark is meant where several lie over one another, and outlines it."""

    def __init__(self, view: SlicedText, marks: MarkLayer) -> None:
        self._view = view
        self._marks = marks
        self._chosen: str | None = None
        self._last_click: int | None = None

    def id(self) -> str | None:
        """Return the id of the mark in hand: the chosen one while the caret is on it, else the innermost at the caret."""
        caret = self._view.caret()
        chosen = self._marks.index.get(self._chosen)
        # A click on a mark's last character may leave the caret behind it.
        if chosen and chosen.span.start <= caret <= chosen.span.end:
            return chosen.id
        return next((one.id for one in self._marks.index.at(caret)), None)

    def choose(self, mark_id: str) -> None:
        """Take a mark in hand, whatever others lie there, for as long as the caret stays on it."""
        self._chosen = mark_id
        self.show()

    def cycle(self) -> str | None:
        """Take the next of the marks that lie at the caret, and return its id; None where there is none."""
        held = self.id()
        ids = [one.id for one in self._marks.index.at(self._view.caret())]
        if ids:
            held = ids[(ids.index(held) + 1) % len(ids)] if held in ids else ids[0]
            self.choose(held)
        return held

    def click(self, point: int) -> str | None:
        """Take the innermost mark at a click; at a further click on the same place the next one of those that lie there.

        Returns:
            Its id, None where there is none.
        """
        ids = [one.id for one in self._marks.index.at(point)]
        is_again = self._last_click is not None and abs(point - self._last_click) <= 1
        self._last_click = point if ids else None
        if not ids:
            return None
        chosen = ids[(ids.index(self._chosen) + 1) % len(ids)] if is_again and self._chosen in ids else ids[0]
        self.choose(chosen)
        return chosen

    def show(self) -> None:
        """Outline the mark in hand, none while words are selected: the keys act on those then."""
        self._marks.hold(None if self._view.selection() else self.id())
