"""What sort of text a title names, and where a text says it was published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.describing.kinds import kind_of
from core.describing.provenance import named
from core.metadata import Metadata
from tests.core.describing.describing_kit import BODY, described


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("在全县春耕工作会议上的讲话", "讲话"),
        ("在全县春耕工作会议上的讲话（摘要）", "讲话"),
        ("张大山同志在防汛会上的讲话提纲", "讲话"),
        ("在全县春耕工作会议上的讲话——二〇二六年三月", "讲话"),
        ("在学习贯彻省委全会精神座谈会上的发言", "发言"),
        ("政府工作报告", "政府工作报告"),
        ("政 府 工 作 報 告", "政府工作报告"),
        ("春江县人民代表大会常务委员会工作报告", "报告"),
        ("关于2025年预算执行情况和2026年预算草案的报告", "报告"),
        ("县长就春江大桥通车答记者问", "答记者问"),
        ("在通车仪式上的致辞", "致辞"),
        ("全县招商引资座谈会主持词", "主持词"),
        ("二〇二六年新年贺词", "贺词"),
        ("致全县教师的一封信", "信"),
        ("春江县人民政府关于做好春耕工作的通知（春政发〔2026〕3号）", "通知"),
        ("关于印发《在防汛会上的讲话》的通知", "通知"),
        ("关于加快水利建设的意见（试行）", "意见"),
        ("关于授予王小二劳动模范称号的决定", "决定"),
        ("春江县气象灾害公报", "公报"),
        ("关于同意春江县总体规划的批复", "批复"),
        ("春江县水利局关于清沟经费的复函", "函"),
        ("第十二次县长办公会议纪要", "纪要"),
        ("春江县河道管理办法", "办法"),
        ("中华人民共和国防洪法", "法律"),
        ("2026 防汛演講稿", "演讲"),
        ("如何写好领导讲话", None),
        ("学习县委书记在春耕会上的讲话", None),
        ("学习贯彻省委全会精神宣讲会上的讲话", "讲话"),
        ("在希望的田野上", None),
        ("会上", None),
        ("讲话人名单", None),
        ("", None),
        ("Remarks at the Spring Water Conference", None),
    ],
)
def test_a_title_names_a_kind_by_its_end(title: str, kind: str | None) -> None:
    assert kind_of(title) == kind


@given(st.text("关于在会上的讲话报告通知（摘要）〔2026〕稿 — 1", max_size=30))
def test_any_title_has_a_kind_of_few_characters_or_none(title: str) -> None:
    kind = kind_of(title)
    assert kind is None or 1 <= len(kind) <= 6


def test_the_title_in_the_lines_is_believed_before_that_in_the_name() -> None:
    assert described("关于做好春耕工作的通知" + BODY, "在全县春耕会上的讲话.txt").kind == "通知"
    assert described("各村：\n今天把水的事情摆一摆。\n", "在全县春耕会上的讲话.txt").kind == "讲话"
    assert described("各村：\n今天把水的事情摆一摆。\n", properties=Metadata(kind="讲稿")).kind == "讲稿"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("2026-03-05 09:12 来源：春江日报 作者：王小二", "春江日报"),
        ("（2026年3月5日）\n来源：《春江日报》", "春江日报"),
        ("发布时间：2026-03-05 稿件来源： 春江县人民政府网 字体：大 中 小", "春江县人民政府网"),
        ("来源：https://www.chunjiang.example/2026/3/5.html", "www.chunjiang.example"),
        ("来源：新华社发布时间：2026年3月5日", "新华社"),
        ("来源：本站 浏览：32", None),
        ("来源：XXX", None),
        ("资金来源：县财政", None),
        ("来源：", None),
    ],
)
def test_the_lines_under_the_title_name_a_source(head: str, source: str | None) -> None:
    assert described(f"在全县春耕会上的讲话\n{head}{BODY}").source == source


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("新华社春江3月5日电（记者王小二）全县春耕会今天开到了田埂上。", "新华社"),
        ("中新网春江、柳溪2026年3月5日电　全县春耕会今天开到了田埂上。", "中新网"),
        ("央视网消息：全县春耕会今天开到了田埂上。", "央视网"),
        ("新华社的同志也来了，我们欢迎。", None),
    ],
)
def test_the_dateline_of_an_agency_is_a_source(line: str, source: str | None) -> None:
    assert described(f"全县春耕会开到田埂上\n{line}\n种子三月底前到户，化肥四月初到村。\n").source == source


@pytest.mark.parametrize(
    ("end", "source"),
    [
        ("《 春江日报 》（ 2026年03月05日 01 版）", "春江日报"),
        ("（原载《求是》2026年第3期）", "求是"),
        ("（来源：春江县人民政府网）", "春江县人民政府网"),
        ("（新华社春江3月5日电）", "新华社"),
        ("《春耕歌》（2026年春江县文化馆创作，演出三场）", None),
        ("水从哪里来，人就往哪里去。", None),
    ],
)
def test_the_last_lines_name_a_source(end: str, source: str | None) -> None:
    assert described(f"在全县春耕会上的讲话{BODY}四、话说到这里\n散会以后各村把种子领回去。\n谢谢大家！\n{end}\n").source == source


def test_a_field_of_the_file_names_a_source_unless_it_names_nobody() -> None:
    assert described("各村：\n把水管好。\n", properties=Metadata(source="《春江日报》")).source == "春江日报"
    assert described("各村：\n把水管好。\n", properties=Metadata(source="网络")).source is None


@given(st.text("来源：《》（）http://新华社报本站x \u3000", max_size=24))
def test_a_source_has_no_brackets_around_it(words: str) -> None:
    found = named(words)
    assert found is None or (len(found) >= 2 and found == found.strip(" 《》"))
