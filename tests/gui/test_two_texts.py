"""Two passages side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from core.spans import Span
from gui.models.passages import beside, excerpt
from gui.theme import Theme
from gui.widgets.two_texts import PassageView, TwoTexts

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat
    from pytestqt.qtbot import QtBot

OLD = "一是种子到户。全镇四十二公里干渠，四月五日前完工。验收不过的推倒重来。"
NEW = "一是种子到户。全镇四十二公里干渠，四月底以前完工。验收不过的推倒重来。"
PASSAGE, REWORDED = "全镇四十二公里干渠，四月五日前完工", "全镇四十二公里干渠，四月底以前完工"


def span_of(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def texts(qtbot: QtBot, theme: Theme) -> TwoTexts:
    texts = TwoTexts(theme)
    qtbot.addWidget(texts)
    texts.resize(700, 300)
    texts.name_sides("原来", "现在")
    texts.show_texts(*beside(OLD, span_of(PASSAGE, OLD), NEW, span_of(REWORDED, NEW)), "indigo")
    texts.show()
    return texts


def format_of(view: PassageView, words: str) -> QTextCharFormat:
    """Return how the first character of some words is shown."""
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + 1, QTextCursor.MoveMode.MoveAnchor)
    return cursor.charFormat()


def views(texts: TwoTexts) -> tuple[PassageView, PassageView]:
    old, new = texts.findChildren(PassageView)
    return old, new


def test_the_passages_have_the_ground_of_their_pigment_and_nothing_else_has(texts: TwoTexts, theme: Theme) -> None:
    for view in views(texts):
        assert format_of(view, "全镇四十二公里").background().color() == theme.mark(["indigo"])
        assert format_of(view, "验收不过").background().style().value == 0


def test_what_is_gone_is_struck_through_and_what_came_is_underlined(texts: TwoTexts, theme: Theme) -> None:
    old, new = views(texts)
    gone, come = format_of(old, "五日前"), format_of(new, "底以前")
    assert gone.fontStrikeOut()
    assert gone.background().color() == theme.colour("removed")
    assert come.underlineStyle() == come.UnderlineStyle.SingleUnderline
    assert come.background().color() == theme.colour("added")
    assert not format_of(old, "全镇四十二公里").fontStrikeOut()


def test_another_theme_shows_the_same_words_in_its_colours(texts: TwoTexts) -> None:
    night = Theme.load("night")
    texts.apply_theme(night)
    old, new = views(texts)
    assert format_of(old, "全镇四十二公里").background().color() == night.mark(["indigo"])
    assert (old.toPlainText(), new.toPlainText()) == (OLD, NEW)


def test_without_a_new_text_a_sentence_stands_there(texts: TwoTexts) -> None:
    texts.show_texts(excerpt(OLD, span_of(PASSAGE, OLD)), None, "rouge", missing="正文中没有找到相近的文字。")
    old, new = views(texts)
    assert old.isVisible()
    assert not new.isVisible()
    assert "正文中没有找到相近的文字。" in [one.text() for one in texts.findChildren(QLabel) if one.isVisible()]


def test_a_screen_reader_knows_which_side_is_which(texts: TwoTexts) -> None:
    assert [view.accessibleName() for view in views(texts)] == ["原来", "现在"]


def test_a_passage_far_down_is_scrolled_to(qtbot: QtBot, theme: Theme) -> None:
    text = "隐患排查要到户，看完了在表上画个勾，少一户也不行。" * 9 + PASSAGE + "。"
    view = PassageView(theme)
    qtbot.addWidget(view)
    view.resize(260, 140)
    view.show()
    view.show_excerpt(excerpt(text, span_of(PASSAGE, text)), "indigo", is_old=True)
    cursor = view.document().find("全镇四十二")
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.cursorRect(cursor).center()))
