"""Documents, editions and their texts in a new library: what rows of annotations need of them is there, or something in its place."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.corrections import FILE, text_of
from core.store.salvage.places import PLACED
from core.store.salvage.substitutes import Passage, substitute
from core.store.states import read_pieces

if TYPE_CHECKING:
    from core.store.salvage.merging import Merged, Values
    from core.store.salvage.texts import Texts

READER: Final = "rescued/1"
"""What stands as the importer of an edition of which only indexes or annotations tell."""
OWNED: Final = (("annotations", "anchors", "annotation"), ("outline_edits", "outline_places", "edit"))
"""What the reader has made in editions, the places where it stands, and the column of these that names it."""
_NAME: Final = 40
"""Characters of a text that name a document which has lost its name."""


class Editions:
    """Makes the rows of documents and editions sound.

    Args:
        merged: all rows; are changed.
        texts: of the new library.
        now: the time, ISO 8601 in UTC.
    """

    def __init__(self, merged: Merged, texts: Texts, now: str) -> None:
        self._merged = merged
        self._texts = texts
        self._now = now
        self.rows: dict[int, Values] = {values["id"]: values for values in merged.rows["editions"].values()}
        self._documents: dict[int, Values] = {values["id"]: values for values in merged.rows["documents"].values()}
        self._anchors: dict[int, list[Values]] = defaultdict(list)
        """By the edition that their offsets count in."""
        for values in merged.rows["anchors"].values():
            self._anchors[values["base"]].append(values)

    def mend(self) -> None:
        """Complete them."""
        for row in sorted(self._lost()):
            self._restore(row)
        self._settle_documents()
        for edition in sorted(self.rows.values(), key=lambda one: one["corrects"] is not None):
            self._give_text(edition)
        self._attach_texts()
        self._number()
        self._name_documents()
        self._merged.rows["editions"] = {(row,): values for row, values in sorted(self.rows.items())}
        self._merged.rows["documents"] = {(row,): values for row, values in sorted(self._documents.items())}

    def make(self, document: int, anchors: list[Values]) -> int:
        """Add an edition for annotations of a document that has none; return its row."""
        row = 1 + max((*self.rows, *self._anchors), default=0)
        self.rows[row] = self._edition(row, document)
        for values in anchors:
            values["edition"] = values["base"] = row
        self._anchors[row] = anchors
        self._give_text(self.rows[row])
        self._number()
        self._name_documents()
        self._merged.rows["editions"][row,] = self.rows[row]
        self._merged.rows["documents"] = {(key,): values for key, values in sorted(self._documents.items())}
        return row

    def newest(self, document: int) -> Values | None:
        """Return the newest edition of a document."""
        found = [one for one in self.rows.values() if one["document"] == document]
        return max(found, key=lambda one: (one["corrects"] or one["id"], one["id"]), default=None)

    def text(self, row: int) -> str:
        """Return the text of an edition."""
        return self._texts.load(self.rows[row]["text"])

    def is_sound(self, row: int) -> bool:
        """Return True if the text of an edition is what was stored."""
        return self.rows[row]["text"] in self._texts.sound

    def _lost(self) -> set[int]:
        """Return the rows of editions that are missing, where an index tells of them or an annotation has no other place."""
        hints = {} if self._merged.is_whole else self._merged.hints.get("editions", {})
        lost = {row for row, hint in hints.items() if {"document", "text"} <= hint.keys()}
        placed = {one["annotation"] for one in self._merged.rows["anchors"].values() if one["edition"] == one["base"] in self.rows}
        lost |= {
            one["edition"]
            for one in self._merged.rows["anchors"].values()
            if one["edition"] == one["base"]
            and one["annotation"] not in placed
            and (one["annotation"],) in self._merged.rows["annotations"]
        }
        return lost - self.rows.keys()

    def _restore(self, row: int) -> None:
        """Make an edition again of what indexes say, or of the annotations on it."""
        hint = self._merged.hints.get("editions", {}).get(row, {})
        annotations = self._merged.rows["annotations"]
        documents = [annotations[one["annotation"],]["document"] for one in self._anchors[row] if (one["annotation"],) in annotations]
        document = hint.get("document") or (max(set(documents), key=documents.count) if documents else None)
        if not isinstance(document, int) or document < 1:
            return
        found = self._edition(row, document)
        found.update({name: hint[name] for name in ("number", "text", "text_digest", "file_digest") if hint.get(name)})
        if "text" not in hint:
            found["text"] = self._text_by_quotes(row)
        if not self._anchors[row] and found["text"] not in self._texts.sound:
            return
        self.rows[row] = found

    def _edition(self, row: int, document: int) -> Values:
        paths = [one["path"] for one in self._merged.rows["paths"].values() if one["edition"] == row]
        return {
            "id": row,
            "document": document,
            "number": 0,
            "text": 0,
            "text_digest": "",
            "file_digest": "",
            "reader": READER,
            "encoding": None,
            "path": paths[0] if paths else None,
            "created": self._now,
            "corrects": None,
            "pieces": None,
            "came": None,
            "report": None,
        }

    def _text_by_quotes(self, row: int) -> int:
        """Return the text in which all annotations of a lost edition stand, 0 if there is not just one."""
        quotes = [one for one in self._anchors[row] if one["status"] in PLACED and one["quote"]]
        found = [
            text
            for text in sorted(self._texts.sound)
            if quotes and all(self._texts.load(text)[one["start"] : one["end"]] == one["quote"] for one in quotes)
        ]
        return found[0] if len(found) == 1 else 0

    def _give_text(self, edition: Values) -> None:
        """Let an edition have its text, or one of the passages that are quoted from it."""
        row = self._texts.of(edition)
        if row not in self._texts.sound:
            row = self._made_of_pieces(edition) or row
        if row is None or not self._stand(edition, row):
            row = self._substituted(edition, "" if row is None else self._texts.beginning(row))
        edition["text"] = row
        edition["text_digest"] = self._texts.loose(row)

    def _made_of_pieces(self, edition: Values) -> int | None:
        """Make a corrected text again of the file's text and the corrections' words; None if that is not it."""
        root = self.rows.get(edition["corrects"] or 0)
        if root is None or root["text"] not in self._texts.sound or not edition["pieces"]:
            return None
        after = {values["id"]: values["after"] for values in self._merged.rows["corrections"].values()}
        try:
            text = text_of(read_pieces(json.loads(edition["pieces"])), {FILE: self._texts.load(root["text"]), **after})
        except (ValueError, KeyError, RecursionError):
            return None
        return self._texts.add_if(text, edition["text_digest"])

    def _stand(self, edition: Values, row: int) -> bool:
        """Return True if a text will do: it is what was stored, or most of what is quoted from it stands in it."""
        if row in self._texts.sound:
            return True
        text = self._texts.load(row)
        quotes = [one["quote"] for one in self._anchors[edition["id"]] if one["status"] in PLACED and one["quote"]]
        return all(quote in text for quote in quotes)

    def _substituted(self, edition: Values, beginning: str) -> int:
        """Put in a text of passages, and say where they stand in it; return its row."""
        anchors = [one for one in self._anchors[edition["id"]] if one["start"] <= one["end"]]
        passages = [Passage(one["start"], one["prefix"], one["quote"], one["suffix"]) for one in anchors]
        found = substitute(passages, beginning)
        text = found.text or _name(edition, self._documents.get(edition["document"]), "")
        for one, start in zip(anchors, found.starts, strict=True):
            one["start"], one["end"] = start, start + len(one["quote"])
        edition["corrects"] = edition["pieces"] = edition["report"] = None
        return self._texts.add(text)

    def _attach_texts(self) -> None:
        """Give a text that has lost its edition a document of its own, if an edition may be missing at all."""
        if self._merged.is_whole:
            return
        used = {one["text"] for one in self.rows.values()}
        for text in sorted(self._texts.sound - used):
            row, document = 1 + max(self.rows, default=0), 1 + max(self._documents, default=0)
            self._documents[document] = _document(document, self._now)
            self.rows[row] = self._edition(row, document) | {"text": text, "text_digest": self._texts.loose(text)}

    def _settle_documents(self) -> None:
        """Let all that the reader has made belong to the document in whose edition it stands, and have all documents that are named."""
        for owner, places, column in OWNED:
            standing: dict[str, set[int]] = defaultdict(set)
            for one in self._merged.rows[places].values():
                if one["edition"] == one["base"] in self.rows:
                    standing[one[column]].add(self.rows[one["edition"]]["document"])
            for (key,), made in self._merged.rows[owner].items():
                if standing[key] and made["document"] not in standing[key]:
                    made["document"] = max(standing[key])
        named = [one["document"] for one in (*self.rows.values(), *self._merged.rows["annotations"].values())]
        for document in set(named) - self._documents.keys():
            self._documents[document] = _document(document, self._now)

    def _number(self) -> None:
        """Give every edition of a document a number of its own, and let a corrected text belong to one that the file holds."""
        taken: dict[int, set[int]] = defaultdict(set)
        for edition in sorted(self.rows.values(), key=lambda one: (one["reader"] == READER, one["id"])):
            numbers = taken[edition["document"]]
            if edition["number"] < 1 or edition["number"] in numbers:
                edition["number"] = 1 + max(numbers, default=0)
            numbers.add(edition["number"])
            root = self.rows.get(edition["corrects"] or 0)
            if root is None or root["corrects"] is not None or root["document"] != edition["document"] or not edition["pieces"]:
                edition["corrects"] = edition["pieces"] = None
            else:
                edition["came"] = root["came"]

    def _name_documents(self) -> None:
        """Drop documents of which nothing is there, and name those that have lost their name."""
        kept = {one["document"] for one in self.rows.values()} | {one["document"] for one in self._merged.rows["annotations"].values()}
        kept |= {one[side] for one in self._merged.rows["joins"].values() for side in ("document", "other")}
        self._documents = {row: values for row, values in self._documents.items() if row in kept or is_spent(values)}
        for row, values in self._documents.items():
            if not values["name"] and not is_spent(values):
                newest = self.newest(row)
                text = self._texts.load(newest["text"]) if newest else ""
                values["name"] = _name(newest, None, text)


def is_spent(document: Values) -> bool:
    """Return True for what is left of a document that was deleted for good: its number, which no other one may have."""
    return document["deleted"] is not None and not document["name"]


def _document(row: int, now: str) -> Values:
    return {
        "id": row,
        "name": "",
        "revision": 0,
        "created": now,
        "deleted": None,
        "rule_set": None,
        "described": None,
        "last": None,
        "read": None,
        "opened": None,
    }


def _name(edition: Values | None, document: Values | None, text: str) -> str:
    """Return how a document is called that has lost its name: like its file, or as its text begins."""
    if document is not None and document["name"]:
        return str(document["name"])
    path = edition["path"] if edition else None
    if path:
        return os.fsencode(os.path.basename(os.fsdecode(path))).decode("utf-8", "replace")
    return text.lstrip().partition("\n")[0][:_NAME] or "……"
