"""Going to a page, a paragraph, a part of the text, a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from core import pinyin
from core.outline.tree import HEADING, RUN_IN, Node
from gui.dialogs.go_to import GoTo
from gui.dialogs.wishes import AWAY, PAGE, PARAGRAPH, PER_CENT, Headings, Wish, wishes
from tests.shots import papers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

NAMES = ("看水", "修闸", "清淤", "防火", "护林", "育秧")
TEXT = "\n".join(
    [
        "在全镇春季工作会议上的讲话",
        "同志们：",
        *(
            line
            for number, name in enumerate(NAMES)
            for line in (
                f"{'一二三四五六'[number]}、把{name}这件事办好",
                *(f"第{n}个村要有人{name}，有人记账，出了事有人答应，办完了有人去看。" * 3 for n in range(1, 9)),
            )
        ),
    ]
)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A speech of six sections with fifty-five paragraphs."""
    file = tmp_path / "春季工作会议讲话.txt"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def print_out(tmp_path: Path) -> Path:
    """The same on several pages."""
    file = tmp_path / "春季工作会议讲话.pdf"
    file.write_bytes(papers.printed(TEXT))
    return file


def dialog(sitting: Sitting) -> GoTo:
    return sitting.part(GoTo)


def field(sitting: Sitting) -> QLineEdit:
    found = dialog(sitting).findChild(QLineEdit)
    assert found is not None
    return found


def choices(sitting: Sitting) -> list[str]:
    listing = dialog(sitting).findChild(QListWidget)
    assert listing is not None
    return [listing.item(row).text() for row in range(listing.count())]


def ask(sitting: Sitting, words: str = "") -> None:
    """Press the key on the page and type."""
    sitting.reader.focus_page()
    sitting.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is field(sitting))
    if words:
        sitting.write(words)


def answer(sitting: Sitting, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(field(sitting), key)


def section(text: str, name: str) -> int:
    return text.index(f"、把{name}") - 1


def test_a_number_leads_to_the_paragraph_with_that_number(reading: Sitting) -> None:
    ask(reading, "30")
    assert choices(reading)[0] == "Paragraph 30 of 55"
    answer(reading)
    assert not dialog(reading).isVisible()
    assert reading.reader.paragraph_number(reading.reader.caret()) == 30
    assert reading.reader.visible_span().start <= reading.reader.caret() <= reading.reader.visible_span().end
    # No window manager hands the keyboard back here.
    reading.window.activateWindow()
    reading.qtbot.waitUntil(lambda: QApplication.focusWidget() is reading.reader.page_actions_widget)


def test_a_number_with_a_sign_leads_on_from_the_paragraph_that_is_read(reading: Sitting) -> None:
    start = reading.reader.paragraph_start(20)
    assert start is not None
    reading.reader.go_to(start)
    ask(reading)
    assert "Now in paragraph 20 of 55" in reading.words()
    reading.write("+5")
    assert choices(reading) == ["Paragraph 25 of 55"]
    answer(reading)
    assert reading.reader.paragraph_number(reading.reader.caret()) == 25
    # No window manager hands the keyboard back here.
    reading.window.activateWindow()
    reading.qtbot.waitUntil(reading.window.isActiveWindow)
    ask(reading, "-100")
    assert choices(reading) == ["Paragraph 1 of 55"]
    answer(reading)
    assert reading.reader.paragraph_number(reading.reader.caret()) == 1


def test_the_page_keys_go_through_the_places(reading: Sitting) -> None:
    ask(reading, "、")
    listing = dialog(reading).findChild(QListWidget)
    assert listing is not None
    answer(reading, Qt.Key.Key_PageDown)
    assert listing.currentRow() == listing.count() - 1
    answer(reading, Qt.Key.Key_PageUp)
    assert listing.currentRow() == 0


def test_per_cent_leads_to_that_part_of_the_text(reading: Sitting) -> None:
    ask(reading, "50%")
    assert choices(reading) == ["50% of the text"]
    answer(reading)
    assert reading.reader.caret() == round(len(reading.text()) / 2)


def test_words_lead_to_the_heading_that_holds_them(reading: Sitting) -> None:
    ask(reading, "护 林")
    assert choices(reading) == ["五、把护林这件事办好"]
    answer(reading)
    assert reading.reader.caret() == section(reading.text(), "护林")


@pytest.mark.parametrize("words", ["hulin", "hlzjs", "w bahl"])
def test_pinyin_leads_to_the_heading_too(reading: Sitting, words: str) -> None:
    pinyin.load()
    ask(reading, words)
    assert choices(reading) == ["五、把护林这件事办好"]


def test_a_heading_is_found_by_pinyin_once_that_is_loaded(sitting: Sitting, speech: Path) -> None:
    sitting.open(speech)
    ask(sitting, "hulin")
    sitting.qtbot.waitUntil(lambda: choices(sitting) == ["五、把护林这件事办好"])


def test_a_label_leads_to_its_heading(reading: Sitting) -> None:
    ask(reading, "三、")
    answer(reading)
    assert reading.reader.caret() == section(reading.text(), "清淤")


def test_without_words_the_highest_headings_are_offered_but_none_is_chosen(reading: Sitting) -> None:
    ask(reading)
    assert [line[:2] for line in choices(reading)] == ["一、", "二、", "三、", "四、", "五、", "六、"]
    answer(reading)
    assert dialog(reading).isVisible()
    answer(reading, Qt.Key.Key_Down)
    answer(reading, Qt.Key.Key_Down)
    answer(reading)
    assert reading.reader.caret() == section(reading.text(), "修闸")


def test_a_click_on_a_place_leads_there(reading: Sitting) -> None:
    ask(reading)
    listing = dialog(reading).findChild(QListWidget)
    assert listing is not None
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=listing.visualItemRect(listing.item(3)).center())
    assert not dialog(reading).isVisible()
    assert reading.reader.caret() == section(reading.text(), "防火")


