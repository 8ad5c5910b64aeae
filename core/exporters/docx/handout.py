"""The skeleton of a document as a handout (传达提纲): headings, run-ins, first sentences, and chosen sections whole."""

from __future__ import annotations

from functools import partial
from heapq import merge
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from core import official
from core.errors import QT_TRANSLATE_NOOP
from core.exporters.docx.marks import MarkedText
from core.exporters.docx.structure import UNKEPT, Structure
from core.exporters.docx.styles import BESIDE_HEAD, BODY, RUN_IN, SUBTITLE, TITLE, heading
from core.exporters.docx.text import table_of
from core.exporters.docx.xml import PLAIN, Look, run
from core.outline.skeleton import TITLE as TITLE_LINE
from core.outline.skeleton import skeleton_lines
from core.outline.tree import HEADING
from core.outline.tree import RUN_IN as RUN_IN_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.exporters.docx.making import Making
    from core.exporters.docx.structure import Line
    from core.exporting import ExportedDocument
    from core.outline.skeleton import Line as Bone

_HANDOUT: Final = QT_TRANSLATE_NOOP("export", "Outline for passing on")


def add_handout(document: ExportedDocument, making: Making) -> None:
    """Add the skeleton of a document under its title."""
    bones = [bone for bone in skeleton_lines(document.text, document.outline) if not _is_chosen(bone.place, making)]
    # A heading with nothing below it need not stand together with the next one.
    alone = {bone.place for bone, following in pairwise(bones) if following.kind == HEADING and following.level <= bone.level}
    title = "\n".join(bone.words for bone in bones if bone.kind == TITLE_LINE) or document.title
    making.add_title(run(title))
    space = f'<w:spacing w:after="{making.layout.line_pitch}"/>' if making.layout.is_official else ""
    making.add(SUBTITLE, run(making.translate(_HANDOUT)), space)
    shown = ((bone.place, partial(_add_bone, bone, is_alone=bone.place in alone)) for bone in bones if bone.kind != TITLE_LINE)
    parts = (
        list(some) for _, some in groupby(_chosen_lines(document, making), key=lambda line: line.span if line.table is None else line.table)
    )
    chosen = ((some[0].span.start, partial(_add_lines, some)) for some in parts)
    for _, add in merge(shown, chosen, key=itemgetter(0)):
        add(document, making)


def _is_chosen(place: int, making: Making) -> bool:
    return any(place in section for section in making.options.sections)


def _chosen_lines(document: ExportedDocument, making: Making) -> Iterator[Line]:
    if making.options.sections:
        for line in Structure(document, making.layout, making.shift).lines():
            if _is_chosen(line.span.start, making) and line.style != TITLE:
                yield line


def _add_bone(bone: Bone, document: ExportedDocument, making: Making, *, is_alone: bool) -> None:
    """Add a line of the skeleton: of a heading or run-in, what runs on behind it looks like the body."""
    head, rest = bone.words[: bone.head], bone.words[bone.head :]
    if not any(map(str.isalnum, rest)):
        head, rest = bone.words, ""
    if bone.kind == HEADING and bone.node is not None:
        node, face = document.outline.nodes[bone.node], ""
        level = official.level_of(node)
        if making.layout.is_official and level != min(bone.level, 3):
            face = making.layout.heading(level).font.name
        content = run(head, Look(face=face)) + run(rest, Look(style=BESIDE_HEAD))
        making.add(heading(bone.level + making.shift), content, UNKEPT if rest or is_alone else "")
        return
    look = Look(style=RUN_IN) if bone.kind == RUN_IN_LINE and making.layout.has_bold_run_ins else PLAIN
    making.add(BODY, run(head, look) + run(rest))


def _add_lines(lines: Sequence[Line], document: ExportedDocument, making: Making) -> None:
    """Add a line of a section that is wanted whole, or the rows of a table in it."""
    unmarked = MarkedText(document.text, (), making.shades, making.remarks)
    if lines[0].table is not None:
        making.add_table(table_of(lines, document.text, unmarked, making))
        return
    for line in lines:
        making.add(line.style, unmarked.runs(line.span, line.looks), line.properties)
