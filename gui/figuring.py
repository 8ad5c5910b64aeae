"""Figures in the place of the page: made when they are first wanted, the way from a figure to its place, and over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from core.spans import Span
from gui import messages
from gui.middle_page import ToggledPage

if TYPE_CHECKING:
    from core.errors import ReaderError
    from core.figures import FigureLine, Followed, FollowedFigure
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.panes.figures import FiguresPane
    from gui.panes.reader import ReaderPane
    from gui.reading import Reading

_LONGEST: Final = 30
"""Characters of a selection that are taken for what is counted."""


class Figuring(ToggledPage["FiguresPane"]):
    """Changes between page and figures, asks for them, opens the passages of those of other documents.

    Args:
        bridge: reaches the text and the library.
        reader: the page.
        reading: keeps the history of jumps.
        middle: what page and table stand in.
        look: the theme.
    """

    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, reading: Reading, *, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._reading = reading
        self._asked: str | None = None
        """The text whose figures are shown or on their way."""
        self._wanted: FollowedFigure | None = None
        """What the reader goes to as soon as its document is open."""
        figures = bridge.figures
        figures.read.connect(self._show)
        figures.followed.connect(self._show_followed)
        figures.failed.connect(self._tell_failure)
        figures.exported.connect(lambda path: self.told.emit(self.tr("Saved as {name}").format(name=path.name)))
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.opened_again.connect(self._arrive)
        bridge.opening_failed.connect(lambda _error: self._give_up())
        bridge.document_closed.connect(self._ask_if_shown)
        bridge.text_reworded.connect(lambda _what: self._ask_if_shown())
        bridge.outline_ready.connect(lambda _outline: self._ask_anew())
        bridge.keeping.awake.connect(self._ask_anew)
        # Numerals inside a set phrase of the reader's own state nothing.
        bridge.phrases.changed.connect(self._ask_anew)

    def show(self) -> None:
        """Show the figures of the document, at the one that is read now."""
        pane = self._take_place()
        pane.show_list()
        self._ask_if_shown()
        self._choose()

    def follow(self, subject: str) -> None:
        """Show what the documents of the library say of a subject."""
        pane = self._take_place()
        pane.show_following(subject)
        self._bridge.figures.follow(subject)

    def follow_selection(self) -> None:
        """Follow what is selected on the page."""
        document, selection = self._bridge.document, self._reader.selection()
        words = selection.of(document.text).strip() if document is not None and 0 < len(selection) <= _LONGEST else ""
        if len(words) < 2 or "\n" in words:
            self.told.emit(self.tr("Select what is counted, such as grain output, to follow its figures over the library."))
        else:
            self.follow(words)

    def export(self) -> None:
        """Write what is shown to a file that the reader names."""
        from core.tables import CSV, MARKDOWN
        from gui.models.followed import VALUE
        from gui.table_target import ask_file

        pane = self._pane
        if pane is None:
            return
        kinds = {
            self.tr("Workbook for Excel (*.xlsx)"): ".xlsx",
            self.tr("Table (*.csv)"): CSV,
            self.tr("Markdown (*.md)"): MARKDOWN,
        }
        proposal = f"{pane.followed.subject if pane.is_following else self.tr('Figures')}.xlsx"
        path = ask_file(self._middle.window(), self.tr("Save the figures as"), proposal, kinds)
        if path is None:
            return
        if pane.is_following:
            model = pane.followed.model
            points = model.series.points if model.series is not None else ()
            unit = model.series.unit if model.series is not None else ""
            heads = (*model.heads()[: VALUE + 1], self.tr("Unit"), *model.heads()[VALUE + 1 :])
            cells = [model.cells(one) for one in points]
            rows: list[tuple[str | float | None, ...]] = [
                (*row[:VALUE], one.value, unit, *row[VALUE + 1 :]) for one, row in zip(points, cells, strict=True)
            ]
            self._bridge.figures.export(path, pane.followed.subject, heads, rows)
        else:
            self._bridge.figures.export(path, self.tr("Figures"), pane.heads(), pane.rows())

    # Asking

    def _ask_if_shown(self) -> None:
        """Ask for the figures of the text that is read, if they are not here yet."""
        pane, document = self._pane, self._bridge.document
        if pane is None or not self.is_shown:
            return
        if document is None:
            self._asked = None
            pane.show_nothing()
        elif document.text is not self._asked:
            self._asked = document.text
            pane.show_looking()
            self._bridge.figures.find(document.text, self._bridge.outline)

    def _ask_anew(self) -> None:
        self._asked = None
        self._ask_if_shown()

    def _choose(self) -> None:
        """Choose the figure that the reader saw on the page."""
        if self._pane is not None and self._bridge.document is not None:
            self._pane.choose_near(self._reader.place())

    # What comes of it

    def _show(self, text: str, lines: tuple[FigureLine, ...]) -> None:
        document = self._bridge.document
        if self._pane is None or document is None or document.text is not text or text is not self._asked:
            return
        had_keyboard = self._pane.isAncestorOf(self._pane.focusWidget() or self._pane)
        self._pane.show_figures(lines, self._bridge.title or document.name)
        self._choose()
        if self.is_shown and had_keyboard:
            self._pane.focus_table()

    def _show_followed(self, found: Followed) -> None:
        if self._pane is not None and self._pane.is_following:
            self._pane.followed.show_followed(found)
            self._pane.followed.focus_table()

    def _tell_failure(self, error: ReaderError) -> None:
        if self._pane is None:
            return
        words = messages.worded(error)
        if self._pane.is_following and self._pane.followed.model.series is None:
            self._pane.followed.show_fault(words)
        elif not self._pane.model.lines:
            self._pane.show_fault(words)
        else:
            self.told.emit(words)

    # To the place

    def go_to(self, line: FigureLine) -> None:
        """Go to a figure of the text."""
        self._select(line.figure.span)

    def open_passage(self, point: FollowedFigure) -> None:
        """Go to a figure of the library, in its document if that is not the open one."""
        self._wanted = point
        if point.document == self._bridge.document_id:
            self._arrive()
        else:
            self._open_near(point.document, point.path, point.title, point.span.start)

    def _arrive(self) -> None:
        """Show the passage that is wanted, now that its document is open."""
        point, document = self._wanted, self._bridge.document
        if point is None or document is None or self._bridge.document_id != point.document:
            self._ask_if_shown()
            return
        self._wanted = None
        span = point.span.clipped(Span(0, len(document.text)))
        if span.of(document.text) != point.words:
            # The text that is shown may be another edition.
            near = document.text.find(point.words, max(0, span.start - len(point.said)))
            if near < 0:
                self.told.emit(self.tr("The text that is shown does not have this place any more."))
            else:
                span = Span(near, near + len(point.words))
        self._select(span)

    def _select(self, span: Span) -> None:
        self.leave()
        self._reading.leave_for(span)
        self._reader.select(span)
        self._reader.focus_page()

    def _give_up(self) -> None:
        self._wanted = None

    def _make_pane(self) -> FiguresPane:
        from gui.panes.figures import FiguresPane

        pane = FiguresPane(self._look.theme)
        pane.passage_wanted.connect(self.go_to)
        pane.follow_wanted.connect(self.follow)
        pane.followed_wanted.connect(self.open_passage)
        pane.export_wanted.connect(self.export)
        pane.left.connect(self.leave)
        return pane
