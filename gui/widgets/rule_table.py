"""The rules of one rule set, edited in place, with the buttons that add, remove and move them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.outline.rule_sets import Rule
from gui.models.rules import next_rule
from gui.widgets.rule_row import RuleRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme


class RuleTable(QWidget):
    """A line for each rule. The buttons act on the line the keyboard was in last."""

    rules_changed = Signal()  # any rule, or their order

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[RuleRow] = []
        self._current: RuleRow | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._widths = self._column_widths()
        self._body = QWidget(self)
        self._body.setObjectName("RuleRows")
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setObjectName("RuleArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        self._add = self._button(self.tr("Add rule"), self.tr("Add a rule below (Ctrl+Enter)"))
        self._remove = self._button(self.tr("Remove rule"), self.tr("Remove this rule (Alt+Del)"))
        self._up = self._button(self.tr("Move up"), self.tr("Move this rule up (Alt+Up)"))
        self._down = self._button(self.tr("Move down"), self.tr("Move this rule down (Alt+Down)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.small_gap)
        for button in (self._add, self._remove, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._build_header())
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_rule)
        self._remove.clicked.connect(self.remove_rule)
        self._up.clicked.connect(lambda: self.move_rule(-1))
        self._down.clicked.connect(lambda: self.move_rule(1))
        self._area.verticalScrollBar().rangeChanged.connect(self._fit_header)
        for keys, act in (
            ("Ctrl+Return", self.add_rule),
            ("Ctrl+Enter", self.add_rule),
            ("Alt+Del", self.remove_rule),
            ("Alt+Up", lambda: self.move_rule(-1)),
            ("Alt+Down", lambda: self.move_rule(1)),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- rules

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """Show the rules of another rule set. Says nothing."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self._current = None
        for rule in rules:
            self._insert(len(self._rows), rule)
        self._arrange()
        self._make_current(self._rows[0] if self._rows else None)

    def rules(self) -> list[Rule]:
        """Return the rules as they are written now; those without a label too."""
        return [row.rule() for row in self._rows]

    def show_counts(self, counts: Sequence[int] | None) -> None:
        """Say how many labels each rule found; None while that is not known."""
        for index, row in enumerate(self._rows):
            row.show_count(counts[index] if counts is not None and index < len(counts) else None)

    def show_error(self, rule: int | None, sentence: str = "") -> None:
        """Show what is wrong with a rule beneath it, and nothing beneath the others; None: nothing is wrong."""
        for index, row in enumerate(self._rows):
            row.show_error(sentence if index == rule else "")
        if rule is not None and rule < len(self._rows):
            self._area.ensureWidgetVisible(self._rows[rule])

    def edit_rule(self, index: int) -> None:
        """Put the keyboard into the label of a rule, into the first button if there are no rules."""
        if index < len(self._rows):
            self._rows[index].edit()
            self._area.ensureWidgetVisible(self._rows[index])
        else:
            self._add.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for row in self._rows:
            row.apply_theme(theme)

    # --- acts

    def add_rule(self) -> None:
        """Put an empty rule below the current one and the keyboard into it."""
        at = self._rows.index(self._current) + 1 if self._current else len(self._rows)
        row = self._insert(at, next_rule([one.rule() for one in self._rows[:at]]))
        self._arrange()
        self._make_current(row)
        self.edit_rule(at)
        self.rules_changed.emit()

    def remove_rule(self) -> None:
        """Take the current rule out; the one behind it becomes current."""
        if self._current is None:
            return
        at = self._rows.index(self._current)
        gone = self._rows.pop(at)
        had_keyboard = gone.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._arrange()
        self._make_current(self._rows[min(at, len(self._rows) - 1)] if self._rows else None)
        if had_keyboard or not self._rows:
            self.edit_rule(min(at, max(len(self._rows) - 1, 0)))
        self.rules_changed.emit()

    def move_rule(self, by: int) -> None:
        """Move the current rule up (-1) or down (1); at the end of the list it stays."""
        if self._current is None:
            return
        at = self._rows.index(self._current)
        if not 0 <= at + by < len(self._rows):
            return
        self._rows.insert(at + by, self._rows.pop(at))
        self._lines.removeWidget(self._current)
        self._lines.insertWidget(at + by, self._current)
        self._arrange()
        self._make_current(self._current)
        self._area.ensureWidgetVisible(self._current)
        self.rules_changed.emit()

    # --- rows

    def _insert(self, at: int, rule: Rule) -> RuleRow:
        row = RuleRow(self._theme, rule, self._body)
        for control, width in zip(row.controls(), self._widths, strict=True):
            if width:
                control.setFixedWidth(width)
        row.changed.connect(self.rules_changed)
        row.entered.connect(lambda: self._make_current(row))
        row.finished.connect(lambda: self._leave(row))
        row.show_count(None)
        self._rows.insert(at, row)
        self._lines.insertWidget(at, row)
        return row

    def _leave(self, row: RuleRow) -> None:
        """Go on to the next rule; behind the last one a new one is begun, if that one has a label."""
        at = self._rows.index(row)
        if at + 1 < len(self._rows):
            self.edit_rule(at + 1)
        elif row.rule().label:
            self.add_rule()

    def _arrange(self) -> None:
        """Number the rows, lay them out at once, and let Tab go through them from top to bottom."""
        for row in self._rows:
            row.show()
        QCoreApplication.sendPostedEvents(self._body, QEvent.Type.LayoutRequest.value)
        before: QWidget | None = None
        for number, row in enumerate(self._rows, start=1):
            row.set_number(number)
            for field in row.fields():
                if before is not None:
                    QWidget.setTabOrder(before, field)
                before = field
        for button in (self._add, self._remove, self._up, self._down):
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _make_current(self, row: RuleRow | None) -> None:
        if self._current is not None and self._current is not row and self._current in self._rows:
            self._current.set_current(is_current=False)
        self._current = row
        if row is not None:
            row.set_current(is_current=True)
        at = self._rows.index(row) if row is not None else -1
        self._remove.setEnabled(row is not None)
        self._up.setEnabled(at > 0)
        self._down.setEnabled(0 <= at < len(self._rows) - 1)

    # --- building

    def _titles(self) -> tuple[str, ...]:
        return "", self.tr("Label as in the text"), self.tr("Level"), self.tr("Makes"), self.tr("Pattern"), self.tr("Found")

    def _column_widths(self) -> tuple[int, ...]:
        """Return the widths of the columns, 0 for the one that takes what is left."""
        probe = RuleRow(self._theme, Rule("", 1), self)
        probe.hide()
        widths = []
        for title, control in zip(self._titles(), probe.controls(), strict=True):
            needed = max(QLabel(title).sizeHint().width(), control.sizeHint().width())
            widths.append(needed)
        probe.deleteLater()
        gap = self._theme.metrics.gap
        return (self._theme.metrics.indent + gap // 2, 0, *widths[2:])

    def _build_header(self) -> QWidget:
        metrics = self._theme.metrics
        header = QFrame(self)
        header.setObjectName("RuleHeader")
        self._header = QHBoxLayout(header)
        self._header.setSpacing(metrics.gap)
        for title, width in zip(self._titles(), self._widths, strict=True):
            label = QLabel(title, header)
            label.setObjectName("SoftLabel")
            if width:
                label.setFixedWidth(width)
            self._header.addWidget(label, 0 if width else 1)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fit_header()
        return header

    def _fit_header(self) -> None:
        """Let the titles stand over their columns, beside a scroll bar if there is one."""
        metrics = self._theme.metrics
        edge = metrics.small_gap + 1
        bar = metrics.scroll_bar if self._area.verticalScrollBar().maximum() else 0
        self._header.setContentsMargins(edge, 0, edge + bar, metrics.small_gap)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName("RuleTool")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button
