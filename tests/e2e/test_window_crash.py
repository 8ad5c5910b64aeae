"""Errors of the program itself, in the real program: told in a dialog after which one can go on, or at the next start."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.display import ROOT, wait_for
from tests.e2e.window_kit import METRICS, PAGE_TOP, SIZE, THEME, Box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

BROKEN = (
    sys.executable,
    "-c",
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); import gui.citing, main; del gui.citing.Citing._source; sys.exit(main.main())",
)
"""A program that cannot copy with the source."""
BAR = Box(METRICS.side_bar + METRICS.pad, PAGE_TOP + 2, SIZE[0] - METRICS.note_bar - METRICS.pad, PAGE_TOP + METRICS.row // 2)


def _log(own_folders: Path) -> str:
    file = own_folders / "state_home" / "meipi" / "log" / "meipi.log"
    return file.read_text("utf-8") if file.exists() else ""


def test_the_reader_goes_on_after_an_error_and_ends_as_usual(
    reader: Reader, speech: Path, paragraphs: tuple[str, ...], own_folders: Path
) -> None:
    reader.open(speech, command=BROKEN)
    windows = lambda: len(reader.desktop.windows(reader.program.process.pid))  # noqa: E731
    reader.press("ctrl+a", "shift+c")
    wait_for(lambda: windows() == 2, "nothing is said")
    reader.desktop.wait_until_still()
    reader.press("Return")
    wait_for(lambda: windows() == 1, "the dialog stays")
    # Once more: it is not told again, and everything else works.
    reader.press("shift+c")
    reader.select(reader.lines()[4])
    reader.press("1")
    reader.wait_for_annotations(speech, lambda found: len(found) == 1)
    assert windows() == 1
    reader.desktop.press("alt+F4")
    _, complaints = reader.program.process.communicate(timeout=20)
    assert reader.program.process.returncode == 0
    for said in (complaints, _log(own_folders)):
        assert "AttributeError (_source)" in said
        assert "gui/citing.py" in said
        assert not any(words in said for words in (*paragraphs, speech.name, str(speech.parent), str(ROOT)))


def test_an_end_by_the_system_is_told_once_at_the_next_start(reader: Reader, speech: Path, own_folders: Path) -> None:
    reader.open(speech)
    folder = own_folders / "state_home" / "meipi" / "log"
    wait_for(lambda: list(folder.glob("fatal-*.txt")), "nobody listens for the end")
    reader.program.process.send_signal(signal.SIGSEGV)
    assert reader.program.process.wait(20) == -signal.SIGSEGV
    reader.open(speech)
    wait_for(lambda: reader.drawn(THEME.colours["card"], BAR), "nothing is said of the end")
    assert "Segmentation fault" in _log(own_folders)
    assert speech.name not in _log(own_folders)
    reader.close()
    reader.open(speech)
    assert not reader.drawn(THEME.colours["card"], BAR)
    reader.close()
    assert not list(folder.glob("fatal-*.txt"))


def test_an_error_at_the_very_start_is_told_too(reader: Reader, speech: Path, own_folders: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import gui.parts, main; del gui.parts.Parts._build_menus; sys.exit(main.main())"
    )
    program = reader.desktop.start(speech, command=(sys.executable, "-c", script))
    program.wait_for_window()
    reader.desktop.wait_until_still()
    reader.press("Return")
    _, complaints = program.process.communicate(timeout=20)
    assert program.process.returncode == 1
    for said in (complaints, _log(own_folders)):
        assert "AttributeError (_build_menus)" in said
        assert speech.name not in said
