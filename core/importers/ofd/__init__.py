"""OFD documents (GB/T 33190): pages of fixed layout, read as those of PDF are; what is signed or sealed is counted and never checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.import_report import Tally
from core.importers.assembly import refuse_if_too_long
from core.importers.lines import assemble
from core.importers.ofd.annotations import Annotations
from core.importers.ofd.file import wanted
from core.importers.ofd.geometry import POINTS, Matrix
from core.importers.ofd.letters import Reader
from core.importers.ofd.outline import NUMBER, ORGAN, TITLE, headings, tagged
from core.importers.ofd.package import Package, child, children, folder, is_true, numbers, resolved, words
from core.importers.ofd.page import SCAN, Page, page_of
from core.importers.ofd.resources import resources_of
from core.importers.ofd.scans import is_scan, recognised
from core.importers.ofd.sheet import Sheet, Walker
from core.importers.pages.joining import Pages
from core.importers.pages.refusals import FEW, MOST_PAGES, STRANGE, no_text_layer, too_many_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from core.document import Document
    from core.importers.ofd.file import Body
    from core.importers.source import Source
    from core.metadata import Metadata

READER: Final = "ofd/1"
RECOGNISED: Final = "ofd-ocr/1"
A4: Final = (0.0, 0.0, 210.0, 297.0)
"""Of a page that does not say how large it is, in millimetres."""
LARGEST: Final = 20_000.0
"""Millimetres of a page's side."""
LONGEST_TAG: Final = 500
"""Code points that a tag may stand on."""

_DRAWN: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds drawings and no characters. Print it as PDF in its own program, and have the text of that recognised."
)


def read(source: Source) -> Document:
    """Return the document in an OFD file.

    Raises:
        SeveralDocuments: if there are several, and the source does not say which one is wanted.
        NoTextLayer: if it holds pictures of pages only, and they can be recognised.
        UnreadableFile: if it is damaged, encrypted, empty or too large.
        Cancelled: if the source's progress was cancelled.
    """
    tally = Tally()
    package = Package(source.data, source.name, tally)
    body, is_one_of_several = wanted(package, source)
    if is_one_of_several:
        source = replace(source, name=body.member.title or body.member.name)
    return _Reading(package, body, source, tally).document()


