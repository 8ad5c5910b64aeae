"""Claims of a library: what a program that was killed leaves is never taken for another computer's."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from tests.display import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CLAIMING = """
import sys
from pathlib import Path
from core.session_keeping import Keeper
keeper = Keeper(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    keeper.begin()
    keeper.leave()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a process that can be stopped at any moment")
def test_a_program_that_is_killed_while_it_claims_the_library_does_not_shut_out_the_next(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    for _ in range(30):
        process = subprocess.Popen([sys.executable, "-c", CLAIMING, str(library)], cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ})
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        with ReadingSession(library) as session:
            session.refuse_elsewhere()
            session.keeper.begin()
            session.keeper.leave()
        assert [one.name for one in tmp_path.iterdir() if ".open-" in one.name] == []
