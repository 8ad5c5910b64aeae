"""Figures of a library: with their sentences and sections, and one subject followed over documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.outline import recognise
from core.progress import Progress
from core.session import ReadingSession
from core.study import figure_names, figure_places
from tests.core.library_kit import document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.figures import Followed

TEXTS = {
    "二〇二三": (
        "政府工作报告\n（2023年2月6日）\n各位代表：\n一、去年工作\n全县地区生产总值完成98.5亿元，增长6.1%。粮食总产量12万吨。新建农村公路85公里。\n"
        "二、今年安排\n今年的主要预期目标是：生产总值增长7%左右；粮食产量稳定在12.5万吨以上。\n"
    ),
    "二〇二四": (
        "政府工作报告\n（2024年1月20日）\n各位代表：\n一、去年工作\n东江县地区生产总值达到1057000万元，同比增长7.3%；人均地区生产总值6.8万元。\n"
        "粮食产量1.3亿公斤。服务业生产总值增长8%。\n"
    ),
    "二〇二一": "政府工作报告\n（2021年3月1日）\n各位代表：\nGDP下降0.8%，财政收入5.2亿元。\n",
    "无关": "关于冬季取暖的通知\n各村要备足燃料3万吨。\n",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "library.db") as session:
        for name, text in TEXTS.items():
            opened(session, document(text, Path(f"/报告/{name}.txt")))
        yield session


def rows(found: Followed) -> dict[tuple[str, bool], list[tuple[str | None, float, bool]]]:
    return {(row.unit, row.is_change): [(one.date, one.value, one.is_aim) for one in row.points] for row in found.series}


def test_a_figure_of_a_text_comes_with_its_sentence_and_its_section(tmp_path: Path) -> None:
    read = document(TEXTS["二〇二三"])
    text, outline = read.text, recognise(read.text, read.paragraphs)
    lines = ReadingSession(tmp_path / "none.db").figures.lines(text, outline)
    assert [(line.words, line.subject) for line in lines[:4]] == [
        ("98.5亿元", "地区生产总值"),
        ("6.1%", "地区生产总值"),
        ("12万吨", "粮食总产量"),
        ("85公里", "农村公路"),
    ]
    assert lines[3].said == "新建农村公路85公里。"
    assert [line.section for line in lines] == ["一、去年工作"] * 4 + ["二、今年安排"] * 2


def test_a_long_text_is_looked_through_elsewhere_with_the_same_result(tmp_path: Path) -> None:
    text = TEXTS["二〇二三"] * 600
    read = document(text)
    figures = ReadingSession(tmp_path / "none.db").figures
    lines = figures.lines(read.text, recognise("", ()), Progress())
    assert len(lines) == 6 * 600
    assert {line.subject for line in lines} == {"地区生产总值", "粮食总产量", "农村公路", "生产总值", "粮食产量"}


def test_a_subject_is_followed_under_each_of_its_names_the_earliest_document_first(session: ReadingSession) -> None:
    found = session.figures.follow("生产总值")
    assert found.documents == 3
    assert rows(found) == {
        ("元", False): [("2023-02-06", 9_850_000_000, False), ("2024-01-20", 10_570_000_000, False)],
        ("%", True): [("2021-03-01", -0.8, False), ("2023-02-06", 6.1, False), ("2023-02-06", 7, True), ("2024-01-20", 7.3, False)],
    }


def test_amounts_are_brought_to_one_unit_and_aims_are_told(session: ReadingSession) -> None:
    assert rows(session.figures.follow("全县粮食产量")) == {
        ("吨", False): [("2023-02-06", 120_000, False), ("2023-02-06", 125_000, True), ("2024-01-20", 130_000, False)]
    }


def test_a_followed_figure_tells_where_it_stands(session: ReadingSession) -> None:
    (row,) = session.figures.follow("财政收入").series
    (point,) = row.points
    assert (point.words, point.title, point.path) == ("5.2亿元", "政府工作报告", Path("/报告/二〇二一.txt"))
    assert point.span.of(document(TEXTS["二〇二一"]).text) == "5.2亿元"
    assert point.said == "GDP下降0.8%，财政收入5.2亿元。"


def test_rows_go_to_a_workbook_with_numbers_as_numbers_and_to_tables(session: ReadingSession, tmp_path: Path) -> None:
    import openpyxl

    rows = [("=1+1", 98.5, "全县"), ("粮食", None, "二")]
    session.figures.export(tmp_path / "数据.xlsx", "数据", ("名称", "数值", "范围"), rows)
    sheet = openpyxl.load_workbook(tmp_path / "数据.xlsx").active
    assert [[cell.value for cell in row] for row in sheet] == [["名称", "数值", "范围"], ["=1+1", 98.5, "全县"], ["粮食", None, "二"]]
    assert sheet["A2"].data_type == "s"
    session.figures.export(tmp_path / "数据.csv", "数据", ("名称", "数值", "范围"), rows)
    assert (tmp_path / "数据.csv").read_text("utf-8-sig").splitlines()[1:] == ["'=1+1,98.5,全县", "粮食,,二"]


def test_figures_of_several_places_are_told_apart_and_of_the_whole_country_too(tmp_path: Path) -> None:
    said = (
        "政府工作报告\n——{year}年1月9日在{place}第十八届人民代表大会第四次会议上\n\n各位代表：\n"
        "一、去年\n全县地区生产总值{value}亿元。{more}\n"
    )
    with ReadingSession(tmp_path / "library.db") as session:
        for year, place, value, more in (
            (2024, "清河县", 98, "国内生产总值126万亿元。"),
            (2025, "清河县", 104, ""),
            (2025, "江州市东岭县", 310, "清河县地区生产总值104亿元。"),
        ):
            text = said.format(year=year, place=place, value=value, more=more)
            opened(session, document(text, Path(f"/报告/{place}{year}.txt")))
        found = session.figures.follow("地区生产总值")
    assert {row.place: [one.value / 1e8 for one in row.points] for row in found.series} == {
        None: [98, 1_260_000, 104, 310, 104],
        "清河县": [98, 104, 104],
        "东岭县": [310],
        "全国": [1_260_000],
    }


def test_a_very_long_document_is_followed_too(session: ReadingSession) -> None:
    text = "年鉴\n（2019年1月2日）\n" + "各村各户都要备足过冬的柴火。\n" * 12_000 + "全县财政收入4.1亿元。\n"
    opened(session, document(text, Path("/报告/年鉴.txt")))
    (row,) = session.figures.follow("财政收入").series
    assert [(one.date, one.words) for one in row.points] == [("2019-01-02", "4.1亿元"), ("2021-03-01", "5.2亿元")]


def test_what_is_not_in_the_library_has_no_series(session: ReadingSession, tmp_path: Path) -> None:
    assert session.figures.follow("游客人数").series == ()
    assert ReadingSession(tmp_path / "none.db").figures.follow("粮食产量").series == ()


@pytest.mark.parametrize(
    ("subject", "wanted", "is_it"),
    [
        ("全市地区生产总值", "地区生产总值", True),
        ("东江区地区生产总值", "地区生产总值", True),
        ("人均地区生产总值", "地区生产总值", False),
        ("工业固定资产投资", "固定资产投资", False),
        ("区本级固定资产投资", "固定资产投资", True),
        ("农村居民人均可支配收入", "居民人均可支配收入", False),
        ("新增城镇就业人数", "城镇新增就业", True),
        ("2023年粮食产量", "粮食产量", True),
    ],
)
def test_only_the_same_is_held_against_each_other(subject: str, wanted: str, *, is_it: bool) -> None:
    assert figure_names.is_same(subject, figure_names.key(wanted)) == is_it


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        ("2026年清河县政府工作报告", "", "清河县"),
        ("江州市东岭区2025年统计公报", "", "东岭区"),
        ("政府工作报告", "政府工作报告\n海兴市市长　李某某\n", "海兴市"),
        ("政府工作报告", "——在第十四届全国人民代表大会第三次会议上\n", "全国"),
        ("在全市经济工作会议上的讲话", "同志们：", ""),
        ("通知", "各乡镇人民政府：\n" + "甲县乙县" * 100, ""),
    ],
)
def test_the_place_of_a_report_is_told_by_its_title_or_its_first_lines(title: str, text: str, place: str) -> None:
    assert figure_places.of_document(title, text) == place
