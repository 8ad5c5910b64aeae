"""Passages in tables: what other programs export, and what is no list of passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import UnreadableFile
from core.importers.exchange import read

if TYPE_CHECKING:
    from pathlib import Path


def written(tmp_path: Path, name: str, words: str) -> Path:
    path = tmp_path / name
    path.write_text(words, "utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            '"Created at","Author","Page URL","Quote","Comment","Tags"\n"2026-01-01T00:00:00Z","li","https://a.example","水费有人收","谁收？\n村里","民生"\n',
            ("", "水费有人收", "谁收？\n村里", ("民生",), "li", "2026-01-01T00:00:00.000Z"),
        ),
        ("id,document,tag,content\n1,讲话.docx,民生,水费有人收\n", ("讲话.docx", "水费有人收", "", ("民生",), "", None)),
        (
            "Highlight,Book Title,Book Author,Note,Color,Tags\n水费有人收,讲话,某某,谁收？,yellow,民生\n",
            ("讲话", "水费有人收", "谁收？", ("民生",), "", None),
        ),
    ],
    ids=["Hypothesis", "Taguette", "Readwise"],
)
def test_tables_of_others_are_read_by_the_names_of_their_columns(tmp_path: Path, words: str, told: tuple[object, ...]) -> None:
    (document,) = read(written(tmp_path, "摘录.csv", words)).documents
    (one,) = document.marks
    assert (document.name, one.quote, one.note, one.tags, one.author, one.created) == told


@pytest.mark.parametrize(
    "words",
    ["甲\t1\n乙\t2\n", "原文\n", "原文,批注\n,\n", '原文\n"' + "长" * 2_000_001],
    ids=["no such column", "no row", "an empty row", "a huge cell"],
)
def test_what_is_no_list_of_passages_is_told_in_a_sentence(tmp_path: Path, words: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no annotations"):
        read(written(tmp_path, "表.tsv", words))


def test_the_apostrophe_before_a_formula_is_no_part_of_the_words(tmp_path: Path) -> None:
    (document,) = read(written(tmp_path, "表.csv", "原文,批注\n'=1+1,'引文'\n")).documents
    assert [(one.quote, one.note) for one in document.marks] == [("=1+1", "'引文'")]
