"""What the first lines of a speech or an official document say of it, and what they only seem to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.describing import describe_beginning, findings
from core.metadata import Metadata
from core.outline import recognise
from tests.core.describing.describing_kit import BODY, described, document

MEETING = "全镇农村饮水安全工作会议"


@pytest.mark.parametrize(
    ("head", "speaker", "date"),
    [
        ("（2026年3月2日）\n镇党委书记 张大山", "张大山", "2026-03-02"),
        ("张大山\n（2026年3月2日）", "张大山", "2026-03-02"),
        ("张　大　山\n二〇二六年三月二日", "张大山", "2026-03-02"),
        ("2026.3.2\n张大山同志", "张大山", "2026-03-02"),
        ("（2026年3月2日，根据录音整理）\n镇长　李小河", "李小河", "2026-03-02"),
        ("（二○二六年三月）\n某某某", "某某某", "2026-03"),
        ("2026年3月2日 星期一 上午\n张大山", "张大山", "2026-03-02"),
        ("民国一百一十五年三月二日\n×××", "×××", "2026-03-02"),
        ("中共春江县委书记  李小河\n（2026-03-02）", "李小河", "2026-03-02"),
        ("发布时间：2026-03-05 来源：春江县人民政府网 作者：记者 王小二\n（2026年3月2日）", None, "2026-03-02"),
        ("发布时间：2026年3月5日", None, "2026-03-05"),
        ("", None, None),
    ],
)
def test_speaker_and_date_stand_under_the_title(head: str, speaker: str | None, date: str | None) -> None:
    title = f"在{MEETING}上的讲话"
    source = "春江县人民政府网" if "来源" in head else None
    assert described(f"{title}\n{head}{BODY}") == Metadata(
        title=title, speaker=speaker, date=date, occasion=MEETING, source=source, kind="讲话"
    )


@pytest.mark.parametrize(
    ("title", "speaker", "occasion"),
    [
        ("张大山同志在全县春耕工作会议上的讲话", "张大山", "全县春耕工作会议"),
        ("镇长李小河在全镇防汛会上的讲话提纲", "李小河", "全镇防汛会"),
        ("在新任干部培训班开班式上的辅导报告", None, "新任干部培训班开班式"),
        ("在庆祝建镇七十周年大会上的致辞（摘要）", None, "庆祝建镇七十周年大会"),
        ("全县招商引资座谈会主持词", None, "全县招商引资座谈会"),
        ("政府工作报告", None, None),
        ("春江县水利局关于做好防汛工作的意见（试行）", "春江县水利局", None),
        ("在“节水宣传周”启动仪式时的致辞", None, "“节水宣传周”启动仪式"),
        ("在“全县清沟大会”上的讲话", None, "全县清沟大会"),
        ("关于在全镇开展清沟行动的通知", None, None),
        ("在希望的田野上", None, None),
    ],
)
def test_a_title_says_who_spoke_and_where(title: str, speaker: str | None, occasion: str | None) -> None:
    found = described(title + BODY)
    assert (found.title, found.speaker, found.occasion) == (title, speaker, occasion)


def test_a_report_has_its_occasion_under_the_title() -> None:
    text = (
        "政府工作报告\n——2026年1月12日在春江县第十八届人民代表大会第五次会议上\n春江县人民政府县长　李小河\n各位代表：\n"
        "一、去年的事\n好。\n二、今年的事\n好。"
    )
    assert described(text) == Metadata("政府工作报告", "李小河", "2026-01-12", "春江县第十八届人民代表大会第五次会议", kind="政府工作报告")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("春政发〔2026〕3号", "春政发〔2026〕3号"),
        ("春政发[2026]3号", "春政发〔2026〕3号"),
        ("春政发［2026］3号", "春政发〔2026〕3号"),
        ("春政发（2026）3号", "春政发〔2026〕3号"),
        ("春政发(2026)第3号", "春政发〔2026〕3号"),
        ("春政发【2026】3号", "春政发〔2026〕3号"),
        ("春政发 〔 2026 〕 3 号", "春政发〔2026〕3号"),
        ("春政发〔2026〕3号　　　　签发人：李小河", "春政发〔2026〕3号"),
        ("春政发〔2026〕×号", "春政发〔2026〕×号"),
        ("〔2026〕3号", "〔2026〕3号"),
    ],
)
def test_an_official_document_has_its_number_organ_and_date(number: str, written: str) -> None:
    text = f"""春江县人民政府文件
{number}
春江县人民政府关于做好2026年春耕生产工作的通知
各乡镇人民政府，县政府各部门：
根据《春江县人民政府关于春耕的意见》（春政发〔2019〕88号）和2019年5月6日会议精神，现通知如下：
一、抢抓农时
备足种子，不误农时。
二、修好水渠
清到田头为止。
春江县人民政府
2026年3月2日
（此件公开发布）
抄送：县委各部门，县人大办，县政协办。
春江县人民政府办公室　　　　2026年3月5日印发"""
    assert described(text) == Metadata(
        "春江县人民政府关于做好2026年春耕生产工作的通知", "春江县人民政府", "2026-03-02", None, written, kind="通知"
    )


def test_an_order_is_numbered_by_two_lines() -> None:
    text = (
        "春江县人民政府令\n第3号\n《春江县河道管理办法》已经县政府常务会议审议通过，现予公布。\n县长 李小河\n2026年2月5日\n"
        "春江县河道管理办法\n第一章 总则\n第一条 为了管好河道，制定本办法。\n"
    )
    found = described(text)
    assert (found.number, found.date) == ("春江县人民政府令第3号", "2026-02-05")


def test_lines_of_names_and_values_are_believed() -> None:
    text = "标题：在春耕会上的讲话\n作者：张大山\n日期：2026-3-2\n会议名称：全县春耕会\n文号：春发〔2026〕3号\n来源：春江日报" + BODY
    found = described(text)
    assert (found.title, found.speaker, found.date, found.number) == ("在春耕会上的讲话", "张大山", "2026-03-02", "春发〔2026〕3号")


def test_the_signature_tells_who_wrote_a_letter_and_when() -> None:
    text = "倡议书\n全镇广大干部群众：\n水是生命之源，请大家节约用水。\n让我们从今天做起。\n东河镇人民政府\n2026年3月22日"
    found = described(text)
    assert (found.title, found.speaker, found.date) == ("倡议书", "东河镇人民政府", "2026-03-22")


@pytest.mark.parametrize(
    "text",
    [
        "今天我们回顾2024年3月5日以来的工作，成绩很大，问题也不少，大家都有体会，张大山同志也讲了，下面我说几句。\n一、水\n好。\n二、种\n好。",
        "一、认识要再深一层\n1998年8月7日那场大水，大家都记得。\n二、管护要再紧一扣\n李小河同志说得好。\n",
        "水表登记\n村名、户数、只数都要写清楚，一户一行，写完以后交给水管所，由水管所汇总以后报镇政府审定。\n",
    ],
)
def test_dates_and_names_in_the_prose_are_not_those_of_the_document(text: str) -> None:
    found = described(text)
    assert (found.speaker, found.date, found.occasion, found.number) == (None, None, None, None)


def test_a_table_of_names_has_no_speaker() -> None:
    read = document("水管所值班表\n张大山\t2026年3月2日\n李小河\t2026年3月3日")
    rows = [read.paragraphs[0], *(replace(one, row=(0, number)) for number, one in enumerate(read.paragraphs[1:]))]
    found = describe_beginning(replace(read, paragraphs=tuple(rows)))
    assert (found.speaker, found.date) == (None, None)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Remarks at the Spring Water Conference\nBy Jane Doe, Minister of Water\nMarch 2, 2026\nLadies and gentlemen,\n",
            Metadata("Remarks at the Spring Water Conference", "Jane Doe", "2026-03-02", "the Spring Water Conference"),
        ),
        (
            "Opening Remarks by John Smith at the River Forum on 5 May 2026\nThank you.\n",
            Metadata("Opening Remarks by John Smith at the River Forum on 5 May 2026", "John Smith", "2026-05-05", "the River Forum"),
        ),
    ],
)
def test_english_speeches_are_described_too(head: str, expected: Metadata) -> None:
    assert described(head + "Water is life. In May 1998 it rose. Today we meet again.\nFirst, we save.\n", "speech.txt") == expected


def test_each_finding_tells_where_it_was_found() -> None:
    read = document("在春耕会上的讲话\n（2026年3月2日）" + BODY, "20250101张大山在春耕会上的讲话.txt", Metadata(speaker="王小二"))
    sources = {(one.field, one.source): one.value for one in findings(read, recognise(read.text, read.paragraphs))}
    assert sources["date", "lines"] == "2026-03-02"
    assert sources["date", "name"] == "2025-01-01"
    assert sources["speaker", "name"] == "张大山"
    assert sources["speaker", "properties"] == "王小二"


def test_a_text_in_one_line_of_any_length_is_described_at_once() -> None:
    found = described("在春耕会上的讲话（2026年3月2日）张大山 同志们：" + "今天说水的事情，" * 500_000)
    assert found.date in (None, "2026-03-02")
