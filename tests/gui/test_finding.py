"""Finding in the text that is read: from the key to the hits on the page, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from core.settings import Settings, load
from core.spans import Span
from gui.searching import Searching
from gui.theme import Theme
from gui.widgets.find_bar import FindBar
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
THEME = Theme.load("paper")
PLACES = ("看水", "修闸", "清淤", "防火")
TEXT = "\n".join(
    [
        "在全镇水利工作会议上的讲话",
        *(f"第{number}段渠道要有人{PLACES[number % 4]}，GDP 的账另算。出了事，有人答应，办完了有人去看。" * 3 for number in range(1, 81)),
    ]
)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A speech of many screens."""
    file = tmp_path / "水利工作会议讲话.txt"
    file.write_text(TEXT, "utf-8")
    return file


def bar(sitting: Sitting) -> FindBar:
    return sitting.part(FindBar)


def count(sitting: Sitting) -> str:
    return sitting.part(QLabel, "FindCount").text()


def message(sitting: Sitting) -> str:
    labels = (sitting.part(QLabel, name) for name in ("FindMessage", "FindMessageBelow"))
    return "".join(label.text() for label in labels if label.isVisible())


def ask(sitting: Sitting, words: str = "") -> None:
    """Press the key, type, and wait for all the hits."""
    sitting.press(Qt.Key.Key_F, CONTROL)
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is bar(sitting).field)
    if words:
        bar(sitting).field.selectAll()
        sitting.write(words)
    if bar(sitting).field.text():
        found(sitting)


def found(sitting: Sitting) -> None:
    """Wait until everything has been found, or it has been told why not."""
    searching = sitting.window.findChild(Searching)
    assert searching is not None
    sitting.qtbot.waitUntil(lambda: not searching.is_busy)


def option(sitting: Sitting, name: str) -> QToolButton:
    return next(one for one in bar(sitting).findChildren(QToolButton) if one.accessibleName() == name)


def option_on(sitting: Sitting, name: str) -> None:
    """Open the bar and press one of its switches."""
    ask(sitting)
    option(sitting, name).click()


def painted(sitting: Sitting) -> list[str]:
    """Return the words under hits on the page, the current one's too."""
    grounds = {THEME.colour(token).name() for token in ("hit", "hit_current")}
    return [
        one.cursor.selectedText() for one in view_of(sitting.reader).extraSelections() if one.format.background().color().name() in grounds
    ]


def strong(sitting: Sitting) -> list[int]:
    """Return where in the text the hits begin that are painted stronger than others."""
    ground = THEME.colour("hit_current").name()
    view = view_of(sitting.reader)
    return [
        view.part.to_point(one.cursor.selectionStart())
        for one in view.extraSelections()
        if one.format.background().color().name() == ground
    ]


def places(words: str) -> list[int]:
    found: list[int] = []
    at = TEXT.find(words)
    while at >= 0:
        found.append(at)
        at = TEXT.find(words, at + len(words))
    return found


def test_the_bar_finds_while_words_are_typed(reading: Sitting) -> None:
    ask(reading, "看水")
    assert count(reading) == f"1 / {len(places('看水'))}"
    assert strong(reading) == places("看水")[:1]
    assert set(painted(reading)) == {"看水"}
    assert len(painted(reading)) > 3


def test_only_hits_near_the_view_are_given_to_the_widget(reading: Sitting) -> None:
    ask(reading, "有人")
    assert 10 < len(painted(reading)) < len(places("有人")) / 2


def test_enter_goes_on_and_shift_enter_back(reading: Sitting) -> None:
    ask(reading, "清淤")
    expected = places("清淤")
    for step, at in ((Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.NoModifier, 2), (SHIFT, 1)):
        reading.press(Qt.Key.Key_Return, step)
        assert count(reading) == f"{at + 1} / {len(expected)}"
        assert strong(reading) == [expected[at]]
        assert reading.reader.visible_span().start <= expected[at] < reading.reader.visible_span().end
    assert bar(reading).field.hasFocus()


def test_behind_the_last_hit_comes_the_first_and_that_is_told(reading: Sitting) -> None:
    ask(reading, "第80段")
    assert count(reading).startswith("1 / 3")
    reading.press(Qt.Key.Key_Return, SHIFT)
    assert count(reading) == "3 / 3"
    assert message(reading) == "Went on from the end."
    reading.press(Qt.Key.Key_Return)
    assert count(reading) == "1 / 3"
    assert message(reading) == "Went on from the beginning."
    reading.press(Qt.Key.Key_Return)
    assert message(reading) == ""


