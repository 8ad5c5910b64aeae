"""The database engine that the library is kept by."""

from __future__ import annotations

import sqlite3


def engine_version() -> str:
    """Return the version of the SQLite that Python was built with."""
    return sqlite3.sqlite_version
