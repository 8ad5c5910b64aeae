"""From a search of the library into the texts, and from place to place through its documents."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QTabBar, QToolButton

from core.annotation import AnnotationDraft, Change
from core.finding import Hits
from core.outline import Outline
from core.session import ReadingSession
from core.spans import Span
from gui.dialogs.export import ExportDialog
from gui.panes.search import SearchPane
from gui.widgets.find_bar import FindBar
from gui.widgets.found_list import FoundList
from gui.widgets.saved_list import SavedList
from gui.widgets.search_field import SearchField
from tests.gui.adding_kit import added_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

TEXTS = {
    "春耕动员": "在全县春耕动员会上的讲话\n\n周水生\n\n2024年3月5日\n\n同志们：\n\n一、抓春耕\n\n春耕等不得。\n\n二、抓落实\n\n"
    "春耕的农资要到户，渠道要清淤。\n",
    "秋收总结": "在秋收总结会上的讲话\n\n周水生\n\n2023年10月8日\n\n同志们：\n\n今年春耕抓得早，秋收才有底气。\n",
    "防汛部署": "在防汛部署会上的讲话\n\n李春和\n\n2024年6月1日\n\n同志们：\n\n堤段有人守，渠道有人看。\n",
}


@pytest.fixture
def stocked(start: Callable[..., Sitting], tmp_path: Path, library: Path) -> Sitting:
    """The window over a library of three speeches, none of them open."""
    with ReadingSession(library) as session:
        for name, text in TEXTS.items():
            file = tmp_path / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            session.admit(session.plan(session.read(file)))
    return start()


def seek(sitting: Sitting, words: str) -> SearchPane:
    """Type into the field, and wait until everything is counted."""
    sitting.trigger("go.search")
    pane = sitting.part(SearchPane)
    with sitting.qtbot.waitSignal(sitting.bridge.search.counted, check_params_cb=lambda _counts, is_whole: is_whole):
        sitting.part(SearchField).setText(words)
    return pane


def shown_hits(sitting: Sitting) -> Hits:
    """Return what is marked on the page."""
    layer = sitting.reader._sheet._hits  # noqa: SLF001
    return layer._hits if layer is not None else Hits()  # noqa: SLF001


def marked(sitting: Sitting, count: int) -> None:
    """Wait until so many places are marked on the page."""
    sitting.qtbot.waitUntil(lambda: len(shown_hits(sitting)) == count)


def selected(sitting: Sitting) -> tuple[str, str]:
    """Return the open document's name without its ending, and what is selected with some characters behind it."""
    document, selection = sitting.bridge.document, sitting.reader.selection()
    assert document is not None
    return document.name.removesuffix(".txt"), Span(selection.start, selection.end + 2).of(document.text)


def test_typing_finds_enter_opens_all_hits_are_marked_and_the_bar_of_the_page_takes_over_the_phrase(stocked: Sitting) -> None:
    pane = seek(stocked, "春耕")
    assert [one.name for one in pane.model.documents] == ["春耕动员.txt", "秋收总结.txt"]
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    marked(stocked, 4)
    assert stocked.reader.page_actions_widget.hasFocus()
    name, words = selected(stocked)
    assert (name, words[:2]) == ("春耕动员", "春耕")
    stocked.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = stocked.part(FindBar)
    stocked.qtbot.waitUntil(bar.isVisible)
    assert bar.query.words == "春耕"
    stocked.qtbot.waitUntil(lambda: any(one.text().endswith("/ 4") for one in bar.findChildren(QLabel)))


def test_a_query_that_comes_late_is_still_gone_to(stocked: Sitting) -> None:
    stocked.trigger("go.search")
    stocked.part(SearchField).setText("底气")
    assert stocked.bridge.search.is_busy
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    assert selected(stocked)[0] == "秋收总结"


def test_one_key_leads_through_all_places_of_all_documents_and_back(stocked: Sitting) -> None:
    pane = seek(stocked, "春耕")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    marked(stocked, 4)
    view = stocked.part(FoundList)
    seen = [selected(stocked)]
    for _ in range(3):
        before = stocked.reader.selection()
        stocked.trigger("search.next")
        stocked.qtbot.waitUntil(lambda before=before: stocked.reader.selection() != before)
        seen.append(selected(stocked))
        row = pane.model.row(view.currentIndex().row())
        assert row.place is not None
        assert row.place.span == stocked.reader.selection(), "the list follows"
    stocked.opened_by(lambda: stocked.trigger("search.next"))
    assert selected(stocked) == ("秋收总结", "春耕抓得")
    marked(stocked, 1)
    stocked.trigger("search.next")
    stocked.qtbot.waitUntil(lambda: "last place" in stocked.words())
    stocked.opened_by(lambda: stocked.trigger("search.previous"))
    stocked.qtbot.waitUntil(lambda: selected(stocked) == seen[-1])
    assert len(set(seen)) == 4


