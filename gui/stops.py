"""Where Tab leads in the window: through its parts as they are read, and in each of them as its widgets were put in order."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Stops:
    """Knows the order of the parts.

    Qt's own order is the one in which widgets came to be, and much in a window is made when it is first needed: what was made last
    would come last, wherever it stands.

    Args:
        window: what holds the parts.
        parts: from the first to the last, one that lies in another one behind that; anything that is in none of them comes last.
    """

    def __init__(self, window: QWidget, parts: Sequence[QWidget]) -> None:
        self._window = window
        self._parts = parts

    def step(self, *, is_on: bool) -> bool:
        """Give the keyboard to the next stop, to the one before for ``is_on`` False; return False if there is none."""
        stops = self._stops()
        now = QApplication.focusWidget()
        if not stops:
            return False
        step = 1 if is_on else -1
        number = stops.index(now) + step if now in stops else self._beside(stops, now, is_on=is_on)
        reason = Qt.FocusReason.TabFocusReason if is_on else Qt.FocusReason.BacktabFocusReason
        stops[number % len(stops)].setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        """Return what Tab can reach now, in order."""
        return [widget for widget in self._widgets() if _is_stop(widget)]

    def _widgets(self) -> list[QWidget]:
        by_part: list[list[QWidget]] = [[] for _ in range(len(self._parts) + 1)]
        widget = self._window.nextInFocusChain()
        while widget is not None and widget is not self._window:
            by_part[self._part_of(widget)].append(widget)
            widget = widget.nextInFocusChain()
        return list(chain.from_iterable(by_part))

    def _part_of(self, widget: QWidget) -> int:
        held = [number for number, part in enumerate(self._parts) if part is widget or part.isAncestorOf(widget)]
        return held[-1] if held else len(self._parts)

    @staticmethod
    def _beside(stops: Sequence[QWidget], now: QWidget | None, *, is_on: bool) -> int:
        """Return which stop is next for a widget that is none itself, such as a tag that arrows have led to: the first one near it."""
        around = now.parentWidget() if now is not None else None
        while around is not None:
            for number, stop in enumerate(stops):
                if around.isAncestorOf(stop):
                    return number if is_on else number - 1
            around = around.parentWidget()
        return 0 if is_on else -1


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and widget.isEnabled() and widget.isVisible()
