"""Which document and edition a text is, and what becomes of its annotations."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from core.annotation import Change
from core.errors import LibraryError, ReaderError
from core.outline.tree import Outline
from core.session import ReadingSession
from tests.core.library_kit import OTHER, SPEECH, document, draft_of, mark, opened

EDITED = SPEECH.replace("今天这次会议，主要任务是", "今天开个短会，任务只有一个，").replace("三、责任要再实一寸", "三、责任要再实一分")


def count(tmp_path: Path, table: str) -> int:
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_mark_is_there_when_the_file_is_opened_again(session: ReadingSession) -> None:
    read = document()
    made = mark(session, opened(session, read), read, "照出来的是作风", "这句要用")
    assert opened(session, read).annotations == (made,)
    assert made.anchor.quote == "照出来的是作风"
    assert made.note == "这句要用"


def test_a_moved_and_renamed_file_is_the_same_document(session: ReadingSession) -> None:
    read = document()
    first = opened(session, read)
    made = mark(session, first, read, "照出来的是作风")
    again = opened(session, document(path=Path("/旧稿/定稿.txt")))
    assert (again.document, again.edition, again.annotations, again.notice) == (first.document, 1, (made,), None)
    assert session.stored(first.document).name == "定稿.txt"


def test_a_file_saved_in_another_encoding_is_the_same_edition(session: ReadingSession) -> None:
    read = document()
    first = opened(session, read)
    made = mark(session, first, read, "照出来的是作风")
    again = opened(session, document(raw=SPEECH.encode("gb18030")))
    assert (again.document, again.edition, again.annotations) == (first.document, 1, (made,))


def test_a_file_laid_out_anew_and_moved_is_a_new_edition_of_the_same_document(session: ReadingSession) -> None:
    read = document()
    first = opened(session, read)
    mark(session, first, read, "照出来的是作风")
    spaced = document(SPEECH.replace("。", "。\n"), Path("/讲话/分行.txt"))
    again = opened(session, spaced)
    assert (again.document, again.edition) == (first.document, 2)
    assert [one.span.of(spaced.text) for one in again.annotations] == ["照出来的是作风"]


def test_an_edited_file_is_a_new_edition_and_its_marks_move_along(session: ReadingSession) -> None:
    read = document()
    first = opened(session, read)
    made = mark(session, first, read, "照出来的是作风")
    edited = document(EDITED)
    again = opened(session, edited)
    assert (again.document, again.edition, again.notice) == (first.document, 2, None)
    (moved,) = again.annotations
    assert moved.id == made.id
    assert moved.span != made.span
    assert moved.span.of(edited.text) == "照出来的是作风"
    assert (moved.edition, moved.status) == (2, "anchored")


def test_a_mark_whose_words_are_gone_is_listed_with_its_quote(session: ReadingSession) -> None:
    read = document()
    opening = opened(session, read)
    mark(session, opening, read, "哪个村三天没有水，哪个村的支部就三天没有脸")
    again = opened(session, document(SPEECH.replace("哪个村三天没有水，哪个村的支部就三天没有脸。", "")))
    assert again.annotations == ()
    assert [(one.anchor.quote, one.is_placed) for one in again.to_review] == [("哪个村三天没有水，哪个村的支部就三天没有脸", False)]


def test_an_orphan_keeps_its_place_in_the_edition_it_was_made_on(session: ReadingSession) -> None:
    read = document()
    made = mark(session, opened(session, read), read, "看群众的水缸满不满")
    cut = document(SPEECH[: SPEECH.index("三、责任")])
    (orphan,) = opened(session, cut).to_review
    assert orphan == replace(made, status="orphan")
    assert opened(session, cut).to_review == (orphan,)
    assert opened(session, read).annotations == (made,)


def test_another_speech_under_a_known_name_is_another_document_and_the_reader_is_told(session: ReadingSession) -> None:
    read = document()
    first = opened(session, read)
    made = mark(session, first, read, "照出来的是作风")
    other = opened(session, document(OTHER))
    assert other.document != first.document
    assert (other.edition, other.annotations, other.to_review) == (1, (), ())
    assert isinstance(other.notice, ReaderError)
    assert "饮水.txt" in str(other.notice)
    assert opened(session, document(OTHER)).notice is None
    assert session.annotations(first.document) == (made,)


def test_a_newer_reader_with_another_result_makes_a_new_edition(session: ReadingSession) -> None:
    read = document(raw=b"same bytes")
    first = opened(session, read)
    mark(session, first, read, "照出来的是作风")
    newer = document(EDITED, Path("/别处/饮水.txt"), raw=b"same bytes", reader="text/2")
    again = opened(session, newer)
    assert (again.document, again.edition) == (first.document, 2)
    assert [one.span.of(newer.text) for one in again.annotations] == ["照出来的是作风"]


def test_a_newer_reader_with_the_same_result_needs_no_new_edition(session: ReadingSession) -> None:
    first = opened(session, document())
    assert opened(session, document(reader="text/2")) == first


def test_of_two_copies_only_the_edited_one_moves_to_the_new_edition(session: ReadingSession) -> None:
    here, there = Path("/讲话/甲.txt"), Path("/讲话/乙.txt")
    first = opened(session, document(path=here))
    assert opened(session, document(path=there)).document == first.document
    edited = opened(session, document(EDITED, here))
    assert (edited.document, edited.edition) == (first.document, 2)
    copy = opened(session, document(path=there))
    assert (copy.document, copy.edition) == (first.document, 1)
    assert opened(session, document(EDITED, here)).edition == 2


def test_a_mark_made_on_the_new_edition_is_seen_in_the_old_copy_and_the_other_way_round(session: ReadingSession) -> None:
    here, there = Path("/讲话/甲.txt"), Path("/讲话/乙.txt")
    old, new = document(path=there), document(EDITED, here)
    opened(session, document(path=here))
    opened(session, old)
    of_new = mark(session, opened(session, new), new, "照出来的是作风")
    seen = opened(session, old).annotations
    assert [(one.id, one.edition, one.span.of(old.text)) for one in seen] == [(of_new.id, 1, "照出来的是作风")]
    of_old = mark(session, opened(session, old), old, "月月上墙")
    assert [(one.id, one.span.of(new.text)) for one in opened(session, new).annotations] == [
        (of_new.id, "照出来的是作风"),
        (of_old.id, "月月上墙"),
    ]


def test_a_dragged_mark_is_dragged_in_the_other_edition_too(session: ReadingSession) -> None:
    old, new = document(), document(EDITED)
    made = mark(session, opened(session, old), old, "照出来的是作风")
    opening = opened(session, new)
    (carried,) = opening.annotations
    longer = session.draft(opening, new.text, Outline(), draft_of(new.text, "流出来的是水，照出来的是作风"))
    session.apply(opening.document, [Change(carried, replace(carried, anchor=longer.anchor))])
    (seen,) = opened(session, document(path=Path("/讲话/副本.txt"))).annotations
    assert (seen.id, seen.anchor.quote, seen.edition) == (made.id, "流出来的是水，照出来的是作风", 1)


def test_a_pasted_text_lives_in_the_library_and_is_known_when_pasted_again(session: ReadingSession) -> None:
    pasted = document(path=None)
    first = opened(session, pasted)
    kept = session.stored(first.document)
    assert (kept.text, kept.name, kept.text_digest, kept.origin.path) == (pasted.text, "饮水", pasted.text_digest, None)
    assert [one.span for one in kept.paragraphs] == [one.span for one in pasted.paragraphs]
    assert opened(session, kept) == first
    assert opened(session, pasted) == first


def test_a_document_that_is_not_there_is_one_sentence(session: ReadingSession) -> None:
    opened(session, document())
    with pytest.raises(LibraryError, match="no longer holds this document"):
        session.stored(99)


def test_opening_a_known_file_again_writes_nothing(session: ReadingSession, tmp_path: Path) -> None:
    read = document()
    mark(session, opened(session, read), read, "照出来的是作风")
    with ReadingSession(tmp_path / "library.db") as other:
        before = other.data_version()
        opened(session, read)
        assert other.data_version() == before


def test_a_plan_made_before_another_window_wrote_is_made_again(session: ReadingSession, tmp_path: Path) -> None:
    read = document()
    first = opened(session, read)
    edited = document(EDITED)
    plan = session.plan(edited)
    with ReadingSession(tmp_path / "library.db") as other:
        made = mark(other, first, read, "照出来的是作风")
    assert [one.id for one in session.admit(plan).annotations] == [made.id]


def test_two_windows_that_open_the_same_new_file_get_the_same_document(session: ReadingSession, tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as other:
        plans = [one.plan(document()) for one in (session, other)]
        assert session.admit(plans[0]) == other.admit(plans[1])
    assert count(tmp_path, "documents") == 1
    assert count(tmp_path, "texts") == 1


def test_a_mark_of_another_window_in_another_edition_is_carried_to_the_one_shown(session: ReadingSession, tmp_path: Path) -> None:
    old, new = document(), document(EDITED)
    first = opened(session, old)
    opened(session, new)
    with ReadingSession(tmp_path / "library.db") as other:
        version = session.data_version()
        made = mark(other, first, old, "月月上墙")
    assert session.data_version() != version
    (seen,) = session.annotations(first.document, 2)
    assert (seen.id, seen.edition, seen.span.of(new.text)) == (made.id, 2, "月月上墙")


def test_a_file_the_library_does_not_know_is_not_found_and_nothing_is_begun(session: ReadingSession, tmp_path: Path) -> None:
    assert session.find(document()) is None
    assert session.data_version() == 0
    assert list(tmp_path.iterdir()) == []


def test_a_file_name_that_is_not_unicode_is_remembered(session: ReadingSession) -> None:
    path = Path(b"/\xbd\xb2\xbb\xb0.txt".decode("utf-8", "surrogateescape"))
    first = opened(session, document(path=path))
    again = opened(session, document(EDITED, path=path))
    assert (again.document, again.edition) == (first.document, 2)


def test_very_many_marks_are_carried_over_by_the_worker_alone(session: ReadingSession) -> None:
    read = document()
    first = opened(session, read)
    made = [session.draft(first, read.text, Outline(), draft_of(read.text, "照出来的是作风", f"{n}")) for n in range(1001)]
    session.apply(first.document, [Change(None, one) for one in made])
    edited = document(EDITED)
    plan = session.plan(edited)
    assert plan.is_done
    opening = session.admit(plan)
    assert (opening.edition, opening.notice) == (2, None)
    assert {(one.id, one.status, one.span.of(edited.text)) for one in opening.annotations} == {
        (one.id, "anchored", "照出来的是作风") for one in made
    }


ANNOTATING = """
import sys
from pathlib import Path
from core.session import ReadingSession
from tests.core.library_kit import mark, opened

