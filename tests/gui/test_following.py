"""The window follows what other programs make in the document that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.annotation import AnnotationDraft, Change
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting


def test_marks_that_come_with_a_join_elsewhere_are_carried_over_by_a_worker(reading: Sitting, speech: Path) -> None:
    beside = speech.with_name("印发稿.txt")
    beside.write_text("印发各村。\n" + speech.read_text(encoding="utf-8") + "散会。\n", encoding="utf-8")
    shown = reading.bridge.document_id
    assert shown is not None
    with ReadingSession(reading.library) as other:
        read = other.read(beside)
        opening = other.admit(other.plan(read))
        assert opening.document != shown
        spans = [Span(at, at + 3) for at in range(6, 60, 3)]
        drafts = [other.draft(opening, read.text, Outline(), AnnotationDraft(span)) for span in spans]
        other.apply(opening.document, [Change(None, one) for one in drafts])
        other.editions.join(shown, opening.document)
    reading.bridge.look_for_others()
    assert not reading.bridge.annotations(), "the window has not waited for them"
    with reading.qtbot.waitSignal(reading.bridge.annotations_changed):
        pass
    reading.bridge.look_for_others()
    text = reading.text()
    assert {one.id: one.span.of(text) for one in reading.bridge.annotations()} == {one.id: one.anchor.quote for one in drafts}


def test_a_document_that_was_joined_with_another_elsewhere_is_found_again(reading: Sitting, speech: Path) -> None:
    reading.select("沙袋、水泵、照明灯")
    reading.press(Qt.Key.Key_2)
    with ReadingSession(reading.library) as other:
        read = other.read(speech)
        opening = other.admit(other.plan(read))
        pasted = other.admit(other.plan(other.paste(text=speech.read_text(encoding="utf-8") + "散会。")))
        joined = other.editions.join(pasted.document, opening.document)
    with reading.qtbot.assertNotEmitted(reading.bridge.failed), reading.qtbot.waitSignal(reading.bridge.document_opened):
        reading.bridge.look_for_others()
    assert reading.bridge.document_id == joined
    assert "What was done here before can no longer be undone." in reading.words()
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_3)
    assert {one.anchor.quote for one in reading.stored(speech)} == {"沙袋、水泵、照明灯", "谁的堤段谁负责"}


def mark_elsewhere(sitting: Sitting, speech: Path, words: str) -> None:
    """Mark a passage as another program does."""
    with ReadingSession(sitting.library) as other:
        read = other.read(speech)
        opening = other.admit(other.plan(read))
        at = read.text.index(words)
        other.apply(
            opening.document, [Change(None, other.draft(opening, read.text, Outline(), AnnotationDraft(Span(at, at + len(words)))))]
        )


def test_a_mark_from_elsewhere_is_followed_though_an_own_one_has_come_right_after_it(reading: Sitting, speech: Path) -> None:
    reading.bridge.look_for_others()
    mark_elsewhere(reading, speech, "今天这个会")
    reading.select("沙袋、水泵、照明灯")
    reading.press(Qt.Key.Key_1)
    reading.bridge.look_for_others()
    assert {one.anchor.quote for one in reading.bridge.annotations()} == {"今天这个会", "沙袋、水泵、照明灯"}


def test_other_documents_that_come_are_none_of_what_is_shown_and_what_comes_to_it_later_is(reading: Sitting, speech: Path) -> None:
    reading.select("沙袋、水泵、照明灯")
    reading.press(Qt.Key.Key_1)
    with ReadingSession(reading.library) as other:
        other.admit(other.plan(other.paste(text="在秋收动员会上的讲话\n\n颗粒归仓。")))
    with reading.qtbot.assertNotEmitted(reading.bridge.annotations_changed):
        reading.bridge.look_for_others()
    mark_elsewhere(reading, speech, "谁的堤段谁负责")
    with reading.qtbot.waitSignal(reading.bridge.annotations_changed):
        reading.bridge.look_for_others()
    assert {one.anchor.quote for one in reading.bridge.annotations()} == {"谁的堤段谁负责", "沙袋、水泵、照明灯"}
