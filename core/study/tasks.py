"""Tasks of a text: the sentences that lay work on somebody, with what they tell of who, by when and how much.

A sentence is proposed if it wants something done that is not yet done and names a concrete object of work. What counts as wanting
depends on where it stands (`core.study.task_parts`): in a plan a bare verb phrase does, elsewhere an order such as 要, 应当.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.proposals import Proposal
from core.spans import Span
from core.study.sentences import sentences
from core.study.task_doers import doers
from core.study.task_labels import LABEL, Item, is_numbered, labels
from core.study.task_limits import deadline, targets
from core.study.task_parts import APART, GENERAL, OPEN, PLAN, REVIEW, RULES, Parts
from core.study.task_tables import rows
from core.study.task_work import Clause, clauses, core, is_lead, is_result, is_state, is_statement, is_vague

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.outline.tree import Outline

_ORDER: Final = re.compile(
    r"(?<![主重需纪摘概只首必扼机提])要(?![求素点闻害领务件道职目])|必须|务必|务须|应当|应该|(?<![相适对响供反回感效理])应(?![对用急变付邀届声答运聘征试战诊援验景有])|"
    r"(?<![必军])须(?!知)|需(?=[于在由提报向按办将把各])|不得(?![不已、，。；])|不准|不许|严禁|禁止|一律|确保|力争|务求|责成|(?<![自理缘])由[^，。；]{2,40}(?:负责|牵头|承担|组织|会同|统一|审|解释|落实|督促|办理|给予|依法|作出|规定|批准|进行|处理|责令|批复|汇总|印发|签发|审签|审定|审改|拟[定订]|起草|召集|保管|保存|担任|选派|指派)|牵头|负责(?!人|同志|任|制|相)|(?:追究|依法|依规|严肃)[^，。；]{0,6}(?:责任|处分|处理|惩处|查处|处罚|问责)|(?<![提申邀聘敬报呈])请(?!示|求|假|柬|教|予审议|各位代表|审议)|[前内止][^，。；]{0,10}(?:完成|报送|提交|建成|到位|落实|上报|反馈|发出|印发|送达|办结|答复|公布|报[^告到])"
)
_ASIDE: Final = re.compile(
    r"表示[^，。；]{0,12}(?:感谢|敬意|问候|慰问|祝贺|谢意|悼念|欢迎)|清醒(?:地)?(?:看到|认识)|(?:要|必须|应该?|也)(?:看到|认识到)|(?:讲|提|谈)[^，。；]{0,4}(?:几|些|点|个方面|以下)[^，。；]{0,5}(?:意见|要求|希望|看法)|抓好以下|以下[^，。；]{0,14}(?:工作|方面|任务|事项|问题|意见|要求|措施|决定)|"
    r"(?:将|会)采取[^。；]{0,16}措施|(?:总体要求|指导思想|总的要求|基本思路|总体思路|工作思路)(?:和[^，。；：]{2,12})?[是为：]|请予?审议|提请[^，。；]{0,8}审议|提出意见|预计|让我们|为?[^，。]{4,60}而(?:努力|不懈|团结)?奋斗|"
    r"特制[定订]|(?:制[定订]|印发)(?:[此如]|本(?:实施|工作|暂行|管理|行动|试行|操作){0,2}(?:办法|规定|方案|意见|细则|制度|计划|预案|要点|措施|条例|规则|规程|规范|准则|守则|章程|公约|清单|标准|通告|通知|纲要|规划))|自[^，。；]{1,20}起(?:施行|执行|实施|生效)|特此(?:通知|报告|函复|公告|通告|批复)|(?:通知|函复|批复|公告|纪要|汇报|报告|方案|分工|意见|措施|办法|规定|安排)如下|以[^，。；]{1,20}为指导|当时(?:就)?要求|我[^，。；]{0,12}(?:作出|作了)[^，。；]{0,6}(?:批示|指示)|主要(?:做了|开展了|做法)|"
    r"现将[^。]{0,60}(?:印发|通知|公布|公告|汇报)|(?:会议|大会)(?:的)?(?:主要)?(?:任务|议题|议程|主题|内容)(?:是|为)|主要任务是[^，。；]{0,6}(?:传达|学习|总结|分析|研究|部署|贯彻)|主持召开(?!的)|主持会议|(?:研究|同意|批准)，(?:现?决定|定于)|(?:参加|参会|与会|出席)(?:会议|人员|对象|范围)[：:]|会议(?:时间|地点|主题|议程)[：:]|出席[：:]|列席[：:]|抄送|主送|^[^，。；]{0,8}联系(?:人|电话|方式)[：:]|附件[：:]"
)
_DONE: Final = re.compile(
    r"(?<=[^，。；])(?:了(?![解然结望])|过了|已经?(?!有的|建成的|经)|均已|业已|曾经?|得到(?!有效)|取得(?:了|新)|荣获)|(?:成效|进展)(?:显著|明显|顺利)|是[^。；]{0,30}(?:一年|之年)|(?:总书记|主席|总理)[^，。；]{0,30}(?:出席|参加|考察|看望|指出)|再创|创历史|^近年来|取得[^，。；]{0,6}(?:成效|进展|成绩|成果)|^\d{1,2}月\d{1,2}日(?:上午|下午|晚)?，[^，。；]{2,24}(?:召开|举行|主持|出席|参加|率队)|如期(?:打赢|全面建成|完成)|胜利召开|隆重(?:庆祝|举行)|成功(?:举办|召开|实现)"
)
_PAST: Final = re.compile(rf"[^，。；]{{0,24}}?(?:{_DONE.pattern})|[去前上]年|今年以来|近[年两几]|过去|截至|但?(?:仍有|仍存在|还存在|还有)")
_TELLS: Final = re.compile(_ASIDE.pattern + "|" + _DONE.pattern)
_GOALS: Final = re.compile(r"预期目标|主要(?:预期|发展)?目标|(?:工作|发展|总体|奋斗)目标(?:是|为|：)")
GOALS: Final = "goals"
"""Behind 预期目标: a figure is enough."""
_TALE: Final = re.compile(r"(?:^|[，。；])(?:[^，。；]{0,4})他(?![们人山乡国方日律])")
"""Somebody is told of, not told to act."""
_EXPLAINED: Final = re.compile(r"由[^，。；]{2,24}负责解释")
_HANDED: Final = re.compile(r"^[^。；]{0,160}?(?:印发|转发|下发)(?:给)?(?:你们|各[^，。；]{2,12})[^，。；]{0,4}，(?=请)")
"""A paper is handed on; what is begged for behind it may be work: 现转发给你们，请于5日内报送名单."""
_PAPER: Final = re.compile(r"[^，。；：]{0,40}关于[^。；]{2,80}的(?:通知|通报|通告|公告|意见|决定|批复|函|报告|请示|方案|办法)$")
_EXCEPT: Final = re.compile(r"但?[^，。；]{2,40}(?:除外|不适用本[^，。；]{0,12})[。；]?$")
_FOLLOWS: Final = re.compile(r"(?:下列|以下)(?![^，。；]{2,8}之一)")
_STRICT: Final = re.compile(r"应当?|必须|须|不得|禁止|严禁|一律|不准")
_FIGURE: Final = re.compile(r"\d|百分之|[一二三四五六七八九十]成")
_MINUTES: Final = re.compile(
    r"会议(?P<how>要求|强调|决定|明确|议定|指出|同意|原则同意|确定|研究决定|提出|认为|听取|学习|集中学习|传达|审议|研究|通报|还)"
)
_MINUTES_ORDER: Final = frozenset({"要求", "强调", "决定", "明确", "议定", "确定", "研究决定", "提出", "同意", "原则同意"})
_MAY: Final = r"(?<![许认宁不尽])可以?(?!根据|按|行|靠|能|持续|视化|再生|控)"
_DEMAND: Final = re.compile(
    r"(?<![主重需纪摘概只首必扼机提])要(?![求素点闻害领务件道职目])|必须|务必|应当|应该|(?<![必军])须(?!知)|(?<![相适对响供反回感效理])应(?=[在于按由将把根提制报通经遵符])"
)
"""From here on a sentence says what is to be done."""
_PERMITS: Final = re.compile(_MAY + r"|以[^，。；]{1,12}为主|(?:包括|分为|是指|所称)")
_LIST_HEAD: Final = re.compile(
    r"(?:如下|下列|以下)[^，。；]{0,12}[：:]$|(?:几|[一二三四五六七八九十两\d])(?:个|项|点|条|大)[^，。；]{0,14}[：:]$"
)
_FRONTED: Final = re.compile(r"(?:对|凡|将|把)[^，。；]{4,}")
"""What is worked on stands before the clause of the verb: 对失职渎职的，要依纪惩处."""
_POINT: Final = re.compile(r"(?:第[一二三四五六七八九十]+[，,、]|[一二三四五六七八九十]+(?:是|要)|首先[，,]|其次[，,])")
_LONGEST: Final = 600
"""Characters of a sentence that are looked at; what is longer is no sentence but a text without marks."""
_LEAD: Final = 45
"""Characters of a heading that only names what follows; a longer one says itself what is to be done."""
_LEAD_OF_ITEM: Final = 30
"""The same of a point with an Arabic number, which holds its work more often than not."""
_SAYS_ITSELF: Final = re.compile(r"[均都]要|务必|请(?!示)|应当|(?<=[\u4e00-\u9fff])应(?=[在于按由将把根提制报])|[^必]须")
_FORBIDDEN: Final = re.compile(r"不得(?![不已、，。；])|不准|禁止|严禁|一律")
_JUST_ORDERED: Final = re.compile(r"(?:[均都也还须]要|应当?|必须|须)$")
_SHORTEST: Final = 4


def find(text: str, outline: Outline | None = None) -> tuple[Proposal, ...]:
    """Return the proposed tasks of a normal text, in text order; linear in its length.

    Args:
        text: a normal text.
        outline: its structure; without one, lines that look like headings tell which parts plan and which look back.
    """
    found = list(_proposals(text, outline))
    return tuple(sorted(found, key=lambda one: one.span))


def _proposals(text: str, outline: Outline | None) -> Iterator[Proposal]:
    parts = Parts(text, outline)
    in_tables = dict(rows(text))
    yield from (one for one in in_tables.values() if one is not None)
    lines = sorted(in_tables)
    item = Item()
    for start, end in _lines(text):
        line = Span(start, end)
        index = bisect_right(lines, line) - 1
        if (index >= 0 and lines[index].end >= end) or parts.is_matter(line):
            continue
        if is_numbered(text, line):
            yield from item.tasks()
            item = Item()
        _read_line(text, line, parts, item)
    yield from item.tasks()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end > at:
            yield at, end
        at = end + 1


def _read_line(text: str, line: Span, parts: Parts, item: Item) -> None:
    """Add the tasks of a paragraph to those of its item, and tell them what labels say."""
    told = list(labels(text, line))
    for one, only_leads in _of_line(text, line, parts):
        while told and told[0].span.end <= one.span.start:
            item.tell(told.pop(0))
        item.add(one, is_lead=only_leads)
    for label in told:
        item.tell(label)


def _of_line(text: str, line: Span, parts: Parts) -> Iterator[tuple[Proposal, bool]]:
    """Give the tasks of a paragraph, and whether each is a heading that only names what follows."""
    told = _Told()
    for sentence in sentences(text, line.start, line.end):
        if not _SHORTEST <= len(sentence) <= _LONGEST or parts.is_closing(sentence.start):
            continue
        found = _proposal(text, sentence, told.mood(text, sentence, parts))
        told.note(text, sentence, is_task=found is not None)
        if found is not None:
            yield found, parts.is_heading(sentence) and _only_leads(text, found)


def _only_leads(text: str, found: Proposal) -> bool:
    """Return True for a heading that only names what stands under it."""
    words = found.span.of(text)
    if _FORBIDDEN.search(words) or _SAYS_ITSELF.search(words) or (words[0].isdecimal() and len(words) > _LEAD_OF_ITEM):
        return False
    return len(words) <= _LEAD and found.unit is found.person is found.deadline is None and not found.targets


class _Told:
    """What the sentences before have told of how the next ones are meant: goals that go on, what a meeting demands; of one line."""

    def __init__(self) -> None:
        self._mood = ""
        self._goes_on = False
        self._is_list_apart = False

    def note(self, text: str, sentence: Span, *, is_task: bool) -> None:
        """Note what follows from a sentence for the next ones.

        What is listed behind one that is no task belongs to it, up to the full stop; behind an order a bare verb phrase goes on with it.
        """
        words = sentence.of(text)
        tells = not is_task and _TELLS.search(words) is not None
        self._is_list_apart = words[-1] in ";；" and (tells or (self._is_list_apart and not is_task))
        if is_task or _POINT.match(words):
            self._goes_on = True
        elif tells or is_statement(words):
            self._goes_on = False

    def mood(self, text: str, sentence: Span, parts: Parts) -> str:
        """Return how a sentence is meant, by where it stands and by what stands before it in its line."""
        mood = parts.mood_at(sentence.start)
        if self._is_list_apart:
            return APART
        words = sentence.of(text)
        match = _MINUTES.search(words[:24])
        if match is not None and mood in {OPEN, PLAN, GENERAL}:
            self._mood = PLAN if match["how"] in _MINUTES_ORDER else OPEN
            self._goes_on = False
        elif _GOALS.search(words[:40]):
            self._mood = GOALS
        if self._mood == GOALS and not _FIGURE.search(words):
            if words[-1] in ";；":
                return OPEN
            self._mood = ""
        if self._mood:
            return self._mood
        return PLAN if mood == OPEN and self._goes_on else mood


def _is_aside(words: str, mood: str) -> bool:
    """Return True if a sentence asks for nothing, whatever its words."""
    if mood in {REVIEW, APART} or _LIST_HEAD.search(words) or LABEL.match(words) or _PAPER.match(words) or _EXCEPT.match(words):
        return True
    return (words[-1] in ":：" and (mood != RULES or _FOLLOWS.search(words) is not None)) or (
        _ASIDE.search(words) is not None and not _EXPLAINED.search(words)
    )


def _is_allowance(words: str) -> bool:
    """Return True for what may be done, unless it is ordered as well."""
    return re.search(_MAY, words) is not None and not _STRICT.search(words)


def _proposal(text: str, sentence: Span, mood: str) -> Proposal | None:
    words = sentence.of(text)
    handed = _HANDED.match(words)
    if handed is not None:
        found = _proposal(text, Span(sentence.start + handed.end(), sentence.end), GENERAL)
        return replace(found, span=sentence) if found is not None else None
    if mood == OPEN and _TALE.search(words):
        return None
    if _is_aside(words, mood) or (mood == RULES and _is_allowance(words)):
        return None
    who = doers(text, sentence)
    order = _ORDER.search(words)
    is_ordered = order is not None or who.is_ordered
    if not is_ordered and (_DONE.search(words) or not _may_be_bare(words, mood, has_doer=(who.unit or who.person) is not None)):
        return None
    parts = list(clauses(text, sentence, [one for one in (who.unit, who.person) if one is not None]))
    if _DONE.search(words):
        parts = [one for one in parts if not _PAST.match(one.span.of(text))]
    by = deadline(text, sentence)
    has_doer = who.is_ordered or (is_ordered and by is not None)
    said = _DEMAND.search(words)
    late = [one for one in parts if said is not None and one.span.end > sentence.start + said.start()]
    work = _work(text, late, mood, has_order=True, has_doer=has_doer) if late and mood != GOALS else None
    work = work or _work(text, parts, mood, has_order=is_ordered, has_doer=has_doer)
    if work is None:
        return None
    return Proposal(sentence, core(text, work), who.unit, who.person, by, targets(text, sentence, by))


def _may_be_bare(words: str, mood: str, *, has_doer: bool) -> bool:
    """Return True if a sentence without an order may be a task where it stands."""
    if mood == RULES:
        return has_doer and not _PERMITS.search(words)
    return mood in {PLAN, GENERAL, GOALS} and (mood == GOALS or not is_statement(words))


def _work(text: str, parts: list[Clause], mood: str, *, has_order: bool, has_doer: bool) -> Clause | None:
    """Return the clause that names the work; None if there is none concrete enough for where it stands."""
    wanted = [one for one in parts if not one.is_of_mind and not is_lead(text, one) and text[one.span.start] != "是"]
    doing = [one for one in wanted if one.verb >= 0 and not is_result(text, one)]
    if mood == GOALS:
        return next((one for one in parts if _FIGURE.search(one.span.of(text))), None)
    is_strict = (mood == GENERAL or (mood == OPEN and not has_order)) and not has_doer
    first = min((one for one in doing if one.has_object), key=lambda one: is_vague(text, one), default=None)
    if any(one.is_concrete for one in doing) or (first is not None and not is_strict):
        return first
    found = None if is_strict else next((one for one in wanted if is_state(one.span.of(text))), None)
    if found is None and has_order:
        found = next((one for one in wanted if one.has_object and _FORBIDDEN.search(text, max(0, one.span.start - 3), one.span.end)), None)
    if found is None and has_order:
        found = next((one for one in wanted if one.is_concrete), None)
        if found is None and (mood == RULES or has_doer or _FRONTED.match(text, parts[0].span.start)):
            found = next(iter(doing), None) or next((one for one in wanted if one.has_object or mood == RULES), None)
        if found is None and mood == PLAN:
            found = next(
                (one for one in wanted if one.has_object and _JUST_ORDERED.search(text, max(0, one.span.start - 3), one.span.start)), None
            )
    return found
