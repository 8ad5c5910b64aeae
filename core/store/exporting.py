"""Documents of the library with their annotations, as exports want them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core import text as texts
from core.exporting import SKELETON, TASKS, TEXT, ExportedDocument, in_order
from core.store import annotations as rows
from core.store import documents, facts, metadata, rule_sets, shown
from core.store.bringing import outline_of, wanted
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from core.annotation import Annotation
    from core.document import Paragraph
    from core.exporting import Selection
    from core.outline import Outline
    from core.outline.edits import OutlineEdit
    from core.outline.rule_sets import RuleSet


def chosen(connection: sqlite3.Connection, selection: Selection, content: str) -> tuple[tuple[int, ...], list[Annotation]]:
    """Return the documents that stand in a file, in their order, and the annotations that are wanted of them; no text is read.

    Args:
        connection: of the library.
        selection: those that have gone since are left out.
        content: one of `core.exporting.CONTENTS`; what consists of annotations alone has no document without any.
    """
    with snapshot(connection):
        standing = documents.standing(connection, selection.documents)
        marks = ",".join(map(str, standing))
        found = rows.load_anywhere(connection, f"a.deleted IS NULL AND a.document IN ({marks})")
    wanted = [(row, one) for row, one in found if selection.wants(one) and (content != TASKS or one.task is not None)]
    marked = {row for row, _ in wanted}
    there = set(standing) if content in {TEXT, SKELETON} else marked
    return tuple(row for row in dict.fromkeys(selection.documents) if row in there), [one for _, one in wanted]


def load(connection: sqlite3.Connection, selection: Selection) -> Iterator[ExportedDocument]:
    """Yield the documents one after the other, each as it stands when it is its turn; those that have gone are left out."""
    for row in selection.documents:
        if documents.standing(connection, [row]):
            yield _document(connection, row, selection)


def _document(connection: sqlite3.Connection, row: int, selection: Selection) -> ExportedDocument:
    # Whatever nobody has looked for in this edition yet is looked for now, as if a window showed it.
    found = shown.annotations_of(connection, row, selection.edition)
    edits = shown.outline_edits_of(connection, row, selection.edition)
    with snapshot(connection):
        edition = documents.edition_or_newest(connection, row, selection.edition)
        text = documents.load_text(connection, edition.text)
        said = facts.load(connection, edition, text)
        rules = rule_sets.of_document(connection, row)
        known = metadata.load(connection, row).state.metadata
        name, path = documents.name_of(connection, row), documents.last_path(connection, row)
    return ExportedDocument(
        document=row,
        name=name,
        metadata=known,
        path=path,
        edition=edition.number,
        text=text,
        text_digest=texts.digest(text),
        paragraphs=tuple(said.paragraphs),
        pages=said.pages,
        annotations=in_order([one for one in found if selection.wants(one)]),
        # No function of its own, so that another process can be given it.
        recognise=partial(_outline, text, said.paragraphs, rules, edits, edition.number),
    )


def _outline(text: str, paragraphs: Sequence[Paragraph], rules: RuleSet | None, edits: Sequence[OutlineEdit], number: int) -> Outline:
    return wanted(outline_of(text, paragraphs, rules), edits, text, number)
