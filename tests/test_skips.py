"""A skip under CI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SKIPS = {
    "by a mark": "@pytest.mark.skip(reason='why')\ndef test_one(): pass",
    "on the way": "def test_one(): pytest.skip('why')",
    "as a file": "pytest.importorskip('no_such_module')\ndef test_one(): pass",
}


def run(folder: Path, source: str, *, ci: str) -> subprocess.CompletedProcess[str]:
    """Run a test file under what holds for every test here."""
    (folder / "test_it.py").write_text(f"import pytest\n{source}\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(folder),
        str(folder),
    ]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "CI": ci}, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("source", SKIPS.values(), ids=SKIPS.keys())
def test_a_skip_under_ci_is_a_failure(tmp_path: Path, source: str) -> None:
    done = run(tmp_path, source, ci="true")
    assert done.returncode != 0
    assert "was skipped, but under CI nothing may be" in done.stdout


def test_a_skip_elsewhere_is_none(tmp_path: Path) -> None:
    done = run(tmp_path, SKIPS["by a mark"], ci="")
    assert (done.returncode, "1 skipped" in done.stdout) == (0, True)


def test_an_expected_failure_is_no_skip(tmp_path: Path) -> None:
    done = run(tmp_path, "@pytest.mark.xfail(reason='why')\ndef test_one(): assert False", ci="true")
    assert (done.returncode, "1 xfailed" in done.stdout) == (0, True)
