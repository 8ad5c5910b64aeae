"""Pictures of pages are read by an OCR program, if it is there."""

from __future__ import annotations

import os
import shutil
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import pytest

from core import importers
from core.errors import NoTextLayer, UnreadableFile
from core.importers import ocr
from core.progress import Cancelled, Progress
from tests.core.importers.ocr_kit import WORD, answering
from tests.core.importers.pdf_kit import Sheet, drawn, lines, opened, scanned
from tests.core.importers.test_pdf_paragraphs import LONG, SECOND
from tests.shots import papers

if TYPE_CHECKING:
    from pathlib import Path

needs_tesseract = pytest.mark.skipif(shutil.which(ocr.PROGRAM) is None, reason="Tesseract is not installed")


@pytest.fixture(scope="module")
def scan() -> bytes:
    def draw(sheet: Sheet) -> None:
        for _ in range(2):
            sheet.centred("工作会议上的讲话", 22)
            sheet.paragraph(LONG)
            sheet.paragraph(SECOND)
            sheet.page()

    return scanned(drawn(draw))


def _written(folder: Path, data: bytes) -> Path:
    path = folder / "讲话.pdf"
    path.write_bytes(data)
    return path


def _likeness(text: str, wanted: str) -> float:
    return SequenceMatcher(None, text, wanted, autojunk=False).ratio()


@needs_tesseract
def test_a_scan_becomes_paragraphs_with_progress(scan: bytes, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = _written(tmp_path, scan)
    with pytest.raises(NoTextLayer):
        importers.read(path)
    document = importers.read(path, recognise=True, progress=Progress(lambda done, total: told.append((done, total))))
    title, first, second = lines(document)[:3]
    assert _likeness(title, "工作会议上的讲话") > 0.7
    assert _likeness(first, LONG) > 0.8
    assert _likeness(second, SECOND) > 0.8
    assert [one.alignment for one in document.paragraphs[:3]] == ["center", None, None]
    assert len(document.pages) == 2
    assert document.origin.reader == "pdf-ocr/1"
    assert told == [(0, 2), (1, 2), (2, 2)]


@needs_tesseract
def test_the_reading_of_a_scan_can_be_cancelled(scan: bytes, tmp_path: Path) -> None:
    progress = Progress(lambda done, _: progress.cancel() if done else None)
    with pytest.raises(Cancelled):
        importers.read(_written(tmp_path, scan), recognise=True, progress=progress)


def test_without_the_program_the_packages_are_named(scan: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="tesseract-ocr-chi-sim"):
        importers.read(_written(tmp_path, scan), recognise=True)


def test_without_its_knowledge_of_chinese_the_package_is_named(scan: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / ocr.PROGRAM
    program.write_text("#!/bin/sh\necho 'List of available languages (1):'\necho eng\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(UnreadableFile, match="does not know Chinese"):
        importers.read(_written(tmp_path, scan), recognise=True)


def test_a_page_that_cannot_be_recognised_is_told_and_the_others_are_read(
    scan: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(tmp_path, "fw", monkeypatch)
    document = importers.read(_written(tmp_path, scan), recognise=True)
    assert lines(document)[:2] == ["[图]", WORD]
    assert document.report is not None
    told = {one.kind: (one.count, one.detail) for one in document.report}
    assert told["damaged-parts"] == (1, "p. 1")
    assert told["recognised"] == (1, "")


def test_a_scan_of_which_no_page_can_be_recognised_is_refused(scan: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(tmp_path, "ff", monkeypatch)
    with pytest.raises(UnreadableFile, match=r"could not read a picture \(Killed\)"):
        importers.read(_written(tmp_path, scan), recognise=True)


def test_a_scan_for_the_pictures_has_its_words_whatever_was_read_before(scan: bytes) -> None:
    speech = "在全镇水利工作会议上的讲话\n谁的渠段谁负责。"
    before = papers.scanned(speech)
    with pytest.raises(NoTextLayer):
        opened(scan)
    assert papers.scanned(speech) == before


def test_without_the_program_recognition_is_not_offered(scan: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="tesseract-ocr-chi-sim") as refusal:
        importers.read(_written(tmp_path, scan))
    assert not isinstance(refusal.value, NoTextLayer)


@needs_tesseract
def test_with_the_program_recognition_is_offered(scan: bytes, tmp_path: Path) -> None:
    with pytest.raises(NoTextLayer, match="recognised"):
        importers.read(_written(tmp_path, scan))
