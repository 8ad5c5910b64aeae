"""Counts in the window: of what is selected in the status line, of document, section and selection in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from core.counting import count
from core.spans import Span
from gui.dialogs.counts import CountsDialog
from gui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"


def counted(sitting: Sitting) -> str:
    """Return what the status line says of the selection, nothing if it says nothing."""
    buttons = sitting.part(StatusBar).findChildren(QToolButton)
    return next((one.text() for one in buttons if one.isVisible() and "selected" in one.text()), "")


def numbers(sitting: Sitting) -> Mapping[tuple[str, str], str]:
    """Return the numbers in view in the dialog, by column and row."""
    dialog = sitting.part(CountsDialog)
    labels = [one for one in dialog.findChildren(QLabel) if one.objectName().startswith("Count-") and one.isVisible()]
    return {(one.objectName().split("-")[1], one.objectName().split("-")[2]): one.text() for one in labels}


def test_the_status_line_counts_what_is_selected_as_word_does(reading: Sitting) -> None:
    assert counted(reading) == ""
    reading.select(SENTENCE)
    assert counted(reading) == "16 words selected"
    reading.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert counted(reading) == "15 words selected"
    reading.press(Qt.Key.Key_Escape)
    assert counted(reading) == ""


def test_a_long_selection_is_counted_too(sitting: Sitting, tmp_path: Path) -> None:
    text = "\n".join(["二〇二六年，全镇12个村修渠42公里，完成率84.5%。"] * 2_000)
    file = tmp_path / "进度.txt"
    file.write_text(text, encoding="utf-8")
    sitting.open(file)
    sitting.trigger("edit.select_all")
    sitting.qtbot.waitUntil(lambda: counted(sitting) == f"{count(text).words:,} words selected")
    sitting.reader.clear_selection()
    sitting.select("全镇12个村")
    QTest.qWait(200)
    assert counted(sitting) == "5 words selected", "what was counted before is not told any more"


def test_the_dialog_counts_document_section_and_selection(reading: Sitting) -> None:
    reading.reader.go_to(reading.text().index("谁的堤段"))
    reading.select("谁的水闸谁看守。")
    reading.trigger("document.counts")
    reading.qtbot.waitUntil(lambda: "…" not in numbers(reading).values())
    found = numbers(reading)
    text = reading.text()
    place = reading.reader.place()
    node = reading.bridge.outline.nodes_at(place)
    spans = {"document": Span(0, len(text)), "selection": reading.reader.selection()}
    if node:
        spans["section"] = Span(node[-1].offset, node[-1].end)
    expected = {
        (part, name): f"{getattr(count(span.of(text)), name):,}"
        for part, span in spans.items()
        for name in ("words", "characters", "characters_and_blanks", "han", "other_words", "paragraphs")
    }
    assert found == expected
    assert found["selection", "words"] == "8"


def test_the_section_is_the_one_that_is_read(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    parts = [f"{label}、管好第{label}段\n" + f"第{label}段要有人看，有人修。\n" * 40 for label in "一二三"]
    file.write_text("\n".join(parts), encoding="utf-8")
    sitting.open(file)
    sitting.reader.go_to(sitting.text().index("二、管好"))
    sitting.trigger("document.counts")
    sitting.qtbot.waitUntil(lambda: "…" not in numbers(sitting).values())
    found = numbers(sitting)
    assert {part for part, _ in found} == {"document", "section"}
    assert found["section", "paragraphs"] == "41"
    assert "二、管好第二段" in " ".join(one.text() for one in sitting.part(CountsDialog).findChildren(QLabel))
    sitting.part(CountsDialog).reject()
    sitting.reader.go_to(0)
    sitting.select("三、管好")
    sitting.trigger("document.counts")
    sitting.qtbot.waitUntil(lambda: "…" not in numbers(sitting).values())
    assert numbers(sitting)["selection", "words"] == "4"


def test_the_count_in_the_status_line_opens_the_dialog_and_the_dialog_can_be_closed_by_key(reading: Sitting) -> None:
    reading.select(SENTENCE)
    button = next(one for one in reading.part(StatusBar).findChildren(QToolButton) if "selected" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = reading.part(CountsDialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert reading.reader.selection(), "only the dialog was closed"


def test_another_document_closes_the_dialog(reading: Sitting, tmp_path: Path) -> None:
    reading.trigger("document.counts")
    dialog = reading.part(CountsDialog)
    assert dialog.isVisible()
    other = tmp_path / "通知.txt"
    other.write_text("关于清淤的通知\n请各村按期完成。\n", encoding="utf-8")
    reading.open(other)
    assert not dialog.isVisible()


def test_without_a_document_there_is_nothing_to_count(sitting: Sitting) -> None:
    assert not sitting.action("document.counts").isEnabled()


def test_a_screen_reader_meets_the_numbers_with_their_names(reading: Sitting) -> None:
    reading.select("谁的水闸谁看守。")
    reading.trigger("document.counts")
    reading.qtbot.waitUntil(lambda: "…" not in numbers(reading).values())
    named = [one.accessibleName() for one in reading.part(CountsDialog).findChildren(QLabel) if one.isVisible()]
    assert "Selection, Words (字数): 8" in named
    assert f"Document, Paragraphs: {count(reading.text()).paragraphs}" in named
