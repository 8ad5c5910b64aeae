"""Opens the branches of an outline: at once where there are few, in pieces where opening them would hold the window."""

from __future__ import annotations

import time
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtCore import QModelIndex

    from gui.models.outline import OutlineModel
    from gui.widgets.outline_tree import OutlineTree

_AT_ONCE: Final = 300
"""Items that are opened in 5 ms."""
_SEEN: Final = 80
"""Items that are opened at once of more: as many as a screen may hold."""
_PIECE: Final = 0.006
"""Seconds."""
_SOON: Final = 200
"""Milliseconds from the first picture to the first piece: who goes on typing need not wait for what is out of view, and sees no scroll bar
shrink and grow with every key."""
_EVERY: Final = 20
"""Milliseconds from one piece to the next: a key that comes meanwhile is answered between them."""


class BranchOpener(QObject):
    """Opens branches from the top. When the model is reset, what waits is forgotten.

    Args:
        tree: shows the model.
        model: the outline.
    """

    def __init__(self, tree: OutlineTree, model: OutlineModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._waiting: Iterator[QModelIndex] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._open_some)
        model.modelAboutToBeReset.connect(self.stop)

    def shut_places(self) -> set[int]:
        """Return where the branches begin that are neither open nor waiting to be."""
        is_expanded, place_of = self._tree.isExpanded, self._model.place_of
        shut = {place_of(index) for index in self._model.branches() if not is_expanded(index)}
        waiting = list(self._waiting)
        self._waiting = iter(waiting)
        return shut.difference(map(place_of, waiting))

    def open_all_but(self, shut: Collection[int]) -> None:
        """Open every branch but those that begin at these places; under a filter all, since each holds something that was found."""
        if not shut or self._model.has_filter:
            self._open_all()
            return
        for index in self._model.branches():
            if self._model.place_of(index) not in shut:
                self._tree.expand(index)

    def stop(self) -> None:
        """Leave what is not open yet as it is."""
        self._waiting = iter(())
        self._timer.stop()
        self._tree.viewport().removeEventFilter(self)

    def _open_all(self) -> None:
        self.stop()
        branches = self._model.branches()
        first: list[QModelIndex] = []
        seen: list[QModelIndex] = []
        items = 0
        for branch in branches:
            (seen if items <= _SEEN else first).append(branch)
            items += 1 + self._model.rowCount(branch)
            if items > _AT_ONCE:
                break
        else:
            self._tree.expandAll()
            return
        for branch in seen:
            self._tree.expand(branch)
        self._waiting = chain(first, branches)
        if self._tree.isVisible():
            # The rest begins once these have been painted: on a busy machine it would come before.
            self._tree.viewport().installEventFilter(self)
        else:
            self._timer.start(_EVERY)

    def _open_some(self) -> None:
        """Open as many as fit into a piece; what the reader has in view stays where it is and is painted only if it has changed."""
        self._timer.start(_EVERY)
        end = time.perf_counter() + _PIECE
        tree, viewport = self._tree, self._tree.viewport()
        top = tree.indexAt(QPoint(0, 0))
        y = tree.visualRect(top).y()
        first = branch = next(self._waiting, None)
        # The tree would paint all it shows for each piece, for as long as the piece itself takes.
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        while branch is not None:
            tree.expand(branch)
            branch = next(self._waiting, None) if time.perf_counter() < end else None
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        if first is None:
            self._timer.stop()
        elif tree.visualRect(first).y() < viewport.height():
            tree.keep_height(top, y)
            viewport.update()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Open the rest once the tree has been painted; stop nothing."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(_SOON)
        return super().eventFilter(watched, event)
