"""The bar above the page that finds words in the text that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from core.finding import LIMIT, Query
from gui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent

    from gui.theme import Theme

_MOST: Final = 20
"""Queries that are remembered."""
_WIDTH: Final = 26
"""Of the field, in characters of the interface, where there is room."""
_LEAST: Final = 9
_COUNT: Final = 7
"""Of the count, likewise, so that the buttons beside it stand still while it changes."""


_SLOW: Final = 150
"""Milliseconds after which the last count is taken away while the next one is still worked out."""


class FindField(QLineEdit):
    """What is looked for. The arrow keys bring what was looked for before."""

    stepped = Signal(int)
    """Enter was pressed: 1, with Shift -1."""
    recalled = Signal(int)
    """An older query is wanted: 1, a newer one: -1."""

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tell of Enter and of the arrows up and down."""
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if is_back else 1)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.recalled.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Asks what to find and says how much there is of it. Knows nothing of any text."""

    query_changed = Signal(object)
    """Query, as the reader has changed it."""
    step_wanted = Signal(int)
    """1: the next hit, -1: the previous."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._queries: list[str] = []
        """The newest last."""
        self._recalled = 0
        """How many queries back the one is that stands in the field; 0 for what is typed."""
        self._typed = ""
        self._words = ""
        """The message that is shown."""
        self._build()
        self._connect()

    # What is looked for

    @property
    def query(self) -> Query:
        """Return what is looked for."""
        return Query(_as_in_texts(self.field.text()), self._case.isChecked(), self._word.isChecked(), self._pattern.isChecked())

    def show_query(self, query: Query) -> None:
        """Show a query, without telling of it as of one that the reader has typed."""
        for button, is_on in ((self._case, query.is_exact), (self._word, query.is_word), (self._pattern, query.is_pattern)):
            button.setChecked(is_on)
        self._recalled = 0
        self._put(query.words)

    def remember(self, words: str) -> None:
        """Keep what was looked for among those that the field brings back."""
        if words:
            self._queries = [*(one for one in self._queries if one != words), words][-_MOST:]
            self._recalled = 0

    @property
    def remembered(self) -> Sequence[str]:
        """Return what the field brings back, the newest first."""
        return self._queries[::-1]

    def focus_field(self) -> None:
        """Give the field the keyboard, its words selected: whoever types begins anew."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # What came of it

    def show_count(self, count: int, current: int | None, *, is_complete: bool = True) -> None:
        """Show how many hits there are and which of them is looked at.

        Args:
            count: found so far.
            current: index of the one that is looked at, None for none.
            is_complete: there are no more.
        """
        more = "" if is_complete else "…"
        if count:
            at = "–" if current is None else f"{current + 1:,}"
            words = f"{at} / {count:,}{more}"
        else:
            words = more or self.tr("No hits")
        self._show(words)
        for button in (self._previous, self._next):
            button.setEnabled(bool(count))

    def show_searching(self) -> None:
        """Show soon that a count is being worked out, unless it comes at once, as it mostly does."""
        self._slow.start()

    def show_nothing(self) -> None:
        """Show no count: nothing is looked for."""
        self._show("")
        self.show_message("")
        for button in (self._previous, self._next):
            button.setEnabled(False)

    def show_message(self, words: str) -> None:
        """Show a sentence under the field, none for an empty one."""
        is_new = bool(words) and words != self._words
        self._words = words
        self._place_message()
        self._describe()
        if is_new:
            QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    def _show(self, words: str) -> None:
        self._slow.stop()
        self._count.setText(words)
        self._describe()

    def _place_message(self) -> None:
        """Put the message where there is room for it: in the row, or under the bar, over the page: nothing may move for it."""
        room = self._beside.width() - self._beside.fontMetrics().averageCharWidth()
        is_short = self._beside.fontMetrics().horizontalAdvance(self._words) <= room
        self._beside.setText(self._words if is_short else "")
        below = self._below
        below.setText("" if is_short else self._words)
        below.setVisible(self.isVisible() and bool(below.text()))
        if below.text():
            corner = self.mapTo(below.parentWidget() or self, self.rect().bottomLeft())
            below.setGeometry(corner.x(), corner.y(), self.width(), below.heightForWidth(self.width()))
            below.raise_()

    def _describe(self) -> None:
        """Let a screen reader, which is at the field, know what came of what was typed."""
        self.field.setAccessibleDescription("\n".join(filter(None, (self._count.text(), self._words))))

    # Building

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme, and take its sizes."""
        self._theme = theme
        for button, name in self._pictures:
            button.setIcon(icon(name, theme))
        self._older.setIcon(icon("chevron-down", theme, token="soft"))
        self._measure()
        self._place_message()

    def _measure(self) -> None:
        metrics = self._theme.metrics
        self.field.setMinimumWidth(_LEAST * metrics.interface_text)
        self.field.setMaximumWidth(_WIDTH * metrics.interface_text)
        self._count.setMinimumWidth(_COUNT * metrics.interface_text)
        for button, _name in self._pictures:
            button.setIconSize(QSize(metrics.icon, metrics.icon))

    def _build(self) -> None:
        self.setObjectName("FindBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find in this document"))
        self._pictures: list[tuple[QToolButton, str]] = []
        self.field = FindField()
        self.field.setObjectName("FindField")
        self.field.setAccessibleName(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setMaxLength(LIMIT)
        self._older = self.field.addAction(icon("chevron-down", self._theme, token="soft"), QLineEdit.ActionPosition.TrailingPosition)
        self._older.setToolTip(self.tr("What was looked for before (↑ ↓)"))
        self._menu = QMenu(self)
        self._count = QLabel()
        self._count.setObjectName("FindCount")
        self._previous = self._button("chevron-up", self.tr("Previous hit"), self.tr("Previous hit (Shift+Enter)"))
        self._next = self._button("chevron-down", self.tr("Next hit"), self.tr("Next hit (Enter)"))
        self._case = self._option("Aa", self.tr("Exactly as typed"), self.tr("Tell GDP from gdp and ， from ,"))
        self._word = self._option(self.tr("Word"), self.tr("Whole words"), self.tr("Find only whole words"))
        self._pattern = self._option(".*", self.tr("Regular expression"), self.tr("^ and $ are the ends of a paragraph"))
        self._close = self._button("close", self.tr("Close"), self.tr("Close (Esc)"))
        self._build_message()
        self._arrange()
        self._measure()
        self.show_nothing()
        self.hide()

    def _build_message(self) -> None:
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._beside = QLabel()
        self._beside.setObjectName("FindMessage")
        self._beside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._below = QLabel(self.parentWidget() or self)
        self._below.setObjectName("FindMessageBelow")
        self._below.setWordWrap(True)
        self._below.hide()
        for label in (self._beside, self._below):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _arrange(self) -> None:
        metrics = self._theme.metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.gap, metrics.small_gap)
        row.setSpacing(metrics.small_gap)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in (self._previous, self._next):
            row.addWidget(button)
        row.addSpacing(metrics.gap)
        for button in (self._case, self._word, self._pattern):
            row.addWidget(button)
        row.addSpacing(metrics.gap)
        row.addWidget(self._beside, 1)
        row.addWidget(self._close)

    def _button(self, picture: str, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(picture, self._theme))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        self._pictures.append((button, picture))
        return button

    def _option(self, sign: str, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("FindOption")
        button.setCheckable(True)
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(f"{name}\n{tip}")
        return button

    def _connect(self) -> None:
        self._slow.timeout.connect(lambda: self.show_count(0, None, is_complete=False))
        # A screen reader or dictation puts words into the field without typing them.
        self.field.textChanged.connect(self._take_typed)
        self.field.stepped.connect(self._step)
        self.field.recalled.connect(self._recall)
        self._older.triggered.connect(self._show_older)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._close.clicked.connect(self.closed)
        for button in (self._case, self._word, self._pattern):
            button.clicked.connect(self._tell)

    # What the reader does

    def _put(self, words: str) -> None:
        """Write into the field, without taking that for what the reader has written."""
        self.field.blockSignals(True)
        self.field.setText(words)
        self.field.blockSignals(False)

    def _take_typed(self) -> None:
        self._recalled = 0
        self._tell()

    def _tell(self) -> None:
        self.query_changed.emit(self.query)

    def _step(self, step: int) -> None:
        self.remember(self.query.words)
        self.step_wanted.emit(step)

    def _recall(self, step: int) -> None:
        """Bring back an older query, or a newer one; the newest is what was typed."""
        if self._recalled == 0:
            self._typed = self.field.text()
        others = [one for one in self.remembered if one != self._typed]
        wanted = self._recalled + step
        if 0 <= wanted <= len(others) and wanted != self._recalled:
            self._recalled = wanted
            self._put(others[wanted - 1] if wanted else self._typed)
            self._tell()

    def _show_older(self) -> None:
        self._menu.clear()
        for words in self.remembered:
            self._menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _=False, words=words: self._take_older(words))
        if not self._queries:
            self._menu.addAction(self.tr("Nothing yet: type what you look for, and it will stand here")).setEnabled(False)
        self._menu.setMinimumWidth(self.field.width())
        self._menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _take_older(self, words: str) -> None:
        self._recalled = 0
        self._put(words)
        self.focus_field()
        self._tell()

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Find room for the message anew."""
        super().resizeEvent(event)
        self._place_message()

    def moveEvent(self, event: QMoveEvent, /) -> None:
        """Take the message along."""
        super().moveEvent(event)
        self._place_message()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Show the message, too."""
        super().showEvent(event)
        self._place_message()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the message away, too."""
        super().hideEvent(event)
        self._below.hide()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc; a button of the bar is pressed with Enter, too."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QToolButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _as_in_texts(words: str) -> str:
    """Return lines that were pasted as they stand in texts: without white space at their ends, or an end of the last one."""
    lines = words.splitlines()
    return "\n".join(line.strip() for line in lines).strip("\n") if len(lines) > 1 or lines != [words] else words
