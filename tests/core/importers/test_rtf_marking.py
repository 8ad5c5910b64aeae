"""Comments and highlights in RTF documents."""

from __future__ import annotations

from tests.core.importers.rtf_kit import counted, document_of

MARCH = (126 << 20 | 3 << 16 | 2 << 11 | 9 << 6 | 30) - (1 << 31)
"""Half past nine on 2 March 2026, as Word writes it, with a weekday in the highest bits."""


def marks(body: str) -> list[tuple[str, str, str, str]]:
    """Return words, colour, note and author of each offer."""
    document = document_of(body)
    return [(document.text[one.span.start : one.span.end], one.colour, one.note, one.author) for one in document.offers]


def comment(key: str, words: str, more: str = "", author: str = "李四") -> str:
    """Return a comment as Word writes it."""
    ref = rf"{{\*\atnref {key}}}" if key else ""
    return rf"{{\*\atnid L}}{{\*\atnauthor {author}}}\chatn {{\*\annotation{ref}{more}\pard\plain {{\chatn }}{words}\par}}"


def test_a_comment_stands_on_its_words_with_author_and_time() -> None:
    body = r"今天{\*\atrfstart 3}讲三件{\*\atrfend 3}" + comment("3", "写清哪三件", rf"{{\*\atndate {MARCH}}}") + r"事。\par"
    (offer,) = document_of(body).offers
    assert marks(body) == [("讲三件", "gamboge", "写清哪三件", "李四")]
    assert offer.created == "2026-03-02T09:30:00.000Z"


def test_a_comment_without_a_range_stands_on_its_paragraph() -> None:
    assert marks(r"前\par 讲三件事。" + comment("", "好") + r"\par") == [("讲三件事。", "gamboge", "好", "李四")]


def test_two_comments_without_a_range_are_two() -> None:
    assert len(marks(r"讲三件事。" + comment("", "好") + comment("", "很好") + r"\par")) == 2
    assert (
        len(marks(r"讲{\*\atrfstart 1}三{\*\atrfend 1}件" + comment("1", "好") + comment("2", "是") + comment("1", "很好") + r"\par")) == 3
    )


def test_an_answer_stands_with_what_it_answers() -> None:
    body = r"{\*\atrfstart 1}水{\*\atrfend 1}" + comment("1", "改") + comment("2", "已改", r"{\*\atnparent -1}", "张三") + r"\par"
    assert marks(body) == [("水", "gamboge", "改\n\n张三：已改", "李四")]


def test_a_comment_over_two_paragraphs_is_one() -> None:
    body = r"前{\*\atrfstart 1}甲\par 乙{\*\atrfend 1}后" + comment("1", "并成一段") + r"\par"
    assert marks(body) == [("甲\n乙", "gamboge", "并成一段", "李四")]


def test_highlights_and_vivid_shades_are_marks() -> None:
    body = r"{\highlight2 黄}白{\chcbpat3 绿}{\b\chcbpat3 色}{\highlight4 无}{\highlight0 无}{\chcbpat5 灰}{\highlight99 无}\par"
    assert marks(body) == [("黄", "gamboge", "", ""), ("绿色", "malachite", "", "")]


def test_words_that_were_deleted_are_not_marked() -> None:
    assert marks(r"{\highlight2\deleted 删}留{\highlight2 下}\par") == [("下", "gamboge", "", "")]


def test_a_comment_on_nothing_that_shows_is_counted() -> None:
    body = r"正文\par{\deleted 删" + comment("", "为什么") + "}"
    assert marks(body) == []
    assert counted(body) == {"deleted": 1, "comments": 1}
