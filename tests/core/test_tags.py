"""Tags over the whole library."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.annotation import Annotation, AnnotationDraft, Change
from core.errors import ChangedMeanwhile
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, document, opened
from tests.examples import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Document

READ = document()
SECOND = document(OTHER, Path("/讲话/座谈.txt"))


def tagged(session: ReadingSession, read: Document, *rows: Sequence[str]) -> tuple[Annotation, ...]:
    """Store one annotation for each row of tags."""
    opening = opened(session, read)
    drafts = [AnnotationDraft(Span(at, at + 2), tags=tuple(row)) for at, row in enumerate(rows)]
    return session.apply(opening.document, [Change(None, session.draft(opening, read.text, Outline(), draft)) for draft in drafts])


def everything(session: ReadingSession) -> list[Annotation]:
    return [one for row in (1, 2) for one in session.annotations(row)]


def undo(session: ReadingSession, made: Sequence[tuple[int, Sequence[Change]]]) -> None:
    session.apply_all([(row, [change.inverse for change in changes]) for row, changes in made])


def test_all_tags_are_counted_the_most_used_first(session: ReadingSession) -> None:
    tagged(session, READ, ["水", "账"], ["水"], [])
    _, gone = tagged(session, SECOND, ["水", "作风"], ["没有人再用"])
    session.apply(2, [Change(gone, None)])
    assert session.tags() == (("水", 3), ("作风", 1), ("账", 1))


def test_a_tag_is_renamed_in_all_documents_and_undone_exactly(session: ReadingSession) -> None:
    tagged(session, READ, ["水", "账"], ["账"])
    tagged(session, SECOND, ["作风", "水"])
    before = everything(session)
    made = session.retag("水", "饮水")
    assert [row for row, _ in made] == [1, 2]
    assert [one.tags for one in everything(session)] == [("饮水", "账"), ("账",), ("作风", "饮水")]
    after = everything(session)
    undo(session, made)
    assert everything(session) == before
    session.apply_all(made)
    assert everything(session) == after


def test_a_tag_goes_into_one_that_is_there_already(session: ReadingSession) -> None:
    tagged(session, READ, ["水", "账", "饮水"], ["水"])
    session.retag("水", "饮水")
    assert [one.tags for one in session.annotations(1)] == [("饮水", "账"), ("饮水",)]


def test_a_tag_is_taken_off_everywhere(session: ReadingSession) -> None:
    tagged(session, READ, ["水", "账"], ["水"])
    session.retag("水", None)
    assert session.tags() == (("账", 1),)
    session.retag("账", "  ")
    assert session.tags() == ()


def test_a_tag_that_nobody_uses_changes_nothing(session: ReadingSession) -> None:
    made = tagged(session, READ, ["水"])
    assert session.retag("没有", "别的") == session.retag("水", "水") == ()
    assert session.annotations(1) == made


def test_a_tag_with_marks_of_a_pattern_is_itself_only(session: ReadingSession) -> None:
    tagged(session, READ, ["%", '"引"'], ["水"])
    session.retag("%", "百分")
    session.retag('"引"', "引文")
    assert session.tags() == (("引文", 1), ("水", 1), ("百分", 1))


def test_changes_of_several_documents_are_made_all_or_none(session: ReadingSession) -> None:
    (one,), (other,) = tagged(session, READ, ["水"]), tagged(session, SECOND, ["水"])
    late = Change(replace(other, note="没有的"), None)
    with pytest.raises(ChangedMeanwhile):
        session.apply_all([(1, [Change(one, None)]), (2, [late])])
    assert everything(session) == [one, other]


@settings(deadline=None, max_examples=examples(40))
@given(
    st.lists(st.lists(st.sampled_from("水账饮风"), max_size=4, unique=True), min_size=1, max_size=5),
    st.lists(st.lists(st.sampled_from("水账饮风"), max_size=4, unique=True), min_size=1, max_size=3),
    st.lists(st.tuples(st.sampled_from("水账饮风"), st.sampled_from("水账饮风新") | st.none()), min_size=1, max_size=4),
)
def test_any_renaming_merging_and_removing_is_undone_exactly(
    first: list[list[str]], second: list[list[str]], acts: list[tuple[str, str | None]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        tagged(session, READ, *first)
        tagged(session, SECOND, *second)
        steps = []
        for old, new in acts:
            before = everything(session)
            steps.append((before, session.retag(old, new)))
            tags = dict(session.tags())
            assert old == new or old not in tags
            assert sum(tags.values()) == sum(len(one.tags) for one in everything(session))
            assert all(len(set(one.tags)) == len(one.tags) for one in everything(session))
        for before, made in reversed(steps):
            undo(session, made)
            assert everything(session) == before
