"""The pictures of the annotations of the library: all of them; in the smallest window by night, those of one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.shots import shelf
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage


def library_marks(stage: Stage) -> None:
    """The marks of eight years of speeches, those that were made last first."""
    _show(stage)


def library_marks_small(stage: Stage) -> None:
    """The smallest window, in the night theme."""
    stage.set(theme="night")
    _show(stage, size=SMALL)


def library_marks_english(stage: Stage) -> None:
    """The same in English."""
    stage.set(language="en")
    _show(stage)


def _show(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    shelf.fill(stage.home.library, stage.home.texts)
    stage.show(size=size)
    stage.press("ctrl+7")
    stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "library-marks": library_marks,
    "library-marks-small": library_marks_small,
    "library-marks-english": library_marks_english,
}
"""Each brings the window into the state that its picture shows."""
