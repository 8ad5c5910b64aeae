"""What makes two figures comparable: that they count the same, and in units of which one can be made of the other."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SAME: Final = (
    ("地区生产总值", "生产总值", "国内生产总值", "GDP"),
    # 公共财政预算收入 was renamed in 2015, 一般预算收入 before that.
    (
        "一般公共预算收入",
        "公共财政预算收入",
        "地方一般公共预算收入",
        "地方公共财政预算收入",
        "地方财政一般预算收入",
        "一般预算收入",
    ),
    ("城镇新增就业", "新增城镇就业", "城镇新增就业人员"),
    ("固定资产投资", "全社会固定资产投资", "固定资产投资额", "全社会固定资产投资额"),
    ("社会消费品零售总额", "全社会消费品零售总额", "社零总额"),
    ("规模以上工业增加值", "规上工业增加值", "规模以上工业企业增加值"),
    ("城镇居民人均可支配收入", "城镇常住居民人均可支配收入"),
    ("农村居民人均可支配收入", "农村常住居民人均可支配收入", "农牧民人均可支配收入"),
    ("农民人均纯收入", "农村居民人均纯收入", "农牧民人均纯收入"),
    ("居民消费价格", "居民消费价格指数", "居民消费价格总水平", "CPI"),
    ("进出口总额", "货物进出口总额", "外贸进出口总额", "进出口总值", "对外贸易进出口总额"),
    ("实际利用外资", "实际使用外资"),
    ("粮食产量", "粮食总产量", "粮食总产"),
    ("城镇化率", "常住人口城镇化率"),
)
"""Names of one and the same, the usual one first: few, so that nothing is held against what it is not."""
_USUAL: Final = {name: names[0] for names in _SAME for name in names}
_AROUND: Final = re.compile(
    "^(?:全年|全市|全省|全县|全区|全国|全镇|全乡|全旗|全州|我市|我省|我县|我区|我国|今年|去年|当年|年内|预计|力争|确保|完成|实现|其中|人们|"
    "[0-9]{4}年|[上下]半年|[一二三四]季度|主要|的)+"
)
_BEHIND: Final = re.compile("(?:增速|增幅|增长率|增长|涨幅|人数|的)$")
_PLACE: Final = re.compile(
    "(?!人均|户均|单位|第|工业|农业|服务业|民营|非公|海洋|绿色)[\u3400-\u9fff]{1,8}?(?:省|(?<!城)市|县|(?<!地)区|旗|州|盟|(?<!城)镇|自治区|本级)"
)

_BASES: Final = {
    "公里": ("米", 1000.0),
    "千米": ("米", 1000.0),
    "km": ("米", 1000.0),
    "里": ("米", 500.0),
    "华里": ("米", 500.0),
    "米": ("米", 1.0),
    "吨": ("千克", 1000.0),
    "公斤": ("千克", 1.0),
    "千克": ("千克", 1.0),
    "kg": ("千克", 1.0),
    "斤": ("千克", 0.5),
    "市斤": ("千克", 0.5),
    "平方公里": ("平方米", 1e6),
    "平方千米": ("平方米", 1e6),
    "公顷": ("平方米", 1e4),
    "亩": ("平方米", 1e4 / 15),
    "市亩": ("平方米", 1e4 / 15),
    "平方米": ("平方米", 1.0),
    "平米": ("平方米", 1.0),
    "千瓦": ("千瓦", 1.0),
    "kW": ("千瓦", 1.0),
    "兆瓦": ("千瓦", 1000.0),
    "MW": ("千瓦", 1000.0),
    "千瓦时": ("千瓦时", 1.0),
    "kWh": ("千瓦时", 1.0),
    "度": ("千瓦时", 1.0),
    "人": ("人", 1.0),
    "名": ("人", 1.0),
    "位": ("人", 1.0),
}
"""Units of which one can be made of the other, by what they are of a common one."""
FALLS: Final = frozenset(("负增长", "下降", "降低", "减少", "回落", "压减", "缩减", "缩短", "降幅"))
"""Verbs behind which a number says by how much something fell."""
CHANGES: Final = FALLS | {"增长", "增加", "提高", "提升", "上升", "上涨", "扩大", "延长", "净增", "增幅", "涨幅"}
"""Verbs behind which a number says by how much."""


def plain(subject: str) -> str:
    """Return the words of a subject without what only says where and when: 全市地区生产总值 is 地区生产总值."""
    words = unicodedata.normalize("NFKC", "".join(subject.split()))
    words = _AROUND.sub("", words)
    return _BEHIND.sub("", words) or words


def key(subject: str) -> str:
    """Return what is the same for subjects that may be held against each other."""
    words = plain(subject)
    return _USUAL.get(words, words)


def is_same(subject: str, wanted: str) -> bool:
    """Return True if a subject counts what is wanted.

    Args:
        subject: words of a text.
        wanted: a `key`; what stands before it in the subject has to be the name of a place: 东江区地区生产总值.
    """
    words = plain(subject)
    if _USUAL.get(words, words) == wanted:
        return True
    rest = words
    while (place := _PLACE.match(rest)) is not None:
        rest = rest[place.end() :]
        if rest and _USUAL.get(rest, rest) == wanted:
            return True
    return False


def spellings(wanted: str) -> tuple[str, ...]:
    """Return the words by which texts may name what is wanted, a `key`."""
    return next((names for names in _SAME if names[0] == wanted), (wanted,))


def measure(unit: str) -> tuple[str, float]:
    """Return the common unit of a unit and how many of it one is; a unit that stands alone is its own."""
    return _BASES.get(unit, (unit, 1.0))
