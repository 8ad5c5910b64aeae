"""Footnotes of a book: what short signs in the text lead to, in the same file or in another one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from core.document import NOTE
from core.importers.web_notes import is_label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.importers.web_page import Page

LONGEST: Final = 60
"""Lines of one note at most."""

_LABEL: Final = re.compile(
    r"[\[(（〔［【]?\s*(?:注|note\s*)?(\d{1,4}|[①-⑳㉑-㊿]|(?<=[〔［【\[])[一二三四五六七八九十百]{1,4}(?=[〕］】\]])|[*＊]{1,3}|[†‡])\s*[\])）〕］】]?(?![\d年月日])",
    re.I,
)


def mark_notes(page: Page, declared: Collection[int]) -> None:
    """Give the lines of notes their role, and a label to those without one.

    Args:
        page: the whole book.
        declared: identities of elements that are notes by what the book says of them.
    """
    firsts, lasts = _extents(page)
    at = _places(page, firsts)
    leads = _leads(page)
    begun: set[int] = set()
    for name, (index, label) in leads.items():
        target = at.get(name)
        if target is None:
            continue
        line, box = target
        is_declared = _is_within(page, page.lines[line].box, declared)
        if not is_declared and not _looks_like_note(page, index, line, label):
            continue
        if page.lines[line].outline_level is not None and not is_declared:
            continue
        begun.add(line)
        end = lasts[box] if box is not None and firsts[box] == line and lasts[box] - line < LONGEST else line
        for one in range(line, end + 1):
            if one == line or one not in begun:
                _become_note(page, one)
        _give_label(page, line, label)
    for box, element in enumerate(page.boxes):
        if id(element) in declared and box in firsts:
            for one in range(firsts[box], lasts[box] + 1):
                _become_note(page, one)


def fill_notes(page: Page, stops: Sequence[int]) -> None:
    """Let the further paragraphs of notes be notes: between two of them, and behind the last in its type, up to the next heading.

    Args:
        page: the whole book.
        stops: where sections begin, rising, and the number of all lines.
    """
    lines = page.lines
    usual = usual_size(page)
    for place, begin in enumerate(stops[:-1]):
        end = stops[place + 1]
        found = [index for index in range(begin, end) if lines[index].role == NOTE]
        # Notes that stand among the text leave it what it is.
        if not found or any(lines[one].role != NOTE and not _is_like(page, one, found[0], usual) for one in range(found[0], found[-1])):
            continue
        last = found[-1]
        while last + 1 < end and _is_like(page, last + 1, found[0], usual):
            last += 1
        for index in range(found[0], last + 1):
            _become_note(page, index)


def in_order(page: Page, stops: Sequence[int], declared: Collection[int]) -> list[int]:
    """Return the indices of the lines in reading order: notes that the book shows apart stand at the end of their section."""
    order: list[int] = []
    inside = _inside(page, declared)
    for place, begin in enumerate(stops[:-1]):
        section = range(begin, stops[place + 1])
        apart = [index for index in section if inside[page.lines[index].box] and page.lines[index].role == NOTE]
        moved = set(apart)
        order.extend(index for index in section if index not in moved)
        order.extend(apart)
    return order


def _extents(page: Page) -> tuple[dict[int, int], dict[int, int]]:
    """Return the first and the last line of each box that holds any."""
    firsts: dict[int, int] = {}
    lasts: dict[int, int] = {}
    for index, line in enumerate(page.lines):
        box = line.box
        while box not in firsts:
            firsts[box] = index
            box = page.parents[box]
    for index in range(len(page.lines) - 1, -1, -1):
        box = page.lines[index].box
        while box not in lasts:
            lasts[box] = index
            box = page.parents[box]
    return firsts, lasts


def _places(page: Page, firsts: dict[int, int]) -> dict[str, tuple[int, int | None]]:
    """Return for each name of a place the line that begins there, and the box that it names, or whose words begin with it."""
    at: dict[str, tuple[int, int | None]] = {}
    for box, element in enumerate(page.boxes):
        name = element.get("id") if element.has_attributes else ""
        if name and box in firsts:
            at.setdefault(name, (firsts[box], box))
    for index, line in enumerate(page.lines):
        for name in line.anchors:
            is_paragraph = page.boxes[line.box].name in {"p", "li", "dd", "aside"}
            at.setdefault(name, (index, line.box if is_paragraph else None))
    return at


def _leads(page: Page) -> dict[str, tuple[int, str]]:
    """Return for each place that short signs lead to the first line with one, and its words."""
    leads: dict[str, tuple[int, str]] = {}
    for index, line in enumerate(page.lines):
        for name, label in line.references:
            leads.setdefault(name, (index, label))
    return leads


def _looks_like_note(page: Page, index: int, line: int, label: str) -> bool:
    """Return True if what a sign in one line leads to stands behind it and begins with a sign too, or is an item of a list."""
    if line <= index:
        return False
    target = page.lines[line]
    if target.marker or _LABEL.match(target.text.lstrip()):
        return True
    # Numbers in the contents lead to chapters, which are no items and have no sign.
    return not _LABEL.match(page.lines[index].text) and is_label(label) and page.boxes[target.box].name in {"li", "dd", "aside"}


def _become_note(page: Page, index: int) -> None:
    line = page.lines[index]
    line.role, line.row, line.outline_level = NOTE, None, None


def _give_label(page: Page, index: int, label: str) -> None:
    line = page.lines[index]
    text = line.text[line.marker :].lstrip()
    own, wanted = _LABEL.match(text), _LABEL.match(label)
    has_own = own is not None and (wanted is None or own[1] == wanted[1] or text[:1] in "[(（〔［【")
    if has_own and own is not None and line.references and line.references[0][1] == own[0] and own[0].isdecimal():
        # The bare number is the way back; glued to what follows it would be read as part of it.
        rest = text[own.end() :]
        text = f"{label} {rest}" if rest[:1].isalnum() else text
    line.text = text if has_own else f"{label} {text}"
    line.marker = 0


def _is_within(page: Page, box: int, declared: Collection[int]) -> bool:
    while True:
        if id(page.boxes[box]) in declared:
            return True
        if not box:
            return False
        box = page.parents[box]


def _inside(page: Page, declared: Collection[int]) -> list[bool]:
    found = [id(page.boxes[0]) in declared]
    for box in range(1, len(page.boxes)):
        found.append(found[page.parents[box]] or id(page.boxes[box]) in declared)
    return found


def _is_like(page: Page, index: int, note: int, usual: float) -> bool:
    """Return True for a line that is set as a note is, and smaller than the text."""
    line, other = page.lines[index], page.lines[note]
    if line.role == NOTE:
        return True
    return line.outline_level is None and line.size is not None and line.size == other.size and line.size < usual


def usual_size(page: Page) -> float:
    """Return the size in which most of the text is set that is no note."""
    sizes: Counter[float] = Counter()
    for line in page.lines:
        if line.size is not None and line.role != NOTE:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
