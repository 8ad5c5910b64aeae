"""The texts of a damaged library, each held against its digest, and those of its backup where they are better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core import text as normal
from core.store import documents
from core.store.salvage.cells import Long, long_bytes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from core.store.salvage.image import Image
    from core.store.salvage.merging import Merged


class Texts:
    """Puts texts into the new library.

    Args:
        connection: to the new library, inside a transaction.
        image: the damaged file.
        merged: its rows.
        backup: a sound library, None if there is none.
    """

    def __init__(self, connection: sqlite3.Connection, image: Image, merged: Merged, backup: sqlite3.Connection | None) -> None:
        self._connection = connection
        self._image = image
        self._backup = backup
        self._merged = merged
        self._rows = {values["id"]: values for values in merged.rows["texts"].values()}
        self._hints = merged.hints.get("texts", {})
        self._loose: dict[int, str] = {}
        self.sound: set[int] = set()
        """Rows of those that are what was stored."""
        for row, values in self._rows.items():
            text = self._read(row)
            if documents.exact_digest(text) == values["digest"] and self._known(values["digest"]) is None:
                self._put(row, text)
                self.sound.add(row)

    def of(self, edition: Mapping[str, Any]) -> int | None:
        """Return the row of an edition's text in the new library, None if nothing is left of it.

        The one that is stored; else that of the backup, or any other one with the digest that the edition holds; else the damaged one, with
        a character in the place of each that cannot be read.
        """
        row, wanted = edition["text"], edition["text_digest"]
        if row in self.sound and self.loose(row) == wanted:
            return int(row)
        alike = next((one for one in sorted(self.sound) if self.loose(one) == wanted), None)
        if alike is not None:
            return alike
        found = self._of_backup(edition)
        if found is not None:
            self._merged.was_helped = True
            return self._added(row, found)
        if row in self.sound:
            return int(row)
        text = self._read(row) if row in self._rows else ""
        return self._added(row, text, is_sound=False) if text.strip() else None

    def loose(self, row: int) -> str:
        """Return the digest of a text without white space."""
        if row not in self._loose:
            self._loose[row] = normal.digest(self.load(row))
        return self._loose[row]

    def load(self, row: int) -> str:
        """Return a text of the new library."""
        return documents.load_text(self._connection, row)

    def add(self, text: str) -> int:
        """Put in a text that stands for one that is lost; return its row."""
        return self._added(None, text, is_sound=False)

    def add_if(self, text: str, digest: str) -> int | None:
        """Put in a text that was made anew if it has the digest without white space; return its row, None if it has not."""
        return self._added(None, text) if normal.digest(text) == digest else None

    def beginning(self, row: int) -> str:
        """Return a text of the new library up to the first character that could not be read."""
        return self.load(row).partition(normal.REPLACEMENT)[0]

    def _of_backup(self, edition: Mapping[str, Any]) -> str | None:
        """Return an edition's text as the backup holds it."""
        if self._backup is None:
            return None
        known = self._rows.get(edition["text"]) or self._hints.get(edition["text"]) or {}
        for condition, values in (
            ("t.digest = ?", (known.get("digest"),)),
            ("e.id = ? AND e.text_digest = ?", (edition["id"], edition["text_digest"])),
            ("e.text_digest = ?", (edition["text_digest"],)),
        ):
            found = self._backup.execute(
                f"SELECT t.text FROM texts t JOIN editions e ON e.text = t.id WHERE {condition} ORDER BY e.id DESC LIMIT 1", values
            ).fetchone()
            if found is not None:
                return str(found[0])
        return None

    def _added(self, row: int | None, text: str, *, is_sound: bool = True) -> int:
        """Put in a text under its number if that is free, and it is not there already."""
        digest = documents.exact_digest(text)
        known = self._known(digest)
        if known is not None:
            return known
        if (
            row is None
            or self._connection.execute("SELECT 1 FROM texts WHERE id = ?", (row,)).fetchone()
            or row in self._rows.keys() - {row}
        ):
            row = 1 + max((*self._rows, self._connection.execute("SELECT coalesce(max(id), 0) FROM texts").fetchone()[0]))
        self._put(row, text)
        if is_sound:
            self.sound.add(row)
        return row

    def _known(self, digest: str) -> int | None:
        """Return the row of a text that the new library holds already."""
        found = self._connection.execute("SELECT id FROM texts WHERE digest = ?", (digest,)).fetchone()
        return None if found is None else int(found[0])

    def _put(self, row: int, text: str) -> None:
        known = self._rows.get(row, {})
        digest = documents.exact_digest(text)
        characters = known.get("characters") if known.get("digest") == digest else documents.count_characters(text)
        self._connection.execute(
            "INSERT INTO texts (id, digest, text, characters) VALUES (?, ?, CAST(? AS TEXT), ?)",
            (row, digest, text.encode(), characters),
        )

    def _read(self, row: int) -> str:
        """Return a text of the file as far as it is there."""
        value = self._rows[row]["text"]
        text = long_bytes(self._image, value).decode("utf-8", "replace") if isinstance(value, Long) else str(value or "")
        return normal.storable(text)
