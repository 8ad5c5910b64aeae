"""The pictures of the looks: every theme, the popover of type, the smallest window, a display of high density."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.shots.stage import Stage

CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里",
        "colour": "gamboge",
        "note": "和去年比，多了“当天报”。",
        "tags": ["要点", "春耕"],
    },
    {
        "quote": "全镇四十二公里干渠分给九个村，四月五日前完工",
        "colour": "cinnabar",
        "tags": ["任务"],
        "task": {"task": "", "lead": "水管所", "due": "4月5日", "state": "doing"},
    },
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo", "tags": ["包村"]},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo", "note": "本周走一遍 / 本月办一遍 / 本季回头看一遍"},
)
SCALED: Final = (2048, 1400)
"""The smallest window at 200 %, in pixels of the display."""
DARK_DESKTOP: Final = """[General]
ColorScheme=BreezeDark

[Colors:Window]
BackgroundNormal=42,46,50
ForegroundNormal=252,252,252
"""
KDE: Final = {"XDG_CURRENT_DESKTOP": "KDE", "KDE_FULL_SESSION": "true", "KDE_SESSION_VERSION": "6"}


def _show(stage: Stage, *, size: tuple[int, int] | None = None, environment: Mapping[str, str] | None = None) -> None:
    stage.annotate(SAMPLE, MARKS)
    words = (SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    if size:
        stage.show(*words, size=size, environment=environment)
    else:
        stage.show(*words, environment=environment)


def white(stage: Stage) -> None:
    """The white theme, with the bar over a new selection."""
    stage.set(theme="white")
    _show(stage)
    stage.select(430, 610, 620)


def green(stage: Stage) -> None:
    """The green theme, likewise."""
    stage.set(theme="green")
    _show(stage)
    stage.select(430, 610, 620)


def night(stage: Stage) -> None:
    """The night theme, likewise."""
    stage.set(theme="night")
    _show(stage)
    stage.select(430, 610, 620)


def system(stage: Stage) -> None:
    """The theme of a desktop that is dark."""
    stage.set(theme="system")
    (stage.home.folder / "config_home" / "kdeglobals").write_text(DARK_DESKTOP, "utf-8")
    _show(stage, environment=KDE)


def aa(stage: Stage) -> None:
    """Type and theme in their popover, while the column is made narrower."""
    _show(stage)
    stage.click(-95, 22)
    stage.press("Tab", "Tab", "Left", "Left", "Left", "Left")


def small_window(stage: Stage) -> None:
    """The smallest window of the promise."""
    _show(stage, size=SMALL)


def scaled(stage: Stage) -> None:
    """The smallest window on a display of twice the density."""
    _show(stage, size=SCALED, environment={"QT_SCALE_FACTOR": "2"})


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "theme-white": white,
    "theme-green": green,
    "theme-night": night,
    "theme-system": system,
    "aa": aa,
    "small-window": small_window,
    "scaled-200": scaled,
}
DISPLAYS: Final = dict.fromkeys(("scaled-200", "side-by-side-scaled"), (2200, 1560))
"""Size of the display for pictures that need a larger one."""
