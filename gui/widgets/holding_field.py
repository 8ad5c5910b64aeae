"""One field of what is known of documents, in a form: its value, where that comes from, and the ways to settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from core.text import storable
from gui.icons import icon
from gui.theme import restyle
from gui.widgets.tag_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.theme import Theme


class HoldingField(QWidget):
    """Shows a value that can be written over. One that differs from document to document is empty and says so.

    Args:
        theme: for sizes and pictures.
        name: what the value is, in the reader's language.
        check: returns what is wrong with the words that were written, None if they will do.
        parent: see Qt.
    """

    written = Signal(str)  # the words as they stand now; those it was shown with included
    confirmation_wanted = Signal()
    as_recognised_wanted = Signal()
    emptying_wanted = Signal()

    def __init__(self, theme: Theme, name: str, check: Callable[[str], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._check = check
        self._build()
        self._connect()

    def show_value(self, words: str, *, differs: bool, is_recognised: bool, is_partly: bool = False) -> None:
        """Show a value.

        Args:
            words: as the reader writes them.
            differs: True if the documents have several: then there are no words.
            is_recognised: True if it has not been confirmed.
            is_partly: True if that is so of some documents only.
        """
        self._edit.setPlaceholderText(self.tr("They differ") if differs else self.tr("not known"))
        if self._edit.text() != words:
            self._edit.setText(words)
        origin = self.tr("partly recognised") if is_partly else self.tr("recognised") if is_recognised else ""
        self._origin.setText(origin)
        told = self.tr("The documents differ in this. It stays as it is in each unless something is written here.") if differs else ""
        if is_recognised or is_partly:
            told = " ".join(part for part in (told, self.tr("Recognised by the program, and not confirmed yet.")) if part)
        self._edit.setAccessibleDescription(told)
        self._edit.setToolTip(told)
        if self._edit.property("origin") != (origin := "recognised" if is_recognised else ""):
            self._edit.setProperty("origin", origin)
            restyle(self._edit)
        self._show_fault(None)

    def offer(self, *, can_confirm: bool, recognised: str, can_reset: bool, can_empty: bool | None = None) -> None:
        """Offer to confirm the value, to set it back to what was recognised, and to say that there is none.

        Args:
            can_confirm: True if there is something to be confirmed.
            recognised: what it would be set back to.
            can_reset: True if it can be.
            can_empty: True if an empty field would not say so, since the documents differ; None for a single document, which never does.
        """
        self._empty.setVisible(can_empty is not None)
        self._empty.setEnabled(bool(can_empty))
        self._confirm.setEnabled(can_confirm)
        self._reset.setEnabled(can_reset)
        words = self.tr("{name}: as recognised").format(name=self._name)
        self._reset.setToolTip(plain_tip(f"{words} ({recognised})" if recognised else words))
        self._reset.setAccessibleName(words)

    def complete_from(self, values: Sequence[str]) -> None:
        """Offer these while something is written."""
        completer = QCompleter(QStringListModel(list(values), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        suggestions = QListView(self)
        suggestions.setObjectName("TagSuggestions")
        completer.setPopup(suggestions)
        # A value that was chosen counts as written.
        completer.activated.connect(self._take)
        self._edit.setCompleter(completer)

    @property
    def words(self) -> str:
        """What stands in the field, white space within as one blank."""
        return " ".join(storable(self._edit.text()).split())

    @property
    def is_fit(self) -> bool:
        """True if what stands there will do."""
        return not self.words or self._check(self.words) is None

    def tell_fault(self) -> None:
        """Say what is wrong with what stands there, and lead there."""
        self._show_fault(self._check(self.words) if self.words else None)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_width(self) -> int:
        """Return the pixels that the name takes."""
        return self._label.sizeHint().width()

    def set_name_width(self, width: int) -> None:
        """Let the value begin behind so many pixels."""
        self._label.setFixedWidth(width)

    def set_origin_width(self, width: int) -> None:
        """Let all fields of a form be of one width."""
        self._origin.setFixedWidth(width)

    def origin_width(self) -> int:
        """Return the pixels that the longest origin takes."""
        metrics = self._origin.fontMetrics()
        return (
            max(metrics.horizontalAdvance(words) for words in (self.tr("partly recognised"), self.tr("recognised")))
            + self._theme.metrics.gap
        )

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._label = QLabel(self._name)
        self._label.setObjectName("FactName")
        self._edit = QLineEdit()
        self._edit.setObjectName("HoldingValue")
        self._edit.setAccessibleName(self._name)
        self._label.setBuddy(self._edit)
        self._origin = QLabel()
        self._origin.setObjectName("FactOrigin")
        self._confirm = self._button("check")
        confirm = self.tr("{name}: confirm what was recognised").format(name=self._name)
        self._confirm.setToolTip(confirm)
        self._confirm.setAccessibleName(confirm)
        self._reset = self._button("as-recognised")
        self._empty = self._button("close")
        empty = self.tr("{name}: leave it empty in all of them").format(name=self._name)
        self._empty.setToolTip(empty)
        self._empty.setAccessibleName(empty)
        self._fault = QLabel()
        self._fault.setObjectName("FactFault")
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.hide()
        row = QHBoxLayout()
        row.setSpacing(metrics.small_gap)
        row.addWidget(self._label)
        row.addWidget(self._edit, 1)
        for widget in (self._origin, self._confirm, self._reset, self._empty):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small_gap)
        layout.addLayout(row)
        layout.addWidget(self._fault)
        self.setFocusProxy(self._edit)

    def _button(self, picture: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        size = self._theme.metrics.badge_height
        button.setIconSize(QSize(size, size))
        button.setIcon(icon(picture, self._theme, token="soft"))
        # Reached by Tab like any other part of a form.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self._edit.textEdited.connect(self._take)
        self._edit.editingFinished.connect(self._look_at_it)
        self._confirm.clicked.connect(self.confirmation_wanted)
        self._reset.clicked.connect(self.as_recognised_wanted)
        self._empty.clicked.connect(self.emptying_wanted)

    def _take(self, _words: str) -> None:
        self._show_fault(None)
        self.written.emit(self.words)

    def _look_at_it(self) -> None:
        self._show_fault(self._check(self.words) if self.words else None)

    def _show_fault(self, fault: str | None) -> None:
        self._fault.setText(fault or "")
        self._fault.setVisible(fault is not None)
