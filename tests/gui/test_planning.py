"""Study plans in the window: made, read, ticked off, undone; what the start page and the calendar tell; reading times."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from core.plans import WEEK, Portion, ReadingDay, StudyPlan, Wanted, wanted_days
from core.session import ReadingSession
from core.settings import Settings
from core.spans import Span
from gui.dialogs.plan import PlanDialog, proposed
from gui.dialogs.settings.dialog import SettingsDialog
from gui.panes.plan import PlanPane
from gui.progress import Progress
from gui.reading_days import ReadingDays
from gui.welcoming import Welcoming
from gui.widgets.day_squares import DaySquares
from gui.widgets.portion_tree import PortionTree
from gui.widgets.reading_calendar import ReadingCalendar
from gui.widgets.today import Today

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QTreeWidgetItem
    from pytestqt.qtbot import QtBot

    from gui.bridge import Bridge
    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

TODAY = date.today()
TEXT = "在全镇水利会上的讲话\n" + "".join(
    f"\n{label}、{heading}\n" + f"\n{heading}这件事，各村要逐段包干，谁家的地头谁家清。\n" * 12
    for label, heading in (("一", "把渠道修好"), ("二", "把水闸看住"), ("三", "把账目公开"), ("四", "把队伍带好"))
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A speech of four sections in a file."""
    path = tmp_path / "水利会讲话.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def plan(library: Path, file: Path) -> StudyPlan:
    """A plan whose first day was yesterday."""
    with ReadingSession(library) as session:
        opening = session.admit(session.plan(session.read(file)))
        start = TODAY - timedelta(1)
        days = wanted_days(start.isoformat(), (start + timedelta(3)).isoformat(), WEEK)
        portions = session.plans.portions([Wanted(opening.document)], days)
        session.plans.put(StudyPlan("d" * 32, "学水利", days[0], days[-1], WEEK, portions))
        return session.plans.all()[0]


def rows(tree: PortionTree) -> list[tuple[str, list[str]]]:
    """Return the days that are listed, each with its portions."""
    heads = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [(head.text(0), [head.child(at).text(0) for at in range(head.childCount())]) for head in heads if head is not None]


def shown(sitting: Sitting) -> PortionTree:
    """Show the plans, and wait for them."""
    with sitting.qtbot.waitSignal(sitting.bridge.plans.read):
        sitting.trigger("view.plan")
    return sitting.part(PortionTree)


def item(tree: PortionTree, words: str) -> QTreeWidgetItem:
    """Return the row of a portion."""
    (found,) = tree.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    return found


def stored(sitting: Sitting) -> list[bool]:
    """Return of each portion in the library whether it was read."""
    with ReadingSession(sitting.library) as session:
        return [one.done is not None for plan in session.plans.all() for one in plan.portions]


def test_today_stands_first_then_what_is_overdue(start: Callable[..., Sitting], plan: StudyPlan) -> None:
    tree = shown(start())
    names = [one for _, some in rows(tree) for one in some]
    assert names == ["二、把水闸看住", "一、把渠道修好", "三、把账目公开", "四、把队伍带好"]
    heads = [head for head, _ in rows(tree)]
    assert heads[0].startswith("Today")
    assert heads[1].startswith("Overdue")
    assert tree.currentItem().text(0) == "二、把水闸看住"


def test_a_click_opens_the_portion_at_its_passage(start: Callable[..., Sitting], plan: StudyPlan) -> None:
    sitting = start()
    tree = shown(sitting)
    rect = tree.visualItemRect(item(tree, "三、把账目公开"))
    sitting.opened_by(
        lambda: QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 150, rect.center().y()))
    )
    assert sitting.reader.isVisible()
    sitting.qtbot.waitUntil(lambda: plan.portions[2].span.start in sitting.reader.visible_span())


