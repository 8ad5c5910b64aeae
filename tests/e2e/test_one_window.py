"""One running window: second starts hand their files over, and open a window of their own where nobody answers. Real processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.meeting import meeting_point
from tests.display import PATIENCE, ROOT, wait_for
from tests.e2e.window_kit import METRICS, PAGE_TOP, SIZE, THEME, Box, Reader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.display import Desktop, Program

pytestmark = pytest.mark.xcb

TEXTS: Final = {
    "防汛动员会讲话.txt": "在全镇防汛动员会上的讲话\n\n同志们：\n\n雨还没有来，沟渠要先通，泵站要先试。\n",
    "春耕 备耕“二月”讲话.txt": "在春耕备耕会上的讲话\n\n同志们：\n\n农时不等人。\n",
}
RACES: Final = 4
STOPPED: Final = (
    sys.executable,
    "-c",
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); import os, signal, gui.start, main; "
    "gui.start.examine = lambda path, read=gui.start.examine: (os.kill(os.getpid(), signal.SIGSTOP), read(path))[1]; "
    "sys.exit(main.main())",
)
"""A program that is stopped when it has the claim, and no window yet."""
NOTICE: Final = Box(METRICS.side_bar + METRICS.pad, PAGE_TOP + 2, SIZE[0] - METRICS.note_bar - METRICS.pad, PAGE_TOP + METRICS.row // 2)
"""The upper edge of the line above the page that tells something, where it is shown."""


@pytest.fixture
def speeches(tmp_path: Path) -> list[Path]:
    """Two speeches with names as they come."""
    folder = tmp_path / "文稿"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in TEXTS]


def _titles(desktop: Desktop, program: Program) -> list[str]:
    return [desktop.query("getwindowname", str(window)).strip() for window in desktop.windows(program.process.pid)]


def _wait_for_title(desktop: Desktop, program: Program, title: str) -> None:
    wait_for(lambda: any(title in one for one in _titles(desktop, program)), f"no window is called {title}")


def _second(
    reader: Reader, *words: str | Path, cwd: Path = ROOT, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Start the program once more and wait for its end, which must come before anybody would have closed its window."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        cwd=cwd,
        env={**reader.desktop.display.environment(), **(environment or {})},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def _state(program: Program) -> str:
    """Return the letter that the system has for what a process does."""
    stat = (Path("/proc") / str(program.process.pid) / "stat").read_text()
    return stat.rpartition(")")[2].split()[0]


def _found(reader: Reader) -> bool:
    """Return True if a window listens where other starts look for one."""
    point = meeting_point(reader.library)
    return point is not None and point.exists()


def _assert_handed_over(done: subprocess.CompletedProcess[str]) -> None:
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def _tabs(own_folders: Path) -> list[str]:
    """Return what the next start would bring back."""
    held = json.loads((own_folders / "data_home" / "meipi" / "tabs.json").read_bytes())
    return sorted(one["place"]["path"].rpartition("/")[2] for one in held["tabs"])


def _wait_for_tab(own_folders: Path, title: str) -> None:
    file = own_folders / "data_home" / "meipi" / "tabs.json"
    wait_for(lambda: file.exists() and title in file.read_text("utf-8"), f"there is no tab with {title}")


def test_a_second_start_hands_its_file_over_and_ends(reader: Reader, speeches: list[Path], own_folders: Path) -> None:
    reader.open(speeches[0])
    _assert_handed_over(_second(reader, speeches[1].name, cwd=speeches[1].parent))
    _wait_for_title(reader.desktop, reader.program, "在春耕备耕会上的讲话")
    assert len(reader.desktop.windows(reader.program.process.pid)) == 1
    reader.close()
    assert _tabs(own_folders) == sorted(TEXTS)


def test_a_place_and_a_link_are_handed_over(reader: Reader, long_speech: Path, speeches: list[Path]) -> None:
    reader.command("annotate", long_speech, "--quote", "第七段渠道管到底")
    reader.open(speeches[0])
    start = reader.command("text", long_speech).index("第七段的第三处")
    _assert_handed_over(_second(reader, "--goto", str(start), long_speech))
    reader.wait_for_title("在全镇水利工作会议上的讲话")
    assert not reader.painted(), "the beginning of the seventh section is in view, not its middle"
    mark = reader.annotations(long_speech)[0]
    _assert_handed_over(_second(reader, f"meipi://open?document=1&annotation={mark['id']}"))
    wait_for(reader.painted, "the mark is not gone to")
    reader.close()


def test_a_window_that_lies_behind_another_comes_to_the_front(reader: Reader, speeches: list[Path], tmp_path: Path) -> None:
    reader.open(speeches[0])
    other = reader.desktop.start("--library", tmp_path / "other.db", speeches[1])
    behind = other.wait_for_window()
    assert reader.desktop.active_window() == behind
    _assert_handed_over(_second(reader))
    wait_for(lambda: reader.desktop.active_window() == reader.window, "the window stays behind")
    _assert_handed_over(_second(reader, "--library", tmp_path / "other.db"))
    wait_for(lambda: reader.desktop.active_window() == behind, "the other window stays behind")


def test_a_stopped_window_is_not_waited_for_longer_than_a_second(reader: Reader, speeches: list[Path], own_folders: Path) -> None:
    reader.open(speeches[0])
    before = reader.program
    before.process.send_signal(signal.SIGSTOP)
    try:
        second = Reader(reader.desktop, reader.library)
        second.open(speeches[1], title="在春耕备耕会上的讲话")
        assert second.drawn(THEME.colours["badge"], NOTICE), "nothing says why this window was opened"
        second.close()
    finally:
        before.process.send_signal(signal.SIGCONT)
    # Awake again, it hears what was said meanwhile first: it must not open what the other one has opened.
    _assert_handed_over(_second(reader))
    assert all("春耕" not in title for title in _titles(reader.desktop, before))
    _assert_handed_over(_second(reader, speeches[1]))
    _wait_for_title(reader.desktop, before, "在春耕备耕会上的讲话")
    reader.close()
    assert _tabs(own_folders) == sorted(TEXTS)


def test_a_window_that_is_stopped_while_it_starts_keeps_nobody_waiting(reader: Reader, speeches: list[Path]) -> None:
    stopped = reader.desktop.start(speeches[0], command=STOPPED)
    wait_for(lambda: _state(stopped) == "T", "it has not been stopped")
    try:
        reader.open(speeches[1], title="在春耕备耕会上的讲话")
        assert reader.drawn(THEME.colours["badge"], NOTICE), "nothing says why this window was opened"
    finally:
        stopped.process.send_signal(signal.SIGCONT)
    # Awake again, it is the one that is found.
    stopped.wait_for_window(title="在全镇防汛动员会上的讲话")
    wait_for(lambda: _found(reader), "nobody listens")
    _assert_handed_over(_second(reader, speeches[1]))
    _wait_for_title(reader.desktop, stopped, "在春耕备耕会上的讲话")
    stopped.close_window()
    reader.close()


def test_after_a_kill_the_socket_that_was_left_keeps_nobody_out(reader: Reader, speeches: list[Path]) -> None:
    reader.open(speeches[0])
    reader.program.kill()
    point = meeting_point(reader.library)
    assert point is not None
    assert point.exists()
    begun = time.monotonic()
    reader.open(speeches[1], title="在春耕备耕会上的讲话")
    assert time.monotonic() - begun < PATIENCE
    _assert_handed_over(_second(reader, speeches[0]))
    _wait_for_title(reader.desktop, reader.program, "在全镇防汛动员会上的讲话")
    reader.close()
    assert not point.exists()


def test_two_starts_at_the_same_moment_lose_nothing(reader: Reader, speeches: list[Path], own_folders: Path) -> None:
    tabs = own_folders / "data_home" / "meipi" / "tabs.json"
    for _ in range(RACES):
        tabs.unlink(missing_ok=True)
        both = [reader.desktop.start(speech) for speech in speeches]

        def handed_over(both: list[Program] = both) -> list[Program]:
            return [one for one in both if one.process.poll() is not None]

        (ended,) = wait_for(handed_over, "neither has handed over")
        assert ended.process.returncode == 0
        (left,) = [one for one in both if one is not ended]
        for title in ("在全镇防汛动员会上的讲话", "在春耕备耕会上的讲话"):
            _wait_for_tab(own_folders, title)
        left.wait_for_window()
        left.close_window()
        assert _tabs(own_folders) == sorted(TEXTS)


def test_other_libraries_and_other_users_have_windows_of_their_own(reader: Reader, speeches: list[Path], tmp_path: Path) -> None:
    reader.open(speeches[0])
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    for words, environment in (
        ((), {"MEIPI_LIBRARY": str(tmp_path / "other.db")}),
        (("--library", tmp_path / "third.db"), {}),
        ((), {"XDG_RUNTIME_DIR": str(runtime)}),
        (("--new-window",), {}),
    ):
        other = reader.desktop.start(*words, speeches[1], environment=environment)
        other.wait_for_window(title="在春耕备耕会上的讲话")
        other.close_window()
    assert reader.program.process.poll() is None


def test_a_window_that_is_being_closed_lets_the_next_start_follow_it(reader: Reader, speeches: list[Path], own_folders: Path) -> None:
    reader.open(speeches[0])
    reader.desktop.press("alt+F4")
    second = reader.desktop.start(speeches[1])
    first_status = reader.program.process.wait(PATIENCE)
    assert first_status == 0
    # Handed over while it could still be taken, or opened in a window of its own: it is in the tabs in any case.
    if second.process.poll() is None:
        second.wait_for_window(title="在春耕备耕会上的讲话")
        second.close_window()
    assert _tabs(own_folders) == sorted(TEXTS)


def test_a_name_that_is_no_text_is_handed_over(reader: Reader, speeches: list[Path]) -> None:
    odd = os.fsdecode(os.fsencode(speeches[1].parent) + b"/\xb4\xba\xb8\xfb.txt")
    os.rename(speeches[1], odd)
    reader.open(speeches[0])
    _assert_handed_over(_second(reader, odd))
    _wait_for_title(reader.desktop, reader.program, "在春耕备耕会上的讲话")


def test_a_second_start_ends_without_loading_qt(reader: Reader, speeches: list[Path]) -> None:
    reader.open(speeches[0])
    script = (
        "import sys, main; status = main.main([sys.argv[1]]); "
        "sys.exit(status or sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(speeches[1])],
        cwd=ROOT,
        env=reader.desktop.display.environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    _assert_handed_over(done)


def test_a_start_that_hands_over_leaves_damaged_settings_to_the_window(reader: Reader, speeches: list[Path], own_folders: Path) -> None:
    reader.open(speeches[0])
    settings = own_folders / "config_home" / "meipi" / "settings.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text("{", "utf-8")
    _assert_handed_over(_second(reader, speeches[1]))
    assert settings.read_text("utf-8") == "{"
    assert [path.name for path in settings.parent.iterdir()] == [settings.name]


def test_another_window_is_opened_from_the_menu_beside_this_one(desktop: Desktop, speeches: list[Path], tmp_path: Path) -> None:
    reader = Reader(desktop, tmp_path / "named.db")
    reader.open("--library", reader.library, speeches[0])
    for keys in (("F10",), ("Down", "Right"), ("Down", "Down", "Down", "Down", "Return")):
        # A menu that is not open yet does not hear the next key.
        reader.rest()
        reader.press(*keys)
    other = wait_for(lambda: (now := desktop.active_window()) != reader.window and now, "no other window comes")
    assert other
    process = int(desktop.query("getwindowpid", str(other)))
    try:
        assert process != reader.program.process.pid
        assert desktop.geometry(other)[:2] != desktop.geometry(reader.window)[:2]
        # Both are on the library that was named: what is handed over goes to the one that is found there.
        _assert_handed_over(_second(reader, "--library", reader.library, speeches[1]))
        _wait_for_title(desktop, reader.program, "在春耕备耕会上的讲话")
        assert os.fsencode(reader.library) in (Path("/proc") / str(process) / "cmdline").read_bytes().split(b"\0")
    finally:
        os.kill(process, signal.SIGTERM)
    wait_for(lambda: not desktop.windows(process), "the other window stays")
