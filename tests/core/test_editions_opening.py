"""What an opening shows of an edition, old or new, and what it tells once; all places of an edition are written together."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.editions import Carried
from core.outline import acts
from core.outline.hand import edited
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import LATER, OTHER, SPEECH, document, draft_of, mark, opened

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.document import Document

READ, READ_LATER = document(SPEECH), document(LATER)


def quotes(some: tuple[Annotation, ...]) -> list[str]:
    return [one.anchor.quote for one in some]


def path_of(session: ReadingSession, read: Document, quote: str) -> tuple[str, ...]:
    return session.outline(read).path_at(read.text.index(quote))


def test_a_stored_edition_is_found_again_whatever_else_holds_its_text(session: ReadingSession) -> None:
    opening = opened(session, READ)
    wrong = opened(session, READ_LATER)
    alone = session.editions.part(opening.document, wrong.edition)
    opened(session, document(LATER, Path("/讲话/又一份.txt")))
    session.editions.join(opening.document, opened(session, document(LATER + "散会。\n", Path("/讲话/又一份.txt"))).document)
    rows = {row: [one.number for one in session.editions.listed(row)] for row in {one.document for one in session.editions.documents()}}
    assert alone not in rows
    for row, numbers in rows.items():
        for number in numbers:
            found = opened(session, session.stored(row, number))
            assert (found.document, found.edition, found.became, found.replaced) == (row, number, False, None)
            assert found.newest == numbers[0]


def test_of_two_documents_with_the_same_text_the_one_that_was_asked_for_is_read(session: ReadingSession) -> None:
    first = opened(session, READ)
    opened(session, READ_LATER)
    third = opened(session, document(SPEECH, Path("/讲话/别处.txt"), raw=b"other bytes"))
    assert third.document == first.document
    alone = session.editions.part(first.document, 2)
    back = opened(session, document(SPEECH + "散会。\n"))
    assert back.document == alone
    session.editions.join(alone, first.document)
    listed = session.editions.listed(alone)
    assert [opened(session, session.stored(alone, one.number)).edition for one in listed] == [one.number for one in listed]


def test_what_was_made_later_is_in_an_old_edition_only_where_it_has_a_certain_place(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "照出来的是作风")
    later = opened(session, READ_LATER)
    new = mark(session, later, READ_LATER, "谁家断了水，先去问支部")
    both = mark(session, later, READ_LATER, "月月上墙")
    old = opened(session, session.stored(opening.document, 1))
    assert (old.edition, old.newest) == (1, 2)
    assert quotes(old.annotations) == ["照出来的是作风", "月月上墙"]
    assert old.to_review == ()
    assert session.annotations(opening.document, 1) == old.annotations
    assert session.editions.reviews(opening.document, 1) == ()
    newest = opened(session, READ_LATER)
    assert {new, both} < set(newest.annotations)
    assert newest.to_review == ()
    assert session.check().faults == ()


def test_what_waits_in_the_newest_edition_does_so_though_an_old_one_was_read(session: ReadingSession) -> None:
    opening = opened(session, READ)
    mark(session, opening, READ, "哪个村三天没有水，哪个村的支部就三天没有脸")
    waiting = opened(session, READ_LATER).to_review
    assert quotes(opened(session, session.stored(opening.document, 1)).annotations) == [waiting[0].anchor.quote]
    assert opened(session, READ_LATER).to_review == waiting


def test_a_mark_made_in_an_old_edition_belongs_to_it_and_reaches_the_newest(session: ReadingSession) -> None:
    opening = opened(session, READ)
    opened(session, READ_LATER)
    old = opened(session, session.stored(opening.document, 1))
    lost = mark(session, old, READ, "哪个村三天没有水，哪个村的支部就三天没有脸")
    newest = opened(session, READ_LATER)
    assert {one.id for one in newest.to_review} == {lost.id}
    assert newest.carried is not None
    assert newest.carried.total == 1
    assert opened(session, session.stored(opening.document, 1)).annotations == (lost,)


def test_an_edit_of_the_outline_made_later_is_not_lost_in_an_old_edition(session: ReadingSession) -> None:
    added = document(SPEECH.replace("三、责任", "三、家底要再清一遍\n先把管子量一量。\n四、责任"))
    opening = opened(session, READ)
    later = opened(session, added)
    index = next(i for i, node in enumerate(session.outline(added).nodes) if "家底" in node.heading)
    state = edited(session.outline(added), (), added.text, later.edition)
    session.apply_outline(opening.document, acts.rename(state, index, "家底"))
    old = opened(session, session.stored(opening.document, 1))
    assert (old.outline_edits, old.lost_edits, old.notice) == ((), (), None)
    assert session.outline_edits(opening.document, 1) == ()
    assert [one.name for one in opened(session, added).outline_edits] == ["家底"]


def test_a_carried_mark_has_the_headings_above_its_new_place(session: ReadingSession) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, draft_of(READ.text, "照出来的是作风")))])
    later = opened(session, READ_LATER)
    (one,) = later.annotations
    assert one.anchor.heading_path == path_of(session, READ_LATER, "照出来的是作风")
    assert "一、先把认识统一起来" in one.anchor.heading_path
    (there,) = session.editions.marks(opening.document, 1)
    assert "一、认识要再深一层" in there.anchor.heading_path


def test_the_headings_of_a_carried_mark_are_those_that_the_reader_wants(session: ReadingSession) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    index = next(i for i, node in enumerate(outline.nodes) if node.label.startswith("二"))
    session.apply_outline(opening.document, acts.rename(edited(outline, (), READ.text, 1), index, "管水"))
    session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, draft_of(READ.text, "水池要有人洗")))])
    (one,) = opened(session, READ_LATER).annotations
    assert any("管水" in line for line in one.anchor.heading_path)


LONG = [f"第{n}部分\n一、第{n}件事\n" + f"第{n}件事要说的话是这一句，" + f"办第{n}件事不多也不少，" * 40 + "\n" for n in range(1, 600)]
LONG[499] = "第500部分\n一、第500件事\n水池要有人洗，三日一查，谁家门前漏了谁家去补。\n"


def carried_in_a_long_text(session: ReadingSession, changed: str) -> dict[str, tuple[str, ...]]:
    """Mark two passages of a very long text, change it, and return the headings of the marks by their words."""
    read = document("".join(LONG))
    assert len(read.text) > 250_000
    opening = opened(session, read)
    made = []
    for n, quote in ((500, "水池要有人洗"), (501, "第501件事要说的话")):
        one = session.draft(opening, read.text, Outline(), draft_of(read.text, quote))
        made.append(replace(one, anchor=replace(one.anchor, heading_path=(f"第{n}部分", f"一、第{n}件事"))))
    session.apply(opening.document, [Change(None, one) for one in made])
    later = opened(session, document(changed))
    return {one.span.of(later.corrected.text if later.corrected else changed.strip()): one.anchor.heading_path for one in later.annotations}


def test_in_a_very_long_text_a_carried_mark_keeps_the_headings_that_stand_above_it_still(session: ReadingSession) -> None:
    changed = "".join(LONG).replace("一、第500件事\n", "一、另一件事\n") + "完。\n"
    assert carried_in_a_long_text(session, changed) == {
        "水池要有人洗": ("第500部分",),
        "第501件事要说的话": ("第501部分", "一、第501件事"),
    }


def test_in_a_very_long_text_a_mark_that_was_moved_under_another_heading_loses_those_above_its_old_place(session: ReadingSession) -> None:
    sentence = LONG[499].splitlines()[2] + "\n"
    changed = "".join([*LONG[:499], "第500部分\n一、第500件事\n", LONG[500], sentence, *LONG[501:], "完。\n"])
    assert carried_in_a_long_text(session, changed) == {
        "水池要有人洗": (),
        "第501件事要说的话": ("第501部分", "一、第501件事"),
    }


def test_an_opening_tells_once_what_became_of_the_annotations(session: ReadingSession) -> None:
    opening = opened(session, READ)
    assert (opening.carried, opening.became, opening.newest) == (None, False, 1)
    mark(session, opening, READ, "照出来的是作风")
    later = opened(session, READ_LATER)
    assert (later.carried, later.became, later.newest, later.edition) == (Carried(anchored=1), True, 2, 2)
    again = opened(session, READ_LATER)
    assert (again.carried, again.became) == (None, False)


def test_the_counts_of_very_many_annotations_are_not_lost_to_the_worker(session: ReadingSession) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    start = READ.text.index("照出来的是作风")
    drafts = [AnnotationDraft(Span(start, start + 3 + n % 4)) for n in range(1_001)]
    session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, one)) for one in drafts])
    plan = session.plan(READ_LATER)
    later = session.admit(plan)
    assert later.carried is not None
    assert (later.carried.total, later.became, later.edition) == (1_001, True, 2)
    again = opened(session, READ_LATER)
    assert (again.carried, again.became) == (None, False)


def test_the_counts_of_very_many_annotations_are_told_though_another_window_wrote_meanwhile(session: ReadingSession, library: Path) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    start = READ.text.index("照出来的是作风")
    drafts = [AnnotationDraft(Span(start, start + 3 + n % 4)) for n in range(1_001)]
    made = session.apply(opening.document, [Change(None, session.draft(opening, READ.text, outline, one)) for one in drafts])
    plan = session.plan(READ_LATER)
    with ReadingSession(library) as elsewhere:
        elsewhere.apply(opening.document, [Change(made[0], None)])
    later = session.admit(plan)
    assert later.carried is not None
    assert (later.carried.total, later.became, len(later.annotations) + len(later.to_review)) == (1_001, True, 1_000)


def test_a_file_that_was_overwritten_by_something_else_is_told_once(session: ReadingSession) -> None:
    opening = opened(session, READ)
    other = opened(session, document(OTHER))
    assert (other.replaced, other.became, other.newest) == (opening.document, False, 1)
    assert opened(session, document(OTHER)).replaced is None
    assert opened(session, document(OTHER + "散会。\n")).replaced is None
    session.editions.join(opening.document, other.document)
    assert opened(session, document(OTHER)).replaced is None


def test_of_two_texts_that_a_file_holds_by_turns_the_reader_is_asked_once(session: ReadingSession) -> None:
    opening = opened(session, READ)
    other = opened(session, document(OTHER))
    assert other.replaced == opening.document
    for _ in range(2):
        for text, row in ((SPEECH, opening.document), (OTHER, other.document)):
            again = opened(session, document(text))
            assert (again.document, again.replaced) == (row, None)
            assert "holds another text than before" in str(again.notice)


def test_what_the_reader_has_parted_is_not_asked_about_when_it_comes_back(session: ReadingSession) -> None:
    first = opened(session, READ)
    wrong = opened(session, READ_LATER)
    alone = session.editions.part(first.document, wrong.edition)
    for read, row in ((READ, first.document), (READ_LATER, alone)):
        again = opened(session, read)
        assert (again.document, again.replaced) == (row, None)


@pytest.mark.parametrize("table", ["anchors", "outline_places"])
def test_positions_that_cannot_all_be_written_are_not_written_at_all(session: ReadingSession, library: Path, table: str) -> None:
    opening = opened(session, READ)
    outline = session.outline(READ)
    for quote in ("照出来的是作风", "月月上墙", "水池要有人洗"):
        mark(session, opening, READ, quote)
    for index in (0, 1, 2):
        state = edited(outline, session.outline_edits(opening.document), READ.text, 1)
        session.apply_outline(opening.document, acts.rename(state, index, f"第{index}个"))
    plan = session.plan(READ_LATER)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(
            f"CREATE TRIGGER full AFTER INSERT ON {table} WHEN (SELECT count(*) FROM {table}) = 5 BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        held = [connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("editions", "anchors", "outline_places", "paths")]
        with pytest.raises(sqlite3.IntegrityError):
            session.admit(plan)
        assert held == [
            connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("editions", "anchors", "outline_places", "paths")
        ]
        connection.execute("DROP TRIGGER full")
    later = opened(session, READ_LATER)
    assert (later.edition, len(later.annotations), len(later.outline_edits)) == (2, 3, 3)


_DIE_WRITING = """
import sys
from pathlib import Path
from core.session import ReadingSession
from tests.core.test_editions_opening import READ_LATER

