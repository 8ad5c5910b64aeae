"""Archives of documents: which of them is read, by what name, and what is said where none can be."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core import importers
from core.errors import MissingFile, PasswordNeeded, SeveralDocuments, UnreadableFile
from core.importers import archive, digest_of, read
from core.importers.archive import read as read_here
from core.importers.held import Held
from core.importers.source import Source
from core.importers.zip_directory import entries_of
from tests.core.importers.archive_kit import LINK, NOTICE, SPEECH, Item, packed
from tests.core.importers.hostile_kit import zipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.document import Document

TEXT, OTHER = SPEECH.encode(), NOTICE.encode("gb18030")
HEADING = "一、把水管好"


def opened(data: bytes, member: str | None = None, password: str | None = None) -> Document:
    return read_here(Source(data, Path("资料.zip"), "资料.zip", password=password, member=member))


def listed(data: bytes) -> list[tuple[str, str | None]]:
    """Return what an archive of several documents is told to hold, and why what cannot be read cannot."""
    with pytest.raises(SeveralDocuments) as caught:
        opened(data)
    return [(one.name, one.why_not) for one in caught.value.members]


def test_names_in_gbk_are_shown_right() -> None:
    data = packed({"讲话/第一次.txt": TEXT, "讲话/第二次.txt": OTHER, "通知.txt": OTHER})
    assert [name for name, _ in listed(data)] == ["通知.txt", "讲话/第一次.txt", "讲话/第二次.txt"]


@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs", "utf-8"])
def test_names_are_shown_right_in_each_encoding_that_archives_do_not_tell(codec: str) -> None:
    names = ["會議/工作報告.txt", "會議/領導講話.txt"] if codec == "big5hkscs" else ["会议/工作报告.txt", "会议/领导讲话.txt"]
    assert [name for name, _ in listed(packed([Item(name, TEXT, codec) for name in names]))] == names


def test_a_name_that_is_said_to_be_in_utf8_and_is_not_is_shown_right() -> None:
    data = packed([Item("工作报告.txt", TEXT, flags=0x800), Item("领导讲话.txt", TEXT)])
    assert [name for name, _ in listed(data)] == ["工作报告.txt", "领导讲话.txt"]


def test_a_name_in_the_field_for_unicode_wins_if_its_checksum_fits() -> None:
    import struct
    import zlib

    def field(raw: bytes, name: str) -> bytes:
        content = b"\x01" + struct.pack("<L", zlib.crc32(raw)) + name.encode()
        return struct.pack("<HH", 0x7075, len(content)) + content

    right = Item(b"?.txt", TEXT, extra=field(b"?.txt", "讲话.txt"))
    stale = Item("通知.txt", TEXT, extra=field(b"another", "旧名.txt"))
    assert sorted(name for name, _ in listed(packed([right, stale]))) == ["讲话.txt", "通知.txt"]


def test_a_name_whose_second_byte_is_a_backslash_stays_whole() -> None:
    assert b"\\" in "俓".encode("gb18030")
    assert [name for name, _ in listed(packed({"俓讲话.txt": TEXT, "关于讲话的通知.txt": TEXT}))] == ["俓讲话.txt", "关于讲话的通知.txt"]


def test_folders_of_windows_are_folders() -> None:
    assert [name for name, _ in listed(packed({"讲话\\第一次.txt": TEXT, "讲话\\第二次.txt": TEXT, "讲话\\": b""}))] == [
        "讲话/第一次.txt",
        "讲话/第二次.txt",
    ]


def test_members_come_in_natural_order_with_size_and_date() -> None:
    names = ["第十讲.txt", "第二讲.txt", "附件/2.txt", "附件/10.txt"]
    with pytest.raises(SeveralDocuments) as caught:
        opened(packed(dict.fromkeys(reversed(names), TEXT)))
    assert [one.name for one in caught.value.members] == ["第二讲.txt", "第十讲.txt", "附件/2.txt", "附件/10.txt"]
    assert {(one.size, one.modified) for one in caught.value.members} == {(len(TEXT), "2026-03-05T09:30:00")}


def test_what_a_system_keeps_beside_documents_is_left_out() -> None:
    beside = {"__MACOSX/._讲话.txt": b"1", ".DS_Store": b"2", "图/Thumbs.db": b"3", "~$讲话.docx": b"4", "空/": b""}
    assert opened(packed({"讲话.txt": TEXT, **beside})).name == "讲话.txt"


def test_the_only_document_is_read_at_once() -> None:
    document = opened(packed({"春耕/讲话.txt": TEXT, "会场.jpg": b"\xff\xd8\xff" + bytes(60)}))
    assert HEADING in document.text
    assert document.name == "讲话.txt"
    assert document.origin.file_digest == Source(TEXT, None, "").digest


def test_a_document_is_read_by_its_name_however_that_is_written() -> None:
    data = packed({"讲话/First.TXT": TEXT, "通知.txt": OTHER})
    for name in ("讲话/First.TXT", "讲话\\first.txt", "./讲话//First.TXT"):
        assert HEADING in opened(data, name).text


def test_a_document_that_is_not_there_is_missed() -> None:
    with pytest.raises(MissingFile, match=r"“第三次.txt” in “资料.zip”"):
        opened(packed({"第一次.txt": TEXT, "第二次.txt": TEXT}), "第三次.txt")
    with pytest.raises(MissingFile, match=r"“第一次.txt/附件.txt” in “资料.zip”"):
        opened(packed({"第一次.txt": TEXT, "第二次.txt": TEXT}), "第一次.txt/附件.txt")


def test_the_sentence_about_several_says_how_one_is_named() -> None:
    with pytest.raises(SeveralDocuments) as caught:
        opened(packed({f"第{number}讲.txt": TEXT for number in range(1, 6)}))
    assert str(caught.value) == (
        "“资料.zip” holds 5 documents (第1讲.txt、第2讲.txt、第3讲.txt…). Write behind it which one to open, as in 资料.zip/第1讲.txt."
    )


def test_what_cannot_be_read_is_listed_with_the_reason() -> None:
    data = packed(
        [
            Item("一.txt", TEXT),
            Item("二.txt", TEXT),
            Item("七.jpg", b"\xff\xd8\xff" + bytes(60)),
            Item("三.txt", b""),
            Item("四.txt", TEXT, method=12),
            Item("五.txt", TEXT, flags=1, method=99),
            Item("六.txt", b"/etc/passwd", mode=LINK),
        ]
    )
    assert listed(data) == [
        ("一.txt", None),
        ("二.txt", None),
        ("三.txt", "empty"),
        ("四.txt", "packing"),
        ("五.txt", "locked"),
        ("六.txt", "link"),
        ("七.jpg", "kind"),
    ]
    for name, said in (
        ("三.txt", "empty"),
        ("四.txt", "packed in a way"),
        ("五.txt", "AES"),
        ("六.txt", "link"),
        ("七.jpg", "is a picture"),
    ):
        with pytest.raises(UnreadableFile, match=said):
            opened(data, name)


def test_a_member_whose_name_says_nothing_is_known_by_its_beginning() -> None:
    data = packed({"讲话稿2026年": TEXT, "通知.0305": OTHER, "数据.dat": bytes(range(256)) * 9})
    assert dict(listed(data)) == {"讲话稿2026年": None, "通知.0305": None, "数据.dat": "kind"}


def test_only_so_many_members_are_looked_into_and_each_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_GUESSED", 2)
    data = packed({"1": TEXT, "2": TEXT, "3": OTHER})
    assert listed(data) == [("1", None), ("2", None), ("3", "kind")]
    assert "每周五" in opened(data, "3").text


def test_an_archive_without_documents_says_so() -> None:
    with pytest.raises(UnreadableFile, match="no document that can be read"):
        opened(packed({"甲.jpg": b"\xff\xd8\xff", "乙.jpg": b"\xff\xd8\xff"}))
    with pytest.raises(UnreadableFile, match="no document that can be read"):
        opened(packed({}))


def test_what_is_in_a_member_decides_where_its_name_says_something_else() -> None:
    data = packed({"讲话.jpg": TEXT, "通知.txt": OTHER, "表.xlsx": zipped({"xl/workbook.xml": b""})})
    assert HEADING in opened(data, "讲话.jpg").text
    assert HEADING in opened(packed({"讲话.jpg": TEXT})).text
    with pytest.raises(UnreadableFile, match=r"“表.xlsx” is a spreadsheet"):
        opened(data, "表.xlsx")


def test_archives_in_archives_are_paths_too() -> None:
    inner = packed({"第一次.txt": TEXT, "第二次.txt": OTHER})
    data = packed({"三月/讲话.zip": inner, "通知.txt": OTHER})
    assert listed(data) == [("通知.txt", None), ("三月/讲话.zip", None)]
    assert HEADING in opened(data, "三月/讲话.zip/第一次.txt").text
    with pytest.raises(SeveralDocuments, match=r"“讲话.zip” holds 2"):
        opened(data, "三月/讲话.zip")


def test_an_only_archive_is_looked_into_and_its_documents_are_named_from_the_outer_one() -> None:
    inner = packed({"第一次.txt": TEXT, "第二次.txt": OTHER})
    assert [name for name, _ in listed(packed({"讲话.zip": inner}))] == ["讲话.zip/第一次.txt", "讲话.zip/第二次.txt"]
    assert HEADING in opened(packed({"外.zip": packed({"讲话.zip": packed({"第一次.txt": TEXT})})})).text


def test_the_fourth_archive_within_another_is_not_looked_into() -> None:
    data = packed({"讲话.txt": TEXT})
    for name in ("丙.zip", "乙.zip", "甲.zip"):
        data = packed({name: data})
    with pytest.raises(UnreadableFile, match="too many archives"):
        opened(data)


@pytest.mark.parametrize("password", ["shui-2026", "水管站"])
def test_the_encryption_of_old_opens_with_its_password(password: str) -> None:
    for key in {password.encode(), password.encode("gb18030")}:
        data = packed([Item("讲话.txt", TEXT, password=key)])
        with zipfile.ZipFile(io.BytesIO(data)) as asked:
            assert asked.read(asked.infolist()[0], key) == TEXT
        assert HEADING in opened(data, password=password).text
        with pytest.raises(PasswordNeeded, match="Enter its password"):
            opened(data)
        with pytest.raises(PasswordNeeded, match="That is not the password"):
            opened(data, password="falsch")


def test_a_wrong_password_that_passes_the_first_check_is_wrong() -> None:
    data = packed([Item("讲话.txt", TEXT, password=b"shui")])
    for number in range(600):
        with pytest.raises(PasswordNeeded):
            opened(data, password=f"falsch{number}")


def test_an_archive_of_which_the_end_is_missing_is_read_as_far_as_it_goes() -> None:
    whole = packed([Item("第一次.txt", TEXT), Item("第二次.txt", OTHER, behind=True), Item("第三次.txt", TEXT)])
    data = whole[: whole.rindex("第三次.txt".encode("gb18030"), 0, whole.index(b"PK\x01\x02")) + 20]
    assert [name for name, _ in listed(data)] == ["第一次.txt", "第二次.txt", "第三次.txt"]
    assert HEADING in opened(data, "第一次.txt").text
    assert "每周五" in opened(data, "第二次.txt").text
    with pytest.raises(UnreadableFile, match=r"“第三次.txt” is damaged"):
        opened(data, "第三次.txt")


def test_bytes_that_do_not_fit_their_checksum_are_refused() -> None:
    data = bytearray(packed([Item("讲话.txt", TEXT, method=0)]))
    data[60] ^= 1
    with pytest.raises(UnreadableFile, match="damaged"):
        opened(bytes(data))


def test_what_stands_before_and_behind_an_archive_does_no_harm() -> None:
    data = packed({"第一次.txt": TEXT, "第二次.txt": OTHER}, before=b"MZ" + bytes(900), comment="说明".encode())
    assert "每周五" in opened(data, "第二次.txt").text


def test_a_comment_that_holds_the_mark_of_the_end_does_no_harm() -> None:
    data = packed({"第一次.txt": TEXT, "第二次.txt": OTHER}, comment=b"PK\x05\x06" + bytes(40))
    assert "每周五" in opened(data, "第二次.txt").text


def test_an_archive_of_folders_only_is_not_called_damaged() -> None:
    with pytest.raises(UnreadableFile, match="no document"):
        opened(packed({"讲话/": b"", "通知/": b""}))


def test_the_entries_of_a_long_archive_without_its_directory_are_found_without_copying_the_rest_for_each() -> None:
    items = {f"讲话/第{number}次.txt": TEXT for number in range(3_000)}
    whole = packed(items)
    cut = whole[: whole.index(b"PK\x01\x02")]
    assert len(listed(cut)) == 3_000
    # Each of them once more would be some gigabytes.
    counted = Slices(cut)
    assert len(entries_of(counted)) == 3_000
    assert counted.copied < 4 * len(cut)


class Slices(bytes):
    """Bytes that count how many of them are copied."""

    copied = 0

    def __getitem__(self, key: object) -> object:
        found = super().__getitem__(key)  # type: ignore[index]
        if isinstance(found, bytes):
            self.copied += len(found)
        return found


# With a disk


def test_a_program_that_unpacks_itself_is_an_archive(tmp_path: Path) -> None:
    data = packed({"第一次.txt": TEXT, "第二次.txt": OTHER}, before=b"MZ\x90\0" + bytes(900))
    for name in ("资料.exe", "资料.zip"):
        file = tmp_path / name
        file.write_bytes(data)
        assert HEADING in read(file / "第一次.txt").text
    file.write_bytes(b"MZ\x90\0" + bytes(900))
    with pytest.raises(UnreadableFile, match="no text"):
        read(file)


def test_an_archive_that_is_called_like_a_word_document_is_an_archive(tmp_path: Path) -> None:
    file = tmp_path / "资料.docx"
    file.write_bytes(packed({"第一次.txt": TEXT, "第二次.txt": OTHER}))
    assert HEADING in read(file / "第一次.txt").text


def test_a_part_of_a_split_archive_is_told_as_one(tmp_path: Path) -> None:
    last, first, only = (tmp_path / name for name in ("资料.zip", "资料.z01", "全部.zip"))
    data = packed({"第一次.txt": TEXT, "第二次.txt": OTHER})
    at = data.rindex(b"PK\x05\x06")
    # The number of the part in which the end stands (4.4.19), as a program that splits archives writes it.
    last.write_bytes(data[300:at] + data[at:].replace(b"\0\0\0\0", b"\2\0\2\0", 1))
    first.write_bytes(b"PK\x07\x08" + data[:300])
    for file in (last, first):
        with pytest.raises(UnreadableFile, match="split archive"):
            read(file)
    only.write_bytes(packed({"第一次.txt": TEXT, "第二次.txt": OTHER}, before=b"PK00"))
    assert HEADING in read(only / "第一次.txt").text


def test_a_path_goes_on_behind_the_archive(tmp_path: Path) -> None:
    file = tmp_path / "资料.zip"
    file.write_bytes(packed({"讲话/第一次.txt": TEXT, "讲话/第二次.txt": OTHER}))
    document = read(file / "讲话" / "第一次.txt")
    assert HEADING in document.text
    assert document.origin.path == file / "讲话" / "第一次.txt"
    assert document.origin.file_digest == digest_of(file / "讲话" / "第一次.txt") != digest_of(file / "讲话" / "第二次.txt")
    assert [one.name for one in tmp_path.iterdir()] == ["资料.zip"]


def test_an_archive_that_is_held_is_read_again_only_when_it_was_written_anew(tmp_path: Path) -> None:
    file, held = tmp_path / "资料.zip", Held()
    file.write_bytes(packed({"讲话.txt": TEXT, "通知.txt": OTHER, "内.zip": packed({"三.txt": TEXT, "四.txt": OTHER})}))

    def text_of(name: str) -> str:
        document = importers.read_here(file / name, held=held)
        assert document is not None
        return document.text

    expected = {name: read(file / name).text for name in ("讲话.txt", "通知.txt", "内.zip/三.txt", "内.zip/四.txt")}
    assert {name: text_of(name) for name in expected} == expected
    kept = held.archive
    assert text_of("讲话.txt") == expected["讲话.txt"]
    assert held.archive is kept is not None
    file.write_bytes(packed({"讲话.txt": OTHER}))
    assert text_of("讲话.txt") == expected["通知.txt"]
    with pytest.raises(MissingFile):
        importers.read_here(file / "通知.txt", held=held)
    other = tmp_path / "另一份.txt"
    other.write_bytes(TEXT)
    assert importers.digest_of(other, held) == digest_of(other)
    assert (held.data, held.archive) == (b"", None)


def test_several_documents_come_out_of_the_process_that_reads_apart(tmp_path: Path) -> None:
    file = tmp_path / "资料.zip"
    file.write_bytes(packed({"第一次.txt": TEXT, "第二次.txt": b"", "第三次.txt": TEXT}))
    with pytest.raises(SeveralDocuments) as caught:
        read(file)
    assert [(one.name, one.size, one.why_not) for one in caught.value.members] == [
        ("第一次.txt", len(TEXT), None),
        ("第二次.txt", 0, "empty"),
        ("第三次.txt", len(TEXT), None),
    ]


@pytest.mark.parametrize(
    "way", [lambda file: file / "没有.txt", lambda file: file.parent / "没有.zip" / "讲话.txt", lambda file: file / "讲话.txt" / "x"]
)
def test_a_path_to_nothing_is_missed(tmp_path: Path, way: Callable[[Path], Path]) -> None:
    file = tmp_path / "资料.zip"
    file.write_bytes(packed({"讲话.txt": TEXT}))
    with pytest.raises(MissingFile):
        read(way(file))
    file.write_text("只是一个文本。", "utf-8")
    with pytest.raises(UnreadableFile):
        read(way(file))


def test_a_folder_called_word_makes_no_archive_a_word_document(tmp_path: Path) -> None:
    file = tmp_path / "资料.zip"
    file.write_bytes(packed({"word/讲话.txt": TEXT}))
    assert HEADING in read(file).text
