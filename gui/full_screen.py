"""The whole screen for the page: everything around it goes, and comes back at the screen's edges and when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gui.actions import Actions
    from gui.frame import Frame
    from gui.middle import Middle
    from gui.widgets.columns import Columns
    from gui.widgets.lid import Lid


class FullScreen(QObject):
    """Follows the state of the window, whoever has changed it: a key, the menu or the desktop.

    Args:
        window: what fills the screen.
        body: what fills the window.
        actions: ``view.full_screen`` is ticked while it does.
        upper: bars that come back at the upper edge of the screen.
        lower: bars that come back at its lower edge.
        columns: the bars at both sides are drawers meanwhile.
        middle: has the keyboard afterwards.
    """

    def __init__(
        self,
        window: Frame,
        body: QWidget,
        actions: Actions,
        *,
        upper: Sequence[QWidget],
        lower: Sequence[QWidget],
        columns: Columns,
        middle: Middle,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._body = body
        self._action = actions["view.full_screen"]
        self._upper = upper
        self._lower = lower
        self._columns = columns
        self._middle = middle
        self._lids: list[Lid] = []
        self._is_on = False
        window.installEventFilter(self)

    def toggle(self) -> None:
        """Fill the screen, or leave it."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._follow()

    def leave(self) -> None:
        """Be a window again."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)

    def open_upper(self) -> None:
        """Show what comes at the upper edge, as when the mouse were there: something of it is wanted by key."""
        if self._is_on:
            self._lids[0].open()

    def _follow(self) -> None:
        """Do what the state of the window demands."""
        is_on = self._window.isFullScreen()
        self._action.setChecked(is_on)
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if is_on:
            self._clear_away()
        else:
            # The other way round than they were taken, each finds its place again.
            for lid in reversed(self._lids):
                lid.give_back()
            self._columns.set_alone(False)

    def _clear_away(self) -> None:
        if not self._lids:
            # Most starts fill no screen.
            from gui.widgets.lid import Lid

            self._lids = [Lid(self._body, Qt.Edge.TopEdge), Lid(self._body, Qt.Edge.BottomEdge)]
        focus = self._window.focusWidget()
        for lid, bars in zip(self._lids, (self._upper, self._lower), strict=True):
            lid.take(bars)
        self._columns.set_alone(True)
        if focus is not None and not focus.isVisibleTo(self._window):
            self._middle.focus_shown()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of a changed state."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._follow()
        return super().eventFilter(watched, event)
