"""The pages of a file: where they begin, in the margin; on which the reader is, in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from core.importers.lines import Line
from core.outline.tree import Outline
from gui.panes.page.margin import PageMargin
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_document, view_of
from tests.shots import papers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

WORDS = "水渠清淤分段包干，九个村一村一段，谁牵头、谁配合，什么时候办完，单子上写明白。" * 4
DOCUMENT = a_document(
    Line(WORDS, indent=4, pages=((0, 1),)),
    Line(WORDS, indent=4, pages=((70, 2),)),
    Line(WORDS, indent=4),
    Line("路灯不亮、药店不开门，都是难处。", indent=4, pages=((0, 3), (0, 4), (0, 5))),
    Line(WORDS, indent=4),
)


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(Theme.load("paper"))
    pane.resize(900, 640)
    pane.show()
    pane.show_document(DOCUMENT, Outline())
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def margin(pane: ReaderPane) -> PageMargin:
    found = pane.findChild(PageMargin)
    assert found is not None
    return found


def drawn(pane: ReaderPane) -> list[tuple[int, int]]:
    """Return top and bottom of everything that is drawn in the margin, in pixels of the viewport."""
    image = margin(pane).grab().toImage()
    paper = image.pixelColor(image.width() - 1, image.height() - 1)
    inked = [any(image.pixelColor(x, y) != paper for x in range(image.width())) for y in range(image.height())]
    found: list[tuple[int, int]] = []
    for y, is_inked in enumerate(inked):
        if is_inked and y and inked[y - 1]:
            found[-1] = (found[-1][0], y)
        elif is_inked:
            found.append((y, y))
    return found


def line_at(pane: ReaderPane, point: int) -> tuple[int, int]:
    top, bottom = view_of(pane).y_of(point), view_of(pane).bottom_of(point)
    assert top is not None
    assert bottom is not None
    return top, bottom


def told(pane: ReaderPane, y: int) -> str:
    """Return what is said when the mouse rests in the margin."""
    spot = QPoint(12, y)
    QApplication.sendEvent(margin(pane), QHelpEvent(QEvent.Type.ToolTip, spot, margin(pane).mapToGlobal(spot)))
    return QToolTip.text()


def test_a_sheet_stands_beside_each_line_in_which_a_page_begins(pane: ReaderPane) -> None:
    begins = [line_at(pane, point) for point in dict.fromkeys(DOCUMENT.pages)]
    sheets = drawn(pane)
    assert len(sheets) == len(begins) == 3
    for (upper, lower), (top, bottom) in zip(sheets, begins, strict=True):
        assert top <= upper < lower <= bottom


def test_a_page_that_begins_inside_a_paragraph_is_marked_at_that_line(pane: ReaderPane) -> None:
    paragraph = DOCUMENT.paragraphs[1].span.start
    assert DOCUMENT.pages[1] == paragraph + 70
    assert drawn(pane)[1][0] > line_at(pane, paragraph)[1]


@pytest.mark.qt_log_ignore(r"does not support raise\(\)")
def test_the_margin_says_which_page_begins_there(pane: ReaderPane, qtbot: QtBot) -> None:
    assert told(pane, line_at(pane, DOCUMENT.pages[1])[0] + 5) == "Page 2 of 5 begins here"
    told(pane, line_at(pane, DOCUMENT.pages[1])[1] + 40)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.qt_log_ignore(r"does not support raise\(\)")
def test_of_pages_without_text_the_last_is_shown(pane: ReaderPane) -> None:
    assert DOCUMENT.pages[2] == DOCUMENT.pages[3] == DOCUMENT.pages[4]
    assert told(pane, line_at(pane, DOCUMENT.pages[2])[0] + 5) == "Page 5 of 5 begins here"


def test_the_sheets_scroll_with_the_text(pane: ReaderPane) -> None:
    pane.resize(900, 300)
    before = drawn(pane)[1]
    view_of(pane).verticalScrollBar().setValue(60)
    assert (before[0] - 60, before[1] - 60) in drawn(pane)


def test_they_keep_to_their_lines_in_another_width_and_size(pane: ReaderPane) -> None:
    pane.resize(760, 640)
    top, bottom = line_at(pane, DOCUMENT.pages[1])
    assert any(top <= upper < lower <= bottom for upper, lower in drawn(pane))


def test_a_text_without_pages_has_no_sheets(pane: ReaderPane) -> None:
    pane.show_document(a_document(Line(WORDS, indent=4)), Outline())
    assert not margin(pane).isVisible()
    pane.show_document(DOCUMENT, Outline())
    assert margin(pane).isVisible()
    pane.clear()
    assert not margin(pane).isVisible()


def test_without_room_the_sheets_give_way_to_the_text(pane: ReaderPane) -> None:
    pane.resize(450, 640)
    assert margin(pane).width() < 20
    assert view_of(pane).viewport().width() >= 24 * 17


def test_the_status_bar_follows_the_pages(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "水利工作会议讲话.pdf"
    file.write_bytes(papers.printed("\n".join(["在全镇水利工作会议上的讲话", "同志们：", *[WORDS] * 20])))
    sitting.open(file)
    document = sitting.bridge.document
    assert document is not None
    count = len(document.pages)
    assert count > 3
    assert f"p. 1 of {count}" in sitting.words()
    for page in (3, 2, count):
        sitting.reader.go_to(document.pages[page - 1], flash=False, caret=False)
        place = sitting.reader.place()
        sitting.qtbot.waitUntil(lambda place=place: f"p. {document.page_at(place)} of {count}" in sitting.words())
    view_of(sitting.reader).verticalScrollBar().setValue(0)
    sitting.qtbot.waitUntil(lambda: f"p. 1 of {count}" in sitting.words())


def test_the_status_bar_says_no_page_where_there_is_none(sitting: Sitting, tmp_path: Path, speech: Path) -> None:
    file = tmp_path / "水利工作会议讲话.pdf"
    file.write_bytes(papers.printed("\n".join(["在全镇水利工作会议上的讲话", *[WORDS] * 20])))
    sitting.open(file)
    assert "p. 1 of" in sitting.words()
    sitting.open(speech)
    assert "p. " not in sitting.words()
