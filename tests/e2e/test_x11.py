"""What a second start tells the X server: read there by another client, as a launcher or a window manager would."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.display import PATIENCE, ROOT, wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.display import Desktop
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

LISTEN = """
import ctypes
from gui.x11 import _Message
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XDefaultRootWindow.restype = ctypes.c_ulong
display = ctypes.c_void_p(x.XOpenDisplay(None))
x.XSelectInput(display, ctypes.c_ulong(x.XDefaultRootWindow(display)), ctypes.c_long(1 << 22))
x.XSync(display, 0)
print("ready", flush=True)
words = b""
while b"\\0" not in words:
    message = _Message()
    x.XNextEvent(display, ctypes.byref(message))
    if message.type == 33 and message.format == 8:
        words += ctypes.string_at(message.data, 20)
print(words.split(b"\\0")[0].decode(), flush=True)
"""
STARTUP = 'pcmanfm-4711-讲话-meipi-"0"_TIME123456'


def test_a_launcher_hears_that_a_start_is_over_which_has_handed_over(reader: Reader, speech: Path, desktop: Desktop) -> None:
    reader.open(speech)
    command = [sys.executable, "-c", LISTEN]
    environment = desktop.display.environment()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8") as listener:
        assert listener.stdout is not None
        assert listener.stdout.readline() == "ready\n"
        subprocess.run(
            [sys.executable, "main.py"], cwd=ROOT, env={**environment, "DESKTOP_STARTUP_ID": STARTUP}, timeout=PATIENCE, check=True
        )
        try:
            heard, _ = listener.communicate(timeout=PATIENCE)
        finally:
            listener.kill()
    assert heard == 'remove: ID="pcmanfm-4711-讲话-meipi-\\"0\\"_TIME123456"\n'
    reader.close()


def test_a_window_is_brought_to_the_front_from_outside(reader: Reader, speech: Path, desktop: Desktop, tmp_path: Path) -> None:
    reader.open(speech)
    other = desktop.start("--library", tmp_path / "other.db", speech)
    other.wait_for_window()
    script = "import sys; from gui.x11 import present; present(int(sys.argv[1])); present(123456789, 'gone')"
    subprocess.run([sys.executable, "-c", script, str(reader.window)], cwd=ROOT, env=desktop.display.environment(), check=True)
    wait_for(lambda: desktop.active_window() == reader.window, "the window stays behind")


def test_without_a_display_nothing_is_told(desktop: Desktop) -> None:
    script = "from gui.x11 import present; present(3, 'one')"
    for display in ("", ":4711"):
        environment = {**desktop.display.environment(), "DISPLAY": display}
        done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
