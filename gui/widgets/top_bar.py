"""The bar at the top: menu, back and forward, the name of what is read, and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from gui.theme import Theme


class TopBar(QWidget):
    """Buttons for what a reader reaches for with the mouse; everything is in the menu, too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QToolButton, str]] = []
        self._build()

    def apply_theme(self, theme: Theme) -> None:
        """Colour the pictures for another theme."""
        self._theme = theme
        for button, name in self._icons:
            owner = button.defaultAction() or button
            owner.setIcon(icon(name, theme))

    def set_menu(self, menu: QMenu) -> None:
        """Put the main menu behind its button."""
        self.menu_button.setMenu(menu)

    def add_action(self, action: QAction, picture: str) -> None:
        """Add a button for ``action`` at the left, with a picture of ``resources/icons``."""
        button = self._button(picture)
        action.setIcon(button.icon())
        # One picture among twenty entries would only set the words of all of them in.
        action.setIconVisibleInMenu(False)
        button.setDefaultAction(action)
        self._left.addWidget(button)

    def add_toggle(self, action: QAction) -> None:
        """Add a button with the words of ``action`` at the right."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setDefaultAction(action)
        self._right.addWidget(button)

    def set_title(self, title: str) -> None:
        """Show the name of what is read."""
        self._title.setText(title)

    def _build(self) -> None:
        self.setObjectName("TopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self.setFixedHeight(metrics.top_bar)
        self.menu_button = self._button("menu")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self._name = QLabel(self.tr("Meipi"))
        self._name.setObjectName("AppName")
        self._title = QLabel()
        self._title.setObjectName("SoftLabel")
        self._left = QHBoxLayout()
        self._left.setSpacing(metrics.small_gap)
        self._left.addWidget(self.menu_button)
        self._right = QHBoxLayout()
        self._right.setSpacing(metrics.small_gap)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.gap, 0, metrics.gap, 0)
        layout.setSpacing(metrics.gap)
        layout.addLayout(self._left)
        layout.addWidget(self._name)
        layout.addWidget(self._title, 1)
        layout.addLayout(self._right)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(name, self._theme))
        size = self._theme.metrics.icon
        button.setIconSize(QSize(size, size))
        self._icons.append((button, name))
        return button


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
