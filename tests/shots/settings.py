"""The pictures of the settings: their sections, what was found, another language, the smallest window, a damaged file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。"},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "tags": ["任务"]},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo", "tags": ["包村"]},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
)


def _open(stage: Stage, section: int, *, size: tuple[int, int] = WIDE) -> None:
    """Open the settings over a page with marks, at a section by its number."""
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size)
    stage.press("ctrl+comma")
    stage.desktop.wait_until_still()
    for _ in range(section):
        stage.press("Down")


def settings(stage: Stage) -> None:
    """What is read and how, with two values that the reader has set."""
    stage.set(column=34, line_height=1.8)
    _open(stage, 1)


def general(stage: Stage) -> None:
    """Where the settings begin."""
    stage.set(author="周水生")
    _open(stage, 0)


def colours(stage: Stage) -> None:
    """The reader's own names and shades of the marks, over a page that wears them."""
    stage.set(
        pigments={"gamboge": "鹅黄"}, pigment_uses={"gamboge": "重点段落"}, pigment_colours={"gamboge": "#F7E9A0", "indigo": "#B3E0E2"}
    )
    _open(stage, 2)


def search(stage: Stage) -> None:
    """What some letters of pinyin find in all sections."""
    _open(stage, 0)
    stage.wait(1.0)
    stage.write("duanluo")


def library(stage: Stage) -> None:
    """Where library and settings lie."""
    _open(stage, 4)


def english(stage: Stage) -> None:
    """The English interface."""
    stage.set(language="en", column=34)
    _open(stage, 1)


def small(stage: Stage) -> None:
    """The smallest window of the promise."""
    _open(stage, 0, size=SMALL)


def night(stage: Stage) -> None:
    """The night theme."""
    stage.set(theme="night", text_size=20)
    _open(stage, 1)


def damaged(stage: Stage) -> None:
    """What is told of a file of settings that was damaged."""
    stage.set()
    (stage.home.folder / "config_home" / "meipi" / "settings.json").write_text('{"theme": "night", "text_si', "utf-8")
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.wait(1.0)
    # The hints of the first start are not what is to be seen.
    stage.click(177, 841)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "settings": settings,
    "settings-general": general,
    "settings-colours": colours,
    "settings-search": search,
    "settings-library": library,
    "settings-english": english,
    "settings-small": small,
    "settings-night": night,
    "settings-damaged": damaged,
}
