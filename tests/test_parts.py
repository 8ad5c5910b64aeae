"""How all tests are run: what failed beside others is tried once more by itself, and what fails again fails the run."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests import __main__ as running

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FIRST_TIME_ONLY = """
from pathlib import Path

def test_that_was_kept_waiting():
    seen = Path("seen")
    if not seen.exists():
        seen.touch()
        raise AssertionError
"""
ALWAYS = """
def test_of_what_is_broken():
    raise AssertionError

def test_of_what_is_sound():
    pass
"""


def _failed_part(folder: Path, words: str) -> running.Part:
    """Return a part of one file that has been run once, and has failed."""
    (folder / "test_one.py").write_text(words, encoding="utf-8")
    part = running.Part(("test_one.py",), folder / "cache")
    assert subprocess.run(part.command(["-q"]), check=False, capture_output=True).returncode == 1
    return part


def test_what_passes_by_itself_is_named_and_lets_the_run_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    part = _failed_part(tmp_path, FIRST_TIME_ONLY)
    assert part.failed() == ("test_one.py::test_that_was_kept_waiting",)
    assert running._tried_again([part], ["-q"]) == 0  # noqa: SLF001
    assert "UNSTEADY test_one.py::test_that_was_kept_waiting" in capfd.readouterr().out


def test_what_fails_again_fails_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    part = _failed_part(tmp_path, ALWAYS)
    assert running._tried_again([part], ["-q"]) == 1  # noqa: SLF001
    said = capfd.readouterr().out
    assert "1 failed" in said
    assert "UNSTEADY" not in said
    assert part.failed() == ("test_one.py::test_of_what_is_broken",)
