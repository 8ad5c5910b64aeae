"""What the process watches beside its window."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from gui.watch import font_advice

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ASK = "from PySide6.QtGui import QGuiApplication; from gui.watch import font_advice; app = QGuiApplication([]); print(font_advice())"


def test_a_machine_with_a_chinese_font_gets_no_advice(qtbot: QtBot) -> None:
    assert font_advice() is None


def test_a_machine_without_one_is_told_which_package_to_install(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8")
    environment = os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    assert "fonts-noto-cjk" in done.stdout
