"""Measures inside the real window, in a process of its own: python -m tests.bench.inside gap|mark|opening FILE [FIRST].

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import random
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView, QWidget

from core.session import ReadingSession
from core.spans import Span
from core.store.library import open_library
from gui.app import WATCH_AFTER, build_window
from gui.collector import Collector
from gui.options import Options
from gui.panes.outline import OutlinePane
from gui.panes.reader import ReaderPane
from gui.warming import LibraryWarming, Warming
from tests.bench.home import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable


TICK: Final = 5
"""Milliseconds between two beats of the timer whose gaps are measured."""
GAP_TIME: Final = 10.0
"""Seconds for which the window is driven."""
ACT_EVERY: Final = 60
"""Milliseconds between two acts of the driver."""
MARKS: Final = 120
_WHEEL: Final = 120
"""One notch, in eighths of a degree."""
AFTERWARDS: Final = 0.2
"""Seconds for which the window is watched once what was loaded is there; what comes later is not of it."""
_PATIENCE: Final = 30.0
_TOLD: Final = 20
"""How many of the longest gaps are told."""


class Driven:
    """The window with a document open, and hands on it."""

    def __init__(self, file: Path) -> None:
        self.application, self.bridge, self.window = build_window(Options((str(file),)))
        self.window.files.open_path(file)
        self.reader = _child(self.window, ReaderPane)
        self.page = self.reader.page_actions_widget
        self.viewport: QWidget = self.page.viewport()
        self.is_ready = False
        self.reader.ready.connect(self._note_ready)

    def show(self) -> None:
        """Show the window and return right after the text's first paint."""
        self.window.show()
        # The program itself does these only once its window is shown.
        QTimer.singleShot(WATCH_AFTER, self._prepare)
        self.wait(lambda: self.is_ready)

    def wait(self, is_true: Callable[[], bool]) -> None:
        """Let the window live until something holds.

        Raises:
            TimeoutError: if it does not come.
        """
        end = time.monotonic() + _PATIENCE
        while not is_true():
            QApplication.processEvents()
            if time.monotonic() > end:
                message = "what the driver waits for does not come"
                raise TimeoutError(message)

    def live(self, seconds: float) -> None:
        """Let the window live for a while, idle when it has nothing to do."""
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def length(self) -> int:
        """Return the code points of the document."""
        document = self.bridge.document
        return len(document.text) if document else 0

    def close(self) -> None:
        """Close the window as a reader would."""
        self.window.close()
        self.bridge.close()

    def _prepare(self) -> None:
        Collector(self.application)
        Warming(self.window, self.bridge, self.window.dialog_makers())
        LibraryWarming(self.window, self.bridge, self.window.library_makers())

    def _note_ready(self) -> None:
        self.is_ready = True


