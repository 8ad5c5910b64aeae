"""Printing from the window: the preview, PDFs and a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QMessageBox, QProgressDialog, QPushButton

from core.settings import Settings
from gui.dialogs.print_preview import PrintPreview
from gui.panes.page.official import missing_faces
from gui.paper.writing import PdfWriting
from gui.printing import Printing
from tests.gui.paper_kit import copied

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

PATIENCE = 20_000
"""Milliseconds; other programs may have the processors meanwhile."""
LONG = "水利工作讲话\n\n" + "\n\n".join(f"第{number}段渠道归谁，写在牌子上，一段一段地清。" * 30 for number in range(1, 400)) + "\n"


def squeezed(words: str) -> str:
    return "".join(words.split())


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Answer the dialog of files with a path, None to cancel it; return what it has proposed, filled when it is asked."""
    proposed: list[str] = []

    def ask(_parent: object, _title: str, proposal: str, _filter: str) -> tuple[str, str]:
        proposed.append(proposal)
        return (str(path) if path else ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def preview(sitting: Sitting) -> PrintPreview:
    """Return the preview once all pages are there."""
    sitting.trigger("file.print")
    sitting.qtbot.waitUntil(lambda: not is_gone(sitting), timeout=PATIENCE)
    # One that was closed a moment ago may be there still.
    dialog = next(one for one in sitting.window.findChildren(PrintPreview) if one.isVisible())
    sitting.qtbot.waitUntil(lambda: button(dialog, "Print…").isEnabled(), timeout=PATIENCE)
    return dialog


def button(dialog: PrintPreview, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def is_gone(sitting: Sitting) -> bool:
    return not [one for one in sitting.window.findChildren(PrintPreview) if one.isVisible()]


def test_ctrl_p_shows_the_pages(reading: Sitting) -> None:
    reading.reader.focus_page()
    reading.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    reading.qtbot.waitUntil(lambda: not is_gone(reading), timeout=PATIENCE)


def test_nothing_can_be_printed_while_nothing_is_open(sitting: Sitting) -> None:
    assert not sitting.action("file.print").isEnabled()
    assert not sitting.action("file.pdf").isEnabled()


def test_the_preview_is_built_when_it_is_first_wanted(reading: Sitting) -> None:
    assert reading.window.findChild(PrintPreview) is None
    dialog = preview(reading)
    dialog.reject()
    reading.qtbot.waitUntil(lambda: reading.window.findChild(PrintPreview) is None, timeout=PATIENCE)
    assert preview(reading) is not dialog


def test_asking_twice_shows_one_preview(reading: Sitting) -> None:
    reading.trigger("file.print")
    preview(reading)
    assert len(reading.window.findChildren(PrintPreview)) == 1


def test_a_pdf_is_saved_from_the_preview(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed = answer(monkeypatch, tmp_path / "打印.pdf")
    dialog = preview(reading)
    button(dialog, "Save as PDF…").click()
    reading.qtbot.waitUntil(lambda: is_gone(reading), timeout=PATIENCE)
    assert proposed == [str(tmp_path / "防汛动员会讲话.pdf")]
    assert squeezed("".join(copied(tmp_path / "打印.pdf"))) == squeezed(reading.text())
    assert "Saved as 打印.pdf." in reading.words()


def test_a_pdf_is_saved_without_the_preview_as_it_was_set_last(
    start: Callable[..., Sitting], speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = start(Settings(print_content="skeleton"))
    sitting.open(speech)
    # Without an ending it gets the usual one.
    answer(monkeypatch, tmp_path / "骨架")
    sitting.trigger("file.pdf")
    sitting.qtbot.waitUntil((tmp_path / "骨架.pdf").exists, timeout=PATIENCE)
    found = "".join(copied(tmp_path / "骨架.pdf"))
    assert "三、把群众放在心上" in found
    assert "沙袋、水泵、照明灯" not in found


def test_a_long_text_is_saved_with_all_of_its_headings_right_after_opening(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pypdfium2

    parts = [f"{label}、第{label}件事\n\n" + "渠道要一段一段地清。" * 1500 for label in "一二三四五六七八九"]
    file = tmp_path / "长文.txt"
    file.write_text("水利工作讲话\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8")
    answer(monkeypatch, tmp_path / "长文.pdf")
    with sitting.qtbot.waitSignal(sitting.bridge.document_read):
        sitting.window.files.open_path(file)
    sitting.trigger("file.pdf")
    sitting.qtbot.waitUntil((tmp_path / "长文.pdf").exists, timeout=PATIENCE)
    with pypdfium2.PdfDocument(tmp_path / "长文.pdf") as document:
        assert [one.get_title()[0] for one in document.get_toc()] == list("一二三四五六七八九")


def test_cancelling_the_dialog_of_files_saves_nothing(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, None)
    reading.trigger("file.pdf")
    dialog = preview(reading)
    button(dialog, "Save as PDF…").click()
    assert dialog.isVisible()
    assert not list(tmp_path.glob("*.pdf"))


def test_marks_and_notes_of_the_window_are_printed(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.select("沙袋、水泵、照明灯")
    reading.press(Qt.Key.Key_N)
    # The key comes before the note is stored by itself.
    reading.write("还缺两台水泵。")
    answer(monkeypatch, tmp_path / "批注.pdf")
    dialog = preview(reading)
    next(one for one in dialog.findChildren(QCheckBox) if one.text() == "Notes, as a list after the text").click()
    reading.qtbot.waitUntil(lambda: button(dialog, "Save as PDF…").isEnabled(), timeout=PATIENCE)
    button(dialog, "Save as PDF…").click()
    reading.qtbot.waitUntil(lambda: is_gone(reading), timeout=PATIENCE)
    pages = copied(tmp_path / "批注.pdf")
    assert squeezed(pages[-1]) == "Notes1.Page1“沙袋、水泵、照明灯”还缺两台水泵。"


def test_what_is_chosen_is_there_the_next_time(reading: Sitting) -> None:
    dialog = preview(reading)
    next(one for one in dialog.findChildren(QCheckBox) if one.text() == "For a printer without colours").click()
    dialog.reject()
    reading.qtbot.waitUntil(lambda: reading.window.findChild(PrintPreview) is None, timeout=PATIENCE)
    again = preview(reading)
    assert next(one for one in again.findChildren(QCheckBox) if one.text() == "For a printer without colours").isChecked()


def test_the_preview_says_which_faces_of_the_official_layout_are_missing(reading: Sitting) -> None:
    dialog = preview(reading)
    dialog.layout_choice.setCurrentIndex(1)
    dialog.layout_choice.activated.emit(1)
    missing, instead = missing_faces()
    words = f"Missing faces: {', '.join(missing)}; the official layout uses {', '.join(instead)}."
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert (words in said) == bool(missing)
    dialog.layout_choice.setCurrentIndex(0)
    dialog.layout_choice.activated.emit(0)
    assert not [one.text() for one in dialog.findChildren(QLabel) if one.text().startswith("Missing faces")]


def test_where_nothing_can_be_written_the_reader_is_told_and_the_preview_stays(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "没有这个文件夹" / "讲话.pdf")
    dialog = preview(reading)
    button(dialog, "Save as PDF…").click()
    reading.qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None, timeout=PATIENCE)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "The PDF could not be saved as “讲话.pdf”. Choose another folder and try again."
    box.close()
    assert dialog.isVisible()
    assert button(dialog, "Save as PDF…").isEnabled()


def test_without_a_printer_the_reader_is_told(reading: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = preview(reading)
    button(dialog, "Print…").click()
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "There is no printer. Set one up in the system's settings, or save a PDF instead."
    box.close()
    assert dialog.isVisible()


def test_the_dialog_of_the_system_prints_into_a_file_whose_text_is_the_text(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It is asked only where there is a printer; printing into a file is what it offers besides.
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    dialog = preview(reading)
    file = tmp_path / "打印.pdf"

    def answer_dialog() -> None:
        asked = [one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog) and one.isVisible()]
        field = asked[0].findChild(QLineEdit, "filename") if asked else None
        if field is None:
            QTimer.singleShot(20, answer_dialog)
            return
        field.setText(str(file))
        asked[0].accept()

    QTimer.singleShot(0, answer_dialog)
    button(dialog, "Print…").click()
    reading.qtbot.waitUntil(lambda: is_gone(reading), timeout=PATIENCE)
    assert squeezed("".join(copied(file))) == squeezed(reading.text())


def test_a_printer_gets_the_pages_that_are_wanted(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(LONG[:12_000], encoding="utf-8")
    sitting.open(file)
    preview(sitting)
    printing = sitting.window.findChild(Printing)
    assert printing is not None
    sizes = []
    for resolution, numbers in ((1200, [1, 2, 3]), (300, [2])):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{resolution}.pdf"))
        printer.setResolution(resolution)
        if is_gone(sitting):
            preview(sitting)
        printing.print_on(printer, numbers)
        sitting.qtbot.waitUntil(lambda: is_gone(sitting), timeout=PATIENCE)
        sizes.append(_inked(tmp_path / f"{resolution}.pdf", numbers.index(2)))
    assert "The pages are with the printer." in sitting.words()
    # The second page is the same on both printers.
    assert sizes[0] == pytest.approx(sizes[1], abs=2)


def _inked(file: Path, page: int) -> tuple[int, int, int, int]:
    """Return the border of what is printed on a page, in points."""
    import pypdfium2
    from PIL import ImageOps

    with pypdfium2.PdfDocument(file) as document:
        box = ImageOps.invert(document[page].render(scale=1, grayscale=True).to_pil()).getbbox()
    assert box is not None
    return box


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(reading: Sitting, tmp_path: Path) -> None:
    dialog = preview(reading)
    printing = reading.window.findChild(Printing)
    assert printing is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "a.pdf"))
    printing.print_on(printer, [1])
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert box.text().startswith("The printer does not take the pages.")
    box.close()


def test_saving_a_long_text_can_be_cancelled(sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "长文.txt"
    file.write_text(LONG * 3, encoding="utf-8")
    sitting.open(file)
    answer(monkeypatch, tmp_path / "长文.pdf")
    sitting.trigger("file.pdf")
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(QProgressDialog, "PrintProgress") is not None, timeout=PATIENCE)
    progress = sitting.part(QProgressDialog, "PrintProgress")
    sitting.qtbot.waitUntil(lambda: progress.value() > 0, timeout=PATIENCE)
    cancel = progress.findChild(QPushButton)
    assert cancel is not None
    cancel.click()
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(QProgressDialog, "PrintProgress") is None, timeout=PATIENCE)
    assert not list(tmp_path.glob("*.pdf*"))
    # And it can be begun again.
    answer(monkeypatch, None)
    sitting.trigger("file.pdf")


def test_giving_up_while_the_text_is_put_in_order_leaves_no_file(sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "长文.txt"
    file.write_text(LONG, encoding="utf-8")
    sitting.open(file)
    answer(monkeypatch, tmp_path / "长文.pdf")
    dialog = preview(sitting)
    button(dialog, "Save as PDF…").click()
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(QProgressDialog, "PrintProgress") is not None, timeout=PATIENCE)
    progress = sitting.part(QProgressDialog, "PrintProgress")
    cancel = progress.findChild(QPushButton)
    assert cancel is not None
    work = sitting.window.findChild(PdfWriting)
    assert work is not None
    given_up: list[int] = []

    def give_up(part: int) -> None:
        # All pages are drawn; their text is not yet in order. A moment later it may be.
        if part > 60 and not given_up:
            given_up.append(part)
            cancel.click()

    work.progressed.connect(give_up)
    sitting.qtbot.waitUntil(lambda: bool(given_up), timeout=PATIENCE)
    assert given_up[0] < 100
    sitting.qtbot.wait(1500)
    assert not list(tmp_path.glob("*.pdf"))
    assert not list(tmp_path.glob(".*.pdf"))


def test_the_file_that_is_read_is_never_written_over(sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(LONG[:3_000], encoding="utf-8")
    sitting.open(file)
    own = tmp_path / "讲话.pdf"
    answer(monkeypatch, own)
    sitting.trigger("file.pdf")
    sitting.qtbot.waitUntil(own.exists, timeout=PATIENCE)
    sitting.qtbot.waitUntil(lambda: "Saved as 讲话.pdf." in sitting.words(), timeout=PATIENCE)
    before = own.read_bytes()
    sitting.open(own)
    (tmp_path / "别名.pdf").symlink_to(own)
    for chosen in (own, tmp_path / "别名.pdf"):
        proposed = answer(monkeypatch, chosen)
        sitting.trigger("file.pdf")
        assert proposed == [str(tmp_path / "讲话 (printed).pdf")]
        box = sitting.part(QMessageBox, "ErrorBox")
        assert box.text() == f"“{chosen.name}” is the file that you are reading. Choose another name and try again."
        box.close()
        sitting.qtbot.waitUntil(lambda: sitting.window.findChild(QMessageBox) is None, timeout=PATIENCE)
        sitting.qtbot.wait(300)
        assert own.read_bytes() == before


def test_a_file_that_would_be_replaced_because_of_its_ending_is_asked_about(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "打印.docx.pdf").write_bytes(b"old")
    proposed: list[str] = []

    def ask(_parent: object, _title: str, proposal: str, _filter: str) -> tuple[str, str]:
        proposed.append(proposal)
        return (str(tmp_path / "打印.docx") if len(proposed) == 1 else ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    reading.trigger("file.pdf")
    assert proposed[1:] == [str(tmp_path / "打印.docx.pdf")]
    reading.qtbot.wait(300)
    assert (tmp_path / "打印.docx.pdf").read_bytes() == b"old"
    assert not (tmp_path / "打印.docx").exists()


def test_a_name_with_a_point_in_it_gets_its_ending(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, tmp_path / "讲话3.15")
    reading.trigger("file.pdf")
    reading.qtbot.waitUntil((tmp_path / "讲话3.15.pdf").exists, timeout=PATIENCE)


@pytest.mark.parametrize("turns", [0, 1, 3, 10, 40])
def test_putting_the_preview_away_while_it_is_saved_gives_the_saving_up(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(LONG[:30_000], encoding="utf-8")
    sitting.open(file)
    answer(monkeypatch, tmp_path / "讲话.pdf")
    dialog = preview(sitting)
    button(dialog, "Save as PDF…").click()
    for _ in range(turns):
        QApplication.processEvents()
    dialog.reject()
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(PrintPreview) is None, timeout=PATIENCE)
    sitting.qtbot.wait(100)
    assert not list(tmp_path.glob("*.pdf?*"))
    # Another one can be saved at once.
    answer(monkeypatch, tmp_path / "又.pdf")
    button(preview(sitting), "Save as PDF…").click()
    sitting.qtbot.waitUntil((tmp_path / "又.pdf").exists, timeout=PATIENCE)


def test_the_preview_goes_with_its_document(reading: Sitting, tmp_path: Path) -> None:
    preview(reading)
    other = tmp_path / "别的.txt"
    other.write_text("别的讲话\n\n就一句。\n", encoding="utf-8")
    reading.open(other)
    reading.qtbot.waitUntil(lambda: is_gone(reading), timeout=PATIENCE)


@pytest.mark.parametrize("part", [1, 30, 60])
def test_closing_the_window_while_a_pdf_is_saved_ends_well(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    file = tmp_path / "长文.txt"
    file.write_text(LONG, encoding="utf-8")
    sitting.open(file)
    answer(monkeypatch, tmp_path / "长文.pdf")
    sitting.trigger("file.pdf")
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(QProgressDialog, "PrintProgress") is not None, timeout=PATIENCE)
    progress = sitting.part(QProgressDialog, "PrintProgress")
    sitting.qtbot.waitUntil(lambda: progress.value() >= part, timeout=PATIENCE)
    sitting.window.close()
    assert not sitting.window.isVisible()
    assert not list(tmp_path.glob("*.pdf*"))


def test_closing_the_window_while_pages_are_laid_out_ends_well(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "长文.txt"
    file.write_text(LONG, encoding="utf-8")
    sitting.open(file)
    sitting.trigger("file.print")
    sitting.qtbot.waitUntil(lambda: not is_gone(sitting), timeout=PATIENCE)
    sitting.window.close()
    assert not sitting.window.isVisible()
