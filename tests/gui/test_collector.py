"""Rubbish that refers to itself: objects of Qt end in the window's thread, whoever makes one object too many."""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from core.progress import Cancelled
from core.session import ReadingSession
from gui.bridge import Bridge
from gui.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Knot(QObject):
    """Holds itself, and has a timer that runs."""

    def __init__(self) -> None:
        super().__init__()
        self._knot = self
        QTimer(self).start(1)


def litter() -> list[list[int]]:
    """Make far more objects than start a collection."""
    return [[number] for number in range(100_000)]


def ends(thing: object, threads: list[int]) -> None:
    """Write down in which thread an object ends."""
    weakref.finalize(thing, lambda: threads.append(threading.get_ident()))


def test_a_worker_that_makes_many_objects_destroys_none_of_the_windows(qtbot: QtBot) -> None:
    threads: list[int] = []
    done: list[list[list[int]]] = []
    tasks = Tasks()
    for _ in range(20):
        ends(Knot(), threads)
    tasks.run("lane", litter, done.append, pytest.fail)
    assert tasks.wait()
    assert not threads
    qtbot.waitUntil(lambda: len(threads) == 20)
    assert set(threads) == {threading.get_ident()}
    assert len(done) == 1


def test_a_worker_never_has_the_last_hold_on_what_its_job_needs(qtbot: QtBot) -> None:
    threads: list[int] = []
    gate = threading.Event()
    tasks = Tasks()
    held = QObject()
    ends(held, threads)
    tasks.run("lane", lambda held=held: gate.wait(5) and held.objectName(), lambda _: None, pytest.fail)  # type: ignore[misc]
    tasks.cancel("lane")
    del held
    gate.set()
    assert tasks.wait()
    assert not threads
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_a_failed_job_leaves_nothing_to_its_worker(qtbot: QtBot) -> None:
    threads: list[int] = []
    tasks = Tasks()
    held = QObject()
    ends(held, threads)

    def fail(held: QObject = held) -> None:
        raise Cancelled(held.objectName())

    tasks.run("lane", fail, pytest.fail, pytest.fail)
    del held, fail
    assert tasks.wait()
    assert not threads
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_bridges_end_when_they_are_let_go(library: Path, speech: Path, qtbot: QtBot) -> None:
    for _ in range(10):
        bridge = Bridge(ReadingSession(library))
        with qtbot.waitSignal(bridge.document_opened):
            bridge.open_file(speech)
        bridge.close()
        alive = weakref.ref(bridge)
        del bridge
        # No collector is needed for it: nothing in it holds it.
        assert alive() is None


def test_a_closed_bridge_hears_of_no_document_any_more(library: Path, speech: Path, qtbot: QtBot) -> None:
    bridge = Bridge(ReadingSession(library))
    opened: list[object] = []
    bridge.document_opened.connect(opened.append)
    with qtbot.waitSignal(bridge.document_read):
        bridge.open_file(speech)
    bridge.go_on()
    bridge.close()
    later: list[bool] = []
    QTimer.singleShot(0, lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later))
    assert not opened
    assert not bridge.is_busy
