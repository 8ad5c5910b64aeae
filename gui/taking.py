"""Importing annotations: the file that is asked for or dropped, the preview, what is taken and how to go on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from gui.helping import offer
from gui.library_steps import StepApart
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core import incoming as values
    from core.errors import ReaderError
    from core.layers import Layer, LayerBefore
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.dialogs.import_annotations import ImportDialog
    from gui.preferences import Preferences
    from gui.takings import Incoming, Written
    from gui.theme import Theme

TAKEN: Final = "annotations taken"
"""Key of the line that tells what was taken and waits for review."""
SUFFIXES: Final = (".jsonld", ".qdpx")
"""Of files that hold nothing but annotations: dropped on the window they are imported."""
_BRINGING: Final = frozenset({"docx", "pdf"})
"""Formats of files that are documents: their annotations are offered when they are opened."""
_CLIPPINGS: Final = ("clippings", "剪贴")
"""What the names of a reading device's files of quotes have in them."""
_ASKED: Final = ("jsonld", "json", "qdpx", "docx", "doc", "odt", "rtf", "pdf", "ofd", "csv", "tsv", "txt", "md")
"""Endings of files in which there may be annotations."""


def holds_annotations(path: Path) -> bool:
    """Return True for a file that can be meant for nothing else, by its name."""
    name = path.name.casefold()
    return name.endswith(SUFFIXES) or (name.endswith(".txt") and any(one in name for one in _CLIPPINGS))


