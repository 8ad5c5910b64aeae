"""Notes in Markdown as a card shows them: what is read, what is kept out, what is too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from core.annotation import Change
from gui.theme import Theme
from gui.widgets.note_markdown import Link, RenderedNote
from gui.widgets.note_markup import PLAIN, RICH, TOO_RICH, markup
from gui.widgets.note_view import NoteView
from tests.counting import lines_run
from tests.gui.card_kit import HOSTILE, ask_menu, card_of, choose, mark

if TYPE_CHECKING:
    from gui.widgets.card import Card
    from tests.gui.window_kit import Sitting

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True),
]

WIDTH, LIMIT = 270, 160


def rendered(note: str, width: int = WIDTH, limit: int = 10_000) -> RenderedNote:
    return RenderedNote(note, Theme.load("paper"), width, limit)


def picture(note: RenderedNote) -> QImage:
    """Return a note as it is drawn, on white."""
    image = QImage(WIDTH, max(note.height, 1), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    note.draw(painter)
    painter.end()
    return image


def ink(image: QImage) -> int:
    """Return how much darker than white a picture is."""
    return sum(255 - image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


# What is read


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("多了**当天报**一项", "多了当天报一项"),
        ("**重点。**下一句", "重点。下一句"),
        ("说的是“**当天报**”，不是“当周报”", "说的是“当天报”，不是“当周报”"),
        ("多了*当天报*、~~当周报~~和`编号`", "多了当天报、当周报和编号"),
        ("***要紧！***马上办", "要紧！马上办"),
        ("# 一、先看\n再议", "一、先看\n再议"),
        ("> 原话\n> 第二行", "原话\n第二行"),
        ("- 谁来报\n- 报给谁\n  - 几点前", "谁来报\n报给谁\n几点前"),
        ("1. 先看\n2. 再议", "先看\n再议"),
        ("```\na = **b**\n```", "a = **b**"),
        ("见[县里的通知](https://example.org/tz)", "见县里的通知"),
        (r"\*不是斜体\*，`是`", "*不是斜体*，是"),
        ("2*3 等于 6，`是`", "2*3 等于 6，是"),
    ],
)
def test_marks_are_read_and_words_are_left(note: str, words: str) -> None:
    assert markup(note) == RICH
    assert rendered(note).words == words


@pytest.mark.parametrize("note", ["", "和去年比，多了“当天报”。", "先看\n再议\n\n最后定", "一.先看", "a_b_c", "5 > 3", "C# 语言", "100%"])
def test_a_note_without_marks_is_left_to_the_label(note: str) -> None:
    assert markup(note) == PLAIN


def test_line_ends_are_kept() -> None:
    assert rendered("**先看**\n再议\n最后定").words == "先看\n再议\n最后定"


def test_bold_is_bolder_and_struck_out_is_darker() -> None:
    plain = ink(picture(rendered("和去年比多了当天报 ``")))
    assert ink(picture(rendered("**和去年比多了当天报** ``"))) > 1.1 * plain
    assert ink(picture(rendered("~~和去年比多了当天报~~ ``"))) > plain


def test_a_heading_is_no_larger_than_the_text() -> None:
    assert rendered("# 一、先看").height == rendered("**一、先看**").height


def test_a_long_note_ends_at_a_whole_line() -> None:
    note = rendered("- 一行\n" * 30, limit=LIMIT)
    assert note.is_cut
    assert note.height <= 1.1 * LIMIT
    line = rendered("- 一行").height
    assert note.height % line <= note.height // line


# What is kept out


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ssh://example.org",
        "relative/path",
        "JavaScript:alert(1)",
        "//example.org",
    ],
)
def test_a_link_to_what_is_not_allowed_is_words_only(address: str) -> None:
    note = rendered(f"见[这里](<{address}>)")
    assert note.links == ()
    assert all(not note.link_at(QPointF(x, 8)) for x in range(0, WIDTH, 4))


@pytest.mark.parametrize("address", ["https://example.org/tz", "http://example.org", "mailto:zhen@example.org", "meipi:12"])
def test_other_links_are_links(address: str) -> None:
    note = rendered(f"见[这里](<{address}>)")
    assert note.links == (Link("这里", address),)
    assert {note.link_at(QPointF(x, 8)) for x in range(0, WIDTH, 4)} == {"", address}


def test_an_address_alone_is_a_link() -> None:
    assert rendered("见 https://example.org/tz\n再议").links == (Link("https://example.org/tz", "https://example.org/tz"),)


def test_a_picture_is_its_words() -> None:
    assert rendered("先看![防汛图](http://example.org/a.png)再议").words == "先看防汛图再议"


def test_html_is_words() -> None:
    note = "**看** <b onclick=x>粗</b> <img src='http://example.org/a.png'> <script>alert(1)</script>\n<table><tr><td>一</td></tr></table>"
    assert rendered(note).words == note.replace("**", "")


@pytest.mark.parametrize("name", ["http://example.org/a.png", "file:///etc/passwd", ":/a.png", "a.css"])
def test_nothing_is_ever_loaded(name: str) -> None:
    note = rendered("**看** ![图](a.png)")
    documents = [one for one in vars(note).values() if isinstance(one, QTextDocument)]
    assert [one.resource(kind, QUrl(name)) for one in documents for kind in (1, 2, 3)] == [None] * 3


# What is too much


@pytest.mark.parametrize(
    "bomb",
    [
        ">" * 10_000,
        "> " * 10_000,
        "- " * 10_000 + "x",
        "\n".join("  " * depth + "- x" for depth in range(100)),
        "`x`" + "[" * 100_000,
        "`x`" + "![" * 1_000,
        "*a " * 10_000,
        "`" * 10_000 + "x",
        "**" * 10_000,
        "`x`" + "<" * 10_000,
        "&a" * 1_000,
    ],
    ids=range(11),
)
def test_a_note_full_of_marks_is_plain_text(bomb: str) -> None:
    assert markup(bomb) == TOO_RICH


@pytest.mark.parametrize(
    "bomb", ["|a" * 5_000 + "\n" + "|-" * 5_000 + "\n`x`", "*a" * 149, "**粗**\n" + "x\n\n" * 100_000, "`" + "长" * 1_000_000 + "`"]
)
def test_what_is_read_of_a_note_is_bounded(bomb: str) -> None:
    note = rendered(bomb, limit=LIMIT)
    assert len(note.words) <= 2_000
    assert note.height <= 1.1 * LIMIT + 20


def test_the_length_of_a_note_costs_nothing() -> None:
    short = lines_run(lambda: rendered("**先看**，再议。" * 20 + "长" * 3_000, limit=LIMIT))
    long = lines_run(lambda: rendered("**先看**，再议。" * 20 + "长" * 1_000_000, limit=LIMIT))
    assert long < 1.2 * short + 50


@pytest.mark.parametrize("words", [f"**{text}** `x`" for text in HOSTILE])
def test_any_text_is_shown(words: str) -> None:
    note = rendered(words, limit=LIMIT)
    assert note.words
    assert ink(picture(note)) > 0


def test_characters_of_higher_planes_keep_their_places() -> None:
    assert rendered("😀**𠮷好。**😀*再𠮷*\n😀`x`").words == "😀𠮷好。😀再𠮷\n😀x"


# On cards


def give_note(reading: Sitting, note: str) -> Card:
    mark(reading)
    (one,) = reading.bridge.annotations()
    assert reading.bridge.apply([Change(one, one.with_changes(note=note))])
    return card_of(reading)


def shown(card: Card, kind: type[QWidget], name: str) -> list[QWidget]:
    return [one for one in card.findChildren(kind, name) if one.isVisible()]


def test_a_card_shows_a_note_rendered_and_opens_it_as_it_is_written(reading: Sitting) -> None:
    card = give_note(reading, "多了**当天报**")
    assert shown(card, NoteView, "NoteView")
    assert not shown(card, QLabel, "CardNote")
    assert "多了当天报" in card.accessibleName()
    view = shown(card, NoteView, "NoteView")[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=view.geometry().center())
    assert reading.is_writing()
    assert reading.focus().toPlainText() == "多了**当天报**"


def test_a_card_with_a_plain_note_has_a_label(reading: Sitting) -> None:
    card = give_note(reading, "多了当天报")
    assert not shown(card, NoteView, "NoteView")
    assert shown(card, QLabel, "CardNote")


def test_a_card_says_why_it_shows_marks_as_they_are(reading: Sitting) -> None:
    card = give_note(reading, "*" * 5_000 + "x")
    (label,) = shown(card, QLabel, "CardNote")
    assert "too many marks" in label.toolTip()


def test_a_card_is_as_tall_as_its_note(reading: Sitting) -> None:
    card = give_note(reading, "- 谁来报\n- 报给谁")
    (view,) = shown(card, NoteView, "NoteView")
    before = card.height()
    assert view.geometry().bottom() < before
    card = give_note_again(reading, "- 谁来报\n- 报给谁\n- 几点前\n- 谁收齐")
    reading.qtbot.waitUntil(lambda: card.height() > before + 20)


def give_note_again(reading: Sitting, note: str) -> Card:
    (one,) = reading.bridge.annotations()
    assert reading.bridge.apply([Change(one, one.with_changes(note=note))])
    return card_of(reading)


def question(reading: Sitting) -> QMessageBox:
    return next(box for box in reading.window.findChildren(QMessageBox, "LinkBox") if box.isVisible())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that were handed to the desktop, which does not get them here."""
    addresses: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: addresses.append(url.toString()))
    return addresses


def test_a_click_on_a_link_asks_first(reading: Sitting, opened: list[str]) -> None:
    card = give_note(reading, "[县里的通知](https://example.org/tz)")
    (view,) = shown(card, NoteView, "NoteView")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=view.pos() + QPoint(10, 8))
    box = question(reading)
    assert "https://example.org/tz" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert not reading.is_writing()
    box.reject()
    assert opened == []
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=view.pos() + QPoint(10, 8))
    yes = next(one for one in question(reading).findChildren(QPushButton) if one.text() == "Open")
    yes.click()
    assert opened == ["https://example.org/tz"]


def test_a_link_is_reached_by_the_menu_key(reading: Sitting, opened: list[str]) -> None:
    card = give_note(reading, "[县里的通知](https://example.org/tz)")
    choose(ask_menu(card), "县里的通知")
    assert "https://example.org/tz" in question(reading).text()
    question(reading).reject()
    QApplication.processEvents()
    assert opened == []
