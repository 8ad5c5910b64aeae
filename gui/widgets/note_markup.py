"""Whether a note is written in Markdown, and how much of it is looked at."""

from __future__ import annotations

import re
from typing import Final

PLAIN, RICH, TOO_RICH = "plain", "rich", "too rich"
MOST_CHARACTERS: Final = 2_000
MOST_LINES: Final = 40
"""A card shows fewer; what lies beyond is not read."""
MOST_MARKS: Final = 300
MOST_DEPTH: Final = 6
"""Of quotes and lists in one another."""

_MARKED_UP: Final = re.compile(
    r"^ {0,3}(?:#{1,6} |>|[-+*] |\d{1,9}[.)] |```|~~~|(?:[-*_] *){3,}$)|[*`]|~~|(?<!\w)_\w|\]\(|<\w|&\w|https?://|\bwww\.", re.MULTILINE
)
_MARKS: Final = re.compile(r"[*_`~\[\]<>&\\]")
_LEAD: Final = re.compile(r"\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))")


def markup(note: str) -> str:
    """Return `PLAIN` for a note without marks of Markdown, `TOO_RICH` for one that is full of them, else `RICH`."""
    shown = beginning(note)
    if not _MARKED_UP.search(shown):
        return PLAIN
    is_deep = any(_depth(line) > MOST_DEPTH for line in shown.split("\n"))
    return TOO_RICH if is_deep or len(_MARKS.findall(shown)) > MOST_MARKS else RICH


def beginning(note: str) -> str:
    """Return as much of a note as may be seen."""
    return "\n".join(note[:MOST_CHARACTERS].split("\n", MOST_LINES)[:MOST_LINES])


def _depth(line: str) -> int:
    """Return how many quotes and lists a line begins in; spaces before a mark count as some."""
    depth, at = 0, 0
    while match := _LEAD.match(line, at):
        depth, at = depth + 1, match.end()
    return max(depth, (len(line) - len(line.lstrip(" "))) // 4)
