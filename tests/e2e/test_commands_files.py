"""The commands on files that do not open by themselves: protected ones, pictures of pages, and archives of several documents."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from core.cli_doors import PASSWORD
from tests.core.importers.archive_kit import NOTICE, SPEECH, packed
from tests.core.importers.pdf_kit import Sheet, drawn, locked, scanned
from tests.e2e.test_commands import Shell

DATA: Final = Path(__file__).parents[1] / "data" / "doc"
WORDS = "各村在三月底前完成清淤，水管站逐段验收。"


def _draw(sheet: Sheet) -> None:
    sheet.centred("关于做好春季清淤工作的通知", 22)
    sheet.paragraph(WORDS)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_a_protected_file_opens_with_the_password_of_the_environment(shell: Shell) -> None:
    (shell.folder / "讲话.pdf").write_bytes(locked(_draw, "shui-2026", "owner"))
    assert "密码" in shell.fails(1, "text", "讲话.pdf")
    assert shell.run("text", "讲话.pdf", **{PASSWORD: "falsch"}).returncode == 1
    assert WORDS in shell.out("text", "讲话.pdf", **{PASSWORD: "shui-2026"})


def test_so_does_a_word_file_on_the_disk_and_in_an_archive(shell: Shell) -> None:
    (shell.folder / "值班.doc").write_bytes((DATA / "locked.doc").read_bytes())
    (shell.folder / "资料.zip").write_bytes(packed({"讲话/值班.doc": (DATA / "locked.doc").read_bytes(), "说明.txt": NOTICE.encode()}))
    for file in ("值班.doc", "资料.zip/讲话/值班.doc"):
        assert "密码" in shell.fails(1, "text", file)
        assert shell.run("text", file, **{PASSWORD: "falsch"}).returncode == 1
        assert "交接班当面说清" in shell.out("text", file, **{PASSWORD: "shui-2026"})


def test_pages_that_are_pictures_are_read_where_that_is_asked_for(shell: Shell) -> None:
    (shell.folder / "讲话.pdf").write_bytes(scanned(drawn(_draw)))
    assert "页面图片" in shell.fails(1, "text", "讲话.pdf")
    assert "清淤" in shell.out("text", "讲话.pdf", "--recognise")


def test_a_document_in_an_archive_is_named_by_a_path_behind_it(shell: Shell) -> None:
    (shell.folder / "资料.zip").write_bytes(
        packed({"讲话/第一次.txt": SPEECH.encode(), "讲话/第二次.txt": NOTICE.encode(), "图.jpg": b"\xff\xd8\xff"})
    )
    said = shell.fails(1, "text", "资料.zip")
    assert "2 个文档" in said
    assert "资料.zip/讲话/第一次.txt" in said
    assert shell.out("text", "资料.zip", "--list").splitlines() == ["资料.zip/讲话/第一次.txt", "资料.zip/讲话/第二次.txt"]
    assert "一、把水管好" in shell.out("outline", "资料.zip/讲话/第一次.txt")
    shell.out("annotate", "资料.zip/讲话/第二次.txt", "--quote", "每周五", "--note", "时间要改")
    assert "时间要改" in shell.out("annotations", "资料.zip/讲话/第二次.txt")
    assert shell.out("annotations", "资料.zip/讲话/第一次.txt") == ""
