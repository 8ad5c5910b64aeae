"""Projects of REFI-QDA 1.5 (.qdpx) as we and others write them: selections become marks, codes tags, descriptions and notes notes.

Only what lies in the package is read: paths that lead out of it name files of another computer. Selections of one passage with one note
by one person are one mark with several tags, as QualCoder writes a selection for each code.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from core.anchors import Anchor
from core.annotation import COLOURS
from core.errors import UnreadableFile
from core.importers.encodings import decode, guess
from core.importers.exchange.qdpx_positions import Said, placed
from core.importers.exchange.qdpx_project import Project, children, has_passages, named, number, within, words
from core.importers.exchange.telling import DAMAGED, LOOSE, NO_TEXT, OTHER_MEDIA, OUTSIDE, left_out
from core.importers.zipped import Parts, packed
from core.incoming import IncomingDocument, IncomingMark, IncomingSet
from core.interchange import guid, id_of, parted
from core.spans import Span
from core.text import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from core.importers.exchange.qdpx_project import Code

_PROJECT: Final = "project.qde"
_INTERNAL: Final = "internal://"
_FOLDER: Final = "sources/"
_SIGN: Final = b"QDA-XML:project"
_OWN_COLOURS: Final = {guid("colour", one): one for one in COLOURS}
_RENEWING: Final = "qualcoder"
"""A program that gives everything a new GUID whenever it exports."""


def read(data: bytes, name: str) -> IncomingSet | None:
    """Return the annotations in a project, None if the file is none.

    Raises:
        UnreadableFile: if it is damaged, protected or holds too much.
    """
    if not data.startswith(b"PK"):
        if _SIGN not in data[:4096]:
            return None
        data = packed({_PROJECT: data})
    parts = Parts(data, name, DAMAGED)
    part = next((one for one in parts.names() if one.lower() == _PROJECT), None)
    part = part or next((one for one in parts.names() if one.lower().endswith(".qde") and "/" not in one), None)
    if part is None:
        return None
    root = parts.tree(part)
    if root is None or not str(root.tag).endswith("}Project") or _SIGN.decode() not in str(root.tag):
        raise UnreadableFile(DAMAGED, name=name)
    return _Reading(parts, root, name).read()


@dataclass(frozen=True, slots=True)
class _Said:
    """What an element says, wherever it stands."""

    note: str
    facts: dict[str, Any] | None
    """What this program has written of it, None if another did."""
    tags: tuple[str, ...]
    colour: str


class _Reading:
    """Reads one project."""

    def __init__(self, parts: Parts, root: Element, name: str) -> None:
        self._parts, self._root, self._name = parts, root, name
        self._project = Project(root)
        self._counts: Counter[str] = Counter()

    def read(self) -> IncomingSet:
        sources = list(within(self._root, "Sources"))
        documents = tuple(one for source in sources for one in self._document(source, is_only=len(sources) == 1))
        loose = set(self._project.notes) - self._project.used
        self._counts[LOOSE] = len(loose)
        authors = {mark.author for one in documents for mark in one.marks}
        author = authors.pop() if len(authors) == 1 else ""
        return IncomingSet("qdpx", self._name, documents, author=author, left_out=left_out(self._counts))

    def _document(self, source: Element, *, is_only: bool) -> Iterator[IncomingDocument]:
        """Yield what a source holds, nothing if that is no annotation."""
        kind = source.tag.rpartition("}")[2]
        holder = next(children(source, "Representation"), None) if kind == "PDFSource" else source
        media = sum(one.tag.rpartition("}")[2].endswith("Selection") for one in source.iter() if isinstance(one.tag, str))
        if kind not in {"TextSource", "PDFSource"} or holder is None:
            self._counts[OTHER_MEDIA] += media
            return
        self._counts[OTHER_MEDIA] += media - sum(1 for _ in children(holder, "PlainTextSelection"))
        raw, is_plain = self._text(holder)
        text = None if raw is None else normalise(raw).text
        own = parted(words(source, "Description"))[1] or {}
        notes = self._project.notes_of(source)
        if is_only:
            # QualCoder names only the first note of a source there.
            notes += self._project.loose_notes()
        marks = [*self._on_it(source, own), *(mark for note in notes for mark in self._beside(note))]
        marks += self._placed(holder, notes, raw, text, is_plain=is_plain)
        marks = _merged(marks)
        if marks:
            title = own.get("title") if isinstance(own.get("title"), str) else source.get("name")
            location = own["link"] if isinstance(own.get("link"), str) else ""
            known = digest(text) if text is not None else None
            yield IncomingDocument(title or "", tuple(marks), text=text, text_digest=known, location=location)

    def _text(self, holder: Element) -> tuple[str | None, bool]:
        """Return the text of a source as the file has it, None if it has none, and whether it is the text that positions count."""
        inside = next(children(holder, "PlainTextContent"), None)
        if inside is not None:
            return words(holder, "PlainTextContent"), True
        if (content := self._part(holder.get("plainTextPath"))) is not None:
            return _decoded(content), True
        path = holder.get("richTextPath") or ""
        if path.lower().endswith(".docx") and (content := self._part(path)) is not None:
            return _of_word(content, self._name), False
        return None, False

    def _part(self, path: str | None) -> bytes | None:
        if not path or not path.startswith(_INTERNAL):
            return None
        name = path.removeprefix(_INTERNAL).lstrip("/")
        content = self._parts.content(_FOLDER + name)
        return self._parts.content(name) if content is None else content

    def _placed(
        self, holder: Element, notes: Sequence[Element], raw: str | None, text: str | None, *, is_plain: bool
    ) -> Iterator[IncomingMark]:
        """Yield the marks on passages; QualCoder keeps a passage with a note alone inside the note."""
        pairs = [(one, one) for one in children(holder, "PlainTextSelection")]
        pairs += [(one, note) for note in notes for one in children(note, "PlainTextSelection")]
        if raw is None or text is None:
            self._counts[NO_TEXT] += len(pairs)
            return
        said = [Said(number(one, "startPosition"), number(one, "endPosition"), one.get("name") or "") for one, _ in pairs]
        spans = placed(raw, text, said, self._project.origin, by_name=not is_plain)
        for (one, speaker), span in zip(pairs, spans, strict=True):
            if span is None:
                self._counts[OUTSIDE] += 1
            else:
                yield self._mark(one, speaker, span, text)

    def _mark(self, one: Element, speaker: Element, span: Span, text: str) -> IncomingMark:
        said = self._said(speaker)
        facts = said.facts or {}
        if facts.get("point") in {"before", "after"}:
            point = span.start if facts["point"] == "before" else span.end
            span = Span(point, point)
        anchor = Anchor.of(text, span)
        return replace(
            self._made(one, speaker, said, f"{digest(text)}\0{span.start}\0{span.end}"),
            quote=anchor.quote,
            prefix=anchor.prefix,
            suffix=anchor.suffix,
            span=span,
        )

    def _beside(self, note: Element) -> Iterator[IncomingMark]:
        """Yield the mark of a note on a source that stands on none of its words: on all of it, or ours of words it has lost."""
        if has_passages(note):
            return
        said = self._said(note)
        facts = said.facts or {}
        mark = self._made(note, note, said, said.note)
        if mark.kind != "document-note" and said.facts is not None:
            quote, prefix, suffix = (one if isinstance(one := facts.get(key), str) else "" for key in ("quote", "prefix", "suffix"))
            yield replace(mark, quote=quote, prefix=prefix, suffix=suffix)
        elif said.note or said.tags or said.facts is not None:
            yield replace(mark, kind="document-note")

    def _on_it(self, source: Element, own: dict[str, Any]) -> Iterator[IncomingMark]:
        """Yield what the description and the codes of a source say of all of it; our own description only repeats its notes."""
        note = "" if own else words(source, "Description").strip()
        codes = self._project.codes_of(source)
        if note or codes:
            said = _Said(note, None, tuple(one.name for one in codes), _colour(codes, None))
            yield replace(self._made(source, source, said, note), kind="document-note")

    def _made(self, one: Element, speaker: Element, said: _Said, content: str) -> IncomingMark:
        """Return a mark that stands nowhere yet."""
        facts = said.facts or {}
        own_id = id_of(facts["id"]) if isinstance(facts.get("id"), str) else None
        author = self._project.author_of(speaker) or self._project.author_of(one)
        headings, task = facts.get("headings"), facts.get("task")
        return IncomingMark(
            key=own_id or self._key(one, (content, *said.tags, author)),
            quote="",
            kind=facts["kind"] if isinstance(facts.get("kind"), str) else "highlight",
            colour=said.colour,
            note=said.note,
            tags=said.tags,
            is_noteless=facts.get("noteless") is True and not said.note,
            star=facts.get("star") is True,
            task={key: value for key, value in task.items() if isinstance(value, str)} if isinstance(task, dict) else None,
            group=facts["group"] if isinstance(facts.get("group"), str) else None,
            author=facts["author"] if isinstance(facts.get("author"), str) else author,
            created=_either(facts.get("created"), speaker.get("creationDateTime") or one.get("creationDateTime")),
            updated=_either(facts.get("updated"), speaker.get("modifiedDateTime") or one.get("modifiedDateTime")),
            own_id=own_id,
            heading_path=tuple(part for part in headings if isinstance(part, str)) if isinstance(headings, list) else (),
        )

    def _key(self, one: Element, content: Sequence[str]) -> str:
        """Return a key made of the GUID, else of what it says: of programs too that make GUIDs anew."""
        name = named(one, "guid")
        parts = content if not name or _RENEWING in self._project.origin.lower() else (name,)
        return hashlib.sha256("\0".join(("qdpx", *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def _said(self, one: Element) -> _Said:
        """Return what a selection or a note says: its own words, and those of the notes it has."""
        note, facts = parted(words(one, "Description"))
        if facts is None and (content := words(one, "PlainTextContent") or self._outside(one)):
            inner, facts = parted(content)
            note = inner if facts is not None else "\n\n".join(part for part in (note.strip(), inner.strip()) if part)
        if one.tag.rpartition("}")[2] != "Note":
            more = [words(other, "PlainTextContent") or self._outside(other) for other in self._project.notes_of(one)]
            note = "\n\n".join(part for part in (note, *(other.strip() for other in more)) if part)
        codes = self._project.codes_of(one)
        called = (facts or {}).get("tags")
        renamed = called if isinstance(called, dict) else {}
        # What has come through another program has other GUIDs, but the code of the colour is still called so.
        colour_name = (facts or {}).get("named")
        tags = [code.name for code in codes if code.guid not in _OWN_COLOURS and code.name != colour_name]
        tags = [said if isinstance(said := renamed.get(tag), str) else tag for tag in tags]
        return _Said(note, facts, tuple(dict.fromkeys(tags)), _colour(codes, facts))

    def _outside(self, note: Element) -> str:
        """Return the words of a note that stand in a part of their own."""
        content = self._part(note.get("plainTextPath"))
        return "" if content is None else _decoded(content)


def _colour(codes: Sequence[Code], facts: dict[str, Any] | None) -> str:
    """Return the colour that a code of ours names, else the one that we have noted, else the nearest to the first code's."""
    own = next((_OWN_COLOURS[one.guid] for one in codes if one.guid in _OWN_COLOURS), None)
    noted = (facts or {}).get("colour")
    near = next((one.colour for one in codes if one.colour), None)
    return own or (noted if isinstance(noted, str) else None) or near or COLOURS[0]


