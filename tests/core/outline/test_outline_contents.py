"""What stands at the top and the bottom besides the speech itself: contents, heads of names and values, lists of attachments."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import read, tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"
SECTIONS = f"一、工作回顾\n{BODY}\n（一）清淤\n{BODY}\n（二）备种\n{BODY}\n二、存在问题\n{BODY}\n三、工作打算\n{BODY}"
TREE = ["一、", "  （一）", "  （二）", "二、", "三、"]


def parts(raw: str) -> dict[str, str]:
    """Return the words of each part."""
    text, outline = read(raw)
    return {part.kind: part.span.of(text) for part in outline.parts}


@pytest.mark.parametrize(
    "contents",
    [
        "目录\n一、工作回顾\n（一）清淤\n（二）备种\n二、存在问题\n三、工作打算",
        "目　录\n一、工作回顾……1\n（一）清淤……2\n（二）备种……3\n二、存在问题……4\n三、工作打算……5",
        "目次\n一、工作回顾 1\n二、存在问题 4\n三、工作打算 5",
        "一、工作回顾........1\n（一）清淤........2\n（二）备种........3\n二、存在问题........4\n三、工作打算........5",
        "一、工作回顾\n二、存在问题\n三、工作打算",
    ],
)
def test_a_table_of_contents_is_a_part_and_not_doubled(contents: str) -> None:
    raw = f"水渠管理工作报告\n{contents}\n{SECTIONS}"
    assert tree(raw) == TREE
    found = parts(raw)
    assert (found["title"], found["contents"]) == ("水渠管理工作报告", contents)


def test_an_english_table_of_contents_is_a_part_too() -> None:
    prose = "We shall repair the canals of the township before the rice is planted, and every village has a share in it."
    raw = f"Report of the Water Works\nContents\nI. The Canals\nII. The Seeds\nI. The Canals\n{prose}\nII. The Seeds\n{prose}"
    assert (tree(raw), parts(raw)["contents"]) == (["I.", "II."], "Contents\nI. The Canals\nII. The Seeds")


def test_a_series_that_only_begins_again_is_no_table_of_contents() -> None:
    assert tree("一、清淤\n二、备种\n三、防火\n一、清渠\n二、备肥\n三、防汛") == ["一、", "二、", "三、", "一、", "二、", "三、"]


def test_a_head_of_names_and_values_is_no_part_of_the_text() -> None:
    raw = f"---\ntitle: 春耕讲稿\ndate: 2026-03-02\ntags: [春耕, 水渠]\n---\n\n## 去年的工作\n\n{BODY}\n\n## 今年的打算\n\n{BODY}"
    _, outline = read(raw)
    assert (outline.title, [n.heading for n in outline.nodes]) == ("春耕讲稿", ["去年的工作", "今年的打算"])


def test_rows_of_dashes_make_headings_of_the_lines_above_them() -> None:
    raw = f"春耕讲稿\n========\n\n去年的工作\n----------\n\n{BODY}\n\n今年的打算\n----------\n\n{BODY}"
    _, outline = read(raw)
    assert (outline.title, [n.heading for n in outline.nodes]) == ("春耕讲稿", ["去年的工作", "今年的打算"])


def test_the_list_of_attachments_holds_no_headings() -> None:
    raw = f"关于做好春耕工作的通知\n各村民委员会，各站所：\n{BODY}\n一、清淤\n{BODY}\n二、备种\n1.早稻。{BODY}\n2.晚稻。{BODY}\n"
    raw += "附件：1.任务清单\n2.责任清单\n3.时间安排"
    assert tree(raw) == ["一、", "二、", "  1.", "  2."]
    assert parts(raw)["salutation"] == "各村民委员会，各站所："


def test_time_and_place_of_a_meeting_belong_to_no_title() -> None:
    raw = "春耕工作会议纪要\n时间：2026年3月2日\n地点：镇会议室\n主持人：镇长\n参会人员：各村负责人\n"
    raw += f"{BODY}\n一、清淤\n{BODY}\n二、备种\n{BODY}"
    _, outline = read(raw)
    assert (outline.title, [n.label for n in outline.nodes]) == ("春耕工作会议纪要", ["一、", "二、"])


@pytest.mark.parametrize(
    "greeting",
    [
        "同志们：",
        "各位代表、同志们：",
        "尊敬的各位来宾，女士们、先生们：",
        "各位老師、同學們：",
        "同志们！",
        "Mr. Speaker,",
        "Mdm President, Your Excellencies,",
    ],
)
def test_a_salutation_is_a_part(greeting: str) -> None:
    assert parts(f"在会上的讲话\n{greeting}\n{BODY}\n{BODY}")["salutation"] == greeting


@pytest.mark.parametrize("line", ["同志们在讨论中提了三条意见：", "各位代表在会上说了三句话："])
def test_a_sentence_about_the_audience_is_no_salutation(line: str) -> None:
    assert "salutation" not in parts(f"在会上的讲话\n{line}\n{BODY}\n{BODY}")


@pytest.mark.parametrize(
    "farewell", ["谢谢大家！", "同志们！让我们一起把水渠修好。", "特此通知。", "以上报告，请予审议。", "我的发言完了，谢谢大家。"]
)
def test_a_farewell_begins_the_closing(farewell: str) -> None:
    assert parts(f"{SECTIONS}\n{BODY}\n{farewell}")["closing"] == farewell


def test_an_organ_and_its_date_are_the_closing() -> None:
    assert parts(f"关于春耕的通知\n{SECTIONS}\n镇人民政府\n2026年3月2日")["closing"] == "镇人民政府\n2026年3月2日"


def test_a_preface_stands_beside_the_numbered_headings() -> None:
    assert tree(f"春耕调研报告\n前言\n{BODY}\n一、现状\n{BODY}\n二、问题\n{BODY}\n结语\n{BODY}") == ["前言", "一、", "二、", "结语"]


def test_lines_that_divide_a_text_enclose_the_series_that_begins_again() -> None:
    raw = f"去年的工作\n{BODY}\n一、清淤\n{BODY}\n二、备种\n{BODY}\n今年的打算\n{BODY}\n一、清淤\n{BODY}\n二、备种\n{BODY}"
    assert tree(f"工作报告\n同志们：\n{raw}") == ["去年的工作", "  一、", "  二、", "今年的打算", "  一、", "  二、"]
