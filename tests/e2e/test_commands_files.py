"""The commands on files that do not open by themselves: protected ones, and pictures of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.cli import PASSWORD
from tests.core.importers.pdf_kit import Sheet, drawn, locked, scanned
from tests.e2e.test_commands import Shell

if TYPE_CHECKING:
    from pathlib import Path

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


def test_pages_that_are_pictures_are_read_where_that_is_asked_for(shell: Shell) -> None:
    (shell.folder / "讲话.pdf").write_bytes(scanned(drawn(_draw)))
    assert "页面图片" in shell.fails(1, "text", "讲话.pdf")
    assert "清淤" in shell.out("text", "讲话.pdf", "--recognise")
