"""Tables that are taken out of the library."""

from __future__ import annotations

import csv
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from core.errors import ReaderError
from core.tables import as_html, as_markdown, write_table

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ("文档", "位置")
ROWS = (("春耕讲话，第一次", '他说"抓紧"\n再抓紧'), ("=1+1", "＝HYPERLINK"), ("-减负", "正常"))


def test_a_table_of_commas_quotes_and_line_ends_is_read_back_from_csv(tmp_path: Path) -> None:
    path = tmp_path / "结果.csv"
    write_table(path, HEAD, ROWS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.reader(stream))
    assert found[:2] == [list(HEAD), list(ROWS[0])]


def test_what_a_spreadsheet_would_run_is_put_behind_an_apostrophe(tmp_path: Path) -> None:
    path = tmp_path / "结果.csv"
    write_table(path, HEAD, ROWS)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream))[2:] == [["'=1+1", "'＝HYPERLINK"], ["'-减负", "正常"]]


def test_markdown_keeps_cells_in_their_columns() -> None:
    assert as_markdown(HEAD, [("甲|乙", "*重*\n要~~&lt;")]) == "| 文档 | 位置 |\n| --- | --- |\n| 甲\\|乙 | \\*重\\* 要\\~\\~\\&lt; |\n"


def test_plain_text_has_one_line_for_each_row(tmp_path: Path) -> None:
    path = tmp_path / "结果.txt"
    write_table(path, HEAD, ROWS[:1])
    assert path.read_text("utf-8") == '文档\t位置\n春耕讲话，第一次\t他说"抓紧" 再抓紧\n'


def test_a_place_that_takes_no_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", encoding="utf-8")
    with pytest.raises(ReaderError, match="could not be saved"):
        write_table(tmp_path / "文件" / "结果.csv", HEAD, ROWS)


def test_a_list_never_takes_the_place_of_a_library_or_of_what_is_no_file(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TABLE documents (id INTEGER)")
    pipe = tmp_path / "结果.csv"
    os.mkfifo(pipe)
    before = library.read_bytes()
    for place in (library, pipe, tmp_path):
        with pytest.raises(ReaderError, match="stays as it is"):
            write_table(place, HEAD, ROWS)
    assert library.read_bytes() == before
    assert pipe.is_fifo()


def test_a_table_for_pasting_escapes_what_would_be_markup() -> None:
    assert as_html(("名称",), [("甲 < 乙 & “丙”",)]) == (
        '<table border="1" cellspacing="0"><tr><th>名称</th></tr><tr><td>甲 &lt; 乙 &amp; “丙”</td></tr></table>'
    )
