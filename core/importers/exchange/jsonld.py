"""Web annotations in JSON: those of the W3C's model (2017) as we and others write them, and their kin.

Kin: what the API of Hypothesis gives (``rows``, with tags and the words beside the targets), lists of annotations as Recogito keeps
them, and its newer form (``bodies``, a selector with ``quote``). Only fields that are known are looked at, none of them deeply, so that
neither depth nor oddity does harm; no address in a file is ever asked for.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from core.errors import UnreadableFile
from core.importers.exchange.telling import DAMAGED, ELSEWHERE, NO_WORDS, NOTHING_SAID, REPLIES, left_out
from core.importers.exchange.web_bodies import Said, said_by
from core.importers.exchange.web_places import Place, place_of, span_of
from core.incoming import IncomingDocument, IncomingMark, IncomingSet
from core.interchange import TEXT, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Facts = Mapping[str, Any]

_HOLDERS: Final = ("items", "rows", "annotations", "@graph")
"""What holds annotations: of a page, of the API of Hypothesis, of exports of others, of plain JSON-LD."""
_MOST_TARGETS: Final = 100
"""Passages of one annotation that are looked at."""
_SIGNS: Final = (b"anno.jsonld", b"TextQuoteSelector", b"AnnotationCollection", b"AnnotationPage")


def read(data: bytes, name: str) -> IncomingSet | None:
    """Return the annotations in a file, None if it holds other things than web annotations.

    Raises:
        UnreadableFile: if it is damaged.
    """
    try:
        root = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        if any(sign in data for sign in _SIGNS):
            raise UnreadableFile(DAMAGED, name=name) from error
        return None
    found = _Reading()
    is_known = False
    for one in _annotations(root):
        is_known = True
        found.take(one)
    found.counts[ELSEWHERE] += (elsewhere := _elsewhere(root))
    if not is_known and not elsewhere:
        return None
    return IncomingSet("jsonld", name, found.documents(), author=found.author(), left_out=left_out(found.counts))


def _annotations(root: object) -> Iterator[Facts]:
    """Yield what looks like an annotation: whatever has a target."""
    if isinstance(root, list):
        for one in root:
            if isinstance(one, dict) and _is_annotation(one):
                yield one
            elif isinstance(one, dict) and "target" not in one:
                yield from _held(one)
    elif isinstance(root, dict):
        if _is_annotation(root):
            yield root
        else:
            yield from _held(root)


def _held(holder: Facts) -> Iterator[Facts]:
    first = holder.get("first")
    for part in (holder, first if isinstance(first, dict) else {}):
        for key in _HOLDERS:
            some = part.get(key)
            yield from (one for one in (some if isinstance(some, list) else ()) if isinstance(one, dict) and _is_annotation(one))


def _is_annotation(one: Facts) -> bool:
    return isinstance(one.get("target"), str | dict | list) and bool(one["target"])


def _elsewhere(root: object) -> int:
    """Return how many annotations a collection says to have on other pages."""
    if not isinstance(root, dict) or "first" not in root:
        return 0
    page = root["first"]
    here = page.get("items") if isinstance(page, dict) else None
    total = root.get("total")
    return max(0, total - (len(here) if isinstance(here, list) else 0)) if isinstance(total, int) and total < 2**31 else 0


def _is_own(one: Facts) -> bool:
    return isinstance(one.get("meipi:kind"), str)


def _is_reply(one: Facts) -> bool:
    """Return True for words on another annotation: Hypothesis names those above it, the model has a motivation (3.3.5)."""
    return bool(_many(one.get("references"))) or "replying" in _many(one.get("motivation"))


class _Source:
    """A document that annotations of the file stand on."""

    def __init__(self, name: str, digest: str | None, location: str) -> None:
        self.name, self.digest, self.location = name, digest, location
        self.marks: dict[str, IncomingMark] = {}


class _Reading:
    """Gathers the annotations of one file."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        """What is left out, by the sentence that says so."""
        self._sources: dict[str, _Source] = {}

    def take(self, one: Facts) -> None:
        """Take an annotation, once for each passage it stands on."""
        if _is_reply(one):
            self.counts[REPLIES] += 1
            return
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        said = said_by(one)
        for index, target in enumerate(targets[:_MOST_TARGETS]):
            place = place_of(target)
            if place is None or not (place.quote or place.is_whole or place.is_point or _is_own(one)):
                self.counts[NO_WORDS] += 1
                continue
            mark = _mark(one, said, place, index)
            if mark is None:
                self.counts[NOTHING_SAID] += 1
            else:
                self._source(one, target, place).marks.setdefault(mark.key, mark)

    def documents(self) -> tuple[IncomingDocument, ...]:
        return tuple(
            IncomingDocument(one.name, tuple(one.marks.values()), text_digest=one.digest, location=one.location)
            for one in self._sources.values()
        )

    def author(self) -> str:
        """Return who has made them all, empty if that is nobody or several."""
        authors = {mark.author for one in self._sources.values() for mark in one.marks.values()}
        return authors.pop() if len(authors) == 1 else ""

    def _source(self, one: Facts, target: object, place: Place) -> _Source:
        facts = _source_facts(target)
        digest = _word(facts.get("meipi:digest")).lower()
        address = place.source or _word(one.get("uri"))
        if address not in self._sources:
            known = digest if len(digest) == 64 and set(digest) <= set("0123456789abcdef") else None
            location = "" if address.startswith(TEXT) else address
            title = _word(facts.get("meipi:title")) or _title(one)
            self._sources[address] = _Source(title or _last_part(location), known, location)
        return self._sources[address]


def _source_facts(target: object) -> Facts:
    """Return what is said of the document itself, nothing where it is only named."""
    if not isinstance(target, dict):
        return {}
    source = target.get("source")
    return source if isinstance(source, dict) else target


def _title(one: Facts) -> str:
    """Return the title that Hypothesis gives."""
    document = one.get("document")
    titles = document.get("title") if isinstance(document, dict) else None
    return _word(titles[0] if isinstance(titles, list) and titles else titles)


def _last_part(address: str) -> str:
    try:
        path = urlsplit(address).path
    except ValueError:
        return address
    return unquote(path.rstrip("/").rpartition("/")[2]) or address


def _mark(one: Facts, said: Said, place: Place, index: int) -> IncomingMark | None:
    """Return an annotation on one passage, None if it says nothing of the document."""
    own_id = id_of(_word(one.get("id"))) if _is_own(one) and not index else None
    kind = _kind(one, place)
    if kind == "document-note" and not (said.note or said.tags):
        return None
    return IncomingMark(
        key=own_id or _key(one, said, place, index),
        quote=place.quote,
        prefix=place.prefix,
        suffix=place.suffix,
        span=place.span if place.span is not None else span_of(one.get("meipi:start"), one.get("meipi:end")),
        kind=kind,
        colour=_word(one.get("meipi:colour")) or said.colour,
        note=said.note,
        tags=said.tags,
        star=one.get("meipi:star") is True,
        task=_task(one.get("meipi:task")),
        group=_word(one.get("meipi:group")) or None,
        is_noteless=one.get("meipi:noteless") is True and not said.note,
        author=said.author,
        created=_word(one.get("created")) or None,
        updated=_word(one.get("modified") or one.get("updated")) or None,
        own_id=own_id,
        heading_path=tuple(part for part in _many(one.get("meipi:headings")) if isinstance(part, str)),
    )


def _kind(one: Facts, place: Place) -> str:
    said = one.get("meipi:kind")
    if isinstance(said, str):
        return said
    if place.is_whole:
        return "document-note"
    return "bookmark" if place.is_point else "highlight"


def _task(said: object) -> dict[str, str] | None:
    if not isinstance(said, dict):
        return None
    return {key.removeprefix("meipi:"): value for key, value in said.items() if isinstance(value, str)}


def _key(one: Facts, said: Said, place: Place, index: int) -> str:
    """Return a key made of the name the file has for it, else of all it says."""
    name = _word(one.get("id") or one.get("@id"))
    # The names of blank nodes hold in one file only (JSON-LD 1.1, 3.5).
    parts = [name, str(index)] if name and not name.startswith("_:") else [place.source, repr(place), said.note, *said.tags, said.author]
    return hashlib.sha256("\0".join(("annotation", *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _many(said: object) -> list[Any]:
    return said if isinstance(said, list) else [] if said is None else [said]


def _word(said: object) -> str:
    return said if isinstance(said, str) else ""
