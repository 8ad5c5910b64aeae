"""What an importer left out or guessed stays with the edition, whatever becomes of its file."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.import_report import KINDS, LONGEST_DETAIL, MOST_PLACES, ImportFinding, Report
from core.session import ReadingSession
from core.spans import Span
from core.store.reports import decode, encode
from core.store.rescue import rescue
from tests.core.library_kit import SPEECH, document, opened

LENGTH = 1_000
AT = SPEECH.index("喝水不是小事")
REPORT: Report = (ImportFinding("broken", 2, (AT, AT + 3)), ImportFinding("pictures", 1, (len(SPEECH.rstrip()),), "题图"))
READ = replace(document(), report=REPORT)

FINDINGS = st.builds(
    ImportFinding,
    st.sampled_from(sorted(KINDS)),
    st.integers(1, 999_999),
    st.lists(st.integers(0, LENGTH), unique=True, max_size=MOST_PLACES).map(lambda found: tuple(sorted(found))),
    st.text(st.characters(categories=["L", "N", "P"]), max_size=LONGEST_DETAIL),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(sorted(KINDS)),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


def store(path: Path, report: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE editions SET report = ?", (report,))


@given(st.lists(FINDINGS, unique_by=lambda one: one.kind))
def test_a_report_comes_back_as_it_was(findings: list[ImportFinding]) -> None:
    report = tuple(sorted(findings, key=lambda one: list(KINDS).index(one.kind)))
    assert decode(encode(report), LENGTH) == report


@given(ANYTHING)
def test_whatever_stands_there_is_a_report_or_none(stored: object) -> None:
    found = decode(json.dumps(stored), LENGTH)
    assert found is None or all(one.kind in KINDS and one.count > 0 for one in found)


@pytest.mark.parametrize(
    "stored",
    [b"[]", "", "{}", "[[]]", '[["broken",0,[],""]]', '[["broken",1,[-1],""]]', '[["broken",true,[],""]]', "[" * 100_000, 7],
)
def test_what_cannot_have_been_stored_is_no_report(stored: str) -> None:
    assert decode(stored, LENGTH) is None


def test_kinds_of_a_newer_program_are_told_as_one_and_not_dropped() -> None:
    found = decode('[["seals",1,[4],""],["holograms",2,[1],"x"],["smells",3,[],""]]', LENGTH)
    assert found == (ImportFinding("seals", 1, (4,)), ImportFinding("other", 5, (), "holograms, smells"))


def test_places_beyond_the_text_and_names_that_turn_a_line_round_are_not_taken() -> None:
    stored = json.dumps([["attachments", 1, [3, LENGTH + 1, 2], "表\u202etxt.exe\ud800"]])
    assert decode(stored, LENGTH) == (ImportFinding("attachments", 1, (2, 3), "表\ufffdtxt.exe\ufffd"),)


def test_a_text_from_the_library_has_its_report(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as session:
        opening = opened(session, READ)
        assert session.stored(opening.document).report == REPORT


def test_an_old_edition_has_its_own_report(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as session:
        opening = opened(session, READ)
        later = opened(session, replace(document(SPEECH + "四、再说一句。"), report=()))
        assert later.document == opening.document
        assert session.stored(opening.document, opening.edition).report == REPORT
        assert session.stored(later.document, later.edition).report == ()


def test_an_edition_without_a_report_gets_it_when_its_file_is_read_again(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as session:
        row = opened(session, document()).document
        assert session.stored(row).report is None
        again = session.plan(READ)
        assert not again.is_done
        session.admit(again)
        assert session.stored(row).report == REPORT
        assert session.plan(READ).is_done


def test_a_copy_in_another_format_leaves_the_report_as_it_is(tmp_path: Path) -> None:
    copy = replace(document(path=Path("/讲话/饮水.docx"), reader="docx/1"), report=(ImportFinding("numbers", 3),))
    with ReadingSession(tmp_path / "library.db") as session:
        row = opened(session, READ).document
        assert opened(session, copy).document == row
        assert session.stored(row).report == REPORT


def test_a_report_that_cannot_be_read_is_none_and_is_stored_anew(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with ReadingSession(path) as session:
        row = opened(session, READ).document
        store(path, "[[")
        assert session.stored(row).report is None
        opened(session, READ)
        assert session.stored(row).report == REPORT


def test_what_is_taken_from_the_library_writes_no_report(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "library.db") as session:
        row = opened(session, READ).document
        assert session.plan(session.stored(row)).is_done


def test_a_corrected_text_keeps_the_places_that_are_left_in_it(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with ReadingSession(path) as session:
        opening = opened(session, READ)
        shown = session.correct(opening, READ, Span(AT, AT + 2), "饮用好")
        expected = (ImportFinding("broken", 2, (AT + 4,)), ImportFinding("pictures", 1, (len(shown.text),), "题图"))
        assert shown.report == expected
        assert session.stored(opening.document).report == expected
        again = opened(session, READ)
        assert again.corrected is not None
        assert again.corrected.report == expected
        (one,) = session.corrections(opening.document)
        session.undo_correction(opening.document, one.id, shown)
        assert session.stored(opening.document).report == (replace(expected[0], places=(AT + 3,)), REPORT[1])


def test_a_changed_file_that_is_corrected_again_has_its_report(tmp_path: Path) -> None:
    later = replace(document(SPEECH + "四、再说一句。"), report=(ImportFinding("broken", 1, (AT + 3,)),))
    with ReadingSession(tmp_path / "library.db") as session:
        opening = opened(session, READ)
        session.correct(opening, READ, Span(AT, AT + 2), "饮用好")
        shown = opened(session, later).corrected
        assert shown is not None
        assert shown.report == (ImportFinding("broken", 1, (AT + 4,)),)
        assert session.stored(opening.document).report == shown.report


def test_joined_and_parted_documents_keep_their_reports(tmp_path: Path) -> None:
    other = replace(document(SPEECH.replace("三点", "三条"), Path("/讲话/抄送.txt")), report=(ImportFinding("cut-off", 1),))
    with ReadingSession(tmp_path / "library.db") as session:
        first, second = opened(session, READ), opened(session, other)
        session.editions.join(first.document, second.document)
        reports = {
            one.report for one in (session.stored(first.document, listed.number) for listed in session.editions.listed(first.document))
        }
        assert reports == {REPORT, other.report}


def test_a_rescued_library_has_the_reports_and_a_broken_one_takes_no_edition_away(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    other = replace(document("各村：\n渠要清到底。\n", Path("/讲话/通知.txt")), report=REPORT[:1])
    with ReadingSession(path) as session:
        first, second = opened(session, READ).document, opened(session, other).document
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE editions SET report = '[[' WHERE document = ?", (second,))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])
    rescue(path)
    with ReadingSession(path) as session:
        assert session.stored(first).report == REPORT
        assert (session.stored(second).text, session.stored(second).report) == (other.text, None)
        assert session.check().faults == ()
