"""The bars at both sides at a start: as they were left, and never over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.settings import Settings
from gui.panes.annotations import AnnotationsPane
from gui.panes.outline import OutlinePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gui.window_kit import Sitting


def bars(sitting: Sitting) -> tuple[QWidget, QWidget]:
    outline, notes = sitting.window.findChild(OutlinePane), sitting.window.findChild(AnnotationsPane)
    assert outline is not None
    assert notes is not None
    return outline, notes


@pytest.mark.parametrize("outline_shown", [True, False])
@pytest.mark.parametrize("annotations_shown", [True, False])
def test_in_a_wide_window_the_bars_stand_as_they_were_left(
    start: Callable[..., Sitting], outline_shown: bool, annotations_shown: bool
) -> None:
    sitting = start(Settings(outline_shown=outline_shown, annotations_shown=annotations_shown))
    outline, notes = bars(sitting)
    assert (outline.isVisible(), notes.isVisible()) == (outline_shown, annotations_shown)


def test_in_a_narrow_window_no_bar_lies_over_the_page_at_first(start: Callable[..., Sitting]) -> None:
    sitting = start(Settings(), resized=False)
    outline, notes = bars(sitting)
    assert sitting.window.width() < 900
    assert not outline.isVisible()
    assert not notes.isVisible()
    sitting.window.resize(1440, 900)
    sitting.qtbot.waitUntil(lambda: outline.isVisible() and notes.isVisible())
