"""Titles: what stands at the top of files besides them, and how far they go."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import read, tree

SPEECH = (
    "同志们：\n今年春耕来得早，各村要把人手排好，把日子排好，不要挤在一起。\n一、清淤\n各村把干渠支渠都看一遍，看到淤塞的地方当天报上来。"
)
BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("附件3：春耕工作总结（终稿）.docx\nhttps://example.org/3.html\n\n春耕工作总结\n镇水利站\n", "春耕工作总结"),
        ("陈大河\n\n让每块地都喝上水\n（1987年3月2日）\n", "让每块地都喝上水"),
        ("镇长　陈大河\n在全镇春耕会上的讲话\n2026年3月2日\n", "在全镇春耕会上的讲话"),
        ("陈大河\n2026年3月2日\n在全镇春耕会上的讲话\n", "在全镇春耕会上的讲话"),
        ("江北市城东区\n春耕工作总结\n", "江北市城东区春耕工作总结"),
        ("让每块地都喝上水！\n——在全镇春耕会上的报告\n陈　河\n", "让每块地都喝上水！"),
        ("关于春耕备种情况的汇报\n\n镇水利站（2026年3月）\n", "关于春耕备种情况的汇报"),
        ("春耕党课讲稿\n主讲人：陈　大　河\n时间：2026年3月2日　　地点：镇会议室\n", "春耕党课讲稿"),
        ("柳教字〔2026〕9号\n签发人：陈　河\n柳河镇关于做好春耕的通知\n", "柳河镇关于做好春耕的通知"),
        ("柳教字〔2026〕9号　　签发人：陈　河\n柳河镇关于做好春耕的通知\n", "柳河镇关于做好春耕的通知"),
        ("柳 河 镇 人 民 政 府 文 件\n柳政发〔2026〕3号\n关于做好春耕备种的通知\n", "关于做好春耕备种的通知"),
        ("柳河县水利局\n柳水发〔2026〕3号\n关于做好春耕备种的通知\n", "关于做好春耕备种的通知"),
        ("柳 河 镇 人 民 政 府\n公　　　告\n", "柳河镇人民政府公告"),
        ("镇长办公会议纪要\n〔2026〕3号\n镇办公室　　　2026年3月2日\n镇第五次镇长办公会议纪要\n", "镇第五次镇长办公会议纪要"),
        ("柳河县人民政府令\n第8号\n", "柳河县人民政府令"),
        ("首页 > 新闻 > 要闻\n春耕备种会议讲话\n", "春耕备种会议讲话"),
        ("春耕备种会议讲话_柳河县人民政府网\n春耕备种会议讲话\n", "春耕备种会议讲话"),
        ("春耕备种会议讲话_要闻_柳河县人民政府网\n2026年3月2日\n", "春耕备种会议讲话"),
        ("柳河镇水利志\n陈大河　编著\n", "柳河镇水利志"),
        ("柳河镇人民政府文件\nXX发〔20XX〕XX号\n春耕备种会议讲话\n", "春耕备种会议讲话"),
        ("点击蓝字 关注我们\n春耕备种会议讲话\n原创 柳河发布 2026年3月2日 18:30\n文｜水利站\n", "春耕备种会议讲话"),
        ("春耕备种会议讲话\n陈　河\n《农村工作》2026/03\n", "春耕备种会议讲话"),
        ("柳河镇村民委员会\n换届候选人名单\n", "柳河镇村民委员会换届候选人名单"),
        ("柳河县水利局\n柳水函〔2026〕3号　　　　A\n\n关于第32号建议的答复\n", "关于第32号建议的答复"),
        ("附件\n春耕备种方案\n（2026—2028年）\n", "春耕备种方案"),
        ("陈大河文集（下卷）\n让每块地都喝上水\n（1987年3月2日）\n", "让每块地都喝上水"),
        ("柳河县水利局\n在春耕动员会上的讲话\n2026年3月2日上午\n", "在春耕动员会上的讲话"),
        ("水渠边的春天\n柳河镇第一中学　高二（3）班　陈　河\n", "水渠边的春天"),
        ("水利论坛\n水渠边的春天\n作者/柳河镇小学　陈　河\n", "水渠边的春天"),
        ("柳河镇用水条例\n2026年3月2日柳河镇第九届代表大会第二次会议通过\n", "柳河镇用水条例"),
        ("柳河县水利局\n公告\n关于调整用水时间的公告\n", "关于调整用水时间的公告"),
        ("春耕备种会议讲话 - 柳河日报\n2026年3月2日\n", "春耕备种会议讲话"),
        ("在全镇春耕会上的讲话\n全镇干部大会\n（2026年3月2日）\n", "在全镇春耕会上的讲话"),
        ("关于修改春耕备种办法\n的决定\n", "关于修改春耕备种办法的决定"),
        ("索 引 号：0003/2026\n标　　题：春耕备种会议讲话\n发布日期：2026年3月2日\n\n春耕备种会议讲话\n", "春耕备种会议讲话"),
        ("明传电报\n柳河县水利局发电\n等级：特提　　柳水电〔2026〕3号\n关于做好春耕的紧急通知\n", "关于做好春耕的紧急通知"),
        ("理论版\n让每块地都喝上水\n□ 陈　河\n", "让每块地都喝上水"),
        ("民盟柳河县委主委　陈　河\n在春耕座谈会上的讲话\n", "在春耕座谈会上的讲话"),
        ("柳河历史文化丛书·水利卷\n主　编：陈大河\n副主编：孙立　赵琪\n", "柳河历史文化丛书·水利卷"),
        ("柳河镇春耕备种会议讲话全文\n来源：镇办公室\n春耕备种会议讲话\n——2026年3月2日在镇会议室\n", "春耕备种会议讲话"),
        ("砥砺奋进　向未来\n春耕工作总结\n", "砥砺奋进向未来春耕工作总结"),
        ("春耕备种会议讲话\n總統　陳大河\n", "春耕备种会议讲话"),
    ],
)
def test_a_title_is_told_from_what_stands_around_it(head: str, title: str) -> None:
    _, outline = read(f"{head}\n{SPEECH}")
    assert outline.title is not None
    assert "".join(outline.title.split()) == title
    assert [n.label for n in outline.nodes] == ["一、"]


@pytest.mark.parametrize(
    "head",
    [
        "—2026年3月2日在柳河镇第九届代表大会第六次会议上\n\n柳河镇人民政府代镇长 陈大河\n",
        "柳河镇人民政府镇长　陈大河\n",
        "新华社柳河3月2日电\n",
    ],
)
def test_a_text_may_begin_with_its_speaker_or_the_wire_and_have_no_title(head: str) -> None:
    _, outline = read(f"{head}\n{SPEECH}")
    assert outline.title is None
    assert [n.label for n in outline.nodes] == ["一、"]


def test_the_title_that_a_page_had_elsewhere_counts_where_none_is_printed() -> None:
    assert read(f"原标题：让每块地都喝上水\n\n{SPEECH}")[1].title == "让每块地都喝上水"
    assert read(f"春耕备种会议讲话\n原标题：让每块地都喝上水\n\n{SPEECH}")[1].title == "春耕备种会议讲话"


def test_a_name_over_its_own_story_is_the_title() -> None:
    _, outline = read(f"陈大河\n陈大河，柳河镇人，修了一辈子水渠。\n{BODY}\n{BODY}")
    assert outline.title == "陈大河"


def test_a_sentence_with_which_a_text_begins_is_no_title() -> None:
    assert read(f"各村都要动起来。\n{BODY}\n{BODY}")[1].title is None
    assert read("Thank you.\nIt is good to be back by the river. We have much to do.\nLet us begin.")[1].title is None


@pytest.mark.parametrize(
    "head",
    [
        "Remarks by Ann Lee at the Opening of the Canal\n\nPort Lansing\nMarch 2, 2026",
        "Remarks by Ann Lee at the Opening of the Canal\nThank you.",
        "Remarks by Ann Lee at the Opening of the Canal\nChairman John Smith\nCommittee on Water\nMarch 2, 2026",
        "Remarks by Ann Lee\nat the Opening of the Canal",
        "Remarks by Ann Lee at the Opening of the Canal\nTown Hall, Monday 2 March 2026",
    ],
)
def test_place_and_first_words_are_no_part_of_an_english_title(head: str) -> None:
    _, outline = read(f"{head}\n\nWe have met to speak of the canals. They are broken.\n\nThey shall be repaired before May.")
    assert outline.title == "Remarks by Ann Lee at the Opening of the Canal"
    assert outline.nodes == ()


def test_who_signs_over_a_date_is_no_heading_where_something_is_attached() -> None:
    notice = f"柳河县水利局关于做好春耕的通知\n各镇：\n{BODY}\n"
    attached = f"水渠管护办法\n第一条　为了管好水渠，制定本办法。\n{BODY}\n第二条　本办法自发布之日起施行。"
    for organ in ("柳河县水利局", "局长　陈大河"):
        assert tree(f"{notice}\n{organ}\n2026年3月2日\n\n{attached}") == ["水渠管护办法", "第一条", "第二条"]


def test_a_title_over_its_own_date_is_a_heading_though_it_ends_like_an_organ() -> None:
    text = "\n".join([BODY] * 6)
    one, two = (f"{title}\n（1985年3月{day}日）\n{text}" for title, day in (("办好学校", 2), ("修好水渠，培养干部", 3)))
    assert tree(f"陈大河文稿\n{BODY}\n{one}\n{two}") == ["办好学校", "修好水渠，培养干部"]
