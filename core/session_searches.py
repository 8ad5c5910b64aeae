"""The searches that a reader has saved or run last. Part of `core.session_search.SearchSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from core.store import searches
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.query.saved import SavedSearch

T = TypeVar("T")


class SavedSearches:
    """Keeps searches in one library. Every method raises `LibraryError` where the disk or the library fails."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches, the oldest first; none without a library."""
        return self._over_searches(searches.saved) if exists(self._library) else ()

    def recent(self) -> tuple[SavedSearch, ...]:
        """Return what was looked for, the last first; none without a library."""
        return self._over_searches(searches.recent) if exists(self._library) else ()

    def keep(self, search: SavedSearch) -> None:
        """Save a search, call one something else, or bring back one that was dropped: all by its id."""
        self._over_searches(lambda connection: searches.keep(connection, search))

    def drop(self, search_id: str) -> None:
        """Remove a saved search; `keep` brings it back."""
        self._over_searches(lambda connection: searches.drop(connection, search_id))

    def remember(self, search: SavedSearch) -> None:
        """Remember what was looked for; only the last ones are."""
        self._over_searches(lambda connection: searches.remember(connection, search))

    def forget(self) -> None:
        """Forget all that was looked for and not saved."""
        self._over_searches(searches.forget)

    def _over_searches(self, act: Callable[[Connection], T]) -> T:
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return act(connection)
