"""Writes places and open tabs beside the window: until a disk has them for certain, three pictures of the page may pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock, Thread
from typing import TYPE_CHECKING

from core.open_tabs import TabsFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.open_tabs import OpenTabs
    from core.recent import Place, RecentPlaces


class PlaceWriting:
    """Writes at once and in order, in a thread that lasts as long as there is something to write: the process does not end before it.

    Args:
        recent: where the places are written; the tabs are written beside them.
    """

    def __init__(self, recent: RecentPlaces) -> None:
        self._recent = recent
        self._tabs_file = TabsFile(recent.folder / "tabs.json")
        self._lock = Lock()
        self._waiting: list[Place] = []
        self._begun: list[Place] = []
        self._tabs: OpenTabs | None = None
        self._thread: Thread | None = None

    def write(self, places: Sequence[Place], tabs: OpenTabs | None) -> None:
        """Have something written; what waits already is written with it, and of the same document only the newest.

        Args:
            places: the last of them comes to the top.
            tabs: in place of those before; None to leave them.
        """
        if not places and tabs is None:
            return
        # What is asked for it before it is written is told the same as after.
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        newest = [replace(one, opened=one.opened or now) for one in places]
        with self._lock:
            self._waiting = [*_without(self._waiting, newest), *newest]
            self._tabs = self._tabs if tabs is None else tabs
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._work, name="places")
                self._thread.start()

    def unwritten(self) -> list[Place]:
        """Return the places that may not stand in the file yet, the newest last."""
        with self._lock:
            return [*_without(self._begun, self._waiting), *self._waiting]

    def finish(self) -> None:
        """Wait until all is written."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                self._begun, self._waiting = self._waiting, []
                tabs, self._tabs = self._tabs, None
                if not self._begun and tabs is None:
                    self._thread = None
                    return
            if self._begun:
                self._recent.remember(*self._begun)
            if tabs is not None:
                self._tabs_file.write(tabs)


def _without(places: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    """Return the places that are in no document of the others."""
    return [one for one in places if not any(one.is_same_document(other) for other in others)]
