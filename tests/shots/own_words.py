"""The pictures of words: the list of the reader's own, and the menu of the page over a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.session import ReadingSession
from tests.bench.home import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。"},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo"},
)
OWN: Final = ("三个一遍", "水管所", "干渠清淤", "分段包干", "基本农田", "春耕备耕", "一本账")


def words(stage: Stage) -> None:
    """The list of the reader's own words."""
    _show(stage)
    # The last entry but two of the second menu.
    stage.press("F10", "Down", "Down", "Right", "Up", "Up", "Up", "Return")


def add_word(stage: Stage) -> None:
    """The menu of the page open on a selection, over which a word can be added."""
    _show(stage)
    stage.select(430, 560, 620)
    stage.press("Escape")
    stage.click(470, 630, button=3)


def _show(stage: Stage) -> None:
    stage.annotate(SAMPLE, MARKS)
    with ReadingSession(stage.home.library) as session:
        session.change_words(OWN)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"words": words, "add-word": add_word}
"""The pictures by their names."""
