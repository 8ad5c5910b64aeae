"""The web page in one file: everything is in it, nothing is loaded or run, and what comes from documents stays words."""

from __future__ import annotations

import hashlib
import itertools
import re
from base64 import b64encode
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from core.annotation import COLOURS, KINDS
from core.catalogue import Catalogue
from core.excerpts import excerpts
from core.exporters import exporter
from core.exporters.html.shades import Shades
from core.exporting import EXCERPTS, TEXT, ExportOptions
from core.html_forms import note, rich
from core.metadata import Metadata
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed, tabled, translated

if TYPE_CHECKING:
    from pathlib import Path

    from core.annotation import Annotation
    from core.exporting import ExportedDocument

GATE = mark(SPEECH, "谁的水闸谁看守，谁的堤段", 1, note="与去年一致。", tags=("责任",), star=True)
SECTION = mark(SPEECH, "谁的堤段谁巡查", 2, colour="indigo", note="新提法")
LINE = mark(SPEECH, "堤段谁巡查。闸门", 3, kind="wavy", colour="rouge", task={"task": "配钥匙", "lead": "水管所"})
OVER = placed(SPEECH, Span(SPEECH.index("水位每"), SPEECH.index("编织袋") + 3), 4, kind="strike")
WHOLE = placed(SPEECH, Span(0, 0), 5, kind="document-note", note="通读一遍。")
EVERY = (GATE, SECTION, LINE, OVER, WHOLE, mark(SPEECH, "夜里要亮灯", 6, status="orphan"))
BAD = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;\x00\x1b<!--"


def page(*documents: ExportedDocument, folder: Path, **options: Any) -> tuple[str, html.HtmlElement]:
    target = folder / "批注.html"
    exporter("html").write(iter(documents), ExportOptions(**options), Catalogue(), target)
    text = target.read_text(encoding="utf-8")
    return text, html.document_fromstring(text.encode())


def words_of(tree: html.HtmlElement) -> list[str]:
    """Return the lines of the text that a page shows, without the numbers of notes."""
    found = []
    for row in tree.find_class("words"):
        if row.tag != "span":
            for one in row.find_class("ref"):
                one.drop_tree()
            found.append(row.text_content())
    return found


def test_the_whole_text_is_there_with_its_marks(tmp_path: Path) -> None:
    _, tree = page(exported(SPEECH, EVERY), folder=tmp_path)
    marks = [(one.get("class"), one.text_content()) for row in tree.find_class("words") for one in row.iter("mark")]
    assert marks == [
        ("g-gamboge", "谁的水闸谁看守，"),
        ("g-gamboge-indigo", "谁的"),
        ("g-gamboge-indigo", "堤段"),
        ("g-indigo", "谁巡查"),
    ]
    assert [one.text_content() for one in tree.iter("u")] == ["堤段", "谁巡查", "。闸门"]
    (title,) = tree.iter("h1")
    assert title.text_content() == SPEECH.split("\n")[0]
    assert words_of(tree) == [line for line in SPEECH.split("\n")[1:] if line]


@settings(max_examples=25)
@given(
    st.text(st.sampled_from("甲乙。，<&>\"' \t\n一是二、（）a\U00020000"), min_size=1, max_size=60).map(str.strip).filter(bool),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20), st.sampled_from(KINDS[:5]), st.sampled_from(COLOURS)), max_size=8),
)
def test_no_mark_changes_a_word(tmp_path_factory: pytest.TempPathFactory, text: str, given: list[tuple[int, int, str, str]]) -> None:
    marks: list[Annotation] = []
    for number, (start, length, kind, colour) in enumerate(given):
        start = min(start, len(text))
        span = Span(start, start if kind == "bookmark" else min(len(text), start + length))
        marks.append(placed(text, span, number, kind=kind, colour=colour, note="注"))
    _, tree = page(exported(text, marks, metadata=Metadata(title="题")), folder=tmp_path_factory.getbasetemp())
    title = "".join(one.text_content() for one in tree.iter("h1"))
    shown = "".join(words_of(tree))
    assert "".join(shown.split()) == "".join(text.split()) or "".join((title + shown).split()) == "".join(text.split())
    assert len(tree.find_class("card")) == len(marks)


