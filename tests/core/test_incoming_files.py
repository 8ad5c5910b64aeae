"""Annotations come back from the files that this program and others write: Word, PDF, Markdown."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import COLOURS, KINDS, AnnotationDraft, Change
from core.exporting import ANNOTATIONS, EXCERPTS, TEXT, ExportOptions, Selection
from core.incoming import KNOWN, NEW
from core.outline.tree import Outline
from core.progress import Cancelled, Progress
from core.session import ReadingSession
from core.spans import Span
from tests.core.importers.docx_kit import docx, p, r
from tests.core.importers.pdf_kit import page_with
from tests.core.importers.test_docx_marking import begin, comment, end
from tests.core.importers.test_pdf_annotations import CONTENT, MARK, WHOLE
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.annotation import Annotation

PATHS = (Path("/讲话/饮水.txt"), Path("/讲话/座谈.txt"))
NOTES = ("", "好", "第一行\n第二行：“引”*星*<b>", "【任务】不是任务", "=1+1", "\U0001f4a7水，e\u0301, 家庭👨‍👩‍👧", "★")
TAGS: tuple[tuple[str, ...], ...] = ((), ("作风",), ("作风", "水、费"), ("a,b", "c\\d"))
TASKS = (None, {"task": "清洗水池", "lead": "水管所", "person": "老张", "due": "4月5日前", "state": "doing"}, {"task": "抄送\\n各村"})


def filled(session: ReadingSession, count: int = 60) -> list[int]:
    """Put two speeches with many overlapping annotations into a library; return their rows."""
    dice = random.Random(5)
    rows = []
    for text, path in zip((SPEECH, OTHER), PATHS, strict=True):
        read = document(text, path)
        opening = opened(session, read)
        drafts = []
        for _ in range(count):
            start = dice.randrange(len(read.text) - 40)
            span = Span(start, start + dice.randint(2, 40)).trimmed(read.text)
            kind = dice.choice(KINDS)
            drafts.append(
                AnnotationDraft(
                    Span(0, 0) if kind == "document-note" else Span(span.start, span.start) if kind == "bookmark" else span,
                    kind,
                    dice.choice(COLOURS),
                    dice.choice(NOTES),
                    dice.choice(TAGS),
                    dice.random() < 0.3,
                    dice.choice(TASKS),
                )
            )
        made = [
            session.draft(opening, read.text, Outline(), one) for one in drafts if one.span or one.kind in {"bookmark", "document-note"}
        ]
        session.apply(opening.document, [Change(None, one) for one in made])
        rows.append(opening.document)
    return rows


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[ReadingSession]:
    """A library of the same speeches without annotations."""
    with ReadingSession(tmp_path / "other.db") as session:
        for text, path in zip((SPEECH, OTHER), PATHS, strict=True):
            opened(session, document(text, path))
        yield session


def told(session: ReadingSession, *silent: str) -> dict[str, Annotation]:
    """Return all annotations of a library by id, without what a format does not say."""
    given = {"author": "", "created": "", "updated": "", "edition": 1, "kind": "", "colour": "", "tags": (), "star": False, "task": None}
    dropped = {field: given[field] for field in ("author", "created", "updated", *silent)}
    return {
        one.id: replace(one, anchor=replace(one.anchor, heading_path=()), **dropped)
        for held in session.holdings.all()
        for one in session.annotations(held.document)
    }


def exported(session: ReadingSession, rows: list[int], form: str, content: str, path: Path) -> Path:
    session.exporting.export(Selection(tuple(rows)), form, path, ExportOptions(content=content, author="张三"))
    return path


@pytest.mark.parametrize("count", [1, 2])
def test_annotations_exported_to_word_are_the_same_when_they_come_back(
    session: ReadingSession, elsewhere: ReadingSession, tmp_path: Path, count: int
) -> None:
    rows = filled(session)[:count]
    found = session.incoming.read(exported(session, rows, "docx", TEXT, tmp_path / "批改.docx"))
    assert session.incoming.destinations(found) == tuple(rows)
    assert {state for one in session.incoming.plan(found, rows) for state in one.counts()} == {KNOWN}
    takings = elsewhere.incoming.plan(found, elsewhere.incoming.destinations(found))
    assert {state for one in takings for state in one.counts()} == {NEW}
    elsewhere.incoming.take(takings)
    expected = {one.id for row in rows for one in session.annotations(row)}
    assert told(elsewhere) == {key: one for key, one in told(session).items() if key in expected}


def test_annotations_exported_as_excerpts_in_markdown_come_back(session: ReadingSession, elsewhere: ReadingSession, tmp_path: Path) -> None:
    rows = filled(session, 30)
    found = session.incoming.read(exported(session, rows, "markdown", EXCERPTS, tmp_path / "摘录.md"))
    assert session.incoming.destinations(found) == tuple(rows)
    assert {state for one in session.incoming.plan(found, rows) for state in one.counts()} == {KNOWN}
    elsewhere.incoming.take(elsewhere.incoming.plan(found, elsewhere.incoming.destinations(found)))
    mine = told(session, "kind", "tags", "task")
    back = told(elsewhere, "kind", "tags", "task")
    assert set(mine) == set(back)
    assert [key for key, one in mine.items() if (one.star, one.colour) != (back[key].star, back[key].colour)] == []


def test_excerpts_in_a_plain_text_are_known_where_they_come_from(session: ReadingSession, tmp_path: Path) -> None:
    rows = filled(session, 30)
    marks = [one for row in rows for one in session.annotations(row)]
    bookmarks = frozenset(one.id for one in marks if one.kind == "bookmark")
    others = Selection(tuple(rows), annotations=frozenset(one.id for one in marks) - bookmarks)
    session.exporting.export(others, "text", tmp_path / "摘录.txt", ExportOptions(content=EXCERPTS))
    found = session.incoming.read(tmp_path / "摘录.txt")
    assert (found.count, session.incoming.destinations(found)) == (len(marks) - len(bookmarks), tuple(rows))
    assert {state for one in session.incoming.plan(found, rows) for state in one.counts()} == {KNOWN}


def test_what_a_colleague_adds_in_word_is_new_and_what_he_answers_is_changed(session: ReadingSession, tmp_path: Path) -> None:
    key = "0f" * 16
    opening = opened(session, document("同志们，抓好春耕，管好水。\n"))
    one = AnnotationDraft(Span(4, 8), note="再具体些").annotation(session.draft(
        opening, document("同志们，抓好春耕，管好水。\n").text, Outline(), AnnotationDraft(Span(4, 8))
    ).anchor, 1)  # fmt: skip
    session.apply(opening.document, [Change(None, replace(one, id=key))])
    body = p(
        "同志们，", f'<w:bookmarkStart w:id="7" w:name="_mp_Hg_{key}"/>', begin(0), "抓好春耕", '<w:bookmarkEnd w:id="7"/>', end(0), "，",
        begin(1), "管好水", end(1), r("。", '<w:highlight w:val="green"/>'),
    )  # fmt: skip
    path = tmp_path / "批改.docx"
    path.write_bytes(docx(body, comments=comment(0, "再具体些，写到村。") + comment(1, "【标签】水利", author="处长")))
    (taking,) = session.incoming.plan(session.incoming.read(path), [opening.document])
    assert [(one.state, one.annotation.note, one.annotation.tags, one.annotation.author) for one in taking.proposals][:2] == [
        ("changed", "再具体些，写到村。", (), ""),
        ("new", "", ("水利",), "处长"),
    ]


def test_highlights_of_a_pdf_are_found_in_the_text_of_another_format(session: ReadingSession, tmp_path: Path) -> None:
    mark = MARK % (b"Underline", WHOLE, b"0 0 1", b"Well said", b"")
    path = tmp_path / "批改.pdf"
    path.write_bytes(page_with(CONTENT, b"/Annots[6 0 R]", [mark]))
    opening = opened(session, document("A speech\n\nWe must keep\nour word. Trust is built slowly.\n"))
    found = session.incoming.read(path)
    (taking,) = session.incoming.plan(found, [opening.document])
    (one,) = taking.proposals
    assert (one.state, one.annotation.anchor.quote, one.annotation.kind) == (NEW, "We must keep\nour word.", "underline")
    assert (one.annotation.note, one.annotation.author, one.annotation.created) == ("Well said", "Reader", "2026-03-05T01:30:00.000Z")


def test_a_file_that_nobody_waits_for_any_more_is_given_up(session: ReadingSession, elsewhere: ReadingSession, tmp_path: Path) -> None:
    target = tmp_path / "批注.qdpx"
    session.exporting.export(Selection(tuple(filled(session, 2))), "qdpx", target, ExportOptions(content=ANNOTATIONS))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        elsewhere.incoming.read(target, progress=progress)
