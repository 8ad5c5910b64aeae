"""Proposed tasks of a document are answered once: made tasks of, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.errors import UnknownEdition
from core.outline.tree import Outline
from core.proposals import key_of
from core.spans import Span
from tests.core.library_kit import document, opened

if TYPE_CHECKING:
    from core.session import Opening, ReadingSession

TEXT = """在全县防汛工作会议上的讲话
同志们：
下面，我讲三点意见。
一、把隐患排查做细
各乡镇要在4月底前完成86处隐患点排查。县水利局负责加固病险水库9座。
二、把值班值守做实
驻村干部要包保到户，险情当日上报。
"""


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, document(TEXT))


def sentences(session: ReadingSession, opening: Opening) -> list[str]:
    return [one.span.of(TEXT) for one in session.study.proposals(opening.document, TEXT)]


ALL = ["各乡镇要在4月底前完成86处隐患点排查。", "县水利局负责加固病险水库9座。", "驻村干部要包保到户，险情当日上报。"]


def test_nothing_is_stored_of_a_proposal_before_it_is_accepted(session: ReadingSession, opening: Opening) -> None:
    before = session.revision(opening.document)
    assert sentences(session, opening) == ALL
    assert session.revision(opening.document) == before
    assert session.tasks(opening.document) == ()


def test_what_is_accepted_is_a_task_on_its_sentence_and_proposed_no_more(session: ReadingSession, opening: Opening) -> None:
    first = session.study.proposals(opening.document, TEXT)[0]
    task = first.task_of(TEXT)
    assert task == {"task": "完成86处隐患点排查", "lead": "各乡镇", "due": "4月底前", "targets": "86处", "state": "open"}
    made = session.draft(opening, TEXT, Outline(), AnnotationDraft(first.span, task=task))
    session.apply(opening.document, [Change(None, made)])
    assert sentences(session, opening) == ALL[1:]
    (row,) = session.tasks(opening.document)
    assert row.annotation.anchor.quote == ALL[0]
    assert dict(row.annotation.task or {}) == task


def test_a_mark_that_is_no_task_answers_no_proposal(session: ReadingSession, opening: Opening) -> None:
    made = session.draft(opening, TEXT, Outline(), AnnotationDraft(Span(0, len(TEXT) - 1)))
    session.apply(opening.document, [Change(None, made)])
    assert sentences(session, opening) == ALL


def test_what_is_refused_is_proposed_no_more_until_that_is_taken_back(session: ReadingSession, opening: Opening) -> None:
    keys = [key_of(ALL[0]), key_of(ALL[2])]
    assert session.study.refuse(opening.document, keys) == tuple(keys)
    assert session.study.refuse(opening.document, keys[:1]) == ()
    assert sentences(session, opening) == ALL[1:2]
    session.study.take_back(opening.document, keys[1:])
    assert sentences(session, opening) == ALL[1:]


def test_a_refusal_knows_its_sentence_by_the_words_alone() -> None:
    assert key_of("各乡镇要在4月底前\n完成排查。") == key_of("各乡镇要在 4月底前完成排查。") != key_of("各乡镇要在5月底前完成排查。")


def test_of_a_document_that_is_not_there_nothing_can_be_refused(session: ReadingSession, opening: Opening) -> None:
    with pytest.raises(UnknownEdition):
        session.study.refuse(opening.document + 1, ["x"])
