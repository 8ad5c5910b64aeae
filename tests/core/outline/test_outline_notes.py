"""Endnotes quote laws and lists that do not divide the text."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起，谁也不能马虎。"
SPEECH = f"一、守住春耕\n{BODY}\n二、防住火情\n{BODY}\n"


@pytest.mark.parametrize("name", ["注释", "注\u3000\u3000释", "【注释】", "附注：", "Notes"])
@pytest.mark.parametrize("marks", [("〔1〕", "〔2〕", "〔3〕"), ("[1]", "[2]", "[3]"), ("①", "②", "③"), ("*\u3000", "〔1〕", "〔2〕")])
def test_what_a_note_quotes_is_no_heading(name: str, marks: tuple[str, str, str]) -> None:
    first, second, third = marks
    notes = (
        f"{name}\n{first}见《水渠管理办法》。\n{second}办法规定：\n一、分段包干；\n二、逐段验收。\n{third}指去年的事：一是渠淤，二是坝垮。"
    )
    assert tree(SPEECH + notes) == ["一、", "二、"]


def test_a_text_goes_on_behind_its_notes() -> None:
    notes = "注释\n〔1〕见《水渠管理办法》。\n〔2〕指柳河渠。\n"
    long = "\n".join([BODY] * 12)
    assert tree(f"{SPEECH}{notes}三、管好饮水\n{BODY}\n{long}") == ["一、", "二、", "三、"]


def test_a_line_that_only_sounds_like_the_name_of_notes_ends_nothing() -> None:
    assert tree(f"一、守住春耕\n{BODY}\n注\n二、防住火情\n{BODY}") == ["一、", "二、"]


def test_who_signed_over_the_notes_is_no_heading() -> None:
    signed = "柳河镇水利站\u3000王建国\n二〇二六年三月二日\n注释\n〔1〕见《水渠管理办法》。\n〔2〕指柳河渠。"
    assert tree(SPEECH + signed) == ["一、", "二、"]
