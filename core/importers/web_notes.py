"""Footnotes of a web page: the places that raised numbers lead to, put at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.document import NOTE

if TYPE_CHECKING:
    from core.importers.web_page import Page, PageLine

_LABEL: Final = re.compile(
    r"[\[(（〔［【]?\s*(?:注|note\s*)?(\d{1,3}|[①-⑳]|(?<=[〔［【\[])[一二三四五六七八九十百]{1,4}(?=[〕］】\]])|\*{1,3}|[†‡])\s*[\])）〕］】]?[.、:：]?\s*",
    re.I,
)


def is_label(words: str) -> bool:
    """Return True for the words of a link to a note, or back from it."""
    return len(words) < 12 and _LABEL.fullmatch(words.strip()) is not None


def mark_notes(page: Page) -> None:
    """Give the lines of footnotes their role and number: those that a number in a line before them leads to."""
    leads: dict[str, tuple[int, str]] = {}
    at: dict[str, int] = {}
    for index, line in enumerate(page.lines):
        for name, label in line.references:
            leads.setdefault(name, (index, label))
        for name in line.anchors:
            at.setdefault(name, index)
    if not leads:
        return
    labels: dict[int, str] = {}
    for box, element in enumerate(page.boxes):
        name = element.get("id")
        if name in leads:
            labels[box] = leads[name][1]
    for name, (index, label) in leads.items():
        if at.get(name, -1) > index:
            box = page.lines[at[name]].box
            # Word puts the paragraphs of a note into one box.
            outer = page.parents[box]
            is_named = outer and page.boxes[outer].get("id").startswith(("ftn", "edn"))
            labels.setdefault(outer if is_named else box, label)
    _mark(page, labels, {name: index for name, (index, _) in leads.items()})


def notes_last(lines: list[PageLine]) -> list[PageLine]:
    """Return the lines with those of notes at the end."""
    return [*(line for line in lines if line.role != NOTE), *(line for line in lines if line.role == NOTE)]


def _mark(page: Page, labels: dict[int, str], leads: dict[str, int]) -> None:
    first = _first_lines(page)
    begins: dict[int, str] = {}
    for box, label in labels.items():
        index = first.get(box)
        if index is None or page.lines[index].outline_level is not None or index <= min(leads.values()):
            continue
        # What leads to this box must stand before it: the other way round it is the way back from a note.
        name = page.boxes[box].get("id")
        if name in leads and leads[name] >= index:
            continue
        begins[box] = label
    inside = page.within(set(begins))
    for line in page.lines:
        if inside[line.box]:
            line.role, line.row, line.outline_level = NOTE, None, None
    for box, label in begins.items():
        line = page.lines[first[box]]
        text = line.text[line.marker :].lstrip()
        line.text = text if _LABEL.match(text) else f"{label} {text}"
        line.marker = 0


def _first_lines(page: Page) -> dict[int, int]:
    """Return for each box that holds any the index of its first line."""
    first: dict[int, int] = {}
    for index, line in enumerate(page.lines):
        box = line.box
        while box not in first:
            first[box] = index
            box = page.parents[box]
    return first
