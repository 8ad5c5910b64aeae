"""Files that change while they are read, with names of all kinds, and what an importer loads."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.errors import UnreadableFile
from core.importers import read
from tests.bench import documents
from tests.core.importers.hostile_kit import KEPT, ROOT, answer, body, paragraph, word

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE: Final = f"<!DOCTYPE html><html><body><p>{KEPT}</p></body></html>".encode()
CONTENTS: Final[dict[str, Callable[[], bytes]]] = {
    "text": KEPT.encode,
    "markdown": KEPT.encode,
    "html": lambda: PAGE,
    "mhtml": lambda: (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
        + PAGE
        + b"\r\n--b--"
    ),
    "docx": lambda: word(body(paragraph())),
    "pdf": lambda: documents.pdf(1),
}
SUFFIXES: Final = {"text": ".txt", "markdown": ".md", "html": ".html", "mhtml": ".mhtml", "docx": ".docx", "pdf": ".pdf"}
LIBRARIES: Final = {"markdown": ["markdown_it"], "docx": ["lxml"]}
"""What a format needs; PDFium is loaded only by the process that reads PDF documents."""
NAMES: Final = (
    "-n",
    "--help",
    "讲话\n第二行.txt",
    "讲话\t\r\x1b[31m红.txt",
    "讲话\u202etxt.exe",
    "讲话{name}{0}%s%n&amp;<b>.txt",
    '“引号”’".txt',
    " 讲话 .txt",
    "…",
    "长" * 83 + ".txt",
    "讲话🌊.txt",
)


class _Unrest:
    """Does something to a file over and over while the block runs."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.times = 0

    def __enter__(self) -> _Unrest:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._end.is_set():
            self._act()
            self.times += 1


def _put(file: Path, data: bytes) -> None:
    """Let the file be another one from one moment to the next."""
    other = file.with_name("anew")
    other.write_bytes(data)
    other.replace(file)


def test_a_file_that_grows_is_read_as_it_was_at_some_moment(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    line = "再修一里水渠。\n"
    file.write_bytes(line.encode())

    def grow() -> None:
        if file.stat().st_size < 20_000:
            with file.open("ab") as stream:
                stream.write(line.encode())

    with _Unrest(grow) as unrest:
        lengths = [len(read(file).text) for _ in range(50)]
    assert unrest.times
    assert lengths == sorted(lengths)
    assert all((length + 1) % len(line) == 0 for length in lengths)


@pytest.mark.parametrize("kind", ["text", "docx", "html"])
def test_a_file_that_comes_and_goes_is_read_or_missed(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"讲话{SUFFIXES[kind]}"
    data = CONTENTS[kind]()
    seen = set()

    def come_and_go() -> None:
        _put(file, data)
        file.unlink()

    with _Unrest(come_and_go) as unrest:
        while len(seen) < 2 and unrest.times < 20_000:
            try:
                seen.add(read(file).text)
            except UnreadableFile as error:
                seen.add(str(error))
    assert seen <= {KEPT, f"There is no file “{file.name}”. Check its name and folder."}
    assert seen


def test_a_file_that_is_cut_while_it_is_read_is_read_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "讲话.docx"
    whole = word(body(paragraph() * 200))
    cuts = iter(range(10**9))

    def cut() -> None:
        size = len(whole) * (next(cuts) % 11) // 10
        file.write_bytes(whole[:size])

    cut()
    seen = set()
    with _Unrest(cut):
        for _ in range(60):
            try:
                seen.add(read(file).text.split("\n")[0])
            except UnreadableFile as error:
                seen.add(str(error).partition("”")[0])
    assert seen <= {KEPT, "“讲话.docx"}


def test_a_file_of_the_system_that_tells_no_size_is_read() -> None:
    assert "Name:" in read(Path("/proc/self/status")).text


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_read_and_spoken_of_on_one_line(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(KEPT.encode())
    assert read(file).text == KEPT
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert answer(file).status == 1


def test_a_file_in_a_folder_of_any_name_is_read(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/-\xbd\xb2\n"))
    folder.mkdir()
    for kind, make in CONTENTS.items():
        file = folder / f"讲\udcff话{SUFFIXES[kind]}"
        file.write_bytes(make())
        found = read(file)
        assert found.text
        assert found.origin.path == file
        assert found.name == f"讲\ufffd话{SUFFIXES[kind]}"


@pytest.mark.parametrize("kind", CONTENTS)
def test_a_format_loads_its_own_libraries_only(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"讲话{SUFFIXES[kind]}"
    file.write_bytes(CONTENTS[kind]())
    code = (
        "import sys, pathlib, core.importers as importers\n"
        "libraries = {'lxml', 'pypdfium2', 'markdown_it', 'PIL', 'numpy', 'PySide6'}\n"
        "assert not libraries & set(sys.modules)\n"
        "importers.read(pathlib.Path(sys.argv[1]))\n"
        "print(sorted(libraries & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ast.literal_eval(done.stdout) == LIBRARIES.get(kind, [])


def _sentences() -> list[tuple[str, str]]:
    """Return what importers say to their readers, and where."""
    found = []
    for path in sorted((ROOT / "core" / "importers").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QT_TRANSLATE_NOOP":
                context, words = (ast.literal_eval(one) for one in node.args)
                if context == "errors":
                    found.append((path.relative_to(ROOT).as_posix(), words))
    return found


def test_whatever_an_importer_says_tells_what_happened_and_what_to_do() -> None:
    sentences = _sentences()
    assert len(sentences) > 20
    for path, words in sentences:
        told, _, way = words.rstrip(".").rpartition(". ")
        assert told, (path, words)
        assert way[:1].isupper(), (path, words)
        assert words.endswith("."), (path, words)
        assert "this version" not in words, (path, words)
        assert "{name}" in words or path.endswith(("clipboard.py", "ocr.py")), (path, words)
