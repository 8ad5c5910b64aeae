"""The concordance (语境索引) in the place of the page: every place of what is looked for, the words in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QStackedWidget, QWidget

from core.concordance import DATE, DOCUMENT, KEYWORD, LEFT, MOST, RIGHT
from core.concordance_forms import as_lines
from gui.models.concordance import ORDER_OF, ConcordanceModel
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.concordance_table import ConcordanceTable
from gui.widgets.filter_field import FilterField
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.concordance import Concordance
    from gui.theme import Theme

TYPED_AFTER: Final = 400
"""Milliseconds after the last key when is looked for what was typed."""


class ConcordancePane(QWidget):
    """A field, an order and the table of lines."""

    wanted = Signal(str, bool, bool)
    """What is written in the field, whether scripts are alike, and whether it is still being typed."""
    order_wanted = Signal(str)  # one of core.concordance.ORDERS
    passage_wanted = Signal(object)  # Line
    numbers_wanted = Signal(object)
    """Numbers of lines that are shown, of which it is not known in which paragraph they stand."""
    export_wanted = Signal()
    terms_wanted = Signal()
    """Their numbers over time are wanted."""
    widened = Signal()
    """The lines are to be those of the whole library again."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()
        self.show_nothing()

    def _build(self) -> None:
        self.setObjectName("ConcordancePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Concordance"))
        self._title.setObjectName("AppName")
        self._field = FilterField(self.tr("Word or phrase, as in the search of the library"), self.tr("Words of the concordance"))
        self._scripts = QCheckBox(self.tr("Both scripts"))
        self._scripts.setToolTip(self.tr("Simplified and traditional characters alike"))
        self._count = QLabel()
        self._count.setObjectName("ConcordanceCount")
        self._within = PaneButton(tip=self.tr("Press to look in the whole library"), dress=FRAMED)
        self._within.hide()
        self._orders = ChoiceBox(self.tr("Order of the lines"))
        for words, order in (
            (self.tr("By date"), DATE),
            (self.tr("By what stands before"), LEFT),
            (self.tr("By what stands behind"), RIGHT),
            (self.tr("By the words found"), KEYWORD),
            (self.tr("By document"), DOCUMENT),
        ):
            self._orders.addItem(words, order)
        self._export = PaneButton(self.tr("Export…"), self.tr("Save all lines as a table or as text"), dress=FRAMED)
        self._terms = PaneButton(self.tr("Over time"), self.tr("How often this stands in the documents of each year"), dress=FRAMED)
        self._back = PaneButton(self.tr("Back to the text"))
        self._model = ConcordanceModel(self)
        self._table = ConcordanceTable(self._theme)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Lines of the concordance"))
        self._hint = PaneHint()
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)
        self._lay_out()

    def _lay_out(self) -> None:
        first = (self._title, self._field, self._back)
        second = (self._count, self._within, self._scripts, self._orders, self._terms, self._export)
        head = PaneHead(self._theme, first, second, wide=(self._field, self._count))
        stack(self, head, self._views, wide=self._views)

    def _connect(self) -> None:
        self._field.textEdited.connect(lambda _words: self._typed.start())
        self._field.textChanged.connect(lambda words: None if words else self._typed.start())
        self._typed.timeout.connect(lambda: self._ask(is_typing=True))
        self._field.returnPressed.connect(lambda: self._ask(is_typing=False))
        self._scripts.toggled.connect(lambda _on: self._ask(is_typing=False))
        self._orders.currentIndexChanged.connect(lambda _at: self.order_wanted.emit(self.order))
        self._table.horizontalHeader().sectionClicked.connect(self._order_by)
        self._within.clicked.connect(self.widened)
        self._terms.clicked.connect(self.terms_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._model.numbers_wanted.connect(self.numbers_wanted)
        self._back.clicked.connect(self.left)
        self._table.passage_wanted.connect(lambda row: self.passage_wanted.emit(self._model.at(row)))
        self._table.copy_wanted.connect(self._copy)
        self._table.left.connect(self.left)

    # What is asked

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self._field.text()

    @property
    def is_any_script(self) -> bool:
        """True if simplified and traditional characters are alike."""
        return self._scripts.isChecked()

    @property
    def order(self) -> str:
        """The order that is chosen, one of `core.concordance.ORDERS`."""
        return str(self._orders.currentData())

    @property
    def lines(self) -> tuple[Concordance | None, Sequence[int]]:
        """What is shown, and in which order."""
        return self._model.concordance, self._model.order

    def take_words(self, words: str, *, is_any_script: bool) -> None:
        """Write words in the field and look for them."""
        with QSignalBlocker(self._field), QSignalBlocker(self._scripts):
            self._field.setText(words)
            self._scripts.setChecked(is_any_script)
        self._ask(is_typing=False)

    def show_within(self, name: str, *, is_aside: bool = False) -> None:
        """Say to what the lines are narrowed beside the words.

        Args:
            name: empty for the whole library.
            is_aside: the reader came from another page than the text, and goes back to it.
        """
        self._within.setVisible(bool(name))
        self._within.setText(self.tr("Only {name} ✕").format(name=name.replace("&", "&&")))
        self._within.setAccessibleName(self.tr("Narrowed to {name}").format(name=name))
        self._back.setText(self.tr("Back") if is_aside else self.tr("Back to the text"))

    def focus_field(self) -> None:
        """Give the keyboard to the field, with all of it chosen."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def _ask(self, *, is_typing: bool) -> None:
        self._typed.stop()
        self.wanted.emit(self.words, self.is_any_script, is_typing)

    def _order_by(self, column: int) -> None:
        self._orders.setCurrentIndex(self._orders.findData(ORDER_OF[column]))

    # What is shown

    def show_nothing(self) -> None:
        """Say what will be here and how to begin."""
        self._show_hint(
            self.tr(
                "Every place of a word in the library will stand here, one line each, with the word in the middle."
                " Write it above and press Enter; signs and filters are those of the search of the library."
            )
        )

    def show_looking(self, done: int = 0, total: int = 0) -> None:
        """Say that is being looked, and how far that is; what is shown stays until the answer is there."""
        words = self.tr("Looking through the library…")
        if total:
            words = self.tr("Looking through the library: {done} of {total} documents").format(done=f"{done:,}", total=f"{total:,}")
        self._count.setText(words)

    def show_fault(self, words: str) -> None:
        """Say what is wrong with what is looked for."""
        self._show_hint(words)

    def show_lines(self, found: Concordance, order: Sequence[int]) -> None:
        """Show other lines."""
        if not found:
            self._show_hint(self.tr("No document of the library has such a place. Try fewer words, or take out a filter."))
            self._count.setText(self.tr("%Ln place(s)", "", 0))
            return
        self._model.show(found, order)
        self._table.share_width()
        self._table.choose_first()
        self._views.setCurrentWidget(self._table)
        self._export.setEnabled(True)
        self.show_count()

    def show_count(self) -> None:
        """Say how many lines are shown."""
        found = self._model.concordance
        self._count.setText(self._counted(found) if found is not None else "")

    def show_order(self, order: Sequence[int]) -> None:
        """Show the same lines in another order, from the first one."""
        self._model.show_order(order)
        self._table.choose_first()

    def show_numbers(self) -> None:
        """Show the numbers of paragraphs that have been found out."""
        self._model.learned()

    def focus_lines(self) -> None:
        """Give the keyboard to the lines, if there are any; else to the field."""
        if self._model.rowCount():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_field()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)

    def _show_hint(self, words: str) -> None:
        self._model.show(None)
        self._hint.setText(words)
        self._count.clear()
        self._export.setEnabled(False)
        self._views.setCurrentWidget(self._hint)

    def _counted(self, found: Concordance) -> str:
        if found.is_cut:
            return self.tr("The first {count} places; there are more. Add words or a filter to see all.").format(count=f"{MOST:,}")
        places = self.tr("%Ln place(s)", "", len(found))
        return self.tr("{places} in {documents}").format(places=places, documents=self.tr("%Ln document(s)", "", len(found.sources)))

    def _copy(self) -> None:
        rows = self._table.rows()
        if rows:
            QApplication.clipboard().setText("".join(as_lines(self._model.at(row) for row in rows)))

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leaves; the arrow down leads from the field to the lines."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus():
            self.focus_lines()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on to the lines, or to the field."""
        super().focusInEvent(event)
        self.focus_lines()
