"""The window in Chinese: every word that it shows or speaks."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from core.errors import UnreadableFile
from gui import messages
from gui.dialogs.import_report import ImportReportDialog
from gui.dialogs.library import LibraryDialog
from gui.i18n import install_language
from gui.widgets.backup_table import BackupTable
from gui.widgets.dated import dated
from gui.widgets.question_bar import QuestionBar
from resources.setup import translations
from tests.shots import papers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.gui.window_kit import Sitting

SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"
FOREIGN = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|\bF\d+\b|\b(?:Esc|Del|Delete|Enter|N|U|C|English|Markdown|MIT|UTF-\d+|GB\w+|Big5|HKSCS|Windows-\d+|LE|BE|Word|WPS|PDF|OFD|HTML|Tesseract|kB|Aa)\b|\S+\.\u200b?(?:txt|md|docx|pdf)"
)
"""Names of keys, encodings, licences, languages and files."""


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Let what is built now speak Chinese."""
    translations.compile_all(Path(sys.executable))
    before = QLocale()
    known = set(qapp.findChildren(QTranslator))
    assert install_language(qapp, "zh") == "zh"
    yield
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def chinese_reading(chinese: None, start: Callable[..., Sitting], speech: Path) -> Sitting:
    sitting = start()
    sitting.open(speech)
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_2)
    return sitting


def words_of(sitting: Sitting) -> Iterator[str]:
    """Yield everything that widgets and actions of the window show or speak."""
    for button in sitting.window.findChildren(QToolButton):
        if button.menu():
            button.menu().aboutToShow.emit()
    for widget in sitting.window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        shown = getattr(widget, "text", None) or getattr(widget, "title", None)
        yield str(shown()) if shown else ""
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for action in sitting.window.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def test_every_word_of_the_window_is_chinese(chinese_reading: Sitting) -> None:
    chinese_reading.press(Qt.Key.Key_N)
    for index in range(2):
        assert re.search("[一-鿿]", chinese_reading.part_text(index))
    assert len({words for words in words_of(chinese_reading) if re.search("[一-鿿]", words)}) > 60
    assert foreign_words_of(chinese_reading) == set()


def foreign_words_of(sitting: Sitting) -> set[str]:
    return {words for words in words_of(sitting) if re.search("[A-Za-z]{2,}", FOREIGN.sub("", words.replace("&", "")))}


def test_what_is_known_of_a_document_is_told_in_chinese(chinese_reading: Sitting) -> None:
    chinese_reading.trigger("go.overview")
    values = {one.accessibleName() for one in chinese_reading.window.findChildren(QLabel, "FactValue")}
    assert "标题：在全镇防汛动员会上的讲话" in values
    assert "场合：全镇防汛动员会" in values
    assert "文号：未填" in values
    assert foreign_words_of(chinese_reading) == set()
    assert [dated(one) for one in ("2026-03-05", "2026-03", "2026")] == ["2026年3月5日", "2026年3月", "2026年"]


