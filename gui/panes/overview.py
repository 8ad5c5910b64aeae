"""The document at a glance: whose words it holds, how long its sections are, what it is about, what it counts and asks for.

The same pane stands under its tab at the right, as one column, and in the place of the page, as two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from core.outline.tree import RUN_IN, Outline
from core.overview import MOST
from gui.keys import delivered
from gui.models.faults import POINT_ROLE, FaultModel
from gui.models.overview_entries import MOST as MOST_ROWS
from gui.widgets import overview_words
from gui.widgets.correction_list import CorrectionList
from gui.widgets.document_facts import DocumentFacts
from gui.widgets.fact_table import FactTable
from gui.widgets.fault_list import FaultList
from gui.widgets.folding_section import FoldingSection
from gui.widgets.found_section import FoundSection
from gui.widgets.trouble_line import TroubleLine
from gui.widgets.word_list import WordList

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from core.corrections import Correction
    from core.document import Document
    from core.metadata import Metadata, MetadataState
    from core.overview import Overview
    from gui.theme import Theme

_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})
FOUND: Final = ("sections", "keywords", "phrases", "figures", "proposals")
"""Parts that are found by others, by the fields of `core.overview.Overview`; the sections of the pane have the same names."""
_MANY: Final = 20
"""Sections that are shown at once: they are a picture of the whole."""


class OverviewPane(QWidget):
    """Sections that can be folded away. Filled when it is seen; what is not known yet is asked for then.

    Args:
        theme: for sizes and pictures.
        is_page: it stands in the place of the page: two columns under a title.
        in_turns: whoever makes it calls `build` to its end before anything else.
        parent: see Qt.
    """

    place_chosen = Signal(int)  # code point of the fault that was chosen
    entry_chosen = Signal(object, int)  # an `Entry`, and 1 for its next place or -1 for the one before
    wanted = Signal()  # the pane is seen: what is found by others is wanted
    more_wanted = Signal(str)  # name of a section of which the reader wants the page
    folded = Signal(str, bool)  # name of a section, and whether the reader has folded it away
    left = Signal()  # Esc was pressed: the keyboard goes back to the page
    field_written = Signal(str, str)  # a field of the metadata and its new value, empty for none
    as_recognised_wanted = Signal(str)  # a field that the program is to tell again
    taking_back_wanted = Signal(str)  # id of a correction

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, is_page: bool = False, in_turns: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_page = is_page
        self._outline = Outline()
        self._text = ""
        self._is_reworded = False
        self._is_stale = True
        if not in_turns:
            for _ in self.build():
                pass

    def build(self) -> Iterator[None]:
        """Make all that is in it: each step takes some 10 ms."""
        self._build_frame()
        yield
        yield from self._build_parts()
        self._lay_out()
        self.setFocusProxy(self._sections["sections"] if self._is_page else self._faults)
        yield
        self._connect()

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        words = self.tr("What the open text holds, and what its writer may have overlooked, will stand here. Open a text with {open}.")
        self._hint.setText(words.format(open=named("file.open")))

    def _build_parts(self) -> Iterator[None]:
        self._facts = DocumentFacts(self._theme)
        self._figures = FactTable(
            self._theme,
            {
                "paragraphs": self.tr("Paragraphs"),
                "headings": self.tr("Headings"),
                "run-ins": self.tr("Run-in points"),
            },
        )
        names = max(self._facts.name_width(), self._figures.name_width(), self._theme.metrics.side_bar // 4)
        for facts in (self._facts, self._figures):
            facts.set_name_width(names)
        yield
        self._model = FaultModel(self)
        self._faults = FaultList(self._theme)
        self._faults.setModel(self._model)
        self._faults.setAccessibleName(self.tr("Faults"))
        self._none = QLabel(self.tr("No faults were found: the numbers follow one another, and quotes and brackets are closed."))
        self._none.setObjectName("SoftLabel")
        self._none.setWordWrap(True)
        self._corrections: CorrectionList | None = None
        self._sections = self._made_sections()
        yield
        self._sections |= self._made_later_sections()
        self._sections["corrections"].hide()
        self._short = QLabel()
        self._short.setObjectName("SoftLabel")
        self._short.setWordWrap(True)
        self._short.hide()
        self._trouble = TroubleLine()
        yield

    def _made_sections(self) -> dict[str, FoldingSection]:
        theme = self._theme
        return {
            "about": FoldingSection(theme, self.tr("Document"), self._facts),
            "counted": FoldingSection(theme, self.tr("Counts"), self._figures),
            "sections": FoundSection(
                theme, self.tr("Length of the sections"), self.tr("The text has no headings by which it could be parted."), first=_MANY
            ),
            "corrections": FoldingSection(theme, self.tr("Corrections")),
            "faults": FoldingSection(theme, self.tr("Faults"), self._none, self._faults),
        }

    def _made_later_sections(self) -> dict[str, FoldingSection]:
        theme = self._theme
        return {
            "keywords": FoundSection(
                theme,
                self.tr("Keywords"),
                self.tr("No word stands out: the text is too short, or says what every text says."),
                first=MOST_ROWS,
                listing=WordList,
            ),
            "phrases": FoundSection(theme, self.tr("Set phrases"), self.tr("The text has no set phrases.")),
            "figures": FoundSection(theme, self.tr("Figures"), self.tr("The text states no quantities.")),
            "proposals": FoundSection(theme, self.tr("Proposed tasks"), self.tr("No sentence lays work on somebody.")),
        }

    def _build_frame(self) -> None:
        """Make what scrolls, and what stands there without a text.

        It is put together while it is empty: what is full of widgets is styled anew whenever it moves, which takes 30 ms.
        """
        self.setObjectName("OverviewPage" if self._is_page else "OverviewPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, self._is_page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        if self._is_page:
            around.addLayout(self._head())
        # First: what is put into a stack that belongs to nothing yet is shown as a window.
        self._views = QStackedLayout()
        around.addLayout(self._views, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("OverviewScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Overview"))
        self._inside = QWidget()
        self._inside.setObjectName("OverviewSections")
        self._scroll.setWidget(self._inside)
        self._hint = QLabel(self)
        self.name_keys(delivered)
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views.addWidget(self._scroll)
        self._views.addWidget(self._hint)

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        columns = QHBoxLayout(self._inside)
        columns.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        columns.setSpacing(3 * metrics.pad)
        left = ("about", "counted", "sections", "corrections", "faults")
        right = ("keywords", "phrases", "figures", "proposals")
        order = ("about", "counted", "sections", *right, "corrections", "faults")
        for names in (left, right) if self._is_page else (order,):
            column = QVBoxLayout()
            column.setSpacing(metrics.pad)
            columns.addLayout(column, 1)
            for name in names:
                if name == "keywords":
                    column.addWidget(self._trouble)
                    column.addWidget(self._short)
                column.addWidget(self._sections[name])
            column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        """Return the line above the columns: what this is, and the way back."""
        pad, gap = self._theme.metrics.pad, self._theme.metrics.gap
        title = QLabel(self.tr("Overview"))
        title.setObjectName("AppName")
        back = QPushButton(self.tr("Back to the text"))
        back.setObjectName("SkeletonButton")
        back.clicked.connect(self.left)
        line = QHBoxLayout()
        line.setContentsMargins(pad, gap, pad, 0)
        line.addWidget(title)
        line.addStretch(1)
        line.addWidget(back)
        return line

    def _connect(self) -> None:
        self._trouble.again_wanted.connect(self._look_again)
        self._faults.place_chosen.connect(self.place_chosen)
        self._faults.row_entered.connect(lambda row: self._show_row(self._faults, row))
        self._faults.left.connect(self.left)
        self._facts.left.connect(self.left)
        self._facts.field_written.connect(self.field_written)
        self._facts.as_recognised_wanted.connect(self.as_recognised_wanted)
        for name, section in self._sections.items():
            section.left.connect(self.left)
            section.folded.connect(lambda is_folded, name=name: self.folded.emit(name, is_folded))
            section.more_wanted.connect(lambda name=name: self.more_wanted.emit(name))
            if isinstance(section, FoundSection):
                section.entry_chosen.connect(self.entry_chosen)
                section.row_entered.connect(self._show_row)

    def show_overview(self, outline: Outline, text: str) -> None:
        """Show a text with its outline; of another outline of the same text, the fault that has the keyboard stays."""
        if text != self._text:
            if not self._is_reworded:
                self._scroll.verticalScrollBar().setValue(0)
                self._short.hide()
            for name in FOUND:
                self._found(name).wait(is_reworded=self._is_reworded)
        self._is_reworded = False
        self._outline, self._text = outline, text
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def fill(self) -> None:
        """Show now what was waiting until it is seen."""
        if self._is_stale:
            self._fill()

    def show_found(self, overview: Overview, known: Collection[str], failures: Mapping[str, str]) -> None:
        """Show what others have found in the text.

        Args:
            overview: what was found.
            known: which of its fields, by their names; the others are still being looked for.
            failures: why some of them are not, by the same names.
        """
        rows = {
            "sections": lambda: overview_words.weights(overview.sections),
            "keywords": lambda: overview_words.keywords(overview.keywords),
            "phrases": lambda: overview_words.phrases(overview.phrases),
            "figures": lambda: overview_words.figures(overview.figures[:MOST_ROWS], self._text),
            "proposals": lambda: overview_words.proposals(overview.proposals[:MOST_ROWS], self._text),
        }
        totals = {"figures": len(overview.figures), "proposals": len(overview.proposals)}
        for name in FOUND:
            if name in known:
                self._found(name).show_entries(rows[name](), totals.get(name))
            elif name in failures:
                self._found(name).show_failure()
        self._trouble.tell(dict.fromkeys(failures.values()))
        is_short = len(self._text) > MOST
        self._short.setVisible(is_short)
        if is_short:
            words = self.tr("Of this long text the first {count} characters were looked through.")
            self._short.setText(words.format(count=f"{MOST:,}"))

    def fold(self, names: Collection[str]) -> None:
        """Fold these sections away, and open the others."""
        for name, section in self._sections.items():
            section.open(is_open=name not in names)

    def offer_pages(self, names: Collection[str]) -> None:
        """Offer the way to the page of these sections."""
        told = {
            "phrases": self.tr("Show the page of the set phrases"),
            "figures": self.tr("Show the page of the figures"),
            "proposals": self.tr("Show the proposed tasks in the ledger"),
        }
        for name, words in told.items():
            self._sections[name].offer_more(self.tr("Page…") if name in names else "", words)

    def show_document(self, document: Document, *, is_reworded: bool = False) -> None:
        """Show where the text comes from; what is known of it follows.

        Args:
            document: that is read.
            is_reworded: the one that was shown, with another wording: what is open and where the reader was stays.
        """
        self._is_reworded = is_reworded
        self._facts.show_document(document)
        self._facts.show_metadata(None)

    def show_metadata(self, state: MetadataState | None, recognised: Metadata) -> None:
        """Show what is known of the document, None while the library has not said it; a field that is being written stays open."""
        self._facts.show_metadata(state, recognised)

    def show_corrections(self, corrections: Sequence[Correction], text: str) -> None:
        """List the reader's corrections of the text; without any nothing is said of them."""
        section = self._sections["corrections"]
        if corrections and self._corrections is None:
            self._corrections = CorrectionList(self._theme)
            self._corrections.place_chosen.connect(self.place_chosen)
            self._corrections.taking_back_wanted.connect(self.taking_back_wanted)
            self._corrections.left.connect(self.left)
            section.add(self._corrections)
        if self._corrections is not None:
            self._corrections.show_corrections(corrections, text)
        section.set_title(self.tr("Corrections {count}").format(count=len(corrections)) if corrections else self.tr("Corrections"))
        section.setVisible(bool(corrections))

    def finish(self) -> None:
        """Take what is being written in a field."""
        self._facts.finish()

    def clear(self) -> None:
        """Show that there is no document."""
        self.show_overview(Outline(), "")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._faults.apply_theme(theme)
        self._facts.apply_theme(theme)
        for section in self._sections.values():
            section.apply_theme(theme)

    # --- filling

    def _found(self, name: str) -> FoundSection:
        section = self._sections[name]
        assert isinstance(section, FoundSection)
        return section

    def _fill(self) -> None:
        self._is_stale = False
        outline, text = self._outline, self._text
        self._views.setCurrentWidget(self._scroll if text else self._hint)
        run_ins = sum(node.kind == RUN_IN for node in outline.nodes)
        figures = {
            "paragraphs": _paragraphs(outline, text),
            "headings": len(outline.nodes) - run_ins,
            "run-ins": run_ins,
        }
        self._figures.show_values({name: f"{figure:,}" for name, figure in figures.items()})
        self._fill_faults()
        if text:
            self.wanted.emit()

    def _fill_faults(self) -> None:
        at = self._faults.currentIndex()
        point = at.data(POINT_ROLE) if at.isValid() else None
        self._model.show(self._outline, self._text)
        row = None if point is None else self._model.row_at(point)
        self._faults.setCurrentIndex(self._model.index(row or 0, 0))
        count = self._model.rowCount()
        self._sections["faults"].set_title(self.tr("Faults {count}").format(count=count) if count else self.tr("Faults"))
        self._faults.setVisible(bool(count))
        self._none.setVisible(not count)
        if not self._is_page:
            self.setFocusProxy(self._faults if count and self._sections["faults"].is_open else self._facts)

    def _look_again(self) -> None:
        self._trouble.tell(())
        for name in FOUND:
            self._found(name).wait(is_reworded=True)
        self.wanted.emit()

    def _show_row(self, listing: QWidget, row: QRect) -> None:
        """Scroll to the row that the keyboard is on."""
        if listing.hasFocus():
            top = listing.mapTo(self._inside, row.topLeft())
            self._scroll.ensureVisible(top.x(), top.y() + row.height() // 2, 0, row.height())

    # --- Qt

    def showEvent(self, event: QShowEvent, /) -> None:
        """Fill in what has changed while it was not seen."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()
        elif self._text:
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _paragraphs(outline: Outline, text: str) -> int:
    """Return how many paragraphs the page numbers: lines that are neither empty nor title matter."""
    matter = [part.span.of(text) for part in outline.parts if part.kind in _TITLE_MATTER]
    return _lines(text) - sum(map(_lines, matter))


def _lines(text: str) -> int:
    return sum(map(bool, text.split("\n")))
