"""Opening text files, and refusing what cannot be opened."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from core.errors import UnreadableFile
from core.importers import MOST_BYTES, MOST_PACKED, read
from core.importers.assembly import LONGEST
from core.importers.foreign import OLE, ZIP

ROOT = Path(__file__).parents[2]
SPEECH = "在全镇春耕工作会上的讲话\r\n\r\n\u3000\u3000同志们：\r\n\u3000\u3000一、抢抓农时。一是备足种子，二是修好水渠。\r\n"
NORMAL = "在全镇春耕工作会上的讲话\n\n同志们：\n一、抢抓农时。一是备足种子，二是修好水渠。"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_same_speech_is_the_same_document_in_any_encoding(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "讲话.txt"
    file.write_bytes(SPEECH.encode(codec))
    document = read(file)
    assert document.text == NORMAL
    assert [one.indent for one in document.paragraphs] == [0, 4, 4]
    assert document.name == "讲话.txt"
    assert document.origin.path == file
    assert document.origin.file_digest == hashlib.sha256(file.read_bytes()).hexdigest()
    assert document.origin.reader == "text/1"
    assert document.origin.broken == 0


def test_a_relative_path_is_kept_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("讲话.txt").write_text(SPEECH, encoding="utf-8")
    assert read(Path("讲话.txt")).origin.path == tmp_path / "讲话.txt"


def test_a_text_file_keeps_marks_of_markdown(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text("# 讲话\n\n**一是**备足种子", encoding="utf-8")
    assert read(file).text == "# 讲话\n\n**一是**备足种子"


def test_an_unknown_suffix_is_read_if_it_holds_text(tmp_path: Path) -> None:
    file = tmp_path / "讲话.2026年"
    file.write_text(SPEECH, encoding="gb18030")
    assert read(file).origin.encoding == "gb18030"


def test_a_few_broken_bytes_show_and_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    content = SPEECH.encode("utf-8") * 5
    file.write_bytes(content[:40] + b"\xff" + content[40:] + b"\xe4")
    document = read(file)
    assert document.origin.broken == document.text.count("\ufffd") == 2


def test_a_file_is_read_again_in_the_encoding_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_bytes("鎮長：開會。".encode("big5"))
    assert read(file, encoding="big5hkscs").text == "鎮長：開會。"
    wrong = read(file, encoding="gb18030")
    assert wrong.text != "鎮長：開會。"
    assert wrong.origin.encoding == "gb18030"


def test_an_encoding_that_is_not_offered_is_a_fault_of_the_program(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    with pytest.raises(ValueError, match="utf-7"):
        read(file, encoding="utf-7")


def refusal(path: Path) -> str:
    """Return what is said when the file is opened."""
    with pytest.raises(UnreadableFile) as caught:
        read(path)
    return str(caught.value)


@pytest.mark.parametrize("content", [b"", b" \r\n\t", "\u3000\u3000\n".encode(), b"\xef\xbb\xbf", "\u200b\xa0".encode()])
def test_a_file_without_text_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "空.txt"
    file.write_bytes(content)
    assert refusal(file) == "“空.txt” is empty. Choose a file with text in it."


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\0", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "old or unknown office program"),
        (b"\x89PNG\r\n\x1a\n\0", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"\x7fELF\x02\x01\x01\0", "no text that can be read"),
        (b"MZ\x90\0\x03\0", "no text that can be read"),
        (b"\x1f\x8b\x08\0", "archive"),
        (b"SQLite format 3\0", "no text that can be read"),
        (bytes(range(256)) * 8, "no text that can be read"),
    ],
)
def test_what_is_not_text_is_called_by_its_name(tmp_path: Path, head: bytes, what: str) -> None:
    file = tmp_path / "讲话.txt"
    file.write_bytes(head + b"\x00\x01\x02\x03" * 100)
    said = refusal(file)
    assert what in said
    assert "“讲话.txt”" in said


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["没有.txt", "没有/讲话.txt", "讲话.txt/内容"])
def test_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "讲话.txt").write_text(SPEECH, encoding="utf-8")
    assert "There is no file" in refusal(tmp_path / name)


def test_a_name_that_no_system_takes_is_refused(tmp_path: Path) -> None:
    assert "could not be read" in refusal(tmp_path / "讲\0话.txt")
    assert "could not be read" in refusal(tmp_path / ("长" * 300))


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "讲话.txt"
    link.symlink_to(link)
    assert "could not be read" in refusal(link)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    file.chmod(0)
    tmp_path.chmod(0o755)
    if os.geteuid() != 0:
        assert "may not read" in refusal(file)
        return
    # Root may read everything: another user tries.
    for folder in (tmp_path, *tmp_path.parents):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
    code = f"""
        import os, sys
        sys.path.insert(0, {str(ROOT)!r})
        from pathlib import Path
        import core.importers.text
        from core.importers import read
        os.setgid(65534)
        os.setuid(65534)
        try:
            read(Path({str(file)!r}))
        except Exception as error:
            print(error)
    """
    said = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True, timeout=60).stdout
    assert said == "You may not read “讲话.txt”. Ask for access to it, or open a copy that you may read.\n"


def test_a_pipe_or_device_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "讲话.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        assert "is a device or a pipe" in refusal(path)


def test_a_name_that_is_no_utf8_can_be_shown(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xbd\xb2\xbb\xb0.txt"))
    file.write_text(SPEECH, encoding="utf-8")
    assert read(file).name == "\ufffd\ufffd\ufffd\ufffd.txt"


def test_a_file_beyond_every_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "大.txt"
    with file.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    assert refusal(file) == "“大.txt” is longer than 20 million characters. Split it and open the parts."


def test_a_file_with_pictures_may_be_larger_than_a_text_but_not_without_limit(tmp_path: Path) -> None:
    for name, head in (("大.pdf", b"%PDF-1.7"), ("大.zip", b""), ("大.doc", OLE), ("大.epub", ZIP[0])):
        file = tmp_path / name
        with file.open("wb") as stream:
            stream.write(head)
            stream.truncate(MOST_PACKED + 1)
        assert refusal(file) == f"“{name}” is larger than 300 MB. Split it, or make the pictures in it smaller, and open that."


@pytest.mark.parametrize("codec", ["ascii", "gb18030"])
def test_one_character_too_many_is_refused(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "大.txt"
    char = "a" if codec == "ascii" else "水"
    file.write_bytes((char * (LONGEST + 1)).encode(codec))
    assert "longer than 20 million" in refusal(file)