with ReadingSession(Path(sys.argv[1])) as session:
    for _ in range(5):
        read = session.read(Path(sys.argv[2]))
        opening = opened(session, read)
        print(*(mark(session, opening, read, "月月上墙").id for _ in range(4)), flush=True)
"""


def test_two_processes_that_annotate_at_once_lose_nothing(tmp_path: Path) -> None:
    speech, library = tmp_path / "讲话.txt", tmp_path / "library.db"
    speech.write_text(SPEECH, encoding="utf-8")
    command = [sys.executable, "-c", ANNOTATING, str(library), str(speech)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2]) for _ in range(2)]
    ids = [key for one in both for key in one.communicate()[0].split()]
    assert [one.returncode for one in both] == [0, 0]
    with ReadingSession(library) as session:
        assert {one.id for one in opened(session, session.read(speech)).annotations} == set(ids)
    assert len(set(ids)) == 40


def test_a_look_at_the_library_does_not_let_go_of_it(tmp_path: Path) -> None:
    speech = tmp_path / "讲话.txt"
    speech.write_text(SPEECH, encoding="utf-8")
    library = tmp_path / "library.db"
    command = [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py"), "annotate", str(speech), "--library", str(library)]
    with ReadingSession(library) as session:
        read = session.read(speech)
        opening = opened(session, read)
        # Each of these opens the library a second time while the first connection has it.
        session.find(read)
        session.plan(read)
        session.outline_by_hand(read)
        other = subprocess.run([*command, "--quote", "月月上墙"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
        # The other process was not the last to leave: the log is still there, and what is written into it is kept.
        assert library.with_name("library.db-wal").exists()
        mine = mark(session, opening, read, "照出来的是作风", "这句要用")
    with ReadingSession(library) as session:
        assert {one.id for one in opened(session, session.read(speech)).annotations} == {other, mine.id}
