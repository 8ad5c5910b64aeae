"""Pictures of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QScreen
from PySide6.QtSvg import QSvgRenderer

from core.paths import RESOURCES
from gui.actions import ACTIONS
from gui.icons import icon
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
SCALES = (1.0, 1.25, 1.5, 2.0, 3.0)

PICTURES = sorted((RESOURCES / "icons").glob("*.svg"))


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the scale of the display."""

    def scale_to(scale: float) -> None:
        monkeypatch.setattr(QScreen, "devicePixelRatio", lambda _screen: scale)

    return scale_to


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_a_picture_is_drawn_as_svg_says(file: Path, theme: Theme, display: Callable[[float], None]) -> None:
    display(3.0)
    side = 54
    ink = theme.colours["ink"]
    renderer = QSvgRenderer(QByteArray(file.read_text("utf-8").replace("currentColor", ink).encode()))
    assert renderer.isValid()
    wanted = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    wanted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wanted)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn = icon(file.stem, theme).pixmap(QSize(18, 18), 3.0).toImage()
    assert drawn.size() == wanted.size()
    differences = [abs(wanted.pixelColor(x, y).alpha() - drawn.pixelColor(x, y).alpha()) for x in range(side) for y in range(side)]
    # Lines that meet are one stroke here and two in Qt's module: their joint is a shade softer there.
    assert max(differences) < 96
    assert any(drawn.pixelColor(x, y).alpha() > 200 for x in range(side) for y in range(side))


def test_a_picture_takes_the_colour_of_the_theme(display: Callable[[float], None]) -> None:
    display(3.0)
    for name in ("paper", "night"):
        theme = Theme.load(name)
        picture = icon("menu", theme).pixmap(QSize(18, 18), 3.0).toImage()
        colours = {QColor(picture.pixelColor(27, y)).name().upper() for y in range(54) if picture.pixelColor(27, y).alpha() == 255}
        assert colours == {theme.colours["ink"]}


def test_a_disabled_picture_is_paler(theme: Theme, display: Callable[[float], None]) -> None:
    display(3.0)
    picture = icon("menu", theme)
    normal, disabled = (picture.pixmap(QSize(18, 18), 3.0, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert normal.pixelColor(27, 27).alpha() > disabled.pixelColor(27, 27).alpha()


def test_every_action_with_a_picture_finds_it(theme: Theme) -> None:
    names = {spec.icon for spec in ACTIONS if spec.icon}
    assert names
    for name in names:
        assert not icon(name, theme).isNull()


def test_an_unknown_picture_is_a_mistake(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-picture", theme)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_a_picture_has_the_pixels_of_its_display(file: Path, theme: Theme, scale: float, display: Callable[[float], None]) -> None:
    display(scale)
    drawn = icon(file.stem, theme).pixmap(QSize(18, 18), scale)
    assert drawn.devicePixelRatio() == scale
    assert drawn.deviceIndependentSize().toSize() == QSize(18, 18)
    picture = drawn.toImage()
    side = int(18 * scale + 0.5)
    assert picture.size() == QSize(side, side)
    border = [(x, y) for x in range(side) for y in range(side) if x in {0, side - 1} or y in {0, side - 1}]
    assert all(picture.pixelColor(x, y).alpha() < 200 for x, y in border), "nothing is cut off"


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["menu", "skeleton", "plus", "minus", "split"])
def test_straight_lines_have_sharp_edges(name: str, theme: Theme, scale: float, display: Callable[[float], None]) -> None:
    display(scale)
    picture = icon(name, theme).pixmap(QSize(18, 18), scale).toImage()
    side = picture.width()
    # Up or down through the middle of each line's ink: what is neither ink nor ground is a blurred edge.
    columns = [[picture.pixelColor(x, y).alpha() for y in range(side)] for x in range(side)]
    rows = [list(row) for row in zip(*columns, strict=True)]
    lines = columns if name != "split" else rows
    middle = lines[round(side * 0.38)]
    inked = sum(1 for alpha in middle if alpha > 250)
    blurred = sum(1 for alpha in middle if 5 < alpha <= 250)
    assert inked
    assert blurred == 0 if scale < 2 else blurred <= 2 * inked


def test_a_scale_between_whole_numbers_is_drawn_and_not_scaled(theme: Theme, display: Callable[[float], None]) -> None:
    display(1.5)
    assert QSize(27, 27) in icon("print", theme).availableSizes()
