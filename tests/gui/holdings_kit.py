"""A library of a few documents of our own making, and how a reader acts on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QPushButton

from core.session import ReadingSession

if TYPE_CHECKING:
    from pathlib import Path

    from core.holdings import Holding
    from tests.gui.window_kit import Sitting

Dialog = TypeVar("Dialog", bound=QDialog)

SPRING = """在全镇春耕备耕动员会上的讲话

镇长 李明远

2024年3月5日

同志们：

一、把水引到田头

干渠四十二公里，九个村各清一段，四月五日前全部完工，水管所逐段验收。

二、把种子送到户

农资站每周一公布库存，缺什么、缺多少，当天报到镇里，不让一户人家误了农时。

三、把技术讲到埂上

六名农技员一人包一到两个村，讲一遍、做一遍、看着群众再做一遍，秋后按收成说话。

四、把账目摆在明处

补贴到户的每一笔都要张榜，榜上有名、有数、有联系电话，群众看得懂、查得到、问得着。
"""
REPRINT = SPRING.replace("不让一户人家误了农时", "决不误了农时").replace("\n\n一、", "\n\n（新闻稿）\n\n一、")
FLOOD = "在防汛值守会上的讲话\n\n王建国\n\n2023年6月\n\n同志们：\n\n沙袋、水泵、照明灯，一样都不能少。谁的堤段谁负责，谁的水闸谁看守。\n"
SAFETY = "在冬季安全生产例会上的讲话\n\n同志们：\n\n查一处、记一处、改一处。谁检查谁签字，谁签字谁负责。\n"


def fill(library: Path, folder: Path, **texts: str) -> dict[str, int]:
    """Let a library see these files; return the rows of the documents by their names."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = {}
    with ReadingSession(library) as session:
        for name, text in texts.items():
            file = folder / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            rows[name] = session.admit(session.plan(session.read(file))).document
    return rows


def holding(library: Path, row: int) -> Holding:
    """Return a document as another program reads it."""
    with ReadingSession(library) as session:
        (one,) = session.holdings.of([row])
        return one


def opened(sitting: Sitting, kind: type[Dialog]) -> Dialog:
    """Return a dialog once it is open."""
    found: list[Dialog] = []

    def look() -> bool:
        found[:] = [one for one in sitting.window.findChildren(kind) if one.isVisible()]
        return bool(found)

    sitting.qtbot.waitUntil(look)
    return found[0]


def push(dialog: QDialog, words: str) -> None:
    """Press a button of a dialog by its words."""
    button = next(one for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog) and one.text() == words)
    assert button.isEnabled(), words
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def ticks(dialog: QDialog) -> dict[str, Qt.CheckState]:
    """Return what is listed and how it is ticked."""
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    return {listed.item(row).text(): listed.item(row).checkState() for row in range(listed.count())}


def tick(dialog: QDialog, words: str, *, times: int = 1) -> None:
    """Press the space bar on a line of the list."""
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    row = next(row for row in range(listed.count()) if listed.item(row).text() == words)
    listed.setCurrentRow(row)
    for _ in range(times):
        QTest.keyClick(listed, Qt.Key.Key_Space)


def write(field: QLineEdit, words: str) -> None:
    """Write in the place of what stands in a field, as an input method hands Chinese over."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)
