"""A thousand SIGKILLs at random moments of a stream of acknowledged writes: nothing acknowledged is lost, nothing is there by half."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
SHARE = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 5
"""Of the kills that are tried: all, or every fifth."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.mark.parametrize(("kind", "kills"), [("acts", 600), ("commands", 300), ("windows", 100)])
def test_what_was_acknowledged_is_there_after_every_kill(tmp_path: Path, kind: str, kills: int) -> None:
    found = counted(kind, tmp_path, kills // SHARE)
    assert found["kills"] == kills // SHARE
    assert found["amid_acts"] >= found["kills"] // 3
    assert found["acknowledged"] > found["kills"]


def counted(kind: str, folder: Path, kills: int) -> Mapping[str, int]:
    """Return what a stream of a kind has counted; it fails if a library did not hold what it must."""
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        **{f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")},
    }
    command = [sys.executable, "-m", "tests.heavy.kill_streams", kind, str(folder), "20260301", str(kills)]
    done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, int] = json.loads(done.stdout)
    return found
