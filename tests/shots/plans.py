"""The pictures of study plans: their page with the calendar, by night and small, the dialog of a new one, and what the start page tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from core.annotation import timestamp
from core.plans import WEEK, StudyPlan, Wanted, wanted_days
from core.session import ReadingSession
from tests.bench.home import ROOT, SAMPLE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

TEXTS: Final = ROOT / "tests" / "shots" / "texts"
REPORT: Final = "政府工作报告.txt"
DRAFT: Final = "会议讲话稿（送审）.txt"
WORKDAYS: Final = (0, 1, 2, 3, 4)


def plan(stage: Stage) -> None:
    """Two plans by day, one portion of which is overdue, above a year of reading."""
    _show(stage)


def plan_small(stage: Stage) -> None:
    """The smallest window, by night: a month of reading."""
    stage.set(theme="night")
    _show(stage, size=SMALL)


def plan_english(stage: Stage) -> None:
    """The same in English, small."""
    stage.set(language="en")
    _show(stage, size=SMALL)


def plan_new(stage: Stage) -> None:
    """A plan that is being made of the open report, of which sections can be chosen."""
    _fill(stage)
    stage.show(stage.home.texts / REPORT)
    stage.press("ctrl+shift+l")
    stage.desktop.wait_until_still()
    stage.press("ctrl+k")
    stage.desktop.wait_until_still()
    stage.write("新建学习计划")
    stage.press("Return")
    stage.desktop.wait_until_still()


def welcome_study(stage: Stage) -> None:
    """The start page with what is due today."""
    _fill(stage)
    stage.show(stage.home.texts / REPORT)
    stage.press("alt+Home")
    stage.desktop.wait_until_still()


def _show(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    _fill(stage)
    stage.show(stage.home.texts / REPORT, size=size)
    stage.press("ctrl+shift+l")
    stage.desktop.wait_until_still()


def _fill(stage: Stage) -> None:
    """Put two plans and a winter of reading into the library."""
    today = date.today()
    with ReadingSession(stage.home.library) as session:
        rows = []
        for source in (TEXTS / REPORT, TEXTS / DRAFT, SAMPLE):
            path = stage.home.write(source.name, source.read_text("utf-8"))
            rows.append(session.admit(session.plan(session.read(path))).document)
        report, draft, sample = rows
        _plan(session, "a" * 32, "两会精神学习", today - timedelta(2), 12, WEEK, (Wanted(report),), missed=1)
        _plan(session, "b" * 32, "春耕讲话精读", today - timedelta(2), 8, WORKDAYS, (Wanted(sample), Wanted(draft)), missed=0)
        for back in range(200):
            minutes = (back * 37 + back // 3 * 11) % 83 - 18
            if minutes > 0 and (back < 6 or back % 7 not in {2, 5}):
                day = (today - timedelta(back)).isoformat()
                session.plans.note_reading(day, rows[back % 3], seconds=60 * minutes, characters=350 * minutes)


def _plan(
    session: ReadingSession,
    key: str,
    name: str,
    start: date,
    length: int,
    weekdays: tuple[int, ...],
    wanted: tuple[Wanted, ...],
    *,
    missed: int,
) -> None:
    """Store a plan of which all was read that was due, but for the last portions."""
    until = (start + timedelta(length)).isoformat()
    portions = session.plans.portions(wanted, wanted_days(start.isoformat(), until, weekdays))
    due = sum(one.day < date.today().isoformat() for one in portions)
    read = tuple(replace(one, done=timestamp()) if number < due - missed else one for number, one in enumerate(portions))
    session.plans.put(StudyPlan(key, name, start.isoformat(), until, weekdays, read))


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "plan": plan,
    "plan-small": plan_small,
    "plan-english": plan_english,
    "plan-new": plan_new,
    "welcome-study": welcome_study,
}
"""Each brings the window into the state that its picture shows."""
