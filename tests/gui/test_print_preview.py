"""The preview: pages seen, turned and zoomed, and what may be chosen beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QProgressBar, QPushButton

from core.settings import Settings, load, save
from gui.dialogs.print_preview import PrintPreview
from gui.paper.sheaf import Sheaf
from gui.print_options import PAPERS, PrintOptions, pages_in
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.page_strip import WHOLE, WIDTH
from tests.gui.paper_kit import laid_out, subject

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

TEXT = "水利工作讲话\n\n" + "\n\n".join(f"第{number}段渠道归谁，写在牌子上。" * 14 for number in range(1, 40)) + "\n"


class Seen:
    """The dialog, and hands on it."""

    def __init__(self, qtbot: QtBot, theme: Theme, options: PrintOptions) -> None:
        self.dialog = PrintPreview(theme, options)
        # The test lets it go.
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.dialog.resize(900, 700)
        self.dialog.show()
        self.strip = self.dialog.strip

    def button(self, words: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if words in {one.text(), one.accessibleName()})

    def check(self, words: str) -> QCheckBox:
        return next(one for one in self.dialog.findChildren(QCheckBox) if one.text() == words)

    def box(self, name: str) -> ChoiceBox:
        return next(one for one in self.dialog.findChildren(ChoiceBox) if one.accessibleName() == name)

    def choose(self, name: str, words: str) -> None:
        box = self.box(name)
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())

    def words(self) -> list[str]:
        return [one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible()]

    def write(self, words: str) -> None:
        field = self.dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(words)


@pytest.fixture
def sheaf(tmp_path: Path, qtbot: QtBot) -> Sheaf:
    """Pages that are complete."""
    del qtbot
    return laid_out(subject(tmp_path, TEXT), PrintOptions())


@pytest.fixture
def seen(qtbot: QtBot, theme: Theme, sheaf: Sheaf) -> Seen:
    """The dialog with those pages."""
    seen = Seen(qtbot, theme, PrintOptions())
    seen.dialog.show_pages(sheaf)
    seen.dialog.show_progress(1.0)
    return seen


def test_it_says_which_page_of_how_many_is_seen(seen: Seen, sheaf: Sheaf) -> None:
    assert f"Page 1 of {len(sheaf)}" in seen.words()


def test_buttons_turn_the_pages(seen: Seen, sheaf: Sheaf) -> None:
    assert not seen.button("Previous page").isEnabled()
    seen.button("Next page").click()
    seen.button("Next page").click()
    assert f"Page 3 of {len(sheaf)}" in seen.words()
    seen.button("Previous page").click()
    assert seen.strip.current == 1
    seen.strip.go_to(len(sheaf) - 1)
    assert not seen.button("Next page").isEnabled()


def test_keys_turn_the_pages(seen: Seen, sheaf: Sheaf) -> None:
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Space, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_End, len(sheaf) - 1),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(seen.strip, key)
        assert seen.strip.current == page


def test_a_page_is_seen_as_it_will_be_printed(seen: Seen, qtbot: QtBot) -> None:
    def inked() -> bool:
        image = seen.strip.viewport().grab().toImage()
        return any(image.pixelColor(x, y).lightness() < 100 for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))

    qtbot.waitUntil(inked)


def test_scrolling_leads_through_the_pages(seen: Seen, sheaf: Sheaf) -> None:
    seen.strip.verticalScrollBar().setValue(seen.strip.verticalScrollBar().maximum())
    assert f"Page {len(sheaf)} of {len(sheaf)}" in seen.words()


def test_zoom_shows_the_page_larger_and_the_same(seen: Seen) -> None:
    seen.strip.go_to(2)
    before = seen.strip.percent
    seen.button("Larger").click()
    assert seen.strip.percent > before
    assert seen.strip.current == 2
    assert f"{seen.strip.percent} %" in seen.words()
    seen.button("Smaller").click()
    assert seen.strip.percent == before
    seen.button("Page width").click()
    wide = seen.strip.percent
    seen.button("Whole page").click()
    assert seen.strip.percent < wide
    assert seen.strip.current == 2


def test_the_wheel_zooms_with_ctrl(seen: Seen) -> None:
    before = seen.strip.percent
    centre = QPointF(seen.strip.viewport().rect().center())
    place, none = seen.strip.viewport().mapToGlobal(centre), Qt.MouseButton.NoButton
    ctrl, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(centre, place, QPoint(), QPoint(0, 120), none, ctrl, phase, False)
    QApplication.sendEvent(seen.strip.viewport(), event)
    assert seen.strip.percent > before


def test_a_page_keeps_its_fit_when_the_dialog_grows(seen: Seen) -> None:
    for zoom in (WHOLE, WIDTH):
        seen.strip.zoom_to(zoom)
        seen.dialog.resize(900, 700)
        before = seen.strip.percent
        seen.dialog.resize(1200, 950)
        assert seen.strip.percent > before


def test_every_choice_asks_for_other_pages_at_once(seen: Seen, qtbot: QtBot) -> None:
    wanted: list[PrintOptions] = []
    seen.dialog.options_changed.connect(wanted.append)
    seen.check("Notes, as a list after the text").click()
    seen.check("Marks").click()
    seen.check("Paragraph numbers").click()
    seen.check("For a printer without colours").click()
    seen.choose("Paper", "A5")
    seen.choose("Orientation", "Landscape")
    seen.choose("Content", "Skeleton")
    assert wanted[-1] == PrintOptions("skeleton", False, True, False, False, True, "A5", True)
    assert len(wanted) == 7
    seen.choose("Content", "Skeleton")
    assert len(wanted) == 7


def test_an_official_document_has_its_own_paper(seen: Seen) -> None:
    seen.choose("Paper", "A5")
    seen.choose("Layout", "Official layout")
    assert not seen.box("Paper").isEnabled()
    assert seen.box("Paper").currentText() == "A4"
    assert not seen.box("Orientation").isEnabled()
    assert not seen.check("Paragraph numbers").isEnabled()
    seen.choose("Layout", "As set for reading")
    assert seen.box("Paper").currentText() == "A5"


def test_the_pages_that_are_written_are_printed(seen: Seen, sheaf: Sheaf) -> None:
    printed: list[list[int]] = []
    saved: list[list[int]] = []
    seen.dialog.print_wanted.connect(printed.append)
    seen.dialog.pdf_wanted.connect(saved.append)
    seen.button("Print…").click()
    seen.write("2-3")
    seen.button("Print…").click()
    seen.write("1，3-")
    seen.button("Save as PDF…").click()
    assert printed == [[*range(1, len(sheaf) + 1)], [2, 3]]
    assert saved == [[1, *range(3, len(sheaf) + 1)]]


def test_pages_that_are_not_there_are_told_of(seen: Seen, sheaf: Sheaf) -> None:
    seen.write("99")
    assert f"There is no such page. Write numbers from 1 to {len(sheaf)}." in seen.words()
    assert not seen.button("Print…").isEnabled()
    assert not seen.button("Save as PDF…").isEnabled()
    seen.write("1")
    assert seen.button("Print…").isEnabled()


def test_enter_in_the_field_of_pages_prints_nothing_yet(seen: Seen) -> None:
    printed: list[object] = []
    seen.dialog.print_wanted.connect(printed.append)
    seen.write("1")
    field = seen.dialog.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not printed
    assert seen.button("Print…").hasFocus()


def test_nothing_is_printed_before_all_pages_are_there(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    growing = Sheaf(subject(tmp_path, TEXT), PrintOptions())
    growing.flow.step(0.001)
    seen = Seen(qtbot, theme, PrintOptions())
    seen.dialog.show_pages(growing)
    seen.dialog.show_progress(growing.part_done)
    bar = seen.dialog.findChild(QProgressBar)
    assert bar is not None
    assert bar.isVisible()
    assert not seen.button("Print…").isEnabled()
    growing.grown.connect(lambda: seen.dialog.show_progress(growing.part_done))
    growing.start()
    qtbot.waitUntil(lambda: growing.is_done)
    assert not bar.isVisible()
    assert seen.button("Print…").isEnabled()


def test_esc_closes_it(seen: Seen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(seen.dialog.rejected):
        QTest.keyClick(seen.strip, Qt.Key.Key_Escape)


def test_every_control_has_a_name(seen: Seen) -> None:
    for widget in (*seen.dialog.findChildren(QPushButton), *seen.dialog.findChildren(QCheckBox)):
        assert len(widget.accessibleName() or widget.text()) > 1
    for box in seen.dialog.findChildren(ChoiceBox):
        assert box.accessibleName()
    assert seen.strip.viewport().accessibleName()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", [1, 2, 3, 4, 5]),
        ("2", [2]),
        ("2-4", [2, 3, 4]),
        ("-2", [1, 2]),
        ("4-", [4, 5]),
        ("5,1", [1, 5]),
        ("１－３，５", [1, 2, 3, 5]),
        ("3-99", [3, 4, 5]),
        ("1;1;1", [1]),
        ("9", None),
        ("0", None),
        ("4-2", None),
        ("一", None),
        ("1-2-3", None),
        ("-", None),
        ("²", None),
        ("1 3", [1, 3]),
        ("1 - 3", [1, 2, 3]),
        ("2至4", [2, 3, 4]),
        ("3, 99", None),
        ("9" * 5000, None),
        ("1-" + "9" * 5000, [1, 2, 3, 4, 5]),
    ],
)
def test_pages_are_named_by_numbers_and_ranges(words: str, wanted: list[int] | None) -> None:
    assert pages_in(words, 5) == wanted


def test_what_was_chosen_is_kept_in_the_settings(tmp_path: Path) -> None:
    chosen = PrintOptions("skeleton", False, True, False, True, True, "16K", True)
    path = tmp_path / "settings.json"
    save(Settings(**chosen.as_settings()), path)
    assert PrintOptions.of(load(path)) == chosen
    assert PrintOptions.of(Settings()) == PrintOptions()


def test_the_settings_know_every_paper(tmp_path: Path) -> None:
    for paper in PAPERS:
        path = tmp_path / f"{paper}.json"
        save(Settings(print_paper=paper), path)
        assert load(path).print_paper == paper
