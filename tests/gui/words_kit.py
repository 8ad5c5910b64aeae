"""Every word that a window shows or a screen reader says of it, to tell in which language it speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction

MOST_ROWS: Final = 40
"""Rows of a list that are looked at, and rows below each."""
KEYS: Final = frozenset(
    {"Ctrl", "Shift", "Alt", "Meta", "Del", "Ins", "Esc", "Tab", "Enter", "Home", "End", "PgUp", "PgDown", *(f"F{n}" for n in range(1, 13))}
)
"""Names of keys as they stand on keyboards sold in China."""
LATIN: Final = re.compile(r"[A-Za-z]{2,}[A-Za-z0-9]*|F\d+")
HAN: Final = re.compile(r"[\u3400-\u9fff]+")
_TAGS: Final = re.compile(r"<[^>]*>|&\w+;|https?://\S+")
_FILES: Final = re.compile(r"\*?\.\u200b?\w+|[~/][\w./~-]+|\(&\w\)|\{\w+\}")
"""Endings and paths of files, letters that open a menu, names of fields."""
_SAID: Final[tuple[Callable[[QWidget], str], ...]] = (
    QWidget.windowTitle,
    QWidget.toolTip,
    QWidget.statusTip,
    QWidget.whatsThis,
    QWidget.accessibleName,
    QWidget.accessibleDescription,
)


def shown_words(top: QWidget, *, with_texts: bool = False) -> Iterator[str]:
    """Yield what stands in a window: on its widgets, in its lists, and in the actions that belong to it.

    Args:
        top: the window, or a part of it.
        with_texts: also what stands in the fields, which a reader may have written.
    """
    told: set[QAction] = set()
    for widget in (top, *top.findChildren(QWidget)):
        if not (widget.isVisible() or isinstance(widget, QMenu)) and widget is not top:
            continue
        yield from (said(widget) for said in _SAID)
        yield from _own_words(widget, with_texts=with_texts)
        for action in widget.actions():
            yield from _action_words(action, told)


@cache
def latin_words(words: str) -> frozenset[str]:
    """Return the words in Latin letters; names of files and tags are none."""
    return frozenset(LATIN.findall(_FILES.sub(" ", _TAGS.sub(" ", words))))


def _own_words(widget: QWidget, *, with_texts: bool) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
        yield from (widget.tabToolTip(tab) for tab in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(min(widget.count(), MOST_ROWS)))
    elif isinstance(widget, QProgressBar):
        yield widget.text()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text()
        yield widget.specialValueText()
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
        if with_texts:
            yield widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model(), widget.rootIndex(), 0)
        for column in range(_columns(widget.model(), widget.rootIndex())):
            yield str(widget.model().headerData(column, Qt.Orientation.Horizontal) or "")


def _rows(model: QAbstractItemModel, parent: QModelIndex, depth: int) -> Iterator[str]:
    roles = Qt.ItemDataRole
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole, roles.AccessibleDescriptionRole):
                found = index.data(role)
                if isinstance(found, str):
                    yield found
            if depth < 2 and column == 0:
                yield from _rows(model, index, depth + 1)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # Of a list Qt tells nobody.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _action_words(action: QAction, told: set[QAction]) -> Iterator[str]:
    # Most belong to the window, to a menu, and to a menu within which that one is.
    if action in told:
        return
    told.add(action)
    yield action.text()
    yield action.toolTip()
    yield action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    menu = action.menu()
    if isinstance(menu, QObject):
        for inner in menu.actions():  # type: ignore[attr-defined]
            yield from _action_words(inner, told)
