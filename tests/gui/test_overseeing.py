"""The overview of the open text in its tab, true to the outline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.panes.overview import OverviewPane
from gui.widgets.fault_list import FaultList

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

DRAFT = """关于渠道管护的讲话

一、先看渠
渠要清。

二、再看路
路要平，一共修了XX里。

四、后看人
人要齐。
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with two faults."""
    file = tmp_path / "讲话稿.txt"
    file.write_text(DRAFT, encoding="utf-8")
    return file


def faults(sitting: Sitting) -> list[str]:
    """Return the sentences of the faults that are listed."""
    model = sitting.part(FaultList).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def begun(sitting: Sitting) -> list[Iterator[object]]:
    """Begin to make what is made ahead; return what is made in turns."""
    return [made for make in sitting.window.dialog_makers() if isinstance(made := make(), Iterator)]


def test_the_overview_is_made_when_it_is_wanted_and_lists_the_faults(sitting: Sitting, draft: Path) -> None:
    sitting.open(draft)
    assert sitting.window.findChild(OverviewPane) is None
    sitting.trigger("go.overview")
    assert [("XX" in one, "3" in one) for one in faults(sitting)] == [(True, False), (False, True)]
    assert "关于渠道管护的讲话" in sitting.words()


def test_an_overview_that_was_made_ahead_is_filled_when_it_is_seen(sitting: Sitting, draft: Path) -> None:
    for made in begun(sitting):
        assert all(step is None for step in made)
    sitting.open(draft)
    assert not sitting.part(OverviewPane).isVisible()
    assert faults(sitting) == []
    sitting.trigger("go.overview")
    assert len(sitting.window.findChildren(OverviewPane)) == 1
    assert len(faults(sitting)) == 2


def test_an_overview_that_is_wanted_while_it_is_being_made_is_whole(sitting: Sitting, draft: Path) -> None:
    sitting.open(draft)
    half = begun(sitting)
    for made in half:
        next(made, None)
        next(made, None)
    sitting.trigger("go.overview")
    assert len(faults(sitting)) == 2
    for made in half:
        assert all(step is None for step in made)
    assert len(sitting.window.findChildren(OverviewPane)) == 1
    assert len(faults(sitting)) == 2


def test_a_fault_that_is_chosen_is_shown_on_the_page(sitting: Sitting, draft: Path) -> None:
    sitting.open(draft)
    sitting.trigger("go.overview")
    listing = sitting.part(FaultList)
    listing.setFocus()
    listing.setCurrentIndex(listing.model().index(0, 0))
    QTest.keyClick(listing, Qt.Key.Key_Return)
    assert sitting.reader.caret() == sitting.text().index("XX")


def test_a_removed_heading_takes_its_fault_along(sitting: Sitting, draft: Path) -> None:
    sitting.open(draft)
    sitting.trigger("go.overview")
    sitting.outline.select_node(2)
    sitting.trigger("outline.remove")
    assert [("XX" in one) for one in faults(sitting)] == [True]
    sitting.trigger("edit.undo")
    assert len(faults(sitting)) == 2


def test_another_text_has_an_overview_of_its_own(sitting: Sitting, draft: Path, speech: Path) -> None:
    sitting.open(draft)
    sitting.trigger("go.overview")
    sitting.open(speech)
    assert faults(sitting) == []
    assert "在全镇防汛动员会上的讲话" in sitting.words()
    sitting.trigger("file.close")
    assert "在全镇防汛动员会上的讲话" not in sitting.words()
