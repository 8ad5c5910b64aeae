"""The process that reads files for the library, one after the other; see `core.adding_apart.readers`, which starts it.

In come ``(path, digest)``; the digest is that of the bytes the library knows the file by, None if it does not. Out go for each file
``("begin", number of seconds)`` as often as its patience changes, ``("step", done, total)``, and then one of ``("document", packed, digest
of the text, what is recognised of it)``, ``("known",)``, ``("members", [(name, error), …])``, ``("error", packed)`` and ``("memory",)``.
"""

from __future__ import annotations

import os
import queue
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from core import describing, importers, own_program
from core.errors import ReaderError, SeveralDocuments
from core.folders import ARCHIVES, READABLE
from core.importers.held import Held
from core.importers.inside import refusal_of
from core.importers.worker import bound, receive, send
from core.metadata import FIELDS
from core.packing import pack
from core.progress import Progress
from core.store.additions import packed_error
from core.store.documents import exact_digest

if TYPE_CHECKING:
    from core.importers.source import Source
    from core.members import Member

_BEHIND: Final = 10
_PASSED_OVER: Final = frozenset({"kind", "link", "empty"})
"""Why members of an archive are no documents, and nobody misses them."""


def read(password: str | None, given: IO[bytes], answers: IO[bytes]) -> int:
    """Read files until there are no more, those that are locked with a password if there is one; return the exit status."""
    bound()
    # Leave the computer to the window, and to the process that stores: who waits for its lock waits for it to get on.
    own_program.step_back(_BEHIND)
    asked: queue.SimpleQueue[tuple[bytes, str | None]] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(given, asked), daemon=True).start()
    held = Held()
    while True:
        path, digest = asked.get()
        try:
            answer = _answer(Path(os.fsdecode(path)), digest, password, answers, held)
        except MemoryError:
            answer = ("memory",)
        send(answers, answer)


def _take(given: IO[bytes], asked: queue.SimpleQueue[tuple[bytes, str | None]]) -> None:
    """Take files in as they come; without whoever asks, this process ends, whatever it is reading."""
    while (one := receive(given)) is not None:
        asked.put(one)
    os._exit(0)


def _answer(path: Path, digest: str | None, password: str | None, answers: IO[bytes], held: Held) -> tuple[Any, ...]:
    def begins(source: Source, kind: str) -> bool:
        send(answers, ("begin", kind))
        # The bytes of an archive are not those of the document in it, by which that is known.
        return digest is None or kind in importers.HOLDING or source.digest != digest

    try:
        progress = Progress(lambda done, total: send(answers, ("step", done, total)))
        document = importers.read_here(path, password=password, begins=begins, progress=progress, held=held)
    except SeveralDocuments as error:
        return ("members", [_member(one) for one in error.members if one.is_readable or _is_missed(one)])
    except ReaderError as error:
        return ("error", packed_error(error))
    if document is None:
        return ("known",)
    described = describing.describe_beginning(document)
    return ("document", pack(document), exact_digest(document.text), [getattr(described, field) for field in FIELDS])


def _is_missed(member: Member) -> bool:
    """Return True if a member that cannot be read is called like a document."""
    return member.why_not not in _PASSED_OVER and (member.title is not None or member.name.lower().endswith((*READABLE, *ARCHIVES)))


def _member(member: Member) -> tuple[str, list[Any] | None]:
    return member.name, None if member.is_readable else packed_error(refusal_of(member))
