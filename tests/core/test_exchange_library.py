"""Annotations of a library sent out as web annotations and as a project: known when they come back, whole when they come to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.anchors import Anchor
from core.annotation import Annotation, Change
from core.exporting import ANNOTATIONS, ExportOptions, Selection
from core.incoming import CHANGED, KNOWN, NEW
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPTIONS = ExportOptions(content=ANNOTATIONS, author="李明")
LISTED = "- 管网\n  - 谁巡\n  - 几天一巡\n\n\n> 月月上墙"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "mine.db") as one:
        yield one


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "another.db") as one:
        yield one


def some(text: str) -> list[Annotation]:
    """Return annotations of every kind, two of which overlap."""

    def on(quote: str, number: int, **values: object) -> Annotation:
        start = text.index(quote)
        span = Span(start, start if values.get("kind") == "bookmark" else start + len(quote))
        return replace(Annotation(f"{number:032x}", "highlight", "gamboge", Anchor.of(text, span)), **values)  # type: ignore[arg-type]

    return [
        on("喝水不是小事。", 1, note=LISTED, tags=("民生", "饮水"), star=True),
        on("不是小事。群众拧开龙头", 2, kind="wavy", colour="indigo", group="a" * 32),
        on("水费要有人收", 3, kind="underline", colour="cinnabar", task={"task": "公布水费", "due": "年底前", "state": "open"}),
        on("话说到", 4, kind="bookmark", colour="rouge"),
        on("年底算账", 5, kind="strike", colour="malachite", author="王芳"),
        replace(on("同志们", 6), kind="document-note", note="全文传达到村。", anchor=Anchor(Span(0, 0), "", "", "")),
    ]


def stored(session: ReadingSession) -> tuple[int, list[Annotation]]:
    read = document()
    row = opened(session, read).document
    return row, list(session.apply(row, [Change(None, one) for one in some(read.text)]))


@pytest.mark.parametrize("name", ["jsonld", "qdpx"])
def test_all_is_known_when_it_comes_back(session: ReadingSession, tmp_path: Path, name: str) -> None:
    row, made = stored(session)
    target = tmp_path / f"批注.{name}"
    session.exporting.export(Selection((row,)), name, target, OPTIONS)
    found = session.incoming.read(target)
    assert session.incoming.destinations(found) == (row,)
    (taking,) = session.incoming.plan(found, (row,))
    assert taking.counts() == {KNOWN: len(made)}


@pytest.mark.parametrize("name", ["jsonld", "qdpx"])
def test_a_file_without_notes_empties_none_when_it_comes_back(session: ReadingSession, tmp_path: Path, name: str) -> None:
    row, made = stored(session)
    target = tmp_path / f"批注.{name}"
    session.exporting.export(Selection((row,)), name, target, replace(OPTIONS, has_notes=False))
    (taking,) = session.incoming.plan(session.incoming.read(target), (row,))
    assert taking.counts() == {KNOWN: len(made) - 1}


@pytest.mark.parametrize("name", ["jsonld", "qdpx"])
def test_a_note_that_was_emptied_elsewhere_comes_back_empty(session: ReadingSession, tmp_path: Path, name: str) -> None:
    row, made = stored(session)
    emptied = made[0].with_changes(note="")
    session.apply(row, [Change(made[0], emptied)])
    target = tmp_path / f"批注.{name}"
    session.exporting.export(Selection((row,)), name, target, OPTIONS)
    (now,) = (one for one in session.annotations(row) if one.id == emptied.id)
    session.apply(row, [Change(now, now.with_changes(note=LISTED))])
    (taking,) = session.incoming.plan(session.incoming.read(target), (row,))
    assert [one.annotation.note for one in taking.proposals if one.state == CHANGED] == [""]


@pytest.mark.parametrize("name", ["jsonld", "qdpx"])
def test_all_comes_whole_to_a_colleague_and_only_once(
    session: ReadingSession, colleague: ReadingSession, tmp_path: Path, name: str
) -> None:
    row, made = stored(session)
    target = tmp_path / f"批注.{name}"
    session.exporting.export(Selection((row,)), name, target, OPTIONS)
    opened(colleague, document("另一篇文稿。\n内容不同。"))
    theirs = opened(colleague, document(SPEECH)).document
    found = colleague.incoming.read(target)
    assert colleague.incoming.destinations(found) == (theirs,)
    takings = colleague.incoming.plan(found, (theirs,))
    assert takings[0].counts() == {NEW: len(made)}
    colleague.incoming.take(takings)

    def told(one: Annotation) -> tuple[object, ...]:
        return (one.id, one.kind, one.colour, one.span, one.anchor.quote, one.note, one.tags, one.star, one.task, one.group, one.created)

    (taking,) = colleague.incoming.plan(found, (theirs,))
    assert taking.counts() == {KNOWN: len(made)}
    assert sorted(told(one.annotation) for one in taking.proposals) == sorted(told(one) for one in made)
    assert {one.annotation.author for one in taking.proposals} == {"李明", "王芳"}
