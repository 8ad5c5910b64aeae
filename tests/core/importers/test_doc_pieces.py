"""The text of a .doc is put together of its pieces, in whatever order and width they stand, with what holds for each."""

from __future__ import annotations

import struct

import pytest

from core.errors import UnreadableFile
from tests.core.importers.doc_kit import (
    BOLD,
    DELETED,
    HIDDEN,
    SIZE,
    doc,
    document_of,
    found,
    lines_of,
    opened,
    p,
    r,
    sprm,
)
from tests.core.importers.doc_writing import Cut, Written


def test_the_text_is_read_in_its_order() -> None:
    assert lines_of(p("在春耕工作会上的讲话"), p("同志们："), p("今天只讲三件事。")) == [
        "在春耕工作会上的讲话",
        "同志们：",
        "今天只讲三件事。",
    ]


def test_pieces_that_stand_in_another_order_are_read_in_that_of_the_text() -> None:
    cuts = [Cut(4, order=2), Cut(9, order=0), Cut(0, order=1)]
    assert lines_of(p("一、抓好春灌"), p("二、备足良种"), cuts=cuts) == ["一、抓好春灌", "二、备足良种"]


def test_pieces_of_one_byte_stand_beside_those_of_two() -> None:
    cuts = [Cut(3), Cut(11, width=1), Cut(0)]
    assert lines_of(p("型号为T-80 “B”型。"), cuts=cuts) == ["型号为T-80 “B”型。"]


@pytest.mark.parametrize("sign", ["“", "”", "—", "…", "€", "é"])
def test_one_byte_stands_for_signs_of_western_windows(sign: str) -> None:
    assert lines_of(p(f"A{sign}B"), cuts=[Cut(0, width=1)]) == [f"A{sign}B"]


def test_a_sign_of_two_units_is_one_character() -> None:
    assert lines_of(p("姓𠮷名😀止")) == ["姓𠮷名😀止"]


def test_what_is_set_behind_a_sign_of_two_units_is_set_at_its_place() -> None:
    document = document_of(p("姓𠮷的", r("删", sprm(DELETED)), "人"), p(r("全段加粗", sprm(BOLD))))
    assert document.text == "姓𠮷的人\n全段加粗"
    assert [one.bold for one in document.paragraphs] == [False, True]


def test_settings_follow_the_pieces_wherever_they_stand() -> None:
    cuts = [Cut(3, order=3), Cut(6, order=1, width=2), Cut(9, order=2), Cut(0, order=0)]
    document = document_of(p(r("加粗的", sprm(BOLD)), r("藏起来", sprm(HIDDEN)), "看得见"), p(r("大字", sprm(SIZE, 44))), cuts=cuts)
    assert document.text == "加粗的看得见\n大字"
    assert document.paragraphs[1].size == 22.0


def test_a_piece_can_have_modifiers_of_its_own() -> None:
    short = 0x55 << 1 | 1 << 8
    cuts = [Cut(5, prm=short), Cut(0)]
    assert [one.bold for one in document_of(p("加粗一段"), p("平常一段"), cuts=cuts).paragraphs] == [True, False]


def test_a_piece_can_name_modifiers_that_stand_before_all_pieces() -> None:
    cuts = [Cut(2, prm=1 << 1 | 1), Cut(0)]
    assert lines_of(p("删去留下"), cuts=cuts, modifiers=[sprm(BOLD), sprm(DELETED)]) == ["留下"]


def test_a_name_of_modifiers_that_are_not_there_is_passed_over() -> None:
    assert lines_of(p("照常读出"), cuts=[Cut(0, prm=77 << 1 | 1)]) == ["照常读出"]


def test_empty_pieces_are_passed_over() -> None:
    def damage(written: Written) -> None:
        at = written.word.find("把水管好".encode("utf-16-le"))
        pieces = struct.pack("<4i", 0, 2, 2, 5) + b"".join(struct.pack("<HIH", 0, place, 0) for place in (at, 0, at + 4))
        written.table["Clx"] = b"\2" + struct.pack("<I", len(pieces)) + pieces

    assert opened(doc(p("把水管好"), damage=damage)).text == "把水管好"


def test_a_piece_beyond_the_file_leaves_the_rest_to_be_read_and_is_told() -> None:
    def damage(written: Written) -> None:
        at = written.word.find("前面的话".encode("utf-16-le"))
        pieces = struct.pack("<3i", 0, 5, 400) + struct.pack("<HIH", 0, at, 0) + struct.pack("<HIH", 0, 0x3FFFFF0, 0)
        written.table["Clx"] = b"\2" + struct.pack("<I", len(pieces)) + pieces

    document = opened(doc(p("前面的话"), p("后面的话" * 90), damage=damage))
    assert document.text == "前面的话"
    assert found(document)["cut-off"] == 1


def test_without_a_table_of_pieces_the_text_is_taken_from_its_usual_place_and_that_is_told() -> None:
    def damage(written: Written) -> None:
        del written.table["Clx"]
        written.text_ends = 2048 + 2 * len("没有片段表也读得出\r")

    document = opened(doc(p("没有片段表也读得出"), damage=damage))
    assert document.text == "没有片段表也读得出"
    assert found(document)["damaged-parts"] == 1


def test_what_is_no_text_is_not_taken_for_one() -> None:
    def damage(written: Written) -> None:
        del written.table["Clx"]
        written.word[2048:2080] = struct.pack("<8I", *range(8))
        written.text_ends = 2048 + 32

    with pytest.raises(UnreadableFile, match="damaged"):
        opened(doc(p("此处没有一个字是可以读的"), damage=damage))
