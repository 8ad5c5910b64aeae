"""Reading ahead: the first document of a start is read and outlined by a process of its own while Qt is being loaded.

A thread could not do it, since loading holds the interpreter. The process is forked before there are threads, so it costs
2 ms and nothing is imported twice. What it found lies in memory that both share, as plain lists, which are read faster than
pickled objects (through a pipe a book would come in 70 pieces, each a fight for the interpreter). Whatever goes wrong
there, nothing comes, and the file is read again where its fault can be told.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any, Final, NoReturn, Self

from core.outline.remarks import Fault, Remark
from core.outline.tree import Node, Outline, Part
from core.reading import Outlined, outlined
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 16 * 2**20
"""Bytes of a file up to which it is read ahead: for that long, text and copy are in memory twice."""

HEAVY: Final = frozenset({".epub", ".ofd", ".pdf", ".zip"})
"""Suffixes of files that take longer to read than Qt to load, or of which one document is chosen first."""


class ReadAhead:
    """A document that is being read by another process."""

    def __init__(self, path: Path, process: int, memory: int) -> None:
        self.path = path
        self._process = process
        self._memory: int | None = memory

    @classmethod
    def begin(cls, path: Path, near: int) -> Self | None:
        """Begin to read the file at ``path``, to be seen first at the code point ``near``; None where that is not possible.

        Call it before the process has threads.
        """
        if sys.platform != "linux":
            return None
        try:
            if path.stat().st_size > LARGEST or path.suffix.lower() in HEAVY:
                return None
            memory = os.memfd_create("read-ahead")
            process = os.fork()
        except OSError:
            return None
        return cls(path, process, memory) if process else _read(path, near, memory)

    def take(self) -> Outlined | None:
        """Wait for what was read and return it, once; None if nothing came of it. For a worker."""
        if self._memory is None:
            return None
        memory, self._memory = self._memory, None
        is_whole = self._ends_well()
        with open(memory, "rb") as stream:
            stream.seek(0)
            packed = stream.read()
        return _unpacked(marshal.loads(packed), self.path) if packed and is_whole else None

    def close(self) -> None:
        """Forget what is being read, if nobody took it."""
        if self._memory is not None:
            os.close(self._memory)
            self._memory = None
            self._ends_well()

    def _ends_well(self) -> bool:
        """Wait for the process; False if it failed, or if nobody can tell."""
        try:
            return os.waitpid(self._process, 0)[1] == 0
        except ChildProcessError:
            # Started by a program that ignores SIGCHLD, this one never hears how its children end.
            return False


def _read(path: Path, near: int, memory: int) -> NoReturn:
    """Read in the forked process, which must never return into the program that it is a copy of, and end it."""
    status = 1
    try:
        from core import importers

        packed = _packed(outlined(importers.read(path), near))
        with open(memory, "wb") as stream:
            stream.write(packed)
        status = 0
    finally:
        # Ends before an exception is shown: the program reads the file itself then and tells what is wrong with it.
        os._exit(status)


def _packed(found: Outlined) -> bytes:
    from core.packing import pack

    document, outline, is_whole = found
    return marshal.dumps(
        (
            pack(document),
            outline.title,
            [(part.kind, part.span.start, part.span.end) for part in outline.parts],
            [_packed_node(node) for node in outline.nodes],
            _packed_faults(outline.loose_faults),
            is_whole,
        )
    )


def _unpacked(packed: Any, path: Path) -> Outlined:
    # Not before the fork: the window loads it while it waits for this.
    from core.packing import unpack

    document, title, parts, nodes, loose, is_whole = packed
    outline = Outline(
        title,
        tuple(Part(kind, Span(start, end)) for kind, start, end in parts),
        tuple(_unpacked_node(node) for node in nodes),
        _unpacked_faults(loose),
    )
    return Outlined(unpack(document, path), outline, is_whole)


# marshal takes plain tuples only, not named ones.


def _packed_node(node: Node) -> Any:
    plain = (node.level, node.kind, node.label, node.heading, node.offset, node.end, node.head_end, node.parent)
    return (*plain, _packed_faults(node.faults), tuple(node.why))


def _unpacked_node(packed: tuple[Any, ...]) -> Node:
    level, kind, label, heading, offset, end, head_end, parent, faults, why = packed
    return Node(level, kind, label, heading, offset, end, head_end, parent, _unpacked_faults(faults), Remark(*why))


def _packed_faults(faults: tuple[Fault, ...]) -> list[Any]:
    return [(fault.kind, tuple(fault.remark), fault.offset) for fault in faults]


def _unpacked_faults(packed: Any) -> tuple[Fault, ...]:
    return tuple(Fault(kind, Remark(*remark), offset) for kind, remark, offset in packed)
