"""The PDF with notes in the margin, as the processes that draw it make it together."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from core.errors import ReaderError
from core.exporters.pdf import OPTION, losses, write
from core.exporting import ExportOptions
from core.progress import Cancelled
from tests.core.excerpt_kit import SPEECH, exported, mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument


class English:
    """The words of a file as they stand in the source."""

    def translate(self, _context: str, source: str) -> str:
        return source


WORDS: Catalogue = English()  # type: ignore[assignment]


def document(number: int) -> ExportedDocument:
    text = SPEECH.replace("全镇防汛", f"第{number}片防汛")
    return exported(text, [mark(text, "水库要有人住", note=f"第{number}片谁去住？")], number)


def drawing() -> list[int]:
    """Return the processes that draw for this one."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text(encoding="utf-8", errors="replace").rsplit(") ", 1)[1].split()[1])
            if parent == os.getpid() and OPTION.encode() in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except (OSError, IndexError):
            continue
    return found


def test_several_documents_follow_one_another_whoever_has_drawn_them(tmp_path: Path) -> None:
    path = tmp_path / "批注.pdf"
    write(map(document, range(1, 7)), ExportOptions(page={"text_size": 16, "line_height": 1.6}), WORDS, path)
    with pypdfium2.PdfDocument(path) as file:
        assert len(file) == 6
        for number, page in enumerate(file, start=1):
            words = "".join(str(page.get_textpage().get_text_range()).split())
            assert words.startswith(f"在第{number}片防汛动员会上的讲话")
            assert f"第{number}片谁去住？" in words
        titles = [(mark.get_dest().get_index(), mark.level) for mark in file.get_toc() if "二、" in mark.get_title()]
        assert titles == [(index, 1) for index in range(6)]
        assert file.get_metadata_value("Title") == "Annotated texts"
    assert drawing() == []


def test_nothing_goes_on_once_nobody_wants_it(tmp_path: Path) -> None:
    def documents() -> Iterator[ExportedDocument]:
        yield document(1)
        yield document(2)
        raise Cancelled

    with pytest.raises(Cancelled):
        write(documents(), ExportOptions(), WORDS, tmp_path / "批注.pdf")
    assert drawing() == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")
def test_a_process_that_is_killed_gives_one_sentence(tmp_path: Path) -> None:
    def documents() -> Iterator[ExportedDocument]:
        yield document(1)
        os.kill(drawing()[0], signal.SIGKILL)
        yield document(2)
        yield document(3)

    with pytest.raises(ReaderError, match="Nothing was written"):
        write(documents(), ExportOptions(), WORDS, tmp_path / "批注.pdf")
    assert drawing() == []


def test_a_program_that_cannot_be_started_gives_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ReaderError, match="Nothing was written"):
        write(map(document, [1]), ExportOptions(), WORDS, tmp_path / "批注.pdf")


def test_notes_that_are_left_out_are_told() -> None:
    marks = [mark(SPEECH, "水库", note="谁去住？"), mark(SPEECH, "值班室", 2)]
    assert [loss.count for loss in losses(marks, ExportOptions(has_notes=False))] == [1]
    assert not losses(marks, ExportOptions())
