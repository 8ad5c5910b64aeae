"""Pages of a PDF that are drawn by a process of their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from core.progress import Cancelled, Progress
from gui.paper.apart import Request, draw_apart
from gui.paper.writing import PdfWriting
from gui.print_options import PrintOptions
from gui.tasks import Tasks
from tests.gui.paper_kit import copied, laid_out, subject

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.paper.sheaf import Sheaf

PATIENCE = 40_000
MARKS = ({"quote": "渠道", "note": "**归谁**？", "colour": "rouge"}, {"quote": "账目", "kind": "wavy"})
TEXT = "在水利会上的讲话\n\n" + "\n\n".join(f"{label}、渠道归谁\n\n" + "账目要公开，𠮷野家也一样。" * 80 for label in "一二三四五") + "\n"


def saved(qtbot: QtBot, sheaf: Sheaf, path: Path, *, is_beside: bool) -> Path:
    tasks = Tasks()
    writing = PdfWriting(sheaf, range(1, len(sheaf) + 1), path, tasks, is_beside=is_beside)
    with qtbot.waitSignal(writing.finished, timeout=PATIENCE):
        writing.start()
    assert tasks.close()
    assert writing.is_text_sure
    return path


@pytest.mark.parametrize("options", [PrintOptions(notes=True), PrintOptions(official=True), PrintOptions(content="skeleton", paper="A5")])
def test_another_process_draws_the_same_pages(qtbot: QtBot, tmp_path: Path, options: PrintOptions) -> None:
    sheaf = laid_out(subject(tmp_path, TEXT, MARKS), options)
    here, there = (saved(qtbot, sheaf, tmp_path / f"{number}.pdf", is_beside=number == 1) for number in (0, 1))
    assert copied(here) == copied(there)
    with pypdfium2.PdfDocument(here) as one, pypdfium2.PdfDocument(there) as other:
        assert [mark.get_title() for mark in one.get_toc()] == [mark.get_title() for mark in other.get_toc()]
        for key in ("Title", "Author", "Creator", "Producer"):
            assert one.get_metadata_value(key) == other.get_metadata_value(key)
        for page, same in zip(one, other, strict=True):
            assert page.render().to_pil().tobytes() == same.render().to_pil().tobytes()


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/python"])
def test_where_no_other_process_answers_the_pages_are_drawn_here(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    sheaf = laid_out(subject(tmp_path, TEXT))
    monkeypatch.setattr(sys, "executable", program)
    file = saved(qtbot, sheaf, tmp_path / "讲话.pdf", is_beside=True)
    assert "".join("".join(copied(file)).split()) == "".join(TEXT.split())


def test_giving_up_ends_the_other_process(qapp: object, tmp_path: Path) -> None:
    assert qapp
    sheaf = laid_out(subject(tmp_path, TEXT * 4))
    told: list[int] = []

    def tell(part: int, _: int) -> None:
        told.append(part)
        progress.cancel()

    progress = Progress(tell)
    with pytest.raises(Cancelled):
        draw_apart(Request.of(sheaf, range(1, len(sheaf) + 1)), progress)
    assert len(told) == 1
    assert not any(is_own_child(one) for one in Path("/proc").glob("[0-9]*"))


def is_own_child(process: Path) -> bool:
    """Return True for a process that this one has started to draw pages."""
    try:
        words, status = (process / "cmdline").read_bytes(), (process / "status").read_text(encoding="utf-8")
    except OSError:
        return False
    return b"--print-apart" in words and f"PPid:\t{os.getpid()}\n" in status
