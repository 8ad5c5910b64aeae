"""What stands around a place, on one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.found import SNIPPET
from core.query.snippets import snippet
from core.spans import Span

LONG = (
    "会议听取了有关工作情况的汇报。会议指出，今年以来各地区各部门认真落实部署，农业生产形势总体稳定，粮食安全基础进一步巩固，"
    "农民收入持续增加，乡村面貌有了新的变化。会议强调，要守住耕地红线，加强高标准农田建设，提高防灾减灾能力。\n下一段说水利。"
)


def _snippet(words: str, text: str = LONG) -> tuple[str, list[str]]:
    at = text.index(words)
    span = Span(at, at + len(words))
    line, hits = snippet(text, span, [span])
    return line, [hit.of(line) for hit in hits]


def test_a_snippet_begins_with_a_sentence_that_is_near() -> None:
    line, hits = _snippet("会议指出", "这是前一段里的话，与后面无关，讲的是另外一件事情。" + LONG)
    assert line.startswith("会议听取了")
    assert line.endswith("…")
    assert hits == ["会议指出"]


def test_a_snippet_begins_with_a_clause_where_the_sentence_is_far() -> None:
    line, hits = _snippet("粮食安全")
    assert line.startswith("…农业生产形势")
    assert hits == ["粮食安全"]


def test_a_snippet_stays_in_the_paragraph_and_takes_more_from_before_where_it_ends() -> None:
    line, hits = _snippet("防灾减灾")
    assert line.endswith("提高防灾减灾能力。")
    assert hits == ["防灾减灾"]
    assert len(line) > SNIPPET // 2


def test_a_line_alone_is_shown_as_it_is() -> None:
    assert _snippet("水利") == ("下一段说水利。", ["水利"])


def test_what_goes_over_lines_stands_on_one() -> None:
    text = "第一行\n第二行"
    assert snippet(text, Span(0, 7), [Span(0, 7)]) == ("第一行 第二行", (Span(0, 7),))


def test_a_very_long_place_is_cut() -> None:
    line, hits = snippet("字" * 1_000, Span(100, 900), [Span(100, 900)])
    assert len(line) <= 2 * SNIPPET + 30
    assert line.endswith("…")
    assert len(hits) == 1


@given(st.text("字，。\n　 ”a", max_size=300), st.data())
def test_hits_of_a_snippet_are_those_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    line, hits = snippet(text, span, [span] if span else [])
    assert "\n" not in line
    assert len(line) <= 2 * SNIPPET + 40
    if 0 < len(span) <= SNIPPET:
        assert [hit.of(line) for hit in hits] == [span.of(text).replace("\n", " ")]
