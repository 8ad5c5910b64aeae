"""The documents in a folder."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import folders
from core.folders import look_into, natural
from core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator


def write(folder: Path, *names: str) -> None:
    """Write small files, with the folders that they lie in."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("同志们：\n今天只讲三件事。\n", "utf-8")


def names(folder: Path) -> list[str]:
    """Return the documents as they are listed, by their path within the folder."""
    return [str(one.path.relative_to(folder)) for one in look_into(folder, Progress()).documents]


def test_numbers_count_by_their_value_in_any_script() -> None:
    mixed = ["第10讲", "第2讲", "第１讲", "第十一讲", "第三讲", "附件（二）", "附件（十）", "附件（一）", "二〇二三年", "2024年"]
    wanted = ["二〇二三年", "2024年", "第１讲", "第2讲", "第三讲", "第10讲", "第十一讲", "附件（一）", "附件（二）", "附件（十）"]
    assert sorted(mixed, key=natural) == wanted


@given(st.lists(st.text(st.sampled_from("第讲aA1１20十百〇一ab \udcff")), max_size=12))
def test_any_names_have_one_order(mixed: list[str]) -> None:
    turned = mixed[::-1]
    assert sorted(mixed, key=natural) == sorted(turned, key=natural)


def test_what_can_be_read_is_listed_folder_by_folder(tmp_path: Path) -> None:
    write(tmp_path, "第10讲.txt", "第2讲.DOCX", "下发/一、通知.pdf", "下发/二、附件.md", "会议/讲话.html", "照片.jpg", "程序.py")
    assert names(tmp_path) == ["第2讲.DOCX", "第10讲.txt", "下发/一、通知.pdf", "下发/二、附件.md", "会议/讲话.html"]


def test_documents_of_every_office_program_are_listed_and_archives_of_them(tmp_path: Path) -> None:
    kinds = ["旧稿.DOC", "模板.dot", "公文.wps", "传真.rtf", "来稿.odt", "来稿.fodt", "红头.ofd", "文选.epub"]
    write(tmp_path, *kinds, "材料.zip", "表.et", "表.xls", "片.ppt", "片.dps", "资料.rar")
    assert set(names(tmp_path)) == {*kinds, "材料.zip"}


def test_what_is_hidden_and_what_word_leaves_is_not_listed(tmp_path: Path) -> None:
    write(tmp_path, "讲话.txt", ".草稿.txt", ".git/说明.txt", "~$讲话.docx")
    assert names(tmp_path) == ["讲话.txt"]


def test_a_document_tells_its_size_and_where_it_lies(tmp_path: Path) -> None:
    write(tmp_path, "会议/三月/讲话.txt")
    (one,) = look_into(tmp_path, Progress()).documents
    assert (one.folder, one.size) == (os.path.join("会议", "三月"), one.path.stat().st_size)


def test_links_that_go_in_circles_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "会议/讲话.txt")
    (tmp_path / "会议" / "回来").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "又一篇.txt").symlink_to(tmp_path / "会议" / "讲话.txt")
    (tmp_path / "断了.txt").symlink_to(tmp_path / "没有.txt")
    (tmp_path / "自己.txt").symlink_to(tmp_path / "自己.txt")
    assert names(tmp_path) == ["又一篇.txt", "会议/讲话.txt"]


def test_a_folder_or_pipe_with_the_name_of_a_document_is_none(tmp_path: Path) -> None:
    (tmp_path / "讲话.txt").mkdir()
    os.mkfifo(tmp_path / "管道.txt")
    assert names(tmp_path) == []


def test_a_closed_folder_is_counted_and_the_others_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "会议/讲话.txt", "内部/材料.txt")
    scandir = os.scandir

    def guarded(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("内部"):
            # As the system says it; to the administrator nothing is closed.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", guarded)
        listing = look_into(tmp_path, Progress())
    assert [one.path.name for one in listing.documents] == ["讲话.txt"]
    assert listing.closed == 1


def test_a_folder_that_is_gone_holds_nothing_and_says_so(tmp_path: Path) -> None:
    listing = look_into(tmp_path / "没有", Progress())
    assert (listing.documents, listing.closed, listing.is_cut) == ((), 1, False)


def test_a_name_that_is_not_unicode_is_listed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + "/\u8bb2\u8bdd".encode("gb18030") + b".txt"
    Path(os.fsdecode(path)).write_text("同志们：", "utf-8")
    (one,) = look_into(tmp_path, Progress()).documents
    assert one.path.read_text("utf-8") == "同志们："


def test_the_limits_are_kept_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, *(f"第{number}讲.txt" for number in range(1, 8)))
    monkeypatch.setattr(folders, "MOST_DOCUMENTS", 3)
    listing = look_into(tmp_path, Progress())
    assert (len(listing.documents), listing.is_cut) == (3, True)
    monkeypatch.setattr(folders, "MOST_DOCUMENTS", 100)
    monkeypatch.setattr(folders, "MOST_ENTRIES", 5)
    assert look_into(tmp_path, Progress()).is_cut


def test_what_lies_very_deep_is_left_out_and_that_is_told(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(folders.DEEPEST + 1):
        deep = deep / "层"
    write(deep, "深处.txt")
    write(tmp_path, "近处.txt")
    listing = look_into(tmp_path, Progress())
    assert [one.path.name for one in listing.documents] == ["近处.txt"]
    assert listing.is_cut


def test_the_search_can_be_ended(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(450)))
    told: list[tuple[int, int]] = []

    def end(done: int, total: int) -> None:
        told.append((done, total))
        progress.cancel()

    progress = Progress(end)
    with pytest.raises(Cancelled):
        look_into(tmp_path, progress)
    assert len(told) == 1
    assert 0 < told[0][1] < 450
