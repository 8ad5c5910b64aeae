"""The common first step of make: what it would install, what it skips, what it refuses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from resources.setup import environment, packages

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ["requirements.txt", "requirements-dev.txt", "resources/setup/build.txt", "resources/setup/package.txt"]


def _pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_hashes_and_names_no_address(lock: str) -> None:
    entries = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert entries
    for entry in entries:
        assert re.fullmatch(r"[\w.-]+==[\w.!+]+( ; [^#]+)?(\s+--hash=sha256:[0-9a-f]{64})+", entry), entry


def test_the_lock_for_tests_holds_the_other_one() -> None:
    assert _pins("requirements.txt").items() <= _pins("requirements-dev.txt").items()


def test_the_lock_keeps_setuptools_out_of_the_environment() -> None:
    assert "setuptools" not in _pins("requirements-dev.txt")


def test_every_dependency_of_the_project_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [re.split(r"[<>=!~ \[;]", entry)[0].lower() for entry in project["dependencies"]]
    assert set(named) <= _pins("requirements.txt").keys()
    tools = [re.split(r"[<>=!~ \[;]", entry)[0].lower() for entry in project["optional-dependencies"]["dev"]]
    assert set(tools) <= _pins("requirements-dev.txt").keys()


def test_qt_is_locked_with_wheels_for_every_platform() -> None:
    block = (ROOT / "requirements.txt").read_text(encoding="utf-8").split("pyside6-essentials==")[1].split("==")[0]
    # Linux and Windows on two processors each, and macOS.
    assert block.count("--hash=") >= 5


def test_alternatives_of_a_package_stand_in_one_line() -> None:
    assert ("libglib2.0-0t64", "libglib2.0-0") in packages.wanted("run")
    assert ("xvfb",) in packages.wanted("display")
    assert ("openbox",) in packages.wanted("test")


def _bin(folder: Path, **scripts: str) -> str:
    """Return a PATH of one folder with these shell scripts in it."""
    folder.mkdir()
    for name, script in scripts.items():
        file = folder / name.replace("_", "-")
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)
    return str(folder)


def test_a_package_is_missing_only_where_no_alternative_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = "echo 'libglib2.0-0t64 installed'; echo 'removed config-files'; exit 1"
    monkeypatch.setenv("PATH", _bin(tmp_path / "bin", dpkg_query=answer))
    choices = [("libglib2.0-0", "libglib2.0-0t64"), ("removed",), ("never-there",)]
    assert packages.missing(choices) == [("removed",), ("never-there",)]


def test_the_alternative_that_the_release_knows_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    known = 'case $2 in libglib2.0-0|xvfb) echo "  Candidate: 1.0";; *) echo "  Candidate: (none)";; esac'
    path = _bin(tmp_path / "bin", apt_cache=known, apt_get=f'echo "apt-get $*" >> {log}', dpkg_query="exit 0")
    monkeypatch.setenv("PATH", f"{path}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    packages.install([("libglib2.0-0t64", "libglib2.0-0"), ("xvfb",)])
    assert log.read_text().splitlines() == ["apt-get install -qq --yes --no-install-recommends libglib2.0-0 xvfb"]


def test_lists_that_were_never_fetched_are_fetched_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    candidates = f'test -e {log} && echo "  Candidate: 1.0" || echo "  Candidate: (none)"'
    path = _bin(tmp_path / "bin", apt_cache=candidates, apt_get=f'echo "$1" >> {log}', dpkg_query="exit 0")
    monkeypatch.setenv("PATH", f"{path}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    packages.install([("xvfb",)])
    assert log.read_text().split() == ["update", "install"]


def test_old_lists_are_fetched_again_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    stale = f'echo "$1" >> {log}; test "$1" != install || grep -q update {log}'
    path = _bin(tmp_path / "bin", apt_cache='echo "  Candidate: 1.0"', apt_get=stale, dpkg_query="exit 0")
    monkeypatch.setenv("PATH", f"{path}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    packages.install([("xvfb",)])
    assert log.read_text().split() == ["install", "update", "install"]


@pytest.mark.parametrize(("status", "name"), [("libssl3t64", "libglib2.0-0t64"), ("", "libglib2.0-0")])
def test_without_root_the_exact_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str, name: str) -> None:
    path = _bin(tmp_path / "bin", apt_cache="exit 0", sudo="exit 1", dpkg_query=f"echo {status}")
    monkeypatch.setenv("PATH", path)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(packages.SetupError) as caught:
        packages.install([("libglib2.0-0t64", "libglib2.0-0"), ("xvfb",)])
    command = f"sudo apt-get update && sudo apt-get install --yes --no-install-recommends {name} xvfb\n"
    assert command in str(caught.value)


def test_sudo_is_used_where_it_asks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    path = _bin(tmp_path / "bin", apt_cache='echo "  Candidate: 1.0"', sudo=f'echo "$*" >> {log}', dpkg_query="exit 0")
    monkeypatch.setenv("PATH", f"{path}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    packages.install([("xvfb",)])
    assert log.read_text().splitlines() == [
        "-n true",
        "-n env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends xvfb",
    ]


def test_what_is_done_is_skipped() -> None:
    if Path(sys.prefix) != environment.VENV:
        # A working copy that was never set up would be set up by the call below.
        pytest.fail("run the tests with make test")
    script = (
        "import sys; from resources.setup import environment; "
        "sys.addaudithook(lambda event, facts: event == 'subprocess.Popen' and print(*facts[1])); "
        "sys.exit(environment.main(['test']))"
    )
    base = getattr(sys, "_base_executable", sys.executable)
    done = subprocess.run([base, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    # Neither pip nor apt nor the translations' compiler: only what looks whether a source is newer than its byte code.
    assert [line.split()[2:4] for line in done.stdout.splitlines()] == [["compileall", "-q"]]
    assert done.stderr == ""


def test_another_lock_is_not_taken_for_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = tmp_path / ".setup"
    commands: list[list[str]] = []
    monkeypatch.setattr(environment, "NOTES", notes)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "checked", lambda command, *_: commands.append(command))
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text("one==1 \\\n    --hash=sha256:00\n", encoding="utf-8")
    prepare = environment._prepare_dependencies  # noqa: SLF001
    prepare("test")
    assert len(commands) == 3
    prepare("run")
    assert len(commands) == 3, "the lock for tests holds the other"
    (tmp_path / "requirements.txt").write_text("one==2 \\\n    --hash=sha256:00\n", encoding="utf-8")
    prepare("run")
    assert len(commands) == 6
    prepare("test")
    assert len(commands) == 9, "the lock for tests may have pinned another version of the same"


@pytest.mark.parametrize("name", ["packages", "environment", "translations", "display", "picture", "run"])
def test_the_set_up_needs_nothing_but_the_standard_library(name: str) -> None:
    script = (
        f"import sys; sys.path.insert(0, ''); import resources.setup.{name}; "
        "print(sorted({n.split('.')[0] for n in sys.modules} - sys.stdlib_module_names - {'__main__', 'resources', 'sitecustomize'}))"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
