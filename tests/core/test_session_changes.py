"""Acts of the reader: all or nothing, and back again."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.annotation import COLOURS, KINDS, Annotation, AnnotationDraft, Change
from core.errors import ChangedMeanwhile
from core.outline import recognise
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, draft_of, mark, opened
from tests.examples import examples

if TYPE_CHECKING:
    from core.session import Opening

READ = document()
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, READ)


@st.composite
def values(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(st.integers(0, len(READ.text)))
    return {
        "span": Span(start, draw(st.integers(start, len(READ.text)))),
        "kind": draw(st.sampled_from(KINDS)),
        "colour": draw(st.sampled_from(COLOURS)),
        "note": draw(WORDS),
        "tags": tuple(draw(st.lists(WORDS, max_size=3))),
        "star": draw(st.booleans()),
        "author": draw(WORDS),
        "task": draw(st.none() | st.dictionaries(st.sampled_from(["task", "lead", "due"]), WORDS)),
    }


def test_a_draft_has_an_id_an_anchor_with_its_headings_and_times(session: ReadingSession, opening: Opening) -> None:
    outline = recognise(READ.text, READ.paragraphs)
    one = session.draft(opening, READ.text, outline, draft_of(READ.text, "月月上墙", "这条管用"))
    other = session.draft(opening, READ.text, outline, draft_of(READ.text, "月月上墙"))
    assert len(one.id) == 32
    assert one.id != other.id
    assert one.anchor.quote == "月月上墙"
    assert one.anchor.prefix.endswith("收多少、花多少，")
    assert one.anchor.heading_path[0] == "二、管护要再紧一扣"
    assert one.created == one.updated
    assert one.created.endswith("Z")
    assert session.annotations(opening.document) == ()


def test_what_is_applied_is_returned_as_it_is_stored(session: ReadingSession, opening: Opening) -> None:
    drafted = session.draft(opening, READ.text, Outline(), draft_of(READ.text, "月月上墙"))
    untimed = replace(drafted, created="", updated="")
    (stored,) = session.apply(opening.document, [Change(None, untimed)])
    assert stored.created
    assert replace(stored, created="", updated="") == untimed
    assert session.annotations(opening.document) == (stored,)


def test_an_annotation_that_was_changed_elsewhere_is_left_alone(session: ReadingSession, opening: Opening, tmp_path: Path) -> None:
    made = mark(session, opening, READ, "月月上墙")
    with ReadingSession(tmp_path / "library.db") as other:
        (theirs,) = other.apply(opening.document, [Change(made, replace(made, note="别处写的"))])
    with pytest.raises(ChangedMeanwhile):
        session.apply(opening.document, [Change(made, replace(made, note="这里写的"))])
    with pytest.raises(ChangedMeanwhile):
        session.apply(opening.document, [Change(made, None)])
    assert session.annotations(opening.document) == (theirs,)


def test_one_change_that_comes_too_late_stops_all_of_them(session: ReadingSession, opening: Opening) -> None:
    made = mark(session, opening, READ, "月月上墙")
    new = session.draft(opening, READ.text, Outline(), draft_of(READ.text, "喝水不是小事"))
    with pytest.raises(ChangedMeanwhile):
        session.apply(opening.document, [Change(None, new), Change(replace(made, note="没有的"), None)])
    with pytest.raises(ChangedMeanwhile):
        session.apply(opening.document, [Change(None, new), Change(None, made)])
    assert session.annotations(opening.document) == (made,)


def test_a_deleted_annotation_cannot_be_changed_but_comes_back_by_the_inverse(session: ReadingSession, opening: Opening) -> None:
    made = mark(session, opening, READ, "月月上墙", "留着")
    deletion = Change(made, None)
    assert session.apply(opening.document, [deletion]) == ()
    assert session.annotations(opening.document) == ()
    with pytest.raises(ChangedMeanwhile):
        session.apply(opening.document, [Change(made, replace(made, note="迟了"))])
    assert session.apply(opening.document, [deletion.inverse]) == (made,)
    assert opened(session, READ).annotations == (made,)


def test_an_orphan_keeps_its_note_editable_and_its_deletion_can_be_undone(session: ReadingSession, opening: Opening) -> None:
    mark(session, opening, READ, "看群众的水缸满不满")
    cut = opened(session, document(SPEECH[: SPEECH.index("三、责任")]))
    (orphan,) = cut.to_review
    (noted,) = session.apply(cut.document, [Change(orphan, replace(orphan, note="原稿有这一句"))])
    assert noted.status == "orphan"
    session.apply(cut.document, [Change(noted, None)])
    session.apply(cut.document, [Change(None, noted)])
    assert session.annotations(cut.document, 2) == (noted,)


def test_an_orphan_that_was_given_a_place_is_an_orphan_again_by_the_inverse(session: ReadingSession, opening: Opening) -> None:
    mark(session, opening, READ, "看群众的水缸满不满")
    read = document(SPEECH[: SPEECH.index("三、责任")])
    cut = opened(session, read)
    (orphan,) = cut.to_review
    placed = session.draft(cut, read.text, Outline(), draft_of(read.text, "喝水不是小事"))
    change = Change(orphan, replace(orphan, anchor=placed.anchor, edition=2, status="anchored"))
    session.apply(cut.document, [change])
    assert [one.anchor.quote for one in session.annotations(cut.document, 2)] == ["喝水不是小事"]
    session.apply(cut.document, [change.inverse])
    assert session.annotations(cut.document, 2) == (orphan,)


@settings(deadline=None, max_examples=examples(30))
@given(st.lists(values(), min_size=1, max_size=4), st.data())
def test_the_inverse_of_an_act_restores_what_was_there(made: list[dict[str, Any]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        opening = opened(session, READ)

        def drafted(fields: dict[str, Any]) -> Annotation:
            return session.draft(opening, READ.text, Outline(), AnnotationDraft(**fields))

        session.apply(opening.document, [Change(None, drafted(fields)) for fields in made])
        before = session.annotations(opening.document)
        act: list[Change] = [Change(None, drafted(data.draw(values())))]
        for one in before:
            fate = data.draw(st.sampled_from(["leave", "change", "delete"]))
            if fate == "change":
                act.append(Change(one, replace(drafted(data.draw(values())), id=one.id)))
            elif fate == "delete":
                act.append(Change(one, None))
        stored = session.apply(opening.document, act)
        after = session.annotations(opening.document)
        assert set(map(_key, stored)) <= set(map(_key, after))
        session.apply(opening.document, [change.inverse for change in reversed(act)])
        assert session.annotations(opening.document) == before
        session.apply(opening.document, act)
        assert session.annotations(opening.document) == after


def _key(one: Annotation) -> str:
    return repr(one)
