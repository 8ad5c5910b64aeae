"""Double click, shift-click and arrow keys select by words, sentences and paragraphs; dragging by characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.document import Document, Origin
from core.outline.tree import Outline
from core.segment import Segmenter
from core.spans import Span
from core.text import normalise, paragraphs
from gui.pagination import Limits
from gui.panes.page.moves import paragraph_at, sentence_at, word_after, word_before
from gui.panes.page.units import Grip
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gui.panes.page.view import PageView

TEXT = """在全镇春季动员会上的讲话

同志们：

农资站每周一公布库存，缺什么、缺多少，当天报到镇里。谁来收水费？账要“月月上墙！”人人看得见；2026年GDP增长3.5%。

全镇四十二公里干渠分给九个村。水管所逐段验收，验收不过的推倒重来。

散会。"""
SHIFT, CTRL, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
SLICED = Limits(whole=200, whole_blocks=10, half=300, half_blocks=8, paragraph=400, piece=160)
UNITS = {"sentence": sentence_at, "paragraph": paragraph_at}


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    made = Segmenter()
    made.load()
    return made


class Hands:
    """A reader's hands on the page."""

    def __init__(self, pane: ReaderPane, text: str) -> None:
        self.pane = pane
        self.text = text
        self.view: PageView = view_of(pane)
        self.time = 10_000

    def press(self, words: str, times: int = 1, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press the mouse on the first character of these words, and let go, several times."""
        for number in range(times):
            self.hold(words, is_double=number % 2 == 1, modifiers=modifiers)
            self._send(QMouseEvent.Type.MouseButtonRelease, self.spot(words), Qt.MouseButton.NoButton, modifiers)
        self.time += 5_000

    def hold(self, words: str, *, is_double: bool = False, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press the mouse."""
        kind = QMouseEvent.Type.MouseButtonDblClick if is_double else QMouseEvent.Type.MouseButtonPress
        self._send(kind, self.spot(words), LEFT, modifiers)

    def move(self, spot: QPoint) -> None:
        """Move the mouse with its button held."""
        self._send(QMouseEvent.Type.MouseMove, spot, LEFT, NONE)

    def let_go(self, spot: QPoint) -> None:
        self._send(QMouseEvent.Type.MouseButtonRelease, spot, Qt.MouseButton.NoButton, NONE)

    def spot(self, words: str, *, is_end: bool = False) -> QPoint:
        """Return a place on the first character of words, or on the border behind them."""
        start = self.text.index(words)
        rect = self.view.rect_at(start + len(words) if is_end else start)
        return rect.center() + QPoint(0 if is_end else 7, 0)

    def _send(self, kind: QMouseEvent.Type, spot: QPoint, held: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        page = self.view.viewport()
        button = Qt.MouseButton.NoButton if kind == QMouseEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, QPointF(spot), QPointF(page.mapToGlobal(spot)), button, held, modifiers)
        self.time += 50
        event.setTimestamp(self.time)
        QApplication.sendEvent(page, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    def put_caret(self, words: str) -> None:
        self.pane.move_caret(self.text.index(words))

    @property
    def selected(self) -> str:
        return self.pane.selection().of(self.text)

    @property
    def before_caret(self) -> str:
        """The four characters behind which the caret stands."""
        return self.text[: self.pane.caret()][-4:]


@pytest.fixture
def show(qapp: QApplication, segmenter: Segmenter) -> Iterator[Callable[..., Hands]]:
    panes: list[ReaderPane] = []

    def show_text(text: str = TEXT, limits: Limits | None = None) -> Hands:
        pane = ReaderPane(Theme.load("paper"), limits=limits)
        panes.append(pane)
        pane.set_words(segmenter.word_at)
        pane.resize(800, 700)
        pane.show()
        normal = normalise(text)
        document = Document(normal.text, paragraphs(normal.text), Origin(None, "", "text/1"), "讲话", "")
        pane.show_document(document, Outline())
        pane.page_actions_widget.setFocus()
        return Hands(pane, normal.text)

    yield show_text
    for pane in panes:
        pane.close()
        pane.deleteLater()
    qapp.processEvents()


@pytest.fixture
def page(show: Callable[..., Hands]) -> Hands:
    return show()


# The mouse


@pytest.mark.parametrize(
    ("words", "word"), [("存，", "库存"), ("公布", "公布"), ("镇里", "镇里"), ("026", "2026"), ("DP", "GDP"), (".5%", "3.5%"), ("，", "，")]
)
def test_a_double_click_takes_the_word(page: Hands, words: str, word: str) -> None:
    page.press(words, 2)
    assert page.selected == word


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("多少", "农资站每周一公布库存，缺什么、缺多少，当天报到镇里。"),
        ("收水费", "谁来收水费？"),
        ("上墙", "账要“月月上墙！”"),
        ("看得见", "人人看得见；"),
        ("增长", "2026年GDP增长3.5%。"),
    ],
)
def test_a_third_click_takes_the_sentence_with_its_mark_and_closing_quotes(page: Hands, words: str, sentence: str) -> None:
    page.press(words, 3)
    assert page.selected == sentence


