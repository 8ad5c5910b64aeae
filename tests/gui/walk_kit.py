"""A walk through everything that takes the keyboard: by Tab there, by Shift+Tab back, with a look at each place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

LONGEST: Final = 300
"""Steps after which a walk that does not come back is given up."""
LEAST_PIXELS: Final = 24
"""So many pixels have to tell where the keyboard is: more than a caret has, which blinks."""
_RING: Final = 4
"""A ring may lie so many pixels outside of what it is around."""
_NAMELESS_ROLES: Final = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window})
"""What says nothing of what a thing is for."""


def told(widget: QWidget) -> str:
    """Return what a widget is, for a test's complaint."""
    return f"{type(widget).__name__} {widget.objectName()!r} {name_of(widget)!r}"


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def role_of(widget: QWidget) -> QAccessible.Role:
    """Return as what a screen reader presents a widget."""
    return QAccessible.queryAccessibleInterface(widget).role()


def takes_focus(top: QWidget) -> list[QWidget]:
    """Return what is seen of a window, or of a part of it, and can have the keyboard."""
    found = [widget for widget in (top, *top.findChildren(QWidget)) if widget.window() is top.window()]
    return [
        widget
        for widget in found
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    ]


def unnamed(top: QWidget) -> list[str]:
    """Return what can have the keyboard without a name, or without a role that says what it is."""
    return [told(widget) for widget in takes_focus(top) if not name_of(widget) or role_of(widget) in _NAMELESS_ROLES]


@dataclass(frozen=True)
class Walk:
    """Where Tab has led until it came to a place for the second time, and Shift+Tab from there."""

    forth: tuple[QWidget, ...]
    back: tuple[QWidget, ...]
    at_first: tuple[QWidget, ...]
    """What Tab should reach: seen before the first step, and not one of several buttons of which one is always pressed."""

    def missed(self) -> list[str]:
        """Return what is not reached."""
        return [told(widget) for widget in self.at_first if widget not in self.forth]

    def ways(self) -> tuple[list[str], list[str]]:
        """Return the way there and the way back, read from its end; both begin with the same place.

        What is seen only while the keyboard is near, such as the tools of a card, is left out.
        """
        lasting = set(self.at_first)
        forth = [told(widget) for widget in self.forth if widget in lasting]
        back = [told(widget) for widget in self.back if widget in lasting]
        return forth, [back[0], *reversed(back[1:])]


def walk(top: QWidget) -> Walk:
    """Press Tab until the keyboard comes back to where it was, then Shift+Tab."""
    at_first = tuple(widget for widget in takes_focus(top) if _is_stop(widget))
    forth = _circle(top, Qt.Key.Key_Tab)
    return Walk(forth, _circle(top, Qt.Key.Key_Backtab), at_first)


def _is_stop(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    is_one_of_several = isinstance(widget, QAbstractButton) and (widget.autoExclusive() or (group is not None and group.exclusive()))
    return not is_one_of_several or not isinstance(widget, QAbstractButton) or widget.isChecked()


def _circle(top: QWidget, key: Qt.Key) -> tuple[QWidget, ...]:
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the keyboard"
    assert _is_stop(first), f"Tab never comes back to where the keyboard is, {told(first)}"
    way = [first]
    if [widget for widget in takes_focus(top) if _is_stop(widget)] == way:
        return tuple(way)
    for _ in range(LONGEST):
        before = way[-1]
        QTest.keyClick(before, key)
        QApplication.processEvents()
        now = QApplication.focusWidget()
        assert now is not None, f"after {told(before)} nothing has the keyboard"
        assert now.window() is top.window(), f"after {told(before)} the keyboard is in another window, in {told(now)}"
        if now is first and now is not before:
            return tuple(way)
        if now is before:
            # A page of the help has its links, which Tab visits too.
            continue
        assert now not in way, f"{told(now)} is met a second time, after {told(before)}, before the way has come back"
        way.append(now)
    raise AssertionError([told(widget) for widget in way])


def unseen(stops: Sequence[QWidget]) -> list[str]:
    """Return the places that look alike with the keyboard and without it; what is not to be seen at the moment is left out."""
    alike = []
    for widget in stops:
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            _bring_into_view(widget)
            one = _taken(widget)
            widget.clearFocus()
            count = _differing(one, _taken(widget))
            alike += [f"{told(widget)}: {count} pixels"] if count < LEAST_PIXELS else []
    return alike


def _bring_into_view(widget: QWidget) -> None:
    """Scroll as Tab does."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _taken(widget: QWidget) -> QImage:
    QApplication.processEvents()
    corner = widget.mapTo(widget.window(), QPoint())
    return widget.window().grab(QRect(corner, widget.size()).adjusted(-_RING, -_RING, _RING, _RING)).toImage()


def _differing(one: QImage, other: QImage) -> int:
    """Return how many pixels of two pictures differ; no more are counted than are enough."""
    if one.size() != other.size() or one.isNull():
        return LEAST_PIXELS * (not one.isNull())
    mine, its = (bytes(image.convertToFormat(image.Format.Format_RGB32).constBits()) for image in (one, other))
    width, count = one.width() * 4, 0
    for row in range(0, len(mine), width):
        if mine[row : row + width] != its[row : row + width]:
            count += sum(mine[at : at + 4] != its[at : at + 4] for at in range(row, row + width, 4))
            if count >= LEAST_PIXELS:
                break
    return count
