"""How often a law is tried by examples: all of them in ``make test``, some where a developer wants the answer in seconds."""

from __future__ import annotations

from typing import Final

from hypothesis import settings

_USUAL: Final = 100
"""Examples of a law that says nothing of their number, in the profile that tries all (see `tests.conftest`)."""
_LEAST: Final = 5


def examples(number: int) -> int:
    """Return how many of so many examples the profile in use tries."""
    return max(min(number, _LEAST), number * settings().max_examples // _USUAL)
