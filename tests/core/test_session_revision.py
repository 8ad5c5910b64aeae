"""A document's revision: what raises it, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.outline import Outline
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from core.session import Opening

SPEECH = "在防汛会上的讲话\n\n谁的堤段谁负责，谁的水闸谁看守。\n"
OTHER = "在抗旱会上的讲话\n\n先人畜，后庄稼，机井要一眼一眼地查。\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def opened(session: ReadingSession, folder: Path, name: str, text: str) -> Opening:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return session.admit(session.plan(session.read(file)))


def mark(session: ReadingSession, opening: Opening, text: str) -> None:
    one = session.draft(opening, text, Outline(), AnnotationDraft(Span(2, 4), "highlight", "indigo"))
    session.apply(opening.document, [Change(None, one)])


def test_a_change_raises_it_whoever_has_made_it(library: Path, tmp_path: Path) -> None:
    with ReadingSession(library) as session, ReadingSession(library) as another:
        opening = opened(session, tmp_path, "防汛.txt", SPEECH)
        seen = [session.revision(opening.document)]
        mark(session, opening, SPEECH)
        seen.append(session.revision(opening.document))
        mark(another, opening, SPEECH)
        seen.append(session.revision(opening.document))
        assert seen == sorted(set(seen))


def test_another_document_leaves_it_as_it_is(library: Path, tmp_path: Path) -> None:
    with ReadingSession(library) as session:
        opening = opened(session, tmp_path, "防汛.txt", SPEECH)
        before = session.revision(opening.document)
        mark(session, opened(session, tmp_path, "抗旱.txt", OTHER), OTHER)
        assert session.revision(opening.document) == before


def test_a_document_that_is_not_there_has_none(library: Path, tmp_path: Path) -> None:
    with ReadingSession(library) as session:
        opening = opened(session, tmp_path, "防汛.txt", SPEECH)
        assert session.revision(opening.document + 1) == -1
