"""What is said beside a task of who and by when: 责任单位：县住建局；完成时限：6月底前, in brackets, at the end or in lines of its own.

The tasks under one number share what the labels behind them say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span
from core.study.task_doers import are_bodies, doers
from core.study.task_limits import deadline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.proposals import Proposal

_NAME: Final = (
    r"(?:牵头|责任|配合|主管|承办|主办|协办|落实|实施|完成|办结|整改|整治|办理|建设|联系|分管|包保|督办|参与|协同)"
    r"(?:单位|部门|科室|处室|主体|领导|人|责任人|时限|时间|期限)(?:及责任人)?[：:]"
)
_NAMED: Final = r"[（(【\[][^（）()【】\[\]。\n]{2,80}(?:负责|牵头|配合|落实|完成|办结|报送)[）)】\]]"
LABEL: Final = re.compile(rf"(?<![^\n。！？；;，, 　\t])[（(【\[]?{_NAME}|[（(【\[]{_NAME}|(?<![^\n。！？；]){_NAMED}")
"""Words that say who or by when; a sentence that begins with them is no task itself."""
_ALONE: Final = re.compile(r"[（(](?P<who>[\u4e00-\u9fff、，；;,]{3,90})[）)](?=[。；]?(?:\n|$))")
"""Bodies in brackets behind a task: （县发展改革局、各乡镇）."""
_UNTIL: Final = re.compile(r"(?:完成|办结|整改|整治|办理)?(?:时限|时间|期限)[：:][ \t　]*(?P<when>[^；;，,。）)\n\t]{2,24})")
_MOST: Final = 8
"""Labels in a row that are read; no task has more."""
_NUMBER: Final = re.compile(r"[ \t　]*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.](?!\d)|第[一二三四五六七八九十百\d]+条)")


class Label(NamedTuple):
    """Who and by when, and where it is said."""

    span: Span
    unit: Span | None
    person: Span | None
    deadline: Span | None


def labels(text: str, line: Span) -> Iterator[Label]:
    """Give what a paragraph says in labels, in text order; each goes on to the next one."""
    found = sorted({match.start() for form in (LABEL, _ALONE) for match in form.finditer(text, line.start, line.end)})
    for start, end in pairwise([*found, line.end]):
        alone = _ALONE.match(text, start, line.end)
        if alone is not None and LABEL.match(text, start, line.end) is None:
            if are_bodies(alone["who"]):
                yield Label(Span(start, end), Span(*alone.span("who")), None, None)
            continue
        span = Span(start, _closed(text, start, end))
        who, until = doers(text, span), _UNTIL.search(text, span.start, span.end)
        by = deadline(text, span if until is None else Span(*until.span("when")))
        if by is None and until is not None and any(one.isdecimal() for one in until["when"]):
            by = Span(*until.span("when")).trimmed(text)
        yield Label(span, who.unit, who.person, by)


def _closed(text: str, start: int, end: int) -> int:
    """Return where the bracket that opens at ``start`` closes, ``end`` if none does."""
    if text[start] not in "（([【":
        return end
    closing = text.find({"（": "）", "(": ")", "[": "]", "【": "】"}[text[start]], start, end)
    return closing + 1 if closing >= 0 else end


class Item:
    """The tasks under one number, to which the labels behind them belong."""

    def __init__(self) -> None:
        self._done: list[Proposal] = []
        self._open: list[Proposal] = []
        self._leads: list[Proposal] = []
        self._told = 0

    def add(self, one: Proposal, *, is_lead: bool) -> None:
        """Add a task, or a heading that is one if labels follow it at once."""
        if self._told:
            self._done += self._open
            self._open, self._leads, self._told = [], [], 0
        (self._leads if is_lead else self._open).append(one)

    def tell(self, label: Label) -> None:
        """Give the tasks before a label who and by when, where they do not say it themselves."""
        if not self._open and not self._told:
            self._open = self._leads
        self._told += 1
        if self._told <= _MOST:
            self._open = [_told(one, label) for one in self._open]

    def tasks(self) -> list[Proposal]:
        """Return the tasks."""
        return self._done + self._open


def _told(one: Proposal, label: Label) -> Proposal:
    if one.unit is None and one.person is None:
        one = replace(one, unit=label.unit, person=label.person)
    elif one.person is None and label.unit is None:
        one = replace(one, person=label.person)
    elif one.unit is None and label.person is None:
        one = replace(one, unit=label.unit)
    return one if one.deadline is not None else replace(one, deadline=label.deadline)


def is_numbered(text: str, line: Span) -> bool:
    """Return True if a line begins with a number."""
    return _NUMBER.match(text, line.start, line.end) is not None
