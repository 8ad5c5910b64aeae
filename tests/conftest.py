"""What holds for every test: folders of its own, no unexpected log record, no skip where everything has to be there."""

from __future__ import annotations

import logging
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

# Before anything of Qt is imported; tests on a real display start processes of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "MEIPI_LIBRARY"):
    os.environ.pop(_name, None)


def _in_memory() -> str | None:
    """Return a folder in memory that has room and lets programs run, if there is one: what is committed there waits for no disk.

    No test cuts off the power: what is killed leaves there what it would leave on a disk.
    """
    try:
        found = os.statvfs(_MEMORY)
    except (AttributeError, OSError):
        return None
    is_fit = found.f_bavail * found.f_frsize >= _ROOM and not found.f_flag & os.ST_NOEXEC
    return _MEMORY if is_fit and os.access(_MEMORY, os.W_OK) else None


_MEMORY = "/dev/shm"
_ROOM = 6 * 2**30
if "TMPDIR" not in os.environ and (_place := _in_memory()):
    os.environ["TMPDIR"] = os.environ["PYTEST_DEBUG_TEMPROOT"] = _place
    tempfile.tempdir = None
_SESSION_FOLDER = Path(tempfile.mkdtemp(prefix="meipi-"))
"""Of a short name: the path of a local socket in it may hold 80 bytes only."""
_FOLDERS = ("DATA_HOME", "CONFIG_HOME", "STATE_HOME", "RUNTIME_DIR")
_unused: list[Path] = []
"""Folders in which no test has left anything: to make and remove five of them for each test took a sixth of its time."""
# A cache can be made again, so it is shared: jieba's dictionary takes most of a second.
os.environ["XDG_CACHE_HOME"] = str(_SESSION_FOLDER / "cache")

import pytest  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    type_report = pytest.TestReport | pytest.CollectReport

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("ci"), max_examples=25)
settings.register_profile("dev", deadline=None)
# ``make test`` tries all the examples.
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

pytest_plugins = ["tests.display"]


def pytest_unconfigure() -> None:
    """Leave nothing behind in the shared folder for temporary files."""
    shutil.rmtree(_SESSION_FOLDER, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def no_memory_kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Remove the tests' folders after they have passed, if memory is held by them."""
    yield
    if tmp_path_factory.getbasetemp().is_relative_to(_MEMORY) and not request.session.testsfailed:
        shutil.rmtree(tmp_path_factory.getbasetemp(), ignore_errors=True)


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Point the library and every folder of the program into one that ends with the test; return that folder."""
    folder = _unused.pop() if _unused else _new_folder()
    for name in _FOLDERS:
        monkeypatch.setenv(f"XDG_{name}", str(folder / name.lower()))
    monkeypatch.setenv("MEIPI_LIBRARY", str(folder / "library.db"))
    yield folder
    if sum(1 for _ in folder.rglob("*")) == len(_FOLDERS):
        _unused.append(folder)
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _new_folder() -> Path:
    # Not under tmp_path: the path of a local socket may hold 107 bytes only.
    folder = Path(tempfile.mkdtemp(prefix="mp-", dir=_SESSION_FOLDER))
    for name in _FOLDERS:
        (folder / name.lower()).mkdir(mode=0o700)
    return folder


@pytest.fixture(autouse=True)
def no_unexpected_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a record of level WARNING or above, unless the mark ``logs`` names it; then fail if it does not come."""
    expected = [re.compile(mark.args[0]) for mark in request.node.iter_markers("logs")]
    records: list[logging.LogRecord] = []
    collector = logging.Handler(logging.WARNING)
    collector.emit = records.append  # type: ignore[method-assign]
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    messages = [record.getMessage() for record in records]
    surprises = [message for message in messages if not any(pattern.search(message) for pattern in expected)]
    assert not surprises, f"unexpected log records: {surprises}"
    silent = [pattern.pattern for pattern in expected if not any(pattern.search(message) for message in messages)]
    assert not silent, f"log records that did not come: {silent}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, type_report, type_report]:
    """Under CI a skip is a failure: what a test needs has to be there."""
    return _without_skip((yield), item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, type_report, type_report]:
    """Under CI a whole file may not be skipped either, as ``importorskip`` does."""
    return _without_skip((yield), collector.nodeid)


def _without_skip(report: type_report, node: str) -> type_report:
    """Make a skip a failure under CI; an expected failure stays what it is."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"{node} was skipped, but under CI nothing may be: {report.longrepr}"
    return report
