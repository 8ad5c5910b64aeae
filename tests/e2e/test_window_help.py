"""The help in the real program, through the display: opened, read beside what is done, and ended with the window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb


def _wait_for_title(reader: Reader, words: str) -> int:
    """Return the active window once its title begins with some words."""

    def found() -> int | None:
        window = reader.desktop.active_window()
        return window if window is not None and reader.desktop.query("getwindowname", str(window)).startswith(words) else None

    return wait_for(found, f"no window {words} comes to the front")


def test_the_help_is_read_beside_a_dialog_and_closes_before_it(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.press("ctrl+comma")
    wait_for(lambda: reader.desktop.active_window() not in {None, reader.window} or None, "the settings never come")
    dialog = reader.desktop.active_window()
    reader.press("F1")
    help_window = _wait_for_title(reader, "设置 – 帮助")
    reader.press("Up")
    assert _wait_for_title(reader, "导出与导入 – 帮助") == help_window
    reader.press("Escape")
    wait_for(lambda: reader.desktop.active_window() == dialog or None, "the dialog is not left as it was")
    reader.press("Escape")
    reader.close()


def test_the_program_ends_with_its_window_though_the_help_is_open_and_keeps_its_size(
    reader: Reader, speech: Path, own_folders: Path
) -> None:
    reader.open(speech)
    reader.press("shift+F1")
    window = _wait_for_title(reader, "眉批帮助")
    reader.desktop.query("windowsize", "--sync", str(window), "900", "640")
    reader.rest()
    reader.desktop.query("windowactivate", "--sync", str(reader.window))
    reader.close()
    settings = json.loads((own_folders / "config_home" / "meipi" / "settings.json").read_text("utf-8"))
    assert settings["help_geometry"]
