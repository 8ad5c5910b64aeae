"""The picture of a Word file as LibreOffice shows it: the page, and the comments it has found beside their words."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.exporting import OFFICIAL, ExportOptions, Selection
from core.session import ReadingSession
from tests.bench.home import SAMPLE
from tests.shots.stage import WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pypdfium2 import PdfPage
    from PySide6.QtGui import QPainter

    from tests.shots.stage import Stage

MARKS: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里",
        "colour": "gamboge",
        "note": "和去年比，多了“当天报”。谁来报、报给谁，会后问清楚。",
        "tags": ["春耕", "要点"],
        "star": True,
    },
    {
        "quote": "全镇四十二公里干渠分给九个村，四月五日前完工",
        "colour": "cinnabar",
        "task": {"task": "干渠清淤分段包干", "lead": "水管所", "person": "各村主任", "due": "四月五日前", "state": "doing"},
    },
    {"quote": "四月五日前完工，由水管所逐段验收", "colour": "malachite"},
    {"quote": "由水管所逐段验收", "kind": "strike", "colour": "cinnabar", "note": "改为镇里验收。", "author": "李春和"},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。", "tags": ["金句"]},
    {"quote": "不许等、不许拖", "kind": "wavy", "colour": "rouge"},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo"},
)
_PAGE: Final = 3
"""The page that is shown, from 1."""
_WIDTH: Final = 820
"""Of the page in the picture, in pixels."""
_LEFT: Final = 90
_ABOVE: Final = 200
"""How much of the page is above the picture."""
_TEXT: Final = 1
"""The kind of a PDF's annotation that is a comment."""
_FACES: Final = {"方正小标宋简体": "Noto Serif CJK SC:bold", "仿宋_GB2312": "Noto Serif CJK SC", "楷体_GB2312": "Noto Serif CJK SC:bold"}
"""What stands for faces that this computer may lack, so that they can be told apart as in an office."""


class Remark(NamedTuple):
    """A comment as LibreOffice has put it on a page; places in points from the lower left."""

    x: float
    y: float
    author: str
    words: str


def word_file(stage: Stage) -> bytes:
    """The annotated speech in the layout of official documents."""
    stage.annotate(SAMPLE, MARKS)
    path: Path = stage.home.texts / "春季学习动员会讲话.docx"
    options = ExportOptions(layout=OFFICIAL, author="周小满")
    with ReadingSession(stage.home.library) as session:
        session.exporting.export(Selection((1,)), "docx", path, options)
    return _picture(_printed(path))


def _printed(path: Path) -> Path:
    """Return the PDF that LibreOffice makes of a file, the comments as the PDF's own."""
    program = shutil.which("soffice")
    if program is None:
        message = "LibreOffice is not installed"
        raise LookupError(message)
    form = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    fonts = path.parent / "fonts.conf"
    fonts.write_text(_fonts(), encoding="utf-8")
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(path.parent), str(path)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)
    return path.with_suffix(".pdf")


def _fonts() -> str:
    """Return rules for fontconfig."""
    rules = ""
    for name, instead in _FACES.items():
        family, _, weight = instead.partition(":")
        rules += f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        rules += f'<edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>'
        rules += '<edit name="weight" mode="assign"><const>bold</const></edit>' if weight else ""
        rules += "</match>"
    return f'<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>{rules}</fontconfig>'


def _picture(path: Path) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pypdfium2
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    app = QGuiApplication.instance() or QGuiApplication([])
    with pypdfium2.PdfDocument(path) as document:
        page = document[_PAGE - 1]
        scale = _WIDTH / page.get_width()
        bitmap = page.render(scale=scale, draw_annots=False)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
        remarks = sorted(_remarks(page), key=lambda one: (-one.y, one.x))
        height = page.get_height()
    shown = QImage(*WIDE, QImage.Format.Format_RGB32)
    shown.fill(0xFFDFDFDD)
    painter = QPainter(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(_LEFT, -_ABOVE, image)
    _paint(painter, [one._replace(x=_LEFT + one.x * scale, y=(height - one.y) * scale - _ABOVE) for one in remarks])
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    del app
    return bytes(buffer.data().data())


def _remarks(page: PdfPage) -> Iterator[Remark]:
    """Yield the comments on a page."""
    from pypdfium2 import raw

    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        one = raw.FPDFPage_GetAnnot(page, number)
        if raw.FPDFAnnot_GetSubtype(one) == _TEXT:
            area = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(one, area)
            yield Remark(area.left, area.bottom, _string(one, b"T"), _string(one, b"Contents"))
        raw.FPDFPage_CloseAnnot(one)


def _string(one: object, key: bytes) -> str:
    from pypdfium2 import raw

    size = raw.FPDFAnnot_GetStringValue(one, key, None, 0)
    held = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(one, key, ctypes.cast(held, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return held.raw.decode("utf-16-le").rstrip("\0")


def _paint(painter: QPainter, remarks: list[Remark]) -> None:
    """Put comments beside the page, none over another, each with a line to its words."""
    from PySide6.QtCore import QLineF, QRectF, Qt
    from PySide6.QtGui import QColor, QFont, QPen

    left, width = _LEFT + _WIDTH + 30, WIDE[0] - _LEFT - _WIDTH - 60
    below = 20.0
    head, body = QFont("Noto Sans CJK SC"), QFont("Noto Sans CJK SC")
    head.setPixelSize(13)
    head.setBold(True)
    body.setPixelSize(14)
    for one in remarks:
        painter.setFont(body)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        words = painter.boundingRect(QRectF(left + 12, 0, width - 24, 2000), flags, one.words)
        top = max(below, one.y - 20)
        card = QRectF(left, top, width, words.height() + 44)
        painter.setPen(QPen(QColor("#B58A2B"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(one.x, one.y, _LEFT + _WIDTH, one.y))
        painter.drawLine(QLineF(_LEFT + _WIDTH, one.y, left, top + 16))
        painter.setPen(QColor("#D9C48A"))
        painter.setBrush(QColor("#FFF7DC"))
        painter.drawRoundedRect(card, 4, 4)
        painter.setPen(QColor("#6B5310"))
        painter.setFont(head)
        painter.drawText(card.adjusted(12, 8, -12, 0), flags, one.author.strip(" ,，"))
        painter.setPen(QColor("#212325"))
        painter.setFont(body)
        painter.drawText(card.adjusted(12, 32, -12, 0), flags, one.words)
        below = card.bottom() + 12


SHOTS: Final[dict[str, Callable[[Stage], bytes]]] = {"export-docx": word_file}
