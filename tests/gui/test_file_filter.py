"""Files of every kind come in by the dialog and by dragging."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from core.folders import READABLE
from tests.core.importers.odt_kit import h, odt, p, style

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.gui.window_kit import Sitting


def test_the_dialog_offers_every_kind_that_can_be_read_and_archives(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *said: (asked.append(said[3]), ([], ""))[1])
    sitting.trigger("file.open")
    documents, everything = asked[0].split(";;")
    assert set(re.findall(r"\*(\.\w+)", documents)) == {*READABLE, ".zip"}
    assert everything.endswith("(*)")


def test_an_opendocument_text_that_is_dropped_opens_and_is_called_by_its_format(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "来稿.odt"
    styles = style("Heading_20_1", text='style:font-weight-asian="bold"', more='style:default-outline-level="1"')
    file.write_bytes(odt(p("在春耕会上的讲话") + h("把水管好", style="Heading_20_1") + p("各村清理渠道。") * 3, styles=styles))
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(sitting.window, QDragEnterEvent(QPointF(10, 10).toPoint(), actions, content, buttons, keys))
    drop = QDropEvent(QPointF(10, 10), actions, content, buttons, keys)
    sitting.opened_by(lambda: QApplication.sendEvent(sitting.window, drop))
    assert sitting.window.windowTitle() == "在春耕会上的讲话"
    assert "OpenDocument text" in sitting.words()
