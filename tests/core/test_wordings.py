"""What a note said before: kept when it is replaced, not at every half second of typing."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.annotation import Annotation, Change
from core.session import ReadingSession
from core.store import wordings
from tests.core.library_kit import document, mark, opened
from tests.examples import examples

if TYPE_CHECKING:
    import pytest

READ = document()


def typed(session: ReadingSession, row: int, one: Annotation, *notes: str) -> Annotation:
    """Store each state of a note as the window does while it is typed."""
    for note in notes:
        (one,) = session.apply(row, [Change(one, replace(one, note=note))])
    return one


def said(session: ReadingSession, one: Annotation) -> list[str]:
    return [wording.note for wording in session.history(one.id)]


def test_the_wording_before_the_typing_is_kept_and_its_half_seconds_are_not(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "这个办法好")
    after = typed(session, row, made, "这个办法好，", "这个办法好，要", "这个办法好，要推开")
    (wording,) = session.history(made.id)
    assert (wording.note, wording.written, wording.author) == ("这个办法好", made.updated, "")
    assert typed(session, row, after, "这个办法好，要推开到各村").note == "这个办法好，要推开到各村"
    assert said(session, made) == ["这个办法好"]


def test_the_wording_before_the_typing_is_on_the_disk_with_its_first_half_second(session: ReadingSession, tmp_path: Path) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "这个办法好")
    typed(session, row, made, "这")
    with ReadingSession(tmp_path / "library.db") as after_a_crash:
        assert said(after_a_crash, made) == ["这个办法好"]


def test_a_first_note_has_no_earlier_wording(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙")
    typed(session, row, made, "好", "好办", "好办法", "好办法。")
    assert said(session, made) == []


def test_another_session_goes_on_with_another_wording(session: ReadingSession, tmp_path: Path) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "一稿")
    second = typed(session, row, made, "一稿，改")
    with ReadingSession(tmp_path / "library.db") as other:
        typed(other, row, second, "一稿，改过")
        assert said(other, made) == ["一稿，改", "一稿"]


def test_going_on_after_a_pause_is_another_typing(session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "一稿")
    second = typed(session, row, made, "一稿，改")
    monkeypatch.setattr(wordings, "WORDING_PAUSE", 0.0)
    typed(session, row, second, "一稿，改过")
    assert said(session, made) == ["一稿，改", "一稿"]


def test_what_is_typed_after_the_end_of_a_typing_is_another_wording(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙")
    first = typed(session, row, made, "好", "好办法")
    session.finish_typing(made.id)
    typed(session, row, first, "好办法，", "好办法，推开")
    assert said(session, made) == ["好办法"]


def test_a_note_that_is_written_anew_at_once_is_kept(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙")
    first = typed(session, row, made, "这一句", "这一句可以用在总结里")
    typed(session, row, first, "不", "不用", "不用了")
    assert said(session, made) == ["这一句可以用在总结里"]


def test_undo_and_redo_keep_each_wording_once(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "甲")
    (after,) = session.apply(row, [Change(made, replace(made, note="乙"))])
    step = Change(made, after)
    for _ in range(20):
        session.apply(row, [step.inverse])
        assert set(said(session, made)) <= {"乙"}
        session.apply(row, [step])
        assert said(session, made) == ["甲"]


def test_wordings_can_be_left_out(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "甲")
    session.apply(row, [Change(made, replace(made, note="乙"))], keep_wordings=False)
    assert said(session, made) == []


def test_another_colour_is_no_wording(session: ReadingSession) -> None:
    row = opened(session, READ).document
    made = mark(session, opened(session, READ), READ, "月月上墙", "甲")
    session.apply(row, [Change(made, replace(made, colour="indigo", tags=("水",)))])
    assert said(session, made) == []


@settings(deadline=None, max_examples=examples(40))
@given(st.lists(st.text("水缸满不满。", max_size=6), min_size=1, max_size=8), st.booleans())
def test_no_wording_that_stood_before_a_typing_is_lost_and_none_is_kept_twice(notes: list[str], ends: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        row = opened(session, READ).document
        one = mark(session, opened(session, READ), READ, "月月上墙")
        stood = []
        for note in notes:
            stood.append(one.note)
            one = typed(session, row, one, note)
            session.finish_typing(one.id) if ends else None
        kept = said(session, one)
        assert len(kept) == len(set(kept))
        assert one.note not in kept
        if ends:
            assert {note for note in stood if note.strip() and note != one.note} <= set(kept)
        else:
            assert set(kept) <= set(stood)
