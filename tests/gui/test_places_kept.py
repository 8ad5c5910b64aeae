"""The place in every document is kept, and goes along with the passage when the text changes while it is closed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.open_tabs import TabsFile
from core.paths import SAMPLE
from core.recent import MOST, Place
from core.session import ReadingSession
from core.spans import Span
from gui.files import open_place
from gui.options import first_tabs, parse
from gui.panes.page.view import PageView
from gui.progress import Progress
from gui.rereading import Rereading
from tests.gui.tab_kit import TabSitting, row, shown_tab, wait_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.document import Document
    from core.outline import Outline
    from tests.gui.window_kit import Sitting

HEAD: Final = "在全镇水利工作会议上的讲话\n同志们：\n"
FRONT: Final = "按：此稿经办公会议讨论修改，原稿同时作废，请各村以此为准，不要再传旧稿。\n"
BODY: Final = "\n".join(f"第{n}处闸口，要有人看，有人修，有人记账，出了事要说得清是谁的班。" for n in range(1, 200))


@pytest.fixture
def gates(tmp_path: Path) -> Path:
    """A text of two hundred paragraphs in a file."""
    return written(tmp_path / "水利.txt", HEAD + BODY)


@pytest.fixture
def again(start: Callable[..., Sitting], tmp_path: Path) -> Callable[..., Sitting]:
    """Start once more, as the program does: with the tabs of the last time, and files if some are named."""

    def start_again(*files: Path) -> Sitting:
        sitting = start()
        kept = TabsFile(tmp_path / "tabs.json").read()
        options = parse([str(file) for file in files])
        tabs = first_tabs(options, kept, sitting.recent.places(), SAMPLE, sitting.recent.left_at)

        def act() -> None:
            if tabs.active is not None:
                open_place(sitting.bridge, tabs.active.place)
            sitting.window.restore_tabs(tabs)

        sitting.opened_by(act)
        return sitting

    return start_again


def written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def progress(sitting: Sitting) -> Progress:
    found = sitting.window.findChild(Progress)
    assert isinstance(found, Progress)
    return found


def read_to(sitting: Sitting, words: str) -> None:
    """Scroll to a passage as a reader does who goes on reading."""
    sitting.reader.go_to(sitting.text().index(words), flash=False, caret=False)
    QApplication.processEvents()


def seen_first(sitting: Sitting) -> str:
    """Return the line at the top of the page."""
    text = sitting.text()
    start = sitting.reader.visible_span().start
    return text[start : text.find("\n", start)]


# Beyond the list


def test_a_document_that_is_long_off_the_list_opens_where_it_was_left(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    first.recent.remember(*(Place(gates.with_name(f"{n}.txt"), None, f"{n}.txt") for n in range(2 * MOST)))
    assert gates not in {one.path for one in first.recent.places()}
    second = start()
    second.open(gates)
    assert seen_first(second).startswith("第120处")


def test_it_does_so_when_it_is_named_at_the_start(
    start: Callable[..., Sitting], again: Callable[..., Sitting], gates: Path, speech: Path
) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.open(speech)
    TabSitting(first).choose(0)
    first.trigger("file.close")
    first.window.close()
    first.recent.remember(*(Place(gates.with_name(f"{n}.txt"), None, f"{n}.txt") for n in range(2 * MOST)))
    second = again(gates)
    assert shown_tab(second) == gates.name
    assert seen_first(second).startswith("第120处")


def test_damaged_places_show_the_beginning(start: Callable[..., Sitting], gates: Path, tmp_path: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    for file in [*(tmp_path / "places").iterdir(), tmp_path / "recent.json", tmp_path / "tabs.json"]:
        file.write_bytes(b"\xff\x00{")
    second = start()
    second.open(gates)
    assert second.reader.place() == 0


@pytest.mark.skipif(os.name != "posix", reason="links to files are a matter of rights elsewhere")
def test_a_link_leads_to_the_same_place(start: Callable[..., Sitting], gates: Path, tmp_path: Path) -> None:
    link = tmp_path / "常用.txt"
    link.symlink_to(gates)
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    second = start()
    second.open(link)
    assert seen_first(second).startswith("第120处")


def test_a_file_that_was_renamed_is_read_on(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.qtbot.waitUntil(lambda: bool(progress(first).seen), timeout=5000)
    seen = progress(first).seen
    first.window.close()
    second = start()
    second.open(gates.rename(gates.with_name("定稿.txt")))
    assert seen_first(second).startswith("第120处")
    assert progress(second).seen == seen


def test_what_was_pasted_is_read_on(start: Callable[..., Sitting]) -> None:
    first = start()
    QGuiApplication.clipboard().setText(HEAD + BODY)
    first.opened_by(lambda: first.window.files.paste())
    read_to(first, "第120处")
    first.window.close()
    second = start()
    second.opened_by(second.open_last)
    assert seen_first(second).startswith("第120处")


def test_of_another_library_a_pasted_document_begins_at_the_beginning(start: Callable[..., Sitting], library: Path) -> None:
    first = start()
    QGuiApplication.clipboard().setText(HEAD + BODY)
    first.opened_by(lambda: first.window.files.paste())
    read_to(first, "第120处")
    first.window.close()
    first.bridge.close()
    for file in library.parent.glob("library.db*"):
        file.unlink()
    with ReadingSession(library) as session:
        session.admit(session.plan(session.paste(text="\n".join(f"第{n}条路要修。" for n in range(1, 300)))))
    second = start()
    second.opened_by(second.open_last)
    assert second.reader.place() == 0


# A text that has changed


def test_a_changed_file_opens_at_the_passage_that_was_read(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY.replace("第7处闸口", "第7处水闸"))
    second = start()
    second.open(gates)
    assert seen_first(second).startswith("第120处")
    second.window.close()
    third = start()
    third.open(gates)
    assert seen_first(third).startswith("第120处")


def test_what_was_read_goes_along(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.qtbot.waitUntil(lambda: bool(progress(first).seen), timeout=5000)
    words = [span.of(first.text()) for span in progress(first).seen.spans()]
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = start()
    second.open(gates)
    there = progress(second).seen
    assert [span.of(second.text()) for span in there.spans()] == words
    assert not there.share(Span(0, len(FRONT)))


def test_a_text_that_only_grew_at_its_end_does_not_move(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, HEAD + BODY + "\n最后再讲一句：散会以后，各村当晚就开会。")
    second = start()
    tops: list[int] = []

    def watch(*_: object) -> None:
        second.reader.scrolled.connect(lambda: tops.append(second.reader.visible_span().start))

    second.bridge.document_read.connect(watch)
    second.open(gates)
    assert seen_first(second).startswith("第120处")
    assert set(tops) <= {second.text().index("第120处")}


def test_a_reader_who_has_moved_stays_where_he_is(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = start()

    def jump(document: Document, _outline: Outline) -> None:
        second.reader.go_to(document.text.index("第20处"), flash=False, caret=False)

    second.bridge.document_read.connect(jump)
    second.open(gates)
    assert seen_first(second).startswith("第20处")


def test_a_selection_that_was_made_meanwhile_stays_in_view(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = start()
    second.bridge.document_read.connect(lambda *_: second.reader.select(second.reader.visible_span().clipped(Span(0, 10**6))))
    second.open(gates)
    assert second.reader.selection().overlaps(second.reader.visible_span())
    assert not seen_first(second).startswith("第120处")


def test_another_speech_in_the_same_file_is_read_from_its_beginning(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, "\n".join(f"今年要修{n}条路，钱从预备费里出。" for n in range(1, 400)))
    second = start()
    second.open(gates)
    assert second.reader.place() == 0
    assert not progress(second).seen.share(Span(100, len(second.text())))


def test_a_corrected_text_is_read_on_at_the_very_place(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    opening, document = first.bridge.opening, first.bridge.document
    assert opening is not None
    assert document is not None
    at = document.text.index("第3处闸口")
    done: list[str | None] = []
    first.bridge.correct(Span(at, at + 5), "第三处闸口（老街口，去年夏天换过闸板，归供销社旧仓库对面的值班室管）" * 20, done.append)
    first.qtbot.waitUntil(lambda: bool(done))
    read_to(first, "第120处")
    first.window.close()
    second = start()
    second.open(gates)
    assert "值班室" in second.text()
    assert seen_first(second).startswith("第120处")
    second.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    third = start()
    third.open(gates)
    assert "值班室" in third.text()
    assert seen_first(third).startswith("第120处")


def test_a_window_that_is_closed_before_the_library_has_told_keeps_the_place_as_it_was(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = start()
    with second.qtbot.waitSignal(second.bridge.document_read):
        second.window.files.open_path(gates)
    second.window.close()
    second.bridge.close()
    third = start()
    third.open(gates)
    assert seen_first(third).startswith("第120处")


def test_read_again_while_it_is_open_what_was_read_stays_read(start: Callable[..., Sitting], gates: Path) -> None:
    sitting = start()
    sitting.open(gates)
    read_to(sitting, "第120处")
    sitting.qtbot.waitUntil(lambda: bool(progress(sitting).seen), timeout=5000)
    words = [span.of(sitting.text()) for span in progress(sitting).seen.spans()]
    written(gates, FRONT + HEAD + BODY)
    rereading = sitting.window.findChild(Rereading)
    assert isinstance(rereading, Rereading)
    sitting.opened_by(rereading.read_again)
    assert [span.of(sitting.text()) for span in progress(sitting).seen.spans()] == words
    assert seen_first(sitting).startswith("第120处")


def test_an_old_edition_that_is_looked_into_changes_no_place(start: Callable[..., Sitting], gates: Path) -> None:
    first = start()
    first.open(gates)
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = start()
    second.open(gates)
    read_to(second, "第120处")
    row = second.bridge.document_id
    assert row is not None
    second.opened_by(lambda: second.bridge.open_stored(row, gates.name, edition=1, home=gates))
    assert second.bridge.is_looked_into
    read_to(second, "第20处")
    second.window.close()
    third = start()
    third.open(gates)
    assert seen_first(third).startswith("第120处")


# Tabs


def test_tabs_of_the_last_session_are_taken_along_when_they_are_shown(
    start: Callable[..., Sitting], again: Callable[..., Sitting], gates: Path, speech: Path
) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.open(speech)
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = again()
    assert shown_tab(second) == speech.name
    wait_read(second, lambda: TabSitting(second).choose(0))
    assert seen_first(second).startswith("第120处")


def test_two_tabs_of_one_text_go_along_each_to_its_own_place(
    start: Callable[..., Sitting], again: Callable[..., Sitting], gates: Path
) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第60处")
    first.trigger("tab.split")
    read_to(first, "第120处")
    assert first.reader.active_side() == 1
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = again()
    second.qtbot.waitUntil(lambda: second.reader.document_on(0) is second.bridge.document)
    text = second.text()
    assert seen_first(second).startswith("第120处")
    assert text[second.reader.state(0).place :].startswith("第60处")


def test_the_other_side_goes_along_too(start: Callable[..., Sitting], again: Callable[..., Sitting], gates: Path, speech: Path) -> None:
    first = start()
    first.open(speech)
    first.open(gates)
    read_to(first, "第120处")
    first.trigger("tab.move")
    first.reader.side_pressed.emit(0)
    assert first.reader.active_side() == 0
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = again()
    new = FRONT * 30 + HEAD + BODY

    def is_there() -> bool:
        return new[second.reader.state(1).place :].startswith("第120处")

    second.qtbot.waitUntil(lambda: second.reader.document_on(1) is not None)
    second.qtbot.waitUntil(is_there)
    second.window.close()
    kept = TabsFile(gates.parent / "tabs.json").read()
    assert kept is not None
    assert new[kept.tabs[1].place.offset :].startswith("第120处")


def test_a_tab_left_before_the_library_has_told_is_taken_along_when_it_is_shown_again(
    start: Callable[..., Sitting], gates: Path, speech: Path
) -> None:
    first = start()
    first.open(gates)
    read_to(first, "第120处")
    first.window.close()
    written(gates, FRONT * 30 + HEAD + BODY)
    second = start()
    second.open(speech)
    with second.qtbot.waitSignal(second.bridge.document_read):
        second.window.files.open_path(gates)
    TabSitting(second).choose(0)
    second.qtbot.waitUntil(lambda: second.bridge.opening is not None)
    wait_read(second, lambda: second.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier))
    assert seen_first(second).startswith("第120处")


def test_what_was_read_beside_is_kept_when_its_tab_is_closed(start: Callable[..., Sitting], gates: Path, speech: Path) -> None:
    first = start()
    first.open(speech)
    first.open(gates)
    first.trigger("tab.move")
    first.reader.side_pressed.emit(0)
    assert first.reader.active_side() == 0
    beside = next(one for one in first.reader.findChildren(PageView) if one.pages.text.startswith(HEAD) and one.isVisible())
    beside.scroll_by(1500)
    place = beside.place()
    assert place > 100
    row(first).close_wanted.emit(1, 0)
    QApplication.processEvents()
    assert first.reader.sides() == 1
    first.window.close()
    assert [one.path for one in first.recent.places()] == [speech, gates]
    second = start()
    second.open(gates)
    assert second.reader.place() == place
