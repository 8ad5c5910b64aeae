"""The program's own picture."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from gui.emblem import FILE, SIZES, emblem, emblem_pixmap

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("side", [16, 48, 256])
def test_the_picture_is_drawn_as_svg_says(side: int) -> None:
    wanted = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    wanted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wanted)
    QSvgRenderer(str(FILE)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn = emblem_pixmap(side).toImage()
    assert drawn.size() == wanted.size()
    for x in range(side):
        for y in range(side):
            ours, theirs = drawn.pixelColor(x, y), wanted.pixelColor(x, y)
            assert abs(ours.alpha() - theirs.alpha()) < 32
            if theirs.alpha() > 200:
                assert max(abs(ours.red() - theirs.red()), abs(ours.green() - theirs.green()), abs(ours.blue() - theirs.blue())) < 32


def test_the_stroke_of_cinnabar_and_the_text_can_be_told_apart_in_the_smallest_size() -> None:
    picture = emblem().pixmap(QSize(16, 16), 1.0).toImage()
    cinnabar, paper = QColor("#B23A2E"), QColor("#FBF7EE")
    upper = [picture.pixelColor(x, y) for x in range(3, 13) for y in range(2, 6)]
    lower = [picture.pixelColor(x, y) for x in range(3, 13) for y in range(7, 13)]
    assert sum(one.red() - one.green() > 80 for one in upper) >= 8, "a stroke in the upper margin"
    assert not any(one.red() - one.green() > 40 for one in lower)
    assert sum(one.lightness() < 150 for one in lower) >= 16, "columns of text under it"
    assert sum(one.lightness() > 230 for one in lower) >= 16, "with paper between them"
    assert cinnabar in [emblem_pixmap(64).toImage().pixelColor(x, 15) for x in range(64)]
    assert paper in [emblem_pixmap(64).toImage().pixelColor(x, 22) for x in range(64)]


def test_windows_get_the_picture_in_every_size_they_ask_for() -> None:
    assert sorted(size.width() for size in emblem().availableSizes()) == list(SIZES)


def test_the_picture_needs_no_face_and_no_other_file() -> None:
    source = FILE.read_text(encoding="utf-8")
    assert not re.search(r"<(text|image|use|style|font)|href|url\(", source)
