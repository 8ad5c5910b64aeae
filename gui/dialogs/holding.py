"""What is known of one document or of many: written, confirmed, or set back to what was recognised; all of it one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.metadata import FIELDS
from gui.holding_acts import COMPLETED
from gui.models.holding_details import MIXED, RECOGNISED, HoldingDetailsModel
from gui.widgets.dated import dated
from gui.widgets.holding_field import HoldingField
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from gui.holding_acts import HoldingDetails
    from gui.theme import Theme

ORDER: Final = ("title", "speaker", "occasion", "date", "source", "kind", "number")
_WIDTH: Final = 44
"""In heights of the interface's letters."""
_NAMED: Final = 3
"""Documents that are named above the fields."""


class HoldingDialog(QDialog):
    """A form of what is known of documents.

    Args:
        details: the documents, and what others have in the same fields.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(object)
    """List of pairs: the row of a document, and its `MetadataChange`; at least one. Who stores them closes the dialog."""

    def __init__(self, details: HoldingDetails, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._details = details
        self._model = HoldingDetailsModel(details.holdings, details.recognised)
        self._build()
        self._connect()
        for field in FIELDS:
            self._show(field)

    @property
    def documents(self) -> tuple[int, ...]:
        """The rows of the documents that it is about."""
        return tuple(one.document for one in self._details.holdings)

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("HoldingDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(self._details.holdings)
        self.setWindowTitle(self.tr("Details of %n document(s)", "", count) if count > 1 else self.tr("Document details"))
        self.resize(min(_WIDTH * metrics.interface_text, self.screen().availableGeometry().width()), 0)
        self._about = QLabel(self._named())
        self._about.setObjectName("SoftLabel")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        names = {
            "title": self.tr("Title"),
            "speaker": self.tr("Speaker"),
            "occasion": self.tr("Occasion"),
            "date": self.tr("Date"),
            "source": self.tr("Source"),
            "kind": self.tr("Kind"),
            "number": self.tr("Number"),
        }
        self._fields = {
            field: HoldingField(self._theme, names[field], self._check_date if field == "date" else lambda _: None) for field in ORDER
        }
        for field in COMPLETED:
            self._fields[field].complete_from(self._details.values[field])
        width = max(one.name_width() for one in self._fields.values())
        for one in self._fields.values():
            one.set_name_width(width)
            one.set_origin_width(one.origin_width())
        self._all = QPushButton(self.tr("Confirm all"))
        self._all.setToolTip(self.tr("Take everything that was recognised for right"))
        self._do = QPushButton(self.tr("Save"))
        self._do.setObjectName("AccentButton")
        self._do.setDefault(True)
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self._do)
        row.addWidget(self._shut)
        for button in (self._all, self._shut):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._about)
        for one in self._fields.values():
            layout.addWidget(one)
        layout.addSpacing(metrics.gap)
        layout.addLayout(row)
        # A window that has not been shown takes the height of one line for words that wrap.
        inside = self.width() - layout.contentsMargins().left() - layout.contentsMargins().right()
        self._about.setMinimumHeight(self._about.heightForWidth(inside))

    def _named(self) -> str:
        """Return which documents it is about."""
        holdings = self._details.holdings
        if len(holdings) == 1:
            (one,) = holdings
            return str(one.path) if one.path is not None else one.name
        names = self.tr(", ").join(self.tr("“{name}”").replace("{name}", short(one.shown_title)) for one in holdings[:_NAMED])
        more = len(holdings) - _NAMED
        return names if more <= 0 else self.tr("{names} and %n more", "", more).replace("{names}", names)

    def _connect(self) -> None:
        for field, one in self._fields.items():
            one.written.connect(lambda words, field=field: self._write(field, words))
            one.confirmation_wanted.connect(lambda field=field: self._confirm((field,)))
            one.as_recognised_wanted.connect(lambda field=field: self._leave_to_program(field))
            one.emptying_wanted.connect(lambda field=field: self._empty(field))
        self._all.clicked.connect(lambda: self._confirm(FIELDS))
        self._do.clicked.connect(self._decide)
        self._shut.clicked.connect(self.reject)

    # Fields

    def _show(self, field: str) -> None:
        """Show what a field holds now."""
        common = self._model.common(field)
        words, one = self._worded(field, common.value), self._fields[field]
        one.show_value(words, differs=common.differs, is_recognised=common.origin == RECOGNISED, is_partly=common.origin == MIXED)
        self._offer(field)

    def _offer(self, field: str) -> None:
        recognised = self._worded(field, self._model.recognised(field))
        common = self._model.common(field)
        can_reset = common.origin not in {RECOGNISED, "none"}
        can_empty = common.differs if len(self._details.holdings) > 1 else None
        self._fields[field].offer(
            can_confirm=self._model.can_confirm(field), recognised=recognised, can_reset=can_reset, can_empty=can_empty
        )
        self._all.setEnabled(any(self._model.can_confirm(one) for one in FIELDS))

    def _write(self, field: str, words: str) -> None:
        """Take what stands in a field; what stood there at first is nothing written, and an empty field says nothing where they differ."""
        if not self._fields[field].is_fit:
            return
        self._model.forget(field)
        common = self._model.common(field)
        if words != self._worded(field, common.value):
            self._model.write(field, self._value(field, words))
        if words:
            self._offer(field)
        else:
            # It may be as it was: that they differ is said again.
            self._show(field)

    def _confirm(self, fields: tuple[str, ...]) -> None:
        for field in fields:
            if self._model.can_confirm(field):
                self._model.confirm((field,))
                self._show(field)
        self._do.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_to_program(self, field: str) -> None:
        self._model.leave_to_program(field)
        self._show(field)
        self._fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self, field: str) -> None:
        """Say that there is none, in all documents."""
        self._model.write(field, "")
        self._show(field)
        self._fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _worded(field: str, value: str | None) -> str:
        return dated(value) if field == "date" else value or ""

    @staticmethod
    def _value(field: str, words: str) -> str:
        if field == "date" and words:
            from core.describing import date_of

            return date_of(words) or ""
        return words

    def _check_date(self, words: str) -> str | None:
        from core.describing import date_of

        if date_of(words) is not None:
            return None
        return self.tr("“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.").format(
            words=words, example=dated("2026-03-05")
        )

    def _decide(self) -> None:
        unfit = next((one for one in self._fields.values() if not one.is_fit), None)
        if unfit is not None:
            unfit.tell_fault()
            return
        changes = self._model.changes()
        if changes:
            self.decided.emit(changes)
        else:
            self.accept()
