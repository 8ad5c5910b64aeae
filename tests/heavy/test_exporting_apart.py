"""Exports go where they would without the process of their own, and nothing is left of those that end before."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core import apart
from core.errors import LibraryError, ReaderError
from core.exporting import ANNOTATIONS, TASKS, ExportOptions, Selection
from core.exporting_apart import describe_beside, export_beside
from core.filtering import Filter
from core.progress import Cancelled, Progress
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

OPTIONS = ExportOptions(content=ANNOTATIONS, author="李春和")


@pytest.fixture
def selection(session: ReadingSession) -> Selection:
    """Two documents with one annotation each."""
    first = document(SPEECH, Path("/讲话/饮水.txt"))
    second = document(OTHER, Path("/讲话/年轻干部.txt"))
    openings = [opened(session, first), opened(session, second)]
    mark(session, openings[0], first, "喝水不是小事", "开门见山")
    mark(session, openings[1], second, "资料室的灯", "=HYPERLINK(1)")
    return Selection(tuple(one.document for one in openings))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files go."""
    (tmp_path / "导出").mkdir()
    return tmp_path / "导出"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    return tmp_path / "scratch"


class EndedAtOnce(subprocess.Popen[bytes]):
    """A program that somebody kills before it does anything."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.kill()


def test_what_is_written_elsewhere_is_what_would_be_written_here(
    library: Path, session: ReadingSession, selection: Selection, folder: Path, scratch: Path
) -> None:
    here = session.exporting.export(selection, "csv", folder / "here.csv", OPTIONS)
    there = export_beside(library, selection, "csv", folder / "there.csv", OPTIONS)
    assert there == here
    assert (folder / "there.csv").read_bytes() == (folder / "here.csv").read_bytes()
    assert (folder / "there.csv").stat().st_mode == (folder / "here.csv").stat().st_mode
    assert list(scratch.iterdir()) == []


def test_the_filter_goes_along(library: Path, selection: Selection, folder: Path) -> None:
    wanted = Selection(selection.documents, Filter(words="开门见山"))
    assert export_beside(library, wanted, "csv", folder / "one.csv", OPTIONS).annotations == 1
    assert "资料室" not in (folder / "one.csv").read_text("utf-8")


def test_it_is_told_document_by_document(library: Path, selection: Selection, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    export_beside(library, selection, "csv", folder / "some.csv", OPTIONS, Progress(lambda *step: told.append(step)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_one_that_is_cancelled_leaves_nothing(library: Path, selection: Selection, folder: Path, scratch: Path) -> None:
    (folder / "some.csv").write_text("旧", "utf-8")
    progress = Progress(lambda *_: progress.cancel())
    with pytest.raises(Cancelled):
        export_beside(library, selection, "csv", folder / "some.csv", OPTIONS, progress, force=True)
    assert [one.read_text("utf-8") for one in folder.iterdir()] == ["旧"]
    assert list(scratch.iterdir()) == []


def test_a_process_that_is_killed_leaves_nothing_and_one_sentence(
    library: Path, selection: Selection, folder: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart.subprocess, "Popen", EndedAtOnce)
    with pytest.raises(ReaderError, match="was ended from outside"):
        export_beside(library, selection, "csv", folder / "some.csv", OPTIONS)
    assert list(folder.iterdir()) == []
    assert list(scratch.iterdir()) == []


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(library: Path, selection: Selection, folder: Path) -> None:
    (folder / "some.csv").write_text("旧", "utf-8")
    with pytest.raises(ReaderError, match="is there already"):
        export_beside(library, selection, "csv", folder / "some.csv", OPTIONS)
    assert (folder / "some.csv").read_text("utf-8") == "旧"
    export_beside(library, selection, "csv", folder / "some.csv", OPTIONS, force=True)
    assert "喝水不是小事" in (folder / "some.csv").read_text("utf-8")


def test_a_folder_that_goes_meanwhile_is_told(library: Path, selection: Selection, folder: Path) -> None:
    progress = Progress(lambda *_: shutil.rmtree(folder, ignore_errors=True))
    with pytest.raises(ReaderError, match=r"“some.csv” could not be written: .+"):
        export_beside(library, selection, "csv", folder / "some.csv", OPTIONS, progress)


def test_what_the_format_refuses_is_told_here(library: Path, selection: Selection, folder: Path) -> None:
    with pytest.raises(ReaderError, match="There is nothing to export"):
        export_beside(library, Selection((999,)), "csv", folder / "some.csv", OPTIONS)
    with pytest.raises(KeyError):
        export_beside(library, selection, "wps", folder / "some.wps", OPTIONS)
    assert list(folder.iterdir()) == []


def test_a_library_that_cannot_be_read_is_told_here(tmp_path: Path, folder: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"no library at all" * 400)
    with pytest.raises(LibraryError):
        export_beside(damaged, Selection((1,)), "csv", folder / "some.csv", OPTIONS)
    assert list(folder.iterdir()) == []


def test_where_no_process_can_be_started_it_is_written_here(
    library: Path, selection: Selection, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", "/no such program")
    with caplog.at_level(logging.INFO):
        assert export_beside(library, selection, "csv", folder / "some.csv", OPTIONS).annotations == 2
    assert "no other one can be started" in caplog.text
    assert "喝水不是小事" in (folder / "some.csv").read_text("utf-8")


@pytest.mark.logs("The process --export-apart has ended")
def test_what_a_process_complained_of_is_in_the_log(
    library: Path, selection: Selection, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # No dialog offers what this format cannot hold.
    with pytest.raises(ReaderError, match="was ended from outside"):
        export_beside(library, selection, "markdown", folder / "some.md", ExportOptions(content=TASKS))
    assert "KeyError" in caplog.text
    assert list(folder.iterdir()) == []


def test_what_would_be_in_a_file_is_found_out_elsewhere_as_here(
    library: Path, session: ReadingSession, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = describe_beside(library, selection, "csv", OPTIONS, marks=2)
    assert here == (2, 2, session.exporting.losses(selection, "csv", OPTIONS))
    assert describe_beside(library, selection, "csv", OPTIONS, marks=10_000) == here
    monkeypatch.setattr(apart.subprocess, "Popen", EndedAtOnce)
    with pytest.raises(ReaderError, match="could not be found out"):
        describe_beside(library, selection, "csv", OPTIONS, marks=10_000)
