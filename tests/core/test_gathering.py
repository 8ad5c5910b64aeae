"""The annotations of the whole library: which are wanted, in which order, as rows of a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.filtering import Filter
from core.gathering import (
    COLLECTION,
    COLOUR,
    MONTH,
    NOTE,
    ORDERS,
    TAG,
    TODAY,
    WEEK,
    YEAR,
    YEAR_SAID,
    Wanted,
    choices_of,
    first_day,
    gathered,
    rows,
)
from core.holdings import Collection
from core.metadata import MetadataChange
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.gathering import GatheredMark

SPEECH = (
    "在全镇水利工作会议上的讲话\n\n一、把渠道修好\n\n渠道要逐段包干，谁家的地头谁家清。\n\n"
    "二、把账目算清\n\n每一笔钱都要上墙，让群众看得见。\n"
)
NOTICE = "关于做好防火工作的通知\n\n各村要管住火源，值班的人不能离岗。\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "library.db") as found:
        yield found


def test_annotations_of_all_documents_come_with_what_is_known_of_them(session: ReadingSession, tmp_path: Path) -> None:
    speech = _open(
        session, tmp_path / "讲话.txt", SPEECH, ("谁家的地头", "gamboge", "", ()), ("都要上墙", "cinnabar", "下周看一遍", ("账目",))
    )
    _open(session, tmp_path / "通知.txt", NOTICE, ("管住火源", "malachite", "", ("防火", "账目")))

    found = session.holdings.annotations()

    assert [one.annotation.anchor.quote for one in found] == ["管住火源", "都要上墙", "谁家的地头"]
    assert {one.title for one in found if one.document == speech} == {"在全镇水利工作会议上的讲话"}
    assert {one.path for one in found} == {tmp_path / "讲话.txt", tmp_path / "通知.txt"}
    assert choices_of(found, ())[TAG] == (("账目", "账目", 2), ("防火", "防火", 1))


def test_of_annotations_made_in_the_same_millisecond_the_one_stored_last_comes_first(session: ReadingSession, tmp_path: Path) -> None:
    (tmp_path / "讲话.txt").write_text(SPEECH, encoding="utf-8")
    document = session.read(tmp_path / "讲话.txt")
    opening, outline = session.admit(session.plan(document)), session.outline(document)
    drafts = [
        session.draft(opening, document.text, outline, AnnotationDraft(span=Span(start, start + 1), colour="gamboge", note=""))
        for start in range(20)
    ]
    made = [replace(draft, created=drafts[0].created, updated=drafts[0].created) for draft in drafts]
    session.apply(opening.document, [Change(None, one) for one in made])
    assert [one.annotation.id for one in session.holdings.annotations()] == [one.id for one in reversed(made)]


def test_year_collection_and_document_of_a_passage_narrow_and_only_those_that_have_any_are_offered(
    session: ReadingSession, tmp_path: Path
) -> None:
    found = _three(session, tmp_path)
    notice = next(one.document for one in found if one.annotation.anchor.quote == "管住火源")
    state = session.metadata(notice)
    session.holdings.edit([(notice, MetadataChange(state, state.with_set("date", "2025-11")))])
    session.holdings.put_collection(Collection("a", "汛前要读"))
    session.holdings.put_collection(Collection("b", "空的"))
    session.holdings.collect([notice], "a", is_inside=True)

    found = session.holdings.annotations()
    choices = choices_of(found, session.holdings.collections())
    assert choices[YEAR_SAID] == (("2025", "2025", 1),)
    assert choices[COLLECTION] == (("a", "汛前要读", 1),)
    for wanted in (Wanted(year="2025"), Wanted(collection="a"), Wanted(document=notice), Wanted(Filter(words="防火工作 火源"))):
        assert not wanted.is_everything
        assert [one.document for one in gathered(found, wanted)] == [notice]


def test_only_what_stands_is_gathered(session: ReadingSession, tmp_path: Path) -> None:
    speech = _open(session, tmp_path / "讲话.txt", SPEECH, ("谁家的地头", "gamboge", "", ()))
    _open(session, tmp_path / "通知.txt", NOTICE, ("管住火源", "malachite", "", ()))
    session.holdings.remove([speech])
    assert [one.annotation.anchor.quote for one in session.holdings.annotations()] == ["管住火源"]

    (left,) = session.holdings.annotations()
    session.apply(left.document, [Change(left.annotation, None)])
    assert session.holdings.annotations() == ()

    session.holdings.restore([speech])
    assert [one.annotation.anchor.quote for one in session.holdings.annotations()] == ["谁家的地头"]


def test_colour_tag_kind_and_words_narrow(session: ReadingSession, tmp_path: Path) -> None:
    found = _three(session, tmp_path)
    for marks, quotes in (
        (Filter(colours=frozenset({"cinnabar", "malachite"})), {"都要上墙", "管住火源"}),
        (Filter(tags=frozenset({"防火"})), {"管住火源"}),
        (Filter(kinds=frozenset({"underline"})), set()),
        (Filter(words="下周"), {"都要上墙"}),
    ):
        assert {one.annotation.anchor.quote for one in gathered(found, Wanted(marks))} == quotes


def test_a_period_counts_from_its_first_day() -> None:
    today = date(2026, 3, 2)
    assert first_day("", today) is None
    assert first_day(TODAY, today) == today
    assert first_day(WEEK, today) == date(2026, 2, 24)
    assert first_day(MONTH, today) == date(2026, 2, 1)
    assert first_day(YEAR, today) == date(2026, 1, 1)


def test_what_was_made_before_the_period_is_left_out(session: ReadingSession, tmp_path: Path) -> None:
    found = _three(session, tmp_path)
    old = replace(found[0], annotation=replace(found[0].annotation, created="2020-05-01T04:00:00.000+00:00"))
    kept = gathered([old, *found[1:]], Wanted(period=YEAR))
    assert old not in kept
    assert len(kept) == len(found) - 1


def test_every_order_keeps_every_annotation(session: ReadingSession, tmp_path: Path) -> None:
    found = _three(session, tmp_path)
    for order, is_descending in product(ORDERS, (False, True)):
        sorted_ones = gathered(found, Wanted(order=order, is_descending=is_descending))
        assert sorted(one.annotation.id for one in sorted_ones) == sorted(one.annotation.id for one in found)


def test_what_has_no_note_comes_last_in_both_directions(session: ReadingSession, tmp_path: Path) -> None:
    found = _three(session, tmp_path)
    for is_descending in (False, True):
        shown = gathered(found, Wanted(order=NOTE, is_descending=is_descending))
        assert [bool(one.annotation.note) for one in shown] == [True, False, False]


def test_colours_stand_in_their_own_order(session: ReadingSession, tmp_path: Path) -> None:
    found = _three(session, tmp_path)
    assert [one.annotation.colour for one in gathered(found, Wanted(order=COLOUR, is_descending=False))] == [
        "gamboge",
        "cinnabar",
        "malachite",
    ]


def test_a_row_of_the_table_tells_where_the_passage_stands(session: ReadingSession, tmp_path: Path) -> None:
    found = gathered(_three(session, tmp_path), Wanted(Filter(words="上墙")))
    ((words, note, colour, kind, tags, headings, title, *_),) = rows(found, {"cinnabar": "朱砂", "highlight": "高亮"})
    assert (words, note, colour, kind, tags) == ("都要上墙", "下周看一遍", "朱砂", "高亮", "#账目")
    assert (headings, title) == ("二、把账目算清", "在全镇水利工作会议上的讲话")


def _three(session: ReadingSession, folder: Path) -> tuple[GatheredMark, ...]:
    _open(session, folder / "讲话.txt", SPEECH, ("谁家的地头", "gamboge", "", ()), ("都要上墙", "cinnabar", "下周看一遍", ("账目",)))
    _open(session, folder / "通知.txt", NOTICE, ("管住火源", "malachite", "", ("防火",)))
    return session.holdings.annotations()


def _open(session: ReadingSession, path: Path, text: str, *marks: tuple[str, str, str, tuple[str, ...]]) -> int:
    """Open a file and mark passages: words, colour, note, tags; return its row."""
    path.write_text(text, encoding="utf-8")
    document = session.read(path)
    opening = session.admit(session.plan(document))
    outline = session.outline(document)
    for words, colour, note, tags in marks:
        start = document.text.index(words)
        draft = AnnotationDraft(span=Span(start, start + len(words)), colour=colour, note=note, tags=tags)
        session.apply(opening.document, [Change(None, session.draft(opening, document.text, outline, draft))])
    return opening.document
