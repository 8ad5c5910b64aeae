"""Lines, strokes, outlines and bookmark signs as they are painted, at every scale of the display."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtTest import QTest

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.importers.lines import Line
from core.outline.tree import Outline
from core.spans import Span
from gui.panes.page.mark_lines import MarkLines, draw_wave, stroke_wave
from gui.panes.page.marks import LINES
from gui.panes.page.pieces import Piece, pieces
from gui.panes.page.signs import WIDTH, BookmarkSigns
from gui.panes.reader import ReaderPane
from gui.theme import THEMES, Theme
from gui.widgets.pigments import line_shade
from tests.gui.page_kit import a_document, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

LONG = "清淤的土不许堆在渠边，运到村口的低洼处填平。" * 6
DOCUMENT = a_document(Line("今天只讲两件事，讲完就散会。"), Line(LONG), *(Line(f"第{n}段渠道要有人看。" * 3) for n in range(200)))
TEXT = DOCUMENT.text


def a_mark(words: str, kind: str, colour: str = "indigo", number: int = 1) -> Annotation:
    start = TEXT.index(words)
    end = start if kind == "bookmark" else start + len(words)
    return Annotation(f"{number:032x}", kind, colour, Anchor.of(TEXT, Span(start, end)))


class Painted(QObject):
    """Gathers what of a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def holds(self, area: QRect) -> bool:
        """Return True if all of an area was painted."""
        return (QRegion(area) - self.region).isEmpty()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(request.param)


