"""The trash, in the place of the cards: what was taken off, to be put back or removed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.models.trash import TrashModel
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.trash_list import TrashList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.trash import Buried
    from gui.theme import Theme


class TrashPane(QWidget):
    """Lists deleted annotations of the document or of the library. Nothing goes for good but by hand and after a question."""

    restore_wanted = Signal(object)  # list of Buried
    removal_wanted = Signal(object)  # ids of what is to go for good; the reader has said yes
    scope_changed = Signal(bool)  # True for the whole library
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._doomed: list[str] = []
        self._awaits_rows = False
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("TrashPane")
        self._back = QToolButton()
        self._back.setIcon(icon("arrow-left", self._theme))
        self._back.setToolTip(self.tr("Back to the annotations (Esc)"))
        self._back.setAccessibleName(self.tr("Back to the annotations"))
        self._title = QLabel(self.tr("Trash"))
        self._scope = ChoiceBox(self.tr("Whose annotations"))
        self._scope.addItems([self.tr("This document"), self.tr("Whole library")])
        self._model = TrashModel(self)
        self._list = TrashList(self._theme)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Trash"))
        self._hint = QLabel()
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        self._views.addWidget(self._list)
        self._views.addWidget(self._hint)
        self._restore = QPushButton(self.tr("Restore"))
        self._empty = QPushButton(self.tr("Empty the trash…"))
        for button in (self._restore, self._empty):
            button.setObjectName("Answer")
        head, foot = QHBoxLayout(), QHBoxLayout()
        for widget in (self._back, self._title):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._scope)
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._empty)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        foot.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.card_gap, metrics.small_gap, metrics.card_gap, metrics.gap)
        layout.setSpacing(metrics.gap)
        layout.addLayout(head)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._foot)
        layout.addWidget(self._build_question())

    def _build_question(self) -> QWidget:
        """Build what asks before anything goes for good."""
        self._question = QWidget()
        self._asked = QLabel()
        self._asked.setWordWrap(True)
        self._yes = QPushButton(self.tr("Remove for good"))
        self._yes.setObjectName("AccentAnswer")
        self._no = QPushButton(self.tr("Keep them"))
        self._no.setObjectName("Answer")
        answers = QHBoxLayout()
        answers.addWidget(self._yes)
        answers.addWidget(self._no)
        answers.addStretch(1)
        layout = QVBoxLayout(self._question)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._asked)
        layout.addLayout(answers)
        self._question.hide()
        return self._question

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._list.left.connect(self.left)
        self._scope.currentIndexChanged.connect(self._change_scope)
        self._list.selectionModel().selectionChanged.connect(self._follow_selection)
        self._list.restore_wanted.connect(self._put_back)
        self._list.removal_wanted.connect(lambda: self._ask(self._list.selected_rows()))
        self._restore.clicked.connect(self._put_back)
        self._empty.clicked.connect(self._ask_from_button)
        self._yes.clicked.connect(self._remove)
        self._no.clicked.connect(self._take_back)

    @property
    def is_of_library(self) -> bool:
        """True if the whole library's are wanted."""
        return self._scope.currentIndex() == 1

    def show_trash(self, rows: Sequence[Buried]) -> None:
        """Show what was taken off, the newest first; what is still there stays selected."""
        chosen = {self._model.at(row).annotation.id for row in self._list.selected_rows()}
        self._model.show_trash(rows)
        for row, one in enumerate(rows):
            if one.annotation.id in chosen:
                self._list.selectionModel().select(self._model.index(row, 0), self._list.selectionModel().SelectionFlag.Select)
        self._title.setText(self.tr("Trash {count}").format(count=len(rows)) if rows else self.tr("Trash"))
        if self.is_of_library:
            self._hint.setText(
                self.tr("The trash is empty. Annotations that you delete with Del in any document are kept here until you empty it.")
            )
        else:
            self._hint.setText(
                self.tr("Nothing was deleted in this document. Annotations that you delete with Del are kept here until you empty it.")
            )
        if not rows and self._list.hasFocus():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._views.setCurrentWidget(self._list if rows else self._hint)
        if rows and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0, 0))
        if rows and self._awaits_rows and self._back.hasFocus():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._awaits_rows = False
        self._take_back()
        self._follow_selection()

    def offer_document(self, *, is_there: bool) -> None:
        """Say whether a document is open: without one there is the library's trash only."""
        self._scope.setEnabled(is_there)
        if not is_there:
            self._scope.setCurrentIndex(1)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._back.setIcon(icon("arrow-left", theme))
        self._list.apply_theme(theme)

    def _change_scope(self) -> None:
        self.scope_changed.emit(self.is_of_library)

    def _follow_selection(self) -> None:
        count, rows = len(self._list.selected_rows()), self._model.rowCount()
        self._restore.setEnabled(count > 0)
        self._restore.setText(self.tr("Restore %n", "", count) if count > 1 else self.tr("Restore"))
        self._empty.setEnabled(rows > 0)
        self._empty.setText(self.tr("Remove %n for good…", "", count) if 1 < count < rows else self.tr("Empty the trash…"))

    def _put_back(self) -> None:
        found = [self._model.at(row) for row in self._list.selected_rows()]
        if found:
            self.restore_wanted.emit(found)

    def _ask_from_button(self) -> None:
        """Ask before several that are selected go for good, else before all do."""
        rows = self._list.selected_rows()
        self._ask(rows if len(rows) > 1 else range(self._model.rowCount()))

    def _ask(self, rows: Sequence[int]) -> None:
        """Ask before these go for good."""
        self._doomed = [self._model.at(row).annotation.id for row in rows]
        if self._doomed:
            self._asked.setText(self.tr("Remove %n annotation(s) for good? This cannot be undone.", "", len(self._doomed)))
            self._foot.hide()
            self._question.show()
            self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        doomed, self._doomed = self._doomed, []
        self._take_back()
        self.removal_wanted.emit(doomed)

    def _take_back(self) -> None:
        """Ask no more."""
        had_focus = self._question.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._doomed = []
        self._question.hide()
        self._foot.show()
        if had_focus:
            (self._list if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard to the list, or to the way back if it is empty."""
        super().focusInEvent(event)
        self._awaits_rows = not self._model.rowCount()
        (self._list if self._model.rowCount() else self._back).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close the question with Esc, then the trash."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._question.isHidden():
            self._take_back()
        else:
            self.left.emit()
