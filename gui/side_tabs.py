"""The tabs of the side bar: outline, library and search stand in one column, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedLayout, QTabBar, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

OUTLINE = "outline"
LIBRARY = "library"
SEARCH = "search"


class SideTabs(QWidget):
    """Shows one pane at a time under a row of tabs.

    Nothing of a pane is loaded or built before its tab is shown.
    """

    turned = Signal(str)
    """Key of the pane that is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._makers: list[Callable[[], QWidget]] = []
        self._panes: dict[str, QWidget] = {}
        self._build()
        self._tabs.currentChanged.connect(self._show_tab)

    @property
    def shown(self) -> str:
        """Return the key of the pane that is shown; empty before the first one was added."""
        return self._keys[self._tabs.currentIndex()] if self._keys else ""

    def add(self, key: str, title: str, make: Callable[[], QWidget]) -> None:
        """Put another tab behind the others; the first one is shown.

        Args:
            key: by which `turn_to` finds it.
            title: what stands on the tab.
            make: returns the pane, asked once, when the tab is first shown.
        """
        self._keys.append(key)
        self._makers.append(make)
        with QSignalBlocker(self._tabs):
            self._tabs.addTab(title)
        if len(self._keys) == 1:
            self._ready(0)

    def turn_to(self, key: str) -> QWidget:
        """Show the pane with this key, and return it."""
        at = self._keys.index(key)
        self._tabs.setCurrentIndex(at)
        pane = self._ready(at)
        # A tab that was promised was the current one already.
        self._stack.setCurrentWidget(pane)
        return pane

    def promise(self, key: str) -> None:
        """Let the pane with this key be the one that is shown, without making it before `fulfil` is called: a start cannot wait for it."""
        if key not in self._keys or self.is_made(key):
            return
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(self._keys.index(key))
        blank = QWidget(self)
        self._stack.addWidget(blank)
        self._stack.setCurrentWidget(blank)

    def fulfil(self) -> None:
        """Make the pane that was promised, unless the reader has turned to another one since."""
        if self._keys and not self.is_made(self.shown):
            self._show_tab(self._tabs.currentIndex())

    def is_made(self, key: str) -> bool:
        """Return True once the pane with this key is there."""
        return key in self._panes

    def _build(self) -> None:
        self.setObjectName("SideTabs")
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("SideTabBar")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Side bar"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)

    def _show_tab(self, at: int) -> None:
        pane = self._ready(at)
        self._stack.setCurrentWidget(pane)
        self.turned.emit(self._keys[at])

    def _ready(self, at: int) -> QWidget:
        key = self._keys[at]
        if key not in self._panes:
            self._panes[key] = self._makers[at]()
            self._stack.addWidget(self._panes[key])
        return self._panes[key]