def test_a_tick_is_stored_and_undone(start: Callable[..., Sitting], plan: StudyPlan) -> None:
    sitting = start()
    tree = shown(sitting)
    tree.setFocus()
    sitting.press(Qt.Key.Key_Space)
    assert stored(sitting) == [False, True, False, False]
    sitting.trigger("edit.undo")
    assert stored(sitting) == [False] * 4
    sitting.qtbot.waitUntil(lambda: item(tree, "二、把水闸看住").checkState(0) == Qt.CheckState.Unchecked)


def test_what_was_missed_moves_forward_and_back(start: Callable[..., Sitting], plan: StudyPlan) -> None:
    sitting = start()
    tree = shown(sitting)
    before = rows(tree)
    press(sitting.part(PlanPane), "Move what was missed forward")
    sitting.qtbot.waitUntil(lambda: not any(head.startswith("Overdue") for head, _ in rows(tree)))
    assert [one for _, some in rows(tree) for one in some] == [one.heading for one in plan.portions]
    tree.setFocus()
    sitting.trigger("edit.undo")
    sitting.qtbot.waitUntil(lambda: rows(tree) == before)


def press(parent: QObject, words: str) -> None:
    next(button for button in parent.findChildren(QPushButton) if button.text() == words).click()


def test_a_plan_is_made_of_the_open_document_with_a_preview_of_each_day(start: Callable[..., Sitting], file: Path) -> None:
    sitting = start()
    sitting.open(file)
    sitting.trigger("plan.make")
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(PlanDialog) is not None)
    dialog = sitting.part(PlanDialog)
    sitting.qtbot.waitUntil(lambda: bool(dialog.portions))
    assert "".join(one.span.of(sitting.text()) for one in dialog.portions) == sitting.text()
    preview = dialog.findChildren(QListWidget)[-1]
    assert preview.count() == len({one.day for one in dialog.portions})
    boxes = dialog.findChildren(QCheckBox)
    for box in boxes:
        box.setChecked(box is boxes[TODAY.weekday()])
    sitting.qtbot.waitUntil(lambda: {date.fromisoformat(one.day).weekday() for one in dialog.portions} == {TODAY.weekday()})
    with sitting.qtbot.waitSignal(sitting.bridge.plans.read):
        press(dialog, "Make the plan")
    sitting.qtbot.waitUntil(lambda: bool(rows(sitting.part(PortionTree))))
    assert sitting.part(PlanPane).chosen[0].weekdays == (TODAY.weekday(),)
    sitting.part(PortionTree).setFocus()
    sitting.trigger("edit.undo")
    sitting.qtbot.waitUntil(lambda: not rows(sitting.part(PortionTree)))


def test_a_portion_that_was_read_through_ticks_itself_off(start: Callable[..., Sitting], plan: StudyPlan, file: Path) -> None:
    sitting = start()
    shown(sitting)
    sitting.open(file)
    progress = sitting.reader.findChild(Progress)
    assert progress is not None
    end, here = plan.portions[0].span.end, 0
    while here < end and not stored(sitting)[0]:
        with sitting.qtbot.waitSignal(progress.stood):
            sitting.reader.go_to(here, flash=False)
        assert sitting.reader.visible_span().end > here
        here = sitting.reader.visible_span().end
    assert stored(sitting) == [True, False, False, False]
    tree = shown(sitting)
    sitting.qtbot.waitUntil(lambda: item(tree, "一、把渠道修好").checkState(0) == Qt.CheckState.Checked)
    sitting.trigger("edit.undo")
    assert stored(sitting) == [False] * 4
    sitting.trigger("view.plan")
    with sitting.qtbot.waitSignal(progress.stood):
        sitting.reader.go_to(0, flash=False)
    assert stored(sitting) == [False] * 4, "what was undone stays so, though the portion stands on the page"


