"""Opens all branches of a tree: at once where there are few, in pieces where opening them would hold the window."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import deque
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QTreeView

_AT_ONCE: Final = 300
"""Items that are opened in 5 ms."""
_SEEN: Final = 80
"""Items that are opened at once of more: as many as a screen may hold."""
_PIECE: Final = 0.006
"""Seconds."""
_EVERY: Final = 20
"""Milliseconds from one piece to the next: what is open already is painted before."""


class BranchOpener(QObject):
    """Opens branches from the top. When the model is reset, what waits is forgotten.

    Args:
        tree: has its model already.
    """

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._waiting: deque[QModelIndex] = deque()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._open_some)
        tree.model().modelAboutToBeReset.connect(self.stop)

    @property
    def waiting(self) -> Sequence[QModelIndex]:
        """Return the branches that are still to be opened."""
        return self._waiting

    def open(self, branches: Sequence[QModelIndex]) -> None:
        """Open all branches of the tree.

        Args:
            branches: they, in the order of the tree.
        """
        self.stop()
        model = self._tree.model()
        items = list(accumulate(1 + model.rowCount(branch) for branch in branches))
        if not items or items[-1] <= _AT_ONCE:
            self._tree.expandAll()
            return
        first = bisect_right(items, _SEEN) + 1
        for branch in branches[:first]:
            self._tree.expand(branch)
        self._waiting.extend(branches[first:])
        self._timer.start()

    def stop(self) -> None:
        """Leave what is not open yet as it is."""
        self._waiting.clear()
        self._timer.stop()

    def _open_some(self) -> None:
        end = time.perf_counter() + _PIECE
        while self._waiting and time.perf_counter() < end:
            self._tree.expand(self._waiting.popleft())
        if not self._waiting:
            self._timer.stop()
