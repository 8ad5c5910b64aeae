"""Only where there is a packaged program to be tried: making one takes minutes, so `make test` does without."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

PROGRAM = os.environ.get("MEIPI_PACKAGED", "")
collect_ignore_glob = [] if PROGRAM else ["test_*.py"]


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packaged program, which this process takes itself for: what it starts apart is started there."""
    path = Path(PROGRAM).resolve()
    assert path.is_file()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(path))
    return path
