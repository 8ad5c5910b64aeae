"""Markdown files: excerpts, the annotated text and the skeleton, with what is known of a document at the top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.catalogue import Catalogue
from core.errors import ReaderError
from core.exporters import exporter
from core.exporters.markdown import quoted
from core.exporting import SKELETON, TAG, TEXT, ExportOptions
from core.links import link_to
from core.metadata import Metadata
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed, tabled

if TYPE_CHECKING:
    from pathlib import Path

    from core.exporting import ExportedDocument

GATE = mark(SPEECH, "谁的水闸谁看守，谁的堤段", 1, note="与去年一致。", tags=("责任",))
SECTION = mark(SPEECH, "谁的堤段谁巡查", 2, kind="underline", colour="indigo")
HOSTILE = """---
title: 假的
---
# 通知 <script>alert(1)</script>
- 一条 ![图](http://x.example/p.png)
1. 两条 [[别处]] #标签 %%藏%% ==亮== ~~删~~ $x$ [^1]
    四个空格
| 表 | 格 |
| --- | --- |
```
围栏
"""


def written(*documents: ExportedDocument, folder: Path, **options: Any) -> str:
    target = folder / "批注.md"
    exporter("markdown").write(iter(documents), ExportOptions(**options), Catalogue(), target)
    return target.read_text(encoding="utf-8")


def parted(text: str) -> tuple[dict[str, object], str]:
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body.strip("\n")


def test_what_is_known_of_a_document_stands_at_the_top_as_yaml(tmp_path: Path) -> None:
    known = Metadata(title='讲话: "防汛" # 不是注释', speaker="- 镇长", date="2026-03", source="{报}: [网]")
    head, _ = parted(written(exported(SPEECH, [GATE], metadata=known), folder=tmp_path))
    assert head == {
        "title": '讲话: "防汛" # 不是注释',
        "speaker": "- 镇长",
        "date": "2026-03",
        "source": "{报}: [网]",
        "file": "防汛讲话",
        "tags": ["责任"],
        "link": "meipi://open?document=7",
    }


@given(st.text())
def test_any_value_is_read_back_from_yaml(value: str) -> None:
    shown = " ".join(value.split())
    assert yaml.safe_load(f"title: {quoted(value)}") == {"title": shown}


def test_excerpts_stand_under_their_headings(tmp_path: Path) -> None:
    _, body = parted(written(exported(SPEECH, [GATE, SECTION]), content="excerpts", folder=tmp_path))
    assert body.startswith("# 在全镇防汛动员会上的讲话\n\n## 一、把责任压到人头\n\n> 谁的水闸谁看守，谁的堤段\n>\n> — [")
    assert f"]({link_to(7, GATE.span.start, GATE.id, 'hg', 12)})\n\n与去年一致。\n\nGamboge · #责任\n\n> 谁的堤段谁巡查" in body


def test_the_readers_template_and_grouping_count(tmp_path: Path) -> None:
    document = exported(SPEECH, [GATE, SECTION])
    _, body = parted(written(document, content="excerpts", grouping=TAG, template="- {quote}（{path}）", folder=tmp_path))
    assert body == (
        "# 在全镇防汛动员会上的讲话\n\n## 责任\n\n- 谁的水闸谁看守，谁的堤段（一、把责任压到人头）\n\n"
        "## Without tags\n\n- 谁的堤段谁巡查（一、把责任压到人头）"
    )


def test_a_wrong_template_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"\{zitat\}"):
        written(exported(SPEECH, [GATE]), content="excerpts", template="{zitat}", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_passages_of_the_text_are_marked_with_their_notes_at_its_foot(tmp_path: Path) -> None:
    _, body = parted(written(exported(SPEECH, [GATE, SECTION]), content=TEXT, folder=tmp_path))
    assert "<mark>谁的水闸谁看守，</mark><u><mark>谁的堤段</mark></u>[^1]<u>谁巡查</u>[^2]。闸门钥匙" in body.replace(
        "<mark><u>", "<u><mark>"
    ).replace("</u></mark>", "</mark></u>")
    assert "\n\n### （一）水库要有人住\n\n大坝值班室" in body
    assert f"[^1]: 与去年一致。\n\n    Gamboge · #责任\n\n    [Open in Meipi]({link_to(7, GATE.span.start, GATE.id, 'hg', 12)})" in body


@pytest.mark.parametrize("content", ["excerpts", TEXT, SKELETON])
def test_a_hostile_document_and_note_bring_no_markup(content: str, tmp_path: Path) -> None:
    text = f"关于防汛的通知\n{HOSTILE}"
    marks = [placed(text, Span(0, len(text)), note=HOSTILE, tags=("<b>",)), placed(text, Span(0, 0), 2, kind="document-note", note=HOSTILE)]
    known = Metadata(title=HOSTILE, speaker="<b>镇长</b>")
    _, body = parted(written(exported(text, marks, metadata=known), content=content, folder=tmp_path))
    # This reader knows no footnotes: what is set in for them would be code.
    body = re.sub(r"^\[\^\d+\]: |^ {4}", "", body, flags=re.MULTILINE)
    tokens = [token for outer in MarkdownIt("commonmark").enable("table").parse(body) for token in (outer, *(outer.children or []))]
    assert not {token.type for token in tokens} & {"html_block", "image", "fence", "code_block", "hr", "table_open"}
    assert not [token.content for token in tokens if token.type == "html_inline" and "script" in token.content]
    addresses = {str(token.attrs["href"]) for token in tokens if token.type == "link_open"}
    assert {address for address in addresses if not address.startswith("meipi:")} <= {"http://x.example/p.png"}


def test_a_table_is_a_table(tmp_path: Path) -> None:
    _, body = parted(written(tabled(), content=TEXT, folder=tmp_path))
    assert (
        "\n\n| 事项 | <mark>单位</mark>[^1] | 时限 |\n| --- | --- | --- |\n"
        "| <mark>清淤</mark> | 水管所<br>各村 | 四月 |\n|  | 镇里 | 五月 |\n\n" in body
    )


def test_chosen_sections_of_a_skeleton_are_whole(tmp_path: Path) -> None:
    section = Span(SPEECH.index("（一）"), SPEECH.index("二、把"))
    _, body = parted(written(exported(SPEECH, [GATE]), content=SKELETON, sections=(section,), folder=tmp_path))
    assert (
        "## 一、把责任压到人头\n\n谁的水闸谁看守，谁的堤段谁巡查。\n\n### （一）水库要有人住\n\n大坝值班室夜里要亮灯。水位每小时报一次"
        in body
    )
    assert "<mark>" not in body


def test_several_documents_have_chapters_and_their_footnotes_are_counted_on(tmp_path: Path) -> None:
    other = exported(SPEECH, [GATE], 8, metadata=Metadata(title="另一次讲话", speaker="书记"))
    head, body = parted(written(exported(SPEECH, [GATE]), other, content=TEXT, folder=tmp_path))
    assert head["title"] == "Annotated texts"
    assert "镇长 · 2 March 2026 · [Open in Meipi](meipi://open?document=7)" in body
    assert [f"[^{number}]:" in body for number in (1, 2, 3)] == [True, True, False]


def test_what_is_lost_is_said_before(tmp_path: Path) -> None:
    said = {
        content: [(loss.sentence, loss.count) for loss in exporter("markdown").losses([GATE, SECTION], ExportOptions(content=content))]
        for content in ("excerpts", TEXT, SKELETON)
    }
    assert [[count for _, count in losses] for losses in said.values()] == [[1, 2], [2, 2], [1, 2]]
    assert all("{count}" in sentence for losses in said.values() for sentence, _ in losses)
