"""Words to the reader: one sentence that says what happened and what to do. The only module that opens a message box.

The class of the boxes is loaded with the first of them: most days there is none.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from core.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMessageBox, QWidget

_LONGEST_ADDRESS: Final = 300
"""Characters of an address that a question shows."""
_LEAVE_BOX: Final = "LeaveBox"


def worded(error: ReaderError) -> str:
    """Return the sentence of ``error`` in the language of the window."""
    values = {name: worded(value) if isinstance(value, ReaderError) else value for name, value in error.values.items()}
    reason = values.get("reason")
    if isinstance(reason, str):
        values["reason"] = QCoreApplication.translate("errors", reason)
    return QCoreApplication.translate("errors", error.template).format(**values)


def show_error(parent: QWidget | None, error: ReaderError, tell_more: Callable[[], object] | None = None) -> None:
    """Show what the world did, and the way out; with a button for what tells more of it, beside which the box stays."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, QApplication.applicationDisplayName(), worded(error), parent=parent)
    box.setObjectName("ErrorBox")
    if tell_more is not None:
        fine = box.addButton(QMessageBox.StandardButton.Ok)
        box.setDefaultButton(fine)
        # Of two buttons Qt takes neither for the one that Esc means.
        box.setEscapeButton(fine)
        button = box.addButton(QCoreApplication.translate("Help", "Help"), QMessageBox.ButtonRole.HelpRole)
        # Every button of a box closes it.
        button.clicked.disconnect()
        button.clicked.connect(lambda: tell_more())
    _open(box)


def open_outside(path: Path) -> None:
    """Open a file or folder in the program that the desktop has for it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_log_folder() -> None:
    """Show the folder of the log, which may not be there yet, in the program that the desktop has for folders."""
    from core.paths import log_folder

    folder = log_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    open_outside(folder)


def ask_to_open(parent: QWidget, address: str, act: Callable[[], object]) -> None:
    """Ask whether an address is to be opened outside the program, and do it."""
    from PySide6.QtWidgets import QMessageBox

    pattern = QCoreApplication.translate("Messages", "Open {address} outside Meipi?")
    box = QMessageBox(QMessageBox.Icon.Question, QApplication.applicationDisplayName(), "", parent=parent)
    box.setObjectName("LinkBox")
    # The address comes from a note: it is shown as it is, and not all of a long one.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(pattern.format(address=address if len(address) <= _LONGEST_ADDRESS else address[:_LONGEST_ADDRESS] + "…"))
    yes = box.addButton(QCoreApplication.translate("Messages", "Open"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QCoreApplication.translate("Messages", "Cancel"), QMessageBox.ButtonRole.RejectRole))
    yes.clicked.connect(lambda: act())
    _open(box)


def ask_to_leave(parent: QWidget, words: str, *, copy: Callable[[], object], leave: Callable[[], object]) -> None:
    """Ask whether a window is to be closed although something could not be saved; what was written can be copied first."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, QApplication.applicationDisplayName(), words, parent=parent)
    box.setObjectName(_LEAVE_BOX)
    stay = box.addButton(QCoreApplication.translate("Messages", "Do not close"), QMessageBox.ButtonRole.RejectRole)
    copying = box.addButton(QCoreApplication.translate("Messages", "Copy what I wrote"), QMessageBox.ButtonRole.ActionRole)
    leaving = box.addButton(QCoreApplication.translate("Messages", "Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    copying.clicked.connect(lambda: copy())
    leaving.clicked.connect(lambda: leave())
    _open(box)


def is_asked_to_leave() -> bool:
    """Return True while `ask_to_leave` waits for its answer."""
    box = QApplication.activeModalWidget()
    return box is not None and box.objectName() == _LEAVE_BOX


def _open(box: QMessageBox) -> None:
    # The window would keep every box it has ever shown.
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
