"""Which parts of a text plan and which look back: the same words are a task in the one and an achievement in the other."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.outline.tree import RUN_IN

if TYPE_CHECKING:
    from core.outline.tree import Node, Outline
    from core.spans import Span

PLAN: Final = "plan"
"""What is to be done: a bare verb phrase counts."""
REVIEW: Final = "review"
"""What has been done, and what is still wanting."""
GENERAL: Final = "general"
"""The line to follow: only what names a concrete work, and orders it."""
RULES: Final = "rules"
"""Articles: what ought to be done whenever the case arises."""
OPEN: Final = "open"
"""Nothing tells: a task has to be ordered in so many words."""
APART: Final = "apart"
"""Greetings, thanks and appeals."""

_REVIEW: Final = re.compile(
    r"回顾|过去|成绩|成就|成效|总结(?!评估|验收)|前一(?:段|阶段)|(?:取得|面临|存在)的|(?:存在|面临|主要|当前的?)[^，]{0,6}(?:困难|问题|不足|挑战|短板|差距)|(?:年来|以来)|(?:工作|任务|执行|落实|进展|完成)情况$|"
    r"主要(?:做法|工作及特点|经验|体会)|基本(?:情况|经验|概况)|工作(?:开展)?情况|上半年工作$|亮点"
)
_PLAN: Final = re.compile(
    r"安排|任务|打算|意见$|要求$|措施|部署|下一步|下一阶段|下步|下阶段|工作重点|重点(?:工作|任务|项目|举措)|工作(?:计划|举措|建议|内容|步骤)|目标|对策|分工|保障|实施步骤|"
    r"方法步骤|职责|今后|当前|组织领导|监督检查|工作机制|时间节点|进度|(?:报送|参会|注意|其他|有关)(?:要求|事项|须知)|事项$"
)
_GENERAL: Final = re.compile(
    r"总体(?:要求|思路)|总的要求|指导思想|基本(?:原则|思路)|工作(?:原则|思路)|政策取向|(?:重要|重大|现实)(?:性|意义)|必要性|目的意义|精神实质"
)
_WORKS: Final = re.compile(r"(?:目标|工作|重点|主要)任务|重点工作|工作安排")
_SITUATION: Final = re.compile(r"形势|背景|依据|认识(?!不到位)")
_OUGHT: Final = re.compile(
    r"(?:一定|必须|切实|坚决|着力)?要|必须|务必|全面|着力|坚定不移|坚决|大力|加快|加强|强化|狠抓|抓好|抓实|做好|推进|推动|深入|深化|以[^，。；]{2,24}为[^，。；]{2,6}，|完善|提升|提高|扎实|持续|切实|进一步"
)
_PRAISE: Final = re.compile(r"(?:充分|全面)?(?:肯定|总结|回顾)(?:过去|成绩|成效|工作|经验|成就)")
_ORDERED: Final = re.compile(r"请(?!示)|须|不得|一律|必须|[前内后]完成|\d[日号][之以]?前|报送")
"""A heading with one of these is a whole sentence that orders: 请各位老师于5日前把成绩报到教务处."""
_ARTICLE: Final = re.compile(r"第[〇零一二三四五六七八九十百千\d]+条")
_DIRECTIVE: Final = re.compile(r"(?:通知|方案|意见|计划|要点|规划|纲要|清单|分工|台账|部署|决定|通告|公告)(?:[（(][^（）()]{1,12}[）)])?$")
_MINUTES: Final = re.compile(r"纪要(?:[（(][^（）()]{1,12}[）)])?$")
_LINE: Final = re.compile(
    r"^[ \t\u3000]*(?:第[一二三四五六七八九十百\d]+[章节部分]+|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|\d{1,2}[、．.](?!\d))"
    r"[ \t\u3000]*(?P<head>[^\n。！？；]{2,40})(?P<mark>[。]?)(?=\n|$)",
    re.MULTILINE,
)
_MATTER: Final = frozenset({"title", "speaker", "date", "salutation", "contents"})
_TITLE_LINES: Final = 8
_HEAD: Final = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text in one mood."""

    start: int
    mood: str


