"""Layers: annotations of others, shown beside the reader's own. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from core.store import layers
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from core.annotation import Annotation, Change
    from core.incoming import Taking
    from core.layers import Layer, LayerBefore, Wanted, Written

T = TypeVar("T")


class LayersSession:
    """Keeps the layers of one library.

    Every method raises `LibraryError` where the disk or the library fails, or does not hold the document or the edition.
    ``document`` is the row of a document, ``edition`` the number of one of its editions, None for the newest.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    def all(self, document: int | None = None) -> tuple[Layer, ...]:
        """Return the layers, the oldest first, of one document those with annotations on it; none without a library."""
        return self._over(lambda connection: layers.load_all(connection, document)) if exists(self._library) else ()

    def marks(self, document: int, edition: int | None = None, wanted: Collection[str] | None = None) -> tuple[tuple[str, Annotation], ...]:
        """Return the annotations of layers as an edition shows them, in text order, each with the id of its layer. For a worker.

        One that has not been looked for in the edition is carried over, and its place stored.

        Args:
            document: its row.
            edition: number of the edition.
            wanted: ids of layers, None for all.
        """
        return self._over(lambda connection: layers.marks_of(connection, document, edition, wanted))

    def put(self, layer: Layer, takings: Sequence[Taking]) -> Layer:
        """Put annotations in a layer in one transaction; it is made, or brought back, if it is not there.

        Args:
            layer: with an id of its own, or that of one that is there; those that this has already, by their ids, are replaced.
            takings: what goes into it, with all its proposals.

        Returns:
            The layer with what is in it now.

        Raises:
            ValueError: if its name is blank, or its border is none of `core.layers.BORDERS`.
        """
        return self._over(lambda connection: layers.put(connection, layer, takings))

    def before(self, layer: str, takings: Sequence[Taking]) -> LayerBefore:
        """Return what `take_back` needs, before annotations are `put` in a layer that may be there already."""
        return self._over(lambda connection: layers.before(connection, layer, takings))

    def take_back(self, kept: LayerBefore) -> None:
        """Take back what was put in a layer: what was replaced is there again, and a layer that was made for it goes.

        Raises:
            ChangedMeanwhile: if the layer is not there any more.
        """
        self._over(lambda connection: layers.take_back(connection, kept))

    def change(self, layer: Layer) -> Layer:
        """Give a layer another name or border; return it as it was.

        Raises:
            ValueError: see `put`.
            ChangedMeanwhile: if it is not there any more.
        """
        return self._over(lambda connection: layers.change(connection, layer))

    def drop(self, layer: str) -> None:
        """Take a layer away with all that is in it; `restore` brings it back."""
        self._over(lambda connection: layers.drop(connection, layer))

    def restore(self, layer: str) -> None:
        """Bring a layer back that was dropped, as it was."""
        self._over(lambda connection: layers.restore(connection, layer))

    def doubles(self, wanted: Wanted, document: int | None = None) -> int:
        """Return how many of the annotations that `merge` would take stand on words on which the reader has one himself."""
        from core.store import layer_merging

        return self._over(lambda connection: layer_merging.doubles(connection, wanted, document))

    def merge(self, wanted: Wanted, document: int | None = None, *, is_joining: bool = True) -> Written:
        """Make annotations of layers the reader's own, in one transaction; see `core.store.layer_merging.merge`. For a worker.

        Args:
            wanted: which.
            document: the only one that is looked at, None for all.
            is_joining: True to let one on the words on which the reader has one himself add to that.

        Returns:
            What was written, of each document: `apply` of the inverse takes it back.

        Raises:
            ChangedMeanwhile: if a layer is not there any more.
        """
        from core.store import layer_merging

        return self._over(lambda connection: layer_merging.merge(connection, wanted, document, is_joining=is_joining))

    def apply(self, changes: Sequence[tuple[int, Sequence[Change]]]) -> Written:
        """Write changes of several documents in one transaction, as `core.session.ReadingSession.apply_all` does. For a worker.

        Returns:
            What was written, of each document, with the times that it has now.
        """
        from core.annotation import Change
        from core.store.changes import apply

        by_id = {one.id: one for one in self._over(lambda connection: apply(connection, changes))}
        return tuple((document, tuple(Change(one.before, by_id.get(one.id)) for one in some)) for document, some in changes)

    def _over(self, act: Callable[[Connection], T]) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)
