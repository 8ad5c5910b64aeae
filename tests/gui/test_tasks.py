"""Background jobs: values cross threads, the newest request wins."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from core.errors import ReaderError
from gui.tasks import Tasks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks()


def test_a_job_runs_in_another_thread_and_answers_in_this_one(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    tasks.run("lane", threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())), pytest.fail)
    qtbot.waitUntil(lambda: bool(seen))
    worker, window = seen[0]
    assert worker != window == threading.get_ident()


def test_the_newest_request_of_a_lane_wins(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        gate.wait(5)
        return "old"

    tasks.run("lane", slow, answers.append, pytest.fail)
    tasks.run("lane", lambda: "new", answers.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(answers))
    gate.set()
    tasks.wait()
    done: list[bool] = []
    tasks.run("other", lambda: True, done.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(done))
    assert answers == ["new"]


def test_a_cancelled_lane_falls_silent(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[str] = []
    tasks.run("lane", lambda: "late", answers.append, pytest.fail)
    tasks.cancel("lane")
    done: list[bool] = []
    tasks.wait()
    tasks.run("other", lambda: True, done.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(done))
    assert not answers
    assert not tasks.is_busy("lane")


def test_the_fault_of_the_world_goes_to_its_own_callback(tasks: Tasks, qtbot: QtBot) -> None:
    errors: list[ReaderError] = []

    def job() -> None:
        raise ReaderError("The disk is full. Free some room and try again.")

    tasks.run("lane", job, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]).startswith("The disk is full")


@pytest.mark.logs("A background job failed")
def test_our_own_fault_is_raised_in_this_thread(tasks: Tasks, qtbot: QtBot) -> None:
    def job() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        tasks.run("lane", job, pytest.fail, pytest.fail)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_what_has_ended_can_be_asked_for_before_the_next_event(tasks: Tasks) -> None:
    answers: list[str] = []
    tasks.run("lane", lambda: "ready", answers.append, pytest.fail)
    assert tasks.wait()
    assert not answers
    tasks.deliver()
    assert answers == ["ready"]
