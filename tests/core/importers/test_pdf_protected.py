"""Encrypted PDF documents open with a password only."""

from __future__ import annotations

import pytest

from core.errors import PasswordNeeded
from tests.core.importers.pdf_kit import Sheet, lines, locked, opened


def _draw(sheet: Sheet) -> None:
    sheet.line("把规矩立起来。")


def test_without_its_password_a_file_asks_for_it() -> None:
    with pytest.raises(PasswordNeeded, match="Enter its password"):
        opened(locked(_draw, "open", "own"))


def test_a_wrong_password_is_told_as_such() -> None:
    with pytest.raises(PasswordNeeded, match="not the password"):
        opened(locked(_draw, "open", "own"), password="shut")


@pytest.mark.parametrize("password", ["open", "own"])
def test_either_password_opens(password: str) -> None:
    assert lines(opened(locked(_draw, "open", "own"), password=password)) == ["把规矩立起来。"]


def test_a_file_that_only_forbids_changes_just_opens() -> None:
    assert lines(opened(locked(_draw, "", "own"))) == ["把规矩立起来。"]
