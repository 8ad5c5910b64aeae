"""A broken or hostile PDF document is one sentence, or the text that is left of it."""

from __future__ import annotations

import pytest

from core.errors import UnreadableFile
from tests.core.importers.pdf_kit import Sheet, drawn, lines, opened, page_with, written


def _draw(sheet: Sheet) -> None:
    sheet.line("把规矩立起来。")


def _found(data: bytes) -> set[str]:
    """Return what a reader gets to see: the lines, or the sentence instead of them."""
    try:
        return set(lines(opened(data)))
    except UnreadableFile as error:
        return {str(error)}


def test_a_page_tree_that_holds_itself_ends() -> None:
    data = written((b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"))
    with pytest.raises(UnreadableFile):
        opened(data)


def test_bookmarks_that_follow_each_other_in_a_ring_end() -> None:
    content = b"BT /F 12 Tf 72 700 Td (We keep our word.) Tj ET"
    data = page_with(content, objects=(b"<</First 7 0 R/Last 7 0 R>>", b"<</Title(A)/Next 7 0 R/First 7 0 R/Dest[3 0 R/Fit]>>"))
    data = data.replace(b"/Pages 2 0 R>>", b"/Pages 2 0 R/Outlines 6 0 R>>", 1)
    assert lines(opened(data)) == ["We keep our word."]


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.95])
def test_a_truncated_file_is_a_sentence_or_a_text(share: float) -> None:
    whole = drawn(_draw)
    assert _found(whole[: int(len(whole) * share)]) in (
        {"把规矩立起来。"},
        {"“讲话.pdf” is a damaged PDF document. Download or export it anew, and open that."},
        {"“讲话.pdf” is empty. Choose a file with text in it."},
    )


def test_nothing_but_a_beginning_is_damaged() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        opened(b"%PDF-1.7\n")


def test_a_file_with_a_broken_list_of_objects_opens() -> None:
    whole = drawn(_draw)
    assert lines(opened(whole.replace(b"startxref\n", b"startxref\n9", 1))) == ["把规矩立起来。"]


def test_enormous_places_and_sizes_are_left_out() -> None:
    content = b"BT /F 1e38 Tf 1e38 1e38 Td (Far) Tj ET BT /F 12 Tf 72 700 Td (Near.) Tj ET"
    assert lines(opened(page_with(content))) == ["Near."]


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        opened(page_with(b""))


def test_many_annotations_are_read_up_to_a_limit() -> None:
    content = b"BT /F 12 Tf 72 700 Td (We keep our word.) Tj ET"
    one = b"<</Type/Annot/Subtype/Text/Rect[20 696 40 712]/Contents(x)>>"
    document = opened(page_with(content, b"/Annots[" + b"6 0 R " * 20_000 + b"]", (one,)))
    assert 0 < len(document.offers) <= 5_000


def test_a_file_that_claims_ever_so_many_pages_is_told_to_be_too_long() -> None:
    pages = b"<</Type/Pages/Kids[%s]/Count 30000>>" % b" ".join([b"3 0 R"] * 30_000)
    data = written((b"<</Type/Catalog/Pages 2 0 R>>", pages, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"))
    with pytest.raises(UnreadableFile, match="more than 20000 pages"):
        opened(data)
