"""The reader's own keys: no two that can meet, and what is stored is what comes back."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from core.settings import Settings, load
from gui.actions import ACTIONS, Actions
from gui.fixed_keys import FIXED
from gui.key_rules import TYPING, can_meet, fit, fixed, is_of_input_method, pressed, read, struck
from gui.keys import Keys
from gui.panes.page.view import PageView
from gui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

IDS = [spec.id for spec in ACTIONS]
NAMES = [*"ABCKZ19?[+,", "F1", "F5", "F12", "Up", "Home", "PgDown", "Return", "Del", "Tab", "Esc", "Space"]
HELD = ["", "Shift+", "Ctrl+", "Alt+", "Ctrl+Shift+", "Ctrl+Alt+"]
SEQUENCES = st.builds(str.__add__, st.sampled_from(HELD), st.sampled_from(NAMES)) | st.text(max_size=8)


class Desk:
    """Keys over live actions, with a file of settings of their own."""

    def __init__(self, kept: dict[str, str], path: Path) -> None:
        self.window = QWidget()
        self.path = path
        self.actions = Actions(self.window)
        self.preferences = Preferences(Settings(keys=kept), path, self.window)
        self.keys = Keys(self.actions, self.preferences, self.window)

    def live(self, action_id: str) -> tuple[str, ...]:
        """Return the keys that act."""
        return tuple(key.toString(QKeySequence.SequenceFormat.PortableText) for key in self.actions[action_id].shortcuts())

    def read_back(self) -> dict[str, tuple[str, ...]]:
        """Return what another start would read."""
        return read(self.preferences.settings.keys)

    def close(self) -> None:
        """Drop the actions."""
        self.window.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    desk = Desk({}, tmp_path / "settings.json")
    qtbot.addWidget(desk.window)
    return desk


def _shared(sets: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return the pairs of actions that have a key in common and can meet."""
    return [
        (one, other)
        for one, other in itertools.combinations(sets, 2)
        if can_meet(one, other) and {struck(key) for key in sets[one]} & {struck(key) for key in sets[other]}
    ]


# The table


def test_no_two_actions_that_can_meet_have_the_same_default() -> None:
    assert _shared({spec.id: spec.keys for spec in ACTIONS}) == []


def test_no_default_is_a_fixed_key() -> None:
    fixed_ones = [(spec.id, key, fixed(spec.id, key)) for spec in ACTIONS for key in spec.keys if fixed(spec.id, key)]
    assert fixed_ones == []


def test_every_default_is_written_as_qt_writes_it() -> None:
    assert [(spec.id, key) for spec in ACTIONS for key in spec.keys if fit(key) != key] == []


def test_an_action_that_shares_a_fixed_key_has_it_by_default() -> None:
    keys = {spec.id: spec.keys for spec in ACTIONS}
    assert [(one.text, shared) for one in FIXED for shared in one.shared if not set(one.all_keys()) & set(keys[shared])] == []


