"""Folders of their own for a program that is measured or shown, so that nothing of the person at the machine is touched."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAM: Final = (sys.executable, str(ROOT / "main.py"))
SAMPLE: Final = ROOT / "resources" / "samples" / "春季学习动员会讲话.txt"
_FOLDERS: Final = ("DATA_HOME", "CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
# Without its compiled modules every start of the program would compile them anew, which no reader's does.
_OF_THE_PERSON: Final = frozenset(
    {"LC_ALL", "LC_MESSAGES", "LANGUAGE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_IM_MODULE", "PYTHONDONTWRITEBYTECODE"}
)
LANGUAGES: Final = {"zh": "zh_CN.UTF-8", "en": "en_GB.UTF-8"}


def leave_out_hints(config: Path) -> None:
    """Let the hints of a first start lie over nothing: write that they were seen, unless the settings there speak of them.

    Args:
        config: the folder of all programs' settings.
    """
    file = config / "meipi" / "settings.json"
    try:
        held = json.loads(file.read_bytes())
    except FileNotFoundError:
        held = {}
    except ValueError:
        # Settings that are damaged on purpose stay so.
        return
    if isinstance(held, dict) and "hints_shown" not in held:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({**held, "hints_shown": False}), "utf-8")


class Home:
    """A home folder with a library and settings.

    Args:
        folder: where everything is kept; made if it is not there.
        language: ``zh`` or ``en``, what the system's language is to be.
    """

    def __init__(self, folder: Path, *, language: str = "zh") -> None:
        self.folder = folder
        self.language = language
        self.library = folder / "library.db"
        self.texts = folder / "texts"
        self.texts.mkdir(parents=True, exist_ok=True)
        for name in _FOLDERS:
            (folder / name.lower()).mkdir(mode=0o700, exist_ok=True)
        leave_out_hints(folder / "config_home")

    def environment(self, base: Mapping[str, str]) -> dict[str, str]:
        """Return ``base`` with every folder of the program pointed here."""
        mine = {key: value for key, value in base.items() if key not in _OF_THE_PERSON}
        folders = {f"XDG_{name}": str(self.folder / name.lower()) for name in _FOLDERS}
        # The machine need not know the locale: Qt reads the name, the C library gets one that is always there.
        spoken = {"LANG": LANGUAGES[self.language], "LC_CTYPE": "C.UTF-8", "PYTHONUTF8": "1"}
        return {**mine, **folders, **spoken, "HOME": str(self.folder), "MEIPI_LIBRARY": str(self.library)}

    def write(self, name: str, text: str) -> Path:
        """Write a text file and return its path."""
        path = self.texts / name
        path.write_text(text, "utf-8")
        return path

    def enter(self) -> None:
        """Let this process use these folders from now on."""
        os.environ.update(self.environment(os.environ))