def test_going_to_the_next_hit_stays_in_the_document_and_esc_takes_the_marks_away(stocked: Sitting) -> None:
    seek(stocked, "春耕 渠道")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    marked(stocked, 5)
    first = stocked.reader.selection()
    for _ in range(5):
        stocked.press(Qt.Key.Key_F3)
    assert stocked.reader.selection() == first, "five places, and round again"
    stocked.press(Qt.Key.Key_Escape)
    assert len(shown_hits(stocked)) == 0


def test_the_selection_of_the_page_is_looked_for_as_it_stands(stocked: Sitting, tmp_path: Path) -> None:
    stocked.open(tmp_path / "防汛部署.txt")
    stocked.select("渠道有人看")
    with stocked.qtbot.waitSignal(stocked.bridge.search.counted):
        stocked.trigger("search.library")
    assert stocked.part(SearchField).hasFocus()
    assert [one.name for one in stocked.part(SearchPane).model.documents] == ["防汛部署.txt"]


def test_a_wrong_query_is_told_in_a_sentence_once_it_is_asked(stocked: Sitting) -> None:
    pane = seek(stocked, "渠道")
    stocked.part(SearchField).setText("(渠道")
    stocked.press(Qt.Key.Key_Return)
    assert "parenthesis" in stocked.words()
    assert pane.model.rowCount() > 0


def test_what_was_gone_to_is_among_the_last_searches_and_stands_in_the_field_of_who_comes_back(stocked: Sitting) -> None:
    seek(stocked, "春耕 渠道")
    with stocked.qtbot.waitSignal(stocked.bridge.search.searches_read) as read:
        stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    assert [one.words for one in read.args[1]] == ["春耕 渠道"]
    stocked.trigger("search.library")
    assert stocked.part(SearchField).text() == "春耕 渠道"


def test_a_place_of_the_document_that_is_open_leaves_a_way_back(stocked: Sitting, long_file: Path) -> None:
    stocked.open(long_file)
    seek(stocked, "第180处")
    stocked.press(Qt.Key.Key_Return)
    stocked.qtbot.waitUntil(lambda: stocked.reader.selection().of(stocked.text()) == "第180处")
    stocked.trigger("go.back")
    assert stocked.reader.place() == 0


def choose_export(stocked: Sitting, at: int) -> None:
    """Choose an entry of the menu behind the button."""
    buttons = stocked.part(SearchPane).findChildren(QToolButton)
    next(one for one in buttons if one.text() == "Export…").click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = menu.actions()[at]
    entry.trigger()
    menu.close()


def test_all_that_was_found_is_written_to_a_file(stocked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seek(stocked, "渠道")
    path = tmp_path / "结果.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Table for Excel (*.csv)"))
    with stocked.qtbot.waitSignal(stocked.bridge.search.exported):
        choose_export(stocked, 0)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    assert head[:3] == ["Document", "Speaker", "Year"]
    assert sorted(row[0] for row in rows) == ["在全县春耕动员会上的讲话", "在防汛部署会上的讲话"]
    assert all("渠道" in row[5] for row in rows)
    choose_export(stocked, 1)
    dialog = stocked.part(ExportDialog)
    stocked.qtbot.waitUntil(lambda: dialog.described is not None)
    assert dialog.described.documents == 2
    dialog.reject()


def test_documents_that_came_meanwhile_are_found_when_the_pane_is_seen_again(stocked: Sitting, tmp_path: Path) -> None:
    pane = seek(stocked, "渠道")
    assert pane.model.rowCount() > 0
    stocked.trigger("go.outline")
    fresh = tmp_path / "冬修.txt"
    fresh.write_text("关于水利冬修的通知\n\n渠道要在上冻前清完。\n", encoding="utf-8")
    added_by(stocked, lambda: stocked.bridge.additions.begin([fresh]))
    stocked.trigger("go.search")
    stocked.qtbot.waitUntil(lambda: "冬修.txt" in [one.name for one in pane.model.documents])


def test_a_saved_search_is_there_at_the_next_start(stocked: Sitting, start: Callable[..., Sitting]) -> None:
    pane = seek(stocked, "渠道")
    with stocked.qtbot.waitSignal(stocked.bridge.search.searches_read):
        pane.keeping_wanted.emit(replace(pane.wish, name="渠道的事"))
    again = start()
    with again.qtbot.waitSignal(again.bridge.search.searches_read):
        again.trigger("go.search")
    view = again.part(SavedList)
    assert [view.item(at).text() for at in range(view.count())] == ["Saved searches", "渠道的事"]
    again.qtbot.waitUntil(view.isVisible)


def test_a_document_that_was_opened_on_purpose_stays_though_its_places_are_stepped_through(stocked: Sitting) -> None:
    seek(stocked, "春耕")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    first = tab_names(stocked)
    for _ in range(3):
        before = stocked.reader.selection()
        stocked.trigger("search.next")
        stocked.qtbot.waitUntil(lambda before=before: stocked.reader.selection() != before)
    stocked.opened_by(lambda: stocked.trigger("search.next"))
    assert tab_names(stocked)[:-1] == first


