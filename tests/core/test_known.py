"""What the library knows of the documents of a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.annotation import AnnotationDraft, Change
from core.outline.tree import Outline
from core.recent import KnownDocument, Place
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, document, opened

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.document import Document


def mark(session: ReadingSession, read: Document, start: int) -> Annotation:
    """Put a mark on two characters."""
    opening = opened(session, read)
    draft = session.draft(opening, read.text, Outline(), AnnotationDraft(Span(start, start + 2)))
    (stored,) = session.apply(opening.document, [Change(None, draft)])
    return stored


def place(read: Document) -> Place:
    """Return the place of a file."""
    return Place(read.origin.path, None, read.name)


def test_each_document_has_its_row_and_the_number_of_its_annotations(session: ReadingSession) -> None:
    water, talk = document(), document(OTHER, Path("/讲话/座谈.txt"))
    mark(session, water, 0)
    gone = mark(session, water, 4)
    row = opened(session, talk).document
    assert session.known([place(talk), place(water)]) == (KnownDocument(row, 0), KnownDocument(1, 2))
    session.apply(1, [Change(gone, None)])
    assert session.known([place(water)]) == (KnownDocument(1, 1),)


def test_a_pasted_document_is_found_by_its_row_also_after_it_was_joined(session: ReadingSession) -> None:
    water, pasted = document(), document(OTHER, None)
    mark(session, water, 0)
    row = opened(session, pasted).document
    assert session.known([Place(None, row, "座谈")]) == (KnownDocument(row, 0),)
    session.editions.join(1, row)
    assert session.known([Place(None, row, "座谈"), place(water)]) == (KnownDocument(1, 1), KnownDocument(1, 1))


def test_what_the_library_does_not_hold_is_none(session: ReadingSession, tmp_path: Path) -> None:
    opened(session, document())
    assert session.known([Place(Path("/别处/饮水.txt"), None, "饮水"), Place(None, 99, "没有")]) == (None, None)
    with ReadingSession(tmp_path / "没有.db") as other:
        assert other.known([place(document())]) == (None,)
    assert not (tmp_path / "没有.db").exists()


def test_a_file_whose_name_is_not_unicode_is_found(session: ReadingSession) -> None:
    read = document(path=Path("/讲话/\udcd3.txt"))
    opened(session, read)
    assert session.known([place(read)]) == (KnownDocument(1, 0),)
