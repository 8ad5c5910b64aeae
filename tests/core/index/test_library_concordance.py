"""The lines of a concordance are all places of the texts that answer, with or without an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.finding import Query as Words
from core.finding import find_words
from core.outline import Outline
from core.progress import Cancelled
from core.query.reading import read
from core.query.tree import NOTES
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.concordance import Concordance, Line

TEXTS = {
    "甲": "在全县春耕会议上的讲话\n2023年3月5日\n一、春耕要早\n种子到户，春耕不误。\n二、水利要修\n渠道清淤，机井检修。\n",
    "乙": "在全县水利会议上的讲话\n2024年11月2日\n春耕之前，渠道要清淤。糧食是大事。\n",
    "丙": "关于粮食收购的通知\n2022年9月1日\n仓容备足，资金备足。\n",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    """A session with a library of three documents, of which one has a mark."""
    with ReadingSession(tmp_path / "library.db") as session:
        for name, text in TEXTS.items():
            file = tmp_path / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            read_document = session.read(file)
            opening = session.admit(session.plan(read_document))
            if name == "甲":
                at = read_document.text.index("春耕不误")
                draft = AnnotationDraft(Span(at, at + 4), colour="cinnabar", note="水利局也要到场")
                session.apply(opening.document, [Change(None, session.draft(opening, read_document.text, Outline(), draft))])
        yield session


@pytest.mark.parametrize("is_indexed", [False, True])
def test_every_place_is_a_line_the_newest_document_first(session: ReadingSession, *, is_indexed: bool) -> None:
    if is_indexed:
        session.search.update()
    found = session.search.concordance(read("春耕"))
    expected = {name: len(find_words(text, Words("春耕"))) for name, text in TEXTS.items()}
    assert [found.line(at).source.year for at in range(len(found))] == ["2024"] * expected["乙"] + ["2023"] * expected["甲"]
    assert all(found.line(at).words == "春耕" for at in range(len(found)))


def test_filters_narrow_the_lines(session: ReadingSession) -> None:
    assert {found.source.year for found in _all(session.search.concordance(read("春耕 年:2023")))} == {"2023"}
    assert [found.right[:2] for found in _all(session.search.concordance(read("春耕 颜色:朱砂")))] == ["不误"]
    assert [found.left[-1:] for found in _all(session.search.concordance(read("清淤 章节:水利")))] == ["道"]


def test_what_decides_a_document_need_not_stand_in_its_text(session: ReadingSession) -> None:
    assert len(session.search.concordance(read("春耕 水利局"))) == 3
    assert len(session.search.concordance(read("水利局", where=NOTES))) == 0


def test_scripts_are_alike_if_that_is_wanted(session: ReadingSession) -> None:
    assert [line.words for line in _all(session.search.concordance(read("粮食", is_any_script=True)))] == ["糧食", "粮食"]


def test_nothing_is_found_for_nothing_and_without_a_library(session: ReadingSession, tmp_path: Path) -> None:
    assert len(session.search.concordance(read("年:2023"))) == 0
    with ReadingSession(tmp_path / "none.db") as none:
        assert len(none.search.concordance(read("春耕"))) == 0


def test_who_no_longer_waits_is_not_answered(session: ReadingSession) -> None:
    with pytest.raises(Cancelled):
        session.search.concordance(read("春耕"), is_cancelled=lambda: True)


def _all(found: Concordance) -> list[Line]:
    return [found.line(at) for at in range(len(found))]
