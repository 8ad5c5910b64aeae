"""Whether a value can be one of a column, and what stands in for one that cannot where the rest of the row is worth keeping."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from core.annotation import COLOURS, KINDS, STATUSES
from core.layers import BORDERS
from core.metadata import FIELDS
from core.recall import RATINGS, SOURCES
from core.store.holdings import READ_WHOLE
from core.store.salvage.cells import MISSING, Long
from core.text import REPLACEMENT
from core.words import is_fit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.store.salvage.cells import Value
    from core.store.salvage.tables import Column

LARGEST: Final = 1 << 53
"""No number of a row comes near."""
NEVER: Final = "1970-01-01T00:00:00.000Z"
"""A time that is not known."""
ID_LENGTH: Final = 32
_ID: Final = re.compile(r"[0-9a-f]{32}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:?\d\d)?")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_SOMEBODYS_TIME: Final = re.compile(r"[\d:+.,/ A-Za-z-]{0,40}")
"""Of an annotation that came from a file: as that said it."""
_ALIKE: Final = 2
"""Letters in which a word may differ from the one it was."""


def is_id(value: Value) -> bool:
    """Return True for an id of ours: 32 hexadecimal digits."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def fits(table: str, column: Column, value: Value) -> bool:
    """Return True if a column may hold a value."""
    if value is None:
        return not column.is_needed
    if column.type == "INTEGER":
        if not isinstance(value, int) or not (1 if column.parent else -LARGEST) <= value < LARGEST:
            return False
        return _is_right(table, column.name, value)
    if column.type == "REAL":
        return isinstance(value, int | float) and 0 <= value < LARGEST
    if column.type == "BLOB":
        return isinstance(value, bytes | str | Long)
    if isinstance(value, Long):
        return True
    if not isinstance(value, str) or "\0" in value:
        return False
    return _is_right(table, column.name, value)


def is_telling(table: str, column: Column) -> bool:
    """Return True if no chance gives a value of the column."""
    check = _CHECKS.get((table, column.name)) or _CHECKS.get(("", column.name))
    return check in (is_id, _is_digest, _is_time)


def standing_in(table: str, column: Column, value: Value) -> Value:
    """Return what takes the place of a value of an annotation, or of its place, that is damaged or not there any more.

    The word that it was if that is certain; the reader's words without what cannot be stored; else what says nothing. `MISSING` if there is
    nothing of the kind.
    """
    name = column.name
    if table not in _STANDING_IN:
        return MISSING
    if isinstance(value, str):
        if name in _WORDS:
            alike = [word for word in _WORDS[name] if _is_alike(word, value)]
            if len(alike) == 1:
                return alike[0]
        elif name in ("id", "annotation"):
            return value if len(value) == ID_LENGTH else MISSING
        elif "\0" in value and fits(table, column, value.replace("\0", REPLACEMENT)):
            return value.replace("\0", REPLACEMENT)
        elif name == "deleted":
            return NEVER
    return _STANDING_IN[table].get(name, MISSING) if column.is_needed else None


def _is_alike(word: str, other: str) -> bool:
    return len(word) == len(other) and sum(a != b for a, b in zip(word, other, strict=True)) <= _ALIKE


def _is_right(table: str, column: str, value: int | str) -> bool:
    check = _CHECKS.get((table, column)) or _CHECKS.get(("", column))
    return check is None or check(value)


def _one_of(*words: int | str) -> Callable[[Any], bool]:
    return frozenset(words).__contains__


