"""What the dialog for opening offers at first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from core.folders import READABLE

if TYPE_CHECKING:
    import pytest

    from tests.gui.window_kit import Sitting


def test_the_dialog_offers_every_kind_that_can_be_read_and_archives(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *said: (asked.append(said[3]), ([], ""))[1])
    sitting.trigger("file.open")
    documents, everything = asked[0].split(";;")
    assert set(re.findall(r"\*(\.\w+)", documents)) == {*READABLE, ".zip"}
    assert everything.endswith("(*)")
