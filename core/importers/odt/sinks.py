"""Where paragraphs go while an OpenDocument text is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.importers.blocks import Blocks, Paragraph
    from core.importers.odt.lists import Spot


@dataclass(slots=True)
class Open:
    """A paragraph that is open."""

    paragraph: Paragraph
    spot: Spot | None
    """Where in a list it stands."""
    is_hidden: bool = False
    """Whether a field in it says that nothing of it shows."""


@dataclass(slots=True)
class Sink:
    """Where blocks go while something with paragraphs of its own is open."""

    blocks: Blocks = field(default_factory=list)
    paragraphs: list[Open] = field(default_factory=list)
    """The paragraphs that are open in it: in a sound file one at most."""
    carried: Open | None = None
    """The paragraph whose mark was deleted: the next one goes on with it."""
