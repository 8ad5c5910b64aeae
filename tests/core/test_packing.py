"""Documents as plain values and back."""

from __future__ import annotations

import marshal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.document import Document, Origin, Paragraph
from core.import_report import KINDS, ImportFinding
from core.metadata import Metadata
from core.offers import Offer
from core.packing import pack, unpack
from core.spans import Span

_WORDS = st.text("一、抓落实。 \n\t😀", max_size=8)
_MAYBE = st.none() | _WORDS
_SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends)))
_NUMBERS = st.integers(0, 9)
_PARAGRAPHS = st.builds(
    Paragraph,
    _SPANS,
    _NUMBERS,
    style=_MAYBE,
    outline_level=st.none() | _NUMBERS,
    bold=st.none() | st.booleans(),
    size=st.none() | st.floats(1, 72),
    alignment=st.sampled_from([None, "center", "left"]),
    page=st.none() | _NUMBERS,
    row=st.none() | st.tuples(_NUMBERS, _NUMBERS),
    role=st.sampled_from([None, "note", "picture"]),
)
_DOCUMENTS = st.builds(
    Document,
    text=_WORDS,
    paragraphs=st.lists(_PARAGRAPHS | st.builds(Paragraph, _SPANS, _NUMBERS), max_size=4).map(tuple),
    origin=st.builds(Origin, st.just(Path("讲话.docx")), _WORDS, _WORDS, _MAYBE, _NUMBERS),
    name=_WORDS,
    text_digest=_WORDS,
    pages=st.lists(_NUMBERS, max_size=4).map(tuple),
    properties=st.builds(Metadata, _MAYBE, _MAYBE, _MAYBE, _MAYBE, _MAYBE),
    offers=st.lists(st.builds(Offer, _WORDS, _SPANS, _WORDS, _WORDS, _WORDS, _WORDS, _MAYBE), max_size=3).map(tuple),
    report=st.none()
    | st.lists(
        st.builds(ImportFinding, st.sampled_from(list(KINDS)), _NUMBERS, st.lists(_NUMBERS, max_size=3).map(tuple), _WORDS), max_size=3
    ).map(tuple),
)


@given(_DOCUMENTS)
def test_a_document_comes_back_from_marshal_with_all_that_is_known_of_it(document: Document) -> None:
    packed = marshal.loads(marshal.dumps(pack(document)))
    assert unpack(packed, document.origin.path) == document
