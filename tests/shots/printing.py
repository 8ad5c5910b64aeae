"""The pictures of printing: the preview of the page with marks and notes, of an official document, of the skeleton."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.bench.home import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。"},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "牵头：水管所。时限：四月五日。"},
    {"quote": "四月五日前完工，由水管所逐段验收", "colour": "malachite"},
    {"quote": "由水管所逐段验收", "kind": "strike", "colour": "cinnabar", "note": "改为镇里验收。"},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo"},
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo", "note": "本周走一遍、本月办一遍、本季回头看一遍。"},
    {"quote": "小事不小", "kind": "bookmark", "colour": "indigo"},
    {"quote": "谁家的门朝哪开，干部心里要有一本账", "kind": "wavy", "colour": "malachite"},
)


def _show(stage: Stage, **settings: object) -> None:
    stage.set(print_notes=True, **settings)
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE)
    stage.press("ctrl+p")
    stage.desktop.wait_until_still()


def preview(stage: Stage) -> None:
    """The page as it is printed, with marks, their numbers and paragraph numbers."""
    _show(stage)
    stage.press("Page_Down", "Page_Down")


def official(stage: Stage) -> None:
    """The same in the layout of official documents."""
    _show(stage, print_official=True)
    stage.press("Page_Down", "Page_Down")


def skeleton(stage: Stage) -> None:
    """The skeleton, for a printer without colours."""
    _show(stage, print_content="skeleton", print_grey=True)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"print-preview": preview, "print-official": official, "print-skeleton": skeleton}
