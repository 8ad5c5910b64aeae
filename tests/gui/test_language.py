"""The program speaks one language at a time: in Chinese no English word is left, in English no Chinese character, Qt's dialogs included."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import metadata
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QFontDatabase, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QErrorMessage,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QSpinBox,
    QTabWidget,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from core.importers.encodings import ENCODINGS
from core.paths import RESOURCES
from gui.actions import ACTIONS
from gui.i18n import install_language
from gui.widgets.top_bar import TopBar
from tests.gui.words_kit import HAN, KEYS, latin_words, shown_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.settings import Settings
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

PROGRAMS: Final = "Excel Obsidian Anki REFI QDA QualCoder NVivo MAXQDA ATLAS ti Kappa CSV W3C GB T"
"""For and by which annotations are exported, their formats and the standard of official documents."""
NAMES: Final = frozenset({"Aa", "PDF", "Word", "WPS", "Markdown", "HTML", "JSON", "UTF", "GDP", "gdp", "Letter", "Meipi", "English"}) | {
    *PROGRAMS.split()
}
"""What has the same name in Chinese."""
UNITS: Final = frozenset({"bytes", "kB", "MB", "KiB", "MiB", "GiB"})
"""Of sizes; the file dialog speaks of them as the system does."""
CHINESE_IN_ENGLISH: Final = frozenset(
    {"中文", "字数", "小标宋", "仿宋", "黑体", "楷体", "春耕", "或", "秋收", "粮食", "非", "进口", "农业", "近", "农村"}
)
"""A language calls itself by its own name, faces are called as in the standard, what Word counts has no English name, and queries in
Chinese texts are written in Chinese."""
SPEECH: Final = {
    "zh": (
        "在全镇秋收动员会上的讲话",
        "同志们：",
        "一、把机具检修到位",
        "收割机九月十日前检修完，一台一台过。",
        "二、把粮食收进仓里",
        "成熟一块收一块，不等不拖。",
    ),
    "en": (
        "Remarks at the harvest meeting",
        "Friends,",
        "1. Have the machines ready",
        "Every harvester is to be checked before the tenth of September.",
        "2. Bring the grain in",
        "What is ripe is cut at once, and nobody waits for the rain.",
    ),
}
NOTES: Final = {"zh": "谁来检修？", "en": "Who checks them?"}
LEFT_OUT: Final = (
    "file.quit",
    "file.close",
    "file.window",
    "file.sample",
    "file.paste",
    "edit.paste",
    "help.log",
    "holding.remove",
    "outline.rules",
)
"""What ends the window or takes the document away, opens another program or document, or shows labels of texts in both languages."""
ASKING_FOR_A_FILE: Final = (
    "file.open",
    "file.folder",
    "file.save_text",
    "file.pdf",
    "file.import",
    "library.add_files",
    "library.add_folder",
    "tab.reopen",
)
"""What waits for a dialog of Qt's, which has a test of its own."""
PARTS: Final = 3
"""Windows that take the actions among them: what one action has left behind may hide what another brings up."""
PATIENCE: Final = 30_000
"""Milliseconds after which what waits for an answer is shut."""


