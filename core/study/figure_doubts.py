"""Tells the numbers that state a quantity from dates, ordinals, ranks, serials, names and idioms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.study.figure_units import COUNTS, MONEY, NOUN, PERCENT, TIME

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.study.figure_numerals import Numeral

_NEAR: Final = 12
"""Characters on either side that are looked at."""


def is_quantity(text: str, numeral: Numeral) -> bool:
    """Return True if a number states a quantity where it stands."""
    before = text[max(0, numeral.span.start - _NEAR) : numeral.span.start]
    behind = text[numeral.span.end : numeral.span.end + _NEAR]
    if before.endswith("【") and behind.startswith("】"):  # a label
        return False
    if _ORDINAL.search(before) or _INSIDE.search(before) or _is_vague(numeral, before):
        return False
    if numeral.unit in PERCENT:
        return True
    return _judge(numeral.unit)(numeral, before, behind)


SAYING: Final = re.compile(
    "三番五次|三番两次|一五一十|三天两头|三年五载|三年两载|一家一户|千家万户|一日三餐|千年万年|十个指头|九个指头|两个巴掌|一个个|"
    "一件件|一条条|一项项|一次次|"
    "一步步|一点点|一点一滴|百分之一百二十|三个和尚|一人一策|一户一|一村一|一企一|一事一|一县一|一镇一|一乡一|一年一度|"
    "一年四季|一年之计|一天天|"
    "万元户|百岁|万里长征|二万五千里|八百里|十里长街|千斤重担|千里|百里挑一|一站式|一块石头|四分五裂|三六九等|两个肩膀|二人转|"
    "一口气|一口吃|一家人|一家亲|八小时(?:以外|之外|内外)|两条腿走路"
)
"""Sayings: what numerals are in them states nothing."""

_ORDINAL: Final = re.compile("(?:第|第(?:[〇零一二三四五六七八九十百0-9]{1,4}[、至和]|[0-9]{1,4}[―—-])+第?|其|头|初|星期|礼拜|系列之|之)$")
_INSIDE: Final = re.compile(r"[A-Za-z0-9０-９.．＋+:：/_#〔\[№]$|[A-Za-z0-9][-－—]$")
_VAGUE: Final = re.compile("(?:[几数好上成]|若干)$")
_LONE_POWER: Final = re.compile("[十百千万亿]+[多余]?|百[十几千]")


def _is_vague(numeral: Numeral, before: str) -> bool:
    """Return True of 几十, 上百, 成千: a power of no number."""
    return bool(_LONE_POWER.fullmatch(numeral.words) and _VAGUE.search(before))


def _judge(unit: str) -> Callable[[Numeral, str, str], bool]:
    """Return what knows the numbers with such a unit."""
    if unit in TIME:
        return _measures_time
    if unit in COUNTS:
        return _counts
    return _measures if unit else _stands_alone


def _measures(numeral: Numeral, before: str, behind: str) -> bool:
    """Judge a number of 元, 吨, 公里 and the like."""
    words = numeral.words
    if numeral.unit == "番":
        return _DOUBLED_BEFORE.search(before) is not None
    if words in _FEW or words == "一":
        return words == "一" and numeral.unit in _ONE_IS_A_NUMBER
    if _LONE_POWER.fullmatch(words) and words != "十":
        return _is_exact(numeral) and not before.endswith(("每", "（", "("))
    if numeral.unit == "元" and not numeral.is_in_digits and len(words) == 1 and not _PRICE_BEFORE.search(before):
        return False  # 三元 is a name
    return not (numeral.unit == "里" and not numeral.is_in_digits and len(words) < 2) and not behind.startswith(("高考", "宣言"))


_DOUBLED_BEFORE: Final = re.compile("翻(?:了|上)?(?:近|约|超过?|将近|接近|不止)?$")
_PRICE_BEFORE: Final = re.compile("[月人年亩斤天户吨张个次费钱价资贴约近为达至到交给收付超助款税长高加少低]$")
_ONE_IS_A_NUMBER: Final = frozenset(("倍", "吨", "公里", "千米", "平方米", "公顷", *MONEY))
_FEW: Final = frozenset(("二", "〇", "零", "○"))
"""二 alone is an ordinal: two of anything are 两."""


def _is_exact(numeral: Numeral) -> bool:
    """Return True of a power alone that is meant as a number: 超亿元, 百万平方米, 近千万, 百余名."""
    return bool(numeral.before or numeral.after or len(numeral.words) > 1)


_COUNTED_BY_HUNDREDS: Final = frozenset(("名", "所", "场", "集", "件", "项", "部"))
"""Measure words behind which 百 and 千 alone are numbers (百所高校); 百家 and 千户 are as well everybody."""
_PART_OF_NAME: Final = re.compile("[“‘「进访送帮评扶联]$")
"""Before 百名 and the like in the name of a campaign."""


_ARTICLE_COUNTS: Final = re.compile(
    "每(?:半?年|月|季度?|周|[日天旬]|学期)[^，。；\n一]{0,8}$|每(?![到当逢隔次])[^，。；\n一]{1,3}$|(?:至少|不少于|仅有?|只有|最多|不超过|各)$"
)
_ARTICLE_PERSON: Final = frozenset(("名", "位", "人"))
_SENDING: Final = re.compile("(?:由|配备|配强|明确|确定|指定|安排|选派|选配|聘请|落实|增设|聘)$")
_NO_PERSON: Final = re.compile("普通|合格|优秀|共产党员|党员|领导|同志|老|新|基层|中国|先生|朋友|代表|战士|伟大|真正")
_MEETING_BEFORE: Final = re.compile("(?:[届会]|党的|人大|政协|常委|全委)$")
_MEETING_BEHIND: Final = re.compile("(?:中央)?(?:全会|全体|代表大会|代表会|党代|人代|常委会|大会)")
_HELD_BEFORE: Final = re.compile("(?:召开|举行|主持|列席|参加|出席|开)[了过]?$")
_BIG: Final = re.compile(r"[\u3400-\u9fff]")
_NOT_BIG: Final = re.compile("[的、，。；是军国连卡片量批幅都规概约致学小有多]|班子")
_CONGRESS: Final = re.compile("[把以制决通选开路对和后前上期精报召代会确提作指与强要部关胜闭在战]")
"""Behind the name of a party congress, of which there have been so many that 七大 may be one."""
_FIRST_CONGRESS: Final = 6
_WHOLE: Final = ("共", "约", "达", "达到", "多", "近", "有", "长")
"""Before so many pages; other numbers of pages say which."""
_CLOCK_BEFORE: Final = re.compile("(?:上午|下午|晚上?|早上?|凌晨|中午|[日号])$")


def _counts(numeral: Numeral, before: str, behind: str) -> bool:
    """Judge a number with a measure word."""
    words, unit = numeral.words, numeral.unit
    if words in _FEW:
        return False
    if words == "一":
        return _article_counts(unit, before, behind)
    if unit == "大":
        is_congress = numeral.reading.value >= _FIRST_CONGRESS and _CONGRESS.match(behind)
        return bool(_BIG.match(behind)) and not is_congress and not _NOT_BIG.match(behind) and not before.endswith(("党的", "届"))
    if _LONE_POWER.fullmatch(words) and words != "十":
        return (_is_exact(numeral) or unit in _COUNTED_BY_HUNDREDS) and not before.endswith("每") and not _PART_OF_NAME.search(before)
    if unit == "点" and _CLOCK_BEFORE.search(before):
        return False
    if unit == "页":
        return before.endswith(_WHOLE)
    if unit in ("名", "位") and before.endswith("前") and not before.endswith("年前"):
        return False
    if unit == "期" and numeral.reading.value < 4:
        return False
    if unit == "次" and not numeral.is_in_digits and _MEETING_BEHIND.match(behind) and not _HELD_BEFORE.search(before):
        return False
    return not (unit == "次" and _MEETING_BEFORE.search(before))


def _article_counts(unit: str, before: str, behind: str) -> bool:
    """Judge 一 with a measure word: mostly it is no more than an article."""
    if unit in _ARTICLE_PERSON and not _NO_PERSON.match(behind) and _SENDING.search(before):
        return True
    found = _ARTICLE_COUNTS.search(before)
    return found is not None and unit not in ("批", "点", "方面", "部") and not behind.startswith(("个", "件", "性", "系列"))


_LENGTH_BEFORE: Final = re.compile(
    "(?:连续|历时|为期|会期|长达|达到?|缩短[到至为]?|压缩[到至为]?|延长[到至]?|提前|推迟|提速|期限为?|有效期为?|期为|工期为?|耗时|用时|累计|"
    "平均|寿命|处以?|判处|期间|[再整仅]|服务满|工作满|任期)$"
)
_PLACING_BEFORE: Final = re.compile("(?:过去|最近|近|今后|未来|这|(?<!提)前|后|上|下|往后|以后|以往|去|同)的?$")
_PLACING_BEHIND: Final = re.compile(
    "多?(?:来|以来|间|前|后|以前|以后|之前|之后|里|行动|计划|规划|攻坚|纲要|方案|专项|义务教育|禁渔|大庆|[^，。；\n]{0,8}圈|工作制)"
)
_SPENT_BEFORE: Final = re.compile("(?:经过|历经|历时|耗时|用时|短短|奋战|苦干|用了|花了|[天日月]数|分)近?$")
_ALSO_BEFORE: Final = re.compile("连续[0-9一二两三四五六七八九十]{1,3}年[、和]$")
_SHORTENED_BEHIND: Final = re.compile("[^，。；\n]{0,4}?(?:压缩|缩短|减少|压减|精简|减|延长|增加|提速|提高|降)[到至为成]?")
_ALWAYS_LENGTHS: Final = frozenset(("小时", "个小时", "分钟", "秒", "个工作日", "工作日", "昼夜"))


def _measures_time(numeral: Numeral, before: str, behind: str) -> bool:
    """Judge a length of time: mostly it only places what is told."""
    unit, words = numeral.unit, numeral.words
    if unit == "年" and (1000 <= numeral.reading.value <= 2200 or len(words) >= 4):
        return False
    if words in _FEW or (_LONE_POWER.fullmatch(words) and words != "十"):
        return False
    if _PLACING_BEHIND.match(behind) or (unit in ("日", "天") and before.endswith(("月", "这"))):
        return False
    if unit in _ALWAYS_LENGTHS:
        return words != "一" or bool(numeral.after or numeral.before)
    if numeral.after in ("内", "以内", "之内", "以上", "以下", "左右") or behind.startswith(("时间", "期限", "工期", "有效", "以上")):
        return not _PLACING_BEFORE.search(before)
    if _SPENT_BEFORE.search(before):
        return True
    if _PLACING_BEFORE.search(before):
        return False
    if _ALSO_BEFORE.search(before):
        return True
    if before.endswith(("从", "由")) and _SHORTENED_BEHIND.match(behind):
        return True
    return bool(_LENGTH_BEFORE.search(before) or (numeral.before and numeral.before not in ("近", "过", "满")))


_NOUN: Final = re.compile(NOUN)
_LONG_IN_WORDS: Final = 2
"""Characters of a number in words that may as well begin another word: 三企业 is none, 八百七十五代表 is one."""
_NOUN_BEHIND: Final = re.compile(r"[\u3400-\u9fff]")
_NO_NOUN: Final = re.compile("[一分里是的之有不万亿年月日天周次级期届号路点]|能够|要|以上|众一心")
_STATED: Final = re.compile("(?:达到?|为|至|到|在|占|突破|超过|约|近)$")
_CHANGED_BEHIND: Final = re.compile("[^，。；,;\n]{0,3}?(?:提高|提升|上升|增加|增长|升|扩大|缩小|下降|降|减少|回落|调整)[到至为]")
_CLOSED: Final = re.compile("(?:以上|左右|以下|以内)?[，。；、）),;\n]|$")


def _stands_alone(numeral: Numeral, before: str, behind: str) -> bool:
    """Judge a number without a unit: 近千万家庭, 3700多万学生, 覆盖15镇, 指数达到102.3."""
    words, value = numeral.words, numeral.reading.value
    if _LONE_POWER.fullmatch(words):
        if _CLOSED.match(behind):
            return len(words) > 1 and bool(numeral.before or words[-1] in "多余" or _STATED.search(before))
        return bool(numeral.before) and len(words) > 1 and bool(_NOUN_BEHIND.match(behind)) and not _NO_NOUN.match(behind)
    if behind.startswith(("之多", "之众")):
        return True
    if words[-1] in "万亿多余" and words[0] not in "多余":
        return not _NO_NOUN.match(behind)
    if (numeral.is_in_digits or len(words) > _LONG_IN_WORDS) and value > 1 and _NOUN.match(behind):
        return not before.endswith(("国道", "省道", "年")) and not _NO_NOUN.match(behind)
    if numeral.is_in_digits and "." in words and before.endswith(("从", "由")) and _CHANGED_BEHIND.match(behind):
        return True
    if not numeral.is_in_digits or not _STATED.search(before) or not _CLOSED.match(behind):
        return False
    return "." in words or not 1900 <= value <= 2100
