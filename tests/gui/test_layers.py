"""What lies under the words of a page: several owners, one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from core.importers.lines import Line
from core.outline.tree import Outline
from core.spans import Span
from gui.panes.page.layers import ORDER, Layers
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_document, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

WORDS = "桥修好以前，过河一律走上游的渡口，夜里不开船。"
LINES = [f"第{n}户的粮已经分到手里。" * 4 for n in range(400)]
GROUNDS = {"marks": QColor("yellow"), "hits": QColor("cyan"), "focus": QColor("lime"), "flash": QColor("magenta")}


@pytest.fixture
def page(qapp: QApplication) -> Iterator[QTextEdit]:
    page = QTextEdit()
    page.setReadOnly(True)
    page.setPlainText(WORDS)
    page.resize(600, 100)
    page.show()
    yield page
    page.close()
    page.deleteLater()
    qapp.processEvents()


def over(page: QTextEdit, name: str, start: int, end: int) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(page.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    face = QTextCharFormat()
    face.setBackground(GROUNDS[name])
    if name == "flash":
        face.setProperty(QTextFormat.Property.FullWidthSelection, True)
    else:
        face.setForeground(QColor("black"))
    selection.cursor, selection.format = cursor, face  # type: ignore[attr-defined]
    return selection


def picture_of(page: QTextEdit, at: int) -> QImage:
    """Return the character at a place as it is painted."""
    cursor = QTextCursor(page.document())
    cursor.setPosition(at)
    left = page.cursorRect(cursor)
    cursor.setPosition(at + 1)
    return page.viewport().grab(left.united(page.cursorRect(cursor)).adjusted(0, 0, -1, 0)).toImage()


def ground_of(page: QTextEdit, at: int) -> QColor:
    """Return the colour that most of a character's place has."""
    picture = picture_of(page, at)
    colours = [picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return QColor(max(set(colours), key=colours.count))


def is_written(page: QTextEdit, at: int) -> bool:
    """Return True if there is something dark at a character's place."""
    picture = picture_of(page, at)
    return any(picture.pixelColor(x, y).lightness() < 60 for x in range(picture.width()) for y in range(picture.height()))


@pytest.mark.parametrize("names", [["marks", "hits", "focus"], ["focus", "hits", "marks"], ["hits", "focus", "marks"]])
def test_the_upper_layer_is_seen_whatever_came_last(page: QTextEdit, names: list[str]) -> None:
    layers = Layers(page)
    for name in names:
        layers.set(name, [over(page, name, 0, 12 - 4 * (ORDER.index(name) - 1))])
    assert [ground_of(page, at) for at in (1, 5, 9)] == [GROUNDS["focus"], GROUNDS["hits"], GROUNDS["marks"]]


def test_the_words_under_every_layer_are_written(page: QTextEdit) -> None:
    layers = Layers(page)
    for name in ORDER:
        layers.set(name, [over(page, name, 0, 0 if name == "flash" else 12)])
    assert all(is_written(page, at) for at in (0, 1, 2, 13, 14))


def test_the_flash_leaves_a_mark_its_ground(page: QTextEdit) -> None:
    layers = Layers(page)
    layers.set("marks", [over(page, "marks", 0, 4)])
    layers.set("flash", [over(page, "flash", 0, 0)])
    assert ground_of(page, 1) == GROUNDS["marks"]
    assert ground_of(page, 8) == GROUNDS["flash"]


def test_clearing_a_layer_leaves_the_others(page: QTextEdit) -> None:
    layers = Layers(page)
    layers.set("marks", [over(page, "marks", 0, 4)])
    layers.set("hits", [over(page, "hits", 2, 6)])
    layers.clear("hits")
    assert ground_of(page, 3) == GROUNDS["marks"]
    assert len(page.extraSelections()) == 1


def test_an_unknown_layer_is_refused(page: QTextEdit) -> None:
    with pytest.raises(KeyError):
        Layers(page).set("notes", [over(page, "marks", 0, 4)])


def test_the_flash_stays_on_its_line_when_another_slice_comes(qapp: QApplication) -> None:
    pane = ReaderPane(Theme.load("paper"))
    pane.resize(800, 700)
    pane.show()
    document = a_document(*(Line(line) for line in LINES * 20))
    pane.show_document(document, Outline())
    point = document.text.index("第300户")
    pane.go_to(point)
    pane.show_outline(Outline())
    (flash,) = view_of(pane).extraSelections()
    line = Span(point, point + 5)
    assert flash.cursor.block().text().startswith(line.of(document.text))  # type: ignore[attr-defined]
    pane.close()
    pane.deleteLater()
    qapp.processEvents()
