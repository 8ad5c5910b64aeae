"""Tells what a figure counts and what it is compared to, from the words around it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from core.spans import Span
from core.study.figure_units import COUNTS, MONEY, PERCENT, TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.study.figure_numerals import Numeral

MOST: Final = 20
"""Characters of a subject."""
_ROW: Final = 12
"""Figures in a row that are told apart."""
_WINDOW: Final = 60
"""Characters before a figure that are looked at."""
_CLAUSE_END: Final = "，。；：！？、,;:!?\n（）()“”—"
_SENTENCE_END: Final = re.compile("[。；！？;!?\n]")
_JOINT: Final = re.compile("(?:以上|以下|以内|左右)?(?:[、和与及，]|以及|，?近|、约)")
"""What stands between the figures of a row."""
_PIECE: Final = re.compile("[^、，和与及。；]+")
_SIZES: Final = frozenset(("规模", "总量", "总额", "总数", "数量", "增幅", "增速", "涨幅", "降幅"))
"""Words that speak of what was counted last."""
_VERB: Final = (
    "提高[到至]|增加[到至]|增长到|上升[到至]|下降[到至]|减少[到至]|扩大[到至]|缩短[到至]|压减[到至]|降[至到]|升至|增[至到]|保持在|稳定在|控制[在到]|维持在|"
    "负增长|增长|增加|提高|提升|上升|上涨|下降|降低|减少|回落|压减|缩减|缩短|延长|扩大|翻|突破|超过|达到|高达|达|控制|新增|净增|增幅|涨幅|降幅|占"
)
_YEAR: Final = "(?:[0-9０-９]{4}|[一二][〇零○一二三四五六七八九]{3})年"
_COMPARISON: Final = re.compile(f"(?P<verb>{_VERB})(?:了|为|到|至|近|约)?$")
_LINK: Final = re.compile(
    "(?:可?实现|完成|预计|计划|累计|力争|同比|环比|年均|平均|每年|实际|名义|分别|连续|共计|总计|合计|总量|共有|共|各|已经?|再次|继续|不断|"
    "持续|稳步|逐步|明显|显著|大幅|快速|较快|也|均|都|仍然?|还|只|总共|可能|将|拟|按|要|为|是|有|至|到|在|的|了|由|从|即|又|再|"
    "可以?|进一步|"
    f"发展|月均|人均|达|约|近|超|以|(?:{_YEAR}|去年|上年|现在|目前)(?:底|末)?的?|"
    f"(?:[比较](?![重例率值价])|[由从])(?:上年|去年|前年|上月|同期|计划|{_YEAR})?(?:同期|末|"
    "底|的)*[^，。；]{0,4})$"
)
_PART_OF: Final = re.compile("(?P<verb>占|为)[^，。；]{1,20}的$")
_TIMES: Final = re.compile(
    f"(?:[ \u3000]|{_YEAR}(?:上半年|下半年|末|底)?|[上下]半年|全年|全市|全省|全县|全区|全国(?!人大|人民代表|政协)|全镇|"
    "全乡|全旗|今年|去年|明年|当年|年内|年末|预计|力争|争取|确保|其中|目前|截至目前|"
    "到年底|我市|我省|我县|我区|我国|其|和|及|与|以及|并|使|将|把|对|为|的|以[上下]|各类(?=.{4})|年度|累计|共|新(?!增|农|型|生|兴|"
    "能)|现有|已|而)+"
)
_VERBS_BEFORE: Final = (
    "新建|新开工改造|改造|改建|扩建|建成|建设|完成|实施|发放|接待|实现|投入|引进|培育|培训|审议|提请|制定修订|制定|修订|办复|办理|"
    "办结|解决|安排|争取|到位|拨付|筹措|兑现|打造|创建|组织|举办|开展|召开|主持|派出|"
    "选派|招聘|聘用|吸纳|安置|带动|惠及|覆盖|查处|查办|立案|化解|排查|整治|拆除|清理|栽植|签约|开工|设立|成立|推出|出台|发布|印发|"
    "获得|荣获|获|评选|表彰|救助|资助|补助|减免|取消|下放|调整|新招|"
    "启动|推广|收购|储备|销毁|查获|破获|受理|审结|提起|给予|拥有|配备|购置|购买|添置|更新|铺设|硬化|亮化|绿化|治理|修复|新修|维修|"
    "修建|开通|开发|转移|输出|征收|消化|淘汰|关停|退出|压减|安装|续建|停建|缓建|试制成功了?"
)
_LEADING: Final = re.compile(
    f".*(?:{_VERBS_BEFORE})了?(?!率|量|额|区|业|性|面积|能力|规模|标准|水平|情况|工作|任务|项目|工程|用房|资金|金)(?P<rest>[^，。；]{{2,}})",
    re.DOTALL,
)
_BEHIND_END: Final = re.compile(
    r"[，。；：！？、,;:!?\n（）()“”《》\s0-9０-９—]|[和与及等是为将已被得由对以并占]|在(?![校建职岗册编])|建成|完工|竣工|投入|"
    r"进行|受益|驰援|全部|基本|全面|正式|顺利|按期|工程|任务|问题|"
    "达到|增长|增加|提高|下降|实现|直接|提出"
)
_NO_SUBJECT_BEHIND: Final = re.compile(
    "[，。；：！？、,;:!?\n（）()“”《》\\s0-9０-９不和与及或至到是为将已被左右以多来]|在(?![校建职岗册编])|增长|增加|提高|提升|下降|上升|"
    "减少|扩大|发展|转为|降|升|达|$"
)
_AGE: Final = re.compile("[0-9０-９]{1,3}周?岁[及]?(?:以上|以下|以内)?")
_VERB_BEHIND: Final = re.compile(f"(?:用于|{_VERBS_BEFORE})了?")
_KEPT_BEFORE_DE: Final = ("方面", "领域", "层面", "环节")


class Subjects:
    """What the figures of one text count; asked for them in their order, for a figure may take over what the one before it counts."""

    def __init__(self, text: str, numerals: Sequence[Numeral]) -> None:
        """Prepare for the numbers of a text that state quantities, in its order."""
        self._text = text
        self._numerals = numerals
        self._last: Span | None = None
        self._last_end = 0
        self._told: list[Span] = []
        """What the figures of the sentence count, each once."""
        self._row: list[Span] = []
        """What the next figures count, of A、B分别提高5元、6元."""

    def of(self, index: int) -> tuple[Span | None, str | None]:
        """Return what a figure counts, and the verb before it."""
        text, numeral = self._text, self._numerals[index]
        if _SENTENCE_END.search(text, self._last_end, numeral.span.start):
            self._last, self._told, self._row = None, [], []
        head = max(self._clause(numeral.outer), self._last_end)
        words, verb = _without_verb(text[head : numeral.outer])
        if _JOINT.fullmatch(text, self._last_end, numeral.outer) is None:
            self._row = []
        if "分别" in text[head : numeral.outer]:
            self._row = self._shared(index, text.rfind("分别", head, numeral.outer))
        subject = self._row.pop(0) if self._row else self._alone(index, head, words, verb)
        self._last, self._last_end = subject or self._last, _behind_qualifier(text, numeral)
        if subject and subject not in self._told:
            self._told = [*self._told[1 - _ROW :], subject]
        return subject, verb

    def _alone(self, index: int, head: int, words: str, verb: str | None) -> Span | None:
        """Return what a figure counts by itself."""
        numeral = self._numerals[index]
        before = self._noun(head, words)
        if before and self._last and before.of(self._text) in _SIZES:
            return self._last
        behind = self._behind(numeral) if not verb or numeral.unit in COUNTS else None
        if behind and before and numeral.unit in MONEY and self._text.startswith("的", numeral.span.end) and not words.endswith("投资"):
            return before
        if behind or before:
            return behind or before
        if index + 1 < len(self._numerals):
            other = self._numerals[index + 1]
            if _JOINT.fullmatch(self._text, numeral.span.end, other.outer) and (behind := self._behind(other)):
                return behind
        return self._carried(head)

    def _shared(self, index: int, end: int) -> list[Span]:
        """Return what the figures count that stand in a row behind 分别, which begins at ``end``."""
        count = 1
        for one, other in itertools.pairwise(self._numerals[index : index + _ROW]):
            if not _JOINT.fullmatch(self._text, one.span.end, other.outer):
                break
            count += 1
        start = max(self._last_end, self._sentence(end))
        names: list[Span] = []
        for match in _PIECE.finditer(self._text, start, end):
            words, _ = _without_verb(match[0])
            noun = self._noun(match.start(), words)
            if noun is not None and len(noun) > 2:
                names.append(noun)
        names = names or self._told
        return names[-count:] if len(names) >= count > 1 else []

    def _sentence(self, end: int) -> int:
        """Return where the sentence begins that holds a place, at most a few lines before it."""
        start = max(0, end - 4 * _WINDOW)
        return max((match.end() for match in _SENTENCE_END.finditer(self._text, start, end)), default=start)

    def _clause(self, end: int) -> int:
        """Return where the clause begins in which a number stands."""
        start = max(0, end - _WINDOW)
        at = end
        while at > start and self._text[at - 1] not in _CLAUSE_END:
            at -= 1
        return at

    def _carried(self, head: int) -> Span | None:
        """Return what is counted by a clause that does not say it: what the clause before it speaks of, or what was counted last."""
        before = head - 1
        if before <= self._last_end or _SENTENCE_END.match(self._text, before):
            return self._last
        start = max(self._clause(before), self._last_end)
        words, _ = _without_verb(self._text[start:before])
        return self._noun(start, words) or self._last

    def _noun(self, head: int, words: str) -> Span | None:
        """Return the noun at the end of the words before a number."""
        match = _LEADING.fullmatch(words)
        start = match.start("rest") if match else 0
        if match := _TIMES.match(words, start):
            start = match.end()
        start = max(start, len(words) - MOST)
        return Span(head + start, head + len(words)) if len(words) - start > 1 else None

    def _behind(self, numeral: Numeral) -> Span | None:
        """Return the noun behind a number."""
        text, at = self._text, numeral.span.end
        if numeral.after and numeral.after != "多":
            at += len(numeral.after)
        if age := _AGE.match(text, at):
            at = age.end()
        elif numeral.unit == "岁" or numeral.unit in TIME or _NO_SUBJECT_BEHIND.match(text, at):
            return None
        if text.startswith("的", at):
            at += 1
        elif numeral.unit in PERCENT:
            return None
        if numeral.unit in MONEY and (match := _VERB_BEHIND.match(text, at)):
            at = match.end()
        end = at
        limit = min(len(text), at + MOST)
        while end < limit and (end == at or not _BEHIND_END.match(text, end)):
            if text[end] == "的" and not text[at:end].endswith(_KEPT_BEFORE_DE):
                break
            end += 1
        return Span(at, end) if end - at > 1 else None


def _behind_qualifier(text: str, numeral: Numeral) -> int:
    """Return where the words end that belong to a number: 8%左右."""
    end = numeral.span.end
    return end + len(numeral.after) if numeral.after and text.startswith(numeral.after, end) else end


def _without_verb(words: str) -> tuple[str, str | None]:
    """Return the words before a number without the verb at their end, and the verb."""
    verb = None
    words = words.rstrip(" \u3000")
    while match := _COMPARISON.search(words) or _PART_OF.search(words) or _LINK.search(words):
        if match.lastgroup == "verb" and verb is None:
            verb = match["verb"]
        words = words[: match.start()].rstrip(" \u3000")
    return words, None if verb == "为" else verb
