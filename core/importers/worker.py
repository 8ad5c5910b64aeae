"""The process that reads a heavy file: it takes one from its standard input, and answers on its standard output.

It is `core.importers.apart` that starts it, as ``main.py --read-apart``. A frame is its length and what `marshal` made of a
tuple. In comes one, and behind it the bytes of the file as they are: in a frame they would be copied. Out go any number of
``("step", done, total)``, and then one of ``("document", packed)``, ``("values", plain)`` of what is no document, ``("error", class,
template, values, members)`` and ``("memory",)``. The input stays open as long as somebody waits for the answer.
"""

from __future__ import annotations

import contextlib
import importlib
import marshal
import os
import struct
import sys
import threading
from pathlib import Path
from typing import IO, Any, Final

from core.document import Document
from core.errors import ReaderError, SeveralDocuments
from core.importers.source import Source
from core.packing import pack
from core.progress import Progress

MEMORY: Final = 2**30
"""Bytes that a file may take to be read."""

_LENGTH: Final = struct.Struct(">Q")


def serve() -> int:
    """Read the file that comes in, and answer; return the exit status."""
    given = sys.stdin.buffer
    # What a library prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    bound()
    module, length, request = receive(given) or sys.exit(1)
    data = given.read(length)
    if len(data) < length:
        sys.exit(1)
    threading.Thread(target=_end_with, args=(given,), daemon=True).start()
    try:
        answer = _answer(module, data, request, answers)
    except MemoryError:
        answer = ("memory",)
    send(answers, answer)
    return 0


def send(stream: IO[bytes], message: tuple[Any, ...]) -> None:
    """Write a frame."""
    packed = marshal.dumps(message)
    stream.write(_LENGTH.pack(len(packed)))
    stream.write(packed)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Return the next frame, None at the end or for half of one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    packed = stream.read(length)
    return marshal.loads(packed) if len(packed) == length else None


def hand_over(stream: IO[bytes], module: str, source: Source) -> None:
    """Tell `serve` of a file that the importer of that name is to read."""
    path = None if source.path is None else os.fsencode(source.path)
    request = (path, source.name, source.encoding, source.password, source.recognise, source.member)
    send(stream, (module, len(source.data), request))
    stream.write(source.data)
    stream.flush()


def _answer(module: str, data: bytes, request: tuple[Any, ...], answers: IO[bytes]) -> tuple[Any, ...]:
    path, name, encoding, password, recognise, member = request
    progress = Progress(lambda done, total: send(answers, ("step", done, total)))
    source = Source(data, path and Path(os.fsdecode(path)), name, encoding, password, recognise, progress, member)
    try:
        found = importlib.import_module(module).read(source)
        return ("document", pack(found)) if isinstance(found, Document) else ("values", found)
    except ReaderError as error:
        values = {key: value if isinstance(value, int) else str(value) for key, value in error.values.items()}
        members = [tuple(one) for one in error.members] if isinstance(error, SeveralDocuments) else None
        return ("error", type(error).__name__, error.template, values, members)


def bound() -> None:
    """Take no more memory than a document may, and leave no picture of it on the disk if it fails."""
    try:
        import resource
    except ImportError:
        # Windows; there the time is the only limit.
        return
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
        _, hardest = resource.getrlimit(limit)
        # macOS refuses a limit that it does not keep.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, hardest))


def _end_with(given: IO[bytes]) -> None:
    """End this process when the one that waits for the answer ends."""
    given.read(1)
    os._exit(1)
