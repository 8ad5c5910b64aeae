"""Writes annotations or tasks as a table in CSV, with the mark by which Excel knows UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.exporters.rows import columns, is_listed, rows, written
from core.exporting import TASKS, Loss
from core.tables import as_csv, is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument, ExportOptions

_MARK: Final = b"\xef\xbb\xbf"
_QUOTED: Final = QT_TRANSLATE_NOOP(
    "export", "{count} annotations have words that a spreadsheet would take for a formula; an apostrophe is put before them."
)

_GROUPED: Final = QT_TRANSLATE_NOOP("export", "{count} annotations that were made as a group stand each alone.")
_PARTED: Final = QT_TRANSLATE_NOOP("export", "{count} annotations have tags with “、” in them, which become several.")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a table, see `core.exporters.Exporter`."""
    head = [words.translate("export", column.head) for column in columns(options)]
    table = as_csv(head, ([written(cell) for cell in row] for row in rows(documents, options, words.translate)))
    path.write_bytes(_MARK + table.encode("utf-8", "replace"))


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return what a table of text cannot hold, see `core.exporters.Exporter`."""
    listed = [one for one in annotations if is_listed(one, options)]
    found = (
        Loss(_QUOTED, sum(any(map(is_formula, _texts(one, options))) for one in listed)),
        Loss(_GROUPED, sum(one.group is not None for one in listed)),
        Loss(_PARTED, sum("、" in "".join(one.tags) for one in listed)),
    )
    return [loss for loss in found if loss.count]


def _texts(one: Annotation, options: ExportOptions) -> Iterable[str]:
    yield one.anchor.quote.strip()
    yield from (one.task or {}).values()
    if options.content == TASKS:
        return
    yield "".join(one.anchor.heading_path[:1])
    if options.has_notes:
        yield one.note.strip()
    yield "".join(one.tags[:1])
    yield one.author or options.author
