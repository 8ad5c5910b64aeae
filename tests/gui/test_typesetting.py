"""The measures of the page: column, lines, spacing, indents, numbers, and a place that stays whatever is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont

from core.importers.lines import Line
from core.outline.tree import HEADING, Node, Outline, Part
from core.spans import Span
from gui.pagination import Limits
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_document, block_with, line_of, view_of, x_of, y_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from core.document import Document

THEME = Theme.load("paper")
BODY = "渠道清淤要一段一段地清，清完一段验收一段，验收不过的推倒重来，谁的渠段谁负责到底。" * 3
TITLE = ("在全镇春季", "动员会上的讲话")
SPEECH = a_document(*map(Line, (*TITLE, "同志们：", BODY, "（一）守住春耕。" + BODY, BODY)))
LEAD = SPEECH.text.index("（一）")
OUTLINE = Outline(
    "在全镇春季动员会上的讲话",
    (Part("title", Span(0, SPEECH.text.index("同志们") - 1)), Part("salutation", Span(SPEECH.text.index("同志们"), LEAD - len(BODY) - 1))),
    (Node(2, HEADING, "（一）", "守住春耕", LEAD, len(SPEECH.text), LEAD + 7, None),),
)
LONG = a_document(*(Line(f"第{number}段。" + BODY) for number in range(400)))
ONE_LINE = a_document(Line("".join(f"第{number}段，清完一段验收一段。" for number in range(4_000))))


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(THEME, limits=Limits(whole=4_000, half=1_500))
    pane.resize(900, 700)
    pane.show()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def lines_in(pane: ReaderPane, words: str) -> list[str]:
    """Return the lines of the block with these words."""
    block = block_with(pane, words)
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    return [block.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]


def pitch_in(pane: ReaderPane, words: str) -> float:
    """Return the pixels from the first to the second line of the block with these words."""
    layout = block_with(pane, words).layout()
    return layout.lineAt(1).y() - layout.lineAt(0).y()


@pytest.mark.parametrize("column", [24, 30, 38])
def test_a_line_holds_as_many_characters_as_are_set(pane: ReaderPane, column: int) -> None:
    pane.set_layout(PageLayout(column=column, indent=0))
    pane.show_document(a_document(Line("渠" * 200)), Outline())
    assert [len(line) for line in lines_in(pane, "渠")[:-1]] == [column] * (200 // column)


def test_line_height_spacing_and_indent_are_as_set(pane: ReaderPane) -> None:
    pane.show_document(SPEECH, OUTLINE)
    for layout in (PageLayout(), PageLayout(text_size=20, line_height=1.6, spacing=1.0, indent=4), PageLayout(indent=0, spacing=0.0)):
        pane.set_layout(layout)
        size = layout.text_size
        assert pitch_in(pane, "渠道清淤") == round(size * layout.line_height)
        lines = len(lines_in(pane, "渠道清淤"))
        end = y_of(pane, "渠道清淤") + lines * round(size * layout.line_height)
        following = y_of(pane, "（一）守住")
        assert following - end == pytest.approx(round(size * layout.spacing), abs=1)
        assert x_of(pane, "渠道清淤") == pytest.approx(layout.indent * size, abs=1)


def test_the_text_has_a_face_of_its_own(pane: ReaderPane) -> None:
    pane.show_document(SPEECH, OUTLINE)
    pane.set_layout(PageLayout(family="Noto Sans CJK SC"))
    face = view_of(pane).document().defaultFont()
    assert face.families()[0] == "Noto Sans CJK SC"
    assert pane.font().families() != face.families()


def test_only_the_last_line_of_a_title_has_the_space_under_it(pane: ReaderPane) -> None:
    pane.show_document(SPEECH, OUTLINE)
    first, second, third = (y_of(pane, words) for words in (*TITLE, "同志们"))
    assert second - first < 2 * 27
    assert third - second > second - first


def test_the_lead_sentence_of_a_heading_that_runs_on_has_the_headings_face(pane: ReaderPane) -> None:
    pane.show_document(SPEECH, OUTLINE)
    block = block_with(pane, "（一）守住")
    fragments = []
    at = block.begin()
    while not at.atEnd():
        fragments.append((at.fragment().text(), at.fragment().charFormat()))
        at += 1
    assert fragments[0][0] == "（一）守住春耕"
    assert fragments[0][1].font().weight() == QFont.Weight.Bold
    assert fragments[1][1].font().weight() == QFont.Weight.Normal
    assert pane.paragraph_number(LEAD + 30) == pane.paragraph_number(LEAD)


def test_the_numbers_can_be_turned_off(pane: ReaderPane) -> None:
    pane.show_document(SPEECH, OUTLINE)

    def inks() -> int:
        picture = view_of(pane).grab().toImage()
        left = view_of(pane).viewportMargins().left()
        ground = picture.pixelColor(0, 0)
        return sum(picture.pixelColor(x, y) != ground for x in range(left - 40, left - 2) for y in range(picture.height()))

    with_numbers, place = inks(), x_of(pane, "渠道清淤")
    pane.set_layout(PageLayout(numbers=False))
    assert with_numbers > 50
    assert inks() == 0
    assert x_of(pane, "渠道清淤") == place


@pytest.mark.parametrize("number", [1, 3])
def test_the_flash_lights_one_line_and_no_other(pane: ReaderPane, number: int) -> None:
    pane.show_document(SPEECH, OUTLINE)
    block = block_with(pane, "渠道清淤")
    assert block.layout().lineCount() == 4
    pane.go_to(block.position() + block.layout().lineAt(number).textStart() + 3, flash=True)
    picture = view_of(pane).viewport().grab().toImage()
    light = QColor(THEME.colours["flash"])
    lines = [y_of(pane, "渠道清淤") + block.layout().lineAt(index).y() for index in range(block.layout().lineCount())]
    lit = [[picture.pixelColor(x, round(top) + 1) == light for x in (2, 300, picture.width() - 1)] for top in lines]
    assert lit == [[index == number] * 3 for index in range(len(lines))]


@pytest.mark.parametrize("document", [LONG, ONE_LINE], ids=["many paragraphs", "one line"])
@pytest.mark.parametrize("part", [0.0, 0.37, 0.8])
def test_the_line_at_the_top_stays_when_sizes_widths_and_looks_change(pane: ReaderPane, part: float, document: Document) -> None:
    pane.show_document(document, Outline())
    pane.go_to(int(part * len(document.text)), flash=False, caret=False)
    view_of(pane).scroll_by(7)
    place, y = pane.place(), pane.y_of(pane.place())
    assert y is not None
    for size in (19, 24, 12, 18):
        pane.set_layout(PageLayout(text_size=size))
        assert pane.y_of(place) == pytest.approx(y, abs=1)
    for width in (860, 640, 1_100, 900):
        pane.resize(width, 700)
        assert pane.y_of(place) == pytest.approx(y, abs=1)
    for is_official in (True, False):
        pane.set_layout(PageLayout(is_official=is_official))
        assert pane.y_of(place) == pytest.approx(y, abs=1)
    assert pane.place() == place


@pytest.mark.parametrize("layout", [PageLayout(), PageLayout(is_official=True), PageLayout(text_size=25, line_height=1.5)])
def test_the_estimated_height_is_near_to_the_true_one(pane: ReaderPane, layout: PageLayout) -> None:
    pane.set_layout(layout)
    document = a_document(*(Line(BODY) for _ in range(20)))
    pane.show_document(document, Outline())
    view = view_of(pane)
    first, last = block_with(pane, "渠道"), view.document().lastBlock()
    true = last.layout().position().y() + line_of(pane, "渠道").height() - first.layout().position().y()
    estimated = view.pages.top_of(len(view.pages) - 1) - view.pages.top_of(0)
    assert estimated == pytest.approx(true, rel=0.06)
