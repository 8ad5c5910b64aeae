"""What is shown, as the panes ask for it: the first part of the bridge, which only tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.metadata import UNKNOWN
from core.outline import Outline
from gui.opening import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Annotation
    from core.corrections import Correction
    from core.document import Document
    from core.errors import ReaderError
    from core.metadata import Metadata, MetadataState
    from core.outline.edits import OutlineEdit
    from core.outline.hand import Edited
    from core.outline.rule_sets import RuleSet
    from core.session import Opening
    from gui.open_document import OpenDocument


class Shown(QObject):
    """Answers questions about the document that is shown; nothing is there while there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenDocument | None = None

    @property
    def document(self) -> Document | None:
        """Return the document that is shown, None while there is none."""
        return self._open.document if self._open else None

    @property
    def document_id(self) -> int | None:
        """Return the row of the document that is shown; None until the library knows it."""
        if self._open is None:
            return None
        return self._open.opening.document if self._open.opening else self._open.source.row

    @property
    def opening(self) -> Opening | None:
        """Return the text that is shown as the library knew it when it was opened; None until then."""
        return self._open.opening if self._open else None

    @property
    def source(self) -> Source:
        """Return where the text comes from that is shown, and where it is to be seen first."""
        return self._open.source if self._open else Source()

    @property
    def is_looked_into(self) -> bool:
        """True if an edition is shown that was asked for by its number: the next time the newest is to be read on."""
        if self._open is None or self._open.document.origin.path is not None:
            return False
        opening, source = self._open.opening, self._open.source
        if opening is None:
            return source.edition is not None
        # An edition that was parted is the newest of its own document.
        return opening.edition != opening.newest or (source.edition is not None and source.row == opening.document)

    @property
    def outline(self) -> Outline:
        """Return the outline of the document that is shown."""
        return self._open.outline if self._open else Outline()

    @property
    def is_known(self) -> bool:
        """True once the outline is that of the whole text, and what the library knows is there or will not come."""
        current = self._open
        return current is not None and current.is_outlined and (current.opening is not None or current.refusal is not None)

    @property
    def title(self) -> str | None:
        """Return what the document is called: as the reader has set it, else as its text says."""
        return self._open.title if self._open else None

    @property
    def metadata(self) -> MetadataState | None:
        """Return what is known of the document; None until the library has said it."""
        return self._open.metadata if self._open and self._open.opening else None

    @property
    def recognised_metadata(self) -> Metadata:
        """Return what is known of the document without the reader."""
        return self._open.opening.recognised if self._open and self._open.opening else UNKNOWN

    @property
    def hand(self) -> Edited | None:
        """Return the outline under the reader's hand, for acts on it; None until the library knows the document."""
        return self._open.under_hand() if self._open else None

    @property
    def removed_edits(self) -> Sequence[OutlineEdit]:
        """Return what the reader took out of the outline."""
        return self._open.removed if self._open else ()

    @property
    def lost_edits(self) -> Sequence[OutlineEdit]:
        """Return what the reader changed in the outline and found no place in this edition."""
        return self._open.unplaced if self._open else ()

    @property
    def rule_set(self) -> RuleSet | None:
        """Return the rules by which the outline is read, None for the automatic reading."""
        return self._open.rule_set if self._open else None

    @property
    def refusal(self) -> ReaderError | None:
        """Return why the library has not told of the document that is shown, None if it has or is being asked."""
        return self._open.refusal if self._open else None

    def is_ready_to_step(self) -> bool:
        """Return False while a text is shown that the library has not told of yet: no step can be undone until then."""
        return self._open is None or self._open.opening is not None or self._open.refusal is not None

    @property
    def corrections(self) -> Sequence[Correction]:
        """Return the reader's corrections of the text that is shown, in text order, then those that have no place in it."""
        return self._open.corrections if self._open else ()

    def annotation(self, annotation_id: str) -> Annotation | None:
        """Return an annotation of the document that is shown."""
        return self._open.annotations.get(annotation_id) if self._open else None

    def annotations(self) -> list[Annotation]:
        """Return those of the document that is shown, in text order."""
        return list(self._open.in_order()) if self._open else []

    def beginnings(self) -> list[int]:
        """Return where the placed annotations of the document that is shown begin, in no order."""
        return [a.span.start for a in self._open.annotations.values() if a.is_placed] if self._open else []
