"""Excerpts of a document under headings, as a Word file has them: passage, note, tags and task, source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.comment_words import mark_name
from core.excerpts import STAR, Excerpt, excerpts, grouped, task_words
from core.exporters.docx.structure import KEPT, NO_INDENT
from core.exporters.docx.styles import CAPTION, NOTE, QUOTE, SMALL, heading
from core.exporters.docx.xml import PLAIN, Look, link, run
from core.exporting import TAG
from core.note_text import ITEM, QUOTATION, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exporters.docx.making import Making
    from core.exporting import ExportedDocument, ExportOptions
    from core.note_text import Run

    _Paragraph = tuple[str, str, str]

_BEGIN: Final = 8
"""Characters by which the beginning of a line is known."""
_LINK: Final = Look(style="Hyperlink")
_CODE_GROUND: Final = "EEEEEE"
_STEP: Final = 420
"""By which a list in a list is set in, in twips."""


def has_excerpts(document: ExportedDocument, options: ExportOptions) -> bool:
    """Return True if there is anything to be shown of a document."""
    return any(options.has_notes or one.kind != "document-note" for one in document.annotations)


def add_excerpts(document: ExportedDocument, making: Making) -> None:
    """Add the excerpts of a document in the groups that were chosen."""
    space = f'<w:spacing w:after="{making.layout.line_pitch}"/>' if making.layout.is_official else ""
    making.add_title(run(document.title), properties=space)
    found = excerpts(document, making.options, making.words.translate)
    for group in grouped(found, making.options, making.words.translate):
        for level, words in group.heads:
            making.add(heading(level + making.shift), run(words))
        for one in group.excerpts:
            _add(one, making, group.key)


def _add(one: Excerpt, making: Making, key: str) -> None:
    parts = [*_quote(one, making), *_note(one.note)]
    if said := _said(one, making, key):
        parts.append((SMALL, run(said), ""))
    if one.source:
        source = run(one.source, _LINK if one.link else PLAIN)
        parts.append((CAPTION, link(one.link, source) if one.link else source, ""))
    for index, (style, content, properties) in enumerate(parts, 1):
        # No page begins with the line of a source.
        making.add(style, content, (KEPT if index == len(parts) - 1 else "") + properties)


def _quote(one: Excerpt, making: Making) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a passage: broken within one, its lines would be spaced out to the border.

    A name is around them by which it is known again when the file is imported.
    """
    mark = one.annotation
    words = one.quote.removesuffix("…") if mark.kind == "bookmark" else one.quote
    lines = [line for line in words.split("\n") if line.strip()]
    if not lines:
        return
    if mark.kind == "bookmark" and not mark.anchor.suffix.lstrip().startswith(words[:_BEGIN]):
        # It stands within its line, which a name around that would not say.
        yield QUOTE, run(one.quote), ""
        return
    look = making.shades.look([mark])
    begin, end = making.remarks.named(mark_name(mark, has_comment=False))
    end += run(one.quote[len(words) :])
    for index, line in enumerate(lines, 1):
        yield QUOTE, (begin if index == 1 else "") + run(line, look) + (end if index == len(lines) else ""), ""


def _note(note: str) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a note, with the emphasis, lists, quotations and links that it has."""
    for block in blocks(note):
        sign = "" if block.kind != ITEM else "• " if block.number is None else f"{block.number}. "
        step = block.depth if block.kind != QUOTATION else 1
        indent = f'<w:ind w:left="{step * _STEP}" w:firstLineChars="0" w:firstLine="0"/>' if step else NO_INDENT
        for line in block.lines:
            yield NOTE, run(sign) + "".join(map(_run, line)), indent


def _run(one: Run) -> str:
    if one.address:
        return link(one.address, run(one.words, _LINK))
    bold = True if one.is_bold else None
    return run(one.words, Look(bold=bold, italic=one.is_italic, strike=one.is_struck, ground=_CODE_GROUND if one.is_code else ""))


def _said(one: Excerpt, making: Making, key: str) -> str:
    """Return star, tags and task in one line; a tag that is the head above it is not said again."""
    task = task_words(one.annotation.task, making.words.translate) if one.annotation.task is not None else ""
    tags = "" if making.options.grouping == TAG and one.tags == (key,) else one.values["tags"]
    return " · ".join(words for words in (STAR if one.has_star else "", tags, task) if words)
