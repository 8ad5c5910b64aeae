"""Two readers of a text side by side, in the place of the page: how far they agree, tag by tag, and what each has marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from core.agreement import BOTH, ONE, OTHER
from core.layers import OWN
from gui.models.agreement import UNCOUNTED, AgreementModel, Names, PassageModel, Row, said_kappa, said_level, said_line, said_share
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.layer_signs import SIGN_RATIO, sign_icon
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent

    from core.agreement import Agreement, AgreementLine, Passage
    from core.annotation import Annotation
    from core.layers import Layer
    from gui.theme import Theme

_LINE_PARTS: Final = (18, 10, 12, 11, 9, 17, 14, 9)
_PASSAGE_PARTS: Final = (16, 40, 22, 22)
_NAME: Final = 14
"""Characters of a name in a box."""


class AgreementPane(QWidget):
    """Who is compared, a table of tags and colours, and the passages of the row that is chosen there."""

    sides_changed = Signal(str, str)  # ids of layers, `core.layers.OWN` for the reader himself
    line_chosen = Signal(object)  # AgreementLine, None for all
    passage_wanted = Signal(object)  # Passage
    merge_wanted = Signal(object)  # list of Passage
    export_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = Names()
        self._layers: Sequence[Layer] = ()
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.setObjectName("AgreementPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Compare layers"))
        self._title.setObjectName("AppName")
        self._one, self._other = ChoiceBox.fitted(self.tr("First reader")), ChoiceBox.fitted(self.tr("Second reader"))
        side = self._theme.metrics.small_text
        for box in (self._one, self._other):
            box.setIconSize(QSize(side * SIGN_RATIO, side))
        self._with = QLabel(self.tr("with"))
        self._export = PaneButton(self.tr("Export…"), self.tr("Save the table and the passages as a file"))
        self._back = PaneButton(self.tr("Back to the text"))
        self._said = QLabel()
        self._said.setObjectName("AgreementSaid")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = AgreementModel(self)
        self._table = ChoiceTable(self._theme, _LINE_PARTS)
        self._table.setModel(self._lines)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Agreement by tag and colour"))
        self._state = ChoiceBox.fitted(self.tr("Which passages"))
        self._of = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._of.setObjectName("SoftLabel")
        self._merge = PaneButton(self.tr("Make mine"), self.tr("Put the annotations of the chosen passages among your own"))
        self._passages = PassageModel(self)
        self._list = ChoiceTable(self._theme, _PASSAGE_PARTS)
        self._list.setModel(self._passages)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSelectionMode(ChoiceTable.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Passages"))
        self._hint = PaneHint()

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        first = (self._title, self._one, self._with, self._other, None, self._export, self._back)
        middle = QHBoxLayout()
        middle.setSpacing(metrics.gap)
        middle.addWidget(self._state)
        middle.addWidget(self._of, 1)
        middle.addWidget(self._merge)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.pad)
        rows.setSpacing(metrics.gap)
        rows.addWidget(self._said)
        rows.addWidget(self._table, 2)
        rows.addLayout(middle)
        rows.addWidget(self._list, 3)
        self._views = QStackedWidget()
        self._views.addWidget(body)
        self._views.addWidget(self._hint)
        stack(self, PaneHead(self._theme, first), self._views, wide=self._views)

    def _connect(self) -> None:
        for box, other in ((self._one, self._other), (self._other, self._one)):
            box.activated.connect(lambda _at, box=box, other=other: self._choose(box, other))
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_line())
        self._table.taken.connect(lambda _row: self._list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._state.activated.connect(lambda _at: self._filter())
        self._list.taken.connect(lambda row: self.passage_wanted.emit(self._passages.at(row).passage))
        self._list.selectionModel().selectionChanged.connect(lambda *_: self._offer_merge())
        self._merge.clicked.connect(lambda: self.merge_wanted.emit([self._passages.at(row).passage for row in self._list.rows()]))
        self._export.clicked.connect(self.export_wanted)
        self._back.clicked.connect(self.left)

    # What is compared

    @property
    def sides(self) -> tuple[str, str]:
        """Return who is compared: ids of layers, `core.layers.OWN` for the reader himself."""
        return self._one.currentData() or OWN, self._other.currentData() or OWN

    @property
    def names(self) -> Names:
        """Return what the two are called."""
        return self._names

    @property
    def line(self) -> AgreementLine | None:
        """Return the line that is chosen, None for none."""
        index = self._table.currentIndex()
        return self._lines.at(index.row()) if index.isValid() else None

    def offer(self, layers: Sequence[Layer], wanted: tuple[str, str]) -> None:
        """Offer the reader himself and these layers.

        Args:
            layers: of the document.
            wanted: who is to be compared, if they are there.
        """
        self._layers = layers
        for box, side in zip((self._one, self._other), wanted, strict=True):
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("Me"), OWN)
                for layer in layers:
                    box.addItem(self._sign(layer), _cut(layer.name), layer.id)
                box.setCurrentIndex(max(0, box.findData(side)))
        self._name_sides()
        self._say()

    def _sign(self, layer: Layer) -> QIcon:
        return sign_icon(self._theme, layer.border, self._theme.metrics.small_text, self.devicePixelRatioF())

    def _choose(self, box: ChoiceBox, other: ChoiceBox) -> None:
        """Compare with somebody else; nobody is compared with himself."""
        if box.currentIndex() == other.currentIndex():
            other.setCurrentIndex(0 if box.currentIndex() else min(1, other.count() - 1))
        self._name_sides()
        self.sides_changed.emit(*self.sides)

    def _name_sides(self) -> None:
        names = {OWN: self.tr("Me"), **{layer.id: layer.name for layer in self._layers}}
        self._names = Names(*(names.get(side, "") for side in self.sides))
        chosen = self._state.currentData() or ""
        with QSignalBlocker(self._state):
            self._state.clear()
            self._state.addItem(self.tr("All passages"), "")
            for state, words in (
                (BOTH, self.tr("Marked by both")),
                (ONE, self.tr("Only {name}").format(name=_cut(self._names.one))),
                (OTHER, self.tr("Only {name}").format(name=_cut(self._names.other))),
                (UNCOUNTED, self.tr("Not compared")),
            ):
                self._state.addItem(words, state)
            self._state.setCurrentIndex(max(0, self._state.findData(chosen)))

    # What is shown

    def show_agreement(self, found: Agreement) -> None:
        """Show another comparison; the line that was chosen stays so if it is there."""
        before = self.line
        self._lines.show(found.lines, self._names)
        rows = range(self._lines.rowCount())
        wanted = (before.kind, before.label) if before is not None else None
        row = next((row for row in rows if (self._lines.at(row).kind, self._lines.at(row).label) == wanted), 0)
        self._table.setCurrentIndex(self._lines.index(row, 0))
        kappa = found.whole.characters.kappa
        words = self.tr("Over characters the two agree on {share} (kappa {kappa}, {level}).")
        share = said_share(found.whole.characters.agreement)
        self._said.setText(words.format(share=share, kappa=said_kappa(kappa), level=said_level(kappa)))
        self._said.setToolTip(
            self.tr("A long text in which little is marked has a high share in any case. The kappa leaves out what chance would give.")
        )

    def show_passages(self, found: Iterable[Passage], left_out: Iterable[tuple[bool, Annotation]]) -> None:
        """Show the passages of the line that is chosen, then what the comparison leaves out, see `PassageModel.show`."""
        chosen = {_key(self._passages.at(row)) for row in self._list.rows()[:1]}
        self._passages.show(found, left_out, self._names)
        again = next((row for row in range(self._passages.rowCount()) if _key(self._passages.at(row)) in chosen), 0)
        if self._passages.rowCount():
            self._list.setCurrentIndex(self._passages.index(again, 0))
        self._say()

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Return heads and rows for a file: the agreement, then the passages that are shown."""
        heads, rows = self._lines.table()
        passages = [self._passages.cells(row) for row in range(self._passages.rowCount())]
        return heads, [*rows, (), self._passages.heads(), *passages]

    def focus_table(self) -> None:
        """Give the keyboard to the table; without layers to the way back."""
        (self._table if self._layers else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.offer(self._layers, self.sides)

    def _tell_line(self) -> None:
        if (line := self.line) is not None:
            self.line_chosen.emit(line)

    def _filter(self) -> None:
        self._passages.filter(self._state.currentData() or "")
        if self._passages.rowCount():
            self._list.setCurrentIndex(self._passages.index(0, 0))
        self._say()

    def _offer_merge(self) -> None:
        """Let those passages be taken over in which somebody else has marked something."""
        one, other = self.sides
        passages = [self._passages.at(row).passage for row in self._list.rows()]
        self._merge.setEnabled(any((one != OWN and passage.one) or (other != OWN and passage.other) for passage in passages))

    def _say(self) -> None:
        """Say how many passages there are, and without a layer how one comes here."""
        self._views.setCurrentIndex(0 if self._layers else 1)
        self._export.setEnabled(bool(self._layers))
        for widget in (self._one, self._with, self._other):
            widget.setVisible(bool(self._layers))
        self._hint.setText(
            self.tr(
                "There is nothing to compare yet. Choose “{action}” and take those of a colleague as a layer: what both have marked, "
                "and what one alone, will stand here, with how far you agree on each tag."
            ).format(action=QCoreApplication.translate("Actions", "Import annotations…"))
        )
        line, model = self.line, self._passages
        parts = [said_line(line)] if line is not None else []
        parts += [f"{model.state_name(state)} {count}" for state in (BOTH, ONE, OTHER, UNCOUNTED) if (count := model.count(state))]
        self._of.show_words(self.tr(" · ").join(parts))
        self._offer_merge()

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _cut(name: str) -> str:
    """Return a name that has room in a box."""
    return name if len(name) <= _NAME else name[: _NAME - 1] + "…"


def _key(row: Row) -> tuple[object, ...]:
    """Return what tells a passage from the others; what is noted there may change."""
    return row.state, row.passage.span, *(one.id for one in (*row.passage.one, *row.passage.other))
