"""What other programs have marked in a PDF document is offered to its reader."""

from __future__ import annotations

from tests.core.importers.pdf_kit import opened, page_with

CONTENT = b"BT /F 12 Tf 72 700 Td (We must keep our word.) Tj ET BT /F 12 Tf 72 600 Td (Trust is built slowly.) Tj ET"
MARK = (
    b"<</Type/Annot/Subtype/%s/Rect[70 696 200 712]/QuadPoints[%s]/C[%s]/T(Reader)/Contents(%s)/CreationDate(D:20260305093000+08'00')%s>>"
)
WHOLE = b"70 712 300 712 70 696 300 696"


def _with(*marks: bytes) -> bytes:
    places = b" ".join(b"%d 0 R" % number for number in range(6, 6 + len(marks)))
    return page_with(CONTENT, b"/Annots[" + places + b"]", marks)


def test_a_highlight_is_offered_with_its_note_author_and_date() -> None:
    document = opened(_with(MARK % (b"Highlight", WHOLE, b"1 0.9 0", b"Well said", b"")))
    (offer,) = document.offers
    assert document.text[offer.span.start : offer.span.end] == "We must keep our word."
    assert (offer.kind, offer.colour, offer.note, offer.author) == ("highlight", "gamboge", "Well said", "Reader")
    assert offer.created == "2026-03-05T01:30:00.000Z"


def test_lines_under_and_through_words_keep_their_kinds() -> None:
    names = (b"Underline", b"Squiggly", b"StrikeOut")
    document = opened(_with(*(MARK % (name, WHOLE, b"0 0 1", b"", b"") for name in names)))
    assert {(offer.kind, offer.colour) for offer in document.offers} == {(kind, "indigo") for kind in ("underline", "wavy", "strike")}


def test_an_answer_is_part_of_the_note_that_it_answers() -> None:
    answer = b"<</Type/Annot/Subtype/Text/Rect[70 696 90 712]/T(Writer)/Contents(Thank you)/IRT 6 0 R>>"
    document = opened(_with(MARK % (b"Highlight", WHOLE, b"1 1 0", b"Well said", b""), answer))
    assert [offer.note for offer in document.offers] == ["Well said\n\nWriter：Thank you"]


def test_a_note_at_a_point_stands_on_the_line_beside_it() -> None:
    note = b"<</Type/Annot/Subtype/Text/Rect[20 596 40 612]/Contents(Check this)>>"
    document = opened(_with(note))
    (offer,) = document.offers
    assert document.text[offer.span.start : offer.span.end] == "Trust is built slowly."


def test_a_link_is_no_mark() -> None:
    assert opened(_with(b"<</Type/Annot/Subtype/Link/Rect[70 696 200 712]>>")).offers == ()
