"""Whether another process is at work: one that starts uses the processor or waits for a disk, one that hangs or is stopped does not."""

from __future__ import annotations

import time
from typing import Final

QUIET: Final = 0.5
"""Seconds without any work after which a process is taken for one that hangs: in none of a start's does it only wait."""
_STOPPED: Final = frozenset("TtZXx")
_BUSY: Final = frozenset("RD")
"""Runs or is to run, or waits for a disk."""
_STATE, _OWN_TIME, _SYSTEM_TIME = 0, 11, 12
"""Fields of ``/proc/…/stat`` behind the name of the program, which may have any characters in it."""


class Pulse:
    """Watches a process from its first look on."""

    def __init__(self) -> None:
        self._process = 0
        self._used = -1
        self._seen_at_work = time.monotonic()

    def is_felt(self, process: int | None) -> bool:
        """Look at a process once more; True unless it is known to be stopped or to have done nothing for a while.

        Args:
            process: its number, None if that is not known: nothing can be said of it then, nor where the system does not tell.
        """
        now = time.monotonic()
        found = _look(process) if process else None
        if found is None:
            return True
        state, used = found
        if state in _STOPPED:
            return False
        if process != self._process or used != self._used or state in _BUSY:
            self._process, self._used, self._seen_at_work = process or 0, used, now
        return now - self._seen_at_work < QUIET


def _look(process: int) -> tuple[str, int] | None:
    """Return the state of a process and the ticks of the processor that it has used; None if the system does not tell."""
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
        return fields[_STATE].decode(), int(fields[_OWN_TIME]) + int(fields[_SYSTEM_TIME])
    except (OSError, ValueError, IndexError):
        return None
