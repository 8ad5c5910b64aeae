"""Word documents (.docx): the annotated text, the excerpts, the skeleton as a handout, or the tasks as a table.

What can be imported again is written so that `core.importers.docx` finds it: see `core.comment_words`.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.exporters.docx.excerpts import add_excerpts, has_excerpts
from core.exporters.docx.handout import add_handout
from core.exporters.docx.layouts import across, layout_of
from core.exporters.docx.ledger import add_ledger
from core.exporters.docx.making import Making
from core.exporters.docx.marks import Remarks
from core.exporters.docx.package import package
from core.exporters.docx.shades import Shades
from core.exporters.docx.text import add_text
from core.exporting import EXCERPTS, NAMELESS, POINTS, SKELETON, TASKS, TEXT, Loss

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument, ExportOptions

_NOTHING: Final = QT_TRANSLATE_NOOP("errors", "There are no annotations to export. Choose other documents, or let the filter pass more.")
_CONTENTS: Final = {TEXT: add_text, EXCERPTS: add_excerpts, SKELETON: add_handout}
_NO_NOTES: Final = QT_TRANSLATE_NOOP("export", "{count} notes are left out.")
_SILENT: Final = QT_TRANSLATE_NOOP("export", "{count} annotations without words of their own lose their author and time.")
_LATER: Final = QT_TRANSLATE_NOOP("export", "{count} annotations keep the time they were made, not that of their last change.")
_GROUPED: Final = QT_TRANSLATE_NOOP("export", "{count} annotations that were made as a group stand each alone.")
_PRINTED: Final = QT_TRANSLATE_NOOP("export", "What is said of {count} annotations is printed as text and cannot be imported again.")
_LEFT_OUT: Final = QT_TRANSLATE_NOOP("export", "{count} annotations are not in a skeleton.")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a Word file, see `core.exporters.Exporter.write`; of the documents at most two are held at a time.

    Raises:
        ReaderError: if there are no excerpts, or no tasks.
    """
    if options.content == TASKS:
        _write_ledger(documents, options, words, path)
        return
    # Nobody wants a page for each document of the library of which there is no excerpt.
    waiting = (one for one in documents if options.content != EXCERPTS or has_excerpts(one, options))
    first = list(islice(waiting, 2))
    if not first:
        raise ReaderError(_NOTHING)
    shift = 1 if len(first) > 1 else 0
    layout = layout_of(options.layout)
    with package(path, layout, shift=shift, title="" if shift else first[0].title, author=options.author) as made:
        remarks = Remarks(made, options, words)
        making = Making(made, layout, Shades(options.colours), remarks, options, words, shift)
        add = _CONTENTS[options.content]
        for index, document in enumerate(chain(_emptied(first), waiting)):
            making.begin(is_first=not index)
            add(document, making)


def _write_ledger(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    first = list(islice(documents, 2))
    title = first[0].title if len(first) == 1 else ""
    layout = across(layout_of(options.layout))
    with package(path, layout, shift=0, title=title, author=options.author) as made:
        making = Making(made, layout, Shades(options.colours), Remarks(made, options, words), options, words, 0)
        add_ledger(chain(_emptied(first), documents), making, title=title)


def _emptied(documents: list[ExportedDocument]) -> Iterable[ExportedDocument]:
    """Yield documents and let go of each."""
    while documents:
        yield documents.pop(0)


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> tuple[Loss, ...]:
    """Return what a Word file cannot hold, see `core.exporters.Exporter.losses`."""
    if options.content == SKELETON:
        return _told((_LEFT_OUT, len(annotations)))
    saying = sum(bool(one.note.strip() or one.star or one.tags or one.task is not None) for one in annotations)
    if options.content == TASKS:
        return _told((_PRINTED, sum(one.task is not None for one in annotations)))
    if options.content == EXCERPTS:
        return _told((_PRINTED, saying), (POINTS, sum(one.kind == "bookmark" for one in annotations)), (NAMELESS, len(annotations)))
    left_out = 0 if options.has_notes else saying
    return _told(
        (_NO_NOTES, left_out),
        (_SILENT, len(annotations) - saying + left_out),
        (_LATER, sum(one.updated > one.created for one in annotations)),
        (_GROUPED, sum(one.group is not None for one in annotations)),
    )


def _told(*losses: tuple[str, int]) -> tuple[Loss, ...]:
    return tuple(Loss(sentence, count) for sentence, count in losses if count)