def test_a_file_s_own_annotations_are_offered_in_chinese(chinese_reading: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "任务分解表.docx"
    file.write_bytes(papers.ledger())
    chinese_reading.open(file)
    bar = chinese_reading.part(QuestionBar)
    assert bar.accessibleName() == "这个文件自带 3 条批注和 2 处高亮。"
    assert [one.text() for one in bar.findChildren(QPushButton)] == ["接收", "以后再说", "不再提示"]
    assert foreign_words_of(chinese_reading) == set()
    bar.findChildren(QPushButton)[0].click()
    assert chinese_reading.action("edit.undo").text() == "撤销 接收文件自带的批注"


def test_the_report_of_an_import_is_told_in_chinese(chinese_reading: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "关于报送任务的通知.docx"
    file.write_bytes(papers.notice())
    chinese_reading.open(file)
    chinese_reading.trigger("file.report")
    found = chinese_reading.part(ImportReportDialog)
    chinese_reading.qtbot.waitUntil(lambda: "…" not in {one.text() for one in found.findChildren(QLabel)})
    assert found.windowTitle() == "导入报告"
    assert "Word 文档（.docx）" in {one.text() for one in found.findChildren(QLabel)}
    assert [one.text() for one in found.findChildren(QPushButton) if one.isVisible()][-3:] == ["复制报告", "关闭", "帮助"]
    assert foreign_words_of(chinese_reading) == set()


def test_a_password_is_asked_for_in_chinese(chinese_reading: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "内部讲话.pdf"
    file.write_bytes(papers.printed(SENTENCE, "shui-2026"))
    with chinese_reading.qtbot.waitSignal(chinese_reading.bridge.password_wanted):
        chinese_reading.window.files.open_path(file)
    assert "“内部讲话.pdf”需要密码才能打开。" in chinese_reading.words()
    assert foreign_words_of(chinese_reading) == set()


def test_the_menu_says_in_chinese_what_is_taken_back(chinese_reading: Sitting) -> None:
    assert chinese_reading.action("edit.undo").text() == "撤销 添加批注"
    chinese_reading.trigger("edit.undo")
    assert chinese_reading.action("edit.redo").text() == "重做 添加批注"


def test_an_error_is_told_in_chinese(chinese_reading: Sitting, tmp_path: Path) -> None:
    with chinese_reading.qtbot.waitSignal(chinese_reading.bridge.failed):
        chinese_reading.window.files.open_path(tmp_path / "没有.txt")
    complaint = chinese_reading.complaint()
    assert complaint is not None
    assert "没有.txt" in complaint.text()
    assert not re.search("[A-Za-z]{2,}", FOREIGN.sub("", complaint.text()))


def test_a_changed_file_is_reviewed_in_chinese(chinese_reading: Sitting, speech: Path) -> None:
    speech.write_text(speech.read_text("utf-8").replace(SENTENCE, "人人都要上堤。"), encoding="utf-8")
    chinese_reading.open(speech)
    told = chinese_reading.part(QuestionBar).accessibleName()
    assert re.fullmatch("正文有改动：1 条(待核对|找不到原文)。", told)
    with chinese_reading.qtbot.waitSignal(chinese_reading.bridge.reviews.read):
        chinese_reading.trigger("annotation.review")
    assert {"核对批注", "1 / 1", "原来：第 1 版", "现在"} <= set(chinese_reading.words().split("\n"))
    assert foreign_words_of(chinese_reading) == set()
    chinese_reading.press(Qt.Key.Key_P)
    assert "请选中“谁的堤段谁负责，谁的水闸谁看守。”现在所在的文字。Enter 确定，Esc 取消。" in chinese_reading.words()
    chinese_reading.select("人人都要上堤")
    chinese_reading.press(Qt.Key.Key_Return)
    assert "全部核对完了，每条批注都有了位置。" in chinese_reading.words()
    assert chinese_reading.action("edit.undo").text() == "撤销 核对批注"
    assert foreign_words_of(chinese_reading) == set()


def test_the_library_and_its_backups_are_told_in_chinese(chinese_reading: Sitting) -> None:
    keeping = chinese_reading.bridge.keeping
    chinese_reading.trigger("library.manage")
    dialog = chinese_reading.part(LibraryDialog)
    chinese_reading.qtbot.waitUntil(lambda: "1 篇文档 · 1 条批注" in chinese_reading.words())
    with chinese_reading.qtbot.waitSignals([keeping.backed_up, keeping.described]):
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "立即备份").click()
    model = dialog.findChild(BackupTable).model()
    assert model.index(0, 1).data() == "手动"
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(6)] == [
        "时间",
        "场合",
        "文档",
        "批注",
        "最近的一篇",
        "大小",
    ]
    assert "已备份。" in chinese_reading.words()
    dialog.findChild(BackupTable).chosen.emit()
    assert "现在的状态会先备份" in chinese_reading.words()
    folder = str(keeping.path.parent)
    assert {words for words in foreign_words_of(chinese_reading) if not words.endswith(" kB") and folder not in words} == set()


def test_a_reason_is_said_in_the_language_of_the_window(chinese: None) -> None:
    template = "“{name}” could not be read ({reason}). Try again, or open a copy of it."
    error = UnreadableFile(template, name="讲话.txt", reason="the disk is full")
    assert messages.worded(error) == "“讲话.txt”读取失败（磁盘已满）。请重试，或打开它的副本。"