def test_every_key_that_a_field_claims_is_fixed(qtbot: QtBot) -> None:
    names = [*map(chr, range(0x41, 0x5B)), *"0123456789", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"]
    names += ["Return", "Enter", "Del", "Backspace", "Ins", "Space", "Tab", *(f"F{n}" for n in range(1, 13))]
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        for key in map(str.__add__, *zip(*itertools.product([*HELD, "Alt+Shift+"], names), strict=True)):
            if _is_claimed(field, key):
                # An action that is the same in a field has the key, and may.
                assert fixed("view.type", key), (type(field).__name__, key)


def test_every_key_that_the_page_claims_is_fixed_there(reading: Sitting) -> None:
    page = reading.part(PageView)
    names = [*map(chr, range(0x41, 0x5B)), *"0123456789[]", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"]
    names += ["Return", "Enter", "Del", "Backspace", "Ins", "Space", *(f"F{n}" for n in range(1, 13))]
    claimed = {held + name for held in [*HELD, "Alt+Shift+"] for name in names if _is_claimed(page, held + name)}
    assert {"Left", "Ctrl+Left", "Alt+Up", "Ctrl+C"} <= claimed
    assert [key for key in claimed if not fixed("annotation.note", key)] == []


def _is_claimed(widget: QWidget, sequence: str) -> bool:
    combination = QKeySequence(sequence)[0]
    name = sequence.rpartition("+")[2]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers(), name if len(name) == 1 else "")
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


# Changing


def test_a_key_acts_as_soon_as_it_is_changed(desk: Desk) -> None:
    desk.keys.change("view.type", ["F5", "Ctrl+Alt+T"])
    assert desk.live("view.type") == ("F5", "Ctrl+Alt+T")
    assert desk.keys.sequences("view.type") == ("F5", "Ctrl+Alt+T")
    assert desk.keys.is_changed("view.type")


def test_a_change_is_told_once(desk: Desk, qtbot: QtBot) -> None:
    told: list[None] = []
    desk.keys.changed.connect(lambda: told.append(None))
    desk.keys.change("view.type", ["F5"])
    desk.keys.change("view.type", ["F5"])
    assert len(told) == 1


def test_a_key_that_is_given_is_taken_from_the_other(desk: Desk) -> None:
    assert desk.keys.conflicts("view.type", "Ctrl+F") == ("edit.find",)
    desk.keys.change("view.type", ["Ctrl+F"])
    assert desk.live("view.type") == ("Ctrl+F",)
    assert desk.live("edit.find") == ()


def test_a_reset_takes_the_key_back(desk: Desk) -> None:
    desk.keys.change("view.type", ["Ctrl+F"])
    desk.keys.reset("edit.find")
    assert desk.live("edit.find") == ("Ctrl+F",)
    assert desk.live("view.type") == ()
    assert not desk.keys.is_changed("edit.find")


def test_all_keys_can_be_reset_and_that_be_undone(desk: Desk) -> None:
    desk.keys.change("view.type", ["Ctrl+F"])
    before = desk.keys.all()
    desk.keys.reset_all()
    assert desk.keys.all() == {spec.id: spec.keys for spec in ACTIONS}
    assert not desk.keys.is_any_changed
    desk.keys.restore(before)
    assert desk.keys.all() == before


def test_page_and_outline_may_have_the_same_key(desk: Desk) -> None:
    assert desk.keys.conflicts("outline.join", "N") == ()
    desk.keys.change("outline.join", ["N"])
    assert desk.live("annotation.note") == ("N",)


def test_a_key_of_the_window_meets_those_of_page_and_outline(desk: Desk) -> None:
    assert desk.keys.conflicts("view.type", "F4") == ("text.correct",)
    assert "outline.rename" in desk.keys.conflicts("view.type", "F2")


@pytest.mark.parametrize("key", ["A", "7", "Shift+A", "Space"])
def test_a_key_that_types_cannot_be_had_everywhere(desk: Desk, key: str) -> None:
    assert desk.keys.conflicts("view.type", key)[0] == TYPING
    desk.keys.change("view.type", [key])
    assert desk.live("view.type") == ()


@pytest.mark.parametrize(
    ("action", "key"),
    [("view.type", "F10"), ("view.type", "Esc"), ("view.type", "Ctrl+X"), ("annotation.note", "Ctrl+Left"), ("outline.join", "Return")],
)
def test_a_fixed_key_cannot_be_given_away(desk: Desk, action: str, key: str) -> None:
    before = desk.live(action)
    assert desk.keys.conflicts(action, key)[0] in {one.text for one in FIXED}
    desk.keys.change(action, [*before, key])
    assert desk.live(action) == before


def test_a_sign_is_the_same_key_with_and_without_shift(desk: Desk) -> None:
    assert desk.keys.conflicts("annotation.note", "Shift+[") == ("annotation.previous",)
    assert desk.keys.conflicts("view.type", "Ctrl+Shift++") == ("view.larger",)


def test_keys_of_input_methods_are_known() -> None:
    assert all(map(is_of_input_method, ["Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F"]))
    assert not is_of_input_method("Ctrl+F")


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier, "Ctrl+Alt+T"),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?"),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier, "Shift+C"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5"),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, ""),
        (Qt.Key.Key_VolumeDown, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_Dead_Acute, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_Dead_Grave, Qt.KeyboardModifier.ControlModifier, ""),
        (Qt.Key.Key_Mode_switch, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_Multi_key, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_At, Qt.KeyboardModifier.GroupSwitchModifier, "@"),
        (Qt.Key.Key_Exclam, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "Ctrl+!"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier, "Ctrl+Enter"),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "Ctrl+Shift+Backtab"),
    ],
)
def test_what_is_pressed_is_a_portable_key(qapp: QApplication, key: Qt.Key, held: Qt.KeyboardModifier, expected: str) -> None:
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, held)) == expected


