"""Which commands were used last and most: a small file beside the recent places, since a habit is older than a session."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from core.files import read_json, write_json

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

MOST: Final = 60
"""Uses that are kept."""
_FADING: Final = 0.9
"""What a use counts for beside the one after it."""


class UsedCommands:
    """The uses, in a file that is read when it is first asked for.

    Args:
        path: the file; it need not be there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._uses: list[str] | None = None

    def ids(self) -> list[str]:
        """Return the ids of the commands that were used, first those that are likeliest to be wanted again."""
        weights: dict[str, float] = {}
        for age, one in enumerate(reversed(self._held())):
            weights[one] = weights.get(one, 0.0) + _FADING**age
        return sorted(weights, key=lambda one: -weights[one])

    def add(self, command_id: str) -> None:
        """Note a use; a full disk costs the habit, not the command."""
        self._uses = [*self._held(), command_id][-MOST:]
        try:
            write_json(self._uses, self._path, lasting=False)
        except OSError:
            log.info("The used commands could not be written to %s", self._path, exc_info=True)

    def _held(self) -> list[str]:
        if self._uses is None:
            try:
                held = read_json(self._path)
            except (OSError, ValueError):
                held = []
            self._uses = [one for one in held if isinstance(one, str)][-MOST:] if isinstance(held, list) else []
        return self._uses