def test_a_document_that_is_only_passed_through_leaves_no_tab(stocked: Sitting) -> None:
    seek(stocked, "同志们")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    names = []
    for _ in range(2):
        stocked.opened_by(lambda: stocked.trigger("search.next"))
        names.append(tab_names(stocked))
    assert [len(one) for one in names] == [2, 2], "the one that was opened on purpose, and the one that is shown"
    assert names[0][0] == names[1][0]


def test_who_hurries_through_documents_leaves_no_tabs_behind(stocked: Sitting) -> None:
    pane = seek(stocked, "同志们")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    _, second, last = pane.model.documents
    view = stocked.part(FoundList)
    with stocked.qtbot.waitSignal(stocked.bridge.document_read):
        view.looked.emit(pane.model.head_of(second.document))
    assert stocked.bridge.document_id is None, "its tab is there, but not what the library knows of it"
    view.looked.emit(pane.model.head_of(last.document))
    stocked.qtbot.waitUntil(lambda: stocked.bridge.document_id == last.document and len(tab_names(stocked)) == 2)
    assert tab_names(stocked)[-1] == last.name


def test_a_document_in_which_something_was_marked_on_the_way_stays(stocked: Sitting) -> None:
    seek(stocked, "同志们")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    stocked.opened_by(lambda: stocked.trigger("search.next"))
    stocked.press(Qt.Key.Key_1)
    stocked.opened_by(lambda: stocked.trigger("search.next"))
    assert len(tab_names(stocked)) == 3


def tab_names(sitting: Sitting) -> list[str]:
    """Return what stands on the tabs above the page."""
    bar = sitting.part(QTabBar, "Tabs")
    return [bar.tabText(at) for at in range(bar.count())]


def test_space_shows_a_place_and_leaves_the_keyboard_in_the_list(stocked: Sitting) -> None:
    seek(stocked, "渠道")
    stocked.press(Qt.Key.Key_Down)
    view = stocked.part(FoundList)
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Space))
    first = selected(stocked)[0]
    assert view.hasFocus()
    while view.currentIndex().row() < view.model().rowCount() - 1:
        stocked.press(Qt.Key.Key_Down)
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Space))
    assert view.hasFocus()
    assert selected(stocked)[0] != first
    assert len(tab_names(stocked)) == 1, "what was only looked at goes with the next look"


def test_a_place_in_a_file_that_was_changed_meanwhile_is_found_where_it_stands_now(stocked: Sitting, tmp_path: Path) -> None:
    seek(stocked, "底气")
    file = tmp_path / "秋收总结.txt"
    file.write_text(TEXTS["秋收总结"].replace("今年春耕", "要说的只有一条，今年春耕"), encoding="utf-8")
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    marked(stocked, 1)
    assert selected(stocked)[1] == "底气。"


def test_a_document_that_goes_to_the_trash_under_the_readers_eyes_offers_another_look(stocked: Sitting) -> None:
    pane = seek(stocked, "渠道")
    rows = [one.document for one in pane.model.documents]
    stocked.bridge.acts.remove(rows[:1])
    again = next(one for one in pane.findChildren(QPushButton) if one.isVisible() and "find again" in one.text())
    assert [one.document for one in pane.model.documents] == rows, "nothing moves by itself"
    with stocked.qtbot.waitSignal(stocked.bridge.search.found):
        again.click()
    assert [one.document for one in pane.model.documents] == rows[1:]
    assert not again.isVisible()


def test_enter_in_the_field_leads_back_to_the_place_that_was_chosen(stocked: Sitting) -> None:
    seek(stocked, "渠道")
    stocked.press(Qt.Key.Key_Down)
    view = stocked.part(FoundList)
    view.choose(view.model().rowCount() - 1)
    last = stocked.part(SearchPane).model.row(view.currentIndex().row()).document.name
    stocked.press(Qt.Key.Key_Escape)
    assert stocked.part(SearchField).hasFocus()
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    assert f"{selected(stocked)[0]}.txt" == last


def test_enter_leads_to_a_note_where_the_words_stand_in_notes_only(start: Callable[..., Sitting], library: Path, tmp_path: Path) -> None:
    file = tmp_path / "河长名单.txt"
    file.write_text("河长名单\n\n" + "\n\n".join(f"第{at}段由村里看。" for at in range(200)), encoding="utf-8")
    with ReadingSession(library) as session:
        read = session.read(file)
        opening = session.admit(session.plan(read))
        span = Span(read.text.index("第150段"), read.text.index("第151段") - 2)
        noted = session.draft(opening, read.text, Outline(), AnnotationDraft(span, note="要问农技站"))
        session.apply(opening.document, [Change(None, noted)])
    sitting = start()
    seek(sitting, "农技站")
    sitting.opened_by(lambda: sitting.press(Qt.Key.Key_Return))
    sitting.qtbot.waitUntil(lambda: sitting.reader.visible_span().overlaps(span))
