"""Lines of Chinese end where they may: on laid-out lines, in columns of any width."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.outline.tree import Outline
from core.spans import Span
from gui.pagination import Pagination
from gui.panes.page.breaking import NOT_FIRST, NOT_LAST
from gui.panes.page.layout import PageLayout
from gui.panes.page.typesetting import Typesetter
from gui.panes.page.view import PageView
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTED = "要做到“学”、“做”、“改”、“查”、“评”、“比”六个字，一个也不能少。"
NEVER_FIRST = "。，、；：？！）》」』”’"
NEVER_LAST = "（《「『“‘"
PIECES = (
    *"国家的事大家办渠水到田",
    *"。，、；：？！（）《》「」『』“”‘’·～—…",
    "……",
    "——",
    "“学”、",
    "《通知》《意见》",
    "12.5%",
    "3,000",
    "２０．５％",
    "GDP",
    "COVID-19",
    " ",
    "\u3000",
    "𠮷",
    "😀",
    "：“（《",
    "》）”。",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=120).map("".join).filter(lambda text: bool(text.strip()))


@pytest.fixture(scope="module")
def faces() -> Typesetter:
    return Typesetter(Theme.load("paper"), PageLayout())


@pytest.fixture
def page(faces: Typesetter, qapp: QApplication) -> Iterator[PageView]:
    view = PageView(faces, 10)
    view.resize(900, 700)
    view.show()
    yield view
    view.close()
    view.deleteLater()
    qapp.processEvents()


def lines_of(text: str, column: int, faces: Typesetter) -> list[str]:
    """Return the lines of a text of one paragraph as they are laid out in so many characters."""
    view = PageView(faces, column)
    view.resize(900, 700)
    view.show()
    view.show_text(Pagination(text), Outline(), 0)
    units = text.encode("utf-16-le")
    layout = view.document().firstBlock().layout()
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        found.append(units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le"))
    view.deleteLater()
    return found


def may_part(text: str, place: int) -> bool:
    """Return True if the rules allow a line to end there, written down once more and without regard to words and figures."""
    before, after = text[:place].rstrip(" \u3000")[-1:], text[place]
    if not before or after in NOT_FIRST or before in NOT_LAST or after in " \u3000—":
        return False
    return not (text[place - 1] == after == "…")


def test_quotation_marks_with_commas_between_them_are_parted_where_they_may(faces: Typesetter) -> None:
    assert lines_of(QUOTED, 9, faces) == ["要做到“学”、", "“做”、“改”、", "“查”、“评”、", "“比”六个字，一个", "也不能少。"]


def test_what_is_quoted_begins_on_the_line_that_has_room_for_it(faces: Typesetter) -> None:
    assert lines_of("大家都说“好的”", 8, faces) == ["大家都说“好", "的”"]
    assert lines_of("我们大家都说“好”", 8, faces) == ["我们大家都说", "“好”"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("这件事情还没完……", ["这件事情还没", "完……"]),
        ("这件事情完了——好", ["这件事情完了", "——好"]),
        ("一共增长百12.5%以上", ["一共增长百", "12.5%以上"]),
        ("一共支出３，０００元", ["一共支出", "３，０００元"]),
        ("看的是COVID-19", ["看的是", "COVID-19"]),
        ("去的是张·三·李", ["去的是张·三·", "李"]),
        ("开会从北京－上海", ["开会从北京－", "上海"]),
        ("这里有许多人（村民）", ["这里有许多人", "（村民）"]),
        ("这里有许多𠮷，好", ["这里有许多", "𠮷，好"]),
    ],
)
def test_what_belongs_together_is_not_parted(text: str, lines: list[str], faces: Typesetter) -> None:
    assert lines_of(text, 8, faces) == lines


def test_a_word_longer_than_the_line_is_parted_rather_than_a_mark_misplaced(faces: Typesetter) -> None:
    lines = lines_of("（" + "abcdefgh" * 8 + "）。", 10, faces)
    assert len(lines) > 2
    assert lines[-1][-2:] == "）。"
    assert len(lines[-1]) > 2


@given(text=TEXTS, column=st.integers(6, 30))
@example(text=QUOTED, column=7)
@example(text="“”" * 30, column=8)
@example(text="国" * 7 + " ，" * 3, column=9)
@example(text="——" * 20, column=7)
def test_no_line_begins_or_ends_with_what_it_must_not(text: str, column: int, faces: Typesetter) -> None:
    lines = lines_of(text, column, faces)
    assert "".join(lines) == text
    for line, following in pairwise(lines):
        # Where nothing in the line may be parted, its end is forced.
        whole = line + following[0]
        is_forced = not any(may_part(whole, place) for place in range(1, len(whole)))
        assert is_forced or (following[0] not in NEVER_FIRST and line.rstrip(" \u3000")[-1:] not in NEVER_LAST)
        assert is_forced or line[-1] + following[0] not in {"……", "——", "12"}


def test_the_rules_change_no_place_and_nothing_that_is_copied(page: PageView) -> None:
    text = f"{QUOTED}\n𠮷{QUOTED}"
    page.show_text(Pagination(text), Outline(), 0)
    assert page.toPlainText() == text
    for point in range(len(text) + 1):
        page.set_selection(0, point)
        assert page.selection() == Span(0, point)
        page.copy_selection()
        assert QApplication.clipboard().text() == text[:point]
    assert [page.slice_point(page.rect_at(point).center()) for point in range(6)] == list(range(6))
    page.setFocus()
    page.set_selection(0, 0)
    places = []
    for _ in range(len(QUOTED)):
        QTest.keyClick(page, Qt.Key.Key_Right)
        places.append(page.caret())
    assert places == list(range(1, len(QUOTED) + 1))
