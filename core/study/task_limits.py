"""Until when a task is to be done, and the figures by which it can be measured."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_N: Final = r"(?:\d{1,4}|[〇零一二两三四五六七八九十百]{1,4}|半)"
_BEFORE: Final = r"[之以]?(?:前|内)"
_DAY: Final = rf"(?:\d{{4}}年)?(?:今年|明年|本年)?{_N}月(?:份)?{_N}[日号]"
_YEAR: Final = r"(?:\d{4}|[一二三四五六七八九〇零○]{4})年"
_NEAR: Final = r"(?:今年|明年|本年度?|当年|次年|后年)"
_FIRST: Final = (
    r"[不最务请于在至到截力确今明本当次后翌即年第上下首中这每月周星晚凌自从会提限用结发收受接春元清端国入汛主冬秋麦封供采开放节雨台进换任试学合届规整办"
    r"〇零○一二两三四五六七八九十百半“\d]"
)
"""What a deadline begins with; looked at first, since the forms are many."""
_DEADLINE: Final = re.compile(
    rf"(?={_FIRST})(?:"
    + "|".join(
        (
            # A day, a month or a year before which.
            rf"(?:(?:不迟于|不晚于|最迟(?:于|在)?|最晚(?:于|在)?|务必于|请于|于|在|至|到|截至|截止到?|力争在?|确保)?(?P<a>{_DAY}(?:[（(][^（）()]{{1,6}}[）)])?(?:上午|下午|中午|晚上?)?(?:\d{{1,2}}(?:[:：]\d\d|[时点]半?))?(?:下班)?(?:[之以]?前|止|截止|为限)))",
            rf"(?:不迟于|不晚于|最迟(?:于|在)?|最晚(?:于|在)?|截止(?:时间|日期)?[为是至到：:]|至|到)(?P<b>{_DAY})",
            rf"(?P<c>(?:{_YEAR}|{_NEAR})?(?:{_N}月(?:份)?(?:上旬|中旬|下旬|初|中|底|末)?|(?:第?{_N}|上|本|下)个?季度(?:末|底)?|[上下]半年)[之以]?前)",
            rf"(?P<d>(?:{_YEAR}|{_NEAR})?{_N}月(?:份)?(?:底|末|中旬|上旬|下旬|初)(?![之以]?前))",
            rf"(?P<e>(?:{_YEAR}|{_NEAR})?(?:年内|年底[之以]?前|年末[之以]?前|年底|年末|年终|年中[之以]?前))",
            rf"(?P<f>(?:{_YEAR}|{_NEAR})(?:底|末|内|年底|年末)?(?:[之以]?前))",
            rf"(?P<g>(?:{_YEAR}|{_NEAR})(?:底|末|内))",
            rf"(?:力争)?(?P<h>[到至](?:{_YEAR}[底末]?|[“]?[一二三四五六七八九十]{{1,3}}五[”]?(?:规划)?期?(?:末|期末)))",
            rf"(?P<i>(?:{_YEAR}|{_NEAR})?(?:第?{_N}|本|下|首)个?季度(?:末|底|内)|(?:{_YEAR}|{_NEAR})[上下]半年(?!以来)|[上下]半年(?=[，,]?(?:要|须|完成|建成|实现|全面|力争|确保|启动|开工|内))|[上下]半年内|(?:第?[一二三四1-4]季度|年中)(?=[，,]?(?:要|须|对|完成|建成|实现|全面|力争|确保|启动|开工|开展|进行)))",
            rf"(?P<j>(?:{_YEAR}|{_NEAR}|[“]?[一二三四五六七八九十]{{1,3}}五[”]?)期?末)",
            # This or the next month, week, day.
            r"(?P<k>(?:本|这个?|当|下个?|次|每)?月(?:底|末|内|中旬|上旬|下旬|初)[之以]?前?|(?:本|下)月\d{1,2}[日号][之以]?前?)",
            r"(?P<l>(?:本|这|下下?|上)?(?:周|星期)[一二三四五六日天末](?:上午|下午|下班)?[之以]?前|(?:本|这|下)周[一二三四五六日末]?(?:上午|下午)?(?:内|[之以]?前|(?=完成|报|提交|拿出)))",
            r"(?P<m>\d{1,2}[日号][之以]?前|(?:今|明|后|次|当|翌)[日天](?:上午|下午|下班)?[之以]?前|当[日天](?!气)|当晚|次日|翌日|即日(?!起)|当场)",
            r"(?P<t>(?:当[日天晚]?|每[日天晚])?(?:上午|下午|晚上?|凌晨)?\d{1,2}(?:[:：]\d\d[时分]?|[时点](?:\d{1,2}分|半)?)[之以]?前)",
            # A length that bounds the end.
            rf"(?P<n>(?:[自从][^，。；]{{1,16}}起)?(?:会后)?{_N}个?(?:工作日|自然日|交易日|日|天|周|星期|月|年|小时|分钟|学期)[之以]?内)",
            rf"(?P<o>(?:提前|至少提前){_N}个?(?:工作日|日|天|小时|分钟|周|月))",
            rf"(?P<p>(?:不超过|不得超过|最长不超过|限期?|用){_N}(?:至{_N})?个?(?:工作日|日|天|周|月|年|小时|分钟)(?:左右|时间)?)",
            rf"(?P<v>第?{_N}周(?:[（(][^（）()]{{1,12}}[）)])?[之以]?前)",
            rf"(?P<q>(?:会后|会议结束后|结束后|发生后|收到后|受理后|接报后){_N}个?(?:工作日|日|天|周|月|小时|分钟))",
            # A feast or a season before which.
            r"(?P<r>(?:[今明]年)?(?:春节|元旦|清明|五一|端午|中秋|国庆|“五一”|“七一”|七一|“十一”|入冬|入汛|汛期|主汛期|汛|冬|春耕|秋收|麦收|三夏|“三夏”|封冻|供暖季?|采暖季?|开学|放假|两会|“两会”|上冻|节|会|雨季|台风季|进汛)(?:到来|来临|假期|节)?[之以]?前(?![^，。；]{0,2}(?:会议|提交|期准备)))",
            r"(?P<s>(?:换届|任期|试用期|学期|合同期|届)(?:结束|届满|期满|期)?(?:[之以]?前|内)|年度内|任期内|限期内|规定(?:的)?(?:时间|期限|时限)内|(?:规定|整改|办理)时限内)",
        )
    )
    + ")"
)
_AHEAD: Final = re.compile(rf"前{_N}个?(?:工作日|日|天|小时|分钟|周)")
_WHAT_COMES: Final = re.compile(r"(?:会|[\u4e00-\u9fff]{2,4}(?<![在此目之以日当提]))$")
"""What something is to be done ahead of: 停水｜前24小时."""
_HINT: Final = re.compile(r"[前内底末止日天晚场届期]|半年|[到至]|不超过|提前|[月周中初]|季度")
"""One of these stands in every deadline; most sentences have none and need no further look."""
_AGAIN: Final = re.compile(r"每(?:个|一|1|逢|隔)?$|每[日天][^，。；]{0,6}$")
_AT_MOST: Final = re.compile(r"不(?:得|能)?超过|最长")
"""How long something may last; it bounds the work only where nothing else does."""
_FEW: Final = 4
_NAME_LENGTH: Final = 4
_SIZE: Final = re.compile(r"(?:压缩|缩短|缩减|压减|控制)(?:到|至|在|为)?$")
"""A length that is itself what the work is measured by: 压缩至45个工作日以内."""
_BEFOREHAND: Final = 8
_NOT: Final = re.compile(r"(?:截至|截止)$")
_PAST: Final = re.compile(r"(?:以来|来的|的成绩|为(?:止|界))")

_NUM: Final = r"(?:\d+(?:\.\d+)?(?:[—–~-]\d+(?:\.\d+)?)?|百分之[〇零一二三四五六七八九十百点]+|[一二两三四五六七八九十百千]{1,8})"
_UNITS: Final = (
    r"(?:%|％|‰|个百分点|百分点|元|美元|人次|人|名|位|户|家|个|座|所|处|条|项|件|套|栋|幢|台|辆|部|艘|架|组|批|场|次|期|轮|门|本|份|篇|吨|公斤|千克|斤|克|亩|公顷|平方公里|平方米|平米|平方千米|平方|"
    r"立方米|方|公里|千米|米|厘米|毫米|里|千瓦时|千瓦|兆瓦|度|张|床|眼|口|盏|根|块|道|头只|头|只|羽|匹|株|棵|斤|标准箱|班|对|课时|学时|小时|天|遍|倍|成|GB|MW|kW)"
)
_TARGET: Final = re.compile(
    rf"百分之[〇零一二三四五六七八九十百点]+|(?<![\d.第“])(?P<n>{_NUM})(?P<p>多|余)?(?P<w>百万|千万|万亿|亿|万|千|百)?(?P<q>多|余)?(?P<u>{_UNITS})(?:以上)?"
)
_NO_TARGET: Final = re.compile(
    r"(?:[一二三四五六七八九十]|两)(?:个|项|条|次|件|批|部|期|方|家|级|人|位|度|本|对|组|成|门|场|头|里|份|轮|只|台|座)$"
)


def deadline(text: str, sentence: Span) -> Span | None:
    """Return the words by which a sentence bounds the end of its work; None if there are none.

    Words that only say when something begins, or how often it comes, are none.
    """
    if not _HINT.search(text, sentence.start, sentence.end):
        return None
    found = sorted([*islice(_deadlines(text, sentence), _FEW), *_ahead(text, sentence)])
    return next((one for one in found if not _AT_MOST.match(text, one.start)), next(iter(found), None))


def _ahead(text: str, sentence: Span) -> Iterator[Span]:
    for match in islice(_AHEAD.finditer(text, sentence.start, sentence.end), _FEW):
        before = _WHAT_COMES.search(text, max(sentence.start, match.start() - _NAME_LENGTH), match.start())
        if before is not None:
            yield Span(before.start(), match.end())


def _deadlines(text: str, sentence: Span) -> Iterator[Span]:
    for match in _DEADLINE.finditer(text, sentence.start, sentence.end):
        index = match.lastgroup
        if index is None:
            continue
        start, end = match.span(index)
        before = text[max(sentence.start, start - _BEFOREHAND) : start]
        if (
            _AGAIN.search(before)
            or _SIZE.search(before)
            or text[end : end + 1] == "起"
            or _NOT.search(text[max(sentence.start, start - 2) : start])
        ):
            continue
        yield Span(start, end)


def targets(text: str, sentence: Span, limit: Span | None) -> tuple[Span, ...]:
    """Return the figures of a sentence that measure its work, without those of its deadline."""
    found: list[Span] = []
    for match in _TARGET.finditer(text, sentence.start, sentence.end):
        span = Span(match.start(), match.end() - (2 if match[0].endswith("以上") else 0))
        if (limit is not None and span.overlaps(limit)) or _NO_TARGET.fullmatch(match[0]):
            continue
        if text[match.start() - 1 : match.start()] in {"第", "每"} or text[match.end() : match.end() + 1] in {"年"}:
            continue
        found.append(span)
    return tuple(found)
