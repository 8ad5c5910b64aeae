"""The picture of a PDF with notes in the margin: a page of an annotated speech as PDFium shows it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

from core.exporting import ExportOptions, Selection
from core.session import ReadingSession
from tests.bench.home import SAMPLE
from tests.shots.office import MARKS
from tests.shots.stage import WIDE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

_MORE: Final[tuple[dict[str, Any], ...]] = ({"kind": "document-note", "note": "会后**两件事**：传达到村；库存周报从下周一起。"},)
_QUOTE: Final = "干渠分给九个村"
"""What stands on the page that is shown."""
_WIDTH: Final = 1060
"""Of the page in the picture, in pixels."""


def pdf_file(stage: Stage) -> bytes:
    """The annotated speech with its notes beside the text."""
    stage.annotate(SAMPLE, (*_MORE, *MARKS))
    path: Path = stage.home.texts / "春季学习动员会讲话.pdf"
    with ReadingSession(stage.home.library) as session:
        session.exporting.export(Selection((1,)), "pdf", path, ExportOptions(author="周小满", page={"text_size": 17, "line_height": 1.7}))
    return _picture(path)


def _picture(path: Path) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pypdfium2
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    app = QGuiApplication.instance() or QGuiApplication([])
    with pypdfium2.PdfDocument(path) as document:
        page = next(page for page in document if _QUOTE in "".join(page.get_textpage().get_text_range().split()))
        found = page.get_textpage().search(_QUOTE[:4]).get_next()
        scale = _WIDTH / page.get_width()
        # The passage stands in the upper half of the picture.
        base = page.get_height() - page.get_textpage().get_charbox(found[0])[1] if found else 0.0
        bitmap = page.render(scale=scale)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
    above = max(0.0, min(base * scale - WIDE[1] / 3, image.height() - WIDE[1] + 20))
    shown = QImage(*WIDE, QImage.Format.Format_RGB32)
    shown.fill(0xFFDFDFDD)
    painter = QPainter(shown)
    painter.drawImage((WIDE[0] - _WIDTH) // 2, round(-above) + (20 if not above else 0), image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    del app
    return bytes(buffer.data().data())


SHOTS: Final[dict[str, Callable[[Stage], bytes]]] = {"export-pdf": pdf_file}
