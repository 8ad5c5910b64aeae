"""Rule sets for documents that follow a scheme of their own, with a live example of what they make of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.outline.rule_sets import RuleError, RuleSet, apply_rules
from core.paths import SAMPLE
from core.text import normalise, paragraphs
from gui.messages import worded
from gui.models.rules import RuleSetDrafts
from gui.widgets.rule_example import RuleExample
from gui.widgets.rule_set_list import RuleSetList
from gui.widgets.rule_table import RuleTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.document import Document
    from gui.models.rules import Starter
    from gui.tasks import Tasks
    from gui.theme import Theme

_BUTTONS: Final = 0
_QUESTION: Final = 1
"""Pages of the footer."""


class RuleSetDialog(QDialog):
    """Lets the reader make rule sets and choose one for the document. Nothing is stored before Save.

    Args:
        theme: how it looks.
        rule_sets: those of the library.
        current_id: the one used for the document, None for the automatic way.
        tasks: runs the reading of the example; outlives the dialog.
        document: what is open, None for the bundled sample as the example.
        parent: the window.
    """

    saved = Signal(object)  # list[RuleSet]: all there are now; those that are missing were removed
    chosen = Signal(object)  # str id or None: what the document is to be read by; comes after saved

    def __init__(
        self,
        theme: Theme,
        rule_sets: Sequence[RuleSet],
        current_id: str | None,
        *,
        tasks: Tasks,
        document: Document | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts = RuleSetDrafts(rule_sets)
        self._used = current_id if self._drafts.find(current_id) else None
        self._document = document
        self._left: QWidget | None = None
        self._build(tasks)
        self._connect()
        self._show_sets(self._used)

    def _build(self, tasks: Tasks) -> None:
        metrics = self._theme.metrics
        self.setObjectName("RuleSetDialog")
        self.setWindowTitle(self.tr("Rule sets for the outline"))
        self.resize(metrics.rule_dialog_width, metrics.rule_dialog_height)
        self._list = RuleSetList(self._theme, self._used, self)
        self._table = RuleTable(self._theme, self)
        self._example = self._build_example(tasks)
        self._example.setFixedWidth(metrics.rule_example)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self._build_automatic())
        self._middle.addWidget(self._build_rules())
        columns = QHBoxLayout()
        columns.setSpacing(metrics.pad)
        columns.addWidget(self._list)
        columns.addWidget(_border(self))
        columns.addWidget(self._middle, 1)
        columns.addWidget(_border(self))
        columns.addWidget(self._example)
        self._footer = QStackedWidget(self)
        self._footer.addWidget(self._build_buttons())
        self._footer.addWidget(self._build_question())
        self._footer.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.pad)
        layout.addLayout(columns, 1)
        layout.addWidget(self._footer)

    def _build_example(self, tasks: Tasks) -> RuleExample:
        if self._document is not None:
            caption = self.tr("Example: {name}").format(name=self._document.name)
            return RuleExample(self._theme, tasks, self._document.text, self._document.paragraphs, caption=caption, parent=self)
        sample = normalise(SAMPLE.read_text("utf-8"))
        lines = paragraphs(sample.text, sample.indents)
        return RuleExample(self._theme, tasks, sample.text, lines, caption=self.tr("Example: the bundled sample"), parent=self)

    def _build_automatic(self) -> QWidget:
        caption = QLabel(self.tr("Automatic"), self)
        words = self.tr(
            "Headings and points are found by themselves, from the labels, their order and the whole of the text. "
            "That is right for nearly all speeches and reports.\n\n"
            "For documents that follow a scheme of their own, make a rule set: choose New… at the left."
        )
        page, layout = self._build_page(caption, words)
        layout.addStretch(1)
        return page

    def _build_rules(self) -> QWidget:
        self._name = QLabel(self)
        self._name.setMinimumWidth(1)
        words = self.tr(
            "Write one label as it stands in the text: 第一条, （一）, 1.1, 问：. Its number stands for every number. "
            "Where two rules fit, the upper one holds."
        )
        page, layout = self._build_page(self._name, words)
        layout.addWidget(self._table, 1)
        return page

    def _build_page(self, caption: QLabel, words: str) -> tuple[QWidget, QVBoxLayout]:
        """Return a page for the middle, which begins with a caption and an explanation, and its layout for what follows."""
        page = QWidget(self)
        caption.setObjectName("RuleCaption")
        hint = QLabel(words, page)
        hint.setObjectName("SoftLabel")
        hint.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.metrics.gap)
        layout.addWidget(caption)
        layout.addWidget(hint)
        return page, layout

    def _build_buttons(self) -> QWidget:
        self._use = self._button(self.tr("Use for this document"), "AccentButton")
        self._use.setToolTip(self.tr("Save, and read the open document by what is chosen at the left"))
        self._use.setVisible(self._document is not None)
        self._save = self._button(self.tr("Save"))
        self._cancel = self._button(self.tr("Cancel"))
        self._cancel.setProperty("closes", True)
        return self._row(self._use, self._save, self._cancel)

    def _build_question(self) -> QWidget:
        self._discard = self._button(self.tr("Throw away"))
        self._keep = self._button(self.tr("Keep editing"), "AccentButton")
        question = QLabel(self.tr("Throw away the changes to the rule sets?"), self)
        row = self._row(self._discard, self._keep)
        row.layout().insertWidget(0, question, 1)  # type: ignore[union-attr]
        return row

    def _row(self, *buttons: QPushButton) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.metrics.gap)
        layout.addStretch(1)
        for button in buttons:
            layout.addWidget(button)
        return row

    def _button(self, words: str, name: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        # Enter in a field goes on to the next rule.
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._list.selected.connect(self._show_current)
        self._list.new_wished.connect(self._add)
        self._list.duplicate_wished.connect(self._duplicate)
        self._list.rename_wished.connect(self._rename)
        self._list.removal_wished.connect(self._remove)
        self._table.rules_changed.connect(self._take_rules)
        self._example.counted.connect(self._show_counts)
        self._example.failed.connect(self._show_failure)
        self._use.clicked.connect(self._use_current)
        self._save.clicked.connect(self._save_all)
        self._cancel.clicked.connect(self.reject)
        self._discard.clicked.connect(lambda: super(RuleSetDialog, self).reject())
        self._keep.clicked.connect(self._keep_editing)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._list.apply_theme(theme)
        self._table.apply_theme(theme)
        self._example.apply_theme(theme)

    # --- what is shown

    def _show_sets(self, current: str | None) -> None:
        self._list.show_rule_sets(self._drafts.rule_sets, current)
        self._show_current(current)

    def _show_current(self, set_id: str | None) -> None:
        one = self._drafts.find(set_id)
        self._middle.setCurrentIndex(1 if one else 0)
        if one:
            self._name.setText(one.name)
            self._table.show_rules(one.rules)
        self._example.show_rules(one, at_once=True)
        self._show_changed()

    def _show_changed(self) -> None:
        """Say whether there is anything to save; who goes on working has answered the question."""
        self._save.setEnabled(self._drafts.is_changed)
        self._footer.setCurrentIndex(_BUTTONS)

    def _show_counts(self, counts: list[int]) -> None:
        self._table.show_error(None)
        self._table.show_counts(counts)

    def _show_failure(self, rule: int, sentence: str) -> None:
        self._table.show_counts(None)
        self._table.show_error(rule, sentence)

    # --- acts on the list

    def _add(self, starter: Starter | None) -> None:
        added = self._drafts.add(starter.title(), starter.rules()) if starter else self._drafts.add(self.tr("New rule set"))
        self._show_sets(added.id)
        if starter:
            self._table.edit_rule(0)
        else:
            self._table.add_rule()

    def _duplicate(self, set_id: str) -> None:
        copy = self._drafts.duplicate(set_id)
        if copy:
            self._show_sets(copy.id)

    def _rename(self, set_id: str, name: str) -> None:
        given = self._drafts.rename(set_id, name)
        self._name.setText(given)
        self._list.show_name(set_id, given)
        self._show_changed()

    def _remove(self, set_id: str) -> None:
        before = [one.id for one in self._drafts.rule_sets]
        self._drafts.remove(set_id)
        at = before.index(set_id)
        left = self._drafts.rule_sets
        self._show_sets(left[min(at, len(left) - 1)].id if left else None)

    def _take_rules(self) -> None:
        set_id = self._list.current()
        if set_id is not None:
            self._example.show_rules(self._drafts.set_rules(set_id, self._table.rules()))
            self._show_changed()

    # --- the end

    def _save_all(self) -> None:
        if self._is_sound():
            self.saved.emit(self._drafts.finished())
            self.accept()

    def _use_current(self) -> None:
        if not self._is_sound():
            return
        if self._drafts.is_changed:
            self.saved.emit(self._drafts.finished())
        self.chosen.emit(self._list.current())
        self.accept()

    def _is_sound(self) -> bool:
        """Return True if every pattern can be understood; show the first that cannot."""
        for one in self._drafts.rule_sets:
            try:
                apply_rules(one, "", ())
            except RuleError as error:
                self._show_sets(one.id)
                self._show_failure(error.rule, worded(error))
                self._table.edit_rule(error.rule)
                return False
        return True

    def _keep_editing(self) -> None:
        self._footer.setCurrentIndex(_BUTTONS)
        (self._left or self._list).setFocus()

    # --- Qt

    def reject(self) -> None:
        """Close; with changes only after the reader has agreed to lose them. While that is asked Esc goes back."""
        if self._footer.currentIndex() == _QUESTION:
            self._keep_editing()
        elif self._drafts.is_changed:
            self._left = self.focusWidget()
            self._footer.setCurrentIndex(_QUESTION)
            self._keep.setFocus()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, and read the example no more."""
        self._example.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Press the button that has the keyboard with Enter: no other button is meant by it."""
        focus = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)


def _border(parent: QWidget) -> QFrame:
    border = QFrame(parent)
    border.setObjectName("ColumnBorder")
    border.setFixedWidth(1)
    return border
