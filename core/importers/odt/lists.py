"""Which list a paragraph of an OpenDocument text stands in: lists and their items as they open and close (OpenDocument 1.3 part 3, 5.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.odt.package import whole

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LEVELS: Final = 10
"""Of a list style."""


class Spot(NamedTuple):
    """Where in a list a paragraph stands."""

    key: str
    """The list whose numbers it has: of all lists that continue one another the first."""
    style: str
    """Name of its list style; empty if the paragraph's own style has to name it."""
    level: int
    """From 0."""
    has_number: bool
    """False in the head of a list, and for every paragraph of an item but the first."""
    start: int | None = None
    """What it begins anew with; None to count on."""
    is_restart: bool = False
    """True to begin anew with what its level begins with."""


@dataclass(slots=True)
class _Item:
    has_number: bool
    start: int | None
    style: str
    lists: int = 0
    """How many lists have begun in it."""


@dataclass(slots=True)
class _List:
    key: str
    style: str
    level: int
    is_restart: bool = False
    items: list[_Item] = field(default_factory=list)


class Lists:
    """The lists of one document.

    Args:
        common: names of the list styles that are no automatic ones.
    """

    def __init__(self, common: Collection[str] = ()) -> None:
        self._common = common
        self._open: list[list[_List]] = [[]]
        """For each frame, cell or note that is open its open lists, one inside the other."""
        self._roots: dict[str, str] = {}
        """The list that each one counts on in, by their keys."""
        self._last: tuple[str, str] | None = None
        """Key and style of the list that was begun last."""
        self._nameless: dict[str, str] = {}
        """The last list of each style among those without an id: of an automatic style, among those that go on."""
        self._count = 0

    def enter(self) -> None:
        """Begin a frame, a cell or a note: the lists around it do not reach into it."""
        self._open.append([])

    def leave(self) -> None:
        """End it."""
        self._open.pop()

    def begin(self, told: Mapping[str, str]) -> None:
        """Begin a list with these attributes."""
        around = self._open[-1]
        style = told.get("text:style-name", "")
        going_on = told.get("text:continue-numbering")
        if around:
            above = around[-1]
            is_second = False
            if above.items:
                above.items[-1].lists += 1
                is_second = above.items[-1].lists > 1
            is_restart = is_second if going_on is None else going_on != "true"
            around.append(_List(above.key, style or above.style, min(above.level + 1, LEVELS - 1), is_restart))
            return
        around.append(_List(self._key(told, style, going_on=going_on == "true"), style, 0))

    def end(self) -> None:
        """End the innermost list; nothing behind it has the number of the item that it stands in."""
        around = self._open[-1]
        if around:
            around.pop()
        if around and around[-1].items:
            around[-1].items[-1].has_number = False

    def begin_item(self, told: Mapping[str, str], *, is_head: bool) -> None:
        """Begin an item or the head of the innermost list."""
        if self._open[-1]:
            start = whole(told.get("text:start-value"))
            self._open[-1][-1].items.append(_Item(not is_head, start, told.get("text:style-override", "")))

    def end_item(self) -> None:
        """End it."""
        if self._open[-1] and self._open[-1][-1].items:
            self._open[-1][-1].items.pop()

    def spot(self) -> Spot | None:
        """Return where the paragraph stands that begins now, None outside of lists."""
        if not self._open[-1]:
            return None
        one = self._open[-1][-1]
        item = one.items[-1] if one.items else _Item(has_number=False, start=None, style="")
        found = Spot(one.key, item.style or one.style, one.level, item.has_number, item.start, one.is_restart)
        if item.has_number:
            item.has_number, item.start, one.is_restart = False, None, False
        return found

    def numbered(self, told: Mapping[str, str]) -> Spot:
        """Return where a paragraph stands that says so itself (``text:numbered-paragraph``)."""
        level = min(max((whole(told.get("text:level")) or 1) - 1, 0), LEVELS - 1)
        key = told.get("text:list-id") or f"numbered {told.get('text:style-name', '')}"
        return Spot(
            self._roots.get(key, key), told.get("text:style-name", ""), level, has_number=True, start=whole(told.get("text:start-value"))
        )

    def _key(self, told: Mapping[str, str], style: str, *, going_on: bool) -> str:
        self._count += 1
        own = told.get("xml:id") or f"list {self._count}"
        before = told.get("text:continue-list") or ""
        if before not in self._roots:
            before = self._last[0] if going_on and self._last and self._last[1] == style else ""
        if "xml:id" not in told and (going_on or style in self._common):
            # Older programs, and Word, count on in the list before this one that has its style, whatever stands between.
            before = before or (self._nameless.get(style, "") if going_on else "")
            self._nameless[style] = own
        key = self._roots.get(before, own)
        self._roots.setdefault(own, key)
        self._last = (own, style)
        return key