def test_notes_are_numbered_in_the_order_in_which_they_are_met(tmp_path: Path) -> None:
    inner = mark(SPEECH, "水闸", 7, note="在里面")
    _, tree = page(exported(SPEECH, [GATE, inner, LINE]), folder=tmp_path)
    assert [one.text_content() for one in tree.find_class("ref")] == ["1", "2", "3"]
    assert tree.find_class("passage")[0].text_content() == "水闸"


def test_a_table_is_a_table_with_its_marks(tmp_path: Path) -> None:
    _, tree = page(tabled(), folder=tmp_path)
    rows = [[cell.text_content() for cell in row.iter("td")] for row in tree.iter("tr")]
    assert rows == [["事项", "单位1", "时限"], ["清淤", "水管所各村", "四月"], ["", "镇里", "五月"]]
    assert [one.text_content() for one in tree.iter("mark")][:2] == ["单位", "清淤"]


def test_every_link_inside_the_page_leads_somewhere_and_no_id_stands_twice(tmp_path: Path) -> None:
    _, tree = page(exported(SPEECH, EVERY), exported(SPEECH, EVERY, 8), folder=tmp_path)
    ids = Counter(one.get("id") for one in tree.iter() if one.get("id"))
    assert {name: count for name, count in ids.items() if count > 1} == {}
    addresses = [str(one.get("href")) for one in tree.iter("a")]
    assert [address for address in addresses if address.startswith("#") and address[1:] not in ids] == []
    assert {address.split(":")[0] for address in addresses if not address.startswith("#")} == {"meipi"}


def test_a_note_stands_beside_its_passage_and_leads_back_to_it(tmp_path: Path) -> None:
    _, tree = page(exported(SPEECH, EVERY), folder=tmp_path)
    row = next(row for row in tree.find_class("row") if "谁的水闸" in "".join(one.text_content() for one in row.find_class("words")))
    assert [card.find_class("note")[0].text_content() for card in row.find_class("card")[:2]] == ["与去年一致。", "新提法"]
    assert row.find_class("ref")[0].get("href") == f"#{row.find_class('card')[0].get('id')}"
    assert row.find_class("task")[0].text_content() == "Task: 配钥匙 · Led by: 水管所 · State: To do"


@pytest.mark.parametrize("content", [TEXT, EXCERPTS])
def test_nothing_is_loaded_or_run(content: str, tmp_path: Path) -> None:
    text = f"关于防汛的通知\n{BAD}\n一、{BAD}"
    marks = [
        placed(text, Span(0, len(text)), 1, ("一、" + BAD,), note=BAD, tags=(BAD,), author=BAD, task={"task": BAD}),
        placed(text, Span(0, 0), 2, kind="document-note", note=f"[点](javascript:alert(1)) ![图](https://x.example/p.png) {BAD}"),
    ]
    document = exported(text, marks, metadata=Metadata(title=BAD, speaker=BAD, date="2026", occasion=BAD))
    source, tree = page(document, document, content=content, colour_names={"gamboge": BAD}, folder=tmp_path)
    assert not list(tree.iter("script", "img", "link", "iframe", "object", "embed", "form", "svg", "base"))
    names = {name for one in tree.iter() if isinstance(one.tag, str) for name in one.attrib}
    assert not [name for name in names if name.startswith("on") or name in {"src", "style", "srcset"}]
    addresses = {str(one.get("href")).split(":")[0] for one in tree.iter("a") if not str(one.get("href")).startswith("#")}
    assert addresses == {"meipi", "https"}
    assert not re.search("[\x00-\x08\x0b-\x1f]", source)
    assert "url(" not in source
    assert "@import" not in source


