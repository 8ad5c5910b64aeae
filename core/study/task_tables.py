"""Tasks in tables: a row of a table whose head names the work and who leads it (任务分工表, 责任清单)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.proposals import Proposal
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS: Final = (
    (
        "unit",
        re.compile(r"^(?:牵头|责任|主管|承办|主办|落实|实施|配合|责任主体)(?:单位|部门|科室|处室)(?:及责任人)?$|^责任主体$|^单位$|^牵头$"),
    ),
    ("person", re.compile(r"^(?:责任|牵头|分管|包保|联系|挂点)?(?:人|领导|负责人|责任人|领导同志|县领导|市领导)$|^责任人员$")),
    ("deadline", re.compile(r"^(?:完成|办结|整改|计划完成|目标)?(?:时限|时间|期限|日期|时间节点|限期)(?:要求)?$|^进度安排$")),
    (
        "task",
        re.compile(
            r"^(?:主要|重点|工作|具体|整改|任务|项目)*(?:任务|事项|措施|内容|举措|要求|工作|项目|名称|整改措施)(?:分解|内容|名称)?$"
        ),
    ),
    ("target", re.compile(r"^(?:工作|年度|任务|考核)?(?:目标|指标|目标值|标准|成效)(?:要求)?$")),
)
_LEAST: Final = 2
_NUMBER: Final = re.compile(r"\d")
_CORE: Final = 30


class Head(NamedTuple):
    """Which column of a table is what."""

    width: int
    columns: dict[str, int]


def rows(text: str) -> Iterator[tuple[Span, Proposal | None]]:
    """Give each line of such a table, with its task; the line with the names of the columns has none."""
    if "\t" not in text:
        return
    head: Head | None = None
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = Span(at, end)
        cells = _cells(text, line)
        if len(cells) < _LEAST:
            head = None
        elif (found := _head(text, cells)) is not None:
            head = found
            yield line, None
        elif head is not None:
            yield line, _row(text, line, cells, head)
        at = end + 1


def _cells(text: str, line: Span) -> list[Span]:
    cells: list[Span] = []
    at = line.start
    while (tab := text.find("\t", at, line.end)) >= 0:
        cells.append(Span(at, tab).trimmed(text))
        at = tab + 1
    return [*cells, Span(at, line.end).trimmed(text)]


def _head(text: str, cells: list[Span]) -> Head | None:
    """Return what the columns are, if the cells name a work and somebody or a time."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        words = "".join(cell.of(text).split())
        for name, form in _COLUMNS:
            if name not in columns and form.match(words):
                columns[name] = index
                break
    return Head(len(cells), columns) if "task" in columns and columns.keys() & {"unit", "person", "deadline"} else None


def _row(text: str, line: Span, cells: list[Span], head: Head) -> Proposal | None:
    """Return the task of a row; None if it has none, as where cells are joined."""

    def cell(name: str) -> Span | None:
        index = head.columns.get(name)
        found = cells[index] if index is not None and index < len(cells) else None
        return found or None

    task = cell("task")
    if len(cells) != head.width or task is None or len(task) < _LEAST:
        return None
    target = cell("target")
    targets = (target,) if target is not None and _NUMBER.search(target.of(text)) else ()
    return Proposal(
        line.trimmed(text), Span(task.start, min(task.end, task.start + _CORE)), cell("unit"), cell("person"), cell("deadline"), targets
    )