class Acts(QObject):
    """Scrolls, resizes and jumps about, one act after the other."""

    def __init__(self, driven: Driven) -> None:
        super().__init__()
        self._driven = driven
        self._source = random.Random(7)
        self._tree = _child(_child(driven.window, OutlinePane), QTreeView)
        self.last = "opening"
        """What was done last."""
        self._acts = (self.wheel, self.wheel, self.wheel, self.jump, self.wheel, self.click_outline, self.wheel, self.resize, self.drag_bar)
        self._number = 0

    def next(self) -> None:
        """Do the next one."""
        act = self._acts[self._number % len(self._acts)]
        self._number += 1
        self.last = act.__name__
        act()

    def wheel(self) -> None:
        """Turn the wheel by one notch, sometimes by several, sometimes back."""
        viewport = self._driven.viewport
        centre = QPointF(viewport.rect().center())
        notch = QPoint(0, -_WHEEL * self._source.choice((1, 1, 3, -2)))
        none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        place = QPointF(viewport.mapToGlobal(centre.toPoint()))
        event = QWheelEvent(centre, place, QPoint(), notch, no_button, none, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.postEvent(viewport, event)

    def jump(self) -> None:
        """Go to any place of the text."""
        self._driven.reader.go_to(self._source.randrange(self._driven.length()))

    def click_outline(self) -> None:
        """Click an item of the outline that is in view."""
        rectangle = self._tree.viewport().rect()
        place = QPoint(rectangle.width() // 2, self._source.randrange(max(1, rectangle.height())))
        if self._tree.indexAt(place).isValid():
            QTest.mouseClick(self._tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def resize(self) -> None:
        """Give the window another size."""
        self._driven.window.resize(self._source.randrange(700, 1500), self._source.randrange(600, 950))

    def drag_bar(self) -> None:
        """Drag the scroll bar of the whole text to any place."""
        bars = [bar for bar in self._driven.reader.findChildren(QWidget) if bar.metaObject().className() == "PageBar"]
        bar: Any = bars[0]
        bar.setValue(self._source.randrange(bar.maximum() + 1))


class Gap(NamedTuple):
    """The time between two beats."""

    length: float
    """Milliseconds."""
    own: float
    """Milliseconds of it in which this thread had the processor: the rest it waited, for a worker or another program."""
    at: float
    """Seconds after the first paint."""
    act: str
    """What was done last."""
    queued: float
    """Milliseconds of it in which this thread was ready and had no processor: other programs and workers had them."""


class Doing(Protocol):
    """Says what was done last."""

    last: str


class Beat(QObject):
    """A timer that notes when it was late."""

    def __init__(self, acts: Doing) -> None:
        super().__init__()
        self._acts = acts
        self._first = self._last = self._own = self._queued = 0.0
        self._queue = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self.gaps: list[Gap] = []
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Begin now."""
        self._first = self._last = time.perf_counter()
        self._own, self._queued = time.thread_time(), self._wait()
        self._timer.start()

    def _note(self) -> None:
        now, own, queued = time.perf_counter(), time.thread_time(), self._wait()
        length, at = 1000 * (now - self._last), self._last - self._first
        self.gaps.append(Gap(length, 1000 * (own - self._own), at, self._acts.last, 1000 * (queued - self._queued)))
        self._last, self._own, self._queued = now, own, queued

    def _wait(self) -> float:
        """Return the seconds in which this thread was ready and had no processor, 0 where the system does not tell."""
        try:
            return int(self._queue.read_text("ascii").split()[1]) / 1e9
        except OSError:
            return 0.0


class Painted(QObject):
    """Notes when the page has been asked to paint."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.is_painted = False
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the page's paint events; stop none."""
        if event.type() == QEvent.Type.Paint:
            self.is_painted = True
        return super().eventFilter(watched, event)


def gap(file: Path) -> dict[str, object]:
    """Return the gaps of the beat, longest first."""
    driven = Driven(file)
    acts = Acts(driven)
    beat = Beat(acts)
    driven.show()
    beat.start()
    timer = QTimer(interval=ACT_EVERY)
    timer.timeout.connect(acts.next)
    timer.start()
    driven.live(GAP_TIME)
    timer.stop()
    driven.close()
    longest = sorted(beat.gaps, reverse=True)
    return {"largest": longest[0].length, "beats": len(longest), "longest": [gap._asdict() for gap in longest[:_TOLD]]}


def mark(file: Path) -> dict[str, object]:
    """Return the milliseconds from each key press to the painted mark, and of one flush to the disk after each."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    library = Path(os.environ["MEIPI_LIBRARY"])
    before = len(driven.bridge.annotations())
    with ReadingSession(library):
        connection = open_library(library)
        synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
        connection.close()
    painted = Painted(driven.viewport)
    source = random.Random(3)
    presses: list[float] = []
    flushes: list[float] = []
    with (library.parent / "flush").open("wb", buffering=0) as paper:
        for _ in range(MARKS):
            start = source.randrange(driven.length() - 200)
            driven.reader.go_to(start)
            driven.reader.select(Span(start, start + source.randrange(5, 60)))
            driven.reader.setFocus()
            driven.live(source.uniform(0.04, 0.24))
            presses.append(press(driven, painted))
            flushes.append(flush(paper.fileno()))
    made = len(driven.bridge.annotations()) - before
    driven.close()
    return {"marks": before, "made": made, "synchronous": synchronous, "presses": presses, "flushes": flushes}


def opening(file: Path, first: Path = SAMPLE) -> dict[str, object]:
    """Open a file in a window that shows another, ``first``, and once more to cancel it.

    Returns:
        Seconds until its text and until everything is there, the gaps meanwhile, how often progress was told, and the seconds from
        cancelling it to the end of its work (0 for a file that tells no progress).
    """
    driven = Driven(first)
    beat = Beat(Acts(driven))
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(1.0)
    told: list[int] = []
    driven.bridge.opening_progressed.connect(lambda done, _total: told.append(done))
    beat.start()
    times = _open(driven, file)
    longest = sorted(beat.gaps, reverse=True)
    steps = len(told)
    cancelled = _cancel(driven, file, told) if steps else 0.0
    driven.close()
    gaps = [gap._asdict() for gap in longest[:_TOLD]]
    return {**times, "cancelled": cancelled, "steps": steps, "largest": longest[0].length, "longest": gaps}


def _open(driven: Driven, file: Path) -> dict[str, float]:
    """Open a file; return the seconds until its text is shown, and until outline and annotations are there, too."""
    times: dict[str, float] = {}
    loop = QEventLoop(driven.window)

    def look() -> None:
        if "text" in times and not driven.bridge.is_busy:
            times["all"] = time.perf_counter() - begin
            loop.quit()

    driven.bridge.document_read.connect(lambda *_: times.setdefault("text", time.perf_counter() - begin))
    # With a parent: what holds itself would be left to the collector, which may run in a worker.
    watch = QTimer(driven.window, interval=TICK)
    watch.timeout.connect(look)
    watch.start()
    QTimer.singleShot(round(1000 * _PATIENCE), driven.window, loop.quit)
    begin = time.perf_counter()
    driven.bridge.open_file(file)
    loop.exec()
    watch.stop()
    return times


def _cancel(driven: Driven, file: Path, told: list[int]) -> float:
    """Open a file, cancel it at its first step, and return the seconds from then until no process works at it."""
    told.clear()
    driven.bridge.open_file(file)
    driven.wait(lambda: bool(told))
    begin = time.perf_counter()
    driven.bridge.cancel_opening()
    driven.wait(lambda: not _children())
    return time.perf_counter() - begin


def _children() -> set[str]:
    """Return the processes that this one has started and that have not ended."""
    found: set[str] = set()
    # A process is the child of the thread that has started it.
    for thread in Path("/proc/self/task").iterdir():
        with contextlib.suppress(FileNotFoundError):
            found.update((thread / "children").read_text("ascii").split())
    return found


def press(driven: Driven, painted: Painted) -> float:
    """Press 1 and return the milliseconds until the page has been painted with the mark."""
    count = len(driven.bridge.annotations())
    painted.is_painted = False
    begin = time.perf_counter()
    QTest.keyClick(driven.window.windowHandle(), Qt.Key.Key_1)
    driven.wait(lambda: painted.is_painted)
    end = time.perf_counter()
    if len(driven.bridge.annotations()) != count + 1:
        message = "the key press has made no mark"
        raise AssertionError(message)
    return 1000 * (end - begin)


def flush(file: int) -> float:
    """Return the milliseconds of appending 4 KiB and having them on the disk."""
    begin = time.perf_counter()
    os.write(file, bytes(4096))
    os.fsync(file)
    return 1000 * (time.perf_counter() - begin)


def _child(parent: QWidget, kind: type[Any]) -> Any:
    found = parent.findChild(kind)
    if found is None:
        message = f"the window has no {kind.__name__}"
        raise LookupError(message)
    return found


def gaps_until(is_there: Callable[[], bool], driven: Driven, beat: Beat, begin: float, *, complaint: str) -> dict[str, object]:
    """Watch the window until something that is loaded beside it is there, and shortly after; close it.

    Args:
        is_there: tells whether it has come.
        driven: the window.
        beat: has been started, and knows the gaps.
        begin: when the loading began, in seconds of `time.perf_counter`.
        complaint: what is said if it does not come.

    Returns:
        The largest gap in milliseconds, the longest ones with what they consist of, and the seconds it took.
    """
    while not is_there():
        driven.live(0.01)
        if time.perf_counter() - begin > _PATIENCE:
            raise TimeoutError(complaint)
    taken = time.perf_counter() - begin
    driven.live(AFTERWARDS)
    longest = sorted(beat.gaps, reverse=True)
    driven.close()
    return {"largest": longest[0].length, "longest": [gap._asdict() for gap in longest[:_TOLD]], "taken": taken}


def main(what: str, *files: str) -> int:
    """Measure and print."""
    gc.disable()
    measures: dict[str, Callable[..., dict[str, object]]] = {"gap": gap, "mark": mark, "opening": opening}
    print(json.dumps(measures[what](*map(Path, files)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
