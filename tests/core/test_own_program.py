"""How the program starts itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core import own_program

ROOT = Path(__file__).resolve().parents[2]


def test_from_its_sources_it_is_started_by_the_interpreter_that_runs_it() -> None:
    assert not own_program.is_packaged()
    done = subprocess.run(own_program.command("--version"), capture_output=True, text=True, check=True)
    assert done.stdout.strip()
    assert own_program.command("--version") == [sys.executable, str(ROOT / "main.py"), "--version"]


def test_packaged_it_is_a_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program.command("text", "讲话.txt") == [sys.executable, "text", "讲话.txt"]


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"LD_LIBRARY_PATH": "/usr/lib/meipi/parts", "LD_LIBRARY_PATH_ORIG": "/opt/own"}, {"LD_LIBRARY_PATH": "/opt/own"}),
        ({"LD_LIBRARY_PATH": "/usr/lib/meipi/parts"}, {}),
        ({"LD_LIBRARY_PATH": "/usr/lib/meipi/parts", "LD_LIBRARY_PATH_ORIG": ""}, {}),
        ({"HOME": "/home/li"}, {"HOME": "/home/li"}),
    ],
)
def test_other_programs_find_the_libraries_of_the_system(
    given: dict[str, str], left: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    own_program.give_back_libraries(given)
    assert given == left


def test_from_its_sources_the_reader_s_path_to_libraries_is_left_alone() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/own"}
    own_program.give_back_libraries(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/own"}


def test_no_other_module_asks_whether_the_program_is_packaged_or_where_its_interpreter_is() -> None:
    sources = [path for folder in ("core", "gui") for path in (ROOT / folder).rglob("*.py")]
    askers = {path.relative_to(ROOT).as_posix() for path in sources if '"frozen"' in path.read_text(encoding="utf-8")}
    assert askers == {"core/own_program.py"}
    starters = {path.relative_to(ROOT).as_posix() for path in sources if "sys.executable" in path.read_text(encoding="utf-8")}
    # jieba is compiled by the interpreter itself.
    assert starters == {"core/own_program.py", "core/segment/engine.py"}
