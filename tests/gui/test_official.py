"""公文版式: measures, faces and places by GB/T 9704-2012, and the way there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from core.importers.lines import Line
from core.outline import recognise
from core.settings import Settings
from gui.panes.page.official import BLACK, BODY, GB_BODY, GB_LINE, GB_TITLE, REGULAR, TITLE, Family, missing_faces
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme
from gui.widgets.top_bar import NoticeBar
from tests.gui.page_kit import a_document, block_with, view_of, x_of, y_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QFont

    from tests.gui.window_kit import Sitting

THEME = Theme.load("paper")
LONG = "各村在三月底前完成清淤，水管站逐段验收，验收不过的推倒重来，一段一段地清，清完一段验收一段，谁的渠段谁负责。"
NOTICE = a_document(
    *map(
        Line,
        (
            "关于做好春季农田水利工作的通知",
            "各村民委员会，镇直各单位：",
            "开春以后几件事挤在一起，现就有关事项通知如下。",
            "一、把渠道修好",
            f"（一）抓紧清淤。{LONG}",
            f"1.四座漏水的闸门更换止水。{LONG}",
            f"（1）能修的不换。{LONG}",
            "一是先清下游。二是再清上游。三是淤泥就近还田。",
            "二、把防汛准备做在前面",
            "汛期比往年可能提前，物资四月十日前入库。",
            "附件：1.各村渠段责任分工表",
            "2.防汛物资登记表",
            "清河镇人民政府农田水利工作指挥部",
            "2026年3月2日",
        ),
    )
)
OUTLINE = recognise(NOTICE.text, NOTICE.paragraphs)
NOWHERE = "没有这样的字体"


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(THEME)
    pane.resize(1_000, 900)
    pane.show()
    pane.set_layout(PageLayout(is_official=True))
    pane.show_document(NOTICE, OUTLINE)
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def font_of(pane: ReaderPane, words: str) -> QFont:
    """Return the face of the first of these words."""
    block = block_with(pane, words)
    place = block.text().index(words)
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.contains(block.position() + place):
            return fragment.charFormat().font()
        at += 1
    raise LookupError(words)


def is_set_as(pane: ReaderPane, words: str, family: Family, size: int) -> bool:
    """Return True if words have the face and size that the standard gives them."""
    font = font_of(pane, words)
    return font == family.font(size)


def lines_of(pane: ReaderPane) -> list[tuple[int, float, float]]:
    """Return where each line on the page begins, its place and width."""
    found = []
    block = view_of(pane).document().begin()
    while block.isValid():
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        found += [(block.position() + line.textStart(), line.x(), line.naturalTextWidth()) for line in lines]
        block = block.next()
    return found


@pytest.mark.parametrize("size", [16, 18, 24])
def test_measures_stand_in_relation_to_the_text_size(pane: ReaderPane, size: int) -> None:
    pane.set_layout(PageLayout(text_size=size, is_official=True, column=40, line_height=3.0, spacing=2.0, indent=0))
    pane.resize(1_600, 900)
    block = block_with(pane, "各村在三月底")
    layout = block.layout()
    assert layout.lineAt(2).y() - layout.lineAt(1).y() == round(GB_LINE / GB_BODY * size)
    assert layout.lineAt(1).textLength() in {27, 28}
    assert view_of(pane).lineWrapColumnOrWidth() == pytest.approx(28 * size, abs=2)
    assert x_of(pane, "开春以后") == pytest.approx(2 * size, abs=1)
    assert is_set_as(pane, "关于做好", TITLE, round(GB_TITLE / GB_BODY * size))
    # No room is left between paragraphs: each begins where the last one's line ends.
    assert y_of(pane, "（1）能修") - y_of(pane, "1.四座") == layout.lineCount() * round(GB_LINE / GB_BODY * size)


def test_each_level_has_the_face_of_the_standard(pane: ReaderPane) -> None:
    assert is_set_as(pane, "一、把渠道修好", BLACK, 18)
    assert is_set_as(pane, "（一）抓紧清淤", REGULAR, 18)
    assert is_set_as(pane, LONG[:4], BODY, 18)
    assert is_set_as(pane, "1.四座", BODY, 18)
    assert is_set_as(pane, "（1）能修", BODY, 18)
    assert is_set_as(pane, "一是先清", BODY, 18)
    ink = QColor(THEME.colours["ink"])
    block = block_with(pane, "一是先清")
    assert {face.format.foreground().color().name() for face in block.textFormats()} == {ink.name()}


def test_the_title_is_centred_and_those_addressed_stand_at_the_left(pane: ReaderPane) -> None:
    line = block_with(pane, "关于做好").layout().lineAt(0)
    width = view_of(pane).lineWrapColumnOrWidth()
    assert line.x() + line.naturalTextWidth() / 2 == pytest.approx(width / 2, abs=1)
    assert x_of(pane, "各村民委员会") == 0
    assert x_of(pane, "一、把渠道修好") == pytest.approx(36, abs=1)


def test_organ_and_date_stand_at_the_right_and_what_is_enclosed_below_each_other(pane: ReaderPane) -> None:
    width = view_of(pane).lineWrapColumnOrWidth()
    organ = block_with(pane, "农田水利工作指挥部").layout().lineAt(0)
    assert organ.x() + organ.naturalTextWidth() == pytest.approx(width - 2 * 18, abs=2)
    assert x_of(pane, "2026年3月2日") - x_of(pane, "清河镇人民政府") == pytest.approx(2 * 18, abs=1)
    assert x_of(pane, "附件：") == pytest.approx(2 * 18, abs=1)
    assert x_of(pane, "2.防汛物资") == pytest.approx(x_of(pane, "1.各村渠段"), abs=1)
    line = round(GB_LINE / GB_BODY * 18)
    assert y_of(pane, "附件：") - y_of(pane, "汛期比往年") == 2 * line
    assert y_of(pane, "清河镇") - y_of(pane, "2.防汛物资") == 2 * line


def test_a_date_longer_than_the_organ_s_name_stays_off_the_border(pane: ReaderPane) -> None:
    document = a_document(*map(Line, ("关于清淤的通知", "各村：", "现通知如下。", LONG, LONG, "镇水管所", "二〇二六年三月二十二日")))
    pane.show_document(document, recognise(document.text, document.paragraphs))
    date = block_with(pane, "二〇二六年").layout().lineAt(0)
    assert date.x() + date.naturalTextWidth() == pytest.approx(view_of(pane).lineWrapColumnOrWidth() - 2 * 18, abs=2)
    assert date.x() - x_of(pane, "镇水管所") == pytest.approx(2 * 18, abs=1)


def test_a_missing_face_gives_way_to_its_family_and_is_named(qapp: QApplication) -> None:
    there = QFontInfo(THEME.text_font(18)).family()
    found, missing = Family("甲", (NOWHERE, there), ("serif",)), Family("乙", (NOWHERE,), (NOWHERE, there), is_bold=True)
    assert (found.found(), missing.found()) == (there, None)
    assert not found.font(18).bold()
    assert QFontInfo(missing.font(18)).family() == there
    assert missing.font(18).bold()
    assert missing.substitute() == there
    names, instead = missing_faces()
    assert set(names) <= {"小标宋", "仿宋", "黑体", "楷体"}
    assert bool(names) == bool(instead)


def test_the_text_stands_on_a_sheet(pane: ReaderPane) -> None:
    view = view_of(pane)

    def colours() -> set[str]:
        picture = view.grab().toImage()
        return {picture.pixelColor(x, 450).name() for x in (5, view.width() - 6)}

    desk = {QColor(THEME.colours["bar"]).name()}
    assert colours() == desk
    pane.set_layout(PageLayout())
    assert colours() != desk


def test_nothing_of_it_is_text(pane: ReaderPane) -> None:
    assert view_of(pane).toPlainText() == NOTICE.text
    pane.select_all()
    assert pane.selection().of(NOTICE.text) == NOTICE.text


def test_f7_leads_there_and_back_and_the_missing_faces_are_told_once(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start()
    sitting.open(speech)
    reader, notice = sitting.reader, sitting.part(NoticeBar)
    place = sitting.text().index("\n", len(sitting.text()) // 2) + 1
    reader.go_to(place, flash=False, caret=False)
    QApplication.processEvents()
    before = lines_of(reader)
    y = reader.y_of(reader.place())
    assert not sitting.action("view.official").isChecked()
    sitting.press(Qt.Key.Key_F7)
    assert sitting.action("view.official").isChecked()
    assert view_of(reader).lineWrapColumnOrWidth() == pytest.approx(28 * 18, abs=2)
    assert reader.place() == place
    assert lines_of(reader) != before
    missing, instead = missing_faces()
    assert notice.isVisible() == bool(missing)
    assert all(word in sitting.words() for word in [*missing, *instead])
    notice.hide()
    sitting.press(Qt.Key.Key_F7)
    QApplication.processEvents()
    assert not sitting.action("view.official").isChecked()
    assert (reader.place(), reader.y_of(place)) == (place, y)
    assert lines_of(reader) == before
    sitting.press(Qt.Key.Key_F7)
    assert not notice.isVisible()


def test_the_official_layout_is_there_again_at_the_next_start(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(Settings(official_layout=True))
    with sitting.qtbot.waitSignal(sitting.reader.ready):
        sitting.open(speech)
    assert sitting.part(NoticeBar).isVisible() == bool(missing_faces()[0])
    assert sitting.action("view.official").isChecked()
    assert view_of(sitting.reader).lineWrapColumnOrWidth() == pytest.approx(28 * 18, abs=2)
