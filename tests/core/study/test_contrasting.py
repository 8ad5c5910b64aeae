"""Two documents are compared section by section and sentence by sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.contrast import CLASSES, DROPPED, MOVED, NEW, REWORDED, SAME, rows
from core.outline import recognise
from core.study.contrasting import contrast
from core.text import normalise, paragraphs

if TYPE_CHECKING:
    from core.contrast import Contrast, SectionPair, SentencePair

OLD = """全县春季工作会议讲话

同志们：
今天的会议，主要是部署春季各项工作。
一、抓好春耕生产
各乡镇要在清明以前把渠道清淤做完。种子化肥要提前备足，农技员要到田间地头去。今年计划播种水稻24万亩。任务已经明确，关键在于落实。
二、守住防火底线
林区各村要安排专人巡山护林。上坟烧纸的习惯要劝导，火种不准进山。任务已经明确，关键在于落实。
三、办好民生实事
村小的校舍要赶在雨季之前修好。敬老院的取暖费用由县里补助一半。下乡干部要把群众的意见带回来。"""
NEW_TEXT = """全县春季工作会议讲话

同志们：
今天的会议，主要是部署春季各项工作。
一、把人民的小事办成大事
村小的校舍要赶在雨季之前修好。每个行政村要建一个卫生室。敬老院的取暖费用由县里补助一半。
二、抓好春耕生产
各乡镇要在谷雨以前把渠道清淤做完。种子化肥要提前备足，农技员要到田间地头去。今年计划播种水稻27.5万亩。任务已经明确，关键在于落实。
三、守住防火底线
林区各村要安排专人巡山护林。下乡干部要把群众的意见带回来。任务已经明确，关键在于落实。"""


def compared(old: str, new: str) -> Contrast:
    """Return what the program says of two texts."""
    texts = [normalise(text).text for text in (old, new)]
    outlines = [recognise(text, paragraphs(text)) for text in texts]
    return contrast(texts[0], outlines[0], texts[1], outlines[1])


def section(found: Contrast, heading: str) -> SectionPair:
    """Return the section with a heading of that end in the new text, or in the old one."""
    return next(one for one in found.sections if (one.new_heading or one.old_heading).endswith(heading))


def said(pair: SectionPair, *, is_old: bool = False) -> list[tuple[str, str]]:
    """Return class and words of the sentences of a section."""
    return [(one.kind, words(one, is_old=is_old) or words(one, is_old=not is_old)) for one in pair.sentences]


def words(one: SentencePair, *, is_old: bool = False) -> str:
    """Return a sentence as one of the texts has it."""
    span, text = (one.old, OLD) if is_old else (one.new, NEW_TEXT)
    return text[span.start : span.end] if span is not None else ""


def test_a_section_that_was_renamed_and_moved_to_the_front_is_known_by_its_sentences() -> None:
    pair = section(compared(OLD, NEW_TEXT), "办成大事")
    assert pair.old_heading == "三、办好民生实事"
    assert pair.is_moved
    assert said(pair) == [
        (SAME, "村小的校舍要赶在雨季之前修好。"),
        (NEW, "每个行政村要建一个卫生室。"),
        (SAME, "敬老院的取暖费用由县里补助一半。"),
    ]


def test_a_sentence_with_another_figure_is_reworded_and_the_figure_alone_is_marked() -> None:
    one = section(compared(OLD, NEW_TEXT), "春耕生产").sentences[3 - 1]
    assert one.kind == REWORDED
    assert [OLD[span.start : span.end] for span in one.old_changes] == ["24"]
    assert [NEW_TEXT[span.start : span.end] for span in one.new_changes] == ["27.5"]


def test_a_change_is_told_in_whole_words() -> None:
    one = section(compared(OLD, NEW_TEXT), "春耕生产").sentences[0]
    assert [OLD[span.start : span.end] for span in one.old_changes] == ["清明"]
    assert [NEW_TEXT[span.start : span.end] for span in one.new_changes] == ["谷雨"]
    old, new = "一、水利\n各村要加强堤坝的日常养护。", "一、水利\n各村要加快堤坝的日常养护。"
    (two,) = section(compared(old, new), "水利").sentences
    assert [old[span.start : span.end] for span in two.old_changes] == ["加强"]
    assert [new[span.start : span.end] for span in two.new_changes] == ["加快"]


def test_a_sentence_that_went_to_another_section_is_moved_and_what_is_left_out_stands_where_it_stood() -> None:
    pair = section(compared(OLD, NEW_TEXT), "防火底线")
    assert not pair.is_moved
    assert said(pair) == [
        (SAME, "林区各村要安排专人巡山护林。"),
        (DROPPED, "上坟烧纸的习惯要劝导，火种不准进山。"),
        (MOVED, "下乡干部要把群众的意见带回来。"),
        (SAME, "任务已经明确，关键在于落实。"),
    ]
    assert words(pair.sentences[2], is_old=True) == "下乡干部要把群众的意见带回来。"


def test_what_is_said_in_several_sections_is_the_same_in_each() -> None:
    found = compared(OLD, NEW_TEXT)
    kinds = [one.kind for pair in found.sections for one in pair.sentences if words(one).startswith("任务已经明确")]
    assert kinds == [SAME, SAME]
    assert found.counts == {SAME: 9, REWORDED: 2, MOVED: 1, NEW: 1, DROPPED: 1}


def test_two_equal_texts_have_no_difference() -> None:
    found = compared(OLD, OLD)
    assert {one.kind for pair in found.sections for one in pair.sentences} == {SAME}
    assert not any(pair.is_moved for pair in found.sections)


def test_a_section_that_was_split_stands_beside_both_of_its_parts() -> None:
    new = NEW_TEXT.replace("三、守住", "四、守住").replace("种子化肥", "\n三、备足农资\n种子化肥")
    whole = contrast(OLD, recognise(OLD, paragraphs(OLD)), new, recognise(new, paragraphs(new)))
    parts = [pair for pair in whole.sections if pair.old_heading == "一、抓好春耕生产"]
    assert [pair.new_heading for pair in parts] == ["二、抓好春耕生产", "三、备足农资"]
    assert [one.kind for one in parts[1].sentences] == [SAME, REWORDED, SAME]


def test_next_years_section_on_the_same_matter_is_paired_though_no_sentence_is_alike() -> None:
    old = "一、水利工作\n渠首闸门更换三扇。东干渠衬砌两公里。机井普查今年完成。\n二、教育工作\n教师招聘二十名。校车线路延到山口。"
    new = "一、办好教育\n两所学校的操场铺上塑胶。教师周转房开工。\n二、兴修水利\n西干渠衬砌要完工。新打机井八眼，更换闸门电机。"
    texts = [(text, recognise(text, paragraphs(text))) for text in (old, new)]
    found = contrast(*texts[0], *texts[1])
    assert {(pair.old_heading, pair.new_heading) for pair in found.sections} == {
        ("二、教育工作", "一、办好教育"),
        ("一、水利工作", "二、兴修水利"),
    }


def test_widths_blanks_and_the_mark_at_the_end_make_no_difference() -> None:
    found = compared("一、防汛\n水库要腾出库容， 闸门要试启闭；", "一、防汛\n水库要腾出库容,闸门要试启闭。")
    assert [one.kind for pair in found.sections for one in pair.sentences] == [SAME]


def test_an_empty_text_is_compared_too() -> None:
    found = compared("", OLD)
    assert found.counts == dict.fromkeys(CLASSES, 0) | {NEW: sum(found.counts.values())}
    assert found.counts[NEW] > 10


def test_a_text_that_says_one_thing_again_and_again_is_compared_in_order() -> None:
    line = "各地要抓好落实工作，确保见效。"
    found = compared(line * 300, line * 320)
    assert (found.counts[SAME], found.counts[NEW]) == (300, 20)


def test_set_phrases_are_told_as_new_dropped_and_kept() -> None:
    old = "一、农村\n要做好“三农”工作，落实“两个毫不动摇”。\n二、作风\n严格执行八项规定。"
    new = "一、农村\n要落实“两个毫不动摇”，推进“千万工程”。\n二、作风\n严格执行八项规定。"
    found = compared(old, new)
    assert found.phrases_new == ("千万工程",)
    assert found.phrases_dropped == ("三农",)
    assert found.phrases_kept == ("两个毫不动摇", "八项规定")
    assert found.phrase_starts == {name: new.index(name) for name in found.phrases_new + found.phrases_kept} | {"三农": old.index("三农")}


def test_figures_for_one_subject_are_paired_where_they_are_not_the_same() -> None:
    found = compared(
        "一、回顾\n全县生产总值达到120亿元，增长6%。新建学校9所。\n二、任务\n全县生产总值增长5.5%。修建公路40公里。",
        "一、回顾\n新建学校9所。生产总值完成131亿元，增长7%。\n二、任务\n全县生产总值增长6%。植树造林3万亩。",
    )
    pairs = [(one.subject, one.old and one.old.value, one.new and one.new.value) for one in found.figures]
    assert pairs[:3] == [("生产总值", 12_000_000_000, 13_100_000_000), ("生产总值", 6, 7), ("生产总值", 5.5, 6)]
    alone = {(old, new) for _, old, new in pairs[3:]}
    assert alone == {(None, 30_000), (40, None)}


def test_a_row_of_a_table_that_stays_has_no_other_figures() -> None:
    head = "一、指标\n指标\t2024年\t2025年\n财政收入\t5亿元\t6亿元\n"
    found = compared(head, head + "新增就业\t300人\t400人\n")
    assert {one.subject for one in found.figures} == {"新增就业"}


def test_a_formula_of_many_places_that_was_moved_in_other_words_is_not_new_and_one_of_another_matter_is() -> None:
    formula = "对{}工作不力、推诿扯皮的，要严肃追究责任。"
    fields = ("防汛", "造林", "修路", "供水", "办学")
    own = ("堤坝", "苗圃", "路基", "水塔", "校舍")
    old = "\n".join(f"{'一二三四五'[at]}、{name}\n今年修好{own[at]}。{formula.format('')}" for at, name in enumerate(fields))
    new = old.replace(f"修好水塔。{formula.format('')}", "修好水塔。").replace(
        "修好堤坝。", "修好堤坝。对工作不力、推诿扯皮的，要从严追究责任。"
    )
    kinds = {one.kind: one for pair in compared(old, new).sections for one in pair.sentences}
    assert set(kinds) == {SAME, MOVED}
    old = "\n".join(f"{'一二三四五'[at]}、{name}\n今年修好{own[at]}。{formula.format(name)}" for at, name in enumerate(fields))
    new = old.replace(formula.format("供水"), "").replace("修好堤坝。", f"修好堤坝。{formula.format('环卫')}")
    counts = compared(old, new).counts
    assert (counts[NEW], counts[DROPPED], counts[MOVED]) == (1, 1, 0)


def test_items_of_a_list_are_sentences_and_the_same_under_another_number() -> None:
    old = "一、要求\n（一）抓好落实。\n（二）抓好督查。\n（三）抓好考核。"
    new = "一、要求\n（一）抓好督查。\n（二）抓好考核。\n（三）抓好宣传。"
    (pair,) = compared(old, new).sections
    assert [one.kind for one in pair.sentences] == [DROPPED, SAME, SAME, NEW]


def test_sentences_in_latin_letters_end_at_full_stops_and_differ_in_words() -> None:
    old, new = "Roads\nWe mend 12 km of roads. Bridges stay.", "Roads\nWe mend 15 km of roads. Bridges stay."
    one = next(one for pair in compared(old, new).sections for one in pair.sentences if one.kind == REWORDED)
    assert [old[span.start : span.end] for span in one.old_changes] == ["12"]
    assert compared(old, new).counts[SAME] >= 1


def test_the_script_makes_no_difference() -> None:
    found = compared("一、農業\n全縣要抓好春耕備耕。修好溝渠。", "一、农业\n全县要抓好春耕备耕。修好水渠。")
    assert [one.kind for pair in found.sections for one in pair.sentences] == [SAME, REWORDED]


_LINES = (
    "一、防汛",
    "二、造林",
    "（一）修堤",
    "（二）种树",
    "1.查漏补缺",
    "堤坝要修好。",
    "苗木要备足；抓紧。",
    "各村要落实。",
    "第三季度完成12万元。",
)
_TEXTS = st.lists(st.lists(st.sampled_from(_LINES), min_size=1, max_size=3).map("".join), max_size=14).map("\n".join)


@settings(max_examples=60, deadline=None)
@given(_TEXTS, _TEXTS)
def test_every_sentence_of_both_texts_stands_in_one_place_and_all_counts_add_up(old: str, new: str) -> None:
    found = compared(old, new)
    made = [one for pair in found.sections for one in pair.sentences]
    assert sum(found.counts.values()) == len(made)
    shown = [row for row in rows(found) if not row.is_heading]
    for side, text in (("old", old), ("new", new)):
        spans = sorted(span for one in made if (span := getattr(one, side)) is not None)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        in_rows = (getattr(row, side) for row in shown)
        assert spans == sorted(span for span in in_rows if span is not None)
        heads = [getattr(row, side) for row in rows(found) if row.is_heading and getattr(row, side) is not None]
        gone = list(text)
        contents = recognise(text, paragraphs(text)).part("contents")
        for span in (*spans, *([contents.span] if contents is not None else [])):
            gone[span.start : span.end] = " " * (span.end - span.start)
        for head in heads:
            end = text.find("\n", head.start)
            end = len(text) if end < 0 else end
            gone[head.start : end] = " " * (end - head.start)
        assert not "".join(gone).strip()
