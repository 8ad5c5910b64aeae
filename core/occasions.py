"""To which class an occasion belongs: 全国两会, 党代会, 经济工作会议, 调研.

Speeches of one class are read beside one another, whatever their meetings were called in full. The classes are those in which a Chinese
reader looks for speeches; meetings of provinces, cities, counties and townships have classes of their own where their level is named.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.outline.folding import folded

if TYPE_CHECKING:
    from core.metadata import Metadata

OWN_WORD: Final = 10
"""Characters of an occasion that the table does not know and that is a class of its own: a longer one is the name of one meeting."""

_LONGEST: Final = 120
_LEVELS: Final = {
    "自治区": "省",
    "省": "省",
    "自治州": "市",
    "州": "市",
    "盟": "市",
    "市": "市",
    "县": "县",
    "区": "县",
    "旗": "县",
    "乡": "乡镇",
    "镇": "乡镇",
}
_LEVEL: Final = rf"({'|'.join(_LEVELS)})"
_TERM: Final = r"第?[一二三四五六七八九十百\d]+"
_WIDER: Final = r"(?:全体会议|全会|全体[（(]扩大[）)]会议)"


class _Class(NamedTuple):
    name: str
    """With ``{}`` where the level stands that the pattern has found."""
    keys: tuple[str, ...]
    """One of them stands in the words: most classes are left out by this alone."""
    pattern: re.Pattern[str] | None = None
    """Likewise, if it is given."""


def _class(name: str, keys: str, *patterns: str) -> _Class:
    return _Class(name, tuple(keys.split()), re.compile("|".join(patterns)) if patterns else None)


_TABLE: Final = (
    # What the organs of the state and the party hold; a standing committee meets all year round and is none of the two sessions.
    _class("人大常委会会议", "常委会 常务委员会", r"(?:人大|人民代表大会)常(?:务委员会|委会)"),
    _class("政协常委会会议", "常委会 常务委员会", r"(?:政协|政治协商).*常(?:务委员会|委会)"),
    _class(
        "全国两会",
        "全国人大 全国政协 全国人民代表大会 全国委员会 全国两会",
        r"(?:全国人(?:大|民代表大会)|全国政协|(?:政协|政治协商).*全国委员会).*(?:次会议|大会|两会)",
        rf"{_TERM}届全国人大|全国两会|全国人民代表大会$",
    ),
    _class(
        "{}两会",
        "人民代表大会 人大 人代会 政协 政治协商 两会",
        rf"{_LEVEL}(?:{_TERM}届)?(?:人民代表大会|人大|人代会|两会|政协)(?:.*会议|$|上|期间)",
        rf"(?:政协|政治协商会议).{{0,12}}?{_LEVEL}(?:{_TERM}届)?委员会.*会议",
    ),
    _class(
        "党代会",
        "代表大会 大 党代会",
        rf"共产党{_TERM}次全国代表大会|全国党代会",
        r"党的(?:十[一二三四五六七八九]?|二十[一二三四五]?|[一二三四五六七八九])大(?!会)",
    ),
    _class(
        "{}党代会",
        "党代会 代表大会",
        rf"共产党.{{0,10}}?{_LEVEL}(?:{_TERM})?次(?:党员)?代表大会",
        rf"{_LEVEL}(?:{_TERM}次)?(?:党代会|党员代表大会)",
    ),
    _class("中央纪委全会", "中央纪委 纪律检查委员会", rf"中央纪(?:委|律检查委员会).*{_WIDER}"),
    _class("{}纪委全会", "纪委", rf"{_LEVEL}纪委.*{_WIDER}"),
    _class("中央全会", "全会 全体会议", rf"[一二三四五六七八九]中全会|中央(?:委员会.*{_WIDER}|全会)"),
    _class("{}委全会", "全会 全体", rf"{_LEVEL}党?委(?:员会)?.*{_WIDER}"),
    _class("经济工作会议", "经济工作", r"经济工作(?:暨.{1,12})?会"),
    _class("农村工作会议", "农村工作", r"农村工作(?:暨.{1,12})?会"),
    _class("中心组学习", "集体学习 中心组"),
    _class("政治局会议", "政治局", r"政治局(?:常务?委(?:员会)?)?.{0,4}会议"),
    _class("民主生活会", "民主生活会 组织生活会"),
    _class("常务会议", "常务会"),
    _class("常委会会议", "常委会 常委（扩大）会 常委(扩大)会"),
    # What is celebrated, taught, and said to the world.
    _class(
        "新年贺词",
        "新年 新春 春节 元旦 团拜",
        r"新年(?:贺[词辞]|致[词辞]|茶话会|献[词辞])|新春(?:团拜|茶话|贺[词辞]|致[词辞])|团拜会|元旦[献贺致][词辞]|春节(?:茶话|招待|致[词辞]|贺[词辞])",
    ),
    _class("纪念大会", "纪念 庆祝 诞辰 公祭", r"(?:纪念|庆祝|诞辰|公祭).*(?:大会|座谈会|仪式|招待会|晚会|活动)"),
    _class("表彰大会", "表彰 颁奖 授奖 奖励", r"(?:表彰|颁奖|授奖|奖励).*(?:会|仪式)"),
    _class("党校开班", "党校 干部学院 研讨班 培训班 轮训班 读书班 进修班 中青班", r"班|党校|干部学院"),
    _class("党课", "党课"),
    _class("记者会", "记者会 发布会 答记者 吹风会 记者招待会"),
    _class(
        "国际会议",
        "联合国 峰会 二十国集团 金砖 亚太经合 上海合作组织 上合组织 高峰论坛 亚洲论坛 世界 国际 领导人 summit nations g20 apec brics",
        r"联合国|峰会|二十国集团|金砖|亚太经合|上海合作组织|上合组织|高峰论坛|亚洲论坛|(?:世界|国际).*(?:大会|论坛|会议)",
        r"领导人.*(?:会议|会晤)|summit|unitednations|g20|apec|brics",
    ),
    _class("外事活动", "欢迎宴会 国宴 国事访问 使节 外宾 会见 会谈 对话会"),
    # What remains, by what is done there.
    _class("调研", "调研 考察 视察 走访 慰问", r"(?:调研|考察|视察|走访|慰问)(?!组|报告)"),
    _class("座谈会", "座谈"),
    _class("论坛", "论坛"),
    _class("干部大会", "干部大会 干部会议 任职大会 就职 宪法宣誓"),
    _class("仪式", "仪式 典礼 开幕式 闭幕式"),
    _class("动员大会", "动员 誓师", r"(?:动员|誓师).*会"),
    _class("工作会议", "工作会 专题会 推进会 现场会 调度会 部署会 电视电话会 视频会 总结会 办公会 联席会 领导小组"),
)
"""The first that fits counts."""
_UNSAID: Final = str.maketrans("", "", " \t\n\u3000“”\"'「」《》")
_CALLS: Final = re.compile(r"^关于|的(?:通知|意见|决定|批复|请示|函|办法|规定|条例|通报|公告|通告|细则)$|印发|转发")
"""A document about a meeting, which was not said there."""
_COMMITTEE: Final = r"常(?:委会|务委员会)"
_REPORT: Final = re.compile(
    rf"(国务院政府|全国(?:人大|人民代表大会|政协){_COMMITTEE}|政治协商会议全国委员会{_COMMITTEE}|最高人民(?:法院|检察院))工作报告"
    rf"|{_LEVEL}(?:人民)?政府工作报告|{_LEVEL}(?:(?:人大|人民代表大会|政协){_COMMITTEE}|(?:高级|中级)?人民(?:法院|检察院))工作报告"
)
"""Of a government, a court or a standing committee to the congress of its level."""


def class_of(metadata: Metadata, name: str) -> str | None:
    """Return the class of the occasion of a document, None where it is not clear.

    It is told by the occasion, or else by the title, or else by the name. An occasion of few words that no class knows is its own: so a
    reader may have classes of his own by setting it.

    Args:
        metadata: what is known of the document.
        name: of its file.
    """
    if metadata.occasion:
        found = _of_occasion(metadata.occasion)
        if found is not None:
            return found
    for words in (metadata.title, name):
        if words:
            return _of_title(words)
    return None


@lru_cache(maxsize=1 << 14)
def _of_occasion(words: str) -> str | None:
    plain = _plain(words)
    own = words.strip()
    return _known(plain) or (own if 0 < len(own) <= OWN_WORD else None)


@lru_cache(maxsize=1 << 15)
def _of_title(words: str) -> str | None:
    plain = _plain(words)
    if _CALLS.search(plain):
        return None
    report = _REPORT.search(plain)
    if report:
        state, *levels = report.groups()
        return "全国两会" if state else "".join(f"{_LEVELS[level]}两会" for level in levels if level)
    return _known(plain)


def _known(plain: str) -> str | None:
    """Return the first class of the table to which words belong."""
    for one in _TABLE:
        for key in one.keys:
            if key in plain:
                break
        else:
            continue
        match = one.pattern.search(plain) if one.pattern else None
        if one.pattern and match is None:
            continue
        levels = [level for level in match.groups() if level] if match and "{}" in one.name else []
        return one.name.format(_LEVELS[levels[0]] if levels else "")
    return None


def _plain(words: str) -> str:
    """Return words without white space, quotes, widths and case."""
    return folded(words[:_LONGEST]).translate(_UNSAID).lower()
