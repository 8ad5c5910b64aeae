"""What is known of a document, from the library to the window and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from core.metadata import MetadataChange
from core.session import ReadingSession
from gui.panes.overview import OverviewPane

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.metadata import MetadataState
    from tests.gui.window_kit import Sitting

SPEECH = """在全镇水利工作会议上的讲话

周大川

（2026年3月5日）

同志们：

一、把渠道修好

干渠、支渠、斗渠都要在灌溉之前修好，修一段，验一段，通一段。

二、把责任落实

谁的渠段谁负责。
"""


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    file = tmp_path / "水利会讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    return file


@pytest.fixture
def overview(sitting: Sitting, speech: Path) -> Sitting:
    """The window with the speech open and its overview in view."""
    sitting.open(speech)
    sitting.trigger("go.overview")
    return sitting


def shown(sitting: Sitting, name: str) -> str:
    """Return what the overview says at the right of a name."""
    return label(sitting, name).text()


def label(sitting: Sitting, name: str) -> QLabel:
    pane = sitting.part(OverviewPane)
    return next(one for one in pane.findChildren(QLabel, "FactValue") if one.accessibleName().startswith(f"{name}: "))


def write(sitting: Sitting, name: str, words: str) -> None:
    """Write a field as a reader does."""
    QTest.mouseClick(label(sitting, name), Qt.MouseButton.LeftButton)
    field = next(one for one in sitting.part(OverviewPane).findChildren(QLineEdit) if one.isVisible())
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    sitting.write(words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def stored(sitting: Sitting, file: Path) -> MetadataState:
    """Return what the library holds, read by another session."""
    with ReadingSession(sitting.library) as session:
        plan = session.find(session.read(file))
        assert plan is not None
        return session.admit(plan).described


def caption(sitting: Sitting) -> str:
    return sitting.part(QLabel, "PageCaption").text()


def test_the_overview_shows_what_was_recognised(overview: Sitting) -> None:
    names = ("Title", "Speaker", "Date", "Occasion", "Number")
    assert [shown(overview, name) for name in names] == [
        "在全镇水利工作会议上的讲话",
        "周大川",
        "5 March 2026",
        "全镇水利工作会议",
        "not known",
    ]
    assert "水利会讲话.\u200btxt" in overview.words()
    assert "Plain text · UTF-8" in overview.words()


def test_what_is_written_is_stored_as_one_step_with_a_name(overview: Sitting, speech: Path) -> None:
    write(overview, "Speaker", "镇长周大川")
    assert shown(overview, "Speaker") == "镇长周大川"
    assert stored(overview, speech).metadata.speaker == "镇长周大川"
    assert stored(overview, speech).confirmed == {"speaker"}
    assert overview.action("edit.undo").text() == "Undo Change speaker"
    overview.trigger("edit.undo")
    assert shown(overview, "Speaker") == "周大川"
    assert stored(overview, speech).confirmed == frozenset()
    overview.trigger("edit.redo")
    assert stored(overview, speech).metadata.speaker == "镇长周大川"


def test_each_field_is_a_step_of_its_own(overview: Sitting, speech: Path) -> None:
    write(overview, "Number", "水发〔2026〕3号")
    write(overview, "Date", "2026-4-12")
    assert shown(overview, "Date") == "12 April 2026"
    overview.trigger("edit.undo")
    assert [shown(overview, name) for name in ("Number", "Date")] == ["水发〔2026〕3号", "5 March 2026"]
    assert stored(overview, speech).confirmed == {"number"}


def test_as_recognised_brings_the_automatic_value_back(overview: Sitting, speech: Path) -> None:
    write(overview, "Occasion", "春灌动员会")
    back = next(one for one in overview.part(OverviewPane).findChildren(QToolButton) if one.isVisible())
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert shown(overview, "Occasion") == "全镇水利工作会议"
    assert stored(overview, speech).confirmed == frozenset()
    overview.trigger("edit.undo")
    assert shown(overview, "Occasion") == "春灌动员会"


def test_an_emptied_field_stays_empty_at_the_next_opening(overview: Sitting, start: Callable[..., Sitting], speech: Path) -> None:
    write(overview, "Occasion", "")
    again = start()
    again.open(speech)
    again.trigger("go.overview")
    assert shown(again, "Occasion") == "not known"
    assert shown(again, "Speaker") == "周大川"


def test_another_program_s_change_is_followed(overview: Sitting) -> None:
    document, row, before = overview.bridge.document, overview.bridge.document_id, overview.bridge.metadata
    assert document is not None
    assert row is not None
    assert before is not None
    with ReadingSession(overview.library) as other, overview.qtbot.waitSignal(overview.bridge.metadata_changed):
        other.apply_metadata(row, MetadataChange(before, before.with_set("speaker", "赵小满")))
    assert shown(overview, "Speaker") == "赵小满"


def test_undo_leaves_alone_what_another_program_has_set_meanwhile(overview: Sitting) -> None:
    write(overview, "Speaker", "镇长周大川")
    row, before = overview.bridge.document_id, overview.bridge.metadata
    assert row is not None
    assert before is not None
    with ReadingSession(overview.library) as other:
        other.apply_metadata(row, MetadataChange(before, before.with_set("speaker", "赵小满")))
    overview.trigger("edit.undo")
    assert shown(overview, "Speaker") == "赵小满"
    assert overview.complaint() is not None
    assert not overview.action("edit.undo").isEnabled()


def test_a_title_that_was_set_names_the_window_and_the_recent_document(
    overview: Sitting, start: Callable[..., Sitting], speech: Path
) -> None:
    write(overview, "Title", "水利会：周大川讲修渠")
    assert overview.window.windowTitle() == "水利会：周大川讲修渠"
    overview.window.close()
    assert [place.title for place in overview.recent.places()] == ["水利会：周大川讲修渠"]
    again = start()
    again.open(speech)
    assert again.window.windowTitle() == "水利会：周大川讲修渠"


def test_the_line_under_the_title_says_what_the_text_does_not(overview: Sitting) -> None:
    assert "5 March 2026" in caption(overview)
    write(overview, "Date", "2026年4月")
    assert "April 2026" in caption(overview)
    overview.trigger("edit.undo")
    assert "5 March 2026" in caption(overview)


def test_what_is_being_written_is_kept_when_another_document_opens(overview: Sitting, speech: Path, tmp_path: Path) -> None:
    QTest.mouseClick(label(overview, "Speaker"), Qt.MouseButton.LeftButton)
    overview.write("镇长周大川")
    other = tmp_path / "另一篇.txt"
    other.write_text("关于春耕的几句话\n一、抢农时\n二、保墒情\n", encoding="utf-8")
    overview.open(other)
    assert stored(overview, speech).metadata.speaker == "镇长周大川"
    assert shown(overview, "Speaker") == "not known"


@pytest.mark.parametrize("action", ["file.close", "file.quit"])
def test_what_is_being_written_is_kept_when_the_document_is_closed(overview: Sitting, speech: Path, action: str) -> None:
    QTest.mouseClick(label(overview, "Speaker"), Qt.MouseButton.LeftButton)
    overview.write("镇长周大川")
    overview.trigger(action)
    assert stored(overview, speech).metadata.speaker == "镇长周大川"


def test_esc_on_a_field_leads_back_to_the_page(overview: Sitting) -> None:
    label(overview, "Speaker").setFocus()
    QTest.keyClick(label(overview, "Speaker"), Qt.Key.Key_Escape)
    assert overview.reader.page_actions_widget.hasFocus()


def test_the_overview_gets_the_keyboard_on_its_first_field_where_there_are_no_faults(overview: Sitting) -> None:
    assert label(overview, "Title").hasFocus()
