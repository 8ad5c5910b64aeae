"""The command palette: a field over the window, and below it the commands that fit what is typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from gui.models.palette import Command, PaletteModel, offers
from gui.widgets.command_face import CommandFace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from gui.theme import Theme

_WIDTH: Final = 44
"""Of the palette, in characters of the interface, where there is room."""
_ROWS: Final = 11
"""Commands that are seen at once."""
_SHADE: Final = 10
"""How many pixels wide the shadow around it is."""
_STAYS: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keyboard goes to another program or to a menu of the field, and comes back."""


class Palette(QFrame):
    """Offers commands by their names; lies over the upper part of a window.

    A child of the window, no window of its own: so it is there at once, and input methods go on working as they do in the window.

    Args:
        theme: its colours and measures.
        window: over which it lies.
    """

    chosen = Signal(str)
    """Id of a command; the palette has closed."""
    closed = Signal()
    """Without a choice, by Esc."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._commands: Sequence[Command] = ()
        self._used: Sequence[str] = ()
        self._build()
        self._connect()
        self.hide()
        window.installEventFilter(self)

    def open(self, commands: Sequence[Command], used: Sequence[str]) -> None:
        """Show the palette with an empty field and give it the keyboard.

        Args:
            commands: in the order of the menus.
            used: ids of those that were used, the likeliest first.
        """
        self._commands, self._used = commands, used
        self._face.make_room(command.key for command in commands)
        self._field.clear()
        self._offer()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Look again for what is typed: pinyin is understood now. What the reader has gone to stays chosen."""
        if not self.isVisible():
            return
        row = self._list.currentIndex().row()
        chosen = self._model.offer(row)
        self._offer()
        if row > 0 and chosen is not None:
            self._choose(max(0, self._model.row_of(chosen.command.id)))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._face.apply_theme(theme)
        self._fit_margins()

    # Building

    def _build(self) -> None:
        self.setObjectName("Palette")
        self.setAccessibleName(self.tr("Commands"))
        self._field = _Field(self)
        self._field.setObjectName("PaletteField")
        self._field.setPlaceholderText(self.tr("Type a command"))
        self._field.setAccessibleName(self.tr("Command"))
        self._model = PaletteModel(self)
        self._list = QListView(self)
        self._list.setObjectName("PaletteList")
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setModel(self._model)
        self._face = CommandFace(self._theme, self._list)
        self._list.setItemDelegate(self._face)
        self._nothing = QLabel(self.tr("No command is called that. Its name will do, or any word of it."), self)
        self._nothing.setObjectName("PaletteNothing")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedLayout()
        self._views.addWidget(self._list)
        self._views.addWidget(self._nothing)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._field)
        self._layout.addLayout(self._views)
        self._fit_margins()

    def _fit_margins(self) -> None:
        metrics = self._theme.metrics
        edge = _SHADE + metrics.gap
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(metrics.small_gap)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._offer)
        self._field.stepped.connect(self._step)
        self._field.paged.connect(lambda pages: self._step(pages * max(1, self._list.viewport().height() // self._row_height() - 1)))
        self._field.taken.connect(self._take)
        self._field.given_up.connect(self._give_up)
        self._field.left.connect(self.hide)
        self._list.entered.connect(lambda index: self._face.hover(index.row()))
        self._list.viewportEntered.connect(lambda: self._face.hover(-1))
        self._list.clicked.connect(lambda _index: self._take())
        self._list.selectionModel().currentChanged.connect(self._speak)

    # What is offered

    def _offer(self) -> None:
        self._face.hover(-1)
        self._model.show(offers(self._commands, self._field.text(), self._used))
        is_any = self._model.rowCount() > 0
        self._views.setCurrentWidget(self._list if is_any else self._nothing)
        if is_any:
            self._choose(0)
        else:
            self._say(self._nothing.text())
        self._place()

    def _step(self, rows: int) -> None:
        if self._model.rowCount():
            self._choose(min(max(0, self._list.currentIndex().row() + rows), self._model.rowCount() - 1))

    def _choose(self, row: int) -> None:
        # The view itself would pass over what cannot be done, and nobody could read why.
        selection = self._list.selectionModel()
        index = self._model.index(row, 0)
        selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        self._list.scrollTo(index)

    def _take(self) -> None:
        offer = self._model.offer(self._list.currentIndex().row())
        # Of what cannot be done it stands there why.
        if offer is not None and not offer.command.hindrance:
            self.hide()
            self.chosen.emit(offer.command.id)

    def _give_up(self) -> None:
        self.hide()
        self.closed.emit()

    def _speak(self, index: QModelIndex) -> None:
        """Let a screen reader, which is at the field, know what Enter would do."""
        offer = self._model.offer(index.row())
        if offer is not None:
            said = (offer.command.name, self._model.describe(offer.command))
            self._say(self.tr(", ", "between a command and its facts").join(filter(None, said)))

    def _say(self, words: str) -> None:
        self._field.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self._field, QAccessible.Event.DescriptionChanged))

    # Where it lies

    def _row_height(self) -> int:
        return max(1, self._list.sizeHintForRow(0))

    def _place(self) -> None:
        """Lie in the middle under the bar at the top, as high as what is offered."""
        metrics, window = self._theme.metrics, self._window
        around = 2 * (_SHADE + metrics.gap)
        row = metrics.row + metrics.small_gap
        inner = min(self._model.rowCount(), _ROWS) * row or self._nothing.sizeHint().height()
        height = around + self._field.sizeHint().height() + metrics.small_gap + inner
        width = min(_WIDTH * metrics.interface_text + around, window.width() - 2 * metrics.gap)
        top = metrics.top_bar - _SHADE + metrics.small_gap
        self.setGeometry((window.width() - width) // 2, top, width, min(height, window.height() - top))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place in a window that changes its size, and go where another window of ours comes over it; stop nothing."""
        kind = event.type()
        if not self.isVisible():
            pass
        elif kind == QEvent.Type.Resize:
            self._place()
        elif kind == QEvent.Type.WindowBlocked or (kind == QEvent.Type.WindowDeactivate and QApplication.activeWindow() is not None):
            self._give_up()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and a soft shadow around it."""
        metrics = self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = self._theme.colour("shadow")
        shade.setAlphaF(0.018)
        painter.setBrush(shade)
        body = QRectF(self.rect()).adjusted(_SHADE, _SHADE, -_SHADE, -_SHADE)
        for step in range(_SHADE, 0, -1):
            painter.drawRoundedRect(body.adjusted(-step, 1 - step, step, step), metrics.radius + step, metrics.radius + step)
        painter.setPen(self._theme.colour("rule"))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), metrics.radius + 2, metrics.radius + 2)


class _Field(QLineEdit):
    """A line that hands the keys for choosing on."""

    stepped = Signal(int)  # rows down, up if negative
    paged = Signal(int)  # likewise
    taken = Signal()
    given_up = Signal()
    left = Signal()  # the keyboard has gone elsewhere

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        key = Qt.Key
        self._keys: dict[int, Callable[[], None]] = {
            key.Key_Up: lambda: self.stepped.emit(-1),
            key.Key_Down: lambda: self.stepped.emit(1),
            key.Key_PageUp: lambda: self.paged.emit(-1),
            key.Key_PageDown: lambda: self.paged.emit(1),
            key.Key_Return: self.taken.emit,
            key.Key_Enter: self.taken.emit,
            key.Key_Escape: self.given_up.emit,
            key.Key_Tab: self.given_up.emit,
            key.Key_Backtab: self.given_up.emit,
        }

    def event(self, event: QEvent, /) -> bool:
        """Take Tab, which would lead into what lies under the palette, and the keys for choosing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            act = self._keys.get(event.key())
            if act is not None:
                act()
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()
