"""The pictures of figures: those of a report as a table, and one of them followed over the reports of eight years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.session import ReadingSession
from tests.bench.home import ROOT
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

REPORT: Final = ROOT / "tests" / "shots" / "texts" / "清河县2026年政府工作报告.txt"
YEARS: Final = {
    2019: (142.6, 7.8, 11.2, 8.0),
    2020: (151.9, 6.9, 11.6, 7.0),
    2021: (155.3, 3.1, 11.9, 7.5),
    2022: (169.8, 8.2, 12.7, 7.0),
    2023: (176.1, 4.4, 12.9, 6.5),
    2024: (188.7, 6.6, 13.8, 6.5),
    2025: (201.4, 6.1, 14.5, 6.0),
}
"""Of the year before: product, its growth, income of the budget; and the growth that is aimed at."""
TEXT: Final = """{year}年清河县政府工作报告

——在县人民代表大会上

清河县县长　沈立群

（{year}年1月{day}日）

各位代表：

一、过去一年的工作

全县地区生产总值完成{product}亿元，同比增长{growth}%；一般公共预算收入达到{income}亿元，城镇新增就业{jobs}人，粮食产量{grain}万吨。新建农村公路{road}公里，改造老旧小区{houses}个。

二、今年的目标

主要预期目标是：地区生产总值增长{aim}%左右，达到{next}亿元；一般公共预算收入增长5%；粮食产量稳定在{grain}万吨以上。
"""


def figures(stage: Stage) -> None:
    """The figures of a report as a table."""
    stage.show(REPORT, size=WIDE)
    _open_table(stage)


def figures_small(stage: Stage) -> None:
    """The same in a small window, by night and in English."""
    stage.set(theme="night", language="en")
    stage.show(REPORT, size=SMALL)
    _open_table(stage)


def followed(stage: Stage) -> None:
    """The product of a county over eight years: what was reached and what was aimed at."""
    last = _fill(stage)
    stage.show(last, size=WIDE)
    _open_table(stage)
    stage.press("Home")
    stage.press("f")
    stage.desktop.wait_until_still()


def _open_table(stage: Stage) -> None:
    stage.desktop.wait_until_still()
    stage.press("ctrl+shift+n")
    stage.desktop.wait_until_still()
    stage.press("Home")
    stage.desktop.wait_until_still()


def _fill(stage: Stage) -> Path:
    """Put the reports of all years into the library; return the last one."""
    file = REPORT
    with ReadingSession(stage.home.library) as session:
        for number, (year, (product, growth, income, aim)) in enumerate(YEARS.items()):
            file = stage.home.texts / f"{year}年政府工作报告.txt"
            words = TEXT.format(
                year=year,
                day=12 + number,
                product=product,
                growth=growth,
                income=income,
                aim=aim,
                jobs=2100 + 130 * number,
                grain=21 + number / 2,
                road=46 + 3 * number,
                houses=8 + number,
                next=round(product * (1 + aim / 100), 1),
            )
            file.write_text(words, encoding="utf-8")
            session.admit(session.plan(session.read(file)))  # type: ignore[arg-type]
        session.search.update()
    return file


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"figures": figures, "figures-small": figures_small, "figure-followed": followed}
"""Each brings the window into the state that its picture shows."""
