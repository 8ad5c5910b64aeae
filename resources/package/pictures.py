"""Draws the program's picture in the sizes and formats that desktops take: ``python -m resources.package.pictures FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Of the icon theme, in pixels."""


def main(folder: Path) -> int:
    """Write the pictures and return the exit status."""
    from PySide6.QtGui import QGuiApplication

    from gui.emblem import emblem_pixmap

    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    names = {folder / f"{side}.png": side for side in SIZES} | {folder / "meipi.ico": 256, folder / "meipi.icns": 512}
    written = [emblem_pixmap(side).save(str(name)) for name, side in names.items()]
    del application
    return 0 if all(written) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
