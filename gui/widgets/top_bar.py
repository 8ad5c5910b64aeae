"""The bar at the top: menu, back and forward, the field to find with, and what the page is looked at by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from gui.actions import plain
from gui.icons import icon
from gui.keys import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from gui.theme import Theme

_BESIDE_HINT: Final = 3
"""Pixels of the border of a field, and of what it leaves free beside its words, at each side of them and their padding."""


class TopBar(QWidget):
    """Buttons for what a reader reaches for with the mouse; everything is in the menu, too.

    Where there is little room the field gets narrower, then the buttons show pictures instead of words.
    """

    find_wanted = Signal(str)
    """The field was clicked or typed in: what stands in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QToolButton, str]] = []
        self._worded: list[QToolButton] = []
        self._build()

    def apply_theme(self, theme: Theme) -> None:
        """Colour the pictures for another theme, and take its sizes."""
        self._theme = theme
        size = QSize(theme.metrics.icon, theme.metrics.icon)
        for button, name in self._icons:
            owner = button.defaultAction() or button
            owner.setIcon(icon(name, theme))
            button.setIconSize(size)
        self._measure()

    def set_menu(self, menu: QMenu) -> None:
        """Put the main menu behind its button."""
        self.menu_button.setMenu(menu)

    def add_action(self, action: QAction, picture: str) -> None:
        """Add a button with a picture of ``resources/icons`` for ``action`` at the left."""
        self._left.addWidget(self._action_button(action, picture))

    def add_words(self, action: QAction, picture: str) -> QToolButton:
        """Add a button with the words of ``action`` at the right; the picture takes their place where there is little room."""
        button = self._action_button(action, picture)
        # Else it would be the text of the menu, with the letter that an open menu gives it.
        action.setIconText(action.iconText())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._worded.append(button)
        self._right.addWidget(button)
        return button

    def add_toggle(self, action: QAction, picture: str) -> None:
        """Add a button with a picture for ``action`` at the right."""
        self._right.addWidget(self._action_button(action, picture))

    def set_find(self, action: QAction) -> None:
        """Let the field be there when ``action`` is, and name its key."""

        def follow() -> None:
            self.find_field.setEnabled(action.isEnabled())
            key = shown(action.shortcut().toString())
            words = self.tr("Find in this document")
            self.find_field.hint(*([f"{words}　{key}"] if key else []), words, self.tr("Find"))

        action.changed.connect(follow)
        follow()

    def _build(self) -> None:
        self.setObjectName("TopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self.menu_button = self._button("menu")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self._name = QLabel(self.tr("Meipi"))
        self._name.setObjectName("AppName")
        self.find_field = _FindField()
        self.find_field.setAccessibleName(self.tr("Find in this document"))
        self.find_field.wanted.connect(self.find_wanted)
        self._left = QHBoxLayout()
        self._left.setSpacing(metrics.small_gap)
        self._left.addWidget(self.menu_button)
        self._right = QHBoxLayout()
        self._right.setSpacing(metrics.small_gap)
        # The words of the buttons must not keep the window from getting narrower.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(metrics.gap, 0, metrics.gap, 0)
        layout.setSpacing(metrics.gap)
        layout.addLayout(self._left)
        layout.addWidget(self._name)
        layout.addStretch(1)
        layout.addWidget(self.find_field)
        layout.addStretch(1)
        layout.addLayout(self._right)
        self._measure()

    def _measure(self) -> None:
        metrics = self._theme.metrics
        self.setFixedHeight(metrics.top_bar)
        self.find_field.setFixedHeight(metrics.row)
        self.find_field.set_padding(metrics.pad)
        self._fit()

    def _fit(self) -> None:
        """Share the width: the field narrower first, then one button after the other without its words, from the left."""
        metrics = self._theme.metrics
        # Margins at both sides, and the gaps between left, name, field and right with the room around the field.
        room = self.width() - 7 * metrics.gap - _width(self._left) - self._name.sizeHint().width()
        for button in self._worded:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for button in self._worded:
            if room - _width(self._right) >= metrics.find_field_minimum:
                break
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.find_field.setFixedWidth(max(metrics.find_field_minimum, min(metrics.find_field, room - _width(self._right))))

    def _action_button(self, action: QAction, picture: str) -> QToolButton:
        button = self._button(picture)
        action.setIcon(button.icon())
        # One picture among twenty entries would only set the words of all of them in.
        action.setIconVisibleInMenu(False)
        button.setDefaultAction(action)

        def name() -> None:
            key = shown(action.shortcut().toString())
            words = plain(action.text()).replace("…", "")
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({key})" if key else words)

        action.changed.connect(name)
        name()
        return button

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(name, self._theme))
        size = self._theme.metrics.icon
        button.setIconSize(QSize(size, size))
        self._icons.append((button, name))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()


def _width(row: QHBoxLayout) -> int:
    """Return what the buttons of a row want now; the row itself would tell it of the last time round the event loop."""
    items = [row.itemAt(index) for index in range(row.count())]
    wanted = [widget.sizeHint().width() for item in items if item and (widget := item.widget())]
    return sum(wanted) + row.spacing() * max(0, len(wanted) - 1)


class _FindField(QLineEdit):
    """Looks like a field and leads to the bar that finds: what is typed here is handed over at once."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("FindWanted")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._hints: tuple[str, ...] = ()
        self._beside = 0
        self.textEdited.connect(self._hand_over)
        self.returnPressed.connect(lambda: self.wanted.emit(""))

    def hint(self, *hints: str) -> None:
        """Say what it is for: the first of these, the longest first, for which there is room."""
        self._hints = hints
        self._say()

    def set_padding(self, pixels: int) -> None:
        """Take note of how many pixels the style sheet keeps free at each side."""
        # The style could be asked, but its flags take Python 5 ms of a start to make.
        self._beside = pixels + _BESIDE_HINT
        self._say()

    def _say(self) -> None:
        inside = self.width() - 2 * self._beside
        fitting = (one for one in self._hints if self.fontMetrics().horizontalAdvance(one) <= inside)
        self.setPlaceholderText(next(fitting, self._hints[-1] if self._hints else ""))

    def _hand_over(self, text: str) -> None:
        self.clear()
        self.wanted.emit(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the bar instead of taking the keyboard."""
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what has room now."""
        super().resizeEvent(event)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Likewise in letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._say()


class NoticeBar(QWidget):
    """One line above the page that tells something and asks for nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NoticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setText("×")
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.metrics.pad, theme.metrics.small_gap, theme.metrics.gap, theme.metrics.small_gap)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_notice(self, text: str, milliseconds: int = 0) -> None:
        """Show ``text`` until it is dismissed, or for so many milliseconds."""
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if milliseconds:
            self._timer.start(milliseconds)
