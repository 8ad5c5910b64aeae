"""Two documents side by side: what is known of each, and which of them stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from gui.widgets.dated import dated
from gui.widgets.tag_words import plain_tip
from gui.widgets.when import spoken_time

if TYPE_CHECKING:
    from core.holdings import Holding
    from core.likeness import AlikePair
    from gui.theme import Theme

_ONE, _OTHER = 1, 2
_ROWS: Final = ("title", "speaker", "date", "source", "characters", "marks", "opened", "file")


class TwoHoldings(QWidget):
    """A table of facts in two columns under two choices."""

    chosen = Signal()
    """The reader wants the other one to stay."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: AlikePair | None = None
        names = {
            "title": self.tr("Title"),
            "speaker": self.tr("Speaker"),
            "date": self.tr("Date"),
            "source": self.tr("Source"),
            "characters": self.tr("Characters"),
            "marks": self.tr("Annotations"),
            "opened": self.tr("Last opened"),
            "file": self.tr("File"),
        }
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.metrics.pad)
        grid.setVerticalSpacing(theme.metrics.small_gap)
        self._cells: dict[tuple[str, int], QLabel] = {}
        for side in (_ONE, _OTHER):
            choice = QRadioButton(self.tr("This one stays"))
            self._group.addButton(choice, side)
            grid.addWidget(choice, 0, side)
            grid.setColumnStretch(side, 1)
        for row, field in enumerate(_ROWS, 1):
            name = QLabel(names[field])
            name.setObjectName("FactName")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            for side in (_ONE, _OTHER):
                cell = QLabel()
                cell.setTextFormat(Qt.TextFormat.PlainText)
                cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                grid.addWidget(cell, row, side)
                self._cells[field, side] = cell
        self._names = names
        self._group.idClicked.connect(lambda _side: self.chosen.emit())

    def show_pair(self, pair: AlikePair) -> None:
        """Show two documents; the one more worth keeping is the one that stays unless the reader says otherwise."""
        self._pair = pair
        for side, one in ((_ONE, pair.one), (_OTHER, pair.other)):
            said = _said(one, self.tr("never"))
            for field in _ROWS:
                cell = self._cells[field, side]
                words = said[field] or "—"
                cell.setText(cell.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, max(80, self.width() * 2 // 5)))
                cell.setToolTip(plain_tip(words))
                cell.setAccessibleName(self.tr("{name}: {value}").format(name=self._names[field], value=words))
            button = self._group.button(side)
            button.setChecked(one is pair.better)
            button.setAccessibleName(self.tr("“{name}” stays").replace("{name}", pair.called(one)))

    @property
    def kept(self) -> Holding | None:
        """The document that stays, None while none is shown."""
        if self._pair is None:
            return None
        return self._pair.one if self._group.checkedId() == _ONE else self._pair.other

    @property
    def joined(self) -> Holding | None:
        """The other one."""
        if self._pair is None:
            return None
        return self._pair.other if self._group.checkedId() == _ONE else self._pair.one


def _said(one: Holding, never: str) -> dict[str, str]:
    return {
        "title": one.shown_title,
        "speaker": one.metadata.speaker or "",
        "date": dated(one.metadata.date),
        "source": one.metadata.source or "",
        "characters": f"{one.characters:,}" if one.characters else "",
        "marks": f"{one.marks:,}",
        "opened": spoken_time(one.opened) if one.opened else never,
        "file": str(one.path or one.name),
    }