# What is stored


def test_only_what_differs_is_stored(desk: Desk) -> None:
    desk.keys.change("view.type", ["F5", "Ctrl+F"])
    desk.keys.change("annotation.note", ["N"])
    desk.preferences.flush()
    assert load(desk.path).keys == {"view.type": "F5 Ctrl+F", "edit.find": ""}


def test_a_key_of_the_file_is_that_of_its_action_and_not_of_the_table_s(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk({"view.type": "Ctrl+F"}, tmp_path / "settings.json")
    qtbot.addWidget(desk.window)
    assert desk.live("view.type") == ("Ctrl+F",)
    assert desk.live("edit.find") == ()


@pytest.mark.parametrize(
    "written",
    ["Hurz", "Ctrl+", "Ctrl+K, Ctrl+B", "F5  F6", " ", "Esc", "A", "Shift", "Ctrl+F5 ", "F5 " * 40, "\x00", "中文", "Ctrl+F5 Hurz"],
)
def test_an_entry_that_makes_no_sense_counts_as_none(written: str) -> None:
    assert read({"view.type": written, "edit.find": written}) == {spec.id: spec.keys for spec in ACTIONS}


def test_of_two_entries_with_one_key_the_first_of_the_table_counts() -> None:
    sets = read({"view.type": "F5", "file.open": "F5"})
    assert sets["file.open"] == ("F5",)
    assert sets["view.type"] == ()


def test_entries_of_unknown_actions_stay_in_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk({"future.act": "F12"}, tmp_path / "settings.json")
    qtbot.addWidget(desk.window)
    desk.keys.change("view.type", ["F5"])
    desk.keys.reset_all()
    assert desk.preferences.settings.keys == {"future.act": "F12"}


def test_keys_that_are_changed_elsewhere_act_at_once(desk: Desk) -> None:
    desk.preferences.change(keys={"view.type": "F5"})
    assert desk.live("view.type") == ("F5",)
    desk.preferences.change(keys={})
    assert desk.live("view.type") == ()


STEPS = st.lists(
    st.tuples(st.sampled_from(IDS), st.lists(SEQUENCES, max_size=4)) | st.sampled_from([*IDS, None]),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(kept=st.dictionaries(st.sampled_from([*IDS, "future.act"]), st.lists(SEQUENCES, max_size=3).map(" ".join), max_size=6), steps=STEPS)
def test_no_sequence_of_changes_makes_two_act_on_one_key(
    qapp: QApplication, tmp_path: Path, kept: dict[str, str], steps: list[tuple[str, list[str]] | str | None]
) -> None:
    desk = Desk(kept, tmp_path / "settings.json")
    try:
        _check(desk)
        for step in steps:
            if step is None:
                desk.keys.reset_all()
            elif isinstance(step, str):
                desk.keys.reset(step)
                assert not desk.keys.is_changed(step)
            else:
                desk.keys.change(*step)
            _check(desk)
    finally:
        desk.close()


def _check(desk: Desk) -> None:
    sets = desk.keys.all()
    assert _shared(sets) == []
    assert {action_id: desk.live(action_id) for action_id in IDS} == sets
    assert desk.read_back() == sets
    assert [action_id for action_id, keys in sets.items() if any(fixed(action_id, key) for key in keys)] == []
