"""What a format says of paragraphs comes back from the library as it was, or not at all."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import text as texts
from core.document import NOTE, PICTURE, Paragraph
from core.store.facts import decode, encode
from tests.core.library_kit import SPEECH, document, opened

if TYPE_CHECKING:
    from core.document import Document
    from core.session import ReadingSession

LOOKS = st.fixed_dictionaries(
    {
        "indent": st.integers(0, 9),
        "style": st.none() | st.sampled_from(["Title", "正文"]),
        "outline_level": st.none() | st.integers(1, 9),
        "bold": st.none() | st.booleans(),
        "size": st.none() | st.sampled_from([10.5, 16.0]),
        "alignment": st.none() | st.sampled_from(["left", "center"]),
        "page": st.none() | st.integers(1, 3),
        "row": st.none() | st.tuples(st.integers(0, 2), st.integers(0, 2)),
        "role": st.none() | st.sampled_from([NOTE, PICTURE]),
    }
)


def looked(read: Document, looks: list[dict[str, Any]], pages: tuple[int, ...] = ()) -> Document:
    paragraphs = tuple(replace(one, **look) for one, look in zip(read.paragraphs, looks * len(read.paragraphs), strict=False))
    return replace(read, paragraphs=paragraphs, pages=pages)


def damage(path: Path, facts: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE facts SET facts = ?", (facts,))


@given(st.lists(LOOKS, min_size=1, max_size=6), st.lists(st.integers(0, 40), max_size=4))
def test_whatever_is_known_of_paragraphs_comes_back(looks: list[dict[str, Any]], pages: list[int]) -> None:
    read = looked(document("\n".join("甲乙丙丁戊己庚辛")), looks, tuple(sorted(min(one, 15) for one in pages)))
    data = encode(read)
    if data is None:
        assert read.paragraphs == texts.paragraphs(read.text)
        assert read.pages == ()
    else:
        assert decode(data, read.text) == (read.paragraphs, read.pages)


def test_nothing_is_kept_where_nothing_is_known() -> None:
    assert encode(document(SPEECH)) is None


def test_very_many_paragraphs_take_little_room() -> None:
    read = looked(document("\n".join(["甲"] * 30_000)), [{"page": 1}, {"bold": True}, {"row": (0, 1)}])
    data = encode(read)
    assert data is not None
    assert len(data) < 20_000
    assert decode(data, read.text).paragraphs == read.paragraphs


def test_a_stored_text_has_the_looks_and_pages_of_its_file(session: ReadingSession) -> None:
    read = looked(document(SPEECH), [{"size": 16.0, "page": 1}, {"bold": True, "page": 2}], (0, 20))
    stored = session.stored(opened(session, read).document)
    assert (stored.paragraphs, stored.pages) == (read.paragraphs, read.pages)


def test_each_edition_has_its_own_looks(session: ReadingSession) -> None:
    first = looked(document(SPEECH), [{"size": 16.0}])
    opening = opened(session, first)
    second = looked(document(SPEECH.replace("同志们：", "各位同志：")), [{"size": 22.0}])
    opened(session, second)
    assert session.stored(opening.document, 1).paragraphs == first.paragraphs
    assert session.stored(opening.document).paragraphs == second.paragraphs


def test_an_indented_text_keeps_its_indents(session: ReadingSession) -> None:
    read = document("\u3000\u3000同志们：\n\u3000\u3000今天说水。")
    assert [one.indent for one in session.stored(opened(session, read).document).paragraphs] == [4, 4]


def test_a_newer_importer_says_it_anew_and_a_copy_in_another_format_does_not(session: ReadingSession) -> None:
    old = looked(document(SPEECH, Path("/讲话/水.docx"), reader="docx/1"), [{"size": 16.0}])
    opening = opened(session, old)
    opened(session, document(SPEECH, Path("/讲话/水.txt"), reader="text/1"))
    assert session.stored(opening.document).paragraphs == old.paragraphs
    new = looked(document(SPEECH, Path("/讲话/水.docx"), reader="docx/2"), [{"size": 15.0}])
    opened(session, new)
    assert session.stored(opening.document).paragraphs == new.paragraphs


def packed(*lines: object) -> bytes:
    return zlib.compress(b"".join(json.dumps(line).encode() + b"\n" for line in lines))


PLAIN_LOOK = ["look", 0, None, None, None, None, None, None]
COUNT = len(document(SPEECH).paragraphs)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        "文字",
        12,
        zlib.compress(b"[" * 100_000),
        zlib.compress(b"{}\n"),
        zlib.compress(b"\xff\n"),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT])[:-4],
        packed(["facts", 1, COUNT + 1], PLAIN_LOOK, ["looks", 0, COUNT + 1]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT - 1]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, 10**12, 0, COUNT - 10**12]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 7, COUNT]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", -1, COUNT]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", "0", COUNT]),
        packed(["facts", 1, COUNT], ["look", 0, 5, None, None, None, None, None], ["looks", 0, COUNT]),
        packed(["facts", 1, COUNT], ["look", -4, None, None, None, None, None, None], ["looks", 0, COUNT]),
        packed(["facts", 1, COUNT], ["look", 0, None, None, None, float("inf"), None, None], ["looks", 0, COUNT]),
        packed(["facts", 1, COUNT], ["look"], ["looks", 0, COUNT]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT], ["pages", 5, 3]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT], ["pages", 10**9]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT], ["page", "一", COUNT]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT], ["row", 0, "一", COUNT]),
        packed(["facts", 1, COUNT], PLAIN_LOOK, ["looks", 0, COUNT], ["other", 1]),
        packed(PLAIN_LOOK, ["looks", 0, COUNT]),
        zlib.compress(b" " * 5_000_000, 9),
    ],
    ids=range(25),
)
def test_damaged_facts_give_the_plain_text_and_the_check_drops_them(session: ReadingSession, tmp_path: Path, data: object) -> None:
    read = looked(document(SPEECH), [{"size": 16.0}])
    opening = opened(session, read)
    damage(tmp_path / "library.db", data)
    assert session.stored(opening.document).paragraphs == texts.paragraphs(read.text)
    (fault,) = session.check().faults
    assert "look of the paragraphs" in str(fault)
    assert session.check(repair=True).repaired == 1
    assert session.check().faults == ()
    opened(session, read)
    assert session.stored(opening.document).paragraphs == read.paragraphs


def test_a_library_with_facts_is_sound(session: ReadingSession) -> None:
    opened(session, looked(document(SPEECH), [{"size": 16.0}]))
    assert session.check().faults == ()


def test_paragraphs_without_facts_are_those_of_the_text() -> None:
    assert decode(packed(["facts", 1, 1], PLAIN_LOOK, ["looks", 0, 1]), "甲").paragraphs == (Paragraph(texts.paragraphs("甲")[0].span),)