def _like(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_flag(value: object) -> bool:
    return value in (0, 1)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and value >= 0


def _is_words(value: Any) -> bool:
    """Return True for a JSON list of strings."""
    found = _json(value)
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def _is_task(value: Any) -> bool:
    found = _json(value)
    return isinstance(found, dict) and all(isinstance(one, str) for one in found.values())


def _is_list(value: Any) -> bool:
    return isinstance(_json(value), list)


def _is_object(value: Any) -> bool:
    return isinstance(_json(value), dict)


def _json(value: Any) -> object:
    try:
        return json.loads(value)
    except (ValueError, TypeError, RecursionError):
        return None


_is_digest, _is_time, _is_somebodys_time, _is_day = _like(_DIGEST), _like(_TIME), _like(_SOMEBODYS_TIME), _like(_DAY)
_CHECKS: Final[Mapping[tuple[str, str], Callable[[Any], bool]]] = {
    **{("", name): _is_time for name in ("created", "updated", "deleted", "seen", "declined", "written", "emptied", "made", "undone")},
    **{("", name): _is_time for name in ("opened", "finished")},
    **{("", name): is_id for name in ("annotation", "edit", "carried", "layer", "mark")},
    **{("", name): _is_digest for name in ("digest", "text_digest")},
    **{("", name): _is_flag for name in ("star", "removed", "is_set", "is_recursive")},
    **{("", name): _is_count for name in ("start", "end", "ord", "number", "revision")},
    **{(name, "id"): is_id for name in ("annotations", "outline_edits", "corrections", "layers", "layer_marks")},
    **{(name, "kind"): _one_of(*KINDS) for name in ("annotations", "layer_marks")},
    **{(name, "colour"): _one_of(*COLOURS) for name in ("annotations", "layer_marks")},
    **{(name, "tags"): _is_words for name in ("annotations", "layer_marks")},
    **{(name, "task"): _is_task for name in ("annotations", "layer_marks")},
    **{(name, "heading_path"): _is_words for name in ("anchors", "layer_marks", "layer_places")},
    **{(name, "status"): _one_of(*STATUSES) for name in ("anchors", "layer_marks", "layer_places")},
    ("layers", "border"): _one_of(*BORDERS),
    ("outline_edits", "made"): _is_flag,
    ("outline_edits", "joined"): _is_flag,
    ("joins", "joined"): _is_time,
    ("joins", "numbers"): _is_object,
    ("rule_sets", "rules"): _is_list,
    ("words", "word"): is_fit,
    ("editions", "pieces"): _is_list,
    ("corrections", "pieces"): _is_list,
    ("metadata", "field"): _one_of(*FIELDS),
    ("documents", "read"): lambda value: _is_count(value) and value <= READ_WHOLE,
    ("texts", "characters"): _is_count,
    ("searches", "query"): _is_object,
    ("addition_files", "state"): _one_of("waiting", "added", "known", "changed", "failed", "deleted"),
    ("addition_files", "reason"): _is_list,
    ("recall_cards", "id"): is_id,
    ("recall_cards", "source"): _one_of(*SOURCES),
    ("recall_cards", "state"): _one_of(1, 2, 3),
    ("recall_cards", "suspended"): _is_flag,
    **{("recall_cards", name): _is_time for name in ("due", "last")},
    **{("recall_cards", name): _is_count for name in ("step", "reviews")},
    ("recall_answers", "card"): is_id,
    ("recall_answers", "at"): _is_time,
    ("recall_answers", "rating"): _one_of(*RATINGS),
    ("recall_answers", "took"): _is_count,
    ("recall_answers", "before"): _is_object,
    ("study_plans", "id"): is_id,
    **{("study_plans", name): _is_day for name in ("start", "until")},
    ("study_plans", "weekdays"): _is_list,
    ("plan_portions", "plan"): is_id,
    **{("plan_portions", name): _is_count for name in ("position", "characters")},
    ("plan_portions", "done"): _is_time,
    **{(name, "day"): _is_day for name in ("plan_portions", "reading_days")},
    **{("reading_days", name): _is_count for name in ("seconds", "characters")},
    ("_sqlite_migrations", "migration_set"): _one_of("library"),
    **{(table, name): _is_somebodys_time for table in ("annotations", "layer_marks") for name in ("created", "updated")},
}
_WORDS: Final = {"kind": KINDS, "colour": COLOURS, "status": STATUSES}
_STANDING_IN: Final[Mapping[str, Mapping[str, Value]]] = {
    "annotations": {
        "kind": KINDS[0],
        "colour": COLOURS[0],
        "tags": "[]",
        "star": 0,
        "author": "",
        "created": NEVER,
        "updated": NEVER,
    },
    "anchors": {"start": 0, "end": 0, "prefix": "", "suffix": "", "heading_path": "[]", "status": "to-review"},
}
