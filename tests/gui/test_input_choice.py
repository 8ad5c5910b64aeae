"""Which plugin for input methods is asked for, by what the desktop has set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from gui.actions import ACTIONS
from gui.input_methods import ONE, SEVERAL, prepare_input

PLUGINS = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
SWITCHES = ("Ctrl+Space", "Shift+Space", "Ctrl+Shift+Space", "Meta+Space", "Ctrl+.", "Ctrl+;")
"""Keys by which input methods are turned on and off, and Chinese and Western punctuation changed."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({ONE: "fcitx"}, {ONE: "ibus"}),
        ({ONE: "fcitx5"}, {ONE: "ibus"}),
        ({ONE: "ibus"}, {ONE: "ibus"}),
        ({ONE: "xim"}, {ONE: "xim"}),
        ({}, {}),
        ({SEVERAL: "wayland;fcitx"}, {SEVERAL: "wayland;ibus"}),
        ({SEVERAL: "wayland;fcitx;ibus"}, {SEVERAL: "wayland;fcitx;ibus"}),
        ({SEVERAL: "wayland", ONE: "fcitx"}, {SEVERAL: "wayland", ONE: "fcitx"}),
        ({SEVERAL: "", ONE: "fcitx"}, {SEVERAL: "", ONE: "ibus"}),
    ],
)
def test_fcitx_is_spoken_to_as_ibus_where_qt_has_no_plugin_for_it(before: dict[str, str], after: dict[str, str], tmp_path: Path) -> None:
    prepare_input(before, tmp_path)
    assert before == after


def test_a_plugin_for_fcitx_that_somebody_has_added_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    (folder / "libfcitx5platforminputcontextplugin.so").touch()
    environment = {ONE: "fcitx"}
    prepare_input(environment, tmp_path)
    assert environment == {ONE: "fcitx"}


def test_qt_brings_a_plugin_for_ibus_and_none_for_fcitx() -> None:
    names = [file.name for file in (PLUGINS / "platforminputcontexts").iterdir()]
    assert any("ibus" in name for name in names)
    assert not any("fcitx" in name for name in names)


def test_no_action_takes_a_key_that_switches_input_methods() -> None:
    assert not {key for spec in ACTIONS for key in spec.keys} & set(SWITCHES)
