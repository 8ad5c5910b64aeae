"""What a screen reader hears of everything around the page, and what it can set off: over AT-SPI, from a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.screen_reader import Item, ScreenReader
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

SENTENCE, LAST = 6, 8
PIGMENTS = ("藤黄 · 要点", "朱砂 · 任务", "石绿 · 金句", "花青 · 数据", "胭脂 · 存疑")
ON_THE_POPUP = (*PIGMENTS, "划线", "批注", "标签", "任务", "复制", "更多")

FIELDS = (
    ("ctrl+g", "text", "页码、段号、百分比或标题"),
    ("ctrl+k", "text", "命令"),
    ("ctrl+comma", "text", "搜索设置"),
    ("F1", "text", "筛选快捷键"),
    ("shift+F1", "text", "在帮助中查找"),
    ("ctrl+e", "table", "版本"),
)
"""What a key brings up, and what is heard of it."""
KINDS = ("push button", "check box", "combo box", "slider", "spin button")


def outline_of(ears: ScreenReader) -> dict[str, Item]:
    """Return the items of the outline by their names."""
    return {item.name: item for item in ears.find_all("tree item", within=ears.find("tree", "大纲"))}


def card_of(ears: ScreenReader, quote: str) -> Item:
    """Return the card of a passage as soon as it is heard of."""
    cards = wait_for(lambda: [one for one in ears.find_all("push button") if f"：{quote}" in one.name], f"no card of {quote}")
    return cards[0]


def test_an_item_of_the_outline_says_level_and_annotations_and_leads_to_its_place(
    ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[SENTENCE])
    reader.press("1")
    reader.rest()
    assert list(outline_of(ears)) == ["开头：同志们", paragraphs[3], paragraphs[5], paragraphs[7]]
    said = {name: item.description for name, item in outline_of(ears).items()}
    assert said[paragraphs[5]].startswith("第 1 级，1 条批注")
    assert said[paragraphs[7]].startswith("第 1 级，0 条批注")
    page = ears.find("text", "正文")
    item = outline_of(ears)[paragraphs[7]]
    item.act(item.actions[0])
    wait_for(lambda: page.line(page.caret) == paragraphs[7], "the page does not jump to the heading that was chosen")
    wait_for(lambda: "focused" in outline_of(ears)[paragraphs[7]].states, "the outline does not get the keyboard")
    wait_for(lambda: "正在读" in outline_of(ears)[paragraphs[7]].description, "the outline does not say where the reader is")
    reader.close()


def test_a_branch_says_whether_it_is_open(ears: ScreenReader, reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "branches.txt"
    file.write_text(
        "全镇春耕讲话\n\n一、抓春耕\n\n（一）备种子\n\n早备。\n\n（二）修水渠\n\n早修。\n\n二、抓防火\n\n早防。\n", encoding="utf-8"
    )
    reader.open(file, title="全镇春耕讲话")
    assert {"expandable", "expanded"} <= outline_of(ears)["一、抓春耕"].states
    assert outline_of(ears)["（一）备种子"].description.startswith("第 2 级")
    reader.press("ctrl+1", "Home", "Left")
    wait_for(lambda: "（一）备种子" not in outline_of(ears), "the branch is not shut")
    shut = outline_of(ears)["一、抓春耕"].states
    assert "expandable" in shut
    assert "expanded" not in shut
    reader.close()


def test_the_bar_over_a_selection_names_its_buttons_and_one_that_is_pressed_makes_a_mark(
    ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[SENTENCE])
    indigo = ears.find("push button", "花青 · 数据")
    assert indigo.parent.name == "标记所选文字"
    assert tuple(button.name for button in indigo.parent.children) == ON_THE_POPUP
    indigo.act("Press")
    (stored,) = reader.wait_for_annotations(speech, bool)
    assert (stored["quote"], stored["colour"]) == (paragraphs[SENTENCE], "indigo")
    assert list(reader.painted()) == ["indigo"]
    reader.close()


def test_a_card_says_colour_words_note_and_tags_and_is_chosen_by_pressing_it(
    ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[SENTENCE])
    reader.press("2", "n")
    field = ears.find("text", "批注")
    wait_for(lambda: {"editable", "focused"} <= field.states, "the field for the note does not get the keyboard")
    reader.write("who keeps which gate")
    reader.press("Escape", "t")
    tags = ears.find("text", "添加标签")
    wait_for(lambda: "focused" in tags.states, "the field for tags does not get the keyboard")
    reader.write("gates,flood,")
    reader.press("Escape")
    reader.wait_for_annotations(speech, lambda found: bool(found) and len(found[0]["tags"]) == 2)
    wait_for(lambda: "flood" in card_of(ears, paragraphs[SENTENCE]).name, "the card does not tell of its tags")
    card = card_of(ears, paragraphs[SENTENCE])
    assert card.name.split("\n") == [f"朱砂：{paragraphs[SENTENCE]}", "who keeps which gate", "gates", "flood"]
    reader.press("ctrl+Home")
    page = ears.find("text", "正文")
    wait_for(lambda: page.caret == 0, "the caret does not go to the beginning")
    card.act("Press")
    wait_for(lambda: page.line(page.caret) == paragraphs[SENTENCE], "the page does not come to the passage of the card")
    reader.close()


def test_a_card_says_when_its_words_are_underlined(ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.select(reader.lines()[SENTENCE])
    reader.press("u")
    assert card_of(ears, paragraphs[SENTENCE]).name.split("\n")[1] == "下划线"
    reader.close()


def test_where_the_keyboard_goes_is_heard(ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    with ears.listening("state-changed"):
        for keys, name in (("ctrl+1", "大纲"), ("shift+Tab", "筛选大纲"), ("ctrl+9", "正文")):
            reader.press(keys)
            told = wait_for(lambda: [one.item for one in ears.hear() if one.what == "focused" and one.number], f"{keys} is not heard")
            assert name in {item.name for item in told}, keys
    reader.close()


def test_the_start_page_tells_of_what_was_read(ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.press("alt+Home")
    recent = ears.find("list", "最近打开")
    wait_for(lambda: "focused" in recent.states, "the list does not get the keyboard")
    (item,) = recent.children
    assert item.name.startswith(f"{paragraphs[0]}，speech.txt")
    assert {"打开文件…", "打开文件夹…"} <= {button.name for button in ears.find_all("push button")}
    reader.close()


def test_the_palette_says_which_command_is_offered(ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    reader.press("ctrl+k")
    field = ears.find("text", "命令")
    reader.write("gwbs")
    wait_for(lambda: "公文版式" in field.description, "the command that is offered is not heard of")
    reader.press("Return")
    wait_for(lambda: "checked" in ears.find("check box", "公文版式").states, "the command is not carried out")
    reader.close()


def test_find_bar_tabs_and_status_line_are_heard(ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    assert [tab.name for tab in ears.find_all("page tab", "speech.txt")] == ["speech.txt"]
    assert {tab.name for tab in ears.find_all("page tab")} >= {"批注", "待核对", "要览"}
    assert "已保存" in {label.name for label in ears.find_all("label")}
    assert any(label.name.endswith("% 处") for label in ears.find_all("label"))
    reader.press("ctrl+f")
    field = ears.find("text", "查找")
    wait_for(lambda: "focused" in field.states, "the field does not get the keyboard")
    field.write("谁")
    wait_for(lambda: "4" in field.description, "it is not heard how often the words are there")
    named = {button.name for button in ears.find_all("push button", within=field.parent)}
    named |= {button.name for button in ears.find_all("check box", within=field.parent)}
    assert {"下一处", "上一处", "关闭"} <= {name.split("（")[0] for name in named}, named
    reader.close()


def test_the_fields_of_a_dialog_have_names(ears: ScreenReader, reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech, title=paragraphs[0])
    for key, role, field in FIELDS:
        before = {item.name for item in ears.find_all(role)}
        reader.press(key)
        wait_for(lambda role=role, before=before: {item.name for item in ears.find_all(role)} - before, f"{key} brings no dialog")
        reader.rest()
        heard = {item.name for item in ears.find_all(role)}
        assert "" not in heard, key
        assert field in heard, key
        assert ears.find_all(KINDS, "") == [], key
        reader.press("Escape")
        wait_for(lambda role=role, before=before: {item.name for item in ears.find_all(role)} == before, f"what {key} brings stays")
    reader.close()
