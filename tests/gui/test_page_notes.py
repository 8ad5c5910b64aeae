"""Notes and the places of pictures on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from core.importers.lines import Line
from core.outline.tree import Outline
from core.spans import Span
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_document, block_with, note, picture, view_of, x_of, y_of

if TYPE_CHECKING:
    from collections.abc import Iterator

THEME = Theme.load("paper")
DOCUMENT = a_document(
    Line("进度快了九天[1]，用工少了两成[2]。" * 3, indent=4),
    picture("[图：清淤现场]"),
    Line("下一步安排如下。", indent=4),
    note("[1] 按开工后第三十天的完成比例计算，去年的数字取自施工日志，今年的数字取自每周一报，两者口径一致，可以相比。"),
    note("[2] 不含自备机械。"),
    Line("注之后的正文。", indent=4),
    picture(),
)


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(THEME)
    pane.resize(860, 700)
    pane.show()
    pane.show_document(DOCUMENT, Outline())
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def face(pane: ReaderPane, words: str) -> tuple[QFont, QColor]:
    shown = block_with(pane, words).begin().fragment().charFormat()
    return shown.font(), shown.foreground().color()


def size(pane: ReaderPane, words: str) -> int:
    return QFontInfo(face(pane, words)[0]).pixelSize()


def lines_in(pane: ReaderPane, colour: QColor) -> list[tuple[int, int]]:
    """Return height and length of each line of a colour that begins at the column's left border."""
    image = view_of(pane).viewport().grab().toImage()
    found = []
    for y in range(image.height()):
        length = next((x for x in range(image.width()) if image.pixelColor(x, y) != colour), image.width())
        if length > 20:
            found.append((y, length))
    return found


def test_a_note_is_smaller_and_softer_than_the_text(pane: ReaderPane) -> None:
    assert size(pane, "按开工后") < size(pane, "下一步安排")
    assert face(pane, "按开工后")[1] == THEME.colour("soft")
    assert size(pane, "注之后的正文") == size(pane, "下一步安排")
    assert face(pane, "注之后的正文")[1] == THEME.colour("ink")


def test_one_short_rule_stands_above_the_first_of_several_notes(pane: ReaderPane) -> None:
    ((y, length),) = lines_in(pane, THEME.colour("faint"))
    assert y_of(pane, "下一步安排") + 20 < y < y_of(pane, "按开工后")
    assert length < view_of(pane).lineWrapColumnOrWidth() / 2


def test_notes_begin_at_the_border_and_stand_closer(pane: ReaderPane) -> None:
    assert x_of(pane, "[1] 按") == x_of(pane, "[2] 不含") == 0.0
    note_pitch, pitch = (
        layout.lineAt(1).y() - layout.lineAt(0).y() for layout in (block_with(pane, words).layout() for words in ("按开工后", "进度快了"))
    )
    assert note_pitch < pitch


def test_the_place_of_a_picture_is_soft_and_in_the_middle(pane: ReaderPane) -> None:
    for words in ("[图：清淤现场]", "[图]"):
        block = block_with(pane, words)
        assert block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter
        assert face(pane, words)[1] == THEME.colour("soft")
        line = block.layout().lineAt(0).naturalTextRect()
        assert abs(line.center().x() - view_of(pane).lineWrapColumnOrWidth() / 2) < 12


def test_they_are_selected_and_copied_like_any_text(pane: ReaderPane) -> None:
    assert view_of(pane).toPlainText() == DOCUMENT.text
    pane.select(Span(DOCUMENT.text.index("[图：清淤"), DOCUMENT.text.index(" 按开工后")))
    pane.copy()
    assert QApplication.clipboard().text() == "[图：清淤现场]\n下一步安排如下。\n[1]"


def test_they_have_numbers_like_any_paragraph(pane: ReaderPane) -> None:
    assert pane.paragraph_number(DOCUMENT.text.index("[图：清淤")) == 2
    assert pane.paragraph_number(DOCUMENT.text.index("[2] 不含")) == 5


def test_another_theme_changes_their_colours(pane: ReaderPane) -> None:
    night = Theme.load("night")
    pane.apply_theme(night)
    assert face(pane, "按开工后")[1] == night.colour("soft")
    assert len(lines_in(pane, night.colour("faint"))) == 1
