"""What two documents have in common as rows, and the comparison of two that are in a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from core.contrast import CLASSES, MOVED, ContrastSource, rows
from core.errors import LibraryError, ReaderError
from core.progress import Cancelled, Progress
from core.session import ReadingSession
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.contrast import Contrasted, ContrastRow

NEXT = (
    SPEECH.replace("今天这次会议，主要任务是", "今天开个短会，任务只有一个，")
    .replace("哪个村三天没有水，哪个村的支部就三天没有脸。", "")
    .replace("二是水池要有人洗。", "二是<水池>要有人洗，每季一次。")
    .replace("月月上墙。\n", "月月上墙。\n哪个村三天没有水，哪个村的支部就三天没有脸。\n")
)
"""The speech a year later: a sentence has gone to the next section, two are in other words."""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingSession]:
    """Return a session with a library of its own."""
    with ReadingSession(tmp_path_factory.mktemp("library") / "library.db") as made:
        yield made


@pytest.fixture(scope="module")
def found(session: ReadingSession) -> Contrasted:
    """Return two documents beside one another, of which the second repeats and moves what the first says."""
    return compared(session, SPEECH, NEXT)


def source(session: ReadingSession, name: str, text: str) -> ContrastSource:
    """Return where a text stands that is put in the library."""
    return ContrastSource(opened(session, document(text, Path(f"/讲话/{name}.txt"))).document)


def compared(session: ReadingSession, old: str, new: str) -> Contrasted:
    """Return what differs between two texts."""
    return session.contrast.of(source(session, "去年", old), source(session, "今年", new))


def shown(found: Contrasted, row: ContrastRow) -> tuple[str, str]:
    """Return what stands left and right."""
    return (row.old.of(found.old.text) if row.old else "", row.new.of(found.new.text) if row.new else "")


def test_two_editions_of_a_document_are_compared(session: ReadingSession) -> None:
    first = opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    second = opened(session, document(OTHER.replace("就着这杯茶", "泡一杯清茶"), Path("/讲话/座谈.txt")))
    assert first.document == second.document
    both = session.contrast.of(ContrastSource(first.document, first.edition), ContrastSource(second.document, None))
    assert both.old.text == OTHER.strip()
    assert both.contrast.counts["reworded"] == 1
    assert both.old.name != both.new.name


def test_what_was_moved_stands_at_both_of_its_places_and_each_knows_the_other(found: Contrasted) -> None:
    made = rows(found.contrast)
    places = [at for at, row in enumerate(made) if row.kind == MOVED]
    assert [made[at].partner for at in places] == places[::-1]
    words = "哪个村三天没有水，哪个村的支部就三天没有脸。"
    assert [shown(found, made[at]) for at in places] == [(words, ""), ("", words)]
    assert shown(found, made[places[0] - 1])[0].endswith("照出来的是作风。")


def test_every_sentence_of_both_texts_stands_in_a_row_once(found: Contrasted) -> None:
    made = [row for row in rows(found.contrast) if not row.is_heading]
    for side, text in ((0, found.old.text), (1, found.new.text)):
        said = "".join(shown(found, row)[side] for row in made)
        heads = "".join(pair.old_heading if side == 0 else pair.new_heading for pair in found.contrast.sections)
        assert sorted(said + heads) == sorted("".join(text.split()))


def test_a_document_that_has_gone_is_told(session: ReadingSession) -> None:
    here = source(session, "去年", SPEECH)
    with pytest.raises(LibraryError):
        session.contrast.of(here, ContrastSource(here.document + 70))


def test_a_comparison_that_nobody_wants_any_more_ends(session: ReadingSession) -> None:
    here = source(session, "去年", SPEECH)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        session.contrast.of(here, here, progress)


def test_a_word_document_has_the_summary_first_and_marks_what_differs(session: ReadingSession, found: Contrasted, tmp_path: Path) -> None:
    session.contrast.export(found, "docx", tmp_path / "对比.docx", "zh")
    made = docx.Document(str(tmp_path / "对比.docx"))
    summary, beside = made.tables[0], made.tables[-1]
    assert [cell.text for cell in summary.rows[0].cells] == ["章节", "相同", "改写", "移动", "新增", "删去"]
    assert [int(cell.text) for cell in summary.rows[1].cells[1:]] == [found.contrast.counts[kind] for kind in CLASSES]
    assert [cell.text for cell in beside.rows[0].cells][1:] == [found.old.name, found.new.name]
    struck = [run.text for row in beside.rows for part in row.cells[1].paragraphs for run in part.runs if run.font.strike]
    lined = [run.text for row in beside.rows for part in row.cells[2].paragraphs for run in part.runs if run.font.underline]
    assert any("这次会议" in words for words in struck)
    assert any("开个短会" in words for words in lined)


def test_a_page_loads_nothing_and_escapes_what_it_shows(session: ReadingSession, found: Contrasted, tmp_path: Path) -> None:
    session.contrast.export(found, "html", tmp_path / "对比.html", "zh")
    page = (tmp_path / "对比.html").read_text("utf-8")
    assert "&lt;" in page
    assert "<水池>" not in page
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert page.count('<tr class="same"') == found.contrast.counts["same"]


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(session: ReadingSession, found: Contrasted, tmp_path: Path) -> None:
    target = tmp_path / "对比.html"
    target.write_text("旧的", "utf-8")
    with pytest.raises(ReaderError):
        session.contrast.export(found, "html", target, "zh")
    assert target.read_text("utf-8") == "旧的"
    session.contrast.export(found, "html", target, "zh", force=True)
    assert target.read_text("utf-8").startswith("<!DOCTYPE html>")
