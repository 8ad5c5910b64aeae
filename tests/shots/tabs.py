"""The pictures of tabs: several documents open, and one whose file is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import ROOT, SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tests.shots.stage import Stage

TEXTS: Final = ROOT / "tests" / "shots" / "texts"
OTHERS: Final = ("政府工作报告.txt", "会议讲话稿（送审）.txt", "访谈录.txt", "春耕现场会讲话.html")
CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[Sequence[Mapping[str, Any]]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。"},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar"},
)


def tabs(stage: Stage) -> None:
    """The speech in the first of five tabs."""
    stage.annotate(SAMPLE, MARKS)
    others = [TEXTS / name for name in OTHERS]
    stage.show(SAMPLE, *others, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))


def tab_gone(stage: Stage) -> None:
    """A tab of the last session whose file is not there any more."""
    file = stage.home.write("三月例会讲话.txt", (TEXTS / OTHERS[1]).read_text("utf-8"))
    stage.show(SAMPLE, file)
    stage.press("ctrl+Tab")
    stage.desktop.wait_until_still()
    stage.press("ctrl+Tab")
    stage.desktop.wait_until_still()
    stage.shut()
    file.unlink()
    stage.show()
    stage.press("ctrl+Tab")
    stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"tabs": tabs, "tab-gone": tab_gone}
"""Each brings the window into the state that its picture shows."""
