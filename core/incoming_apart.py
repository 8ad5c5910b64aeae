"""Reads files of many annotations and finds those again in a process of its own: in a thread it would keep the interpreter from the window.

The process is started as ``main.py --import-apart``; see `core.apart` for how it is talked to. It stores nothing but what is stored when a
document is shown, so that it may be killed at any time.
"""

from __future__ import annotations

import contextlib
import pickle
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from core import apart
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.incoming import IncomingDocument, IncomingSet, Proposal, Taking
from core.progress import Progress
from core.session_incoming import IncomingSession

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.incoming import IncomingMark

OPTION: Final = "--import-apart"
"""The only word on the command line of the process."""
HEAVY: Final = 2**19
"""Bytes of a file from which on a process is worth its start."""
MANY: Final = 500
"""Annotations likewise."""
_SLICE: Final = 200
"""Annotations that are packed in one go."""
_READ, _PLAN = "read", "plan"
_BROKEN: Final = QT_TRANSLATE_NOOP(
    "errors", "The import was ended from outside, or there was not enough memory. Nothing was stored; try again, or import a smaller file."
)

Found = tuple[IncomingSet, tuple[int | None, ...]]


def read_beside(library: Path, source: Path, password: str | None = None, progress: Progress | None = None) -> Found:
    """Return what a file holds and where it belongs, as `IncomingSession.read` and ``destinations`` do; a large one is read elsewhere.

    Args:
        library: where it is.
        source: the file.
        password: of an encrypted one.
        progress: told here; once it is cancelled the process is killed.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        ReaderError: as those do, and if the process ended without an answer.
    """
    progress = progress or Progress()
    if _size(source) >= HEAVY:
        with contextlib.suppress(apart.Unstarted), contextlib.closing(_asked((_READ, library, source, password), (), progress)) as given:
            destinations = next(given)
            return _joined(given), destinations
    session = IncomingSession(library)
    found = session.read(source, password, progress)
    return found, session.destinations(found)


def plan_beside(
    library: Path, found: IncomingSet, document_of: Sequence[int | None], progress: Progress | None = None, *, is_apart: bool = False
) -> tuple[Taking, ...]:
    """Return what would become of the annotations of a file, as `IncomingSession.plan` does; many are found again elsewhere.

    Args:
        library: where it is.
        found: as there, and so are the others.
        document_of: the rows of its documents.
        progress: once it is cancelled the process is killed.
        is_apart: True for a layer.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        ReaderError: as there, and if the process ended without an answer.
    """
    if found.count >= MANY:
        head = (_PLAN, library, tuple(document_of), is_apart)
        with contextlib.suppress(apart.Unstarted), contextlib.closing(_asked(head, _parts(found), progress or Progress())) as given:
            return tuple(_takings(given, found))
    return IncomingSession(library).plan(found, document_of, is_apart=is_apart)


def serve() -> int:
    """Do what the standard input asks for, and answer on the standard output; return the exit status."""
    given, tell = apart.heard()
    work, library, *asked = pickle.load(given)
    found = _joined(iter(lambda: pickle.load(given), None)) if work == _PLAN else None
    apart.end_with(given)
    session = IncomingSession(library)
    try:
        for one in _read(session, tell, *asked) if found is None else _planned(session, found, *asked):
            tell(apart.GIVEN, one)
    except ReaderError as error:
        tell(apart.FAILED, error)
        return 1
    tell(apart.ENDED, None)
    return 0


def _read(session: IncomingSession, tell: apart.Tell, source: Path, password: str | None) -> Iterator[object]:
    found = session.read(source, password, Progress(lambda done, total: tell(apart.TOLD, (done, total))))
    yield session.destinations(found)
    yield from _parts(found)


def _planned(session: IncomingSession, found: IncomingSet, rows: tuple[int | None, ...], is_apart: bool) -> Iterator[object]:
    """Yield what is planned, of the marks only where they stand in the set: whoever asked has them."""
    places = {id(mark): (at, number) for at, one in enumerate(found.documents) for number, mark in enumerate(one.marks)}
    for taking in session.plan(found, rows, is_apart=is_apart):
        yield replace(taking, proposals=())
        proposals = [(places.get(id(one.mark), one.mark), one.state, one.annotation, one.before) for one in taking.proposals]
        yield from _sliced(proposals)


def _asked(head: tuple[object, ...], parts: Iterable[object], progress: Progress) -> Generator[Any, None, None]:
    return apart.answers(OPTION, chain([head], parts), progress, _BROKEN)


def _parts(found: IncomingSet) -> Iterator[object]:
    """Yield a set in pieces: itself without its documents, each of these without its marks, those in slices, and None."""
    yield replace(found, documents=())
    for one in found.documents:
        yield replace(one, marks=())
        yield from _sliced(one.marks)
    yield None


def _sliced(some: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(some), _SLICE):
        yield list(some[start : start + _SLICE])


def _joined(parts: Iterator[Any]) -> IncomingSet:
    """Return the set of such pieces."""
    found: IncomingSet = next(parts)
    documents: list[tuple[IncomingDocument, list[IncomingMark]]] = []
    for part in parts:
        if isinstance(part, list):
            documents[-1][1].extend(part)
        elif part is not None:
            documents.append((part, []))
    return replace(found, documents=tuple(replace(one, marks=tuple(marks)) for one, marks in documents))


def _takings(given: Iterator[Any], found: IncomingSet) -> Iterator[Taking]:
    taking: Taking | None = None
    proposals: list[Proposal] = []
    for part in given:
        if isinstance(part, list):
            proposals += [Proposal(_mark(found, where), *rest) for where, *rest in part]
            continue
        if taking is not None:
            yield replace(taking, proposals=tuple(proposals))
        taking, proposals = part, []
    if taking is not None:
        yield replace(taking, proposals=tuple(proposals))


def _mark(found: IncomingSet, where: IncomingMark | tuple[int, int]) -> IncomingMark:
    return found.documents[where[0]].marks[where[1]] if isinstance(where, tuple) else where


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        # What is wrong is said by whoever reads it.
        return 0
