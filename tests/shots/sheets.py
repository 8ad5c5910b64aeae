"""The pictures of two sheets: two documents side by side with their marks, the smallest window, a display of high density."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import ROOT, SAMPLE
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tests.shots.stage import Stage

REPORT: Final = ROOT / "tests" / "shots" / "texts" / "政府工作报告.txt"
CHAPTER: Final = "二、把任务落到田间地头"
PLANS: Final = "三、2026年重点任务"
SPEECH_MARKS: Final[Sequence[Mapping[str, Any]]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和报告第三部分对着看。"},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar"},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo"},
)
WIDE: Final = (1440, 900)
SCALED: Final = (2048, 1400)
LEFT: Final = (460, 120)
"""A place without marks on the sheet at the left."""
RIGHT: Final = (-420, 120)


def side_by_side(stage: Stage) -> None:
    """A report at the left and the speech that carries it out at the right, each with its marks; the speech is read."""
    _show(stage, size=WIDE)


def side_by_side_small(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    _show(stage, size=SMALL)


def side_by_side_scaled(stage: Stage) -> None:
    """The same in the smallest window of a display of 200 %."""
    _show(stage, size=SCALED, scale=2)


def _show(stage: Stage, *, size: tuple[int, int], scale: int = 1) -> None:
    stage.annotate(SAMPLE, SPEECH_MARKS)
    text = stage.command("text", REPORT)
    begin = text.index(PLANS)
    phrases = [words for words in text[begin:].replace("\n", "。").split("。") if 12 < len(words) < 60 and text.count(words) == 1][1:9:2]
    colours = ("malachite", "gamboge", "indigo", "cinnabar")
    stage.annotate(REPORT, [{"quote": words, "colour": colour} for words, colour in zip(phrases, colours, strict=True)])
    environment = {"QT_SCALE_FACTOR": str(scale)}
    # The second tab is read where it was left.
    stage.show(REPORT, "--goto", str(begin))
    stage.shut()
    stage.show(SAMPLE, REPORT, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size, environment=environment)
    stage.press("ctrl+backslash")
    stage.desktop.wait_until_still()
    stage.click(LEFT[0] * scale, LEFT[1] * scale)
    stage.press("ctrl+Tab")
    stage.desktop.wait_until_still()
    stage.click(RIGHT[0] * scale, RIGHT[1] * scale)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "side-by-side": side_by_side,
    "side-by-side-small": side_by_side_small,
    "side-by-side-scaled": side_by_side_scaled,
}
"""Each brings the window into the state that its picture shows."""