def test_a_fourth_click_takes_the_paragraph_and_a_fifth_leaves_it(page: Hands) -> None:
    for times in (4, 5):
        page.press("收水费", times)
        assert page.selected == next(line for line in page.text.split("\n") if "收水费" in line)


def test_what_was_taken_is_told_when_the_button_is_released(page: Hands) -> None:
    told: list[str] = []
    page.pane.selection_settled.connect(lambda span: told.append(span.of(page.text)))
    page.press("库存", 3)
    assert told == ["库存", "农资站每周一公布库存，缺什么、缺多少，当天报到镇里。"]


def test_clicks_beside_the_text_take_nothing(page: Hands) -> None:
    spot = page.spot("散会。", is_end=True) + QPoint(200, 0)
    QTest.mouseDClick(page.view.viewport(), LEFT, pos=spot)
    assert page.selected == ""


def test_shift_and_a_click_extend_by_words_in_both_directions_and_back(page: Hands) -> None:
    page.press("库存", 2)
    page.press("镇里", modifiers=SHIFT)
    assert page.selected == "库存，缺什么、缺多少，当天报到镇里"
    page.press("什么", modifiers=SHIFT)
    assert page.selected == "库存，缺什么"
    page.press("农资", modifiers=SHIFT)
    assert page.selected == page.text[page.text.index("农资") : page.text.index("，缺什么")]
    assert page.before_caret == page.text[page.text.index("农资") - 4 : page.text.index("农资")]
    page.press("库存", modifiers=SHIFT)
    assert page.selected == "库存"


def test_shift_and_a_click_extend_by_sentences_after_three_and_by_paragraphs_after_four(page: Hands) -> None:
    page.press("收水费", 3)
    page.press("看得见", modifiers=SHIFT)
    assert page.selected == "谁来收水费？账要“月月上墙！”人人看得见；"
    page.press("什么", modifiers=SHIFT)
    assert page.selected == "农资站每周一公布库存，缺什么、缺多少，当天报到镇里。谁来收水费？"
    page.press("散会", 4)
    page.press("干渠", modifiers=SHIFT)
    assert page.selected == page.text[page.text.index("全镇四十二") :]


def test_after_a_single_click_shift_and_a_click_extend_by_characters(page: Hands) -> None:
    page.press("资站")
    start = page.pane.caret()
    page.press("存，缺", modifiers=SHIFT)
    assert page.selected == page.text[start : page.pane.caret()]
    assert page.pane.caret() in {page.text.index("存，缺"), page.text.index("存，缺") + 1}


def test_dragging_from_a_word_goes_by_characters_and_keeps_the_word(page: Hands) -> None:
    told: list[str] = []
    page.pane.selection_settled.connect(lambda span: told.append(span.of(page.text)))
    page.press("库存")
    page.time -= 5_000
    page.hold("库存", is_double=True)
    page.move(page.spot("，缺什", is_end=True))
    assert page.selected == "库存，缺什"
    page.move(page.spot("农资", is_end=True))
    assert page.selected == page.text[page.text.index("站每周") : page.text.index("，缺什么")]
    page.let_go(page.spot("农资", is_end=True))
    assert told[-1] == page.selected
    page.key(Qt.Key.Key_Left, SHIFT)
    assert page.selected.startswith("资站每周")


def test_dragging_goes_by_characters(page: Hands) -> None:
    page.hold("资站每周")
    page.move(page.spot("农资站每", is_end=True))
    page.let_go(page.spot("农资站每", is_end=True))
    assert page.selected in {"资站每", "站每"}


