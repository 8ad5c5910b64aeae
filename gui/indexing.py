"""Keeps the index of the library up to date in the background: after documents have come, and at the first rest after a start."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.errors import ReaderError
    from core.session import ReadingSession
    from gui.keeping import Keeping

log = logging.getLogger(__name__)

SOON: Final = 3_000
"""Milliseconds after which the index follows: what is done at once with a new document comes before."""
BUSY_AGAIN: Final = 1_000
AT_LEISURE: Final = 15_000
"""Milliseconds without anything new after which outlines follow, which take minutes of a processor and change little."""
LANE: Final = "index"
OUTLINES: Final = "outlines"


class Indexing(QObject):
    """Brings the index up to date when it is told of something new, in a process of its own; the bridge has one.

    Nothing waits for it: what the index does not hold yet is looked through itself. So a failure is logged and told to nobody; the next
    occasion tries again, and a search tells what is wrong.

    Args:
        session: reaches the index.
        keeping: the library may be at rest.
        is_busy: True while something else has the processors, which comes first.
        parent: the bridge.
    """

    progressed = Signal(int, int)
    """Texts that are in the index, and all of them. From the worker."""
    updated = Signal()
    """The index holds what the library holds: every text is found by it. Outlines follow, which take minutes."""

    def __init__(self, session: ReadingSession, keeping: Keeping, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keeping = keeping
        self._is_busy = is_busy
        self._tasks = Tasks(self)
        self._end = threading.Event()
        self._is_stale = self._is_on = False
        self._later = QTimer(self, singleShot=True, interval=SOON)
        self._later.timeout.connect(self._begin)
        self._at_leisure = QTimer(self, singleShot=True)
        self._at_leisure.timeout.connect(self._outline)
        keeping.resting.connect(self.pause)
        keeping.awake.connect(self.update_soon)
        keeping.wait_for(self._tasks)

    @property
    def is_running(self) -> bool:
        """True while the index is being brought up to date."""
        return self._tasks.is_busy(LANE)

    def start(self) -> None:
        """Keep the index up to date from now on: the library is claimed, and the first picture is long there."""
        self._is_on = True
        self.update_soon()

    def update_soon(self) -> None:
        """Bring the index up to date in a while: there may be something new."""
        if not self._is_on:
            return
        if self.is_running:
            # What is being done may have begun before it came.
            self._is_stale = True
        elif not self._later.isActive():
            self._later.start(SOON)

    def pause(self) -> None:
        """Leave the index as far as it is: something is done with the whole library."""
        self._later.stop()
        self._at_leisure.stop()
        self._end.set()
        self._tasks.cancel(LANE)
        self._tasks.cancel(OUTLINES)

    def close(self) -> None:
        """End with the window: what is indexed stays so."""
        self.pause()
        self._tasks.close()

    def _begin(self) -> None:
        if self._keeping.refusal is not None:
            return
        # Texts come first: what is done of the outlines stays.
        self._at_leisure.stop()
        self._end.set()
        if self._is_busy() or not self._tasks.is_idle:
            self._later.start(BUSY_AGAIN)
            return
        self._is_stale = False
        self._end = end = threading.Event()
        search = self._session.search

        def update() -> None:
            self._keeping.ensure_there()
            if search.state().waiting:
                search.update(self.progressed.emit, end.is_set)

        self._tasks.run(LANE, update, lambda _: self._take(), self._fail)

    def _take(self) -> None:
        self.updated.emit()
        if self._is_stale:
            self.update_soon()
        else:
            self._at_leisure.start(AT_LEISURE)

    def _outline(self) -> None:
        """Recognise the outlines that the index has not, until there may be texts again."""
        if self._is_busy() or not self._tasks.is_idle:
            self._at_leisure.start(AT_LEISURE)
            return
        self._end = end = threading.Event()
        search = self._session.search

        def outline() -> None:
            self._keeping.ensure_there()
            if search.state().outlines:
                search.update_outlines(None, end.is_set)

        self._tasks.run(OUTLINES, outline, lambda _: None, self._fail)

    def _fail(self, error: ReaderError) -> None:
        log.info("The index was not brought up to date: %s", error)
