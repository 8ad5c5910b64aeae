"""A question above the page, as a reader answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets.passage_list import Passage
from gui.widgets.question_bar import Question, QuestionBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

YES = Question("yes", "把三条批注接过来吗？", (("take", "接收"), ("later", "以后再说")))
OTHER = Question("other", "把这一页的文字认出来吗？", (("recognise", "识别"), ("later", "以后再说")))
SECRET = Question("secret", "这个文件要密码。", (("open", "打开"), ("cancel", "取消")), is_password=True)
LISTED = Question("listed", "文件里有两处划线。", (("take", "接收"),), passages=(Passage(4, "清淤"), Passage(19, "修闸")))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 300)
    return window


@pytest.fixture
def bar(window: QWidget, qtbot: QtBot, theme: Theme) -> QuestionBar:
    bar = QuestionBar(theme)
    layout = QVBoxLayout(window)
    layout.addWidget(bar)
    layout.addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return bar


def words(bar: QuestionBar) -> str:
    return next(label.text() for label in bar.findChildren(QLabel) if label.isVisible())


def button(bar: QuestionBar, text: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.text() == text and one.isVisible())


def field(bar: QuestionBar) -> QLineEdit:
    found = bar.findChild(QLineEdit)
    assert found is not None
    return found


def tool(bar: QuestionBar, name: str) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == name)


def test_without_a_question_there_is_no_bar(bar: QuestionBar) -> None:
    assert not bar.isVisible()
    bar.ask(YES)
    assert bar.isVisible()
    assert words(bar) == YES.words
    assert not field(bar).isVisible()


def test_an_answer_is_told_and_ends_the_question(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(YES)
    with qtbot.waitSignal(bar.answered) as answered:
        qtbot.mouseClick(button(bar, "以后再说"), Qt.MouseButton.LeftButton)
    assert answered.args == ["yes", "later", ""]
    assert not bar.isVisible()


def test_questions_wait_for_one_another(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(YES)
    bar.ask(OTHER)
    assert words(bar) == YES.words
    qtbot.mouseClick(button(bar, "接收"), Qt.MouseButton.LeftButton)
    assert words(bar) == OTHER.words


def test_the_same_question_in_other_words_takes_the_place_of_the_first(bar: QuestionBar) -> None:
    bar.ask(YES)
    bar.ask(OTHER)
    bar.ask(Question("yes", "只剩一条了，接过来吗？", YES.answers))
    assert words(bar) == "只剩一条了，接过来吗？"
    bar.withdraw("yes")
    assert words(bar) == OTHER.words
    bar.withdraw("other")
    assert not bar.isVisible()


def test_the_page_keeps_the_keyboard_when_something_is_asked(bar: QuestionBar) -> None:
    elsewhere = next(one for one in bar.window().findChildren(QLineEdit) if not bar.isAncestorOf(one))
    elsewhere.setFocus()
    bar.ask(YES)
    assert elsewhere.hasFocus()


def test_tab_reaches_every_answer_and_enter_gives_it(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(YES)
    bar.focus_question()
    qtbot.waitUntil(button(bar, "接收").hasFocus)
    qtbot.keyClick(button(bar, "接收"), Qt.Key.Key_Tab)
    assert button(bar, "以后再说").hasFocus()
    with qtbot.waitSignal(bar.answered) as answered, qtbot.waitSignal(bar.left):
        qtbot.keyClick(button(bar, "以后再说"), Qt.Key.Key_Return)
    assert answered.args == ["yes", "later", ""]


def test_esc_closes_the_question_without_an_answer(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(YES)
    bar.focus_question()
    with qtbot.waitSignal(bar.closed) as closed, qtbot.assertNotEmitted(bar.answered):
        qtbot.keyClick(button(bar, "接收"), Qt.Key.Key_Escape)
    assert closed.args == ["yes"]
    assert not bar.isVisible()


def test_the_cross_closes_it_too(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(YES)
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(tool(bar, "Close"), Qt.MouseButton.LeftButton)


def test_a_password_is_hidden_until_its_eye_is_opened(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(SECRET)
    bar.focus_question()
    qtbot.waitUntil(field(bar).hasFocus)
    qtbot.keyClicks(field(bar), "chun2026")
    assert "chun2026" not in field(bar).displayText()
    qtbot.mouseClick(tool(bar, "Show the password"), Qt.MouseButton.LeftButton)
    assert field(bar).displayText() == "chun2026"


def test_enter_hands_the_password_over_and_the_bar_forgets_it(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(SECRET)
    qtbot.keyClicks(field(bar), "chun2026")
    with qtbot.waitSignal(bar.answered) as answered:
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert answered.args == ["secret", "open", "chun2026"]
    bar.ask(SECRET)
    assert field(bar).text() == ""
    assert field(bar).echoMode() == QLineEdit.EchoMode.Password


def test_the_enter_that_answers_presses_nothing_that_has_the_keyboard_next(bar: QuestionBar, window: QWidget, qtbot: QtBot) -> None:
    below = QPushButton("打开文件…", window)
    bar.parentWidget().layout().addWidget(below)
    below.show()
    pressed: list[bool] = []
    below.clicked.connect(pressed.append)
    bar.left.connect(below.setFocus)
    bar.ask(SECRET)
    bar.focus_question()
    qtbot.keyClicks(field(bar), "chun2026")
    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert below.hasFocus()
    assert not pressed


def test_an_empty_password_is_not_tried(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(SECRET)
    with qtbot.assertNotEmitted(bar.answered):
        qtbot.mouseClick(button(bar, "打开"), Qt.MouseButton.LeftButton)
    assert bar.isVisible()


def test_cancelling_hands_no_password_over(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(SECRET)
    qtbot.keyClicks(field(bar), "half")
    with qtbot.waitSignal(bar.answered) as answered:
        qtbot.mouseClick(button(bar, "取消"), Qt.MouseButton.LeftButton)
    assert answered.args == ["secret", "cancel", ""]


def test_passages_are_looked_at_before_answering(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(LISTED)
    listing = bar.findChild(QListWidget)
    assert listing is not None
    assert not listing.isVisible()
    qtbot.mouseClick(tool(bar, "Look"), Qt.MouseButton.LeftButton)
    assert [listing.item(row).text() for row in range(listing.count())] == ["清淤", "修闸"]
    listing.setFocus()
    listing.setCurrentRow(1)
    with qtbot.waitSignal(bar.place_chosen) as chosen:
        qtbot.keyClick(listing, Qt.Key.Key_Return)
    assert chosen.args == [19]
    assert bar.isVisible()


def test_a_long_sentence_is_wrapped_in_a_narrow_window(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.ask(Question("long", "这个文件带有别人写的批注，一共三十二条，还有十七处高亮和四处划线，" * 2, YES.answers))
    label = next(one for one in bar.findChildren(QLabel) if one.isVisible())
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > 2 * label.fontMetrics().height()


def test_the_bar_and_all_in_it_have_names_for_screen_readers(bar: QuestionBar) -> None:
    for question in (YES, SECRET, LISTED):
        bar.ask(question)
        assert bar.accessibleName() == question.words
        for widget in (*bar.findChildren(QPushButton), *bar.findChildren(QToolButton), *bar.findChildren(QLineEdit)):
            assert widget.accessibleName() or getattr(widget, "text", str)()
        bar.withdraw(question.key)


def test_the_pictures_take_the_colours_of_another_theme(bar: QuestionBar) -> None:
    bar.ask(SECRET)
    cross = tool(bar, "Close")
    before = cross.icon().pixmap(18).toImage()
    bar.apply_theme(Theme.load("night"))
    assert cross.icon().pixmap(18).toImage() != before


def test_what_is_asked_ahead_comes_before_what_waits(bar: QuestionBar) -> None:
    bar.ask(YES)
    bar.ask(OTHER, is_ahead=True)
    assert words(bar) == OTHER.words
    bar.close_question()
    assert words(bar) == YES.words


def test_a_sentence_without_answers_has_the_keyboard_where_it_is_closed(bar: QuestionBar) -> None:
    bar.ask(Question("told", "126 条批注都在原位。", ()))
    bar.focus_question()
    assert tool(bar, "Close").hasFocus()
