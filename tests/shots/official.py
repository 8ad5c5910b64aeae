"""The picture of 公文版式: a notice as an office would issue it, and the end of one with what is enclosed, organ and date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

NOTICE: Final = """关于做好2026年春季农田水利工作的通知

各村民委员会，镇直各单位：

开春以后，农田用水、防汛、清淤几件事挤在一起。为把“修”、“清”、“管”、“用”四件事做在前面，现就有关事项通知如下。

一、把渠道修好，把水送到地头

（一）抓紧清淤。各村在三月底前完成清淤，水管站逐段验收。一是先清下游，再清上游。二是淤泥就近还田，不准堆在路边。三是机械进不去的地方，由村里组织人工清理。

（二）修好水闸。全镇有水闸四十六座，十一座启闭不灵。

1.四座漏水的闸门更换止水。

2.七座锈死的启闭机拆洗上油，换下来的零件登记造册。

（1）能修的不换，修好的当天装回。

（2）要换的三日之内报到镇里，统一采购，支出控制在3.5万元以内，比去年减少12%。

二、把防汛准备做在前面

汛期比往年可能提前。编织袋、铁锹、照明设备按去年的一倍半准备，四月十日前入库，专人保管，逐件登记。

附件：1.各村渠段责任分工表
2.防汛物资登记表

农田水利工作指挥部
2026年3月2日
"""


def official(stage: Stage) -> None:
    """A notice in the official layout, with the line that tells which faces are missing."""
    stage.set(official_layout=True)
    stage.show(stage.home.write("通知.txt", NOTICE))


def official_end(stage: Stage) -> None:
    """Its end: what is enclosed, organ and date."""
    stage.set(official_layout=True, theme="white")
    stage.show(stage.home.write("通知.txt", NOTICE), "--goto", str(len(NOTICE) - 30))


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"official": official, "official-end": official_end}
