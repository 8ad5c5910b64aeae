"""One rule as a line of controls: its label, level, kind, whether it is a pattern, and how often it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from core.outline import HEADING, RUN_IN
from core.outline.label_examples import LABEL_LIMIT
from core.outline.rule_patterns import PATTERN_LIMIT
from core.outline.rule_sets import LEVELS, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme


class RuleRow(QFrame):
    """Edits one rule in place; an error stands as a sentence beneath."""

    changed = Signal()  # the rule is another one
    entered = Signal()  # the keyboard has come to one of the controls
    finished = Signal()  # Enter in the label

    def __init__(self, theme: Theme, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build(rule)
        self._connect()

    def _build(self, rule: Rule) -> None:
        metrics = self._theme.metrics
        self.setObjectName("RuleRow")
        self._number = QLabel(self)
        self._number.setObjectName("SoftLabel")
        self._label = QLineEdit(rule.label, self)
        self._label.setObjectName("RuleLabel")
        self._label.setMaxLength(PATTERN_LIMIT if rule.is_pattern else LABEL_LIMIT)
        self._level = QSpinBox(self)
        self._level.setRange(1, LEVELS)
        self._level.setValue(rule.level)
        self._kind = QComboBox(self)
        self._kind.addItem(self.tr("Heading"), HEADING)
        self._kind.addItem(self.tr("Run-in point"), RUN_IN)
        self._kind.setCurrentIndex(self._kind.findData(rule.kind))
        self._pattern = QCheckBox(self)
        self._pattern.setChecked(rule.is_pattern)
        self._pattern.setToolTip(self.tr("The label is a regular expression, for those who know them"))
        self._count = QLabel(self)
        self._count.setObjectName("SoftLabel")
        self._error = QLabel(self)
        self._error.setObjectName("RuleError")
        self._error.setWordWrap(True)
        self._error.hide()
        line = QHBoxLayout()
        line.setSpacing(metrics.gap)
        for control in self.controls():
            line.addWidget(control, 1 if control is self._label else 0)
        for number in (self._number, self._count):
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.small_gap, metrics.small_gap, metrics.small_gap, metrics.small_gap)
        layout.setSpacing(metrics.small_gap)
        layout.addLayout(line)
        layout.addWidget(self._error)
        self._show_placeholder()
        self.apply_theme(self._theme)

    def _connect(self) -> None:
        self._label.textChanged.connect(self.changed)
        self._level.valueChanged.connect(self.changed)
        self._kind.currentIndexChanged.connect(self.changed)
        self._pattern.toggled.connect(self._pattern_toggled)
        self._label.returnPressed.connect(self.finished)
        for control in self.fields():
            control.installEventFilter(self)

    def apply_theme(self, theme: Theme) -> None:
        """Give the controls that the style draws edges that are seen on a dark ground too, and one that shows the keyboard."""
        palette = QPalette(theme.palette)
        palette.setColor(QPalette.ColorRole.Window, theme.colour("scroll"))
        palette.setColor(QPalette.ColorRole.Button, theme.colour("field"))
        palette.setColor(QPalette.ColorRole.Base, theme.colour("field"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("link"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("paper"))
        for control in (self._level, self._kind, self._pattern):
            control.setPalette(palette)

    def rule(self) -> Rule:
        """Return the rule as it is written now."""
        return Rule(self._label.text().strip(), self._level.value(), self._kind.currentData(), self._pattern.isChecked())

    def controls(self) -> Sequence[QWidget]:
        """Return what stands in the line, one for each column."""
        return self._number, self._label, self._level, self._kind, self._pattern, self._count

    def fields(self) -> Sequence[QWidget]:
        """Return the controls that take the keyboard, in their order."""
        return self._label, self._level, self._kind, self._pattern

    def set_number(self, number: int) -> None:
        """Say where the rule stands, from 1."""
        self._number.setText(str(number))
        for control, words in zip(
            self.fields(),
            (
                self.tr("Label of rule {number}"),
                self.tr("Level of rule {number}"),
                self.tr("Kind of rule {number}"),
                self.tr("Rule {number} is a pattern"),
            ),
            strict=True,
        ):
            control.setAccessibleName(words.format(number=number))

    def show_count(self, count: int | None) -> None:
        """Say how many labels the rule found; None where that is not known."""
        self._count.setText("–" if count is None else str(count))
        self._count.setAccessibleName("" if count is None else self.tr("%n label(s) found", "", count))

    def show_error(self, sentence: str) -> None:
        """Show what is wrong with the label beneath the line; nothing for an empty sentence."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._label.setAccessibleDescription(sentence)

    def set_current(self, *, is_current: bool) -> None:
        """Set the row apart: what the buttons below act on."""
        self.setProperty("current", is_current)
        self.style().unpolish(self)
        self.style().polish(self)

    def edit(self) -> None:
        """Put the keyboard into the label."""
        self._label.setFocus(Qt.FocusReason.OtherFocusReason)
        self._label.selectAll()

    def _pattern_toggled(self, is_pattern: bool) -> None:
        with QSignalBlocker(self._label):
            self._label.setMaxLength(PATTERN_LIMIT if is_pattern else LABEL_LIMIT)
        self._show_placeholder()
        self.changed.emit()

    def _show_placeholder(self) -> None:
        self._label.setPlaceholderText(self.tr("such as 第[一二三]+款") if self._pattern.isChecked() else self.tr("such as 第一条"))

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Tell when the keyboard comes; keep the wheel for scrolling where it has not come."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
