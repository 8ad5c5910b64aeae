"""What the bridge knows of the document that is shown, and of the one that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.annotation import Annotation
    from core.document import Document
    from core.outline import Outline
    from core.outline.edits import OutlineEdit
    from core.outline.hand import Edited
    from core.outline.rule_sets import RuleSet
    from core.session import Opening


@dataclass(frozen=True, slots=True)
class Request:
    """A file, and how it is to be read; see `core.importers.read`."""

    path: Path
    encoding: str | None
    near: int
    password: str | None
    recognise: bool


@dataclass(slots=True)
class OpenDocument:
    """A document from the moment its text can be shown; the library's part comes later."""

    document: Document
    recognised: Outline
    """As the program reads it, by the rules that the reader has chosen for it."""
    outline: Outline
    """The same under the reader's hand: what is shown."""
    is_outlined: bool
    """False while the outline is only that of what is seen first."""
    opening: Opening | None
    annotations: dict[str, Annotation]
    row: int | None = None
    """Its row in the library if the text came from there."""
    edits: tuple[OutlineEdit, ...] = ()
    """What the reader changed in the outline, with those that have no place in this edition."""
    rule_set: RuleSet | None = None
    """None for the automatic reading."""
    hand: Edited | None = None
    """Made when it is first asked for."""
