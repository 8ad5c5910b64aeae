"""Acts that a worker does one after the other."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError
from gui.act_queue import ActQueue
from gui.tasks import Tasks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.bridge import Bridge


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks()


@pytest.fixture
def queue(bridge: Bridge, tasks: Tasks) -> ActQueue:
    return ActQueue(bridge.keeping, lambda: tasks)


def test_an_act_begins_once_the_one_before_is_done_and_told_of(queue: ActQueue, qtbot: QtBot) -> None:
    told: list[str] = []
    queue.put(lambda: list(told), lambda seen: told.append(f"first saw {seen}"), pytest.fail)
    queue.put(lambda: list(told), lambda seen: told.append(f"second saw {len(seen)}"), pytest.fail)
    assert queue.is_busy
    qtbot.waitUntil(lambda: not queue.is_busy)
    assert told == ["first saw []", "second saw 1"]


def test_an_act_that_fails_holds_up_no_other(queue: ActQueue, qtbot: QtBot) -> None:
    told: list[object] = []

    def fail() -> None:
        raise LibraryError("the disk is full")

    queue.put(fail, pytest.fail, told.append)
    queue.put(lambda: "stored", told.append, pytest.fail)
    qtbot.waitUntil(lambda: not queue.is_busy)
    assert [type(one) for one in told] == [LibraryError, str]


def test_what_waits_to_be_written_is_written_at_the_end_and_what_was_to_be_read_is_not(queue: ActQueue, tasks: Tasks) -> None:
    gate, done = threading.Event(), list[str]()

    def begin() -> None:
        gate.wait(5)
        done.append("begun")

    queue.put(begin, lambda _none: None, pytest.fail)
    queue.put(lambda: done.append("read"), lambda _none: None, pytest.fail, is_writing=False)
    queue.put(lambda: done.append("written"), lambda _none: None, pytest.fail)
    gate.set()
    tasks.close()
    queue.finish()
    assert done == ["begun", "written"]
    assert not queue.is_busy
