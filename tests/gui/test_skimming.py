"""Between page and skeleton, and what of the text counts as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui import progress
from gui.panes.skeleton import SkeletonPane

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.gui.window_kit import Sitting


def test_f6_shows_the_skeleton_and_the_page_again(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_F6)
    assert reading.part(SkeletonPane).isVisible()
    assert not reading.reader.isVisible()
    assert reading.action("view.skeleton").isChecked()
    reading.press(Qt.Key.Key_F6)
    assert reading.reader.isVisible()
    assert not reading.action("view.skeleton").isChecked()
    assert reading.focus() is reading.reader.page_actions_widget


def test_nothing_marks_the_page_that_is_not_seen(reading: Sitting, speech: Path) -> None:
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_F6)
    reading.press(Qt.Key.Key_1)
    assert not reading.action("annotation.gamboge").isEnabled()
    assert reading.marks(speech) == []
    reading.press(Qt.Key.Key_F6)
    assert reading.action("annotation.gamboge").isEnabled()


def test_a_line_of_the_skeleton_leads_back_to_its_place(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_F6)
    reading.part(SkeletonPane).place_chosen.emit(reading.text().index("三、把群众"))
    assert reading.reader.isVisible()
    assert reading.reader.caret() == reading.text().index("三、把群众")
    assert not reading.action("view.skeleton").isChecked()


def test_a_heading_chosen_in_the_outline_leaves_the_skeleton(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_F6)
    reading.outline.place_chosen.emit(reading.text().index("二、把责任"))
    assert reading.reader.isVisible()


def test_the_skeleton_follows_the_reader_s_hand(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_F6)
    reading.outline.renamed.emit(3, "责任到人")
    reading.part(SkeletonPane).copy_text()
    from PySide6.QtGui import QGuiApplication

    assert "二、责任到人" in QGuiApplication.clipboard().text()


def test_another_document_comes_with_its_page(reading: Sitting, tmp_path: Path) -> None:
    reading.press(Qt.Key.Key_F6)
    other = tmp_path / "另一篇.txt"
    other.write_text("一、先说路\n路要修。\n二、再说桥\n桥要看。\n", "utf-8")
    reading.open(other)
    assert reading.reader.isVisible()
    assert not reading.action("view.skeleton").isChecked()


def test_without_a_document_there_is_no_skeleton(sitting: Sitting) -> None:
    assert not sitting.action("view.skeleton").isEnabled()


def test_what_stood_on_the_page_long_enough_is_read_and_remembered(
    start: Callable[..., Sitting], speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "READ_AFTER", 20)
    first = start()
    first.open(speech)
    watch = first.window.findChild(progress.Progress)
    assert watch is not None
    first.qtbot.waitUntil(lambda: bool(watch.seen))
    seen = watch.seen
    first.window.close()
    monkeypatch.setattr(progress, "READ_AFTER", 60_000)
    second = start()
    second.open(speech)
    again = second.window.findChild(progress.Progress)
    assert again is not None
    assert again.seen == seen


def test_of_a_changed_text_only_what_came_to_it_is_to_be_read(
    start: Callable[..., Sitting], speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "READ_AFTER", 20)
    first = start()
    first.open(speech)
    watch = first.window.findChild(progress.Progress)
    assert watch is not None
    first.qtbot.waitUntil(lambda: bool(watch.seen))
    seen = watch.seen
    first.window.close()
    speech.write_text(speech.read_text("utf-8") + "\n完了。\n", "utf-8")
    monkeypatch.setattr(progress, "READ_AFTER", 60_000)
    second = start()
    second.open(speech)
    again = second.window.findChild(progress.Progress)
    assert again is not None
    second.qtbot.waitUntil(lambda: bool(again.seen))
    document = second.bridge.document
    assert document is not None
    # Of the two only the line ends between them may count.
    assert again.seen.starts == seen.starts
    assert seen.ends[-1] <= again.seen.ends[-1] <= document.text.index("完了")
