"""Reads a text by a rule set: every label that fits a rule is a node, whatever stands around it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP
from core.outline import recognise
from core.outline.decide import disorder, missing, repeated
from core.outline.label_examples import label_form, numbers_in
from core.outline.remarks import PLACEHOLDER, UNCLOSED, Fault, Remark
from core.outline.rule_patterns import Patterns
from core.outline.rule_sets import Ruling
from core.outline.tree import HEADING, HEADING_LIMIT, Node, Outline, Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.document import Paragraph
    from core.outline.label_examples import Numbers
    from core.outline.rule_sets import Rule, RuleSet

PIECE: Final = 50_000
"""Code points that one call into the pattern matcher sees at most."""
HEAD_LIMIT: Final = 60
"""Code points of a first sentence that the page still sets as a heading; of a longer one only the label."""
MISSING_LIMIT: Final = 20
"""So many numbers at most can be missing between two; a wider gap is a number of another kind: 第一百条 behind 第三条."""
FIRST_LIMIT: Final = 3
"""A row whose first number is not above this lacks those before it; one that begins later is an extract."""

_EXAMPLE: Final = QT_TRANSLATE_NOOP("outline", "label like {0} (rule {1} of {2})")
_PATTERN: Final = QT_TRANSLATE_NOOP("outline", "label that fits the pattern {0} (rule {1} of {2})")

_LONG_LINE: Final = 200
_GAP: Final = re.compile("\u3000[\u3000 ]+")
"""An indent inside a long line is all that is left of a line end."""
_LEAD: Final = re.compile(r"(?:[ \t\u3000]|#{1,6}|>|[-*+·•](?=[ \t\u3000])|\*\*|__)*")
"""Indents and Markdown marks before the words of a paragraph."""
_PLACE: Final = re.compile(r"(?:[。；：！？;:!?][”’）)」』]{0,2}|\.(?=[ \t\u3000]|$))[ \t\u3000]{0,4}")
"""What stands before a run-in inside a paragraph."""
_HEADING_END: Final = re.compile("[。！？!?\n]")
_RUN_IN_END: Final = re.compile("[。！？!?；;\n]")
_LEADING: Final = " \t\u3000*，,：:"
_TRAILING: Final = " \t\u3000*"

_Finder = tuple[int, "Callable[[str, int, int], int | None]"]
"""Index of a rule, and where a label of it ends that begins at a place of a line: text, place, end of the line."""


class _Label(NamedTuple):
    start: int
    end: int
    stop: int
    """End of its line."""
    rule: int


def apply_rules(rule_set: RuleSet, text: str, paragraphs: Sequence[Paragraph], automatic: Outline | None = None) -> Ruling:
    """Return what a rule set makes of a normalised text, see `core.outline.rule_sets.apply_rules`."""
    finders = _finders(rule_set)
    automatic = recognise(text, paragraphs) if automatic is None else automatic
    contents = [part.span for part in automatic.parts if part.kind == "contents"]
    labels = [label for label in _labels(rule_set, finders, text, paragraphs) if not any(label.start in span for span in contents)]
    closing = automatic.part("closing")
    if closing and labels and labels[-1].start >= closing.span.start:
        closing = None
    stop = closing.span.start if closing else len(text)
    nodes, loose = _nodes(rule_set, labels, text, stop, automatic)
    return Ruling(_with_parts(nodes, loose, automatic, closing, text), tuple(label.rule for label in labels))


def _finders(rule_set: RuleSet) -> list[_Finder]:
    patterns = Patterns()
    finders: list[_Finder] = []
    for index, one in enumerate(rule_set.rules):
        if one.is_pattern and one.label:
            finders.append((index, patterns.compile(one.label, index)))
        elif not one.is_pattern:
            form = label_form(one.label)
            if form:
                finders.append((index, _finder(form)))
    return finders


def _finder(form: re.Pattern[str]) -> Callable[[str, int, int], int | None]:
    def find(text: str, start: int, end: int) -> int | None:
        match = form.match(text, start, end)
        return match.end() if match else None

    return find


def _labels(rule_set: RuleSet, finders: Sequence[_Finder], text: str, paragraphs: Sequence[Paragraph]) -> Iterator[_Label]:
    """Yield the labels in text order; none lies inside another."""
    within = [(index, find) for index, find in finders if rule_set.rules[index].kind != HEADING]
    for start, end in _lines(text, paragraphs):
        lead = _LEAD.match(text, start, end)
        place = lead.end() if lead else start
        label = _label(finders, text, place, end)
        while True:
            if label:
                yield label
            # The mark a run-in stands behind may be the last of the label before it: 答：一是
            behind = _behind_mark(text, label.end - 1 if label else place, end) if within else None
            if behind is None:
                break
            place = behind
            label = _label(within, text, place, end)


def _behind_mark(text: str, start: int, end: int) -> int | None:
    """Return the next place behind a mark; the interpreter is never held for longer than `PIECE` takes."""
    while start < end:
        mark = _PLACE.search(text, start, min(end, start + PIECE))
        if not mark:
            start += PIECE
            continue
        # A piece may end between the mark and what follows it.
        whole = _PLACE.match(text, mark.start(), end)
        if whole:
            return whole.end() if whole.end() < end else None
        start = mark.start() + 1
    return None


def _label(finders: Sequence[_Finder], text: str, place: int, end: int) -> _Label | None:
    for index, find in finders:
        stop = find(text, place, end)
        if stop is not None:
            return _Label(place, stop, end, index)
    return None


def _lines(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """Yield start and end of what stands as a line of its own, whether its line end survived or only its indent did."""
    for paragraph in paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        if end - start > _LONG_LINE:
            for gap in _GAP.finditer(text, start, end):
                if gap.start() > start:
                    yield start, gap.start()
                start = gap.end()
        if start < end:
            yield start, end


def _nodes(
    rule_set: RuleSet, labels: Sequence[_Label], text: str, stop: int, automatic: Outline
) -> tuple[tuple[Node, ...], tuple[Fault, ...]]:
    """Return the nodes, and the faults before the first."""
    reasons = [_reason(rule_set, index) for index in range(len(rule_set.rules))]
    parents, ends = _tree([max(1, rule_set.rules[label.rule].level) for label in labels], labels, stop)
    faults = _faults(labels, parents, text, automatic)
    nodes: list[Node] = []
    for index, label in enumerate(labels):
        one, parent = rule_set.rules[label.rule], parents[index]
        limit = min(label.stop, labels[index + 1].start if index + 1 < len(labels) else stop)
        heading, head_end = _words(text, label, limit, one)
        level = 1 if parent is None else nodes[parent].level + 1
        words = text[label.start : label.end]
        found, why = tuple(faults.get(index, ())), reasons[label.rule]
        nodes.append(Node(level, one.kind, words, heading, label.start, ends[index], head_end, parent, found, why))
    return tuple(nodes), tuple(faults.get(-1, ()))


def _tree(levels: Sequence[int], labels: Sequence[_Label], stop: int) -> tuple[list[int | None], list[int]]:
    """Return parent and end of each label: it stands under the last one before it that has a smaller level."""
    parents: list[int | None] = []
    ends = [stop] * len(labels)
    stack: list[int] = []
    for index, level in enumerate(levels):
        while stack and levels[stack[-1]] >= level:
            ends[stack.pop()] = labels[index].start
        parents.append(stack[-1] if stack else None)
        stack.append(index)
    return parents, ends


def _reason(rule_set: RuleSet, index: int) -> Remark:
    one = rule_set.rules[index]
    return Remark(_PATTERN if one.is_pattern else _EXAMPLE, (one.label, index + 1, rule_set.name))


def _words(text: str, label: _Label, limit: int, one: Rule) -> tuple[str, int]:
    """Return the text of a heading or run-in, and where its face ends, as the automatic reading does."""
    start = label.end
    while start < limit and text[start] in _LEADING:
        start += 1
    # A sentence that long is cut anyway; looking no further keeps a line of a million characters cheap.
    near = min(limit, start + 2 * HEAD_LIMIT)
    match = (_HEADING_END if one.kind == HEADING else _RUN_IN_END).search(text, start, near)
    end = match.start() if match else near
    words = text[start:end].rstrip(_TRAILING + "，,；;：:" if end == limit and one.kind != HEADING else _TRAILING)
    shown = words if len(words) <= HEADING_LIMIT else words[:HEADING_LIMIT] + "…"
    if one.kind != HEADING or end - label.start > HEAD_LIMIT or (not match and near < limit):
        return shown, label.end
    return shown, max(label.end, match.end() if match else end)


def _faults(labels: Sequence[_Label], parents: Sequence[int | None], text: str, automatic: Outline) -> dict[int, list[Fault]]:
    """Return by label what is wrong with its number, and with the text up to the next as the automatic reading tells; -1: before all."""
    found: defaultdict[int, list[Fault]] = defaultdict(list)
    for index, fault in _number_faults(labels, parents, text):
        found[index].append(fault)
    at = -1
    for fault, _ in automatic.faults():
        if fault.kind in (UNCLOSED, PLACEHOLDER):
            while at + 1 < len(labels) and labels[at + 1].start <= fault.offset:
                at += 1
            found[at].append(fault)
    return found


def _number_faults(labels: Sequence[_Label], parents: Sequence[int | None], text: str) -> Iterator[tuple[int, Fault]]:
    """Yield what is wrong with the numbers of each row: the labels of one rule under one parent.

    A row may go on where that rule's last row left off (第九条 opens chapter three), and may begin anew with one; a text may
    also begin in the middle of a row.
    """
    rows: dict[tuple[int | None, int], Numbers] = {}
    last: dict[int, Numbers] = {}
    for index, label in enumerate(labels):
        numbers = numbers_in(text[label.start : label.end])
        if not numbers:
            continue
        place = (parents[index], label.rule)
        before = rows.get(place)
        if before is None or _row(before) != _row(numbers):
            before = last.get(label.rule)
            if before is None or _row(before) != _row(numbers) or before[-1][1] >= numbers[-1][1]:
                kind, number = numbers[-1]
                before = ((kind, 0 if number <= FIRST_LIMIT else number - 1),)
        rows[place] = last[label.rule] = numbers
        fault = _fault(before[-1][1], numbers[-1][1], label.start)
        if fault:
            yield index, fault


def _row(numbers: Numbers) -> tuple[object, ...]:
    """Return what the labels of one row have in common: 1.1 and 1.2, but not 2.1."""
    return (*numbers[:-1], numbers[-1][0])


def _fault(before: int, number: int, offset: int) -> Fault | None:
    if number == before:
        return repeated(number, offset)
    if number < before:
        return disorder(number, before, offset) if number > 1 else None
    if 1 < number - before <= MISSING_LIMIT:
        return missing(before, number, offset)
    return None


def _with_parts(nodes: Sequence[Node], loose: tuple[Fault, ...], automatic: Outline, closing: Part | None, text: str) -> Outline:
    """Return the outline with the automatic reading's title and parts, as far as no node begins inside them."""
    starts = iter([node.offset for node in nodes])
    front: list[Part] = []
    is_title_left = True
    start = next(starts, None)
    for part in sorted((p for p in automatic.parts if p.kind not in ("opening", "closing")), key=lambda p: p.span):
        while start is not None and start < part.span.start:
            start = next(starts, None)
        if start is not None and start < part.span.end:
            is_title_left = is_title_left and part.kind != "title"
        else:
            front.append(part)
    parts = [*front, *_opening(nodes, front, automatic, closing, text)]
    if closing:
        parts.append(closing)
    return Outline(automatic.title if is_title_left else None, tuple(parts), tuple(nodes), loose)


def _opening(nodes: Sequence[Node], front: Sequence[Part], automatic: Outline, closing: Part | None, text: str) -> list[Part]:
    """Return what stands between the front matter and the first node, if there are words."""
    before = automatic.part("opening")
    end = nodes[0].offset if nodes else closing.span.start if closing else len(text)
    begin = max((part.span.end for part in front if part.span.end <= end), default=0)
    if before and begin <= before.span.start < end:
        begin = before.span.start
    words = text[begin:end]
    begin += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return [Part("opening", Span(begin, end))] if words.strip() else []
