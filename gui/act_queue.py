"""Acts that a worker does one after the other: what is stored next starts from what was stored before."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from core.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.keeping import Keeping
    from gui.tasks import Tasks

T = TypeVar("T")

_LANE = "write"


class _Act(NamedTuple):
    """What a worker is to do, and who is told of it."""

    act: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[ReaderError], None]
    is_writing: bool


class ActQueue:
    """Hands acts to workers, each one once the one before is done and told of.

    Args:
        keeping: says while the library does not answer; then acts fail with its reason.
        ready_tasks: returns the workers, which are made when they are first needed.
    """

    def __init__(self, keeping: Keeping, ready_tasks: Callable[[], Tasks]) -> None:
        self._keeping = keeping
        self._ready_tasks = ready_tasks
        self._acts: deque[_Act] = deque()
        """The first is being done."""

    @property
    def is_busy(self) -> bool:
        """True while something is done or waits: what came next would start from what is not there yet."""
        return bool(self._acts)

    def put(
        self, act: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None], *, is_writing: bool = True
    ) -> None:
        """Have something done behind what waits.

        Args:
            act: does it, in a worker.
            done: is told what it returns.
            failed: is told why it could not be done.
            is_writing: False for what need not be done any more once the window closes.
        """
        self._acts.append(_Act(act, done, failed, is_writing))
        if len(self._acts) == 1:
            self._do_next()

    def finish(self) -> None:
        """Write what still waits, here and now: the workers have ended, with the act that was begun."""
        for one in [*self._acts][1:]:
            if one.is_writing:
                # Nobody can be told any more.
                with suppress(ReaderError):
                    one.act()
        self._acts.clear()

    def _do_next(self) -> None:
        if not self._acts:
            return
        one = self._acts[0]
        if self._keeping.refusal is not None:
            self._end(one.failed, self._keeping.refusal)
        else:
            self._ready_tasks().run(_LANE, one.act, partial(self._end, one.done), partial(self._end, one.failed))

    def _end(self, tell: Callable[[Any], None], found: object) -> None:
        self._acts.popleft()
        try:
            tell(found)
        finally:
            self._do_next()
