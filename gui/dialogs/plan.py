"""A study plan that is being made or changed: what is read, up to which day, on which days of the week, and what comes of that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.plans import LEAST, LONGEST, WEEK, StudyPlan, Wanted, pace, recomposed, replanned, wanted_days
from core.text import storable
from gui.widgets.date_box import DateBox
from gui.widgets.day_words import day_and_weekday, time_read, weekday_name
from gui.widgets.section_tree import SectionTree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.tree import Outline
    from core.plans import Portion
    from gui.theme import Theme

_WIDTH, _HEIGHT = 720, 620
_LONGEST: Final = 80
"""Characters of a name."""
_CHANGED_AFTER: Final = 120
"""Milliseconds after the last change when the portions are asked for."""
_LONG: Final = 400
"""Milliseconds of waiting after which that is said: hundreds of documents take a second or two."""
_FEW: Final = 3
"""Documents that are seen at a time where there is little room."""
_USUAL: Final = 13
"""Days up to the last one of a new plan."""
_FAR: Final = "9999-12-31"
"""A day that no plan comes to."""
_ROW: Final = int(Qt.ItemDataRole.UserRole)


class PlanDialog(QDialog):
    """Asks for a plan. Nothing is stored here.

    Args:
        plan: as it is, or as it is proposed: with its name, days and weekdays.
        theme: for sizes.
        parent: see Qt.
        speed: characters a minute, for how long a day takes.
        documents: rows and titles of what is to be read, in this order.
        outline: of the only document if it is open, so that sections of it can be chosen.
    """

    portions_wanted = Signal(object, object, int)  # Sequence of Wanted, days, characters a day at least: `show_portions` brings them
    documents_wanted = Signal()  # another document is to be chosen: `add_documents` brings it
    decided = Signal(object)  # StudyPlan

    def __init__(
        self,
        plan: StudyPlan,
        theme: Theme,
        parent: QWidget,
        *,
        speed: int,
        documents: Sequence[tuple[int, str]] = (),
        outline: Outline | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._theme = theme
        self._speed = max(1, speed)
        self._is_new = not plan.portions
        self._outlined = documents[0][0] if outline is not None and documents else None
        self._result = replace(plan, portions=())
        self._is_waiting = False
        """True while the portions of what is wanted are being made: what is shown are others."""
        self._is_decided = False
        """True if it was said before they were there."""
        self._build()
        if outline is not None:
            self._sections.show_outline(outline)
        self._connect()
        # Who makes the dialog hears of it by then.
        self.add_documents(documents)

    @property
    def portions(self) -> tuple[Portion, ...]:
        """Return what would be read on each day, as it is shown."""
        return self._result.left

    def add_documents(self, documents: Sequence[tuple[int, str]]) -> None:
        """Put documents behind those that are to be read, by row and title; those that are there already stay where they are."""
        known = {self._list.item(at).data(_ROW) for at in range(self._list.count())}
        for row, title in documents:
            if row not in known:
                item = QListWidgetItem(title, self._list)
                item.setData(_ROW, row)
        self._fit()
        self._changed.start()

    def show_portions(self, portions: Sequence[Portion]) -> None:
        """Show what would be read on each day, of a plan that is there already with these behind the others."""
        self.wait_no_more()
        plan, today = self._wanted_plan(), date.today().isoformat()
        if self._is_new:
            self._result = replace(plan, portions=tuple(portions))
        else:
            listed = self._documents()
            gone = {one.document for one in plan.portions if one.document not in listed}
            self._result = recomposed(plan, portions, gone, today) if plan.weekdays else replace(plan, portions=())
        self._show_days()
        self._check()
        if self._is_decided:
            self._is_decided = False
            self._decide()

    def wait_no_more(self) -> None:
        """Take note that the portions are there, or that there will be none."""
        self._is_waiting = False
        self._long.stop()

    def _show_days(self) -> None:
        left, today = self._result.left, date.today()
        self._preview.clear()
        loads = [(day, [*some]) for day, some in groupby(sorted(left, key=lambda one: one.day), key=lambda one: one.day)]
        for day, some in loads:
            count = sum(one.characters for one in some)
            words = self.tr("、").join(dict.fromkeys(one.heading or one.title for one in some))
            said = self.tr("{day} · {count} characters · {words}")
            name = day_and_weekday(date.fromisoformat(day), today)
            item = QListWidgetItem(said.format(day=name, count=f"{count:,}", words=words), self._preview)
            item.setToolTip(words)
        if loads:
            whole = sum(one.characters for one in left)
            each = round(whole / len(loads))
            said = self.tr("{count} characters on %n day(s), about {each} a day, which takes {time}", "", len(loads))
            self._said.setText(said.format(count=f"{whole:,}", each=f"{each:,}", time=time_read(round(60 * each / self._speed))))
        elif self._result.done:
            self._said.setText(self.tr("All of it has been read."))
        else:
            self._said.setText(self.tr("There is nothing to be read in these days. Choose a later day, or more days of the week."))

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("PlanDialog")
        self.setWindowTitle(self.tr("New study plan") if self._is_new else self.tr("Change the study plan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._name = QLineEdit(self._plan.name)
        self._name.setObjectName("FilterField")
        self._name.setMaxLength(_LONGEST)
        self._name.selectAll()
        self._build_days()
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows.addRow(self.tr("&Name"), self._name)
        rows.addRow(self.tr("&Up to"), self._until)
        rows.addRow(self.tr("Days"), self._days)
        self._changed = QTimer(self, singleShot=True, interval=_CHANGED_AFTER)
        self._long = QTimer(self, singleShot=True, interval=_LONG)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addLayout(rows)
        layout.addWidget(self._build_what(), 1)
        layout.addWidget(self._build_preview(), 1)
        layout.addLayout(self._build_foot())

    def _build_days(self) -> None:
        today, until = date.today(), self._plan.until
        if until < today.isoformat():
            # Its last day is over: else all that is left would come to stand on today.
            until = replanned(self._plan, today.isoformat()).until
        self._until = DateBox(date.fromisoformat(until), today, today + timedelta(LONGEST - 1))
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        self._boxes: list[QCheckBox] = []
        for number in WEEK:
            box = QCheckBox(weekday_name(number))
            box.setChecked(number in self._plan.weekdays)
            self._boxes.append(box)
            row.addWidget(box)
        row.addStretch(1)

    def _build_what(self) -> QWidget:
        self._what = QWidget()
        self._list = QListWidget()
        self._list.setObjectName("ShareList")
        self._list.setAccessibleName(self.tr("What is to be read"))
        self._list.setMaximumHeight(_FEW * self._theme.metrics.row)
        self._add = QPushButton(self.tr("Add a document…"))
        self._take_out = QPushButton(self.tr("Take out"))
        self._delete = QShortcut(QKeySequence.StandardKey.Delete, self._list, context=Qt.ShortcutContext.WidgetShortcut)
        self._sections = SectionTree()
        self._sections.setAccessibleName(self.tr("Sections to be read"))
        self._which = QLabel(self.tr("Sections to be read; none ticked: all of it"))
        self._which.setObjectName("SoftLabel")
        buttons = QVBoxLayout()
        for button in (self._add, self._take_out):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        upper = QHBoxLayout()
        upper.addWidget(self._list, 1)
        upper.addLayout(buttons)
        column = QVBoxLayout(self._what)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(upper)
        column.addWidget(self._which)
        column.addWidget(self._sections, 1)
        return self._what

    def _build_preview(self) -> QWidget:
        self._preview = QListWidget()
        self._preview.setObjectName("ShareList")
        self._preview.setAccessibleName(self.tr("What would be read on each day"))
        self._preview.setUniformItemSizes(True)
        self._said = QLabel()
        self._said.setObjectName("SoftLabel")
        self._said.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self._preview, 1)
        return inside

    def _build_foot(self) -> QHBoxLayout:
        self._do = QPushButton(self.tr("Make the plan") if self._is_new else self.tr("Save"))
        self._do.setObjectName("AccentButton")
        self._do.setDefault(True)
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)
        self._shut.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._do)
        foot.addWidget(self._shut)
        return foot

    def _connect(self) -> None:
        self._name.textChanged.connect(lambda _words: self._check())
        self._until.day_changed.connect(lambda _day: self._changed.start())
        for box in self._boxes:
            box.toggled.connect(lambda _is_on: self._changed.start())
        self._sections.changed.connect(self._changed.start)
        self._changed.timeout.connect(self._ask)
        self._long.timeout.connect(lambda: self._said.setText(self.tr("Sharing it out among the days…")))
        self._add.clicked.connect(self.documents_wanted)
        self._take_out.clicked.connect(self._drop_document)
        self._delete.activated.connect(self._drop_document)
        self._do.clicked.connect(self._decide)
        self._shut.clicked.connect(self.reject)

    # What is wanted

    def _wanted_plan(self) -> StudyPlan:
        weekdays = tuple(number for number, box in enumerate(self._boxes) if box.isChecked())
        name = " ".join(storable(self._name.text()).split())
        return replace(self._plan, name=name, until=self._until.day.isoformat(), weekdays=weekdays)

    def _documents(self) -> list[int]:
        return [self._list.item(at).data(_ROW) for at in range(self._list.count())]

    def _ask(self) -> None:
        """Ask for the portions of what is wanted; of a plan that is there already for those of what comes to it."""
        self._changed.stop()
        plan = self._wanted_plan()
        known = {one.document for one in plan.portions}
        sections = self._sections.sections() if self._outlined is not None else ()
        wanted = [Wanted(row, sections if row == self._outlined else ()) for row in self._documents() if row not in known]
        if self._is_new:
            days, least = wanted_days(plan.start, plan.until, plan.weekdays), LEAST
        else:
            # As long as the others: which days they get is told by what is left of the plan as a whole.
            days, least = wanted_days(plan.start, _FAR, WEEK), pace(plan)
        if wanted and days and plan.weekdays:
            self._is_waiting = True
            self._long.start()
            self.portions_wanted.emit(wanted, days, least)
        else:
            self.show_portions(())

    def _fit(self) -> None:
        """Show sections only of what can be parted here; what is read alone needs no taking out."""
        is_parted = self._outlined in self._documents()
        self._sections.setVisible(is_parted)
        self._which.setVisible(is_parted)
        policy = QSizePolicy.Policy
        self._what.setSizePolicy(policy.Preferred, policy.Expanding if is_parted else policy.Maximum)
        self._take_out.setEnabled(self._list.count() > 0)

    def _drop_document(self) -> None:
        row = self._list.currentRow() if self._list.currentRow() >= 0 else self._list.count() - 1
        self._list.takeItem(row)
        self._fit()
        self._changed.start()

    def _check(self) -> None:
        self._do.setEnabled(self._is_fit)

    @property
    def _is_fit(self) -> bool:
        """True if there is a plan that can be stored; one that is there already may be read to its end."""
        return bool(self._wanted_plan().name and self._result.portions)

    def _decide(self) -> None:
        if self._changed.isActive() or self._is_waiting:
            # What is shown is not what is wanted now.
            self._is_decided = True
            if self._changed.isActive():
                self._ask()
        elif self._is_fit:
            self.accept()
            self.decided.emit(replace(self._result, name=self._wanted_plan().name))


def proposed(name: str, key: str) -> StudyPlan:
    """Return a plan of two weeks from today, without portions."""
    today = date.today()
    return StudyPlan(key, name, today.isoformat(), (today + timedelta(_USUAL)).isoformat())
