"""Annotations as a project of REFI-QDA 1.5, which programs for qualitative analysis open (QualCoder, MAXQDA, ATLAS.ti, NVivo).

A package of ``project.qde`` and the texts. Tags and colours are codes, a mark is a coded selection, its note the description; notes on
the whole document and what has no place in the text are notes of their source. Whatever the standard has no place for stands in the
description: in words, and in a last line that is read again (see `core.interchange`). All GUIDs depend on what they stand for alone, so
that a second export updates the first.

Positions are code points of the text as it lies in the package: UTF-8 without a byte order mark, lines parted by LF alone. QualCoder
counts code points; the others count UTF-16, which is the same up to U+FFFF, that is for all but rare characters. Of texts with CRLF some
count one and some two, so there is none. The folder is called ``sources``, in small letters (section 8.1).
"""

from __future__ import annotations

import tempfile
import zipfile
from typing import IO, TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.excerpts import LOST, STAR, excerpts, task_words
from core.exporters.qdpx_codes import Codes
from core.exporters.qdpx_elements import element, empty, text
from core.exporting import Loss
from core.interchange import NAME, described, fit, guid, guid_of, is_moment
from core.kinds import name_of
from core.links import link_to
from core.quoting import headings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument, ExportOptions

_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE: Final = "urn:QDA-XML:project:1.0"
_LONG_AGO: Final = "1970-01-01T00:00:00Z"
"""When a note was made of which that is not known: some programs read no note without a time."""
_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""When each part was written: the same content gives the same file."""
_LONGEST_NAME: Final = 80
_IN_MEMORY: Final = 16 * 2**20
_LINES: Final = QT_TRANSLATE_NOOP(
    "export", "Underlines and the like are shown as coded passages; their kind stands in the description: {count}"
)
_EXTRAS: Final = QT_TRANSLATE_NOOP("export", "Stars, tasks and groups stand in the description: {count}")
_POINTS: Final = QT_TRANSLATE_NOOP("export", "Bookmarks are shown as coded passages of one character: {count}")
_UNPLACED: Final = QT_TRANSLATE_NOOP("export", "Annotations without a certain place become notes of their source: {count}")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a project; see `core.exporters.Exporter`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        _Project(package, options, words.translate).write(documents)


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> tuple[Loss, ...]:
    """Return what the standard has no place for; all of it is kept in descriptions."""
    wanted = [one for one in annotations if options.has_notes or one.kind != "document-note"]
    counts = (
        (_LINES, sum(one.kind in {"underline", "wavy", "strike"} for one in wanted)),
        (_EXTRAS, sum(bool(one.star or one.task is not None or one.group) for one in wanted)),
        (_POINTS, sum(one.kind == "bookmark" and one.is_placed for one in wanted)),
        (_UNPLACED, sum(not one.is_placed and one.kind != "document-note" for one in wanted)),
    )
    return tuple(Loss(sentence, count) for sentence, count in counts if count)


class _Project:
    """Writes a package; what stands before the sources is known only after them, so they wait beside it."""

    def __init__(self, package: zipfile.ZipFile, options: ExportOptions, translate: Callable[[str, str], str]) -> None:
        self._package, self._options, self._translate = package, options, translate
        self._codes = Codes(options, translate)
        self._users: dict[str, str] = {}
        self._guids: set[str] = set()
        self._names: set[str] = set()
        self._titles: list[str] = []
        self._places: dict[str, str] = {}
        """The lines of the source, by ids of the annotations of one document."""
        self._latest = ""

    def write(self, documents: Iterable[ExportedDocument]) -> None:
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as sources, tempfile.SpooledTemporaryFile(_IN_MEMORY) as notes:
            for document in documents:
                source, said = self._source(document)
                sources.write(source.encode())
                notes.write(said.encode())
            with self._package.open(_entry("project.qde"), "w", force_zip64=True) as stream:
                self._write_project(stream, sources, notes)

    def _write_project(self, stream: IO[bytes], sources: IO[bytes], notes: IO[bytes]) -> None:
        title = self._titles[0] if len(self._titles) == 1 else NAME
        author = self._user(self._options.author)
        head = empty(
            "Project",
            xmlns=_NAMESPACE,
            name=title,
            origin=NAME,
            creatingUserGUID=author,
            modifyingUserGUID=author,
            modifiedDateTime=self._latest,
        )
        stream.write((_HEAD + head.removesuffix("/>\n") + ">\n").encode())
        if self._users:
            users = "".join(empty("User", guid=user, name=name) for name, user in self._users.items())
            stream.write(element("Users", users).encode())
        stream.write(self._codes.book().encode())
        for name, parts in (("Sources", sources), ("Notes", notes)):
            if parts.tell():
                stream.write(f"<{name}>\n".encode())
                parts.seek(0)
                while piece := parts.read(2**20):
                    stream.write(piece)
                stream.write(f"</{name}>\n".encode())
        stream.write(b"</Project>\n")

    def _source(self, document: ExportedDocument) -> tuple[str, str]:
        """Return the elements of a document and of its notes; its text is written."""
        own = self._guid_of(document)
        self._package.writestr(_entry(f"sources/{own}.txt"), document.text.encode("utf-8", "replace"))
        self._titles.append(document.title)
        wanted = [one for one in document.annotations if self._options.has_notes or one.kind != "document-note"]
        beside = [one for one in wanted if one.kind == "document-note" or not one.is_placed or not document.text]
        aside = {one.id for one in beside}
        self._places = {one.annotation.id: one.source for one in excerpts(document, self._options, self._translate)}
        times = [one.created for one in wanted if is_moment(one.created)]
        self._latest = max([self._latest, *(one.updated for one in wanted if is_moment(one.updated))])
        source = element(
            "TextSource",
            element("Description", text(self._about(document, beside))),
            "".join(self._selection(one, document) for one in wanted if one.id not in aside),
            "".join(empty("NoteRef", targetGUID=guid_of(one.id)) for one in beside),
            guid=own,
            name=self._name_of(document),
            plainTextPath=f"internal://{own}.txt",
            creatingUser=self._user(self._options.author),
            creationDateTime=min(times, default=""),
        )
        return source, "".join(self._note(one) for one in beside)

    def _guid_of(self, document: ExportedDocument) -> str:
        """Return a GUID that is the same for the same text, in every library; its copies have one for each."""
        found = guid("text", document.text_digest)
        if found in self._guids:
            found = guid("text", document.text_digest, str(document.document))
        self._guids.add(found)
        return found

    def _name_of(self, document: ExportedDocument) -> str:
        """Return the title, told apart from that of another document."""
        title = " ".join(document.title.split()) or NAME
        name, number = title, 1
        while name in self._names:
            number += 1
            name = f"{title} ({number})"
        self._names.add(name)
        return name

    def _user(self, name: str) -> str:
        """Return the GUID of an author, empty for nobody."""
        return self._users.setdefault(name, guid("user", name)) if name else ""

    def _about(self, document: ExportedDocument, beside: Sequence[Annotation]) -> str:
        """Return the description of a source, in which programs without notes show those on the document."""
        known = document.metadata
        told = [known.speaker, known.date, known.occasion, known.number, known.source]
        facts: dict[str, object] = {"digest": document.text_digest, "title": document.title}
        if self._options.has_links:
            facts["link"] = link_to(document.document)
        notes = "\n\n".join(self._repeated(one) for one in beside)
        return described(notes, " · ".join(one for one in told if one), facts)

    def _repeated(self, one: Annotation) -> str:
        """Return a note as the description of its source has it."""
        lost = "" if one.kind == "document-note" else f"{self._translate('export', LOST)} · {one.anchor.quote}"
        return "\n".join(part for part in (lost, one.note if self._options.has_notes else "") if part)

    def _selection(self, one: Annotation, document: ExportedDocument) -> str:
        start, end = one.span.start, one.span.end
        facts: dict[str, object] = {}
        if start == end:
            # No program shows a passage without characters.
            is_last = start >= len(document.text)
            start, end = (start - 1, end) if is_last else (start, end + 1)
            facts["point"] = "after" if is_last else "before"
        codings, tagged = self._codings(one)
        return element(
            "PlainTextSelection",
            element("Description", text(self._description(one, facts | tagged))),
            codings,
            guid=guid_of(one.id),
            name=_label(one.anchor.quote) or _label(document.text[start:end]),
            startPosition=str(start),
            endPosition=str(end),
            **self._audit(one),
        )

    def _note(self, one: Annotation) -> str:
        """Return a note on the document, or one on words that are not in it for certain."""
        codings, tagged = self._codings(one)
        facts: dict[str, object] = {}
        if one.kind != "document-note":
            facts = {"quote": one.anchor.quote, "prefix": one.anchor.prefix, "suffix": one.anchor.suffix}
        name = name_of(one.kind, self._translate) if one.kind == "document-note" else self._translate("export", LOST)
        audit = self._audit(one)
        return element(
            "Note",
            element("PlainTextContent", text(self._description(one, facts | tagged))),
            codings,
            guid=guid_of(one.id),
            name=_label(one.anchor.quote) or name,
            **{**audit, "creationDateTime": audit["creationDateTime"] or _LONG_AGO},
        )

    def _audit(self, one: Annotation) -> dict[str, str]:
        return {
            "creatingUser": self._user(one.author or self._options.author),
            "creationDateTime": one.created if is_moment(one.created) else "",
            "modifiedDateTime": one.updated if is_moment(one.updated) else "",
        }

    def _codings(self, one: Annotation) -> tuple[str, dict[str, object]]:
        """Return the codes of an annotation as elements, and which of them are not called as they are."""
        codes = [self._codes.colour(one.colour), *(self._codes.tag(tag) for tag in one.tags)]
        audit = self._audit(one)
        del audit["modifiedDateTime"]
        codings = "".join(
            element("Coding", empty("CodeRef", targetGUID=code.guid), guid=guid("coding", one.id, code.guid), **audit) for code in codes
        )
        renamed = {code.name: tag for code, tag in zip(codes[1:], one.tags, strict=True) if code.name != tag}
        return codings, {"named": codes[0].name} | ({"tags": renamed} if renamed else {})

    def _description(self, one: Annotation, facts: dict[str, object]) -> str:
        known: dict[str, object] = {"id": one.id, "kind": one.kind, "colour": one.colour, **facts}
        known |= {"noteless": True} if self._options.has_notes and not one.note else {}
        known |= {"star": True} if one.star else {}
        known |= {"task": dict(one.task)} if one.task is not None else {}
        known |= {"group": one.group} if one.group else {}
        known |= {"status": one.status} if one.status != "anchored" else {}
        known |= {"headings": list(one.anchor.heading_path)} if one.anchor.heading_path else {}
        known |= {"author": one.author} if fit(one.author) != one.author else {}
        known |= {key: said for key, said in (("created", one.created), ("updated", one.updated)) if said and not is_moment(said)}
        return described(one.note if self._options.has_notes else "", self._told(one), known)

    def _told(self, one: Annotation) -> str:
        """Return in words what programs would not show."""
        parts = [name_of(one.kind, self._translate)] if one.kind != "highlight" else []
        if not one.is_placed and one.kind != "document-note":
            parts += [self._translate("export", LOST), one.anchor.quote]
        parts += [STAR] if one.star else []
        parts += [task_words(one.task, self._translate)] if one.task is not None else []
        place, path = self._places.get(one.id, ""), headings(one.anchor.heading_path)
        parts += [place, "" if path in place else path]
        return " · ".join(part for part in parts if part)


def _label(words: str) -> str:
    """Return the beginning of words on one line."""
    shown = " ".join(words[: 2 * _LONGEST_NAME].split())
    return shown if len(shown) <= _LONGEST_NAME else shown[:_LONGEST_NAME] + "…"


def _entry(name: str) -> zipfile.ZipInfo:
    found = zipfile.ZipInfo(name, _DATE)
    found.compress_type = zipfile.ZIP_DEFLATED
    found.external_attr = 0o644 << 16
    return found