def test_back_leads_to_where_the_reader_was(reading: Sitting) -> None:
    reading.reader.go_to(section(reading.text(), "修闸"), flash=False, caret=False)
    before = reading.reader.place()
    ask(reading, "90%")
    answer(reading)
    assert reading.reader.place() != before
    reading.trigger("go.back")
    assert reading.reader.place() == before


def test_escape_leaves_the_page_as_it_was(reading: Sitting) -> None:
    before = reading.reader.place(), reading.reader.caret()
    ask(reading, "90%")
    answer(reading, Qt.Key.Key_Escape)
    assert not dialog(reading).isVisible()
    assert (reading.reader.place(), reading.reader.caret()) == before
    assert not reading.action("go.back").isEnabled()


@pytest.mark.parametrize(
    ("words", "said"),
    [("99", "Paragraphs go from 1 to 55."), ("101%", "The text ends at 100%."), ("p3", "This file has no pages."), ("水库", "No heading")],
)
def test_a_place_that_is_not_there_is_not_offered_but_explained(reading: Sitting, words: str, said: str) -> None:
    ask(reading, words)
    assert choices(reading) == []
    assert field(reading).accessibleDescription().startswith(said)
    answer(reading)
    assert dialog(reading).isVisible()


def test_a_screen_reader_hears_where_enter_leads(reading: Sitting) -> None:
    ask(reading, "12")
    assert field(reading).accessibleName() == "Page, paragraph, per cent or heading"
    assert field(reading).accessibleDescription() == "Paragraph 12 of 55"


def test_a_number_leads_to_the_page_where_the_file_has_pages(sitting: Sitting, print_out: Path) -> None:
    sitting.open(print_out)
    document = sitting.bridge.document
    assert document is not None
    assert len(document.pages) > 3
    ask(sitting, "3")
    assert choices(sitting)[:2] == [f"Page 3 of {len(document.pages)}", f"Paragraph 3 of {sitting.reader.paragraph_count()}"]
    answer(sitting)
    assert sitting.reader.caret() == document.pages[2]
    sitting.qtbot.waitUntil(lambda: f"p. 3 of {len(document.pages)}" in sitting.words())


