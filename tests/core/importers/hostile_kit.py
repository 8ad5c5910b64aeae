"""Opens files that were made to do harm: by the command, in a process with limits and a folder for temporary files of its own."""

from __future__ import annotations

import atexit
import io
import json
import os
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.core.importers import hostile_server
from tests.core.importers.hostile_server import SECONDS

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).parents[3]
KEPT: Final = "把水管好，把路修好。"
"""A sentence that must be read from a file that can be."""

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_SURROUNDINGS: Final = {"LC_ALL": "en_GB.UTF-8", "PYTHONUTF8": "1"}
_SENTENCE: Final = re.compile(r"meipi: [^\n]*“[^\n]+”[^\n]*\.\n")


class Answer(NamedTuple):
    """What the command said."""

    status: int
    text: str
    said: str

    @property
    def is_sentence(self) -> bool:
        """True if the file was refused in one line that names it."""
        return self.status == 1 and not self.text and _SENTENCE.fullmatch(self.said) is not None


def answer(file: Path, *, command: str = "text") -> Answer:
    """Return what the command says of a file, with every promise that holds for all files checked: time, memory, nothing left."""
    folder = file.parent / "for temporary files"
    folder.mkdir(exist_ok=True)
    before = _traces(file.parent)
    with tempfile.TemporaryDirectory() as place:
        output, errors = Path(place, "output"), Path(place, "errors")
        words = [command, "--", str(file)]
        environment = {os.fsdecode(name): os.fsdecode(value) for name, value in os.environb.items()}
        status = _asked([words, {**environment, "TMPDIR": str(folder), **_SURROUNDINGS}, str(output), str(errors)])
        after = _traces(file.parent)
        assert after == before, "something was written"
        said = Answer(status, output.read_text("utf-8", "replace"), errors.read_text("utf-8", "replace"))
    assert said.is_sentence or (said.status == 0 and said.text and not said.said), (said.status, said.text[:200], said.said[-2000:])
    return said


def _asked(request: list[object]) -> int:
    """Return the exit status of a command."""
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(json.dumps(request) + "\n")
    server.stdin.flush()
    if not select.select([server.stdout], [], [], 20 * SECONDS)[0]:
        os.killpg(server.pid, signal.SIGKILL)
        raise TimeoutError(request[0])
    return int(server.stdout.readline())


@cache
def _server() -> subprocess.Popen[str]:
    """Start the process that waits, once; it ends with this one."""
    command = [sys.executable, "-m", hostile_server.__name__]
    environment = {**os.environ, **_SURROUNDINGS}
    server = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", start_new_session=True
    )
    atexit.register(_end, server)
    return server


def _end(server: subprocess.Popen[str]) -> None:
    with server:
        assert server.stdin is not None
        server.stdin.close()


def _traces(folder: Path) -> dict[Path, int]:
    """Return what is in a folder, and when each file was written."""
    return {one: one.stat().st_mtime_ns if one.is_file() else 0 for one in folder.rglob("*")}


def body(content: str, head: str = "") -> bytes:
    """Return the part of a Word document that holds the text."""
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document {W}><w:body>{content}</w:body></w:document>'.encode()


def paragraph(text: str = KEPT, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r><w:t>{text}</w:t></w:r></w:p>"


def word(document: bytes | None, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word document; its other parts (``styles``, ``numbering``…) are given as the inside of their roots, or as bytes."""
    names = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "comments": "comments"}
    files: dict[str, bytes] = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{_LINKS}"><Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
            "</Relationships>"
        ).encode(),
    }
    links = ""
    for number, (name, part) in enumerate((parts or {}).items()):
        root = names.get(name, name)
        files[f"word/{name}.xml"] = part if isinstance(part, bytes) else f"<w:{root} {W}>{part}</w:{root}>".encode()
        links += f'<Relationship Id="r{number}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>'
    files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_LINKS}">{links}</Relationships>'.encode()
    if document is not None:
        files["word/document.xml"] = document
    return zipped(files)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def deflated_bomb(unit: bytes, times: int) -> bytes:
    """Return a raw deflate stream that unpacks to ``unit`` so many times: itself made in no time."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    once = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return once * times + packer.flush(zlib.Z_FINISH)


def bomb_archive(name: str, unit: bytes, times: int, *, told: int | None = None) -> bytes:
    """Return an archive with one part that unpacks to gigabytes.

    Args:
        name: of the part.
        unit: what it holds.
        times: how often.
        told: the size that the directory tells; None for the true one.
    """
    packed = deflated_bomb(unit, times)
    size = min(len(unit) * times if told is None else told, 2**32 - 2)
    raw = name.encode()
    facts = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, 0, len(packed), size, len(raw), 0)
    local = b"PK\x03\x04" + facts + raw + packed
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + facts + struct.pack("<HHHII", 0, 0, 0, 0, 0) + raw
    return local + entry + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(local), 0)