@pytest.fixture
def pane(qapp: QApplication, theme: Theme) -> Iterator[ReaderPane]:
    pane = ReaderPane(theme)
    pane.resize(800, 700)
    pane.show()
    pane.show_document(DOCUMENT, Outline())
    pane.move_caret(len(TEXT))
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def picture(pane: ReaderPane, ratio: float = 1.0) -> QImage:
    """Return the page as a display of a certain scale shows it."""
    viewport = view_of(pane).viewport()
    image = QImage(viewport.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(view_of(pane).palette().base().color())
    viewport.render(image)
    return image


def rows_of(image: QImage, area: QRect, shade: QColor, share: float = 0.5) -> list[int]:
    """Return the rows of an area, in pixels of the picture, of which at least a share has a colour."""
    ratio = image.devicePixelRatio()
    left, right = round(area.left() * ratio) + 1, round(area.right() * ratio) - 1
    wanted = shade.rgb()
    rows = range(round(area.top() * ratio), round(area.bottom() * ratio))
    return [y for y in rows if sum(image.pixel(x, y) == wanted for x in range(left, right)) >= share * (right - left)]


def areas(pane: ReaderPane, mark: Annotation) -> list[QRect]:
    """Return the lines of a mark's passage, with the room below."""
    return [
        QRect(QPoint(round(p.left), round(p.top)), QPoint(round(p.right), round(p.bottom) + 8)) for p in pieces(view_of(pane), mark.span)
    ]


def base_of(pane: ReaderPane, mark: Annotation) -> Piece:
    return next(pieces(view_of(pane), mark.span))


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("kind", ["underline", "strike"])
def test_a_straight_line_is_sharp_and_in_the_marks_colour(pane: ReaderPane, theme: Theme, kind: str, ratio: float) -> None:
    mark = a_mark("两件事，讲完就散会", kind)
    pane.change_annotations([mark])
    (area,) = areas(pane, mark)
    rows = rows_of(picture(pane, ratio), area, line_shade(theme, "indigo"), share=0.95)
    assert len(rows) == max(1, round(1.5 * ratio)), "whole pixels of the one colour, nothing blurred"
    assert rows == list(range(rows[0], rows[-1] + 1))
    piece = base_of(pane, mark)
    assert (rows[0] / ratio > piece.base) == (kind == "underline")


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_a_wavy_line_goes_up_and_down_below_the_words(pane: ReaderPane, theme: Theme, ratio: float) -> None:
    mark = a_mark("两件事，讲完就散会", "wavy", "cinnabar")
    before = picture(pane, ratio)
    pane.change_annotations([mark])
    after = picture(pane, ratio)
    piece = base_of(pane, mark)
    heights = []
    for x in range(round((piece.left + 3) * ratio), round((piece.left + 63) * ratio)):
        drawn = {y: _distance(before, after, x, y) for y in range(round(piece.base * ratio), round((piece.base + 10) * ratio))}
        assert sum(drawn.values()) > 0, "without a gap"
        heights.append(sum(y * weight for y, weight in drawn.items()) / sum(drawn.values()))
    middle = sum(heights) / len(heights)
    crossings = sum((one < middle) != (following < middle) for one, following in pairwise(heights))
    assert crossings == pytest.approx(20, abs=1), "once up and down in six pixels"
    assert max(heights) - min(heights) > 1.2 * ratio


@pytest.mark.parametrize("ratio", [1, 2, 1.25])
@pytest.mark.parametrize("halves", [2, 5, 6, 7, 8, 41, 120])
def test_a_wavy_line_of_kept_pictures_looks_as_if_it_were_drawn_in_one_go(qapp: QApplication, halves: int, ratio: float) -> None:
    def drawn(draw: Callable[[QPainter], None]) -> bytes:
        image = QImage(round(380 * ratio), round(24 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("#fdf6e3"))
        painter = QPainter(image)
        draw(painter)
        painter.end()
        return bytes(image.constBits())

    shade = QColor("#aa3300")
    for start in (QPointF(10, 15.5), QPointF(10.3, 15.77), QPointF(0.5, 9.01)):
        mine = drawn(partial(draw_wave, ratio=ratio, start=start, halves=halves, width=2, shade=shade))
        theirs = drawn(partial(stroke_wave, start=start, halves=halves, width=2, shade=shade))
        assert mine.count(b"\x00\x33\xaa") > 0, "in its colour"
        assert max(abs(one - other) for one, other in zip(mine, theirs, strict=True)) < 10


@pytest.mark.parametrize("kind", LINES)
def test_a_line_is_seen_over_a_highlight_of_its_own_colour(pane: ReaderPane, theme: Theme, kind: str) -> None:
    ground, line = a_mark("讲完就散会", "highlight", "gamboge", 1), a_mark("讲完就散会", kind, "gamboge", 2)
    pane.show_annotations([ground])
    (area,) = areas(pane, ground)
    before = picture(pane)
    pane.change_annotations([line])
    after = picture(pane)
    shade = line_shade(theme, "gamboge").rgb()
    drawn = [
        (x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert sum(after.pixel(x, y) == shade for x, y in drawn) > 30


def test_every_line_of_a_long_passage_is_underlined_and_nothing_beside_it(pane: ReaderPane, theme: Theme) -> None:
    mark = a_mark(LONG[3:], "underline", "rouge")
    pane.change_annotations([mark])
    image, shade = picture(pane), line_shade(theme, "rouge")
    found = areas(pane, mark)
    assert len(found) > 3
    assert all(len(rows_of(image, area, shade, share=0.95)) == 2 for area in found)
    before = QRect(0, found[0].top(), found[0].left() - 1, found[0].height())
    assert rows_of(image, before, shade, share=0.1) == []


def test_two_underlines_of_the_same_words_lie_one_under_the_other(pane: ReaderPane, theme: Theme) -> None:
    one, other = a_mark("两件事，讲完就散会", "underline", "indigo", 1), a_mark("讲完就", "underline", "cinnabar", 2)
    pane.show_annotations([one, other])
    image = picture(pane)
    (area,) = areas(pane, other)
    upper, lower = (rows_of(image, area, line_shade(theme, colour), share=0.95) for colour in ("indigo", "cinnabar"))
    assert upper
    assert lower
    assert upper[-1] < lower[0]


def test_lines_follow_the_scrolling(pane: ReaderPane, theme: Theme) -> None:
    mark = a_mark("第150段渠道", "underline", "malachite")
    pane.change_annotations([mark])
    assert areas(pane, mark) == []
    pane.go_to(mark.span.start, flash=False, caret=False)
    (area,) = areas(pane, mark)
    assert len(rows_of(picture(pane), area, line_shade(theme, "malachite"), share=0.95)) == 2


def test_a_line_goes_with_its_mark(pane: ReaderPane, theme: Theme) -> None:
    mark = a_mark("讲完就散会", "strike", "rouge")
    pane.change_annotations([mark])
    (area,) = areas(pane, mark)
    assert rows_of(picture(pane), area, line_shade(theme, "rouge"))
    pane.change_annotations([mark.with_changes(colour="indigo")])
    assert not rows_of(picture(pane), area, line_shade(theme, "rouge"))
    assert rows_of(picture(pane), area, line_shade(theme, "indigo"))
    pane.change_annotations((), [mark.id])
    assert not rows_of(picture(pane), area, line_shade(theme, "indigo"))


def test_the_mark_in_hand_has_an_outline_that_is_open_between_its_lines(pane: ReaderPane, theme: Theme) -> None:
    mark = a_mark(LONG[3:], "highlight", "indigo")
    pane.change_annotations([mark])
    shade = line_shade(theme, "indigo").rgb()
    pane.move_caret(mark.span.start)
    image = picture(pane)
    found = [*pieces(view_of(pane), mark.span)]

    def side(x: float, piece: Piece) -> bool:
        return all(image.pixel(round(x), y) == shade for y in range(round(piece.top) + 2, round(piece.bottom) - 2))

    assert side(found[0].left - 1, found[0])
    assert side(found[-1].right, found[-1])
    assert not side(found[1].left, found[1])
    pane.move_caret(len(TEXT))
    image = picture(pane)
    assert not side(found[0].left - 1, found[0])


@pytest.mark.parametrize("theme", THEMES[:1], indirect=True)
def test_taking_a_mark_in_hand_paints_its_lines_anew_and_not_the_whole_page(pane: ReaderPane, qapp: QApplication) -> None:
    mark, other = a_mark(LONG[:60], "highlight"), a_mark("只讲两件事", "highlight", number=2)
    pane.show_annotations([mark, other])
    viewport = view_of(pane).viewport()
    places = {
        one.id: [QRect(round(p.left), round(p.top), 4, round(p.bottom - p.top)) for p in pieces(view_of(pane), one.span)]
        for one in (mark, other)
    }
    qapp.processEvents()
    painted = Painted()
    viewport.installEventFilter(painted)
    pane.move_caret(mark.span.start + 1)
    qapp.processEvents()
    assert pane.mark_in_hand() == mark.id
    assert all(painted.holds(place.adjusted(0, -1, 0, 1)) for place in places[mark.id])
    assert painted.region.boundingRect().height() < viewport.height() // 2
    painted.region = QRegion()
    pane.move_caret(other.span.start + 1)
    qapp.processEvents()
    # Where the outline was there is none any more.
    assert all(painted.holds(place.adjusted(0, -1, 0, 1)) for place in (*places[mark.id], *places[other.id]))


def test_an_outline_at_the_border_of_the_column_is_closed_too(pane: ReaderPane, theme: Theme) -> None:
    view = view_of(pane)
    block = view.document().findBlockByNumber(1)
    line = block.layout().lineAt(1)
    start = TEXT.index(LONG) + line.textStart()
    mark = Annotation("0" * 32, "highlight", "indigo", Anchor.of(TEXT, Span(start, start + line.textLength())))
    pane.change_annotations([mark])
    pane.move_caret(start + 4)
    image, shade = picture(pane), line_shade(theme, "indigo").rgb()
    (piece,) = pieces(view, mark.span)
    middle = round((piece.top + piece.bottom) / 2)
    assert piece.left < 1
    assert image.pixel(0, middle) == shade
    assert shade in {image.pixel(x, middle) for x in range(image.width() - 3, image.width())}


def test_a_bookmark_has_a_ribbon_beside_its_line_that_takes_it_in_hand(pane: ReaderPane, theme: Theme) -> None:
    mark = a_mark("运到村口", "bookmark", "cinnabar")
    signs = pane.findChild(BookmarkSigns)
    assert signs is not None
    before = signs.grab().toImage()
    pane.change_annotations([mark])
    after = signs.grab().toImage()
    changed = [y for y in range(after.height()) if any(after.pixel(x, y) != before.pixel(x, y) for x in range(after.width()))]
    line = view_of(pane).rect_at(mark.span.start)
    assert line.top() <= changed[0] <= changed[-1] <= line.bottom()
    assert after.pixelColor(WIDTH // 2, changed[2]) == theme.edge("cinnabar")
    clicked: list[str] = []
    pane.mark_clicked.connect(clicked.append)
    QTest.mouseClick(signs, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH // 2, changed[2]))
    assert clicked == [mark.id]
    assert (pane.caret(), pane.mark_in_hand()) == (mark.span.start, mark.id)
    pane.change_annotations((), [mark.id])
    assert signs.grab().toImage() == before


def test_ten_thousand_marks_are_painted_by_what_is_seen(pane: ReaderPane, monkeypatch: pytest.MonkeyPatch) -> None:
    spans = [Span(start, start + 2) for start in range(0, 4000, 1) if "\n" not in TEXT[start : start + 2]]
    marks = [
        Annotation(f"{number:032x}", ("highlight", *LINES)[number % 4], COLOURS[number % 5], Anchor.of(TEXT, spans[number % len(spans)]))
        for number in range(10_000)
    ]
    pane.show_annotations(marks)
    asked: list[int] = []
    paint = MarkLines.paint

    def counted(self: MarkLines, view: object, area: QRect, shown: list[Annotation], held: Annotation | None) -> None:
        asked.append(len(shown))
        paint(self, view, area, shown, held)  # type: ignore[arg-type]

    monkeypatch.setattr(MarkLines, "paint", counted)
    picture(pane)
    seen = pane.visible_span()
    assert asked == [sum(mark.kind in LINES and mark.span.overlaps(seen) for mark in marks)]


def _distance(before: QImage, after: QImage, x: int, y: int) -> int:
    """Return how much a pixel of two pictures differs."""
    first, second = before.pixelColor(x, y), after.pixelColor(x, y)
    return abs(first.red() - second.red()) + abs(first.green() - second.green()) + abs(first.blue() - second.blue())