def _merged(marks: Sequence[IncomingMark]) -> list[IncomingMark]:
    """Return marks with those of one passage, note and author as one that has the tags of all; keys are given once."""
    found: dict[tuple[object, ...], IncomingMark] = {}
    for one in marks:
        place = (one.own_id or "", one.span or one.key, one.kind, one.note, one.author)
        other = found.get(place)
        found[place] = (
            one if other is None else replace(other, tags=tuple(dict.fromkeys((*other.tags, *one.tags))), key=min(other.key, one.key))
        )
    keys: dict[str, IncomingMark] = {}
    for one in found.values():
        if one.key in keys:
            # Ours that another program has put in two places: the first stays the one it was.
            parts = (one.key, str(one.span), one.note, *one.tags)
            one = replace(one, own_id=None, key=hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32])
        keys.setdefault(one.key, one)
    return list(keys.values())


def _either(first: object, second: str | None) -> str | None:
    return first if isinstance(first, str) and first else second or None


def _decoded(content: bytes) -> str:
    """Return a text of the package: UTF-8 as the standard wants it, else what it seems to be."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(content, guess(content) or "utf-8").text


def _of_word(content: bytes, name: str) -> str | None:
    """Return the text of a Word document in the package, None if it cannot be read."""
    from core.importers import docx
    from core.importers.source import Source

    try:
        return docx.read(Source(content, None, name)).text
    except UnreadableFile:
        return None
