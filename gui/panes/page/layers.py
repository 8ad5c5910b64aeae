"""What is laid under the words of a page, by name: marks, hits, the flash of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTextEdit

ORDER: Final = ("flash", "marks", "hits", "focus")
"""Names of the layers, the lowest first. Where two meet the upper one is seen, ground and ink: one with a ground and no ink of its
own would paint over words that have been written already. So the flash, which leaves all words their colours, lies lowest."""


class Layers:
    """Puts the extra selections of several owners on one text widget, always in the same order.

    Their cursors go with the text in the widget: who sets a layer sets it anew when the view has told that it was `sliced`.
    """

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {name: [] for name in ORDER}

    def set(self, name: str, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Show these selections in the layer in place of all before; the page is painted once, and not at all for none after none.

        Args:
            name: one of `ORDER`.
            selections: within a layer the later lie over the earlier.
        """
        before = self._layers[name]
        if selections or before:
            self._layers[name] = [*selections]
            self._view.setExtraSelections([one for layer in self._layers.values() for one in layer])

    def clear(self, name: str) -> None:
        """Show nothing in a layer."""
        self.set(name, ())
