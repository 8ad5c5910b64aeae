"""A .doc that is locked opens with its password, in either way that Word had; without it the reader is asked."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core import importers
from core.errors import PasswordNeeded, UnreadableFile
from core.importers.doc import read
from core.importers.source import Source
from core.progress import Cancelled, Progress
from tests.core.importers.doc_cases import everything
from tests.core.importers.doc_kit import doc, opened, p
from tests.core.importers.doc_locks import locked, word_97, word_2003

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).parents[2] / "data" / "doc"
PASSWORD = "水到田头-2026"
WAYS = [word_97, word_2003, lambda password: word_2003(password, 40), lambda password: word_2003(password, 56)]


def text_of(data: bytes, password: str | None) -> str:
    """Return the text that a password opens."""
    return read(Source(data, None, "密件.doc", password=password)).text


@pytest.mark.parametrize("way", WAYS)
def test_a_locked_file_is_read_whole_with_its_password(way: Callable[[str], tuple[bytes, Callable[[int], bytes]]]) -> None:
    whole = everything()
    data = locked(whole, way(PASSWORD))
    assert "今天只讲三件事" not in data.decode("utf-16-le", "replace")
    assert text_of(data, PASSWORD) == opened(whole).text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("password", "said"), [(None, "Enter its password"), ("水到田头-2025", "not the password"), ("", "not the password")]
)
def test_without_the_right_password_the_reader_is_asked(
    way: Callable[[str], tuple[bytes, Callable[[int], bytes]]], password: str | None, said: str
) -> None:
    with pytest.raises(PasswordNeeded, match=said):
        text_of(locked(doc(p("密件")), way(PASSWORD)), password)


def test_a_file_that_libreoffice_has_locked_opens() -> None:
    data = (DATA / "locked.doc").read_bytes()
    assert text_of(data, "shui-2026").startswith("关于夏季值班的安排\n一、值班从六月一日开始")
    with pytest.raises(PasswordNeeded):
        text_of(data, "shui-2025")


@pytest.mark.parametrize("told", [b"", b"\4\0\2\0", b"\1\0\1\0", b"\3\0\2\0" + bytes(4) + b"\xff" * 60, b"\4\0\4\0" + bytes(200)])
def test_a_lock_of_another_kind_is_told_with_the_way_out(told: bytes) -> None:
    data = locked(doc(p("密件")), (told, lambda _: b"key"))
    with pytest.raises(UnreadableFile, match="save it without one") as caught:
        text_of(data, PASSWORD)
    assert not isinstance(caught.value, PasswordNeeded)


def test_the_weak_lock_of_older_words_is_told_with_the_way_out() -> None:
    data = bytearray(locked(doc(p("密件")), word_97(PASSWORD)))
    at = data.find(struct.pack("<HH", 0xA5EC, 0xC1)) + 10
    struct.pack_into("<H", data, at, struct.unpack_from("<H", data, at)[0] | 0x8000)
    with pytest.raises(UnreadableFile, match="save it without one"):
        text_of(bytes(data), PASSWORD)


def test_a_locked_file_is_opened_by_the_process_that_reads_it() -> None:
    assert importers.read(DATA / "locked.doc", password="shui-2026").text.endswith("六月一日\t周某某、林某某")
    with pytest.raises(PasswordNeeded, match="not the password"):
        importers.read(DATA / "locked.doc", password="shui-2025")


@pytest.mark.parametrize("way", [None, word_97])
def test_a_reader_who_has_cancelled_waits_for_nothing(way: Callable[[str], tuple[bytes, Callable[[int], bytes]]] | None) -> None:
    data = doc([p(f"第{number}段") for number in range(3_000)])
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read(Source(locked(data, way(PASSWORD)) if way else data, None, "密件.doc", password=PASSWORD, progress=progress))