def test_the_first_hit_is_looked_for_from_where_the_reader_is(reading: Sitting) -> None:
    reading.put_caret("第40段")
    ask(reading, "修闸")
    assert strong(reading) == [next(at for at in places("修闸") if at > TEXT.index("第40段"))]


def test_escape_gives_the_page_the_keyboard_with_the_hit_selected(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.press(Qt.Key.Key_Return)
    reading.press(Qt.Key.Key_Escape)
    second = places("清淤")[1]
    assert bar(reading).isHidden()
    assert QApplication.focusWidget() is reading.reader.page_actions_widget
    assert reading.reader.selection() == Span(second, second + 2)
    assert painted(reading) == []


def test_escape_on_the_page_closes_the_bar_before_anything_else(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.reader.focus_page()
    reading.press(Qt.Key.Key_Escape)
    assert bar(reading).isHidden()
    assert reading.reader.selection()
    reading.press(Qt.Key.Key_Escape)
    assert not reading.reader.selection()


def test_who_has_gone_elsewhere_on_the_page_stays_there(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.press(Qt.Key.Key_Return)
    reading.put_caret("第60段")
    before = reading.reader.place()
    reading.press(Qt.Key.Key_Escape)
    assert bar(reading).isHidden()
    assert reading.reader.place() == before
    assert reading.reader.caret() == TEXT.index("第60段")


def test_without_a_hit_the_page_is_where_it_was(reading: Sitting) -> None:
    reading.reader.go_to(TEXT.index("第30段"), flash=False)
    before = reading.reader.place()
    ask(reading, "第70段")
    assert reading.reader.place() != before
    bar(reading).field.selectAll()
    reading.write("没有的话")
    found(reading)
    assert count(reading) == "No hits"
    assert reading.reader.place() == before
    reading.press(Qt.Key.Key_Escape)
    assert reading.reader.place() == before
    assert not reading.reader.selection()
    assert not reading.action("go.back").isEnabled()


def test_going_back_leads_to_where_the_reader_was_before_he_found_something(reading: Sitting) -> None:
    reading.reader.go_to(TEXT.index("第30段"), flash=False)
    before = reading.reader.place()
    ask(reading, "第70段")
    assert not reading.action("go.back").isEnabled()
    reading.press(Qt.Key.Key_Return)
    reading.press(Qt.Key.Key_Return)
    reading.press(Qt.Key.Key_Escape)
    reading.trigger("go.back")
    assert reading.reader.place() == before
    assert not reading.action("go.back").isEnabled()


def test_a_hit_in_view_is_no_jump(reading: Sitting) -> None:
    ask(reading, "看水")
    reading.press(Qt.Key.Key_Escape)
    assert not reading.action("go.back").isEnabled()


def test_the_selected_words_are_what_is_looked_for(reading: Sitting) -> None:
    span = reading.select("修闸")
    ask(reading)
    assert bar(reading).field.text() == "修闸"
    assert strong(reading) == [span.start]
    reading.press(Qt.Key.Key_Return)
    assert strong(reading) == [places("修闸")[1]]


def test_words_selected_while_the_bar_is_open_are_looked_for_from_there(reading: Sitting) -> None:
    ask(reading, "清淤")
    third = places("清淤")[2]
    reading.reader.select(Span(third, third + 2))
    reading.reader.focus_page()
    ask(reading)
    assert count(reading) == f"3 / {len(places('清淤'))}"
    assert strong(reading) == [third]


@pytest.mark.parametrize("words", ["讲话\n第1段", TEXT[20:300]])
def test_a_passage_is_not_taken_for_what_is_looked_for(reading: Sitting, words: str) -> None:
    reading.select(words)
    reading.press(Qt.Key.Key_F, CONTROL)
    assert bar(reading).field.text() == ""


def test_the_selected_words_are_taken_for_themselves_in_a_pattern(start: Callable[..., Sitting], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("办好（一）这件事。\n一件一件（一）", "utf-8")
    sitting = start(Settings(find_pattern=True))
    sitting.open(file)
    sitting.select("事。")
    ask(sitting)
    assert bar(sitting).field.text() == "事。"
    assert count(sitting) == "1 / 1"


def test_f3_goes_on_without_the_bar(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.press(Qt.Key.Key_Escape)
    reading.press(Qt.Key.Key_F3)
    second = places("清淤")[1]
    reading.qtbot.waitUntil(lambda: reading.reader.selection() == Span(second, second + 2))
    assert bar(reading).isHidden()
    assert painted(reading) == []
    assert f"2 / {len(places('清淤'))}" in reading.words()
    reading.press(Qt.Key.Key_F3, SHIFT)
    assert reading.reader.selection().start == places("清淤")[0]


def test_f3_goes_on_from_where_the_reader_has_put_the_caret(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.put_caret("第50段")
    reading.press(Qt.Key.Key_F3)
    assert reading.reader.selection().start == next(at for at in places("清淤") if at > TEXT.index("第50段"))


def test_f3_asks_what_to_find_before_anything_was(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_F3)
    assert bar(reading).isVisible()
    assert bar(reading).field.hasFocus()


def test_the_next_place_of_the_selected_words_is_one_key_away(reading: Sitting) -> None:
    reading.select("防火")
    for at in places("防火")[1:3]:
        reading.press(Qt.Key.Key_F3, CONTROL)
        reading.qtbot.waitUntil(lambda at=at: reading.reader.selection() == Span(at, at + 2))
    assert reading.window.findChild(FindBar) is None


def test_what_is_found_can_be_marked_by_a_key(reading: Sitting, speech: Path) -> None:
    ask(reading, "清淤")
    reading.press(Qt.Key.Key_Escape)
    reading.press(Qt.Key.Key_1)
    reading.qtbot.waitUntil(lambda: bool(reading.bridge.annotations()))
    assert reading.marks(speech) == [("清淤", "highlight", "gamboge")]


def test_case_and_width_are_told_apart_if_that_is_wanted(reading: Sitting) -> None:
    ask(reading, "gdp")
    assert count(reading).startswith("1 / ")
    option(reading, "Exactly as typed").click()
    found(reading)
    assert count(reading) == "No hits"


def test_whole_words_alone_are_found_if_that_is_wanted(reading: Sitting) -> None:
    ask(reading, "有")
    assert count(reading).endswith(f"/ {len(places('有')):,}")
    option(reading, "Whole words").click()
    found(reading)
    # 有人 is a word of its own.
    assert count(reading) == "No hits"
    assert message(reading) == "Only whole words are looked for: “Word” takes that back."
    bar(reading).field.selectAll()
    reading.write("有人")
    reading.qtbot.waitUntil(lambda: "/" in count(reading) and "…" not in count(reading))
    assert set(painted(reading)) == {"有人"}


def test_a_pattern_finds_what_it_fits(reading: Sitting) -> None:
    option_on(reading, "Regular expression")
    ask(reading, r"^第\d段")
    assert count(reading) == "1 / 9"
    assert "第1段" in painted(reading)


def test_a_bad_pattern_is_told_in_words_and_shows_no_hits(reading: Sitting) -> None:
    option_on(reading, "Regular expression")
    ask(reading, "第(一")
    assert message(reading).startswith("The pattern has an opening (")
    assert count(reading) == ""
    assert painted(reading) == []
    assert "opening (" in bar(reading).field.accessibleDescription()
    bar(reading).field.selectAll()
    reading.write("第(1|2)段")
    reading.qtbot.waitUntil(lambda: count(reading).endswith("/ 6"))
    assert message(reading) == ""


def test_a_pattern_that_does_not_end_is_ended_while_the_window_lives(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(("a" * 40 + "b") * 500 + "\n" + ("a" * 40 + "b") * 3_000, "utf-8")
    sitting.open(file)
    option_on(sitting, "Regular expression")
    beats: list[bool] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: beats.append(True))
    timer.start()
    ask(sitting, "(a+)+$")
    timer.stop()
    assert "half a second" in message(sitting)
    # The window's thread had turns all the while: it was not the one that looked.
    assert len(beats) > 20
    bar(sitting).field.selectAll()
    sitting.write("ab$")
    sitting.qtbot.waitUntil(lambda: count(sitting) == "1 / 2")


def test_how_is_found_is_kept(start: Callable[..., Sitting], speech: Path, tmp_path: Path) -> None:
    first = start()
    first.open(speech)
    option_on(first, "Regular expression")
    option(first, "Exactly as typed").click()
    first.window.close()
    sitting = start(load(tmp_path / "settings.json"))
    sitting.open(speech)
    ask(sitting)
    assert option(sitting, "Regular expression").isChecked()
    assert option(sitting, "Exactly as typed").isChecked()
    assert not option(sitting, "Whole words").isChecked()


def test_finding_leads_out_of_the_skeleton(reading: Sitting) -> None:
    reading.trigger("view.skeleton")
    ask(reading, "清淤")
    assert reading.reader.isVisible()
    assert strong(reading) == places("清淤")[:1]
    reading.trigger("view.skeleton")
    assert bar(reading).isHidden()


def test_another_document_is_looked_through_for_the_same(reading: Sitting, tmp_path: Path) -> None:
    ask(reading, "清淤")
    other = tmp_path / "另一份.txt"
    other.write_text("清淤三段，清淤四段。", "utf-8")
    reading.open(other)
    reading.qtbot.waitUntil(lambda: count(reading).endswith("/ 2"))
    assert painted(reading) == ["清淤"] * 2


def test_the_query_stays_from_tab_to_tab_and_no_page_moves(reading: Sitting, tmp_path: Path) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text("开头一段。\n" * 80 + "清淤三段，清淤四段。", "utf-8")
    reading.open(other)
    ask(reading, "清淤")
    there = reading.reader.place()
    assert there > 0
    reading.trigger("tab.previous")
    reading.qtbot.waitUntil(lambda: count(reading).endswith(f"/ {len(places('清淤'))}"))
    assert bar(reading).field.text() == "清淤"
    assert reading.reader.place() == 0
    assert strong(reading) == places("清淤")[:1]
    reading.trigger("tab.next")
    reading.qtbot.waitUntil(lambda: count(reading).endswith("/ 2"))
    assert reading.reader.place() == there
    assert painted(reading) == ["清淤"] * 2


def test_without_a_document_there_is_nothing_to_find(sitting: Sitting) -> None:
    assert not sitting.action("edit.find").isEnabled()
    sitting.press(Qt.Key.Key_F, CONTROL)
    assert sitting.window.findChild(FindBar) is None


def test_closing_the_document_closes_the_bar(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.trigger("file.close")
    assert bar(reading).isHidden()


def test_the_newest_of_quick_queries_wins(reading: Sitting) -> None:
    ask(reading)
    for words in "清淤":
        reading.write(words)
    found(reading)
    assert count(reading) == f"1 / {len(places('清淤'))}"
    assert set(painted(reading)) == {"清淤"}


def test_the_arrows_bring_back_what_was_looked_for(reading: Sitting) -> None:
    for words in ("清淤", "看水"):
        ask(reading, words)
        reading.press(Qt.Key.Key_Escape)
    ask(reading, "防")
    QTest.keyClick(bar(reading).field, Qt.Key.Key_Up)
    QTest.keyClick(bar(reading).field, Qt.Key.Key_Up)
    assert bar(reading).field.text() == "清淤"
    found(reading)
    assert set(painted(reading)) == {"清淤"}
    for words in ("看水", "防"):
        QTest.keyClick(bar(reading).field, Qt.Key.Key_Down)
        assert bar(reading).field.text() == words


def test_the_field_at_the_top_opens_the_bar_with_what_is_typed(reading: Sitting) -> None:
    field = reading.part(QLineEdit, "FindWanted")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    reading.write("清")
    assert QApplication.focusWidget() is bar(reading).field
    reading.write("淤")
    found(reading)
    assert bar(reading).field.text() == "清淤"
    assert count(reading) == f"1 / {len(places('清淤'))}"
    reading.press(Qt.Key.Key_Escape)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is bar(reading).field
    assert bar(reading).field.selectedText() == "清淤"


def test_a_line_that_is_pasted_into_the_field_at_the_top_is_found(reading: Sitting) -> None:
    QApplication.clipboard().setText("　　在全镇水利工作会议上的讲话\n")
    reading.part(QLineEdit, "FindWanted").paste()
    found(reading)
    assert count(reading) == "1 / 1"


def test_a_corrected_text_is_looked_through_again(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.press(Qt.Key.Key_Return)
    first, second = places("清淤")[:2]
    reading.bridge.when_opened(lambda: reading.bridge.correct(Span(first, first + 2), "清理淤泥", lambda _id: None))
    reading.qtbot.waitUntil(lambda: count(reading) == f"1 / {len(places('清淤')) - 1}")
    assert strong(reading) == [second + 2]


def test_the_hit_that_was_looked_at_stays_the_one_after_a_correction_elsewhere(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.press(Qt.Key.Key_Return)
    reading.press(Qt.Key.Key_Return)
    third = places("清淤")[2]
    reading.reader.select(Span(0, 2))
    title = TEXT.index("会议")
    reading.bridge.when_opened(lambda: reading.bridge.correct(Span(title, title + 2), "会", lambda _id: None))
    reading.qtbot.waitUntil(lambda: reading.text() != TEXT)
    found(reading)
    assert count(reading) == f"3 / {len(places('清淤'))}"
    assert strong(reading) == [third - 1]


def test_hits_stay_in_their_colours_in_another_theme(reading: Sitting) -> None:
    ask(reading, "清淤")
    reading.trigger("view.theme.night")
    night = Theme.load("night")
    grounds = {one.format.background().color().name() for one in view_of(reading.reader).extraSelections()}
    assert grounds == {night.colour("hit").name(), night.colour("hit_current").name()}