class _Area(NamedTuple):
    """What a page covers, in millimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def matrix(self) -> Matrix:
        """Return what takes its points to those of the page."""
        return Matrix.of_page(self.left, self.top, self.height)


class _Reading:
    """Reads one document.

    Args:
        package: the file.
        body: the document in it.
        source: what it is read from.
        tally: of what is left out or guessed.
    """

    def __init__(self, package: Package, body: Body, source: Source, tally: Tally) -> None:
        self._package, self._body, self._source, self._tally = package, body, source, tally
        self._pages = Pages(tally)
        self._root = package.needed(body.root)
        common = child(self._root, "CommonData")
        self._resources = resources_of(package, common, body.folder)
        self._walker = Walker(package, self._resources, Reader(package, self._resources))
        self._area = _area_of(child(common, "PageArea"), _Area(*A4))
        self._templates = {one.get("ID") or "": one for one in children(common, "TemplatePage")}
        self._drawn: dict[tuple[str, _Area], Sheet] = {}
        """What templates draw on pages of one size."""
        self._tags = tagged(package, resolved(words(self._root, "CustomTags"), body.folder))
        self._wanted = {place for places in self._tags.values() for place in places}
        self._tagged: dict[tuple[str, str], str] = {}
        self._characters = self._unknown = self._scanned = self._shapes = self._shown = self._recognised = 0
        self._language = ""
        self._failure: UnreadableFile | None = None

    def document(self) -> Document:
        """Return the document."""
        pages = self._pages
        listed = list(children(child(self._root, "Pages"), "Page"))
        if len(listed) > MOST_PAGES:
            raise too_many_pages(self._source.name)
        annotations = Annotations(self._package, resolved(words(self._root, "Annotations"), self._body.folder), self._tally)
        numbers_by_key: dict[str, int] = {}
        broken = 0
        for number, element in enumerate(listed):
            self._source.progress.tell(number, len(listed))
            key = element.get("ID") or ""
            numbers_by_key.setdefault(key, number + 1)
            place = resolved(element.get("BaseLoc"), self._body.folder)
            root = self._package.tree(place)
            if root is None:
                # One broken page does not take the others away.
                pages.add_nothing()
                broken += 1
                continue
            area = _area_of(child(root, "Area"), self._area)
            page = self._page(root, key, place, area)
            pages.add(page.text, page.lines, annotations.on(key, page, area.matrix), page.pictures, is_drawn=page.is_drawn)
        self._source.progress.tell(len(listed), len(listed))
        if broken and broken == len(listed):
            raise self._package.damage()
        self._refuse_without_text(len(listed))
        self._count_parts()
        lines, marks = pages.lines(headings(self._root, numbers_by_key))
        reader = RECOGNISED if self._recognised else READER
        document = assemble(lines, self._source, reader=reader, marks=marks, properties=self._properties(), tally=self._tally)
        return replace(document, origin=replace(document.origin, broken=document.text.count("\N{REPLACEMENT CHARACTER}")))

    def _page(self, root: Element, key: str, place: str | None, area: _Area) -> Page:
        """Return what a page holds, with its templates."""
        for one in children(root, "PageRes"):
            self._resources.add(resolved(one.text, folder(place)))
        sheet = Sheet()
        above = []
        for template in children(root, "Template"):
            drawn = self._template(template.get("TemplateID") or "", area)
            if (template.get("ZOrder") or "").lower() == "foreground":
                above.append(drawn)
            else:
                sheet.add(drawn)
        own = self._walker.sheet(children(child(root, "Content"), "Layer"), area.matrix)
        for run in own.runs:
            if (key, run.key) in self._wanted:
                said = "".join(letter[0] for letter in run.letters[:LONGEST_TAG])
                self._tagged[key, run.key] = (self._tagged.get((key, run.key), "") + said)[:LONGEST_TAG]
        for drawn in (own, *above):
            sheet.add(drawn)
        page = page_of(sheet, area.width * POINTS, area.height * POINTS)
        self._weigh(page)
        return page

    def _template(self, key: str, area: _Area) -> Sheet:
        """Return what a template draws."""
        if (key, area) not in self._drawn:
            element = self._templates.get(key)
            place = resolved(element.get("BaseLoc"), self._body.folder) if element is not None else None
            root = self._package.tree(place)
            for one in children(root, "PageRes"):
                self._resources.add(resolved(one.text, folder(place)))
            self._drawn[key, area] = self._walker.sheet(children(child(root, "Content"), "Layer"), area.matrix)
        return self._drawn[key, area]

    def _weigh(self, page: Page) -> None:
        """Count what a page holds, and have it recognised if that is wanted."""
        scan = is_scan(page)
        if self._source.recognise and (scan or page.text.unknown > STRANGE * len(page.text.glyphs)):
            from core.importers import ocr

            self._language = self._language or ocr.language()
            seen = None
            try:
                seen = recognised(page, self._package, self._resources, self._language)
            except ocr.Unrecognised as error:
                # One page that the program could not read does not take the others away.
                self._pages.note("damaged-parts")
                self._failure = error
            if seen is not None:
                page.text.glyphs, page.text.unknown = seen, 0
                if seen:
                    page.pictures, page.is_drawn = [], False
                self._pages.note("recognised")
                self._recognised += 1
        self._scanned += scan
        self._shapes += len(page.shapes)
        self._shown += len(page.pictures)
        self._characters += len(page.text.glyphs)
        self._unknown += page.text.unknown
        refuse_if_too_long(self._characters, name=self._source.name)
        self._pages.note("hidden", page.hidden)
        self._pages.note("watermarks", page.watermarks)
        if not scan and not page.is_layer:
            # The words of a form may be part of the picture on which its text is printed.
            whole = page.text.width * page.text.height
            self._tally.add("pictures", sum(box.area > SCAN * whole and box not in page.pictures for box, _ in page.images))

    def _refuse_without_text(self, count: int) -> None:
        """Raise an error if the pages hold pictures, drawings or glyphs of no characters instead of text."""
        if self._recognised:
            return
        read = self._characters - self._unknown
        if self._failure is not None and read <= FEW * count:
            raise self._failure
        if self._scanned and read <= FEW * count:
            if self._source.recognise:
                # Its pictures are of a kind that the program does not take.
                raise UnreadableFile(_DRAWN, name=self._source.name)
            raise no_text_layer(self._source.name)
        if self._unknown > STRANGE * max(self._characters, 1) or (self._shapes and not self._characters and not self._shown):
            raise UnreadableFile(_DRAWN, name=self._source.name)

    def _count_parts(self) -> None:
        """Count what stands beside the pages."""
        root = self._package.tree(self._body.signatures)
        self._tally.add("seals", sum(1 for _ in children(root, "Signature")))
        place = resolved(words(self._root, "Attachments"), self._body.folder)
        for one in _visible(children(self._package.tree(place), "Attachment")):
            self._tally.add("attachments", detail=one.get("Name") or words(one, "FileLoc") or "")

    def _properties(self) -> Metadata:
        """Return what the document says of itself; what its tags stand on is surer than what a program wrote."""
        said = {
            meaning: "".join(self._tagged.get(place, "") for place in places).strip()[:LONGEST_TAG]
            for meaning, places in self._tags.items()
        }
        found = self._body.properties
        return replace(
            found,
            title=said.get(TITLE) or found.title,
            speaker=said.get(ORGAN) or found.speaker,
            number=said.get(NUMBER) or found.number,
        )


def _visible(attachments: Iterator[Element]) -> Iterator[Element]:
    return (one for one in attachments if is_true(one.get("Visible"), True))


def _area_of(element: Element | None, default: _Area) -> _Area:
    """Return what a page covers."""
    box = numbers(words(element, "PhysicalBox"), 4)
    if box is None or not (0 < box[2] <= LARGEST and 0 < box[3] <= LARGEST):
        return default
    return _Area(*box)
