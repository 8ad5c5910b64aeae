"""The command that tells what became of a file's contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from core.spans import Span
from tests.core.importers.docx_kit import docx, p, r
from tests.core.library_kit import SPEECH
from tests.e2e.test_commands import Shell

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_a_file_that_was_read_whole_has_no_findings(shell: Shell) -> None:
    assert shell.json("report", "讲话.txt") == {
        "format": "text",
        "encoding": "utf-8",
        "characters": len(shell.out("text", "讲话.txt").rstrip("\n")),
        "findings": [],
    }
    assert shell.out("report", "讲话.txt").splitlines()[1:] == [
        "没有发现遗漏，也没有需要推断的地方。",
        "查过：编码、无法辨认和丢失的字符、文件结尾。",
    ]


def test_places_count_in_what_text_prints(shell: Shell) -> None:
    gone = "<w:del><w:r><w:delText>原定</w:delText></w:r></w:del>"
    body = p("关于值守的通知") + p("实行", gone, "两班值守。") + p(r("内部掌握", "<w:vanish/>"), "名单附后。")
    (shell.folder / "通知.docx").write_bytes(docx(body))
    found = shell.json("report", "通知.docx")
    text = shell.out("text", "通知.docx")
    assert (found["format"], found["encoding"]) == ("docx", None)
    assert [(one["kind"], one["fate"], one["count"]) for one in found["findings"]] == [
        ("deleted", "left-out", 1),
        ("hidden", "left-out", 1),
    ]
    assert [text[one["places"][0] :].split("\n")[0] for one in found["findings"]] == ["两班值守。", "名单附后。"]
    assert all(set(one) == {"kind", "fate", "count", "places", "detail", "sentence"} for one in found["findings"])
    assert found["findings"][1]["sentence"] == "隐藏文字（1）：文件把这些文字设为不显示。"
    assert "\n未收入\n- 修订中已删除的文字（1）：" in shell.out("report", "通知.docx")


def test_the_sentences_are_in_the_readers_language(shell: Shell) -> None:
    shell.speech.write_bytes(SPEECH.encode("gb18030"))
    said = shell.out("report", "讲话.txt", LC_ALL="en_US.UTF-8")
    assert "Inferred\n- Encoding: The file does not say" in said
    assert "[GB18030 / GBK / GB2312]" in said


def test_the_places_of_a_corrected_text_are_where_they_stand_in_it(shell: Shell) -> None:
    shell.speech.write_bytes(SPEECH.replace("水缸", "水@").encode().replace(b"@", b"\xff"))
    with ReadingSession(shell.folder / "library.db") as session:
        read = session.read(shell.speech)
        opening = session.admit(session.plan(read))
        start = read.text.index("三点")
        session.correct(opening, read, Span(start, start + 2), "三条具体")
    broken, _ = shell.json("report", "讲话.txt")["findings"]
    assert shell.out("text", "讲话.txt")[broken["places"][0]] == "\ufffd"
