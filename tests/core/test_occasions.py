"""To which class an occasion belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.metadata import Metadata
from core.occasions import OWN_WORD, class_of


@pytest.mark.parametrize(
    ("occasion", "wanted"),
    [
        ("第十四届全国人民代表大会第三次会议", "全国两会"),
        ("十四届全国人大三次会议江苏代表团审议", "全国两会"),
        ("全国政协十四届三次会议联组会", "全国两会"),
        ("中国人民政治协商会议第十四届全国委员会第二次会议", "全国两会"),
        ("云岭省第十三届人民代表大会第四次会议", "省两会"),
        ("云岭自治区十三届人大四次会议", "省两会"),
        ("云岭省清河市第八届人民代表大会第五次会议", "市两会"),
        ("政协青石县第十届委员会第二次会议", "县两会"),
        ("青石区两会", "县两会"),
        ("柳溪镇第十九届人民代表大会第一次会议", "乡镇两会"),
        ("县人大常委会第二十次会议", "人大常委会会议"),
        ("全国人大常委会会议", "人大常委会会议"),
        ("中国共产党第二十次全国代表大会", "党代会"),
        ("中国共产党云岭省第十二次代表大会", "省党代会"),
        ("青石县第十四次党代会", "县党代会"),
        ("二十届三中全会", "中央全会"),
        ("中国共产党第二十届中央委员会第四次全体会议", "中央全会"),
        ("省委十二届五次全会", "省委全会"),
        ("中共青石县委十四届六次全体（扩大）会议", "县委全会"),
        ("二十届中央纪委四次全会", "中央纪委全会"),
        ("县纪委十四届三次全会", "县纪委全会"),
        ("中央经济工作会议", "经济工作会议"),
        ("全县经济工作暨招商引资大会", "经济工作会议"),
        ("中央农村工作会议", "农村工作会议"),
        ("中央政治局第十五次集体学习", "中心组学习"),
        ("县委理论学习中心组学习", "中心组学习"),
        ("纪念某某同志诞辰一百周年座谈会", "纪念大会"),
        ("庆祝建县七十周年大会", "纪念大会"),
        ("全市劳动模范表彰大会", "表彰大会"),
        ("省委党校春季学期开班式", "党校开班"),
        ("“新时代乡村治理”专题研讨班", "党校开班"),
        ("亚太经合组织工商领导人峰会", "国际会议"),
        ("世界湿地大会", "国际会议"),
        ("二〇二六年新年贺词", "新年贺词"),
        ("离退休干部新春茶话会", "新年贺词"),
        ("在柳溪镇调研防汛工作", "调研"),
        ("民营企业家座谈会", "座谈会"),
        ("全镇农村饮水安全工作会议", "工作会议"),
        ("春耕备耕现场会", "工作会议"),
        ("“不忘来路”主题教育动员大会", "动员大会"),
        ("县委常委会专题民主生活会", "民主生活会"),
    ],
)
def test_an_occasion_belongs_to_a_class(occasion: str, wanted: str) -> None:
    assert class_of(Metadata(occasion=occasion), "x.txt") == wanted


@pytest.mark.parametrize("own", ["下沉一线", "家庭会议", "夜校"])
def test_a_readers_own_word_is_a_class_of_its_own(own: str) -> None:
    assert class_of(Metadata(title="在全县经济工作会议上的讲话", occasion=own), "") == own


def test_the_long_name_of_an_unknown_meeting_is_no_class() -> None:
    assert class_of(Metadata(occasion="柳溪河上游三村水权交接碰头商量的那一回"), "x.txt") is None


@pytest.mark.parametrize(
    ("title", "name", "wanted"),
    [
        ("在全县经济工作会议上的讲话", "x.txt", "经济工作会议"),
        ("云岭省人民政府工作报告", "x.txt", "省两会"),
        ("青石县政府工作报告", "x.txt", "县两会"),
        ("全国人民代表大会常务委员会工作报告（摘要）", "x.txt", "全国两会"),
        ("最高人民法院工作报告", "x.txt", "全国两会"),
        ("云岭省人大常委会工作报告", "x.txt", "省两会"),
        ("柳溪市中级人民法院工作报告", "x.txt", "市两会"),
        ("在云岭省人大常委会第三次会议上的讲话", "x.txt", "人大常委会会议"),
        (None, "在柳溪镇调研时的谈话.docx", "调研"),
        ("谈谈读书", "在全县经济工作会议上的讲话.docx", None),
        ("政府工作报告", "x.txt", None),
        ("关于召开全县经济工作会议的通知", "x.txt", None),
        ("青石县人民代表大会议事规则的决定", "x.txt", None),
        (None, "", None),
    ],
)
def test_without_an_occasion_title_and_name_tell_the_class(title: str | None, name: str, wanted: str | None) -> None:
    assert class_of(Metadata(title=title), name) == wanted


@given(st.text("省市县区委全会第十届人大政协常代表会议次党校班调研的大（）在二 中国共产", max_size=40))
def test_any_occasion_has_one_class_of_few_characters_or_none(occasion: str) -> None:
    found = class_of(Metadata(occasion=occasion), "")
    assert found is None or (0 < len(found) <= OWN_WORD and "{" not in found)
