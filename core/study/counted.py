"""Names whose numerals count their members (五个必由之路, 三到位一处理, 8337): which words are one, by their shape alone."""

from __future__ import annotations

import re
from typing import Final

_FEW: Final = "两二三四五六七八九十"
_ANY: Final = f"一{_FEW}双"
_MEASURE: Final = "个大项种重条道类级步件篇"
NUMBER: Final = rf"(?:[两二三四五六七八九]?十[一二三四五六七八九]?|[{_FEW}])"

_IDIOM: Final = re.compile(
    r"[一二三两四五六七八九十百千万]{2,}$|二次|三思|三番|三令|三心|三言|三五|四面八方|四通八达|四平八稳|五湖四海|五花八门|五光十色|六神|七上八下"
    r"|七嘴八舌|七零八落|八仙|九牛|十全十美|十拿九稳|十分|十足|三三|两两|两岸|两极|两难|两全|两手|两头|两翼齐飞|三伏|三九|三更|八方|十年|二把手|三产|二产|三峡"
)
"""Words that begin with a numeral and count nothing."""
_LEADING: Final = re.compile(
    rf"{NUMBER}(?!分之|月|日|年|点|成|倍|期(?!叠加)|届|次|维|手)(?:[{_MEASURE}])?[^一二三四五六七八九十百千万亿\d].*|双(?!边|方|赢|向|手|重|休|语|层|良|线|城)[^、，]{{1,5}}"
)
_ROW: Final = re.compile(rf"[{_ANY}][^{_ANY}、，]{{1,4}}[、，]?[{_ANY}][^{_ANY}]{{1,5}}(?:[、，]?[{_ANY}][^{_ANY}]{{1,5}})*")
"""一带一路, 三会一课, 一核两翼三区."""
_TAIL: Final = re.compile(
    r"[^一二三四五六七八九十百千万两双\d、，]{2,4}[三四五六七八九](?:[^一二三四五六七八九十百千万两双\d、，年月日号期路街级]{1,2})"
)
"""门前三包."""
_DIGITS: Final = re.compile(
    r"\d{2,6}|(?:\d{1,4}|[NnXx])(?:[+＋](?:\d{1,4}|[NnXxＮＸ]))+|\d{1,2}[个大项条]?(?!分钟|小时|公里|[天年月日元亿万里级])[\u4e00-\u9fff].{0,8}"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SAME: Final = re.compile(r"一[^一]+一[^一]+")
"""一村一品: one of each, which counts nothing."""


def counts_members(words: str) -> bool:
    """Return True if words that are known to be a set phrase are a name whose numerals count its members."""
    if _DIGITS.fullmatch(words):
        return not _YEAR.fullmatch(words)
    if _IDIOM.match(words):
        return False
    if _ROW.fullmatch(words):
        return not _SAME.fullmatch(words) or words in _KNOWN_ROWS
    return _LEADING.fullmatch(words) is not None or _TAIL.fullmatch(words) is not None


_KNOWN_ROWS: Final = frozenset({"一带一路", "一老一小"})
