"""The bridge over a real library: opening, annotating, undoing, and following other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.annotation import Annotation, AnnotationDraft, Change
from core.errors import ReaderError
from core.session import ReadingSession
from core.spans import Span
from gui.commands import ChangeAnnotations

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.bridge import Bridge


def opened(bridge: Bridge, path: Path, qtbot: QtBot) -> Bridge:
    with qtbot.waitSignal(bridge.document_opened):
        bridge.open_file(path)
    return bridge


def mark(bridge: Bridge, words: str, **values: object) -> Annotation:
    document = bridge.document
    assert document is not None
    start = document.text.index(words)
    annotation = bridge.draft(AnnotationDraft(Span(start, start + len(words)), **values))  # type: ignore[arg-type]
    assert annotation is not None
    bridge.undo_stack.push(ChangeAnnotations(bridge, [Change(None, annotation)], "Add annotation"))
    return annotation


def test_a_document_is_read_before_the_library_is_asked(bridge: Bridge, speech: Path, qtbot: QtBot) -> None:
    order: list[str] = []
    bridge.document_read.connect(lambda *_: order.append("read"))
    bridge.document_opened.connect(lambda _: order.append("opened"))
    opened(bridge, speech, qtbot)
    assert order == ["read", "opened"]
    assert bridge.outline.title == "在全镇防汛动员会上的讲话"
    assert [node.label for node in bridge.outline.nodes] == ["一、", "一是", "二是", "二、", "三、"]


def test_a_document_that_follows_another_is_admitted_once_it_has_been_painted(
    bridge: Bridge, speech: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(bridge, speech, qtbot)
    other = tmp_path / "另一篇.txt"
    other.write_text("关于冬修水利的通知\n\n一、清淤\n\n把渠道清理干净。\n", "utf-8")
    with qtbot.waitSignal(bridge.document_read):
        bridge.open_file(other)
    assert bridge.is_busy
    assert bridge.document_id is None
    with qtbot.waitSignal(bridge.document_opened):
        bridge.go_on()
    assert not bridge.is_busy


def test_a_document_closed_as_soon_as_it_is_shown_is_not_admitted(bridge: Bridge, speech: Path, tmp_path: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    other = tmp_path / "另一篇.txt"
    other.write_text("关于冬修水利的通知\n\n一、清淤\n\n把渠道清理干净。\n", "utf-8")
    with qtbot.waitSignal(bridge.document_read):
        bridge.open_file(other)
    bridge.close_document()
    bridge.go_on()
    assert not bridge.is_busy


def test_a_mark_is_in_the_library_when_it_is_shown(bridge: Bridge, speech: Path, library: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    stored: list[str] = []

    def look(changes: list[Change]) -> None:
        with ReadingSession(library) as other:
            assert bridge.document_id is not None
            stored.extend(a.anchor.quote for a in other.annotations(bridge.document_id))

    bridge.annotations_changed.connect(look)
    mark(bridge, "宁可听骂声，不可听哭声")
    assert stored == ["宁可听骂声，不可听哭声"]


def test_undo_and_redo_take_a_mark_off_and_put_it_back(bridge: Bridge, speech: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    annotation = mark(bridge, "隐患要查到户", note="逐户登记")
    assert bridge.undo_stack.undoText() == "Add annotation"
    bridge.undo_stack.undo()
    assert bridge.annotations() == []
    bridge.undo_stack.redo()
    assert [a.note for a in bridge.annotations()] == ["逐户登记"]
    assert bridge.annotation(annotation.id) is not None


def test_an_act_made_before_the_library_answers_waits_for_it(bridge: Bridge, speech: Path, qtbot: QtBot) -> None:
    done: list[bool] = []
    bridge.document_read.connect(lambda *_: bridge.when_opened(lambda: done.append(bridge.document_id is not None)))
    opened(bridge, speech, qtbot)
    assert done == [True]


def test_undo_leaves_alone_what_another_program_has_changed(bridge: Bridge, speech: Path, library: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    annotation = mark(bridge, "谁的堤段谁负责")
    assert bridge.document_id is not None
    with ReadingSession(library) as other:
        theirs = other.annotations(bridge.document_id)[0]
        other.apply(bridge.document_id, [Change(theirs, theirs.with_changes(note="别处写的"))])
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.undo_stack.undo()
    assert isinstance(told.args[0], ReaderError)
    kept = bridge.annotation(annotation.id)
    assert kept is not None
    assert kept.note == "别处写的"
    assert not bridge.undo_stack.canUndo()


def test_a_mark_of_another_program_appears_by_itself(bridge: Bridge, speech: Path, library: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    assert bridge.document is not None
    with ReadingSession(library) as other, qtbot.waitSignal(bridge.annotations_changed):
        opening = other.admit(other.plan(bridge.document))  # type: ignore[arg-type]
        draft = other.draft(opening, bridge.document.text, bridge.outline, AnnotationDraft(Span(0, 5)))
        other.apply(opening.document, [Change(None, draft)])
    assert len(bridge.annotations()) == 1


def test_a_file_that_is_not_there_is_told_and_leaves_the_open_document(bridge: Bridge, speech: Path, tmp_path: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    before = bridge.document
    with qtbot.waitSignal(bridge.failed):
        bridge.open_file(tmp_path / "没有这个文件.txt")
    assert bridge.document is before


def test_a_pasted_text_lives_in_the_library(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.document_opened):
        bridge.open_pasted(html=None, text="关于春耕的几句话\n一、抢农时\n二、保墒情\n")
    row = bridge.document_id
    assert row is not None
    mark(bridge, "抢农时")
    bridge.close_document()
    with qtbot.waitSignal(bridge.document_opened):
        bridge.open_stored(row, "关于春耕的几句话")
    assert [a.anchor.quote for a in bridge.annotations()] == ["抢农时"]


def test_a_failed_write_leaves_no_step_to_undo(bridge: Bridge, speech: Path, library: Path, qtbot: QtBot) -> None:
    opened(bridge, speech, qtbot)
    annotation = mark(bridge, "水泵")
    # Somebody else holds the same id with another value: the write must be refused whole.
    with qtbot.waitSignal(bridge.failed):
        bridge.undo_stack.push(ChangeAnnotations(bridge, [Change(None, annotation.with_changes(note="重复"))], "Add annotation"))
    assert bridge.undo_stack.count() == 1
    assert [a.note for a in bridge.annotations()] == [""]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_marks_are_found_after_the_file_was_saved_in_another_encoding(bridge: Bridge, speech: Path, qtbot: QtBot, encoding: str) -> None:
    opened(bridge, speech, qtbot)
    mark(bridge, "沙袋、水泵、照明灯")
    text = speech.read_text("utf-8")
    bridge.close_document()
    speech.write_bytes(text.encode(encoding))
    opened(bridge, speech, qtbot)
    assert [a.anchor.quote for a in bridge.annotations()] == ["沙袋、水泵、照明灯"]


def test_a_long_text_is_shown_with_the_structure_of_what_is_seen_and_then_the_whole(bridge: Bridge, tmp_path: Path, qtbot: QtBot) -> None:
    chapters = [
        f"{number}、{title}\n{'各村把渠道清理干净，不留死角。' * 900}"
        for number, title in zip("一二三四五六七八九", "防汛春耕修路植树饮水", strict=False)
    ]
    file = tmp_path / "长篇.txt"
    file.write_text("\n".join(chapters), encoding="utf-8")
    seen: list[tuple[str, list[str]]] = []
    bridge.document_read.connect(lambda _, outline: seen.append(("near", [node.label for node in outline.nodes])))
    bridge.outline_ready.connect(lambda outline: seen.append(("whole", [node.label for node in outline.nodes])))
    text = file.read_text("utf-8")
    with qtbot.waitSignal(bridge.outline_ready):
        bridge.open_file(file, near=text.index("五、"))
    (first, near), (second, whole) = seen
    assert (first, second) == ("near", "whole")
    assert "五、" in near
    assert "一、" not in near
    assert whole == [f"{number}、" for number in "一二三四五六七八九"]
    assert all(text[node.offset :].startswith(node.label) for node in bridge.outline.nodes)


def test_a_mark_made_before_the_whole_outline_is_there_has_its_heading_path(bridge: Bridge, tmp_path: Path, qtbot: QtBot) -> None:
    body = "各村把渠道清理干净，不留死角。" * 4000
    file = tmp_path / "长篇.txt"
    file.write_text(f"一、防汛\n{body}\n（一）查\n{body}\n（二）备\n水泵备到点。\n二、春耕\n{body}\n", encoding="utf-8")
    paths: list[tuple[str, ...]] = []
    bridge.document_read.connect(lambda *_: bridge.when_opened(lambda: paths.append(mark(bridge, "水泵备到点").anchor.heading_path)))
    with qtbot.waitSignal(bridge.annotations_changed):
        bridge.open_file(file, near=file.read_text("utf-8").index("水泵"))
    assert paths == [("一、防汛", "（二）备")]
