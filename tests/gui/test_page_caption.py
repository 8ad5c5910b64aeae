"""The line under the title: what is known of the document, how long it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.importers.lines import Line
from core.outline.tree import Outline, Part
from core.spans import Span
from gui.panes.page.caption import PageCaption
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_document, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

TITLE = "在全镇春季工作会议上的讲话"
DOCUMENT = a_document(Line(TITLE), Line("（2026年3月2日）"), *[Line("水到田头才算数，" * 10, indent=4)] * 12)
OUTLINE = Outline(title=TITLE, parts=(Part("title", Span(0, len(TITLE))), Part("date", Span(len(TITLE) + 1, len(TITLE) + 12))))
COUNTS = "984 characters  ·  about 3 min"


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(Theme.load("paper"))
    pane.resize(860, 640)
    pane.show()
    pane.show_document(DOCUMENT, OUTLINE)
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def caption(pane: ReaderPane) -> PageCaption:
    found = pane.findChild(PageCaption)
    assert found is not None
    return found


def test_it_tells_characters_and_minutes(pane: ReaderPane) -> None:
    assert caption(pane).text() == COUNTS


def test_the_minutes_are_those_of_the_reader(pane: ReaderPane) -> None:
    pane.set_reading_speed(100)
    assert caption(pane).text() == "984 characters  ·  about 10 min"
    pane.show_document(DOCUMENT, OUTLINE)
    assert caption(pane).text() == "984 characters  ·  about 10 min"
    pane.open_side()
    pane.activate(1)
    pane.show_document(DOCUMENT, OUTLINE)
    assert [one.text() for one in pane.findChildren(PageCaption)] == ["984 characters  ·  about 10 min"] * 2


def test_it_tells_how_many_pages_a_file_has(pane: ReaderPane) -> None:
    pane.show_document(replace(DOCUMENT, pages=(0, 100, 400)), OUTLINE)
    assert caption(pane).text() == "984 characters  ·  3 pages  ·  about 3 min"


def test_what_is_known_stands_before_the_counts(pane: ReaderPane) -> None:
    pane.show_facts(["周水生", "", "春季工作会议动员"])
    assert caption(pane).text() == f"周水生  ·  春季工作会议动员  ·  {COUNTS}"


def test_what_the_title_matter_says_is_not_said_again(pane: ReaderPane) -> None:
    pane.show_facts(["周水生", "2026年3月2日", "全镇春季工作会议"])
    assert caption(pane).text() == f"周水生  ·  {COUNTS}"


def test_another_outline_says_anew_what_the_title_matter_is(pane: ReaderPane) -> None:
    pane.show_facts(["周水生", "2026年3月2日"])
    pane.show_outline(replace(OUTLINE, parts=OUTLINE.parts[:1]))
    assert caption(pane).text() == f"周水生  ·  2026年3月2日  ·  {COUNTS}"


def test_facts_of_one_document_are_not_told_of_the_next(pane: ReaderPane) -> None:
    pane.show_facts(["周水生"])
    pane.show_document(a_document(Line(TITLE), Line("修渠的事，一件一件办。")), Outline(parts=OUTLINE.parts[:1]))
    assert "周水生" not in caption(pane).text()


def test_where_room_is_short_the_last_facts_give_way_first(pane: ReaderPane) -> None:
    speaker, occasion = "镇人民政府镇长周水生", "全镇农田水利暨防汛工作动员会"
    pane.show_facts([speaker, occasion])
    pane.resize(1100, 640)
    assert caption(pane).text() == f"{speaker}  ·  {occasion}  ·  {COUNTS}"
    pane.resize(560, 640)
    assert caption(pane).text() == f"{speaker}  ·  {COUNTS}"
    pane.resize(1100, 640)
    assert occasion in caption(pane).text()


def test_it_stands_between_the_title_and_the_next_line_and_is_no_part_of_the_text(pane: ReaderPane) -> None:
    view = view_of(pane)
    bottom, below = view.bottom_of(5), view.y_of(len(TITLE) + 1)
    assert bottom is not None
    assert below is not None
    assert bottom <= caption(pane).geometry().top() < caption(pane).geometry().bottom() <= below
    assert view.toPlainText() == DOCUMENT.text


def test_without_a_title_on_the_page_there_is_none(pane: ReaderPane) -> None:
    pane.show_document(DOCUMENT, Outline())
    assert not caption(pane).isVisible()
    pane.show_document(DOCUMENT, OUTLINE)
    assert caption(pane).isVisible()
    pane.clear()
    assert not caption(pane).isVisible()
