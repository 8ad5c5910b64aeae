"""The list of notes that stands on paper after the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.paper.blocks import LEFT, Block
from gui.paper.look import HEADING_1, NOTE, NOTE_HEAD, NOTE_STRONG
from gui.paper.note_lines import note_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.annotation import Annotation
    from gui.paper.flow import Flow

_LONGEST: Final = 60
"""Characters of a passage that are repeated."""


def numbered(annotations: Iterable[Annotation]) -> dict[str, int]:
    """Return the numbers of those with a note and a place, from 1 in the order of the text, by their ids."""
    with_notes = [one for one in annotations if one.note.strip() and one.is_placed and one.kind != "document-note"]
    with_notes.sort(key=lambda one: (one.span.start, one.span.end, one.id))
    return {one.id: number for number, one in enumerate(with_notes, start=1)}


def note_blocks(annotations: Iterable[Annotation], numbers: Mapping[str, int], text: str, flow: Flow) -> Iterator[Block]:
    """Yield the list: notes on the document, then the numbered ones with page and passage; nothing if there are none."""
    held = {one.id: one for one in annotations}
    whole = [one for one in held.values() if one.kind == "document-note" and one.note.strip()]
    if not whole and not numbers:
        return
    caption = QCoreApplication.translate("Printing", "Notes")
    yield Block(caption, face=HEADING_1, alignment=LEFT, is_indented=False, is_heading=True, is_on_new_page=True, bookmark=(1, caption))
    for one in whole:
        yield from _note(one, QCoreApplication.translate("Printing", "On the document"), "")
    for annotation_id, number in sorted(numbers.items(), key=lambda item: item[1]):
        one = held[annotation_id]
        page = flow.page_of(max(one.span.start, one.span.end - 1))
        head = QCoreApplication.translate("Printing", "{number}. Page {page}").format(number=number, page=(page or 0) + 1)
        yield from _note(one, head, _passage(one.span.of(text) or _line_from(text, one.span.start)))


def _note(one: Annotation, head: str, passage: str) -> Iterator[Block]:
    """Yield a line with number, page and passage, then the note."""
    tags = " ".join(f"#{tag}" for tag in one.tags)
    words = "　".join(filter(None, (head, passage, tags)))
    yield Block(words, face=NOTE, runs=[(0, len(head), NOTE_HEAD)], alignment=LEFT, is_indented=False, above=0.4, is_heading=True)
    for line in note_lines(one.note):
        runs = [(start, end, NOTE_STRONG) for start, end in line.bold]
        yield Block(line.words, face=NOTE, runs=runs, is_indented=False, left=2.0 + 1.5 * line.depth)


def _line_from(text: str, point: int) -> str:
    """Return the beginning of what stands behind a place that has no words of its own."""
    line = text[point : point + _LONGEST].split("\n", 1)[0]
    return line[: _LONGEST // 2] + "…" if len(line) > _LONGEST // 2 else line


def _passage(words: str) -> str:
    """Return the passage between quotation marks in one line, its beginning if it is long."""
    plain = " ".join(words.split())
    short = plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
    return short if not plain or (plain.startswith("“") and plain.endswith("”")) else f"“{short}”"
