"""What tests of the core share: a library of their own, and a session over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where the tests' library is; it does not exist yet."""
    return tmp_path / "library.db"


@pytest.fixture
def session(library: Path) -> Iterator[ReadingSession]:
    """A session over that library, closed afterwards."""
    with ReadingSession(library) as session:
        yield session
