"""What is ticked or chosen in the form of a .doc shows in its text, as Word shows it."""

from __future__ import annotations

import struct

import pytest

from tests.core.importers.doc_kit import DELETED, IS_FORM, PICTURE_AT, Run, document_of, found, p, special, sprm

UNTOUCHED = 25
BOX, LIST = 1, 2


def words(*some: str) -> bytes:
    """Return words with their lengths before them and zeros behind them."""
    return b"".join(struct.pack("<H", len(one)) + one.encode("utf-16-le") + b"\0\0" for one in some)


def told(kind: int, result: int, first: int = 0, entries: tuple[str, ...] = ()) -> bytes:
    """Return what stands in the stream ``Data`` for a field."""
    field = struct.pack("<IHHH", 0xFFFFFFFF, kind | result << 2, 0, 20) + words("域一") + struct.pack("<H", first)
    field += words("", "按此处", "", "", "")
    if kind == LIST:
        field += struct.pack("<3H", 0xFFFF, len(entries), 0)
        field += b"".join(struct.pack("<H", len(one)) + one.encode("utf-16-le") for one in entries)
    return struct.pack("<IH62x", 68 + len(field), 68) + field


def blank(code: str, *modifiers: bytes) -> tuple[Run, ...]:
    """Return a field of a form as Word writes it: without a result."""
    more = b"".join(modifiers)
    sign = special("\1", sprm(PICTURE_AT, 0), sprm(IS_FORM), *modifiers)
    return (special("\x13", more), Run(code, more), sign, special("\x14", more), special("\x15", more))


@pytest.mark.parametrize(
    ("result", "first", "shows"),
    [(1, 0, "☒"), (0, 1, "☐"), (UNTOUCHED, 1, "☒"), (UNTOUCHED, 0, "☐")],
)
def test_a_box_shows_whether_it_is_ticked(result: int, first: int, shows: str) -> None:
    document = document_of(p(*blank(" FORMCHECKBOX "), "同意"), streams={"Data": told(BOX, result, first)})
    assert document.text == f"{shows}同意"
    assert found(document) == {}


@pytest.mark.parametrize(("result", "first", "shows"), [(1, 0, "副镇长"), (UNTOUCHED, 0, "镇长"), (UNTOUCHED, 2, "站长")])
def test_a_list_shows_what_is_chosen(result: int, first: int, shows: str) -> None:
    data = told(LIST, result, first, ("镇长", "副镇长", "站长"))
    document = document_of(p("职务：", *blank(" FORMDROPDOWN "), "。"), streams={"Data": data})
    assert document.text == f"职务：{shows}。"
    assert found(document) == {}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(told(LIST, 3, 0, ("镇长",)), id="an entry that is not there"),
        pytest.param(told(LIST, 0), id="no entries"),
        pytest.param(told(BOX, 1)[:85], id="a box cut short"),
        pytest.param(told(LIST, 0, 0, ("镇长",))[:96], id="a list cut short"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff" * 200, id="nonsense"),
    ],
)
def test_one_of_which_nothing_can_be_told_is_counted(data: bytes) -> None:
    document = document_of(p("职务：", *blank(" FORMDROPDOWN "), "。"), streams={"Data": data})
    assert document.text == "职务：。"
    assert found(document) == {"form-fields": 1}


def test_a_deleted_box_leaves_nothing() -> None:
    document = document_of(p("甲", *blank(" FORMCHECKBOX ", sprm(DELETED)), "乙"), streams={"Data": told(BOX, 1)})
    assert document.text == "甲乙"
