"""Passages in a table (CSV, TSV) whose first row names its columns: as this program, Hypothesis, Taguette and Readwise export them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.importers.exchange.limits import LONGEST_QUOTE, MOST_MARKS, refuse_if_many
from core.importers.exchange.quotes.keys import Keys
from core.importers.exchange.quotes.own_words import COLOURS, STATES, link_of
from core.incoming import IncomingDocument, IncomingMark, IncomingSet
from core.links import link_to
from core.spans import Span
from core.tables import is_formula
from core.tasks import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SUFFIXES: Final = (".csv", ".tsv")
_COLUMNS: Final = {
    "quote": ("原文", "passage", "quote", "highlight", "content", "摘录", "划线", "高亮"),
    "note": ("批注", "note", "comment", "笔记", "评论", "备注"),
    "tags": ("标签", "tags", "tag"),
    "document": ("文档", "document", "book title", "title", "书名", "标题"),
    "author": ("署名", "author", "作者"),
    "created": ("写于", "written", "created at", "highlighted at"),
    "updated": ("修改于", "changed"),
    "colour": ("颜色", "colour", "color"),
    "kind": ("类型", "kind"),
    "star": ("星标", "star"),
    "task": ("任务", "task"),
    "lead": ("牵头单位", "led by"),
    "person": ("责任人", "person"),
    "due": ("时限", "due"),
    "targets": ("目标", "targets"),
    "state": ("状态", "state"),
    "link": ("链接", "link"),
}
"""What a column may be called; of two the one named first counts."""
_KINDS: Final = {
    **dict.fromkeys(("下划线", "underline"), "underline"),
    **dict.fromkeys(("波浪线", "wavy underline"), "wavy"),
    **dict.fromkeys(("删除线", "strike-through"), "strike"),
    **dict.fromkeys(("书签", "bookmark"), "bookmark"),
    **dict.fromkeys(("全文批注", "on the document"), "document-note"),
}
_TAGS: Final = re.compile(r"[、,，;；]\s*")
_OWN_TAGS: Final = re.compile("、|, ")


def read(text: str, name: str) -> IncomingSet | None:
    """Return the passages in a table, None if the file is none, or has no column of passages.

    Raises:
        UnreadableFile: if there are too many.
    """
    head = text.split("\n", 1)[0]
    csv.field_size_limit(LONGEST_QUOTE)
    try:
        rows = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in head else ",")
        fields = _fields(next(rows, []))
        if "quote" not in fields:
            return None
        found = list(_passages(rows, fields, name))
    except csv.Error:
        return None
    if not found:
        return None
    return IncomingSet("csv" if "link" in fields else "text", name, tuple(_documents(found)))


def _fields(head: Sequence[str]) -> Mapping[str, int]:
    names = {cell.strip().removeprefix("\ufeff").casefold(): at for at, cell in reversed(list(enumerate(head)))}
    return {field: names[next(one for one in known if one in names)] for field, known in _COLUMNS.items() if names.keys() & set(known)}


def _passages(rows: Iterator[list[str]], fields: Mapping[str, int], name: str) -> Iterator[tuple[str, int | None, IncomingMark]]:
    """Yield passages with the names of their documents, and the rows that these had in the library they come from."""
    keys = Keys("table")
    for count, row in enumerate(rows, 1):
        refuse_if_many(count, MOST_MARKS, name=name)
        said = {field: _cell(row[at]) if at < len(row) else "" for field, at in fields.items()}
        mark, document = _mark(said, keys)
        if mark is not None:
            yield said.get("document", ""), document, mark


def _cell(words: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return words[1:] if words.startswith("'") and is_formula(words[1:]) else words


def _mark(said: Mapping[str, str], keys: Keys) -> tuple[IncomingMark | None, int | None]:
    link = link_of(said.get("link", ""))
    own_id = link.annotation if link is not None else None
    start = link.start if link is not None else None
    quote, note = said["quote"], said.get("note", "")
    kind = _KINDS.get(said.get("kind", "").casefold(), "highlight" if quote else "document-note")
    if not (quote or note):
        return None, None
    task = {field: said[field] for field in FIELDS if said.get(field)}
    if "state" in task:
        task["state"] = STATES.get(task["state"], task["state"])
    mark = IncomingMark(
        own_id or keys.of(said.get("document", ""), quote, note),
        quote,
        span=None if start is None else Span(start, start + (0 if kind == "bookmark" else len(quote))),
        kind=kind,
        colour=COLOURS.get(said.get("colour", "").casefold(), "gamboge"),
        note=note,
        tags=tuple((_OWN_TAGS if own_id else _TAGS).split(said["tags"])) if said.get("tags") else (),
        star=bool(said.get("star")),
        task=task or None,
        author=said.get("author", "") if own_id or "created" in said else "",
        created=_moment(said.get("created", "")),
        updated=_moment(said.get("updated", "")),
        own_id=own_id,
    )
    return mark, link.document if link is not None else None


def _moment(said: str) -> str | None:
    """Return a time, by this computer's clock where no zone is named, None if it is none."""
    try:
        return datetime.fromisoformat(said.strip()).astimezone(UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def _documents(found: Sequence[tuple[str, int | None, IncomingMark]]) -> Iterator[IncomingDocument]:
    by_name: dict[str, list[tuple[int | None, IncomingMark]]] = {}
    for name, row, mark in found:
        by_name.setdefault(name, []).append((row, mark))
    for name, some in by_name.items():
        rows = Counter(row for row, _ in some if row is not None)
        yield IncomingDocument(name, tuple(mark for _, mark in some), location=link_to(next(iter(rows))) if len(rows) == 1 else "")
