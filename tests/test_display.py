"""The virtual display: its picture, its window manager, and make run where there is no display."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from resources.setup import run
from resources.setup.display import DisplayError, VirtualDisplay
from resources.setup.picture import Picture

if TYPE_CHECKING:
    from pathlib import Path

    from tests.display import Desktop

WINDOW = """
    import sys
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPalette
    from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

    application = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle("窗口")
    window.setPalette(QPalette(QColor("#b23a2e")))
    field = QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addStretch()
    field.textChanged.connect(lambda text: text == "ok" and window.setWindowTitle("written"))
    window.resize(400, 300)
    window.show()
    sys.exit(application.exec())
"""
RED = (178, 58, 46)


@pytest.fixture
def window(tmp_path: Path) -> Path:
    script = tmp_path / "window.py"
    script.write_text(textwrap.dedent(WINDOW), encoding="utf-8")
    return script


def test_a_picture_becomes_a_png_that_others_read() -> None:
    red, blue = b"\x2e\x3a\xb2\x00", b"\xff\x00\x00\x00"
    picture = Picture(2, 2, (red + blue, blue + red))
    image = QImage.fromData(picture.png())
    assert (image.width(), image.height()) == (2, 2)
    assert [image.pixelColor(x, y).getRgb()[:3] for y in (0, 1) for x in (0, 1)] == [RED, (0, 0, 255), (0, 0, 255), RED]


def test_the_black_around_a_window_is_cut_off() -> None:
    black, red = b"\0\0\0\xff", b"\x2e\x3a\xb2\xff"
    picture = Picture(4, 3, (black * 4, black + red * 2 + black, black * 4))
    assert picture.without_border() == Picture(2, 1, (red * 2,))
    blank = Picture(4, 3, (black * 4,) * 3)
    assert picture.difference(blank) == 2 / 12
    assert picture.is_like(blank, 2 / 12)
    assert not picture.is_like(blank, 1 / 12)


def test_a_part_that_reaches_beyond_a_picture_is_what_there_is_of_it() -> None:
    picture = Picture(3, 2, (bytes(range(12)), bytes(range(12, 24))))
    assert picture.crop(1, 0, 3, 2) == Picture(2, 2, (bytes(range(4, 12)), bytes(range(16, 24))))
    assert picture.crop(-1, -1, 2, 2) == Picture(1, 1, (bytes(range(4)),))
    assert QImage.fromData(picture.crop(1, 1, 3, 3).png()).width() == 2


def test_a_black_picture_is_left_as_it_is() -> None:
    picture = Picture(2, 1, (b"\0\0\0\0" * 2,))
    assert picture.is_plain()
    assert picture.without_border() == picture


@pytest.mark.xcb
def test_a_window_is_seen_clicked_and_written_into(desktop: Desktop, window: Path) -> None:
    program = desktop.start(command=[sys.executable, str(window)])
    number = program.wait_for_window(title="窗口")
    left, top, width, height = desktop.geometry(number)
    assert (width, height) == (400, 300)
    picture = desktop.wait_until_still()
    assert picture.colour_at(left + 200, top + 200) == RED
    desktop.click(left + 200, top + 20)
    desktop.write("ok")
    assert program.wait_for_window(title="written") == number
    program.close_window()


@pytest.mark.xcb
def test_a_picture_is_not_taken_for_still_while_something_is_at_work(desktop: Desktop, window: Path) -> None:
    desktop.start(command=[sys.executable, str(window)]).wait_for_window(title="窗口")
    asked = iter([True] * 10)
    desktop.display.wait_until_still(still=0.1, is_busy=lambda: next(asked, False))
    assert next(asked, None) is None


@pytest.mark.xcb
def test_a_run_without_a_display_leaves_a_picture_of_the_painted_window(
    window: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screenshot = run.ROOT / "build" / f"{tmp_path.name}.png"
    monkeypatch.setattr(run, "SCREENSHOT", screenshot)
    try:
        assert run.main([sys.executable, str(window)]) == 0
        image = QImage(str(screenshot))
    finally:
        screenshot.unlink(missing_ok=True)
    assert (image.width(), image.height()) == (400, 300)
    assert image.pixelColor(200, 200).getRgb()[:3] == RED
    assert f"build/{screenshot.name}" in capsys.readouterr().out


@pytest.mark.xcb
def test_a_run_without_a_display_tells_that_the_program_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main([sys.executable, "-c", "raise SystemExit(3)"]) == 1
    assert "the program ended before its window was painted" in capsys.readouterr().err


@pytest.mark.xcb
def test_a_command_on_a_display_of_its_own_hands_its_status_on() -> None:
    script = "import os, sys; sys.exit(7 if os.environ['DISPLAY'] else 1)"
    command = [sys.executable, "-m", "resources.setup.on_display", sys.executable, "-c", script]
    assert subprocess.run(command, cwd=run.ROOT, check=False).returncode == 7


@pytest.mark.xcb
def test_a_display_ends_with_its_block() -> None:
    with VirtualDisplay(64, 64) as display:
        query = ["xdotool", "getdisplaygeometry"]
        seen = subprocess.run(query, env=display.environment(), capture_output=True, text=True, check=True)
        assert seen.stdout.split() == ["64", "64"]
        environment = display.environment()
    assert subprocess.run(query, env=environment, capture_output=True, check=False).returncode != 0


def test_a_missing_server_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DisplayError, match="Xvfb is missing; make setup installs it"), VirtualDisplay():
        pass
