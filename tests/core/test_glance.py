"""Whole words by jieba's dictionary and a glance at what stands beside them."""

from __future__ import annotations

import pytest

from core.segment import Segmenter
from core.segment.glance import Glance
from core.spans import Span

GLANCE = Glance()
TEXT = (
    "要把高标准农田建设抓在手上，水利设施要一处一处查，渠道要一段一段清。中国人民的饭碗要端在自己手里，粮食安全是国之大者。"
    "科技人员要下到田间地头，帮助群众解决生产生活中的困难。全县GDP增长百分之六，财政收入稳步增加，民生支出占比继续提高。"
)


@pytest.mark.parametrize(
    ("text", "words", "is_whole"),
    [
        ("我国人民生活", "国人", False),
        ("中国人民", "中国", True),
        ("农民主体地位", "民主", False),
        ("农业生产和生活", "生产", True),
        ("GDP增长", "GDP", True),
        ("GDP增长", "DP", False),
        ("，粮食。", "粮食", True),
        ("粮食", "粮食", True),
    ],
)
def test_a_place_is_whole_words_or_not(text: str, words: str, is_whole: bool) -> None:
    at = text.index(words)
    assert GLANCE.is_whole(text, Span(at, at + len(words))) is is_whole


def test_a_glance_mostly_sees_what_jieba_sees() -> None:
    segmenter = Segmenter()
    spans = [Span(start, start + length) for length in (1, 2, 3, 4) for start in range(len(TEXT) - length)]
    alike = sum(GLANCE.is_whole(TEXT, span) == segmenter.is_whole(TEXT, span) for span in spans)
    # Rare words (要端, 国之大者) are left out.
    assert alike > 0.9 * len(spans)
