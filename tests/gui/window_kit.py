"""The whole window in this process, over a real library: what a reader presses, and what is shown for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPlainTextEdit, QTabBar, QToolButton, QWidget
from shiboken6 import isValid

from core.paths import SAMPLE
from core.session import ReadingSession
from core.spans import Span
from gui.files import open_place
from gui.options import Options, first_place
from gui.panes.annotations import AnnotationsPane
from gui.panes.outline import OutlinePane
from gui.panes.reader import ReaderPane
from gui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.annotation import Annotation
    from core.recent import RecentPlaces
    from gui.bridge import Bridge
    from gui.main_window import MainWindow

Part = TypeVar("Part", bound=QWidget)


def drag(widget: QWidget, distance: int) -> None:
    """Drag a widget by its middle to the right, as many pixels as are said."""
    at = widget.rect().center()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(widget, at + QPoint(distance, 0))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)


@dataclass
class Sitting:
    """A reader before the window."""

    qtbot: QtBot
    bridge: Bridge
    window: MainWindow
    library: Path
    recent: RecentPlaces

    # Opening

    def open(self, file: Path) -> None:
        """Open a file as if it were chosen, and wait until its annotations are shown."""
        self.opened_by(lambda: self.window.files.open_path(file))

    def opened_by(self, act: Callable[[], object]) -> None:
        """Do what opens a document, and wait until its annotations are shown, and told of in the turn after that."""
        with self.qtbot.waitSignal(self.bridge.document_opened):
            act()
        QApplication.processEvents()

    def open_last(self) -> None:
        """Open what was read last, as a start without a file does."""
        place = first_place(Options(), self.recent.places(), SAMPLE)
        if place is not None:
            open_place(self.bridge, place)

    # Acts

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the window: it goes where the keyboard is."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, modifier)
        if modifier and isValid(handle):
            # A reader lets go of Ctrl, too: else Qt takes it for held, in the tests that follow as well.
            QTest.keyRelease(handle, Qt.Key.Key_Control)

    def write(self, words: str) -> None:
        """Write where the keyboard is, as an input method hands Chinese over."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.focus(), event)

    def trigger(self, action_id: str) -> None:
        """Choose an action by its id, as from the menu."""
        action = self.action(action_id)
        assert action.isEnabled(), f"{action_id} is disabled"
        action.trigger()

    def select(self, words: str) -> Span:
        """Select the first passage with these words, with the keyboard on the page."""
        start = self.text().index(words)
        span = Span(start, start + len(words))
        self.reader.select(span)
        self.reader.focus_page()
        return span

    def put_caret(self, words: str) -> None:
        """Put the caret before these words."""
        self.reader.focus_page()
        self.reader.go_to(self.text().index(words), flash=False)

    # What is shown

    def action(self, action_id: str) -> QAction:
        """Return an action by its id."""
        action = self.window.findChild(QAction, action_id)
        assert action is not None, f"no action {action_id}"
        return action

    def part(self, kind: type[Part], name: str = "") -> Part:
        """Return the one part of the window of a kind and an object name."""
        part = self.window.findChild(kind, name) if name else self.window.findChild(kind)
        assert part is not None, f"no {kind.__name__} {name}"
        return part

    @property
    def reader(self) -> ReaderPane:
        """The page."""
        return self.part(ReaderPane)

    @property
    def outline(self) -> OutlinePane:
        """The outline."""
        return self.part(OutlinePane)

    @property
    def notes(self) -> AnnotationsPane:
        """The annotations."""
        return self.part(AnnotationsPane)

    def text(self) -> str:
        """Return the text of the document that is shown."""
        assert self.bridge.document is not None
        return self.bridge.document.text

    def focus(self) -> QWidget:
        """Return the widget with the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def is_writing(self) -> bool:
        """Return True while the keyboard is in a note."""
        return isinstance(QApplication.focusWidget(), QPlainTextEdit)

    def cards(self) -> dict[str, Card]:
        """Return the cards in view by the words of their quotes."""
        found = [card for card in self.notes.findChildren(Card) if card.isVisible() and card.annotation]
        return {card.annotation.anchor.quote: card for card in found if card.annotation}

    def part_text(self, index: int) -> str:
        """Return what stands on a tab of the annotations."""
        return self.part(QTabBar, "PaneTabs").tabText(index)

    def words(self) -> str:
        """Return all the words that labels of the window and the status line show."""
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        buttons = [one.text() for one in self.window.findChildren(QToolButton, "StatusButton") if one.isVisible()]
        return "\n".join(labels + buttons)

    def complaint(self) -> QMessageBox | None:
        """Return the open message box, None if there is none."""
        return next((box for box in self.window.findChildren(QMessageBox) if box.isVisible()), None)

    # What is kept

    def stored(self, file: Path) -> list[Annotation]:
        """Return what the library holds on a file, read by another session."""
        with ReadingSession(self.library) as session:
            plan = session.find(session.read(file))
            return list(session.admit(plan).annotations) if plan else []

    def marks(self, file: Path) -> list[tuple[str, str, str]]:
        """Return quote, kind and colour of a file's marks in the library."""
        return [(one.anchor.quote, one.kind, one.colour) for one in self.stored(file)]
