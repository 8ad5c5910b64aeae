"""A search that is kept: what its reader wrote and chose, as a value."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from core.query.tree import ALL, PLACES, Scope

_EVERYWHERE: Final = Scope()
NAME: Final = 60
"""Characters of a name, at most."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search as its reader can run it again."""

    id: str
    name: str
    """Empty for one that was not saved but only run."""
    words: str
    """As they were written, see `core.query.reading`."""
    scope: Scope = _EVERYWHERE
    """What was chosen beside the words."""
    where: str = ALL
    is_any_script: bool = False

    def packed(self) -> str:
        """Return what is looked for as JSON: only what differs from a search of everything."""
        found: dict[str, Any] = {"words": self.words}
        scope = {name: value for name, value in asdict(self.scope).items() if value}
        if scope:
            found["scope"] = scope
        if self.where != ALL:
            found["where"] = self.where
        if self.is_any_script:
            found["any_script"] = True
        return json.dumps(found, ensure_ascii=False)

    @classmethod
    def unpacked(cls, search_id: str, name: str, packed: str) -> SavedSearch | None:
        """Return the search that `packed` was made of; None for what no program of ours has written."""
        try:
            found = json.loads(packed)
            words, where = found["words"], found.get("where", ALL)
            if not isinstance(words, str) or where not in PLACES:
                return None
            return cls(search_id, name, words, _scope(found.get("scope", {})), where, found.get("any_script") is True)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None


def _scope(found: dict[str, Any]) -> Scope:
    """Return a scope; what a newer program narrows by and this one does not know raises `TypeError`: it would find too much."""
    values: dict[str, Any] = {}
    for name, some in found.items():
        if name == "years":
            values[name] = tuple((int(first), int(last)) for first, last in some)
        elif name == "documents":
            values[name] = tuple(int(one) for one in some)
        else:
            values[name] = tuple(_word(one) for one in some)
    return Scope(**values)


def _word(one: object) -> str:
    if not isinstance(one, str):
        raise TypeError(one)
    return one
