"""The pictures of what a changed file asks: the line above the page, the review, a passage that is shown by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shots.stage import Stage

CHAPTER: Final = "二、把任务落到田间地头"
DITCHES: Final = "全镇四十二公里干渠分给九个村，四月五日前完工"
LEDGER: Final = "谁家的门朝哪开，干部心里要有一本账"
AGAIN: Final = "验收不过的推倒重来"
PLOUGH: Final = "农机站三月二十日以前逐台看一遍"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。"},
    {
        "quote": DITCHES,
        "colour": "cinnabar",
        "note": "牵头：水管所。时限：四月五日。会后再问一遍，问清楚是谁、到哪一天。",
        "tags": ["水利", "任务"],
    },
    {"quote": PLOUGH, "colour": "malachite"},
    {"quote": AGAIN, "kind": "underline", "colour": "indigo", "note": "讲得硬，可引。"},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo"},
    {"quote": LEDGER, "colour": "malachite", "note": "金句。", "tags": ["金句"]},
    {"quote": "读原文，先把底子打牢", "colour": "gamboge"},
)
EDITS: Final = (
    (DITCHES, "干渠清淤由九个村分段包干，四月底以前全部完工"),
    (f"，由水管所逐段验收，{AGAIN}。", "。"),
    ("全镇报修的路灯", f"{AGAIN}，对路灯也一样。全镇报修的路灯"),
    ("不准带病下地", f"农机站自己先验收，{AGAIN}，不准带病下地"),
    (LEDGER, ""),
    (PLOUGH, "农机站要在三月下旬把机具看过一遍"),
)


def carried(stage: Stage) -> None:
    """What is told above the page when a file was changed."""
    stage.show(_changed(stage), "--goto", "1200")


def review(stage: Stage) -> None:
    """An annotation that is reviewed: its old text beside what may be the new one."""
    _review(stage)


def review_places(stage: Stage) -> None:
    """A passage that may stand at one of two places, in the English interface and the smallest window."""
    stage.set(language="en")
    _review(stage, size=SMALL)
    stage.press("Right", "Right", "2")


def review_small(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    _review(stage, size=SMALL)


def review_orphan(stage: Stage) -> None:
    """A passage that is gone: nothing like it was found."""
    _review(stage)
    stage.press("Right", "Right", "Right")


def review_by_hand(stage: Stage) -> None:
    """A passage that the reader is to select in the page."""
    _review(stage)
    stage.press("p")


def review_done(stage: Stage) -> None:
    """The end of the review."""
    _review(stage)
    stage.press("Return", "Return", "Return", "Delete")


def _review(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    stage.show(_changed(stage), size=size)
    stage.press("ctrl+r")
    stage.desktop.wait_until_still()


def _changed(stage: Stage) -> Path:
    """Return a speech that was changed after it had been marked."""
    path: Path = stage.home.write(SAMPLE.name, SAMPLE.read_text("utf-8"))
    stage.annotate(path, MARKS)
    text = path.read_text("utf-8")
    for old, new in EDITS:
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path
