"""What is known of a document: recognised, set by the reader, changed by two windows at once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import ChangedMeanwhile, LibraryError
from core.metadata import Metadata, MetadataChange, MetadataState
from core.session import ReadingSession
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import Opening

TITLE = "在全镇农村饮水安全工作会议上的讲话"
DATED = SPEECH.replace("\n", "\n（2026年3月2日）\n", 1)
RECOGNISED = Metadata(title=TITLE, date="2026-03-02", occasion="全镇农村饮水安全工作会议", kind="讲话")


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, document(DATED))


def put(session: ReadingSession, opening: Opening, field: str, value: str | None) -> MetadataChange:
    before = session.metadata(opening.document)
    change = MetadataChange(before, before.with_set(field, value))
    assert session.apply_metadata(opening.document, change) == change.after
    return change


def damage(library: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute(statement, values)


def test_a_new_document_is_described_when_it_is_opened(session: ReadingSession, opening: Opening) -> None:
    assert (opening.metadata, opening.recognised, opening.confirmed) == (RECOGNISED, RECOGNISED, frozenset())
    assert opening.described == session.metadata(opening.document) == MetadataState(RECOGNISED)


def test_what_the_reader_sets_is_there_at_the_next_opening(session: ReadingSession, opening: Opening) -> None:
    put(session, opening, "speaker", "张大山")
    put(session, opening, "occasion", None)
    again = opened(session, document(DATED))
    assert again.metadata == replace(RECOGNISED, speaker="张大山", occasion=None)
    assert again.confirmed == {"speaker", "occasion"}
    assert again.recognised == RECOGNISED


def test_a_change_is_undone_by_its_inverse(session: ReadingSession, opening: Opening) -> None:
    change = put(session, opening, "date", "2025")
    assert session.apply_metadata(opening.document, change.inverse) == MetadataState(RECOGNISED)
    assert session.apply_metadata(opening.document, change) == change.after


def test_a_field_left_to_the_program_shows_what_is_recognised(session: ReadingSession, opening: Opening) -> None:
    state = put(session, opening, "title", "饮水").after
    back = MetadataChange(state, state.with_recognised("title", opening.recognised))
    assert session.apply_metadata(opening.document, back) == MetadataState(RECOGNISED)


def test_two_windows_may_set_different_fields(session: ReadingSession, opening: Opening, library: Path) -> None:
    with ReadingSession(library) as other:
        before = other.metadata(opening.document)
        put(session, opening, "speaker", "张大山")
        shown = other.apply_metadata(opening.document, MetadataChange(before, before.with_set("date", "2025")))
    assert shown == session.metadata(opening.document)
    assert (shown.metadata.speaker, shown.metadata.date) == ("张大山", "2025")


@pytest.mark.parametrize("value", ["李小河", None])
def test_of_two_windows_that_set_one_field_the_second_is_told(
    session: ReadingSession, opening: Opening, library: Path, value: str | None
) -> None:
    with ReadingSession(library) as other:
        before = other.metadata(opening.document)
        put(session, opening, "speaker", value)
        change = MetadataChange(before, before.with_set("speaker", "王小二").with_set("date", "2025"))
        with pytest.raises(ChangedMeanwhile):
            other.apply_metadata(opening.document, change)
        assert other.metadata(opening.document).metadata == replace(RECOGNISED, speaker=value)


def test_undoing_what_another_window_has_changed_since_changes_nothing(session: ReadingSession, opening: Opening, library: Path) -> None:
    mine = put(session, opening, "speaker", "张大山")
    with ReadingSession(library) as other:
        put(other, opening, "speaker", "李小河")
    with pytest.raises(ChangedMeanwhile):
        session.apply_metadata(opening.document, mine.inverse)
    assert session.metadata(opening.document).metadata.speaker == "李小河"


def test_a_new_edition_is_described_anew_but_for_what_the_reader_set(session: ReadingSession, opening: Opening) -> None:
    put(session, opening, "speaker", "张大山")
    edited = opened(session, document(DATED.replace("3月2日", "3月9日")))
    assert (edited.document, edited.edition) == (opening.document, 2)
    assert edited.metadata == replace(RECOGNISED, speaker="张大山", date="2026-03-09")
    old = opened(session, document(DATED, Path("/讲话/旧的.txt")))
    assert (old.edition, old.metadata) == (1, edited.metadata)


def test_the_properties_of_a_file_count_where_its_lines_say_nothing(session: ReadingSession) -> None:
    read = replace(document(DATED), properties=Metadata(speaker="张大山", date="2020-01-01"))
    assert opened(session, read).metadata == replace(RECOGNISED, speaker="张大山")


def test_a_text_taken_from_the_library_keeps_what_its_file_told(session: ReadingSession) -> None:
    first = opened(session, replace(document(DATED), properties=Metadata(speaker="张大山")))
    again = opened(session, session.stored(first.document))
    assert (again.document, again.metadata) == (first.document, first.metadata)


def test_a_plan_made_before_another_window_set_a_field_shows_it(session: ReadingSession, opening: Opening, library: Path) -> None:
    plan = session.plan(document(DATED))
    with ReadingSession(library) as other:
        put(other, opening, "speaker", "张大山")
    assert session.admit(plan).metadata.speaker == "张大山"


def test_two_windows_that_open_a_new_file_at_once_describe_it_once(session: ReadingSession, library: Path) -> None:
    with ReadingSession(library) as other:
        plans = [one.plan(document(DATED)) for one in (session, other)]
        first, second = session.admit(plans[0]), other.admit(plans[1])
    assert first.document == second.document
    assert first.metadata == second.metadata == RECOGNISED


def test_opening_a_described_file_again_writes_nothing(session: ReadingSession, opening: Opening, library: Path) -> None:
    with ReadingSession(library) as other:
        number = other.data_version()
        opened(session, document(DATED))
        assert other.data_version() == number


def test_finding_a_document_stores_nothing_of_it(session: ReadingSession, opening: Opening, library: Path) -> None:
    damage(library, "UPDATE documents SET described = 0")
    damage(library, "DELETE FROM metadata")
    plan = session.find(document(DATED))
    assert plan is not None
    assert plan.metadata.state.metadata == RECOGNISED
    assert session.metadata(opening.document) == MetadataState()


def test_documents_described_by_an_older_program_are_described_anew(session: ReadingSession, opening: Opening, library: Path) -> None:
    put(session, opening, "speaker", "张大山")
    damage(library, "UPDATE documents SET described = 0")
    damage(library, "UPDATE metadata SET recognised = '旧的' WHERE field = 'title'")
    assert opened(session, document(DATED)).metadata == replace(RECOGNISED, speaker="张大山")


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("UPDATE metadata SET recognised = ? WHERE field = 'date'", "昨天"),
        ("UPDATE metadata SET recognised = ? WHERE field = 'date'", "2026-02-30"),
        ("UPDATE metadata SET recognised = ? WHERE field = 'title'", b"\xff\xfe"),
        ("UPDATE metadata SET recognised = ? WHERE field = 'title'", ""),
        ("UPDATE metadata SET is_set = ? WHERE field = 'title'", "x"),
        ("UPDATE metadata SET field = ? WHERE field = 'title'", "没有"),
        ("UPDATE metadata SET value = ? WHERE field = 'title'", "甲"),
    ],
)
def test_a_damaged_row_is_left_out_and_the_check_tells_of_it(
    session: ReadingSession, opening: Opening, library: Path, statement: str, value: object
) -> None:
    damage(library, statement, value)
    again = opened(session, document(DATED))
    assert again.metadata.occasion == RECOGNISED.occasion
    assert all(one is None or isinstance(one, str) for one in map(again.metadata.value, ("title", "date")))
    (fault,) = session.check().faults
    assert "饮水.txt" in str(fault)
    put(session, opening, "title", "又写一个")
    assert session.metadata(opening.document).metadata.title == "又写一个"


def test_what_is_known_of_a_document_that_is_not_there_is_one_sentence(session: ReadingSession, opening: Opening) -> None:
    with pytest.raises(LibraryError, match="no longer holds"):
        session.metadata(opening.document + 1)
    with pytest.raises(LibraryError, match="no longer holds"):
        session.apply_metadata(opening.document + 1, MetadataChange(MetadataState(), MetadataState().with_set("title", "甲")))


def test_another_document_is_left_alone(session: ReadingSession, opening: Opening) -> None:
    other = opened(session, document(OTHER, Path("/讲话/发言.txt")))
    put(session, other, "speaker", "李小河")
    mark(session, other, document(OTHER), "冷板凳")
    assert session.metadata(opening.document) == MetadataState(RECOGNISED)
