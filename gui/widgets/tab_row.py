"""The row of tabs over the middle: a bar of tabs for each sheet, as wide as that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from gui.icons import icon
from gui.theme import restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent

    from gui.theme import Theme

_CLOSE: Final = 10
"""Pixels of the cross on a tab."""
_LEAST: Final = 8
"""Characters of a name that are seen at least, however many tabs there are."""


class TabLabel(NamedTuple):
    """What is seen of a tab."""

    name: str
    hint: str
    """Told where the mouse rests on it."""


class ShownSide(NamedTuple):
    """What is seen of the tabs of a side."""

    labels: Sequence[TabLabel]
    current: int | None
    """None if none of them is shown."""


class TabRow(QWidget):
    """Shows the tabs and tells what is done to them; hidden while there are none."""

    chosen = Signal(int, int)
    """Side, and number of the tab on it."""
    close_wanted = Signal(int, int)
    moved = Signal(int, int, int)
    """Side, from where and to where a tab was dragged there."""
    menu_wanted = Signal(int, int, QPoint)
    """Side, number of the tab, place on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("TabRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.metrics.tab_row)
        self._bars: list[_TabBar] = []
        self._lists: list[_ListButton] = []
        self._rooms: list[QWidget] = []
        """What the bars stand in, each as wide as its sheet."""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._bar(0)
        self.hide()

    def show_tabs(self, sides: Sequence[ShownSide], active: int) -> None:
        """Show these tabs, of one or two sides.

        Args:
            sides: their tabs.
            active: which of the sides has the reader's attention.
        """
        for number, side in enumerate(sides):
            self._bar(number).show_tabs(side, self._theme, is_active=number == active)
        for number, room in enumerate(self._rooms):
            room.setVisible(number < len(sides))
        if len(sides) == 1:
            self.divide((0,))
        self.setVisible(any(side.labels for side in sides))

    def divide(self, widths: Sequence[int]) -> None:
        """Let the bars begin where the sheets do that have these widths."""
        left = self._rooms[0]
        left.setMaximumWidth(widths[0] if len(widths) > 1 else _UNBOUND)
        left.setMinimumWidth(widths[0] if len(widths) > 1 else 0)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.metrics.tab_row)
        for bar, button in zip(self._bars, self._lists, strict=True):
            bar.apply_theme(theme)
            button.setIcon(icon("chevron-down", theme))

    @property
    def has_keyboard(self) -> bool:
        """True while keys act on the tabs."""
        return any(bar.hasFocus() for bar in self._bars)

    def _bar(self, side: int) -> _TabBar:
        while len(self._bars) <= side:
            number = len(self._bars)
            room = _Room(self)
            bar = _TabBar(room)
            button = _ListButton(bar, room)
            button.setIcon(icon("chevron-down", self._theme))
            room.hold(bar, button)
            bar.setAccessibleName(self.tr("Open documents") if number == 0 else self.tr("Open documents at the right"))
            inside = QHBoxLayout(room)
            inside.setContentsMargins(self._theme.metrics.gap, 0, 0, 0)
            inside.setSpacing(0)
            inside.addWidget(bar, 0, Qt.AlignmentFlag.AlignBottom)
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
            inside.addStretch(1)
            bar.currentChanged.connect(lambda at, number=number: self.chosen.emit(number, at))
            # A press on what is current already says on which side the reader is.
            bar.tabBarClicked.connect(lambda at, number=number: self._press(number, at))
            bar.tabMoved.connect(lambda start, end, number=number: self.moved.emit(number, start, end))
            bar.close_wanted.connect(lambda at, number=number: self.close_wanted.emit(number, at))
            bar.customContextMenuRequested.connect(lambda at, number=number: self._ask_menu(number, at))
            button.chosen.connect(lambda at, number=number: self.chosen.emit(number, at))
            self._bars.append(bar)
            self._lists.append(button)
            self._rooms.append(room)
            self._layout.addWidget(room, 1)
        return self._bars[side]

    def _press(self, side: int, at: int) -> None:
        if at >= 0 and at == self._bars[side].currentIndex():
            self.chosen.emit(side, at)

    def _ask_menu(self, side: int, place: QPoint) -> None:
        bar = self._bars[side]
        at = bar.tabAt(place)
        if at < 0:
            # From the keyboard the menu is about the current tab.
            at = bar.currentIndex()
        if at >= 0:
            self.menu_wanted.emit(side, at, bar.mapToGlobal(place))