def test_reading_times_are_forgotten_from_the_settings_after_a_question(
    start: Callable[..., Sitting], plan: StudyPlan, library: Path
) -> None:
    with ReadingSession(library) as session:
        session.plans.note_reading(TODAY.isoformat(), plan.portions[0].document, seconds=600, characters=100)
    sitting = start()
    shown(sitting)
    sitting.qtbot.waitUntil(lambda: sitting.part(ReadingCalendar).words.startswith("10 min"))
    sitting.trigger("app.settings")
    dialog = sitting.part(SettingsDialog)
    press(dialog, "Forget the reading times…")
    assert sitting.part(ReadingCalendar).words.startswith("10 min")
    press(dialog, "Forget them")
    sitting.qtbot.waitUntil(lambda: sitting.part(ReadingCalendar).words == "Nothing read")


def test_the_start_page_tells_what_is_due_unless_that_is_off(start: Callable[..., Sitting], plan: StudyPlan) -> None:
    sitting = start()
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(Today) is not None and sitting.part(Today).isVisible())
    assert sitting.part(Today).words() == ["1 portion(s), 1 overdue"]
    button = sitting.part(Today).findChild(QPushButton)
    assert button is not None
    with sitting.qtbot.waitSignal(sitting.bridge.plans.read):
        button.click()
    assert sitting.part(PlanPane).isVisible()


def test_nothing_is_told_or_ticked_where_it_is_not_wanted(start: Callable[..., Sitting], plan: StudyPlan, file: Path) -> None:
    sitting = start(Settings(plan_on_start=False, plan_ticks=False))
    shown(sitting)
    sitting.open(file)
    sitting.window.findChild(Progress).stood.emit(plan.portions[0].span)
    assert stored(sitting) == [False] * 4
    with sitting.qtbot.waitSignal(sitting.window.findChild(Welcoming).today_wanted):
        sitting.trigger("go.welcome")
    assert sitting.window.findChild(Today) is None


