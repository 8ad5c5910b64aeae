"""What tests of tabs share: the row as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QMenu, QTabBar

from core.annotation import AnnotationDraft
from core.spans import Span
from gui.widgets.tab_row import TabRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from core.annotation import Annotation
    from core.session import Opening, ReadingSession
    from tests.gui.window_kit import Sitting

LINES: Final = "\n".join(f"第{n}处闸口，要有人看，有人修，有人记账。" for n in range(1, 200))


@dataclass
class TabSitting:
    """A reader with his hands on the row of tabs."""

    sitting: Sitting

    def bar(self, side: int = 0) -> QTabBar:
        """Return the bar of a side."""
        return bars(self.sitting)[side]

    def choose(self, at: int, side: int = 0) -> None:
        """Choose a tab in the row."""
        self.bar(side).setCurrentIndex(at)

    def menu(self, at: int, words: str, side: int = 0) -> QAction:
        """Return an entry of a tab's menu."""
        bar = self.bar(side)
        bar.customContextMenuRequested.emit(bar.tabRect(at).center())
        menus = [menu for menu in self.sitting.window.findChildren(QMenu) if any(one.text() == words for one in menu.actions())]
        return next(one for one in menus[-1].actions() if one.text() == words)

    @staticmethod
    def draft(session: ReadingSession, opening: Opening, file: Path, words: str) -> Annotation:
        """Return a highlight on the first passage with these words, as another program makes it."""
        document = session.read(file)
        start = document.text.index(words)
        outline = session.outline(document)
        return session.draft(opening, document.text, outline, AnnotationDraft(Span(start, start + len(words)), "highlight", "indigo"))


def row(sitting: Sitting) -> TabRow:
    """Return the row."""
    return sitting.part(TabRow)


def bars(sitting: Sitting) -> list[QTabBar]:
    """Return the bars of the sides that are there, from left to right."""
    found = row(sitting).findChildren(QTabBar)
    return [found[0], *(bar for bar in found[1:] if bar.isVisible())]


def tab_names(sitting: Sitting) -> list[list[str]]:
    """Return what stands on the tabs of each side."""
    return [[bar.tabText(at) for at in range(bar.count())] for bar in bars(sitting)]


def shown_tab(sitting: Sitting, side: int = 0) -> str | None:
    """Return what stands on the tab that is shown on a side."""
    bar = bars(sitting)[side]
    return bar.tabText(bar.currentIndex()) if bar.currentIndex() >= 0 else None


def wait_read(sitting: Sitting, act: Callable[[], object]) -> None:
    """Do what shows a tab, and wait until what the library knows of it is there, too."""
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        act()
    QApplication.processEvents()
