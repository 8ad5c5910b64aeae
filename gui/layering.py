"""Layers of others' annotations in the window: on the page, a switch for each above the cards, and what is done with them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from gui.library_steps import LibraryStep, StepApart
from gui.widgets.layer_words import told_in_a_line
from gui.widgets.menu_entries import short
from gui.widgets.question_bar import Question

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from core.layers import Layer, Wanted, Written
    from core.spans import Span
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.layers import LayerMark, LayersRead
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.layer_bar import LayerBar
    from gui.widgets.layer_card import LayerCard

SOON: Final = 100
"""Milliseconds after a change before the layers are read again: what comes meanwhile is read with it."""
MOST_HIDDEN: Final = 200
"""Layers of which it is kept that they are hidden: some of them may be gone."""
DOUBLES: Final = "layer doubles"
"""Key of the question what becomes of annotations on words on which the reader has one himself."""


class Layering(QObject):
    """Shows the layers of the open document, and merges, renames and removes them.

    Args:
        bridge: reads and writes them.
        reader: the page.
        notes: the cards, above which the switches stand.
        asking: what becomes of doubles is asked there.
        preferences: keep which layers are hidden.
        look: the theme.
        window: the dialogs belong to it.
    """

    told = Signal(str)
    """What is to be said in the status line."""
    compare_wanted = Signal(object)
    """A `Layer` that is to be compared with the reader's own annotations, None for any."""
    changed = Signal()
    """The layers of the open document have been read, or there is none any more."""

    def __init__(
        self,
        bridge: Bridge,
        reader: ReaderPane,
        notes: AnnotationsPane,
        asking: Asking,
        *,
        preferences: Preferences,
        look: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._reader = reader
        self._notes = notes
        self._asking = asking
        self._look = look
        self._window = window
        self._read: LayersRead | None = None
        self._preferences = preferences
        self._hidden = preferences.settings.layers_hidden.split()
        """Those hidden last come last."""
        self._bar: LayerBar | None = None
        self._card: LayerCard | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._ask)
        self._connect()
        if bridge.opening is not None:
            self._ask()

    def _connect(self) -> None:
        bridge, reader = self._bridge, self._reader
        bridge.layers.read.connect(self._take)
        bridge.layers.written.connect(self._show_written)
        bridge.layers.changed.connect(self._ask)
        bridge.document_opened.connect(lambda _opening: self._ask())
        bridge.text_reworded.connect(lambda _found: self._soon.start())
        bridge.others_wrote.connect(self._soon.start)
        bridge.keeping.awake.connect(self._soon.start)
        bridge.document_left.connect(self._leave)
        bridge.document_closed.connect(self._leave)
        reader.place_clicked.connect(self._show_card)
        reader.scrolled.connect(self._follow_page)
        reader.selection_changed.connect(self._follow_selection)

    # What is shown

    @property
    def layers(self) -> Sequence[Layer]:
        """Return the layers of the open document, the oldest first."""
        return self._read.layers if self._read is not None else ()

    @property
    def marks(self) -> Sequence[LayerMark]:
        """Return what is in them, in text order."""
        return self._read.marks if self._read is not None else ()

    def toggle(self) -> None:
        """Hide all layers, or show them all if all are hidden."""
        if not self.layers:
            self._tell_none()
            return
        ids = {one.id for one in self.layers}
        is_hiding = bool(ids.difference(self._hidden))
        self._hide(ids, is_hiding=is_hiding)
        self.told.emit(self.tr("The layers are hidden.") if is_hiding else self.tr("The layers are shown."))

    def go_on(self, step: int) -> None:
        """Go to the next mark of the layers that are shown, or to the one before, and show its card.

        Args:
            step: 1 or -1.
        """
        starts = sorted({one.mark.span.start for one in self._shown() if one.mark.is_placed and one.mark.kind != "document-note"})
        caret = self._reader.caret()
        found = next((at for at in starts if at > caret), None) if step > 0 else next((at for at in reversed(starts) if at < caret), None)
        if found is None:
            self.told.emit(self.tr("There is no further mark of a layer in this direction.") if starts else self._none())
            return
        self._reader.go_to(found, flash=False)
        self._show_card(found)
        # Who does not see the card hears it.
        self.told.emit(told_in_a_line(self._reader.others_at(found)))

    def open_card(self) -> None:
        """Show what others have noted where the caret stands, and give it the keyboard."""
        self._show_card(self._reader.caret())
        if self._card is not None and self._card.isVisible():
            self._card.take_keyboard()
        else:
            self.told.emit(self.tr("No layer has a mark here."))

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._bar is not None:
            self._bar.apply_theme(theme)
        if self._card is not None:
            self._card.apply_theme(theme)

    def _ask(self) -> None:
        self._soon.stop()
        opening = self._bridge.opening
        if opening is not None:
            self._bridge.layers.ask(opening.document, opening.edition)

    def _take(self, found: LayersRead) -> None:
        opening = self._bridge.opening
        if opening is not None and (opening.document, opening.edition) == (found.document, found.edition):
            self._read = found
            self._show()
            self.changed.emit()

    def _leave(self) -> None:
        self._bridge.layers.forget()
        self._asking.withdraw(DOUBLES)
        self._hide_card()
        if self._read is not None:
            self._read = None
            self._show_bar()
            self.changed.emit()

    def _show(self) -> None:
        self._reader.show_others(self._shown())
        self._show_bar()
        self._renew_card()

    def _shown(self) -> list[LayerMark]:
        return [one for one in self.marks if one.layer.id not in self._hidden]

    def _show_bar(self) -> None:
        if self._bar is None and self.layers:
            from gui.widgets.layer_bar import LayerBar

            self._bar = LayerBar(self._look.theme)
            self._bar.switched.connect(self._switch)
            self._bar.compare_wanted.connect(self.compare_wanted)
            self._bar.edit_wanted.connect(self.edit)
            self._bar.merge_wanted.connect(lambda layer: self.merge({layer.id: None}))
            self._bar.removal_wanted.connect(self.remove)
            self._notes.set_layers(self._bar)
        if self._bar is not None:
            self._bar.show_layers(self.layers, self._hidden)
            self._bar.setVisible(bool(self.layers))

    def _switch(self, layer: str, is_on: bool) -> None:
        self._hide({layer}, is_hiding=not is_on)

    def _hide(self, layers: Collection[str], *, is_hiding: bool) -> None:
        others = [one for one in self._hidden if one not in layers]
        self._hidden = [*others, *(layers if is_hiding else ())][-MOST_HIDDEN:]
        self._preferences.change(layers_hidden=" ".join(self._hidden))
        self._show()

    # The card

    def _show_card(self, point: int) -> None:
        found = self._reader.others_at(point)
        if not found:
            self._hide_card()
            return
        if self._card is None:
            from gui.widgets.layer_card import LayerCard

            self._card = LayerCard(self._look.theme, self._reader)
            self._card.merge_wanted.connect(self._merge_shown)
            self._card.compare_wanted.connect(self._compare_shown)
            # When the page has been laid out in its new size.
            self._card.page_resized.connect(self._follow_page, Qt.ConnectionType.QueuedConnection)
            self._card.left.connect(self._leave_card)
        self._card.show_marks(found, self._reader.rect_of(found[0].mark.span))

    def _renew_card(self) -> None:
        """Leave the card as it is if that stands there still; with something else on it, it keeps the keyboard."""
        if self._card is None or not self._card.isVisible():
            return
        before = self._card.marks
        found = self._reader.others_at(before[0].mark.span.start)
        if [(one.layer.id, one.mark) for one in found] == [(one.layer.id, one.mark) for one in before]:
            return
        had_keyboard = self._card.isAncestorOf(self._card.window().focusWidget() or self._window)
        self._show_card(before[0].mark.span.start)
        if had_keyboard and self._card.isVisible():
            self._card.take_keyboard()

    def _follow_page(self) -> None:
        """Keep the card beside its words while they are seen."""
        if self._card is not None and self._card.isVisible():
            span = self._card.marks[0].mark.span
            if span.overlaps(self._reader.visible_span()):
                self._card.stand_beside(self._reader.rect_of(span))
            else:
                self._hide_card()

    def _hide_card(self) -> None:
        if self._card is not None and self._card.isVisible():
            had_keyboard = self._card.isAncestorOf(self._card.window().focusWidget() or self._window)
            self._card.hide()
            if had_keyboard:
                self._reader.focus_page()

    def _leave_card(self) -> None:
        self._hide_card()
        self._reader.focus_page()

    def _follow_selection(self, selection: Span) -> None:
        if self._card is not None and self._card.isVisible():
            shown = [one.mark.span for one in self._card.marks]
            if selection or not any(one.start <= selection.start <= one.end for one in shown):
                self._hide_card()

    def _merge_shown(self, one: LayerMark) -> None:
        self._leave_card()
        self.merge({one.layer.id: [one.mark.id]})

    def _compare_shown(self, layer: Layer) -> None:
        self._hide_card()
        self.compare_wanted.emit(layer)

    # Acts

    def edit(self, layer: Layer) -> None:
        """Let the reader give a layer another name and border."""
        from gui.dialogs.layer import LayerDialog

        dialog = LayerDialog(layer, self._look.theme, self._window)
        dialog.decided.connect(lambda after: self._change(layer, after))
        dialog.open()

    def remove(self, layer: Layer) -> None:
        """Take a layer away with all that is in it, as a step that can be undone."""
        layers = self._bridge.layers
        if layers.drop(layer.id):
            text = self.tr("Remove layer “{name}”").format(name=short(layer.name))
            step = LibraryStep(text, lambda: layers.drop(layer.id), lambda: layers.restore(layer.id))
            self._bridge.undo_stack.push(step)
            self.told.emit(self.tr("“{name}” has been removed from all documents. Undo brings it back.").format(name=short(layer.name)))

    def merge(self, wanted: Wanted) -> None:
        """Make annotations of layers on the open document the reader's own, as a step that can be undone; what is double is asked.

        Args:
            wanted: ids of them by that of their layer, None for all of it.
        """
        document = self._bridge.document_id
        if document is None:
            return
        self._notes.finish()
        layers = self._bridge.layers
        names = self.tr(", ").join(short(one.name) for one in self.layers if one.id in wanted)

        def store(*, is_joining: bool) -> None:
            layers.merge(wanted, document, lambda written: self._take_merged(written, names), is_joining=is_joining)

        def decide(doubles: int) -> None:
            if self._bridge.document_id != document:
                # Another one is read by now: nothing of this one is asked there, and nothing is done unseen.
                return
            if not doubles:
                store(is_joining=True)
                return
            words = self.tr("%n of these annotations stand(s) on words that you have marked yourself.", "", doubles)
            answers = (("join", self.tr("Add to mine")), ("both", self.tr("Keep both")))
            self._asking.put(Question(DOUBLES, words, answers), take, is_ahead=True)

        def take(answer: str) -> None:
            if answer:
                store(is_joining=answer == "join")

        layers.count_doubles(wanted, document, decide)

    def _take_merged(self, written: Written, names: str) -> None:
        count = sum(len(some) for _, some in written)
        if not count:
            self.told.emit(self.tr("All of them are among your own already."))
            return
        layers = self._bridge.layers
        text = self.tr("Take %n annotation(s) from “{name}”", "", count).format(name=names)
        self._bridge.undo_stack.push(StepApart(text, partial(layers.apply, written), partial(layers.take_off, written)))
        self.told.emit(self.tr("%n annotation(s) taken from “{name}”.", "", count).format(name=names))

    def _show_written(self, written: Written) -> None:
        opening = self._bridge.opening
        if opening is not None and opening.edition != opening.newest:
            # They stand in the newest edition, and an older one is looked at: the window looks where they stand there.
            self._bridge.look_for_others()
        else:
            for document, some in written:
                self._bridge.whole.stored.emit(document, some)

    def _change(self, before: Layer, after: Layer) -> None:
        if (before.name, before.border) == (after.name, after.border):
            return
        layers = self._bridge.layers
        if layers.change(after):
            old = replace(after, name=before.name, border=before.border)
            text = self.tr("Change layer “{name}”").format(name=short(after.name))
            self._bridge.undo_stack.push(LibraryStep(text, lambda: layers.change(after), lambda: layers.change(old)))

    def _tell_none(self) -> None:
        self.told.emit(self._none())

    def _none(self) -> str:
        words = self.tr("This document has no layer that is shown. With “{action}” a colleague's annotations become one.")
        return words.format(action=QCoreApplication.translate("Actions", "Import annotations…"))