class Clock:
    """Tells the time as a test wants it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.day = date(2026, 3, 5)


def test_only_the_time_in_which_something_is_done_counts(bridge: Bridge, library: Path, file: Path) -> None:
    with ReadingSession(library) as session:
        row = session.admit(session.plan(session.read(file))).document
    clock = Clock()
    times = ReadingDays(bridge.plans, bridge, clock=lambda: clock.now, today=lambda: clock.day)
    times.turn_to(row)
    times.stir()
    times.set_on(is_on=True)
    for now in (0, 60, 100, 1_000, 1_030):
        clock.now = now
        times.stir()
    times.add_characters(400)
    # 0 to 100; 90 of the 900 in which nothing was done; 30 more.
    clock.now = 1_040
    times.rest()
    clock.now = 2_000
    times.write()
    clock.day = date(2026, 3, 6)
    times.stir()
    clock.now = 2_020
    times.turn_to(None)
    times.stir()
    bridge.plans.close()
    times.write()
    with ReadingSession(library) as session:
        assert session.plans.days() == (ReadingDay("2026-03-05", 230, 1, 400),)


def test_squares_are_read_out_and_give_way_to_a_month(qapp: QApplication, theme: Theme) -> None:
    calendar = ReadingCalendar(theme)
    calendar.resize(1_000, 180)
    calendar.show()
    days = [ReadingDay(day, 2_520, 1) for day in ("2026-03-03", "2026-03-04", "2026-03-05")]
    calendar.show_days(days, date(2026, 3, 5), is_kept=True)
    squares = calendar.findChild(DaySquares)
    assert squares is not None
    assert squares.is_year
    assert calendar.words == "2 h 6 min · 3 day(s) · 3 day(s) in a row"
    assert squares.accessibleDescription().startswith("5 March · 42 min")
    QTest.keyClick(squares, Qt.Key.Key_Left)
    assert squares.accessibleDescription().startswith("26 February · nothing read")
    calendar.resize(420, 180)
    QApplication.processEvents()
    assert not squares.is_year
    assert "February 2026" in " ".join(label.text() for label in calendar.findChildren(QLabel))
    QTest.keyClick(squares, Qt.Key.Key_PageDown)
    assert squares.title == "March 2026"


def test_a_plan_whose_documents_are_gone_says_where_they_are(start: Callable[..., Sitting], plan: StudyPlan, library: Path) -> None:
    with ReadingSession(library) as session:
        session.holdings.remove([plan.portions[0].document])
    sitting = start()
    shown(sitting)
    hint = sitting.part(PlanPane).findChild(QLabel, "PaneHint")
    assert hint is not None
    assert "trash" in hint.text()
    with ReadingSession(library) as session:
        session.holdings.delete([plan.portions[0].document])
    sitting.bridge.plans.ask(is_told=True)
    sitting.qtbot.waitUntil(lambda: "deleted" in hint.text())
    press(sitting.part(PlanPane), "Remove")
    sitting.qtbot.waitUntil(lambda: "no plan yet" in hint.text())


def test_a_plan_is_given_another_day_name_and_document(
    start: Callable[..., Sitting], plan: StudyPlan, library: Path, tmp_path: Path
) -> None:
    other = tmp_path / "防火讲话.txt"
    other.write_text("在全镇防火会上的讲话\n" + "各村要管住火源，值班的人不能离岗。\n" * 60, encoding="utf-8")
    with ReadingSession(library) as session:
        row = session.admit(session.plan(session.read(other))).document
    sitting = start()
    tree = shown(sitting)
    before = rows(tree)
    press(sitting.part(PlanPane), "Change…")
    dialog = sitting.part(PlanDialog)
    sitting.qtbot.waitUntil(lambda: bool(dialog.portions))
    dialog.findChild(QLineEdit).setText("学水利和防火")
    dialog.add_documents([(row, "在全镇防火会上的讲话")])
    sitting.qtbot.waitUntil(lambda: {one.document for one in dialog.portions} == {plan.portions[0].document, row})
    press(dialog, "Save")
    sitting.qtbot.waitUntil(lambda: any("防火" in one for _, some in rows(tree) for one in some))
    assert not any(head.startswith("Overdue") for head, _ in rows(tree))
    with ReadingSession(library) as session:
        assert session.plans.all()[0].name == "学水利和防火"
    tree.setFocus()
    sitting.trigger("edit.undo")
    sitting.qtbot.waitUntil(lambda: rows(tree) == before)
    with ReadingSession(library) as session:
        assert session.plans.all()[0].name == "学水利"


def test_a_plan_that_is_made_while_its_portions_are_shared_out_is_the_one_that_was_wanted(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PlanDialog(proposed("学水利", "e" * 32), theme, window, speed=350, documents=[(1, "水利会讲话")])
    made: list[StudyPlan] = []
    dialog.decided.connect(made.append)
    with qtbot.waitSignal(dialog.portions_wanted):
        dialog.show()
    first, second = (Portion(1, "水利会讲话", Span(0, 90), "", 90, TODAY.isoformat(), position=at) for at in (0, 1))
    dialog.show_portions([first])
    with qtbot.waitSignal(dialog.portions_wanted):
        dialog.findChildren(QCheckBox)[0].click()
    press(dialog, "Make the plan")
    assert not made
    dialog.show_portions([second])
    assert [(len(one.weekdays), one.portions) for one in made] == [(6, (second,))]


def test_the_line_of_the_day_has_an_order_and_goes_when_it_says_nothing(qapp: QApplication) -> None:
    pressed: list[str] = []
    today = Today()
    today.set("recall", "12 cards", lambda: pressed.append("recall"))
    today.set("plan", "2 portions", lambda: pressed.append("plan"))
    today.set("recall", "11 cards", lambda: pressed.append("recall"))
    assert today.words() == ["2 portions", "11 cards"]
    qapp.processEvents()
    buttons = [button for button in today.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in sorted(buttons, key=lambda button: button.x())] == ["2 portions", "11 cards"]
    press(today, "11 cards")
    assert pressed == ["recall"]
    today.set("plan", "", lambda: None)
    today.set("recall", "", lambda: None)
    assert today.isHidden()
