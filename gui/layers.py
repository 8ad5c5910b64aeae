"""Layers of others' annotations, read in workers: what is shown of them, how two compare, what is written of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from gui.act_queue import ActQueue
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.agreement import Agreement, AgreementLine, Passage
    from core.annotation import Annotation
    from core.errors import ReaderError
    from core.incoming import Taking
    from core.layers import Layer, LayerBefore, Wanted, Written
    from core.session import ReadingSession
    from gui.keeping import Keeping

    Failed = Callable[[], None]
    """Is called if something could not be stored, before `Layers.failed` says so."""

T = TypeVar("T")

_READ, _COMPARE, _PASSAGES, _COUNT, _EXPORT = "read", "compare", "passages", "count", "export"


class LayerMark(NamedTuple):
    """An annotation of a layer."""

    layer: Layer
    mark: Annotation


class LayersRead(NamedTuple):
    """The layers of a document, as an edition shows them."""

    document: int
    edition: int
    layers: tuple[Layer, ...] = ()
    """The oldest first."""
    marks: tuple[LayerMark, ...] = ()
    """In text order."""


class Layers(LibraryWorkers):
    """Reads and writes the layers; the bridge has one, with workers of its own. Nothing is loaded before it is asked."""

    read = Signal(object)
    """`LayersRead`."""
    changed = Signal()
    """A layer was made, changed, dropped or restored by this window."""
    compared = Signal(object)
    """`core.agreement.Agreement`."""
    passages_found = Signal(object)
    """A tuple of `core.agreement.Passage`."""
    written = Signal(object)
    """What a worker has written of the reader's own annotations, by the row of the document: tuples of `Change`."""
    exported = Signal(object)
    """Path of the file that was written."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._queue = ActQueue(keeping, self._ready_tasks)

    def ask(self, document: int, edition: int) -> None:
        """Bring the layers of a document, as an edition shows them, by `read`."""
        if self._keeping.refusal is not None:
            return
        session = self._session.layers

        def act() -> LayersRead:
            layers = session.all(document)
            by_id = {one.id: one for one in layers}
            marks = session.marks(document, edition) if layers else ()
            return LayersRead(document, edition, layers, tuple(LayerMark(by_id[key], one) for key, one in marks if key in by_id))

        self._ready_tasks().run(_READ, act, self.read.emit, self.failed.emit)

    def forget(self) -> None:
        """Let what is being read and compared fall silent."""
        for lane in (_READ, _COMPARE, _PASSAGES) if self._tasks is not None else ():
            self._ready_tasks().cancel(lane)

    # Comparing

    def compare(self, text: str, one: Sequence[Annotation], other: Sequence[Annotation]) -> None:
        """Bring how far two readers agree on a text by `compared`."""

        def act() -> Agreement:
            from core.agreement import compare

            return compare(text, one, other)

        self._ready_tasks().run(_COMPARE, act, self.compared.emit, self.failed.emit)

    def find_passages(self, text: str, one: Sequence[Annotation], other: Sequence[Annotation], line: AgreementLine | None) -> None:
        """Bring what two readers have marked by `passages_found`; see `core.agreement.passages`."""

        def act() -> tuple[Passage, ...]:
            from core.agreement import passages

            return passages(text, one, other, line)

        self._ready_tasks().run(_PASSAGES, act, self.passages_found.emit, self.failed.emit)

    def export(self, path: Path, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write a table to a file that the reader has named, and has let be replaced if it is there; `exported` tells when it is done."""

        def act() -> Path:
            from core.tables import write_table

            write_table(path, heads, rows)
            return path

        self._ready_tasks().run(_EXPORT, act, self.exported.emit, self.failed.emit)

    # Writing

    def change(self, layer: Layer) -> bool:
        """Give a layer another name or border; on failure say so and change nothing."""
        return self._write(lambda: self._session.layers.change(layer))

    def drop(self, layer: str) -> bool:
        """Take a layer away with all that is in it; on failure say so and change nothing."""
        return self._write(lambda: self._session.layers.drop(layer))

    def restore(self, layer: str) -> bool:
        """Bring back a layer that was dropped; on failure say so and change nothing."""
        return self._write(lambda: self._session.layers.restore(layer))

    # Writing in a worker

    @property
    def is_writing(self) -> bool:
        """True while a worker writes: what comes next would start from what is not there yet."""
        return self._queue.is_busy

    def put(self, layer: Layer, takings: Sequence[Taking], failed: Failed) -> None:
        """Put annotations in a layer again that were taken back; on failure say so, change nothing and call ``failed``."""
        self._write_apart(lambda: self._session.layers.put(layer, takings), lambda _layer: self.changed.emit(), failed)

    def take_back(self, kept: LayerBefore, failed: Failed) -> None:
        """Take back what was put in a layer, likewise. See `core.session_layers.LayersSession.before`."""
        self._write_apart(lambda: self._session.layers.take_back(kept), lambda _none: self.changed.emit(), failed)

    def count_doubles(self, wanted: Wanted, document: int | None, done: Callable[[int], None]) -> None:
        """Call ``done`` with how many of the annotations to be merged stand on words on which the reader has one himself."""
        session = self._session.layers
        self._ready_tasks().run(_COUNT, lambda: session.doubles(wanted, document), done, self.failed.emit)

    def merge(self, wanted: Wanted, document: int | None, done: Callable[[Written], None], *, is_joining: bool) -> None:
        """Make annotations of layers the reader's own; `written` and ``done`` tell of it. See `core.session_layers.LayersSession.merge`."""
        session = self._session.layers

        def take(written: Written) -> None:
            self.written.emit(written)
            done(written)

        self._write_apart(lambda: session.merge(wanted, document, is_joining=is_joining), take, lambda: None)

    def apply(self, changes: Written, failed: Failed) -> None:
        """Do once more what was written of the reader's own annotations; `written` tells of it."""
        self._write_apart(lambda: self._session.layers.apply(changes), self.written.emit, failed)

    def take_off(self, changes: Written, failed: Failed) -> None:
        """Take back what was written of the reader's own annotations; `written` tells of it."""
        self.apply(tuple((row, tuple(one.inverse for one in reversed(some))) for row, some in reversed(changes)), failed)

    def close(self) -> None:
        """Read nothing any more; what was to be written is."""
        if self._tasks is None:
            return
        self._tasks.close()
        self._queue.finish()

    def _write_apart(self, act: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        self._queue.put(act, done, partial(self._fail, failed))

    def _fail(self, failed: Failed, error: ReaderError) -> None:
        failed()
        self.failed.emit(error)

    def _write(self, act: Callable[[], object]) -> bool:
        is_written = self._is_written(act)
        if is_written:
            self.changed.emit()
        return is_written
