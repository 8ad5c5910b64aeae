"""Finds what an overview tells in a process of its own: words and finders would keep the interpreter from the window.

The process is started as ``main.py --study-apart``; see `core.apart` for how it is talked to. It stores nothing, so that it may be killed.
"""

from __future__ import annotations

import gc
import pickle
import threading
from contextlib import closing
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core import apart
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.outline.remarks import NO_REMARK
from core.outline.tree import Outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.progress import Progress

OPTION: Final = "--study-apart"
"""The only word on the command line of the process."""
_SLICE: Final = 300
"""Nodes, or things that were found, that are packed in one go."""
_SAMPLE: Final = "各单位要在年底前完成“三个一批”项目12个，推进灌区改造，推进灌区管护。\n"
"""What a process looks through that is started ahead of any text."""
_BROKEN: Final = QT_TRANSLATE_NOOP(
    "errors", "The overview was ended from outside, or there was not enough memory. Close other documents and look again."
)


class Request(NamedTuple):
    """What is to be found, and by what it is found."""

    text: str
    outline: Outline
    """Of that text."""
    wanted: Sequence[str]
    """Parts of an overview, as `core.study.overview` names them."""
    library: Path | None = None
    """Whose index tells how common words are; None for none."""
    own_phrases: Path | None = None
    """File of the reader's own set phrases."""
    taught: Sequence[str] = ()
    """Words of the reader's own."""


class Ready:
    """Keeps processes that have loaded what they find things with, one for each question that is to come: to load it takes half the time.

    Each answers one question and ends. For any thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._started: dict[tuple[str, ...], apart.Started] = {}

    def prepare(self, wanted: Sequence[str]) -> None:
        """Start a process that will be asked for these parts, unless one waits already."""
        with self._lock:
            waiting = self._started.get(tuple(wanted))
            if waiting is not None and waiting.is_alive:
                return
            if waiting is not None:
                waiting.end()
                del self._started[tuple(wanted)]
            try:
                started = apart.Started(OPTION)
            except apart.Unstarted:
                return
            started.tell(tuple(wanted))
            self._started[tuple(wanted)] = started

    def take(self, wanted: Sequence[str]) -> apart.Started | None:
        """Return the process that waits to be asked for these parts, and keep it no more; None if none does."""
        with self._lock:
            started = self._started.pop(tuple(wanted), None)
        if started is not None and not started.is_alive:
            started.end()
            return None
        return started

    def rest(self) -> None:
        """End those that wait."""
        with self._lock:
            waiting, self._started = tuple(self._started.values()), {}
        for started in waiting:
            started.end()


def find_beside(request: Request, progress: Progress, ready: Ready | None = None) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield each part that is wanted, by its name, as soon as it is found.

    Args:
        request: what is wanted.
        progress: once it is cancelled the process is killed.
        ready: processes that wait for such a request.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        ReaderError: if a process ended without an answer; once all others of the parts have been given.
    """
    failure: ReaderError | None = None
    left = list(request.wanted)
    started = ready.take(left) if ready is not None else None
    while left:
        try:
            for part, found in _parts(request._replace(wanted=tuple(left)), progress, started):
                yield part, found
                left.remove(part)
        except apart.Unstarted:
            yield from _found(request._replace(wanted=tuple(left)))
            break
        except ReaderError as error:
            if started is None:
                failure = error
                # That was the one it was at. What has nothing to do with it is found by another process.
                del left[0]
            started = None
    if failure is not None:
        raise failure


def _parts(request: Request, progress: Progress, started: apart.Started | None) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield what one process finds."""
    with closing(apart.answers(OPTION, _asked(request), progress, _BROKEN, ahead=started)) as given:
        some: list[Any] = []
        for part, piece in given:
            if piece is not None:
                some += piece
            else:
                yield part, tuple(some)
                some = []


def serve() -> int:
    """Find what the standard input asks for, and answer on the standard output; return the exit status."""
    # It ends before there is rubbish worth looking for: that would take a tenth of the time.
    gc.disable()
    given, tell = apart.heard()
    head = pickle.load(given)
    if not isinstance(head, Request):
        _warm(head)
        try:
            head = pickle.load(given)
        except EOFError:
            # The window has been closed.
            return 0
    nodes = chain.from_iterable(iter(lambda: pickle.load(given), None))
    request: Request = head._replace(outline=replace(head.outline, nodes=tuple(nodes)))
    apart.end_with(given)
    for part, found in _found(request):
        for some in _sliced(found):
            tell(apart.GIVEN, (part, some))
        tell(apart.GIVEN, (part, None))
    tell(apart.ENDED, None)
    return 0


def _warm(wanted: Sequence[str]) -> None:
    """Load all that finds some parts, before there is a text."""
    for part, _ in _found(Request(_SAMPLE, Outline(), wanted)):
        if part == "keywords":
            from core.study import background

            background.prepare()


def _found(request: Request) -> Iterator[tuple[str, tuple[Any, ...]]]:
    from core.study.background import Background
    from core.study.lexicon import Lexicon
    from core.study.overview import finders

    background = Background(request.library, request.text)
    asked = finders(request.text, request.outline, Lexicon.load(request.own_phrases), background, request.taught)
    for part in request.wanted:
        yield part, asked[part]()


def _asked(request: Request) -> Iterator[object]:
    """Yield a request in pieces: itself without the nodes of the outline, those in slices and without what is wrong with them, and None."""
    outline = request.outline
    yield request._replace(outline=Outline(outline.title, outline.parts))
    for some in _sliced(outline.nodes):
        yield [replace(node, faults=(), why=NO_REMARK) for node in some]
    yield None


def _sliced(some: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(some), _SLICE):
        yield list(some[start : start + _SLICE])
