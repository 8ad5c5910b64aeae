"""Every place of a query in lines with the words in the middle."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from core import pinyin
from core.concordance import CONTEXT, DATE, DOCUMENT, KEYWORD, LEFT, MOST, RIGHT, Concordance, Source
from core.concordance_forms import ThereAlready, export
from core.finding import Hits, Query, find_words

if TYPE_CHECKING:
    from pathlib import Path

SPEECH = (
    "在全县春耕生产会议上的讲话\n（2024年3月5日）\n张明\n同志们：\n要扛稳粮食安全责任。保障粮食生产，稳住粮食面积。\n一、种好地\n"
    "种粮食，靠科技。GDP之外，还要看粮食。"
)


@pytest.fixture(autouse=True)
def _readings() -> None:
    pinyin.load()


def _concordance(*texts: str, words: str = "粮食") -> Concordance:
    found = Concordance()
    for number, text in enumerate(texts, 1):
        found.add(Source(number, f"文{number}", None, f"20{20 + number}"), text, find_words(text, Query(words)))
    return found


def _shown(found: Concordance, by: str) -> list[str]:
    lines = (found.line(at) for at in found.ordered(by))
    return [f"{line.left[-2:]}|{line.words}|{line.right[:2]}" for line in lines]


def test_each_place_is_a_line_with_what_stands_around_it() -> None:
    found = _concordance(SPEECH)
    assert _shown(found, DATE) == ["扛稳|粮食|安全", "保障|粮食|生产", "稳住|粮食|面积", " 种|粮食|，靠", "要看|粮食|。"]
    first = found.line(0)
    assert first.span.of(SPEECH) == "粮食"
    assert first.left.endswith("讲话 （2024年3月5日） 张明 同志们： 要扛稳")
    assert len(first.right) == CONTEXT
    assert "\n" not in first.left + first.right


def test_a_line_tells_the_number_of_its_paragraph_as_the_page_does() -> None:
    found = _concordance(SPEECH)
    assert [found.line(at).paragraph for at in range(len(found))] == [2, 2, 2, 4, 4]
    assert _concordance(SPEECH, words="春耕").line(0).paragraph is None


def test_lines_are_sorted_by_what_stands_behind_in_the_order_of_pinyin() -> None:
    assert _shown(_concordance(SPEECH), RIGHT) == ["要看|粮食|。", " 种|粮食|，靠", "扛稳|粮食|安全", "稳住|粮食|面积", "保障|粮食|生产"]


def test_lines_are_sorted_by_what_stands_before_from_the_words_outwards() -> None:
    assert _shown(_concordance(SPEECH), LEFT) == ["要看|粮食|。", "扛稳|粮食|安全", "保障|粮食|生产", " 种|粮食|，靠", "稳住|粮食|面积"]


def test_lines_are_sorted_by_the_words_that_were_found() -> None:
    found = Concordance()
    text = "种植、生产、管护"
    found.add(Source(1, "文"), text, Hits([0, 3, 6], [2, 5, 8]))
    assert [found.line(at).words for at in found.ordered(KEYWORD)] == ["管护", "生产", "种植"]


def test_lines_are_sorted_by_documents() -> None:
    found = _concordance("粮食甲", "粮食乙，粮食丙")
    assert _shown(found, DATE) == ["|粮食|乙，", "乙，|粮食|丙", "|粮食|甲"]
    assert _shown(found, DOCUMENT) == ["|粮食|甲", "|粮食|乙，", "乙，|粮食|丙"]


def test_many_lines_are_kept_and_more_are_cut() -> None:
    text = "粮食" * 30_000
    hits = find_words(text, Query("粮食"))
    found = Concordance()
    for number in range(4):
        found.add(Source(number, "文"), text, hits)
    assert len(found) == MOST
    assert found.is_cut
    assert sorted(found.ordered(LEFT)) == list(range(MOST))


def test_a_table_can_do_no_harm_in_a_spreadsheet(tmp_path: Path) -> None:
    found = _concordance("=1+1 粮食，要看", "@甲|乙 粮食")
    path = tmp_path / "语境索引.csv"
    export(path, map(found.line, range(len(found))), heads=["前", "词", "后", "文档", "讲话人", "日期", "段"])
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows == [
        ["前", "词", "后", "文档", "讲话人", "日期", "段"],
        ["'=1+1 ", "粮食", "，要看", "文1", "", "2021", "1"],
        ["'@甲|乙 ", "粮食", "", "文2", "", "2022", "1"],
    ]


def test_the_words_stand_below_one_another_in_plain_text(tmp_path: Path) -> None:
    found = _concordance("要抓好粮食生产", "abc粮食")
    path = tmp_path / "a.txt"
    export(path, map(found.line, range(len(found))))
    assert path.stat().st_mode & 0o044, "others may read it"
    assert path.read_text("utf-8").splitlines() == ["要抓好 【粮食】 生产  文1（2021 ¶1）", "   abc 【粮食】       文2（2022 ¶1）"]


def test_a_line_stays_one_line_whatever_stands_in_text_and_title(tmp_path: Path) -> None:
    found = Concordance()
    text = "甲\x1e乙\x85粮食\u2028丙"
    found.add(Source(1, "第一行\n第二行", None, None), text, find_words(text, Query("粮食")))
    path = tmp_path / "a.txt"
    export(path, [found.line(0)])
    assert path.read_text("utf-8").splitlines() == ["甲 乙  【粮食】  丙  第一行 第二行（¶1）"]


def test_signs_of_markdown_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    found = _concordance("*甲*|粮食")
    export(path, map(found.line, range(len(found))))
    assert "\\*甲\\*\\| | 粮食 |" in path.read_text("utf-8")


def test_a_file_that_is_there_is_replaced_only_if_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine", "utf-8")
    lines = [_concordance("粮食").line(0)]
    with pytest.raises(ThereAlready):
        export(path, lines)
    assert path.read_text("utf-8") == "mine"
    export(path, lines, is_forced=True)
    assert "粮食" in path.read_text("utf-8")
