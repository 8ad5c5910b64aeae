"""The tabs of the last session: they come back with their places, read when they are wanted, and tell when a file is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from core.open_tabs import OpenTabs, TabsFile
from core.paths import SAMPLE
from gui.files import open_place
from gui.options import Options, first_tabs, parse
from tests.gui.tab_kit import TabSitting, row, shown_tab, tab_names, wait_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"


@pytest.fixture
def again(start: Callable[..., Sitting], tmp_path: Path) -> Callable[..., Sitting]:
    """Start once more, as the program does: with the tabs of the last time, and files if some are named."""

    def start_again(*files: Path, waits: bool = True) -> Sitting:
        sitting = start()
        kept = TabsFile(tmp_path / "tabs.json").read()
        tabs = first_tabs(parse([str(file) for file in files]), kept, sitting.recent.places(), SAMPLE)

        def act() -> None:
            if tabs.active is not None:
                open_place(sitting.bridge, tabs.active.place)
            sitting.window.restore_tabs(tabs)

        if tabs.active is not None and waits:
            sitting.opened_by(act)
        else:
            act()
        return sitting

    return start_again


def answers(sitting: Sitting) -> dict[str, QPushButton]:
    """Return the answers that a bar above the page offers."""
    return {button.text(): button for button in sitting.window.findChildren(QPushButton) if button.isVisible()}


def test_tabs_and_places_come_back_and_only_the_shown_one_is_read(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(speech)
    first.open(long_file)
    first.reader.go_to(first.text().index("第120处"), flash=False)
    place = first.reader.place()
    TabSitting(first).choose(0)
    first.window.close()
    second = again()
    assert (tab_names(second), shown_tab(second)) == ([[speech.name, long_file.name]], speech.name)
    started: list[str] = []
    second.bridge.opening_started.connect(started.append)
    wait_read(second, lambda: TabSitting(second).choose(1))
    assert started == [long_file.name]
    assert second.reader.place() == place


def test_two_sides_come_back_and_the_other_one_is_read_after_the_first(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(speech)
    first.select(SENTENCE)
    first.press(Qt.Key.Key_1)
    first.open(long_file)
    first.trigger("tab.move")
    first.reader.go_to(first.text().index("第120处"), flash=False)
    place = first.reader.place()
    first.window.close()
    second = again()
    assert tab_names(second) == [[speech.name], [long_file.name]]
    assert second.bridge.document is not None
    assert (second.bridge.document.name, second.reader.active_side(), second.reader.place()) == (long_file.name, 1, place)
    second.qtbot.waitUntil(lambda: second.reader.document_on(0) is not None)
    second.qtbot.waitUntil(lambda: second.bridge.beside is not None and bool(second.bridge.beside.annotations))
    with second.qtbot.waitSignal(second.bridge.document_opened):
        TabSitting(second).bar(0).tabBarClicked.emit(0)
    assert SENTENCE in second.text()
    # Beside two pages the cards have no room at the usual size.
    second.window.resize(1700, 900)
    assert list(second.cards()) == [SENTENCE]


def test_a_corrected_text_comes_back_corrected_on_the_other_side(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(speech)
    with first.qtbot.waitSignal(first.bridge.text_reworded):
        first.bridge.correct(first.select("沙袋"), "麻袋", lambda _new: None)
    first.select(SENTENCE)
    first.press(Qt.Key.Key_1)
    first.open(long_file)
    first.trigger("tab.move")
    first.window.close()
    second = again()

    def beside() -> str:
        document = second.reader.document_on(0)
        return document.text if document is not None else ""

    second.qtbot.waitUntil(lambda: "麻袋、水泵" in beside())
    with second.qtbot.waitSignal(second.bridge.document_opened):
        TabSitting(second).bar(0).tabBarClicked.emit(0)
    assert "麻袋、水泵" in second.text()
    # Beside two pages the cards have no room at the usual size.
    second.window.resize(1700, 900)
    assert list(second.cards()) == [SENTENCE]
    second.qtbot.waitUntil(lambda: len(second.bridge.corrections) == 1)


def test_tabs_that_were_not_read_yet_are_closed_one_after_the_other(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path, tmp_path: Path
) -> None:
    third = tmp_path / "三月例会.txt"
    third.write_text("在三月例会上的讲话\n\n春耕要早。", encoding="utf-8")
    first = start()
    for file in (speech, long_file, third):
        first.open(file)
    TabSitting(first).choose(0)
    first.window.close()
    second = again()
    second.trigger("file.close")
    second.trigger("file.close")
    second.qtbot.waitUntil(lambda: second.bridge.opening is not None and "春耕要早" in second.text())
    assert tab_names(second) == [[third.name]]
    second.trigger("file.close")
    assert second.bridge.document is None
    for name in (third.name, long_file.name, speech.name):
        second.opened_by(lambda: second.trigger("tab.reopen"))
        assert shown_tab(second) == name


def test_the_last_tab_that_is_still_being_read_is_closed_with_all_that_is_seen(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(speech)
    first.open(long_file)
    TabSitting(first).choose(0)
    first.window.close()
    second = again()
    second.trigger("file.close")
    second.trigger("file.close")
    assert second.bridge.document is None
    assert not row(second).isVisible()
    assert not second.bridge.is_busy


def test_one_document_at_two_places_comes_back_so(start: Callable[..., Sitting], again: Callable[..., Sitting], long_file: Path) -> None:
    first = start()
    first.open(long_file)
    first.trigger("tab.split")
    first.reader.go_to(first.text().index("第150处"), flash=False)
    place = first.reader.place()
    first.window.close()
    second = again()
    second.qtbot.waitUntil(lambda: second.reader.document_on(0) is not None)
    assert second.reader.document_on(0) is second.reader.document_on(1)
    assert (second.reader.state(0).place, second.reader.state(1).place) == (0, place)


def test_a_session_that_was_closed_to_the_last_tab_comes_back_empty_and_its_tabs_can_be_had(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path
) -> None:
    first = start()
    first.open(speech)
    first.trigger("file.close")
    first.window.close()
    second = again()
    assert second.bridge.document is None
    assert not row(second).isVisible()
    second.opened_by(lambda: second.press(Qt.Key.Key_T, CTRL | SHIFT))
    assert SENTENCE in second.text()


def test_files_on_the_command_line_come_as_tabs_beside_those_of_the_last_time(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path, tmp_path: Path
) -> None:
    third = tmp_path / "三月例会.txt"
    third.write_text("在三月例会上的讲话\n\n春耕要早。", encoding="utf-8")
    first = start()
    first.open(speech)
    first.window.close()
    second = again(long_file, third)
    assert (tab_names(second), shown_tab(second)) == ([[speech.name, long_file.name, third.name]], long_file.name)


def test_the_very_first_start_shows_the_sample_alone() -> None:
    tabs = first_tabs(Options(), None, [], SAMPLE)
    assert [one.place.path for one in tabs.tabs] == [SAMPLE]
    assert tabs.active is not None


def test_a_start_after_everything_was_closed_shows_nothing() -> None:
    assert first_tabs(Options(), OpenTabs(), [], SAMPLE).active is None


def test_a_pasted_text_comes_back_in_its_tab(start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path) -> None:
    first = start()
    QApplication.clipboard().setText("在抗旱会上的讲话\n\n先人畜，后庄稼。")
    first.opened_by(lambda: first.trigger("file.paste"))
    first.open(speech)
    first.window.close()
    second = again()
    wait_read(second, lambda: TabSitting(second).choose(0))
    assert second.text().endswith("先人畜，后庄稼。")
    assert len(tab_names(second)[0]) == 2


def test_a_tab_whose_file_is_gone_shows_the_text_of_the_library_if_that_is_wanted(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(speech)
    first.select(SENTENCE)
    first.press(Qt.Key.Key_1)
    first.open(long_file)
    first.window.close()
    speech.unlink()
    second = again()
    with second.qtbot.waitSignal(second.bridge.failed):
        TabSitting(second).choose(0)
    assert second.complaint() is None
    assert f"“{speech.name}” is no longer in {speech.parent}." in second.words()
    assert shown_tab(second) == long_file.name
    second.opened_by(answers(second)["Read the text kept in the library"].click)
    assert SENTENCE in second.text()
    # Beside two pages the cards have no room at the usual size.
    second.window.resize(1700, 900)
    assert list(second.cards()) == [SENTENCE]
    assert (tab_names(second), shown_tab(second)) == ([[speech.name, long_file.name]], speech.name)


def test_a_tab_whose_file_is_gone_is_closed_if_that_is_wanted(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(speech)
    first.open(long_file)
    first.window.close()
    speech.unlink()
    second = again()
    with second.qtbot.waitSignal(second.bridge.failed):
        TabSitting(second).choose(0)
    answers(second)["Close the tab"].click()
    assert tab_names(second) == [[long_file.name]]
    assert "is no longer in" not in second.words()


def test_a_tab_whose_file_is_gone_is_read_from_where_it_is_now(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    first.open(long_file)
    first.reader.go_to(first.text().index("第120处"), flash=False)
    place = first.reader.place()
    first.open(speech)
    first.window.close()
    moved = long_file.rename(long_file.parent / "搬了家的讲话.txt")
    second = again()
    with second.qtbot.waitSignal(second.bridge.failed):
        TabSitting(second).choose(0)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    second.opened_by(answers(second)["Look for the file…"].click)
    assert (tab_names(second), second.reader.place()) == ([[moved.name, speech.name]], place)


def test_a_first_file_that_is_gone_leaves_the_other_tabs_to_be_chosen(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(long_file)
    first.open(speech)
    first.window.close()
    speech.unlink()
    second = again(waits=False)
    second.qtbot.waitUntil(lambda: "is no longer in" in second.words())
    assert second.bridge.document is None
    wait_read(second, lambda: TabSitting(second).choose(0))
    assert "第1处闸口" in second.text()


def test_a_named_file_that_is_not_there_is_told_of_and_the_session_is_shown(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, tmp_path: Path
) -> None:
    first = start()
    first.open(speech)
    first.window.close()
    second = again(tmp_path / "没有.txt", waits=False)
    second.qtbot.waitUntil(lambda: second.complaint() is not None)
    complaint = second.complaint()
    assert complaint is not None
    complaint.close()
    second.qtbot.waitUntil(lambda: second.bridge.opening is not None)
    assert (tab_names(second), shown_tab(second)) == ([[speech.name]], speech.name)


def test_closing_keeps_the_note_that_is_being_written_and_all_tabs(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path, long_file: Path
) -> None:
    first = start()
    first.open(long_file)
    first.open(speech)
    first.select(SENTENCE)
    first.press(Qt.Key.Key_N)
    first.write("汛前再查一遍")
    first.window.close()
    assert [one.note for one in first.stored(speech)] == ["汛前再查一遍"]
    second = again()
    assert tab_names(second) == [[long_file.name, speech.name]]


def test_an_old_edition_is_not_what_the_tab_comes_back_with(
    start: Callable[..., Sitting], again: Callable[..., Sitting], speech: Path
) -> None:
    first = start()
    first.open(speech)
    speech.write_text(speech.read_text(encoding="utf-8").replace(SENTENCE, "各村自己排班。"), encoding="utf-8")
    first.open(speech)
    opening = first.bridge.opening
    assert opening is not None
    first.opened_by(lambda: first.bridge.open_stored(opening.document, speech.name, edition=1, home=speech))
    assert SENTENCE in first.text()
    first.window.close()
    second = again()
    assert "各村自己排班。" in second.text()
