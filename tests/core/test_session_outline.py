"""The reader's outline and rule sets in the library: stored, undone, carried over, checked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import ChangedMeanwhile
from core.outline import acts
from core.outline.edits import OutlineChange
from core.outline.hand import Edited, edited
from core.outline.rule_sets import Rule, RuleSet
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    from core.document import Document
    from core.outline.edits import OutlineEdit
    from core.session import Opening

READ = document()
CHANGED = SPEECH.replace("二、管护要再紧一扣\n", "").replace("三、责任", "二、责任").replace("喝水不是小事。", "喝水是大事。")
RULES = RuleSet("a" * 32, "条款", (Rule("第一条", 1, "heading", is_pattern=False), Rule(r"注\d+", 2, "run-in", is_pattern=True)))


@pytest.fixture
def opening(session: ReadingSession) -> Opening:
    return opened(session, READ)


def state(session: ReadingSession, opening: Opening, read: Document = READ) -> Edited:
    edits = session.outline_edits(opening.document, opening.edition)
    return edited(session.outline(read), edits, read.text, opening.edition)


def headings(state: Edited) -> list[str]:
    return [node.label + node.heading for node in state.outline.nodes if node.kind == "heading"]


def rename(session: ReadingSession, opening: Opening, index: int = 0, name: str = "认识") -> OutlineEdit:
    (stored,) = session.apply_outline(opening.document, acts.rename(state(session, opening), index, name))
    return stored


def at(state: Edited, words: str) -> int:
    (index,) = (i for i, node in enumerate(state.outline.nodes) if words in node.heading)
    return index


def test_an_edit_is_stored_with_times_and_there_at_the_next_opening(session: ReadingSession, opening: Opening, library: Path) -> None:
    stored = rename(session, opening)
    assert (stored.name, bool(stored.created), bool(stored.updated)) == ("认识", True, True)
    session.close()
    with ReadingSession(library) as later:
        again = opened(later, READ)
        assert (again.outline_edits, again.lost_edits, again.notice) == ((stored,), (), None)
        assert headings(state(later, again))[0] == "一、认识"


def test_an_act_of_many_changes_is_taken_back_as_one(session: ReadingSession, opening: Opening) -> None:
    before = state(session, opening)
    changes = [
        *acts.remove(before, at(before, "认识要再深")),
        *acts.rename(before, at(before, "责任"), "担责"),
        *acts.demote(before, at(before, "管护要")),
    ]
    stored = session.apply_outline(opening.document, changes)
    assert len(stored) == 3
    done = [OutlineChange(None, one) for one in stored]
    session.apply_outline(opening.document, [change.inverse for change in reversed(done)])
    assert state(session, opening).outline == before.outline
    session.apply_outline(opening.document, done)
    assert headings(state(session, opening)) == ["二、管护要再紧一扣", "三、担责"]


def test_what_was_changed_elsewhere_is_left_alone(session: ReadingSession, opening: Opening, library: Path) -> None:
    stored = rename(session, opening)
    with ReadingSession(library) as other:
        (theirs,) = other.apply_outline(opening.document, [OutlineChange(stored, replace(stored, name="别处的"))])
    too_late = [OutlineChange(stored, replace(stored, name="这里的")), OutlineChange(stored, None), OutlineChange(None, stored)]
    for change in too_late:
        with pytest.raises(ChangedMeanwhile):
            session.apply_outline(opening.document, [change])
    new = acts.rename(state(session, opening), 1, "新的")
    with pytest.raises(ChangedMeanwhile):
        session.apply_outline(opening.document, [*new, too_late[0]])
    assert session.outline_edits(opening.document) == (theirs,)


def test_two_windows_cannot_edit_one_node_without_knowing_of_each_other(session: ReadingSession, opening: Opening, library: Path) -> None:
    mine = acts.rename(state(session, opening), 0, "我的")
    with ReadingSession(library) as other:
        stored = rename(other, opening, name="别处的")
    with pytest.raises(ChangedMeanwhile):
        session.apply_outline(opening.document, mine)
    assert session.outline_edits(opening.document) == (stored,)


def test_another_window_notices_an_edit(session: ReadingSession, opening: Opening, library: Path) -> None:
    with ReadingSession(library) as other:
        before = other.data_version()
        rename(session, opening)
        assert other.data_version() != before


def test_a_plan_made_before_an_edit_is_made_again(session: ReadingSession, opening: Opening) -> None:
    plan = session.plan(READ)
    stored = rename(session, opening)
    assert session.admit(plan).outline_edits == (stored,)


def test_edits_are_carried_to_a_new_edition_and_the_old_one_keeps_its_places(session: ReadingSession, opening: Opening) -> None:
    before = state(session, opening)
    for words, name in (("管护要", "管护"), ("责任", "担责")):
        session.apply_outline(opening.document, acts.rename(state(session, opening), at(before, words), name))
    old = session.outline_edits(opening.document)
    read = document(CHANGED)
    new = opened(session, read)
    assert new.edition == 2
    assert [(one.edition, one.label, one.name) for one in new.outline_edits] == [(2, "二、", "担责")]
    assert [(one.edition, one.name) for one in new.lost_edits] == [(1, "管护")]
    assert new.notice is not None
    assert new.notice.values == {"count": 1}
    assert headings(state(session, new, read)) == ["一、认识要再深一层", "二、担责"]
    assert opened(session, read).notice is None
    assert set(session.outline_edits(opening.document, 1)) == set(old)


def test_an_edit_without_a_place_can_be_dropped_and_brought_back(session: ReadingSession, opening: Opening) -> None:
    before = state(session, opening)
    session.apply_outline(opening.document, acts.remove(before, at(before, "管护要")))
    read = document(CHANGED)
    new = opened(session, read)
    (lost,) = new.lost_edits
    shown = state(session, new, read)
    assert shown.unplaced == (lost,)
    changes = acts.restore(shown, lost)
    session.apply_outline(new.document, changes)
    assert session.outline_edits(new.document) == ()
    assert state(session, opening).outline == before.outline
    session.apply_outline(new.document, [change.inverse for change in changes])
    assert session.outline_edits(new.document) == (lost,)


def test_an_edit_made_in_an_old_edition_reaches_the_new_one(session: ReadingSession, opening: Opening) -> None:
    read = document(CHANGED)
    new = opened(session, read)
    before = state(session, opening)
    (old,) = session.apply_outline(opening.document, acts.rename(before, at(before, "责任"), "担责"))
    (found,) = session.outline_edits(new.document)
    assert (found.id, found.edition, found.label, found.name) == (old.id, 2, "二、", "担责")
    assert session.outline_edits(new.document, 1) == (old,)


def test_a_made_heading_is_stored_and_carried(session: ReadingSession, opening: Opening) -> None:
    start = READ.text.index("群众拧开龙头")
    session.apply_outline(opening.document, acts.make(state(session, opening), Span(start, start + 6)))
    read = document(CHANGED)
    new = opened(session, read)
    assert "群众拧开龙头" in headings(state(session, new, read))


def test_all_places_of_an_edition_are_written_or_none(session: ReadingSession, opening: Opening, library: Path) -> None:
    rename(session, opening)
    plan = session.plan(document(CHANGED))
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON paths BEGIN SELECT RAISE(FAIL, 'full'); END")
        connection.commit()
    with pytest.raises(sqlite3.IntegrityError):
        session.admit(plan)
    with closing(sqlite3.connect(library)) as connection:
        assert connection.execute("SELECT count(*) FROM editions").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM outline_places").fetchone() == (1,)


def test_the_outline_by_hand_is_that_of_the_library_and_stores_nothing(session: ReadingSession, opening: Opening, library: Path) -> None:
    rename(session, opening)
    version = session.data_version()
    assert session.outline_by_hand(READ).nodes[0].heading == "认识"
    new = document(CHANGED)
    assert session.outline_by_hand(new).nodes[0].heading == "认识"
    assert session.outline_by_hand(document(OTHER, Path("/讲话/别的.txt"))) == session.outline(document(OTHER))
    assert (session.data_version(), session.check().editions) == (version, 1)


def test_the_outline_by_hand_begins_no_library(session: ReadingSession, library: Path) -> None:
    assert session.outline_by_hand(READ) == session.outline(READ)
    assert not library.exists()


def test_rule_sets_are_kept_by_name_replaced_and_removed(session: ReadingSession) -> None:
    session.put_rule_set(RULES)
    session.put_rule_set(RuleSet("b" * 32, "公告", ()))
    assert session.rule_sets() == (RuleSet("b" * 32, "公告", ()), RULES)
    session.put_rule_set(replace(RULES, name="章程", rules=RULES.rules[:1]))
    session.remove_rule_set("b" * 32)
    assert session.rule_sets() == (replace(RULES, name="章程", rules=RULES.rules[:1]),)


def test_a_document_is_read_by_its_rule_set_until_that_is_removed(session: ReadingSession, library: Path) -> None:
    read = document("第一条　先来先坐。\n第二条　后来后坐。\n各位慢慢坐。\n")
    opening = opened(session, read)
    assert opening.rule_set is None
    session.put_rule_set(RULES)
    session.use_rule_set(opening.document, RULES.id)
    assert opened(session, read).rule_set == session.rule_set_of(opening.document) == RULES
    assert session.outline_by_hand(read) == session.outline(read, RULES)
    session.remove_rule_set(RULES.id)
    assert opened(session, read).rule_set is None
    session.put_rule_set(RULES)
    assert opened(session, read).rule_set == RULES
    session.use_rule_set(opening.document, None)
    assert opened(session, read).rule_set is None


def test_the_check_finds_edits_that_do_not_stand_and_rules_that_cannot_be_read(
    session: ReadingSession, opening: Opening, library: Path
) -> None:
    rename(session, opening)
    opened(session, document(CHANGED))
    session.put_rule_set(RULES)
    assert session.check().faults == ()
    with closing(sqlite3.connect(library)) as connection:
        connection.execute('UPDATE outline_places SET start = 5, "end" = 9 WHERE edition = 2')
        connection.execute("UPDATE rule_sets SET rules = '[['")
        connection.commit()
    broken = session.check()
    assert [fault.values for fault in broken.faults] == [{"heading": "一、认识要再深一层", "start": 5, "number": 2}, {"name": "条款"}]
    assert session.rule_sets() == ()
    repaired = session.check(repair=True)
    assert (len(repaired.faults), repaired.repaired) == (2, 1)
    assert [fault.values for fault in session.check().faults] == [{"name": "条款"}]
    (found,) = session.outline_edits(opening.document)
    assert found.start == document(CHANGED).text.index("一、认识")


def test_the_check_finds_an_edit_without_any_place(session: ReadingSession, opening: Opening, library: Path) -> None:
    stored = rename(session, opening)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("DELETE FROM outline_places")
        connection.commit()
    assert [fault.values for fault in session.check().faults] == [{"id": stored.id}]


def test_the_rule_sets_kept_are_those_given_and_no_others(session: ReadingSession, opening: Opening) -> None:
    session.keep_rule_sets([RULES, RuleSet("b" * 32, "公告", ())])
    session.use_rule_set(opening.document, RULES.id)
    plan = session.plan(READ)
    session.keep_rule_sets([replace(RULES, name="章程")])
    assert session.rule_sets() == (replace(RULES, name="章程"),)
    assert session.admit(plan).rule_set == replace(RULES, name="章程")
