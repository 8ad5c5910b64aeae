"""Whole documents: the same text, marks and facts in every way of setting them, by the program's own door too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import importers
from core.importers.formats import format_of
from core.metadata import Metadata
from tests.core.importers.ofd_kit import STYLES, counted, lines, opened
from tests.core.importers.ofd_papers import everything, notice

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("style", STYLES)
def test_a_notice_with_seal_table_and_marks_is_read_whole(style: str) -> None:
    document = opened(notice(style))
    assert lines(document)[:3] == ["清河县人民政府文件", "清政发〔2026〕3号", "关于做好2026年春季农田水利工作的通知"]
    assert lines(document)[-3:] == ["4\t组织夜间转移演练\t各乡镇\t4月中旬", "清河县人民政府", "2026年3月5日"]
    assert document.text == opened(notice()).text
    assert document.properties == Metadata("关于做好2026年春季农田水利工作的通知", "清河县人民政府", number="清政发〔2026〕3号")
    assert [(document.text[one.span.start : one.span.end], one.note, one.author) for one in document.offers] == [
        ("入春以来，全县雨水偏少，小麦", "开头要短。", "审稿人甲"),
        ("（一）抓紧清淤", "水量以谁为准？", "审稿人乙"),
    ]
    assert counted(document) == {"joined": 10, "tables": 1, "page-heads": 3, "watermarks": 1, "seals": 1}


def test_a_file_of_much_is_read_whole() -> None:
    document = opened(everything())
    assert lines(document)[-5:] == ["修水，修路。", "把水管好[1]", "把路修好", "[图]", "[1] 见县水利局的统计。"]
    assert counted(document) == {"order": 1, "joined": 18, "pictures": 1, "page-heads": 2, "watermarks": 1, "attachments": 1}


def test_the_file_is_known_by_what_is_in_it_and_read_apart(tmp_path: Path) -> None:
    file = tmp_path / "通知.bin"
    file.write_bytes(notice())
    assert format_of(file.read_bytes(), file) == "ofd"
    document = importers.read(file)
    assert document.text == opened(notice()).text
    assert document.offers == opened(notice()).offers
    assert document.report == opened(notice()).report
