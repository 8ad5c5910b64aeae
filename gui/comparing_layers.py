"""Two readers of the open document compared, in the place of the page: made when it is first wanted, and the way to a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from core.agreement import ANY, is_counted
from core.layers import OWN
from core.text import storable
from gui.middle_page import ToggledPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.agreement import Agreement, AgreementLine, Passage
    from core.annotation import Annotation
    from core.layers import Layer
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.layering import Layering
    from gui.middle import Middle
    from gui.panes.agreement import AgreementPane
    from gui.panes.reader import ReaderPane

SOON: Final = 150
"""Milliseconds after a change before it is compared anew: what comes meanwhile is compared with it."""


class ComparingLayers(ToggledPage["AgreementPane"]):
    """Changes between page and comparison, and has compared what is chosen there.

    Args:
        bridge: has the reader's own annotations, and compares.
        reader: the page.
        layering: has the layers of the open document, and makes annotations of them the reader's own.
        middle: what page and comparison stand in.
        look: the theme.
    """

    place_chosen = Signal(int)
    """The code point of a passage that is to be seen."""
    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, layering: Layering, *, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._layering = layering
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._compare)
        bridge.layers.compared.connect(self._show)
        bridge.layers.passages_found.connect(self._show_passages)
        bridge.layers.exported.connect(lambda path: self.told.emit(self.tr("Saved as {name}").format(name=path.name)))
        bridge.annotations_changed.connect(lambda _changes: self._soon.start())
        layering.changed.connect(self._follow_layers)
        layering.compare_wanted.connect(self.show)

    def show(self, layer: Layer | None = None) -> None:
        """Compare the reader's own annotations with a layer; with the first one if none is named."""
        pane = self._ready_pane()
        before = pane.sides if layer is None and len(set(pane.sides)) > 1 else (OWN, layer.id if layer is not None else "")
        self._offer(*before)
        self._take_place()
        pane.focus_table()
        self._compare()

    # What is compared

    def _offer(self, one: str, other: str) -> None:
        """Offer who can be compared; in the place of one who is not there stands the first layer, or the reader himself."""
        layers = self._layering.layers
        there = [OWN, *(layer.id for layer in layers)]
        one = one if one in there else OWN
        if other not in there or other == one:
            other = next((side for side in there[1:] + there[:1] if side != one), OWN)
        if self._pane is not None:
            self._pane.offer(layers, (one, other))

    def _follow_layers(self) -> None:
        if self._pane is not None and self.is_shown:
            self._offer(*self._pane.sides)
            self._soon.start()

    def _marks_of(self, side: str) -> list[Annotation]:
        if side == OWN:
            return self._bridge.annotations()
        return [one.mark for one in self._layering.marks if one.layer.id == side]

    def _both(self) -> tuple[list[Annotation], list[Annotation]]:
        one, other = self._pane.sides if self._pane is not None else (OWN, OWN)
        return self._marks_of(one), self._marks_of(other)

    def _compare(self) -> None:
        self._soon.stop()
        document = self._bridge.document
        if self._pane is not None and self.is_shown and document is not None and self._layering.layers:
            self._bridge.layers.compare(document.text, *self._both())

    def _show(self, found: Agreement) -> None:
        if self._pane is not None and self.is_shown:
            self._pane.show_agreement(found)
            self._find(self._pane.line)

    def _find(self, line: AgreementLine | None) -> None:
        document = self._bridge.document
        if document is not None:
            self._bridge.layers.find_passages(document.text, *self._both(), line)

    def _show_passages(self, found: Sequence[Passage]) -> None:
        document = self._bridge.document
        if self._pane is None or document is None:
            return
        line = self._pane.line
        left_out = []
        if line is None or line.kind == ANY:
            sides = zip((True, False), self._both(), strict=True)
            left_out = [(is_one, mark) for is_one, marks in sides for mark in marks if not is_counted(mark, document.text)]
        self._pane.show_passages(found, left_out)

    # Acts

    def _go_to(self, passage: Passage) -> None:
        marks = (*passage.one, *passage.other)
        if marks and not marks[0].is_placed:
            self.told.emit(self.tr("This annotation has no certain place in the text."))
            return
        self.leave()
        self.place_chosen.emit(passage.span.start)

    def _merge(self, passages: Sequence[Passage]) -> None:
        """Make what layers have at passages the reader's own: of two layers that of both."""
        one, other = self._pane.sides if self._pane is not None else (OWN, OWN)
        wanted = {
            one: [mark.id for passage in passages for mark in passage.one],
            other: [mark.id for passage in passages for mark in passage.other],
        }
        self._layering.merge({side: ids for side, ids in wanted.items() if side != OWN and ids})

    def _export(self) -> None:
        from gui.table_target import ask_table

        if self._pane is None:
            return
        # What stands there when it is asked for.
        heads, rows = self._pane.table()
        name = self.tr("Agreement of {one} and {other}.csv").format(one=self._pane.names.one, other=self._pane.names.other)
        path = ask_table(self._middle.window(), self.tr("Save the comparison as"), storable(name).replace("/", "-"))
        if path is not None:
            width = len(heads)
            self._bridge.layers.export(path, heads, [[*row, *[""] * (width - len(row))] for row in rows])

    def _make_pane(self) -> AgreementPane:
        from gui.panes.agreement import AgreementPane

        pane = AgreementPane(self._look.theme)
        pane.sides_changed.connect(lambda *_: self._compare())
        pane.line_chosen.connect(self._find)
        pane.passage_wanted.connect(self._go_to)
        pane.merge_wanted.connect(self._merge)
        pane.export_wanted.connect(self._export)
        pane.left.connect(self.leave)
        return pane
