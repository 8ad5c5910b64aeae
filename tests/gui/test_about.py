"""What the program is, where its things lie and what it is made of."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton

from core.licences import components
from gui.dialogs.about import AboutDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.window_kit import Sitting


@pytest.fixture
def about(sitting: Sitting) -> Iterator[AboutDialog]:
    sitting.trigger("help.about")
    dialog = sitting.part(AboutDialog)
    yield dialog
    dialog.reject()


def _said(dialog: AboutDialog) -> str:
    return "\n".join(label.toolTip() or label.text() for label in dialog.findChildren(QLabel))


def _button(dialog: AboutDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if words in (one.text(), one.accessibleName()))


def test_it_names_the_program_its_version_and_its_licence(about: AboutDialog) -> None:
    said = _said(about)
    assert QGuiApplication.applicationVersion() in said
    assert "MIT" in said
    assert any(label.pixmap() and not label.pixmap().isNull() for label in about.findChildren(QLabel))


def test_it_names_what_is_used_with_the_versions_in_use(about: AboutDialog) -> None:
    names = about.findChild(QListWidget)
    assert names is not None
    listed = [names.item(row).text() for row in range(names.count())]
    assert f"Qt {qVersion()}" in listed
    assert f"SQLite {sqlite3.sqlite_version}" in listed
    assert listed == [f"{one.name} {one.version}" for one in components()]


def test_the_licence_of_what_is_chosen_is_shown_in_full(about: AboutDialog) -> None:
    names, text = about.findChild(QListWidget), about.findChild(QPlainTextEdit)
    assert names is not None
    assert text is not None
    for row in range(names.count()):
        names.setCurrentRow(row)
        assert len(text.toPlainText()) > 80
    names.setCurrentRow(next(row for row in range(names.count()) if names.item(row).text().startswith("Qt ")))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    assert "download.qt.io" in text.toPlainText()


def test_tab_leads_to_the_list_and_the_text_and_on(about: AboutDialog) -> None:
    about.activateWindow()
    seen = set()
    for _ in range(12):
        widget = about.focusWidget()
        assert widget is not None
        seen.add(type(widget).__name__ + widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert "QPlainTextEditLicence" in seen
    assert "QListWidgetWhat the program is made with" in seen


def test_the_versions_are_copied_without_anything_of_the_reader(sitting: Sitting, about: AboutDialog) -> None:
    _button(about, "Copy the versions").click()
    copied = QGuiApplication.clipboard().text()
    assert f"SQLite {sqlite3.sqlite_version}" in copied
    assert copied.startswith(f"Meipi {QGuiApplication.applicationVersion()}")
    assert str(sitting.library.parent) not in copied


@pytest.mark.parametrize("place", ["Library", "Settings", "Log"])
def test_a_folder_is_opened_by_the_program_of_the_desktop_for_it(
    about: AboutDialog, place: str, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    _button(about, f"Open the folder: {place}").click()
    assert len(opened) == 1
    if place == "Library":
        assert opened == [str(sitting.library.parent)]


def test_it_is_opened_once(sitting: Sitting, about: AboutDialog) -> None:
    sitting.trigger("help.about")
    assert len(sitting.window.findChildren(AboutDialog)) == 1