# The keys


def test_shift_and_arrows_extend_by_words_after_a_double_click(page: Hands) -> None:
    page.press("库存", 2)
    seen = []
    for _ in range(4):
        page.key(Qt.Key.Key_Right, SHIFT)
        seen.append(page.selected)
    assert seen == ["库存，", "库存，缺什么", "库存，缺什么、", "库存，缺什么、缺"]
    page.key(Qt.Key.Key_Left, SHIFT, times=2)
    assert page.selected == "库存，缺什么"
    page.key(Qt.Key.Key_Left, SHIFT, times=2)
    assert page.selected == "库存"
    page.key(Qt.Key.Key_Left, SHIFT)
    assert page.selected == "公布库存"
    page.key(Qt.Key.Key_Right, SHIFT)
    assert page.selected == "库存"
    page.key(Qt.Key.Key_Right, SHIFT)
    assert page.selected == "库存，"


def test_shift_and_arrows_extend_by_sentences_and_over_the_end_of_a_paragraph(page: Hands) -> None:
    page.press("看得见", 3)
    page.key(Qt.Key.Key_Right, SHIFT, times=2)
    assert page.selected == page.text[page.text.index("人人") : page.text.index("水管所")]
    page.key(Qt.Key.Key_Left, SHIFT)
    assert page.selected == "人人看得见；2026年GDP增长3.5%。"
    page.key(Qt.Key.Key_Left, SHIFT, times=2)
    assert page.selected == "账要“月月上墙！”人人看得见；"


def test_shift_and_arrows_extend_by_paragraphs(page: Hands) -> None:
    page.press("干渠", 4)
    whole = page.selected
    page.key(Qt.Key.Key_Down, SHIFT)
    assert page.selected == f"{whole}\n\n散会。"
    page.key(Qt.Key.Key_Down, SHIFT)
    assert page.selected == f"{whole}\n\n散会。"
    page.key(Qt.Key.Key_Up, SHIFT, times=2)
    assert page.selected.endswith(whole)
    assert page.selected.startswith("农资站")
    page.key(Qt.Key.Key_Left, SHIFT, times=9)
    assert page.pane.selection() == Span(0, page.text.index(whole) + len(whole))


def test_shift_and_down_take_words_a_line_further_on(page: Hands) -> None:
    page.press("公布", 2)
    page.key(Qt.Key.Key_Down, SHIFT)
    selected = page.pane.selection()
    assert selected.start == page.text.index("公布")
    line = page.view.line_span(selected.start)
    assert line.end < selected.end <= page.view.line_span(line.end + 1).end
    page.key(Qt.Key.Key_Up, SHIFT)
    assert page.selected == "公布"


def test_what_was_selected_otherwise_is_extended_by_characters(page: Hands) -> None:
    page.press("库存", 2)
    page.pane.select(Span(page.text.index("当天"), page.text.index("当天") + 2))
    page.key(Qt.Key.Key_Right, SHIFT)
    assert page.selected == "当天报"
    page.press("库存", 2)
    page.key(Qt.Key.Key_Right)
    page.key(Qt.Key.Key_Right, SHIFT)
    assert page.selected == "，"


def test_ctrl_and_arrows_go_by_words(page: Hands) -> None:
    page.put_caret("农资站")
    stops = []
    for _ in range(5):
        page.key(Qt.Key.Key_Right, CTRL)
        stops.append(page.before_caret[-2:])
    assert stops == ["资站", "每周", "周一", "公布", "库存"] or stops[-1] in {"库存", "公布"}
    after = page.pane.caret()
    page.key(Qt.Key.Key_Left, CTRL)
    page.key(Qt.Key.Key_Right, CTRL)
    assert page.pane.caret() == after
    page.key(Qt.Key.Key_Left, CTRL | SHIFT)
    assert page.selected
    assert page.pane.selection().end == after