def test_a_paragraph_can_be_meant_where_the_file_has_pages(sitting: Sitting, print_out: Path) -> None:
    sitting.open(print_out)
    ask(sitting, "¶3")
    answer(sitting)
    assert sitting.reader.paragraph_number(sitting.reader.caret()) == 3


def test_it_leads_out_of_the_skeleton(reading: Sitting) -> None:
    reading.trigger("view.skeleton")
    reading.trigger("go.to")
    sitting_field = field(reading)
    reading.qtbot.waitUntil(lambda: QApplication.focusWidget() is sitting_field)
    reading.write("育秧")
    answer(reading)
    assert reading.reader.isVisible()
    assert reading.reader.caret() == section(reading.text(), "育秧")


def test_without_a_document_there_is_nowhere_to_go(sitting: Sitting) -> None:
    assert not sitting.action("go.to").isEnabled()


def test_another_document_closes_it(reading: Sitting, print_out: Path) -> None:
    ask(reading, "3")
    reading.open(print_out)
    assert not dialog(reading).isVisible()


def test_the_dialog_keeps_its_size_and_fits_a_small_window(reading: Sitting) -> None:
    ask(reading)
    size = dialog(reading).size()
    assert size.width() < 640
    assert size.height() < 480
    reading.write("没有的词")
    QApplication.processEvents()
    assert dialog(reading).size() == size


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("１２", [Wish(PARAGRAPH, 12)]),
        ("第12段", [Wish(PARAGRAPH, 12)]),
        ("¶12", [Wish(PARAGRAPH, 12)]),
        ("第12页", [Wish(PAGE, 12)]),
        ("p. 12", [Wish(PAGE, 12)]),
        ("12.5%", [Wish(PER_CENT, 12.5)]),
        ("５０％", [Wish(PER_CENT, 50)]),
        ("p12段", []),
        ("12.5", []),
        ("第", []),
        ("第十二段", [Wish(PARAGRAPH, 12)]),
        ("第一百零三自然段", [Wish(PARAGRAPH, 103)]),
        ("第三页", [Wish(PAGE, 3)]),
        ("百分之五十", [Wish(PER_CENT, 50)]),
        ("第两段", [Wish(PARAGRAPH, 2)]),
        ("第十十段", []),
        ("十二", []),
        ("第十二条", []),
        ("+5", [Wish(AWAY, 5)]),
        ("－ ３段", [Wish(AWAY, -3)]),
        ("+", []),
        ("+5%", []),
    ],
)
def test_a_place_is_named_in_many_ways(words: str, meant: list[Wish]) -> None:
    assert wishes(words, has_pages=False) == meant


def test_a_number_alone_is_a_page_before_it_is_a_paragraph() -> None:
    assert wishes("7", has_pages=True) == [Wish(PAGE, 7), Wish(PARAGRAPH, 7)]


def a_node(kind: str, label: str, heading: str, offset: int) -> Node:
    return Node(1, kind, label, heading, offset, offset + 9, offset + 5, None)


@pytest.fixture
def outline() -> Headings:
    lines = [("一、", "开头讲修闸"), ("（一）", "修闸"), ("修闸", "的账"), ("2.", "Water ＡＢＣ")]
    return Headings(a_node(RUN_IN if label == "修闸" else HEADING, label, words, at * 20) for at, (label, words) in enumerate(lines))


def test_headings_that_begin_with_the_words_come_first(outline: Headings) -> None:
    assert [node.line for node in outline.with_words("修闸")] == ["修闸的账", "（一）修闸", "一、开头讲修闸"]


@pytest.mark.parametrize("words", ["waterabc", "(一)", "２."])
def test_width_case_and_blanks_make_no_difference(outline: Headings, words: str) -> None:
    assert len(outline.with_words(words)) == 1


def test_nothing_but_blanks_finds_nothing(outline: Headings) -> None:
    assert list(outline.with_words(" 　")) == []
