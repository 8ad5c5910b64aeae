"""The lexicon of set phrases: names and other names, the reader's own over the program's, and places in a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core.phrases import GIVEN, OWN, Phrase
from core.study.lexicon import Lexicon

if TYPE_CHECKING:
    from pathlib import Path


def test_a_name_is_found_whatever_marks_stand_around_and_inside_it() -> None:
    lexicon = Lexicon.load()
    for words in ("五个必由之路", "“五个必由之路”", "五个“必由之路”", " 五个必由之路 ", "「五个必由之路」"):
        assert [len(phrase.members) for phrase in lexicon.of(words)] == [5]
    assert lexicon.of("一个中心两个基本点") == lexicon.of("一个中心、两个基本点") == lexicon.of("一个中心，两个基本点") != ()


def test_all_entries_of_one_name_are_told_the_latest_first() -> None:
    assert [phrase.name for phrase in Lexicon.load().of("八字方针")] == ["新八字方针（1979年）", "八字方针（1961年）"]


def test_every_entry_has_a_name_of_its_own_and_most_have_members() -> None:
    phrases = Lexicon.load().phrases
    assert len({phrase.name for phrase in phrases}) == len(phrases) == 320
    assert [phrase.name for phrase in phrases if not phrase.members] == ["九二共识"]
    assert {phrase.source for phrase in phrases} == {GIVEN}


def test_an_entry_of_the_reader_stands_in_the_place_of_the_program_s(tmp_path: Path) -> None:
    own = tmp_path / "phrases.json"
    own.write_text(json.dumps([{"phrase": "六稳", "members": ["稳一", "稳二"]}, {"phrase": "三抓三促"}]), encoding="utf-8")
    lexicon = Lexicon.load(own)
    assert [(one.members, one.source) for one in lexicon.of("六稳")] == [(("稳一", "稳二"), OWN)]
    assert len(lexicon.phrases) == 321


def test_a_file_of_the_reader_that_is_none_leaves_the_program_s_entries(tmp_path: Path) -> None:
    own = tmp_path / "phrases.json"
    own.write_text("[{", encoding="utf-8")
    assert Lexicon.load(own).phrases == Lexicon.load().phrases
    assert own.read_text(encoding="utf-8") == "[{"


def test_places_that_overlap_are_all_given() -> None:
    lexicon = Lexicon([Phrase("三清一改", aliases=("三清",)), Phrase("一改"), Phrase("三清"), Phrase("上、下")])
    text = "推进三清一改，上下同心，上、下联动。"
    met = [(span.of(text), phrase.name) for span, phrase in lexicon.match(text)]
    assert met == [
        ("三清一改", "三清一改"),
        ("三清", "三清一改"),
        ("三清", "三清"),
        ("一改", "一改"),
        ("上下", "上、下"),
        ("上、下", "上、下"),
    ]


NAMES = st.lists(st.text("三四清改、一", min_size=1, max_size=5), max_size=6)


@given(NAMES, st.text("三四清改、一x", max_size=40))
def test_each_place_is_one_where_the_name_stands(names: list[str], text: str) -> None:
    lexicon = Lexicon([Phrase(name) for name in names])
    met = list(lexicon.match(text))
    assert [span.start for span, _ in met] == sorted(span.start for span, _ in met)
    wanted = {
        (start, start + len(form), name)
        for name in names
        for form in {name, name.replace("、", "")}
        for start in range(len(text))
        if len(form) > 1 and text.startswith(form, start)
    }
    assert {(span.start, span.end, phrase.name) for span, phrase in met} == wanted