def test_alt_and_arrows_go_by_sentences_and_ctrl_by_paragraphs(page: Hands) -> None:
    page.put_caret("什么")
    page.key(Qt.Key.Key_Down, ALT)
    assert page.pane.caret() == page.text.index("谁来收")
    page.key(Qt.Key.Key_Down, ALT | SHIFT)
    assert page.selected == "谁来收水费？"
    page.key(Qt.Key.Key_Up, CTRL)
    assert page.pane.caret() == page.text.index("农资站")
    page.key(Qt.Key.Key_Down, CTRL | SHIFT)
    assert page.selected == page.text[page.text.index("农资站") : page.text.index("全镇四十二")]


def test_the_caret_is_in_view_after_each_key(show: Callable[..., Hands]) -> None:
    page = show("\n\n".join(f"第{number}段渠道，谁牵头、谁配合，写明白。" * 3 for number in range(120)), SLICED)
    page.pane.go_to(0, flash=False)
    page.press("牵头", 2)
    for _ in range(400):
        page.key(Qt.Key.Key_Right, SHIFT)
        y = page.view.y_of(page.pane.caret())
        assert y is not None
        assert 0 <= y <= page.view.viewport().height()
    assert page.pane.selection().start == page.text.index("牵头")
    page.key(Qt.Key.Key_Left, SHIFT, times=400)
    assert page.selected == "牵头"


def test_words_are_crossed_from_slice_to_slice(show: Callable[..., Hands], segmenter: Segmenter) -> None:
    page = show("\n".join(f"第{number}段渠道，谁牵头、谁配合，写明白。" * 3 for number in range(60)), SLICED)
    page.put_caret("第0段")
    seen = [page.pane.caret()]
    while page.pane.caret() < len(page.text):
        page.key(Qt.Key.Key_Right, CTRL)
        assert page.pane.caret() > seen[-1]
        seen.append(page.pane.caret())
    ends = {span.end for span in segmenter.words(page.text)}
    assert set(seen[1:]) == ends
    for before in reversed(seen[:-1]):
        page.key(Qt.Key.Key_Left, CTRL)
        assert page.pane.caret() == before


def test_a_second_sheet_knows_words_too(page: Hands) -> None:
    page.pane.open_side()
    page.pane.activate(1)
    document = Document(page.text, paragraphs(page.text), Origin(None, "", "text/1"), "讲话", "")
    page.pane.show_document(document, Outline())
    other = Hands(page.pane, page.text)
    other.press("库存", 2)
    assert other.selected == "库存"


# Without a page


@given(st.text(st.sampled_from("渠水。！”\n"), min_size=1, max_size=40), st.data(), st.sampled_from(sorted(UNITS)))
def test_the_first_unit_stays_selected_whatever_is_done(text: str, data: st.DataObject, unit: str) -> None:
    at = UNITS[unit]
    first = at(text, data.draw(st.integers(0, len(text) - 1)))
    grip = Grip(at, text, first, ends=(first.start, first.end))
    for _ in range(data.draw(st.integers(1, 8))):
        step = data.draw(st.sampled_from([-1, 1, 0]))
        before = grip.ends
        grip.ends = grip.onward(step) if step else grip.to_point(data.draw(st.integers(0, len(text))))
        anchor, caret = grip.ends
        assert min(anchor, caret) <= first.start <= first.end <= max(anchor, caret)
        assert anchor in (first.start, first.end)
        if step > 0:
            assert caret >= before[1]
        elif step < 0:
            assert caret <= before[1]


@given(st.text(st.sampled_from("渠水。！”\n"), min_size=1, max_size=40), st.data())
def test_what_was_taken_further_on_is_given_up_again(text: str, data: st.DataObject) -> None:
    first = sentence_at(text, data.draw(st.integers(0, len(text) - 1)))
    grip = Grip(sentence_at, text, first, ends=(first.start, first.end))
    steps = data.draw(st.integers(1, 6))
    for step in (1, -1):
        for _ in range(steps):
            grip.ends = grip.onward(step)
        for _ in range(steps):
            if grip.ends != (first.start, first.end):
                grip.ends = grip.onward(-step)
        assert grip.ends == (first.start, first.end)


@given(st.text(st.sampled_from("水渠ab1 　\n，。"), max_size=30), st.integers(0, 30))
def test_a_move_by_words_always_gets_on_until_the_end(segmenter: Segmenter, text: str, point: int) -> None:
    point = min(point, len(text))
    assert word_after(text, point, segmenter.word_at) > point or point == len(text)
    assert word_before(text, point, segmenter.word_at) < point or point == 0
