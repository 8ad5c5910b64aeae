"""Excerpts in Markdown: nothing that comes from a document or a note becomes markup, and a reader's template is filled in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.errors import ReaderError
from core.excerpts import Excerpt, excerpts
from core.exporting import ExportOptions
from core.markdown_forms import FIELDS, LONGEST, check_template, escaped, joined, markdown, tags
from core.note_text import blocks, plain
from tests.core.excerpt_kit import SPEECH, exported, mark, translated

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = st.text(st.sampled_from("\\`*_[]<>&~|$#^@{}%=-+!:.()/\"' \t\n1aA甲。，") | st.characters(exclude_categories=["Cs"]), max_size=40)


def one_of(**values: object) -> Excerpt:
    (found,) = excerpts(exported(SPEECH, [mark(SPEECH, "谁的水闸谁看守", **values)]), ExportOptions(), translated)  # type: ignore[arg-type]
    return found


@given(SIGNS)
def test_words_stay_words(words: str) -> None:
    line = " ".join(words.split())
    tokens = READER.parse(escaped(words))
    if not line:
        assert tokens == []
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or []} <= {"text", "text_special"}
    assert "".join(child.content for child in tokens[1].children or []) == line.replace("\0", "\ufffd")


@given(SIGNS)
def test_a_note_brings_no_html_no_picture_and_no_heading(note: str) -> None:
    done = markdown(one_of(note=note), "{note} {colour}", translated)
    tokens = [token for outer in READER.parse(done) for token in (outer, *(outer.children or []))]
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "image", "heading_open", "fence", "code_block", "hr", "table_open"}
    assert {token.content for token in tokens if token.type == "html_inline"} <= {
        f"<{end}{tag}>" for tag in ("strong", "em", "del") for end in ("", "/")
    }


@pytest.mark.parametrize(
    ("note", "done"),
    [
        ("**重点**，另见[纪要](https://a.example/b)", "**重点**，另见[纪要](https://a.example/b)"),
        ('见"https://a.example/b"，再议', '见"[https\\://a.example/b](https://a.example/b)"，再议'),
        ("**重点。**然后", "<strong>重点。</strong>然后"),
        ("先看水库\n再看堤段", "先看水库  \n再看堤段"),
        ("- 水库\n  - 闸门\n- 堤段", "- 水库\n    - 闸门\n- 堤段"),
        ("[点这里](javascript:alert(1))", "\\[点这里\\](javascript:alert(1))"),
        ("![图](x.png)<img src=x>", "!\\[图\\](x.png)\\<img src=x\\>"),
        ("# 大标题", "**大标题**"),
        ("%%藏起来%% ==亮== #标签 [[别处]]", "\\%\\%藏起来\\%\\% \\=\\=亮\\=\\= \\#标签 \\[\\[别处\\]\\]"),
    ],
)
def test_a_note_keeps_the_little_that_the_window_shows_of_it(note: str, done: str) -> None:
    assert markdown(one_of(note=note), "{note}", translated) == done.replace("!\\[", "\\!\\[")


@given(st.text(st.sampled_from("*~`[]\\ \n甲ab-1.>#:/hts"), max_size=60))
def test_no_word_of_a_note_gets_lost(note: str) -> None:
    assert [sign for sign in plain(note) if sign.isalpha()] == [sign for sign in note if sign.isalpha()]
    assert all(line for block in blocks(note) for line in block.lines)


def test_the_usual_form_has_passage_source_note_and_what_belongs_to_it() -> None:
    one = one_of(note="与去年一致。", tags=("责任", "春耕 备耕"), star=True, task={"task": "查水闸", "state": "done"})
    assert markdown(one, "", translated) == (
        "> 谁的水闸谁看守\n>\n"
        f"> — [《在全镇防汛动员会上的讲话》，第4段]({one.link}&look=hg&size=7)\n\n"
        "与去年一致。\n\n★ Gamboge · #责任 #春耕-备耕\n\n- [x] Task: 查水闸 · State: Done"
    )


def test_a_template_repeats_what_stands_before_a_field_of_several_lines() -> None:
    one = one_of(note="先看水库\n\n再看堤段")
    assert markdown(one, "- {quote}\n  > {note}", translated) == "- 谁的水闸谁看守\n  > 先看水库\n  >\n  > 再看堤段"


def test_a_line_of_a_template_goes_where_its_fields_are_empty() -> None:
    assert (
        markdown(one_of(), "{quote}\n\n批注：{note}\n\n标签：{tags}\n\n——{speaker}，{date}", translated)
        == "谁的水闸谁看守\n\n——镇长，2026年3月2日"
    )


def test_items_of_a_list_stand_together_and_paragraphs_apart() -> None:
    assert joined(["- 甲", "- 乙"]) == "- 甲\n- 乙"
    assert joined(["甲", "乙"]) == "甲\n\n乙"


@pytest.mark.parametrize("template", ["{qoute}", "没有字段", "（" * 30 + "{quote}", "{quote}" * LONGEST])
def test_a_wrong_template_is_told_in_one_sentence_with_a_way_out(template: str) -> None:
    with pytest.raises(ReaderError) as told:
        check_template(template)
    assert str(told.value).count(". ") == 1


def test_every_field_can_stand_in_a_template() -> None:
    template = "\n".join(f"{{{field}}}" for field in FIELDS)
    check_template(template)
    assert "{" not in markdown(one_of(note="甲", task={"task": "乙"}), template, translated)


def test_tags_are_such_as_obsidian_takes() -> None:
    assert tags(("责任/水库", "春耕 备耕", "“提法”", "2026", "！", "🌾")) == "#责任/水库 #春耕-备耕 #提法 #2026- #🌾"
