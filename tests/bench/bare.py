"""The window that the program is compared with: a read-only QTextEdit and nothing else.

Words: the file, the family names parted by commas, the size of the text in pixels.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QTextEdit

WIDTH, HEIGHT = 1440, 900


def main(file: str, families: str, size: str) -> int:
    """Show the file until the process is ended."""
    application = QApplication([])
    font = QFont(families.split(","))
    font.setPixelSize(int(size))
    page = QTextEdit(readOnly=True)
    page.setFont(font)
    page.setPlainText(Path(file).read_text("utf-8"))
    page.resize(WIDTH, HEIGHT)
    page.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
