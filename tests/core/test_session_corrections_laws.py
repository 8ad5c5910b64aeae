"""Whatever is corrected, taken back and changed outside, text, marks and corrections are not lost."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core import text as texts
from core.annotation import AnnotationDraft, Change
from core.errors import ReaderError
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, mark, opened
from tests.examples import examples

READ = document()


@settings(deadline=None, max_examples=examples(25))
@given(st.data())
def test_any_corrections_and_their_undoing_give_text_and_places_back(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        opening = opened(session, READ)
        row = opening.document
        for _ in range(data.draw(st.integers(1, 4))):
            start = data.draw(st.integers(0, len(READ.text) - 1))
            end = data.draw(st.integers(start + 1, min(len(READ.text), start + 30)))
            session.apply(row, [Change(None, session.draft(opening, READ.text, Outline(), AnnotationDraft(Span(start, end))))])
        before = session.annotations(row)
        shown = READ
        for _ in range(data.draw(st.integers(1, 5))):
            standing = session.corrections(row)
            if standing and data.draw(st.booleans()):
                try:
                    shown = session.undo_correction(row, data.draw(st.sampled_from(standing)).id, shown)
                except ReaderError:
                    continue
            else:
                start = data.draw(st.integers(0, len(shown.text) - 1))
                span = Span(start, data.draw(st.integers(start, min(len(shown.text), start + 8))))
                shown = session.correct(opened(session, shown), shown, span, data.draw(st.text("水缸\n 。", max_size=4)))
            assert [one.span for one in shown.paragraphs] == [one.span for one in texts.paragraphs(shown.text)]
            found = session.annotations(row)
            assert len(found) == len(before)
            assert all(one.span.of(shown.text) == one.anchor.quote for one in found if one.is_placed)
            assert all(one.status in {"anchored", "moved", "orphan"} for one in found)
            assert opened(session, READ).corrected == (shown if shown.text != READ.text else None)
        while standing := session.corrections(row):
            for one in standing:
                try:
                    shown = session.undo_correction(row, one.id, shown)
                except ReaderError:
                    continue
        assert shown == READ
        assert [replace(one, edition=1) for one in session.annotations(row)] == list(before)
        assert session.check().faults == ()


@settings(deadline=None, max_examples=examples(25))
@given(st.data())
def test_whatever_becomes_of_a_corrected_file_no_mark_and_no_correction_is_lost(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        opening = opened(session, READ)
        row = opening.document
        quotes = ["主要任务", "照出来的是作风", "水池要有人洗", "月月上墙", "担子也就分到了肩上"]
        made = {mark(session, opening, READ, quote).id for quote in quotes}
        shown = READ
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(st.integers(0, len(shown.text) - 1))
            span = Span(start, data.draw(st.integers(start, min(len(shown.text), start + 4))))
            shown = session.correct(opened(session, shown), shown, span, data.draw(st.text("井渠塘", min_size=1, max_size=2)))
        before = session.corrections(row)
        lines = SPEECH.splitlines()
        for _ in range(data.draw(st.integers(0, 3))):
            at = data.draw(st.integers(0, len(lines) - 1))
            lines[at : at + 1] = data.draw(st.sampled_from([[], [lines[at], "这一句是后来加的。"], [lines[at].replace("要", "须")]])) or [
                "略。"
            ]
        changed = document("\n".join(lines))
        after = opened(session, changed)
        assert after.document == row
        assert {one.id for one in (*after.annotations, *after.to_review)} == made
        now = session.corrections(row)
        text = (after.corrected or changed).text
        assert all(one.span.of(text) == one.after for one in now if one.is_applied)
        words = "".join(one.after for one in now) + changed.text
        assert all(char in words for one in before for char in one.after)
        assert opened(session, changed) == replace(after, notice=None, carried=None, became=False)
        assert opened(session, READ).corrected == (shown if shown.text != READ.text else None)
        assert session.check().faults == ()