class Parts:
    """The moods of one text, from the headings and the title."""

    def __init__(self, text: str, outline: Outline | None) -> None:
        self._heads: set[int] = set()
        self._matter: dict[int, int] = {}
        self._closing = len(text)
        title = (outline.title if outline is not None else None) or _title_of(text)
        self.is_directive = bool(_DIRECTIVE.search(title))
        self.are_minutes = bool(_MINUTES.search(title))
        first = PLAN if self.is_directive else OPEN
        nodes = outline.nodes if outline is not None else ()
        self._parts = [
            Part(0, first),
            *(_from_nodes(text, nodes, first, PLAN if self.are_minutes else first) if nodes else _from_lines(text, first)),
        ]
        self._starts = [part.start for part in self._parts]
        if outline is not None:
            self._read_outline(text, outline)

    def _read_outline(self, text: str, outline: Outline) -> None:
        """Note what is a heading with something under it, and where the closing begins."""
        nodes = outline.nodes
        for index, node in enumerate(nodes):
            body = text[node.head_end : node.end].strip(" 　\n。：:；;")
            has_child = index + 1 < len(nodes) and nodes[index + 1].offset < node.end
            if node.kind != RUN_IN and (has_child or body) and not _ARTICLE.match(node.label):
                self._heads.add(node.offset)
        self._matter = {part.span.start: part.span.end for part in outline.parts if part.kind in _MATTER}
        closing = outline.part("closing")
        if closing is not None and closing.span.start > len(text) // 2:
            self._closing = closing.span.start

    def mood_at(self, point: int) -> str:
        """Return the mood of the text at a code point."""
        return self._parts[bisect_right(self._starts, point) - 1].mood

    def is_closing(self, point: int) -> bool:
        """Return True behind the last words of the text itself."""
        return point >= self._closing

    def is_matter(self, line: Span) -> bool:
        """Return True for a line of the title and what belongs to it."""
        return line.end <= self._matter.get(line.start, 0)

    def is_heading(self, sentence: Span) -> bool:
        """Return True if the sentence is a heading that has something under it."""
        return sentence.start in self._heads


def _title_of(text: str) -> str:
    """Return the first line among the first ones that ends like a title of an order, else the first line."""
    lines = [line.strip() for line in text[:600].split("\n")[:_TITLE_LINES] if line.strip()]
    return next((line for line in lines if _DIRECTIVE.search(line) or _MINUTES.search(line)), lines[0] if lines else "")


def _from_nodes(text: str, nodes: tuple[Node, ...], first: str, inside: str) -> list[Part]:
    """Return where the mood changes by the headings; what a heading does not tell it has from the one around it.

    Args:
        text: a normal text.
        nodes: of its outline.
        first: mood of what no heading encloses.
        inside: mood under a heading that tells none: of minutes the points are what was decided.
    """
    moods: list[str] = []
    found: list[Part] = []
    for index, node in enumerate(nodes):
        around = moods[node.parent] if node.parent is not None else inside
        mood = _mood_of(node.label, node.heading, around, is_run_in=node.kind == RUN_IN)
        if node.parent is None and mood == first == OPEN:
            mood = _inherited(nodes, moods, index, mood)
        moods.append(mood)
        found.append(Part(node.offset, mood))
    return _closed(nodes, moods, found, first, len(text))


def _inherited(nodes: tuple[Node, ...], moods: list[str], index: int, mood: str) -> str:
    """Return the mood of the heading before one that stands beside it, where （一） was taken for a sister of 一、."""
    if index and nodes[index].label.startswith(("（", "(")) and not nodes[index - 1].label.startswith(("第",)):
        return moods[index - 1]
    return mood


def _closed(nodes: tuple[Node, ...], moods: list[str], found: list[Part], first: str, length: int) -> list[Part]:
    """Return the parts with what follows behind the end of an inner node, which belongs to the one around it."""
    ends: list[Part] = []
    for index, node in enumerate(nodes):
        if node.end < length and (index + 1 >= len(nodes) or nodes[index + 1].offset > node.end):
            around = moods[node.parent] if node.parent is not None else first
            ends.append(Part(node.end, around))
    return sorted([*found, *ends], key=lambda part: part.start)


def _from_lines(text: str, first: str) -> list[Part]:
    """Return the same from the lines that look like headings, for a text without an outline."""
    found: list[Part] = []
    mood = upper = first
    for match in _LINE.finditer(text):
        label = match[0].strip(" \t\u3000")
        is_upper = not label.startswith(("（", "(")) and not label[0].isdecimal()
        mood = _mood_of("", match["head"], first if is_upper else upper, is_run_in=False)
        if is_upper:
            upper = mood
        found.append(Part(match.start(), mood))
    return found


def _mood_of(label: str, heading: str, around: str, *, is_run_in: bool) -> str:
    """Return the mood that a heading tells, within that of the heading around it."""
    if _ARTICLE.match(label):
        return RULES
    heading = heading[:_HEAD]
    if around == GENERAL and _PLAN.search(heading):
        return PLAN
    if around in {REVIEW, RULES, APART} or (is_run_in and around != OPEN):
        return around
    if around == GENERAL and not is_run_in and _OUGHT.match(heading):
        return PLAN
    if _PRAISE.match(heading):
        return REVIEW
    if (_GENERAL.search(heading) and not _WORKS.search(heading)) or (
        _SITUATION.search(heading) and not _PLAN.search(heading) and not _OUGHT.match(heading)
    ):
        return GENERAL
    if is_run_in:
        return PLAN if label.endswith("要") or _OUGHT.match(heading) else around
    back, ahead = _REVIEW.search(heading), _PLAN.search(heading)
    if back is not None and _ORDERED.search(heading):
        back = None
    if back is not None and (ahead is None or back.start() < ahead.start()) and not _OUGHT.match(heading):
        return REVIEW
    return PLAN if ahead is not None or _OUGHT.match(heading) else around
