"""What is read and found again elsewhere is what would be here, and one sentence is left of a process that ends before."""

from __future__ import annotations

import logging
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core import apart, incoming_apart
from core.errors import PasswordNeeded, ReaderError, UnreadableFile
from core.exporting import ANNOTATIONS, ExportOptions, Selection
from core.incoming import KNOWN, NEW, IncomingDocument, IncomingMark, IncomingSet
from core.incoming_apart import plan_beside, read_beside
from core.progress import Cancelled, Progress
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import Opening, ReadingSession

HERE, THERE = "喝水不是小事", "资料室的灯"


@pytest.fixture
def openings(session: ReadingSession) -> list[Opening]:
    """Two documents with one annotation each."""
    first = document(SPEECH, Path("/讲话/饮水.txt"))
    second = document(OTHER, Path("/讲话/年轻干部.txt"))
    both = [opened(session, first), opened(session, second)]
    mark(session, both[0], first, HERE, "开门见山")
    mark(session, both[1], second, THERE, "好例子")
    return both


@pytest.fixture
def file(session: ReadingSession, openings: list[Opening], tmp_path: Path) -> Path:
    """Their annotations in a file."""
    target = tmp_path / "批注.jsonld"
    session.exporting.export(Selection(tuple(one.document for one in openings)), "jsonld", target, ExportOptions(content=ANNOTATIONS))
    return target


@pytest.fixture
def _beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """However little there is, it goes to the process, in slices of two."""
    monkeypatch.setattr(incoming_apart, "HEAVY", 0)
    monkeypatch.setattr(incoming_apart, "MANY", 0)
    monkeypatch.setattr(incoming_apart, "_SLICE", 2)


class EndedAtOnce(subprocess.Popen[bytes]):
    """A program that somebody kills before it does anything."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.kill()


@pytest.mark.usefixtures("_beside")
def test_what_is_done_elsewhere_is_what_would_be_done_here(
    library: Path, session: ReadingSession, openings: list[Opening], file: Path
) -> None:
    found, rows = read_beside(library, file)
    assert found == session.incoming.read(file)
    assert rows == session.incoming.destinations(found) == tuple(one.document for one in openings)
    first, second = found.documents
    new = tuple(IncomingMark(letter * 32, HERE[:3], note=letter) for letter in "abc")
    more = replace(found, documents=(replace(first, marks=(*first.marks, *new)), IncomingDocument("空", ()), second), author="处长")
    takings = plan_beside(library, more, (rows[0], None, rows[1]))
    assert [taking.counts() for taking in takings] == [{NEW: 3, KNOWN: 1}, {KNOWN: 1}]
    for there, here in zip(takings, session.incoming.plan(more, (rows[0], None, rows[1])), strict=True):
        # Only when they would have been made differs.
        assert [(one.mark, one.state, one.before, one.annotation.anchor) for one in there.proposals] == [
            (one.mark, one.state, one.before, one.annotation.anchor) for one in here.proposals
        ]
    known = next(one for one in takings[1].proposals if one.state == KNOWN)
    assert known.annotation is known.before


@pytest.mark.usefixtures("_beside")
def test_a_layer_looks_past_what_is_there(library: Path, openings: list[Opening], file: Path) -> None:
    found, rows = read_beside(library, file)
    assert [one.counts() for one in plan_beside(library, found, rows, is_apart=True)] == [{NEW: 1}, {NEW: 1}]


@pytest.mark.usefixtures("_beside")
def test_what_a_file_is_refused_for_is_told_here(library: Path, tmp_path: Path) -> None:
    nothing = tmp_path / "空.jsonld"
    nothing.write_text("[]", "utf-8")
    with pytest.raises(UnreadableFile, match="holds no annotations"):
        read_beside(library, nothing)
    with pytest.raises(UnreadableFile) as missing:
        read_beside(library, tmp_path / "没有.jsonld")
    assert not isinstance(missing.value, PasswordNeeded)


@pytest.mark.usefixtures("_beside")
def test_a_process_that_is_killed_costs_one_sentence(library: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, rows = read_beside(library, file)
    monkeypatch.setattr(apart.subprocess, "Popen", EndedAtOnce)
    for act in (lambda: read_beside(library, file), lambda: plan_beside(library, found, rows)):
        with pytest.raises(ReaderError, match="was ended from outside"):
            act()


@pytest.mark.usefixtures("_beside")
def test_one_that_is_cancelled_is_gone_at_once(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    progress = Progress()

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            started.append(self)
            progress.cancel()

    monkeypatch.setattr(apart.subprocess, "Popen", Noted)
    many = IncomingSet("jsonld", "许多", (IncomingDocument("讲话", (IncomingMark("a" * 32, HERE),) * 10_000),))
    with pytest.raises(Cancelled):
        plan_beside(library, many, (1,), progress)
    (process,) = started
    assert process.returncode is not None


@pytest.mark.usefixtures("_beside")
def test_where_no_process_can_be_started_it_is_done_here(
    library: Path, openings: list[Opening], file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", "/no such program")
    with caplog.at_level(logging.INFO):
        found, rows = read_beside(library, file)
        assert [one.counts() for one in plan_beside(library, found, rows)] == [{KNOWN: 1}, {KNOWN: 1}]
    assert caplog.text.count("no other one can be started") == 2
