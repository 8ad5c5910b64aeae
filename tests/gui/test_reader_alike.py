"""A page that shows its text in slices does what one does that holds all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from core.document import Document, Origin
from core.outline.tree import Outline
from core.spans import Span
from core.text import normalise, paragraphs
from gui.pagination import Limits
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme
from tests.gui.page_kit import a_report

if TYPE_CHECKING:
    from collections.abc import Iterator

SLICED = Limits(whole=200, whole_blocks=10, half=300, half_blocks=8)
SENTENCES = ("水渠清淤分段包干。", "路灯不亮、药店不开门，都是难处。", "𠮷祥话不多说，😀说实事。", "谁牵头、谁配合，写明白。")
TEXT = normalise("\n".join("" if number % 7 == 3 else SENTENCES[number % 4] * (number * number % 13 + 1) for number in range(160))).text
DOCUMENT = Document(TEXT, paragraphs(TEXT), Origin(None, "", "text/1"), "讲话", "")
REPORT = a_report(20)

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Press:
    key: Qt.Key
    modifiers: Qt.KeyboardModifier
    times: int

    def on(self, pane: ReaderPane, length: int) -> None:
        for _ in range(self.times):
            QTest.keyClick(page_of(pane), self.key, self.modifiers)


@dataclass(frozen=True)
class Wheel:
    notches: int

    def on(self, pane: ReaderPane, length: int) -> None:
        viewport = page_of(pane).viewport()
        spot = QPoint(60, 60)
        for _ in range(abs(self.notches)):
            turn = QPoint(0, 120 if self.notches > 0 else -120)
            event = QWheelEvent(
                QPointF(spot),
                QPointF(viewport.mapToGlobal(spot)),
                QPoint(),
                turn,
                Qt.MouseButton.NoButton,
                NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(viewport, event)


@dataclass(frozen=True)
class Click:
    x: int
    y: int
    modifiers: Qt.KeyboardModifier

    def on(self, pane: ReaderPane, length: int) -> None:
        QTest.mouseClick(page_of(pane).viewport(), Qt.MouseButton.LeftButton, self.modifiers, QPoint(self.x, self.y))


@dataclass(frozen=True)
class Jump:
    part: float
    flash: bool

    def on(self, pane: ReaderPane, length: int) -> None:
        pane.go_to(round(self.part * length), flash=self.flash, caret=self.flash)


@dataclass(frozen=True)
class Select:
    one: float
    other: float

    def on(self, pane: ReaderPane, length: int) -> None:
        start, end = sorted((round(self.one * length), round(self.other * length)))
        pane.select(Span(start, end))


@dataclass(frozen=True)
class Resize:
    width: int

    def on(self, pane: ReaderPane, length: int) -> None:
        pane.resize(self.width, 300)


@dataclass(frozen=True)
class Typeset:
    size: int

    def on(self, pane: ReaderPane, length: int) -> None:
        pane.set_layout(PageLayout(text_size=self.size))


Act = Press | Wheel | Click | Jump | Select | Resize | Typeset
ACTS = st.one_of(
    st.builds(Press, st.sampled_from(KEYS), st.sampled_from([NONE, SHIFT, CONTROL, CONTROL | SHIFT]), st.integers(1, 30)),
    st.builds(Press, st.sampled_from(PAGE_KEYS), st.sampled_from([NONE, SHIFT]), st.integers(1, 6)),
    st.builds(Wheel, st.integers(-40, 40)),
    st.builds(Click, st.integers(0, 400), st.integers(0, 290), st.sampled_from([NONE, SHIFT])),
    st.builds(Jump, st.floats(0, 1), st.booleans()),
    st.builds(Select, st.floats(0, 1), st.floats(0, 1)),
    st.builds(Resize, st.integers(430, 900)),
    st.builds(Typeset, st.sampled_from([16, 18, 22])),
)


def page_of(pane: ReaderPane) -> QTextEdit:
    page = pane.page_actions_widget
    assert isinstance(page, QTextEdit)
    return page


@pytest.fixture
def panes(qapp: QApplication) -> Iterator[tuple[ReaderPane, ReaderPane]]:
    whole, sliced = ReaderPane(Theme.load("paper")), ReaderPane(Theme.load("paper"), limits=SLICED)
    for pane in (whole, sliced):
        pane.show()
    yield whole, sliced
    for pane in (whole, sliced):
        pane.close()
        pane.deleteLater()
    qapp.processEvents()


@pytest.mark.parametrize("document", [DOCUMENT, REPORT], ids=["speech", "report"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts=st.lists(ACTS, min_size=1, max_size=10))
def test_whatever_is_done_both_show_and_select_the_same(panes: tuple[ReaderPane, ReaderPane], document: Document, acts: list[Act]) -> None:
    for pane in panes:
        pane.resize(640, 300)
        pane.set_layout(PageLayout())
        pane.show_document(document, Outline())
    whole, sliced = panes
    for act in acts:
        for pane in panes:
            act.on(pane, len(document.text))
        assert sliced.selection() == whole.selection(), act
        assert sliced.caret() == whole.caret(), act
        assert sliced.visible_span() == whole.visible_span(), act
        assert sliced.y_of(whole.place()) == whole.y_of(whole.place()), act
    assert page_of(sliced).document().characterCount() < page_of(whole).document().characterCount()