@pytest.fixture(params=["zh", "en"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Let what is built now speak Chinese or English."""
    before, known = QLocale(), set(qapp.findChildren(QTranslator))
    assert install_language(qapp, request.param) == request.param
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def strangers(top: QWidget, language: str, *, allowed: frozenset[str] = NAMES) -> set[str]:
    """Return the words in which another language is spoken."""
    found: set[str] = set()
    for words in set(shown_words(top)):
        foreign = latin_words(words) - KEYS - allowed if language == "zh" else set(HAN.findall(words)) - CHINESE_IN_ENGLISH
        found |= {f"{word} in {words!r}" for word in foreign}
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files of all kinds that are opened, and with another folder."""
    inside = tmp_path / "1"
    inside.mkdir()
    for ending in ("txt", "docx", "pdf", "html", "md", "db"):
        (inside / f"1.{ending}").write_text("1", "utf-8")
    (inside / "2").mkdir()
    return inside


@pytest.mark.parametrize("mode", [QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
@pytest.mark.parametrize("acceptance", list(QFileDialog.AcceptMode))
@pytest.mark.parametrize("view", list(QFileDialog.ViewMode))
def test_the_file_dialog_speaks_the_language(
    qtbot: QtBot, spoken: str, folder: Path, mode: QFileDialog.FileMode, acceptance: QFileDialog.AcceptMode, view: QFileDialog.ViewMode
) -> None:
    dialog = QFileDialog(None, "", str(folder))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(acceptance)
    dialog.setViewMode(view)
    dialog.setNameFilters(["(*.txt)"])
    dialog.show()
    wanted = {"2"} if mode == QFileDialog.FileMode.Directory else {"1.txt", "2"}
    qtbot.waitUntil(lambda: wanted <= set(shown_words(dialog)))
    # In the list of places stand the folders of this computer.
    places = frozenset(word for url in dialog.sidebarUrls() for word in latin_words(url.fileName()))
    assert strangers(dialog, spoken, allowed=NAMES | UNITS | places | latin_words(str(QLocale().language().name)) | {"root"}) == set()


def test_every_button_of_a_message_speaks_the_language(qtbot: QtBot, spoken: str) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    standard = QMessageBox.StandardButton
    buttons = [one for one in standard if one.name not in {"NoButton", "FlagMask", "ButtonMask", "Default", "Escape"}]
    for button in buttons:
        box.addButton(button)
    box.setDetailedText("1")
    box.show()
    assert len(box.buttons()) >= 18
    assert strangers(box, spoken) == set()


def _print_dialog() -> QDialog:
    dialog = QPrintDialog()
    # One of its own goes with the dialog.
    assert isinstance(dialog.printer(), QPrinter)
    return dialog


def _progress() -> QDialog:
    return QProgressDialog()


def _error() -> QDialog:
    error = QErrorMessage()
    error.showMessage("1")
    return error


@pytest.mark.parametrize("make", [QColorDialog, _print_dialog, _progress, _error])
def test_other_dialogs_of_qt_speak_the_language(qtbot: QtBot, spoken: str, make: Callable[[], QDialog]) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    for tabs in dialog.findChildren(QTabWidget):
        for tab in range(tabs.count()):
            tabs.setCurrentIndex(tab)
            assert strangers(dialog, spoken) == set()
    assert len(set(shown_words(dialog))) > 1
    assert strangers(dialog, spoken) == set()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser])
def test_the_context_menu_of_a_field_speaks_the_language(qtbot: QtBot, spoken: str, kind: type[QLineEdit]) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    menu = field.createStandardContextMenu()
    assert len(menu.actions()) > 2 - (kind is QTextBrowser)
    assert strangers(menu, spoken) == set()
    menu.deleteLater()


def test_the_context_menu_of_a_number_speaks_the_language(qtbot: QtBot, spoken: str) -> None:
    field = QSpinBox()
    qtbot.addWidget(field)
    field.show()
    assert strangers(field, spoken) == set()
    assert strangers(field.lineEdit().createStandardContextMenu(), spoken) == set()


@pytest.mark.parametrize(
    ("keys", "chinese"),
    [("Ctrl+Shift+F9", "Ctrl+Shift+F9"), ("Del", "Del"), ("Alt+Left", "Alt+←"), ("Return", "回车"), ("Ctrl+PgDown", "Ctrl+PgDown")],
)
def test_keys_are_called_as_chinese_desktops_call_them(spoken: str, keys: str, chinese: str) -> None:
    assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) == (chinese if spoken == "zh" else keys)


@pytest.fixture
def marked(spoken: str, start: Callable[[Settings], Sitting], tmp_path: Path) -> Sitting:
    """The window with a speech in its language, which has marks, a note, a tag and a task."""
    lines = SPEECH[spoken]
    file = tmp_path / f"{'讲话' if spoken == 'zh' else 'speech'}.txt"
    file.write_text("\n\n".join(lines), "utf-8")
    sitting = start()
    sitting.open(file)
    for words, key in ((lines[3], Qt.Key.Key_1), (lines[5], Qt.Key.Key_2)):
        sitting.select(words)
        sitting.press(key)
    sitting.select(lines[5])
    sitting.trigger("annotation.note")
    sitting.qtbot.waitUntil(sitting.is_writing)
    sitting.write(NOTES[spoken])
    sitting.reader.focus_page()
    return sitting


def _settle(sitting: Sitting) -> list[QWidget]:
    """Wait until no more words come; return the windows that are there."""
    seen: list[set[str]] = []

    def is_still() -> bool:
        seen.append({words for top in _tops() for words in shown_words(top)})
        return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

    sitting.qtbot.waitUntil(is_still)
    return _tops()


@contextmanager
def _unheld(patience: int = PATIENCE) -> Iterator[None]:
    """Shut what waits for an answer: nobody is there to give it, and the test would wait for ever.

    Raises:
        AssertionError: if something had to be shut.
    """
    held: list[str] = []

    def shut() -> None:
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if waiting is not None:
            held.append(waiting.windowTitle() or type(waiting).__name__)
            # A question may have no answer for being shut.
            waiting.done(0) if isinstance(waiting, QDialog) else waiting.close()

    watch = QTimer(interval=patience)
    watch.timeout.connect(shut)
    watch.start()
    yield
    watch.stop()
    assert held == []


def test_what_waits_for_an_answer_is_shut_and_told(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setWindowTitle("1")
    box.addButton(QMessageBox.StandardButton.Yes)
    with pytest.raises(AssertionError, match="1"), _unheld(50):
        box.exec()


def _tops() -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top.isVisible()]


def _proper_names() -> frozenset[str]:
    """Return what faces, encodings, the libraries that are used and the headings of the commands' contract are called."""
    contract = [line for line in (RESOURCES / "help" / "commands.md").read_text("utf-8").splitlines() if line.startswith("#")]
    libraries = [name for one in metadata.distributions() for name in (one.name, one.metadata.get("License-Expression") or "")]
    encodings = [one.label for one in ENCODINGS]
    said = [*QFontDatabase.families(), *libraries, *contract, *encodings, QApplication.applicationName(), "Qt Python SQLite MIT PSF"]
    return frozenset(word for words in said for word in latin_words(words))


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_an_action_brings_up_speaks_the_language(spoken: str, marked: Sitting, part: int) -> None:
    groups = sorted({spec.id.split(".")[0] for spec in ACTIONS} - {"language"})[part::PARTS]
    names = NAMES | UNITS | _proper_names()
    found: set[str] = set()
    for spec in ACTIONS:
        if spec.id.split(".")[0] not in groups or spec.id in (*LEFT_OUT, *ASKING_FOR_A_FILE):
            continue
        marked.select(SPEECH[spoken][3])
        if not marked.action(spec.id).isEnabled():
            continue
        with _unheld():
            marked.trigger(spec.id)
        for top in _settle(marked):
            found |= {f"{spec.id}: {one}" for one in strangers(top, spoken, allowed=names)}
            if top is not marked.window:
                top.close()
        QTest.keyClick(marked.window, Qt.Key.Key_Escape)
        if spec.checkable and marked.action(spec.id).isChecked() and "theme" not in spec.id and marked.action(spec.id).isEnabled():
            marked.trigger(spec.id)
    assert found == set()


def test_the_menus_speak_the_language(spoken: str, marked: Sitting) -> None:
    menu = marked.part(TopBar).menu_button.menu()
    menu.popup(QPoint())
    assert len(menu.actions()) > 4
    assert strangers(menu, spoken) == set()
    menu.close()
