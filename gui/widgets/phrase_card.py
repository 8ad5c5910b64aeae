"""A calm card over the page: what a set phrase stands for, by whom it is told, and where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from core.spans import Span
from gui.widgets.page_card import PageCard, card_button
from gui.widgets.phrase_words import Told, defined, here, in_library, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.phrases import PhraseCard, PhraseDocument, PhraseLibrary
    from gui.theme import Theme

WIDTH: Final = 380
_DOCUMENTS: Final = 5
"""Documents of the library that it names: the first by date, and the latest."""
_MEMBERS: Final = 60
"""Members that it shows of one list."""


class PhraseCardFrame(PageCard):
    """Shows a set phrase. Nothing on it takes the keyboard by itself."""

    place_wanted = Signal(object)
    """A `Span` of the text that is to be seen."""
    document_wanted = Signal(object, object)
    """A `PhraseDocument` and a `Span` of its text."""
    all_wanted = Signal(str)
    """A name of which all places of the library are to be seen."""
    recall_wanted = Signal(str)
    edit_wanted = Signal(str)
    """A name of which the reader wants to write or correct an entry."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, page, width=WIDTH, gap=theme.metrics.small_gap)
        self._card: PhraseCard | None = None
        self._library: PhraseLibrary | None = None
        self._place = QRect()
        self._at = Span(0, 0)
        self._build()
        self._connect()

    @property
    def card(self) -> PhraseCard | None:
        """Return what it shows."""
        return self._card

    @property
    def span(self) -> Span:
        """Return the words beside which it stands."""
        return self._at

    def show_card(self, card: PhraseCard, span: Span, place: QRect) -> None:
        """Show what is known of a phrase.

        Args:
            card: what is known without the library.
            span: where the reader meets it.
            place: what that covers, in pixels of the page.
        """
        self._card, self._library, self._at = card, None, span
        self._place = place
        self._fill()
        self._appear(place)

    def show_library(self, library: PhraseLibrary) -> None:
        """Show also where it stands in the library, if that is what is shown."""
        if self._card is None or library.name != self._card.name:
            return
        self._library = library
        focus = self.focusWidget()
        name = focus.accessibleName() if focus is not None and self.isAncestorOf(focus) and focus.hasFocus() else ""
        self._fill()
        self.stand_beside(self._place)
        if name:
            self.take_keyboard(name)

    def stand_beside(self, place: QRect) -> None:
        """Stand beside words that are somewhere else now, on a page that may have another size."""
        self._place = place
        super().stand_beside(place)

    def _top_without_room(self, room: QRect) -> int:
        # It leaves the words in view if it can.
        return max(room.top(), room.bottom() - self.height())

    def _highest(self) -> int:
        # Not over more than two thirds of the page.
        return self._page.height() * 2 // 3

    def take_keyboard(self, name: str = "") -> None:
        """Give the keyboard to the button of that name, else to the first one."""
        buttons = [one for one in self.findChildren(QPushButton) if one.isVisibleTo(self)]
        wanted = next((one for one in buttons if name and one.accessibleName() == name), self._all)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        if self._card is not None:
            self._fill()

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("PhraseCard")
        self.setAccessibleName(self.tr("Set phrase"))
        self._name = _label("", "PhraseName")
        self._all = card_button(self.tr("All places"), self.tr("Show every place in the library as lines"))
        self._recall = card_button(self.tr("Recall card"), self.tr("Ask me what it stands for when it is due"))
        self._edit = card_button("", self.tr("Your own entry stands in the place of the lexicon's"))
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.small_gap)
        for button in (self._all, self._recall, self._edit):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        layout.setSpacing(metrics.small_gap)
        layout.addWidget(self._name)
        layout.addWidget(self._area)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._all.clicked.connect(lambda: self._tell(self.all_wanted))
        self._recall.clicked.connect(lambda: self._tell(self.recall_wanted))
        self._edit.clicked.connect(self._ask_to_edit)

    def offer_recall(self, *, is_offered: bool) -> None:
        """Offer recall cards, or nothing of them."""
        self._recall.setVisible(is_offered)

    def _tell(self, signal: SignalInstance) -> None:
        if self._card is not None:
            signal.emit(self._card.name)

    def _ask_to_edit(self) -> None:
        """Let the reader choose which entry, if several have the name."""
        names = [one.name for one in self._card.entries] if self._card is not None else []
        if len(names) < 2:
            self._tell(self.edit_wanted)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            menu.addAction(name.replace("&", "&&"), partial(self.edit_wanted.emit, name))
        menu.popup(self._edit.mapToGlobal(QPoint(0, self._edit.height())))

    def _fill(self) -> None:
        card = self._card
        if card is None:
            return
        self._empty()
        self._name.setText(card.name)
        lists = told(card, self._library)
        for one in lists:
            self._add_list(one)
        if not lists:
            self._add(_label(self.tr("What it stands for is not known here. You can write it down yourself."), "SoftLabel"))
        self._add_places(card)
        self._edit.setText(self.tr("Correct…") if card.entries else self.tr("Add…"))
        self._recall.setEnabled(bool(lists))
        self._begin()
        said = "\n".join(f"{one.source}\n{one.words}" for one in lists)
        self.setAccessibleDescription(f"{card.name}\n{said}".strip())

    def _add_list(self, one: Told) -> None:
        self._add(_label(one.source, "PhraseSource"))
        if one.members:
            lines = [f"{number}  {member}" for number, member in enumerate(one.members[:_MEMBERS], 1)]
            words = _label("\n".join(lines), "LayerWords")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._add(words)
        if one.note:
            self._add(_label(one.note, "SoftLabel"))
        span, document = one.span, one.document
        if span is not None and document is None:
            self._add_link(self.tr("Show where it is told"), lambda: self.place_wanted.emit(span))
        elif span is not None:
            self._add_link(self.tr("Open this document there"), lambda: self.document_wanted.emit(document, span))

    def _add_places(self, card: PhraseCard) -> None:
        if len(card.places) > 1:
            self._add_link(here(card.places), lambda: self.place_wanted.emit(self._next(card)))
        if self._library is None:
            return
        self._add(_label(in_library(self._library), "PhraseSource"))
        documents = self._library.documents
        some = documents if len(documents) <= _DOCUMENTS else (*documents[:1], *documents[-_DOCUMENTS + 1 :])
        for one in some:
            self._add_document(one)

    def _add_document(self, one: PhraseDocument) -> None:
        link = self._add_link(defined(one), lambda: self.document_wanted.emit(one, one.places[0]))
        link.setToolTip(one.lines[0] if one.lines else "")

    def _next(self, card: PhraseCard) -> Span:
        """Return the place behind the one beside which the card stands, by turns."""
        return next((span for span in card.places if span.start > self._at.start), card.places[0])

    def _add_link(self, words: str, act: Callable[[], object]) -> QPushButton:
        link = QPushButton(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDTH - 3 * self._theme.metrics.pad))
        link.setObjectName("PhrasePlace")
        link.setAccessibleName(words)
        link.setAutoDefault(False)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: act())
        self._add(link)
        return link


def _label(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
