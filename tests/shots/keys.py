"""Pictures of the keys: the sheet with all of them, and the page on which they are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage


FILTER: Final = (778, 185)
"""A place on the field of the settings by which keys are filtered."""


def sheet(stage: Stage) -> None:
    """All keys over the sample."""
    _show(stage)


def small(stage: Stage) -> None:
    """What is left of them after a word in pinyin, in the smallest window."""
    _show(stage, size=SMALL)
    stage.write("biaoqian")


def english(stage: Stage) -> None:
    """The same in English, in the night theme."""
    stage.set(language="en", theme="night", keys={"view.type": "F5", "go.to": "Ctrl+G Ctrl+Alt+G"})
    _show(stage)


def settings(stage: Stage) -> None:
    """A key that was pressed and is another command's."""
    stage.set(keys={"go.to": "Ctrl+G F12", "view.focus": ""})
    _show(stage)
    stage.press("Tab", "space")
    stage.desktop.wait_until_still()
    stage.click(*FILTER)
    stage.write("shitu")
    stage.press("Tab", "Tab", "Return")
    stage.desktop.wait_until_still()
    stage.press("ctrl+f")


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "key-sheet": sheet,
    "key-sheet-small": small,
    "key-sheet-english": english,
    "settings-keys": settings,
}


def _show(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    stage.show(SAMPLE, size=size)
    stage.press("F1")
    stage.desktop.wait_until_still()
