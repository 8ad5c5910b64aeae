"""Archives that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace on the disk."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import UnreadableFile
from core.importers.archive import read
from core.importers.source import Source
from tests.core.importers.archive_kit import LINK, SPEECH, Item, central, overlapping, packed, quoted
from tests.core.importers.hostile_kit import answer, bomb_archive
from tests.core.importers.quine_kit import quine

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = SPEECH.encode()
HEADING = "一、把水管好"


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "资料.zip"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


def _nested(depth: int) -> bytes:
    data = packed({"讲话.txt": TEXT})
    for number in range(depth):
        data = packed({f"{number}.zip": data})
    return data


def _zip_64(count: int) -> bytes:
    """Return an archive whose directory is larger than one without extensions can be."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", allowZip64=True) as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", b"")
    return stream.getvalue()


def _directory_alone(count: int) -> bytes:
    """Return a directory of entries whose contents are nowhere."""
    directory = b"".join(central(Item(f"{number}.txt"), 4_000_000_000, (0, 9, 9)) for number in range(count))
    begin = b"PK\x03\x04" + bytes(26)
    return begin + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(begin), 0)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a text that unpacks to three gigabytes": (lambda: bomb_archive("1.txt", b"a" * 2**20, 3000), "unpacks to more"),
    "a text that unpacks to more than the directory says": (
        lambda: bomb_archive("1.txt", b"a" * 2**20, 3000, told=1000),
        "unpacks to more",
    ),
    "fifty megabytes of nothing": (lambda: packed({"1.txt": bytes(50 * 2**20)}), "unpacks to more"),
    "entries that are all the same bytes": (lambda: overlapping(30_000, 2**20), "no document that can be read"),
    "entries that quote one another": (lambda: quoted(250, 2**21), "no document that can be read"),
    "fifty archives in one another": (lambda: _nested(50), "too many archives"),
    "an archive that holds itself": (quine, "too many archives"),
    "more entries than anybody packs": (lambda: _zip_64(70_000), "too many files"),
    "as many entries as a directory can hold": (lambda: packed([Item(f"{n}.txt", b"x") for n in range(65_535)]), "holds 65535 documents"),
    "as many entries of one name": (lambda: packed([Item("讲话.txt", b"x")] * 65_535), "holds 65535 documents"),
    "only a link": (lambda: packed([Item("讲话.txt", b"/etc/passwd", mode=LINK)]), "only a link"),
    "a directory without its contents": (lambda: _directory_alone(9), "no document that can be read"),
    "twenty megabytes of beginnings of entries": (lambda: b"PK\x03\x04" * 5_000_000, "no document that can be read"),
    "twenty megabytes of sizes that stand behind": (lambda: b"PK\x03\x04" + b"PK\x07\x08" * 5_000_000, "too many files"),
    "a name of sixty thousand characters and another document": (
        lambda: packed([Item("甲" * 30_000 + ".txt", TEXT), Item("乙.txt", TEXT)]),
        "holds 2 documents",
    ),
    "an archive that was cut behind its first bytes": (lambda: packed({"讲话.txt": TEXT})[:90], "damaged"),
}

NAMES = (
    "../../../../tmp/讲话.txt",
    "..\\..\\讲话.txt",
    "/etc/讲话.txt",
    "C:\\Windows\\讲话.txt",
    "\\\\server\\share\\讲话.txt",
    "讲话.txt\0.exe",
    "资料/../../讲话.txt",
    "\u202etxt.话讲",
    "CON",
    " ",
    "讲" * 20_000 + ".txt",
    "讲/" * 5_000 + "话.txt",
)


def test_the_archive_that_holds_itself_does_so() -> None:
    with zipfile.ZipFile(io.BytesIO(quine())) as archive:
        assert archive.read("r.zip") == quine()


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_archive_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    make, words = REFUSED[case]
    status, said = _said(tmp_path, make())
    assert status == 1
    assert words in said


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_no_name_leads_out_of_the_archive(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, packed([Item(name, TEXT, "utf-8", flags=0x800)]))
    assert status == 0
    assert HEADING in said


def test_an_archive_of_everything_that_can_be_read_nowhere_writes_nothing(tmp_path: Path) -> None:
    items = [Item(name, TEXT, "utf-8", flags=0x800) for name in NAMES]
    file = tmp_path / "资料.zip"
    file.write_bytes(packed([*items, *items]))
    before = sorted(Path("/tmp").glob("讲话*"))
    found = answer(file)
    assert f"holds {2 * len(NAMES)} documents" in found.said
    assert sorted(Path("/tmp").glob("讲话*")) == before


def _read_here(data: bytes, member: str | None) -> str:
    """Return the text of a member, else what is said of it."""
    try:
        return read(Source(data, Path("资料.zip"), "资料.zip", password="shui", member=member)).text
    except UnreadableFile as error:
        return str(error)


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_archive_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    whole = packed(
        [
            Item("讲话.txt", TEXT),
            Item("通知.txt", TEXT, behind=True),
            Item("密.txt", TEXT, password=b"shui"),
            Item("内.zip", packed({"讲话.txt": TEXT})),
        ]
    )
    for _ in range(250):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(4))
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        for member in (None, "讲话.txt", "通知.txt", "密.txt", "内.zip", "内.zip/讲话.txt"):
            said = _read_here(bytes(data), member)
            assert said.startswith(("“", "There is no “", "That is not the password of “")) or HEADING in said
