"""The skeleton: which words are shown, from where, and how they are handed on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cli import main
from core.outline.skeleton import CLOSING, OPENING, SENTENCE, SENTENCE_LIMIT, TITLE, Line, skeleton
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from tests.core.outline.outline_kit import read
from tests.counting import growth

if TYPE_CHECKING:
    from pathlib import Path

SPEECH = """关于抓好渠道管护的讲话

同志们：

入秋以来雨水偏少，渠里的水比往年低了一尺。今天专门说一说管护。

一、把认识统一起来

渠是命根子。没有渠，坡上的地就是旱地。

二、把活儿干到位

（一）清淤不留死角。入冬前要清完主渠。一是分段到人，谁家门前谁家清；二是验收到段，不合格的返工。

（二）补漏不等来年。
一是先查后补，漏点画在图上。补一处销一处。
二是料要备足。

三、把责任落下去

首先，渠长要天天看水；其次，村里要月月看账。

同志们，水不等人。让我们现在就动手。
"""


def lines_of(raw: str) -> list[tuple[str, str]]:
    text, outline = read(raw)
    return [(line.kind, line.words) for line in skeleton(text, outline).lines]


def words_of(raw: str) -> list[str]:
    return [words for _, words in lines_of(raw)]


def test_title_opening_headings_run_ins_first_sentences_and_closing_follow_each_other() -> None:
    assert lines_of(SPEECH) == [
        (TITLE, "关于抓好渠道管护的讲话"),
        (OPENING, "入秋以来雨水偏少，渠里的水比往年低了一尺。"),
        (HEADING, "一、把认识统一起来"),
        (SENTENCE, "渠是命根子。"),
        (HEADING, "二、把活儿干到位"),
        (HEADING, "（一）清淤不留死角。入冬前要清完主渠。"),
        (RUN_IN, "一是分段到人，谁家门前谁家清；"),
        (RUN_IN, "二是验收到段，不合格的返工。"),
        (HEADING, "（二）补漏不等来年。"),
        (RUN_IN, "一是先查后补，漏点画在图上。"),
        (RUN_IN, "二是料要备足。"),
        (HEADING, "三、把责任落下去"),
        (RUN_IN, "首先，渠长要天天看水；"),
        (RUN_IN, "其次，村里要月月看账。"),
        (CLOSING, "同志们，水不等人。"),
    ]


def test_each_line_says_where_its_words_begin_and_how_much_of_them_is_its_head() -> None:
    text, outline = read(SPEECH)
    found = {line.words: line for line in skeleton(text, outline).lines}
    assert all(text.startswith(words, line.place) for words, line in found.items())
    running = found["（一）清淤不留死角。入冬前要清完主渠。"]
    assert (running.level, running.words[: running.head], running.label) == (2, "（一）清淤不留死角。", "（一）")
    point = found["一是先查后补，漏点画在图上。"]
    assert (point.level, point.words[: point.head]) == (3, "一是")
    sentence = found["渠是命根子。"]
    assert (sentence.level, sentence.head, sentence.node) == (1, 0, found["一、把认识统一起来"].node)


def test_the_line_at_a_place_is_the_last_one_that_begins_before_it() -> None:
    text, outline = read(SPEECH)
    bones = skeleton(text, outline)
    index = bones.line_at(text.index("没有渠"))
    assert index is not None
    assert bones.lines[index].words == "渠是命根子。"
    assert bones.line_at(0) == 0
    assert skeleton("", Outline()).line_at(0) is None


def test_the_text_to_copy_is_set_in_by_two_blanks_a_level() -> None:
    text, outline = read(SPEECH)
    rows = skeleton(text, outline).as_text().splitlines()
    assert rows[2:8] == [
        "一、把认识统一起来",
        "  渠是命根子。",
        "二、把活儿干到位",
        "  （一）清淤不留死角。入冬前要清完主渠。",
        "    一是分段到人，谁家门前谁家清；",
        "    二是验收到段，不合格的返工。",
    ]


def test_markdown_has_headings_lists_and_paragraphs() -> None:
    text, outline = read(SPEECH)
    assert skeleton(text, outline).as_markdown().startswith(
        "# 关于抓好渠道管护的讲话\n"
        "\n"
        "入秋以来雨水偏少，渠里的水比往年低了一尺。\n"
        "\n"
        "## 一、把认识统一起来\n"
        "\n"
        "渠是命根子。\n"
        "\n"
        "## 二、把活儿干到位\n"
        "\n"
        "### （一）清淤不留死角。\n"
        "\n"
        "入冬前要清完主渠。\n"
        "\n"
        "- 一是分段到人，谁家门前谁家清；\n"
        "- 二是验收到段，不合格的返工。\n"
        "\n"
        "### （二）补漏不等来年。\n"
    )  # fmt: skip


def test_markdown_takes_no_word_of_the_text_for_a_sign_of_its_own() -> None:
    raw = "1. 先把账目_逐笔_核对\n\n旧账 *三本* 新账 [两本]。\n\n2. 再把余额公布出去\n\n公布要在月底以前。\n"
    text, outline = read(raw)
    markdown = skeleton(text, outline).as_markdown()
    assert "## 1\\. 先把账目\\_逐笔\\_核对\n" in markdown
    assert "\n旧账 \\*三本\\* 新账 \\[两本\\]。\n" in markdown


def test_a_run_in_is_whole_however_long_its_sentence() -> None:
    long = "一是把每一段渠道的位置、长度、宽度、深度、坡度、淤积的厚度、漏水的地方、看护的人和联系的办法一样一样写到册子上，一年一换。"
    assert long in words_of(f"一、建册子\n\n{long}二是把册子挂到墙上。\n")


def test_a_run_in_ends_where_the_next_one_begins() -> None:
    found = words_of("一、管护\n\n要做到三点：一是勤看，二是勤修，三是勤记。\n\n二、考核\n\n年底算账。\n")
    assert found[1:5] == ["要做到三点：", "一是勤看", "二是勤修", "三是勤记。"]


def test_a_sentence_goes_on_behind_a_question_inside_its_quotes() -> None:
    found = words_of("一、听意见\n\n大家问“水从哪里来？什么时候来”，这两句话要答清楚。答不清就去查。\n\n二、想办法\n\n办法总比困难多。\n")
    assert found[1] == "大家问“水从哪里来？什么时候来”，这两句话要答清楚。"


def test_a_sentence_takes_the_closing_quote_along() -> None:
    found = words_of("一、听意见\n\n老人说：“渠修好了，心里就不慌了。”大家都点头。\n\n二、想办法\n\n办法总比困难多。\n")
    assert found[1] == "老人说：“渠修好了，心里就不慌了。”"


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    found = words_of("一、听意见\n\n老人说：“渠修好了。大家都点头。\n\n二、想办法\n\n办法总比困难多。\n")
    assert found[1] == "老人说：“渠修好了。"


def test_a_very_long_sentence_is_cut_with_an_ellipsis() -> None:
    raw = "一、说渠\n\n" + "渠水流过村前又流过村后，" * 30 + "一直流到坝下。\n\n二、说坝\n\n坝要加固。\n"
    sentence = words_of(raw)[1]
    assert sentence.endswith("…")
    assert SENTENCE_LIMIT - 2 <= len(sentence) <= SENTENCE_LIMIT + 1


def test_a_very_long_english_sentence_may_be_twice_as_long_and_is_cut_between_words() -> None:
    raw = "The water " + "runs past the village and back again " * 20 + "to the dam.\n\nIt stays there.\n"
    sentence = words_of(raw)[0]
    assert sentence.endswith(("runs…", "past…", "the…", "village…", "and…", "back…", "again…"))
    assert SENTENCE_LIMIT < len(sentence) <= 2 * SENTENCE_LIMIT + 1


def test_a_text_without_headings_gives_the_first_sentence_of_each_paragraph() -> None:
    raw = "今年的渠修得早。人也来得齐。\n\n冬天还要再清一次淤。\n\n开春放水前最后查一遍，查完签字！签了字的负责到底。\n"
    assert lines_of(raw) == [
        (SENTENCE, "今年的渠修得早。"),
        (SENTENCE, "冬天还要再清一次淤。"),
        (SENTENCE, "开春放水前最后查一遍，查完签字！"),
    ]


def test_run_ins_of_a_text_without_headings_stand_among_its_first_sentences() -> None:
    raw = "今年要办两件事。一是清淤，二是补漏。\n\n办完再总结。\n"
    assert lines_of(raw) == [(SENTENCE, "今年要办两件事。"), (RUN_IN, "一是清淤"), (RUN_IN, "二是补漏。"), (SENTENCE, "办完再总结。")]


def test_an_english_sentence_ends_at_its_full_stop_and_not_inside_a_number_or_an_abbreviation() -> None:
    long = "The main canal lost 2.5 feet of water, as Mr. or Mrs. Anybody can read off the U.S. gauge at the gate."
    raw = f"Part One. Water\n\n{long} It will be dug out.\n\nPart Two. Roads\n\nThe road is closed. Nobody knows why.\n"
    text = raw.strip()
    nodes = tuple(
        Node(1, HEADING, label, heading, text.index(label), end, text.index(label) + len(label + " " + heading), None)
        for label, heading, end in (("Part One.", "Water", text.index("Part Two.")), ("Part Two.", "Roads", len(text)))
    )
    assert [line.words for line in skeleton(text, Outline(nodes=nodes)).lines] == [
        "Part One. Water",
        long,
        "Part Two. Roads",
        "The road is closed.",
    ]


def test_a_sentence_over_wrapped_lines_is_put_together_again() -> None:
    sentence = (
        "入秋以来雨水偏少渠里的水比往年低了一尺坡上的地有三成浇不上水各组要把渠口看紧轮着放水先远后近先高后低一户也不许落下，谁也不许抢。"
    )
    wrapped = "\n".join(sentence[at : at + 20] for at in range(0, len(sentence), 20))
    text = f"一、说水\n\n{wrapped}\n\n二、说人\n\n{wrapped}"
    second = text.index("二、说人")
    nodes = (
        Node(1, HEADING, "一、", "说水", 0, second, 4, None),
        Node(1, HEADING, "二、", "说人", second, len(text), second + 4, None),
    )
    assert [line.words for line in skeleton(text, Outline(nodes=nodes)).lines] == ["一、说水", sentence, "二、说人", sentence]


def test_a_heading_that_the_reader_has_renamed_is_shown_as_the_reader_named_it() -> None:
    text, outline = read(SPEECH)
    renamed = replace(outline.nodes[0], heading="先说认识", is_edited=True)
    lines = skeleton(text, replace(outline, nodes=(renamed, *outline.nodes[1:]))).lines
    assert [line.words for line in lines if line.level == 1][:2] == ["一、先说认识", "渠是命根子。"]


def test_a_heading_made_where_the_title_stands_takes_its_place() -> None:
    text, outline = read(SPEECH)
    title = outline.parts[0].span
    made = Node(1, HEADING, "", title.of(text), title.start, outline.nodes[0].offset, title.end, None, is_edited=True)
    lines = skeleton(text, replace(outline, nodes=(made, *outline.nodes))).lines
    assert (lines[0].kind, lines[0].words) == (HEADING, title.of(text))
    assert TITLE not in {line.kind for line in lines}


def test_a_section_without_a_word_of_its_own_has_no_sentence() -> None:
    text = "一、空\n\n……\n\n二、不空\n\n有话。"
    second = text.index("二、")
    nodes = (Node(1, HEADING, "一、", "空", 0, second, 3, None), Node(1, HEADING, "二、", "不空", second, len(text), second + 4, None))
    assert [line.words for line in skeleton(text, Outline(nodes=nodes)).lines] == ["一、空", "二、不空", "有话。"]


def test_a_salutation_is_no_first_sentence() -> None:
    raw = "一、看渠\n各位代表！\n渠要清。水才到。\n二、看路\n同志们！路要平。\n"
    assert words_of(raw) == ["一、看渠", "渠要清。", "二、看路", "路要平。"]


def test_a_title_that_a_line_names_is_found_there() -> None:
    text = "标题：说渠\n\n一、清淤\n\n入冬前清完。"
    node = Node(1, HEADING, "一、", "清淤", text.index("一、"), len(text), text.index("一、") + 4, None)
    assert skeleton(text, Outline("说渠", nodes=(node,))).lines[0] == Line(0, TITLE, 3, "说渠")


def test_an_opening_shows_nothing_of_the_run_ins_in_it() -> None:
    text = "先说两句：一是早，二是细。\n\n一、清淤\n\n入冬前清完。"
    heads = [text.index(label) for label in ("一是", "二是", "一、")]
    nodes = (
        Node(1, RUN_IN, "一是", "早", heads[0], heads[1], heads[0] + 2, None),
        Node(1, RUN_IN, "二是", "细", heads[1], heads[2], heads[1] + 2, None),
        Node(1, HEADING, "一、", "清淤", heads[2], len(text), heads[2] + 4, None),
    )
    lines = skeleton(text, Outline(parts=(Part(OPENING, Span(0, heads[2])),), nodes=nodes)).lines
    assert [line.words for line in lines] == ["先说两句：", "一是早", "二是细。", "一、清淤", "入冬前清完。"]


@pytest.mark.parametrize(
    ("raw", "options", "rows"),
    [
        (
            SPEECH,
            [],
            [
                "一、把认识统一起来\u3000渠是命根子。",
                "二、把活儿干到位",
                "  （一）清淤不留死角。入冬前要清完主渠。",
                "    一是分段到人，谁家门前谁家清；",
            ],
        ),
        ("今年的渠修得早。人也来得齐。\n\n冬天还要再清一次淤。\n", ["--why"], ["今年的渠修得早。", "冬天还要再清一次淤。"]),
    ],
)
def test_the_command_prints_one_row_for_each_heading_and_run_in_or_paragraph(
    raw: str, options: list[str], rows: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(raw, encoding="utf-8")
    assert main(["outline", str(file), "--skeleton", *options]) == 0
    assert capsys.readouterr().out.splitlines()[: len(rows)] == rows


def test_the_command_says_why_behind_each_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    main(["outline", str(file), "--skeleton", "--why"])
    rows = [row.split("\t") for row in capsys.readouterr().out.splitlines()]
    assert len(rows) == len(read(SPEECH)[1].nodes)
    assert all(len(row) == 2 and row[1] for row in rows)


PIECES = ["一、", "二、", "（一）", "一是", "二是", "首先，", "其次，", "渠", "水到", "Water. "]
MARKS = ["。", "；", "？", "“", "”", "（", "）", "\n", "\n\n", " ", "…"]


@given(st.lists(st.sampled_from(PIECES + MARKS), max_size=60).map("".join))
def test_the_words_of_every_line_stand_in_the_text_at_its_place_and_places_rise(raw: str) -> None:
    text, outline = read(raw)
    lines = skeleton(text, outline).lines
    places = [line.place for line in lines]
    assert places == sorted(set(places))
    for line in lines:
        stands = "".join(text[line.place :].split())
        assert stands.startswith("".join(line.words.split())), line
        assert "\n" not in line.words
        assert line.head <= len(line.words)
    assert [line.node for line in lines if line.head] == list(range(len(outline.nodes)))


def test_it_is_made_in_linear_time() -> None:
    section = "一、清淤\n\n入冬前清完主渠，“谁家门前谁家清。\n\n（一）分段。一是到人；二是到天。\n\n"
    texts = {times: read(section * times) for times in (150, 300)}
    assert growth(lambda times: skeleton(*texts[times]), 150) < 2.2
    paragraphs = {times: read("渠水长流（不断。\n" * times) for times in (400, 800)}
    assert growth(lambda times: skeleton(*paragraphs[times]), 400) < 2.2
