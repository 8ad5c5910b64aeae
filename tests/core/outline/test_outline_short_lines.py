"""Short lines without a label that are headings, and such that only look like them."""

from __future__ import annotations

from tests.core.outline.outline_kit import tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


def test_short_lines_with_a_day_or_a_quoted_word_are_headings() -> None:
    days = ["第一天：敲锣", "第二天：守堤"]
    assert tree(f"{BODY}\n{days[0]}\n{BODY}\n{days[1]}\n{BODY}") == days
    names = ["水渠上的“活地图”", "堤坝上的“铁脚板”"]
    assert tree(f"{BODY}\n{names[0]}\n{BODY}\n{names[1]}\n{BODY}") == names
    assert tree(f"{BODY}\n有人问：“谁来修？”\n{BODY}\n有人答：“我来修。”\n{BODY}") == []


def test_english_lines_written_like_sentences_are_headings_if_there_are_two_between_paragraphs() -> None:
    body = "The canals of the township have silted up, and every village has a share in the work that lies ahead of us all."
    lines = ["Why the canals matter", "What we are doing about it"]
    raw = f"On Canals\n\n{body}\n\n{lines[0]}\n\n{body}\n\n{lines[1]}\n\n{body}"
    assert tree(raw) == lines
    assert tree(f"On Canals\n\n{body}\n\n{lines[0]}\n\n{body}\n\n{body}") == []
    assert tree(f"{body}\n\n{lines[0]}\n{lines[1]}\nand so on we go\n\n{body}") == []
