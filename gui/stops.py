"""Where Tab leads in the window: through its parts in their order, and in each of them as one reads, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence


class Stops:
    """Knows the order of the parts.

    Qt's own order is the one in which widgets came to be, and much in a window is made when it is first needed: what was made last
    would come last, wherever it stands. It is not asked for either: `nextInFocusChain` would make each widget the owner of the next.

    Args:
        window: what holds the parts.
        parts: from the first to the last, one that lies in another one too; anything that is in none of them comes last.
    """

    def __init__(self, window: QWidget, parts: Sequence[QWidget]) -> None:
        self._window = window
        self._parts = parts

    def step(self, now: QWidget, *, is_on: bool) -> bool:
        """Give the keyboard to the stop behind the widget that has it now, for ``is_on`` False to the one before.

        Returns:
            False if there is none.
        """
        widgets = self._widgets()
        # What has the keyboard need be no stop, such as a tag that arrows have led to.
        at = widgets.index(now) if now in widgets else -1
        following = [*widgets[at + 1 :], *widgets[: max(at, 0)]]
        stop = next((widget for widget in (following if is_on else reversed(following)) if _is_stop(widget)), None)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if is_on else Qt.FocusReason.BacktabFocusReason)
        return True

    def _widgets(self) -> list[QWidget]:
        """Return everything that is seen, in order."""
        found: list[QWidget] = []
        apart = frozenset(self._parts)
        for part in (*self._parts, self._window):
            if part.isVisible():
                _add_within(part, apart, found)
        return found


def _add_within(whole: QWidget, apart: Collection[QWidget], found: list[QWidget]) -> None:
    """Add a widget and what is seen in it, as one reads; without what is a part for itself."""
    found.append(whole)
    seen = [
        child
        for child in whole.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow() and child not in apart
    ]
    # Most widgets hold one other or none, and a window has hundreds.
    for child in _as_read(seen) if len(seen) > 1 else seen:
        _add_within(child, apart, found)


def _as_read(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Yield widgets that lie beside one another row by row, in a row from left to right."""
    row: list[QWidget] = []
    for widget in sorted(widgets, key=lambda one: one.y()):
        if row and widget.geometry().center().y() > row[0].geometry().bottom():
            yield from sorted(row, key=lambda one: one.x())
            row = []
        row.append(widget)
    yield from sorted(row, key=lambda one: one.x())


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and widget.isEnabled()
