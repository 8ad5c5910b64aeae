"""What tests of the window share: a theme, files of real Chinese text, a bridge over a library of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.session import ReadingSession
from gui.bridge import Bridge
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SPEECH = """在全镇防汛动员会上的讲话

同志们：

今天这个会，只讲三件事。

一、把险情想在前头

一是隐患要查到户。二是物资要备到点。沙袋、水泵、照明灯，一样都不能少。

二、把责任压到人头

谁的堤段谁负责，谁的水闸谁看守。

三、把群众放在心上

转移群众，宁可听骂声，不可听哭声。
"""


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A short speech in a file."""
    file = tmp_path / "防汛动员会讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    return file


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where the tests' library is; it does not exist yet."""
    return tmp_path / "library.db"


@pytest.fixture
def bridge(qtbot: QtBot, library: Path) -> Iterator[Bridge]:
    """A bridge over that library, closed afterwards."""
    bridge = Bridge(ReadingSession(library))
    yield bridge
    bridge.close()


@pytest.fixture
def theme() -> Theme:
    """The paper theme."""
    return Theme.load("paper")
