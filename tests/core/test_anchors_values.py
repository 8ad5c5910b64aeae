"""What an anchor, an annotation and a change hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchors import CONTEXT, Anchor
from core.annotation import Annotation, Change
from core.document import Document, Origin
from core.spans import Span
from core.text import digest, paragraphs

TEXT = "同志们：\n\n一、抢抓农时。一是备足种子，二是修好水渠。\n二、防汛。𠮷日再议。"


@given(st.data())
def test_an_anchor_can_be_put_together_again_from_its_parts(data: st.DataObject) -> None:
    text = TEXT * 3
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    anchor = Anchor.of(text, span, ("一、抢抓农时",))
    around = Span(span.start - len(anchor.prefix), span.end + len(anchor.suffix))
    assert anchor.prefix + anchor.quote + anchor.suffix == around.of(text)
    assert len(anchor.prefix) == min(CONTEXT, span.start)
    assert len(anchor.suffix) == min(CONTEXT, len(text) - span.end)
    assert anchor.heading_path == ("一、抢抓农时",)


@pytest.mark.parametrize(("status", "is_placed"), [("anchored", True), ("moved", True), ("to-review", False), ("orphan", False)])
def test_only_a_certain_place_is_painted(status: str, is_placed: bool) -> None:
    annotation = Annotation("0" * 32, "highlight", "gamboge", Anchor.of(TEXT, Span(6, 8)), status=status)
    assert annotation.is_placed is is_placed
    assert annotation.span == Span(6, 8)


def test_a_change_taken_back_twice_is_the_change() -> None:
    before = Annotation("0" * 32, "highlight", "gamboge", Anchor.of(TEXT, Span(6, 8)))
    change = Change(before, before.with_changes(note="要点", colour="rouge"))
    assert change.inverse == Change(change.after, before)
    assert change.inverse.inverse == change
    assert change.id == Change(None, before).id == Change(before, None).id == "0" * 32
    with pytest.raises(ValueError, match="a change of nothing"):
        _ = Change(None, None).id


def test_a_document_finds_the_paragraph_of_a_point() -> None:
    document = Document(TEXT, paragraphs(TEXT), Origin(None, "0" * 64, "text/1"), "讲话", digest(TEXT))
    held = [document.paragraph_at(point) for point in range(len(TEXT))]
    assert held == [0] * 6 + [1] * (TEXT.index("二、防") - 6) + [2] * (len(TEXT) - TEXT.index("二、防"))
    assert Document("", (), document.origin, "空", digest("")).paragraph_at(0) is None
