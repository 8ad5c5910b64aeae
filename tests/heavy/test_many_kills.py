"""A thousand SIGKILLs at random moments of a stream of acknowledged writes: nothing acknowledged is lost, nothing is there by half."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.heavy.shims import SLOW, compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
SHARE = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 5
"""Of the kills that are tried: all, or every fifth."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.mark.parametrize(("kind", "kills"), [("acts", 720), ("commands", 200), ("windows", 80)])
def test_what_was_acknowledged_is_there_after_every_kill(tmp_path: Path, kind: str, kills: int) -> None:
    found = counted(kind, tmp_path, kills // SHARE)
    assert found["kills"] == kills // SHARE
    assert found["amid_acts"] >= found["kills"] // 3
    assert found["acknowledged"] > found["kills"]


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler to make the disk slow")
def test_a_slow_disk_makes_nothing_acknowledged_too_early(tmp_path: Path) -> None:
    found = counted("acts", tmp_path, 24, LD_PRELOAD=str(compiled(SLOW, tmp_path)))
    assert found["amid_acts"] >= found["kills"] // 3
    # An act waits for the disk: there is no time for hundreds of them in the life of a process.
    assert found["acknowledged"] <= 12 * found["kills"]


def counted(kind: str, folder: Path, kills: int, **more: str) -> Mapping[str, int]:
    """Return what a stream of a kind has counted, with ``more`` in its environment; it fails if a library did not hold what it must."""
    surroundings = {
        **os.environ,
        **more,
        "QT_QPA_PLATFORM": "offscreen",
        **{f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")},
    }
    command = [sys.executable, "-m", "tests.heavy.kill_streams", kind, str(folder), "20260301", str(kills)]
    done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, int] = json.loads(done.stdout)
    return found
