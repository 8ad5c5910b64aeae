"""Files and links that the desktop of a Mac sends as events: in a process of its own, since a process has one application only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEND = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from gui.application import Application

application = Application(["meipi"])
heard = []
application.asked.connect(lambda request: heard.append((request.files, request.link)))
for address in sys.argv[1:3]:
    QApplication.sendEvent(application, QFileOpenEvent(QUrl(address)))
print(heard)
application.listen()
QApplication.sendEvent(application, QFileOpenEvent(QUrl(sys.argv[3])))
print(heard)
"""


def test_what_comes_before_the_window_listens_is_kept() -> None:
    addresses = ["file:///文稿/讲话.txt", "meipi://open?document=3&start=120", "file:///文稿/二月 讲话.txt"]
    done = subprocess.run([sys.executable, "-c", SEND, *addresses], cwd=ROOT, capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    assert before == "[]"
    assert after == str([(("/文稿/讲话.txt",), ""), ((), "meipi://open?document=3&start=120"), (("/文稿/二月 讲话.txt",), "")])
    assert done.stderr == ""