class Taking(QObject):
    """Opens the preview and has done what is decided there.

    Args:
        bridge: reads and stores in the background.
        asking: shows the line that tells of it.
        preferences: know which folder was used last.
        look: the theme.
        window: the dialogs belong to it.
    """

    begun = Signal()
    """What is being written should be stored now."""
    opening_wanted = Signal(object)
    """List of `Path`: documents that are to be opened and bring their annotations themselves."""
    told = Signal(str)
    """A line for the reader."""
    review_wanted = Signal()
    """What waits for review in the open document is to be reviewed."""

    def __init__(self, bridge: Bridge, asking: Asking, preferences: Preferences, *, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._asking = asking
        self._preferences = preferences
        self._look = look
        self._window = window
        self._dialog: ImportDialog | None = None
        self._incoming: Incoming | None = None
        self._waiting: list[Path] = []
        self._is_reading = False
        """True until it is known what the file holds whose turn it is: another one waits, and does not take its place."""
        self._is_storing = False
        self._returning: Path | None = None
        """File to be shown again once the document that it holds is open."""
        takings = bridge.takings
        takings.read.connect(self._open)
        takings.password_wanted.connect(self._ask_password)
        takings.planned.connect(self._show_plan)
        takings.taken.connect(self._take_taken)
        takings.layered.connect(self._take_layered)
        takings.failed.connect(self._fail)
        bridge.keeping.resting.connect(self._rest)
        bridge.document_opened.connect(lambda _opening: self._return())
        bridge.opening_failed.connect(lambda _error: self._forget_return())
        bridge.document_left.connect(lambda: asking.withdraw(TAKEN))

    # What the reader does

    def choose(self) -> None:
        """Ask for a file and show what would become of its annotations."""
        # A start chooses nothing.
        from PySide6.QtWidgets import QFileDialog

        patterns = " ".join(f"*.{end}" for end in _ASKED)
        kinds = (self.tr("Files with annotations ({patterns})").format(patterns=patterns), self.tr("All files (*)"))
        folder = self._preferences.settings.folder or str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import annotations"), folder, ";;".join(kinds))
        if name:
            self.take_files([Path(name)])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Show what would become of the annotations of files, one after the other."""
        # What was given up would not be looked for any more.
        self._returning = None
        self._waiting += paths
        if self._dialog is None and not self._is_reading:
            self._next()

    def _next(self) -> None:
        self._is_reading = bool(self._waiting)
        if not self._waiting:
            return
        path = self._waiting.pop(0)
        self.begun.emit()
        self.told.emit(self.tr("Reading “{name}”…").format(name=path.name))
        self._bridge.takings.ask(path)

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        del theme
        if self._dialog is not None:
            # It is made anew, in the other dress.
            self._dialog.reject()

    # The preview

    def _ask_password(self, path: Path, is_wrong: bool) -> None:
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        words = self.tr("That is not the password of “{name}”. Try again.") if is_wrong else self.tr("“{name}” opens with a password only.")
        password, is_given = QInputDialog.getText(
            self._window, self.tr("Import annotations"), words.format(name=path.name), QLineEdit.EchoMode.Password
        )
        if is_given:
            self._bridge.takings.ask(path, password)
        else:
            self.told.emit("")
            self._next()

    def _open(self, incoming: Incoming) -> None:
        self._is_reading = False
        if self._dialog is not None:
            return
        from gui.dialogs.import_annotations import ImportDialog

        self.told.emit("")
        self._incoming = incoming
        self._dialog = dialog = ImportDialog(incoming, self._rows(incoming), self._look.theme, self._window)
        offer(dialog, "exporting", "importing")
        dialog.plan_wanted.connect(self._plan)
        dialog.adding_wanted.connect(self._add_document)
        dialog.document_wanted.connect(self._choose_document)
        dialog.taking_wanted.connect(self._store)
        dialog.finished.connect(self._forget_dialog)
        # In a turn of its own: to build and to show it takes as long as two pictures of the page each.
        QTimer.singleShot(0, dialog, lambda: self._show(dialog))
        self._plan()

    def _show(self, dialog: ImportDialog) -> None:
        if self._dialog is dialog:
            dialog.open()

    def _rows(self, incoming: Incoming) -> tuple[int | None, ...]:
        """Return which documents are proposed: of a file about one that is not known the document that is open."""
        (first, *others), row = incoming.destinations, self._bridge.document_id
        return (row,) if first is None and not others and row is not None else incoming.destinations

    def _plan(self) -> None:
        if self._dialog is not None and self._incoming is not None:
            self._bridge.takings.plan(self._incoming.found, self._dialog.rows, is_apart=self._dialog.is_apart)

    def _show_plan(self, takings: Sequence[values.Taking]) -> None:
        if self._dialog is not None:
            self._dialog.show_plan(takings)

    def _choose_document(self) -> None:
        if self._dialog is None or self._incoming is None:
            return
        from gui.dialogs.choose_document import ChooseDocumentDialog

        words = self.tr("Which document of the library are the annotations of “{name}” about?").format(
            name=short(self._dialog.destination_name)
        )
        chooser = ChooseDocumentDialog(self._incoming.documents, words, self._look.theme, self._dialog)
        offer(chooser, "exporting", "importing")
        chooser.decided.connect(self._dialog.send_to)
        chooser.open()

    def _add_document(self) -> None:
        """Open the document that the file holds; a file that is one brings its annotations itself, of another the preview comes again."""
        dialog, incoming = self._dialog, self._incoming
        if dialog is None or incoming is None:
            return
        documents = incoming.found.documents
        text = documents[dialog.destination_at].text
        if incoming.found.format in _BRINGING and len(documents) == 1:
            dialog.reject()
            self.opening_wanted.emit([incoming.path])
        elif text is not None:
            self._returning = incoming.path
            dialog.reject()
            self._bridge.open_pasted(html=None, text=text)

    def _return(self) -> None:
        """Show the file again whose document has been opened."""
        path, self._returning = self._returning, None
        if path is not None:
            self._waiting.insert(0, path)
            self._next()

    def _forget_return(self) -> None:
        if self._returning is not None:
            self._returning = None
            self._next()

    def _store(self) -> None:
        dialog = self._dialog
        if dialog is None or not dialog.chosen or self._is_storing:
            return
        self.begun.emit()
        self._is_storing = True
        dialog.begin_storing()
        if not dialog.is_apart:
            self._bridge.takings.take(dialog.takings, dialog.chosen)
        elif dialog.layer is not None:
            self._bridge.takings.put(dialog.layer, dialog.takings, dialog.chosen)

    def _forget_dialog(self) -> None:
        self._dialog = self._incoming = None
        self._is_storing = False
        self._bridge.takings.stop()
        if self._returning is None:
            self._next()

    def _fail(self, error: ReaderError) -> None:
        del error
        self.told.emit("")
        if self._is_storing and self._dialog is not None:
            # Something has changed meanwhile: the preview shows what.
            self._is_storing = False
            self._dialog.end_storing()
            self._plan()
        elif self._dialog is not None:
            self._dialog.reject()
        else:
            self._next()

    def _rest(self) -> None:
        """Forget what is no longer read and found again: the library may hold something else afterwards."""
        self._is_reading = False
        self._returning = None
        self._waiting.clear()
        if self._dialog is not None:
            self._dialog.reject()

    def _shut(self) -> None:
        """Close the preview whose annotations are stored."""
        if self._dialog is not None and self._is_storing:
            self._dialog.accept()

    # What has come of it

    def _take_taken(self, written: Written) -> None:
        """Tell of it, as one step for undo."""
        self._shut()
        changes = [change for _, some in written for change in some]
        if not changes:
            return
        layers = self._bridge.layers
        layers.written.emit(written)
        text = self.tr("Import %n annotation(s)", "", len(changes))
        self._bridge.undo_stack.push(StepApart(text, partial(layers.apply, written), partial(layers.take_off, written)))
        waiting = {document: sum(not one.after.is_placed for one in some if one.after is not None) for document, some in written}
        self._tell(len(changes), sum(waiting.values()), is_here=bool(waiting.get(self._bridge.document_id or -1)))

    def _tell(self, count: int, waiting: int, *, is_here: bool) -> None:
        from gui.widgets.question_bar import Question

        words = self.tr("%n annotation(s) imported.", "", count)
        if waiting:
            waits = self.tr("%n of them wait(s) for review.", "", waiting)
            words = self.tr("{first} {second}").format(first=words, second=waits)
        answers = (*((("review", self.tr("Review")),) if is_here else ()), ("undo", self.tr("Undo")))

        def take(answer: str) -> None:
            if answer == "review":
                self.review_wanted.emit()
            elif answer == "undo":
                self._bridge.undo_stack.undo()

        self._asking.put(Question(TAKEN, words, answers), take, is_ahead=True)
        # By a method of its own: the steps go after the window.
        self._bridge.undo_stack.indexChanged.connect(self._withdraw, Qt.ConnectionType.SingleShotConnection)
        self.told.emit(words)

    @Slot(int)
    def _withdraw(self, _at: int) -> None:
        """Tell no more of what was taken: another step is the last one now."""
        self._asking.withdraw(TAKEN)

    def _take_layered(self, layer: Layer, before: LayerBefore, takings: Sequence[values.Taking]) -> None:
        """Tell of what was put in a layer; it can be taken back as a step."""
        self._shut()
        layers = self._bridge.layers
        layers.changed.emit()
        text = self.tr("Import layer “{name}”").format(name=short(layer.name))
        self._bridge.undo_stack.push(StepApart(text, partial(layers.put, layer, takings), partial(layers.take_back, before)))
        self.told.emit(self.tr("%n annotation(s) in the layer “{name}”.", "", layer.marks).format(name=short(layer.name)))
