"""How far a long job is: told by the thread that does it, asked for and ended by the one that waits."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Cancelled(Exception):
    """The job was ended by whoever asked for it."""


class Progress:
    """A job's progress.

    Args:
        told: called with what is done and what there is to do at each step, in the thread that does the job.
    """

    def __init__(self, told: Callable[[int, int], None] | None = None) -> None:
        self._told = told
        self._end = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """True once somebody has asked for the end."""
        return self._end.is_set()

    def cancel(self) -> None:
        """Ask for the end; from any thread. The job raises `Cancelled` at its next step."""
        self._end.set()

    def tell(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps are done.

        Raises:
            Cancelled: if somebody has asked for the end.
        """
        if self._end.is_set():
            raise Cancelled
        if self._told is not None:
            self._told(done, total)
