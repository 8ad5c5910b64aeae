"""The command that imports annotations: what it takes, what it prints, and what it refuses."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.session import ReadingSession
from tests.core.library_kit import LATER, OTHER, SPEECH

if TYPE_CHECKING:
    from pathlib import Path

QUOTES = "“群众拧开龙头，流出来的是水，照出来的是作风。”\n批注：收得好\n“水池要有人清洗，管网要有人来回巡查。”\n"


class Shell:
    """Runs commands over one library and says what they print."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.library, self._capsys = folder, folder / "library.db", capsys

    def file(self, name: str, words: str) -> str:
        path = self.folder / name
        path.write_text(words, encoding="utf-8")
        return str(path)

    def run(self, *words: str) -> tuple[int, str, str]:
        status = main([*words, "--library", str(self.library)])
        said = self._capsys.readouterr()
        return status, said.out, said.err

    def marks(self, file: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(self.run("annotations", file, "--json")[1])
        return found


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def counts(line: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", line)]


def test_what_a_file_says_is_stored_and_summed_up_and_known_the_second_time(shell: Shell) -> None:
    speech, source = shell.file("饮水.txt", SPEECH), shell.file("摘录.txt", QUOTES)
    status, out, _ = shell.run("import-annotations", speech, source, "--author", "处长")
    new, moved, review, orphan, *others = counts(out)
    assert (status, new, moved + review + orphan, others) == (0, 1, 1, [0, 0, 0])
    first = next(one for one in shell.marks(speech) if one["status"] == "anchored")
    assert (first["quote"], first["note"], first["author"]) == ("群众拧开龙头，流出来的是水，照出来的是作风。", "收得好", "处长")
    assert counts(shell.run("import-annotations", speech, source)[1]) == [0, 0, 0, 0, 2, 0, 0]
    assert len(shell.marks(speech)) == 2


def test_a_dry_run_says_the_same_and_leaves_no_trace(shell: Shell) -> None:
    speech, source = shell.file("饮水.txt", SPEECH), shell.file("摘录.txt", QUOTES)
    tried = shell.run("import-annotations", speech, source, "--dry-run")
    assert (tried[0], shell.library.exists()) == (0, False)
    assert shell.run("import-annotations", speech, source)[1] == tried[1]
    shell.file("饮水.txt", LATER)
    with ReadingSession(shell.library) as session:
        (before,) = session.holdings.all()
    assert counts(shell.run("import-annotations", speech, source, "--dry-run")[1])[4] == 2
    with ReadingSession(shell.library) as session:
        assert session.holdings.all() == (before,)


def test_of_several_documents_that_one_is_taken_which_the_file_is(shell: Shell) -> None:
    speech, other = shell.file("饮水.txt", SPEECH), shell.file("座谈.txt", OTHER)
    source = shell.file(
        "摘录.md", "# 在镇机关年轻干部座谈会上的发言\n\n> 很高兴跟大家坐在一起。\n\n# 饮水\n\n> 喝水不是小事。群众拧开龙头，流出来的是水\n"
    )
    assert counts(shell.run("import-annotations", speech, source)[1])[0] == 1
    assert counts(shell.run("import-annotations", other, source)[1])[0] == 1
    assert [one["quote"] for one in shell.marks(other)] == ["很高兴跟大家坐在一起。"]
    third = shell.file("防汛.txt", "防汛讲话\n今年的汛期来得早，闸门要再查一遍。\n")
    status, out, err = shell.run("import-annotations", third, source)
    assert (status, out, err.count("\n"), "2" in err) == (1, "", 1, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("空.txt", ""),
        ("网页.html", "<html><script>alert(1)</script></html>"),
        ("别处.txt", "“招商引资要盯住龙头企业，一个项目一个专班。”\n"),
    ],
)
def test_a_file_with_nothing_for_the_document_is_told_in_one_line_and_nothing_is_stored(shell: Shell, name: str, words: str) -> None:
    status, out, err = shell.run("import-annotations", shell.file("饮水.txt", SPEECH), shell.file(name, words))
    assert (status, out, err.count("\n"), shell.library.exists()) == (1, "", 1, False)


def test_a_source_that_is_not_there_is_told(shell: Shell) -> None:
    status, out, err = shell.run("import-annotations", shell.file("饮水.txt", SPEECH), str(shell.folder / "没有.jsonld"))
    assert (status, out, "没有.jsonld" in err) == (1, "", True)