def test_the_policy_lets_nothing_in_but_the_pages_own_style_sheet(tmp_path: Path) -> None:
    source, tree = page(exported(SPEECH, EVERY), folder=tmp_path)
    (style,) = re.findall("<style>(.*?)</style>", source, re.DOTALL)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = (one.get("content") for one in tree.iter("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert style.count("{") == style.count("}")


def test_a_screen_reader_finds_language_landmarks_and_headings(tmp_path: Path) -> None:
    _, tree = page(exported(SPEECH, EVERY), exported(SPEECH, EVERY, 8), folder=tmp_path)
    assert tree.get("lang") == "zh-CN"
    assert [one.get("aria-label") for one in tree.iter("nav")] == ["Documents"]
    assert len(list(tree.iter("main"))) == 1
    levels = [int(one.tag[1]) for one in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))
    assert {one.get("role") for one in tree.find_class("card")} == {"note"}


def test_headings_deeper_than_html_has_names_for_say_their_level(tmp_path: Path) -> None:
    path = tuple(f"第{number}层" for number in range(1, 9))
    _, tree = page(exported(SPEECH, [placed(SPEECH, Span(0, 2), 1, path)]), content=EXCERPTS, folder=tmp_path)
    assert [(one.tag, one.get("aria-level")) for one in tree.find_class("group")][-4:] == [
        ("h6", None),
        ("h6", "7"),
        ("h6", "8"),
        ("h6", "9"),
    ]


def test_several_documents_are_listed_at_the_side_with_their_outlines(tmp_path: Path) -> None:
    other = exported(SPEECH, [GATE], 8, metadata=Metadata(title="另一次讲话"))
    _, tree = page(exported(SPEECH, EVERY), other, folder=tmp_path)
    (side,) = tree.iter("nav")
    assert [one.text_content() for one in side.iter("summary")] == ["在全镇防汛动员会上的讲话", "另一次讲话"]
    listed = [one.text_content() for one in list(side.iter("details"))[1].find_class("words")]
    assert listed == ["把责任压到人头", "水库要有人住", "把物资备到堤上"]


def test_excerpts_have_their_words_source_and_note(tmp_path: Path) -> None:
    _, tree = page(exported(SPEECH, [GATE, SECTION]), content=EXCERPTS, folder=tmp_path)
    first = tree.find_class("excerpt")[0]
    assert "".join(one.text_content() for one in first.iter("blockquote")) == GATE.anchor.quote
    assert next(first.iter("figcaption")).text_content() == "— 在全镇防汛动员会上的讲话, paragraph 4"
    assert first.find_class("note")[0].text_content() == "与去年一致。"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, definitions)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["paper", "night"])
@pytest.mark.parametrize("own", ["", "#101060", "#FFFFFF", "#777777"])
def test_words_on_every_mark_can_be_read(theme: str, own: str) -> None:
    shades = Shades(theme, dict.fromkeys(COLOURS, own) if own else {})
    values = dict(re.findall(r"--([\w-]+):(#[0-9A-F]{6});", shades.variables()))
    assert min(contrast(values["ink"], values[f"{colour}-ground"]) for colour in COLOURS) >= 4.5
    mixed = re.findall("#[0-9A-F]{6}", shades.mixtures([(one, two) for one in COLOURS for two in COLOURS if one < two]))
    assert min(contrast(values["ink"], ground) for ground in mixed) >= 4.5


def test_lists_of_a_note_are_lists_in_lists() -> None:
    assert note("- 甲\n  - 乙\n- 丙\n3. 丁") == '<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><ol start="3"><li>丁</li></ol>'


def test_what_is_pasted_has_its_looks_at_each_element() -> None:
    found = excerpts(exported(SPEECH, [GATE, LINE]), ExportOptions(), translated)
    shades = dict.fromkeys(COLOURS, "#F6E08E")
    tree = html.document_fromstring(rich(found, shades, dict.fromkeys(COLOURS, "#A2579A"), translated))
    looks = [(one.text_content(), one.get("style")) for one in tree.iter("span")]
    assert looks == [
        (GATE.anchor.quote, "background-color:#F6E08E"),
        (LINE.anchor.quote, "text-decoration:underline wavy;text-decoration-color:#A2579A"),
    ]
    assert [one.get("href") for one in tree.iter("a")] == [one.link for one in found]
