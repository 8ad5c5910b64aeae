"""A heavy file is read by a process of its own: what comes is the same, and what goes wrong there is a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core import importers
from core.errors import NoTextLayer, PasswordNeeded, UnreadableFile
from core.importers.apart import Patience, read_apart
from core.importers.source import Source
from core.progress import Cancelled, Progress
from tests.core.importers import docx_kit, epub_kit
from tests.core.importers.pdf_kit import Sheet, drawn, locked, opened, page_with
from tests.heavy.misbehaving import are_gone, processes

if TYPE_CHECKING:
    from core.document import Document

ROOT = Path(__file__).resolve().parents[2]
MODULE = "tests.heavy.misbehaving"
TEXT = "先把堤坝看牢。".encode()
PICTURE = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tests look for processes under /proc")


def _draw(sheet: Sheet) -> None:
    for _ in range(3):
        sheet.line("先把堤坝看牢。")
        sheet.page()


def _written(folder: Path, data: bytes) -> Path:
    path = folder / "讲话.pdf"
    path.write_bytes(data)
    return path


def _misread(name: str, *, path: Path | None = None, patience: Patience | None = None, progress: Progress | None = None) -> Document:
    source = Source(TEXT, path, name, progress=progress or Progress())
    return read_apart(source, MODULE, patience or Patience(20, 20, 20))


def test_what_was_read_apart_is_what_is_read_here(tmp_path: Path) -> None:
    path = _written(tmp_path, drawn(_draw))
    found = importers.read(path)
    assert found.text == opened(path.read_bytes()).text
    assert found.origin.path == path
    assert len(found.pages) == 3


def test_progress_is_told_here_in_the_thread_that_waits(tmp_path: Path) -> None:
    told = []
    progress = Progress(lambda done, total: told.append((done, total, threading.current_thread())))
    importers.read(_written(tmp_path, drawn(_draw)), progress=progress)
    assert told[0] == (0, len(told) - 1, threading.current_thread())
    assert [done for done, _, _ in told] == list(range(len(told)))


def test_a_password_goes_there_and_its_lack_comes_back(tmp_path: Path) -> None:
    path = _written(tmp_path, locked(_draw, "开门", "own"))
    with pytest.raises(PasswordNeeded, match="Enter its password"):
        importers.read(path)
    with pytest.raises(PasswordNeeded, match="not the password"):
        importers.read(path, password="关门")
    assert "堤坝" in importers.read(path, password="own").text


def test_a_scan_comes_back_as_one(tmp_path: Path) -> None:
    with pytest.raises(NoTextLayer, match="讲话"):
        importers.read(_written(tmp_path, page_with(PICTURE)))


def test_a_text_of_a_few_lines_is_read_without_another_process(tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    path.write_bytes(TEXT)
    script = "import sys; from pathlib import Path; from core import importers; importers.read(Path(sys.argv[1]));"
    script += "print('subprocess' in sys.modules, 'core.importers.apart' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize(("bytes_more", "is_here"), [(0, "True"), (importers.HEAVY, "False")])
def test_a_word_document_is_read_by_another_process_from_a_size_on(tmp_path: Path, bytes_more: int, is_here: str) -> None:
    path = tmp_path / "讲话.docx"
    picture = {"word/media/picture.png": bytes(bytes_more)}
    path.write_bytes(
        docx_kit.zipped({**docx_kit.parts(docx_kit.p(docx_kit.r("先把堤坝看牢。"))), **picture}, compression=zipfile.ZIP_STORED)
    )
    script = "import sys; from pathlib import Path; from core import importers; text = importers.read(Path(sys.argv[1])).text;"
    script += "print(len(text), 'core.importers.docx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["7", is_here]


def test_a_book_whose_pictures_are_larger_than_any_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "讲话集.epub"
    path.write_bytes(epub_kit.book({"a.xhtml": "<p>先把堤坝看牢。</p>"}))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("OEBPS/map.png", bytes(importers.MOST_BYTES))
    assert importers.read(path).text == "先把堤坝看牢。"


def test_what_a_library_prints_is_no_answer() -> None:
    assert _misread("chatty").text == "先把堤坝看牢。"


def test_a_file_that_takes_all_memory_is_told_to_be_too_large() -> None:
    with pytest.raises(UnreadableFile, match="too much memory"):
        _misread("greedy")


def test_a_crash_is_a_damaged_file() -> None:
    with pytest.raises(UnreadableFile, match="broke off"):
        _misread("broken")


@pytest.mark.logs("An importer failed")
def test_a_fault_of_an_importer_is_a_sentence_here_and_stands_in_the_log() -> None:
    with pytest.raises(UnreadableFile, match="broke off"):
        _misread("wrong")


def test_a_command_prints_no_more_than_the_sentence() -> None:
    script = "from core.importers import apart; from core.importers.source import Source; from core.errors import UnreadableFile\ntry:\n"
    script += f"    apart.read_apart(Source(b'x', None, 'wrong'), {MODULE!r})\nexcept UnreadableFile as error:\n    print(error)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "broke off" in done.stdout
    assert done.stderr == ""


def test_a_file_without_progress_is_given_up(tmp_path: Path) -> None:
    place = tmp_path / "numbers"
    with pytest.raises(UnreadableFile, match="too long"):
        _misread("idle", path=place, patience=Patience(3, 60, 1))
    assert are_gone(processes(place))


def test_a_file_that_goes_on_for_ever_is_given_up() -> None:
    with pytest.raises(UnreadableFile, match="too long"):
        _misread("slow", patience=Patience(20, 1.5, 0.01))


def test_what_is_cancelled_ends_at_once_with_the_programs_that_it_started(tmp_path: Path) -> None:
    place = tmp_path / "numbers"
    progress = Progress()

    def cancel() -> None:
        processes(place)
        progress.cancel()

    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(Cancelled):
        _misread("idle", path=place, progress=progress)
    thread.join()
    assert are_gone(processes(place))


def test_a_reading_ends_with_the_program_that_waits_for_it(tmp_path: Path) -> None:
    place = tmp_path / "numbers"
    script = "import sys; from pathlib import Path; from core.importers import apart; from core.importers.source import Source;"
    script += f"apart.read_apart(Source(b'x', Path(sys.argv[1]), 'idle'), {MODULE!r})"
    waiting = subprocess.Popen([sys.executable, "-c", script, str(place)], cwd=ROOT)
    worker, helper = processes(place)
    waiting.kill()
    waiting.wait()
    assert are_gone([worker])
    os.kill(helper, signal.SIGKILL)
