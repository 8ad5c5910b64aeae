"""Documents in tabs and side by side under any sequence of acts: what is shown and undone belongs to the document it was made in."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.annotation import AnnotationDraft, Change
from core.open_tabs import TabsFile
from core.paths import SAMPLE
from core.recent import RecentPlaces
from core.session import ReadingSession
from core.settings import Settings
from core.spans import Span
from gui.bridge import Bridge
from gui.files import open_place
from gui.main_window import MainWindow
from gui.options import first_tabs, parse
from gui.panes.page.sheet import Sheet
from gui.preferences import Preferences
from gui.tabs import Tabs
from tests.examples import examples
from tests.gui.tab_kit import bars, tab_names
from tests.gui.window_kit import Sitting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

TOPICS: Final = ("春耕", "夏收", "秋种", "冬修")
LINES: Final = 60
ACTS: Final = (
    "file.close",
    "tab.reopen",
    "tab.next",
    "tab.previous",
    "tab.split",
    "tab.move",
    "tab.together",
    "go.back",
    "go.forward",
    "view.skeleton",
)
LONGEST: Final = 10_000
"""Milliseconds in which the window comes to rest."""

topics = st.integers(0, len(TOPICS) - 1)
lines = st.integers(1, LINES - 1)
sides = st.integers(0, 1)
positions = st.integers(0, 4)


def text_of(topic: str) -> str:
    """Return a speech all of whose lines name it."""
    told = [f"{topic}第{at}条要说清楚，有人去办。" for at in range(1, LINES)]
    half = len(told) // 2
    return "\n".join([f"在全镇{topic}动员会上的讲话", "同志们：", f"一、{topic}先抓早", *told[:half], f"二、{topic}再抓实", *told[half:]])


class ReaderAtRandom(RuleBasedStateMachine):
    """A reader with a few speeches before the window. Most acts wait for nothing: what is under way goes on while the next one comes."""

    qtbot: ClassVar[QtBot]
    theme: ClassVar[Theme]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="meipi-tabs-"))
        self.library = self.folder / "library.db"
        self.files = [self.folder / f"{topic}讲话.txt" for topic in TOPICS]
        for topic, file in zip(TOPICS, self.files, strict=True):
            file.write_text(text_of(topic), encoding="utf-8")
        self.notes: list[dict[str, str]] = [{} for _ in TOPICS]
        """What is marked in each speech, and what the notes say."""
        self.failures: list[str] = []
        self.count = 0
        self.begin()

    def begin(self) -> None:
        """Start as the program does, with the tabs of the last session."""
        self.bridge = Bridge(ReadingSession(self.library))
        self.bridge.failed.connect(lambda error: self.failures.append(str(error)))
        recent = RecentPlaces(self.folder / "recent.json")
        preferences = Preferences(Settings(hints_shown=False), self.folder / "settings.json", self.bridge)
        kept = TabsFile(self.folder / "tabs.json").read()
        window = MainWindow(self.bridge, recent, preferences, self.theme)
        self.qtbot.addWidget(window)
        window.resize(1400, 900)
        window.show()
        window.activateWindow()
        self.sitting = Sitting(self.qtbot, self.bridge, window, self.library, recent)
        found = window.findChild(Tabs)
        assert found is not None
        self.tabs = found
        if kept is not None and kept.tabs:
            tabs = first_tabs(parse([]), kept, recent.places(), SAMPLE)
            if tabs.active is not None:
                open_place(self.bridge, tabs.active.place)
            window.restore_tabs(tabs)
        self.settle()

    def end(self) -> None:
        """Close the window."""
        self.sitting.window.close()
        self.bridge.close()

    def is_quiet(self) -> bool:
        """Return True if nothing is under way."""
        QApplication.processEvents()
        # No part of the window tells of all its workers.
        tasks, correcting = self.bridge._tasks, self.bridge._correcting  # noqa: SLF001
        is_there = self.bridge.document is None or self.bridge.is_known
        return is_there and not (
            self.bridge.is_busy or correcting.is_busy or tasks.is_busy("beside") or tasks.is_busy("bringing") or tasks.is_busy("look")
        )

    def settle(self) -> None:
        """Let the window come to rest."""
        self.qtbot.waitUntil(self.is_quiet, timeout=LONGEST)
        QApplication.processEvents()
        self.qtbot.waitUntil(self.is_quiet, timeout=LONGEST)

    def topic(self) -> int | None:
        """Return which speech is active."""
        document = self.bridge.document
        return None if document is None else TOPICS.index(document.name[:2])

    # Tabs

    @rule(topic=topics)
    def open(self, topic: int) -> None:
        """Open a file."""
        self.sitting.window.files.open_path(self.files[topic])

    @rule(some=st.lists(topics, min_size=2, max_size=3))
    def drop(self, some: list[int]) -> None:
        """Drop files."""
        self.sitting.reader.files_dropped.emit([self.files[topic] for topic in some])

    @rule()
    def give_up(self) -> None:
        """Cancel what is being opened."""
        self.bridge.cancel_opening()
        self.tabs.give_up()

    @rule(side=sides, at=positions)
    def choose(self, side: int, at: int) -> None:
        """Choose a tab in the row."""
        found = bars(self.sitting)
        if side < len(found) and at < found[side].count():
            found[side].setCurrentIndex(at)

    @rule(side=sides, at=positions)
    def close(self, side: int, at: int) -> None:
        """Close a tab in the row."""
        found = bars(self.sitting)
        if side < len(found) and at < found[side].count():
            QTest.mouseClick(found[side], Qt.MouseButton.MiddleButton, pos=found[side].tabRect(at).center())

    @rule(action=st.sampled_from(ACTS))
    def act(self, action: str) -> None:
        """Do something to the tabs."""
        if self.sitting.action(action).isEnabled():
            self.sitting.trigger(action)

    @rule()
    def press_other(self) -> None:
        """Press the mouse on the other sheet."""
        if self.sitting.reader.sides() > 1:
            self.sitting.reader.side_pressed.emit(1 - self.sitting.reader.active_side())

    @rule()
    def rest(self) -> None:
        """Wait."""
        self.settle()

    # Documents

    @rule(line=lines)
    def jump(self, line: int) -> None:
        """Go to a line."""
        if self.bridge.document is not None:
            self.sitting.outline.place_chosen.emit(self.sitting.text().index(f"第{line}条"))

    @rule(line=lines, is_note=st.booleans())
    def mark(self, line: int, *, is_note: bool) -> None:
        """Mark a passage; its note stays open."""
        self.settle()
        topic, words = self.topic(), f"第{line}条"
        if topic is None or words in self.notes[topic] or not self.sitting.reader.isVisible():
            return
        self.sitting.select(words)
        self.notes[topic][words] = ""
        if is_note:
            self.sitting.trigger("annotation.note")
            if self.sitting.is_writing():
                self.count += 1
                self.sitting.write(f"批{self.count}")
                self.notes[topic][words] = f"批{self.count}"
        else:
            self.sitting.trigger("annotation.indigo")

    @rule(is_redo=st.booleans())
    def step(self, *, is_redo: bool) -> None:
        """Take a step back or again: one at most is another afterwards, in what is shown."""
        self.sitting.notes.flush()
        self.settle()
        self.bridge.look_for_others()
        self.settle()
        action, topic = self.sitting.action("edit.redo" if is_redo else "edit.undo"), self.topic()
        if topic is None or not action.isEnabled():
            return
        action.trigger()
        self.settle()
        assert self.topic() == topic
        now = {one.anchor.quote: one.note for one in self.bridge.annotations()}
        assert len(self.notes[topic].items() ^ now.items()) <= 2
        self.notes[topic] = now

    @rule(line=lines)
    def correct(self, line: int) -> None:
        """Correct the text."""
        self.settle()
        words = f"第{line}条要说清楚"
        if self.topic() is not None and words in self.sitting.text():
            start = self.sitting.text().index(words) + len(f"第{line}条")
            self.bridge.correct(Span(start, start + 5), "要讲明白才行", lambda _new: None)
            self.settle()

    @rule()
    def rename(self) -> None:
        """Call a heading by another name."""
        self.settle()
        topic = self.topic()
        if topic is not None and self.bridge.outline.nodes:
            self.count += 1
            self.sitting.outline.renamed.emit(0, f"{TOPICS[topic]}改名{self.count}")

    # Others

    @rule(topic=topics, line=lines)
    def mark_elsewhere(self, topic: int, line: int) -> None:
        """Let another program mark a passage."""
        words = f"第{line}条"
        if words in self.notes[topic]:
            return
        with ReadingSession(self.library) as session:
            opening = session.admit(session.plan(session.read(self.files[topic])))
            document = opening.corrected or session.read(self.files[topic])
            start = document.text.index(words)
            draft = AnnotationDraft(Span(start, start + len(words)), "highlight", "indigo")
            mark = session.draft(opening, document.text, session.outline(document), draft)
            session.apply(opening.document, [Change(None, mark)])
        self.notes[topic][words] = ""

    @rule(topic=topics)
    def write_file(self, topic: int) -> None:
        """Let another program change a file."""
        self.count += 1
        file = self.files[topic]
        # As editors write: a worker that reads meanwhile would find an empty file otherwise, and the window would say so.
        whole = file.with_suffix(".new")
        whole.write_text(f"{file.read_text(encoding='utf-8')}\n{TOPICS[topic]}补记{self.count}。", encoding="utf-8")
        whole.replace(file)

    @rule()
    def renew_library(self) -> None:
        """Let the library come anew."""
        self.settle()
        self.bridge.keeping.awake.emit()

    @rule()
    def restart(self) -> None:
        """Close the window and start again."""
        self.settle()
        self.end()
        self.begin()

    # What holds

    @invariant()
    def all_tell_of_one_document(self) -> None:
        """Row, sheet and title tell of the document that is active, and nothing fails."""
        QApplication.processEvents()
        assert self.failures == []
        sitting, bridge, shown = self.sitting, self.bridge, self.tabs.shown
        reader = sitting.reader
        assert sitting.complaint() is None
        assert (reader.sides(), reader.active_side()) == (len(shown), self.tabs.active_side)
        assert reader.document_on(reader.active_side()) is bridge.document
        assert tab_names(sitting)[: len(shown)] == [[tab.name for tab in some] for some, _ in shown]
        if bridge.document is not None:
            assert self.tabs.current is not None
            assert self.tabs.current.held is bridge.held
            assert sitting.window.windowTitle() == (bridge.title or bridge.document.name)

    @rule()
    def compare(self) -> None:
        """At rest, what is seen is what the library holds."""
        self.sitting.notes.flush()
        self.settle()
        self.bridge.look_for_others()
        self.settle()
        self.bridge.look_for_others()
        QApplication.processEvents()
        sitting = self.sitting
        for topic, file in enumerate(self.files):
            assert {one.anchor.quote: one.note for one in sitting.stored(file)} == self.notes[topic]
        topic = self.topic()
        if topic is None:
            assert not list(self.tabs)
            return
        assert {one.anchor.quote: one.note for one in self.bridge.annotations()} == self.notes[topic]
        assert set(sitting.cards()) <= self.notes[topic].keys()
        outline = sitting.outline.outline_text()
        assert [one for one in TOPICS if one in outline] == [TOPICS[topic]]
        seen = sorted((one for one in sitting.reader.findChildren(Sheet) if not one.isHidden()), key=lambda one: one.x())
        for side, (some, shown) in enumerate(self.tabs.shown):
            document = seen[side].document
            assert shown is not None
            assert document is not None
            assert (bars(sitting)[side].currentIndex(), document.name) == (some.index(shown), shown.name)
            marks = {one.span.of(document.text) for one in seen[side].marks.index.all()}
            assert marks == self.notes[TOPICS.index(document.name[:2])].keys()

    @rule(side=sides, at=positions)
    def go_there_and_back(self, side: int, at: int) -> None:
        """A tab that is shown again is seen at its place."""
        self.settle()
        tab = self.tabs.current
        if tab is None:
            return
        place = self.sitting.reader.place()
        self.choose(side, at)
        self.settle()
        self.tabs.show(tab)
        assert self.sitting.reader.place() == place

    def teardown(self) -> None:
        """Compare once more, at the end."""
        try:
            if not self.failures:
                self.compare()
        finally:
            self.end()
            shutil.rmtree(self.folder, ignore_errors=True)


def test_whatever_is_done_with_tabs_nothing_is_lost_or_shown_in_the_wrong_place(qtbot: QtBot, theme: Theme) -> None:
    ReaderAtRandom.qtbot, ReaderAtRandom.theme = qtbot, theme
    wanted = settings(max_examples=examples(40), stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(ReaderAtRandom, settings=wanted)