_UNBOUND: Final = 16_777_215
"""QWIDGETSIZE_MAX, which PySide does not name."""


class _Room(QWidget):
    """What a bar stands in: has a list of all tabs beside it as soon as not all of them are seen at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Not while the room is being laid out: that would be left half done.
        self._later = QTimer(self, singleShot=True, interval=0)

    def hold(self, bar: _TabBar, button: _ListButton) -> None:
        """Watch over a bar and its list."""
        bar.laid_out.connect(self._later.start)
        self._later.timeout.connect(lambda: button.setVisible(bar.least_width() > self.contentsRect().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether all tabs have room."""
        super().resizeEvent(event)
        self._later.start()


class _ListButton(QToolButton):
    """Lists all tabs of a bar by their whole names."""

    chosen = Signal(int)

    def __init__(self, bar: _TabBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self.setObjectName("TabList")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("All open documents"))
        self.setToolTip(self.tr("All open documents"))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.hide()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for at in range(self._bar.count()):
            action = menu.addAction(self._bar.tabText(at))
            action.setToolTip(self._bar.tabToolTip(at))
            action.setCheckable(True)
            action.setChecked(at == self._bar.currentIndex())
            action.triggered.connect(lambda _checked=False, at=at: self.chosen.emit(at))


class _TabBar(QTabBar):
    """The tabs of one side."""

    close_wanted = Signal(int)
    laid_out = Signal()
    """Other tabs are there, or they have other widths."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_tabs(self, side: ShownSide, theme: Theme, *, is_active: bool) -> None:
        """Show these tabs in place of all before; those that stay keep their buttons."""
        self.blockSignals(True)
        try:
            while self.count() > len(side.labels):
                self.removeTab(self.count() - 1)
            for at, label in enumerate(side.labels):
                if at == self.count():
                    self.addTab("")
                    self.setTabButton(at, QTabBar.ButtonPosition.RightSide, self._cross(theme))
                self._name(at, label)
            self.setCurrentIndex(-1 if side.current is None else side.current)
        finally:
            self.blockSignals(False)
        self.laid_out.emit()
        if self.property("active") != is_active:
            self.setProperty("active", is_active)
            restyle(self)

    def apply_theme(self, theme: Theme) -> None:
        """Draw the crosses in the colours of another theme."""
        for at in range(self.count()):
            button = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(icon("close", theme))

    def _name(self, at: int, label: TabLabel) -> None:
        words = label.name.replace("&", "&&")
        if self.tabText(at) != words:
            self.setTabText(at, words)
            self.setAccessibleTabName(at, label.name)
            button = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setAccessibleName(self.tr("Close {name}").format(name=label.name))
        if self.tabToolTip(at) != label.hint:
            self.setTabToolTip(at, label.hint)

    def _cross(self, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("TabClose")
        button.setAutoRaise(True)
        # The keyboard closes with Ctrl+W: a stop at each cross would only be in the way.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIcon(icon("close", theme))
        button.setIconSize(QSize(_CLOSE, _CLOSE))
        button.clicked.connect(lambda: self._close(button))
        return button

    def _close(self, button: QToolButton) -> None:
        for at in range(self.count()):
            if self.tabButton(at, QTabBar.ButtonPosition.RightSide) is button:
                self.close_wanted.emit(at)
                return

    def least_width(self) -> int:
        """Return how wide all tabs are when they are as narrow as they get."""
        return sum(self.minimumTabSizeHint(at).width() for at in range(self.count()))

    # Qt

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Keep so much of each name that documents can be told apart; what has no room then is scrolled to, or found in the list."""
        wanted = self.tabSizeHint(index)
        sides = wanted.width() - self.fontMetrics().horizontalAdvance(self.tabText(index))
        least = sides + self.fontMetrics().horizontalAdvance("讲") * _LEAST
        return QSize(min(wanted.width(), least), wanted.height())

    def tabLayoutChange(self) -> None:
        """Tell of it."""
        super().tabLayoutChange()
        self.laid_out.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose with the left button alone."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close with the middle button."""
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_wanted.emit(at)
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: a document would come with each notch."""
        event.ignore()
