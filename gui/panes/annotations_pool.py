"""The cards there are: as many as have been in view at once, given other annotations when the first scroll away."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.widgets.card import Card


class CardPool:
    """Keeps cards by the id of their annotation, and those that wait for one.

    Args:
        make: makes another card.
    """

    def __init__(self, make: Callable[[], Card]) -> None:
        self._make = make
        self._spare: list[Card] = []
        self.cards: dict[str, Card] = {}
        """Those that are shown."""

    def all(self) -> Sequence[Card]:
        """Return all cards, shown or not."""
        return [*self.cards.values(), *self._spare]

    def take(self, annotation_id: str) -> Card:
        """Return a card for an annotation."""
        card = self.cards[annotation_id] = self._spare.pop() if self._spare else self._make()
        return card

    def put_away(self, annotation_id: str) -> None:
        """Keep the card of an annotation for another; it is seen until it has one, or until `hide_spare`."""
        card = self.cards.pop(annotation_id)
        if card.underMouse():
            # Hiding alone tells it that the mouse is over it no more: it would take its tools along.
            card.hide()
        self._spare.append(card)

    def hide_spare(self) -> None:
        """Hide the cards that have no annotation. One that goes from one to the next is not hidden and shown again: that takes 0.5 ms."""
        for card in self._spare:
            if not card.isHidden():
                card.hide()

    def order_tabs(self, ids: Sequence[str]) -> None:
        """Let Tab lead from card to card in this order."""
        stops = [stop for annotation_id in ids for stop in self.cards[annotation_id].tab_stops()]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)
