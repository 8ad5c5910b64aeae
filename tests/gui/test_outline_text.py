"""An outline in words: whole headings and copies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.outline.tree import HEADING, HEADING_LIMIT, RUN_IN, Node, joined
from gui.models.outline_text import Row, as_markdown, as_text, branch, whole_heading

LONG = "把春耕备耕、防汛抗旱、山林防火、便民服务这几件大事一件一件办好办实，让群众看得见、摸得着、等得到"
ROWS = [
    Row(0, "一、把学习当作头等大事"),
    Row(1, "一是读原文", is_run_in=True),
    Row(2, "第一，读六份文件", is_run_in=True),
    Row(1, "二是对照本职", is_run_in=True),
    Row(0, "二、把任务落到田间地头"),
    Row(1, "（一）守住春耕"),
    Row(2, "一是种子到户", is_run_in=True),
]


def heading(label: str, words: str, offset: int = 0, kind: str = HEADING) -> Node:
    return Node(1, kind, label, words, offset, offset + 200, offset + len(label) + len(words), None)


@pytest.mark.parametrize("kind", [HEADING, RUN_IN])
def test_a_heading_that_was_cut_is_found_whole_in_the_text(kind: str) -> None:
    text = f"同志们：\n一、{LONG}。下面我讲三点。"
    node = heading("一、", LONG[:HEADING_LIMIT] + "…", text.index("一、"), kind)
    assert whole_heading(node, text) == LONG


def test_a_run_in_ends_at_a_semicolon() -> None:
    text = f"一是{LONG}；二是修渠。"
    assert whole_heading(heading("一是", LONG[:HEADING_LIMIT] + "…", 0, RUN_IN), text) == LONG


def test_a_heading_that_stands_otherwise_in_the_text_stays_cut() -> None:
    cut = LONG[:HEADING_LIMIT] + "…"
    assert whole_heading(heading("一、", cut), f"一、{LONG[:20]}\n{LONG[20:]}") == cut


def test_a_heading_of_a_whole_page_ends_in_an_ellipsis() -> None:
    words = "春" * 3000
    shown = whole_heading(heading("一、", words[:HEADING_LIMIT] + "…"), "一、" + words)
    assert shown.endswith("…")
    assert HEADING_LIMIT < len(shown) < 400


@pytest.mark.parametrize(
    ("label", "words", "line"),
    [
        ("一、", "守住春耕", "一、守住春耕"),
        ("1.", "守住春耕", "1.守住春耕"),
        ("1.", "Water first", "1. Water first"),
        ("Part One", "Water", "Part One Water"),
        ("", "Water", "Water"),
        ("一是", "", "一是"),
    ],
)
def test_only_words_in_latin_script_are_parted_from_their_label(label: str, words: str, line: str) -> None:
    assert joined(label, words) == line


def test_a_branch_holds_a_node_and_all_below_it() -> None:
    ends = {0: 40, 10: 30, 20: 30, 30: 40, 40: 50}
    nodes = [Node(1, HEADING, "", "春", offset, end, offset, None) for offset, end in ends.items()]
    assert [list(branch(nodes, i)) for i in range(5)] == [[0, 1, 2, 3], [1, 2], [2], [3], [4]]


def test_text_is_indented_with_tabs() -> None:
    assert as_text(ROWS[4:]) == "二、把任务落到田间地头\n\t（一）守住春耕\n\t\t一是种子到户"


def test_markdown_has_headings_and_lists_of_run_ins() -> None:
    assert as_markdown("在全镇春耕会上的讲话", ROWS) == (
        "# 在全镇春耕会上的讲话\n\n"
        "## 一、把学习当作头等大事\n\n"
        "- 一是读原文\n  - 第一，读六份文件\n- 二是对照本职\n\n"
        "## 二、把任务落到田间地头\n\n"
        "### （一）守住春耕\n\n"
        "- 一是种子到户"
    )


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("1.备好种子", r"- 1\.备好种子"),
        ("1) 备好种子", r"- 1\) 备好种子"),
        ("- 备好种子", r"- \- 备好种子"),
        ("管好*号地的_垄沟_", r"- 管好\*号地的\_垄沟\_"),
    ],
)
def test_signs_of_markdown_keep_their_own_meaning(words: str, line: str) -> None:
    assert as_markdown(None, [Row(0, words, is_run_in=True)]) == line


def test_no_heading_is_deeper_than_markdown_knows() -> None:
    assert as_markdown(None, [Row(9, "春耕")]) == "###### 春耕"


@given(st.lists(st.builds(Row, st.integers(0, 8), st.text(alphabet="春耕1.-+*# ", min_size=1, max_size=8), st.booleans()), max_size=12))
def test_every_row_has_one_line_of_markdown(rows: list[Row]) -> None:
    lines = [line for line in as_markdown(None, rows).split("\n") if line]
    assert len(lines) == len(rows)
    for row, line in zip(rows, lines, strict=True):
        assert line.lstrip().startswith("- " if row.is_run_in else "##")
        assert line.replace("\\", "").endswith(row.words)
