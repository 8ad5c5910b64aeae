"""The picture of a document of WPS Writer in the old binary format: automatic numbers, a table, notes and a text box."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from tests.core.importers.doc_cases import boxes, drawing, drawn, tags
from tests.core.importers.doc_kit import (
    ALIGNMENT,
    BOLD,
    DELETED,
    FIRST_CHARACTERS,
    ILFO,
    ILVL,
    SIZE,
    Paragraph,
    Style,
    begin,
    cells,
    columns,
    doc,
    end,
    footnote,
    owners,
    p,
    r,
    remark,
    shape,
    sheet,
    special,
    sprm,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

_LEVELS: Final = ((37, "", "、"), (37, "（", "）"), (0, "", "．"))
"""Code of the numbers' format, and what stands before and behind a number, on each level."""
_STYLES: Final = sheet(
    Style("正文", chpx=sprm(SIZE, 32), papx=sprm(ALIGNMENT, 3), built_in=0),
    *(Style(f"标题 {level}", base=0, chpx=sprm(BOLD), papx=sprm(ILFO, 1) + sprm(ILVL, level - 1), built_in=level) for level in range(1, 4)),
    Style("标题", base=0, chpx=sprm(BOLD) + sprm(SIZE, 44), papx=sprm(ALIGNMENT, 1), built_in=62),
)
_TITLE: Final = 4
_ROWS: Final = (
    ("阶段", "任务", "牵头单位", "时限"),
    ("准备", "逐村登记抗旱井、机泵和渠道", "水管站", "5月20日"),
    ("实施", "抢修不能用的机井二十一眼", "农机站", "6月10日"),
    ("", "落实用水顺序和值班表", "各村", "6月15日"),
    ("总结", "核对水账，公布结果", "财政所", "9月底"),
)


def plan() -> bytes:
    """Return the plan."""
    edges = (0, 1200, 5200, 7000, 8500)
    merged = {2: {0: 0x60}, 3: {0: 0x20}}
    table = [one for number, row in enumerate(_ROWS) for one in cells(*row, papx=columns(*edges, merged=merged.get(number)))]
    paragraphs: tuple[Paragraph | list[Paragraph], ...] = (
        p("2026年夏季抗旱保苗实施方案", istd=_TITLE),
        _text("入夏以来，全镇有效降水比常年少四成", footnote(), "，东片六个村出现旱象。为保住秋粮，制定本方案。"),
        _heading(1, "总体要求"),
        _text(
            "坚持", begin(0), "先生活、后生产", end(), remark(tag=1), "，", r("原则上", sprm(DELETED)), "先高处、后低处，一滴水也不浪费。"
        ),
        _heading(1, "重点任务"),
        _heading(2, "把水源找足"),
        _text("塘坝、机井、河道三路并举，能蓄的蓄，能提的提。", shape(2001)),
        _heading(3, "塘坝留足底水。各村五月底前堵完漏点。"),
        _heading(3, "机井逐眼登记。能修的十天修好，不能修的另打。"),
        _heading(2, "把用水管住"),
        _text("轮灌顺序由村民代表商定，写在牌子上，插到地头。", footnote()),
        _heading(2, "把秧苗护好"),
        _text("农技员分片包干，早浇的中耕保墒，晚浇的覆草遮阴。"),
        _heading(1, "时间安排"),
        _text("分三个阶段进行，任务和时限见下表。"),
        table,
        _heading(1, "保障措施"),
        _heading(2, "组织保障"),
        _text("镇里成立抗旱指挥组，每天傍晚六点碰头，当天的事当天定。"),
        _heading(2, "经费保障"),
        _text("抗旱经费专户管理，先修后补，凭验收单支付。"),
        _heading(2, "督促检查"),
        _text("一查水源，二查设备，三查到户。查出的问题三天之内整改。"),
    )
    notes = ("气象站五月十五日的数字，常年指最近三十年的平均。", "牌子由水管站统一制作，每村不少于十块。")
    return doc(
        *paragraphs,
        stories={
            "footnotes": [[p(special("\2"), f" {one}")] for one in notes],
            "comments": [[p(special("\5"), "与省里的提法一致，可用。")]],
            "boxes": [[p("抗旱电话：镇水管站值班室，昼夜有人。")]],
            "headers": [*([[]] * 6), [p("镇抗旱指挥组文件")]],
        },
        table={
            "Stshf": _STYLES,
            "GrpXstAtnOwners": owners("审稿人甲"),
            "SttbfAtnBkmk": tags(1),
            "PlcftxbxTxt": boxes(2001, lengths=[19]),
            "DggInfo": drawing(drawn(2001)),
            "PlfLst": struct.pack("<Hii9hBB", 1, 77, 0, *([0xFFF] * 9), 0, 0),
            "PlfLfo": struct.pack("<ii8xBBBBI", 1, 77, 0, 0, 0, 0, 0xFFFFFFFF),
        },
        tails={"PlfLst": b"".join(_level(depth) for depth in range(9))},
    )


def _level(depth: int) -> bytes:
    form, before, behind = _LEVELS[min(depth, 2)]
    text = f"{before}{chr(depth)}{behind}"
    place = bytes([len(before) + 1]) + bytes(8)
    told = struct.pack("<iBB9sB8xBBBB", 1, form, 0, place, 2, 0, 0, 0, 0)
    return told + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def _heading(level: int, words: str) -> Paragraph:
    return p(words, istd=level)


def _text(*content: object) -> Paragraph:
    return p(*content, papx=sprm(FIRST_CHARACTERS, 200))  # type: ignore[arg-type]


def wps(stage: Stage) -> None:
    """A plan of WPS Writer, its outline beside it."""
    path = stage.home.texts / "2026年夏季抗旱保苗实施方案.wps"
    path.write_bytes(plan())
    stage.show(path)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"wps": wps}
