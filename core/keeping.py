"""How a library is kept: the names of occasions and journals, and what may be wrong with one. Values stand in `core.library_state`."""

from __future__ import annotations

from typing import Final

from core.errors import LibraryError

OPENING, DAILY, MIGRATION, RESTORE, BY_HAND = "opening", "daily", "migration", "restore", "by-hand"
OCCASIONS: Final = (OPENING, DAILY, MIGRATION, RESTORE, BY_HAND)
"""On what occasion a backup was made: before a restore, before a migration, …"""
WAL, ROLLBACK = "wal", "rollback"
"""The journals that a library can be written with."""


class DamagedLibrary(LibraryError):
    """The library's file is damaged: it can be set aside, and what is left of it rescued."""


class ElsewhereOpen(LibraryError):
    """Another computer has the library open."""


class ReadOnlyLibrary(LibraryError):
    """The library can be read but not written."""


class MissingLibrary(LibraryError):
    """The library is not where it has to be, as on a disk that is not connected any more."""


class UnansweringLibrary(LibraryError):
    """The disk or another program keeps the library from being used for the moment: the same act may work later."""
