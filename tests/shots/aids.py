"""The pictures of what helps reading: focus, counts, the speed in the status line, the page that moves by itself, the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。"},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "牵头：水管所。"},
    {"quote": "谁家的门朝哪开，干部心里要有一本账", "colour": "malachite", "note": "金句。"},
)


def focus(stage: Stage) -> None:
    """The paragraph that is read, among others that are dimmed, marks too."""
    stage.set(focus=True)
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("ctrl+Down", "ctrl+Down", "ctrl+Down")


def focus_night(stage: Stage) -> None:
    """The same at night."""
    stage.set(focus=True, theme="night")
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("ctrl+Down", "ctrl+Down", "ctrl+Down")


def counts(stage: Stage) -> None:
    """The counts of document, section and selection."""
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("ctrl+Down", "ctrl+shift+Down")
    stage.click(_COUNTED, -14)


def status_small(stage: Stage) -> None:
    """The status line of the smallest window, with a selection, and the speed being set."""
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, "水渠清淤分段包干")), size=SMALL)
    stage.press("shift+End")
    stage.click(-110, -14)


def auto_scroll(stage: Stage) -> None:
    """The page that moves by itself, paused, with its control."""
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("shift+F8", "plus", "plus", "space")


def full_screen(stage: Stage) -> None:
    """The page alone on the whole screen, in focus."""
    stage.set(focus=True)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("F11")
    stage.measure()
    stage.press("ctrl+Down", "ctrl+Down", "ctrl+Down")


_COUNTED: Final = -340
"""Where the count of a selection stands in a window of the usual width, from the right."""
SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "focus": focus,
    "focus-night": focus_night,
    "counts": counts,
    "status-small": status_small,
    "auto-scroll": auto_scroll,
    "full-screen": full_screen,
}