session = ReadingSession(Path(sys.argv[1]))
plan = session.plan(READ_LATER)
print("planned", flush=True)
session.admit(plan)
"""


def test_of_a_process_that_is_killed_while_it_writes_positions_nothing_is_left(session: ReadingSession, library: Path) -> None:
    opening = opened(session, READ)
    for quote in ("照出来的是作风", "月月上墙", "水池要有人洗"):
        mark(session, opening, READ, quote)
    session.close()
    with closing(sqlite3.connect(library, isolation_level=None, timeout=0)) as connection:
        # The fifth position takes for ever.
        connection.execute(
            "CREATE TRIGGER slow AFTER INSERT ON anchors WHEN (SELECT count(*) FROM anchors) = 5 BEGIN SELECT count(*) FROM"
            " (WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n); END"
        )
        with subprocess.Popen([sys.executable, "-c", _DIE_WRITING, str(library)], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "planned\n"
            while not _is_locked(connection):
                assert process.poll() is None
            process.kill()
        assert [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("editions", "anchors")] == [(1,), (3,)]
        connection.execute("DROP TRIGGER slow")
    later = opened(session, READ_LATER)
    assert (later.edition, len(later.annotations), later.became) == (2, 3, True)
    assert session.check().faults == ()


def _is_locked(connection: sqlite3.Connection) -> bool:
    """Return True if another process is writing."""
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    connection.execute("ROLLBACK")
    return False
