"""The commands that the palette offers for what was typed, as a list for Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.pinyin import matcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Match = Callable[[str], tuple[int, ...] | None]

_ROOT: Final = QModelIndex()
OFFER_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `Offer` itself."""
MOST_USED: Final = 6
"""How many of the used commands stand first while nothing is typed."""

_ALIAS, _SELDOM, _GROUP = 3, 6, 9
"""How far down what is found by its English name, by a seldom reading or by its menu comes; where in a name it was found counts up to 2."""

type_index = QModelIndex | QPersistentModelIndex


class Command(NamedTuple):
    """What can be done by name."""

    id: str
    name: str
    alias: str
    """Its English name where the interface speaks Chinese, else empty."""
    group: str
    """Title of the menu in which it stands."""
    key: str
    """As the reader sees it, empty for none."""
    hindrance: str = ""
    """Why it cannot be done now, empty if it can."""
    is_ticked: bool | None = None
    """None for what is neither on nor off."""


class Offer(NamedTuple):
    """A command that fits what was typed."""

    command: Command
    points: tuple[int, ...] = ()
    """Characters of its name that were meant."""
    alias_points: tuple[int, ...] = ()
    """Those of its English name, if it was found by that: then that is shown, too."""
    is_used: bool = False
    """It stands first because it was used."""


def offers(commands: Iterable[Command], query: str, used: Sequence[str]) -> list[Offer]:
    """Return the commands that fit a query, the likeliest first; what cannot be done now comes last.

    Args:
        commands: in the order of the menus.
        query: words, pinyin or both, in the name, the English name or the title of the menu; empty: all.
        used: ids of commands that were used, the likeliest first.
    """
    ranks = {command_id: rank for rank, command_id in enumerate(used)}
    if not query.strip():
        first = {command_id: rank for command_id, rank in ranks.items() if rank < MOST_USED}
        shown = [Offer(one, is_used=one.id in first and not one.hindrance) for one in commands]
        return sorted(shown, key=lambda offer: (bool(offer.command.hindrance), first[offer.command.id] if offer.is_used else MOST_USED))
    matches, usually = matcher(query), matcher(query, is_usual=True)
    found = [ranked for one in commands if (ranked := _ranked(one, matches, usually)) is not None]
    found.sort(
        key=lambda pair: (bool(pair[0].command.hindrance), pair[1], ranks.get(pair[0].command.id, len(ranks)), not _is_whole(pair[0]))
    )
    return [offer for offer, _ in found]


def _ranked(command: Command, matches: Match, usually: Match) -> tuple[Offer, int] | None:
    """Return the offer and how far down it belongs, None if the command does not fit."""
    points = matches(command.name)
    if points is not None:
        # Many characters have readings that nobody thinks of: what needs one comes after what does not.
        return Offer(command, points), _depth(command.name, points) + (0 if usually(command.name) is not None else _SELDOM)
    points = matches(command.alias) if command.alias else None
    if points is not None:
        return Offer(command, alias_points=points), _ALIAS + _depth(command.alias, points)
    points = matches(f"{command.group} {command.name}")
    if points is not None:
        before = len(command.group) + 1
        return Offer(command, tuple(point - before for point in points if point >= before)), _GROUP
    return None


def _is_whole(offer: Offer) -> bool:
    """Return True if a command is called just what was typed."""
    name, points = (offer.command.alias, offer.alias_points) if offer.alias_points else (offer.command.name, offer.points)
    return len(points) == sum(map(str.isalnum, name))


def _depth(name: str, points: tuple[int, ...]) -> int:
    """Return 0 for the beginning of a name, 1 for that of a word in it, 2 for the middle of one; Chinese has no words for this."""
    start = points[0] if points else 0
    if start == 0:
        return 0
    return 2 if name[start - 1].isascii() and name[start - 1].isalnum() else 1


class PaletteModel(QAbstractListModel):
    """The offers, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: list[Offer] = []

    def show(self, found: list[Offer]) -> None:
        """Show other offers."""
        self.beginResetModel()
        self._offers = found
        self.endResetModel()

    def offer(self, row: int) -> Offer | None:
        """Return what stands in a row, None for none."""
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def row_of(self, command_id: str) -> int:
        """Return where a command stands, -1 if it is not offered."""
        return next((row for row, offer in enumerate(self._offers) if offer.command.id == command_id), -1)

    def describe(self, command: Command) -> str:
        """Return what is to be said of a command beside its name."""
        ticked = {None: "", True: self.tr("on"), False: self.tr("off")}[command.is_ticked]
        return self.tr(", ", "between the facts of a command").join(filter(None, (command.key, ticked, command.group, command.hindrance)))

    # Qt

    def rowCount(self, parent: type_index = _ROOT, /) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._offers)

    def flags(self, index: type_index, /) -> Qt.ItemFlag:
        """Return that all can be chosen, so that it can be read why one cannot be done."""
        offer = self.offer(index.row()) if index.isValid() else None
        if offer is None:
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return chosen if offer.command.hindrance else chosen | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: type_index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, what is said of it, or the offer."""
        offer = self.offer(index.row()) if index.isValid() else None
        if offer is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return offer.command.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.describe(offer.command)
        return offer if role == OFFER_ROLE else None
